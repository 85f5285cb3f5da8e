/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A report in words, read into proposals. Guarantees: no identity number passes; the same text
 * gives the same proposals; each names the words that it came from. */

#include "config.h"

#include "ikd-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-report-private.h"

/* An article has some kilobytes. */
#define MOST_BYTES (256 * 1024)

/* Whether an identity number hides behind marks or invisible signs. */
static gboolean
hides_number (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '*' && c != '_' && c != '~' && c != '`'
          && g_unichar_type (c) != G_UNICODE_FORMAT
          && g_unichar_type (c) != G_UNICODE_ENCLOSING_MARK
          && g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK)
        g_string_append_unichar (plain, c);
    }
  return ikd_guard_has_identity_number (plain->str);
}

static gboolean
check (const char *text, GError **error)
{
  if (strlen (text) > MOST_BYTES)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The text is longer than 256 KB. Take the part that has the "
                             "figures."));
      return FALSE;
    }
  if (!hides_number (text))
    return ikd_guard_check (text, _("text"), error);
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER,
                       _("The text holds what looks like an identity number (NIK). Remove it: "
                         "Capaian keeps counts only."));
  return FALSE;
}

/* Of a target that is said twice the one that names its base is kept. */
static gboolean
same_thing (IkdProposal *a, IkdProposal *b)
{
  return a->is_target == b->is_target && a->region == b->region && a->indicator == b->indicator
         && (a->is_target || (a->as_of.day == b->as_of.day && a->as_of.start == b->as_of.start))
         && a->number.known == b->number.known;
}

static gboolean
same_amount (IkdProposal *a, IkdProposal *b)
{
  if (a->number.known)
    return a->number.low <= b->number.high && b->number.low <= a->number.high;
  return ABS (a->percent - b->percent) <= MAX (a->half, b->half)
         && (a->of.kind == b->of.kind || a->of.kind == IKD_OF_UNKNOWN
             || b->of.kind == IKD_OF_UNKNOWN);
}

/* What says more: a base, digits that are not rounded, a deadline. */
static int
weight (IkdProposal *self)
{
  return (self->of.kind == IKD_OF_INDICATOR && self->of.indicator != IKD_POPULATION ? 8 : 0)
         + (self->of.kind != IKD_OF_NONE && self->of.kind != IKD_OF_UNKNOWN ? 4 : 0)
         + (ikd_number_is_exact (self->number) ? 4 : 0)
         + (self->deadline != IKD_DAY_NONE ? 2 : 0) + (self->percent > 0 ? 1 : 0);
}

static gboolean
is_corrected (IkdReportText *self, IkdProposal *later)
{
  for (guint i = 0; i < self->cues->len; i++)
    if (ikd_report_cue (self, i)->kind == IKD_CUE_FIX
        && ikd_report_word (self, ikd_report_cue (self, i)->from)->start <= later->end)
      return TRUE;
  return FALSE;
}

static void
drop_repeated (IkdReportText *self, GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    for (guint j = i + 1; j < proposals->len;)
      {
        IkdProposal *first = g_ptr_array_index (proposals, i);
        IkdProposal *second = g_ptr_array_index (proposals, j);
        gboolean same = same_thing (first, second);

        if (same && same_amount (first, second))
          {
            IkdDay deadline = MAX (first->deadline, second->deadline);
            gboolean better = weight (second) > weight (first);

            if (better)
              proposals->pdata[i] = g_object_ref (second);
            g_ptr_array_remove_index (proposals, j);
            if (better)
              g_object_unref (first);
            first = g_ptr_array_index (proposals, i);
            first->deadline = deadline;
            continue;
          }
        if (same && !first->is_target && is_corrected (self, second))
          {
            g_ptr_array_remove_index (proposals, i);
            j = i + 1;
            if (i >= proposals->len)
              return;
            continue;
          }
        if (same)
          {
            first->flags |= IKD_PROPOSAL_RIVAL;
            second->flags |= IKD_PROPOSAL_RIVAL;
          }
        j++;
      }
}

