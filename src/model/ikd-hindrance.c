/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which obstacles there are, and how much of each. Guarantees: what was counted at activities and
 * what was estimated for a region stand beside each other and are never added up. */

#include "ikd-hindrance.h"

G_DEFINE_FINAL_TYPE (IkdHindrance, ikd_hindrance, G_TYPE_OBJECT)

static void
ikd_hindrance_finalize (GObject *object)
{
  IkdHindrance *self = IKD_HINDRANCE (object);

  g_free (self->kind);
  g_clear_object (&self->estimate);

  G_OBJECT_CLASS (ikd_hindrance_parent_class)->finalize (object);
}

static void
ikd_hindrance_class_init (IkdHindranceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_hindrance_finalize;
}

static void
ikd_hindrance_init (IkdHindrance *self)
{
}

static IkdHindrance *
find (GPtrArray *list, const char *kind)
{
  IkdHindrance *self = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      self = g_ptr_array_index (list, i);
      if (g_str_equal (self->kind, kind))
        return self;
    }
  self = g_object_new (IKD_TYPE_HINDRANCE, NULL);
  self->kind = g_strdup (kind);
  g_ptr_array_add (list, self);
  return self;
}

static void
add_count (const char *kind, gint64 count, gpointer data)
{
  IkdHindrance *self = find (data, kind);

  self->counted += count;
  self->n_activities += count > 0;
}

IkdObstacle *
ikd_obstacle_newest (GPtrArray *obstacles, const char *region_code, const char *kind, IkdDay day)
{
  IkdObstacle *newest = NULL;

  for (guint i = 0; i < obstacles->len; i++)
    {
      IkdObstacle *obstacle = g_ptr_array_index (obstacles, i);
      const IkdOutreach *outreach = IKD_OUTREACH (obstacle);

      if (g_strcmp0 (outreach->region_code, region_code) == 0
          && g_strcmp0 (outreach->kind, kind) == 0
          && (obstacle->segment == NULL || *obstacle->segment == '\0')
          && (day == IKD_DAY_NONE || obstacle->date <= day)
          && (newest == NULL || obstacle->date >= newest->date))
        newest = obstacle;
    }
  return newest;
}

static gint64
estimated (const IkdHindrance *self)
{
  return self->estimate != NULL && self->estimate->affected.known ? self->estimate->affected.value
                                                                  : 0;
}

/* Without the name: equal ones share a rank. */
static int
by_weight (const IkdHindrance *a, const IkdHindrance *b)
{
  if (a->counted != b->counted)
    return a->counted > b->counted ? -1 : 1;
  if (estimated (a) != estimated (b))
    return estimated (a) > estimated (b) ? -1 : 1;
  return (a->named < b->named) - (a->named > b->named);
}

static int
by_rank (gconstpointer a, gconstpointer b)
{
  const IkdHindrance *first = *(IkdHindrance *const *) a;
  const IkdHindrance *second = *(IkdHindrance *const *) b;
  int order = by_weight (first, second);

  return order != 0 ? order : g_strcmp0 (first->kind, second->kind);
}

GPtrArray *
ikd_hindrances_compute (GPtrArray *activities, GPtrArray *obstacles, const char *region_code,
                        IkdDay from, IkdDay to)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < activities->len; i++)
    {
      IkdActivity *activity = g_ptr_array_index (activities, i);

      if (activity->state == IKD_ACTIVITY_DONE
          && ikd_code_is_within (activity->parent_instance.region_code, region_code)
          && (from == IKD_DAY_NONE || activity->date >= from)
          && (to == IKD_DAY_NONE || activity->date <= to))
        ikd_activity_each_obstacle (activity, add_count, list);
    }
  for (guint i = 0; i < obstacles->len; i++)
    {
      IkdObstacle *obstacle = g_ptr_array_index (obstacles, i);
      const IkdOutreach *outreach = IKD_OUTREACH (obstacle);

      if (ikd_code_is_within (outreach->region_code, region_code)
          && (to == IKD_DAY_NONE || obstacle->date <= to))
        find (list, outreach->kind)->named++;
    }
  for (guint i = 0; i < list->len; i++)
    {
      IkdHindrance *self = g_ptr_array_index (list, i);

      g_set_object (&self->estimate, ikd_obstacle_newest (obstacles, region_code, self->kind, to));
    }
  g_ptr_array_sort (list, by_rank);
  for (guint i = 0; i < list->len; i++)
    {
      IkdHindrance *self = g_ptr_array_index (list, i);
      const IkdHindrance *former = i > 0 ? g_ptr_array_index (list, i - 1) : NULL;

      self->rank = former != NULL && by_weight (former, self) == 0 ? former->rank : i + 1;
    }
  return list;
}
