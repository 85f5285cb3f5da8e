/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outlier.h"

G_BEGIN_DECLS

/* A point of a cumulative curve. */
typedef struct
{
  gint64 days;                  /* working days since some first day */
  gint64 persons;
} IkdCurvePoint;

/* The line through a curve, robust against wild points. */
typedef struct
{
  IkdRise slope;           /* the median of the slopes of all pairs */
  IkdRise low;             /* its interval, of 90 % */
  IkdRise high;
} IkdTheilSen;

/* The interval needs so many points. */
#define IKD_THEIL_SEN_LEAST 5

/* The days of the @n @points must ascend, each once. FALSE with fewer than IKD_THEIL_SEN_LEAST. */
gboolean ikd_theil_sen_fit (const IkdCurvePoint *points, guint n, IkdTheilSen *fit);

G_END_DECLS
