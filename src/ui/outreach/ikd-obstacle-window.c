/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One estimate. What is typed is read and tried at every change; only what would be accepted can be
 * kept, and where it would not, the sentence says why. */

#include "config.h"

#include "ikd-obstacle-window.h"

#include <glib/gi18n.h>

#include "ikd-form.h"
#include "ikd-obstacle-words.h"
#include "ikd-plan-service.h"
#include "ikd-region-chooser.h"

/* A row that chooses from one of the lists of the file. */
typedef struct
{
  AdwComboRow *row;
  GPtrArray   *ids;             /* in the order of the row */
  char        *wanted;          /* to be chosen once the list is there; nullable */
} Choice;

struct _IkdObstacleWindow
{
  AdwWindow            parent_instance;

  AdwComboRow         *kind_row;
  AdwComboRow         *segment_row;
  GtkWidget           *region;
  AdwEntryRow         *affected;
  AdwEntryRow         *date;
  AdwEntryRow         *source;
  AdwEntryRow         *note;
  GtkLabel            *message;
  GtkWidget           *save_button;
  AdwPreferencesGroup *history;

  IkdContext          *context;
  IkdObstacle         *before;          /* the current revision; NULL: a new one */
  Choice               kind;
  Choice               segment;
  gboolean             filling;
  GCancellable        *review;          /* of the last question */
  GCancellable        *life;
};

G_DEFINE_FINAL_TYPE (IkdObstacleWindow, ikd_obstacle_window, ADW_TYPE_WINDOW)

static IkdSession *
get_session (IkdObstacleWindow *self)
{
  return ikd_context_get_session (self->context);
}

static char *
dup_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (ikd_form_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static const char *
chosen_id (const Choice *choice)
{
  guint i = adw_combo_row_get_selected (choice->row);

  return i < choice->ids->len ? g_ptr_array_index (choice->ids, i) : NULL;
}

static void
replace (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

static const IkdField *
affected_field (void)
{
  return ikd_outreach_field (IKD_TYPE_OBSTACLE, "affected");
}

/* --- reading the form --- */

/* What the form says; NULL with @error. */
static IkdObstacle *
read_form (IkdObstacleWindow *self, GError **error)
{
  g_autoptr (IkdOutreach) record
    = self->before != NULL ? ikd_outreach_copy (IKD_OUTREACH (self->before))
                           : IKD_OUTREACH (ikd_obstacle_new ());
  IkdObstacle *obstacle = IKD_OBSTACLE (record);
  IkdRegion *region = ikd_region_chooser_get_region (IKD_REGION_CHOOSER (self->region));
  g_autofree char *affected = dup_text (self->affected);

  obstacle->affected = IKD_NUMBER_UNKNOWN;
  if ((affected != NULL
       && !ikd_field_from_text (affected_field (), record, affected, IKD_SEPARATORS_UNKNOWN,
                                error))
      || !ikd_day_parse (ikd_form_text (self->date), &obstacle->date, error))
    return NULL;
  replace (&record->kind, g_strdup (chosen_id (&self->kind)));
  replace (&record->region_code,
           g_strdup (region != NULL ? ikd_region_get_code (region) : NULL));
  replace (&obstacle->segment, g_strdup (chosen_id (&self->segment)));
  replace (&record->source, dup_text (self->source));
  replace (&record->note, dup_text (self->note));
  return IKD_OBSTACLE (g_steal_pointer (&record));
}

/* --- trying it --- */

static void
say (IkdObstacleWindow *self, const char *text, gboolean error)
{
  /* Closed while it was being kept: there is nobody left to be told. */
  if (self->message == NULL)
    return;

  ikd_form_say (self->message, text, error ? "error" : NULL);
  gtk_widget_set_sensitive (self->save_button, !error);
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdObstacleWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = ikd_outreach_review_finish (IKD_SESSION (source), result,
                                                               &error);

  if (problems == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say (self, error->message, TRUE);
      return;
    }
  if (ikd_problems_allow (problems, &error))
    say (self, problems->len > 0 ? ((IkdProblem *) g_ptr_array_index (problems, 0))->message : "",
         FALSE);
  else
    say (self, error->message, TRUE);
}

static void
changed_cb (IkdObstacleWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdObstacle) obstacle = NULL;

  if (self->filling)
    return;
  g_cancellable_cancel (self->review);
  g_clear_object (&self->review);

  gtk_widget_set_sensitive (self->save_button, FALSE);
  obstacle = read_form (self, &error);
  if (obstacle == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }
  /* Nobody is blamed for what is not typed yet. */
  if (IKD_OUTREACH (obstacle)->source == NULL)
    {
      say (self, _("Say where the estimate comes from."), FALSE);
      gtk_widget_set_sensitive (self->save_button, FALSE);
      return;
    }
  self->review = g_cancellable_new ();
  ikd_outreach_review_async (get_session (self), IKD_OUTREACH (obstacle), self->review,
                             reviewed_cb, g_object_ref (self));
}

static void
region_chosen_cb (IkdObstacleWindow *self, IkdRegion *region)
{
  changed_cb (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdObstacleWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say (self, error->message, TRUE);
}

static void
save_cb (IkdObstacleWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdObstacle) obstacle = read_form (self, &error);

  if (obstacle == NULL)
    {
      changed_cb (self);
      return;
    }
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ikd_outreach_save_async (get_session (self), IKD_OUTREACH (obstacle), FALSE, NULL, saved_cb,
                           g_object_ref (self));
}

/* --- what the file has for it --- */

static void
fill_choice (Choice *choice, GPtrArray *items, const char *none)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint at = 0;

  if (none != NULL)
    {
      g_ptr_array_add (choice->ids, NULL);
      gtk_string_list_append (labels, none);
    }
  for (guint i = 0; i < items->len; i++)
    {
      const IkdListItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->id, choice->wanted) == 0)
        at = choice->ids->len;
      g_ptr_array_add (choice->ids, g_strdup (item->id));
      gtk_string_list_append (labels, ikd_list_item_label (item));
    }
  adw_combo_row_set_model (choice->row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (choice->row, at);
}

