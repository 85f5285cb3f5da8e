/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Copies, a second file, and the bars that say what is special about a file. */

#include "office.h"

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

/* Longer than the rest after which a value is looked at. */
static void
wait_a_rest (void)
{
  display_pause (400);
}

/* A copy holds everything; open for reading it says so, and takes nothing. */
static void
copy (Office *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  IkdWindow *window;
  GtkWidget *widget;

  office_open (self, 0);
  ikd_session_backup (get_session (self->window), path, NULL, &error);
  g_assert_no_error (error);

  window = office_show (path, IKD_DATABASE_READ_ONLY);
  widget = GTK_WIDGET (window);
  g_assert_true (display_wait (office_has_page, window));
  office_expect (widget, "This file is open for reading only: nothing in it can be changed.");
  display_key ("Control+1");
  office_expect (widget, "14,000 residents of Kabupaten Cilacap");

  office_show_figure (window);
  office_expect (widget, "This file is open for reading only: nothing in it can be changed.");
  office_expect (widget, "Entered last");
  office_type ("14049");
  display_key ("Control+Return");
  g_assert_false (gtk_widget_is_sensitive (display_find (page_of (window), GTK_TYPE_BUTTON,
                                                         "Save")));
  g_assert_false (gtk_widget_is_sensitive (display_find (page_of (window), ADW_TYPE_ENTRY_ROW,
                                                         "Value")));
  wait_a_rest ();
  office_expect_gone (widget, "Enter keeps it");
  display_close (GTK_WINDOW (window));
  figures = office_load_today (self, "");
  g_assert_cmpuint (figures->len, ==, 0);
}

/* By keyboard through the chooser: put off it changes nothing; given a name it writes a whole
 * copy, and says so. */
static void
save_copy (Office *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "salinan.db", NULL);
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (display_skips_chooser ())
    return;
  office_open (self, 0);
  display_key ("Control+Shift+s");
  office_wait_chooser ();
  display_key ("Escape");
  office_wait_no_chooser (GTK_WINDOW (self->window));

  display_key ("Control+Shift+s");
  office_give_path (path);
  office_expect (GTK_WIDGET (self->window), "A complete copy was saved as “salinan.db”");
  session = ikd_session_open (path, IKD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ikd_region_get_code (ikd_session_get_office (session)), ==, "33.01");
  ikd_session_close (session);
}

/* Each window has its own file. */
static void
two_files (Office *self, gconstpointer data)
{
  Office other;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  office_open (self, 0);
  office_make (&other);
  office_open (&other, 0);
  office_show_figure (other.window);
  office_type ("14049");
  display_key ("Return");
  office_expect (GTK_WIDGET (other.window), "✓ Stored: 14,049");
  first = office_load_today (self, "");
  second = office_load_today (&other, "");
  g_assert_cmpuint (first->len, ==, 0);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpstr (ikd_window_get_path (self->window), ==, self->path);
  office_free (&other);
  g_assert_true (office_has_page (self->window));
}

/* Writes @n bytes of @value into the closed file. */
static void
overwrite (const char *path, gsize offset, gsize n, char value)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (offset + n, <=, length);
  memset (content + offset, value, n);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* SQLite keeps the version of the schema in byte 63 of the file; ours is 1. */
static void
newer (Office *self, gconstpointer data)
{
  overwrite (self->path, 63, 1, 99);
  office_open (self, 0);
  office_expect (GTK_WIDGET (self->window),
                 "A newer version of Capaian wrote this file: it can be read, not changed.");
  office_expect_gone (GTK_WIDGET (self->window), "open for reading only");
}

static gboolean
shows_failure (gpointer data)
{
  return office_shows (data, "office.db");
}

/* The first page holds what the file is made of; without it nothing can be read. */
static void
damaged (Office *self, gconstpointer data)
{
  gsize length = 0, length_after = 0;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  overwrite (self->path, 100, 900, '\xff');
  g_assert_true (g_file_get_contents (self->path, &before, &length, NULL));
  self->window = office_show (self->path, 0);
  g_assert_true (display_wait (shows_failure, self->window));
  office_expect (GTK_WIDGET (self->window), "is damaged. Keep it, and open the last good copy.");
  g_assert_null (get_session (self->window));
  /* There is no backup to offer, and not a byte is touched. */
  display_settle (GTK_WIDGET (self->window));
  office_expect_gone (GTK_WIDGET (self->window), "Restore");
  g_assert_true (g_file_get_contents (self->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length, after, length_after);
}

/* A trouble with the file stays until it is put away. */
static void
trouble (Office *self, gconstpointer data)
{
  const char *sentence = "The disk is full.";
  IkdContext *context;
  GtkWidget *page;
  GtkWidget *label;

  office_open (self, 0);
  context = ikd_window_get_context (self->window);
  page = GTK_WIDGET (ikd_window_get_page (self->window));
  ikd_context_set_trouble (context, sentence);
  office_expect (page, sentence);
  label = display_find (page, GTK_TYPE_LABEL, sentence);
  gtk_widget_activate_action (label, "bars.dismiss", NULL);
  g_assert_null (ikd_context_get_trouble (context));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/files/" name, Office, NULL, set_up, function, tear_down)

  ADD ("copy", copy);
  ADD ("save-copy", save_copy);
  ADD ("two-files", two_files);
  ADD ("newer", newer);
  ADD ("damaged", damaged);
  ADD ("trouble", trouble);
  return g_test_run ();
}
