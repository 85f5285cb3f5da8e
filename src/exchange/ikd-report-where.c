/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What region an amount is of: its own label, else the nearest in its sentence, else what is
 * spoken of in its paragraph or named in the heading above it. */

#include "ikd-report-private.h"

/* A line of so few words is a heading for what follows. */
#define HEADING_WORDS 9

/* "14.049 warga Kabupaten Cilacap": what follows it closely, before another amount. */
static const IkdReportPlace *
place_after (IkdReportText *self, const IkdReportAmount *amount, guint reach)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const IkdReportPlace *place = ikd_report_place (self, i);

      if (place->from < amount->to || !ikd_report_same_sentence (self, place->from, amount->at))
        continue;
      if (place->from - amount->to > reach || ikd_report_has_amount (self, amount->to, place->from))
        return NULL;
      for (guint w = amount->to; w < place->from; w++)
        if (reach < 10 && ikd_report_word (self, w)->kind == IKD_WORD_MARK
            && !ikd_report_is (self, w, "(") && !ikd_report_is (self, w, "-"))
          return NULL;
      return place;
    }
  return NULL;
}

/* Whether a place of an earlier sentence is still what is spoken of: in its own paragraph, or where
 * it is a heading. */
static gboolean
holds_on (IkdReportText *self, const IkdReportPlace *place, const IkdReportAmount *amount)
{
  guint line = ikd_report_word (self, place->from)->line;
  guint from = place->from;
  guint to = place->to;

  if (line == ikd_report_word (self, amount->at)->line)
    return TRUE;
  while (from > 0 && ikd_report_word (self, from - 1)->line == line)
    from--;
  while (to < self->words->len && ikd_report_word (self, to)->line == line)
    to++;
  return to - from <= HEADING_WORDS;
}

/* "Kota Cimahi tertinggi di Jawa Barat": the one that lies in @place, of the same sentence and not
 * spoken for. */
static const IkdReportPlace *
within_of (IkdReportText *self, const IkdReportPlace *place)
{
  for (guint i = 0; i < self->places->len && ikd_report_place (self, i) != place; i++)
    {
      const IkdReportPlace *other = ikd_report_place (self, i);

      if (ikd_report_same_sentence (self, other->from, place->from) && other->region != NULL
          && place->region != NULL && other->region != place->region
          && ikd_region_get_level (place->region) > 0
          && ikd_atlas_is_within (self->reading->atlas, other->region, place->region)
          && !ikd_report_has_amount (self, other->to, place->from))
        return other;
    }
  return place;
}

const IkdReportPlace *
ikd_report_place_of (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportPlace *before = NULL;
  const IkdReportPlace *earlier = NULL;
  const IkdReportPlace *after;

  for (guint i = 0; i < self->places->len && ikd_report_place (self, i)->from < amount->from; i++)
    if (ikd_report_same_sentence (self, ikd_report_place (self, i)->from, amount->at))
      before = ikd_report_place (self, i);
    else
      earlier = ikd_report_place (self, i);

  if (before != NULL && before->label)
    return before;
  after = place_after (self, amount, 4);
  /* "Kota Tegal 5.200, Kabupaten Tegal 12.345": each after its own name. */
  if (after != NULL && (before == NULL || ikd_report_has_amount (self, before->to, amount->from)
                        || ikd_report_is_claimed (self, before->from, amount)
                        || amount->from - before->to > 4))
    return after;
  if (before != NULL)
    return within_of (self, before);
  after = place_after (self, amount, 40);
  if (after != NULL)
    return after;
  return earlier != NULL && !earlier->label && holds_on (self, earlier, amount) ? earlier : NULL;
}
