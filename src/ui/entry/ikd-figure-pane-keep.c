/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Keeping a figure and taking it back. Enter keeps what is typed at once; a reason that is owed is
 * asked for beside the form, never in its way. */

#include "config.h"

#include "ikd-figure-pane-private.h"

#include <glib/gi18n.h>

#include "ikd-entry-words.h"
#include "ikd-plan-service.h"

/* The focus stays with who has gone on elsewhere; the sentence follows them there. */
static void
focus_value (IkdFigurePane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ikd_entry_form_focus_value (self->form);
}

static void
refuse (IkdFigurePane *self, const char *sentence)
{
  g_autofree char *refused = g_strdup (sentence);

  g_free (self->refused);
  self->refused = g_steal_pointer (&refused);
  ikd_figure_pane_say (self, self->refused, "error");
  focus_value (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    ikd_pane_toast (IKD_PANE (self), self->refused);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save_finish (IKD_SESSION (source), result, &error);
  gboolean owes;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  /* What was being kept is kept; there is nobody left to be told. */
  if (g_cancellable_is_cancelled (self->life))
    return;
  if (review == NULL)
    {
      refuse (self, error->message);
      return;
    }

  owes = ikd_entry_words_owes (review);
  value = ikd_figure_text (review->figure);
  self->dirty = FALSE;
  self->kept = TRUE;
  g_set_object (&self->review, review);
  /* Translators: the value that was stored. */
  text = g_strdup_printf (owes ? _("✓ Stored: %s. A reason is owed: press Alt and its digit.")
                               : _("✓ Stored: %s"), value);
  ikd_figure_pane_say (self, text, owes ? "warning" : "success");
  ikd_figure_pane_show_reasons (self, owes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.withdraw", TRUE);
  ikd_figure_pane_load_history (self, &review->figure->key);
  ikd_entry_form_settle_value (self->form);
  focus_value (self);
}

void
ikd_figure_pane_save (IkdFigurePane *self, const char *reason)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdEntry entry;

  if (session == NULL || !ikd_entry_form_fill (self->form, &entry))
    return;
  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  entry.reason = reason;
  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_entry_save_async (session, &entry, FALSE, NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_figure_pane_save ((IkdFigurePane *) widget, NULL);
}

void
ikd_figure_pane_activated_cb (IkdFigurePane *self)
{
  ikd_figure_pane_save (self, NULL);
}

/* 1 … 5 are ready reasons, 6 asks for one's own. */
static void
reason_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdFigurePane *self = (IkdFigurePane *) widget;
  g_autofree const char **ready = ikd_ready_reasons ();
  int digit = g_variant_get_int32 (parameter);

  if (ready[digit] == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->other_reason));
  else
    ikd_figure_pane_save (self, ready[digit - 1]);
}

void
ikd_figure_pane_other_reason_cb (IkdFigurePane *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->other_reason));

  if (*reason != '\0')
    ikd_figure_pane_save (self, reason);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdFigurePane) self = data;
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (self->life))
    return;
  if (!ikd_entry_withdraw_finish (IKD_SESSION (source), result, &error))
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  self->dirty = FALSE;
  self->kept = FALSE;
  ikd_pane_toast_undo (IKD_PANE (self), _("Figure withdrawn"));
  ikd_figure_pane_look_again (self);
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdFigurePane *self = (IkdFigurePane *) widget;

  if (self->review != NULL && self->review->figure != NULL)
    ikd_entry_withdraw_async (ikd_pane_get_session (IKD_PANE (self)), &self->review->figure->key,
                              NULL, withdrawn_cb, g_object_ref (self));
}

void
ikd_figure_pane_add_reasons (IkdFigurePane *self)
{
  g_autofree const char **ready = ikd_ready_reasons ();

  for (int i = 0; ready[i] != NULL; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d  %s", i + 1, ready[i]);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "figure.reason");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", i + 1);
      gtk_flow_box_append (GTK_FLOW_BOX (self->reason_box), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
}

void
ikd_figure_pane_install_keeping (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "figure.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "figure.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "figure.reason", "i", reason_cb);
}
