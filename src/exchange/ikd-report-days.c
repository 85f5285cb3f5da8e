/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where days stand in a text, in all the ways in which people write them: "Selasa (6/6)", "per
 * akhir Mei", "kemarin". What looks like a day is taken out before numbers are looked for. */

#include <stdio.h>
#include <string.h>

#include "ikd-paste-private.h"
#include "ikd-report-private.h"

#define MONTH "(?<name>januari|jan|februari|pebruari|feb|peb|maret|mar|april|apr|mei|may|juni" \
              "|june|jun" \
              "|juli|july|jul|agustus|august|agu|agt|ags|aug|september|sept|sep|oktober|october" \
              "|okt|oct|november|nopember|nov|nop|desember|december|des|dec)(?![a-z])\\.?"
#define WEEKDAY "(?<wd>senin|selasa|rabu|kamis|jum[’']?at|sabtu|minggu|ahad)"
#define HOW "(?:(?<how>sampai dengan|sampai|hingga|per|s\\.?/?d\\.?|posisi|kondisi|data|update" \
            "|tanggal|tgl\\.?)\\s+(?:(?:dengan|tanggal|tgl\\.?|hari)\\s+)?)?"
#define EDGE "(?:(?<edge>akhir|awal|pertengahan)\\s+)"
#define OF_YEAR "\\s+(?:tahun\\s+)?(?<y>20\\d\\d)(?!\\d|[.,]\\d)"

/* In the order in which they are tried at a place; named groups may repeat. */
static const char *const shapes[] = {
  HOW "(?<y>20\\d\\d)-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)",
  HOW "(?:" WEEKDAY ",?\\s*\\(?\\s*)?(?<d>\\d{1,2})[-/](?<m>\\d{1,2})[-/]"
      "(?<y>20\\d\\d|\\d\\d)(?![\\d/-])",
  HOW "(?:" WEEKDAY ",?\\s*\\(?\\s*)?(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>20\\d\\d)(?!\\d)",
  HOW "(?:" WEEKDAY ",?\\s*)?\\(\\s*(?<d>\\d{1,2})[-/](?<m>\\d{1,2})\\s*\\)",
  HOW WEEKDAY ",?\\s+(?<d>\\d{1,2})/(?<m>\\d{1,2})(?![\\d/])",
  "(?<how>per|tanggal|tgl\\.?|s\\.?/?d\\.?|update)\\s+(?:(?:tanggal|tgl\\.?)\\s+)?"
  "(?<d>\\d{1,2})/(?<m>\\d{1,2})(?![\\d/])",
  HOW "(?:" WEEKDAY ",?\\s*\\(?\\s*)?(?:\\d{1,2}\\s*[-–]\\s*)?(?<d>\\d{1,2})\\s+" MONTH
    "(?:" OF_YEAR ")?",
  HOW EDGE "?(?:bulan\\s+)?" MONTH OF_YEAR,
  HOW EDGE "(?:bulan\\s+)?" MONTH,
  "(?:(?<how>per|hingga|sampai|s\\.?/?d\\.?|posisi|kondisi|data)|selama|sepanjang|pada)"
  "\\s+(?:bulan\\s+)?" MONTH,
  "bulan\\s+" MONTH,
  HOW EDGE "?(?:semester|smt\\.?|sem\\.?)\\s+(?<part>ii|i|2|1)" OF_YEAR,
  HOW EDGE "?(?:triwulan|tw\\.?)\\s+(?<quarter>iv|iii|ii|i|[1-4])" OF_YEAR,
  HOW EDGE "?tahun\\s+(?<y>20\\d\\d)(?!\\d|[.,]\\d)",
  HOW EDGE "(?<y>20\\d\\d)(?!\\d|[.,]\\d)",
  "(?<n>\\d{1,2}|dua|tiga|empat|lima)\\s+hari\\s+(?:yang\\s+)?lalu",
  "(?:hari\\s+)?" WEEKDAY "\\s+(?:pekan\\s+|minggu\\s+)?(?<past>lalu|kemarin)",
  HOW "(?:hari\\s+)?(?<yesterday>kemarin|kemaren|kmrn)",
  HOW "(?<today>hari\\s+ini|sekarang|skrg|(?:pagi|siang|sore|malam)\\s+ini)",
  HOW EDGE "?(?<lastmonth>bulan\\s+(?:lalu|kemarin))",
  HOW EDGE "?(?<lastyear>tahun\\s+(?:lalu|kemarin|sebelumnya))",
  "(?<thismonth>bulan\\s+ini)",
  HOW "(?<yearend>akhir\\s+tahun)(?:\\s+ini)?",
};

static int
number_of (GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : 0;
}

static gboolean
has (GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  return text != NULL && *text != '\0';
}

/* The month that a name stands for; base reads names in all their spellings. */
static int
month_of (GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  g_autofree char *text = NULL;
  IkdDay day = IKD_DAY_NONE;
  int month = 0;

  if (name == NULL || *name == '\0')
    return number_of (match, "m");
  text = g_strdup_printf ("1 %s 2000", name);
  if (ikd_day_parse (text, &day, NULL))
    ikd_day_get (day, NULL, &month, NULL);
  return month;
}

