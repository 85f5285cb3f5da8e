/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-chart-style.h"
#include "ikd-figure.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* What the numbers of a burn-up are. */
typedef enum
{
  IKD_UNIT_PEOPLE,
  IKD_UNIT_PERCENT,             /* in 10^-6 percent, of one base */
} IkdBurnupUnit;

/* One point of a series. */
typedef struct
{
  IkdPeriod  at;
  IkdNumber  number;
  gboolean   exact;             /* otherwise drawn with its range bar */
  gboolean   published;         /* a percentage as it was printed, without a count of its own */
} IkdBurnupPoint;

/* One step of a target. Steps of one line follow each other: another year's target, or the same of
 * another base. */
typedef struct
{
  IkdDay     from;
  IkdDay     deadline;
  IkdNumber  count;
  guint      line;              /* 0, or one of ikd_burnup_add_line () */
} IkdBurnupTarget;

typedef enum
{
  IKD_SERIES_CHILD,             /* a region within */
  IKD_SERIES_LAST_YEAR,         /* the realisation, a year later */
} IkdSeriesRole;

typedef enum
{
  IKD_NOTE_EVENT,               /* what happened */
  IKD_NOTE_BASE,                /* the base is another one from this day on */
} IkdNoteKind;

/* What was done on a day to bring activations about. */
typedef struct
{
  IkdDay    day;
  gboolean  counted;            /* it says how many activated */
  gint64    people;             /* as many; otherwise 0 */
  gint64    amount;             /* the same in the unit of the burn-up */
  char     *name;               /* where it was */
} IkdBurnupVisit;

/* What is said of a day, or of the days from one to another. */
typedef struct
{
  IkdDay       from;
  IkdDay       to;
  IkdNoteKind  kind;
  gint64       id;              /* of its maker, 0: none */
  char        *text;
} IkdBurnupNote;

typedef enum
{
  /* Ikuti realisasi: an off-scale target is a labelled arrow at the edge */
  IKD_SCALE_REALISATION,
  IKD_SCALE_TARGET,             /* Ikuti target */
} IkdBurnupScale;

/* The part of a burn-up that a picture shows. */
typedef struct
{
  IkdBurnupScale  scale;
  gboolean        zoomed;       /* to the days from … to; otherwise all of them */
  IkdDay          from;
  IkdDay          to;
} IkdBurnupFrame;

/* What is marked: a point, and where a span of points is selected, its other end. */
typedef struct
{
  int  series;                  /* 0: the realisation */
  int  point;                   /* −1: none */
  int  anchor;                  /* −1: no span */
} IkdBurnupCursor;

#define IKD_BURNUP_NO_CURSOR ((IkdBurnupCursor){ 0, -1, -1 })

/* What a burn-up shows: numbers only. Made with ikd_burnup_new(), filled through the functions,
 * then read-only. */
#define IKD_TYPE_BURNUP (ikd_burnup_get_type ())
G_DECLARE_FINAL_TYPE (IkdBurnup, ikd_burnup, IKD, BURNUP, GObject)

IkdBurnup *ikd_burnup_new           (void);
/* Before anything is added; people otherwise. */
void       ikd_burnup_set_unit      (IkdBurnup *self, IkdBurnupUnit unit);
IkdBurnupUnit ikd_burnup_get_unit   (IkdBurnup *self);
/* Of the realisation; by date. */
void       ikd_burnup_add_point     (IkdBurnup *self, const IkdBurnupPoint *point);
/* Another series, and its points by date; returns its index. */
guint      ikd_burnup_add_series    (IkdBurnup *self, IkdSeriesRole role, const char *name);
void       ikd_burnup_add_to_series (IkdBurnup *self, guint series, const IkdBurnupPoint *point);
/* A percentage that was published for the day, beside the point that was recomputed. */
void       ikd_burnup_add_published (IkdBurnup *self, IkdDay day, IkdNumber number);
/* Another line of targets with a name of its own and its own dashes; returns its index. @name is
 * that of line 0 where no other was added: nullable. */
guint      ikd_burnup_add_line      (IkdBurnup *self, const char *name);
void       ikd_burnup_name_line     (IkdBurnup *self, guint line, const char *name);
void       ikd_burnup_add_target    (IkdBurnup *self, const IkdBurnupTarget *target);
/* By day; they are numbered from 1 in this order. */
void       ikd_burnup_add_note      (IkdBurnup *self, IkdNoteKind kind, IkdDay from, IkdDay to,
                                     gint64 id, const char *text);
/* An activity; @people, @amount: how many activated, and as a share where the unit is that;
 * unknown: not said. */
void       ikd_burnup_add_visit     (IkdBurnup *self, IkdDay day, IkdNumber people,
                                     IkdNumber amount, const char *name);
/* Where it is going, with what it can be at each day; by day. It takes the place of the straight
 * projection of ikd_burnup_set_outlook(). */
void       ikd_burnup_add_projection (IkdBurnup *self, IkdDay day, IkdNumber number);
/* From where the office stands (day, value) to the target at the deadline: the needed line; and the
 * projection at the recent pace (value at the deadline). Unknown numbers leave the line out. */
