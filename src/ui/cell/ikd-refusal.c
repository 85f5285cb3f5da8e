/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is refused is said at the field itself, also to those who do not see it. It is a
 * row of preferences because a group puts any other below its list. */

#include "ikd-refusal.h"

#include "ikd-guard.h"

struct _IkdRefusal
{
  AdwPreferencesRow  parent_instance;

  AdwEntryRow       *field;     /* stands above; it lives as long */
  GtkLabel          *sentence;
};

G_DEFINE_FINAL_TYPE (IkdRefusal, ikd_refusal, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ikd_refusal_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIELD)
    IKD_REFUSAL (object)->field = g_value_get_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_refusal_class_init (IkdRefusalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ikd_refusal_set_property;
  properties[PROP_FIELD] = g_param_spec_object ("field", NULL, NULL, ADW_TYPE_ENTRY_ROW,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_refusal_init (IkdRefusal *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->sentence = GTK_LABEL (label);
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_xalign (self->sentence, 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "error");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ikd_refusal_new (AdwEntryRow *field)
{
  return g_object_new (IKD_TYPE_REFUSAL, "field", field, NULL);
}

gboolean
ikd_refusal_check (IkdRefusal *self)
{
  g_autoptr (GError) error = NULL;
  const char *name = NULL;
  gboolean allowed;

  g_return_val_if_fail (IKD_IS_REFUSAL (self), FALSE);

  name = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->field));
  allowed = ikd_guard_check (gtk_editable_get_text (GTK_EDITABLE (self->field)), name, &error);
  ikd_refusal_say (self, allowed ? NULL : error->message);
  return allowed;
}

void
ikd_refusal_say (IkdRefusal *self, const char *sentence)
{
  GtkAccessible *field = NULL;

  g_return_if_fail (IKD_IS_REFUSAL (self));

  field = GTK_ACCESSIBLE (self->field);
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (sentence != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->field), "error");
      gtk_accessible_update_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->field), "error");
      gtk_accessible_reset_property (field, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
  gtk_accessible_update_state (field, GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
