/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From what a chart can show to what it is asked to: one unit, chosen lines and series. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-chart-data.h"

/* A burn-up while it is filled. */
typedef struct
{
  IkdChartData          *data;
  const IkdChartOptions *options;
  IkdBurnup             *burnup;
} Filling;

static gboolean
in_percent (const Filling *self)
{
  return self->options->unit == IKD_UNIT_PERCENT;
}

/* A share of the base as it is now; a count as it is. */
static IkdNumber
convert (const Filling *self, IkdNumber count)
{
  return in_percent (self) ? ikd_share (count, self->data->attainment->base.number) : count;
}

static gboolean
make_point (const Filling *self, const IkdChartPoint *from, IkdBurnupPoint *point)
{
  *point = (IkdBurnupPoint){ from->at, in_percent (self) ? from->coverage : from->number,
                             FALSE, from->published };
  point->exact = from->exact && ikd_number_is_exact (point->number);
  return point->number.known;
}

static void
fill_points (const Filling *self)
{
  for (guint i = 0; i < self->data->points->len; i++)
    {
      IkdBurnupPoint point;

      if (make_point (self, &g_array_index (self->data->points, IkdChartPoint, i), &point))
        ikd_burnup_add_point (self->burnup, &point);
    }
  for (guint i = 0; i < self->data->published->len; i++)
    {
      const IkdChartMark *mark = &g_array_index (self->data->published, IkdChartMark, i);
      const IkdNumber *number = in_percent (self) ? &mark->coverage : &mark->number;

      if (number->known)
        ikd_burnup_add_published (self->burnup, mark->day, *number);
    }
}

/* The same day of the next year; 29 February becomes 1 March. */
static IkdDay
a_year_later (IkdDay day)
{
  int year = 0;
  int month = 0;
  int mday = 0;
  IkdDay later;

  ikd_day_get (day, &year, &month, &mday);
  later = ikd_day_new (year + 1, month, mday);
  return later != IKD_DAY_NONE ? later : ikd_day_new (year + 1, 3, 1);
}

/* As far as the picture can go. */
static IkdDay
find_end (const Filling *self)
{
  const IkdAttainment *state = self->data->attainment;

  return state->target != NULL ? MAX (state->day, state->target->deadline) : state->day;
}

static void
fill_last_year (const Filling *self)
{
  guint series;

  if (!self->options->last_year)
    return;
  series = ikd_burnup_add_series (self->burnup, IKD_SERIES_LAST_YEAR,
                                  C_("chart", "A year earlier"));
  for (guint i = 0; i < self->data->points->len; i++)
    {
      IkdBurnupPoint point;

      if (!make_point (self, &g_array_index (self->data->points, IkdChartPoint, i), &point))
        continue;
      point.at = (IkdPeriod){ a_year_later (point.at.start), a_year_later (point.at.day) };
      if (point.at.day <= find_end (self))
        ikd_burnup_add_to_series (self->burnup, series, &point);
    }
}

static IkdNumber
last_of (const Filling *self, const IkdChartChild *child)
{
  IkdBurnupPoint point = { .number = IKD_NUMBER_UNKNOWN };

  for (guint i = child->points->len; i > 0 && !point.number.known; i--)
    make_point (self, &g_array_index (child->points, IkdChartPoint, i - 1), &point);
  return point.number;
}

static int
by_last (gconstpointer a, gconstpointer b, gpointer filling)
{
  IkdNumber first = last_of (filling, *(IkdChartChild *const *) a);
  IkdNumber second = last_of (filling, *(IkdChartChild *const *) b);

  return (second.value > first.value) - (second.value < first.value);
}

/* Highest first; those with nothing to draw are left out. transfer container */
static GPtrArray *
choose_children (Filling *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint few = IKD_CHART_FEW;

  for (guint i = 0; self->options->children != NULL && i < self->options->children->len; i++)
    if (last_of (self, g_ptr_array_index (self->options->children, i)).known)
      g_ptr_array_add (chosen, g_ptr_array_index (self->options->children, i));
  g_ptr_array_sort_with_data (chosen, by_last, self);
  if (chosen->len > few && self->options->show == IKD_CHILDREN_HIGHEST)
    g_ptr_array_remove_range (chosen, few, chosen->len - few);
  else if (chosen->len > few && self->options->show == IKD_CHILDREN_LOWEST)
    g_ptr_array_remove_range (chosen, 0, chosen->len - few);
  return chosen;
}

static void
fill_children (Filling *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  if (self->options->show == IKD_CHILDREN_NONE)
    return;
  chosen = choose_children (self);
  for (guint i = 0; i < chosen->len; i++)
    {
      const IkdChartChild *child = g_ptr_array_index (chosen, i);
      guint series = ikd_burnup_add_series (self->burnup, IKD_SERIES_CHILD,
                                            ikd_region_get_name (child->region));

      for (guint j = 0; j < child->points->len; j++)
        {
          IkdBurnupPoint point;

          if (make_point (self, &g_array_index (child->points, IkdChartPoint, j), &point))
            ikd_burnup_add_to_series (self->burnup, series, &point);
        }
    }
}

