/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The button ☰ with the menu of the window, wherever a header bar needs it. */
#define IKD_TYPE_MAIN_MENU (ikd_main_menu_get_type ())
G_DECLARE_FINAL_TYPE (IkdMainMenu, ikd_main_menu, IKD, MAIN_MENU, AdwBin)

G_END_DECLS
