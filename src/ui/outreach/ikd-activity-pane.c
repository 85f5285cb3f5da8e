/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: list, calendar and results are of one reading of the file; what is done to an
 * activity is done to the one that is chosen where one looks. */

#include "config.h"

#include "ikd-activity-pane.h"

#include <glib/gi18n.h>

#include "ikd-activity-calendar.h"
#include "ikd-activity-filter.h"
#include "ikd-activity-list.h"
#include "ikd-activity-paper.h"
#include "ikd-activity-results.h"
#include "ikd-activity-window.h"
#include "ikd-reason-window.h"

struct _IkdActivityPane
{
  IkdPane              parent_instance;

  GtkWidget           *box;
  GtkToggleButton     *list_button;
  GtkToggleButton     *calendar_button;
  GtkToggleButton     *results_button;
  GtkWidget           *month;
  GtkLabel            *month_label;
  IkdActivityFilter   *filter;
  GtkStack            *stack;
  IkdActivityList     *list;
  IkdActivityCalendar *calendar;
  GtkLabel            *day_label;
  IkdActivityList     *day_list;
  IkdActivityResults  *results;
  AdwStatusPage       *empty;

  IkdDay               day;             /* the chosen one; its month is shown */
  GPtrArray           *rows;            /* of IkdActivityRow, of all months; nullable */
  gboolean             focus;           /* wanted as soon as there is something */
  GCancellable        *cancellable;     /* of the last questions */
};

G_DEFINE_FINAL_TYPE (IkdActivityPane, ikd_activity_pane, IKD_TYPE_PANE)

/* --- what one looks at --- */

static IkdActivityRow *
get_chosen (IkdActivityPane *self)
{
  if (gtk_toggle_button_get_active (self->list_button))
    return ikd_activity_list_get_selected (self->list);
  if (gtk_toggle_button_get_active (self->calendar_button))
    return ikd_activity_list_get_selected (self->day_list);
  return NULL;
}

static void
update_actions (IkdActivityPane *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);
  const IkdActivityRow *row = get_chosen (self);
  gboolean planned = row != NULL && row->activity->state == IKD_ACTIVITY_PLANNED;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "activity.add", writable);
  gtk_widget_action_set_enabled (widget, "activity.edit", writable && row != NULL);
  gtk_widget_action_set_enabled (widget, "activity.withdraw", writable && row != NULL);
  gtk_widget_action_set_enabled (widget, "activity.done", writable && planned);
  gtk_widget_action_set_enabled (widget, "activity.print", row != NULL);
  gtk_widget_action_set_enabled (widget, "activity.save-pdf", row != NULL);
}

/* Those of @self->rows from @from to @to (IKD_DAY_NONE: open). */
static GPtrArray *
choose_rows (IkdActivityPane *self, IkdDay from, IkdDay to)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const IkdActivityRow *row = g_ptr_array_index (self->rows, i);

      if ((from == IKD_DAY_NONE || row->activity->date >= from)
          && (to == IKD_DAY_NONE || row->activity->date <= to))
        g_ptr_array_add (chosen, (gpointer) row);
    }
  return chosen;
}

