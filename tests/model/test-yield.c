/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What outreach brings, by hand: yields, expectations, what the rest would bring, obstacles, rises
 * explained, neighbourhoods served. */

#include "ikd-hindrance.h"
#include "ikd-increment.h"
#include "ikd-served.h"
#include "ikd-yield.h"

#include "fixture.h"

#include <string.h>

static void
set_words (gpointer record, const char *words)
{
  IkdOutreach *self = record;
  g_auto (GStrv) pairs = g_strsplit (words, "|", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], ":", 2);
      g_autoptr (GError) error = NULL;

      ikd_field_from_text (ikd_outreach_field (G_OBJECT_TYPE (self), pair[0]), self, pair[1],
                           IKD_SEPARATORS_INDONESIAN, &error);
      g_assert_no_error (error);
    }
}

static gpointer
add (GPtrArray *list, GType type, const char *code, const char *words)
{
  IkdOutreach *self = g_object_new (type, NULL);

  self->record = list->len + 1;
  self->region_code = g_strdup (code);
  set_words (self, words);
  g_ptr_array_add (list, self);
  return self;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Quartiles stand at (n − 1)·k/4: of 10, 20, 30, 40 at 0.75, 1.5, 2.25: 17.5, 25, 32.5, halves
 * up. */
static void
spreads (void)
{
  static const struct
  {
    gint64 values[6];
    guint  n;
    gint64 low, median, high;
  } cases[] = {
    { { 40, 10, 30, 20 }, 4, 18, 25, 33 },
    { { 7, 1, 4 }, 3, 3, 4, 6 },        /* 2.5, 4, 5.5 */
    { { 5, 5, 5, 5, 5 }, 5, 5, 5, 5 },
    { { 1, 2, 3, 4, 100 }, 5, 2, 3, 4 },
    { { 9, 8 }, 2, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
      IkdSpread spread;

      g_array_append_vals (values, cases[i].values, cases[i].n);
      ikd_spread_compute (values, &spread);
      g_test_message ("case %u", i);
      g_assert_cmpuint (spread.n, ==, cases[i].n);
      g_assert_cmpint (spread.low, ==, cases[i].low);
      g_assert_cmpint (spread.median, ==, cases[i].median);
      g_assert_cmpint (spread.high, ==, cases[i].high);
    }
}

/* Three visits with a number: 40 + 50 + 35 = 125, 41.667 each. Two of them with time: 40 in 90
 * minutes by 3 officers, 50 in 2 hours by 2: 270 + 240 = 510 minutes, 90 × 60 ÷ 510 = 10.588 an
 * officer-hour. */
static GPtrArray *
make_visits (void)
{
  GPtrArray *list = new_list ();

  add (list, IKD_TYPE_ACTIVITY, "33.01.01",
       "kind:a|date:2023-06-05|state:done|present:60|enrolled:8|activated:40|minutes:90|"
       "officers:3");
  add (list, IKD_TYPE_ACTIVITY, "33.01.02", "kind:a|date:2023-06-12|state:done|present:55|"
                                            "activated:50|minutes:120|officers:2");
  add (list, IKD_TYPE_ACTIVITY, "33.01.02",
       "kind:a|date:2023-06-19|state:done|activated:35|officers:2");
  add (list, IKD_TYPE_ACTIVITY, "33.01.02", "kind:a|date:2023-06-20|state:done");
  add (list, IKD_TYPE_ACTIVITY, "33.01.02", "kind:a|date:2023-07-03|state:planned");
  add (list, IKD_TYPE_ACTIVITY, "33.01.02", "kind:a|date:2023-06-21|state:cancelled|activated:900");
  add (list, IKD_TYPE_ACTIVITY, "33.02", "kind:b|date:2023-06-22|state:done|activated:7");
  return list;
}

static void
yields (void)
{
  g_autoptr (GPtrArray) visits = make_visits ();
  g_autoptr (GPtrArray) none = new_list ();
  IkdYield yield;

  ikd_yield_compute (visits, "a", &yield);
  g_assert_cmpuint (yield.visits, ==, 4);
  g_assert_cmpuint (yield.counted, ==, 3);
  g_assert_cmpint (yield.activated, ==, 125);
  g_assert_cmpint (yield.present, ==, 115);
  g_assert_cmpint (yield.enrolled, ==, 8);
  g_assert_cmpint (yield.per_visit, ==, 41667);
  g_assert_cmpuint (yield.timed, ==, 2);
  g_assert_cmpint (yield.officer_minutes, ==, 510);
  g_assert_cmpint (yield.per_officer_hour, ==, 10588);
  /* 35, 40, 50: at 0.5, 1, 1.5 */
  g_assert_cmpuint (yield.spread.n, ==, 3);
  g_assert_cmpint (yield.spread.low, ==, 38);
  g_assert_cmpint (yield.spread.median, ==, 40);
  g_assert_cmpint (yield.spread.high, ==, 45);

  ikd_yield_compute (none, NULL, &yield);
  g_assert_cmpint (yield.per_visit, ==, -1);
  g_assert_cmpint (yield.per_officer_hour, ==, -1);
}

/* What no activity can be, as a damaged file may hold it, counts as one without a time. */
static void
efforts (void)
{
  static const char *const odd[] = { "minutes:999999999999999|officers:999999999999999",
                                     "minutes:1440|officers:999999999999999",
                                     "minutes:999999999999999|officers:2" };
  g_autoptr (GPtrArray) visits = make_visits ();
  IkdYield yield;

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *words = g_strconcat ("kind:a|date:2023-06-23|state:done|activated:5|",
                                            odd[i], NULL);

      add (visits, IKD_TYPE_ACTIVITY, "33.01.01", words);
    }
  ikd_yield_compute (visits, "a", &yield);
  g_assert_cmpuint (yield.counted, ==, 6);
  g_assert_cmpint (yield.activated, ==, 140);
  g_assert_cmpuint (yield.timed, ==, 2);
  g_assert_cmpint (yield.officer_minutes, ==, 510);
}

/* Two that are expected to bring 40 [38, 45] and 10 [6, 20], and one of which nothing is known. */
static void
forecasts (void)
{
  IkdForecast forecast = { 0 };

  ikd_forecast_add (&forecast, IKD_NUMBER_UNKNOWN);
  g_assert_false (forecast.total.known);
  ikd_forecast_add (&forecast, (IkdNumber){ TRUE, 40, 38, 45 });
  ikd_forecast_add (&forecast, (IkdNumber){ TRUE, 10, 6, 20 });
  g_assert_cmpuint (forecast.n, ==, 3);
  g_assert_cmpuint (forecast.n_expected, ==, 2);
  assert_number (forecast.total, 50, 44, 65);
}

/* 35, 40, 50: at 0.5, 1, 1.5: 37.5, 40, 45; before 19 June there are two only. */
static void
expectations (void)
{
  g_autoptr (GPtrArray) visits = make_visits ();
  guint n = 0;

  assert_number (ikd_yield_expect (visits, "a", day_of ("2023-07-03"), IKD_NUMBER_UNKNOWN, &n), 40,
                 38, 45);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (ikd_yield_expect (visits, "a", day_of ("2023-06-19"), IKD_NUMBER_UNKNOWN, &n)
                    .known);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (ikd_yield_expect (visits, "b", day_of ("2023-07-03"), IKD_NUMBER_UNKNOWN, &n)
                    .known);
  g_assert_cmpuint (n, ==, 1);
  /* No more than there are. */
  assert_number (ikd_yield_expect (visits, "a", day_of ("2023-07-03"), ikd_number_exact (39), &n),
                 39, 38, 39);
}

/* Noted 20 of 100 on 1 June; 15 more on 5 June; what was done before is in the note already. */
static void
standings (void)
{
  g_autoptr (GPtrArray) institutions = new_list ();
  g_autoptr (GPtrArray) activities = new_list ();
  IkdInstitution *lapas = add (institutions, IKD_TYPE_INSTITUTION, "33.01",
                               "name:Lapas|kind:prison|headcount:100|activated:20|date:2023-06-01");
  IkdInstitution *bank = add (institutions, IKD_TYPE_INSTITUTION, "33.01",
                              "name:BPR BKK|kind:regional-bank|state:done");
  IkdInstitution *office = add (institutions, IKD_TYPE_INSTITUTION, "33.01",
                                "name:Imigrasi|kind:immigration|next_visit:2023-09-01");
  IkdInstitutionStanding standing;

  ((IkdActivity *) add (activities, IKD_TYPE_ACTIVITY, "33.01",
                        "date:2023-05-30|state:done|activated:20"))->institution = 1;
  ((IkdActivity *) add (activities, IKD_TYPE_ACTIVITY, "33.01",
                        "date:2023-06-05|state:done|activated:15"))->institution = 1;
  ((IkdActivity *) add (activities, IKD_TYPE_ACTIVITY, "33.01", "date:2023-06-20|state:planned"))
    ->institution = 1;
  ((IkdActivity *) add (activities, IKD_TYPE_ACTIVITY, "33.01", "date:2023-06-18|state:planned"))
    ->institution = 3;

  ikd_institution_standing (lapas, activities, day_of ("2023-06-06"), &standing);
  g_assert_cmpint (standing.state, ==, IKD_INSTITUTION_UNDER_WAY);
  assert_number (standing.activated, 35, 35, 35);
  g_assert_cmpint (standing.from_activities, ==, 15);
  assert_number (standing.coverage, 35 * IKD_PERCENT, 35 * IKD_PERCENT, 35 * IKD_PERCENT);
  assert_number (standing.remaining, 65, 65, 65);
  g_assert_cmpuint (standing.visits, ==, 2);
  g_assert_cmpint (standing.date, ==, day_of ("2023-06-05"));
  g_assert_cmpint (standing.next_visit, ==, day_of ("2023-06-20"));

  /* Done by what the office says, without a number. */
  ikd_institution_standing (bank, activities, day_of ("2023-06-06"), &standing);
  g_assert_cmpint (standing.state, ==, IKD_INSTITUTION_DONE);
  g_assert_false (standing.activated.known);
  g_assert_false (standing.coverage.known);

  ikd_institution_standing (office, activities, day_of ("2023-06-06"), &standing);
  g_assert_cmpint (standing.state, ==, IKD_INSTITUTION_PLANNED);
  g_assert_cmpint (standing.next_visit, ==, day_of ("2023-06-18"));
  /* All of them: done, whatever the office says. */
  lapas->headcount = ikd_number_exact (35);
  ikd_institution_standing (lapas, activities, day_of ("2023-06-06"), &standing);
  g_assert_cmpint (standing.state, ==, IKD_INSTITUTION_DONE);
}

/* Schools that are done came to 80, 90 and 100 %: the middle is 90, the quartiles are 85 and 95 %.
 * Left are one of 200 with 50 and one of 100 with none: at most 150 + 100; as before 180 − 50 and
 * 90; low 170 − 50 and 85; high 190 − 50 and 95. One more has no headcount. */
static void
rest (void)
{
  g_autoptr (GPtrArray) institutions = new_list ();
  g_autoptr (GPtrArray) activities = new_list ();
  g_autoptr (GPtrArray) tallies = NULL;
  const IkdKindTally *bank;
  const IkdKindTally *school;

  add (institutions, IKD_TYPE_INSTITUTION, "33.01",
       "name:A|kind:school|headcount:100|activated:80|date:2023-06-01|state:done");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01",
       "name:B|kind:school|headcount:100|activated:90|date:2023-06-01|state:done");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01",
       "name:C|kind:school|headcount:50|activated:50|date:2023-06-01");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01",
       "name:D|kind:school|headcount:200|activated:50|date:2023-06-01");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01", "name:E|kind:school|headcount:100");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01", "name:F|kind:school");
  add (institutions, IKD_TYPE_INSTITUTION, "33.01", "name:BPR BKK|kind:bank|state:done");

  tallies = ikd_kind_tallies (institutions, activities, day_of ("2023-06-06"));
  g_assert_cmpuint (tallies->len, ==, 2);
  bank = g_ptr_array_index (tallies, 0);
  school = g_ptr_array_index (tallies, 1);
  g_assert_cmpstr (bank->kind, ==, "bank");
  g_assert_cmpuint (bank->n_states[IKD_INSTITUTION_DONE], ==, 1);
  g_assert_cmpuint (bank->n_rest, ==, 0);
  g_assert_false (bank->expected.known);

  g_assert_cmpuint (school->n, ==, 6);
  g_assert_cmpuint (school->n_states[IKD_INSTITUTION_DONE], ==, 3);
  g_assert_cmpuint (school->n_rest, ==, 3);
  g_assert_cmpuint (school->n_rest_counted, ==, 2);
  g_assert_cmpint (school->headcount, ==, 550);
  g_assert_cmpint (school->activated, ==, 270);
  assert_number (school->remaining, 250, 250, 250);
  g_assert_cmpint (school->shares.median, ==, 90 * IKD_PERCENT);
  assert_number (school->expected, 220, 205, 235);
}

