/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the name shown is the one that changes are stored under; an identity number is no
 * name. */

#include "ikd-operator-switch.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-guard.h"

struct _IkdOperatorSwitch
{
  GtkWidget parent_instance;

  IkdContext *context;
  GSignalGroup *context_signals;
  GSignalGroup *session_signals;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkEditable *entry;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (IkdOperatorSwitch, ikd_operator_switch, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static IkdSession *
get_session (IkdOperatorSwitch *self)
{
  return self->context != NULL ? ikd_context_get_session (self->context) : NULL;
}

static void
update (IkdOperatorSwitch *self)
{
  IkdSession *session = get_session (self);
  const char *name = session != NULL ? ikd_session_get_operator (session) : g_get_user_name ();
  /* Translators: whose name is written beside each change */
  g_autofree char *text = g_strdup_printf (_("Operator: %s"), name);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
session_cb (IkdOperatorSwitch *self)
{
  g_signal_group_set_target (self->session_signals, get_session (self));
  update (self);
}

static void
show_cb (IkdOperatorSwitch *self)
{
  IkdSession *session = get_session (self);

  gtk_editable_set_text (self->entry,
                         session != NULL ? ikd_session_get_operator (session) : g_get_user_name ());
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
keep_cb (IkdOperatorSwitch *self)
{
  g_autoptr (GError) error = NULL;

  if (!ikd_operator_keep (gtk_editable_get_text (self->entry), get_session (self), &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  gtk_popover_popdown (self->popover);
  update (self);
}

static void
ikd_operator_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTEXT)
    g_value_set_object (value, IKD_OPERATOR_SWITCH (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_operator_switch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdOperatorSwitch *self = IKD_OPERATOR_SWITCH (object);

  if (id == PROP_CONTEXT)
    {
      g_set_object (&self->context, g_value_get_object (value));
      g_signal_group_set_target (self->context_signals, self->context);
      session_cb (self);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_operator_switch_dispose (GObject *object)
{
  IkdOperatorSwitch *self = IKD_OPERATOR_SWITCH (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->context_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_OPERATOR_SWITCH);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_operator_switch_parent_class)->dispose (object);
}

static void
ikd_operator_switch_class_init (IkdOperatorSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_operator_switch_get_property;
  object_class->set_property = ikd_operator_switch_set_property;
  object_class->dispose = ikd_operator_switch_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, IKD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/operator/ikd-operator-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdOperatorSwitch, button);
  gtk_widget_class_bind_template_child (widget_class, IkdOperatorSwitch, label);
  gtk_widget_class_bind_template_child (widget_class, IkdOperatorSwitch, popover);
  gtk_widget_class_bind_template_child (widget_class, IkdOperatorSwitch, entry);
  gtk_widget_class_bind_template_child (widget_class, IkdOperatorSwitch, problem);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
ikd_operator_switch_init (IkdOperatorSwitch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->context_signals = g_signal_group_new (IKD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::session",
                                  G_CALLBACK (session_cb), self);
  self->session_signals = g_signal_group_new (IKD_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::operator-name",
                                  G_CALLBACK (update), self);
}

gboolean
ikd_operator_keep (const char *name, IkdSession *session, GError **error)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *kept = g_strstrip (g_strdup (name));

  if (!ikd_guard_check (kept, _("Operator"), error))
    return FALSE;
  /* The login name needs no keeping: another login on this computer has its own. */
  if (g_str_equal (kept, g_get_user_name ()))
    *kept = '\0';
  g_settings_set_string (settings, "operator", kept);
  if (session != NULL)
    ikd_session_set_operator (session, *kept != '\0' ? kept : g_get_user_name ());
  return TRUE;
}

void
ikd_operator_apply (IkdSession *session)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *name = g_settings_get_string (settings, "operator");

  if (*name != '\0')
    ikd_session_set_operator (session, name);
}
