/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a burn-up shows. Guarantees: points, notes and marks are by day, in whatever order they
 * came. */

#include "ikd-burnup-private.h"

G_DEFINE_FINAL_TYPE (IkdBurnup, ikd_burnup, G_TYPE_OBJECT)

static void
free_series (gpointer data)
{
  IkdBurnupSeries *series = data;

  g_free (series->name);
  g_array_unref (series->points);
  g_free (series);
}

static void
free_note (gpointer data)
{
  IkdBurnupNote *note = data;

  g_free (note->text);
  g_free (note);
}

static void
free_visit (gpointer data)
{
  IkdBurnupVisit *visit = data;

  g_free (visit->name);
  g_free (visit);
}

static void
ikd_burnup_finalize (GObject *object)
{
  IkdBurnup *self = IKD_BURNUP (object);

  g_array_unref (self->points);
  g_ptr_array_unref (self->series);
  g_array_unref (self->published);
  g_ptr_array_unref (self->lines);
  g_array_unref (self->targets);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->visits);
  g_array_unref (self->projection);

  G_OBJECT_CLASS (ikd_burnup_parent_class)->finalize (object);
}

static void
ikd_burnup_class_init (IkdBurnupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_burnup_finalize;
}

static void
ikd_burnup_init (IkdBurnup *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (IkdBurnupPoint));
  self->series = g_ptr_array_new_with_free_func (free_series);
  self->published = g_array_new (FALSE, FALSE, sizeof (IkdBurnupMark));
  self->lines = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->lines, NULL);
  self->targets = g_array_new (FALSE, FALSE, sizeof (IkdBurnupTarget));
  self->notes = g_ptr_array_new_with_free_func (free_note);
  self->visits = g_ptr_array_new_with_free_func (free_visit);
  self->projection = g_array_new (FALSE, FALSE, sizeof (IkdBurnupMark));
  self->day = IKD_DAY_NONE;
  self->deadline = IKD_DAY_NONE;
}

IkdBurnup *
ikd_burnup_new (void)
{
  return g_object_new (IKD_TYPE_BURNUP, NULL);
}

void
ikd_burnup_set_unit (IkdBurnup *self, IkdBurnupUnit unit)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && self->points->len == 0);

  self->unit = unit;
}

IkdBurnupUnit
ikd_burnup_get_unit (IkdBurnup *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), IKD_UNIT_PEOPLE);

  return self->unit;
}

/* A date known only to the month or year is drawn over its span; its place in the row is its
 * end. */
static void
insert_point (GArray *points, const IkdBurnupPoint *point)
{
  guint at;

  for (at = points->len; at > 0; at--)
    if (g_array_index (points, IkdBurnupPoint, at - 1).at.day <= point->at.day)
      break;
  g_array_insert_val (points, at, *point);
}

void
ikd_burnup_add_point (IkdBurnup *self, const IkdBurnupPoint *point)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && point->number.known);

  insert_point (self->points, point);
}

guint
ikd_burnup_add_series (IkdBurnup *self, IkdSeriesRole role, const char *name)
{
  IkdBurnupSeries *series = g_new0 (IkdBurnupSeries, 1);

  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  series->role = role;
  series->name = g_strdup (name);
  series->points = g_array_new (FALSE, FALSE, sizeof (IkdBurnupPoint));
  g_ptr_array_add (self->series, series);
  return self->series->len;
}

void
ikd_burnup_add_to_series (IkdBurnup *self, guint series, const IkdBurnupPoint *point)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && point->number.known);
  g_return_if_fail (series > 0 && series <= self->series->len);

  insert_point (ikd_burnup_points (self, series), point);
}

static void
insert_mark (GArray *marks, IkdDay day, IkdNumber number)
{
  const IkdBurnupMark mark = { day, number };
  guint at;

  for (at = marks->len; at > 0; at--)
    if (g_array_index (marks, IkdBurnupMark, at - 1).day <= day)
      break;
  g_array_insert_val (marks, at, mark);
}

void
ikd_burnup_add_published (IkdBurnup *self, IkdDay day, IkdNumber number)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && number.known);

  insert_mark (self->published, day, number);
}

void
ikd_burnup_add_projection (IkdBurnup *self, IkdDay day, IkdNumber number)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && number.known);

  insert_mark (self->projection, day, number);
}

