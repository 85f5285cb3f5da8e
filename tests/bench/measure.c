/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Times one thing and its yardstick in turns, and prints a line of microseconds for each round:
 * the thing, the yardstick.
 *
 *     measure series|cell|overview|nation|ranking DATAFILE [ROUNDS]
 */

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#include "bench.h"
#include "ikd-comparison.h"
#include "ikd-database-private.h"
#include "ikd-entry.h"
#include "ikd-overview.h"
#include "ikd-store-book.h"

typedef struct
{
  IkdSession *session;
  sqlite3    *plain;            /* a connection that knows nothing of this program */
  sqlite3    *other;            /* likewise, to a file of its own beside the other one; nullable */
  gint64      region;
  guint       round;
  GArray     *places;           /* of gint64: regencies, each followed by its districts */
  sqlite3_stmt *seek;
  gint64      sum;              /* of the districts */
} Bench;

static void
die (const GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static gint64
find (Bench *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->session, code, &error);

  if (region == NULL)
    die (error);
  return ikd_region_get_id (region);
}

/* --- the series of a region --- */

static gpointer
points_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Bench *self = data;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);

  return ikd_points_collect (book, atlas, ikd_atlas_by_id (atlas, self->region),
                             g_intern_static_string (""), LAST_DAY);
}

static void
series (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) points = ikd_store_read (ikd_session_get_store (self->session), points_job,
                                                 self, NULL, NULL, &error);

  if (points == NULL)
    die (error);
  g_assert_cmpuint (points->len, >, 3500);
}

static void
series_yardstick (Bench *self)
{
  sqlite3_stmt *statement = NULL;
  gint64 sum = 0;

  sqlite3_prepare_v2 (self->plain,
                      "SELECT start, day, claim, state, value, low, high, percent, half, of "
                      "FROM figure WHERE region = ?1 AND indicator = 'ikd_active' AND segment = ''",
                      -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, self->region);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < 9; i++)
      sum += sqlite3_column_int64 (statement, i) + (sqlite3_column_text (statement, 9) != NULL);
  sqlite3_finalize (statement);
  g_assert_cmpint (sum, >, 0);
}

/* --- one cell, durable --- */

static void
cell (Bench *self)
{
  g_autofree char *value = g_strdup_printf ("%u", 20000 + self->round);
  const IkdEntry entry = { .region = self->region, .indicator = IKD_ACTIVE, .date = "2026-07-01",
                           .value = value, .reason = "bench" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);

  if (review == NULL)
    die (error);
  g_assert_cmpint (review->figure->revision, >, 0);
}

static void
cell_yardstick (Bench *self)
{
  int code = sqlite3_exec (self->other, "INSERT INTO bench (value) VALUES (1)", NULL, NULL, NULL);

  g_assert_cmpint (code, ==, SQLITE_OK);
}

/* A file of its own on the same disk: a connection that finds that another one wrote into its file
 * reads all anew, and in an office none does between one cell and the next. */
