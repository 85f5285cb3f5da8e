/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"

G_BEGIN_DECLS

/* The step between ticks of a value axis over @span with at most @most of them: 1, 2 or 5 times a
 * power of ten, at least 1. */
gint64 ikd_axis_step       (gint64 span, guint most);
/* Months between ticks of a time axis over @days with at most @most of them: 1, 2, 3, 6, 12, 24
 * … */
int    ikd_axis_month_step (int days, guint most);
/* The first day of the month @months after that of @day. */
IkdDay ikd_axis_add_months (IkdDay day, int months);

G_END_DECLS
