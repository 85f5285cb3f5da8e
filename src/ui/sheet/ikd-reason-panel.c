/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a digit answers wherever in the panel the focus is, apart from a text. */

#include "config.h"

#include "ikd-reason-panel.h"

#include <glib/gi18n.h>

#include "ikd-check.h"

struct _IkdReasonPanel
{
  GtkWidget       parent_instance;

  GtkWidget      *top;
  GtkLabel       *what;
  GtkLabel       *why;
  GtkCheckButton *all;
  GtkFlowBox     *answers;
  GtkWidget      *other;

  gboolean        sum;
  const char    **ready;        /* the reasons, in the order of their digits */
};

G_DEFINE_FINAL_TYPE (IkdReasonPanel, ikd_reason_panel, GTK_TYPE_WIDGET)

enum
{
  REASON_CHOSEN,
  SETTLED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
for_all (IkdReasonPanel *self)
{
  return gtk_check_button_get_active (self->all);
}

static void
answer (IkdReasonPanel *self, guint digit)
{
  if (self->sum)
    {
      g_signal_emit (self, signals[SETTLED], 0, digit == 1, for_all (self));
    }
  else if (self->ready[digit] == NULL)
    {
      gtk_widget_set_visible (self->other, TRUE);
      gtk_widget_grab_focus (self->other);
    }
  else
    {
      g_signal_emit (self, signals[REASON_CHOSEN], 0, self->ready[digit - 1], for_all (self));
    }
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  answer (IKD_REASON_PANEL (widget), (guint) g_variant_get_int32 (parameter));
}

static void
other_cb (IkdReasonPanel *self)
{
  g_autofree char *reason
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->other))));

  if (*reason != '\0')
    g_signal_emit (self, signals[REASON_CHOSEN], 0, reason, for_all (self));
}

static guint
n_answers (IkdReasonPanel *self)
{
  return self->sum ? 2 : g_strv_length ((char **) self->ready);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        IkdReasonPanel *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean in_text = gtk_widget_is_ancestor (
    gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))), self->other);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[LEFT], 0);
      return TRUE;
    }
  if (in_text || modifiers != 0)
    return FALSE;
  if (letter >= '1' && letter < '1' + n_answers (self))
    {
      answer (self, letter - '0');
      return TRUE;
    }
  if (letter == '0' && gtk_widget_get_visible (GTK_WIDGET (self->all)))
    {
      gtk_check_button_set_active (self->all, !for_all (self));
      return TRUE;
    }
  return FALSE;
}

static void
add_answer (IkdReasonPanel *self, guint digit, const char *text)
{
  g_autofree char *label = g_strdup_printf ("%u  %s", digit, text);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "reason.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) digit);
  gtk_flow_box_append (self->answers, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
show_answers (IkdReasonPanel *self)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->answers, 0)) != NULL)
    gtk_flow_box_remove (self->answers, GTK_WIDGET (child));
  if (self->sum)
    {
      add_answer (self, 1, _("Add up anew"));
      add_answer (self, 2, _("Leave the sum as it is"));
      return;
    }
  for (guint i = 0; self->ready[i] != NULL; i++)
    add_answer (self, i + 1, self->ready[i]);
}

static void
ikd_reason_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REASON_PANEL);

  G_OBJECT_CLASS (ikd_reason_panel_parent_class)->dispose (object);
}

static void
ikd_reason_panel_finalize (GObject *object)
{
  g_free (IKD_REASON_PANEL (object)->ready);

  G_OBJECT_CLASS (ikd_reason_panel_parent_class)->finalize (object);
}

static void
ikd_reason_panel_class_init (IkdReasonPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = ikd_reason_panel_dispose;
  object_class->finalize = ikd_reason_panel_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/sheet/ikd-reason-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, top);
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, what);
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, why);
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, all);
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, answers);
  gtk_widget_class_bind_template_child (widget_class, IkdReasonPanel, other);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_install_action (widget_class, "reason.answer", "i", answer_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[REASON_CHOSEN] = g_signal_new ("reason-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SETTLED] = g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
ikd_reason_panel_init (IkdReasonPanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->ready = ikd_ready_reasons ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
ikd_reason_panel_ask (IkdReasonPanel *self, const char *what, gboolean sum, guint n)
{
  g_autofree char *count = ikd_count_format (n);
  g_autofree char *label = NULL;

  g_return_if_fail (IKD_IS_REASON_PANEL (self));

  self->sum = sum;
  gtk_label_set_text (self->what, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->why), sum);
  gtk_label_set_text (self->why,
                      _("An earlier value was corrected since: this sum no longer is the earlier "
                        "value and what was added."));
  /* Translators: answers for all cells at once; the digit 0 turns it on; %s is how many. */
  label = g_strdup_printf (_("0  For all %s"), count);
  gtk_check_button_set_label (self->all, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all), n > 1);
  if (n <= 1)
    gtk_check_button_set_active (self->all, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->other), "");
  gtk_widget_set_visible (self->other, FALSE);
  show_answers (self);
  gtk_widget_child_focus (GTK_WIDGET (self->answers), GTK_DIR_TAB_FORWARD);
}

void
ikd_reason_panel_set_why (IkdReasonPanel *self, const char *why)
{
  g_return_if_fail (IKD_IS_REASON_PANEL (self));

  gtk_label_set_text (self->why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), *why != '\0');
}
