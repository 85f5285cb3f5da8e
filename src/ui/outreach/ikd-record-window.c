/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what cannot be kept stays in the form with the sentence that says why; a field that
 * nobody has come to yet is not complained of. */

#include "config.h"

#include "ikd-record-window.h"

#include <glib/gi18n.h>

#include "ikd-outreach-service.h"
#include "ikd-record-history.h"
#include "ikd-refusal.h"
#include "ikd-region-chooser.h"

struct _IkdRecordWindow
{
  AdwWindow              parent_instance;

  IkdContext            *context;
  const IkdRecordLayout *layout;
  IkdOutreach           *record;        /* as it stands in the file; nullable */
  GPtrArray             *rows;          /* of GtkWidget, one for each row of the layout */
  gboolean               filling;
  gboolean               tried;         /* to be kept as it was */
  char                  *failure;       /* why it was not, until that is shown; nullable */
  GCancellable          *cancellable;   /* of the last look at what is typed */
  GCancellable          *life;

  AdwPreferencesPage    *page;
  IkdRegionChooser      *region;
  AdwPreferencesGroup   *owed;
  AdwEntryRow           *reason;
  GtkLabel              *remark;
};

G_DEFINE_FINAL_TYPE (IkdRecordWindow, ikd_record_window, ADW_TYPE_WINDOW)

static IkdSession *
get_session (IkdRecordWindow *self)
{
  return ikd_context_get_session (self->context);
}

/* Nothing of it is in the file. */
static gboolean
is_new (IkdRecordWindow *self)
{
  return self->record == NULL || self->record->record == 0;
}

static void
remark (IkdRecordWindow *self, const char *text)
{
  gtk_label_set_text (self->remark, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), *text != '\0');
}

/* --- what is typed --- */

/* Whether a sentence about the row would come before anybody was there. */
static gboolean
is_untouched (IkdRecordWindow *self, GtkWidget *row)
{
  return is_new (self) && !self->tried
         && *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

/* @sentence: nullable */
static void
refuse (IkdRecordWindow *self, GtkWidget *row, const char *sentence)
{
  GtkWidget *refusal = ikd_form_row_refusal (row);

  if (refusal != NULL)
    ikd_refusal_say (IKD_REFUSAL (refusal), is_untouched (self, row) ? NULL : sentence);
  else if (sentence != NULL)
    remark (self, sentence);
}

/* What the form says; NULL: something in it is not understood, and says so. */
static IkdOutreach *
read_form (IkdRecordWindow *self)
{
  g_autoptr (IkdOutreach) record = self->record != NULL
                                     ? ikd_outreach_copy (self->record)
                                     : g_object_new (self->layout->get_type (), NULL);
  IkdRegion *region = ikd_region_chooser_get_region (self->region);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  gboolean understood = TRUE;

  g_free (record->region_code);
  record->region_code = g_strdup (region != NULL ? ikd_region_get_code (region) : NULL);
  record->reason = *reason != '\0' ? g_strdup (reason) : NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autoptr (GError) error = NULL;

      if (row == NULL)
        continue;
      understood &= ikd_form_row_read (row, record, &error);
      refuse (self, row, error != NULL ? error->message : NULL);
    }
  return understood ? g_steal_pointer (&record) : NULL;
}

/* NULL: none is of the column. */
static GtkWidget *
find_row (IkdRecordWindow *self, const char *column)
{
  for (guint i = 0; i < self->layout->n_rows; i++)
    if (self->layout->rows[i].type != IKD_FORM_HEADING
        && g_strcmp0 (self->layout->rows[i].field, column) == 0)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
ask_reason (IkdRecordWindow *self, const char *sentence)
{
  adw_preferences_group_set_description (self->owed, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->owed), sentence != NULL);
}

static void
show_problems (IkdRecordWindow *self, GPtrArray *problems)
{
  const char *owed = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);
      GtkWidget *row = find_row (self, problem->column);

      if (problem->severity == IKD_SEVERITY_REASON_NEEDED)
        owed = problem->message;
      else if (problem->severity == IKD_SEVERITY_ERROR && row != NULL)
        refuse (self, row, problem->message);
      else if (problem->severity == IKD_SEVERITY_ERROR)
        remark (self, problem->message);
    }
  ask_reason (self, owed);
}

