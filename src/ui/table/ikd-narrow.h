/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of @view give way where there is no room for all, and come back with it; @order: their
 * places, that which goes first before the others. What they say must be had elsewhere. */
void ikd_narrow_give_way (GtkColumnView *view, const guint *order, guint n);

G_END_DECLS
