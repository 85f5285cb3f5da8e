/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What an amount is of: the cue that stands with it decides, read as a person reads, from left to
 * right. An amount without a cue is no proposal. */

#include "ikd-report-private.h"

typedef struct
{
  IkdReportText         *text;
  const IkdReportAmount *amount;
  const IkdReportCue    *cue;   /* nullable */
  gboolean               target;
  guint                  from;  /* words that it came from */
  guint                  to;
} Finding;

/* --- target or reached --- */

static gboolean
is_base_of_share (IkdReportText *self, const IkdReportCue *cue, const IkdReportAmount *amount)
{
  gboolean share = FALSE;

  for (guint i = 0; i < self->amounts->len; i++)
    share = share || (ikd_report_amount (self, i)->percent
                      && ikd_report_amount (self, i)->to + 1 == cue->from
                      && ikd_report_is (self, cue->from - 1, "dari"));
  for (guint w = cue->to; share && w < amount->from; w++)
    if (ikd_report_is_any (self, w, "atau , ( dan"))
      return TRUE;
  return FALSE;
}

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
          /* "11 persen dari target atau 3 persen dari wajib KTP": the target is a base there. */
          if (is_base_of_share (self, cue, amount))
            continue;
          gboolean past = ikd_report_is_any (self, cue->from, "seharusnya diharapkan");
          gboolean left = cue->from > 0 && ikd_report_is_any (self, cue->from - 1,
                                                             "melampaui mencapai memenuhi");

          target = !left && !(past && ikd_report_is_correction (self, amount->at));
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
      && ikd_report_is_any (self, amount->from - 2, "naik turun meningkat bertambah bergerak "
                                                    "melonjak menurun tumbuh berkurang"))
    return TRUE;
  /* "40.000 jiwa lagi" */
  if (ikd_report_is (self, after, "lagi")
      || (ikd_report_is_any (self, after, "jiwa orang warga")
          && ikd_report_is (self, after + 1, "lagi")))
    return TRUE;
  for (guint i = after; i < after + 4 && ikd_report_same_sentence (self, i, amount->at)
                        && ikd_report_word (self, i)->kind == IKD_WORD_LETTERS; i++)
    if (ikd_report_is_any (self, i, "belum blm"))
      return TRUE;
  return FALSE;
}

static void
set_of (IkdProposal *proposal, Finding *finding, guint word)
{
  IkdReportText *self = finding->text;
  guint to = finding->to;
  const IkdReportCue *base = ikd_report_base_after (self, word, &to);

  /* A list says in its heading what its shares are of. */
  if (base == NULL && finding->cue != NULL && ikd_report_begins_line (self, finding->amount)
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
  proposal->indicator = finding->target
                          ? IKD_ACTIVE : ikd_report_indicator_of (self, finding->cue, amount);
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
    {
      g_free (proposal->base_word);
      proposal->base_word = g_strdup ("penduduk");
    }
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

      if (amount->out || amount->merged || (!amount->tabled && is_out (self, amount)))
        continue;
      finding.cue = ikd_report_choose_cue (self, amount);
      finding.target = is_target (self, amount, &target);
      if (amount->tabled && finding.cue != NULL && finding.cue->kind == IKD_CUE_TARGET)
        {
          finding.target = TRUE;
          finding.cue = NULL;
        }
      else if (finding.target)
        {
          /* A target is one of activations, whatever else it is a share of. */
          if (finding.cue != NULL && finding.cue->indicator != IKD_ACTIVE)
            finding.cue = NULL;
          finding.from = MIN (finding.from, target->from);
        }
      else if (finding.cue == NULL || finding.cue->negated
               || ikd_report_is_of_no_day (self, finding.cue, amount))
        continue;
      g_ptr_array_add (proposals, propose (&finding));
    }
  return proposals;
}
