/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "scene.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "ikd-backups.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-outreach-service.h"

#define CODE "33.01.01"
#define DATE "2024-06-03"
#define NAME "scene.db"
/* What the template has of the first day. */
#define FIRST_DATE "2024-01-01"
#define FIRST_VALUE 1010
/* Days of the series in the table. */
#define SERIES 300

/* --- files --- */

/* What stands in the cell that the scenes keep, or in another. */
static gint64
get (const char *path, const char *code, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, &error);
  gint64 value;

  g_assert_no_error (error);
  value = torture_get (session, code, date, &error);
  ikd_session_close (session);
  return value;
}

static gboolean
open_session (Scene *self, GError **error)
{
  self->session = ikd_session_open (self->path, 0, error);
  return self->session != NULL;
}

static gboolean
revert (Scene *self, gboolean redo, GError **error)
{
  g_autoptr (GError) failure = NULL;
  IkdReverted *reverted = ikd_undo (self->session, redo, NULL, &failure);
  gboolean done = failure == NULL;

  g_clear_pointer (&reverted, ikd_reverted_free);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&failure));
  return done;
}

static char *
expect_value (Scene *self, gint64 first, gint64 second)
{
  gint64 value = get (self->path, CODE, DATE);

  return value == first || value == second
           ? NULL : g_strdup_printf ("after %u steps the cell holds %" G_GINT64_FORMAT, self->done,
                                     value);
}

/* --- a day's work --- */

enum { DAY_OPEN, DAY_KEEP, DAY_IMPORT, DAY_KEEP_AGAIN, DAY_UNDO, DAY_BACKUP, DAY_STEPS };

