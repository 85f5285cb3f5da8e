/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is kept of sums is never seen: with it and without it each series is the same, whatever was
 * entered, taken back or added up in between, and up to any day. */

#include "ikd-database-private.h"
#include "ikd-points.h"
#include "ikd-store.h"
#include "scratch.h"

#define DAY 19514               /* 2023-06-06 */
#define DAYS 120
#define ROUNDS 60
#define PER_ROUND 12            /* figures */

/* A nation of two provinces, four regencies and twelve districts. */
#define PROVINCES 2
#define REGENCIES 2
#define DISTRICTS 3
#define REGIONS (1 + PROVINCES * (1 + REGENCIES * (1 + DISTRICTS)))

typedef struct
{
  Scratch   file;
  IkdAtlas *atlas;
  GRand    *random;
  gint64    regions[REGIONS];
  guint     n;
} Fixture;

static void
add_region (Fixture *self, int level, const char *parent, const char *code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (self->n, <, REGIONS);
  ikd_region_table_merge (self->file.db, code, level, parent, code, &self->regions[self->n++],
                          &error);
  g_assert_no_error (error);
}

static void
add_regions (Fixture *self)
{
  add_region (self, 0, NULL, "ID");
  for (int p = 0; p < PROVINCES; p++)
    {
      g_autofree char *province = g_strdup_printf ("%d", 31 + p);

      add_region (self, 1, "ID", province);
      for (int r = 0; r < REGENCIES; r++)
        {
          g_autofree char *regency = g_strdup_printf ("%s.%02d", province, r + 1);

          add_region (self, 2, province, regency);
          for (int d = 0; d < DISTRICTS; d++)
            {
              g_autofree char *district = g_strdup_printf ("%s.%02d", regency, d + 1);

              add_region (self, 3, regency, district);
            }
        }
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_set_up (&self->file, data);
  add_regions (self);
  self->atlas = ikd_region_table_load (self->file.db, &error);
  g_assert_no_error (error);
  self->random = g_rand_new_with_seed (7);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_rand_free (self->random);
  g_object_unref (self->atlas);
  scratch_remove (&self->file);
}

static void
add (Fixture *self, gint64 action, gint64 region, int start, int day, gint64 value)
{
  const IkdFigureKey key = { region, IKD_ACTIVE, g_intern_string (""), DAY + start, DAY + day, 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GError) error = NULL;

  if (value < 0)
    {
      figure->state = IKD_STATE_WITHDRAWN;
    }
  else
    {
      /* Some are rounded. */
      figure->number = ikd_number_exact (value);
      figure->number.high += value % 5 == 0 ? 4 : 0;
    }
  ikd_figure_table_add (self->file.db, action, figure, &error);
  g_assert_no_error (error);
}

/* Mostly of a district and a day; some are of a region above, of a period, or taken back. */
static void
add_any (Fixture *self, gint64 action)
{
  int day = g_rand_int_range (self->random, 0, DAYS);
  int start = g_rand_int_range (self->random, 0, 8) == 0 ? MAX (0, day - 20) : day;
  gint64 value = g_rand_int_range (self->random, 0, 9) == 0
                   ? -1 : g_rand_int_range (self->random, 1, 1000);
  guint region;

  do
    region = (guint) g_rand_int_range (self->random, 0, REGIONS);
  while (ikd_atlas_children (self->atlas,
                             ikd_atlas_by_id (self->atlas, self->regions[region]))->len > 0
         && g_rand_int_range (self->random, 0, 30) > 0);
  add (self, action, self->regions[region], start, day, value);
}

static GPtrArray *
collect (Fixture *self, guint region, IkdDay day)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->file.db);
  GPtrArray *points = ikd_points_collect (book, self->atlas,
                                          ikd_atlas_by_id (self->atlas, self->regions[region]), "",
                                          day);

  g_assert_true (ikd_book_check (book, NULL));
  return points;
}

/* A file of the first schema keeps no sums. */
static guint
assert_same (Fixture *self, guint region, IkdDay day)
{
  gint64 version = self->file.db->version;
  g_autoptr (GPtrArray) kept = collect (self, region, day);
  g_autoptr (GPtrArray) added = NULL;

  self->file.db->version = 1;
  added = collect (self, region, day);
  self->file.db->version = version;
  g_assert_cmpuint (kept->len, ==, added->len);
  for (guint i = 0; i < kept->len; i++)
    {
      const IkdSeriesPoint *one = g_ptr_array_index (kept, i);
      const IkdSeriesPoint *other = g_ptr_array_index (added, i);

      g_assert_cmpint (one->at.start, ==, other->at.start);
      g_assert_cmpint (one->at.day, ==, other->at.day);
      g_assert_cmpint (one->number.value, ==, other->number.value);
      g_assert_cmpint (one->number.low, ==, other->number.low);
      g_assert_cmpint (one->number.high, ==, other->number.high);
      g_assert_cmpint (one->exact, ==, other->exact);
    }
  return kept->len;
}

