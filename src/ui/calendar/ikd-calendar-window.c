/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The days of a year that are not worked. Guarantees: a change that cannot be stored stays where it
 * was typed, which says why; all else that is shown is what is stored. A row that is being edited
 * stays open when the list is read again. */

#include "config.h"

#include "ikd-calendar-window.h"

#include <glib/gi18n.h>

#include "ikd-day-names.h"
#include "ikd-file-picker.h"
#include "ikd-holiday-form.h"
#include "ikd-holiday-row.h"
#include "ikd-plan-service.h"

struct _IkdCalendarWindow
{
  AdwWindow            parent_instance;

  IkdContext          *context;
  GSignalGroup        *signals;
  int                  year;
  gint64               open;            /* record of the row that is open; 0: none */
  IkdHoliday          *added;           /* the newest: its row takes the focus; nullable */
  GPtrArray           *groups;          /* of AdwPreferencesGroup, one a month */
  GtkWidget           *row;             /* to take the focus; the list's, nullable */
  guint                focusing;
  GCancellable        *cancellable;

  AdwToastOverlay     *toasts;
  AdwPreferencesPage  *page;
  GtkLabel            *year_label;
  IkdHolidayForm      *form;
  AdwPreferencesGroup *summary;
  GtkLabel            *trouble;
};

