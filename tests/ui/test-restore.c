/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The daily copy, a damaged file, and the way back, by keyboard; whatever happens, what was there
 * is still there to the byte. */

#include "office.h"

#include <glib/gstdio.h>
#include <utime.h>
#include <string.h>

#include "ikd-alert.h"
#include "ikd-backups.h"
#include "ikd-restore-window.h"

static IkdSession *
get_session (IkdWindow *window)
{
  return ikd_context_get_session (ikd_window_get_context (window));
}

static void
set_up (Office *self, gconstpointer data)
{
  office_make (self);
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static GtkWidget *
page_of (IkdWindow *window)
{
  return GTK_WIDGET (ikd_window_get_page (window));
}

static gboolean
has_copy (gpointer data)
{
  g_autoptr (GPtrArray) list = ikd_backups_list (((Office *) data)->path);

  return list->len > 0;
}

/* Makes the copies of @n days, the newest of today. */
static void
make_copies (Office *self, int n)
{
  for (int i = n; i-- > 0;)
    {
      g_autoptr (GError) error = NULL;
      gboolean made = FALSE;

      /* A copy is due where the file changed since the last, however long that took. */
      g_assert_cmpint (g_utime (self->path, NULL), ==, 0);
      ikd_backups_keep_daily (self->path, ikd_day_today () - i, &made, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (made);
    }
}

static GBytes *
read_bytes (const char *path)
{
  char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* Writes @n bytes of @value; a negative offset counts from the end. */
static void
overwrite (const char *path, gssize offset, gsize n, char value)
{
  gsize length = 0;
  g_autoptr (GBytes) bytes = read_bytes (path);
  const char *content = g_bytes_get_data (bytes, &length);
  g_autofree char *changed = g_memdup2 (content, length);

  memset (changed + (offset < 0 ? (gssize) length + offset : offset), value, n);
  g_assert_true (g_file_set_contents (path, changed, (gssize) length, NULL));
}

/* The last page but one holds the history of holidays and targets, which no page of the window
 * reads. */
#define HISTORY_PAGE (-2 * 4096)

/* The name of what was there before the restoration; transfer full, NULL if there is none. */
static char *
find_former (Office *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "office.db-sebelum-pemulihan-") && g_str_has_suffix (name, ".db"))
      return g_strdup (name);
  return NULL;
}

static gboolean
is_there (gpointer data)
{
  return office_find_window (*(GType *) data) != NULL;
}

static GtkWidget *
expect_window (GType type)
{
  if (!display_wait (is_there, &type))
    g_error ("There is no %s", g_type_name (type));
  display_focus (GTK_WINDOW (office_find_window (type)));
  return office_find_window (type);
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (*(GType *) data) == NULL;
}

/* Answers the question with Enter, and closes what tells of the end. */
static void
confirm (Office *self)
{
  GType type = IKD_TYPE_ALERT;
  GtkWidget *alert = expect_window (type);
  g_autofree char *former = NULL;

  office_expect (alert, "What is there now is kept beside it under another name");
  display_key ("Return");
  g_assert_true (display_wait (office_has_page, self->window));
  alert = expect_window (type);
  office_expect (alert, "The Backup Was Restored");
  former = find_former (self);
  g_assert_nonnull (former);
  office_expect (alert, former);
  display_key ("Return");
  g_assert_true (display_wait (is_gone, &type));
}

static void
assert_former (Office *self, GBytes *before)
{
  g_autofree char *former = find_former (self);
  g_autofree char *path = g_build_filename (self->folder, former, NULL);
  g_autoptr (GBytes) kept = read_bytes (path);

  g_assert_true (g_bytes_equal (kept, before));
}

/* --- daily copies --- */

static void
daily (Office *self, gconstpointer data)
{
  g_autoptr (IkdBackup) copy = NULL;

  office_open (self, 0);
  g_assert_true (display_wait (has_copy, self));
  copy = ikd_backups_last_good (self->path, NULL, NULL);
  g_assert_nonnull (copy);
  g_assert_cmpint (copy->day, ==, ikd_day_today ());
  g_assert_cmpint (copy->figures, ==, 1);
}

/* The place of the folder is taken by a file. It is told once, and whoever keys goes on. */
static void
no_folder (Office *self, gconstpointer data)
{
  g_autofree char *folder = ikd_backups_folder (self->path);
  IkdContext *context;

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  office_open (self, 0);
  context = ikd_window_get_context (self->window);
  office_expect (page_of (self->window), "No backup was made today. The folder");
  ikd_context_set_trouble (context, NULL);
  office_show_figure (self->window);
  office_type ("14049");
  display_key ("Return");
  office_expect (GTK_WIDGET (self->window), "✓ Stored: 14,049");
  ikd_window_open (self->window, self->path, 0);
  display_settle (GTK_WIDGET (self->window));
  g_assert_null (ikd_context_get_trouble (context));
}

static void
assert_no_restoring (IkdWindow *window)
{
  /* An action that is not enabled is not there for a keyboard either. */
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (window), "win.restore", NULL)
                  && office_find_window (IKD_TYPE_RESTORE_WINDOW) != NULL);
}

