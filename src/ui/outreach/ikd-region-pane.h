/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"
#include "ikd-region-chooser.h"

G_BEGIN_DECLS

/**
 * IkdRegionPane:
 *
 * A pane about the region of the context, with a chooser for it. It leaves off what it was still
 * reading when something changes.
 *
 * The children of a subclass's template are pages (GtkStackPage) of what it shows; of the type
 * "bar", what stands beside the chooser; of the type "above", what stays over all pages. At first
 * the page "loading", which is empty, is shown.
 */
#define IKD_TYPE_REGION_PANE (ikd_region_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdRegionPane, ikd_region_pane, IKD, REGION_PANE, IkdPane)

struct _IkdRegionPaneClass
{
  IkdPaneClass parent_class;

  /* Read what is to be shown; answers to a cancelled question are to be dropped. */
  void (*load) (IkdRegionPane *self, IkdSession *session, IkdRegion *region,
                GCancellable *cancellable);
};

/* Shows the page @name. */
void       ikd_region_pane_show       (IkdRegionPane *self, const char *name);
void       ikd_region_pane_reload     (IkdRegionPane *self);
/* The region that was last read; borrowed, nullable. */
IkdRegion *ikd_region_pane_get_region (IkdRegionPane *self);
/* The day of the context; today where it asks for the newest. */
IkdDay     ikd_region_pane_get_day    (IkdRegionPane *self);

G_END_DECLS
