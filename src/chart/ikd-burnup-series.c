/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The curves. Guarantees: the cost of a picture follows its pixels and not the number of points;
 * nothing that a column of pixels would show is left out. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-burnup-private.h"

#define DOT_SPACE 9             /* where points are closer than this, the line goes without dots */
#define PIECE 16                /* places that are stroked as one path */
#define GAP_DAYS 31             /* longer without a figure, and the line is dotted */

static const IkdBurnupPoint *
point_at (GArray *points, guint index)
{
  return &g_array_index (points, IkdBurnupPoint, index);
}

/* The points that fall into one column of pixels. */
typedef struct
{
  int            column;
  IkdBurnupPlace first, lowest, highest, last;
} Column;

static gboolean
differ (const IkdBurnupPlace *a, const IkdBurnupPlace *b)
{
  return a->x != b->x || a->y != b->y;
}

static void
add_column (GArray *places, const Column *column)
{
  const IkdBurnupPlace *inner[] = { &column->lowest, &column->highest };

  g_array_append_val (places, column->first);
  for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
    if (differ (inner[i], &column->first) && differ (inner[i], &column->last))
      {
        IkdBurnupPlace place = *inner[i];

        place.gap = FALSE;
        g_array_append_val (places, place);
      }
  if (differ (&column->last, &column->first))
    {
      IkdBurnupPlace place = column->last;

      place.gap = FALSE;
      g_array_append_val (places, place);
    }
}

GArray *
ikd_burnup_thin (const IkdBurnupLayout *layout, GArray *points)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (IkdBurnupPlace));
  Column column = { G_MININT };
  guint first;
  guint end;

  ikd_burnup_visible (points, layout->from, layout->to, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const IkdBurnupPoint *point = point_at (points, i);
      const IkdBurnupPlace place = {
        ikd_burnup_x (layout, point->at.day), ikd_burnup_y (layout, point->number.value),
        i > 0 && point->at.start - point_at (points, i - 1)->at.day > GAP_DAYS
      };
      int at = (int) floor (place.x);

      if (at != column.column && column.column != G_MININT)
        add_column (places, &column);
      if (at != column.column)
        column = (Column){ at, place, place, place, place };
      column.last = place;
      if (place.y > column.lowest.y)
        column.lowest = place;
      if (place.y < column.highest.y)
        column.highest = place;
    }
  if (column.column != G_MININT)
    add_column (places, &column);
  return places;
}

/* Strokes what lies before gaps, or what does not; piece by piece: the cost of one long path grows
 * faster than its length. The dashes go on from piece to piece. */
static void
trace (cairo_t *cr, GArray *places, gboolean gaps, const double *dashes, int n_dashes)
{
  double length = 0;

  for (guint i = 1; i < places->len; i++)
    {
      const IkdBurnupPlace *place = &g_array_index (places, IkdBurnupPlace, i);
      const IkdBurnupPlace *before = place - 1;

      if (place->gap == gaps)
        {
          if (!cairo_has_current_point (cr))
            {
              cairo_set_dash (cr, dashes, n_dashes, length);
              cairo_move_to (cr, before->x, before->y);
            }
          cairo_line_to (cr, place->x, place->y);
          length += hypot (place->x - before->x, place->y - before->y);
        }
      if (place->gap != gaps || i % PIECE == 0)
        cairo_stroke (cr);
    }
  cairo_stroke (cr);
}

static void
keep_off (const IkdBurnupPicture *picture, GArray *places)
{
  for (guint i = 1; i < places->len; i++)
    {
      const IkdBurnupPlace *place = &g_array_index (places, IkdBurnupPlace, i);

      ikd_labels_avoid (picture->labels, (place - 1)->x, (place - 1)->y, place->x, place->y);
    }
}

static void
stroke_line (const IkdBurnupPicture *picture, GArray *places, const double colour[4],
             double thickness, const double *dashes, int n_dashes)
{
  static const double dotted[] = { 1.5, 4 };
  cairo_t *cr = picture->cr;

  ikd_chart_colour (cr, colour, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, thickness);
  trace (cr, places, FALSE, dashes, n_dashes);
  cairo_set_line_width (cr, thickness * 0.7);
  trace (cr, places, TRUE, dotted, G_N_ELEMENTS (dotted));
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Upright what the count can be, across when it can have been. One path, so that many of them do
 * not add up to a darker tint, and one bar in a column of pixels. */
static void
draw_ranges (const IkdBurnupPicture *picture, GArray *points)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;
  double before = -1;
  guint first;
  guint end;

  ikd_burnup_visible (points, layout->from, layout->to, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const IkdBurnupPoint *point = point_at (points, i);
      double x = ikd_burnup_x (layout, point->at.day);
      double y = ikd_burnup_y (layout, point->number.value);

      if (point->number.low < point->number.high && floor (x) != before)
        {
          cairo_move_to (cr, x, MAX (y + 5, ikd_burnup_y (layout, point->number.low)));
          cairo_line_to (cr, x, ikd_burnup_y (layout, point->number.high));
          ikd_labels_avoid (picture->labels, x, ikd_burnup_y (layout, point->number.low), x,
                            ikd_burnup_y (layout, point->number.high));
          before = floor (x);
        }
      if (point->at.start < point->at.day)
        {
          cairo_move_to (cr, ikd_burnup_x (layout, point->at.start), y);
          cairo_line_to (cr, x, y);
        }
    }
  ikd_chart_colour (cr, picture->style->accent, 0.38);
  cairo_set_line_width (cr, 6);
  cairo_stroke (cr);
}

