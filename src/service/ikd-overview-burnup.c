/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the chart of a region shows, on screen and on paper. */

#include "config.h"

#include "ikd-overview.h"

IkdBurnup *
ikd_overview_make_burnup (IkdOverview *self)
{
  IkdBurnup *burnup = ikd_burnup_new ();
  const IkdAttainment *state = self->attainment;

  for (guint i = 0; i < self->points->len; i++)
    {
      const IkdSeriesPoint *from = g_ptr_array_index (self->points, i);
      IkdBurnupPoint point = { from->at, from->number, from->exact };

      ikd_burnup_add_point (burnup, &point);
    }
  for (guint i = 0; i < self->targets->len; i++)
    {
      const IkdTarget *target = g_ptr_array_index (self->targets, i);
      const IkdNumber *count = g_ptr_array_index (self->target_counts, i);
      IkdBurnupTarget step = { target->valid_from, target->deadline, *count };

      if (count->known)
        ikd_burnup_add_target (burnup, &step);
    }

  if (state->target != NULL && !state->expired && state->target_count.known)
    ikd_burnup_set_outlook (burnup, state->day, state->target->deadline, state->target_count,
                            state->projected_at_deadline);
  ikd_burnup_set_weekly_need (burnup, self->weekly_need);
  return burnup;
}
