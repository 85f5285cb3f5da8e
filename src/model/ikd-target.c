/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Targets: which one holds, and what it comes to. A target is a dated, sourced row; no number of
 * one stands in the code. */

#include "ikd-target.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdTarget, ikd_target, G_TYPE_OBJECT)

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static const struct
{
  const char *id;
  const char *label;
} kinds[IKD_N_TARGET_KINDS] = {
  [IKD_TARGET_NATIONAL] = { "national", NC_ ("target kind", "National") },
  [IKD_TARGET_PROVINCIAL] = { "provincial", NC_ ("target kind", "Provincial") },
  [IKD_TARGET_REGENCY] = { "regency", NC_ ("target kind", "Regency or city") },
  [IKD_TARGET_OWN] = { "own", NC_ ("target kind", "Own") },
  [IKD_TARGET_PUBLISHED] = { "published", NC_ ("target kind", "Published") },
};

static const struct
{
  const char *id;
  const char *label;
} states[] = {
  [IKD_TARGET_IN_FORCE] = { "in-force", NC_ ("target state", "In force") },
  [IKD_TARGET_PROPOSED] = { "proposed", NC_ ("target state", "Proposed") },
};

static void
ikd_target_finalize (GObject *object)
{
  IkdTarget *self = IKD_TARGET (object);

  g_free (self->scope_code);
  g_clear_pointer (&self->source, ikd_source_free);
  g_free (self->note);

  G_OBJECT_CLASS (ikd_target_parent_class)->finalize (object);
}

static void
ikd_target_class_init (IkdTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_target_finalize;
}

static void
ikd_target_init (IkdTarget *self)
{
  self->segment = g_intern_static_string ("");
  self->base = IKD_INDICATOR_NONE;
  self->valid_from = IKD_DAY_NONE;
  self->deadline = IKD_DAY_NONE;
}

const char *
ikd_target_kind_to_id (IkdTargetKind kind)
{
  g_return_val_if_fail (kind < IKD_N_TARGET_KINDS, NULL);

  return kinds[kind].id;
}

gboolean
ikd_target_kind_from_id (const char    *id,
                         IkdTargetKind *kind)
{
  for (guint i = 0; i < IKD_N_TARGET_KINDS; i++)
    if (g_strcmp0 (id, kinds[i].id) == 0)
      {
        *kind = (IkdTargetKind) i;
        return TRUE;
      }

  return FALSE;
}

const char *
ikd_target_kind_label (IkdTargetKind kind)
{
  g_return_val_if_fail (kind < IKD_N_TARGET_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "target kind", kinds[kind].label);
}

const char *
ikd_target_state_to_id (IkdTargetState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].id;
}

gboolean
ikd_target_state_from_id (const char     *id,
                          IkdTargetState *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (id, states[i].id) == 0)
      {
        *state = (IkdTargetState) i;
        return TRUE;
      }

  return FALSE;
}

const char *
ikd_target_state_label (IkdTargetState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "target state", states[state].label);
}

/**
 * ikd_target_new:
 *
 * Returns: (transfer full): a national target in force for everybody, without scope, amount and
 *   dates
 */
IkdTarget *
ikd_target_new (void)
{
  return g_object_new (IKD_TYPE_TARGET, NULL);
}

/**
 * ikd_target_copy:
 * @self: a target
 *
 * Returns: (transfer full): a copy to be filled anew, with the same record
 */
IkdTarget *
ikd_target_copy (IkdTarget *self)
{
  IkdTarget *copy;

  g_return_val_if_fail (IKD_IS_TARGET (self), NULL);

  copy = ikd_target_new ();
  copy->record = self->record;
  copy->scope = self->scope;
  copy->scope_code = g_strdup (self->scope_code);
  copy->kind = self->kind;
  copy->state = self->state;
  copy->segment = self->segment;
  copy->percent = self->percent;
  copy->base = self->base;
  copy->count = self->count;
  copy->valid_from = self->valid_from;
  copy->deadline = self->deadline;
  copy->source = ikd_source_copy (self->source);
  copy->note = g_strdup (self->note);
  copy->revises = self->revises;
  copy->withdrawn = self->withdrawn;

  return copy;
}

/**
 * ikd_target_same_content:
 * @a: a target
 * @b: another
 *
 * Returns: whether a source that gives one of them gives the other too
 */
