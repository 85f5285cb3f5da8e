/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who can be reached at all. Estimates carry their interval through to what of the target remains;
 * nothing is subtracted twice for one group, and nothing that is not known becomes a number. */

#include "ikd-reach.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdReachGroup, ikd_reach_group, G_TYPE_OBJECT)

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static const struct
{
  const char *id;
  const char *label;
} kinds[IKD_N_REACH_KINDS] = {
  [IKD_REACH_CANNOT] = { "cannot", NC_ ("reach", "Cannot activate") },
  [IKD_REACH_SATURATED] = { "saturated", NC_ ("reach", "Saturated") },
};

static void
ikd_reach_group_finalize (GObject *object)
{
  IkdReachGroup *self = IKD_REACH_GROUP (object);

  g_free (self->region_code);
  g_free (self->group);
  g_free (self->source);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_reach_group_parent_class)->finalize (object);
}

static void
ikd_reach_group_class_init (IkdReachGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_reach_group_finalize;
}

static void
ikd_reach_group_init (IkdReachGroup *self)
{
  self->day = IKD_DAY_NONE;
}

const char *
ikd_reach_kind_to_id (IkdReachKind kind)
{
  g_return_val_if_fail (kind < IKD_N_REACH_KINDS, NULL);

  return kinds[kind].id;
}

gboolean
ikd_reach_kind_from_id (const char   *id,
                        IkdReachKind *kind)
{
  for (guint i = 0; i < IKD_N_REACH_KINDS; i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (IkdReachKind) i;
        return TRUE;
      }

  return FALSE;
}

const char *
ikd_reach_kind_label (IkdReachKind kind)
{
  g_return_val_if_fail (kind < IKD_N_REACH_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "reach", kinds[kind].label);
}

/**
 * ikd_reach_group_new:
 * @region_code: of which region
 * @day: of which day the estimate is
 * @kind: why they will not activate
 * @group: who they are
 *
 * Returns: (transfer full): a group without number and source
 */
IkdReachGroup *
ikd_reach_group_new (const char   *region_code,
                     IkdDay        day,
                     IkdReachKind  kind,
                     const char   *group)
{
  IkdReachGroup *self = g_object_new (IKD_TYPE_REACH_GROUP, NULL);

  self->region_code = g_strdup (region_code);
  self->day = day;
  self->kind = kind;
  self->group = g_strdup (group);

  return self;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0' || g_str_equal (text, " ");
}

/**
 * ikd_reach_group_check:
 * @self: a group
 * @error: return location for %IKD_ERROR_INVALID
 *
 * Returns: whether it can be kept: an estimate without its source is none
 */
gboolean
ikd_reach_group_check (IkdReachGroup  *self,
                       GError        **error)
{
  const char *refusal = NULL;

  g_return_val_if_fail (IKD_IS_REACH_GROUP (self), FALSE);

  if (is_blank (self->group))
    refusal = _("The group has no name; say who they are");
  else if (self->day == IKD_DAY_NONE)
    refusal = _("The estimate has no date; give the day");
  else if (!self->number.known || self->number.value <= 0)
    refusal = _("The estimate is nobody; give a number above 0");
  else if (self->number.low > self->number.value || self->number.high < self->number.value)
    refusal = _("The estimate is not between its lowest and its highest number; correct one");
  else if (is_blank (self->source))
    refusal = _("The estimate has no source; say where it comes from");
  if (refusal == NULL)
    return TRUE;

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID, refusal);
  return FALSE;
}

/* Whether both speak of the same people. */
static gboolean
is_same_group (const IkdReachGroup *a,
               const IkdReachGroup *b)
{
  g_autofree char *first = g_utf8_casefold (a->group, -1);
  g_autofree char *second = g_utf8_casefold (b->group, -1);

  return a->kind == b->kind && g_str_equal (first, second);
}

/* Puts @group in the place of an older estimate of the same people. */
static void
add_latest (GPtrArray     *found,
            IkdReachGroup *group)
{
  for (guint i = 0; i < found->len; i++)
    {
      IkdReachGroup *there = g_ptr_array_index (found, i);

      if (!is_same_group (there, group))
        continue;
      if (there->day < group->day || (there->day == group->day && there->record < group->record))
        {
          g_object_unref (there);
          g_ptr_array_index (found, i) = g_object_ref (group);
        }
      return;
    }
  g_ptr_array_add (found, g_object_ref (group));
}