static gint64
count (Fixture *self, const char *condition)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM figure_sum WHERE ", condition, NULL);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  ikd_database_get_int (self->file.db, sql, 0, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
settle (Fixture *self, guint most)
{
  g_autoptr (GError) error = NULL;
  guint settled = 0;

  ikd_database_begin (self->file.db, &error);
  ikd_sum_table_settle (self->file.db, most, &settled, &error);
  ikd_database_commit (self->file.db, &error);
  g_assert_no_error (error);
}

static void
take_back (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  gint64 last = 0;
  gint64 made = 0;

  ikd_database_get_int (self->file.db, "SELECT max(id) FROM action", 0, &last, &error);
  ikd_database_begin (self->file.db, &error);
  ikd_action_table_revert (self->file.db, last, IKD_ACTION_UNDO, "Ani", &made, NULL, &error);
  ikd_database_commit (self->file.db, &error);
  g_assert_no_error (error);
}

static void
same (Fixture *self, gconstpointer data)
{
  guint points = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      IkdActionKind kind = round % 3 == 0 ? IKD_ACTION_IMPORT : IKD_ACTION_SET;
      gint64 action = scratch_begin (self->file.db, kind, "Ani");

      for (guint i = 0; i < PER_ROUND; i++)
        add_any (self, action);
      scratch_end (self->file.db, action);
      if (round % 7 == 0)
        take_back (self);
      if (round % 2 == 0)
        settle (self, round % 4 == 0 ? G_MAXINT : 2);
      for (guint region = 0; region < REGIONS; region++)
        points += assert_same (self, region, DAY + g_rand_int_range (self->random, -1, DAYS + 9));
    }
  /* There was something to compare, and something kept to compare it with. */
  g_assert_cmpuint (points, >, 5000);
  settle (self, G_MAXINT);
  g_assert_cmpint (count (self, "length(steps) > 100"), >, 3);
}

/* Entered by the cell, the three above are open, and nothing beside them. */
static void
entered (Fixture *self, gconstpointer data)
{
  gint64 action = scratch_begin (self->file.db, IKD_ACTION_IMPORT, "Ani");

  for (guint region = 0; region < REGIONS; region++)
    for (int day = 0; day < 3; day++)
      add (self, action, self->regions[region], day, day, 10 * region);
  scratch_end (self->file.db, action);
  g_assert_cmpint (count (self, "steps IS NOT NULL"), ==, 1 + PROVINCES * (1 + REGENCIES));

  action = scratch_begin (self->file.db, IKD_ACTION_SET, "Ani");
  add (self, action, self->regions[REGIONS - 1], 2, 2, 7);
  scratch_end (self->file.db, action);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 3);
  settle (self, 1);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 2);
  settle (self, G_MAXINT);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 0);

  /* Of a group, of a flow: none of these sums. */
  action = scratch_begin (self->file.db, IKD_ACTION_SET, "Ani");
  for (guint i = 0; i < 2; i++)
    {
      const IkdFigureKey key = { self->regions[REGIONS - 1], i == 0 ? IKD_ACTIVE : IKD_ACTIVATED,
                                 g_intern_string (i == 0 ? "asn" : ""), DAY, DAY, 0 };
      g_autoptr (IkdFigure) figure = ikd_figure_new (&key);

      figure->number = ikd_number_exact (3);
      g_assert_true (ikd_figure_table_add (self->file.db, action, figure, NULL));
    }
  scratch_end (self->file.db, action);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 0);
}

