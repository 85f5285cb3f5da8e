/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What region an amount is of: its own label, else the nearest in its sentence, else what is
 * spoken of in its paragraph or named in the heading above it. */

#include "ikd-report-private.h"

/* A line of so few words is a heading for what follows. */
#define HEADING_WORDS 9

static const char rank_words[] = "peringkat ranking rangking urutan tertinggi terendah terbaik "
                                 "terbanyak juara posisi terbesar";

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
      /* "14.049 jiwa, peringkat 3 se-Jawa Tengah" */
      for (guint w = amount->to; w < place->from; w++)
        if (ikd_report_is_any (self, w, rank_words))
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

static gboolean
lies_within (IkdReportText *self, const IkdReportPlace *place, const IkdReportPlace *of)
{
  return place->region != NULL && of->region != NULL
         && ikd_atlas_is_within (self->reading->atlas, place->region, of->region);
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
          && place->region != NULL && other->region != place->region && !other->dateline
          && ikd_region_get_level (place->region) > 0
          && ikd_atlas_is_within (self->reading->atlas, other->region, place->region)
          && !ikd_report_has_amount (self, other->to, place->from))
        return other;
    }
  return place;
}

/* Where "masing-masing" stands before the amount in its sentence; IKD_NOWHERE. */
static guint
each_before (IkdReportText *self, const IkdReportAmount *amount)
{
  for (guint i = amount->from; i >= 3 && ikd_report_same_sentence (self, i - 3, amount->at); i--)
    if (ikd_report_is (self, i - 1, "masing") && ikd_report_is (self, i - 2, "-")
        && ikd_report_is (self, i - 3, "masing"))
      return i - 3;
  return IKD_NOWHERE;
}

/* "A, B, dan C, masing-masing 12, 9, dan 7 jiwa": the first of the numbers is of the first of the
 * names. NULL: there are not as many names as numbers. */
static const IkdReportPlace *
one_of_each (IkdReportText *self, const IkdReportAmount *amount)
{
  guint each = each_before (self, amount);
  guint n = 0;
  guint nth = 0;
  guint n_places = 0;

  if (each == IKD_NOWHERE)
    return NULL;
  for (guint i = 0; i < self->amounts->len; i++)
    {
      const IkdReportAmount *other = ikd_report_amount (self, i);

      if (other->at < each || other->out || other->percent != amount->percent
          || !ikd_report_same_sentence (self, other->at, each))
        continue;
      nth = other->at < amount->at ? nth + 1 : nth;
      n++;
    }
  for (guint i = self->places->len; i > 0; i--)
    {
      const IkdReportPlace *place = ikd_report_place (self, i - 1);

      if (place->to > each || !ikd_report_same_sentence (self, place->from, each))
        continue;
      if (++n_places == n - nth)
        return place;
    }
  return NULL;
}

const IkdReportPlace *
ikd_report_place_of (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportPlace *before = NULL;
  const IkdReportPlace *earlier = NULL;
  const IkdReportPlace *dateline = NULL;
  const IkdReportPlace *after = one_of_each (self, amount);

  if (after != NULL)
    return after;
  for (guint i = 0; i < self->places->len && ikd_report_place (self, i)->from < amount->from; i++)
    {
      const IkdReportPlace *place = ikd_report_place (self, i);

      if (!ikd_report_same_sentence (self, place->from, amount->at))
        earlier = place;
      else if (place->dateline)
        dateline = place;
      else
        before = place;
    }

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
  if (after != NULL && (dateline == NULL || !lies_within (self, dateline, after)))
    return after;
  if (dateline != NULL)
    return dateline;
  return earlier != NULL && !earlier->label && holds_on (self, earlier, amount) ? earlier : NULL;
}
