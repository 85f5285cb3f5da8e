/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the button says which region is chosen, also to those who do not see it; the list
 * opens with the focus in its entry, and is filled no sooner. */

#include "ikd-region-chooser.h"

#include <glib/gi18n.h>

#include "ikd-region-name.h"
#include "ikd-region-search.h"

#define SEARCH_WIDTH 360
#define SEARCH_HEIGHT 380

struct _IkdRegionChooser
{
  GtkWidget parent_instance;

  IkdAtlas *atlas;
  IkdRegion *region;
  IkdSavedViews *views;
  int max_level;
  gboolean subtitle;
  char *placeholder;

  GtkMenuButton *button;
  IkdRegionName *name;
  GtkLabel *place;
  GtkPopover *popover;
  IkdRegionSearch *search;      /* NULL before it was wanted */
  GtkBox *box;
  AdwBin *foot;
};

G_DEFINE_FINAL_TYPE (IkdRegionChooser, ikd_region_chooser, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MAX_LEVEL,
  PROP_SUBTITLE,
  PROP_PLACEHOLDER,
  PROP_FOOT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;
static guint view_chosen_signal;
static guint rename_view_signal;

static void
update_label (IkdRegionChooser *self)
{
  const char *name = self->placeholder != NULL ? self->placeholder : _("Choose a Region");
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;
  IkdRegion *parent = NULL;

  if (self->region != NULL)
    {
      name = ikd_region_get_name (self->region);
      parent = self->atlas != NULL ? ikd_atlas_parent (self->atlas, self->region) : NULL;
    }
  if (parent != NULL && ikd_region_get_level (parent) > 0)
    place = g_strdup_printf ("(%s)", ikd_region_get_name (parent));
  ikd_region_name_show (self->name, self->region, name);
  gtk_label_set_label (self->place, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), self->subtitle && place != NULL);

  /* Translators: a button; the name of a region follows */
  label = g_strdup_printf (_("Region: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
show_cb (IkdRegionChooser *self)
{
  ikd_region_search_set_atlas (self->search, self->atlas);
  ikd_region_search_set_region (self->search, self->region);
  ikd_region_search_start (self->search);
}

static void
chosen_cb (IkdRegionChooser *self, IkdRegion *region)
{
  gtk_popover_popdown (self->popover);
  ikd_region_chooser_set_region (self, region);
  g_signal_emit (self, chosen_signal, 0, region);
}

static void
view_chosen_cb (IkdRegionChooser *self, IkdSavedView *view)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, view_chosen_signal, 0, view);
}

static void
rename_view_cb (IkdRegionChooser *self, IkdSavedView *view)
{
  g_signal_emit (self, rename_view_signal, 0, view);
}

/* Before the region is chosen first nobody needs what to search it with. */
static void
ensure_search_cb (GtkMenuButton *button, gpointer data)
{
  IkdRegionChooser *self = data;

  if (self->search != NULL)
    return;
  self->search = g_object_new (IKD_TYPE_REGION_SEARCH, "max-level", self->max_level,
                               "width-request", SEARCH_WIDTH, "height-request", SEARCH_HEIGHT,
                               NULL);
  if (self->views != NULL)
    ikd_region_search_set_views (self->search, self->views);
  g_signal_connect_object (self->search, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "view-chosen", G_CALLBACK (view_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "rename-view", G_CALLBACK (rename_view_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_prepend (self->box, GTK_WIDGET (self->search));
}

static gboolean
ikd_region_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_REGION_CHOOSER (widget)->button));
}

static gboolean
ikd_region_chooser_mnemonic_activate (GtkWidget *widget, gboolean cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
ikd_region_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdRegionChooser *self = IKD_REGION_CHOOSER (object);

  switch (id)
    {
    case PROP_MAX_LEVEL:
      self->max_level = g_value_get_int (value);
      if (self->search != NULL)
        g_object_set_property (G_OBJECT (self->search), "max-level", value);
      break;
    case PROP_SUBTITLE:
      self->subtitle = g_value_get_boolean (value);
      update_label (self);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      update_label (self);
      break;
    case PROP_FOOT:
      adw_bin_set_child (self->foot, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_region_chooser_dispose (GObject *object)
{
  IkdRegionChooser *self = IKD_REGION_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_REGION_CHOOSER);
  self->search = NULL;
  g_clear_object (&self->views);
  g_clear_object (&self->region);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_region_chooser_parent_class)->dispose (object);
}

static void
ikd_region_chooser_finalize (GObject *object)
{
  g_clear_pointer (&IKD_REGION_CHOOSER (object)->placeholder, g_free);

  G_OBJECT_CLASS (ikd_region_chooser_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_MAX_LEVEL] = g_param_spec_int ("max-level", NULL, NULL, 0, 4, 4, flags);
  properties[PROP_SUBTITLE] = g_param_spec_boolean ("subtitle", NULL, NULL, FALSE, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_FOOT] = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REGION);
  view_chosen_signal = g_signal_new ("view-chosen", G_TYPE_FROM_CLASS (object_class),
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     IKD_TYPE_SAVED_VIEW);
  rename_view_signal = g_signal_new ("rename-view", G_TYPE_FROM_CLASS (object_class),
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     IKD_TYPE_SAVED_VIEW);
}

static void
ikd_region_chooser_class_init (IkdRegionChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ikd_region_chooser_set_property;
  object_class->dispose = ikd_region_chooser_dispose;
  object_class->finalize = ikd_region_chooser_finalize;
  widget_class->grab_focus = ikd_region_chooser_grab_focus;
  widget_class->mnemonic_activate = ikd_region_chooser_mnemonic_activate;
  install_properties (object_class);

  g_type_ensure (IKD_TYPE_REGION_NAME);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/region/ikd-region-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, button);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, name);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, place);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, box);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionChooser, foot);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
ikd_region_chooser_init (IkdRegionChooser *self)
{
  self->max_level = 4;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, ensure_search_cb, self, NULL);
  update_label (self);
}

GtkWidget *
ikd_region_chooser_new (void)
{
  return g_object_new (IKD_TYPE_REGION_CHOOSER, NULL);
}

void
ikd_region_chooser_set_atlas (IkdRegionChooser *self, IkdAtlas *atlas)
{
  g_return_if_fail (IKD_IS_REGION_CHOOSER (self));

  if (!g_set_object (&self->atlas, atlas))
    return;
  if (self->search != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    ikd_region_search_set_atlas (self->search, atlas);
  update_label (self);
}

void
ikd_region_chooser_set_region (IkdRegionChooser *self, IkdRegion *region)
{
  g_return_if_fail (IKD_IS_REGION_CHOOSER (self));

  if (g_set_object (&self->region, region))
    update_label (self);
}

IkdRegion *
ikd_region_chooser_get_region (IkdRegionChooser *self)
{
  g_return_val_if_fail (IKD_IS_REGION_CHOOSER (self), NULL);

  return self->region;
}

void
ikd_region_chooser_set_views (IkdRegionChooser *self, IkdSavedViews *views)
{
  g_return_if_fail (IKD_IS_REGION_CHOOSER (self));

  g_set_object (&self->views, views);
  if (self->search != NULL)
    ikd_region_search_set_views (self->search, views);
}

void
ikd_region_chooser_popup (IkdRegionChooser *self)
{
  g_return_if_fail (IKD_IS_REGION_CHOOSER (self));

  gtk_menu_button_popup (self->button);
}

void
ikd_region_chooser_popdown (IkdRegionChooser *self)
{
  g_return_if_fail (IKD_IS_REGION_CHOOSER (self));

  gtk_popover_popdown (self->popover);
}
