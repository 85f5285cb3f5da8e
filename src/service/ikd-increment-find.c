/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A rise and what was done for it, read inside a job. */

#include "ikd-increment-find.h"

void
ikd_increment_find (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, const char *segment,
                    GPtrArray *activities, IkdDay from, IkdDay to, IkdIncrement *increment)
{
  const char *code = ikd_region_get_code (region);
  g_autoptr (GPtrArray) done = ikd_increment_choose (activities, code, segment, from, to);
  g_auto (IkdValue) before = { 0 };
  g_auto (IkdValue) after = { 0 };

  *increment = (IkdIncrement){ .from = from, .to = to };
  if (done->len == 0)
    return;

  ikd_value_compute (book, atlas, region, IKD_ACTIVE, segment, from, &before);
  ikd_value_compute (book, atlas, region, IKD_ACTIVE, segment, to, &after);
  ikd_increment_compute (done, code, from, to, &before, &after, increment);
}

void
ikd_increment_find_month (IkdBook *book, IkdRegion *region, const IkdQuestion *question,
                          GPtrArray *activities, IkdIncrement *increment)
{
  IkdPeriod month = ikd_day_month (question->day);
  IkdPeriod earlier = ikd_day_month (month.start - 1);

  ikd_increment_find (book, question->atlas, region, question->segment, activities,
                      month.start - 1, question->day, increment);
  if (!ikd_increment_has_any (increment))
    ikd_increment_find (book, question->atlas, region, question->segment, activities,
                        earlier.start - 1, earlier.day, increment);
}
