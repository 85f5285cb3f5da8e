/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar that goes right from its middle for more, left for less. Decoration: the number beside it
 * says the same. */
#define IKD_TYPE_SIGNED_BAR (ikd_signed_bar_get_type ())
G_DECLARE_FINAL_TYPE (IkdSignedBar, ikd_signed_bar, IKD, SIGNED_BAR, GtkWidget)

/* @fraction: −1 … 1 */
GtkWidget *ikd_signed_bar_new (double fraction);

G_END_DECLS
