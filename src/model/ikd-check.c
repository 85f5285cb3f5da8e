/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The checks of domain.md §6. A refusal ends them: nothing else is said of what is not stored.
 * What is imprecise is only blamed for what it says in its whole interval. */

#include "ikd-check.h"

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-outlier.h"

/* A slipped digit: so many times the value before, from so many people on. */
#define SLIPPED_TIMES 8
#define SLIPPED_FROM 100

/* So many reports in a row with one value are worth a note: most likely nobody counted. */
#define IDENTICAL_REPORTS 4

/* Increments are compared within a year, unless there are too few of them. */
#define SEASON 366

typedef struct
{
  IkdBook      *book;
  IkdAtlas     *atlas;
  IkdCalendar  *calendar;
  IkdFigure    *figure;
  IkdRegion    *region;         /* nullable until it is known */
  GPtrArray    *problems;
} Check;

static void G_GNUC_PRINTF (4, 5)
report (Check        *check,
        IkdSeverity   severity,
        IkdErrorCode  code,
        const char   *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (check->problems, ikd_problem_new (0, NULL, severity, code, message));
}

static void
report_error (Check  *check,
              GError *error)
{
  report (check, IKD_SEVERITY_ERROR, (IkdErrorCode) error->code, "%s", error->message);
}

/* --- refusals --- */

static void
refuse_texts (Check *check)
{
  const IkdSource *source = check->figure->source;
  const struct
  {
    const char *field;
    const char *text;
  } texts[] = {
    { NC_ ("field", "Reason"), check->figure->reason },
    { NC_ ("field", "Note"), check->figure->note },
    { NC_ ("field", "Source"), source != NULL ? source->title : NULL },
    { NC_ ("field", "Source"), source != NULL ? source->kind : NULL },
    { NC_ ("field", "Publisher"), source != NULL ? source->publisher : NULL },
    { NC_ ("field", "Date of the source"), source != NULL ? source->date : NULL },
    { NC_ ("field", "Address"), source != NULL ? source->url : NULL },
    { NC_ ("field", "Word for the base"), source != NULL ? source->base_word : NULL },
    { NC_ ("field", "Segment"), check->figure->key.segment },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      /* Nearly every text is free of them, and translating takes its time. */
      if (!ikd_guard_has_identity_number (texts[i].text)
          || ikd_guard_check (texts[i].text,
                              g_dpgettext2 (GETTEXT_PACKAGE, "field", texts[i].field), &error))
        continue;
      report_error (check, error);
    }
}

static void
refuse_overlap (Check *check)
{
  const IkdFigureKey *key = &check->figure->key;
  g_autoptr (GPtrArray) others = NULL;

  if (!ikd_indicator_is_flow (key->indicator) || check->figure->state != IKD_STATE_VALUE)
    return;

  others = ikd_book_series (check->book, key->region, key->indicator, key->segment, key->start,
                            key->day, TRUE);
  for (guint i = 0; i < others->len; i++)
    {
      IkdFigure *other = g_ptr_array_index (others, i);
      g_autofree char *period = NULL;
      g_autofree char *other_period = NULL;

      if (other->key.claim != key->claim || other->state != IKD_STATE_VALUE
          || ikd_figure_key_equal (&other->key, key))
        continue;
      period = ikd_period_format ((IkdPeriod){ key->start, key->day });
      other_period = ikd_period_format ((IkdPeriod){ other->key.start, other->key.day });
      report (check, IKD_SEVERITY_ERROR, IKD_ERROR_OVERLAP,
              /* Translators: an indicator, a period, another period */
              _("“%s” of %s overlaps the one already kept for %s; correct one of the periods"),
              ikd_indicator_label (key->indicator), period, other_period);
      return;
    }
}

static void
refuse (Check  *check,
        IkdDay  today)
{
  IkdFigure *figure = check->figure;
  const IkdFigureKey *key = &figure->key;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  if (check->region == NULL)
    report (check, IKD_SEVERITY_ERROR, IKD_ERROR_UNKNOWN_REGION,
            _("The figure is of no known region; choose one"));
  if (key->indicator <= IKD_INDICATOR_NONE || key->indicator >= IKD_N_INDICATORS)
    {
      report (check, IKD_SEVERITY_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
              _("The figure is of no known indicator; choose one"));
      return;
    }
  if (key->day == IKD_DAY_NONE || key->start == IKD_DAY_NONE || key->start > key->day)
    {
      report (check, IKD_SEVERITY_ERROR, IKD_ERROR_BAD_DATE,
              _("The figure has no date; give the day it stands for"));
      return;
    }
  if (!ikd_period_check ((IkdPeriod){ key->start, key->day }, today,
                         ikd_indicator_is_ikd (key->indicator), &error))
    report_error (check, error);
  if (figure->state == IKD_STATE_VALUE && !ikd_figure_has_value (figure))
    report (check, IKD_SEVERITY_ERROR, IKD_ERROR_NO_VALUE,
            _("The figure has neither a count nor a percentage; give one"));
  if ((figure->number.known && figure->number.value < 0)
      || (figure->of.kind != IKD_OF_NONE && figure->percent < 0))
    {
      value = figure->number.known ? ikd_count_format (figure->number.value)
                                   : ikd_percent_format_digits (figure->percent, figure->half);
      report (check, IKD_SEVERITY_ERROR, IKD_ERROR_NEGATIVE,
              /* Translators: %s is a number below zero */
              _("%s is below zero; give a number from 0 on"), value);
    }
  refuse_texts (check);
  refuse_overlap (check);
}

