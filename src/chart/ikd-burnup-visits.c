/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities of a burn-up, and what they explain. Guarantees: a mark stands for all activities of
 * its week, month … and for no other; what is said of a rise is what the points say. */

#include <glib/gi18n-lib.h>

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

void
ikd_burnup_add_visit (IkdBurnup *self, IkdDay day, IkdNumber people, IkdNumber amount,
                      const char *name)
{
  IkdBurnupVisit *visit = g_new0 (IkdBurnupVisit, 1);
  guint at;

  g_return_if_fail (IKD_IS_BURNUP (self));

  visit->day = day;
  visit->counted = people.known;
  visit->people = people.known ? people.value : 0;
  visit->amount = amount.known ? amount.value : 0;
  visit->name = g_strdup (name);
  for (at = self->visits->len; at > 0; at--)
    if (visit_at (self, at - 1)->day <= day)
      break;
  g_ptr_array_insert (self->visits, (int) at, visit);
}

guint
ikd_burnup_get_n_visits (IkdBurnup *self, gint64 *people)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  if (people != NULL)
    *people = 0;
  for (guint i = 0; people != NULL && i < self->visits->len; i++)
    *people += visit_at (self, i)->people;
  return self->visits->len;
}

/* --- groups --- */

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

static void
add_visit (IkdBurnup *self, guint index, IkdVisitGroup *group)
{
  const IkdBurnupVisit *visit = visit_at (self, index);

  if (group->n == 0)
    group->index = index;
  group->n++;
  group->n_counted += visit->counted;
  group->people += visit->people;
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
      add_visit (self, i, last);
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

void
ikd_burnup_sum_visits (IkdBurnup *self, IkdDay after, IkdDay day, IkdVisitGroup *group)
{
  *group = (IkdVisitGroup){ .from = after + 1, .to = day };
  for (guint i = 0; i < self->visits->len; i++)
    if (visit_at (self, i)->day > after && visit_at (self, i)->day <= day)
      add_visit (self, i, group);
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

/* --- words --- */

/* One is called by its name. @change: nullable */
static char *
describe_single (const IkdBurnupVisit *visit, const gint64 *change)
{
  g_autofree char *people = ikd_count_format (visit->people);
  g_autofree char *rise = ikd_count_format (change != NULL ? *change : 0);
  g_autofree char *rest = ikd_count_format (change != NULL ? *change - visit->people : 0);

  if (!visit->counted)
    /* Translators: the place of an activity. */
    return g_strdup_printf (C_("activity", "%s, without a number"), visit->name);
  if (change == NULL)
    /* Translators: the place of an activity, a number of people. */
    return g_strdup_printf (C_("activity", "%s: %s activations"), visit->name, people);
  if (visit->people > *change)
    /* Translators: the place of an activity, two numbers of people. */
    return g_strdup_printf (C_("activity", "%s says %s activations, more than the %s added: check "
                                           "both"), visit->name, people, rise);
  /* Translators: two numbers of people, the place of an activity, a number of people. */
  return g_strdup_printf (C_("activity", "of %s added, %s came from %s and %s without an activity"),
                          rise, people, visit->name, rest);
}

/* ", 2 more without a number" */
static void
add_silent (const IkdVisitGroup *group, GString *text)
{
  guint silent = group->n - group->n_counted;
  g_autofree char *count = ikd_count_format (silent);

  if (silent > 0 && silent < group->n)
    /* Translators: a number of activities; follows the number of all of them. */
    g_string_append_printf (text, ngettext (", %s more without a number",
                                            ", %s more without a number", silent), count);
}

char *
ikd_burnup_describe_group (IkdBurnup *self, const IkdVisitGroup *group)
{
  g_autofree char *all = ikd_count_format (group->n);
  g_autofree char *counted = ikd_count_format (group->n_counted);
  g_autofree char *people = ikd_count_format (group->people);
  g_autoptr (GString) text = g_string_new (NULL);

  if (group->n == 1)
    return describe_single (visit_at (self, group->index), NULL);
  if (group->n_counted == 0)
    /* Translators: a number of activities. */
    g_string_append_printf (text, ngettext ("%s activity without a number",
                                            "%s activities without a number", group->n), all);
  else
    /* Translators: a number of activities, a number of people. */
    g_string_append_printf (text, ngettext ("%s activity: %s activations",
                                            "%s activities: %s activations", group->n_counted),
                            counted, people);
  add_silent (group, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_burnup_describe_visits (IkdBurnup *self, IkdDay after, IkdDay day, const gint64 *change)
{
  IkdVisitGroup group;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *counted = NULL;
  g_autofree char *people = NULL;
  g_autofree char *rise = NULL;
  g_autofree char *rest = NULL;

  ikd_burnup_sum_visits (self, after, day, &group);
  if (group.n == 0)
    return NULL;
  if (group.n_counted == 0 || change == NULL || *change < 0 || self->unit != IKD_UNIT_PEOPLE)
    return ikd_burnup_describe_group (self, &group);
  if (group.n == 1)
    return describe_single (visit_at (self, group.index), change);

  counted = ikd_count_format (group.n_counted);
  people = ikd_count_format (group.people);
  rise = ikd_count_format (*change);
  rest = ikd_count_format (*change - group.people);
  if (group.people > *change)
    g_string_append_printf (
      text,
      /* Translators: a number of activities, two numbers of people. */
      ngettext ("%1$s activity says %2$s activations, more than the %3$s added: check both",
                "%1$s activities say %2$s activations, more than the %3$s added: check both",
                group.n_counted), counted, people, rise);
  else
    g_string_append_printf (
      text,
      /* Translators: two numbers of people, a number of activities, a number of people. */
      ngettext ("of %1$s added, %2$s came from %3$s activity and %4$s without one",
                "of %1$s added, %2$s came from %3$s activities and %4$s without one",
                group.n_counted), rise, people, counted, rest);
  add_silent (&group, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- weeks --- */

GArray *
ikd_burnup_visit_weeks (IkdBurnup *self)
{
  g_autoptr (IkdBurnup) spread = ikd_burnup_new ();
  gint64 sum = 0;
  guint next = 0;

  /* The same spreading over other numbers: what activities brought by each point. */
  for (guint i = 0; i < self->points->len; i++)
    {
      IkdBurnupPoint point = g_array_index (self->points, IkdBurnupPoint, i);
      gint64 brought = 0;
      gint64 rise = i > 0 ? point.number.value
                              - g_array_index (self->points, IkdBurnupPoint, i - 1).number.value
                          : 0;

      for (; next < self->visits->len && visit_at (self, next)->day <= point.at.day; next++)
        brought += visit_at (self, next)->amount;
      sum += CLAMP (brought, 0, MAX (rise, 0));
      point.number = ikd_number_exact (sum);
      ikd_burnup_add_point (spread, &point);
    }
  return ikd_burnup_weeks (spread);
}
