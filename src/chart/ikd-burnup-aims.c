/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is aimed at: targets as steps, the pace that is needed, the projection. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-burnup-private.h"

typedef struct
{
  double x0, y0, x1, y1;
} Line;

static const IkdBurnupTarget *
target_at (const IkdBurnupPicture *picture, guint index)
{
  return &g_array_index (picture->burnup->targets, IkdBurnupTarget, index);
}

/* The part of a target's step that is inside; FALSE: none, or it lies above the picture. */
static gboolean
find_step (const IkdBurnupPicture *picture, const IkdBurnupTarget *target, Line *line)
{
  const IkdBurnupLayout *layout = &picture->layout;

  line->x0 = MAX (layout->left, ikd_burnup_x (layout, target->from));
  line->x1 = MIN (layout->right, ikd_burnup_x (layout, target->deadline));
  line->y0 = line->y1 = floor (ikd_burnup_y (layout, target->count.value)) + 0.5;
  return line->x0 < line->x1 && target->count.value <= layout->high
         && target->count.value >= layout->low;
}

/* One pattern a line: 5 of them are told apart, more kinds there are not. */
static void
stroke_target (const IkdBurnupPicture *picture, guint line, double x0, double y0, double x1,
               double y1)
{
  static const double dashes[][4] = {
    { 7, 4, 7, 4 }, { 2, 3, 2, 3 }, { 12, 4, 2, 4 }, { 16, 6, 16, 6 }, { 2, 3, 7, 3 },
  };

  ikd_burnup_stroke_dashed (picture, picture->style->target, 1.6,
                            dashes[line % G_N_ELEMENTS (dashes)], 4, x0, y0, x1, y1);
}

/* The step of the same line that ends where this one begins; NULL: there is none. */
static const IkdBurnupTarget *
find_before (const IkdBurnupPicture *picture, const IkdBurnupTarget *target)
{
  for (guint i = 0; i < picture->burnup->targets->len; i++)
    {
      const IkdBurnupTarget *other = target_at (picture, i);

      if (other != target && other->line == target->line
          && ABS (target->from - other->deadline) <= 1 && other->from < target->from)
        return other;
    }
  return NULL;
}

static void
draw_targets (const IkdBurnupPicture *picture)
{
  for (guint i = 0; i < picture->burnup->targets->len; i++)
    {
      const IkdBurnupTarget *before = find_before (picture, target_at (picture, i));
      Line line;
      Line last;

      if (!find_step (picture, target_at (picture, i), &line))
        continue;
      stroke_target (picture, target_at (picture, i)->line, line.x0, line.y0, line.x1, line.y1);
      /* One target follows the other: a step joins them. */
      if (before != NULL && find_step (picture, before, &last) && line.x0 > picture->layout.left)
        ikd_burnup_stroke (picture, picture->style->target, 0.8, 2, 3, line.x0, last.y1, line.x0,
                           line.y0);
    }
}

/* From where the office stands to @value at the deadline, cut at the frame; FALSE: there is no such
 * line. */
static gboolean
find_outlook (const IkdBurnupPicture *picture, IkdNumber value, Line *line)
{
  const IkdBurnup *burnup = picture->burnup;
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupPoint *last = NULL;
  double part = 1;
  double x1;
  double y1;

  if (!value.known || burnup->day == IKD_DAY_NONE || burnup->deadline <= burnup->day
      || burnup->points->len == 0)
    return FALSE;
  last = &g_array_index (burnup->points, IkdBurnupPoint, burnup->points->len - 1);

  line->x0 = ikd_burnup_x (layout, MAX (burnup->day, last->at.day));
  line->y0 = ikd_burnup_y (layout, last->number.value);
  x1 = ikd_burnup_x (layout, burnup->deadline);
  y1 = ikd_burnup_y (layout, value.value);
  if (x1 > layout->right)
    part = MIN (part, (layout->right - line->x0) / (x1 - line->x0));
  if (y1 < layout->top && y1 < line->y0)
    part = MIN (part, (layout->top - line->y0) / (y1 - line->y0));
  if (y1 > layout->bottom && y1 > line->y0)
    part = MIN (part, (layout->bottom - line->y0) / (y1 - line->y0));
  line->x1 = line->x0 + part * (x1 - line->x0);
  line->y1 = line->y0 + part * (y1 - line->y0);
  return part > 0 && line->x0 >= layout->left;
}