static void
cell_prepare (Bench *self)
{
  g_autofree char *path = g_strconcat (sqlite3_db_filename (self->plain, "main"), ".plain", NULL);

  g_remove (path);
  g_assert_cmpint (sqlite3_open (path, &self->other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (self->other,
                                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                 "CREATE TABLE bench (value INTEGER)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
}

/* --- what the first page shows --- */

static void
overview (Bench *self)
{
  const IkdOverviewQuery query = { .region = self->region, .day = LAST_DAY,
                                   .base = IKD_INDICATOR_NONE,
                                   .segment = g_intern_static_string ("") };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdOverview) loaded = ikd_overview_load (self->session, &query, NULL, &error);

  if (loaded == NULL)
    die (error);
}

/* --- all regencies in order --- */

static void
ranking (Bench *self)
{
  const IkdComparisonQuery query = {
    .query = { .region = self->region, .day = LAST_DAY, .base = IKD_INDICATOR_NONE,
               .segment = g_intern_static_string ("") },
    .scope = IKD_SCOPE_NATION, .since = { IKD_SINCE_NEVER, IKD_DAY_NONE }, .no_paces = TRUE,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdComparison) loaded = ikd_comparison_load (self->session, &query, NULL, &error);
  gint64 sum = 0;

  if (loaded == NULL)
    die (error);
  for (guint i = 0; i < loaded->peers->len; i++)
    {
      const IkdPeer *peer = g_ptr_array_index (loaded->peers, i);

      sum += peer->rank->attainment->active.number.value;
    }
  g_assert_cmpuint (loaded->ranked, >, 500);
  g_assert_cmpint (sum, ==, self->sum);
}

static void
ranking_prepare (Bench *self)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);
  GPtrArray *provinces = ikd_atlas_children (atlas, ikd_atlas_by_id (atlas, self->region));

  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint p = 0; p < provinces->len; p++)
    {
      GPtrArray *regencies = ikd_atlas_children (atlas, g_ptr_array_index (provinces, p));

      for (guint r = 0; r < regencies->len; r++)
        {
          IkdRegion *regency = g_ptr_array_index (regencies, r);
          GPtrArray *districts = ikd_atlas_children (atlas, regency);
          gint64 id = ikd_region_get_id (regency);

          g_array_append_val (self->places, id);
          for (guint d = 0; d < districts->len; d++)
            {
              id = ikd_region_get_id (g_ptr_array_index (districts, d));
              g_array_append_val (self->places, id);
            }
        }
    }
  g_assert_cmpint (sqlite3_prepare_v2 (
    self->plain,
    "SELECT start, day, value, low, high, percent, half, of, rev FROM figure "
    "WHERE region = ?1 AND indicator = ?2 AND segment = '' AND start <= ?3 AND day <= ?3 "
    "AND claim = 0 AND state = 0 ORDER BY start DESC, day DESC LIMIT 1", -1, &self->seek, NULL),
    ==, SQLITE_OK);
  self->sum = 0;
}

/* Every regency and district, those active and those obliged: what the program has to know. */
static void
ranking_yardstick (Bench *self)
{
  static const char *const indicators[] = { "ikd_active", "ktp_obliged" };
  gint64 sums[] = { 0, 0 };

  for (guint n = 0; n < G_N_ELEMENTS (indicators); n++)
    {
      sqlite3_bind_text (self->seek, 2, indicators[n], -1, SQLITE_STATIC);
      sqlite3_bind_int64 (self->seek, 3, LAST_DAY);
      for (guint i = 0; i < self->places->len; i++)
        {
          sqlite3_bind_int64 (self->seek, 1, g_array_index (self->places, gint64, i));
          if (sqlite3_step (self->seek) == SQLITE_ROW)
            sums[n] += sqlite3_column_int64 (self->seek, 2);
          sqlite3_reset (self->seek);
        }
    }
  self->sum = sums[0];
}

static void
nothing (Bench *self)
{
}

static const struct
{
  const char *name;
  const char *code;
  void      (*prepare) (Bench *self);
  void      (*thing) (Bench *self);
  void      (*yardstick) (Bench *self);
} things[] = {
  { "series", TEN_YEARS, nothing, series, series_yardstick },
  { "cell", YEAR_OF_WEEKS ".01", cell_prepare, cell, cell_yardstick },
  { "overview", YEAR_OF_WEEKS, nothing, overview, nothing },
  { "nation", "ID", nothing, overview, nothing },
  { "ranking", "ID", ranking_prepare, ranking, ranking_yardstick },
};

static gint64
took (Bench *self, void (*function) (Bench *))
{
  gint64 start = g_get_monotonic_time ();

  function (self);
  return g_get_monotonic_time () - start;
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 3 ? (guint) atoi (argv[3]) : 9;
  g_autoptr (GError) error = NULL;
  Bench self = { 0 };

  setlocale (LC_ALL, "");
  if (argc < 3)
    return 2;
  self.session = ikd_session_open (argv[2], 0, &error);
  if (self.session == NULL)
    die (error);
  g_assert_cmpint (sqlite3_open (argv[2], &self.plain), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].name, argv[1]))
      {
        self.region = find (&self, things[i].code);
        things[i].prepare (&self);
        /* The first round warms up what is read again. */
        for (self.round = 0; self.round <= rounds; self.round++)
          {
            gint64 yardstick = took (&self, things[i].yardstick);
            gint64 thing = took (&self, things[i].thing);

            if (self.round > 0)
              g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", thing, yardstick);
          }
      }
  g_clear_pointer (&self.seek, sqlite3_finalize);
  g_clear_pointer (&self.places, g_array_unref);
  sqlite3_close (self.plain);
  sqlite3_close (self.other);
  ikd_session_close (self.session);
  g_object_unref (self.session);
  return 0;
}
