/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities as a picture puts them together. Guarantees: a mark stands for all activities of its
 * week, month … and for no other. */

#include "ikd-burnup-private.h"

/* How activities are put together, from the finest on. */
typedef enum
{
  BY_DAY,
  BY_WEEK,
  BY_MONTH,
  BY_QUARTER,
  BY_YEAR,
  N_SPANS,
} Span;

static const double span_days[N_SPANS] = {
  [BY_DAY] = 1, [BY_WEEK] = 7, [BY_MONTH] = 28, [BY_QUARTER] = 90, [BY_YEAR] = 365,
};

static const IkdBurnupVisit *
visit_at (IkdBurnup *self, guint index)
{
  return g_ptr_array_index (self->visits, index);
}

static IkdPeriod
quarter_or_year (IkdDay day, gboolean quarter)
{
  int year = 0;
  int month = 0;
  int first;

  ikd_day_get (day, &year, &month, NULL);
  first = quarter ? (month - 1) / 3 * 3 + 1 : 1;
  return (IkdPeriod){ ikd_day_new (year, first, 1),
                      ikd_day_month (ikd_day_new (year, quarter ? first + 2 : 12, 1)).day };
}

static IkdPeriod
find_period (IkdDay day, Span span)
{
  IkdDay monday = day - (ikd_day_weekday (day) - 1);

  switch (span)
    {
    case BY_DAY:
      return (IkdPeriod){ day, day };
    case BY_WEEK:
      return (IkdPeriod){ monday, monday + 6 };
    case BY_MONTH:
      return ikd_day_month (day);
    case BY_QUARTER:
    case BY_YEAR:
    case N_SPANS:
    default:
      return quarter_or_year (day, span == BY_QUARTER);
    }
}

static GArray *
group_by (IkdBurnup *self, const IkdBurnupLayout *layout, Span span)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (IkdVisitGroup));

  for (guint i = 0; i < self->visits->len; i++)
    {
      IkdDay day = visit_at (self, i)->day;
      IkdVisitGroup *last = groups->len > 0
                              ? &g_array_index (groups, IkdVisitGroup, groups->len - 1) : NULL;

      if (day < layout->from || day > layout->to)
        continue;
      if (last == NULL || day > last->to)
        {
          IkdPeriod period = find_period (day, span);
          const IkdVisitGroup group = { .from = period.start, .to = period.day };

          g_array_append_val (groups, group);
          last = &g_array_index (groups, IkdVisitGroup, groups->len - 1);
        }
      ikd_burnup_add_to_group (self, i, last);
    }
  return groups;
}

/* In the middle of what was done, as far as the group's own days have room for the mark; where the
 * frame cuts a group, the next marks make room for it. FALSE: one would leave its days for that. */
static gboolean
place (IkdBurnup *self, const IkdBurnupLayout *layout, double width, GArray *groups)
{
  double before = layout->left - width / 2;

  for (guint i = 0; i < groups->len; i++)
    {
      IkdVisitGroup *group = &g_array_index (groups, IkdVisitGroup, i);
      double first = ikd_burnup_x (layout, visit_at (self, group->index)->day);
      double last = ikd_burnup_x (layout, visit_at (self, group->index + group->n - 1)->day);
      double left = ikd_burnup_x (layout, group->from - 0.5);
      double right = MIN (layout->right, ikd_burnup_x (layout, group->to + 0.5));

      group->x = (first + last) / 2;
      if (right - left >= width)
        group->x = CLAMP (group->x, left + width / 2, right - width / 2);
      group->x = MAX (group->x, before + width);
      if (group->x - width / 2 > right)
        return FALSE;
      before = group->x;
    }
  return TRUE;
}

GArray *
ikd_burnup_group_visits (IkdBurnup *self, const IkdBurnupLayout *layout,
                         const IkdChartStyle *style)
{
  double each = (layout->right - layout->left) / (layout->to - layout->from);
  double width = 0;

  for (Span span = BY_DAY;; span++)
    {
      g_autoptr (GArray) groups = NULL;

      ikd_label_measure (style, span < BY_MONTH ? "00" : "000", &width, NULL);
      width += 8;
      if (span < BY_YEAR && each * span_days[span] < width)
        continue;
      groups = group_by (self, layout, span);
      if (place (self, layout, width, groups) || span == BY_YEAR)
        return g_steal_pointer (&groups);
    }
}

/* From the last point before its first day to the last one within, or else the first one after. */
gboolean
ikd_burnup_visits_cursor (IkdBurnup *self, const IkdVisitGroup *group, IkdBurnupCursor *cursor)
{
  GArray *points = self->points;
  IkdDay first = visit_at (self, group->index)->day;
  int anchor = -1;
  int end = -1;

  for (int i = 0; i < (int) points->len; i++)
    {
      IkdDay day = g_array_index (points, IkdBurnupPoint, i).at.day;

      if (day < group->from)
        anchor = i;
      if (day <= group->to || end < 0
          || g_array_index (points, IkdBurnupPoint, end).at.day < first)
        end = i;
    }
  *cursor = (IkdBurnupCursor){ 0, end, anchor != end ? anchor : -1 };
  return end >= 0;
}