static void
show_list (IkdActivityPane *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  IkdDay from;
  IkdDay to;

  ikd_activity_period_days (ikd_activity_filter_get_period (self->filter), self->day, &from, &to);
  rows = choose_rows (self, from, to);
  ikd_activity_list_show (self->list, rows);
  if (!gtk_toggle_button_get_active (self->list_button))
    return;
  if (rows->len > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (ikd_activity_filter_is_set (self->filter))
    {
      adw_status_page_set_title (self->empty, _("No Such Activity"));
      adw_status_page_set_description (self->empty,
                                       _("Choose other months, another state or kind, or another "
                                         "district."));
    }
  else
    {
      adw_status_page_set_title (self->empty, _("No Activity Yet"));
      adw_status_page_set_description (self->empty,
                                       _("Plan a visit, or note one that was made: Ctrl+N. From "
                                         "the third of a kind on, this says what the next one is "
                                         "expected to bring."));
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_day (IkdActivityPane *self)
{
  g_autoptr (GPtrArray) rows = choose_rows (self, self->day, self->day);
  g_autofree char *day = ikd_day_format_weekday (self->day);
  g_autofree char *text = rows->len > 0 ? g_strdup (day)
                                        /* Translators: a date. */
                                        : g_strdup_printf (_("%s: no activity; Enter plans one"),
                                                           day);

  gtk_label_set_text (self->day_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list), rows->len > 0);
  ikd_activity_list_show (self->day_list, rows);
}

static void
show_month (IkdActivityPane *self)
{
  g_autofree char *month = ikd_period_format (ikd_day_month (self->day));
  g_autoptr (GPtrArray) rows = choose_rows (self, IKD_DAY_NONE, IKD_DAY_NONE);

  gtk_label_set_text (self->month_label, month);
  ikd_activity_calendar_show (self->calendar, self->day, rows);
  show_day (self);
}

static void
show (IkdActivityPane *self)
{
  const char *view = gtk_toggle_button_get_active (self->calendar_button) ? "calendar" : "results";
  gboolean list = gtk_toggle_button_get_active (self->list_button);

  /* A list of all months has none before it, and none after. */
  gtk_widget_set_visible (self->month, !list
                                         || ikd_activity_filter_get_period (self->filter)
                                              != IKD_ACTIVITY_PERIOD_ALL);
  show_month (self);
  show_list (self);
  if (!list)
    gtk_stack_set_visible_child_name (self->stack, view);
  update_actions (self);
}

/* --- reading --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (rows == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  show (self);
  if (self->focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    ikd_pane_focus_first (IKD_PANE (self));
  self->focus = FALSE;
}

static void
reload (IkdActivityPane *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || !ikd_activity_filter_fill (self->filter, &filter))
    return;

  self->cancellable = g_cancellable_new ();
  ikd_outreach_load_async (session, IKD_OUTREACH_ACTIVITIES, &filter, self->cancellable, loaded_cb,
                           g_object_ref (self));
  filter.state = NULL;
  ikd_activity_results_load (self->results, session, &filter,
                             ikd_activity_filter_get_period (self->filter), self->day);
}

static void
kinds_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = ikd_outreach_choices_finish (IKD_SESSION (source), result, &error);

  if (kinds == NULL)
    ikd_pane_report_error (IKD_PANE (self), error);
  else if (self->filter != NULL)
    ikd_activity_filter_set_kinds (self->filter, kinds);
}

static void
ikd_activity_pane_changed (IkdPane *pane)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (pane);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdSession *session = ikd_context_get_session (context);
  g_autoptr (IkdAtlas) atlas = session != NULL ? ikd_session_dup_atlas (session) : NULL;

  if (session == NULL)
    return;
  ikd_outreach_choices_async (session, "activity-kind", NULL, kinds_cb, g_object_ref (self));
  ikd_activity_filter_set_region (self->filter, atlas, ikd_context_get_region (context));
  reload (self);
}

/* --- views and months --- */

static void
view_cb (IkdActivityPane *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->rows != NULL)
    show (self);
}

static void
go_to_day (IkdActivityPane *self, IkdDay day)
{
  gboolean same = ikd_day_month (day).start == ikd_day_month (self->day).start;

  self->day = day;
  if (same)
    show_day (self);
  else
    show (self);
  update_actions (self);
  if (!same)
    reload (self);
}

static void
month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (widget);

  go_to_day (self, ikd_calendar_add_months (self->day, g_str_has_suffix (name, "later") ? 1 : -1));
}

static void
day_chosen_cb (IkdActivityPane *self, int day)
{
  go_to_day (self, day);
}

/* --- doing --- */

static void
open_window (IkdActivityPane *self, IkdActivity *activity, IkdDay day, gboolean done)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (ikd_activity_window_new (
    parent, ikd_pane_get_context (IKD_PANE (self)), activity, day, done)));
}

static void
edit_selected (IkdActivityPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "activity.edit", NULL);
}

static void
day_activated_cb (IkdActivityPane *self, int day)
{
  if (ikd_activity_list_get_selected (self->day_list) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->day_list));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "activity.add", NULL);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (widget);

  open_window (self, NULL, gtk_toggle_button_get_active (self->calendar_button) ? self->day
                                                                                : IKD_DAY_NONE,
               FALSE);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (widget);

  open_window (self, get_chosen (self)->activity, IKD_DAY_NONE, FALSE);
}

