/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* Operator and appearance (the user's), office, working week and late rule (the data
 * file's). Property
 * "context". */
#define IKD_TYPE_PREFERENCES_WINDOW (ikd_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdPreferencesWindow, ikd_preferences_window, IKD, PREFERENCES_WINDOW,
                      AdwWindow)

G_END_DECLS
