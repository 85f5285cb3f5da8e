/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Figures and their history: what was entered stays, what is current is the newest of it. */

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "scratch.h"

#define DAY 19514               /* 2023-06-06 */

typedef struct
{
  Scratch file;
  gint64  province;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_set_up (&self->file, data);
  g_assert_true (ikd_region_table_merge (self->file.db, "33", 1, "ID", "Jawa Tengah",
                                         &self->province, &error));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_remove (&self->file);
}

static IkdFigureKey
key_of (gint64 region, IkdIndicator indicator, IkdDay start, IkdDay day, int claim)
{
  return (IkdFigureKey){ region, indicator, g_intern_string (""), start, day, claim };
}

/* Adds @figure in an action of its own. */
static gboolean
store (Fixture *self, IkdFigure *figure, GError **error)
{
  gint64 action = 0;

  g_assert_true (ikd_database_begin (self->file.db, error));
  if (ikd_action_table_begin (self->file.db, IKD_ACTION_SET, "operator", "entry", NULL, 0, &action,
                              error)
      && ikd_figure_table_add (self->file.db, action, figure, error)
      && ikd_action_table_end (self->file.db, &action, error)
      && ikd_database_commit (self->file.db, error))
    return TRUE;
  ikd_database_rollback (self->file.db);
  return FALSE;
}

static IkdFigure *
store_value (Fixture *self, const IkdFigureKey *key, gint64 value)
{
  IkdFigure *figure = ikd_figure_new (key);
  g_autoptr (GError) error = NULL;

  figure->number = ikd_number_exact (value);
  store (self, figure, &error);
  g_assert_no_error (error);
  return figure;
}

static gint64
count (Fixture *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  gint64 n = -1;

  g_assert_true (ikd_database_get_int (self->file.db, sql, -1, &n, NULL));
  return n;
}

/* Every member comes back as it was given. */
static void
members (Fixture *self, gconstpointer data)
{
  IkdFigureKey key = key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 0);
  g_autoptr (IkdFigure) given = ikd_figure_new (&key);
  g_autoptr (IkdFigure) found = NULL;
  g_autoptr (GError) error = NULL;

  given->number = (IkdNumber){ TRUE, 1500000, 1450000, 1549999 };
  given->source = ikd_source_new ("press", "A title");
  given->source->publisher = g_strdup ("A publisher");
  given->source->date = g_strdup ("2023-06-06");
  given->source->url = g_strdup ("https://example.org/a");
  given->source->base_word = g_strdup ("wajib");
  given->reason = g_strdup ("counted again");
  given->note = g_strdup ("a note");
  given->owes = 1u << IKD_ERROR_FALLING;
  given->derived = TRUE;
  store (self, given, &error);
  g_assert_no_error (error);

  g_assert_true (ikd_figure_table_get (self->file.db, &key, &found, &error));
  g_assert_nonnull (found);
  g_assert_true (ikd_figure_key_equal (&found->key, &key));
  g_assert_true (ikd_figure_same_content (found, given));
  g_assert_cmpint (found->number.low, ==, 1450000);
  g_assert_cmpint (found->number.high, ==, 1549999);
  g_assert_true (ikd_source_equal (found->source, given->source));
  g_assert_cmpstr (found->source->base_word, ==, "wajib");
  g_assert_cmpstr (found->reason, ==, "counted again");
  g_assert_cmpstr (found->note, ==, "a note");
  g_assert_cmpuint (found->owes, ==, 1u << IKD_ERROR_FALLING);
  g_assert_true (found->derived);
  g_assert_cmpint (found->revision, ==, given->revision);
  g_assert_cmpint (found->action, ==, 1);
  g_assert_cmpstr (found->author, ==, "operator");
  g_assert_cmpint (ABS (found->at - g_get_real_time () / G_USEC_PER_SEC), <=, 60);
}

/* A percentage without a count: no count comes back. */
static void
percentage (Fixture *self, gconstpointer data)
{
  IkdFigureKey key = key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 0);
  g_autoptr (IkdFigure) given = ikd_figure_new (&key);
  g_autoptr (IkdFigure) found = NULL;
  g_autoptr (GError) error = NULL;

  given->of = (IkdOf){ .kind = IKD_OF_UNKNOWN };
  given->percent = 2700000;     /* 2.7 % in 10^-6 percent */
  given->half = 50000;          /* half of its last digit, 0.05 % */
  store (self, given, &error);
  g_assert_no_error (error);

  g_assert_true (ikd_figure_table_get (self->file.db, &key, &found, &error));
  g_assert_false (found->number.known);
  g_assert_cmpint (found->of.kind, ==, IKD_OF_UNKNOWN);
  g_assert_cmpint (found->percent, ==, 2700000);
  g_assert_cmpint (found->half, ==, 50000);
}