/* Counted 12 + 3 phones, 5 server; estimated 40,000 without security; named only: awareness. */
static void
hindrances (void)
{
  static const char *const expected[] = { "phone-inadequate", "server", "data-security",
                                          "no-benefit", NULL };
  g_autoptr (GPtrArray) activities = new_list ();
  g_autoptr (GPtrArray) obstacles = new_list ();
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) district = NULL;

  add (activities, IKD_TYPE_ACTIVITY, "33.01.01",
       "date:2023-06-05|state:done|phone_inadequate:12|obstacles:server=5");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.02", "date:2023-06-06|state:done|phone_inadequate:3");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.02", "date:2023-07-06|state:done|phone_inadequate:99");
  add (activities, IKD_TYPE_ACTIVITY, "33.02", "date:2023-06-06|state:done|phone_inadequate:99");
  add (obstacles, IKD_TYPE_OBSTACLE, "33.01", "kind:data-security|affected:30000|date:2023-01-01");
  add (obstacles, IKD_TYPE_OBSTACLE, "33.01", "kind:data-security|affected:40000|date:2023-06-01");
  add (obstacles, IKD_TYPE_OBSTACLE, "33.01", "kind:data-security|affected:90000|date:2023-07-01");
  add (obstacles, IKD_TYPE_OBSTACLE, "33.01", "kind:no-benefit|date:2023-06-01");

  list = ikd_hindrances_compute (activities, obstacles, "33.01", day_of ("2023-06-01"),
                                 day_of ("2023-06-30"));
  g_assert_cmpuint (list->len, ==, 4);
  for (guint i = 0; i < list->len; i++)
    {
      const IkdHindrance *one = g_ptr_array_index (list, i);

      g_assert_cmpstr (one->kind, ==, expected[i]);
      g_assert_cmpuint (one->rank, ==, i + 1);
    }
  g_assert_cmpint (((IkdHindrance *) g_ptr_array_index (list, 0))->counted, ==, 15);
  g_assert_cmpuint (((IkdHindrance *) g_ptr_array_index (list, 0))->n_activities, ==, 2);
  g_assert_cmpint (((IkdHindrance *) g_ptr_array_index (list, 2))->estimate->affected.value, ==,
                   40000);
  /* An estimate for the regency is none for its district. */
  district = ikd_hindrances_compute (activities, obstacles, "33.01.01", IKD_DAY_NONE,
                                     IKD_DAY_NONE);
  g_assert_cmpuint (district->len, ==, 2);
  g_assert_cmpint (((IkdHindrance *) g_ptr_array_index (district, 0))->counted, ==, 12);
}

