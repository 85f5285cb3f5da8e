/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The estimates of obstacles, a row each that opens its form; each can be withdrawn, with undo.
 * Hidden where there is none. It lives in an IkdPane. */
#define IKD_TYPE_ESTIMATE_LIST (ikd_estimate_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdEstimateList, ikd_estimate_list, IKD, ESTIMATE_LIST, AdwBin)

/* @rows: of IkdObstacleRow */
void ikd_estimate_list_show (IkdEstimateList *self, GPtrArray *rows);

G_END_DECLS