gboolean
ikd_target_same_content (const IkdTarget *a,
                         const IkdTarget *b)
{
  return g_strcmp0 (a->scope_code, b->scope_code) == 0 && a->kind == b->kind
         && g_strcmp0 (a->segment, b->segment) == 0 && a->percent == b->percent
         && a->base == b->base && a->count.value == b->count.value
         && a->count.low == b->count.low && a->deadline == b->deadline
         && ikd_source_equal (a->source, b->source);
}

/**
 * ikd_target_is_absolute:
 * @self: a target
 *
 * Returns: whether it is a count and not a percentage
 */
gboolean
ikd_target_is_absolute (IkdTarget *self)
{
  g_return_val_if_fail (IKD_IS_TARGET (self), FALSE);

  return self->percent == 0;
}

/* Why the amount is refused; NULL if it is not. */
static char *
judge_amount (IkdTarget *self)
{
  g_autofree char *text = NULL;

  if (self->percent == 0)
    {
      if (!self->count.known)
        return g_strdup (_("The target has no amount; give a percentage or a number of people"));
      if (self->count.value > 0)
        return NULL;
      text = ikd_count_format (self->count.value);
      /* Translators: %s is a number such as 0 */
      return g_strdup_printf (_("A target of %s people is none; give a number above 0"), text);
    }

  text = ikd_percent_format (self->percent, 2);
  if (self->count.known)
    return g_strdup (
        _("The target has both a percentage and a number of people; give one of them"));
  if (self->percent < 0 || self->percent > HUNDRED_PERCENT)
    /* Translators: %s is a percentage such as 300.00% */
    return g_strdup_printf (_("A target of %s cannot be; give a percentage above 0 and up to 100"),
                            text);
  if (self->base == IKD_INDICATOR_NONE)
    /* Translators: %s is a percentage such as 30.00% */
    return g_strdup_printf (_("The target of %s does not say of what; choose its base"), text);
  if (ikd_indicator_is_ikd (self->base))
    /* Translators: %s is an indicator such as "New activations" */
    return g_strdup_printf (_("“%s” cannot be the base of a target; choose a number of residents"),
                            ikd_indicator_label (self->base));

  return NULL;
}

/* Why scope or dates are refused; NULL if they are not. */
static char *
judge_scope (IkdTarget *self)
{
  g_autofree char *from = NULL;
  g_autofree char *deadline = NULL;

  if (self->scope == 0)
    return g_strdup (_("The target is for no region; choose one"));
  if (self->valid_from == IKD_DAY_NONE)
    return g_strdup (_("The target does not say from when it holds; give the day"));
  if (self->deadline == IKD_DAY_NONE)
    return g_strdup (_("The target has no deadline; give the day"));
  if (self->deadline >= self->valid_from)
    return NULL;

  from = ikd_day_format (self->valid_from);
  deadline = ikd_day_format (self->deadline);
  /* Translators: two dates */
  return g_strdup_printf (
      _("The deadline %s is before %s, from when the target holds; correct one"), deadline, from);
}

/**
 * ikd_target_check:
 * @self: a target
 * @error: return location for %IKD_ERROR_INVALID
 *
 * Returns: whether it can be kept
 */
gboolean
ikd_target_check (IkdTarget  *self,
                  GError    **error)
{
  g_autofree char *refusal = NULL;

  g_return_val_if_fail (IKD_IS_TARGET (self), FALSE);

  refusal = judge_amount (self);
  if (refusal == NULL)
    refusal = judge_scope (self);
  if (refusal == NULL)
    return TRUE;

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID, refusal);
  return FALSE;
}

/* As few decimals as say it all: 30 %, 12.5 %. */
static guint
count_decimals (gint64 percent)
{
  guint decimals = 6;

  while (decimals > 0 && percent % 10 == 0)
    {
      percent /= 10;
      decimals--;
    }

  return decimals;
}

/**
 * ikd_target_label:
 * @self: a target
 *
 * Returns: (transfer full): its amount in words: "30% of ID-obliged residents", "47,000 people"
 */