/* A single line is called "Target"; several have names. */
static void
fill_lines (const Filling *self)
{
  guint bits = self->options->lines & ~1u;

  for (guint i = 0; i < self->data->lines->len; i++)
    {
      const IkdChartLine *from = g_ptr_array_index (self->data->lines, i);
      guint line = 0;

      if (i > 0 && (bits & (1u << i)) == 0)
        continue;
      if (i == 0 && bits != 0)
        ikd_burnup_name_line (self->burnup, 0, from->name);
      if (i > 0)
        line = ikd_burnup_add_line (self->burnup, from->name);
      for (guint j = 0; j < from->steps->len; j++)
        {
          const IkdChartAim *aim = &g_array_index (from->steps, IkdChartAim, j);
          const IkdBurnupTarget step = { aim->from, aim->deadline,
                                         in_percent (self) ? aim->coverage : aim->count, line };

          if (step.count.known)
            ikd_burnup_add_target (self->burnup, &step);
        }
    }
}

/* The last of steps that follow each other within a month: districts report theirs one by one. */
static void
fill_bases (const Filling *self)
{
  GArray *bases = self->data->bases;
  IkdDay first = self->data->points->len > 0
                   ? g_array_index (self->data->points, IkdChartPoint, 0).at.day : G_MAXINT;

  for (guint i = 1; i < bases->len; i++)
    {
      const IkdChartStep *step = &g_array_index (bases, IkdChartStep, i);
      g_autofree char *count = ikd_count_format_words (step->number);
      g_autofree char *text = NULL;

      if (step->day < first
          || (i + 1 < bases->len && (step + 1)->day - step->day <= IKD_STALE_DAYS))
        continue;
      /* Translators: what percentages are of from this day on, and how many: "New base: 43,333
       * ID-obliged residents". */
      text = g_strdup_printf (C_("chart", "New base: %s %s"), count,
                              ikd_indicator_phrase (self->data->base));
      ikd_burnup_add_note (self->burnup, IKD_NOTE_BASE, step->day, step->day, 0, text);
    }
}

static void
fill_notes (const Filling *self)
{
  for (guint i = 0; i < self->data->annotations->len; i++)
    {
      const IkdAnnotation *annotation = g_ptr_array_index (self->data->annotations, i);
      g_autofree char *text = g_strdup_printf ("%s: %s",
                                               ikd_annotation_kind_label (annotation->kind),
                                               annotation->text);

      ikd_burnup_add_note (self->burnup, IKD_NOTE_EVENT, annotation->from, annotation->to,
                           annotation->record, text);
    }
}

/* Those before the first figure explain nothing that is shown. */
static void
fill_activities (const Filling *self)
{
  IkdDay from = 0;
  IkdDay to = 0;

  ikd_burnup_get_days (self->burnup, &from, &to);
  for (guint i = 0; !self->options->quiet && i < self->data->activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (self->data->activities, i);

      if (activity->date >= from)
        ikd_burnup_add_visit (self->burnup, activity->date, activity->activated,
                              convert (self, activity->activated), activity->place);
    }
}

static void
fill_outlook (const Filling *self)
{
  const IkdAttainment *state = self->data->attainment;

  if (state->target == NULL || state->expired || !state->target_count.known)
    return;
  ikd_burnup_set_outlook (self->burnup, state->day, state->target->deadline,
                          convert (self, state->target_count),
                          convert (self, state->projected_at_deadline));
  for (guint i = 0; i < self->data->projection->len; i++)
    {
      const IkdChartStep *step = &g_array_index (self->data->projection, IkdChartStep, i);
      IkdNumber number = convert (self, step->number);

      if (number.known)
        ikd_burnup_add_projection (self->burnup, step->day, number);
    }
}

IkdBurnup *
ikd_chart_data_make_burnup (IkdChartData *self, const IkdChartOptions *options)
{
  Filling filling = { self, options, ikd_burnup_new () };

  g_return_val_if_fail (IKD_IS_CHART_DATA (self), NULL);

  ikd_burnup_set_unit (filling.burnup, options->unit);
  fill_points (&filling);
  fill_last_year (&filling);
  fill_children (&filling);
  fill_lines (&filling);
  fill_bases (&filling);
  fill_notes (&filling);
  fill_outlook (&filling);
  fill_activities (&filling);
  ikd_burnup_set_weekly_need (filling.burnup, convert (&filling, self->weekly_need));
  return filling.burnup;
}

gboolean
ikd_chart_data_is_percent_only (IkdChartData *self)
{
  g_return_val_if_fail (IKD_IS_CHART_DATA (self), FALSE);

  for (guint i = 0; i < self->points->len; i++)
    if (g_array_index (self->points, IkdChartPoint, i).number.known)
      return FALSE;
  return self->points->len > 0;
}

char *
ikd_chart_data_title (IkdChartData *self, IkdBurnupUnit unit)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (IKD_IS_CHART_DATA (self), NULL);

  date = ikd_day_format (self->attainment->day);
  if (unit == IKD_UNIT_PEOPLE)
    /* Translators: a region and a date. */
    return g_strdup_printf (_("%s: active IKD up to %s"),
                            ikd_region_get_name (self->attainment->region), date);
  /* Translators: a region, what the percentage is of, a date. */
  return g_strdup_printf (_("%s: active IKD in percent of %s, up to %s"),
                          ikd_region_get_name (self->attainment->region),
                          ikd_indicator_phrase (self->base), date);
}
