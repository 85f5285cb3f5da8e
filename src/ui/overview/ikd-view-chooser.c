/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: going to a saved view changes all that it holds at once, and nothing where the file
 * does not have the region. What is saved is what the page shows. */

#include "config.h"

#include "ikd-view-chooser.h"

#include <glib/gi18n.h>

#include "ikd-region-chooser.h"
#include "ikd-view-saver.h"

struct _IkdViewChooser
{
  AdwBin            parent_instance;

  IkdRegionChooser *chooser;
  IkdViewSaver     *saver;

  IkdContext       *context;
  IkdSavedViews    *views;
};

G_DEFINE_FINAL_TYPE (IkdViewChooser, ikd_view_chooser, ADW_TYPE_BIN)

static void
region_chosen_cb (IkdViewChooser *self, IkdRegion *region)
{
  ikd_context_set_region (self->context, ikd_region_get_id (region));
}

static void
view_chosen_cb (IkdViewChooser *self, IkdSavedView *view)
{
  ikd_context_show_view (self->context, view);
}

static void
rename_view_cb (IkdViewChooser *self, IkdSavedView *view)
{
  ikd_view_saver_rename (self->saver, view);
}

static void
session_changed_cb (IkdViewChooser *self)
{
  ikd_saved_views_set_session (self->views, ikd_context_get_session (self->context));
}

static void
saved_cb (IkdViewChooser *self, const char *name)
{
  /* Translators: the parameter is the name of a saved view. */
  g_autofree char *text = g_strdup_printf (_("The view “%s” is saved"), name);

  ikd_region_chooser_popdown (self->chooser);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

static void
ikd_view_chooser_dispose (GObject *object)
{
  IkdViewChooser *self = IKD_VIEW_CHOOSER (object);

  /* The template's children go with it: the bin is not to be left with one. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_VIEW_CHOOSER);
  g_clear_object (&self->context);
  g_clear_object (&self->views);

  G_OBJECT_CLASS (ikd_view_chooser_parent_class)->dispose (object);
}

static void
ikd_view_chooser_class_init (IkdViewChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_view_chooser_dispose;

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  g_type_ensure (IKD_TYPE_VIEW_SAVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/overview/ikd-view-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdViewChooser, chooser);
  gtk_widget_class_bind_template_child (widget_class, IkdViewChooser, saver);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
}

static void
ikd_view_chooser_init (IkdViewChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->views = ikd_saved_views_new ();
  ikd_region_chooser_set_views (self->chooser, self->views);
  ikd_view_saver_set_views (self->saver, self->views);
}

void
ikd_view_chooser_set_context (IkdViewChooser *self, IkdContext *context)
{
  g_return_if_fail (IKD_IS_VIEW_CHOOSER (self));

  g_set_object (&self->context, context);
  g_signal_connect_object (context, "notify::session", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
}

/**
 * ikd_view_chooser_show:
 * @self: the chooser
 * @atlas: (transfer none): the regions to choose from
 * @region: (transfer none): the region that the page shows
 * @view: (transfer none): what the page shows of it, to be saved
 */
void
ikd_view_chooser_show (IkdViewChooser *self, IkdAtlas *atlas, IkdRegion *region,
                       IkdSavedView *view)
{
  g_return_if_fail (IKD_IS_VIEW_CHOOSER (self));

  ikd_region_chooser_set_atlas (self->chooser, atlas);
  ikd_region_chooser_set_region (self->chooser, region);
  ikd_view_saver_offer (self->saver, view);
}

/**
 * ikd_view_chooser_make_view:
 * @self: the chooser
 * @region: (transfer none): the region that the page shows
 * @base: the base of what it shows
 *
 * Returns: (transfer full): what the context looks at, named after region and base
 */
IkdSavedView *
ikd_view_chooser_make_view (IkdViewChooser *self, IkdRegion *region, IkdIndicator base)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (IKD_IS_VIEW_CHOOSER (self), NULL);

  name = g_strdup_printf ("%s · %s", ikd_region_get_name (region), ikd_indicator_phrase (base));
  return ikd_context_make_view (self->context, name, region);
}

void
ikd_view_chooser_save (IkdViewChooser *self)
{
  g_return_if_fail (IKD_IS_VIEW_CHOOSER (self));

  ikd_region_chooser_popup (self->chooser);
  ikd_view_saver_open (self->saver);
}
