/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Siblings in order of their coverage of one base. Only what can be compared is ranked;
 * everything else stands apart, with the reason. */

#include "ikd-ranking.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdRank, ikd_rank, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RANK,
  PROP_ATTAINMENT,
  PROP_REGION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *id;
  const char *label;
} reasons[] = {
  [IKD_RANKED] = { NULL, "" },
  [IKD_UNRANKED_NO_FIGURE] = { "no-figure", NC_ ("not ranked", "no figure yet") },
  [IKD_UNRANKED_NO_BASE] = { "no-base", NC_ ("not ranked", "the base is missing") },
  [IKD_UNRANKED_UNKNOWN_BASE] = { "unknown-base",
                                  NC_ ("not ranked", "percentage of an unknown base") },
  [IKD_UNRANKED_PARTIAL] = { "partial", NC_ ("not ranked", "not all have reported") },
  [IKD_UNRANKED_STALE] = { "stale", NC_ ("not ranked", "older than 31 days") },
};

static void
ikd_rank_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  IkdRank *self = IKD_RANK (object);

  switch (prop_id)
    {
    case PROP_RANK:
      g_value_set_uint (value, self->rank);
      break;
    case PROP_ATTAINMENT:
      g_value_set_object (value, self->attainment);
      break;
    case PROP_REGION:
      g_value_set_object (value, self->attainment != NULL ? self->attainment->region : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ikd_rank_finalize (GObject *object)
{
  g_clear_object (&IKD_RANK (object)->attainment);

  G_OBJECT_CLASS (ikd_rank_parent_class)->finalize (object);
}

static void
ikd_rank_class_init (IkdRankClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_rank_get_property;
  object_class->finalize = ikd_rank_finalize;

  properties[PROP_RANK] = g_param_spec_uint ("rank", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ATTAINMENT] = g_param_spec_object ("attainment", NULL, NULL,
                                                     IKD_TYPE_ATTAINMENT, flags);
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, IKD_TYPE_REGION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ikd_rank_init (IkdRank *self)
{
}

const char *
ikd_unranked_to_id (IkdUnranked reason)
{
  g_return_val_if_fail (reason < G_N_ELEMENTS (reasons), NULL);

  return reasons[reason].id;
}

const char *
ikd_unranked_label (IkdUnranked reason)
{
  g_return_val_if_fail (reason < G_N_ELEMENTS (reasons), "");

  if (reason == IKD_RANKED)
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "not ranked", reasons[reason].label);
}

/* Coverage as it is printed, in hundredths of a percent: what looks equal shares a rank. */
static gint64
printed (IkdRank *rank)
{
  return ikd_div_nearest (rank->attainment->coverage.value, 1, IKD_PERCENT / 100);
}

static IkdUnranked
judge (IkdAttainment *attainment)
{
  const IkdValue *active = &attainment->active;
  const IkdValue *base = &attainment->base;
  gboolean comparable = attainment->coverage.known
                        && attainment->coverage_of.kind == IKD_OF_INDICATOR
                        && attainment->coverage_of.indicator == attainment->base_indicator;

  if (active->origin == IKD_ORIGIN_NONE)
    return IKD_UNRANKED_NO_FIGURE;
  if (!active->number.known && active->figure != NULL
      && active->figure->of.kind == IKD_OF_UNKNOWN)
    return IKD_UNRANKED_UNKNOWN_BASE;
  if (!comparable && base->origin == IKD_ORIGIN_NONE)
    return IKD_UNRANKED_NO_BASE;
  if (active->origin == IKD_ORIGIN_PARTIAL
      || (!comparable && base->origin == IKD_ORIGIN_PARTIAL))
    return IKD_UNRANKED_PARTIAL;
  if (!comparable)
    return IKD_UNRANKED_NO_BASE;

  return active->stale ? IKD_UNRANKED_STALE : IKD_RANKED;
}

/* The ranked first, highest first; equals and the unranked in code order. */
static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  IkdRank *first = *(IkdRank *const *) a;
  IkdRank *second = *(IkdRank *const *) b;

  if ((first->unranked == IKD_RANKED) != (second->unranked == IKD_RANKED))
    return first->unranked == IKD_RANKED ? -1 : 1;
  if (first->unranked == IKD_RANKED && printed (first) != printed (second))
    return printed (first) > printed (second) ? -1 : 1;

  return g_strcmp0 (ikd_region_get_code (first->attainment->region),
                    ikd_region_get_code (second->attainment->region));
}

static IkdIndicator
choose_base (IkdRegion         *parent,
             const IkdQuestion *question)
{
  IkdTarget *target;

  if (question->base != IKD_INDICATOR_NONE)
    return question->base;

  target = ikd_target_choose (question->targets, question->atlas, parent, question->kind,
                              question->segment, question->day, NULL);

  return target != NULL && !ikd_target_is_absolute (target) ? target->base : IKD_KTP_OBLIGED;
}

/**
 * ikd_ranking_of:
 * @book: the figures
 * @regions: (element-type IkdRegion): who is ranked
 * @parent: the region they belong to
 * @question: what is asked; its base is that of all, else the one that the target of @parent names
 * @base: (out) (optional): the base
 *
 * Regions whose coverage is equal to two decimals share a rank: 1, 2, 2, 4. The order of @regions
 * does not matter.
 *
 * Returns: (transfer full) (element-type IkdRank): the ranked, highest first, then the others in
 *   code order
 */
GPtrArray *
ikd_ranking_of (IkdBook           *book,
                GPtrArray         *regions,
                IkdRegion         *parent,
                const IkdQuestion *question,
                IkdIndicator      *base)
{
  GPtrArray *ranks = g_ptr_array_new_with_free_func (g_object_unref);
  IkdQuestion asked = *question;

  asked.base = choose_base (parent, question);
  if (base != NULL)
    *base = asked.base;

  for (guint i = 0; i < regions->len; i++)
    {
      IkdRank *rank = g_object_new (IKD_TYPE_RANK, NULL);

      rank->attainment = ikd_attainment_compute (book, g_ptr_array_index (regions, i), &asked);
      rank->unranked = judge (rank->attainment);
      g_ptr_array_add (ranks, rank);
    }
  g_ptr_array_sort (ranks, compare_ranks);

  for (guint i = 0; i < ranks->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (ranks, i);
      IkdRank *before = i > 0 ? g_ptr_array_index (ranks, i - 1) : NULL;

      if (rank->unranked != IKD_RANKED)
        break;
      rank->rank = before != NULL && printed (before) == printed (rank) ? before->rank : i + 1;
    }

  return ranks;
}

/**
 * ikd_ranking_compute:
 * @book: the figures
 * @parent: whose children are ranked
 * @question: what is asked
 * @base: (out) (optional): the base
 *
 * Returns: (transfer full) (element-type IkdRank): the children of @parent as ikd_ranking_of()
 *   ranks them
 */
GPtrArray *
ikd_ranking_compute (IkdBook           *book,
                     IkdRegion         *parent,
                     const IkdQuestion *question,
                     IkdIndicator      *base)
{
  return ikd_ranking_of (book, ikd_atlas_children (question->atlas, parent), parent, question,
                         base);
}
