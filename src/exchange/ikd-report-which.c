/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which cue says what an amount is of: one that stands with it, else the head of its column or
 * list, else what was spoken of shortly before. */

#include "ikd-report-private.h"

/* Words between an amount and the cue that follows it closely. */
#define CLOSE 6
/* Sentences for which it is clear what is spoken of. */
#define SOON 3

gboolean
ikd_report_is_correction (IkdReportText *self, guint word)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->kind == IKD_CUE_FIX
          && ikd_report_word (self, cue->from)->line + 3 >= ikd_report_word (self, word)->line
          && cue->from < word)
        return TRUE;
    }
  return FALSE;
}

/* A cue that follows without a break: "14.049 penduduk sudah ber-IKD". */
static const IkdReportCue *
cue_after (IkdReportText *self, const IkdReportAmount *amount)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);
      guint distance = cue->from - amount->to;

      if (cue->kind != IKD_CUE_INDICATOR || cue->from < amount->to)
        continue;
      if (distance > CLOSE || !ikd_report_same_sentence (self, cue->from, amount->at))
        return NULL;
      for (guint w = amount->to; w < cue->from; w++)
        if (ikd_report_is_any (self, w, ", ; : ( ) dari dan / atau sedangkan sementara"))
          return NULL;
      return cue;
    }
  return NULL;
}

static const IkdReportCue *
cue_before (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *found = NULL;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      /* "… (28,3 persen dari wajib KTP), Kota B 41.200": said of that share. */
      if (cue->indicator < IKD_ACTIVE && cue->from > 0 && amount->from - cue->to > 2
          && ikd_report_is (self, cue->from - 1, "dari"))
        continue;
      if (cue->to <= amount->from && cue->kind == IKD_CUE_INDICATOR
          && ikd_report_same_sentence (self, cue->from, amount->at))
        found = cue;
    }
  return found;
}

/* What a list or a label is of: the last heading before it that names an indicator. */
static const IkdReportCue *
cue_of_heading (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *found = NULL;

  for (guint i = 0; i < self->cues->len && ikd_report_cue (self, i)->from < amount->from; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->kind == IKD_CUE_INDICATOR && !cue->negated
          && !(cue->indicator < IKD_ACTIVE && cue->from > 0
               && ikd_report_is (self, cue->from - 1, "dari"))
          && !(found != NULL && found->indicator == IKD_ACTIVE && cue->indicator < IKD_ACTIVE
               && ikd_report_same_sentence (self, found->from, cue->from))
          && !(found != NULL && cue->indicator != IKD_ACTIVE
               && ikd_report_same_sentence (self, found->from, cue->from)))
        found = cue;
    }
  return found;
}

gboolean
ikd_report_begins_line (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportPlace *place = ikd_report_place_of (self, amount);

  if (place != NULL && place->label
      && ikd_report_word (self, place->from)->line == ikd_report_word (self, amount->at)->line)
    return TRUE;
  for (guint i = amount->from; i > 0; i--)
    {
      if (ikd_report_word (self, i - 1)->line != ikd_report_word (self, amount->at)->line)
        break;
      if (ikd_report_is_any (self, i - 1, "jumlah total jml") && amount->from - i <= 4)
        return TRUE;
    }
  return FALSE;
}

/* "Jumlahnya …": it goes on about what the sentence before it said. */
static gboolean
goes_on (IkdReportText *self, const IkdReportAmount *amount)
{
  for (guint i = amount->from; i > 0 && ikd_report_same_sentence (self, i - 1, amount->at); i--)
    if (ikd_report_is_any (self, i - 1, "jumlahnya angkanya capaiannya totalnya realisasinya angka "
                                        "persentasenya capaian realisasi jumlah persentase total "
                                        "tercapai terealisasi keseluruhan seluruhnya"))
      return TRUE;
  return FALSE;
}

/* "8 Juni : 7.610" below the heading of a list: the day that the line begins with; nullable. */
static const IkdReportDay *
day_of_line (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportWord *word;

  if (amount->from < 2 || !ikd_report_is_any (self, amount->from - 1, ": ="))
    return NULL;
  word = ikd_report_word (self, amount->from - 2);
  if (word->kind != IKD_WORD_DAY || word->line != ikd_report_word (self, amount->at)->line
      || (amount->from > 2 && ikd_report_word (self, amount->from - 3)->line == word->line))
    return NULL;
  return ikd_report_day (self, word->day);
}

/* "Hari ini : 23": of that day alone. */
static gboolean
is_of_today (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportDay *day = day_of_line (self, amount);

  return day != NULL && day->back == 0 && !day->standing;
}

/* "IKD Cipari berapa?" "6.217": what the line above asks for. */
static const IkdReportCue *
cue_of_question (IkdReportText *self, const IkdReportAmount *amount)
{
  guint line = ikd_report_word (self, amount->at)->line;
  guint last = amount->at;

  while (last > 0 && ikd_report_word (self, last)->line == line)
    last--;
  if (!ikd_report_is (self, last, "?"))
    return NULL;
  line = ikd_report_word (self, last)->line;
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->kind == IKD_CUE_INDICATOR && ikd_report_word (self, cue->from)->line == line)
        return cue;
    }
  return NULL;
}

/* Whether it says that it counts people, and no more: "9.315 jiwa." */
static gboolean
counts_people (IkdReportText *self, const IkdReportAmount *amount)
{
  guint next = amount->to + 1;

  return ikd_report_is_any (self, amount->to, "jiwa orang pengguna warga pemegang akun")
         && (!ikd_report_same_sentence (self, next, amount->at)
             || ikd_report_word (self, next)->kind != IKD_WORD_LETTERS
             || ikd_report_is_any (self, next, "dan atau dengan di pada per"));
}

