/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a chart can show, read in one go: each series once, and a base as its steps, so that the
 * work grows with the number of figures alone. */

#include "config.h"

#include "ikd-chart-data.h"

#include <glib/gi18n-lib.h>

#include "ikd-annotation-service.h"
#include "ikd-points.h"

G_DEFINE_FINAL_TYPE (IkdChartData, ikd_chart_data, G_TYPE_OBJECT)

static void
free_line (gpointer data)
{
  IkdChartLine *line = data;

  g_free (line->name);
  g_array_unref (line->steps);
  g_free (line);
}

void
ikd_chart_child_free (IkdChartChild *child)
{
  g_object_unref (child->region);
  g_array_unref (child->points);
  g_free (child);
}

static void
ikd_chart_data_finalize (GObject *object)
{
  IkdChartData *self = IKD_CHART_DATA (object);

  g_clear_object (&self->attainment);
  g_array_unref (self->points);
  g_array_unref (self->published);
  g_clear_pointer (&self->bases, g_array_unref);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_array_unref (self->projection);

  G_OBJECT_CLASS (ikd_chart_data_parent_class)->finalize (object);
}

static void
ikd_chart_data_class_init (IkdChartDataClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_chart_data_finalize;
}

static void
ikd_chart_data_init (IkdChartData *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (IkdChartPoint));
  self->published = g_array_new (FALSE, FALSE, sizeof (IkdChartMark));
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->projection = g_array_new (FALSE, FALSE, sizeof (IkdChartStep));
}

/* What is read once for each base that is asked for. */
typedef struct
{
  IkdBook           *book;
  const IkdQuestion *question;
  IkdRegion         *region;
  GArray            *bases[IKD_ACTIVE + 1];     /* of IkdChartStep, by indicator */
} Reader;

static void
clear_reader (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->bases); i++)
    g_clear_pointer (&self->bases[i], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

/* A stock as its changes, of IkdChartStep; borrowed. */
static GArray *
get_base (Reader *self, IkdIndicator indicator)
{
  g_autoptr (GPtrArray) points = NULL;
  GArray *steps = self->bases[indicator];

  if (steps != NULL)
    return steps;
  steps = self->bases[indicator] = g_array_new (FALSE, FALSE, sizeof (IkdChartStep));
  points = ikd_points_collect_of (self->book, self->question->atlas, self->region, indicator,
                                  self->question->segment, self->question->day);
  for (guint i = 0; i < points->len; i++)
    {
      const IkdSeriesPoint *point = g_ptr_array_index (points, i);
      const IkdChartStep step = { point->at.day, point->number };
      const IkdChartStep *before = steps->len > 0
                                     ? &g_array_index (steps, IkdChartStep, steps->len - 1) : NULL;

      if (before == NULL || before->number.value != step.number.value
          || before->number.low != step.number.low || before->number.high != step.number.high)
        g_array_append_val (steps, step);
    }
  return steps;
}

static IkdNumber
find_base (Reader *self, IkdIndicator indicator, IkdDay day)
{
  GArray *steps = indicator != IKD_INDICATOR_NONE ? get_base (self, indicator) : NULL;
  IkdNumber number = IKD_NUMBER_UNKNOWN;

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (g_array_index (steps, IkdChartStep, i).day <= day)
      number = g_array_index (steps, IkdChartStep, i).number;
  return number;
}

/* Points come by day, and so do the steps of their base: both are walked once. */
static void
add_points (Reader *self, IkdIndicator base, GPtrArray *read, GArray *points)
{
  GArray *steps = get_base (self, base);
  IkdNumber number = IKD_NUMBER_UNKNOWN;
  guint next = 0;

  for (guint i = 0; i < read->len; i++)
    {
      const IkdSeriesPoint *from = g_ptr_array_index (read, i);
      IkdChartPoint point = { from->at, from->number, from->exact };

      for (; next < steps->len && g_array_index (steps, IkdChartStep, next).day <= from->at.day;
           next++)
        number = g_array_index (steps, IkdChartStep, next).number;
      point.coverage = ikd_share (from->number, number);
      g_array_append_val (points, point);
    }
}

static void
insert_point (GArray *points, const IkdChartPoint *point)
{
  guint at;

  for (at = points->len; at > 0; at--)
    if (g_array_index (points, IkdChartPoint, at - 1).at.day <= point->at.day)
      break;
  g_array_insert_val (points, at, *point);
}

/* What a published percentage is a share of, where that is known. */
static IkdNumber
find_whole (Reader *self, IkdFigure *figure)
{
  g_auto (IkdValue) whole = { 0, };

  if (figure->of.kind == IKD_OF_INDICATOR)
    return find_base (self, figure->of.indicator, figure->key.day);
  if (figure->of.kind != IKD_OF_PARENT)
    return IKD_NUMBER_UNKNOWN;
  ikd_value_base_of_figure (self->book, self->question->atlas, figure, figure->key.day, &whole);
  return ikd_value_is_total (&whole) ? whole.number : IKD_NUMBER_UNKNOWN;
}

/* A percentage alone is a point of the series, one beside a count a mark. */
static void
add_published (Reader *self, IkdChartData *data, IkdFigure *figure)
{
  const IkdNumber printed = { TRUE, figure->percent, MAX (0, figure->percent - figure->half),
                              figure->percent + figure->half };
  IkdNumber whole = find_whole (self, figure);
  IkdNumber count = whole.known ? ikd_value_from_percent (figure->percent, figure->half, whole)
                                : IKD_NUMBER_UNKNOWN;
  gboolean same = (figure->of.kind == IKD_OF_INDICATOR && figure->of.indicator == data->base)
                  || figure->of.kind == IKD_OF_UNKNOWN;
  IkdNumber coverage = same ? printed
                       : count.known ? ikd_share (count, find_base (self, data->base,
                                                                    figure->key.day))
                                     : IKD_NUMBER_UNKNOWN;

  if (figure->number.known)
    {
      const IkdChartMark mark = { figure->key.day, count, coverage };

      g_array_append_val (data->published, mark);
    }
  else
    {
      const IkdChartPoint point = { { figure->key.start, figure->key.day }, count, FALSE, coverage,
                                    TRUE };

      insert_point (data->points, &point);
    }
}

static void
read_published (Reader *self, IkdChartData *data)
{
  g_autoptr (GPtrArray) figures = ikd_book_series (self->book, ikd_region_get_id (self->region),
                                                   IKD_ACTIVE, self->question->segment,
                                                   IKD_BOOK_FIRST_DAY, self->question->day, FALSE);

  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);

      if (figure->state == IKD_STATE_VALUE && figure->of.kind != IKD_OF_NONE
          && figure->key.day <= self->question->day)
        add_published (self, data, figure);
    }
}

