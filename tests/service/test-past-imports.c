/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The list of imports, and taking one back from it. */

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-past-imports.h"

/* Imports a count for each of the days 5 January 2024 and on; its batch. */
static gint64
import (Desk *self, const char *name, int first, guint days)
{
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (GString) text = g_string_new ("region_code,indicator,as_of,value\n");
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < days; i++)
    g_string_append_printf (text, "33.01,ikd_active,2024-01-%02u,%d\n", 5 + i, first + (int) i);
  g_file_set_contents (path, text->str, -1, &error);
  g_assert_no_error (error);
  receipt = ikd_import_file (self->session, file, &options, NULL, &error);
  g_assert_no_error (error);
  return receipt->batch;
}

static GPtrArray *
load (Desk *self, guint limit)
{
  GAsyncResult *result = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GError) error = NULL;

  ikd_past_imports_load_async (self->session, limit, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  imports = ikd_past_imports_load_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_object_unref (result);
  return g_steal_pointer (&imports);
}

static IkdReverted *
take_back (Desk *self, gint64 batch, GError **error)
{
  GAsyncResult *result = NULL;
  IkdReverted *reverted;

  ikd_import_rollback_async (self->session, batch, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  reverted = ikd_import_rollback_finish (self->session, result, error);
  g_object_unref (result);
  return reverted;
}

static void
list (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = load (self, 10);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GPtrArray) one = NULL;
  gint64 first;
  gint64 second;
  IkdPastImport *past;

  g_assert_cmpuint (none->len, ==, 0);
  first = import (self, "januari.csv", 100, 3);
  second = import (self, "lagi.csv", 100, 4);
  imports = load (self, 10);
  g_assert_cmpuint (imports->len, ==, 2);

  past = g_ptr_array_index (imports, 0);
  g_assert_cmpint (past->batch, ==, second);
  g_assert_cmpstr (past->name, ==, "lagi.csv");
  g_assert_cmpstr (past->operator_name, ==, "Operator 01");
  g_assert_cmpuint (past->changes, ==, 1);
  g_assert_cmpint (past->at, >=, now);
  g_assert_true (past->stands);
  g_assert_cmpint (past->taken_at, ==, 0);
  past = g_ptr_array_index (imports, 1);
  g_assert_cmpint (past->batch, ==, first);
  g_assert_cmpuint (past->changes, ==, 3);

  one = load (self, 1);
  g_assert_cmpuint (one->len, ==, 1);
}

/* Taking back can itself be undone, and then be done again. */
static void
back_and_forth (Desk *self, gconstpointer data)
{
  gint64 batch = import (self, "januari.csv", 100, 3);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      IkdReverted *reverted = take_back (self, batch, &error);
      IkdReverted *undone = NULL;
      g_autoptr (GPtrArray) imports = NULL;
      g_autoptr (IkdFigure) gone = NULL;
      g_autoptr (IkdFigure) there = NULL;
      IkdPastImport *past;

      g_assert_no_error (error);
      g_assert_cmpstr (reverted->label, ==, "januari.csv");
      g_assert_cmpuint (reverted->moved->len, ==, 0);
      imports = load (self, 10);
      past = g_ptr_array_index (imports, 0);
      g_assert_false (past->stands);
      g_assert_cmpint (past->taken_at, >=, past->at);
      g_assert_cmpstr (past->taken_by, ==, "Operator 01");
      gone = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, 7));
      g_assert_true (gone == NULL || gone->state == IKD_STATE_WITHDRAWN);
      ikd_reverted_free (reverted);

      g_assert_null (take_back (self, batch, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
      g_clear_error (&error);

      undone = ikd_undo (self->session, FALSE, NULL, &error);
      g_assert_no_error (error);
      ikd_reverted_free (undone);
      g_clear_pointer (&imports, g_ptr_array_unref);
      imports = load (self, 10);
      past = g_ptr_array_index (imports, 0);
      g_assert_true (past->stands);
      g_assert_cmpint (past->taken_at, ==, 0);
      there = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, 7));
      g_assert_cmpint (there->number.value, ==, 102);
    }
}

/* What was changed by hand since is named, and stays. */
static void
moved (Desk *self, gconstpointer data)
{
  gint64 batch = import (self, "januari.csv", 100, 3);
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted;
  IkdFigure *figure;

  desk_keep (self, "33.01", IKD_ACTIVE, "2024-01-07", "150");
  reverted = take_back (self, batch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reverted->moved->len, ==, 1);
  figure = g_ptr_array_index (reverted->moved, 0);
  g_assert_cmpint (figure->key.day, ==, ikd_day_new (2024, 1, 7));
  ikd_reverted_free (reverted);
}

static void
no_import (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (take_back (self, 1, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (take_back (self, 4711, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/past-imports/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("list", list);
  ADD ("back-and-forth", back_and_forth);
  ADD ("moved", moved);
  ADD ("no-import", no_import);
  return g_test_run ();
}