static int
index_of (GMatchInfo *match, const char *group, const char *const *names, int n_names)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  for (int i = 0; text != NULL && i < n_names; i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      return i;
  return -1;
}

static int
weekday_of (GMatchInfo *match)
{
  static const char *const names[] = { "senin", "selasa", "rabu", "kamis", "jumat", "sabtu",
                                       "minggu", "ahad", "jum'at", "jum’at" };
  int i = index_of (match, "wd", names, G_N_ELEMENTS (names));

  return i < 7 ? i + 1 : i == 7 ? 7 : 5;
}

static int
days_back (GMatchInfo *match)
{
  static const char *const words[] = { "", "", "dua", "tiga", "empat", "lima" };
  int back = index_of (match, "n", words, G_N_ELEMENTS (words));

  if (has (match, "today"))
    return 0;
  if (has (match, "yesterday"))
    return 1;
  return has (match, "n") ? (back > 1 ? back : number_of (match, "n")) : -1;
}

/* The months at whose end a half year or a quarter is over. */
static int
part_end (GMatchInfo *match)
{
  static const char *const halves[] = { "i", "1", "ii", "2" };
  static const char *const quarters[] = { "i", "1", "ii", "2", "iii", "3", "iv", "4" };
  int half = index_of (match, "part", halves, G_N_ELEMENTS (halves));
  int quarter = index_of (match, "quarter", quarters, G_N_ELEMENTS (quarters));

  return half >= 0 ? (half / 2 + 1) * 6 : quarter >= 0 ? (quarter / 2 + 1) * 3 : 0;
}

static void
read_match (GMatchInfo *match, IkdReportDay *day)
{
  g_autofree char *edge = g_match_info_fetch_named (match, "edge");

  day->year = number_of (match, "y");
  if (day->year > 0 && day->year < 100)
    day->year += 2000;
  day->month = month_of (match);
  /* "00/05/2026" is no day, and no month either. */
  day->mday = has (match, "d") && number_of (match, "d") == 0 ? -1 : number_of (match, "d");
  day->weekday = has (match, "wd") ? weekday_of (match) : 0;
  day->back = has (match, "past") ? 7 : days_back (match);
  day->months_back = has (match, "lastmonth") ? 1 : has (match, "thismonth") ? 0 : -1;
  day->years_back = has (match, "lastyear") ? 1 : has (match, "yearend") ? 0 : -1;
  day->at_end = (edge != NULL && g_ascii_strcasecmp (edge, "akhir") == 0)
                || has (match, "yearend");
  if (part_end (match) > 0)
    {
      day->month = part_end (match);
      day->at_end = TRUE;
    }
  day->standing = has (match, "how");
}

static gboolean
is_possible (const IkdReportDay *day)
{
  return (day->mday == 0 && day->month <= 12)
         || ikd_day_new (day->year > 0 ? day->year : 2000, day->month, day->mday) != IKD_DAY_NONE;
}

static gboolean
overlaps (GArray *days, guint start, guint end)
{
  for (guint i = 0; i < days->len; i++)
    {
      const IkdReportDay *day = &g_array_index (days, IkdReportDay, i);

      if (start < day->end && day->start < end)
        return TRUE;
    }
  return FALSE;
}

static int
by_start (gconstpointer a, gconstpointer b)
{
  const IkdReportDay *first = a;
  const IkdReportDay *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* When a message of a forwarded chat was sent stands at the head of its line. */
static void
find_stamps (IkdReportText *self)
{
  for (const char *line = self->text; line != NULL;)
    {
      const char *end = strchr (line, '\n');
      g_autofree char *text = end != NULL ? g_strndup (line, end - line) : g_strdup (line);
      const char *rest = ikd_paste_skip_sender (text);
      int d;
      int m;
      int y;

      if (rest != text && sscanf (text + (*text == '['), "%2d/%2d/%4d", &d, &m, &y) == 3)
        {
          IkdReportDay day = { (guint) (line - self->text),
                               (guint) (line - self->text + (rest - text)), y < 100 ? y + 2000 : y,
                               m, d, 0, -1, -1, -1, FALSE, TRUE, TRUE };

          if (d > 0 && is_possible (&day))
            g_array_append_val (self->days, day);
        }
      line = end != NULL ? end + 1 : NULL;
    }
}

void
ikd_report_find_days (IkdReportText *self)
{
  find_stamps (self);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *pattern = g_strconcat ("(?<![\\p{L}\\d.,/-])(?:", shapes[i], ")", NULL);
      g_autoptr (GRegex) regex = g_regex_new (
        pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES | G_REGEX_OPTIMIZE, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (regex, self->text, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          IkdReportDay day = { 0, };
          int start;
          int end;

          g_match_info_fetch_pos (match, 0, &start, &end);
          read_match (match, &day);
          day.start = (guint) start;
          day.end = (guint) end;
          if (is_possible (&day) && !overlaps (self->days, day.start, day.end))
            g_array_append_val (self->days, day);
        }
    }
  g_array_sort (self->days, by_start);
}
