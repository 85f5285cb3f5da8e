/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* What is keyed in one column: stocks and additions of one indicator are two. */
typedef struct
{
  IkdIndicator indicator;
  gboolean     addition;
  const char  *title;           /* static */
} IkdRetypeInput;

/* Where the chosen cells of a second keying stand: a row for each region, a column for each thing
 * that is keyed. */
typedef struct
{
  IkdSecondKeying *keying;
  GArray          *inputs;      /* of IkdRetypeInput */
  GPtrArray       *regions;     /* of IkdRegion, by row; borrowed from the keying */
  GArray          *cells;       /* of int: the cell of a row and an input, or -1 */
} IkdRetypePlaces;

IkdRetypePlaces *ikd_retype_places_new       (IkdSecondKeying *keying);
void             ikd_retype_places_free      (IkdRetypePlaces *self);

/* FALSE: there is none. */
gboolean         ikd_retype_places_find_cell (const IkdRetypePlaces *self, guint row, guint input,
                                              guint *index);
gboolean         ikd_retype_places_find_row  (const IkdRetypePlaces *self, guint index,
                                              guint *row);
gboolean         ikd_retype_places_is_open   (const IkdRetypePlaces *self, guint row,
                                              guint input);
/* The next open cell after a place (@input may be past the end: from the first), down its column
 * first, then through the others, around the end; FALSE: nothing is open. */
gboolean         ikd_retype_places_next_open (const IkdRetypePlaces *self, guint row, guint input,
                                              guint *next_row, guint *next_input);

G_END_DECLS
