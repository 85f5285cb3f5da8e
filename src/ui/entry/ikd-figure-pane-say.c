/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is said of a figure: the sentence below the form, the reasons that are owed, the history. */

#include "config.h"

#include "ikd-figure-pane-private.h"

#include "ikd-form.h"

void
ikd_figure_pane_say (IkdFigurePane *self, const char *text, const char *tone)
{
  ikd_form_say (self->status, text, tone);
}

void
ikd_figure_pane_show_reasons (IkdFigurePane *self, gboolean owed)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->reasons), owed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.reason", owed);
}

static void
history_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = ikd_history_load_finish (IKD_SESSION (source), result, &error);
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new ();

  if (figures == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  for (guint i = figures->len; i > 0; i--)
    g_ptr_array_add (newest_first, g_ptr_array_index (figures, i - 1));
  ikd_figure_list_show (self->history, newest_first, NULL);
}

void
ikd_figure_pane_load_history (IkdFigurePane *self, const IkdFigureKey *key)
{
  ikd_history_load_async (ikd_pane_get_session (IKD_PANE (self)), key, self->life, history_cb,
                          g_object_ref (self));
}
