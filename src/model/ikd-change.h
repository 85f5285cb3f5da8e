/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-number.h"

G_BEGIN_DECLS

/* Active IKD and the base of its coverage on one day. */
typedef struct
{
  IkdNumber active;
  IkdNumber base;
} IkdCoverage;

/* Why a coverage moved between two days, in 10^-6 percentage points:
 * change = corrections + activations + base, exactly. */
typedef struct
{
  gboolean known;               /* all four counts are; if not, the rest is 0 */
  gint64   from;                /* the coverages, 10^-6 percent: of the first day as now known, */
  gint64   released;            /* as it was released (else the same), */
  gint64   to;                  /* of the second day */
  gint64   change;              /* to − released */
  gint64   corrections;         /* from − released: the first day's figures moved since */
  gint64   activations;         /* more active IKD, measured on the first day's base */
  gint64   base;                /* the base moved under them */
} IkdChange;

/* @released: nullable; the coverage that was released of the first day, 10^-6 percent */
IkdChange ikd_change_compute (const IkdCoverage *from, const IkdCoverage *to,
                              const gint64 *released);

/* What a part of the region brought to the activations, 10^-6 percentage points of the region.
 * @whole: the region's base on the first day, known and above 0 */
gint64    ikd_change_share   (gint64 active_from, gint64 active_to, IkdNumber whole);

G_END_DECLS