/* A series long enough to be stored on its way, by a thread. */
static void
add_series (const char *path)
{
  g_autofree char *table = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  text = g_string_new (table);
  for (guint day = 0; day < SERIES; day++)
    g_string_append_printf (text, "33.01.02,ktp_obliged,2023-%02u-%02u,%u\n", day / 28 + 1,
                            day % 28 + 1, 90000 + day);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static void
day_begin (Scene *self)
{
  g_autofree char *csv = torture_csv (self->torture, "scene.csv", 2, 2000);

  add_series (csv);
  self->path = torture_copy (self->torture, NAME);
  self->other = torture_path (self->torture, "scene-copy.db");
  torture_remove (self->other);
}

static gboolean
day_take (Scene *self, guint step, GError **error)
{
  const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
  g_autofree char *csv = torture_path (self->torture, "scene.csv");
  g_autoptr (GFile) file = g_file_new_for_path (csv);
  g_autoptr (IkdReceipt) receipt = NULL;

  switch (step)
    {
    case DAY_OPEN:
      return open_session (self, error);
    case DAY_KEEP:
      return torture_keep (self->session, CODE, DATE, 5000, error);
    case DAY_IMPORT:
      receipt = ikd_import_file (self->session, file, &none, NULL, error);
      return receipt != NULL;
    case DAY_KEEP_AGAIN:
      return torture_keep (self->session, CODE, DATE, 5001, error);
    case DAY_UNDO:
      return revert (self, FALSE, error);
    default:
      return ikd_session_backup (self->session, self->other, NULL, error);
    }
}

static char *
day_look (Scene *self)
{
  const GPtrArray *codes = self->torture->codes;
  gint64 kept = get (self->path, CODE, DATE);
  gint64 imported = get (self->path, codes->pdata[codes->len - 1], "2024-01-02");

  if (self->done > DAY_KEEP && kept != 5000 && kept != 5001)
    return g_strdup_printf ("a cell that was kept holds %" G_GINT64_FORMAT, kept);
  if (self->done > DAY_UNDO && kept != 5000)
    return g_strdup_printf ("what was undone still holds %" G_GINT64_FORMAT, kept);
  if (self->done > DAY_IMPORT && imported != 2000 + 20 + (gint64) codes->len - 1)
    return g_strdup_printf ("an import that was stored left %" G_GINT64_FORMAT, imported);
  return self->done > DAY_BACKUP ? torture_verify (self->other) : NULL;
}

const SceneKind scene_day = { DAY_STEPS, day_begin, day_take, day_look };

/* --- a new file --- */

static void
create_begin (Scene *self)
{
  torture_remove_matching (self->torture, NAME);
  /* A file of the rounds before, which were killed. */
  torture_remove_matching (self->torture, ".part");
  self->path = torture_path (self->torture, NAME);
}

static gboolean
create_file (Scene *self, GError **error)
{
  static const IkdSetup setup = { "33.01", 5, NULL };

  self->session = ikd_session_create (self->path, &setup, error);
  return self->session != NULL;
}

static gboolean
create_take (Scene *self, guint step, GError **error)
{
  return step == 0 ? create_file (self, error)
                   : torture_keep (self->session, CODE, DATE, 5000, error);
}

/* A file that was begun does not stand in the way of one that is made. */
static char *
create_look (Scene *self)
{
  g_autoptr (GPtrArray) parts = torture_list (self->torture, "." NAME "-");
  g_autoptr (GError) error = NULL;

  if (!self->broken_off && parts->len > 0)
    return g_strdup_printf ("“%s” is left behind", (char *) g_ptr_array_index (parts, 0));
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return expect_value (self, self->done > 1 ? 5000 : -1, self->done > 0 ? 5000 : -1);
  if (self->done > 0)
    return g_strdup ("a file that was made is gone");
  if (!create_file (self, &error))
    return g_strdup_printf ("it cannot be made any more: %s", error->message);
  scene_end (self);
  return torture_verify (self->path);
}

const SceneKind scene_create = { 2, create_begin, create_take, create_look };

/* --- an older file --- */

/* Gives all that the template has of the tables of the first schema to a file that has no more. */
static void
make_older (Torture *torture, const char *path)
{
  g_autoptr (GString) copying = g_string_new (NULL);
  g_autofree char *head = NULL;
  sqlite3_stmt *tables = NULL;
  sqlite3 *handle = NULL;
  guint n;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  head = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = 1;"
                          "DELETE FROM head; ATTACH '%s' AS newer",
                          IKD_DATABASE_APPLICATION_ID, torture->template_path);
  g_assert_cmpint (sqlite3_exec (handle, ikd_migrations_get (&n)[0].sql, NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, head, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (handle, "SELECT name FROM main.sqlite_schema WHERE type = 'table'", -1,
                      &tables, NULL);
  while (sqlite3_step (tables) == SQLITE_ROW)
    g_string_append_printf (copying, "INSERT INTO main.%s SELECT * FROM newer.%s;",
                            sqlite3_column_text (tables, 0), sqlite3_column_text (tables, 0));
  sqlite3_finalize (tables);
  g_assert_cmpint (sqlite3_exec (handle, copying->str, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
migrate_begin (Scene *self)
{
  torture_remove_matching (self->torture, NAME);
  self->path = torture_path (self->torture, NAME);
  self->other = g_strconcat (self->path, ".schema-1", NULL);
  make_older (self->torture, self->path);
}

static gboolean
migrate_take (Scene *self, guint step, GError **error)
{
  return step == 0 ? open_session (self, error)
                   : torture_keep (self->session, CODE, DATE, 5000, error);
}

/* The copy of the file as it was holds together, and is of the first schema. */
static char *
look_at_older (const char *path)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *handle = NULL;
  gboolean good;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (handle, "SELECT integrity_check, user_version, (SELECT count(*) FROM action)"
                              " FROM pragma_integrity_check, pragma_user_version", -1, &statement,
                      NULL);
  good = sqlite3_step (statement) == SQLITE_ROW
         && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0
         && sqlite3_column_int (statement, 1) == 1 && sqlite3_column_int (statement, 2) > 1;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return good ? NULL : g_strdup ("the copy of the older file is not whole");
}

static char *
migrate_look (Scene *self)
{
  gint64 first = get (self->path, CODE, FIRST_DATE);

  if (first != FIRST_VALUE)
    return g_strdup_printf ("what the older file had is %" G_GINT64_FORMAT, first);
  if (self->done > 0 && !g_file_test (self->other, G_FILE_TEST_EXISTS))
    return g_strdup ("there is no copy of the older file");
  if (g_file_test (self->other, G_FILE_TEST_EXISTS))
    {
      char *failure = look_at_older (self->other);

      if (failure != NULL)
        return failure;
    }
  return expect_value (self, self->done > 1 ? 5000 : -1, self->done > 0 ? 5000 : -1);
}

const SceneKind scene_migrate = { 2, migrate_begin, migrate_take, migrate_look };

/* --- a copy in the place of a file --- */

#define FORMER "-sebelum-pemulihan-"

static void
restore_begin (Scene *self)
{
  g_autoptr (IkdSession) session = NULL;

  torture_remove_matching (self->torture, NAME);
  self->path = torture_copy (self->torture, NAME);
  self->other = torture_copy (self->torture, "scene-good.db");
  session = ikd_session_open (self->path, 0, NULL);
  g_assert_true (torture_keep (session, CODE, DATE, 5005, NULL));
  ikd_session_close (session);
}

static gboolean
restore_take (Scene *self, guint step, GError **error)
{
  switch (step)
    {
    case 0:
      self->former = ikd_backups_restore (self->path, self->other, NULL, error);
      return self->former != NULL;
    case 1:
      return open_session (self, error);
    default:
      return torture_keep (self->session, CODE, DATE, 5000, error);
    }
}

/* The file is the former or the copy, whole; where it is the copy, the former lies beside it. */
static char *
restore_look (Scene *self)
{
  g_autoptr (GPtrArray) kept = torture_list (self->torture, FORMER);
  gint64 value = get (self->path, CODE, DATE);
  char *failure = NULL;

  if (self->done == 0 && value == 5005)
    return NULL;
  if (self->done > 2 ? value != 5000 : value != -1 && value != 5000)
    return g_strdup_printf ("the file that was put in place holds %" G_GINT64_FORMAT, value);
  if (kept->len == 0)
    return g_strdup ("the former file is gone");
  for (guint i = 0; failure == NULL && i < kept->len; i++)
    failure = torture_verify (g_ptr_array_index (kept, i));
  if (failure == NULL && get (g_ptr_array_index (kept, 0), CODE, DATE) != 5005)
    failure = g_strdup ("the former file is not what it was");
  return failure;
}

const SceneKind scene_restore = { 3, restore_begin, restore_take, restore_look };

/* --- records of outreach --- */

enum { OUT_OPEN, OUT_INSTITUTION, OUT_ACTIVITY, OUT_UNDO, OUT_REDO, OUT_STEPS };

static void
outreach_begin (Scene *self)
{
  self->path = torture_copy (self->torture, NAME);
}

static gboolean
save (Scene *self, IkdOutreach *record, const char *kind, GError **error)
{
  record->region_code = g_strdup (CODE);
  record->kind = g_strdup (kind);
  record->source = g_strdup ("A letter");
  return ikd_outreach_save (self->session, record, FALSE, NULL, error);
}

static gboolean
outreach_take (Scene *self, guint step, GError **error)
{
  g_autoptr (IkdInstitution) institution = NULL;
  g_autoptr (IkdActivity) activity = NULL;

  switch (step)
    {
    case OUT_OPEN:
      return open_session (self, error);
    case OUT_INSTITUTION:
      institution = g_object_new (IKD_TYPE_INSTITUTION, NULL);
      institution->name = g_strdup ("A place of work");
      institution->headcount = ikd_number_exact (100);
      return save (self, IKD_OUTREACH (institution), "company", error);
    case OUT_ACTIVITY:
      activity = g_object_new (IKD_TYPE_ACTIVITY, NULL);
      activity->place = g_strdup ("A hall");
      activity->date = ikd_day_new (2024, 6, 4);
      return save (self, IKD_OUTREACH (activity), "weekend", error);
    default:
      return revert (self, step == OUT_REDO, error);
    }
}

static guint
count_rows (Scene *self, IkdOutreachList list)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load (session, list, &filter, NULL, &error);

  g_assert_no_error (error);
  ikd_session_close (session);
  return rows->len;
}

/* What was on its way may have arrived. */
static char *
outreach_look (Scene *self)
{
  static const guint institutions[] = { 0, 0, 1, 1, 1, 1, 1 };
  static const guint activities[] = { 0, 0, 0, 1, 0, 1, 1 };
  guint next = MIN (self->done + 1, OUT_STEPS);
  guint a = count_rows (self, IKD_OUTREACH_INSTITUTIONS);
  guint b = count_rows (self, IKD_OUTREACH_ACTIVITIES);

  if ((a == institutions[self->done] && b == activities[self->done])
      || (a == institutions[next] && b == activities[next]))
    return NULL;
  return g_strdup_printf ("after %u steps there are %u institutions and %u activities", self->done,
                          a, b);
}

const SceneKind scene_outreach = { OUT_STEPS, outreach_begin, outreach_take, outreach_look };

/* --- all of them --- */

void
scene_begin (Scene *self, const SceneKind *kind, Torture *torture)
{
  *self = (Scene){ .kind = kind, .torture = torture };
  kind->begin (self);
}

static char *
judge_sentence (Scene *self, guint step, const GError *error)
{
  if (error == NULL)
    return g_strdup_printf ("step %u failed without a word", step);
  if (error->domain != IKD_ERROR || strchr (error->message, ' ') == NULL
      || error->code == IKD_ERROR_NOT_OURS || strstr (error->message, ".part") != NULL
      || (self->full && error->code != IKD_ERROR_FULL))
    return g_strdup_printf ("step %u says “%s”", step, error->message);
  return NULL;
}

char *
scene_live (Scene *self, void (*mend) (Scene *self))
{
  for (guint step = 0; step < self->kind->n_steps; step++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) second = NULL;
      char *failure;

      if (!self->kind->take (self, step, &error))
        {
          if (torture_at > 0)
            g_printerr ("step %u: %s\n", step, error->message);
          failure = judge_sentence (self, step, error);
          if (failure != NULL || mend == NULL)
            return failure;
          mend (self);
          if (!self->kind->take (self, step, &second))
            return g_strdup_printf ("step %u does not work again: %s", step, second->message);
        }
      self->done = step + 1;
    }
  return NULL;
}

void
scene_end (Scene *self)
{
  if (self->session != NULL)
    ikd_session_close (self->session);
  g_clear_object (&self->session);
}

char *
scene_look (Scene *self)
{
  char *failure = NULL;

  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    failure = torture_verify (self->path);
  return failure != NULL ? failure : self->kind->look (self);
}

void
scene_clear (Scene *self)
{
  scene_end (self);
  g_free (self->path);
  g_free (self->other);
  g_free (self->former);
}
