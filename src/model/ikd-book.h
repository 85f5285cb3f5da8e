/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-calendar.h"
#include "ikd-figure.h"
#include "ikd-outlier.h"
#include "ikd-region.h"
#include "ikd-sum.h"

G_BEGIN_DECLS

/* Earlier than any figure: 1 January 1900. */
#define IKD_BOOK_FIRST_DAY (-25567)

/* A count of a series, without all that a figure knows beside it. */
typedef struct
{
  IkdPeriod at;
  IkdNumber number;
} IkdBookCount;

/**
 * IkdBook:
 *
 * Where the arithmetic finds figures: the store's implementation asks the file (on a worker
 * thread), the one in memory serves tests and what-ifs. Answers hold claim 0 only unless said
 * otherwise, and skip withdrawn figures. An implementation that meets an error keeps the first one;
 * ikd_book_get_error() tells, and the caller must ask before it trusts a result.
 */
#define IKD_TYPE_BOOK (ikd_book_get_type ())
G_DECLARE_INTERFACE (IkdBook, ikd_book, IKD, BOOK, GObject)

struct _IkdBookInterface
{
  GTypeInterface parent_iface;

  /* Among figures of the series with day ≤ @on that have a value (a count or a percentage), the
   * one with the latest start (then the latest day). transfer full, nullable */
  IkdFigure * (*latest)  (IkdBook *self, gint64 region, IkdIndicator indicator, const char *segment,
                          IkdDay on);
  /* Likewise the one with the earliest day. */
  IkdFigure * (*earliest) (IkdBook *self, gint64 region, IkdIndicator indicator,
                           const char *segment);
  /* All figures (any state but withdrawn; claim 0, or all claims) with @from ≤ day and start ≤
   * @to, by start, day, claim. transfer full */
  GPtrArray * (*series)  (IkdBook *self, gint64 region, IkdIndicator indicator, const char *segment,
                          IkdDay from, IkdDay to, gboolean all_claims);
  /* Whether any region strictly below @region has a figure of the indicator: spares the walk. */
  gboolean    (*has_below) (IkdBook *self, gint64 region, IkdIndicator indicator,
                            const char *segment);
  GError *    (*get_error) (IkdBook *self);   /* transfer none, nullable */

  /* Optional, where a book knows a shorter way than by its series. */
  GArray *    (*counts)  (IkdBook *self, gint64 region, IkdIndicator indicator,
                          const char *segment, IkdDay from, IkdDay to);
  IkdFigure * (*next_count) (IkdBook *self, gint64 region, IkdIndicator indicator,
                             const char *segment, IkdDay after);
  GPtrArray * (*last_counts) (IkdBook *self, gint64 region, IkdIndicator indicator,
                              const char *segment, IkdDay from, IkdDay to, guint n);
  GArray *    (*rates)   (IkdBook *self, IkdCalendar *calendar, gint64 region,
                          IkdIndicator indicator, const char *segment, IkdDay from, IkdDay to,
                          IkdDatedCount *last);
  IkdSum *    (*dup_sum) (IkdBook *self, gint64 region, IkdIndicator indicator);
};

IkdFigure *ikd_book_latest    (IkdBook *self, gint64 region, IkdIndicator indicator,
                               const char *segment, IkdDay on);
IkdFigure *ikd_book_earliest  (IkdBook *self, gint64 region, IkdIndicator indicator,
                               const char *segment);
GPtrArray *ikd_book_series    (IkdBook *self, gint64 region, IkdIndicator indicator,
                               const char *segment, IkdDay from, IkdDay to, gboolean all_claims);
gboolean   ikd_book_has_below (IkdBook *self, gint64 region, IkdIndicator indicator,
                               const char *segment);
/* The counts of the series with @from ≤ start and day ≤ @to, by start and day; of IkdBookCount.
 * transfer full */
GArray    *ikd_book_counts    (IkdBook *self, gint64 region, IkdIndicator indicator,
                               const char *segment, IkdDay from, IkdDay to);
/* Likewise latest, but passing over figures that are a percentage alone. transfer full, nullable */
IkdFigure *ikd_book_latest_count (IkdBook *self, gint64 region, IkdIndicator indicator,
                                  const char *segment, IkdDay on);
/* The first figure with a count that begins after a day. transfer full, nullable */
IkdFigure *ikd_book_next_count (IkdBook *self, gint64 region, IkdIndicator indicator,
                                const char *segment, IkdDay after);
/* The last @n figures with a count of @from ≤ day ≤ @to, oldest first. transfer full */
GPtrArray *ikd_book_last_counts (IkdBook *self, gint64 region, IkdIndicator indicator,
                                 const char *segment, IkdDay from, IkdDay to, guint n);
/* The rates (ikd_outlier_rate()) at which the counts of exact days with @from ≤ day ≤ @to rose or
 * fell, ascending; *last: the last of these counts. transfer full, not to be changed */
GArray    *ikd_book_rates     (IkdBook *self, IkdCalendar *calendar, gint64 region,
                               IkdIndicator indicator, const char *segment, IkdDay from, IkdDay to,
                               IkdDatedCount *last);
/* What is kept of the sums of everybody; NULL: nothing is. transfer full, nullable */
IkdSum    *ikd_book_dup_sum   (IkdBook *self, gint64 region, IkdIndicator indicator);
/* FALSE and *error set if the book met one. */
gboolean   ikd_book_check     (IkdBook *self, GError **error);

#define IKD_TYPE_MEMORY_BOOK (ikd_memory_book_get_type ())
G_DECLARE_FINAL_TYPE (IkdMemoryBook, ikd_memory_book, IKD, MEMORY_BOOK, GObject)

IkdMemoryBook *ikd_memory_book_new (IkdAtlas *atlas);
/* replaces one of the same key; transfer none */
void           ikd_memory_book_add (IkdMemoryBook *self, IkdFigure *figure);

G_END_DECLS
