/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The program, as main.c starts it, until the first page shows what it knows.
 *
 *     start-window SINCE DATAFILE
 */

#include <libintl.h>
#include <locale.h>

#include "ikd-application.h"
#include "ikd-window.h"
#include "painted.h"

static gint64 since;

/* A headline that is there to be read. */
static gboolean
shows_headline (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "headline")
      && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at != NULL;
       at = gtk_widget_get_next_sibling (at))
    if (shows_headline (at))
      return TRUE;
  return FALSE;
}

static void
added_cb (GtkApplication *application, GtkWindow *window)
{
  if (IKD_IS_WINDOW (window))
    painted_report (window, since, shows_headline);
}

int
main (int argc, char **argv)
{
  g_autoptr (IkdApplication) application = NULL;
  char *arguments[] = { argv[0], (char *) "--db", argc > 2 ? argv[2] : NULL, NULL };

  if (argc < 3)
    return 2;
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CAPAIAN_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  since = g_ascii_strtoll (argv[1], NULL, 10);
  application = ikd_application_new (G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 3, arguments);
}
