/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-book.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_ORIGIN_NONE,              /* nothing is known */
  IKD_ORIGIN_OWN,
  IKD_ORIGIN_SUM,
  IKD_ORIGIN_PARTIAL,           /* the sum of those children that have one */
} IkdOrigin;

/* A region's value of a stock at a day (domain.md §5). */
typedef struct
{
  IkdNumber   number;           /* unknown if percent-only or none */
  IkdOrigin   origin;
  IkdPeriod   as_of;            /* of the own figure; of a sum its oldest child's */
  guint       reported;         /* children with a value (0 if there are no children) */
  guint       children;
  gboolean    stale;            /* older than 31 days at the day asked for */
  gboolean    from_percent;     /* the count was derived from a published percentage */
  IkdFigure  *figure;           /* the own figure where origin is OWN; owned, nullable */
} IkdValue;

#define IKD_STALE_DAYS 31

const char *ikd_origin_to_id   (IkdOrigin origin);   /* "own", "sum", "partial"; NULL for NONE */
void        ikd_value_clear    (IkdValue *value);
void        ikd_value_copy     (const IkdValue *from, IkdValue *to);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IkdValue, ikd_value_clear)

/* The value of stock @indicator for @region at @day. A percent-only figure of a base that is
 * known becomes a count (from_percent); otherwise its number stays unknown and @figure tells the
 * percentage. @value: (out caller-allocates): to be cleared */
void        ikd_value_compute  (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                                IkdIndicator indicator, const char *segment, IkdDay day,
                                IkdValue *value);

/* Whether the number is known and stands for the whole region: neither none nor a partial sum. */
gboolean    ikd_value_is_total (const IkdValue *value);

/* A count from a published share and what it is a share of (domain.md §5, percent-only). */
IkdNumber   ikd_value_from_percent (gint64 percent, gint64 half, IkdNumber whole);

/* What a figure's published percentage is a share of (an indicator of the region or of its
 * parent), at the figure's own day, else at @day. @value: (out caller-allocates): to be cleared;
 * origin NONE for any other share */
void        ikd_value_base_of_figure (IkdBook *book, IkdAtlas *atlas, IkdFigure *figure, IkdDay day,
                                      IkdValue *value);

/* The sum of the children alone (origin SUM, PARTIAL or NONE), whatever the own figure says. */
void        ikd_value_sum      (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                                IkdIndicator indicator, const char *segment, IkdDay day,
                                IkdValue *value);

G_END_DECLS
