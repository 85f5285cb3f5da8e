/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is aimed at: targets as steps, the pace that is needed, the projection. */

#include <glib/gi18n-lib.h>

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
  line->y0 = line->y1 = ikd_burnup_y (layout, target->count.value);
  return line->x0 < line->x1 && target->count.value <= layout->high;
}

static void
draw_targets (const IkdBurnupPicture *picture)
{
  const double *colour = picture->style->target;

  for (guint i = 0; i < picture->burnup->targets->len; i++)
    {
      Line line;
      Line before;

      if (!find_step (picture, target_at (picture, i), &line))
        continue;
      ikd_burnup_stroke (picture, colour, 1.6, 7, 4, line.x0, line.y0, line.x1, line.y1);
      /* One target follows the other: a step joins them. */
      if (i > 0 && find_step (picture, target_at (picture, i - 1), &before)
          && target_at (picture, i)->from - target_at (picture, i - 1)->deadline <= 1
          && line.x0 > picture->layout.left)
        ikd_burnup_stroke (picture, colour, 0.8, 2, 3, line.x0, before.y1, line.x0, line.y0);
    }
}

/* From where the office stands to @value at the deadline, cut at the frame; FALSE: there is no such
 * line. */
static gboolean
find_outlook (const IkdBurnupPicture *picture, IkdNumber value, Line *line)
{
  const IkdBurnup *burnup = picture->burnup;
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupPoint *last =
    &g_array_index (burnup->points, IkdBurnupPoint, burnup->points->len - 1);
  double part = 1;
  double x1;
  double y1;

  if (!value.known || burnup->day == IKD_DAY_NONE || burnup->deadline <= burnup->day)
    return FALSE;

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
  return part > 0;
}

/* Where the figure is older than the day asked for, the last one still stands. */
static void
draw_standing (const IkdBurnupPicture *picture)
{
  const IkdBurnup *burnup = picture->burnup;
  const IkdBurnupPoint *last =
    &g_array_index (burnup->points, IkdBurnupPoint, burnup->points->len - 1);
  double y = ikd_burnup_y (&picture->layout, last->number.value);

  if (burnup->day != IKD_DAY_NONE && burnup->day > last->at.day)
    ikd_burnup_stroke (picture, picture->style->accent, 1, 1, 2,
                       ikd_burnup_x (&picture->layout, last->at.day), y,
                       ikd_burnup_x (&picture->layout, burnup->day), y);
}

void
ikd_burnup_draw_aims (const IkdBurnupPicture *picture)
{
  const IkdChartStyle *style = picture->style;
  Line line;

  draw_targets (picture);
  draw_standing (picture);
  if (find_outlook (picture, picture->burnup->required, &line))
    ikd_burnup_stroke (picture, style->required, 1.6, 9, 4, line.x0, line.y0, line.x1, line.y1);
  if (find_outlook (picture, picture->burnup->projected, &line))
    ikd_burnup_stroke (picture, style->dim, 1.6, 2, 4, line.x0, line.y0, line.x1, line.y1);
}

/* The one that holds latest; earlier steps are read on the axis. */
static void
label_target (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupTarget *newest = NULL;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  Line line;

  for (guint i = 0; i < picture->burnup->targets->len; i++)
    if (newest == NULL || target_at (picture, i)->from >= newest->from)
      newest = target_at (picture, i);
  if (newest == NULL || newest->from > layout->to || newest->deadline < layout->from)
    return;

  count = ikd_count_format (newest->count.value);
  if (find_step (picture, newest, &line))
    {
      const IkdSpot spots[] = {
        { line.x1, line.y1 - layout->line - 2, 1 }, { line.x0 + 2, line.y1 - layout->line - 2, 0 },
        { line.x1, line.y1 + 3, 1 }, { line.x0 + 2, line.y1 + 3, 0 }, { layout->right, 1, 1 },
      };

      /* Translators: a target count. */
      text = g_strdup_printf (C_("chart", "Target %s"), count);
      ikd_labels_put (picture->labels, picture->style->target, text, spots, G_N_ELEMENTS (spots));
      return;
    }
  /* Translators: the target count; the arrow says that the line is above the picture. */
  text = g_strdup_printf (C_("chart", "Target %s ↑"), count);
  ikd_labels_put_at (picture->labels, picture->style->target, text, layout->right, 1, 1);
}

/* Near the end of its line, on the side where nothing is. */
static void
label_outlook (const IkdBurnupPicture *picture, IkdNumber value, const char *label,
               const double colour[4])
{
  static const double parts[] = { 1, 0.85, 0.7, 0.55, 0.4, 0.25 };
  IkdSpot spots[G_N_ELEMENTS (parts) * 5];
  double height = picture->layout.line;
  guint n = 0;
  Line line;

  if (!find_outlook (picture, value, &line))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double x = line.x0 + parts[i] * (line.x1 - line.x0);
      double y = line.y0 + parts[i] * (line.y1 - line.y0);

      spots[n++] = (IkdSpot){ x + 7, y - height * 0.3, 0 };
      spots[n++] = (IkdSpot){ x - 2, y + 4, 1 };
      spots[n++] = (IkdSpot){ x - 2, y - height - 4, 1 };
      spots[n++] = (IkdSpot){ x, y + 8, 0.5 };
      spots[n++] = (IkdSpot){ x - 8, y - height * 0.7, 1 };
    }
  ikd_labels_put (picture->labels, colour, label, spots, n);
}

void
ikd_burnup_label_aims (const IkdBurnupPicture *picture)
{
  label_target (picture);
  label_outlook (picture, picture->burnup->required, C_("chart", "required"),
                 picture->style->required);
  label_outlook (picture, picture->burnup->projected, C_("chart", "projection"),
                 picture->style->dim);
}
