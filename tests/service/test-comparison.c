/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A comparison from the file, and its words. */

#include "desk.h"
#include "ikd-comparison.h"

/* Three of the regencies and cities of Jawa Tengah in April and June: 33.72 falls from the first
 * place to the third, 33.02 is newly ranked. */
static void
set_up (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *code, *april, *june;
  } rows[] = {
    { "33.01", "2000", "9000" },
    { "33.02", NULL, "8000" },
    { "33.72", "4000", "4200" },
  };

  desk_set_up (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      desk_keep (self, rows[i].code, IKD_KTP_OBLIGED, "2025-12-31", "20000");
      if (rows[i].april != NULL)
        desk_keep (self, rows[i].code, IKD_ACTIVE, "2026-04-01", rows[i].april);
      desk_keep (self, rows[i].code, IKD_ACTIVE, "2026-06-01", rows[i].june);
    }
}

static IkdComparison *
load (Desk *self, const char *code, IkdScope scope, gboolean courses)
{
  const IkdComparisonQuery query = {
    .query = { desk_region (self, code), IKD_DAY_NONE, IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE,
               g_intern_static_string ("") },
    .scope = scope,
    .since = { IKD_SINCE_DAY, ikd_day_new (2026, 4, 5) },
    .courses = courses,
  };
  g_autoptr (GError) error = NULL;
  IkdComparison *comparison = ikd_comparison_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static IkdPeer *
peer_at (IkdComparison *comparison, guint index)
{
  return g_ptr_array_index (comparison->peers, index);
}

/* Without a day it is the newest of the region. 9,000 of 20,000 is 45 %. */
static void
siblings (Desk *self, gconstpointer data)
{
  g_autoptr (IkdComparison) comparison = load (self, "33.72", IKD_SCOPE_SIBLINGS, FALSE);
  IkdPeer *own = ikd_comparison_get_own (comparison);
  int places = 0;

  g_assert_cmpstr (ikd_region_get_code (comparison->whole), ==, "33");
  g_assert_cmpint (comparison->day, ==, ikd_day_new (2026, 6, 1));
  g_assert_cmpint (comparison->base, ==, IKD_KTP_OBLIGED);
  g_assert_cmpuint (comparison->peers->len, ==, 35);
  g_assert_cmpuint (comparison->ranked, ==, 3);
  /* The national target of 2026 is 30 %: 9,000 and 8,000 of 20,000 reach it. */
  g_assert_cmpuint (comparison->met, ==, 2);
  g_assert_cmpuint (comparison->unmet, ==, 1);
  g_assert_cmpint (comparison->highest, ==, 45 * IKD_PERCENT);
  g_assert_true (own == peer_at (comparison, 2));
  g_assert_true (ikd_peer_get_climb (own, &places));
  g_assert_cmpint (places, ==, -2);
  g_assert_cmpint (own->change.value, ==, 200);
  g_assert_cmpuint (own->course->len, ==, 0);
}

/* 1,000 of 8,000 in one province, and nothing is known of the others. */
static IkdComparison *
load_one (Desk *self)
{
  desk_keep (self, "34", IKD_KTP_OBLIGED, "2025-12-31", "8000");
  desk_keep (self, "34", IKD_ACTIVE, "2026-06-01", "1000");
  return load (self, "ID", IKD_SCOPE_CHILDREN, FALSE);
}

static void
words (Desk *self, gconstpointer data)
{
  g_autoptr (IkdComparison) fallen = load (self, "33.72", IKD_SCOPE_SIBLINGS, FALSE);
  g_autoptr (IkdComparison) risen = load (self, "33.01", IKD_SCOPE_NATION, FALSE);
  g_autoptr (IkdComparison) unranked = load (self, "33.03", IKD_SCOPE_SIBLINGS, FALSE);
  g_autoptr (IkdComparison) fresh = load (self, "33.02", IKD_SCOPE_SIBLINGS, FALSE);
  g_autoptr (IkdComparison) below = load (self, "33", IKD_SCOPE_CHILDREN, FALSE);
  g_autoptr (IkdComparison) none = load (self, "ID", IKD_SCOPE_CHILDREN, FALSE);
  g_autoptr (IkdComparison) one = load_one (self);
  const struct
  {
    IkdComparison *comparison;
    const char *text;
  } cases[] = {
    { fallen, "As of 1 June 2026, Kota Surakarta is number <b>3</b> of <b>3</b> ranked "
              "regencies and cities of Jawa Tengah, with <b>21.00%</b> of ID-obliged residents. "
              "Down <b>2</b> places since 5 April 2026." },
    { risen, "As of 1 June 2026, Kabupaten Cilacap is number <b>1</b> of <b>3</b> ranked regencies "
             "and cities of Indonesia, with <b>45.00%</b> of ID-obliged residents. Up <b>1</b> "
             "place since 5 April 2026." },
    { unranked, "As of 1 June 2026, Kabupaten Purbalingga is not ranked among the regencies and "
                "cities of Jawa Tengah: no figure yet." },
    { fresh, "As of 1 June 2026, Kabupaten Banyumas is number <b>2</b> of <b>3</b> ranked "
             "regencies and cities of Jawa Tengah, with <b>40.00%</b> of ID-obliged residents. "
             "It was not ranked on 5 April 2026." },
    { below, "As of 1 June 2026, <b>3</b> of <b>35</b> regencies and cities of Jawa Tengah are "
             "ranked: from Kabupaten Cilacap with <b>45.00%</b> down to Kota Surakarta with "
             "<b>21.00%</b> of ID-obliged residents." },
    { none, "As of 1 June 2026, none of the <b>38</b> provinces of Indonesia can be ranked." },
    { one, "As of 1 June 2026, <b>1</b> of <b>38</b> provinces of Indonesia is ranked: Daerah "
           "Istimewa Yogyakarta with <b>12.50%</b> of ID-obliged residents." },
  };
  g_autofree char *notes = ikd_comparison_notes (fallen);
  g_autofree char *plain = ikd_comparison_headline_text (below);
  g_autofree char *kind = ikd_scope_title (fallen->atlas, fallen->region, IKD_SCOPE_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ikd_comparison_headline (cases[i].comparison);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (notes, ==,
                   "Target (National): reached by 2, not yet by 1. Not ranked: no figure yet: 32.");
  g_assert_null (strpbrk (plain, "<>\001\002"));
  g_assert_cmpstr (kind, ==, "Cities of Indonesia");
}

static void
courses (Desk *self, gconstpointer data)
{
  g_autoptr (IkdComparison) comparison = load (self, "33.01", IKD_SCOPE_SIBLINGS, TRUE);
  GArray *course = peer_at (comparison, 0)->course;

  /* Of the three dates with samples, two have figures of their own. */
  g_assert_true (comparison->courses);
  g_assert_cmpuint (course->len, ==, 2);
  g_assert_cmpint (g_array_index (course, IkdCoursePoint, 0).share, ==, 10 * IKD_PERCENT);
  g_assert_cmpint (g_array_index (course, IkdCoursePoint, 1).share, ==, 45 * IKD_PERCENT);
}

static void
cancelled (Desk *self, gconstpointer data)
{
  const IkdComparisonQuery query = { .query = { desk_region (self, "ID"), IKD_DAY_NONE },
                                     .scope = IKD_SCOPE_NATION };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  ikd_comparison_load_async (self->session, &query, cancellable, desk_ready_cb, &result);
  g_cancellable_cancel (cancellable);
  desk_wait (&result);
  g_assert_null (ikd_comparison_load_finish (self->session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/comparison/" name, Desk, NULL, set_up, function, \
                                        desk_tear_down)

  ADD ("siblings", siblings);
  ADD ("words", words);
  ADD ("courses", courses);
  ADD ("cancelled", cancelled);

  return g_test_run ();
}