/* A diamond, empty, stands for what was printed and not counted. */
static void
draw_dot (const IkdBurnupPicture *picture, const IkdBurnupPoint *point)
{
  cairo_t *cr = picture->cr;
  double x = ikd_burnup_x (&picture->layout, point->at.day);
  double y = ikd_burnup_y (&picture->layout, point->number.value);

  if (!point->published)
    {
      ikd_chart_colour (cr, picture->style->accent, 1);
      cairo_arc (cr, x, y, 3.5, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_move_to (cr, x, y - 5);
  cairo_line_to (cr, x + 5, y);
  cairo_line_to (cr, x, y + 5);
  cairo_line_to (cr, x - 5, y);
  cairo_close_path (cr);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, picture->style->accent, 1);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

void
ikd_burnup_draw_curve (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  GArray *points = picture->burnup->points;
  g_autoptr (GArray) places = ikd_burnup_thin (layout, points);
  gboolean dots;
  guint first;
  guint end;

  ikd_burnup_visible (points, layout->from, layout->to, &first, &end);
  dots = end - first < (layout->right - layout->left) / DOT_SPACE;
  cairo_save (picture->cr);
  ikd_burnup_clip (picture);
  draw_ranges (picture, points);
  cairo_set_line_cap (picture->cr, CAIRO_LINE_CAP_ROUND);
  stroke_line (picture, places, picture->style->accent, 2.2, NULL, 0);
  keep_off (picture, places);
  cairo_set_line_cap (picture->cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = dots || end == 0 ? first : end - 1; i < end; i++)
    draw_dot (picture, point_at (points, i));
  cairo_restore (picture->cr);
}

const double *
ikd_burnup_series_colour (const IkdBurnupPicture *picture, guint series)
{
  const IkdBurnupSeries *own = NULL;

  if (series == 0)
    return picture->style->accent;
  own = g_ptr_array_index (picture->burnup->series, series - 1);
  return own->role == IKD_SERIES_LAST_YEAR
           ? picture->style->dim : picture->style->series[(series - 1) % IKD_CHART_SERIES];
}

/* What colour does not tell apart, dashes do. */
static void
stroke_series (const IkdBurnupPicture *picture, guint series, GArray *places, double thickness)
{
  static const double dashes[][4] = {
    { 0 }, { 6, 3, 6, 3 }, { 2, 2, 2, 2 }, { 9, 3, 2, 3 }, { 4, 4, 1, 4 },
  };
  const IkdBurnupSeries *own = g_ptr_array_index (picture->burnup->series, series - 1);
  guint row = own->role == IKD_SERIES_LAST_YEAR
                ? 1 : (series - 1) / IKD_CHART_SERIES % G_N_ELEMENTS (dashes);

  stroke_line (picture, places, ikd_burnup_series_colour (picture, series), thickness,
               dashes[row], row > 0 ? 4 : 0);
}

void
ikd_burnup_draw_series (const IkdBurnupPicture *picture)
{
  cairo_save (picture->cr);
  ikd_burnup_clip (picture);
  for (guint i = 1; i <= picture->burnup->series->len; i++)
    {
      g_autoptr (GArray) places = ikd_burnup_thin (&picture->layout,
                                                   ikd_burnup_points (picture->burnup, i));

      stroke_series (picture, i, places, 1.4);
      keep_off (picture, places);
    }
  cairo_restore (picture->cr);
}

void
ikd_burnup_draw_chosen (const IkdBurnupPicture *picture, guint series, GArray *places)
{
  cairo_save (picture->cr);
  ikd_burnup_clip (picture);
  stroke_series (picture, series, places, IKD_CHOSEN_THICKNESS);
  cairo_restore (picture->cr);
}

/* A child's name stands to the right of its end; that of last year where there is room. */
void
ikd_burnup_label_series (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;

  for (guint i = 1; i <= picture->burnup->series->len; i++)
    {
      const IkdBurnupSeries *own = g_ptr_array_index (picture->burnup->series, i - 1);
      const IkdBurnupPoint *last = NULL;
      double x;
      double y;
      guint first;
      guint end;

      ikd_burnup_visible (own->points, layout->from, layout->to, &first, &end);
      while (end > first && point_at (own->points, end - 1)->at.day > layout->to)
        end--;
      if (end == first)
        continue;
      last = point_at (own->points, end - 1);
      x = ikd_burnup_x (layout, last->at.day);
      y = ikd_burnup_y (layout, last->number.value) - layout->line / 2;
      if (y < layout->top - layout->line || y > layout->bottom)
        continue;

      const IkdSpot child[] = {
        { layout->right + 4, y, 0 },      { layout->right + 4, y - 5, 0 },
        { layout->right + 4, y + 5, 0 },  { layout->right + 4, y - 10, 0 },
        { layout->right + 4, y + 10, 0 },
      };
      const IkdSpot past[] = {
        { x - 4, y + layout->line, 1 }, { x - 4, y - layout->line, 1 }, { x + 5, y, 0 },
        { layout->left + (x - layout->left) * 0.6, y + 2 * layout->line, 0.5 },
      };

      if (own->role == IKD_SERIES_CHILD)
        ikd_labels_put (picture->labels, ikd_burnup_series_colour (picture, i), own->name, child,
                        G_N_ELEMENTS (child));
      else
        ikd_labels_put (picture->labels, picture->style->dim, own->name, past,
                        G_N_ELEMENTS (past));
    }
}
