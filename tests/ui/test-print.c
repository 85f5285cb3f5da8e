/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sheet on its way to paper: the window by keyboard, the file that it writes, the job that a
 * printer gets. */

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-entry.h"
#include "ikd-printer.h"
#include "ikd-print-window.h"
#include "ikd-sheet-form.h"
#include "office.h"

/* A sheet of 6 June 2026, with one figure of the day before. */
typedef struct
{
  Office         office;
  IkdSession    *session;
  IkdEntrySheet *sheet;
  GtkWidget     *window;        /* nullable */
} Bench;

static IkdEntrySheet *
load (IkdSession *session, IkdDay day)
{
  IkdSheetQuery query = { .region = ikd_region_get_id (ikd_session_get_office (session)),
                          .segment = g_intern_string (""), .day = day };
  g_autoptr (GError) error = NULL;
  IkdEntrySheet *sheet;

  g_assert_true (ikd_sheet_query_choose (&query, "ikd"));
  sheet = ikd_entry_sheet_load (session, &query, NULL, &error);
  g_assert_no_error (error);
  return sheet;
}

static void
set_up (Bench *self, gconstpointer data)
{
  IkdEntry entry = { .indicator = IKD_ACTIVE, .date = "2026-06-05", .value = "14515" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) kroya = NULL;
  g_autoptr (IkdReview) review = NULL;

  office_make (&self->office);
  self->session = ikd_session_open (self->office.path, 0, &error);
  g_assert_no_error (error);
  kroya = ikd_session_find_region (self->session, "33.01.06", &error);
  g_assert_no_error (error);
  entry.region = ikd_region_get_id (kroya);
  review = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);
  g_assert_no_error (error);
  self->sheet = load (self->session, ikd_day_new (2026, 6, 6));
}

static void
tear_down (Bench *self, gconstpointer data)
{
  g_clear_object (&self->sheet);
  ikd_session_close (self->session);
  g_clear_object (&self->session);
  office_free (&self->office);
}

static void
show (Bench *self)
{
  self->window = ikd_print_window_new (NULL, self->sheet, self->session);
  gtk_window_present (GTK_WINDOW (self->window));
  display_focus (GTK_WINDOW (self->window));
}

static GtkWidget *
child (Bench *self, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (self->window, IKD_TYPE_PRINT_WINDOW, name));
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (IKD_TYPE_PRINT_WINDOW) == NULL;
}

static gboolean
is_on (gpointer data)
{
  return gtk_switch_get_active (data);
}

static gboolean
is_off (gpointer data)
{
  return !gtk_switch_get_active (data);
}

/* What a file of a form holds: its pages, and whether its paper is so high. */
static guint
count_pages (const char *path, const char *height)
{
  g_autofree char *content = NULL;
  const char word[] = "/Type /Page";
  gsize length = 0;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_assert_nonnull (memmem (content, length, height, strlen (height)));
  for (gsize i = 0; i + sizeof word <= length; i++)
    n += memcmp (content + i, word, sizeof word - 1) == 0 && content[i + sizeof word - 1] != 's';
  return n;
}

/* Everything is reached and changed by keyboard, and the line says what it comes to. */
static void
choices (Bench *self, gconstpointer data)
{
  show (self);
  office_expect (self->window, "Kabupaten Cilacap");
  office_expect (self->window, "Saturday, 6 June 2026");
  office_expect (self->window, "1 page of A4");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (child (self, "day"))));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (child (self, "previous"))));

  office_focus (child (self, "paper"));
  display_key ("space");
  display_key ("Down");
  display_key ("Return");
  office_expect (self->window, "1 page of F4");

  /* The row, then its switch; both turn it. */
  display_key ("Tab");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == child (self, "day_row"));
  display_key ("space");
  g_assert_true (display_wait (is_off, child (self, "day")));
  display_key ("Tab");
  display_key ("Tab");
  display_key ("Tab");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == child (self, "previous"));
  display_key ("space");
  g_assert_true (display_wait (is_on, child (self, "previous")));

  display_key ("Escape");
  g_assert_true (display_wait (is_gone, NULL));
}

