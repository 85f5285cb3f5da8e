/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the form for an activity chooses from, and its history. Guarantees: what comes in after the
 * window is closed is let go; nothing that is filled in looks as if it were typed. */

#include "config.h"

#include "ikd-activity-window-private.h"

#include <glib/gi18n.h>

/* Offers @choices, after @none (nullable), with @id chosen. */
static void
offer (IkdActivityWindow *self, AdwComboRow *row, GPtrArray *choices, const char *none,
       const char *id)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint first = none != NULL ? 1 : 0;
  guint selected = 0;

  if (none != NULL)
    gtk_string_list_append (labels, none);
  for (guint i = 0; i < choices->len; i++)
    {
      const IkdChoice *choice = g_ptr_array_index (choices, i);

      gtk_string_list_append (labels, choice->label);
      if (g_strcmp0 (choice->id, id) == 0)
        selected = i + first;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected);
  self->filling = FALSE;
}

/* The list that came; NULL: it did not, or nobody waits for it any more. */
static GPtrArray *
take_choices (IkdActivityWindow *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = ikd_outreach_choices_finish (IKD_SESSION (source), result, &error);

  if (self->message == NULL)
    {
      g_clear_pointer (&choices, g_ptr_array_unref);
      return NULL;
    }
  if (choices == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ikd_activity_window_say (self, error->message, IKD_ACTIVITY_N_ROWS, "error", FALSE);
  return choices;
}

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;

  self->kinds = take_choices (self, source, result);
  if (self->kinds == NULL)
    return;
  offer (self, self->kind, self->kinds, NULL, IKD_OUTREACH (self->before)->kind);
  ikd_activity_window_look (self);
}

static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GPtrArray) segments = take_choices (self, source, result);

  if (segments == NULL)
    return;
  /* Translators: no particular group of residents was visited. */
  offer (self, self->segment, segments, _("No particular one"), self->before->segment);
  self->segments = g_steal_pointer (&segments);
}

static void
count_cb (const char *kind, gint64 count, gpointer data)
{
  IkdActivityWindow *self = data;

  for (guint i = 0; i < self->counts->len; i++)
    if (g_str_equal (((IkdChoice *) g_ptr_array_index (self->hindrances, i))->id, kind))
      {
        g_autofree char *text = ikd_count_format (count);

        gtk_editable_set_text (g_ptr_array_index (self->counts, i), text);
        adw_expander_row_set_expanded (self->obstacles, TRUE);
      }
}

/* Phones that are not adequate have a row of their own. */
static void
drop_phones (GPtrArray *hindrances)
{
  for (guint i = 0; i < hindrances->len; i++)
    if (g_str_equal (((IkdChoice *) g_ptr_array_index (hindrances, i))->id, "phone-inadequate"))
      {
        g_ptr_array_remove_index (hindrances, i);
        return;
      }
}

static void
hindrances_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GPtrArray) hindrances = take_choices (self, source, result);

  if (hindrances == NULL)
    return;
  drop_phones (hindrances);
  self->filling = TRUE;
  for (guint i = 0; i < hindrances->len; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     ((IkdChoice *) g_ptr_array_index (hindrances, i))->label);
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect_swapped (row, "changed", G_CALLBACK (ikd_activity_window_look), self);
      adw_expander_row_add_row (self->obstacles, row);
      g_ptr_array_add (self->counts, row);
    }
  self->hindrances = g_steal_pointer (&hindrances);
  ikd_activity_each_obstacle (self->before, count_cb, self);
  self->filling = FALSE;
}

static void
institutions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, NULL);

  /* Without the list the name is typed. */
  if (rows != NULL && self->message != NULL)
    ikd_place_picker_set_institutions (self->picker, rows);
}

static void
revisions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = ikd_outreach_history_finish (IKD_SESSION (source), result,
                                                                 &error);

  if (self->message == NULL || revisions == NULL)
    return;
  ikd_activity_history_fill (self->history, revisions);
  gtk_widget_set_visible (GTK_WIDGET (self->history), TRUE);
}

void
ikd_activity_window_load (IkdActivityWindow *self)
{
  IkdSession *session = ikd_context_get_session (self->context);
  IkdRegion *office = ikd_session_get_office (session);
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;

  ikd_outreach_choices_async (session, "activity-kind", self->cancellable, kinds_cb,
                              g_object_ref (self));
  ikd_outreach_choices_async (session, "segment", self->cancellable, segments_cb,
                              g_object_ref (self));
  ikd_outreach_choices_async (session, "obstacle", self->cancellable, hindrances_cb,
                              g_object_ref (self));
  filter.region_code = office != NULL ? ikd_region_get_code (office) : NULL;
  ikd_outreach_load_async (session, IKD_OUTREACH_INSTITUTIONS, &filter, self->cancellable,
                           institutions_cb, g_object_ref (self));
  if (IKD_OUTREACH (self->before)->record != 0)
    ikd_outreach_history_async (session, IKD_TYPE_ACTIVITY, IKD_OUTREACH (self->before)->record,
                                self->cancellable, revisions_cb, g_object_ref (self));
}
