/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The book that asks the file. Guarantees: each question is one search of the figures' key at most;
 * whether there is something below a region is found out once, unless figures are being stored; an
 * error is kept, and from then on nothing is found. */

#include "ikd-store-book.h"

#include "ikd-ahead.h"
#include "ikd-figure-row.h"
#include "ikd-record-row.h"
#include "ikd-series-key.h"

struct _IkdStoreBook
{
  GObject      parent_instance;

  IkdDatabase *db;              /* borrowed: valid inside the job */
  gboolean     bare;
  gint64       whole;           /* the region whose figures are whole even so; 0: none */
  GHashTable  *latest;          /* set of Latest, nullable: they are not kept */
  sqlite3_stmt *bare_latest;    /* the database's */
  GHashTable  *below;           /* IkdSeriesKey → whether there is a figure */
  GError      *error;
};

static void ikd_store_book_iface_init (IkdBookInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdStoreBook, ikd_store_book, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_BOOK, ikd_store_book_iface_init))

/* What was found, too. */
typedef struct
{
  IkdSeriesKey series;
  IkdDay       on;
  IkdFigure   *figure;          /* nullable */
} Latest;

static guint
hash_latest (gconstpointer key)
{
  const Latest *latest = key;

  return ikd_series_key_hash (&latest->series) * 31 + (guint) latest->on;
}

static gboolean
equal_latest (gconstpointer a, gconstpointer b)
{
  const Latest *one = a;
  const Latest *other = b;

  return one->on == other->on && ikd_series_key_equal (&one->series, &other->series);
}

static void
free_latest (gpointer data)
{
  Latest *latest = data;

  g_clear_object (&latest->figure);
  g_free (latest);
}

#define SERIES "WHERE f.region = ?1 AND f.indicator = ?2 AND f.segment = ?3\n"

/* A statement with the series bound; NULL once the book has met an error. */
static sqlite3_stmt *
prepare (IkdStoreBook *self, const char *sql, gint64 region, IkdIndicator indicator,
         const char *segment)
{
  sqlite3_stmt *statement = NULL;

  if (self->error != NULL)
    return NULL;

  statement = ikd_database_prepare (self->db, sql, &self->error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, region);
  ikd_bind_text (statement, 2, ikd_indicator_to_id (indicator));
  ikd_bind_text (statement, 3, segment != NULL ? segment : "");
  return statement;
}

static IkdFigure *
read_one (IkdStoreBook *self, sqlite3_stmt *statement)
{
  IkdFigure *figure = NULL;

  if (statement != NULL)
    ikd_figure_row_one (self->db, statement, &figure, &self->error);
  return figure;
}

static IkdFigure *
latest_bare (IkdStoreBook *self, gint64 region, IkdIndicator indicator, const char *segment,
             IkdDay on)
{
  IkdFigureKey key = { region, indicator, g_intern_string (segment != NULL ? segment : "") };
  IkdFigure *figure = NULL;
  gboolean row = FALSE;
  sqlite3_stmt *statement = self->bare_latest;

  if (self->error != NULL)
    return NULL;

  /* The database keeps it for good; finding it by its text would take as long as the search. */
  if (statement == NULL)
    statement = self->bare_latest = ikd_database_prepare (
      self->db,
      "SELECT f.start, f.day, f.value, f.low, f.high, f.percent, f.half, f.of, f.rev\n"
      "FROM figure AS f\n" SERIES
      "  AND f.start <= ?4 AND f.day <= ?4 AND f.claim = 0 AND f.state = 0\n"
      "ORDER BY f.start DESC, f.day DESC\n"
      "LIMIT 1", &self->error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, region);
  sqlite3_bind_text (statement, 2, ikd_indicator_to_id (indicator), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, key.segment, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, on);
  if (!ikd_database_step (self->db, statement, &row, &self->error) || !row)
    return NULL;

  key.start = sqlite3_column_int (statement, 0);
  key.day = sqlite3_column_int (statement, 1);
  figure = ikd_figure_new (&key);
  if (!ikd_figure_row_read_amount (self->db, statement, 2, figure, &self->error))
    {
      g_object_unref (figure);
      return NULL;
    }
  figure->revision = sqlite3_column_int64 (statement, 8);
  sqlite3_reset (statement);
  return figure;
}

