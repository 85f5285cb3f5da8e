/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-backups.h"

G_BEGIN_DECLS

/**
 * IkdRestoreWindow:
 *
 * The daily copies of a data file, each opened and verified while one looks on, and the way to any
 * other file.
 *
 * Signal "chosen" (IkdBackup): one that is good and was examined.
 */
#define IKD_TYPE_RESTORE_WINDOW (ikd_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdRestoreWindow, ikd_restore_window, IKD, RESTORE_WINDOW, AdwWindow)

IkdRestoreWindow *ikd_restore_window_new     (GtkWindow *parent, const char *path);
/* Closes the one that belongs to @parent, if there is one. */
void              ikd_restore_window_dismiss (GtkWindow *parent);

G_END_DECLS