/* 14,049 less 12,845 are 1,204; 40 + 50 + 35 = 125 came from three visits, one said no number. */
static void
increments (void)
{
  g_autoptr (GPtrArray) visits = make_visits ();
  const IkdValue before = { .number = ikd_number_exact (12845), .origin = IKD_ORIGIN_OWN };
  const IkdValue after = { .number = ikd_number_exact (14049),
                           .origin = IKD_ORIGIN_OWN,
                           .as_of = { day_of ("2023-06-06"), day_of ("2023-06-06") } };
  const IkdValue partial = { .number = ikd_number_exact (14049), .origin = IKD_ORIGIN_PARTIAL };
  g_autofree char *text = NULL;
  IkdIncrement increment;

  ikd_increment_compute (visits, "33.01", day_of ("2023-05-31"), day_of ("2023-06-30"), &before,
                         &after, &increment);
  assert_number (increment.total, 1204, 1204, 1204);
  g_assert_cmpint (increment.explained, ==, 125);
  g_assert_cmpuint (increment.n_activities, ==, 3);
  g_assert_cmpuint (increment.n_uncounted, ==, 1);
  assert_number (increment.rest, 1079, 1079, 1079);
  text = ikd_increment_text (&increment);
  g_assert_nonnull (strstr (text, "1,204"));
  g_assert_nonnull (strstr (text, "125 came from 3 activities"));

  /* The first day is the figure's own: what was done on it is in the figure. */
  ikd_increment_compute (visits, "33.01", day_of ("2023-06-05"), day_of ("2023-06-12"), &before,
                         &partial, &increment);
  g_assert_cmpint (increment.explained, ==, 50);
  g_assert_false (increment.total.known);

  /* The newest figure is the one before: nothing is known of the rise. */
  ikd_increment_compute (visits, "33.01", day_of ("2023-06-06"), day_of ("2023-06-30"), &after,
                         &after, &increment);
  g_assert_cmpint (increment.explained, ==, 85);
  g_assert_false (increment.total.known);
}

