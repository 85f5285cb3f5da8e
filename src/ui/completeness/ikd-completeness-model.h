/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-completeness.h"
#include "ikd-grid-model.h"

G_BEGIN_DECLS

/**
 * IkdCompletenessModel:
 *
 * A matrix of regions and days for a grid: a row for each region, a column for each day with the
 * region's name before and its timeliness after them, and below it all how many of how many.
 * Nothing can be typed into it.
 */
#define IKD_TYPE_COMPLETENESS_MODEL (ikd_completeness_model_get_type ())
G_DECLARE_FINAL_TYPE (IkdCompletenessModel, ikd_completeness_model, IKD, COMPLETENESS_MODEL,
                      GObject)

IkdCompletenessModel *ikd_completeness_model_new      (void);
/* @completeness: nullable */
void                  ikd_completeness_model_show     (IkdCompletenessModel *self,
                                                       IkdCompleteness *completeness);
/* transfer none, nullable */
IkdCompleteness      *ikd_completeness_model_get      (IkdCompletenessModel *self);
/* What a cell of the grid stands for; FALSE for a name, a share or a sum. */
gboolean              ikd_completeness_model_find     (IkdCompletenessModel *self, guint row,
                                                       guint column, gint64 *region, IkdDay *day);

G_END_DECLS
