/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdExportWindow:
 *
 * What is to be exported: in which format, of which region, of which days; then where to. It closes
 * when that is done, and its parent says so in a toast; what went wrong stands in the window.
 *
 * Property "context" (construct only).
 */
#define IKD_TYPE_EXPORT_WINDOW (ikd_export_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdExportWindow, ikd_export_window, IKD, EXPORT_WINDOW, AdwWindow)

G_END_DECLS
