/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-window.h"

G_BEGIN_DECLS

/**
 * IkdImportDoor:
 *
 * The way of files to be imported into a window: those that are dropped anywhere on it, and those
 * that the application was started with. They wait until a data file is open in the window, and
 * then go to its import page. Action of the window "import-door.take-text" (s): a pasted table.
 */
#define IKD_TYPE_IMPORT_DOOR (ikd_import_door_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportDoor, ikd_import_door, IKD, IMPORT_DOOR, GObject)

/* The door of a window, which has one for its life; made by the first call. transfer none */
IkdImportDoor *ikd_import_door_of   (IkdWindow *window);
void           ikd_import_door_take (IkdImportDoor *self, GFile *file);

G_END_DECLS
