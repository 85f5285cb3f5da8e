/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "painted.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "blocks.h"

typedef struct
{
  GtkWidget *window;
  gint64     since;
  gboolean (*shows) (GtkWidget *window);
} Wait;

static long
resident (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmRSS:") : NULL;
  return line != NULL ? atol (line + strlen ("VmRSS:")) : 0;
}

static void
painted_cb (GdkFrameClock *clock, Wait *wait)
{
  if (wait->shows != NULL && !wait->shows (wait->window))
    return;
  printf ("%" G_GINT64_FORMAT " %ld %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - wait->since,
          resident (), blocks_take_longest ());
  fflush (stdout);
  _exit (0);
}

static void
realized_cb (GtkWidget *window, Wait *wait)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    wait);
}

void
painted_report (GtkWindow *window, gint64 since, gboolean (*shows) (GtkWidget *window))
{
  Wait *wait = g_new (Wait, 1);

  *wait = (Wait){ GTK_WIDGET (window), since, shows };
  blocks_watch ();
  if (gtk_widget_get_realized (wait->window))
    realized_cb (wait->window, wait);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realized_cb), wait);
}
