/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Percentages: what they are shares of, and the counts that they belong to. */

#include "ikd-report-private.h"

/* Words between a count and its share. */
#define FAR 16

/* --- the base of a share --- */

/* What follows "dari": the most telling cue; *@to: where its words end. */
const IkdReportCue *
ikd_report_base_after (IkdReportText *self, guint word, guint *to)
{
  const IkdReportCue *found = NULL;
  guint dari = IKD_NOWHERE;

  for (guint i = word; i < word + 5 && ikd_report_same_sentence (self, i, word); i++)
    {
      if (ikd_report_has_amount (self, i, i + 1))
        break;
      if (ikd_report_is_any (self, i, "dari terhadap"))
        {
          dari = i;
          break;
        }
    }
  for (guint i = 0; dari == IKD_NOWHERE && i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      /* "30 persen wajib KTP" */
      if (cue->from == word && cue->kind == IKD_CUE_INDICATOR && cue->indicator < IKD_ACTIVE)
        {
          *to = cue->to;
          return cue;
        }
    }
  if (dari == IKD_NOWHERE)
    return NULL;
  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->from < dari || cue->from > dari + 12
          || !ikd_report_same_sentence (self, cue->from, dari))
        continue;
      if (cue->kind == IKD_CUE_TARGET && found == NULL)
        {
          *to = cue->to;
          return cue;
        }
      if (cue->kind != IKD_CUE_INDICATOR || cue->indicator >= IKD_ACTIVE)
        continue;
      if (found == NULL || found->indicator == IKD_POPULATION)
        found = cue;
    }
  if (found == NULL
      && (ikd_report_is_any (self, dari + 1, "penduduk")
          || ikd_report_is_any (self, dari + 2, "penduduk")))
    {
      static const IkdReportCue residents = { IKD_CUE_INDICATOR, IKD_POPULATION };

      *to = dari + 3;
      return &residents;
    }
  if (found != NULL)
    *to = found->to;
  return found;
}

const IkdReportCue *
ikd_report_base_of_heading (IkdReportText *self, const IkdReportCue *heading)
{
  guint to = 0;

  for (guint i = heading->to; ikd_report_same_sentence (self, i, heading->from); i++)
    if (ikd_report_is (self, i, "dari"))
      return ikd_report_base_after (self, i, &to);
  /* Or below it: "Dihitung dari wajib KTP". */
  for (guint i = heading->to; i < self->words->len; i++)
    if (ikd_report_is_any (self, i, "dihitung dibagi persentase terhadap")
        && ikd_report_is_any (self, i + 1, "dari terhadap dengan")
        && ikd_report_word (self, i - 1)->line < ikd_report_word (self, i)->line)
      return ikd_report_base_after (self, i + 1, &to);
  return NULL;
}

/* --- shares that belong to a count --- */

/* "14.049 jiwa atau 0,94 persen", "12,5 persen (14.049)": one after the other with nothing between
 * but words that join them. */
static gboolean
is_joined (IkdReportText *self, const IkdReportAmount *first, const IkdReportAmount *second)
{
  static const char joints[] = "atau ( , = / setara dengan sekitar sekira jiwa orang penduduk "
                               "warga "
                               "yakni yaitu persentase sebesar - – aktivasi sebanyak ekuivalen "
                               "pengguna akun ikd";
  gboolean joint = FALSE;

  if (!ikd_report_same_sentence (self, first->at, second->at) || second->from - first->to > FAR)
    return FALSE;
  /* "210.345 warga per 15 Agustus, atau sekitar 11 persen" */
  if (second->from > first->to
      && ikd_report_is_any (self, second->from - 1, "atau setara ekuivalen"))
    return TRUE;
  if (second->from - first->to > 5)
    return FALSE;
  for (guint i = first->to; i < second->from; i++)
    {
      if (!ikd_report_is_any (self, i, joints))
        return FALSE;
      joint = joint || ikd_report_is_any (self, i, "atau ( = / setara yakni yaitu , ekuivalen");
    }
  return joint;
}

void
ikd_report_merge_shares (IkdReportText *self)
{
  for (guint i = 0; i + 1 < self->amounts->len; i++)
    {
      IkdReportAmount *first = ikd_report_amount (self, i);
      IkdReportAmount *second = ikd_report_amount (self, i + 1);

      if (first->out || second->out || first->percent == second->percent || first->merged
          || !is_joined (self, first, second))
        continue;
      (first->percent ? second : first)->partner = first->percent ? i : i + 1;
      (first->percent ? first : second)->merged = TRUE;
      i++;
    }
}