/* --- reasons owed --- */

static void
report_falling (Check     *check,
                IkdFigure *other,
                gboolean   later)
{
  g_autofree char *value = ikd_count_format (check->figure->number.value);
  g_autofree char *other_value = ikd_count_format (other->number.value);
  g_autofree char *date = ikd_period_format ((IkdPeriod){ other->key.start, other->key.day });

  report (check, IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_FALLING,
          later
              /* Translators: a number, the number after it, its date */
              ? _("%s is higher than %s on %s; give a reason or correct it")
              /* Translators: a number, the number before it, its date */
              : _("%s is lower than %s on %s; give a reason or correct it"),
          value, other_value, date);
}

static void
check_falling (Check     *check,
               IkdFigure *before)
{
  IkdFigure *figure = check->figure;
  const IkdFigureKey *key = &figure->key;
  g_autoptr (IkdFigure) next = NULL;

  if (before != NULL && figure->number.high < before->number.low)
    {
      report_falling (check, before, FALSE);
      return;
    }

  /* An old day that is entered or corrected late may stand too high. */
  next = ikd_book_next_count (check->book, key->region, key->indicator, key->segment, key->day);
  if (next != NULL && figure->number.low > next->number.high)
    report_falling (check, next, TRUE);
}

/* active ≤ enrolled ≤ obliged ≤ population, from the smallest. */
static const IkdIndicator chain[] = { IKD_ACTIVE, IKD_KTP_ENROLLED, IKD_KTP_OBLIGED,
                                      IKD_POPULATION };

static void
check_order (Check *check)
{
  IkdFigure *figure = check->figure;
  const IkdFigureKey *key = &figure->key;
  guint place = 0;

  while (place < G_N_ELEMENTS (chain) && chain[place] != key->indicator)
    place++;
  if (place == G_N_ELEMENTS (chain))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (chain); i++)
    {
      g_auto (IkdValue) other = { 0, };
      g_autofree char *value = NULL;
      g_autofree char *other_value = NULL;
      g_autofree char *date = NULL;

      if (i == place)
        continue;
      ikd_value_compute (check->book, check->atlas, check->region, chain[i], key->segment,
                         key->day, &other);
      if (!ikd_value_is_total (&other)
          || (i > place ? figure->number.low <= other.number.high
                        : figure->number.high >= other.number.low))
        continue;

      value = ikd_count_format (figure->number.value);
      other_value = ikd_count_format (other.number.value);
      date = ikd_period_format (other.as_of);
      report (check, IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_ORDER,
              i > place
                  /* Translators: a number, another, its indicator, its date */
                  ? _("%s is more than %s (%s, %s); give a reason or correct it")
                  /* Translators: a number, another, its indicator, its date */
                  : _("%s is less than %s (%s, %s); give a reason or correct it"),
              value, other_value, ikd_indicator_label (chain[i]), date);
      return;
    }
}

static void
check_slipped (Check     *check,
               IkdFigure *before)
{
  gint64 number = check->figure->number.value;
  gint64 previous = before != NULL ? before->number.value : 0;
  g_autofree char *value = NULL;
  g_autofree char *other_value = NULL;
  g_autofree char *date = NULL;

  if (previous < SLIPPED_FROM
      || (number / SLIPPED_TIMES < previous && number * SLIPPED_TIMES > previous))
    return;

  value = ikd_count_format (number);
  other_value = ikd_count_format (previous);
  date = ikd_period_format ((IkdPeriod){ before->key.start, before->key.day });
  report (check, IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_TENFOLD,
          /* Translators: a number, the number before it, its date */
          _("%s after %s on %s: a digit may have slipped; give a reason or correct it"), value,
          other_value, date);
}

/* How the counts of the exact days before the figure rose and fell; *@before: the last of these
 * counts. transfer full */
static GArray *
get_rates (Check         *check,
           IkdDay         from,
           IkdDatedCount *before)
{
  const IkdFigureKey *key = &check->figure->key;

  return ikd_book_rates (check->book, check->calendar, key->region, key->indicator, key->segment,
                         from, key->day - 1, before);
}