/* Where the figure is older than the day asked for, the last one still stands. */
static void
draw_standing (const IkdBurnupPicture *picture)
{
  const IkdBurnup *burnup = picture->burnup;
  const IkdBurnupPoint *last = NULL;
  double y;

  if (burnup->points->len == 0)
    return;
  last = &g_array_index (burnup->points, IkdBurnupPoint, burnup->points->len - 1);
  y = ikd_burnup_y (&picture->layout, last->number.value);
  if (burnup->day != IKD_DAY_NONE && burnup->day > last->at.day)
    ikd_burnup_stroke (picture, picture->style->accent, 1, 1, 2,
                       ikd_burnup_x (&picture->layout, last->at.day), y,
                       ikd_burnup_x (&picture->layout, burnup->day), y);
}

static const IkdBurnupMark *
projected_at (const IkdBurnupPicture *picture, guint index)
{
  return &g_array_index (picture->burnup->projection, IkdBurnupMark, index);
}

static void
keep_off (const IkdBurnupPicture *picture, double x0, gint64 from, double x1, gint64 to)
{
  ikd_labels_avoid (picture->labels, x0, ikd_burnup_y (&picture->layout, from), x1,
                    ikd_burnup_y (&picture->layout, to));
}

/* The band says what it can be, the line what is likeliest. The line is one path: dashes that began
 * anew with each week would run together where weeks are narrow. */
static void
draw_projection (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  static const double dashes[] = { 4, 4 };
  guint n = picture->burnup->projection->len;
  cairo_t *cr = picture->cr;

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, ikd_burnup_x (layout, projected_at (picture, i)->day),
                   ikd_burnup_y (layout, projected_at (picture, i)->number.high));
  for (guint i = n; i > 0; i--)
    cairo_line_to (cr, ikd_burnup_x (layout, projected_at (picture, i - 1)->day),
                   ikd_burnup_y (layout, projected_at (picture, i - 1)->number.low));
  ikd_chart_colour (cr, picture->style->dim, 0.22);
  cairo_fill (cr);

  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, ikd_burnup_x (layout, projected_at (picture, i)->day),
                   ikd_burnup_y (layout, projected_at (picture, i)->number.value));
  ikd_chart_colour (cr, picture->style->dim, 1);
  cairo_set_line_width (cr, 1.6);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  for (guint i = 1; i < n; i++)
    {
      const IkdBurnupMark *from = projected_at (picture, i - 1);
      const IkdBurnupMark *to = projected_at (picture, i);
      double x0 = ikd_burnup_x (layout, from->day);
      double x1 = ikd_burnup_x (layout, to->day);

      keep_off (picture, x0, from->number.low, x1, to->number.low);
      keep_off (picture, x0, from->number.value, x1, to->number.value);
      keep_off (picture, x0, from->number.high, x1, to->number.high);
    }
}

void
ikd_burnup_draw_aims (const IkdBurnupPicture *picture)
{
  const IkdChartStyle *style = picture->style;
  Line line;

  cairo_save (picture->cr);
  ikd_burnup_clip (picture);
  draw_targets (picture);
  draw_standing (picture);
  draw_projection (picture);
  if (find_outlook (picture, picture->burnup->required, &line))
    ikd_burnup_stroke (picture, style->required, 1.6, 9, 4, line.x0, line.y0, line.x1, line.y1);
  if (picture->burnup->projection->len == 0
      && find_outlook (picture, picture->burnup->projected, &line))
    ikd_burnup_stroke (picture, style->dim, 1.6, 2, 4, line.x0, line.y0, line.x1, line.y1);
  cairo_restore (picture->cr);
}

/* Of a line, the step that holds latest; earlier ones are read on the axis. */
static const IkdBurnupTarget *
find_newest (const IkdBurnupPicture *picture, guint line)
{
  const IkdBurnupTarget *newest = NULL;

  for (guint i = 0; i < picture->burnup->targets->len; i++)
    if (target_at (picture, i)->line == line
        && (newest == NULL || target_at (picture, i)->from >= newest->from))
      newest = target_at (picture, i);
  return newest;
}