void       ikd_burnup_set_outlook   (IkdBurnup *self, IkdDay day, IkdDay deadline,
                                     IkdNumber required_at_deadline,
                                     IkdNumber projected_at_deadline);
/* Additions per week (ISO weeks, Monday first) between points whose counts are exact or not;
 * computed from the points; @needed: how many per week would be needed, unknown: no line. */
void       ikd_burnup_set_weekly_need (IkdBurnup *self, IkdNumber needed);

guint      ikd_burnup_get_n_points  (IkdBurnup *self);
const IkdBurnupPoint *ikd_burnup_get_point (IkdBurnup *self, guint index);
guint      ikd_burnup_get_n_series  (IkdBurnup *self);   /* with the realisation: at least 1 */
guint      ikd_burnup_count_points  (IkdBurnup *self, guint series);
const IkdBurnupPoint *ikd_burnup_get_series_point (IkdBurnup *self, guint series, guint index);
const char *ikd_burnup_get_series_name (IkdBurnup *self, guint series);
/* Lines of targets: 1, and those that were added. */
guint      ikd_burnup_get_n_lines   (IkdBurnup *self);
guint      ikd_burnup_get_n_notes   (IkdBurnup *self);
const IkdBurnupNote *ikd_burnup_get_note (IkdBurnup *self, guint index);
/* Activities, and how many activated at all of them (nullable). */
guint      ikd_burnup_get_n_visits  (IkdBurnup *self, gint64 *people);
/* The point of @series nearest to @day; −1: it has none. */
int        ikd_burnup_nearest       (IkdBurnup *self, guint series, IkdDay day);

/* --- pictures --- */

/* Draws the curve (upper part) and the weekly bars (lower part, if @height allows) into
 * 0,0…width,height. Its cost follows the pixels, not the points. */
void       ikd_burnup_draw_plot     (IkdBurnup *self, cairo_t *cr, double width, double height,
                                     const IkdBurnupFrame *frame, const IkdChartStyle *style);
/* Draws what is marked over such a plot. */
void       ikd_burnup_draw_cursor   (IkdBurnup *self, cairo_t *cr, double width, double height,
                                     const IkdBurnupFrame *frame, IkdBurnupCursor cursor,
                                     const IkdChartStyle *style);
/* Both, of all days. @cursor: index of the marked point, −1 none. */
void       ikd_burnup_draw          (IkdBurnup *self, cairo_t *cr, double width, double height,
                                     IkdBurnupScale scale, int cursor, const IkdChartStyle *style);
/* The point nearest to x, y (same geometry as drawn); FALSE: none is within 24 px horizontally. */
gboolean   ikd_burnup_hit           (IkdBurnup *self, double width, double height,
                                     const IkdBurnupFrame *frame, const IkdChartStyle *style,
                                     double x, double y, int *series, int *point);
/* The mark of activities at x, y: the days that it stands for as a span of the realisation, or the
 * point at their end. FALSE: there is none. */
gboolean   ikd_burnup_hit_visits    (IkdBurnup *self, double width, double height,
                                     const IkdBurnupFrame *frame, const IkdChartStyle *style,
                                     double x, double y, IkdBurnupCursor *cursor);
/* The next (@step 1) or the previous (−1) note or mark of activities after what @cursor marks, as
 * the picture of that size groups them. FALSE: there is none. */
gboolean   ikd_burnup_next_mark     (IkdBurnup *self, double width, double height,
                                     const IkdBurnupFrame *frame, const IkdChartStyle *style,
                                     int step, IkdBurnupCursor *cursor);
/* The days that a picture of all shows. */
void       ikd_burnup_get_days      (IkdBurnup *self, IkdDay *from, IkdDay *to);
/* @frame, with @by times as many days (below 1: closer) around @day, within what there is; not
 * zoomed where that is everything. */
void       ikd_burnup_zoom          (IkdBurnup *self, IkdBurnupFrame *frame, double by, IkdDay day);
/* Moves a zoomed frame, as little as it takes, so that it shows @day. */
void       ikd_burnup_reveal        (IkdBurnup *self, IkdBurnupFrame *frame, IkdDay day);

/* --- words; translated, transfer full --- */

/* A sentence that says what the chart shows. */
char      *ikd_burnup_describe      (IkdBurnup *self);
/* One that says a point of the realisation: "6 June 2023: 14,049 people". */
char      *ikd_burnup_describe_point (IkdBurnup *self, guint index);
/* One that says what is marked, with the notes of the day, or what a span comes to; NULL: nothing
 * is. */
char      *ikd_burnup_describe_cursor (IkdBurnup *self, IkdBurnupCursor cursor);
/* "14,049", "12.32%" */
char      *ikd_burnup_format        (IkdBurnup *self, gint64 value);

/* The numbers as a table: the first row is its header. @plain: dates and counts as programs write
 * them, for a spreadsheet. Of GStrv, all of one length; transfer full */
GPtrArray *ikd_burnup_table         (IkdBurnup *self, IkdBurnupCursor span, gboolean plain);
/* The same as tab-separated lines. */
char      *ikd_burnup_numbers       (IkdBurnup *self, IkdBurnupCursor span);

G_END_DECLS
