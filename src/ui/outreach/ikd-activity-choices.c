/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what comes in after the form is closed is let go; nothing that is filled in looks as
 * if it were typed. */

#include "config.h"

#include "ikd-activity-choices.h"

#include <glib/gi18n.h>

struct _IkdActivityChoices
{
  GObject         parent_instance;

  AdwComboRow    *kind;
  AdwComboRow    *segment;
  AdwExpanderRow *obstacles;

  IkdActivity    *before;       /* as it is kept; nullable until it is loaded */
  GPtrArray      *kinds;        /* of IkdChoice, nullable while they are read */
  GPtrArray      *segments;
  GPtrArray      *hindrances;
  GPtrArray      *counts;       /* of AdwEntryRow, beside @hindrances */
  gboolean        filling;
  GCancellable   *cancellable;  /* nullable until it is loaded */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IkdActivityChoices, ikd_activity_choices, G_TYPE_OBJECT)

static void
changed_cb (IkdActivityChoices *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* --- reading the lists --- */

/* Offers @choices, after @none (nullable), with @id chosen. */
static void
offer (IkdActivityChoices *self, AdwComboRow *row, GPtrArray *choices, const char *none,
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
take_choices (IkdActivityChoices *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = ikd_outreach_choices_finish (IKD_SESSION (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&choices, g_ptr_array_unref);
      return NULL;
    }
  if (choices == NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  return choices;
}

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityChoices) self = data;

  self->kinds = take_choices (self, source, result);
  if (self->kinds == NULL)
    return;
  offer (self, self->kind, self->kinds, NULL, IKD_OUTREACH (self->before)->kind);
  changed_cb (self);
}

static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityChoices) self = data;
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
  IkdActivityChoices *self = data;

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
  g_autoptr (IkdActivityChoices) self = data;
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
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->obstacles, row);
      g_ptr_array_add (self->counts, row);
    }
  self->hindrances = g_steal_pointer (&hindrances);
  ikd_activity_each_obstacle (self->before, count_cb, self);
  self->filling = FALSE;
}

void
ikd_activity_choices_load (IkdActivityChoices *self, IkdSession *session, IkdActivity *before,
                           GCancellable *cancellable)
{
  g_return_if_fail (IKD_IS_ACTIVITY_CHOICES (self) && self->before == NULL);

  self->before = g_object_ref (before);
  self->cancellable = g_object_ref (cancellable);
  ikd_outreach_choices_async (session, "activity-kind", cancellable, kinds_cb,
                              g_object_ref (self));
  ikd_outreach_choices_async (session, "segment", cancellable, segments_cb, g_object_ref (self));
  ikd_outreach_choices_async (session, "obstacle", cancellable, hindrances_cb,
                              g_object_ref (self));
}

/* --- what is chosen --- */

static const char *
chosen_id (AdwComboRow *row, GPtrArray *choices, guint first)
{
  guint at = adw_combo_row_get_selected (row);

  if (choices == NULL || at == GTK_INVALID_LIST_POSITION || at < first
      || at - first >= choices->len)
    return NULL;
  return ((IkdChoice *) g_ptr_array_index (choices, at - first))->id;
}

static gboolean
read_obstacles (IkdActivityChoices *self, IkdActivity *activity, GError **error)
{
  g_clear_pointer (&activity->obstacles, g_free);
  for (guint i = 0; i < self->counts->len; i++)
    {
      const IkdChoice *choice = g_ptr_array_index (self->hindrances, i);
      g_autofree char *text
        = g_strstrip (g_strdup (gtk_editable_get_text (g_ptr_array_index (self->counts, i))));
      IkdNumber count = IKD_NUMBER_UNKNOWN;

      if (*text == '\0')
        continue;
      if (!ikd_count_parse (text, IKD_SEPARATORS_UNKNOWN, &count, error))
        return FALSE;
      if (count.value > 0)
        ikd_activity_add_obstacle (activity, choice->id, count.value);
    }
  return TRUE;
}

gboolean
ikd_activity_choices_are_there (IkdActivityChoices *self)
{
  g_return_val_if_fail (IKD_IS_ACTIVITY_CHOICES (self), FALSE);

  return self->kinds != NULL;
}

gboolean
ikd_activity_choices_read (IkdActivityChoices *self, IkdActivity *activity, GError **error)
{
  IkdOutreach *record = IKD_OUTREACH (activity);

  g_return_val_if_fail (IKD_IS_ACTIVITY_CHOICES (self), FALSE);

  if (self->hindrances != NULL && !read_obstacles (self, activity, error))
    return FALSE;
  if (self->kinds != NULL)
    {
      g_free (record->kind);
      record->kind = g_strdup (chosen_id (self->kind, self->kinds, 0));
    }
  if (self->segments != NULL)
    {
      g_free (activity->segment);
      activity->segment = g_strdup (chosen_id (self->segment, self->segments, 1));
    }
  return TRUE;
}

/* --- the object --- */

static void
ikd_activity_choices_finalize (GObject *object)
{
  IkdActivityChoices *self = IKD_ACTIVITY_CHOICES (object);

  g_clear_object (&self->before);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->segments, g_ptr_array_unref);
  g_clear_pointer (&self->hindrances, g_ptr_array_unref);
  g_ptr_array_unref (self->counts);

  G_OBJECT_CLASS (ikd_activity_choices_parent_class)->finalize (object);
}

static void
ikd_activity_choices_class_init (IkdActivityChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_activity_choices_finalize;

  signals[CHANGED] = g_signal_new ("changed", IKD_TYPE_ACTIVITY_CHOICES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", IKD_TYPE_ACTIVITY_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ikd_activity_choices_init (IkdActivityChoices *self)
{
  self->counts = g_ptr_array_new ();
}

IkdActivityChoices *
ikd_activity_choices_new (AdwComboRow *kind, AdwComboRow *segment, AdwExpanderRow *obstacles)
{
  IkdActivityChoices *self = g_object_new (IKD_TYPE_ACTIVITY_CHOICES, NULL);

  self->kind = kind;
  self->segment = segment;
  self->obstacles = obstacles;
  g_signal_connect_object (kind, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (segment, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