/* FALSE: nothing is refused at a field. */
static gboolean
focus_refused (IkdRecordWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *refusal = row != NULL ? ikd_form_row_refusal (row) : NULL;

      if (refusal != NULL && gtk_widget_get_visible (refusal))
        {
          gtk_widget_grab_focus (row);
          return TRUE;
        }
    }
  return FALSE;
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = ikd_outreach_review_finish (IKD_SESSION (source), result,
                                                               &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->page == NULL)
    return;
  if (problems != NULL)
    show_problems (self, problems);
  else
    remark (self, error->message);
  if (self->failure != NULL && problems != NULL && !focus_refused (self))
    remark (self, self->failure);
  g_clear_pointer (&self->failure, g_free);
}

static void
changed_cb (IkdRecordWindow *self)
{
  g_autoptr (IkdOutreach) record = NULL;

  if (self->filling || self->page == NULL || get_session (self) == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  remark (self, "");
  record = read_form (self);
  if (record == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  ikd_outreach_review_async (get_session (self), record, self->cancellable, reviewed_cb,
                             g_object_ref (self));
}

/* --- keeping --- */

/* What is not kept says why where it was typed, and the hands are put there. */
static void
not_kept (IkdRecordWindow *self, const GError *error)
{
  if (error->domain == IKD_ERROR && error->code == IKD_ERROR_REASON_OWED)
    {
      ask_reason (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  g_free (self->failure);
  self->failure = g_strdup (error->message);
  changed_cb (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (self->page != NULL)
    not_kept (self, error);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdRecordWindow *self = IKD_RECORD_WINDOW (widget);
  g_autoptr (IkdOutreach) record = NULL;

  self->tried = TRUE;
  record = read_form (self);
  if (record != NULL)
    ikd_outreach_save_async (get_session (self), record, TRUE, NULL, saved_cb,
                             g_object_ref (self));
  else
    focus_refused (self);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    {
      if (self->page != NULL)
        not_kept (self, error);
      return;
    }
  if (gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                                "win.toast-undo", "s", _(self->layout->withdrawn));
  gtk_window_close (GTK_WINDOW (self));
}

static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdRecordWindow *self = IKD_RECORD_WINDOW (widget);
  g_autoptr (IkdOutreach) record = ikd_outreach_copy (self->record);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  record->withdrawn = TRUE;
  record->reason = *reason != '\0' ? g_strdup (reason) : NULL;
  ikd_outreach_save_async (get_session (self), record, TRUE, NULL, withdrawn_cb,
                           g_object_ref (self));
}

/* --- history --- */

static void
history_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = ikd_outreach_history_finish (IKD_SESSION (source), result,
                                                                 &error);

  if (self->page == NULL)
    return;
  if (revisions != NULL)
    adw_preferences_page_add (self->page, ikd_record_history_new (revisions,
                                                                  self->layout->history));
  else
    remark (self, error->message);
}

/* --- making --- */

static void
add_rows (IkdRecordWindow *self)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < self->layout->n_rows; i++)
    {
      const IkdFormRow *row = &self->layout->rows[i];
      GtkWidget *widget = NULL;

      if (row->type == IKD_FORM_HEADING)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, *row->title != '\0' ? _(row->title) : "");
          adw_preferences_page_add (self->page, group);
          g_ptr_array_add (self->rows, NULL);
          continue;
        }
      widget = ikd_form_row_new (row, G_CALLBACK (changed_cb), self);
      adw_preferences_group_add (group, widget);
      if (ikd_form_row_refusal (widget) != NULL)
        adw_preferences_group_add (group, ikd_form_row_refusal (widget));
      g_ptr_array_add (self->rows, widget);
    }
}

