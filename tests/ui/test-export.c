/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Figures go out by keyboard: chosen, named, written, and told of in the window they came from. */

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-date-button.h"
#include "ikd-export-window.h"
#include "ikd-region-chooser.h"
#include "ikd-xlsx-write.h"
#include "office.h"

typedef struct
{
  Office     office;
  char      *before;            /* folder that the program was started in */
  GtkWidget *window;
} Bench;

static gboolean
is_active (gpointer data)
{
  GtkWidget *window = office_find_window (IKD_TYPE_EXPORT_WINDOW);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (IKD_TYPE_EXPORT_WINDOW) == NULL;
}

static void
set_up (Bench *self, gconstpointer data)
{
  self->before = g_get_current_dir ();
  office_make (&self->office);
  g_assert_cmpint (g_chdir (self->office.folder), ==, 0);
  office_open (&self->office, 0);
  display_focus (GTK_WINDOW (self->office.window));
  display_key ("Control+e");
  g_assert_true (display_wait (is_active, NULL));
  self->window = office_find_window (IKD_TYPE_EXPORT_WINDOW);
}

static void
tear_down (Bench *self, gconstpointer data)
{
  g_assert_cmpint (g_chdir (self->before), ==, 0);
  g_free (self->before);
  office_free (&self->office);
}

static GtkWidget *
child (Bench *self, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (self->window, IKD_TYPE_EXPORT_WINDOW, name));
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static gboolean
picker_is_up (gpointer data)
{
  GListModel *list = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (list, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && !IKD_IS_EXPORT_WINDOW (window)
          && g_strcmp0 (gtk_window_get_title (window), "Export Figures") == 0)
        {
          *(GtkWindow **) data = window;
          return TRUE;
        }
    }
  return FALSE;
}

static void
choose_format (Bench *self, guint format)
{
  office_focus (child (self, "format"));
  display_choose (format);
}

static void
save_as (const char *name)
{
  GtkWindow *picker = NULL;

  display_key ("Control+s");
  g_assert_true (display_wait (picker_is_up, &picker));
  display_focus (picker);
  display_key ("Control+a");
  display_type (name);
  display_key ("Return");
}

/* A workbook of the office's region: the file holds the one figure and the 25 regions. */
static void
workbook (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "out.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (display_skips_chooser ())
    return;
  office_expect (self->window, "Everything about each figure; Capaian reads it back in.");
  g_assert_false (gtk_widget_get_visible (child (self, "as_of_row")));
  g_assert_false (gtk_widget_get_visible (child (self, "from_row")));
  choose_format (self, 1);
  office_expect (self->window, "The day of the newest figures");
  g_assert_true (gtk_widget_get_visible (child (self, "as_of_row")));

  save_as ("out.xlsx");
  g_assert_true (display_wait (is_gone, NULL));
  office_expect (GTK_WIDGET (self->office.window), "1 figure is written to “out.xlsx”");
  g_assert_true (ikd_xlsx_count_rows (path, 1, &n, &error));
  g_assert_cmpuint (n, ==, 1 + 2);
  g_assert_true (ikd_xlsx_count_rows (path, 3, &n, &error));
  g_assert_cmpuint (n, ==, 25 + 2);
}

/* Dates are asked for once they matter; what cannot be is refused before a file is. */
static void
days (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "out.csv", NULL);
  g_autofree char *text = NULL;
  IkdDateButton *from = IKD_DATE_BUTTON (child (self, "from"));

  if (display_skips_chooser ())
    return;
  office_focus (child (self, "all_days"));
  display_key ("space");
  /* The switch slides first. */
  g_assert_true (display_wait (is_visible, child (self, "from_row")));
  ikd_date_button_set_day (from, ikd_day_today () + 1);
  display_key ("Control+s");
  office_expect (self->window, "The first day is after the last one. Correct one of them.");

  /* The file's one figure is of yesterday. */
  ikd_date_button_set_day (from, ikd_day_today ());
  save_as ("out.csv");
  g_assert_true (display_wait (is_gone, NULL));
  office_expect (GTK_WIDGET (self->office.window), "0 figures are written to “out.csv”");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "region_code,"));
}

static void
open_data (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "open.metadata.json", NULL);

  if (display_skips_chooser ())
    return;
  choose_format (self, 2);
  save_as ("open.csv");
  g_assert_true (display_wait (is_gone, NULL));
  office_expect (GTK_WIDGET (self->office.window), "complete its metadata in");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* What cannot be written stays in the window as a sentence. */
static void
refused (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "x.metadata.json", NULL);
  g_autofree char *sentence = g_strdup_printf ("“%s” cannot be written: it is no ordinary file",
                                               path);

  if (display_skips_chooser ())
    return;
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  choose_format (self, 2);
  save_as ("x.csv");
  office_expect (self->window, sentence);
  g_assert_false (g_file_test ("x.csv", G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, NULL));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/export/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("workbook", workbook);
  ADD ("days", days);
  ADD ("open-data", open_data);
  ADD ("refused", refused);
  return g_test_run ();
}