static IkdFigure *
find_latest (IkdStoreBook *self, gint64 region, IkdIndicator indicator, const char *segment,
             IkdDay on)
{
  sqlite3_stmt *statement = NULL;

  if (self->bare && region != self->whole)
    return latest_bare (self, region, indicator, segment, on);

  /* start ≤ day ≤ on bounds the search of the key. */
  statement = prepare (
    self,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT SERIES
    "  AND f.start <= ?4 AND f.day <= ?4 AND f.claim = 0 AND f.state = 0\n"
    "ORDER BY f.start DESC, f.day DESC\n"
    "LIMIT 1", region, indicator, segment);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 4, on);
  return read_one (self, statement);
}

static IkdFigure *
latest (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment, IkdDay on)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  Latest wanted = { { region, indicator, g_intern_string (segment != NULL ? segment : "") }, on };
  Latest *known = NULL;

  if (self->latest == NULL)
    return find_latest (self, region, indicator, segment, on);

  known = g_hash_table_lookup (self->latest, &wanted);
  if (known == NULL)
    {
      known = g_memdup2 (&wanted, sizeof wanted);
      known->figure = find_latest (self, region, indicator, segment, on);
      g_hash_table_add (self->latest, known);
    }
  return known->figure != NULL ? g_object_ref (known->figure) : NULL;
}

static IkdFigure *
earliest (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);

  /* None whose day is earlier begins after the day of the one that begins first: so few are read
   * however long the series is. */
  return read_one (self, prepare (
    self,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT SERIES
    "  AND f.claim = 0 AND f.state = 0\n"
    "  AND f.start <= (SELECT day FROM figure\n"
    "                  WHERE region = ?1 AND indicator = ?2 AND segment = ?3 AND claim = 0\n"
    "                    AND state = 0\n"
    "                  ORDER BY start, day\n"
    "                  LIMIT 1)\n"
    "ORDER BY f.day, f.start\n"
    "LIMIT 1", region, indicator, segment));
}

static GPtrArray *
series (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment, IkdDay from,
        IkdDay to, gboolean all_claims)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  sqlite3_stmt *statement = NULL;
  GPtrArray *figures = NULL;
  gboolean empty = FALSE;

  if (self->error == NULL && ikd_ahead_empty (self->db, region, &empty, &self->error) && !empty)
    statement = prepare (
      self,
      "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT SERIES
      "  AND f.start <= ?5 AND f.day >= ?4 AND (?6 OR f.claim = 0) AND f.state <> 3\n"
      "ORDER BY f.start, f.day, f.claim", region, indicator, segment);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 4, from);
      sqlite3_bind_int64 (statement, 5, to);
      sqlite3_bind_int (statement, 6, all_claims);
      figures = ikd_figure_rows (self->db, statement, &self->error);
    }
  return figures != NULL ? figures : g_ptr_array_new_with_free_func (g_object_unref);
}

static GArray *
counts (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment, IkdDay from,
        IkdDay to)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  sqlite3_stmt *statement = prepare (
    self,
    "SELECT f.start, f.day, f.value, f.low, f.high\n"
    "FROM figure AS f\n" SERIES
    "  AND f.start BETWEEN ?4 AND ?5 AND f.day <= ?5 AND f.claim = 0 AND f.state = 0\n"
    "  AND f.value IS NOT NULL\n"
    "ORDER BY f.start, f.day", region, indicator, segment);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (IkdBookCount));
  gboolean row = statement != NULL;

  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 4, from);
      sqlite3_bind_int64 (statement, 5, to);
    }
  while (row && ikd_database_step (self->db, statement, &row, &self->error) && row)
    {
      const IkdBookCount count = {
        { sqlite3_column_int (statement, 0), sqlite3_column_int (statement, 1) },
        { TRUE, sqlite3_column_int64 (statement, 2), sqlite3_column_int64 (statement, 3),
          sqlite3_column_int64 (statement, 4) },
      };

      if (!ikd_row_is_count (self->db, statement, &count, &self->error))
        break;
      g_array_append_val (found, count);
    }
  return found;
}

static gboolean
find_below (IkdStoreBook *self, gint64 region, IkdIndicator indicator, const char *segment)
{
  sqlite3_stmt *statement = prepare (
    self,
    "WITH RECURSIVE below (id) AS (\n"
    "  SELECT id FROM region WHERE parent = ?1\n"
    "  UNION ALL\n"
    "  SELECT region.id FROM region JOIN below ON region.parent = below.id)\n"
    "SELECT 1\n"
    "FROM below\n"
    "WHERE EXISTS (SELECT 1 FROM figure AS f\n"
    "              WHERE f.region = below.id AND f.indicator = ?2 AND f.segment = ?3\n"
    "                AND f.state <> 3)\n"
    "LIMIT 1", region, indicator, segment);
  gboolean row = FALSE;

  if (statement == NULL || !ikd_database_step (self->db, statement, &row, &self->error))
    return FALSE;

  sqlite3_reset (statement);
  return row;
}