static void
fill_cb (GObject *source, GAsyncResult *result, gpointer data, gboolean segments)
{
  g_autoptr (IkdObstacleWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = ikd_list_load_finish (IKD_SESSION (source), result, &error);

  if (items == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        say (self, error->message, TRUE);
      return;
    }
  self->filling = TRUE;
  fill_choice (segments ? &self->segment : &self->kind, items, segments ? _("Everybody") : NULL);
  /* Both lists are there once each row has something to choose. */
  self->filling = self->kind.ids->len == 0 || self->segment.ids->len == 0;
  changed_cb (self);
}

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  fill_cb (source, result, data, FALSE);
}

static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  fill_cb (source, result, data, TRUE);
}

/* "40,000 people, 6 June 2023" over "Operator 01, 7 June 2023, 10:14". */
static void
add_revision (IkdObstacleWindow *self, IkdObstacle *obstacle)
{
  const IkdOutreach *record = IKD_OUTREACH (obstacle);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *affected = ikd_obstacle_affected_text (obstacle);
  g_autofree char *day = ikd_day_format (obstacle->date);
  g_autofree char *moment = ikd_moment_format (record->at);
  g_autofree char *title = record->withdrawn ? g_strdup (_("Withdrawn"))
                                             : g_strdup_printf ("%s, %s", affected, day);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", record->author, moment);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->history, row);
}

static void
history_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdObstacleWindow) self = data;
  g_autoptr (GPtrArray) revisions = ikd_outreach_history_finish (IKD_SESSION (source), result,
                                                                 NULL);

  if (revisions == NULL || self->history == NULL)
    return;
  for (guint i = revisions->len; i > 0; i--)
    add_revision (self, g_ptr_array_index (revisions, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->history), revisions->len > 0);
}

/* --- the window --- */

static void
ikd_obstacle_window_dispose (GObject *object)
{
  IkdObstacleWindow *self = IKD_OBSTACLE_WINDOW (object);

  g_cancellable_cancel (self->review);
  g_cancellable_cancel (self->life);
  g_clear_object (&self->review);
  g_clear_object (&self->context);
  g_clear_object (&self->before);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_OBSTACLE_WINDOW);

  G_OBJECT_CLASS (ikd_obstacle_window_parent_class)->dispose (object);
}

static void
clear_choice (Choice *choice)
{
  g_ptr_array_unref (choice->ids);
  g_free (choice->wanted);
}

static void
ikd_obstacle_window_finalize (GObject *object)
{
  IkdObstacleWindow *self = IKD_OBSTACLE_WINDOW (object);

  clear_choice (&self->kind);
  clear_choice (&self->segment);
  g_object_unref (self->life);

  G_OBJECT_CLASS (ikd_obstacle_window_parent_class)->finalize (object);
}

static void
ikd_obstacle_window_class_init (IkdObstacleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_obstacle_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_obstacle_window_finalize;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-obstacle-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, segment_row);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, affected);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, date);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, source);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, note);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, message);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, IkdObstacleWindow, history);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_obstacle_window_init (IkdObstacleWindow *self)
{
  self->filling = TRUE;
  self->life = g_cancellable_new ();
  self->kind.ids = g_ptr_array_new_with_free_func (g_free);
  self->segment.ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kind.row = self->kind_row;
  self->segment.row = self->segment_row;
}

static void
fill (IkdObstacleWindow *self, IkdObstacle *obstacle)
{
  const IkdOutreach *record = IKD_OUTREACH (obstacle);
  /* As it is read again, with the bounds of what was rounded. */
  g_autofree char *affected = ikd_field_to_text (affected_field (), IKD_OUTREACH (obstacle));
  g_autofree char *day = ikd_day_format (obstacle->date);

  self->before = g_object_ref (obstacle);
  self->kind.wanted = g_strdup (record->kind);
  self->segment.wanted = g_strdup (obstacle->segment);
  ikd_form_set_text (self->affected, affected);
  ikd_form_set_text (self->date, day);
  ikd_form_set_text (self->source, record->source);
  ikd_form_set_text (self->note, record->note);
  gtk_window_set_title (GTK_WINDOW (self), _("Revise the Estimate"));
  ikd_outreach_history_async (get_session (self), IKD_TYPE_OBSTACLE, record->record, self->life,
                              history_cb, g_object_ref (self));
}

GtkWidget *
ikd_obstacle_window_new (GtkWindow *parent, IkdContext *context, IkdObstacle *obstacle)
{
  IkdObstacleWindow *self = g_object_new (IKD_TYPE_OBSTACLE_WINDOW, "transient-for", parent, NULL);
  IkdSession *session = ikd_context_get_session (context);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdRegion) here = ikd_context_dup_region (context);
  g_autofree char *today = ikd_day_format (ikd_day_today ());

  self->context = g_object_ref (context);
  ikd_form_set_text (self->date, today);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (self->region), atlas);
  ikd_region_chooser_set_region (
    IKD_REGION_CHOOSER (self->region),
    obstacle != NULL ? ikd_atlas_by_code (atlas, IKD_OUTREACH (obstacle)->region_code) : here);
  if (obstacle != NULL)
    fill (self, obstacle);
  ikd_list_load_async (session, "obstacle", self->life, kinds_cb, g_object_ref (self));
  ikd_list_load_async (session, "segment", self->life, segments_cb, g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->affected));
  return GTK_WIDGET (self);
}
