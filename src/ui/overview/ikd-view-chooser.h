/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* Where a page is, and the way elsewhere: regions and saved views in one list, and the
 * present view to be saved. It leads the context there itself. */
#define IKD_TYPE_VIEW_CHOOSER (ikd_view_chooser_get_type ())
G_DECLARE_FINAL_TYPE (IkdViewChooser, ikd_view_chooser, IKD, VIEW_CHOOSER, AdwBin)

/* Once, by the page. */
void ikd_view_chooser_set_context (IkdViewChooser *self, IkdContext *context);
void ikd_view_chooser_show        (IkdViewChooser *self, IkdAtlas *atlas, IkdRegion *region,
                                   IkdSavedView *view);
/* What is looked at, with a name to begin with; the page adds what is its own. transfer full */
IkdSavedView *ikd_view_chooser_make_view (IkdViewChooser *self, IkdRegion *region,
                                          IkdIndicator base);
/* Asks for the name under which the present view is saved. */
void ikd_view_chooser_save        (IkdViewChooser *self);

G_END_DECLS