/* "21.400 warga Kota A dan 30.900 warga Kota B yang mengaktifkan IKD": the next cue of the sentence
 * that is not the base of a share, if it is of activations. */
static const IkdReportCue *
cue_at_end (IkdReportText *self, const IkdReportAmount *amount)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->kind != IKD_CUE_INDICATOR || cue->from < amount->to
          || !ikd_report_same_sentence (self, cue->from, amount->at))
        continue;
      if (cue->indicator != IKD_ACTIVE && ikd_report_is (self, cue->from - 1, "dari")
          && !ikd_report_has_amount (self, cue->from, cue->to + 3))
        continue;
      /* "11,2 persen dari 1.280.500 wajib KTP yang mengaktifkan IKD" */
      if (amount->percent && cue->indicator < IKD_ACTIVE && ikd_report_is (self, amount->to, "dari")
          && ikd_report_has_amount (self, amount->to, cue->from))
        continue;
      return cue->indicator == IKD_ACTIVE ? cue : NULL;
    }
  return NULL;
}

/* "dari 318.000 wajib KTP", "dari jumlah penduduk 1,5 juta" */
static gboolean
is_base (IkdReportText *self, const IkdReportAmount *amount)
{
  for (guint i = amount->from; i > 0 && amount->from - i < 4; i--)
    {
      if (!ikd_report_same_sentence (self, i - 1, amount->at)
          || ikd_report_word (self, i - 1)->kind != IKD_WORD_LETTERS
          || ikd_report_is_any (self, i - 1, "atau dan serta"))
        return FALSE;
      if (ikd_report_is (self, i - 1, "dari"))
        return i < 2 || !ikd_report_is_any (self, i - 2, "lebih kurang");
    }
  return FALSE;
}

static gboolean
names_place (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportPlace *place = ikd_report_place_of (self, amount);

  return place != NULL && ikd_report_same_sentence (self, place->from, amount->at);
}

/* "Kota A 15,3 persen … . Sementara Kabupaten B 3,2 persen": the cue of a sentence shortly before,
 * where it is of activations and in the same paragraph. */
static const IkdReportCue *
cue_of_line (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *cue = cue_of_heading (self, amount);
  const IkdReportWord *word = ikd_report_word (self, amount->at);

  return cue != NULL && cue->indicator == IKD_ACTIVE
             && ikd_report_word (self, cue->from)->line == word->line
             && word->sentence - ikd_report_word (self, cue->from)->sentence <= SOON
           ? cue : NULL;
}

const IkdReportCue *
ikd_report_choose_cue (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *after = cue_after (self, amount);
  const IkdReportCue *before = cue_before (self, amount);
  gboolean apart = before != NULL && ikd_report_has_amount (self, before->to, amount->from);

  if (amount->tabled)
    return amount->head;
  if (is_base (self, amount))
    return after != NULL && after->indicator < IKD_ACTIVE ? after
           : before != NULL && !apart && before->indicator < IKD_ACTIVE ? before : NULL;
  /* "452.300 wajib KTP dan 441.950 telah rekam": the cue before is of the amount before. */
  if (after != NULL && before != NULL && ikd_report_is_claimed (self, before->from, amount)
      && ikd_report_is_any (self, amount->from - 1, "dan serta , sedangkan sementara"))
    return after;
  if (before != NULL && !apart && amount->from - before->to <= 2
      && !(after != NULL && ikd_report_is_any (self, before->from, "dari")))
    return before;
  if (after != NULL)
    return after;
  if (before != NULL && (!apart || before->indicator == IKD_ACTIVE))
    return before;
  if (before != NULL)
    return NULL;
  if (ikd_report_begins_line (self, amount) || goes_on (self, amount)
      || ikd_report_is_correction (self, amount->at) || day_of_line (self, amount) != NULL)
    return cue_of_heading (self, amount);
  after = cue_at_end (self, amount);
  if (after != NULL)
    return after;
  after = cue_of_question (self, amount);
  if (after != NULL)
    return after;
  return (amount->percent || counts_people (self, amount)) && names_place (self, amount)
           ? cue_of_line (self, amount) : NULL;
}

/* "2.318 aktivasi baru sehingga totalnya menjadi 71.440" */
static gboolean
is_total (IkdReportText *self, const IkdReportCue *cue, const IkdReportAmount *amount)
{
  for (guint i = cue->to; i < amount->from; i++)
    if (ikd_report_is_any (self, i, "total totalnya keseluruhan seluruhnya kumulatif"))
      return TRUE;
  return FALSE;
}

/* "Dalam sebulan terakhir 3.905 aktivasi baru": nobody can tell which days these are. */
gboolean
ikd_report_is_of_no_day (IkdReportText *self, const IkdReportCue *cue,
                         const IkdReportAmount *amount)
{
  guint from = amount->from;

  for (guint i = from; i > 0 && from - i < 5
                       && ikd_report_same_sentence (self, i - 1, amount->at); i--)
    if (ikd_report_is_any (self, i - 1, "terakhir belakangan"))
      return cue->indicator > IKD_ACTIVE;
  return FALSE;
}

IkdIndicator
ikd_report_indicator_of (IkdReportText *self, const IkdReportCue *cue,
                         const IkdReportAmount *amount)
{
  /* A column that is headed "Capaian" has activations. */
  if (cue->kind == IKD_CUE_DONE)
    return IKD_ACTIVE;
  if (cue->indicator == IKD_ACTIVATED && is_total (self, cue, amount))
    return IKD_ACTIVE;
  if (cue->indicator == IKD_ACTIVE && is_of_today (self, amount))
    return IKD_ACTIVATED;
  return cue->indicator;
}
