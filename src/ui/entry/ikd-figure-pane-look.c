/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is typed is looked at after a short rest, and what is to be said of it is said. */

#include "config.h"

#include "ikd-figure-pane-private.h"

#include <glib/gi18n.h>

#include "ikd-entry-words.h"

/* A rest in typing after which the value is looked at. */
#define REST_MILLISECONDS 150

static void
show_review (IkdFigurePane *self, IkdReview *review)
{
  const char *tone = NULL;
  g_autofree char *text = ikd_entry_words_review (review, &tone);
  gboolean stored = review->current != NULL && review->current->state != IKD_STATE_WITHDRAWN;

  g_set_object (&self->review, review);
  /* What was said when it was kept still holds. */
  self->kept = self->kept && stored && ikd_figure_same_content (review->current, review->figure);
  if (self->kept)
    return;
  ikd_figure_pane_say (self, text, tone);
  ikd_figure_pane_show_reasons (self, ikd_entry_words_owes (review) && !self->dirty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.save", g_strcmp0 (tone, "error") != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.withdraw", stored);
  if (review->figure != NULL)
    ikd_figure_pane_load_history (self, &review->figure->key);
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_review_finish (IKD_SESSION (source), result, &error);

  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (review == NULL)
    ikd_pane_report_error (IKD_PANE (self), error);
  else if (ikd_entry_form_is_empty (self->form))
    ikd_figure_pane_say (self, _("Type the value; Enter keeps it."), NULL);
  else
    show_review (self, review);
}

static gboolean
rest_cb (gpointer data)
{
  IkdFigurePane *self = data;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdEntry entry;

  self->rest = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || ikd_session_is_read_only (session)
      || !ikd_entry_form_fill (self->form, &entry))
    return G_SOURCE_REMOVE;

  self->cancellable = g_cancellable_new ();
  ikd_entry_review_async (session, &entry, self->cancellable, reviewed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
ikd_figure_pane_look_again (IkdFigurePane *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MILLISECONDS, rest_cb, self);
}