static void
none_for_training (Office *self, gconstpointer data)
{
  g_autofree char *folder = NULL;

  office_free (self);
  office_make_training (self);
  folder = ikd_backups_folder (self->path);
  office_open (self, 0);
  display_settle (GTK_WIDGET (self->window));
  assert_no_restoring (self->window);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
none_for_reading (Office *self, gconstpointer data)
{
  office_open (self, IKD_DATABASE_READ_ONLY);
  assert_no_restoring (self->window);
  g_assert_false (has_copy (self));
}

/* --- by choice --- */

static void
by_keyboard (Office *self, gconstpointer data)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *date = ikd_day_format (ikd_day_today ());
  g_autofree char *newest = ikd_day_format (ikd_day_today () - 1);
  g_autofree char *facts = g_strdup_printf ("1 figure · newest %s", newest);
  g_autofree char *former = NULL;
  GtkWidget *list;

  make_copies (self, 2);
  office_open (self, 0);
  office_show_figure (self->window);
  office_type ("14049");
  display_key ("Return");
  office_expect (GTK_WIDGET (self->window), "✓ Stored: 14,049");
  figures = office_load_today (self, "");
  g_assert_cmpuint (figures->len, ==, 1);
  g_clear_pointer (&figures, g_ptr_array_unref);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore", NULL);
  list = expect_window (IKD_TYPE_RESTORE_WINDOW);
  office_expect (list, "Backups of “office.db”");
  office_expect (list, date);
  office_expect (list, facts);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (list)));
  display_key ("Return");
  confirm (self);
  g_assert_null (office_find_window (IKD_TYPE_RESTORE_WINDOW));

  figures = office_load_today (self, "");
  g_assert_cmpuint (figures->len, ==, 0);
  /* What was keyed since is in the file that was put aside. */
  former = find_former (self);
  {
    Office aside = *self;

    aside.path = g_build_filename (self->folder, former, NULL);
    g_ptr_array_unref (figures);
    figures = office_load_today (&aside, "");
    g_assert_cmpuint (figures->len, ==, 1);
    g_free (aside.path);
  }
}

static void
left_alone (Office *self, gconstpointer data)
{
  GType type = IKD_TYPE_RESTORE_WINDOW;
  g_autofree char *former = NULL;

  make_copies (self, 1);
  office_open (self, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore", NULL);
  office_expect (expect_window (type), "1 figure");
  display_key ("Return");
  expect_window (IKD_TYPE_ALERT);
  display_key ("Escape");
  expect_window (type);
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, &type));
  g_assert_true (office_has_page (self->window));
  former = find_former (self);
  g_assert_null (former);
}

