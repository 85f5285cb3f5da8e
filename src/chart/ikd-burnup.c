/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a burn-up shows, and the words about it. */

#include "ikd-burnup-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdBurnup, ikd_burnup, G_TYPE_OBJECT)

static void
ikd_burnup_finalize (GObject *object)
{
  IkdBurnup *self = IKD_BURNUP (object);

  g_array_unref (self->points);
  g_array_unref (self->targets);

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
  self->targets = g_array_new (FALSE, FALSE, sizeof (IkdBurnupTarget));
  self->day = IKD_DAY_NONE;
  self->deadline = IKD_DAY_NONE;
}

IkdBurnup *
ikd_burnup_new (void)
{
  return g_object_new (IKD_TYPE_BURNUP, NULL);
}

/* A date known only to the month or year is drawn over its span; its place in the row is its
 * end. */
void
ikd_burnup_add_point (IkdBurnup *self, const IkdBurnupPoint *point)
{
  guint at;

  g_return_if_fail (IKD_IS_BURNUP (self) && point->number.known);

  for (at = self->points->len; at > 0; at--)
    if (g_array_index (self->points, IkdBurnupPoint, at - 1).at.day <= point->at.day)
      break;
  g_array_insert_val (self->points, at, *point);
}

void
ikd_burnup_add_target (IkdBurnup *self, const IkdBurnupTarget *target)
{
  g_return_if_fail (IKD_IS_BURNUP (self) && target->count.known);

  g_array_append_val (self->targets, *target);
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

guint
ikd_burnup_get_n_points (IkdBurnup *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self), 0);

  return self->points->len;
}

const IkdBurnupPoint *
ikd_burnup_get_point (IkdBurnup *self, guint index)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self) && index < self->points->len, NULL);

  return &g_array_index (self->points, IkdBurnupPoint, index);
}

char *
ikd_burnup_describe_point (IkdBurnup *self, guint index)
{
  const IkdBurnupPoint *point = ikd_burnup_get_point (self, index);
  g_autofree char *date = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (point != NULL, NULL);

  date = ikd_period_format (point->at);
  count = ikd_count_format_words (point->number);
  /* Translators: a date and a count of active IKD. */
  return g_strdup_printf (_("%s: %s people"), date, count);
}

char *
ikd_burnup_describe (IkdBurnup *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *number = NULL;
  guint n = ikd_burnup_get_n_points (self);

  if (n == 0)
    return g_strdup (_("Burn-up chart without figures"));
  first = ikd_burnup_describe_point (self, 0);
  if (n == 1)
    /* Translators: the parameter is a point: "6 June 2023: 14,049 people". */
    return g_strdup_printf (_("Burn-up chart with one figure, %s"), first);

  last = ikd_burnup_describe_point (self, n - 1);
  number = ikd_count_format (n);
  /* Translators: a number of figures, the first and the last point. */
  return g_strdup_printf (_("Burn-up chart of %s figures, from %s to %s"), number, first, last);
}
