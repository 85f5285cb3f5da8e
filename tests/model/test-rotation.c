/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which daily copies stay. In a case a day that stays is followed by "+", worked out by hand with a
 * calendar of 2026: 28 November is a Saturday; Mondays before it are 23, 16, 9 and 2 November. */

#include "ikd-rotation.h"

#define TODAY "2026-11-28"

static IkdDay
read_day (const char *text)
{
  g_autofree char *date = g_strndup (text, 10);
  IkdDay day = IKD_DAY_NONE;

  g_assert_true (ikd_day_parse (date, &day, NULL));
  return day;
}

static void
check (const char *name, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = *line != '\0' ? g_strv_length (words) : 0;
  g_autofree IkdDay *days = g_new0 (IkdDay, n + 1);
  g_autofree gboolean *keep = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    days[i] = read_day (words[i]);
  ikd_rotation_choose (days, n, read_day (TODAY), keep);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s: %s", name, words[i]);
      g_assert_cmpint (keep[i], ==, g_str_has_suffix (words[i], "+"));
    }
}

static void
table (void)
{
  static const char *const cases[][2] = {
    { "nothing", "" },
    { "one, however old", "2019-01-01+" },
    { "seven days", "2026-11-28+ 2026-11-27+ 2026-11-26+ 2026-11-25+ 2026-11-24+ 2026-11-23+ "
                    "2026-11-22+" },
    /* 22 November is the newest of its week, 21 and 20 of nothing; 15 November begins the third
     * week, 8 the fourth; 1 November the fifth, which is one too many. */
    { "the eighth day", "2026-11-28+ 2026-11-27+ 2026-11-26+ 2026-11-25+ 2026-11-24+ 2026-11-23+ "
                        "2026-11-22+ 2026-11-21 2026-11-20 2026-11-15+ 2026-11-14 2026-11-08+ "
                        "2026-11-07 2026-11-01" },
    /* The day counts only where there is a copy. */
    { "gaps", "2026-11-28+ 2026-11-20+ 2026-11-19+ 2026-11-06+ 2026-10-30+ 2026-10-29+ 2026-10-01+ "
              "2026-09-30+ 2026-09-29" },
    /* 24 October is of the fourth week; November 2025 is the thirteenth month. */
    { "months", "2026-11-28+ 2026-11-27+ 2026-11-26+ 2026-11-25+ 2026-11-24+ 2026-11-23+ "
                "2026-11-22+ 2026-10-31+ 2026-10-24+ 2026-10-17 2026-09-30+ 2026-08-31+ "
                "2026-07-31+ 2026-06-30+ 2026-05-31+ 2026-04-30+ 2026-03-31+ 2026-02-28+ "
                "2026-01-31+ 2025-12-31+ 2025-11-30" },
    { "two of one day", "2026-11-28+ 2026-11-28 2026-11-27+" },
    { "a clock that was wrong", "2099-01-02+ 2099-01-01+ 2026-11-28+ 2026-11-27+ 2026-11-26+ "
                                "2026-11-25+ 2026-11-24+ 2026-11-23+ 2026-11-22+ 2026-11-21" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i][0], cases[i][1]);
}

/* A file opened every day for five years: what stays is bounded, and the oldest of it is of the
 * twelfth month back. */
static void
years (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (IkdDay));
  IkdDay begin = read_day ("2021-11-28");

  for (IkdDay today = begin; today <= read_day (TODAY); today++)
    {
      g_autofree gboolean *keep = NULL;

      g_array_prepend_val (days, today);
      keep = g_new0 (gboolean, days->len);
      ikd_rotation_choose ((const IkdDay *) (gpointer) days->data, days->len, today, keep);
      g_assert_true (keep[0]);
      for (guint i = days->len; i-- > 0;)
        if (!keep[i])
          g_array_remove_index (days, i);
    }
  g_assert_cmpuint (days->len, <=, IKD_ROTATION_DAYS + IKD_ROTATION_WEEKS + IKD_ROTATION_MONTHS);
  g_assert_cmpint (g_array_index (days, IkdDay, days->len - 1), ==, read_day ("2025-12-31"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rotation/table", table);
  g_test_add_func ("/rotation/years", years);
  return g_test_run ();
}
