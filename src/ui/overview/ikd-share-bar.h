/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A thin bar for a share: filled to "fraction", with a tick at "goal" (below 0: none). It is
 * decoration beside a number that says the same. */
#define IKD_TYPE_SHARE_BAR (ikd_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (IkdShareBar, ikd_share_bar, IKD, SHARE_BAR, GtkWidget)

GtkWidget *ikd_share_bar_new  (void);
void       ikd_share_bar_show (IkdShareBar *self, double fraction, double goal);

G_END_DECLS