/* --- targets --- */

static void
add_aim (Reader *self, IkdChartData *data, IkdChartLine *line, IkdTarget *target, IkdDay from,
         IkdDay deadline, IkdNumber base)
{
  IkdChartAim aim = { from, deadline, ikd_target_count (target, base) };

  if (!ikd_target_is_absolute (target) && target->base == data->base)
    aim.coverage = ikd_number_exact (target->percent);
  else if (aim.count.known)
    aim.coverage = ikd_share (aim.count, find_base (self, data->base,
                                                    MIN (self->question->day, deadline)));
  if (aim.count.known || aim.coverage.known)
    g_array_append_val (line->steps, aim);
}

/* A step for each value that the base has while the target holds; the first one known holds from
 * the beginning. */
static void
add_aims (Reader *self, IkdChartData *data, IkdChartLine *line, IkdTarget *target)
{
  GArray *steps = ikd_target_is_absolute (target) ? NULL : get_base (self, target->base);
  IkdNumber base = IKD_NUMBER_UNKNOWN;
  IkdDay from = target->valid_from;

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const IkdChartStep *step = &g_array_index (steps, IkdChartStep, i);

      if (step->day > target->deadline)
        break;
      if (step->day > from && base.known)
        {
          add_aim (self, data, line, target, from, step->day - 1, base);
          from = step->day;
        }
      base = step->number;
    }
  add_aim (self, data, line, target, from, target->deadline, base);
}

static gboolean
concerns (Reader *self, IkdTarget *target)
{
  IkdRegion *scope = ikd_atlas_by_id (self->question->atlas, target->scope);

  return scope != NULL && ikd_atlas_is_within (self->question->atlas, self->region, scope)
         && (!ikd_target_is_absolute (target) || scope == self->region)
         && g_strcmp0 (target->segment, self->question->segment) == 0;
}

