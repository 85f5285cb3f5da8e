/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One activity. Guarantees: what is typed is checked as it would be on being kept; what is done
 * already is kept with a reason or not at all. */

#include "config.h"

#include "ikd-activity-window.h"

#include <glib/gi18n.h>

#include "ikd-activity-choices.h"
#include "ikd-activity-fields.h"
#include "ikd-activity-history.h"
#include "ikd-place-picker.h"
#include "ikd-region-chooser.h"

struct _IkdActivityWindow
{
  AdwWindow            parent_instance;

  IkdContext          *context;
  IkdActivity         *before;          /* as it is kept; of a new one without a record */
  AdwEntryRow         *rows[IKD_ACTIVITY_N_ROWS];
  AdwComboRow         *kind;
  AdwComboRow         *state;
  AdwComboRow         *segment;
  IkdRegionChooser    *region;
  IkdPlacePicker      *picker;
  AdwExpanderRow      *details;
  AdwExpanderRow      *obstacles;
  AdwExpanderRow      *history;
  GtkWidget           *reasons;
  GtkLabel            *message;
  GtkWidget           *save_button;

  IkdActivityChoices  *choices;         /* for kind, segment and obstacles */
  gboolean             filling;
  gboolean             saving;
  GCancellable        *cancellable;     /* of the window */
  GCancellable        *looking;         /* of the last review */
};

G_DEFINE_FINAL_TYPE (IkdActivityWindow, ikd_activity_window, ADW_TYPE_WINDOW)

static gboolean
is_locked (IkdActivityWindow *self)
{
  return IKD_OUTREACH (self->before)->record != 0 && self->before->state == IKD_ACTIVITY_DONE;
}

/* --- what the form says --- */

static void
read_place (IkdActivityWindow *self, IkdActivity *activity)
{
  IkdOutreach *record = IKD_OUTREACH (activity);
  IkdRegion *region = ikd_region_chooser_get_region (self->region);

  g_free (record->region_code);
  record->region_code = region != NULL ? g_strdup (ikd_region_get_code (region)) : NULL;
  /* Another place may be another institution's. */
  if (g_strcmp0 (activity->place, self->before->place) != 0)
    activity->institution = 0;
}

/* NULL with @error; *@at: the row that it is about, IKD_ACTIVITY_N_ROWS: none */
static IkdActivity *
read_form (IkdActivityWindow *self, guint *at, GError **error)
{
  g_autoptr (IkdActivity) activity = IKD_ACTIVITY (ikd_outreach_copy (IKD_OUTREACH (self->before)));

  if (!ikd_activity_rows_read (self->rows, activity, at, error))
    return NULL;
  *at = IKD_ACTIVITY_N_ROWS;
  if (!ikd_activity_choices_read (self->choices, activity, error))
    return NULL;
  activity->state = (int) adw_combo_row_get_selected (self->state);
  read_place (self, activity);
  return g_steal_pointer (&activity);
}

/* --- what is said of it --- */

/* @at: the row that @text is about, IKD_ACTIVITY_N_ROWS: none; @style: "error", "warning",
 * nullable */
static void
say (IkdActivityWindow *self, const char *text, guint at, const char *style, gboolean allowed)
{
  static const char *const styles[] = { "error", "warning" };

  /* Closed meanwhile: there is nobody left to be told. */
  if (self->message == NULL)
    return;

  gtk_label_set_text (self->message, text);
  gtk_widget_set_sensitive (self->save_button, allowed && !self->saving);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->message), styles[i]);
      for (guint k = 0; k < IKD_ACTIVITY_N_ROWS; k++)
        gtk_widget_remove_css_class (GTK_WIDGET (self->rows[k]), styles[i]);
    }
  if (style == NULL)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->message), style);
  if (at < IKD_ACTIVITY_N_ROWS)
    gtk_widget_add_css_class (GTK_WIDGET (self->rows[at]), style);
}

static const IkdProblem *
find_problem (GPtrArray *problems, IkdSeverity severity)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == severity)
        return problem;
    }
  return NULL;
}

static gboolean
has_reason (IkdActivityWindow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (
    gtk_editable_get_text (GTK_EDITABLE (self->rows[IKD_ACTIVITY_REASON]))));

  return *text != '\0';
}

