/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: exactly one answer, also where the window is closed instead. */

#include "ikd-alert.h"

struct _IkdAlert
{
  AdwWindow parent_instance;

  char *first;
  gboolean answered;

  GtkLabel *heading;
  GtkLabel *body;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (IkdAlert, ikd_alert, ADW_TYPE_WINDOW)

static guint answered_signal;

static void
answer (IkdAlert *self, const char *id)
{
  if (self->answered)
    return;
  self->answered = TRUE;
  g_signal_emit (self, answered_signal, 0, id);
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdAlert *self = IKD_ALERT (widget);

  answer (self, g_variant_get_string (parameter, NULL));
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
ikd_alert_close_request (GtkWindow *window)
{
  IkdAlert *self = IKD_ALERT (window);

  if (self->first != NULL)
    answer (self, self->first);
  return GTK_WINDOW_CLASS (ikd_alert_parent_class)->close_request (window);
}

static void
ikd_alert_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ALERT);

  G_OBJECT_CLASS (ikd_alert_parent_class)->dispose (object);
}

static void
ikd_alert_finalize (GObject *object)
{
  g_clear_pointer (&IKD_ALERT (object)->first, g_free);

  G_OBJECT_CLASS (ikd_alert_parent_class)->finalize (object);
}

static void
ikd_alert_class_init (IkdAlertClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_alert_dispose;
  object_class->finalize = ikd_alert_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ikd_alert_close_request;

  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/alert/ikd-alert.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdAlert, heading);
  gtk_widget_class_bind_template_child (widget_class, IkdAlert, body);
  gtk_widget_class_bind_template_child (widget_class, IkdAlert, answers);
  gtk_widget_class_install_action (widget_class, "alert.answer", "s", answer_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_alert_init (IkdAlert *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

IkdAlert *
ikd_alert_new (GtkWindow *parent, const char *heading, const char *body)
{
  IkdAlert *self = g_object_new (IKD_TYPE_ALERT, "transient-for", parent, "title", heading,
                                    NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->body, body);
  gtk_widget_set_visible (GTK_WIDGET (self->body), body != NULL && *body != '\0');
  return self;
}

void
ikd_alert_add_answer (IkdAlert *self, const char *id, const char *label, const char *style)
{
  GtkWidget *button;

  g_return_if_fail (IKD_IS_ALERT (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "alert.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_box_append (self->answers, button);
  gtk_window_set_default_widget (GTK_WINDOW (self), button);
  gtk_window_set_focus (GTK_WINDOW (self), button);
  if (self->first == NULL)
    self->first = g_strdup (id);
}
