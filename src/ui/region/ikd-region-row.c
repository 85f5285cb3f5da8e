/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: two regions of one name are told apart by what stands beside the name. */

#include "ikd-region-row.h"

struct _IkdRegionRow
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (IkdRegionRow, ikd_region_row, ADW_TYPE_BIN)

static void
ikd_region_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REGION_ROW);

  G_OBJECT_CLASS (ikd_region_row_parent_class)->dispose (object);
}

static void
ikd_region_row_class_init (IkdRegionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_region_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/region/ikd-region-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRegionRow, name);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionRow, place);
}

static void
ikd_region_row_init (IkdRegionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_region_row_new (void)
{
  return g_object_new (IKD_TYPE_REGION_ROW, NULL);
}

void
ikd_region_row_show (IkdRegionRow *self, IkdAtlas *atlas, IkdRegion *region)
{
  g_autofree char *place = NULL;

  g_return_if_fail (IKD_IS_REGION_ROW (self));

  place = ikd_region_place (atlas, region);
  gtk_label_set_label (self->name, ikd_region_get_name (region));
  gtk_label_set_label (self->place, place);
}

char *
ikd_region_place (IkdAtlas *atlas, IkdRegion *region)
{
  g_autofree char *path = ikd_atlas_path (atlas, region);
  g_autofree char *name = g_strconcat (ikd_region_get_name (region), " · ", NULL);

  return g_strdup (g_str_has_prefix (path, name) ? path + strlen (name) : path);
}