static gboolean
has_below (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  const IkdSeriesKey key = { region, indicator, g_intern_string (segment != NULL ? segment : "") };
  gpointer known = g_hash_table_lookup (self->below, &key);
  gboolean found;

  if (known != NULL)
    return GPOINTER_TO_INT (known) > 0;

  found = find_below (self, region, indicator, segment);
  /* While figures are being stored the answer may become another one. */
  if (!self->db->writing)
    g_hash_table_insert (self->below, g_memdup2 (&key, sizeof key),
                         GINT_TO_POINTER (found ? 1 : -1));
  return found;
}

static IkdFigure *
next_count (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment,
            IkdDay after)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  sqlite3_stmt *statement = prepare (
    self,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT SERIES
    "  AND f.start > ?4 AND f.claim = 0 AND f.state <> 3 AND f.value IS NOT NULL\n"
    "ORDER BY f.start, f.day\n"
    "LIMIT 1", region, indicator, segment);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 4, after);
  return read_one (self, statement);
}

static GPtrArray *
last_counts (IkdBook *book, gint64 region, IkdIndicator indicator, const char *segment, IkdDay from,
             IkdDay to, guint n)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  sqlite3_stmt *statement = prepare (
    self,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT SERIES
    "  AND f.start <= ?5 AND f.day BETWEEN ?4 AND ?5 AND f.claim = 0 AND f.state <> 3\n"
    "  AND f.value IS NOT NULL\n"
    "ORDER BY f.start DESC, f.day DESC\n"
    "LIMIT ?6", region, indicator, segment);
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 4, from);
      sqlite3_bind_int64 (statement, 5, to);
      sqlite3_bind_int64 (statement, 6, n);
      found = ikd_figure_rows (self->db, statement, &self->error);
    }
  for (guint i = found != NULL ? found->len : 0; i > 0; i--)
    g_ptr_array_add (figures, g_object_ref (g_ptr_array_index (found, i - 1)));
  return figures;
}

static IkdSum *
dup_sum (IkdBook *book, gint64 region, IkdIndicator indicator)
{
  IkdStoreBook *self = IKD_STORE_BOOK (book);
  IkdSum *sum = NULL;

  if (self->error == NULL)
    ikd_sum_table_get (self->db, region, indicator, &sum, &self->error);
  return sum;
}

static GError *
get_error (IkdBook *book)
{
  return IKD_STORE_BOOK (book)->error;
}

static void
ikd_store_book_iface_init (IkdBookInterface *iface)
{
  iface->latest = latest;
  iface->earliest = earliest;
  iface->series = series;
  iface->has_below = has_below;
  iface->get_error = get_error;
  iface->counts = counts;
  iface->next_count = next_count;
  iface->last_counts = last_counts;
  iface->dup_sum = dup_sum;
}

static void
ikd_store_book_finalize (GObject *object)
{
  IkdStoreBook *self = IKD_STORE_BOOK (object);

  g_clear_error (&self->error);
  g_hash_table_unref (self->below);
  g_clear_pointer (&self->latest, g_hash_table_unref);

  G_OBJECT_CLASS (ikd_store_book_parent_class)->finalize (object);
}

static void
ikd_store_book_class_init (IkdStoreBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_store_book_finalize;
}

static void
ikd_store_book_init (IkdStoreBook *self)
{
  self->below = g_hash_table_new_full (ikd_series_key_hash, ikd_series_key_equal, g_free, NULL);
}

IkdBook *
ikd_store_book_new (IkdDatabase *db)
{
  IkdStoreBook *self = g_object_new (IKD_TYPE_STORE_BOOK, NULL);

  IKD_ASSERT_THREAD (db);
  self->db = db;
  return IKD_BOOK (self);
}

IkdBook *
ikd_store_book_new_bare (IkdDatabase *db)
{
  IkdBook *book = ikd_store_book_new (db);

  IKD_STORE_BOOK (book)->bare = TRUE;
  return book;
}

void
ikd_store_book_spare_others (IkdStoreBook *self, gint64 region)
{
  g_return_if_fail (IKD_IS_STORE_BOOK (self) && !self->db->writing);

  self->bare = TRUE;
  self->whole = region;
  if (self->latest == NULL)
    self->latest = g_hash_table_new_full (hash_latest, equal_latest, NULL, free_latest);
}