static void
damaged_copy (Office *self, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;
  IkdBackup *newest;
  GtkWidget *list;

  make_copies (self, 2);
  copies = ikd_backups_list (self->path);
  newest = g_ptr_array_index (copies, 0);
  overwrite (newest->path, -4096, 4096, '\xff');
  office_open (self, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore", NULL);
  list = expect_window (IKD_TYPE_RESTORE_WINDOW);
  office_expect (list, "Damaged, and cannot be restored");
  office_expect (list, "1 figure");
  /* The first row is the damaged one. */
  display_key ("Return");
  display_settle (list);
  g_assert_null (office_find_window (IKD_TYPE_ALERT));
  display_key ("Down");
  display_key ("Return");
  confirm (self);
}

static void
no_copies (Office *self, gconstpointer data)
{
  g_autofree char *folder = ikd_backups_folder (self->path);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  office_open (self, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore", NULL);
  office_expect (expect_window (IKD_TYPE_RESTORE_WINDOW), "No Backups Yet");
  display_key ("Escape");
}

/* --- damage at the start --- */

static gboolean
is_read_only (gpointer data)
{
  IkdSession *session = get_session (data);

  return session != NULL && ikd_session_is_read_only (session);
}

static void
activate (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  office_expect (root, label);
  button = display_find (root, GTK_TYPE_BUTTON, label);
  g_assert_nonnull (button);
  office_focus (button);
  display_key ("space");
}

/* A page that nobody needed to open the file: it opens, is found out, and is written no more. */
static void
damaged_within (Office *self, gconstpointer data)
{
  g_autofree char *date = ikd_day_format (ikd_day_today () - 1);
  g_autofree char *offer = g_strdup_printf ("Restore the Backup of %s…", date);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  IkdBackup *newest;

  make_copies (self, 2);
  copies = ikd_backups_list (self->path);
  newest = g_ptr_array_index (copies, 0);
  overwrite (newest->path, -4096, 4096, '\xff');
  overwrite (self->path, HISTORY_PAGE, 4096, '\xff');
  before = read_bytes (self->path);

  office_open (self, 0);
  g_assert_true (display_wait (is_read_only, self->window));
  office_expect (page_of (self->window), "This file is damaged: it is open for reading only");
  office_expect_gone (page_of (self->window), "nothing in it can be changed");
  activate (page_of (self->window), offer);
  confirm (self);
  assert_former (self, before);
  g_assert_false (ikd_session_is_read_only (get_session (self->window)));
  office_expect_gone (page_of (self->window), "This file is damaged");
}

/* Nothing can be read of it: the page that says so offers the same. */
static void
damaged_whole (Office *self, gconstpointer data)
{
  g_autofree char *date = ikd_day_format (ikd_day_today ());
  g_autofree char *offer = g_strdup_printf ("Restore the Backup of %s…", date);
  g_autoptr (GBytes) before = NULL;

  make_copies (self, 1);
  overwrite (self->path, 100, 900, '\xff');
  before = read_bytes (self->path);
  self->window = office_show (self->path, 0);
  office_expect (GTK_WIDGET (self->window), "is damaged. Keep it, and open the last good copy.");
  activate (GTK_WIDGET (self->window), offer);
  confirm (self);
  assert_former (self, before);
  g_assert_true (display_wait (office_has_page, self->window));
  /* The page is the one that was shown last. */
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "overview");
  office_expect (GTK_WIDGET (self->window), "14,000");
}

/* There is nothing to offer but the question for a file. */
static void
damaged_alone (Office *self, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  overwrite (self->path, HISTORY_PAGE, 4096, '\xff');
  before = read_bytes (self->path);
  office_open (self, 0);
  g_assert_true (display_wait (is_read_only, self->window));
  activate (page_of (self->window), "Restore from Backup…");
  office_expect (expect_window (IKD_TYPE_RESTORE_WINDOW), "No Backups Yet");
  display_key ("Escape");
  g_assert_false (has_copy (self));
  after = read_bytes (self->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/restore/" name, Office, NULL, set_up, function, tear_down)

  ADD ("daily", daily);
  ADD ("no-folder", no_folder);
  ADD ("none-for-training", none_for_training);
  ADD ("none-for-reading", none_for_reading);
  ADD ("by-keyboard", by_keyboard);
  ADD ("left-alone", left_alone);
  ADD ("damaged-copy", damaged_copy);
  ADD ("no-copies", no_copies);
  ADD ("damaged-within", damaged_within);
  ADD ("damaged-whole", damaged_whole);
  ADD ("damaged-alone", damaged_alone);
  return g_test_run ();
}
