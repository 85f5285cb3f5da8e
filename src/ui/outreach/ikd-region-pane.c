/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a pane that is not to be seen reads nothing; one that comes up shows what the file
 * says now. */

#include "config.h"

#include "ikd-region-pane.h"

typedef struct
{
  IkdRegionChooser *chooser;            /* not owned: the template's */
  gboolean          stale;              /* changed while it was not to be seen */
  GCancellable     *cancellable;        /* of the last question */
} IkdRegionPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdRegionPane, ikd_region_pane, IKD_TYPE_PANE)

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

  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  stop (self);
  if (session == NULL || priv->stale)
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
ikd_region_pane_set_chooser (IkdRegionPane *self, IkdRegionChooser *chooser)
{
  g_return_if_fail (IKD_IS_REGION_PANE (self) && IKD_IS_REGION_CHOOSER (chooser));

  PRIVATE (self)->chooser = chooser;
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

IkdDay
ikd_region_pane_get_day (IkdRegionPane *self)
{
  IkdDay day = ikd_context_get_day (ikd_pane_get_context (IKD_PANE (self)));

  return day != IKD_DAY_NONE ? day : ikd_day_today ();
}

static void
ikd_region_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ikd_region_pane_parent_class)->map (widget);
  if (PRIVATE (widget)->stale)
    ikd_region_pane_reload (IKD_REGION_PANE (widget));
}

static void
ikd_region_pane_constructed (GObject *object)
{
  G_OBJECT_CLASS (ikd_region_pane_parent_class)->constructed (object);

  g_signal_connect_object (ikd_pane_get_context (IKD_PANE (object)), "changed",
                           G_CALLBACK (ikd_region_pane_reload), object, G_CONNECT_SWAPPED);
  PRIVATE (object)->stale = TRUE;
}

static void
ikd_region_pane_dispose (GObject *object)
{
  stop (IKD_REGION_PANE (object));

  G_OBJECT_CLASS (ikd_region_pane_parent_class)->dispose (object);
}

static void
ikd_region_pane_class_init (IkdRegionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ikd_region_pane_constructed;
  object_class->dispose = ikd_region_pane_dispose;
  GTK_WIDGET_CLASS (klass)->map = ikd_region_pane_map;
  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
}

static void
ikd_region_pane_init (IkdRegionPane *self)
{
}