static char *
describe (GPtrArray *served)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < served->len; i++)
    {
      const IkdServed *one = g_ptr_array_index (served, i);
      g_autofree char *last = one->last != IKD_DAY_NONE ? ikd_day_to_iso (one->last)
                                                        : g_strdup ("never");

      g_string_append_printf (text, "%s/%s/%s %u %s %s %" G_GINT64_FORMAT "\n", one->village,
                              one->rw, one->rt, one->times, last,
                              one->last_kind != NULL ? one->last_kind : "-", one->activated);
    }
  return g_strdup (text->str);
}

/* "RW 03" and "3" are one; the village without any visit is there; a name that no village has keeps
 * a place of its own. */
static void
neighbourhoods (void)
{
  g_autoptr (World) world = NULL;
  static const char *const codes[] = { "33.01.06", NULL };
  g_autoptr (GPtrArray) activities = new_list ();
  g_autoptr (GPtrArray) served = NULL;
  g_autofree char *text = NULL;

  world = world_new (codes);
  world_add_region (world, "33.01.06.2005", "Kroya");
  world_add_region (world, "33.01.06.2010", "Bajing");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.06",
       "kind:counter|date:2023-06-05|state:done|village:Kroya|rw:RW 03|rt:02|activated:12");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.06.2005",
       "kind:neighbourhood|date:2023-06-12|state:done|rw:3|rt:10|activated:8");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.06",
       "date:2023-06-12|state:done|village:Dukuh|activated:1");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.06",
       "date:2023-07-12|state:planned|village:Kroya|rw:4");
  add (activities, IKD_TYPE_ACTIVITY, "33.01.06", "date:2023-06-12|state:done|activated:1");

  served = ikd_served_compute (world->atlas, world_region (world, "33.01.06"), activities,
                               day_of ("2023-06-30"));
  text = describe (served);
  g_assert_cmpstr (text, ==,
                   "Dukuh// 1 2023-06-12 - 1\n"
                   "Kroya// 2 2023-06-12 neighbourhood 20\n"
                   "Kroya/3/ 2 2023-06-12 neighbourhood 20\n"
                   "Kroya/3/2 1 2023-06-05 counter 12\n"
                   "Kroya/3/10 1 2023-06-12 neighbourhood 8\n"
                   "Kroya/4/ 0 never - 0\n"
                   "Bajing// 0 never - 0\n");
  g_assert_cmpint (((IkdServed *) g_ptr_array_index (served, 5))->next, ==, day_of ("2023-07-12"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/yield/spreads", spreads);
  g_test_add_func ("/yield/yields", yields);
  g_test_add_func ("/yield/efforts", efforts);
  g_test_add_func ("/yield/forecasts", forecasts);
  g_test_add_func ("/yield/expectations", expectations);
  g_test_add_func ("/yield/standings", standings);
  g_test_add_func ("/yield/rest", rest);
  g_test_add_func ("/yield/hindrances", hindrances);
  g_test_add_func ("/yield/increments", increments);
  g_test_add_func ("/yield/neighbourhoods", neighbourhoods);

  return g_test_run ();
}
