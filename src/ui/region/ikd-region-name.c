/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one of the two names is on the screen, the whole one wherever it has room. */

#include "ikd-region-name.h"

struct _IkdRegionName
{
  GtkWidget  parent_instance;

  GtkWidget *whole;
  GtkWidget *brief;
};

G_DEFINE_FINAL_TYPE (IkdRegionName, ikd_region_name, GTK_TYPE_WIDGET)

static void
ikd_region_name_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  IkdRegionName *self = IKD_REGION_NAME (widget);

  gtk_widget_measure (self->brief, orientation, -1, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (self->whole, orientation, -1, NULL, natural, NULL, NULL);
}

static void
ikd_region_name_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdRegionName *self = IKD_REGION_NAME (widget);
  int needed = 0;
  gboolean fits;

  gtk_widget_measure (self->whole, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  fits = width >= needed;
  gtk_widget_set_child_visible (self->whole, fits);
  gtk_widget_set_child_visible (self->brief, !fits);
  gtk_widget_size_allocate (fits ? self->whole : self->brief,
                            &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
ikd_region_name_dispose (GObject *object)
{
  IkdRegionName *self = IKD_REGION_NAME (object);

  g_clear_pointer (&self->whole, gtk_widget_unparent);
  g_clear_pointer (&self->brief, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_region_name_parent_class)->dispose (object);
}

static void
ikd_region_name_class_init (IkdRegionNameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_region_name_dispose;
  widget_class->measure = ikd_region_name_measure;
  widget_class->size_allocate = ikd_region_name_size_allocate;
}

static GtkWidget *
add_label (IkdRegionName *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
ikd_region_name_init (IkdRegionName *self)
{
  self->whole = add_label (self);
  self->brief = add_label (self);
}

void
ikd_region_name_show (IkdRegionName *self, IkdRegion *region, const char *text)
{
  g_autofree char *brief = region != NULL ? ikd_region_dup_brief_name (region) : NULL;

  g_return_if_fail (IKD_IS_REGION_NAME (self));

  gtk_label_set_label (GTK_LABEL (self->whole), region != NULL ? ikd_region_get_name (region)
                                                               : text);
  gtk_label_set_label (GTK_LABEL (self->brief), brief != NULL ? brief : text);
}