static void
show_problems (IkdActivityWindow *self, GPtrArray *problems)
{
  const IkdProblem *refusal = find_problem (problems, IKD_SEVERITY_ERROR);
  const IkdProblem *owed = find_problem (problems, IKD_SEVERITY_REASON_NEEDED);

  if (refusal == NULL && has_reason (self))
    owed = NULL;
  gtk_widget_set_visible (self->reasons, is_locked (self) || owed != NULL || has_reason (self));
  if (refusal != NULL)
    say (self, refusal->message, ikd_activity_row_find (refusal->column), "error", FALSE);
  else if (owed != NULL)
    say (self, owed->message, ikd_activity_row_find (owed->column), "warning", FALSE);
  else
    say (self, "", IKD_ACTIVITY_N_ROWS, NULL, TRUE);
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = ikd_outreach_review_finish (IKD_SESSION (source), result,
                                                               &error);

  if (self->message == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (problems != NULL)
    show_problems (self, problems);
  else
    say (self, error->message, IKD_ACTIVITY_N_ROWS, "error", FALSE);
}

/* Checks what the form says now. */
static void
look (IkdActivityWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdActivity) activity = NULL;
  guint at = IKD_ACTIVITY_N_ROWS;

  if (self->filling)
    return;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  activity = read_form (self, &at, &error);
  if (activity == NULL)
    say (self, error->message, at, "error", FALSE);
  else if (IKD_OUTREACH (activity)->region_code == NULL)
    say (self, _("Choose the district."), IKD_ACTIVITY_N_ROWS, NULL, FALSE);
  else if (activity->place == NULL)
    /* Nobody is blamed for what is not typed yet. */
    say (self, _("Type the institution or place."), IKD_ACTIVITY_N_ROWS, NULL, FALSE);
  else if (ikd_activity_choices_are_there (self->choices))
    {
      self->looking = g_cancellable_new ();
      ikd_outreach_review_async (ikd_context_get_session (self->context), IKD_OUTREACH (activity),
                                 self->looking, reviewed_cb, g_object_ref (self));
    }
}

static void
failed_cb (IkdActivityWindow *self, const char *message)
{
  say (self, message, IKD_ACTIVITY_N_ROWS, "error", FALSE);
}

static void
region_cb (IkdActivityWindow *self, IkdRegion *region)
{
  look (self);
}

/* The institution's own name and district. */
static void
picked_cb (IkdActivityWindow *self, IkdInstitution *institution)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (self->context));
  IkdRegion *region = ikd_atlas_by_code (atlas, IKD_OUTREACH (institution)->region_code);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->rows[IKD_ACTIVITY_PLACE]), institution->name);
  if (region != NULL)
    ikd_region_chooser_set_region (self->region, region);
  self->filling = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[IKD_ACTIVITY_PLACE]));
  look (self);
}

static void
pick_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_place_picker_popup (IKD_ACTIVITY_WINDOW (widget)->picker);
}

/* --- keeping --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    say (self, error->message, IKD_ACTIVITY_N_ROWS, "error", TRUE);
}

static void
save_cb (IkdActivityWindow *self)
{
  g_autoptr (GError) error = NULL;
  guint at = IKD_ACTIVITY_N_ROWS;
  g_autoptr (IkdActivity) activity = read_form (self, &at, &error);

  if (activity == NULL || self->saving)
    return;
  self->saving = TRUE;
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ikd_outreach_save_async (ikd_context_get_session (self->context), IKD_OUTREACH (activity), TRUE,
                           NULL, saved_cb, g_object_ref (self));
}

/* --- the window --- */

