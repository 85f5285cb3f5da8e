/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What activities explain of a rise, each case worked out by hand beside its sentence. */

#include <string.h>

#include "ikd-increment.h"

static IkdDay
day_of (const char *iso)
{
  IkdDay day = IKD_DAY_NONE;

  g_assert_true (ikd_day_parse (iso, &day, NULL));
  return day;
}

/* @people −1: not said. */
static void
add (GPtrArray *list, const char *region, const char *date, IkdActivityState state, gint64 people)
{
  IkdActivity *activity = ikd_activity_new ();

  activity->parent_instance.region_code = g_strdup (region);
  activity->parent_instance.record = list->len + 1;
  activity->date = day_of (date);
  activity->state = state;
  activity->place = g_strdup ("SMA 1");
  if (people >= 0)
    activity->activated = ikd_number_exact (people);
  g_ptr_array_add (list, activity);
}

static IkdValue
value_of (gint64 count, gint64 half, const char *date)
{
  IkdDay day = day_of (date);

  return (IkdValue){ .number = ikd_number_rounded (count, half), .origin = IKD_ORIGIN_OWN,
                     .as_of = { day, day } };
}

/* From 31 May to 30 June 2023; each row: the counts of both days and their halves, what two
 * activities brought (−1: not said, −2: there is none), and what is said. */
static const struct
{
  const char *name;
  gint64      before, after, half;
  gint64      first, second;
  gboolean    conflict;
  const char *text;
} cases[] = {
  /* 14,049 − 12,845 = 1,204; 1,204 − 600 − 40 = 564 */
  { "part", 12845, 14049, 0, 600, 40, FALSE,
    "Of 1,204 new activations in June 2023, 640 came from 2 activities; the other 564 came without "
    "one." },
  { "one", 12845, 14049, 0, 204, -2, FALSE,
    "Of 1,204 new activations in June 2023, 204 came from 1 activity; the other 1,000 came without "
    "one." },
  { "silent", 12845, 14049, 0, 204, -1, FALSE,
    "Of 1,204 new activations in June 2023, 204 came from 1 activity; the other 1,000 came without "
    "one. 1 more activity does not say how many activated." },
  /* 700 + 600 = 1,300, 96 more than there were. */
  { "conflict", 12845, 14049, 0, 700, 600, TRUE,
    "2 activities in June 2023 say that 1,300 activated, more than the 1,204 by which active IKD "
    "rose. Check the numbers of the activities and the figures of both days." },
  { "same", 14049, 14049, 0, 5, -2, TRUE,
    "1 activity in June 2023 says that 5 activated, more than the 0 by which active IKD rose. "
    "Check the number of the activity and the figures of both days." },
  /* 14,000 − 14,049 = −49; −49 − 60 = −109 */
  { "fall", 14049, 14000, 0, 60, -2, FALSE,
    "Active IKD fell by 49 in June 2023 although 60 came from 1 activity: 109 were lost in other "
    "ways." },
  { "none counted", 12845, 14049, 0, -1, -1, FALSE,
    "2 activities were done in June 2023; none says how many activated." },
  { "none", 12845, 14049, 0, -2, -2, FALSE, "No activity was done in June 2023." },
  /* 1,000 ± 100 of both: 12,000 [11,950, 12,049] to 13,000: 1,000 [901, 1,099], below 1,050. */
  { "coarse", 12000, 13000, 50, 1050, -2, FALSE,
    "Of about 1,000 new activations in June 2023, 1,050 came from 1 activity; the figures are too "
    "coarse to say how many came without one." },
};

