/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what was asked to come up does. In one piece: a window that came up empty would be
 * laid out and painted twice, and flicker. */

#include "ikd-raise.h"

#define LONGEST 500             /* milliseconds that somebody sees nothing */
#define WAITING "ikd-raise"

static void
stop_waiting (gpointer source)
{
  g_source_remove (GPOINTER_TO_UINT (source));
}

static gboolean
late_cb (gpointer window)
{
  /* What returns removes the source. */
  g_object_steal_data (window, WAITING);
  gtk_window_present (window);
  return G_SOURCE_REMOVE;
}

void
ikd_raise (GtkWindow *window)
{
  guint source;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    {
      gtk_window_present (window);
      return;
    }
  if (g_object_get_data (G_OBJECT (window), WAITING) != NULL)
    return;
  source = g_timeout_add (LONGEST, late_cb, window);
  g_object_set_data_full (G_OBJECT (window), WAITING, GUINT_TO_POINTER (source), stop_waiting);
}

void
ikd_raise_now (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  if (root == NULL || g_object_get_data (G_OBJECT (root), WAITING) == NULL)
    return;
  g_object_set_data (G_OBJECT (root), WAITING, NULL);
  gtk_window_present (GTK_WINDOW (root));
}
