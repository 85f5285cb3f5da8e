/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The lane of activities, between the curve and its dates: pennants that say how many, apart from
 * the numbered marks of notes by shape and place. Guarantees: no pennant covers another, nor the
 * curve; whatever the pointer can choose here, the keyboard can, too. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-burnup-private.h"

#define PAD 3

static double
pennant_width (const IkdChartStyle *style, const char *number, double line)
{
  double width = 0;

  ikd_label_measure (style, number, &width, NULL);
  return MAX (width + 2 * PAD, line * 0.8);
}

static void
trace_pennant (const IkdBurnupPicture *picture, double x, double width)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;
  double left = floor (x - width / 2) + 0.5;
  double right = left + ceil (width);
  double top = floor (layout->bottom + IKD_LANE_AIR) + 0.5;
  double bottom = floor (layout->axis - IKD_LANE_AIR) + 0.5;

  cairo_move_to (cr, (left + right) / 2, top);
  cairo_line_to (cr, right, top + IKD_LANE_TIP);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_line_to (cr, left, top + IKD_LANE_TIP);
  cairo_close_path (cr);
}

/* Empty, where the marks of notes are full. */
static void
draw_pennant (const IkdBurnupPicture *picture, const IkdVisitGroup *group)
{
  const IkdBurnupLayout *layout = &picture->layout;
  g_autofree char *number = ikd_count_format (group->n);
  double width = pennant_width (picture->style, number, layout->line);

  trace_pennant (picture, group->x, width);
  ikd_chart_colour (picture->cr, picture->style->background, 1);
  cairo_fill_preserve (picture->cr);
  ikd_chart_colour (picture->cr, picture->style->text, 0.8);
  cairo_set_line_width (picture->cr, 1);
  cairo_stroke (picture->cr);
  ikd_labels_put_at (picture->labels, picture->style->text, number, group->x,
                     floor (layout->axis - IKD_LANE_AIR - layout->line), 0.5);
}

/* The ticks of the dates end where words begin. */
static void
clear_under (const IkdBurnupPicture *picture, double left, double width)
{
  const IkdBurnupLayout *layout = &picture->layout;

  cairo_rectangle (picture->cr, left - 2, layout->bottom + 2, width + 4,
                   layout->axis - layout->bottom - 3);
  ikd_chart_colour (picture->cr, picture->style->background, 1);
  cairo_fill (picture->cr);
}

/* "SMA 1: 120 activations" or "9 activities: 640 activations", else "+640", up to where the next
 * pennant begins. */
static void
label_pennant (const IkdBurnupPicture *picture, GArray *groups, guint index)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdVisitGroup *group = &g_array_index (groups, IkdVisitGroup, index);
  g_autofree char *number = ikd_count_format (group->n);
  g_autofree char *words = ikd_burnup_describe_group (picture->burnup, group);
  g_autofree char *people = ikd_count_format_signed (group->people);
  const char *texts[] = { words, group->n_counted > 0 ? people : NULL };
  double half = pennant_width (picture->style, number, layout->line) / 2;
  double left = group->x + half + 4;
  double end = layout->right;

  if (index + 1 < groups->len)
    {
      const IkdVisitGroup *next = group + 1;
      g_autofree char *other = ikd_count_format (next->n);

      end = next->x - pennant_width (picture->style, other, layout->line) / 2 - 4;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double width = 0;

      if (texts[i] == NULL)
        continue;
      ikd_label_measure (picture->style, texts[i], &width, NULL);
      if (left + width > end)
        continue;
      clear_under (picture, left, width);
      if (ikd_labels_put_at (picture->labels, picture->style->dim, texts[i], left,
                             floor (layout->axis - IKD_LANE_AIR - layout->line), 0))
        return;
    }
}

