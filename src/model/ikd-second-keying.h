/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"
#include "ikd-region.h"

G_BEGIN_DECLS

/* The fewest cells of a sample; a sheet with fewer is keyed whole. */
#define IKD_SAMPLE_LEAST 5
/* The share that is the whole sheet. */
#define IKD_SAMPLE_WHOLE 100

/**
 * IkdKeyingState:
 * @IKD_KEYING_TO_KEY: not keyed a second time yet
 * @IKD_KEYING_AGREED: keyed as it was at first
 * @IKD_KEYING_DIFFERS: keyed otherwise once: to be keyed again
 * @IKD_KEYING_CORRECTED: the same other value was keyed twice running
 */
typedef enum
{
  IKD_KEYING_TO_KEY,
  IKD_KEYING_AGREED,
  IKD_KEYING_DIFFERS,
  IKD_KEYING_CORRECTED,
} IkdKeyingState;

/* What is compared: the state, and the count of a value. Its precision is not: 1,500,000 agrees
 * with "1.5 million". */
typedef struct
{
  IkdFigureState state;
  gint64         value;         /* 0 unless @state is %IKD_STATE_VALUE */
} IkdKeyed;

/**
 * IkdKeyingCell:
 * @indicator: of the sheet, also where an addition was keyed
 * @addition: what was added was keyed, not the stock
 * @first: the figure that was keyed first: of an addition the flow
 * @keyer: who keyed it first; nullable
 * @previous: the value before it, for "+35"
 * @chosen: whether it is to be keyed, or outside the sample
 * @candidate: the other value, while @state is %IKD_KEYING_DIFFERS; then the last one keyed
 */
typedef struct
{
  IkdRegion      *region;
  IkdIndicator    indicator;
  gboolean        addition;
  IkdFigure      *first;
  char           *keyer;
  IkdNumber       previous;

  gboolean        chosen;
  IkdKeyingState  state;
  IkdKeyed        candidate;
} IkdKeyingCell;

typedef struct
{
  guint chosen;                 /* cells to key */
  guint agreed;
  guint corrected;
  guint differing;              /* wait to be keyed again */
  guint open;                   /* not settled: to key, or differing */
} IkdKeyingCounts;

/**
 * IkdSecondKeying:
 *
 * The cells of a sheet that are keyed a second time, unseen, and what came of each.
 */
#define IKD_TYPE_SECOND_KEYING (ikd_second_keying_get_type ())
G_DECLARE_FINAL_TYPE (IkdSecondKeying, ikd_second_keying, IKD, SECOND_KEYING, GObject)

struct _IkdSecondKeying
{
  GObject    parent_instance;

  GPtrArray *cells;             /* of IkdKeyingCell, as the sheet has them: row by row */
  char      *seed;              /* of its sample: what file, sheet and day it is */
  guint      share;             /* percent of the cells; %IKD_SAMPLE_WHOLE at first */
};

IkdSecondKeying *ikd_second_keying_new         (const char *seed);
/* Adds a cell that is to be keyed; the caller sets @addition, @keyer, @previous. */
IkdKeyingCell   *ikd_second_keying_add         (IkdSecondKeying *self, IkdRegion *region,
                                                IkdIndicator indicator, IkdFigure *first);
IkdKeyingCell   *ikd_second_keying_get         (IkdSecondKeying *self, guint index);

guint            ikd_second_keying_sample_size (guint cells, guint share);
void             ikd_second_keying_choose      (IkdSecondKeying *self, guint share);

IkdKeyingState   ikd_second_keying_key         (IkdSecondKeying *self, guint index,
                                                IkdKeyed keyed);
/* What was keyed could not be kept: the cell is to be keyed from the beginning. */
void             ikd_second_keying_reopen      (IkdSecondKeying *self, guint index);

gboolean         ikd_keying_state_is_settled   (IkdKeyingState state);
IkdKeyingCounts  ikd_second_keying_count       (IkdSecondKeying *self);
IkdNumber        ikd_second_keying_error_rate  (IkdSecondKeying *self);
/* How many of the chosen cells @name keyed first. */
guint            ikd_second_keying_keyed_by    (IkdSecondKeying *self, const char *name);
/* Who keyed the cells first, all of them, in the order of their first cell; of char *. transfer
 * full */
GPtrArray       *ikd_second_keying_list_keyers (IkdSecondKeying *self);

G_END_DECLS
