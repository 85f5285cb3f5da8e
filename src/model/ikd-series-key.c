/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is equal has the same hash. Segments are interned, and compared as such. */

#include "ikd-series-key.h"

guint
ikd_series_key_hash (gconstpointer key)
{
  const IkdSeriesKey *self = key;

  return g_int64_hash (&self->region) * 31 + (guint) self->indicator * 7
         + g_direct_hash (self->segment);
}

gboolean
ikd_series_key_equal (gconstpointer a, gconstpointer b)
{
  const IkdSeriesKey *first = a;
  const IkdSeriesKey *second = b;

  return first->region == second->region && first->indicator == second->indicator
         && first->segment == second->segment;
}
