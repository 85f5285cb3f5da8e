/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Saved views in the data file: kept whole, renamed, taken back, undone; guarded. */

#include "desk.h"
#include "ikd-error.h"
#include "ikd-tables.h"
#include "ikd-view-service.h"

static IkdSavedView *
make_view (const char *name)
{
  IkdSavedView *view = ikd_saved_view_new (name, "33.01");

  view->day = ikd_day_new (2026, 6, 5);
  view->kind = IKD_TARGET_OWN;
  view->base = IKD_KTP_ENROLLED;
  view->segment = g_intern_static_string ("pupil");
  view->scope = IKD_SCOPE_NATION;
  view->since = (IkdSince){ IKD_SINCE_DAY, ikd_day_new (2025, 11, 30) };
  view->columns = g_strdup ("rank,region,gap");
  view->sort = g_strdup ("-gap");
  return view;
}

static void
save (Desk *self, IkdSavedView *view)
{
  g_autoptr (GError) error = NULL;

  ikd_view_save (self->session, view, NULL, &error);
  g_assert_no_error (error);
}

static char *
dup_names (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = ikd_view_list (self->session, NULL, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (text, "%s;", ((IkdSavedView *) g_ptr_array_index (views, i))->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_names (Desk *self, const char *expected)
{
  g_autofree char *names = dup_names (self);

  g_assert_cmpstr (names, ==, expected);
}

/* All of it comes back from the file. */
static void
whole (Desk *self, gconstpointer data)
{
  g_autoptr (IkdSavedView) view = make_view ("Monday talk");
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;
  const IkdSavedView *kept = NULL;

  save (self, view);
  g_assert_cmpint (view->record, >, 0);
  desk_reopen (self);
  views = ikd_view_list (self->session, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (views->len, ==, 1);
  kept = g_ptr_array_index (views, 0);
  g_assert_cmpint (kept->record, ==, view->record);
  g_assert_cmpstr (kept->name, ==, "Monday talk");
  g_assert_cmpstr (kept->code, ==, "33.01");
  g_assert_cmpint (kept->day, ==, view->day);
  g_assert_cmpint (kept->kind, ==, IKD_TARGET_OWN);
  g_assert_cmpint (kept->base, ==, IKD_KTP_ENROLLED);
  g_assert_true (kept->segment == view->segment);
  g_assert_cmpint (kept->scope, ==, IKD_SCOPE_NATION);
  g_assert_cmpint (kept->since.kind, ==, IKD_SINCE_DAY);
  g_assert_cmpint (kept->since.day, ==, view->since.day);
  g_assert_cmpstr (kept->columns, ==, "rank,region,gap");
  g_assert_cmpstr (kept->sort, ==, "-gap");
}

/* A new one takes the place of its namesake of the region; another name is given to the same. */
static void
names (Desk *self, gconstpointer data)
{
  g_autoptr (IkdSavedView) first = make_view ("a");
  g_autoptr (IkdSavedView) again = make_view ("a");
  g_autoptr (IkdSavedView) second = make_view ("b");
  g_autoptr (IkdSavedView) elsewhere = ikd_saved_view_new ("a", "33");
  g_autoptr (IkdSavedView) renamed = NULL;
  g_autoptr (IkdSavedView) taken = NULL;
  g_autoptr (GError) error = NULL;

  save (self, first);
  save (self, again);
  save (self, second);
  save (self, elsewhere);
  g_assert_cmpint (again->record, ==, first->record);
  assert_names (self, "a;b;a;");

  renamed = ikd_saved_view_copy (second, "c");
  save (self, renamed);
  assert_names (self, "a;c;a;");
  taken = ikd_saved_view_copy (second, "a");
  g_assert_false (ikd_view_save (self->session, taken, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  assert_names (self, "a;c;a;");
}

static void
refused (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("meeting ", "999999", "010101", "0001", NULL);
  g_autoptr (IkdSavedView) guarded = make_view (number);
  g_autoptr (IkdSavedView) nameless = make_view ("");
  g_autoptr (IkdSavedView) gone = make_view ("gone");
  g_autoptr (GError) error = NULL;

  g_assert_false (ikd_view_save (self->session, guarded, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, "9999"));
  g_clear_error (&error);
  g_assert_false (ikd_view_save (self->session, nameless, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  gone->withdrawn = TRUE;
  g_assert_false (ikd_view_save (self->session, gone, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  assert_names (self, "");
}

static void
undo (Desk *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_undo (self->session, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reverted->label, ==, label);
  ikd_reverted_free (reverted);
}

/* Each step is one action that says what it was. */
static void
undone (Desk *self, gconstpointer data)
{
  g_autoptr (IkdSavedView) view = make_view ("a");
  g_autoptr (IkdSavedView) renamed = NULL;
  g_autoptr (IkdSavedView) gone = NULL;

  save (self, view);
  renamed = ikd_saved_view_copy (view, "b");
  save (self, renamed);
  gone = ikd_saved_view_copy (renamed, "b");
  gone->withdrawn = TRUE;
  save (self, gone);
  assert_names (self, "");

  undo (self, "deletion of the view “b”");
  assert_names (self, "b;");
  undo (self, "renaming of the view “a” to “b”");
  assert_names (self, "a;");
  undo (self, "view “a”");
  assert_names (self, "");
}

static gpointer
strange_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 action = 0;
  gint64 record = 0;

  return ikd_action_table_begin (db, IKD_ACTION_RECORD, "later", "later", NULL, 0, &action, error)
         && ikd_record_table_add (db, action, "view", &record,
                                  "{\"name\":\"later\",\"region\":\"33.01\",\"kind\":\"galactic\","
                                  "\"segment\":\"\",\"scope\":\"nation\",\"since\":\"year\"}",
                                  error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/* What another version kept, and this one does not know, is passed over. */
static void
strange (Desk *self, gconstpointer data)
{
  g_autoptr (IkdSavedView) view = make_view ("a");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (ikd_store_write (ikd_session_get_store (self->session), strange_job, NULL, NULL,
                                     NULL, &error));
  g_assert_no_error (error);
  save (self, view);
  assert_names (self, "a;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/views/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("whole", whole);
  ADD ("names", names);
  ADD ("refused", refused);
  ADD ("undone", undone);
  ADD ("strange", strange);

  return g_test_run ();
}