char *
ikd_target_label (IkdTarget *self)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (IKD_IS_TARGET (self), NULL);

  if (ikd_target_is_absolute (self))
    {
      amount = ikd_count_format_words (self->count);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s person", "%s people",
                                           (gulong) self->count.value),
                              amount);
    }

  amount = ikd_percent_format (self->percent, count_decimals (self->percent));
  /* Translators: a percentage and its base: "30% of ID-obliged residents" */
  return g_strdup_printf (_("%s of %s"), amount, ikd_indicator_phrase (self->base));
}

/* Generations from @region up to the target's scope; −1 if it does not hold for @region. */
static int
measure_distance (IkdTarget *self,
                  IkdAtlas  *atlas,
                  IkdRegion *region)
{
  int distance = 0;

  for (IkdRegion *at = region; at != NULL; at = ikd_atlas_parent (atlas, at))
    {
      if (ikd_region_get_id (at) == self->scope)
        return ikd_target_is_absolute (self) && distance > 0 ? -1 : distance;
      distance++;
    }

  return -1;
}

typedef struct
{
  IkdTarget *target;
  int        distance;
} Choice;

/* Of targets that run: nearest scope, then latest valid from; the newer record of two equal
 * ones. */
static gboolean
beats_running (const Choice *a,
               const Choice *b)
{
  if (b->target == NULL || a->distance != b->distance)
    return b->target == NULL || a->distance < b->distance;
  if (a->target->valid_from != b->target->valid_from)
    return a->target->valid_from > b->target->valid_from;

  return a->target->record > b->target->record;
}

/* Of expired targets: the one that expired last. */
static gboolean
beats_expired (const Choice *a,
               const Choice *b)
{
  if (b->target == NULL || a->target->deadline != b->target->deadline)
    return b->target == NULL || a->target->deadline > b->target->deadline;

  return beats_running (a, b);
}

/**
 * ikd_target_choose:
 * @targets: (element-type IkdTarget): in any order
 * @atlas: the regions
 * @region: for which region
 * @kind: of which kind
 * @segment: for which segment; "" or %NULL for everybody
 * @day: at which day
 * @expired: (out) (optional): whether the one found has expired
 *
 * Of the targets in force with valid from ≤ @day ≤ deadline the one with the nearest scope, then
 * the latest valid from; if there is none, the one that expired last.
 *
 * Returns: (transfer none) (nullable): the target
 */
IkdTarget *
ikd_target_choose (GPtrArray     *targets,
                   IkdAtlas      *atlas,
                   IkdRegion     *region,
                   IkdTargetKind  kind,
                   const char    *segment,
                   IkdDay         day,
                   gboolean      *expired)
{
  Choice running = { NULL, 0 };
  Choice past = { NULL, 0 };

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      Choice choice = { g_ptr_array_index (targets, i), 0 };
      IkdTarget *target = choice.target;

      if (target->withdrawn || target->state != IKD_TARGET_IN_FORCE || target->kind != kind
          || target->valid_from > day
          || g_strcmp0 (target->segment, segment != NULL ? segment : "") != 0)
        continue;
      choice.distance = measure_distance (target, atlas, region);
      if (choice.distance < 0)
        continue;
      if (day <= target->deadline)
        running = beats_running (&choice, &running) ? choice : running;
      else
        past = beats_expired (&choice, &past) ? choice : past;
    }

  if (expired != NULL)
    *expired = running.target == NULL && past.target != NULL;

  return running.target != NULL ? running.target : past.target;
}

/**
 * ikd_target_count:
 * @self: a target
 * @base: the value of the base that it names; ignored for an absolute one
 *
 * Percent × base to the nearest person, halves up: the village of Galudra prints 845 for 30 % of
 * 2,817.
 *
 * Returns: the number of people, with its interval; unknown if @base is
 */
IkdNumber
ikd_target_count (IkdTarget *self,
                  IkdNumber  base)
{
  g_return_val_if_fail (IKD_IS_TARGET (self), IKD_NUMBER_UNKNOWN);

  if (ikd_target_is_absolute (self))
    return self->count;
  if (!base.known)
    return IKD_NUMBER_UNKNOWN;

  return (IkdNumber){ TRUE,
                      ikd_div_nearest (self->percent, base.value, HUNDRED_PERCENT),
                      ikd_div_nearest (self->percent, base.low, HUNDRED_PERCENT),
                      ikd_div_nearest (self->percent, base.high, HUNDRED_PERCENT) };
}
