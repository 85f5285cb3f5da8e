/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What an amount is of: the cue that stands with it decides, read as a person reads, from left to
 * right. An amount without a cue is no proposal. */

#include "ikd-report-private.h"

/* Words between an amount and the cue that follows it closely. */
#define CLOSE 6

typedef struct
{
  IkdReportText         *text;
  const IkdReportAmount *amount;
  const IkdReportCue    *cue;   /* nullable */
  gboolean               target;
  guint                  from;  /* words that it came from */
  guint                  to;
} Finding;

static gboolean
is_correction (IkdReportText *self, guint word)
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

/* --- target or reached --- */

/* "dari target 375.000", "target: 30%, realisasi 12%": the last word before it that says one of the
 * two; *@cue. */
static gboolean
is_target (IkdReportText *self, const IkdReportAmount *amount, const IkdReportCue **said)
{
  gboolean target = FALSE;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->from >= amount->at || !ikd_report_same_sentence (self, cue->from, amount->at))
        continue;
      if (cue->kind == IKD_CUE_TARGET)
        {
          gboolean past = ikd_report_is_any (self, cue->from, "seharusnya diharapkan");
          gboolean left = cue->from > 0 && ikd_report_is_any (self, cue->from - 1,
                                                             "melampaui mencapai memenuhi");

          target = !left && !(past && is_correction (self, amount->at));
          *said = cue;
        }
      else if (cue->kind == IKD_CUE_DONE)
        target = FALSE;
    }
  return target;
}

/* --- what takes it out --- */

/* "Sisa target IKD Kabupaten Cilacap masih …" */
static guint
reach_of (IkdReportText *self, const IkdReportCue *cue)
{
  return ikd_report_is_any (self, cue->from, "sisa sisanya kekurangan selisih rata kuota") ? 9 : 3;
}

static gboolean
is_out (IkdReportText *self, const IkdReportAmount *amount)
{
  guint after = amount->to;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (!ikd_report_same_sentence (self, cue->from, amount->at))
        continue;
      if (cue->kind == IKD_CUE_OUT && cue->to <= amount->from
          && amount->from - cue->to <= reach_of (self, cue)
          && !ikd_report_has_amount (self, cue->to, amount->from)
          && !ikd_report_is_any (self, amount->from - 1, "menjadi ke jadi"))
        return TRUE;
      if (cue->kind == IKD_CUE_OUT_AFTER && cue->from >= after && cue->from - after <= 3)
        return TRUE;
    }
  /* "naik dari 12.000 menjadi 14.049" */
  if (amount->from >= 2 && ikd_report_is (self, amount->from - 1, "dari")
      && ikd_report_is_any (self, amount->from - 2, "naik turun meningkat bertambah bergerak"))
    return TRUE;
  for (guint i = after; i < after + 4 && ikd_report_same_sentence (self, i, amount->at)
                        && ikd_report_word (self, i)->kind == IKD_WORD_LETTERS; i++)
    if (ikd_report_is_any (self, i, "belum blm"))
      return TRUE;
  return FALSE;
}

/* --- which indicator --- */

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
          && !(found != NULL && found->indicator == IKD_ACTIVE && cue->indicator < IKD_ACTIVE
               && ikd_report_same_sentence (self, found->from, cue->from))
          && !(found != NULL && cue->indicator != IKD_ACTIVE
               && ikd_report_same_sentence (self, found->from, cue->from)))
        found = cue;
    }
  return found;
}

static gboolean
begins_line (IkdReportText *self, const IkdReportAmount *amount)
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
                                        "tercapai "
                                        "terealisasi"))
      return TRUE;
  return FALSE;
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
          || ikd_report_word (self, i - 1)->kind != IKD_WORD_LETTERS)
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

/* "Kota A 15,3 persen … . Sementara Kabupaten B 3,2 persen": the cue of the sentence before, where
 * it is of activations and in the same paragraph. */
static const IkdReportCue *
cue_of_line (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *cue = cue_of_heading (self, amount);
  const IkdReportWord *word = ikd_report_word (self, amount->at);

  return cue != NULL && cue->indicator == IKD_ACTIVE
             && ikd_report_word (self, cue->from)->line == word->line
             && ikd_report_word (self, cue->from)->sentence + 1 == word->sentence
           ? cue : NULL;
}

static const IkdReportCue *
choose_cue (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportCue *after = cue_after (self, amount);
  const IkdReportCue *before = cue_before (self, amount);
  gboolean apart = before != NULL && ikd_report_has_amount (self, before->to, amount->from);

  if (is_base (self, amount))
    return after != NULL && after->indicator < IKD_ACTIVE ? after
           : before != NULL && !apart && before->indicator < IKD_ACTIVE ? before : NULL;
  if (before != NULL && !apart && amount->from - before->to <= 2
      && !(after != NULL && ikd_report_is_any (self, before->from, "dari")))
    return before;
  if (after != NULL)
    return after;
  if (before != NULL && (!apart || before->indicator == IKD_ACTIVE))
    return before;
  if (before != NULL)
    return NULL;
  if (begins_line (self, amount) || goes_on (self, amount) || is_correction (self, amount->at))
    return cue_of_heading (self, amount);
  if (amount->percent && cue_at_end (self, amount) == NULL && names_place (self, amount))
    return cue_of_line (self, amount);
  return cue_at_end (self, amount);
}