static void
add_foot (IkdRecordWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->owed = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->reason = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->remark = GTK_LABEL (gtk_label_new (NULL));
  adw_preferences_group_set_title (self->owed, _("A reason is owed"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _("Reason"));
  adw_entry_row_set_activates_default (self->reason, TRUE);
  adw_preferences_group_add (self->owed, GTK_WIDGET (self->reason));
  ask_reason (self, NULL);
  gtk_label_set_wrap (self->remark, TRUE);
  gtk_label_set_xalign (self->remark, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "error");
  remark (self, "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->remark));
  adw_preferences_page_add (self->page, self->owed);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
add_withdraw (IkdRecordWindow *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *button = gtk_button_new_with_label (_(self->layout->withdraw));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.withdraw");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "destructive-action");
  adw_preferences_group_add (group, button);
  adw_preferences_page_add (self->page, group);
}

static void
offer (IkdRecordWindow *self, GPtrArray *items, gboolean kinds)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdFormRowType type = self->layout->rows[i].type;

      if ((kinds && type == IKD_FORM_KIND)
          || (!kinds && (type == IKD_FORM_SEGMENT || type == IKD_FORM_SEGMENTS)))
        ikd_form_row_offer (g_ptr_array_index (self->rows, i), items);
    }
  self->filling = FALSE;
  changed_cb (self);
}

static void
listed (IkdRecordWindow *self, GObject *source, GAsyncResult *result, gboolean kinds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = ikd_list_load_finish (IKD_SESSION (source), result, &error);

  if (self->page == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (items != NULL)
    offer (self, items, kinds);
  else
    remark (self, error->message);
}

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;

  listed (self, source, result, TRUE);
}

static void
segments_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRecordWindow) self = data;

  listed (self, source, result, FALSE);
}

static void
ikd_record_window_dispose (GObject *object)
{
  IkdRecordWindow *self = IKD_RECORD_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->life);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_RECORD_WINDOW);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_record_window_parent_class)->dispose (object);
}

static void
ikd_record_window_finalize (GObject *object)
{
  IkdRecordWindow *self = IKD_RECORD_WINDOW (object);

  g_ptr_array_unref (self->rows);
  g_free (self->failure);
  g_object_unref (self->life);

  G_OBJECT_CLASS (ikd_record_window_parent_class)->finalize (object);
}

static void
ikd_record_window_class_init (IkdRecordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_record_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_record_window_finalize;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-record-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRecordWindow, page);
  gtk_widget_class_bind_template_child (widget_class, IkdRecordWindow, region);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "record.withdraw", NULL, withdraw_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_record_window_init (IkdRecordWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->life = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Its own region, else the one that the window looks at. */
static void
show_region (IkdRecordWindow *self)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (get_session (self));
  g_autoptr (IkdRegion) here = ikd_context_dup_region (self->context);

  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region,
                                 self->record != NULL
                                   ? ikd_atlas_by_code (atlas, self->record->region_code) : here);
}

static void
fill (IkdRecordWindow *self)
{
  gboolean writable = !ikd_session_is_read_only (get_session (self));

  self->filling = TRUE;
  show_region (self);
  add_rows (self);
  add_foot (self);
  for (guint i = 0; self->record != NULL && i < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, i) != NULL)
      ikd_form_row_show (g_ptr_array_index (self->rows, i), self->record);
  self->filling = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save", writable);
  if (is_new (self))
    return;
  if (writable)
    add_withdraw (self);
  ikd_outreach_history_async (get_session (self), self->layout->get_type (),
                              self->record->record, self->life, history_cb, g_object_ref (self));
}

/* Where typing begins. */
static void
focus_first (IkdRecordWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ADW_IS_ENTRY_ROW (g_ptr_array_index (self->rows, i)))
      {
        gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
        return;
      }
}

GtkWidget *
ikd_record_window_new (GtkWindow *parent, IkdContext *context, const IkdRecordLayout *layout,
                       IkdOutreach *record)
{
  IkdRecordWindow *self = g_object_new (IKD_TYPE_RECORD_WINDOW, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  self->layout = layout;
  self->record = record != NULL ? g_object_ref (record) : NULL;
  gtk_window_set_title (GTK_WINDOW (self), is_new (self) ? _(layout->add_title)
                                                         : _(layout->edit_title));
  fill (self);
  ikd_list_load_async (get_session (self), ikd_outreach_list (layout->get_type ()), self->life,
                       kinds_cb, g_object_ref (self));
  ikd_list_load_async (get_session (self), "segment", self->life, segments_cb,
                       g_object_ref (self));
  focus_first (self);
  return GTK_WIDGET (self);
}
