/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"

G_BEGIN_DECLS

/* A base that reproduces a published percentage. */
typedef struct
{
  char      *base;              /* "ktp_obliged", "target:national", "parent:ktp_obliged" */
  IkdNumber  value;
  gint64     percent;           /* count ÷ value, 10^-6 percent */
} IkdCandidate;

void       ikd_candidate_free   (IkdCandidate *candidate);

/* Which bases at @question->day make @percent (with @half) of @count, within one unit of the
 * last printed digit: each stock indicator, the target count of each kind, the parent's bases.
 * transfer full, of IkdCandidate */
GPtrArray *ikd_detective_ask    (IkdBook *book, IkdRegion *region, const IkdQuestion *question,
                                 gint64 count, gint64 percent, gint64 half);

G_END_DECLS
