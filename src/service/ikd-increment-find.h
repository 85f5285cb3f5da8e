/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-increment.h"
#include "ikd-ranking.h"

G_BEGIN_DECLS

/* Inside a job: what activities explain of a rise of active IKD of a region, all of one moment.
 * @activities: of IkdActivity, of the region at least. Where nothing was done, nothing of the rise
 * is read: its numbers stay unknown. Ask ikd_book_check() before you trust it. */
void ikd_increment_find          (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                                  const char *segment, GPtrArray *activities, IkdDay from,
                                  IkdDay to, IkdIncrement *increment);

/* The same of the month of @question->day up to that day; where nothing was done in it yet, of the
 * whole month before. */
void ikd_increment_find_month    (IkdBook *book, IkdRegion *region, const IkdQuestion *question,
                                  GPtrArray *activities, IkdIncrement *increment);

G_END_DECLS