static void
label_target (const IkdBurnupPicture *picture, guint index)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupTarget *newest = find_newest (picture, index);
  const char *name = g_ptr_array_index (picture->burnup->lines, index);
  double under = layout->line + 3;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  Line line;

  if (newest == NULL || newest->from > layout->to || newest->deadline < layout->from)
    return;

  count = ikd_burnup_format (picture->burnup, newest->count.value);
  if (find_step (picture, newest, &line))
    {
      const IkdSpot spots[] = {
        { line.x1, line.y1 - layout->line - 2, 1 }, { line.x0 + 2, line.y1 - layout->line - 2, 0 },
        { line.x1, line.y1 + 3, 1 }, { line.x0 + 2, line.y1 + 3, 0 }, { layout->right, 1, 1 },
        { layout->right, 1 + under, 1 }, { layout->right, 1 + 2 * under, 1 },
      };

      /* Translators: a target count; where there are several, the target's name and its count. */
      text = name != NULL ? g_strdup_printf (C_("chart", "%s: %s"), name, count)
                          : g_strdup_printf (C_("chart", "Target %s"), count);
      ikd_labels_put (picture->labels, picture->style->target, text, spots, G_N_ELEMENTS (spots));
      return;
    }
  if (newest->count.value < layout->low)
    return;

  const IkdSpot edge[] = {
    { layout->right, 1, 1 }, { layout->right, 1 + under, 1 }, { layout->right, 1 + 2 * under, 1 },
    { layout->right, 1 + 3 * under, 1 }, { layout->right, 1 + 4 * under, 1 },
  };

  /* Translators: the target count; the arrow says that the line is above the picture. */
  text = name != NULL ? g_strdup_printf (C_("chart", "%s: %s ↑"), name, count)
                      : g_strdup_printf (C_("chart", "Target %s ↑"), count);
  ikd_labels_put (picture->labels, picture->style->target, text, edge, G_N_ELEMENTS (edge));
}

#define BESIDE 8                /* spots */
#define PARTS 8                 /* of the projection, at whose ends its name may stand */

/* Around a place of a line: behind it, under it, over it, before it; the last three are under a
 * line that rises. */
static void
add_beside (IkdSpot *spots, double x, double y, double height)
{
  spots[0] = (IkdSpot){ x + 7, y - height * 0.3, 0 };
  spots[1] = (IkdSpot){ x - 2, y + 4, 1 };
  spots[2] = (IkdSpot){ x - 2, y - height - 4, 1 };
  spots[3] = (IkdSpot){ x, y + 8, 0.5 };
  spots[4] = (IkdSpot){ x - 8, y - height * 0.7, 1 };
  spots[5] = (IkdSpot){ x + 4, y + 4, 0 };
  spots[6] = (IkdSpot){ x - 2, y + 4 + height, 1 };
  spots[7] = (IkdSpot){ x - 2, y + 4 + 2 * height, 1 };
}

/* Near the end of its line, on the side where nothing is. */
static void
label_outlook (const IkdBurnupPicture *picture, IkdNumber value, const char *label,
               const double colour[4])
{
  static const double parts[] = { 1, 0.85, 0.7, 0.55, 0.4, 0.25 };
  IkdSpot spots[G_N_ELEMENTS (parts) * BESIDE];
  Line line;

  if (!find_outlook (picture, value, &line))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_beside (spots + i * BESIDE, line.x0 + parts[i] * (line.x1 - line.x0),
                line.y0 + parts[i] * (line.y1 - line.y0), picture->layout.line);
  ikd_labels_put (picture->labels, colour, label, spots, G_N_ELEMENTS (spots));
}

/* Near the end of what is to be seen of the line, outside of the band. */
static void
label_projection (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  guint n = picture->burnup->projection->len;
  IkdSpot spots[PARTS * BESIDE * 2];
  guint n_spots = 0;

  for (guint part = PARTS; part > 0; part--)
    {
      const IkdBurnupMark *mark = projected_at (picture, (n - 1) * part / PARTS);
      double x = ikd_burnup_x (layout, mark->day);
      double y = ikd_burnup_y (layout, mark->number.value);

      if (x < layout->left || x > layout->right || y < layout->top || y > layout->bottom)
        continue;
      add_beside (spots + n_spots, x, ikd_burnup_y (layout, mark->number.low), layout->line);
      n_spots += BESIDE;
      add_beside (spots + n_spots, x, ikd_burnup_y (layout, mark->number.high), layout->line);
      n_spots += BESIDE;
    }
  if (n_spots > 0)
    ikd_labels_put (picture->labels, picture->style->dim, C_("chart", "projection"), spots,
                    n_spots);
}

void
ikd_burnup_label_aims (const IkdBurnupPicture *picture)
{
  for (guint i = 0; i < picture->burnup->lines->len; i++)
    label_target (picture, i);
  label_outlook (picture, picture->burnup->required, C_("chart", "required"),
                 picture->style->required);
  if (picture->burnup->projection->len > 0)
    label_projection (picture);
  else
    label_outlook (picture, picture->burnup->projected, C_("chart", "projection"),
                   picture->style->dim);
}
