/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Counts, percentages and dates as people write them, one in each line. What is read lies within
 * its own bounds, and what is written of it is read as the same again. */

#include <string.h>

#include "fuzz.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-number.h"
#include "ikd-title-date.h"

static void
visit_refusal (const GError *error, const char *text)
{
  g_assert_true (error->domain == IKD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_false (ikd_guard_has_identity_number (error->message));
  if (ikd_guard_has_identity_number (text))
    g_assert_cmpint (error->code, ==, IKD_ERROR_IDENTITY_NUMBER);
}

static void
visit_count (const char *text, IkdSeparators separators)
{
  IkdNumber number = IKD_NUMBER_UNKNOWN;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  IkdNumber again = IKD_NUMBER_UNKNOWN;

  if (!ikd_count_parse (text, separators, &number, &error))
    {
      visit_refusal (error, text);
      return;
    }
  g_assert_true (number.known);
  g_assert_cmpint (0, <=, number.low);
  g_assert_cmpint (number.low, <=, number.value);
  g_assert_cmpint (number.value, <=, number.high);

  written = g_strdup_printf ("%" G_GINT64_FORMAT, number.value);
  g_assert_true (ikd_count_parse (written, separators, &again, NULL));
  g_assert_cmpint (again.value, ==, number.value);
}

static void
visit_percent (const char *text)
{
  gint64 percent = 0, half = 0, again = 0, again_half = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  if (!ikd_percent_parse (text, &percent, &half, &error))
    {
      visit_refusal (error, text);
      return;
    }
  g_assert_cmpint (percent, >=, 0);
  g_assert_cmpint (half, >=, 0);
  written = ikd_percent_to_printed (percent, half);
  g_assert_true (ikd_percent_parse (written, &again, &again_half, NULL));
  g_assert_cmpint (again, ==, percent);
  /* Half of a millionth is none: of six decimals the zeros at the end are not kept. */
  if (half > 0)
    g_assert_cmpint (again_half, ==, half);
}

static void
visit_date (const char *text, IkdDay today)
{
  IkdPeriod period = { 0, }, again = { 0, };
  IkdDay day = IKD_DAY_NONE;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  if (ikd_title_date_read (text, today, &period))
    g_assert_cmpint (period.start, <=, period.day);
  if (!ikd_period_parse (text, today, &period, &error))
    {
      visit_refusal (error, text);
      return;
    }
  g_assert_cmpint (period.start, <=, period.day);
  written = ikd_period_to_iso (period);
  g_assert_true (ikd_period_parse (written, today, &again, NULL));
  g_assert_cmpint (again.start, ==, period.start);
  g_assert_cmpint (again.day, ==, period.day);
  if (ikd_day_parse (text, &day, NULL))
    g_assert_true (day == period.day && ikd_period_is_exact (period));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (raw, "\n", 64);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      for (guint s = IKD_SEPARATORS_UNKNOWN; s <= IKD_SEPARATORS_ENGLISH; s++)
        visit_count (lines[i], (IkdSeparators) s);
      ikd_separators_guess (lines[i]);
      visit_percent (lines[i]);
      visit_date (lines[i], ikd_day_new (2026, 6, 15));
    }
  return 0;
}