static void
chain (Fixture *self, gconstpointer data)
{
  static const gint64 values[] = { 100, 120, 110 };
  IkdFigureKey key = key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 0);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (IkdFigure) current = NULL;
  gint64 previous = 0;

  g_assert_true (ikd_figure_table_get (self->file.db, &key, &current, NULL));
  g_assert_null (current);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (IkdFigure) figure = store_value (self, &key, values[i]);

      g_assert_cmpint (figure->replaces, ==, previous);
      previous = figure->revision;
    }

  history = ikd_figure_table_history (self->file.db, &key, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  previous = 0;
  for (guint i = 0; i < history->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (history, i);

      g_assert_cmpint (figure->number.value, ==, values[i]);
      g_assert_cmpint (figure->replaces, ==, previous);
      g_assert_cmpint (figure->action, ==, i + 1);
      previous = figure->revision;
    }
  g_assert_true (ikd_figure_table_get (self->file.db, &key, &current, NULL));
  g_assert_cmpint (current->number.value, ==, 110);
}

/* Two claims for one cell stand beside each other; neither replaces the other. */
static void
claims (Fixture *self, gconstpointer data)
{
  IkdFigureKey first = key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 0);
  IkdFigureKey second = key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 1);
  IkdFigureKey other = key_of (self->file.country, IKD_ACTIVE, DAY + 1, DAY + 1, 0);
  g_autoptr (IkdFigure) a = store_value (self, &second, 200);
  g_autoptr (IkdFigure) b = store_value (self, &first, 100);
  g_autoptr (IkdFigure) c = store_value (self, &other, 300);
  g_autoptr (IkdFigure) gone = ikd_figure_new (&second);
  g_autoptr (GPtrArray) both = ikd_figure_table_claims (self->file.db, &first, NULL);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (IkdFigure) withdrawn = NULL;

  g_assert_cmpint (b->replaces, ==, 0);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (both, 0))->number.value, ==, 100);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (both, 1))->number.value, ==, 200);

  gone->state = IKD_STATE_WITHDRAWN;
  g_assert_true (store (self, gone, NULL));
  left = ikd_figure_table_claims (self->file.db, &first, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (left, 0))->key.claim, ==, 0);
  history = ikd_figure_table_history (self->file.db, &first, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  g_assert_true (ikd_figure_table_get (self->file.db, &second, &withdrawn, NULL));
  g_assert_cmpint (withdrawn->state, ==, IKD_STATE_WITHDRAWN);
  g_assert_false (withdrawn->number.known);
}

static gboolean
collect_cb (IkdFigure *figure, gpointer data, GError **error)
{
  g_array_append_val ((GArray *) data, figure->number.value);
  return TRUE;
}

static void
assert_each (Fixture *self, gint64 region, IkdDay from, IkdDay to, const gint64 *values, guint n)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_true (ikd_figure_table_each (self->file.db, region, from, to, collect_cb, found, NULL));
  g_assert_cmpmem (found->data, found->len * sizeof (gint64), values, n * sizeof (gint64));
}

/* Bulk reading: the subtree, the days, what is withdrawn. */
static void
queries (Fixture *self, gconstpointer data)
{
  IkdFigureKey keys[] = {
    key_of (self->file.country, IKD_ACTIVE, DAY, DAY, 0),
    key_of (self->province, IKD_ACTIVE, DAY, DAY, 0),
    key_of (self->province, IKD_ACTIVE, DAY + 7, DAY + 7, 0),
    key_of (self->province, IKD_ACTIVE, DAY + 9, DAY + 9, 0),
  };
  g_autoptr (IkdFigure) gone = ikd_figure_new (&keys[3]);
  g_autoptr (GPtrArray) recent = NULL;
  gint64 figures = 0;
  gint64 revisions = 0;
  IkdDay newest = 0;

  g_assert_true (ikd_figure_table_newest (self->file.db, 0, IKD_ACTIVE, &newest, NULL));
  g_assert_cmpint (newest, ==, IKD_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (IkdFigure) figure = store_value (self, &keys[i], i + 1);
    }
  g_assert_true (ikd_figure_table_newest (self->file.db, 0, IKD_ACTIVE, &newest, NULL));
  g_assert_cmpint (newest, ==, DAY + 9);
  gone->state = IKD_STATE_WITHDRAWN;
  g_assert_true (store (self, gone, NULL));
  g_assert_true (ikd_figure_table_newest (self->file.db, 0, IKD_ACTIVE, &newest, NULL));
  g_assert_cmpint (newest, ==, DAY + 7);

  assert_each (self, 0, IKD_DAY_NONE, IKD_DAY_NONE, (gint64[]){ 1, 2, 3 }, 3);
  assert_each (self, self->province, IKD_DAY_NONE, IKD_DAY_NONE, (gint64[]){ 2, 3 }, 2);
  assert_each (self, 0, DAY, DAY + 6, (gint64[]){ 1, 2 }, 2);
  assert_each (self, 0, DAY + 7, DAY + 20, (gint64[]){ 3 }, 1);

  g_assert_true (ikd_figure_table_count (self->file.db, &figures, &revisions, NULL));
  g_assert_cmpint (figures, ==, 3);
  g_assert_cmpint (revisions, ==, 5);
  recent = ikd_figure_table_recent (self->file.db, 10, NULL);
  g_assert_cmpuint (recent->len, ==, 3);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (recent, 0))->number.value, ==, 3);
}

