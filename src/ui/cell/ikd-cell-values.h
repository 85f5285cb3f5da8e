/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-cell.h"

G_BEGIN_DECLS

/* The last values of a cell, as a small chart and as a table, newest first; hidden where there is
 * none. */
#define IKD_TYPE_CELL_VALUES (ikd_cell_values_get_type ())
G_DECLARE_FINAL_TYPE (IkdCellValues, ikd_cell_values, IKD, CELL_VALUES, AdwPreferencesGroup)

void ikd_cell_values_show (IkdCellValues *self, IkdCell *cell);

G_END_DECLS
