/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is shown is what is stored; a setting that cannot be stored goes back and says
 * why. */

#include "ikd-preferences-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-calendar-window.h"
#include "ikd-operator-switch.h"
#include "ikd-region-chooser.h"

struct _IkdPreferencesWindow
{
  AdwWindow parent_instance;

  GSettings *settings;
  IkdContext *context;
  GSignalGroup *signals;
  gboolean showing;             /* rows are being set from what is stored */

  AdwToastOverlay *toasts;
  GtkEditable *operator;
  GtkWidget *file_group;
  IkdRegionChooser *office;
  AdwComboRow *week;
  GtkWidget *late_group;
  AdwComboRow *late_days;
  AdwComboRow *late_hour;
  AdwComboRow *scheme;
};

G_DEFINE_FINAL_TYPE (IkdPreferencesWindow, ikd_preferences_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static IkdSession *
get_session (IkdPreferencesWindow *self)
{
  return self->context != NULL ? ikd_context_get_session (self->context) : NULL;
}

static void
toast (IkdPreferencesWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
update (IkdPreferencesWindow *self)
{
  IkdSession *session = get_session (self);
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);

  gtk_widget_set_sensitive (self->file_group, writable);
  gtk_widget_set_sensitive (self->late_group, writable);
  if (session == NULL)
    return;

  self->showing = TRUE;
  {
    g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
    g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (session);
    const IkdLateRule late = ikd_session_get_late_rule (session);

    ikd_region_chooser_set_atlas (self->office, atlas);
    ikd_region_chooser_set_region (self->office, ikd_session_get_office (session));
    adw_combo_row_set_selected (self->week, ikd_calendar_get_week_days (calendar) == 6 ? 1 : 0);
    adw_combo_row_set_selected (self->late_days, (guint) late.days);
    adw_combo_row_set_selected (self->late_hour, (guint) late.hour);
  }
  self->showing = FALSE;
}

static void
update_operator (IkdPreferencesWindow *self)
{
  IkdSession *session = get_session (self);

  gtk_editable_set_text (self->operator,
                         session != NULL ? ikd_session_get_operator (session) : g_get_user_name ());
}

static void
report (IkdPreferencesWindow *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->toasts == NULL)
    return;
  toast (self, error->message);
  update (self);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPreferencesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_session_set_office_finish (IKD_SESSION (source), result, &error))
    report (self, error);
}

static void
late_stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPreferencesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_session_set_late_rule_finish (IKD_SESSION (source), result, &error))
    report (self, error);
}

static void
store (IkdPreferencesWindow *self, const char *code, int week_days)
{
  IkdSession *session = get_session (self);

  if (session != NULL && !self->showing)
    ikd_session_set_office_async (session, code, week_days, NULL, stored_cb, g_object_ref (self));
}

static void
operator_cb (IkdPreferencesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!ikd_operator_keep (gtk_editable_get_text (self->operator), get_session (self), &error))
    toast (self, error->message);
  update_operator (self);
}

static void
office_cb (IkdPreferencesWindow *self, IkdRegion *region)
{
  store (self, ikd_region_get_code (region), 0);
}

static void
week_cb (IkdPreferencesWindow *self)
{
  store (self, NULL, adw_combo_row_get_selected (self->week) == 1 ? 6 : 5);
}

static void
calendar_cb (IkdPreferencesWindow *self)
{
  gtk_window_present (GTK_WINDOW (ikd_calendar_window_new (GTK_WINDOW (self), self->context)));
}

static void
late_cb (IkdPreferencesWindow *self)
{
  IkdSession *session = get_session (self);
  const IkdLateRule rule = { (int) adw_combo_row_get_selected (self->late_days),
                             (int) adw_combo_row_get_selected (self->late_hour) };

  if (session != NULL && !self->showing)
    ikd_session_set_late_rule_async (session, rule, NULL, late_stored_cb, g_object_ref (self));
}

/* All that a rule can be. */
static void
fill_late (IkdPreferencesWindow *self)
{
  g_autoptr (GtkStringList) days = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) hours = gtk_string_list_new (NULL);

  for (int i = 0; i <= IKD_LATE_DAYS_MOST; i++)
    gtk_string_list_take (days, ikd_late_days_text (i));
  for (int i = 0; i <= IKD_LATE_HOUR_MOST; i++)
    gtk_string_list_take (hours, ikd_hour_format (i));
  adw_combo_row_set_model (self->late_days, G_LIST_MODEL (days));
  adw_combo_row_set_model (self->late_hour, G_LIST_MODEL (hours));
}

static void
scheme_cb (IkdPreferencesWindow *self)
{
  if (!self->showing)
    g_settings_set_enum (self->settings, "color-scheme",
                         (int) adw_combo_row_get_selected (self->scheme));
}

static void
ikd_preferences_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, IKD_PREFERENCES_WINDOW (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_preferences_window_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  IkdPreferencesWindow *self = IKD_PREFERENCES_WINDOW (object);

  if (id == PROP_CONTEXT)
    {
      g_set_object (&self->context, g_value_get_object (value));
      g_signal_group_set_target (self->signals, self->context);
      update (self);
      update_operator (self);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_preferences_window_dispose (GObject *object)
{
  IkdPreferencesWindow *self = IKD_PREFERENCES_WINDOW (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_PREFERENCES_WINDOW);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ikd_preferences_window_parent_class)->dispose (object);
}

static void
ikd_preferences_window_class_init (IkdPreferencesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_preferences_window_get_property;
  object_class->set_property = ikd_preferences_window_set_property;
  object_class->dispose = ikd_preferences_window_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/preferences/ikd-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, operator);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, file_group);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, office);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, week);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, late_group);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, late_days);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, late_hour);
  gtk_widget_class_bind_template_child (widget_class, IkdPreferencesWindow, scheme);
  gtk_widget_class_bind_template_callback (widget_class, operator_cb);
  gtk_widget_class_bind_template_callback (widget_class, office_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_preferences_window_init (IkdPreferencesWindow *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  self->signals = g_signal_group_new (IKD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_late (self);
  adw_combo_row_set_selected (self->scheme,
                              (guint) g_settings_get_enum (self->settings, "color-scheme"));
  self->showing = FALSE;
}
