/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which base a published percentage was of. It names what reproduces the number and nothing
 * else: no candidate is better than a wrong one. */

#include "ikd-detective.h"

typedef struct
{
  GPtrArray *candidates;
  gint64     count;
  gint64     percent;
  gint64     unit;              /* of the last printed digit */
} Inquiry;

void
ikd_candidate_free (IkdCandidate *candidate)
{
  if (candidate == NULL)
    return;

  g_free (candidate->base);
  g_free (candidate);
}

/* Offices round and truncate, so one unit of the last digit is allowed; a rounded base reproduces
 * what any number that it may stand for reproduces. */
static void
try_base (Inquiry   *inquiry,
          char      *base,
          IkdNumber  value)
{
  g_autofree char *name = base;
  IkdNumber share = ikd_share (ikd_number_exact (inquiry->count), value);
  IkdCandidate *candidate;

  if (!share.known || share.low - inquiry->unit > inquiry->percent
      || share.high + inquiry->unit < inquiry->percent)
    return;

  candidate = g_new0 (IkdCandidate, 1);
  candidate->base = g_steal_pointer (&name);
  candidate->value = value;
  candidate->percent = share.value;
  g_ptr_array_add (inquiry->candidates, candidate);
}

static void
try_indicators (Inquiry           *inquiry,
                IkdBook           *book,
                IkdRegion         *region,
                const IkdQuestion *question,
                const char        *prefix)
{
  for (int i = IKD_POPULATION; i < IKD_ACTIVE; i++)
    {
      g_auto (IkdValue) value = { 0, };

      ikd_value_compute (book, question->atlas, region, (IkdIndicator) i, question->segment,
                         question->day, &value);
      if (ikd_value_is_total (&value))
        try_base (inquiry, g_strconcat (prefix, ikd_indicator_to_id ((IkdIndicator) i), NULL),
                  value.number);
    }
}

static void
try_targets (Inquiry           *inquiry,
             IkdBook           *book,
             IkdRegion         *region,
             const IkdQuestion *question)
{
  for (int i = 0; i < IKD_N_TARGET_KINDS; i++)
    {
      IkdTarget *target = ikd_target_choose (question->targets, question->atlas, region,
                                             (IkdTargetKind) i, question->segment, question->day,
                                             NULL);
      g_auto (IkdValue) base = { 0, };

      if (target == NULL)
        continue;
      if (!ikd_target_is_absolute (target))
        {
          ikd_value_compute (book, question->atlas, region, target->base, question->segment,
                             question->day, &base);
          if (!ikd_value_is_total (&base))
            continue;
        }
      try_base (inquiry, g_strconcat ("target:", ikd_target_kind_to_id (target->kind), NULL),
                ikd_target_count (target, base.number));
    }
}

/**
 * ikd_detective_ask:
 * @book: the figures
 * @region: the region that the percentage was printed for
 * @question: its day, targets and segment; kind and base do not matter
 * @count: the count that it was printed with
 * @percent: the percentage, in 10^-6 percent
 * @half: half the unit of its last printed digit
 *
 * Tries each stock of that day, the target count of each kind (also of one that has expired) and
 * the bases of the region above.
 *
 * Returns: (transfer full) (element-type IkdCandidate): those that reproduce it within one unit of
 *   the last printed digit
 */
GPtrArray *
ikd_detective_ask (IkdBook           *book,
                   IkdRegion         *region,
                   const IkdQuestion *question,
                   gint64             count,
                   gint64             percent,
                   gint64             half)
{
  Inquiry inquiry = { NULL, count, percent, MAX (1, 2 * half) };
  IkdRegion *parent = ikd_atlas_parent (question->atlas, region);

  inquiry.candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_candidate_free);
  try_indicators (&inquiry, book, region, question, "");
  try_targets (&inquiry, book, region, question);
  if (parent != NULL)
    try_indicators (&inquiry, book, parent, question, "parent:");

  return inquiry.candidates;
}
