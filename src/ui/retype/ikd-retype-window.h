/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"
#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/* Keys a sheet a second time: what of it, the grid, what came of it. Escape closes it; it asks
 * first where something that was typed is not kept. Its parent shows nothing while it is open. */
#define IKD_TYPE_RETYPE_WINDOW (ikd_retype_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdRetypeWindow, ikd_retype_window, IKD, RETYPE_WINDOW, AdwWindow)

/* The context has a session. */
GtkWidget *ikd_retype_window_new (GtkWindow *parent, IkdContext *context,
                                  const IkdSheetQuery *query);

G_END_DECLS
