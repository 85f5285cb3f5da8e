/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-overview.h"

G_BEGIN_DECLS

/* Mengapa Berubah: why the coverage of a region moved between two days, and what each child
 * brought. Both days can be changed. A modal window; Escape closes it. */
#define IKD_TYPE_CHANGE_WINDOW (ikd_change_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdChangeWindow, ikd_change_window, IKD, CHANGE_WINDOW, AdwWindow)

/* @query: region, kind and base; its day is the later one */
GtkWidget *ikd_change_window_new (GtkWindow *parent, IkdSession *session,
                                  const IkdOverviewQuery *query, IkdDay from);

G_END_DECLS
