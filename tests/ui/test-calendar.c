/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The days that are not worked, by keyboard: what is refused and where that is said, a day edited
 * in place, a file read. The file is the training data, whose holidays are those of the decrees. */

#include "ikd-calendar-window.h"
#include "ikd-holiday-row.h"
#include "ikd-plan-service.h"
#include "office.h"

typedef struct
{
  Office      office;
  GtkWidget  *window;           /* of the calendar */
} Bench;

static IkdSession *
get_session (Bench *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->office.window));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
set_up (Bench *self, gconstpointer data)
{
  int year;

  office_make_training (&self->office);
  office_open (&self->office, 0);
  self->window = ikd_calendar_window_new (
    GTK_WINDOW (self->office.window), ikd_window_get_context (self->office.window));
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (display_wait (is_active, self->window));
  office_expect (self->window, "Add a Free Day");
  /* The year that is shown at first is today's. */
  for (ikd_day_get (ikd_day_today (), &year, NULL, NULL); year > 2026; year--)
    display_key ("Alt+Page_Up");
  office_expect (self->window, "working days in 2026");
}

static void
tear_down (Bench *self, gconstpointer data)
{
  office_free (&self->office);
}

static IkdHoliday *
find_day (Bench *self, IkdDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = ikd_holiday_list (get_session (self), 2026, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < holidays->len; i++)
    if (((IkdHoliday *) g_ptr_array_index (holidays, i))->day == day)
      return g_object_ref (g_ptr_array_index (holidays, i));
  return NULL;
}

typedef struct
{
  Bench      *bench;
  IkdDay      day;
  const char *name;             /* NULL: it is worked */
} Wanted;

static gboolean
is_so (gpointer data)
{
  const Wanted *wanted = data;
  g_autoptr (IkdHoliday) holiday = find_day (wanted->bench, wanted->day);

  return g_strcmp0 (holiday != NULL ? holiday->name : NULL, wanted->name) == 0;
}

static void
expect_day (Bench *self, IkdDay day, const char *name)
{
  Wanted wanted = { self, day, name };

  g_assert_true (display_wait (is_so, &wanted));
}

/* The field of @root with that title takes the focus, and the text in the place of its own. */
static GtkWidget *
fill (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = display_find (root, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  office_focus (row);
  display_key ("Control+a");
  office_type (text);
  return row;
}

/* What is refused is said in the row under the field. */
static void
expect_refused (GtkWidget *row, const char *text)
{
  GtkWidget *under = gtk_widget_get_next_sibling (row);

  g_assert_nonnull (under);
  office_expect (under, text);
}

/* The row of a day that was added takes the focus. */
static gboolean
is_at_row (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, IKD_TYPE_HOLIDAY_ROW) != NULL;
}

/* A closure on the 8 of June, which is a Monday. */
static void
adds (Bench *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *date = NULL;
  GtkWidget *name = NULL;

  display_key ("Control+n");
  name = fill (self->window, "Name", number);
  expect_refused (name, "Name holds what looks like an identity number");
  name = fill (self->window, "Name", "pindah kantor");
  office_expect_gone (self->window, "looks like an identity number");

  date = fill (self->window, "Date", "8 junk 2026");
  display_key ("Return");
  expect_refused (date, "8 junk 2026");
  date = fill (self->window, "Date", "8 june 2026");
  fill (self->window, "Name", "pindah kantor");
  display_key ("Return");
  expect_day (self, ikd_day_new (2026, 6, 8), "pindah kantor");
  g_assert_true (display_wait (is_at_row, self->window));
  date = fill (self->window, "Date", "8 june 2026");
  fill (self->window, "Name", "lagi");
  display_key ("Return");
  expect_refused (date, "is free already: pindah kantor");
}

static GtkWidget *
find_row (Bench *self, const char *title)
{
  GtkWidget *row = display_find (self->window, IKD_TYPE_HOLIDAY_ROW, title);

  g_assert_nonnull (row);
  return row;
}

/* 1 June 2026 is in the decree as Hari Lahir Pancasila. */
static void
edits (Bench *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *row = find_row (self, "Hari Lahir Pancasila");
  GtkWidget *field = NULL;

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  display_key ("Return");
  office_expect (row, "Remove This Day");
  field = fill (row, "Name", number);
  expect_refused (field, "Name holds what looks like an identity number");
  display_key ("Return");
  display_settle (self->window);
  expect_day (self, ikd_day_new (2026, 6, 1), "Hari Lahir Pancasila");
  fill (row, "Name", "pancasila");
  display_key ("Return");
  expect_day (self, ikd_day_new (2026, 6, 1), "pancasila");

  /* The row was made anew, and is open still. */
  office_expect (self->window, "pancasila");
  row = find_row (self, "pancasila");
  office_expect (row, "Remove This Day");
  field = fill (row, "Date", "1 junk 2026");
  display_key ("Return");
  expect_refused (field, "1 junk 2026");
  /* There is a holiday on the 16 already: what was typed stays. */
  fill (row, "Date", "16 june 2026");
  display_key ("Return");
  expect_refused (field, "is free already");
  expect_day (self, ikd_day_new (2026, 6, 1), "pancasila");
  fill (row, "Date", "2 june 2026");
  display_key ("Return");
  expect_day (self, ikd_day_new (2026, 6, 2), "pancasila");
  expect_day (self, ikd_day_new (2026, 6, 1), NULL);

  office_expect (self->window, "Tuesday, 2 June 2026");
  row = find_row (self, "pancasila");
  office_focus (display_find (row, GTK_TYPE_BUTTON, "Remove This Day"));
  display_key ("Return");
  expect_day (self, ikd_day_new (2026, 6, 2), NULL);
  display_key ("Control+z");
  expect_day (self, ikd_day_new (2026, 6, 2), "pancasila");
}

/* Reads a file of that content, chosen by keyboard. */
static void
import (Bench *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->office.folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  office_focus (display_find (self->window, GTK_TYPE_BUTTON, "_Read from CSV…"));
  display_key ("Return");
  office_give_path (path);
  office_wait_no_chooser (GTK_WINDOW (self->window));
}

static void
imports (Bench *self, gconstpointer data)
{
  if (display_skips_chooser ())
    return;
  import (self, "salah.csv", "date,kind,name\nsoon,closure,pindah\n");
  office_expect (self->window, "line 2: the column “date”");
  import (self, "libur.csv", "date,kind,name\n2026-06-08,closure,pindah\n"
                             "2026-06-09,closure,pindah lagi\n");
  office_expect (self->window, "2 days are new or changed.");
  office_expect_gone (self->window, "line 2: the column “date”");
  expect_day (self, ikd_day_new (2026, 6, 8), "pindah");
  office_expect (self->window, "pindah lagi");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("adds", adds);
  ADD ("edits", edits);
  ADD ("imports", imports);
  return g_test_run ();
}