/* One region more, of which nothing is known, and no sum above is complete. */
static void
one_more (Fixture *self, gconstpointer data)
{
  gint64 action = scratch_begin (self->file.db, IKD_ACTION_IMPORT, "Ani");
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  for (guint region = 0; region < REGIONS; region++)
    if (ikd_atlas_children (self->atlas,
                            ikd_atlas_by_id (self->atlas, self->regions[region]))->len == 0)
      add (self, action, self->regions[region], 0, 0, 10);
  scratch_end (self->file.db, action);
  g_assert_cmpuint (assert_same (self, 0, DAY), ==, 1);

  ikd_region_table_merge (self->file.db, "31.01.09", 3, "31.01", "31.01.09", &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 3);
  g_clear_object (&self->atlas);
  self->atlas = ikd_region_table_load (self->file.db, &error);
  settle (self, G_MAXINT);
  g_assert_cmpuint (assert_same (self, 0, DAY), ==, 0);
  g_assert_cmpuint (assert_same (self, 1 + 1 + REGENCIES * (1 + DISTRICTS), DAY), ==, 1);
}

/* A sum beside its bounds is none: it is added up anew. */
static void
beside (Fixture *self, gconstpointer data)
{
  static const char *const steps[] = { "001400140900", "001400140009", "001400130000" };
  gint64 action = scratch_begin (self->file.db, IKD_ACTION_IMPORT, "Ani");

  for (guint region = 0; region < REGIONS; region++)
    add (self, action, self->regions[region], 0, 0, 10 + region);
  scratch_end (self->file.db, action);
  settle (self, G_MAXINT);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE figure_sum SET steps = x'%s'", steps[i]);

      g_assert_true (ikd_database_execute (self->file.db, sql, NULL));
      g_assert_cmpuint (assert_same (self, 0, DAY), ==, 1);
    }
  g_assert_true (ikd_database_execute (self->file.db, "UPDATE figure_sum SET steps = NULL", NULL));
}

/* A sum that is another one, or none at all. */
static void
verified (Fixture *self, gconstpointer data)
{
  static const char *const tampered[] = {
    "UPDATE figure_sum SET steps = (SELECT steps FROM figure_sum WHERE region = 2) "
    "WHERE region = 1",
    "UPDATE figure_sum SET steps = substr(steps, 1, length(steps) - 1) WHERE region = 1",
    "UPDATE figure_sum SET steps = x'ffffffffffffffffffffffffffffff' WHERE region = 1",
    "UPDATE figure_sum SET indicator = 'none' WHERE region = 1",
  };
  gint64 action = scratch_begin (self->file.db, IKD_ACTION_IMPORT, "Ani");
  g_autoptr (GError) error = NULL;

  for (guint region = 0; region < REGIONS; region++)
    add (self, action, self->regions[region], 0, 0, 10 + region);
  scratch_end (self->file.db, action);
  for (guint i = 0; i <= G_N_ELEMENTS (tampered); i++)
    {
      g_autoptr (IkdVerification) found = NULL;

      if (i > 0)
        {
          ikd_database_begin (self->file.db, &error);
          ikd_database_execute (self->file.db, tampered[i - 1], &error);
          g_assert_no_error (error);
        }
      found = ikd_database_verify (self->file.db, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (found->ok, ==, i == 0);
      if (i > 0)
        ikd_database_rollback (self->file.db);
    }
}

static gpointer
count_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_database_get_int (db, "SELECT count(*) FROM figure_sum WHERE steps IS NULL", 0, data,
                               error) ? data : NULL;
}

/* Who has the file open adds up what is open, once there is time. */
static void
rest (Fixture *self, gconstpointer data)
{
  gint64 action = scratch_begin (self->file.db, IKD_ACTION_SET, "Ani");
  g_autoptr (IkdStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gint64 open = 1;

  for (guint region = 0; region < REGIONS; region++)
    add (self, action, self->regions[region], 0, 0, 10);
  scratch_end (self->file.db, action);
  g_assert_cmpint (count (self, "steps IS NULL"), ==, 1 + PROVINCES * (1 + REGENCIES));
  g_clear_pointer (&self->file.db, ikd_database_close);

  store = ikd_store_open (self->file.path, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 200 && open > 0; i++)
    {
      g_usleep (50 * 1000);
      g_assert_nonnull (ikd_store_read (store, count_job, &open, NULL, NULL, &error));
    }
  g_assert_cmpint (open, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sum/same", Fixture, NULL, set_up, same, tear_down);
  g_test_add ("/sum/entered", Fixture, NULL, set_up, entered, tear_down);
  g_test_add ("/sum/one-more", Fixture, NULL, set_up, one_more, tear_down);
  g_test_add ("/sum/beside", Fixture, NULL, set_up, beside, tear_down);
  g_test_add ("/sum/verified", Fixture, NULL, set_up, verified, tear_down);
  g_test_add ("/sum/rest", Fixture, NULL, set_up, rest, tear_down);
  return g_test_run ();
}