/**
 * ikd_reach_collect:
 * @groups: (element-type IkdReachGroup): all there are, in any order
 * @atlas: the regions
 * @region: for which region
 * @day: at which day
 *
 * Returns: (transfer full) (element-type IkdReachGroup): the region's own ones with a date ≤ @day,
 *   of each group the latest; where it has none, its children's, and so on
 */
GPtrArray *
ikd_reach_collect (GPtrArray *groups,
                   IkdAtlas  *atlas,
                   IkdRegion *region,
                   IkdDay     day)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *children = ikd_atlas_children (atlas, region);

  for (guint i = 0; i < groups->len; i++)
    {
      IkdReachGroup *group = g_ptr_array_index (groups, i);

      if (!group->withdrawn && group->day <= day
          && g_str_equal (group->region_code, ikd_region_get_code (region)))
        add_latest (found, group);
    }
  if (found->len > 0 || groups->len == 0)
    return found;

  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (GPtrArray) below = NULL;

      below = ikd_reach_collect (groups, atlas, g_ptr_array_index (children, i), day);
      for (guint j = 0; j < below->len; j++)
        g_ptr_array_add (found, g_object_ref (g_ptr_array_index (below, j)));
    }

  return found;
}

static void
add_number (IkdNumber *sum,
            IkdNumber  number)
{
  sum->value += number.value;
  sum->low += number.low;
  sum->high += number.high;
}

static gint64
share_of (gint64 part,
          gint64 whole)
{
  return whole <= 0 ? HUNDRED_PERCENT
                    : MIN (HUNDRED_PERCENT, ikd_div_nearest (part, HUNDRED_PERCENT, whole));
}

static void
compute_attainable (IkdReach      *self,
                    IkdAttainment *attainment)
{
  const IkdNumber *reachable = &self->reachable;
  const IkdNumber *target = &self->target;
  gboolean absolute = ikd_target_is_absolute (attainment->target);

  self->attainable = (IkdNumber){ TRUE, MIN (reachable->value, target->value),
                                  MIN (reachable->low, target->low),
                                  MIN (reachable->high, target->high) };
  /* A percentage and the reachable grow with the same base; an absolute count stands alone. */
  self->share = (IkdNumber){ TRUE, share_of (reachable->value, target->value),
                             share_of (reachable->low, absolute ? target->high : target->low),
                             share_of (reachable->high, absolute ? target->low : target->high) };
}

/**
 * ikd_reach_compute:
 * @attainment: the state of the region
 * @base: the base of its target
 * @groups: (element-type IkdReachGroup): the groups that count for it
 *
 * Reachable = base − Σ groups, from base low − Σ high to base high − Σ low, never below 0.
 * Attainable = min (target, reachable).
 *
 * Returns: what of it is known
 */
IkdReach
ikd_reach_compute (IkdAttainment *attainment,
                   IkdNumber      base,
                   GPtrArray     *groups)
{
  IkdReach self = { .base = base, .target = attainment->target_count, .groups = groups->len };
  const IkdNumber *active = &attainment->active.number;
  gboolean total = ikd_value_is_total (&attainment->active);
  IkdNumber *reachable = &self.reachable;

  self.cannot.known = self.saturated.known = TRUE;
  for (guint i = 0; i < groups->len; i++)
    {
      const IkdReachGroup *group = g_ptr_array_index (groups, i);

      add_number (group->kind == IKD_REACH_CANNOT ? &self.cannot : &self.saturated, group->number);
    }
  if (!base.known)
    return self;

  *reachable = (IkdNumber){ TRUE,
                            MAX (0, base.value - self.cannot.value - self.saturated.value),
                            MAX (0, base.low - self.cannot.high - self.saturated.high),
                            MAX (0, base.high - self.cannot.low - self.saturated.low) };
  if (total)
    {
      self.left = (IkdNumber){ TRUE, MAX (0, reachable->value - active->value),
                               MAX (0, reachable->low - active->high),
                               MAX (0, reachable->high - active->low) };
      self.contradicts = reachable->high < active->low;
    }
  if (attainment->target != NULL && self.target.known)
    compute_attainable (&self, attainment);

  return self;
}
