/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The yardstick of a start: the least that a program of this kind shows.
 *
 *     empty-window SINCE
 */

#include <adwaita.h>
#include <stdlib.h>

#include "painted.h"

static gint64 since;

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  painted_report (GTK_WINDOW (window), since, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("id.capaian.Empty",
                                                                G_APPLICATION_NON_UNIQUE);

  since = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 0;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
