/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: exactly one day is chosen, and it has the focus whenever the calendar has; a day is
 * in one place alone, from the Monday before the month to the Sunday after it. */

#include "config.h"

#include "ikd-activity-calendar.h"

#include <glib/gi18n.h>

#include "ikd-calendar-day.h"

#define WEEK 7
#define WEEKS 6

struct _IkdActivityCalendar
{
  GtkWidget       parent_instance;

  GtkWidget      *grid;
  IkdCalendarDay *days[WEEKS * WEEK];
  IkdDay          day;
};

G_DEFINE_FINAL_TYPE (IkdActivityCalendar, ikd_activity_calendar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- months --- */

IkdDay
ikd_calendar_add_months (IkdDay day, int n)
{
  int year;
  int month;
  int mday;
  int months;
  IkdDay found;

  ikd_day_get (day, &year, &month, &mday);
  months = year * 12 + month - 1 + n;
  do
    found = ikd_day_new (months / 12, months % 12 + 1, mday--);
  while (found == IKD_DAY_NONE && mday > 0);
  return found;
}

/* --- days --- */

static IkdDay
first_shown (IkdDay day)
{
  IkdDay first = ikd_day_month (day).start;

  return first - (ikd_day_weekday (first) - 1);
}

static IkdCalendarDay *
find_day (IkdActivityCalendar *self, IkdDay day)
{
  int at = day - ikd_calendar_day_get_day (self->days[0]);

  return at >= 0 && at < WEEKS * WEEK ? self->days[at] : NULL;
}

/* The owner shows another month on being told. */
static void
choose (IkdActivityCalendar *self, IkdDay day)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (day == self->day)
    return;
  ikd_calendar_day_set_selected (find_day (self, self->day), FALSE);
  if (ikd_day_month (day).start == ikd_day_month (self->day).start)
    {
      self->day = day;
      ikd_calendar_day_set_selected (find_day (self, day), TRUE);
    }
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, day);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (find_day (self, self->day)));
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityCalendar *self = IKD_ACTIVITY_CALENDAR (widget);

  choose (self, self->day + g_variant_get_int32 (parameter));
}

static void
month_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityCalendar *self = IKD_ACTIVITY_CALENDAR (widget);

  choose (self, ikd_calendar_add_months (self->day, g_variant_get_int32 (parameter)));
}

/* To the first or the last day of the week. */
static void
week_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdActivityCalendar *self = IKD_ACTIVITY_CALENDAR (widget);
  int weekday = ikd_day_weekday (self->day);

  choose (self, self->day + (g_variant_get_boolean (parameter) ? WEEK - weekday : 1 - weekday));
}

static void
activate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATE], 0, IKD_ACTIVITY_CALENDAR (widget)->day);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, IkdActivityCalendar *self)
{
  GtkWidget *day = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (find_day (self, self->day)));
  choose (self, ikd_calendar_day_get_day (IKD_CALENDAR_DAY (day)));
  if (n_press == 2)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, self->day);
}

static gboolean
ikd_activity_calendar_grab_focus (GtkWidget *widget)
{
  IkdActivityCalendar *self = IKD_ACTIVITY_CALENDAR (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (find_day (self, self->day)));
}

/* Tab comes to the chosen day, and leaves from it. */
static gboolean
ikd_activity_calendar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
ikd_activity_calendar_dispose (GObject *object)
{
  g_clear_pointer (&IKD_ACTIVITY_CALENDAR (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_activity_calendar_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    guint       keypad;
    const char *action;
    int         step;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, "calendar.move", -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, "calendar.move", 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, "calendar.move", -WEEK },
    { GDK_KEY_Down, GDK_KEY_KP_Down, "calendar.move", WEEK },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, "calendar.month", -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, "calendar.month", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, "i",
                                           keys[i].step);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad, 0, keys[i].action, "i",
                                           keys[i].step);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "calendar.week", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "calendar.week", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "calendar.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "calendar.activate",
                                       NULL);
}

static void
ikd_activity_calendar_class_init (IkdActivityCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_activity_calendar_dispose;
  widget_class->grab_focus = ikd_activity_calendar_grab_focus;
  widget_class->focus = ikd_activity_calendar_focus;
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_install_action (widget_class, "calendar.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "calendar.month", "i", month_cb);
  gtk_widget_class_install_action (widget_class, "calendar.week", "b", week_cb);
  gtk_widget_class_install_action (widget_class, "calendar.activate", NULL, activate_cb);
  add_keys (widget_class);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
add_heading (IkdActivityCalendar *self, int column)
{
  GtkWidget *label = gtk_label_new (ikd_weekday_name (column + 1));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_grid_attach (GTK_GRID (self->grid), label, column, 0, 1, 1);
}

static void
add_day (IkdActivityCalendar *self, int at)
{
  GtkWidget *day = ikd_calendar_day_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (day, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_hexpand (day, TRUE);
  gtk_widget_set_vexpand (day, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), day, at % WEEK, at / WEEK + 1, 1, 1);
  self->days[at] = IKD_CALENDAR_DAY (day);
}

static void
ikd_activity_calendar_init (IkdActivityCalendar *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Calendar of activities"), -1);
  for (int column = 0; column < WEEK; column++)
    add_heading (self, column);
  for (int i = 0; i < WEEKS * WEEK; i++)
    add_day (self, i);
  ikd_activity_calendar_show (self, ikd_day_today (), none);
}

void
ikd_activity_calendar_show (IkdActivityCalendar *self, IkdDay day, GPtrArray *rows)
{
  IkdDay first;
  IkdDay last;

  g_return_if_fail (IKD_IS_ACTIVITY_CALENDAR (self) && day != IKD_DAY_NONE && rows != NULL);

  first = first_shown (day);
  last = ikd_day_month (day).day;
  self->day = day;
  for (int i = 0; i < WEEKS * WEEK; i++)
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new ();

      for (guint k = 0; k < rows->len; k++)
        if (((IkdActivityRow *) g_ptr_array_index (rows, k))->activity->date == first + i)
          g_ptr_array_add (found, g_ptr_array_index (rows, k));
      ikd_calendar_day_show (self->days[i], first + i, found,
                             ikd_day_month (first + i).start == ikd_day_month (day).start);
      ikd_calendar_day_set_selected (self->days[i], first + i == day);
      /* A week without a day of the month takes no room. */
      gtk_widget_set_visible (GTK_WIDGET (self->days[i]), first + i - i % WEEK <= last);
    }
}

IkdDay
ikd_activity_calendar_get_day (IkdActivityCalendar *self)
{
  g_return_val_if_fail (IKD_IS_ACTIVITY_CALENDAR (self), IKD_DAY_NONE);

  return self->day;
}
