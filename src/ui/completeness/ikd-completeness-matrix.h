/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-completeness.h"

G_BEGIN_DECLS

/**
 * IkdCompletenessMatrix:
 *
 * A matrix of regions and days with one cell that has the focus.
 *
 * Property "capacity" (guint, read-only): for how many days there is room.
 * Signals: "cell-activated" (gint64 region, int day): Enter or a double click on the report of a
 * region; "step" (int): 1 or -1, later or earlier days are wanted; "cursor-moved" ().
 */
#define IKD_TYPE_COMPLETENESS_MATRIX (ikd_completeness_matrix_get_type ())
G_DECLARE_FINAL_TYPE (IkdCompletenessMatrix, ikd_completeness_matrix, IKD, COMPLETENESS_MATRIX,
                      GtkWidget)

/* The cursor stays where it was, counted from the last day; at first it is at that day. */
void  ikd_completeness_matrix_show         (IkdCompletenessMatrix *self,
                                            IkdCompleteness *completeness);
guint ikd_completeness_matrix_get_capacity (IkdCompletenessMatrix *self);
/* The cell at the cursor, said in words; transfer full, nullable */
char *ikd_completeness_matrix_dup_label    (IkdCompletenessMatrix *self);

G_END_DECLS
