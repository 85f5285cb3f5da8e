/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What another target would mean. The figures are the same before and after: only the target is
 * exchanged, for the region and, where it is a percentage, for those within that have none of
 * their own. */

#include "ikd-what-if.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

G_DEFINE_FINAL_TYPE (IkdWhatIfChild, ikd_what_if_child, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (IkdWhatIf, ikd_what_if, G_TYPE_OBJECT)

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static void
ikd_what_if_child_finalize (GObject *object)
{
  IkdWhatIfChild *self = IKD_WHAT_IF_CHILD (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (ikd_what_if_child_parent_class)->finalize (object);
}

static void
ikd_what_if_child_class_init (IkdWhatIfChildClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_what_if_child_finalize;
}

static void
ikd_what_if_child_init (IkdWhatIfChild *self)
{
}

static void
ikd_what_if_finalize (GObject *object)
{
  IkdWhatIf *self = IKD_WHAT_IF (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->children, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_what_if_parent_class)->finalize (object);
}

static void
ikd_what_if_class_init (IkdWhatIfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_what_if_finalize;
}

static void
ikd_what_if_init (IkdWhatIf *self)
{
  self->children = g_ptr_array_new_with_free_func (g_object_unref);
}

/* A target for @region alone: that of the day where one holds, else an empty one. */
static IkdTarget *
begin_target (IkdTarget         *current,
              IkdRegion         *region,
              const IkdQuestion *question)
{
  IkdTarget *target = current != NULL ? ikd_target_copy (current) : ikd_target_new ();

  target->record = 0;
  target->revises = 0;
  target->scope = ikd_region_get_id (region);
  g_free (target->scope_code);
  target->scope_code = g_strdup (ikd_region_get_code (region));
  g_clear_pointer (&target->source, ikd_source_free);
  g_clear_pointer (&target->note, g_free);
  target->kind = question->kind;
  target->segment = g_intern_string (question->segment != NULL ? question->segment : "");
  if (current == NULL)
    target->valid_from = question->day;

  return target;
}

/**
 * ikd_trial_apply:
 * @trial: what is tried
 * @current: (nullable): the target that holds
 * @region: for which region
 * @question: of which day, kind and segment
 * @error: return location for %IKD_ERROR_INVALID
 *
 * Returns: (transfer full): the target to try, not stored
 */
IkdTarget *
ikd_trial_apply (const IkdTrial     *trial,
                 IkdTarget          *current,
                 IkdRegion          *region,
                 const IkdQuestion  *question,
                 GError            **error)
{
  g_autoptr (IkdTarget) target = begin_target (current, region, question);
  gboolean absolute = ikd_target_is_absolute (target);

  if (trial->count.known)
    {
      target->count = trial->count;
      target->percent = trial->percent;
      target->base = IKD_INDICATOR_NONE;
    }
  else if (trial->percent != 0 || (trial->base != IKD_INDICATOR_NONE && !absolute))
    {
      target->count = IKD_NUMBER_UNKNOWN;
      target->percent = trial->percent != 0 ? trial->percent : target->percent;
      target->base = trial->base != IKD_INDICATOR_NONE ? trial->base : target->base;
      if (target->base == IKD_INDICATOR_NONE)
        target->base = IKD_KTP_OBLIGED;
    }
  if (trial->base != IKD_INDICATOR_NONE && ikd_target_is_absolute (target))
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The base is of a percentage; give one"));
      return NULL;
    }
  if (trial->deadline != IKD_DAY_NONE)
    target->deadline = trial->deadline;

  if (trial->deadline != IKD_DAY_NONE && trial->deadline < question->day)
    {
      g_autofree char *deadline = ikd_day_format (trial->deadline);
      g_autofree char *day = ikd_day_format (question->day);

      g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                   /* Translators: two dates: the deadline, and the day that is looked at */
                   _("The deadline %s is before %s; give a later one"), deadline, day);
      return NULL;
    }
  return ikd_target_check (target, error) ? g_steal_pointer (&target) : NULL;
}

/* Whether a target of the kind asked has its scope within @region, and so goes before one that is
 * for all of it. */
static gboolean
has_nearer (IkdTarget         *target,
            IkdRegion         *region,
            const IkdQuestion *question)
{
  IkdRegion *scope = target != NULL ? ikd_atlas_by_id (question->atlas, target->scope) : NULL;

  return scope != NULL && scope != region && ikd_atlas_is_within (question->atlas, scope, region);
}