/* Flows of one claim do not overlap, by a day or altogether; they may meet. */
static void
overlap (Fixture *self, gconstpointer data)
{
  static const struct
  {
    int      start;
    int      end;
    int      claim;
    gboolean refused;
  } cases[] = {
    { 6, 12, 0, TRUE },  { -3, 0, 0, TRUE }, { 1, 2, 0, TRUE },  { -9, 19, 0, TRUE },
    { 7, 12, 0, FALSE }, { 6, 6, 1, FALSE }, { -7, -1, 0, FALSE },
  };
  IkdFigureKey key = key_of (self->file.country, IKD_ACTIVATED, DAY, DAY + 6, 0);
  g_autoptr (IkdFigure) first = store_value (self, &key, 10);
  g_autoptr (IkdFigure) again = store_value (self, &key, 11);

  g_assert_cmpint (again->replaces, ==, first->revision);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdFigureKey other = key_of (self->file.country, IKD_ACTIVATED, DAY + cases[i].start,
                                   DAY + cases[i].end, cases[i].claim);
      g_autoptr (IkdFigure) figure = ikd_figure_new (&other);
      g_autoptr (GError) error = NULL;

      g_test_message ("%d to %d", cases[i].start, cases[i].end);
      figure->number = ikd_number_exact (5);
      g_assert_cmpint (store (self, figure, &error), ==, !cases[i].refused);
      if (cases[i].refused)
        g_assert_error (error, IKD_ERROR, IKD_ERROR_OVERLAP);
    }
}

/* What is refused leaves neither a revision nor an action nor a source. */
static void
refused (Fixture *self, gconstpointer data)
{
  IkdFigureKey backwards = key_of (self->file.country, IKD_ACTIVE, DAY + 1, DAY, 0);
  IkdFigureKey nowhere = key_of (4711, IKD_ACTIVE, DAY, DAY, 0);
  const IkdFigureKey *keys[] = { &backwards, &nowhere };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (IkdFigure) figure = ikd_figure_new (keys[i]);
      g_autoptr (GError) error = NULL;

      figure->number = ikd_number_exact (5);
      figure->source = ikd_source_new ("press", "A title");
      g_assert_false (store (self, figure, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      g_assert_cmpint (count (self, "figure_rev"), ==, 0);
      g_assert_cmpint (count (self, "figure"), ==, 0);
      g_assert_cmpint (count (self, "action"), ==, 0);
      g_assert_cmpint (count (self, "source"), ==, 0);
    }
}

/* In one action figures of a series follow one another, come again, or come before; two series take
 * turns. Each replaces the last of its own cell. */
static void
in_a_row (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gboolean province;
    int      day;
    int      claim;
  } rows[] = {
    { FALSE, 5, 0 }, { FALSE, 6, 0 }, { FALSE, 6, 0 }, { FALSE, 7, 0 }, { FALSE, 5, 0 },
    { FALSE, 9, 0 }, { FALSE, 9, 1 }, { FALSE, 9, 0 }, { FALSE, 9, 1 }, { TRUE, 9, 0 },
    { FALSE, 9, 0 }, { TRUE, 9, 0 },  { TRUE, 8, 0 },  { TRUE, 9, 0 },  { TRUE, 10, 0 },
    { TRUE, 8, 0 },  { TRUE, 10, 0 },
  };
  gint64 held[2][16][2] = { 0, };
  g_autoptr (IkdVerification) found = NULL;
  g_autoptr (GError) error = NULL;

  for (int again = 0; again < 2; again++)
    {
      gint64 action = 0;

      g_assert_true (ikd_database_begin (self->file.db, &error));
      g_assert_true (ikd_action_table_begin (self->file.db, IKD_ACTION_SET, "operator", "rows",
                                             NULL, 0, &action, &error));
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          gint64 region = rows[i].province ? self->province : self->file.country;
          gint64 *cell = &held[rows[i].province][rows[i].day][rows[i].claim];
          const IkdFigureKey key = key_of (region, IKD_ACTIVE, DAY + rows[i].day,
                                           DAY + rows[i].day, rows[i].claim);
          g_autoptr (IkdFigure) figure = ikd_figure_new (&key);

          figure->number = ikd_number_exact (i);
          g_assert_true (ikd_figure_table_add (self->file.db, action, figure, &error));
          g_assert_cmpint (figure->replaces, ==, *cell);
          *cell = figure->revision;
        }
      g_assert_true (ikd_action_table_end (self->file.db, &action, &error));
      g_assert_true (ikd_database_commit (self->file.db, &error));
    }
  found = ikd_database_verify (self->file.db, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (found->ok);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/history/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("members", members);
  ADD ("percentage", percentage);
  ADD ("chain", chain);
  ADD ("claims", claims);
  ADD ("queries", queries);
  ADD ("overlap", overlap);
  ADD ("refused", refused);
  ADD ("in-a-row", in_a_row);

  return g_test_run ();
}
