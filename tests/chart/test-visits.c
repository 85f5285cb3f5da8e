/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities in a burn-up: how they are put together, where their marks stand, what is said and
 * hatched of them; numbers worked out by hand. */

#include <math.h>
#include <string.h>

#include "probe.h"

#define WIDTH 600
#define HEIGHT 400

static const IkdBurnupFrame all;

static void
visit (IkdBurnup *burnup, IkdDay day, gint64 people, const char *name)
{
  const IkdNumber number = people >= 0 ? ikd_number_exact (people) : IKD_NUMBER_UNKNOWN;

  ikd_burnup_add_visit (burnup, day, number, number, name);
}

/* Every Monday of a year 100 more, from 0 on 5 January 2026. */
static IkdBurnup *
make_year (void)
{
  IkdBurnup *burnup = ikd_burnup_new ();

  for (int i = 0; i <= 52; i++)
    probe_add (burnup, 0, ikd_day_new (2026, 1, 5) + 7 * i, 100 * i, 0);
  return burnup;
}

static GArray *
group (IkdBurnup *burnup, const IkdBurnupFrame *frame, double width, IkdBurnupLayout *layout)
{
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  ikd_burnup_lay_out (burnup, width, HEIGHT, frame, &style, layout);
  return ikd_burnup_group_visits (burnup, layout, &style);
}

/* 300 visits of a year are a mark for each month in a small picture, for each week in a wide one,
 * each day where it is zoomed into; no mark covers the next, none is lost. */
static void
groups (void)
{
  static const struct
  {
    double width;
    guint  zoom;                /* days; 0: all */
    guint  most;                /* groups */
    guint  n;                   /* visits that the picture has */
  } cases[] = { { 600, 0, 13, 300 }, { 2400, 0, 53, 300 }, { 250, 0, 5, 300 }, { 900, 20, 21, 0 } };
  g_autoptr (IkdBurnup) burnup = make_year ();

  for (int i = 0; i < 300; i++)
    visit (burnup, ikd_day_new (2026, 1, 6) + i * 6 / 5, 2, "SMA");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IkdBurnupFrame frame = { .zoomed = cases[i].zoom > 0, .from = ikd_day_new (2026, 3, 1),
                                     .to = ikd_day_new (2026, 3, 1) + (int) cases[i].zoom };
      IkdBurnupLayout layout;
      g_autoptr (GArray) found = group (burnup, &frame, cases[i].width, &layout);
      guint n = 0;

      g_assert_cmpuint (found->len, >, cases[i].most / 2);
      g_assert_cmpuint (found->len, <=, cases[i].most);
      for (guint j = 0; j < found->len; j++)
        {
          const IkdVisitGroup *one = &g_array_index (found, IkdVisitGroup, j);

          n += one->n;
          g_assert_cmpint (one->people, ==, 2 * one->n);
          g_assert_cmpfloat (one->x, >=, layout.left);
          g_assert_cmpfloat (one->x, <=, layout.right);
          g_assert_true (j == 0 || one->x - (one - 1)->x >= layout.line);
        }
      g_assert_true (cases[i].n == 0 || n == cases[i].n);
    }
}

/* Nine visits of March are one mark over March, and one of June another at its own day. */
static void
months (void)
{
  g_autoptr (IkdBurnup) burnup = make_year ();
  IkdBurnupLayout layout;
  g_autoptr (GArray) found = NULL;
  const IkdVisitGroup *march = NULL;
  g_autofree char *words = NULL;
  g_autofree char *single = NULL;

  for (int i = 0; i < 9; i++)
    visit (burnup, ikd_day_new (2026, 3, 2 + 3 * i), i == 0 ? 160 : 60, "SMA");
  visit (burnup, ikd_day_new (2026, 6, 16), 5, "Balai RW 3");
  found = group (burnup, &all, WIDTH, &layout);
  g_assert_cmpuint (found->len, ==, 2);
  march = &g_array_index (found, IkdVisitGroup, 0);
  g_assert_cmpint (march->from, ==, ikd_day_new (2026, 3, 1));
  g_assert_cmpint (march->to, ==, ikd_day_new (2026, 3, 31));
  /* 160 + 8 × 60 */
  words = ikd_burnup_describe_group (burnup, march);
  g_assert_cmpstr (words, ==, "9 activities: 640 activations");
  single = ikd_burnup_describe_group (burnup, march + 1);
  g_assert_cmpstr (single, ==, "Balai RW 3: 5 activations");
  g_assert_cmpfloat_with_epsilon (march[1].x, ikd_burnup_x (&layout, ikd_day_new (2026, 6, 16)),
                                  0.01);
}

static void
says (IkdBurnup *burnup, int point, int anchor, const char *words)
{
  const IkdBurnupCursor cursor = { 0, point, anchor };
  g_autofree char *text = ikd_burnup_describe_cursor (burnup, cursor);

  g_assert_cmpstr (text, ==, words);
}

/* 100 a week: 60 of them from a visit; 130 are too many, and so are 101; of a year's 5,200, 60 +
 * 130 + 101 = 291. */