guint
ikd_burnup_add_line (IkdBurnup *self, const char *name)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  g_ptr_array_add (self->lines, g_strdup (name));
  return self->lines->len - 1;
}

void
ikd_burnup_name_line (IkdBurnup *self, guint line, const char *name)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && line < self->lines->len);

  g_free (self->lines->pdata[line]);
  self->lines->pdata[line] = g_strdup (name);
}

void
ikd_burnup_add_target (IkdBurnup *self, const IkdBurnupTarget *target)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && target->count.known);
  g_return_if_fail (target->line < self->lines->len);

  g_array_append_val (self->targets, *target);
}

void
ikd_burnup_add_note (IkdBurnup *self, IkdNoteKind kind, IkdDay from, IkdDay to, gint64 id,
                     const char *text)
{
  IkdBurnupNote *note = g_new0 (IkdBurnupNote, 1);
  guint at;

  g_return_if_fail (IKD_IS_BURNUP (self));

  note->kind = kind;
  note->from = from;
  note->to = MAX (from, to);
  note->id = id;
  note->text = g_strdup (text);
  for (at = self->notes->len; at > 0; at--)
    if (((IkdBurnupNote *) g_ptr_array_index (self->notes, at - 1))->from <= from)
      break;
  g_ptr_array_insert (self->notes, (int) at, note);
}

void
ikd_burnup_set_outlook (IkdBurnup *self, IkdDay day, IkdDay deadline,
                        IkdNumber required_at_deadline, IkdNumber projected_at_deadline)
{
  g_return_if_fail (IKD_IS_BURNUP (self));

  self->day = day;
  self->deadline = deadline;
  self->required = required_at_deadline;
  self->projected = projected_at_deadline;
}

void
ikd_burnup_set_weekly_need (IkdBurnup *self, IkdNumber needed)
{
  g_return_if_fail (IKD_IS_BURNUP (self));

  self->weekly_need = needed;
}

GArray *
ikd_burnup_points (IkdBurnup *self, guint series)
{
  return series == 0
           ? self->points
           : ((IkdBurnupSeries *) g_ptr_array_index (self->series, series - 1))->points;
}

guint
ikd_burnup_get_n_points (IkdBurnup *self)
{
  return ikd_burnup_count_points (self, 0);
}

const IkdBurnupPoint *
ikd_burnup_get_point (IkdBurnup *self, guint index)
{
  return ikd_burnup_get_series_point (self, 0, index);
}

guint
ikd_burnup_get_n_series (IkdBurnup *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 1);

  return self->series->len + 1;
}

guint
ikd_burnup_count_points (IkdBurnup *self, guint series)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self) && series <= self->series->len, 0);

  return ikd_burnup_points (self, series)->len;
}

const IkdBurnupPoint *
ikd_burnup_get_series_point (IkdBurnup *self, guint series, guint index)
{
  g_return_val_if_fail (index < ikd_burnup_count_points (self, series), NULL);

  return &g_array_index (ikd_burnup_points (self, series), IkdBurnupPoint, index);
}

guint
ikd_burnup_get_n_lines (IkdBurnup *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 1);

  return self->lines->len;
}

guint
ikd_burnup_get_n_notes (IkdBurnup *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  return self->notes->len;
}

const IkdBurnupNote *
ikd_burnup_get_note (IkdBurnup *self, guint index)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self) && index < self->notes->len, NULL);

  return g_ptr_array_index (self->notes, index);
}

/* The first point that is not before @day; as many as there are: all are. */
static guint
find (GArray *points, IkdDay day)
{
  guint low = 0;
  guint high = points->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (points, IkdBurnupPoint, middle).at.day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
ikd_burnup_visible (GArray *points, IkdDay from, IkdDay to, guint *first, guint *end)
{
  guint after = find (points, to + 1);

  *first = find (points, from);
  *first -= *first > 0;
  *end = MIN (after + 1, points->len);
}

int
ikd_burnup_nearest (IkdBurnup *self, guint series, IkdDay day)
{
  GArray *points = NULL;
  guint at;

  g_return_val_if_fail (IKD_IS_BURNUP (self) && series <= self->series->len, -1);

  points = ikd_burnup_points (self, series);
  at = find (points, day);
  if (at == points->len
      || (at > 0 && day - g_array_index (points, IkdBurnupPoint, at - 1).at.day
                      < g_array_index (points, IkdBurnupPoint, at).at.day - day))
    return (int) at - 1;
  return (int) at;
}