void
ikd_burnup_draw_visits (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  g_autoptr (GArray) groups = NULL;

  if (layout->axis <= layout->bottom)
    return;
  ikd_labels_put_at (picture->labels, picture->style->dim, C_("chart", "Activities"),
                     layout->left - 8, ceil (layout->axis - layout->line), 1);
  groups = ikd_burnup_group_visits (picture->burnup, layout, picture->style);
  for (guint i = 0; i < groups->len; i++)
    draw_pennant (picture, &g_array_index (groups, IkdVisitGroup, i));
  for (guint i = 0; i < groups->len; i++)
    label_pennant (picture, groups, i);
}

gboolean
ikd_burnup_hit_visits (IkdBurnup *self, double width, double height, const IkdBurnupFrame *frame,
                       const IkdChartStyle *style, double x, double y, IkdBurnupCursor *cursor)
{
  IkdBurnupLayout layout;
  g_autoptr (GArray) groups = NULL;

  g_return_val_if_fail (IKD_IS_BURNUP (self) && style != NULL, FALSE);

  ikd_burnup_lay_out (self, width, height, frame, style, &layout);
  if (y < layout.bottom || y > layout.axis)
    return FALSE;
  groups = ikd_burnup_group_visits (self, &layout, style);
  for (guint i = 0; i < groups->len; i++)
    {
      const IkdVisitGroup *group = &g_array_index (groups, IkdVisitGroup, i);
      g_autofree char *number = ikd_count_format (group->n);

      if (ABS (x - group->x) <= pennant_width (style, number, layout.line) / 2 + 2)
        return ikd_burnup_visits_cursor (self, group, cursor);
    }
  return FALSE;
}

/* --- from mark to mark --- */

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IkdBurnupCursor *first = a;
  const IkdBurnupCursor *second = b;

  if (first->point != second->point)
    return first->point < second->point ? -1 : 1;
  return (first->anchor > second->anchor) - (first->anchor < second->anchor);
}

/* Where each mark of the picture leads, in order; of IkdBurnupCursor. */
static GArray *
find_marks (IkdBurnup *self, const IkdBurnupLayout *layout, const IkdChartStyle *style)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (IkdBurnupCursor));
  g_autoptr (GArray) groups = ikd_burnup_group_visits (self, layout, style);
  int last = (int) self->points->len - 1;

  for (guint i = 0; i < groups->len; i++)
    {
      IkdBurnupCursor cursor;

      if (ikd_burnup_visits_cursor (self, &g_array_index (groups, IkdVisitGroup, i), &cursor))
        g_array_append_val (marks, cursor);
    }
  for (guint i = 0; last >= 0 && i < self->notes->len; i++)
    {
      IkdBurnupCursor cursor = { 0, 0, -1 };

      while (cursor.point < last
             && g_array_index (self->points, IkdBurnupPoint, cursor.point).at.day
                  < ikd_burnup_get_note (self, i)->from)
        cursor.point++;
      g_array_append_val (marks, cursor);
    }
  g_array_sort (marks, by_place);
  return marks;
}

gboolean
ikd_burnup_next_mark (IkdBurnup *self, double width, double height, const IkdBurnupFrame *frame,
                      const IkdChartStyle *style, int step, IkdBurnupCursor *cursor)
{
  IkdBurnupLayout layout;
  g_autoptr (GArray) marks = NULL;
  IkdBurnupCursor from = *cursor;

  g_return_val_if_fail (IKD_IS_BURNUP (self) && style != NULL, FALSE);

  if (from.series != 0 || from.point < 0)
    from = (IkdBurnupCursor){ 0, step > 0 ? -1 : G_MAXINT, -1 };
  ikd_burnup_lay_out (self, width, height, frame, style, &layout);
  marks = find_marks (self, &layout, style);
  for (guint i = 0; i < marks->len; i++)
    {
      const IkdBurnupCursor *mark = &g_array_index (marks, IkdBurnupCursor,
                                                    step > 0 ? i : marks->len - 1 - i);

      if (by_place (mark, &from) * step > 0)
        {
          *cursor = *mark;
          return TRUE;
        }
    }
  return FALSE;
}
