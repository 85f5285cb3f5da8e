/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of @view give way where there is no room for all, and come back with it; @order: their
 * places, that which goes first before the others. What they say must be had elsewhere. */
void ikd_narrow_give_way (GtkColumnView *view, const guint *order, guint n);

/* Whether the column at @place is wanted at all; one that is not stays away whatever room there is,
 * one that is may have given way. All are, to begin with. */
void     ikd_narrow_set_wanted (GtkColumnView *view, guint place, gboolean wanted);
gboolean ikd_narrow_is_wanted  (GtkColumnView *view, guint place);

G_END_DECLS