static void
check_outlier (Check *check)
{
  IkdFigure *figure = check->figure;
  IkdDatedCount before;
  g_autoptr (GArray) earlier = NULL;
  IkdRise increment;
  gint64 median;
  g_autofree char *rise = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *date = NULL;

  if (figure->key.start != figure->key.day)
    return;

  earlier = get_rates (check, figure->key.day - SEASON, &before);
  if (earlier->len < IKD_OUTLIER_EARLIER)
    {
      g_clear_pointer (&earlier, g_array_unref);
      earlier = get_rates (check, IKD_BOOK_FIRST_DAY, &before);
    }
  if (before.day == IKD_DAY_NONE)
    return;

  increment.persons = figure->number.value - before.value;
  increment.days = ikd_calendar_working_days (check->calendar, before.day, figure->key.day);
  if (increment.days <= 0 || !ikd_outlier_judge (earlier, increment, &median))
    return;

  rise = ikd_count_format_signed (increment.persons);
  usual = ikd_count_format_signed (median);
  date = ikd_day_format (before.day);
  report (check, IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_OUTLIER,
          /* Translators: a change such as +1,200, a date, a change such as +31 */
          _("%s since %s is far from the usual %s a working day; give a reason or correct it"),
          rise, date, usual);
}

/* --- shown only --- */

static void
note_sum (Check *check)
{
  IkdFigure *figure = check->figure;
  g_auto (IkdValue) sum = { 0, };
  g_autofree char *value = NULL;
  g_autofree char *other_value = NULL;

  ikd_value_sum (check->book, check->atlas, check->region, figure->key.indicator,
                 figure->key.segment, figure->key.day, &sum);
  if (sum.origin != IKD_ORIGIN_SUM || sum.as_of.day != figure->key.day
      || (figure->number.low <= sum.number.high && figure->number.high >= sum.number.low))
    return;

  value = ikd_count_format (figure->number.value);
  other_value = ikd_count_format (sum.number.value);
  report (check, IKD_SEVERITY_NOTE, IKD_ERROR_SUM_DIFFERS,
          /* Translators: a number, what the numbers of the regions below add up to, how these are
             called ("districts") */
          _("%s differs from %s, the sum of the %s; correct one or leave both"), value,
          other_value, ikd_level_noun (ikd_region_get_level (check->region) + 1, TRUE));
}

static void
note_identical (Check     *check,
                IkdFigure *before)
{
  IkdFigure *figure = check->figure;
  const IkdFigureKey *key = &figure->key;
  g_autoptr (GPtrArray) reports = NULL;
  g_autofree char *value = NULL;
  guint same = 1;

  if (key->indicator != IKD_ACTIVE || figure->number.value == 0 || before == NULL
      || before->number.value != figure->number.value)
    return;

  reports = ikd_book_last_counts (check->book, key->region, key->indicator, key->segment,
                                  key->start - SEASON, key->start - 1, IDENTICAL_REPORTS - 1);
  for (guint i = 0; i < reports->len; i++)
    {
      IkdFigure *other = g_ptr_array_index (reports, i);

      same += other->number.value == figure->number.value;
    }
  if (same < IDENTICAL_REPORTS)
    return;

  value = ikd_count_format (figure->number.value);
  report (check, IKD_SEVERITY_NOTE, IKD_ERROR_OUTLIER,
          /* Translators: a number, how many reports */
          g_dngettext (GETTEXT_PACKAGE,
                       "%s was reported %u time in a row; ask whether it was counted",
                       "%s was reported %u times in a row; ask whether it was counted", same),
          value, same);
}

/**
 * ikd_check_figure:
 * @book: what is kept already; a figure of the same key there does not count
 * @atlas: the regions
 * @calendar: the working days
 * @figure: the figure to be judged
 * @today: the day of entry
 * @note_sum_wanted: whether the children's sum is compared
 *
 * A rival claim is kept beside the figure that is used and only checked for what refuses it.
 *
 * Returns: (transfer full) (element-type IkdProblem): what there is to say; refusals alone, if any
 */
GPtrArray *
ikd_check_figure (IkdBook     *book,
                  IkdAtlas    *atlas,
                  IkdCalendar *calendar,
                  IkdFigure   *figure,
                  IkdDay       today,
                  gboolean     note_sum_wanted)
{
  Check check = { book, atlas, calendar, figure, NULL, NULL };
  const IkdFigureKey *key = &figure->key;
  g_autoptr (IkdFigure) before = NULL;

  check.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  check.region = ikd_atlas_by_id (atlas, key->region);
  refuse (&check, today);
  if (check.problems->len > 0 || figure->state != IKD_STATE_VALUE || !figure->number.known
      || key->claim != 0 || ikd_indicator_is_flow (key->indicator))
    return check.problems;

  before = ikd_book_latest_count (book, key->region, key->indicator, key->segment, key->start - 1);
  check_falling (&check, before);
  check_order (&check);
  check_outlier (&check);
  check_slipped (&check, before);
  if (note_sum_wanted)
    note_sum (&check);
  note_identical (&check, before);

  return check.problems;
}