static void
add_children (IkdWhatIf         *self,
              IkdBook           *book,
              IkdRegion         *region,
              const IkdQuestion *question,
              IkdTarget         *target)
{
  GPtrArray *children = ikd_atlas_children (question->atlas, region);

  for (guint i = 0; i < children->len; i++)
    {
      IkdRegion *child = g_ptr_array_index (children, i);
      IkdWhatIfChild *pair = g_object_new (IKD_TYPE_WHAT_IF_CHILD, NULL);
      IkdQuestion asked = *question;

      pair->before = ikd_attainment_compute (book, child, &asked);
      if (!ikd_target_is_absolute (target) && !has_nearer (pair->before->target, region, question))
        asked.instead = target;
      pair->after = asked.instead != NULL ? ikd_attainment_compute (book, child, &asked)
                                          : g_object_ref (pair->before);
      g_ptr_array_add (self->children, pair);
    }
}

/**
 * ikd_what_if_compute:
 * @book: the figures
 * @region: for which region
 * @question: what is asked of it, with the targets as they are
 * @trial: what is tried
 * @error: return location for %IKD_ERROR_INVALID
 *
 * A percentage holds for the whole subtree of @region, but where a nearer target of the same kind
 * goes first; an absolute count for @region alone, and its children stay as they are.
 *
 * Returns: (transfer full): before and after
 */
IkdWhatIf *
ikd_what_if_compute (IkdBook            *book,
                     IkdRegion          *region,
                     const IkdQuestion  *question,
                     const IkdTrial     *trial,
                     GError            **error)
{
  g_autoptr (IkdWhatIf) self = g_object_new (IKD_TYPE_WHAT_IF, NULL);
  g_autoptr (IkdTarget) target = NULL;
  IkdQuestion asked = *question;

  g_return_val_if_fail (question->instead == NULL, NULL);

  self->before = ikd_attainment_compute (book, region, &asked);
  target = ikd_trial_apply (trial, self->before->target, region, question, error);
  if (target == NULL)
    return NULL;

  asked.instead = target;
  self->after = ikd_attainment_compute (book, region, &asked);
  add_children (self, book, region, question, target);

  return g_steal_pointer (&self);
}

/**
 * ikd_attainment_get_met:
 * @attainment: a state
 * @met: (out) (optional): whether its target is met
 *
 * Returns: %FALSE where that is not known
 */
gboolean
ikd_attainment_get_met (IkdAttainment *attainment,
                        gboolean      *met)
{
  gboolean known = attainment->gap.known || attainment->achievement.known;

  if (known && met != NULL)
    *met = attainment->gap.known ? attainment->gap.value == 0
                                 : attainment->achievement.value >= HUNDRED_PERCENT;

  return known;
}

/**
 * ikd_what_if_count:
 * @self: before and after
 *
 * Returns: how many children meet their target
 */
IkdWhatIfCount
ikd_what_if_count (IkdWhatIf *self)
{
  IkdWhatIfCount count = { 0, };

  for (guint i = 0; i < self->children->len; i++)
    {
      const IkdWhatIfChild *child = g_ptr_array_index (self->children, i);
      gboolean before = FALSE;
      gboolean after = FALSE;
      gboolean known = ikd_attainment_get_met (child->before, &before);

      known = ikd_attainment_get_met (child->after, &after) && known;
      count.met_before += before ? 1 : 0;
      count.met_after += after ? 1 : 0;
      count.gained += known && after && !before ? 1 : 0;
      count.lost += known && before && !after ? 1 : 0;
      count.unknown += known ? 0 : 1;
    }

  return count;
}

/**
 * ikd_what_if_difference:
 * @self: before and after
 *
 * Two shares of one base grow and shrink together with it; those of different ones do not.
 *
 * Returns: people of the target after, less those before; unknown if either is
 */
IkdNumber
ikd_what_if_difference (IkdWhatIf *self)
{
  const IkdNumber *before = &self->before->target_count;
  const IkdNumber *after = &self->after->target_count;
  gboolean together;

  if (!before->known || !after->known)
    return IKD_NUMBER_UNKNOWN;

  together = self->before->target->base == self->after->target->base;
  if (together)
    return (IkdNumber){ TRUE, after->value - before->value,
                        MIN (after->low - before->low, after->high - before->high),
                        MAX (after->low - before->low, after->high - before->high) };

  return (IkdNumber){ TRUE, after->value - before->value, after->low - before->high,
                      after->high - before->low };
}