G_DEFINE_FINAL_TYPE (IkdCalendarWindow, ikd_calendar_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static IkdSession *
get_session (IkdCalendarWindow *self)
{
  return self->context != NULL ? ikd_context_get_session (self->context) : NULL;
}

static void
toast (IkdCalendarWindow *self, const char *text, gboolean undo)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *shown;

  /* Closed while it was being kept: there is nobody left to be told. */
  if (self->toasts == NULL)
    return;
  shown = adw_toast_new (escaped);
  if (undo)
    {
      adw_toast_set_button_label (shown, _("Undo"));
      adw_toast_set_action_name (shown, "calendar.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, shown);
}

/* What went wrong and is of no field; NULL: nothing. */
static void
say_trouble (IkdCalendarWindow *self, const char *sentence)
{
  if (self->trouble == NULL)
    return;
  gtk_label_set_text (self->trouble, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
}

/* --- keeping --- */

static void reload (IkdCalendarWindow *self);

typedef struct
{
  IkdCalendarWindow *window;
  IkdHolidayRow     *row;
} Change;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Change *change = data;
  g_autoptr (IkdCalendarWindow) self = change->window;
  g_autoptr (IkdHolidayRow) row = change->row;
  g_autoptr (GError) error = NULL;

  if (ikd_holiday_save_finish (IKD_SESSION (source), result, &error))
    {
      say_trouble (self, NULL);
      toast (self, _("Calendar changed"), TRUE);
    }
  else if (!ikd_holiday_row_refuse (row, error))
    {
      say_trouble (self, error->message);
    }
}

static void
edited_cb (IkdCalendarWindow *self, IkdHoliday *holiday, IkdHolidayRow *row)
{
  IkdSession *session = get_session (self);
  const Change change = { self, row };

  self->open = holiday->withdrawn ? 0 : holiday->record;
  g_clear_object (&self->added);
  if (session == NULL)
    return;
  g_object_ref (self);
  g_object_ref (row);
  ikd_holiday_save_async (session, holiday, NULL, saved_cb, g_memdup2 (&change, sizeof change));
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCalendarWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean kept = ikd_holiday_save_finish (IKD_SESSION (source), result, &error);

  if (self->form == NULL)
    return;
  if (!kept)
    {
      if (!ikd_holiday_form_refuse (self->form, error))
        say_trouble (self, error->message);
      return;
    }
  ikd_holiday_form_clear (self->form);
  say_trouble (self, NULL);
  reload (self);
  toast (self, _("Calendar changed"), TRUE);
}

static void
add_cb (IkdCalendarWindow *self, IkdHoliday *holiday)
{
  ikd_day_get (holiday->day, &self->year, NULL, NULL);
  g_set_object (&self->added, holiday);
  self->open = 0;
  ikd_holiday_save_async (get_session (self), holiday, NULL, added_cb, g_object_ref (self));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_holiday_form_focus (IKD_CALENDAR_WINDOW (widget)->form);
}

/* Undo is the main window's, over which the others lie. */
static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

/* --- a file --- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCalendarWindow) self = data;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (ikd_holiday_import_finish (IKD_SESSION (source), result, &n, &error))
    {
      g_autofree char *days = ikd_count_format (n);
      g_autofree char *text = g_strdup_printf (ngettext ("%s day is new or changed.",
                                                         "%s days are new or changed.", n), days);

      say_trouble (self, NULL);
      toast (self, text, n > 0);
    }
  else
    {
      say_trouble (self, error->message);
    }
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCalendarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);

  if (file != NULL && get_session (self) != NULL)
    ikd_holiday_import_async (get_session (self), file, NULL, imported_cb, g_object_ref (self));
  else if (file == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_trouble (self, error->message);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdCalendarWindow *self = IKD_CALENDAR_WINDOW (widget);

  ikd_file_picker_import_async (GTK_WINDOW (self), _("Read Holidays from a CSV File"),
                                self->cancellable, picked_cb, g_object_ref (self));
}

/* --- showing --- */

/* Rows that were made anew take the focus, and are scrolled to, once they have a place. */
static gboolean
focus_cb (gpointer data)
{
  IkdCalendarWindow *self = data;

  self->focusing = 0;
  if (self->row != NULL)
    gtk_widget_child_focus (self->row, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
clear_groups (IkdCalendarWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->row = NULL;
  /* What goes with the focus in it hands it to whatever is nearest. */
  if (focus != NULL && gtk_widget_get_ancestor (focus, IKD_TYPE_HOLIDAY_ROW) != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
}

static AdwPreferencesGroup *
add_month (IkdCalendarWindow *self, int month)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, ikd_month_name (month));
  adw_preferences_page_add (self->page, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

static void
add_row (IkdCalendarWindow *self, AdwPreferencesGroup *group, IkdHoliday *holiday,
         gboolean writable)
{
  GtkWidget *row = ikd_holiday_row_new (holiday, writable);

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  if (holiday->record == self->open)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  if (holiday->record == self->open
      || (self->added != NULL && holiday->record == self->added->record))
    self->row = row;
}

static void
show_summary (IkdCalendarWindow *self, GPtrArray *holidays)
{
  g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (get_session (self));
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  const gint64 count = ikd_calendar_working_days (calendar, ikd_day_new (self->year, 1, 1) - 1,
                                                  ikd_day_new (self->year, 12, 31));
  g_autofree char *days = ikd_count_format (count);
  g_autofree char *title = NULL;
  guint provisional = 0;

  for (guint i = 0; i < holidays->len; i++)
    provisional += ((IkdHoliday *) g_ptr_array_index (holidays, i))->provisional ? 1 : 0;
  gtk_label_set_text (self->year_label, year);
  title = g_strdup_printf (ngettext ("%s working day in %s", "%s working days in %s",
                                     (gulong) count), days, year);
  adw_preferences_group_set_title (self->summary, title);
  adw_preferences_group_set_description (
    self->summary,
    holidays->len == 0 ? _("No holidays are known of this year: every weekday counts as a working "
                           "day. Read them from the decree.")
    : provisional > 0  ? _("Some days are provisional until their own decree comes.")
                       : _("A change shows in the pace that is needed at once."));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdCalendarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = ikd_holiday_list_finish (IKD_SESSION (source), result, &error);
  const gboolean writable = !ikd_session_is_read_only (IKD_SESSION (source));
  AdwPreferencesGroup *group = NULL;
  int month = 0;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->toasts == NULL
      || get_session (self) != IKD_SESSION (source))
    return;
  if (holidays == NULL)
    {
      say_trouble (self, error->message);
      return;
    }
  show_summary (self, holidays);
  clear_groups (self);
  for (guint i = 0; i < holidays->len; i++)
    {
      IkdHoliday *holiday = g_ptr_array_index (holidays, i);
      int its = 0;

      ikd_day_get (holiday->day, NULL, &its, NULL);
      if (its != month)
        group = add_month (self, its);
      month = its;
      add_row (self, group, holiday, writable);
    }
  if (self->focusing == 0)
    self->focusing = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
reload (IkdCalendarWindow *self)
{
  IkdSession *session = get_session (self);
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || self->form == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form), writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.import", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.new", writable);
  self->cancellable = g_cancellable_new ();
  ikd_holiday_list_async (session, self->year, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
year_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdCalendarWindow *self = IKD_CALENDAR_WINDOW (widget);

  self->year = CLAMP (self->year + g_variant_get_int32 (parameter), 1970, 2200);
  self->open = 0;
  g_clear_object (&self->added);
  reload (self);
}

static void
ikd_calendar_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, IKD_CALENDAR_WINDOW (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_calendar_window_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  IkdCalendarWindow *self = IKD_CALENDAR_WINDOW (object);

  if (id != PROP_CONTEXT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_set_object (&self->context, g_value_get_object (value));
  g_signal_group_set_target (self->signals, self->context);
  reload (self);
}

static void
ikd_calendar_window_dispose (GObject *object)
{
  IkdCalendarWindow *self = IKD_CALENDAR_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->focusing, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->added);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CALENDAR_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_calendar_window_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.year", "i", year_cb);
  gtk_widget_class_install_action (widget_class, "calendar.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "calendar.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "calendar.undo", NULL, undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK,
                                       "calendar.year", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK,
                                       "calendar.year", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "calendar.new",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "calendar.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_calendar_window_class_init (IkdCalendarWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_calendar_window_get_property;
  object_class->set_property = ikd_calendar_window_set_property;
  object_class->dispose = ikd_calendar_window_dispose;
  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (IKD_TYPE_HOLIDAY_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/calendar/ikd-calendar-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, page);
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, year_label);
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, form);
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, IkdCalendarWindow, trouble);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  add_keys (widget_class);
}

static void
ikd_calendar_window_init (IkdCalendarWindow *self)
{
  self->groups = g_ptr_array_new ();
  self->signals = g_signal_group_new (IKD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (reload), self);
  ikd_day_get (ikd_day_today (), &self->year, NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_calendar_window_new (GtkWindow *parent, IkdContext *context)
{
  IkdCalendarWindow *self = g_object_new (IKD_TYPE_CALENDAR_WINDOW, "transient-for", parent,
                                          "context", context, NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->form)))
    ikd_holiday_form_focus (self->form);
  return GTK_WIDGET (self);
}
