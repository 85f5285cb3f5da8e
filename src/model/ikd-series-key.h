/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-indicator.h"

G_BEGIN_DECLS

/* The name of a series, for tables that have one by each. */
typedef struct
{
  gint64        region;
  IkdIndicator  indicator;
  const char   *segment;        /* interned */
} IkdSeriesKey;

guint    ikd_series_key_hash  (gconstpointer key);
gboolean ikd_series_key_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
