/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What day an amount is of. What stands in its own sentence goes before what was said earlier; what
 * was said with "per" or "hingga" holds for what follows; the text's own day is the last resort. */

#include "ikd-report-private.h"

/* How many days after its first date an article may still quote somebody. */
#define ARTICLE_DAYS 14

static const IkdPeriod no_period = { IKD_DAY_NONE, IKD_DAY_NONE };

static guint
word_of_day (IkdReportText *self, guint day)
{
  for (guint i = 0; i < self->words->len; i++)
    if (ikd_report_word (self, i)->kind == IKD_WORD_DAY && ikd_report_word (self, i)->day == day)
      return i;
  return IKD_NOWHERE;
}

/* --- which days they are --- */

static IkdDay
last_of_month (int year, int month)
{
  return month == 12 ? ikd_day_new (year, 12, 31) : ikd_day_new (year, month + 1, 1) - 1;
}

/* A day without a year: the year in which its weekday fits, else the latest that is past. */
static IkdDay
nearest_day (const IkdReportDay *day, IkdDay ref)
{
  int year = 0;
  IkdDay best = IKD_DAY_NONE;

  ikd_day_get (ref, &year, NULL, NULL);
  for (int y = year + 1; y >= year - 1; y--)
    {
      IkdDay found = ikd_day_new (y, day->month, day->mday);
      gboolean fits = day->weekday == 0 || (found != IKD_DAY_NONE
                                            && ikd_day_weekday (found) == day->weekday);

      if (found == IKD_DAY_NONE || found > ref + ARTICLE_DAYS)
        continue;
      if (fits && day->weekday > 0)
        return found;
      if (best == IKD_DAY_NONE)
        best = found;
    }
  return best;
}

static IkdPeriod
month_period (IkdReportText *self, const IkdReportDay *day, int year, int month)
{
  g_autofree char *iso = g_strdup_printf ("%04d-%02d", year, month);
  IkdDay last = last_of_month (year, month);
  IkdPeriod period = no_period;

  if (day->at_end)
    return (IkdPeriod){ last, last };
  ikd_period_parse (iso, self->reading->today, &period, NULL);
  return period;
}

static IkdPeriod
settle (IkdReportText *self, const IkdReportDay *day, IkdDay ref)
{
  int year;
  int month;
  IkdPeriod period = no_period;

  if (day->year > 0 && day->mday > 0)
    {
      IkdDay found = ikd_day_new (day->year, day->month, day->mday);

      return (IkdPeriod){ found, found };
    }
  if (day->year == 0 && ref == IKD_DAY_NONE)
    ref = self->reading->today;
  ikd_day_get (ref != IKD_DAY_NONE ? ref : self->reading->today, &year, &month, NULL);
  if (day->mday > 0)
    period.start = period.day = nearest_day (day, ref);
  else if (day->back >= 0)
    {
      period.start = period.day = ref - day->back;
      /* "Senin lalu": the last one before. */
      if (day->weekday > 0)
        period.start = period.day = ref - (ikd_day_weekday (ref) + 6 - day->weekday) % 7 - 1;
    }
  else if (day->months_back >= 0)
    {
      month -= day->months_back;
      period = month_period (self, day, month > 0 ? year : year - 1, month > 0 ? month : 12);
    }
  else if (day->month > 0)
    {
      if (day->year == 0 && ikd_day_new (year, day->month, 1) > ref)
        year--;
      period = month_period (self, day, day->year > 0 ? day->year : year, day->month);
    }
  else
    {
      g_autofree char *iso = NULL;

      year = day->year > 0 ? day->year : year - MAX (day->years_back, 0);
      iso = g_strdup_printf ("%04d", year);
      if (day->at_end)
        period.start = period.day = ikd_day_new (year, 12, 31);
      else
        ikd_period_parse (iso, self->reading->today, &period, NULL);
    }
  return period;
}

