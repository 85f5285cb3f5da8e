/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: only a day that exists, and (unless allowed) none in the future, is ever chosen; what
 * cannot be read is answered where it was typed. */

#include "ikd-date-button.h"

#include <glib/gi18n.h>

struct _IkdDateButton
{
  GtkWidget parent_instance;

  IkdDay day;
  gboolean short_form;
  gboolean allow_future;
  gboolean offer_newest;
  char *description;
  gboolean showing;
  IkdDay shown;

  GtkMenuButton *button;

  GtkPopover *popover;          /* with what is in it; NULL before it was wanted */
  GtkEntry *entry;
  GtkRevealer *problem_bar;
  GtkLabel *problem;
  GtkCalendar *calendar;
  GtkWidget *newest;
};

G_DEFINE_FINAL_TYPE (IkdDateButton, ikd_date_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_SHORT,
  PROP_ALLOW_FUTURE,
  PROP_OFFER_NEWEST,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

static void
update_label (IkdDateButton *self)
{
  g_autofree char *text = NULL;
  g_autofree char *full = NULL;
  g_autofree char *name = NULL;

  if (self->day == IKD_DAY_NONE)
    {
      text = g_strdup (_("Date"));
      full = g_strdup (_("none chosen"));
    }
  else
    {
      text = self->short_form ? ikd_day_format_short (self->day) : ikd_day_format (self->day);
      full = ikd_day_format_weekday (self->day);
    }
  /* Translators: what the date is, then the date: "Date of the figure: Tuesday, 6 June 2023" */
  name = g_strdup_printf (_("%s: %s"), self->description != NULL ? self->description : _("Date"),
                          full);
  gtk_menu_button_set_label (self->button, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
show_problem (IkdDateButton *self, const char *text)
{
  if (text != NULL)
    gtk_label_set_label (self->problem, text);
  gtk_revealer_set_reveal_child (self->problem_bar, text != NULL);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                            : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
choose (IkdDateButton *self, IkdDay day)
{
  gtk_popover_popdown (self->popover);
  if (day != IKD_DAY_NONE)
    ikd_date_button_set_day (self, day);
  g_signal_emit (self, chosen_signal, 0, day);
}

/* Whether the day may be chosen; says why not. */
static gboolean
admit (IkdDateButton *self, IkdDay day)
{
  IkdPeriod period = { day, day };
  g_autoptr (GError) error = NULL;

  if (self->allow_future || ikd_period_check (period, ikd_day_today (), FALSE, &error))
    return TRUE;
  show_problem (self, error->message);
  return FALSE;
}

static void
entry_activate_cb (IkdDateButton *self)
{
  g_autoptr (GError) error = NULL;
  IkdDay day;

  if (!ikd_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &day, &error))
    show_problem (self, error->message);
  else if (admit (self, day))
    choose (self, day);
}

static void
show_in_calendar (IkdDateButton *self, IkdDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  ikd_day_get (day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
  self->shown = day;
}

/* Leafing through the months selects the same day of another month: that is no choice. */
static gboolean
is_leafing (IkdDay before, IkdDay now)
{
  int year, month, mday, year_now, month_now, mday_now;

  ikd_day_get (before, &year, &month, &mday);
  ikd_day_get (now, &year_now, &month_now, &mday_now);
  if (year == year_now && month == month_now)
    return FALSE;
  return mday_now == MIN (mday, g_date_get_days_in_month ((GDateMonth) month_now,
                                                          (GDateYear) year_now));
}

static void
entry_changed_cb (IkdDateButton *self)
{
  IkdDay day;

  show_problem (self, NULL);
  if (ikd_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &day, NULL))
    show_in_calendar (self, day);
}

static void
day_selected_cb (IkdDateButton *self)
{
  g_autoptr (GDateTime) date = NULL;
  IkdDay day;

  if (self->showing)
    return;
  date = gtk_calendar_get_date (self->calendar);
  day = ikd_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                     g_date_time_get_day_of_month (date));
  if (is_leafing (self->shown, day))
    self->shown = day;
  else if (admit (self, day))
    choose (self, day);
}

static void
newest_cb (IkdDateButton *self)
{
  choose (self, IKD_DAY_NONE);
}

static void
show_cb (IkdDateButton *self)
{
  IkdDay day = self->day != IKD_DAY_NONE ? self->day : ikd_day_today ();
  g_autofree char *text = ikd_day_format (day);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  show_problem (self, NULL);
  show_in_calendar (self, day);
  gtk_widget_set_visible (self->newest, self->offer_newest);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static gpointer
take (GtkBuilder *builder, const char *id)
{
  GObject *object = gtk_builder_get_object (builder, id);

  g_assert (object != NULL);
  return object;
}

static void
connect (IkdDateButton *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  IkdDateButton *self = data;
  g_autoptr (GtkBuilder) builder = NULL;

  if (self->popover != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/id/capaian/Capaian/date/ikd-date-popover.ui");
  self->popover = take (builder, "popover");
  self->entry = take (builder, "entry");
  self->problem_bar = take (builder, "problem_bar");
  self->problem = take (builder, "problem");
  self->calendar = take (builder, "calendar");
  self->newest = take (builder, "newest");
  connect (self, self->popover, "show", G_CALLBACK (show_cb));
  connect (self, self->entry, "activate", G_CALLBACK (entry_activate_cb));
  connect (self, self->entry, "changed", G_CALLBACK (entry_changed_cb));
  connect (self, self->calendar, "day-selected", G_CALLBACK (day_selected_cb));
  connect (self, self->newest, "clicked", G_CALLBACK (newest_cb));
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
}

static gboolean
ikd_date_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_DATE_BUTTON (widget)->button));
}

static gboolean
ikd_date_button_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
ikd_date_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdDateButton *self = IKD_DATE_BUTTON (object);

  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_SHORT:
      g_value_set_boolean (value, self->short_form);
      break;
    case PROP_ALLOW_FUTURE:
      g_value_set_boolean (value, self->allow_future);
      break;
    case PROP_OFFER_NEWEST:
      g_value_set_boolean (value, self->offer_newest);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_date_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdDateButton *self = IKD_DATE_BUTTON (object);

  switch (id)
    {
    case PROP_DAY:
      ikd_date_button_set_day (self, g_value_get_int (value));
      break;
    case PROP_SHORT:
      self->short_form = g_value_get_boolean (value);
      update_label (self);
      break;
    case PROP_ALLOW_FUTURE:
      self->allow_future = g_value_get_boolean (value);
      break;
    case PROP_OFFER_NEWEST:
      self->offer_newest = g_value_get_boolean (value);
      break;
    case PROP_DESCRIPTION:
      g_free (self->description);
      self->description = g_value_dup_string (value);
      update_label (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_date_button_dispose (GObject *object)
{
  IKD_DATE_BUTTON (object)->popover = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (ikd_date_button_parent_class)->dispose (object);
}

static void
ikd_date_button_finalize (GObject *object)
{
  g_clear_pointer (&IKD_DATE_BUTTON (object)->description, g_free);

  G_OBJECT_CLASS (ikd_date_button_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, IKD_DAY_NONE,
                                           flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHORT] = g_param_spec_boolean ("short", NULL, NULL, FALSE, flags);
  properties[PROP_ALLOW_FUTURE] = g_param_spec_boolean ("allow-future", NULL, NULL, FALSE, flags);
  properties[PROP_OFFER_NEWEST] = g_param_spec_boolean ("offer-newest", NULL, NULL, FALSE, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/date/ikd-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdDateButton, button);
}

static void
ikd_date_button_class_init (IkdDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_date_button_get_property;
  object_class->set_property = ikd_date_button_set_property;
  object_class->dispose = ikd_date_button_dispose;
  object_class->finalize = ikd_date_button_finalize;
  widget_class->grab_focus = ikd_date_button_grab_focus;
  widget_class->mnemonic_activate = ikd_date_button_mnemonic_activate;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
ikd_date_button_init (IkdDateButton *self)
{
  self->day = IKD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  update_label (self);
}

GtkWidget *
ikd_date_button_new (void)
{
  return g_object_new (IKD_TYPE_DATE_BUTTON, NULL);
}

void
ikd_date_button_set_day (IkdDateButton *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_DATE_BUTTON (self));

  if (day == self->day)
    return;
  self->day = day;
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

IkdDay
ikd_date_button_get_day (IkdDateButton *self)
{
  g_return_val_if_fail (IKD_IS_DATE_BUTTON (self), IKD_DAY_NONE);

  return self->day;
}

void
ikd_date_button_popup (IkdDateButton *self)
{
  g_return_if_fail (IKD_IS_DATE_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