static void
words (void)
{
  g_autoptr (IkdBurnup) burnup = make_year ();
  g_autofree char *whole = NULL;

  visit (burnup, ikd_day_new (2026, 1, 6), 60, "SMA 1");
  visit (burnup, ikd_day_new (2026, 1, 20), 100, "SMA 2");
  visit (burnup, ikd_day_new (2026, 1, 21), 30, "SMA 3");
  visit (burnup, ikd_day_new (2026, 1, 21), -1, "Pasar");
  visit (burnup, ikd_day_new (2026, 2, 3), -1, "Pasar");
  says (burnup, 0, -1, "5 January 2026: 0 people");
  says (burnup, 1, -1, "12 January 2026: 100 people; of 100 added, 60 came from SMA 1 and 40 "
                       "without an activity");
  says (burnup, 2, -1, "19 January 2026: 200 people");
  says (burnup, 3, -1, "26 January 2026: 300 people; 2 activities say 130 activations, more than "
                       "the 100 added: check both, 1 more without a number");
  visit (burnup, ikd_day_new (2026, 2, 10), 101, "Kampus");
  says (burnup, 6, -1, "16 February 2026: 600 people; Kampus says 101 activations, more than the "
                       "100 added: check both");
  says (burnup, 5, -1, "9 February 2026: 500 people; Pasar, without a number");
  says (burnup, 52, 0, "5 January 2026 – 4 January 2027: from 0 to 5,200, 5,200 more in 364 days; "
                       "of 5,200 added, 291 came from 4 activities and 4,909 without one, 2 more "
                       "without a number");
  whole = ikd_burnup_describe (burnup);
  g_assert_true (g_str_has_suffix (whole, "5,200 people; 4 activities: 291 activations, 2 more "
                                          "without a number"));
}

/* Each row has what was done since the one before; the last has what came after the last figure. */
static void
table (void)
{
  static const char *const rows[][5] = {
    { "Date", "Active IKD", "Activities", "From activities", NULL },
    { "2026-01-05", "10", "1", "4", NULL },
    { "2026-01-12", "110", "2", "60", NULL },
    { "2026-01-19", "210", "", "", NULL },
    { "2026-01-21", "", "1", "30", NULL },
  };
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (GPtrArray) found = NULL;

  for (int i = 0; i < 3; i++)
    probe_add (burnup, 0, ikd_day_new (2026, 1, 5) + 7 * i, 10 + 100 * i, 0);
  visit (burnup, ikd_day_new (2026, 1, 5), 4, "A");
  visit (burnup, ikd_day_new (2026, 1, 6), 60, "B");
  visit (burnup, ikd_day_new (2026, 1, 12), -1, "C");
  visit (burnup, ikd_day_new (2026, 1, 21), 30, "D");
  found = ikd_burnup_table (burnup, IKD_BURNUP_NO_CURSOR, TRUE);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstrv (g_ptr_array_index (found, i), (char **) rows[i]);
}

/* 70 within a week, 10 a day from Tuesday on; 35 of them from a visit: half of each bar. What a
 * visit says too much is cut at the bar. */
static void
weeks (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (GArray) found = NULL;

  probe_add (burnup, 0, ikd_day_new (2026, 6, 1), 100, 0);
  probe_add (burnup, 0, ikd_day_new (2026, 6, 8), 170, 0);
  probe_add (burnup, 0, ikd_day_new (2026, 6, 15), 180, 0);
  probe_add (burnup, 0, ikd_day_new (2026, 6, 22), 160, 0);
  visit (burnup, ikd_day_new (2026, 6, 3), 35, "A");
  visit (burnup, ikd_day_new (2026, 6, 10), 50, "B");
  visit (burnup, ikd_day_new (2026, 6, 17), 50, "C");
  found = ikd_burnup_visit_weeks (burnup);
  g_assert_cmpuint (found->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 0).added, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 1).added, 5 + 10 * 6 / 7.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 2).added, 10 / 7.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 3).added, 0, 1e-9);
}

/* How many pixels are not those of the paper, be the strokes of letters never so fine. */
static guint
count_ink (Probe *probe, double x0, double y0, double x1, double y1)
{
  guint n = 0;

  for (int y = (int) floor (y0); y <= y1; y++)
    for (int x = (int) floor (x0); x <= x1; x++)
      n += !probe_is (probe, x, y, probe->style.background);
  return n;
}

/* Without activities nothing moves; with them there is a lane below the curve whose pennant is
 * empty inside a frame, which the full mark of a note is not, but for its number, and bars are
 * hatched. */
