/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Names of months and weekdays, private to this room. Guarantees that they are written in the
 * language of the messages, whatever the locale, and read in both languages, whatever the language.
 */

#include "ikd-day-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-day.h"

static const char *const months[] = {
  NC_ ("month", "January"),   NC_ ("month", "February"), NC_ ("month", "March"),
  NC_ ("month", "April"),     NC_ ("month", "May"),      NC_ ("month", "June"),
  NC_ ("month", "July"),      NC_ ("month", "August"),   NC_ ("month", "September"),
  NC_ ("month", "October"),   NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const month_abbreviations[] = {
  NC_ ("abbreviated month", "Jan"), NC_ ("abbreviated month", "Feb"),
  NC_ ("abbreviated month", "Mar"), NC_ ("abbreviated month", "Apr"),
  NC_ ("abbreviated month", "May"), NC_ ("abbreviated month", "Jun"),
  NC_ ("abbreviated month", "Jul"), NC_ ("abbreviated month", "Aug"),
  NC_ ("abbreviated month", "Sep"), NC_ ("abbreviated month", "Oct"),
  NC_ ("abbreviated month", "Nov"), NC_ ("abbreviated month", "Dec"),
};

static const char *const weekdays[] = {
  NC_ ("weekday", "Monday"), NC_ ("weekday", "Tuesday"),  NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"), NC_ ("weekday", "Friday"), NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const struct
{
  const char *word;
  int meaning;
} words[] = {
  { "januari", 1 },    { "january", 1 },    { "jan", 1 },
  { "februari", 2 },   { "february", 2 },   { "pebruari", 2 },  { "feb", 2 },    { "peb", 2 },
  { "maret", 3 },      { "march", 3 },      { "mar", 3 },       { "mrt", 3 },
  { "april", 4 },      { "apr", 4 },
  { "mei", 5 },        { "may", 5 },
  { "juni", 6 },       { "june", 6 },       { "jun", 6 },
  { "juli", 7 },       { "july", 7 },       { "jul", 7 },
  { "agustus", 8 },    { "august", 8 },     { "agt", 8 },       { "agu", 8 },    { "ags", 8 },
  { "agst", 8 },       { "aug", 8 },
  { "september", 9 },  { "sept", 9 },       { "sep", 9 },
  { "oktober", 10 },   { "october", 10 },   { "okt", 10 },      { "oct", 10 },
  { "november", 11 },  { "nopember", 11 },  { "nov", 11 },      { "nop", 11 },
  { "desember", 12 },  { "december", 12 },  { "des", 12 },      { "dec", 12 },
  { "senin", 0 },      { "selasa", 0 },     { "rabu", 0 },      { "kamis", 0 },  { "jumat", 0 },
  { "jum'at", 0 },     { "jum’at", 0 },     { "sabtu", 0 },     { "minggu", 0 }, { "ahad", 0 },
  { "sen", 0 },        { "sel", 0 },        { "rab", 0 },       { "kam", 0 },    { "jum", 0 },
  { "sab", 0 },        { "min", 0 },
  { "monday", 0 },     { "tuesday", 0 },    { "wednesday", 0 }, { "thursday", 0 },
  { "friday", 0 },     { "saturday", 0 },   { "sunday", 0 },
  { "mon", 0 },        { "tue", 0 },        { "wed", 0 },       { "thu", 0 },    { "fri", 0 },
  { "sat", 0 },        { "sun", 0 },
  { "tanggal", 0 },    { "tgl", 0 },        { "bulan", 0 },     { "tahun", 0 },  { "per", 0 },
  { "year", 0 },
};

int
ikd_day_word (const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length
        && g_ascii_strncasecmp (words[i].word, word, length) == 0)
      return words[i].meaning;

  return IKD_DAY_WORD_UNKNOWN;
}

const char *
ikd_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

const char *
ikd_month_abbreviation (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "abbreviated month", month_abbreviations[month - 1]);
}

const char *
ikd_weekday_name (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[weekday - 1]);
}