/* Whether something before it in its sentence makes it no day of figures. */
static gboolean
is_barred (IkdReportText *self, guint word)
{
  static const char bars[] = "sejak lahir mulai paling deadline batas tenggat rencananya akan "
                             "ditarget ditargetkan target targetnya menargetkan nomor no "
                             "semestinya";
  gboolean other = FALSE;

  for (guint i = word; i > 0 && ikd_report_same_sentence (self, i - 1, word) && word - i < 12; i--)
    {
      /* "Surat Nomor 5 tanggal 12 Januari … sampai 31 Maret": it is the other day's. */
      if (ikd_report_word (self, i - 1)->kind == IKD_WORD_DAY)
        other = TRUE;
      if (other && ikd_report_is_any (self, i - 1, "nomor no sejak lahir mulai"))
        return FALSE;
      if (ikd_report_is_any (self, i - 1, bars))
        return TRUE;
      if (ikd_report_is_any (self, i - 1, "saat tercatat realisasi capaian baru sudah kata"))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_full (const IkdReportDay *day)
{
  return day->year > 0 && day->mday > 0;
}

void
ikd_report_settle_days (IkdReportText *self)
{
  IkdDay first = IKD_DAY_NONE;
  IkdDay today = self->reading->today;

  for (guint i = 0; i < self->days->len; i++)
    {
      IkdReportDay *day = ikd_report_day (self, i);
      guint word = word_of_day (self, i);

      day->barred = day->barred || word == IKD_NOWHERE
                    || (!day->stamp && is_barred (self, word));
      day->period = settle (self, day, first);
      if (is_full (day) && !day->barred && day->period.day <= today && first == IKD_DAY_NONE)
        first = day->period.day;
    }
  self->own_day = first;
  for (guint i = 0; i < self->days->len; i++)
    {
      IkdReportDay *day = ikd_report_day (self, i);

      if (!is_full (day))
        day->period = settle (self, day, first);
      if (first != IKD_DAY_NONE && day->mday > 0 && !day->barred && day->period.day <= today
          && day->period.day > self->own_day && day->period.day <= first + ARTICLE_DAYS)
        self->own_day = day->period.day;
    }
  /* "Kemarin" is before the day on which the text was written. */
  for (guint i = 0; i < self->days->len; i++)
    {
      IkdReportDay *day = ikd_report_day (self, i);
      IkdDay ref = self->own_day;

      for (guint j = 0; j < i; j++)
        if (ikd_report_day (self, j)->stamp)
          ref = ikd_report_day (self, j)->period.day;
      if (day->back >= 0 || day->months_back >= 0 || day->years_back >= 0)
        day->period = settle (self, day, ref);
    }
}

/* --- the day of an amount --- */

/* A year alone is no day of figures where the text is of that year. */
static gboolean
serves (IkdReportText *self, const IkdReportDay *day)
{
  int year = 0;

  if (day->barred || day->stamp || day->period.day == IKD_DAY_NONE
      || day->period.day > self->reading->today)
    return FALSE;
  if (day->month > 0 || day->back >= 0 || day->months_back >= 0 || day->years_back >= 0
      || day->at_end)
    return TRUE;
  if (self->own_day != IKD_DAY_NONE)
    ikd_day_get (self->own_day, &year, NULL, NULL);
  return day->year != year;
}

/* The day in the sentence of @amount that is said of it. */
static IkdPeriod
day_in_sentence (IkdReportText *self, const IkdReportAmount *amount)
{
  const IkdReportDay *before = NULL;
  const IkdReportDay *after = NULL;
  guint before_at = 0;
  guint after_at = 0;

  for (guint i = ikd_report_sentence_start (self, amount->at);
       ikd_report_same_sentence (self, i, amount->at); i++)
    {
      const IkdReportDay *day;

      if (ikd_report_word (self, i)->kind != IKD_WORD_DAY)
        continue;
      day = ikd_report_day (self, ikd_report_word (self, i)->day);
      if (!serves (self, day))
        continue;
      if (i < amount->at)
        {
          before = day;
          before_at = i;
        }
      else if (after == NULL && (ikd_report_is_any (self, i + 1, "dan , sedangkan sementara")
                                 || !ikd_report_has_amount (self, i + 1, i + 3)))
        {
          after = day;
          after_at = i;
        }
    }
  if (after != NULL && (before == NULL || after_at <= amount->to + 2)
      && (before == NULL || ikd_report_has_amount (self, before_at, amount->from)
          || ikd_report_is_claimed (self, before_at, amount))
      && (before != NULL || !ikd_report_has_amount (self, amount->to, after_at)
          || ikd_report_is_any (self, after_at - 1, ", (")))
    return after->period;
  return before != NULL ? before->period : after != NULL ? after->period : no_period;
}

IkdPeriod
ikd_report_day_of (IkdReportText *self, const IkdReportAmount *amount)
{
  IkdPeriod found = day_in_sentence (self, amount);
  IkdPeriod standing = no_period;
  guint start = ikd_report_word (self, amount->at)->start;

  if (found.day != IKD_DAY_NONE)
    return found;
  for (guint i = 0; i < self->days->len && ikd_report_day (self, i)->start < start; i++)
    {
      const IkdReportDay *day = ikd_report_day (self, i);

      if (day->standing && !day->barred && day->period.day != IKD_DAY_NONE
          && day->period.day <= self->reading->today && (day->stamp || serves (self, day)))
        standing = day->period;
    }
  if (standing.day != IKD_DAY_NONE)
    return standing;
  if (self->own_day != IKD_DAY_NONE)
    return (IkdPeriod){ self->own_day, self->own_day };
  /* A heading with a month alone. */
  for (guint i = 0; i < self->days->len; i++)
    if (serves (self, ikd_report_day (self, i))
        && (ikd_report_day (self, i)->month > 0 || ikd_report_day (self, i)->back == 0))
      return ikd_report_day (self, i)->period;
  return no_period;
}

IkdDay
ikd_report_deadline_of (IkdReportText *self, const IkdReportAmount *amount, guint from)
{
  for (guint i = from; ikd_report_same_sentence (self, i, amount->at); i++)
    {
      const IkdReportDay *day;

      if (ikd_report_word (self, i)->kind != IKD_WORD_DAY)
        continue;
      day = ikd_report_day (self, ikd_report_word (self, i)->day);
      /* "Sampai akhir April tercatat 88.105, di bawah target 150 ribu": of what was reached. */
      if (i < amount->at && ikd_report_has_amount (self, i + 1, amount->from))
        continue;
      if (day->stamp || (day->mday > 0 && day->period.day <= self->own_day))
        continue;
      if (day->period.start != day->period.day || day->at_end || day->standing || day->barred)
        {
          IkdDay last = day->period.day;

          /* A month or year that is not over ends on today for a figure, not for a deadline. */
          if (day->mday == 0 && day->month > 0 && day->year > 0)
            last = last_of_month (day->year, day->month);
          else if (day->mday == 0 && day->month == 0 && day->year > 0)
            last = ikd_day_new (day->year, 12, 31);
          return last;
        }
    }
  return IKD_DAY_NONE;
}
