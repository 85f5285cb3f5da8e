/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what it gives is not empty and holds no identity number. */

#include "config.h"

#include "ikd-reason-window.h"

#include <glib/gi18n.h>

#include "ikd-check.h"
#include "ikd-refusal.h"

struct _IkdReasonWindow
{
  AdwWindow            parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow         *own;
  IkdRefusal          *refusal;
};

G_DEFINE_FINAL_TYPE (IkdReasonWindow, ikd_reason_window, ADW_TYPE_WINDOW)

static guint given_signal;

static void
give (IkdReasonWindow *self, const char *reason)
{
  g_autofree char *given = g_strdup (reason);

  g_signal_emit (self, given_signal, 0, given);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The last one, Other, is one's own. */
static void
ready_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdReasonWindow *self = IKD_REASON_WINDOW (widget);
  g_autofree const char **ready = ikd_ready_reasons ();
  int digit = g_variant_get_int32 (parameter);

  if (ready[digit] == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->own));
  else
    give (self, ready[digit - 1]);
}

static void
own_cb (IkdReasonWindow *self)
{
  g_autofree char *text
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->own))));

  if (*text != '\0' && ikd_refusal_check (self->refusal))
    give (self, text);
}

static void
changed_cb (IkdReasonWindow *self)
{
  ikd_refusal_check (self->refusal);
}

static void
add_ready (IkdReasonWindow *self)
{
  g_autofree const char **ready = ikd_ready_reasons ();

  for (int i = 0; ready[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *digit = g_strdup_printf ("%d", i + 1);
      GtkWidget *key = gtk_label_new (digit);

      gtk_widget_add_css_class (key, "key-cap");
      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ready[i]);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), key);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "reason.ready");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", i + 1);
      adw_preferences_group_add (self->group, row);
      if (i == 0)
        gtk_window_set_focus (GTK_WINDOW (self), row);
    }
}

static void
ikd_reason_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REASON_WINDOW);

  G_OBJECT_CLASS (ikd_reason_window_parent_class)->dispose (object);
}

static void
ikd_reason_window_class_init (IkdReasonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_reason_window_dispose;
  given_signal = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/cell/ikd-reason-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReasonWindow, group);
  gtk_widget_class_install_action (widget_class, "reason.ready", "i", ready_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  for (int digit = 1; digit <= 6; digit++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + digit, 0, "reason.ready", "i",
                                           digit);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + digit, 0, "reason.ready",
                                           "i", digit);
    }
}

static void
ikd_reason_window_init (IkdReasonWindow *self)
{
  GtkWidget *own = adw_entry_row_new ();
  GtkWidget *refusal = ikd_refusal_new (ADW_ENTRY_ROW (own));

  gtk_widget_init_template (GTK_WIDGET (self));
  add_ready (self);
  self->own = ADW_ENTRY_ROW (own);
  self->refusal = IKD_REFUSAL (refusal);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (own), _("Another reason"));
  adw_entry_row_set_show_apply_button (self->own, TRUE);
  g_signal_connect_object (own, "apply", G_CALLBACK (own_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (own, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, own);
  adw_preferences_group_add (self->group, refusal);
}

GtkWidget *
ikd_reason_window_new (GtkWindow *parent, const char *heading, const char *body)
{
  IkdReasonWindow *self = g_object_new (IKD_TYPE_REASON_WINDOW, "transient-for", parent, NULL);

  adw_preferences_group_set_title (self->group, heading);
  adw_preferences_group_set_description (self->group, body);
  return GTK_WIDGET (self);
}
