/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a step that is done has a mark and not only a colour; those who do not see the steps
 * hear where they are. */

#include "config.h"

#include "ikd-import-steps.h"

#include <glib/gi18n.h>

struct _IkdImportSteps
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *labels[IKD_IMPORT_N_STEPS];
};

G_DEFINE_FINAL_TYPE (IkdImportSteps, ikd_import_steps, GTK_TYPE_WIDGET)

static const char *const names[IKD_IMPORT_N_STEPS] = {
  [IKD_IMPORT_STEP_RECOGNISE] = NC_ ("import step", "Recognise"),
  [IKD_IMPORT_STEP_REVIEW] = NC_ ("import step", "Review"),
  [IKD_IMPORT_STEP_STORE] = NC_ ("import step", "Store"),
};

static void
ikd_import_steps_dispose (GObject *object)
{
  g_clear_pointer (&IKD_IMPORT_STEPS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_import_steps_parent_class)->dispose (object);
}

static void
ikd_import_steps_class_init (IkdImportStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_import_steps_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ikd_import_steps_init (IkdImportSteps *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < IKD_IMPORT_N_STEPS; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (self->box), gtk_label_new ("→"));
      self->labels[i] = gtk_label_new (NULL);
      gtk_box_append (GTK_BOX (self->box), self->labels[i]);
    }
  ikd_import_steps_set (self, IKD_IMPORT_STEP_RECOGNISE);
}

void
ikd_import_steps_set (IkdImportSteps *self, IkdImportStep step)
{
  const char *name;
  g_autofree char *sentence = NULL;

  g_return_if_fail (IKD_IS_IMPORT_STEPS (self));

  for (guint i = 0; i < IKD_IMPORT_N_STEPS; i++)
    {
      gboolean done = i < step || step == IKD_IMPORT_STEP_STORE;
      g_autofree char *text = NULL;

      name = g_dpgettext2 (NULL, "import step", names[i]);
      text = done ? g_strdup_printf ("✓ %s", name) : g_strdup_printf ("%u %s", i + 1, name);
      gtk_label_set_text (GTK_LABEL (self->labels[i]), text);
      if (i == step)
        gtk_widget_add_css_class (self->labels[i], "heading");
      else
        gtk_widget_remove_css_class (self->labels[i], "heading");
      if (i > step)
        gtk_widget_add_css_class (self->labels[i], "dim-label");
      else
        gtk_widget_remove_css_class (self->labels[i], "dim-label");
    }
  name = g_dpgettext2 (NULL, "import step", names[step]);
  /* Translators: the number of a step, how many there are, and its name */
  sentence = g_strdup_printf (_("Step %u of %u: %s"), step + 1, (guint) IKD_IMPORT_N_STEPS, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}
