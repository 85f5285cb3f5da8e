/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-saved-views.h"

G_BEGIN_DECLS

/**
 * IkdViewSaver:
 *
 * A button that opens in place into a field for the name, and keeps what is looked at as a saved
 * view. Signal "saved" (name): it is kept.
 */
#define IKD_TYPE_VIEW_SAVER (ikd_view_saver_get_type ())
G_DECLARE_FINAL_TYPE (IkdViewSaver, ikd_view_saver, IKD, VIEW_SAVER, AdwBin)

void ikd_view_saver_set_views (IkdViewSaver *self, IkdSavedViews *views);
/* What would be kept; its name is proposed. */
void ikd_view_saver_offer     (IkdViewSaver *self, IkdSavedView *view);
/* Opens the field, which takes the focus. */
void ikd_view_saver_open      (IkdViewSaver *self);
/* Likewise for another name of a saved view. */
void ikd_view_saver_rename    (IkdViewSaver *self, IkdSavedView *view);

G_END_DECLS
