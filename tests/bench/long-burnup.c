/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "long-burnup.h"

#include "bench.h"

#define SERIES 24
#define POINTS 3650

IkdBurnup *
long_burnup_new (void)
{
  IkdBurnup *burnup = ikd_burnup_new ();

  for (guint s = 0; s < SERIES; s++)
    {
      if (s > 0)
        ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, "Kecamatan");
      for (int i = 0; i < POINTS; i++)
        {
          IkdDay day = LAST_DAY - POINTS + 1 + i;
          gint64 value = 1000 * (gint64) s + 10 * i + 40 * ((i + (int) s) % 7);
          const IkdBurnupPoint point = { { day, day }, ikd_number_exact (value), TRUE, FALSE };

          if (s > 0)
            ikd_burnup_add_to_series (burnup, s, &point);
          else
            ikd_burnup_add_point (burnup, &point);
        }
    }
  return burnup;
}