static void
lane (void)
{
  g_autoptr (IkdBurnup) plain = make_year ();
  g_autoptr (IkdBurnup) burnup = make_year ();
  g_autoptr (Probe) without = NULL;
  g_autoptr (Probe) with = NULL;
  IkdBurnupLayout layout;
  g_autoptr (GArray) found = NULL;
  double x;

  visit (burnup, ikd_day_new (2026, 6, 15), 100, "SMA 1");
  without = probe_draw (plain, &all, NULL, WIDTH, HEIGHT);
  with = probe_draw (burnup, &all, NULL, WIDTH, HEIGHT);
  g_assert_cmpfloat (without->layout.axis, ==, without->layout.bottom);
  g_assert_cmpfloat (with->layout.axis, ==, without->layout.axis);
  g_assert_cmpfloat (with->layout.bottom, <=, with->layout.axis - with->layout.line);

  found = group (burnup, &all, WIDTH, &layout);
  x = g_array_index (found, IkdVisitGroup, 0).x;
  g_assert_cmpuint (probe_count (with, x - 12, layout.bottom, x + 12, layout.axis,
                                 with->style.background), >, 60);
  g_assert_cmpuint (count_ink (with, x - 4, layout.axis - layout.line, x + 4, layout.axis - 6), >,
                    8);
  x = probe_x (with, ikd_day_new (2026, 6, 11));
  g_assert_cmpuint (probe_count (with, x - 4, layout.bars_top, x + 4, layout.bars_bottom,
                                 with->style.background), >,
                    probe_count (without, x - 4, layout.bars_top, x + 4, layout.bars_bottom,
                                 with->style.background));
}

/* A mark is chosen as the days it stands for, by the pointer and by the key alike; a note is a
 * point between. March: from Monday 23 February, the last point before it, to 30 March. */
static void
marks (void)
{
  g_autoptr (IkdBurnup) burnup = make_year ();
  IkdBurnupCursor cursor = IKD_BURNUP_NO_CURSOR;
  IkdBurnupLayout layout;
  IkdChartStyle style;
  g_autoptr (GArray) found = NULL;
  double y;

  ikd_chart_style_light (&style);
  g_assert_false (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, 1, &cursor));
  visit (burnup, ikd_day_new (2026, 3, 4), 20, "A");
  visit (burnup, ikd_day_new (2026, 3, 25), 20, "B");
  visit (burnup, ikd_day_new (2026, 8, 5), 20, "C");
  ikd_burnup_add_note (burnup, IKD_NOTE_EVENT, ikd_day_new (2026, 5, 12), ikd_day_new (2026, 5, 12),
                       1, "Pekan IKD");
  found = group (burnup, &all, WIDTH, &layout);
  y = (layout.bottom + layout.axis) / 2;
  g_assert_true (ikd_burnup_hit_visits (burnup, WIDTH, HEIGHT, &all, &style,
                                        g_array_index (found, IkdVisitGroup, 0).x + 4, y,
                                        &cursor));
  g_assert_cmpint (cursor.anchor, ==, 7);
  g_assert_cmpint (cursor.point, ==, 12);
  g_assert_false (ikd_burnup_hit_visits (burnup, WIDTH, HEIGHT, &all, &style,
                                         g_array_index (found, IkdVisitGroup, 0).x, y - 60,
                                         &cursor));

  cursor = IKD_BURNUP_NO_CURSOR;
  g_assert_true (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, 1, &cursor));
  g_assert_cmpint (cursor.anchor, ==, 7);
  g_assert_cmpint (cursor.point, ==, 12);
  /* The first Monday that is not before 12 May. */
  g_assert_true (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, 1, &cursor));
  g_assert_cmpint (cursor.anchor, ==, -1);
  g_assert_cmpint (ikd_burnup_get_point (burnup, (guint) cursor.point)->at.day, ==,
                   ikd_day_new (2026, 5, 18));
  g_assert_true (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, 1, &cursor));
  g_assert_cmpint (ikd_burnup_get_point (burnup, (guint) cursor.point)->at.day, ==,
                   ikd_day_new (2026, 8, 31));
  g_assert_false (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, 1, &cursor));
  g_assert_true (ikd_burnup_next_mark (burnup, WIDTH, HEIGHT, &all, &style, -1, &cursor));
  g_assert_cmpint (ikd_burnup_get_point (burnup, (guint) cursor.point)->at.day, ==,
                   ikd_day_new (2026, 5, 18));
}

/* In percent a visit says how many people it brought; nothing is subtracted. */
static void
percent (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();

  ikd_burnup_set_unit (burnup, IKD_UNIT_PERCENT);
  probe_add (burnup, 0, ikd_day_new (2026, 6, 1), 10 * IKD_PERCENT, 0);
  probe_add (burnup, 0, ikd_day_new (2026, 6, 8), 11 * IKD_PERCENT, 0);
  ikd_burnup_add_visit (burnup, ikd_day_new (2026, 6, 3), ikd_number_exact (35),
                        ikd_number_exact (IKD_PERCENT / 2), "A");
  says (burnup, 1, -1, "8 June 2026: 11.00%; A: 35 activations");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visits/groups", groups);
  g_test_add_func ("/visits/months", months);
  g_test_add_func ("/visits/words", words);
  g_test_add_func ("/visits/table", table);
  g_test_add_func ("/visits/weeks", weeks);
  g_test_add_func ("/visits/lane", lane);
  g_test_add_func ("/visits/marks", marks);
  g_test_add_func ("/visits/percent", percent);

  return g_test_run ();
}
