/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One number of the overview, big enough to be read across a desk. */

#include "config.h"

#include "ikd-tile.h"

#include "ikd-day.h"

struct _IkdTile
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkLabel  *title;
  GtkLabel  *value;
  GtkLabel  *caption;
  GtkWidget *bar;
  char      *tone;
};

G_DEFINE_FINAL_TYPE (IkdTile, ikd_tile, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
say (IkdTile *self)
{
  g_autofree char *all = g_strdup_printf ("%s: %s. %s", gtk_label_get_text (self->title),
                                          gtk_label_get_text (self->value),
                                          gtk_label_get_text (self->caption));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
ikd_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TILE);

  G_OBJECT_CLASS (ikd_tile_parent_class)->dispose (object);
}

static void
ikd_tile_finalize (GObject *object)
{
  g_free (IKD_TILE (object)->tone);

  G_OBJECT_CLASS (ikd_tile_parent_class)->finalize (object);
}

static void
ikd_tile_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_text (IKD_TILE (object)->title));
}

static void
ikd_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gtk_label_set_text (IKD_TILE (object)->title, g_value_get_string (value));
  say (IKD_TILE (object));
}

static void
ikd_tile_class_init (IkdTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_tile_dispose;
  object_class->finalize = ikd_tile_finalize;
  object_class->get_property = ikd_tile_get_property;
  object_class->set_property = ikd_tile_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/overview/ikd-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTile, box);
  gtk_widget_class_bind_template_child (widget_class, IkdTile, title);
  gtk_widget_class_bind_template_child (widget_class, IkdTile, value);
  gtk_widget_class_bind_template_child (widget_class, IkdTile, caption);
  gtk_widget_class_bind_template_child (widget_class, IkdTile, bar);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ikd_tile_init (IkdTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ikd_tile_show:
 * @self: the tile
 * @value: the number, "–" where it is unknown
 * @caption: (nullable): what it is of, or why it is unknown
 * @fraction: of the bar, 0…1; below 0 there is none
 * @tone: (nullable): style class of the caption
 */
void
ikd_tile_show (IkdTile *self, const char *value, const char *caption, double fraction,
               const char *tone)
{
  g_autofree char *whole = ikd_day_keep_together (caption != NULL ? caption : "");

  g_return_if_fail (IKD_IS_TILE (self));

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->caption, whole);
  gtk_widget_set_visible (self->bar, fraction >= 0);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->bar), CLAMP (fraction, 0, 1));

  if (self->tone != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), self->tone);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "dim-label");
  g_free (self->tone);
  self->tone = g_strdup (tone);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), tone != NULL ? tone : "dim-label");
  say (self);
}
