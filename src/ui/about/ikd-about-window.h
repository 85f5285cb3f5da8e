/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Version, licence, and where the data come from. */
#define IKD_TYPE_ABOUT_WINDOW (ikd_about_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdAboutWindow, ikd_about_window, IKD, ABOUT_WINDOW, AdwWindow)

G_END_DECLS