static void
done_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (widget);

  open_window (self, get_chosen (self)->activity, IKD_DAY_NONE, TRUE);
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityPane) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (IKD_PANE (self), _("Activity withdrawn"));
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
withdraw (IkdActivityPane *self, IkdActivity *activity, const char *reason)
{
  g_autoptr (IkdOutreach) record = ikd_outreach_copy (IKD_OUTREACH (activity));

  record->withdrawn = TRUE;
  record->reason = g_strdup (reason);
  ikd_outreach_save_async (ikd_pane_get_session (IKD_PANE (self)), record, TRUE, NULL,
                           withdrawn_cb, g_object_ref (self));
}

static void
reason_cb (GtkWidget *window, const char *reason, gpointer data)
{
  withdraw (data, g_object_get_data (G_OBJECT (window), "activity"), reason);
}

/* What is done is locked: taking it back says why. */
static void
withdraw_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (widget);
  IkdActivity *activity = get_chosen (self)->activity;
  g_autofree char *label = NULL;
  GtkWidget *window;

  if (activity->state != IKD_ACTIVITY_DONE)
    {
      withdraw (self, activity, NULL);
      return;
    }
  label = ikd_outreach_label (IKD_OUTREACH (activity));
  window = ikd_reason_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                  _("Why Is the Activity Withdrawn?"), label);
  g_object_set_data_full (G_OBJECT (window), "activity", g_object_ref (activity), g_object_unref);
  g_signal_connect_object (window, "given", G_CALLBACK (reason_cb), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_activity_paper_print (IKD_PANE (widget), get_chosen (IKD_ACTIVITY_PANE (widget))->activity);
}

static void
save_pdf_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_activity_paper_save (IKD_PANE (widget), get_chosen (IKD_ACTIVITY_PANE (widget))->activity);
}

/* --- the pane --- */

static void
ikd_activity_pane_focus_first (IkdPane *pane)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (pane);
  const char *shown = gtk_stack_get_visible_child_name (self->stack);
  GtkWidget *place = g_strcmp0 (shown, "list") == 0       ? GTK_WIDGET (self->list)
                     : g_strcmp0 (shown, "calendar") == 0 ? GTK_WIDGET (self->calendar)
                                                          : GTK_WIDGET (self->list_button);

  self->focus = self->rows == NULL;
  gtk_widget_grab_focus (place);
}

static void
ikd_activity_pane_constructed (GObject *object)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (object);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));

  G_OBJECT_CLASS (ikd_activity_pane_parent_class)->constructed (object);

  if (ikd_context_get_day (context) != IKD_DAY_NONE)
    self->day = ikd_context_get_day (context);
  show (self);
}

static void
ikd_activity_pane_dispose (GObject *object)
{
  IkdActivityPane *self = IKD_ACTIVITY_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ACTIVITY_PANE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_activity_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IKD_TYPE_ACTIVITY_FILTER);
  g_type_ensure (IKD_TYPE_ACTIVITY_LIST);
  g_type_ensure (IKD_TYPE_ACTIVITY_CALENDAR);
  g_type_ensure (IKD_TYPE_ACTIVITY_RESULTS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-activity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, box);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, list_button);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, results_button);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, month);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, month_label);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, filter);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, list);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, calendar);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, day_label);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, day_list);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, results);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityPane, empty);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, edit_selected);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "activity.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "activity.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "activity.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "activity.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "activity.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "activity.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "activity.earlier", NULL, month_cb);
  gtk_widget_class_install_action (widget_class, "activity.later", NULL, month_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "activity.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "activity.done", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "activity.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "activity.save-pdf",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "activity.withdraw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "activity.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "activity.later", NULL);
}

static void
ikd_activity_pane_class_init (IkdActivityPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_activity_pane_constructed;
  object_class->dispose = ikd_activity_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_activity_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_activity_pane_focus_first;
  bind_template (widget_class);
  add_actions (widget_class);
}

static void
ikd_activity_pane_init (IkdActivityPane *self)
{
  self->day = ikd_day_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
