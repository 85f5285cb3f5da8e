/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the chart of a region shows where nobody chooses. */

#include "ikd-overview.h"

IkdBurnup *
ikd_overview_make_burnup (IkdOverview *self, IkdBurnupUnit unit)
{
  IkdChartOptions options = { .unit = unit };

  if (ikd_chart_data_is_percent_only (self->chart))
    options.unit = IKD_UNIT_PERCENT;
  return ikd_chart_data_make_burnup (self->chart, &options);
}
