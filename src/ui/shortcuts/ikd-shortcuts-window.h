/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* All keys of the window and its pages, in groups. */
#define IKD_TYPE_SHORTCUTS_WINDOW (ikd_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdShortcutsWindow, ikd_shortcuts_window, IKD, SHORTCUTS_WINDOW, AdwWindow)

G_END_DECLS