/* Those in force apply while they are the ones chosen; of proposals there is no such rule. */
static gboolean
applies (Reader *self, IkdTarget *target, IkdDay first)
{
  IkdDay day = MIN (self->question->day, target->deadline);
  gboolean expired = FALSE;

  if (target->deadline < first || target->valid_from > self->question->day)
    return FALSE;
  if (target->state == IKD_TARGET_PROPOSED)
    return concerns (self, target);
  return ikd_target_choose (self->question->targets, self->question->atlas, self->region,
                            target->kind, self->question->segment, day, &expired) == target;
}

static void
add_line (Reader *self, IkdChartData *data, IkdTargetKind kind, IkdTargetState state, IkdDay first)
{
  IkdChartLine *line = g_new0 (IkdChartLine, 1);
  IkdTarget *newest = NULL;

  line->kind = kind;
  line->state = state;
  line->steps = g_array_new (FALSE, FALSE, sizeof (IkdChartAim));
  for (guint i = 0; i < self->question->targets->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (self->question->targets, i);

      if (target->kind != kind || target->state != state || !applies (self, target, first))
        continue;
      add_aims (self, data, line, target);
      if (newest == NULL || target->valid_from >= newest->valid_from)
        newest = target;
    }
  if (newest != NULL)
    {
      g_autofree char *label = ikd_target_label (newest);

      line->name = state == IKD_TARGET_PROPOSED
                     ? g_strdup_printf ("%s (%s) · %s", ikd_target_kind_label (kind),
                                        ikd_target_state_label (state), label)
                     : g_strdup_printf ("%s · %s", ikd_target_kind_label (kind), label);
    }
  /* The first line is that of the kind asked for, be it empty. */
  if (line->steps->len > 0 || data->lines->len == 0)
    g_ptr_array_add (data->lines, line);
  else
    free_line (line);
}

static void
add_lines (Reader *self, IkdChartData *data)
{
  IkdDay first = data->points->len > 0 ? g_array_index (data->points, IkdChartPoint, 0).at.day
                                       : self->question->day;

  add_line (self, data, self->question->kind, IKD_TARGET_IN_FORCE, first);
  for (int kind = 0; kind < IKD_N_TARGET_KINDS; kind++)
    for (int state = IKD_TARGET_IN_FORCE; state <= IKD_TARGET_PROPOSED; state++)
      if (kind != (int) self->question->kind || state != IKD_TARGET_IN_FORCE)
        add_line (self, data, kind, state, first);
}

IkdChartData *
ikd_chart_data_read (IkdBook *book, const IkdQuestion *question, IkdAttainment *attainment,
                     GPtrArray *points, GPtrArray *annotations, GPtrArray *activities)
{
  IkdChartData *data = g_object_new (IKD_TYPE_CHART_DATA, NULL);
  g_auto (Reader) reader = { book, question, attainment->region };

  data->attainment = g_object_ref (attainment);
  data->base = attainment->base_indicator;
  add_points (&reader, data->base, points, data->points);
  read_published (&reader, data);
  add_lines (&reader, data);
  data->bases = g_array_ref (get_base (&reader, data->base));
  data->annotations = ikd_annotations_choose (annotations, question->atlas, attainment->region);
  data->activities = ikd_increment_choose (activities, ikd_region_get_code (attainment->region),
                                           question->segment, IKD_DAY_NONE, question->day);
  return data;
}

GPtrArray *
ikd_chart_children (IkdBook *book, const IkdQuestion *question, IkdRegion *region,
                    IkdIndicator base)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_chart_child_free);
  GPtrArray *children = ikd_atlas_children (question->atlas, region);

  for (guint i = 0; i < children->len; i++)
    {
      g_auto (Reader) reader = { book, question, g_ptr_array_index (children, i) };
      IkdChartChild *child = g_new0 (IkdChartChild, 1);
      g_autoptr (GPtrArray) points = ikd_points_collect (book, question->atlas, reader.region,
                                                         question->segment, question->day);

      child->region = g_object_ref (reader.region);
      child->points = g_array_new (FALSE, FALSE, sizeof (IkdChartPoint));
      add_points (&reader, base, points, child->points);
      if (child->points->len > 0)
        g_ptr_array_add (found, child);
      else
        ikd_chart_child_free (child);
    }
  return found;
}