static void
set_of (IkdProposal *proposal, Finding *finding, guint word)
{
  IkdReportText *self = finding->text;
  guint to = finding->to;
  const IkdReportCue *base = ikd_report_base_after (self, word, &to);

  /* A list says in its heading what its shares are of. */
  if (base == NULL && finding->cue != NULL && begins_line (self, finding->amount)
      && !ikd_report_same_sentence (self, finding->cue->from, finding->amount->at))
    base = ikd_report_base_of_heading (self, finding->cue);
  proposal->of = (IkdOf){ IKD_OF_UNKNOWN, IKD_INDICATOR_NONE };
  if (base == NULL)
    {
      proposal->flags |= IKD_PROPOSAL_NO_BASE;
      return;
    }
  if (base->kind == IKD_CUE_TARGET)
    proposal->of.kind = IKD_OF_TARGET;
  else
    proposal->of = (IkdOf){ IKD_OF_INDICATOR, base->indicator };
  finding->to = MAX (finding->to, to);
  if (base->kind == IKD_CUE_INDICATOR && base->to > base->from)
    {
      guint start = ikd_report_word (self, base->from)->start;

      g_free (proposal->base_word);
      proposal->base_word
        = g_strndup (self->text + start, ikd_report_word (self, base->to - 1)->end - start);
    }
}

/* --- the proposal --- */

static void
set_words (IkdProposal *proposal, const Finding *finding)
{
  IkdReportText *self = finding->text;

  proposal->start = ikd_report_word (self, finding->from)->start;
  proposal->end = ikd_report_word (self, finding->to - 1)->end;
  proposal->words = g_strndup (self->text + proposal->start, proposal->end - proposal->start);
}

static void
set_place (IkdProposal *proposal, Finding *finding)
{
  IkdReportText *self = finding->text;
  const IkdReportPlace *place = ikd_report_place_of (self, finding->amount);

  if (place != NULL && ikd_report_same_sentence (self, place->from, finding->amount->at))
    {
      finding->from = MIN (finding->from, place->from);
      finding->to = MAX (finding->to, place->to);
    }
  if (place != NULL)
    g_set_object (&proposal->region, place->region);
  else if (self->main_place != NULL)
    g_set_object (&proposal->region, self->main_place);
  else
    g_set_object (&proposal->region, self->reading->scope);
  if (proposal->region == NULL)
    proposal->flags |= IKD_PROPOSAL_NO_REGION;
}

static IkdProposal *
propose (Finding *finding)
{
  IkdReportText *self = finding->text;
  const IkdReportAmount *amount = finding->amount;
  IkdProposal *proposal = ikd_proposal_new ();

  proposal->is_target = finding->target;
  proposal->indicator = finding->target ? IKD_ACTIVE : finding->cue->indicator;
  proposal->number = amount->percent ? IKD_NUMBER_UNKNOWN : amount->number;
  proposal->as_of = finding->target && self->own_day != IKD_DAY_NONE
                      ? (IkdPeriod){ self->own_day, self->own_day }
                      : ikd_report_day_of (self, amount);
  if (amount->doubtful)
    proposal->flags |= IKD_PROPOSAL_NUMBER;
  if (finding->cue != NULL && ikd_report_same_sentence (self, finding->cue->from, amount->at))
    {
      finding->from = MIN (finding->from, finding->cue->from);
      finding->to = MAX (finding->to, finding->cue->to);
    }
  if (amount->percent || amount->partner != IKD_NOWHERE)
    {
      const IkdReportAmount *share
        = amount->percent ? amount : ikd_report_amount (self, amount->partner);

      proposal->percent = share->share;
      proposal->half = share->half;
      /* "30 persen dari perekaman, atau 450 ribu" */
      set_of (proposal, finding, share->to);
      if (proposal->of.kind == IKD_OF_UNKNOWN && share->to < amount->to)
        {
          proposal->flags &= ~(guint) IKD_PROPOSAL_NO_BASE;
          set_of (proposal, finding, amount->to);
        }
      finding->to = MAX (finding->to, share->to);
      finding->from = MIN (finding->from, share->from);
    }
  if (finding->target)
    proposal->deadline = ikd_report_deadline_of (self, amount, finding->from);
  if (!finding->target && proposal->indicator == IKD_POPULATION)
    proposal->base_word = g_strdup ("penduduk");
  set_place (proposal, finding);
  if (proposal->as_of.day == IKD_DAY_NONE)
    proposal->flags |= IKD_PROPOSAL_NO_DATE;
  set_words (proposal, finding);
  return proposal;
}

/* --- all amounts --- */

GPtrArray *
ikd_report_judge (IkdReportText *self)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (g_object_unref);

  ikd_report_merge_shares (self);
  for (guint i = 0; i < self->amounts->len; i++)
    {
      const IkdReportAmount *amount = ikd_report_amount (self, i);
      const IkdReportCue *target = NULL;
      Finding finding = { self, amount, NULL, FALSE, amount->from, amount->to };

      if (amount->out || amount->merged || is_out (self, amount))
        continue;
      finding.cue = choose_cue (self, amount);
      finding.target = is_target (self, amount, &target);
      if (finding.target)
        {
          /* A target is one of activations, whatever else it is a share of. */
          if (finding.cue != NULL && finding.cue->indicator != IKD_ACTIVE)
            finding.cue = NULL;
          finding.from = MIN (finding.from, target->from);
        }
      else if (finding.cue == NULL || finding.cue->negated)
        continue;
      g_ptr_array_add (proposals, propose (&finding));
    }
  return proposals;
}