static void
sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
      IkdValue before = value_of (cases[i].before, cases[i].half, "2023-05-31");
      IkdValue after = value_of (cases[i].after, cases[i].half, "2023-06-30");
      g_autofree char *text = NULL;
      IkdIncrement increment;

      g_test_message ("%s", cases[i].name);
      if (cases[i].first > -2)
        add (list, "33.01.06", "2023-06-01", IKD_ACTIVITY_DONE, cases[i].first);
      if (cases[i].second > -2)
        add (list, "33.01", "2023-06-30", IKD_ACTIVITY_DONE, cases[i].second);
      ikd_increment_compute (list, "33.01", day_of ("2023-05-31"), day_of ("2023-06-30"), &before,
                             &after, &increment);
      text = ikd_increment_text (&increment);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (ikd_increment_is_conflict (&increment), ==, cases[i].conflict);
      g_assert_cmpint (ikd_increment_has_any (&increment), ==, list->len > 0);
    }
}

/* The newest figure is of 20 June: what was done on the 25th is not in it yet, and so no conflict:
 * 100 more until then, of which 90 are certain. */
static void
later (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  IkdValue before = value_of (1000, 0, "2023-05-31");
  IkdValue after = value_of (1100, 0, "2023-06-20");
  g_autofree char *text = NULL;
  IkdIncrement increment;

  add (list, "33.01", "2023-06-05", IKD_ACTIVITY_DONE, 90);
  add (list, "33.01", "2023-06-25", IKD_ACTIVITY_DONE, 50);
  ikd_increment_compute (list, "33.01", day_of ("2023-05-31"), day_of ("2023-06-27"), &before,
                         &after, &increment);
  g_assert_cmpint (increment.explained, ==, 140);
  g_assert_cmpint (increment.covered, ==, 90);
  g_assert_false (ikd_increment_is_conflict (&increment));
  text = ikd_increment_text (&increment);
  g_assert_nonnull (strstr (text, "from 1 June 2023 to 27 June 2023, 140 came from 2 activities; "
                                  "the figures are too coarse"));

  /* With one more on the 19th it is certain: 90 + 20 > 100. */
  add (list, "33.01", "2023-06-19", IKD_ACTIVITY_DONE, 20);
  ikd_increment_compute (list, "33.01", day_of ("2023-05-31"), day_of ("2023-06-27"), &before,
                         &after, &increment);
  g_assert_true (ikd_increment_is_conflict (&increment));
}

/* What counts is done, within the region, after the first day and until the second, in order. */
static void
choice (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) pupils = NULL;

  add (list, "33.01", "2023-06-30", IKD_ACTIVITY_DONE, 1);
  add (list, "33.01.06", "2023-06-01", IKD_ACTIVITY_DONE, 2);
  add (list, "33.01", "2023-05-31", IKD_ACTIVITY_DONE, 4);
  add (list, "33.01", "2023-07-01", IKD_ACTIVITY_DONE, 8);
  add (list, "33.01", "2023-06-10", IKD_ACTIVITY_PLANNED, 16);
  add (list, "33.01", "2023-06-10", IKD_ACTIVITY_CANCELLED, 32);
  add (list, "33.02", "2023-06-10", IKD_ACTIVITY_DONE, 64);
  ((IkdActivity *) g_ptr_array_index (list, 1))->segment = g_strdup ("pupil");

  chosen = ikd_increment_choose (list, "33.01", "", day_of ("2023-05-31"), day_of ("2023-06-30"));
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpint (((IkdActivity *) g_ptr_array_index (chosen, 0))->activated.value, ==, 2);
  g_assert_cmpint (((IkdActivity *) g_ptr_array_index (chosen, 1))->activated.value, ==, 1);
  all = ikd_increment_choose (list, "ID", NULL, IKD_DAY_NONE, IKD_DAY_NONE);
  g_assert_cmpuint (all->len, ==, 5);
  pupils = ikd_increment_choose (list, "33.01", "pupil", IKD_DAY_NONE, IKD_DAY_NONE);
  g_assert_cmpuint (pupils->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/increment/sentences", sentences);
  g_test_add_func ("/increment/later", later);
  g_test_add_func ("/increment/choice", choice);

  return g_test_run ();
}
