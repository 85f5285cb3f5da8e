/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"
#include "ikd-outlier.h"

G_BEGIN_DECLS

/* A figure, as far as it is judged by. */
typedef struct
{
  IkdDay  start;
  IkdDay  day;
  gint64  value;
  gint32  below;                /* value − low */
  gint32  above;                /* high − value */
  gint16  claim;
  guint8  state;
  guint8  known : 1;
  guint8  whole : 1;            /* says all there is to say: no percentage, no wide interval */
} IkdKeptFigure;

/* The figures of a series, in short. Known to IkdRunningBook alone. */
typedef struct
{
  GArray   *figures;            /* of IkdKeptFigure, by start, day, claim */
  gboolean  whole;              /* all of them are */

  /* Those from first up to before end, as rates; nullable: not worked out. */
  GArray   *rates;              /* of gint64, ascending */
  guint     first;
  guint     end;
} IkdKeptSeries;

IkdKeptSeries *ikd_kept_series_new  (void);
void           ikd_kept_series_free (IkdKeptSeries *self);
const IkdKeptFigure *ikd_kept_series_get (const IkdKeptSeries *self, guint i);
/* The first figure that begins on @day or later. */
guint          ikd_kept_series_find (const IkdKeptSeries *self, IkdDay day);
gboolean       ikd_kept_series_is_filled (const IkdKeptSeries *self, const IkdFigureKey *key);
/* Takes a figure in, or out if it is withdrawn; by how many there are more. */
int            ikd_kept_series_take (IkdKeptSeries *self, IkdFigure *figure);
/* As ikd_book_rates(). */
GArray        *ikd_kept_series_rates (IkdKeptSeries *self, IkdCalendar *calendar, IkdDay from,
                                      IkdDay to, IkdDatedCount *last);

/* transfer full */
IkdFigure     *ikd_kept_figure_make (const IkdKeptFigure *self, const IkdFigureKey *key);

G_END_DECLS