/* What cannot be printed is not offered, and says why. */
static void
no_previous (Bench *self, gconstpointer data)
{
  g_clear_object (&self->sheet);
  self->sheet = load (self->session, ikd_day_new (2022, 1, 1));
  show (self);
  g_assert_false (gtk_widget_is_sensitive (child (self, "previous")));
  office_expect (self->window, "There are none yet");
  display_close (GTK_WINDOW (self->window));

  self->sheet->additions = TRUE;
  show (self);
  office_expect (self->window, "Not on a form for additions");
  display_close (GTK_WINDOW (self->window));
}

static gboolean
picker_is_up (gpointer data)
{
  GListModel *list = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (list, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && gtk_window_get_title (window) != NULL
          && g_str_equal (gtk_window_get_title (window), "Save the Form as PDF"))
        {
          *(GtkWindow **) data = window;
          return TRUE;
        }
    }
  return FALSE;
}

/* Ctrl+S, a name in the folder that the program was started in, Enter: the file is there. */
static void
saves (Bench *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "f4.pdf", NULL);
  g_autofree char *before = g_get_current_dir ();
  GtkWindow *picker = NULL;

  if (display_skips_chooser ())
    return;
  g_assert_cmpint (g_chdir (self->office.folder), ==, 0);
  show (self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (child (self, "paper")), IKD_PAPER_F4);
  display_key ("Control+s");
  g_assert_true (display_wait (picker_is_up, &picker));
  display_focus (picker);
  display_key ("Control+a");
  display_type ("f4.pdf");
  display_key ("Return");
  office_expect (self->window, "Saved as “f4.pdf”");
  /* 330 mm. */
  g_assert_cmpuint (count_pages (path, "935.43"), ==, 1);
  g_assert_cmpint (g_chdir (before), ==, 0);
  display_close (GTK_WINDOW (self->window));
}

static IkdBlankForm *
make_long_form (void)
{
  const IkdBlankFormHead head = { .office = "Kabupaten Cilacap", .title = "Aktivasi IKD",
                                  .rows = "desa", .day = IKD_DAY_NONE,
                                  .printed = ikd_day_new (2026, 6, 6), .n_columns = 1,
                                  .columns = { "Aktivasi IKD" }, .places = 7 };
  const IkdBlankFormRow row = { .code = "33.01.06.2001", .name = "Sikampuh" };
  IkdBlankForm *form = ikd_blank_form_new (&head);

  for (int i = 0; i < 60; i++)
    ikd_blank_form_add_row (form, &row);
  return form;
}

/* The job is laid out for its paper: 60 rows take three pages of A4, two of F4 (see the test of the
 * form itself). */
static void
prints (void)
{
  static const struct
  {
    IkdPaper paper;
    int      pages;
  } cases[] = { { IKD_PAPER_A4, 3 }, { IKD_PAPER_F4, 2 } };
  g_autofree char *folder = g_dir_make_tmp ("capaian-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "job.pdf", NULL);
  g_autoptr (IkdBlankForm) form = make_long_form ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkPrintOperation) job = ikd_printer_new (IKD_PAGES (form),
                                                                  cases[i].paper, "form");
      g_autoptr (GError) error = NULL;

      gtk_print_operation_set_allow_async (job, FALSE);
      gtk_print_operation_set_export_filename (job, path);
      g_assert_cmpint (gtk_print_operation_run (job, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                                &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_no_error (error);
      g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (job), ==, cases[i].pages);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
papers (void)
{
  g_autoptr (GtkPageSetup) setup = ikd_printer_page_setup (IKD_PAPER_F4, FALSE);

  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), 215, 0.01);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM), 330, 0.01);
  g_assert_cmpstr (gtk_paper_size_get_display_name (gtk_page_setup_get_paper_size (setup)), ==,
                   "F4");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/print/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("choices", choices);
  ADD ("no-previous", no_previous);
  ADD ("saves", saves);
  g_test_add_func ("/print/prints", prints);
  g_test_add_func ("/print/papers", papers);
  return g_test_run ();
}
