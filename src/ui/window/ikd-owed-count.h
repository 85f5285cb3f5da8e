/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdOwedCount:
 *
 * How many reports the office of the context's file is owed today, kept up to date: when the file
 * changes, at midnight, and when a report is late.
 *
 * Properties: "context", "count" (guint, read-only; 0 while it is not known).
 */
#define IKD_TYPE_OWED_COUNT (ikd_owed_count_get_type ())
G_DECLARE_FINAL_TYPE (IkdOwedCount, ikd_owed_count, IKD, OWED_COUNT, GObject)

IkdOwedCount *ikd_owed_count_new         (void);
void          ikd_owed_count_set_context (IkdOwedCount *self, IkdContext *context);
guint         ikd_owed_count_get         (IkdOwedCount *self);

G_END_DECLS
