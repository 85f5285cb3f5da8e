/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"
#include "ikd-trend.h"

G_BEGIN_DECLS

/* "about 40,000 people", "named without a number"; transfer full */
char     *ikd_obstacle_affected_text (IkdObstacle *obstacle);
/* What was counted most, and what was only estimated or named; transfer full. @rows: of
 * IkdHindranceRow, of one region. */
char     *ikd_obstacle_summary       (GPtrArray *rows);
/* How often something was counted, all of @rows together; a kind alone, or of all (NULL). */
gint64    ikd_obstacle_sum           (GPtrArray *rows, const char *kind);
/* How often @kind was counted in each month from that of @from to that of @to; months before the
 * first count are left out. @rows: of IkdHindranceRow, of months. transfer full */
IkdTrend *ikd_obstacle_trend         (GPtrArray *rows, const char *kind, IkdDay from, IkdDay to);

G_END_DECLS
