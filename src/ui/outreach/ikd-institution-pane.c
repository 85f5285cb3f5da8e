/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "config.h"

#include "ikd-institution-pane.h"

struct _IkdInstitutionPane
{
  IkdPane    parent_instance;

  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (IkdInstitutionPane, ikd_institution_pane, IKD_TYPE_PANE)

static void
ikd_institution_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_INSTITUTION_PANE);

  G_OBJECT_CLASS (ikd_institution_pane_parent_class)->dispose (object);
}

static void
ikd_institution_pane_class_init (IkdInstitutionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_institution_pane_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-institution-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdInstitutionPane, content);
}

static void
ikd_institution_pane_init (IkdInstitutionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
