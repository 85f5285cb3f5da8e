/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-book.h"
#include "ikd-projection.h"

G_BEGIN_DECLS

/* One point of a series. */
typedef struct
{
  IkdPeriod  at;
  IkdNumber  number;
  gboolean   exact;
} IkdSeriesPoint;

/* The points of a region's chart up to @day: its own counts, and, later than these or without any,
 * the sums of its children wherever all of them have a value. Each series is read once. transfer
 * full, of IkdSeriesPoint */
GPtrArray *ikd_points_collect (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                               const char *segment,
                               IkdDay day);
/* The same of another stock. */
GPtrArray *ikd_points_collect_of (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                                  IkdIndicator indicator, const char *segment, IkdDay day);

/* The sums that the figures of everybody give now, however late, and not those that the book keeps
 * of this region; of the regions below it takes what is kept. transfer full */
IkdSum    *ikd_points_sum     (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                               IkdIndicator indicator);

/* Where these points go until @deadline (IKD_DAY_NONE: there is none). Those whose date is known to
 * the month or year alone are left out: they tell no pace a working day. */
IkdProjection ikd_points_project (GPtrArray *points, IkdCalendar *calendar, IkdDay deadline);

G_END_DECLS