static void
ikd_activity_window_dispose (GObject *object)
{
  IkdActivityWindow *self = IKD_ACTIVITY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->looking);
  g_clear_object (&self->context);
  g_clear_object (&self->before);
  g_clear_object (&self->choices);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ACTIVITY_WINDOW);

  G_OBJECT_CLASS (ikd_activity_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  g_type_ensure (IKD_TYPE_PLACE_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-activity-window.ui");
  for (guint i = 0; i < IKD_ACTIVITY_N_ROWS; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, ikd_activity_row_id (i), FALSE,
      G_STRUCT_OFFSET (IkdActivityWindow, rows) + (gssize) (i * sizeof (AdwEntryRow *)));
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, state);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, segment);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, region);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, picker);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, details);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, obstacles);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, history);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, reasons);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, message);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityWindow, save_button);
  gtk_widget_class_bind_template_callback_full (widget_class, "changed_cb",
                                                G_CALLBACK (look));
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
ikd_activity_window_class_init (IkdActivityWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_activity_window_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "activity.pick", NULL, pick_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "activity.pick",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_activity_window_init (IkdActivityWindow *self)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  self->filling = TRUE;
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = ikd_activity_choices_new (self->kind, self->segment, self->obstacles);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  for (int i = 0; i < IKD_N_ACTIVITY_STATES; i++)
    gtk_string_list_append (states, ikd_activity_state_label ((IkdActivityState) i));
  adw_combo_row_set_model (self->state, G_LIST_MODEL (states));
}

/* --- what it shows at first --- */

static void
fill (IkdActivityWindow *self, gboolean done)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (self->context));
  IkdRegion *region = ikd_atlas_by_code (atlas, IKD_OUTREACH (self->before)->region_code);
  gboolean known = IKD_OUTREACH (self->before)->record != 0;

  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, region);
  ikd_activity_rows_fill (self->rows, self->before);
  gtk_editable_set_text (GTK_EDITABLE (self->rows[IKD_ACTIVITY_REASON]), "");
  adw_combo_row_set_selected (self->state,
                              done ? IKD_ACTIVITY_DONE : (guint) self->before->state);
  gtk_widget_set_visible (self->reasons, is_locked (self));
  if (is_locked (self))
    gtk_window_set_title (GTK_WINDOW (self), _("Correct the Activity"));
  else if (known)
    gtk_window_set_title (GTK_WINDOW (self), done ? _("What Did It Come To?")
                                                  : _("Change the Activity"));
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[done || is_locked (self) ? IKD_ACTIVITY_PRESENT
                                                : known ? IKD_ACTIVITY_DATE
                                                        : IKD_ACTIVITY_PLACE]));
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

  if (self->message == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (revisions == NULL)
    {
      say (self, error->message, IKD_ACTIVITY_N_ROWS, "error", TRUE);
      return;
    }
  ikd_activity_history_fill (self->history, revisions);
  gtk_widget_set_visible (GTK_WIDGET (self->history), TRUE);
}

/* The lists to choose from, and the history. */
static void
load (IkdActivityWindow *self)
{
  IkdSession *session = ikd_context_get_session (self->context);
  IkdRegion *office = ikd_session_get_office (session);
  gint64 record = IKD_OUTREACH (self->before)->record;
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;

  ikd_activity_choices_load (self->choices, session, self->before, self->cancellable);
  filter.region_code = office != NULL ? ikd_region_get_code (office) : NULL;
  ikd_outreach_load_async (session, IKD_OUTREACH_INSTITUTIONS, &filter, self->cancellable,
                           institutions_cb, g_object_ref (self));
  if (record != 0)
    ikd_outreach_history_async (session, IKD_TYPE_ACTIVITY, record, self->cancellable,
                                revisions_cb, g_object_ref (self));
}

GtkWidget *
ikd_activity_window_new (GtkWindow *parent, IkdContext *context, IkdActivity *activity, IkdDay day,
                         gboolean done)
{
  IkdActivityWindow *self = g_object_new (IKD_TYPE_ACTIVITY_WINDOW, "transient-for", parent, NULL);
  g_autoptr (IkdRegion) here = ikd_context_dup_region (context);

  self->context = g_object_ref (context);
  if (activity != NULL)
    {
      self->before = g_object_ref (activity);
    }
  else
    {
      self->before = ikd_activity_new ();
      self->before->date = day != IKD_DAY_NONE ? day : ikd_day_today ();
      self->before->state = self->before->date < ikd_day_today () ? IKD_ACTIVITY_DONE
                                                                  : IKD_ACTIVITY_PLANNED;
      IKD_OUTREACH (self->before)->region_code
        = here != NULL ? g_strdup (ikd_region_get_code (here)) : NULL;
    }
  fill (self, done);
  self->filling = FALSE;
  look (self);
  load (self);
  return GTK_WIDGET (self);
}
