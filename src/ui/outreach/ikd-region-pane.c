/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what a subclass's template puts into the pane finds its place in the frame. */

#include "config.h"

#include "ikd-region-pane.h"

typedef struct
{
  GtkWidget        *box;
  GtkBox           *bar;
  IkdRegionChooser *chooser;
  GtkBox           *above;
  GtkStack         *stack;
  GCancellable     *cancellable;        /* of the last question */
} IkdRegionPanePrivate;

static void ikd_region_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (IkdRegionPane, ikd_region_pane, IKD_TYPE_PANE,
                                  G_ADD_PRIVATE (IkdRegionPane)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                         ikd_region_pane_buildable_init))

#define PRIVATE(self) \
  ((IkdRegionPanePrivate *) ikd_region_pane_get_instance_private (IKD_REGION_PANE (self)))

static void
stop (IkdRegionPane *self)
{
  g_cancellable_cancel (PRIVATE (self)->cancellable);
  g_clear_object (&PRIVATE (self)->cancellable);
}

void
ikd_region_pane_reload (IkdRegionPane *self)
{
  IkdRegionPanePrivate *priv = PRIVATE (self);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;

  stop (self);
  if (session == NULL)
    return;
  region = ikd_context_dup_region (context);
  if (region == NULL)
    return;
  atlas = ikd_session_dup_atlas (session);
  ikd_region_chooser_set_atlas (priv->chooser, atlas);
  ikd_region_chooser_set_region (priv->chooser, region);
  priv->cancellable = g_cancellable_new ();
  IKD_REGION_PANE_GET_CLASS (self)->load (self, session, region, priv->cancellable);
}

static void
chosen_cb (IkdRegionPane *self, IkdRegion *region)
{
  ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (region));
}

void
ikd_region_pane_show (IkdRegionPane *self, const char *name)
{
  g_return_if_fail (IKD_IS_REGION_PANE (self));

  gtk_stack_set_visible_child_name (PRIVATE (self)->stack, name);
}

IkdRegion *
ikd_region_pane_get_region (IkdRegionPane *self)
{
  g_return_val_if_fail (IKD_IS_REGION_PANE (self), NULL);

  return ikd_region_chooser_get_region (PRIVATE (self)->chooser);
}

IkdDay
ikd_region_pane_get_day (IkdRegionPane *self)
{
  IkdDay day = ikd_context_get_day (ikd_pane_get_context (IKD_PANE (self)));

  return day != IKD_DAY_NONE ? day : ikd_day_today ();
}

static void
ikd_region_pane_changed (IkdPane *pane)
{
  ikd_region_pane_reload (IKD_REGION_PANE (pane));
}

static void
ikd_region_pane_dispose (GObject *object)
{
  stop (IKD_REGION_PANE (object));
  /* The subclass has disposed of its template, and GTK does so once for an instance. */
  g_clear_pointer (&PRIVATE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_region_pane_parent_class)->dispose (object);
}

static void
ikd_region_pane_class_init (IkdRegionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_region_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_region_pane_changed;

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-region-pane.ui");
  gtk_widget_class_bind_template_child_private (widget_class, IkdRegionPane, box);
  gtk_widget_class_bind_template_child_private (widget_class, IkdRegionPane, bar);
  gtk_widget_class_bind_template_child_private (widget_class, IkdRegionPane, chooser);
  gtk_widget_class_bind_template_child_private (widget_class, IkdRegionPane, above);
  gtk_widget_class_bind_template_child_private (widget_class, IkdRegionPane, stack);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
ikd_region_pane_init (IkdRegionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkBuildableIface *parent_buildable;

/* The frame itself is still without a stack when it is added. */
static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  IkdRegionPanePrivate *priv = PRIVATE (buildable);

  if (priv->stack == NULL)
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "bar") == 0)
    gtk_box_append (priv->bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "above") == 0)
    gtk_box_append (priv->above, GTK_WIDGET (child));
  else
    GTK_BUILDABLE_GET_IFACE (priv->stack)->add_child (GTK_BUILDABLE (priv->stack), builder, child,
                                                      NULL);
}

static void
ikd_region_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}
