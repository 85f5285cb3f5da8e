/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An increment of a stock. */
typedef struct
{
  gint64 persons;
  gint64 days;                  /* working days it took, at least 1 */
} IkdIncrement;

/* An outlier needs so many increments before it. */
#define IKD_OUTLIER_EARLIER 8

/* Whether @increment stands out among the @earlier ones (of IkdIncrement), domain.md §6;
 * *@median: their median, persons a working day to the nearest. FALSE with fewer than 8. */
gboolean ikd_outlier_judge (GArray *earlier, IkdIncrement increment, gint64 *median);

G_END_DECLS