/* --- a base that is called another word --- */

/* The base that the text names for its target of @percent. */
static IkdIndicator
base_of_target (GPtrArray *proposals, IkdRegion *region, gint64 *percent)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      IkdProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->is_target && proposal->of.kind == IKD_OF_INDICATOR
          && proposal->of.indicator != IKD_POPULATION
          && (proposal->region == region || proposal->region == NULL))
        {
          *percent = proposal->percent;
          return proposal->of.indicator;
        }
    }
  return IKD_INDICATOR_NONE;
}

/* Whether @percent of @base is the target count that the text names, or it names none. */
static gboolean
agrees (GPtrArray *proposals, IkdNumber base, gint64 percent)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      IkdProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->is_target && proposal->number.known)
        {
          gint64 low = ikd_div_floor (percent, base.low, 100 * IKD_PERCENT);
          gint64 high = ikd_div_ceil (percent, base.high, 100 * IKD_PERCENT);

          return proposal->number.high >= low && proposal->number.low <= high;
        }
    }
  return TRUE;
}

/* "25 persen dari yang teregistrasi e-KTP … 14.049 dari jumlah penduduk 1,5 juta": what the article
 * calls residents is the base of its target (domain.md §2, 3). The word stays beside it. */
static void
reread_bases (GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      IkdProposal *proposal = g_ptr_array_index (proposals, i);
      gint64 percent = 0;
      IkdIndicator base;

      if (proposal->is_target || proposal->indicator != IKD_POPULATION
          || !proposal->number.known)
        continue;
      base = base_of_target (proposals, proposal->region, &percent);
      if (base == IKD_INDICATOR_NONE || !agrees (proposals, proposal->number, percent))
        continue;
      proposal->indicator = base;
      proposal->flags |= IKD_PROPOSAL_BASE_WORD;
    }
}

void
ikd_report_tidy (IkdReportText *self, GPtrArray *proposals)
{
  drop_repeated (self, proposals);
  reread_bases (proposals);
  for (guint i = 0; i < proposals->len; i++)
    {
      IkdProposal *proposal = g_ptr_array_index (proposals, i);

      if (!(proposal->flags & IKD_PROPOSAL_BASE_WORD) && proposal->indicator == IKD_POPULATION)
        g_clear_pointer (&proposal->base_word, g_free);
    }
}

static void
clear (IkdReportText *self)
{
  g_clear_pointer (&self->amounts, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->cues, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->text, g_free);
}

IkdReport *
ikd_report_read (const char *text, const IkdReportReading *reading, GError **error)
{
  IkdReportText self = { reading };
  IkdReport *report;

  g_return_val_if_fail (text != NULL && reading != NULL, NULL);

  self.text = g_utf8_make_valid (text, -1);
  if (!check (self.text, error))
    {
      g_free (self.text);
      return NULL;
    }

  self.own_day = IKD_DAY_NONE;
  self.days = g_array_new (FALSE, TRUE, sizeof (IkdReportDay));
  self.cues = g_array_new (FALSE, TRUE, sizeof (IkdReportCue));
  self.places = g_array_new (FALSE, TRUE, sizeof (IkdReportPlace));
  g_array_set_clear_func (self.places, ikd_report_place_clear);
  self.amounts = g_array_new (FALSE, TRUE, sizeof (IkdReportAmount));

  ikd_report_find_days (&self);
  ikd_report_cut_words (&self);
  ikd_report_find_cues (&self);
  ikd_report_find_places (&self);
  ikd_report_find_amounts (&self);
  ikd_report_find_tables (&self);
  ikd_report_settle_days (&self);

  report = g_new0 (IkdReport, 1);
  report->proposals = ikd_report_judge (&self);
  ikd_report_tidy (&self, report->proposals);
  report->source = ikd_report_guess_source (&self);
  clear (&self);
  return report;
}

void
ikd_report_free (IkdReport *report)
{
  if (report == NULL)
    return;

  g_ptr_array_unref (report->proposals);
  ikd_source_free (report->source);
  g_free (report);
}
