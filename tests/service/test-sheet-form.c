/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sheet on paper: what of the file gets there, and what does not. */

#include <string.h>

#include "desk.h"
#include "ikd-blank-form-private.h"
#include "ikd-error.h"
#include "ikd-pages-file.h"
#include "ikd-sheet-form.h"

static void
set (Desk *self, const char *code, const char *date, const char *value)
{
  const IkdEntry entry = { .region = desk_region (self, code), .indicator = IKD_ACTIVE,
                           .date = date, .value = value };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);

  g_assert_no_error (error);
}

static IkdEntrySheet *
load (Desk *self, const char *code, const char *id)
{
  IkdSheetQuery query = { .region = desk_region (self, code), .segment = g_intern_string (""),
                          .day = ikd_day_new (2026, 6, 5) };
  g_autoptr (GError) error = NULL;
  IkdEntrySheet *sheet;

  g_assert_true (ikd_sheet_query_choose (&query, id));
  sheet = ikd_entry_sheet_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  return sheet;
}

static IkdBlankForm *
make (Desk *self, IkdEntrySheet *sheet, gboolean with_day, gboolean with_previous)
{
  g_autoptr (GError) error = NULL;
  IkdBlankForm *form = ikd_sheet_form_new (self->session, sheet, with_day, with_previous, &error);

  g_assert_no_error (error);
  return form;
}

static const IkdBlankFormRow *
row (IkdBlankForm *form, guint index)
{
  return &g_array_index (form->rows, IkdBlankFormRow, index);
}

static void
previous (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, "33.01", "ikd");
  g_autoptr (IkdBlankForm) form = make (self, sheet, TRUE, TRUE);

  /* There is nothing yet that could be printed. */
  g_assert_false (ikd_sheet_form_has_previous (sheet));
  g_assert_false (form->head.previous);
  g_clear_object (&form);
  g_clear_object (&sheet);

  set (self, "33.01.01", "2026-06-04", "7102");
  set (self, "33.01.02", "2026-06-04", "13391");
  set (self, "33.01.19", "2026-04-28", "4521");
  sheet = load (self, "33.01", "ikd");
  form = make (self, sheet, TRUE, TRUE);
  g_assert_true (form->head.previous);
  g_assert_cmpint (form->head.previous_day, ==, ikd_day_new (2026, 6, 4));
  g_assert_cmpint (form->head.day, ==, ikd_day_new (2026, 6, 5));
  g_assert_cmpuint (form->rows->len, ==, 24);
  g_assert_cmpstr (row (form, 0)->code, ==, "33.01.01");
  g_assert_cmpstr (row (form, 0)->previous[0], ==, "7,102");
  g_assert_null (row (form, 2)->previous[0]);
  g_assert_cmpstr (row (form, 18)->previous[0], ==, "4,521");
  g_assert_cmpint (row (form, 18)->days[0], ==, ikd_day_new (2026, 4, 28));
  /* 3 of 24: a sum of those would pass for the regency's. */
  g_assert_null (form->head.sums[0]);
  g_clear_object (&form);

  form = make (self, sheet, FALSE, FALSE);
  g_assert_cmpint (form->head.day, ==, IKD_DAY_NONE);
  g_assert_false (form->head.previous);
}

static void
whole_sum (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (IkdBlankForm) form = NULL;

  for (guint i = 1; i <= 24; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02u", i);

      set (self, code, "2026-06-04", "1001");
    }
  sheet = load (self, "33.01", "ikd");
  form = make (self, sheet, TRUE, TRUE);
  g_assert_cmpstr (form->head.sums[0], ==, "24,024");
  g_clear_object (&form);

  /* What is added on a day is no total: the totals beside it would mislead. */
  sheet->additions = TRUE;
  g_assert_false (ikd_sheet_form_has_previous (sheet));
  form = make (self, sheet, TRUE, TRUE);
  g_assert_false (form->head.previous);
  g_assert_cmpstr (form->head.columns[0], ==, "New activations");
  g_assert_cmpstr (form->head.title, ==, "New activations");
}

static void
head (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, "33.01", "base");
  g_autoptr (IkdBlankForm) form = make (self, sheet, TRUE, TRUE);
  g_autofree char *name = ikd_sheet_form_file_name (sheet, TRUE);
  g_autofree char *undated = ikd_sheet_form_file_name (sheet, FALSE);

  g_assert_cmpstr (form->head.office, ==, "Kabupaten Cilacap");
  g_assert_cmpstr (form->head.parent, ==, "Province of Jawa Tengah");
  g_assert_cmpstr (form->head.title, ==, "Base Data (DKB)");
  g_assert_cmpstr (form->head.rows, ==, "districts");
  g_assert_cmpuint (form->head.n_columns, ==, 3);
  g_assert_cmpstr (form->head.columns[1], ==, "ID-obliged residents");
  g_assert_cmpuint (form->head.places, ==, 7);
  g_assert_cmpint (form->head.printed, ==, ikd_day_today ());
  g_assert_cmpstr (form->head.mark, ==, data != NULL ? "TRAINING DATA – INVENTED FIGURES" : NULL);
  g_assert_cmpstr (name, ==, "form-33.01-base-2026-06-05.pdf");
  g_assert_cmpstr (undated, ==, "form-33.01-base.pdf");
}

/* A district has rows once its villages are loaded. */
static void
no_rows (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, "33.01.06", "ikd");
  g_autoptr (IkdBlankForm) form = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_null (ikd_sheet_form_new (self->session, sheet, TRUE, TRUE, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Kroya"));
  g_clear_object (&sheet);
  g_clear_error (&error);

  ikd_session_load_villages (self->session, "33.01", &n, NULL, &error);
  g_assert_no_error (error);
  sheet = load (self, "33.01.06", "ikd");
  form = make (self, sheet, TRUE, TRUE);
  g_assert_cmpstr (form->head.office, ==, "Kroya District");
  g_assert_cmpstr (form->head.parent, ==, "Kabupaten Cilacap, Province of Jawa Tengah");
  g_assert_cmpstr (form->head.rows, ==, "villages");
}

typedef struct
{
  gboolean  done;
  gboolean  written;
  GError   *error;
} Answer;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->written = ikd_pages_file_write_finish (IKD_PAGES (source), result, &answer->error);
  answer->done = TRUE;
}

static void
writes (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, "33.01", "ikd");
  g_autoptr (IkdBlankForm) form = make (self, sheet, TRUE, FALSE);
  g_autofree char *path = g_build_filename (self->folder, "formulir.pdf", NULL);
  Answer answer = { FALSE, FALSE, NULL };

  ikd_pages_file_write_async (IKD_PAGES (form), IKD_PAPER_A4, path, NULL, written_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (answer.written);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  answer.done = FALSE;
  ikd_pages_file_write_async (IKD_PAGES (form), IKD_PAPER_A4, "/proc/formulir.pdf", NULL,
                              written_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (answer.written);
  g_assert_error (answer.error, IKD_ERROR, IKD_ERROR_FILE);
  g_error_free (answer.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, mark, function) \
  g_test_add ("/sheet-form/" name, Desk, mark, desk_set_up_marked, function, desk_tear_down)

  ADD ("previous", NULL, previous);
  ADD ("whole-sum", NULL, whole_sum);
  ADD ("head", NULL, head);
  ADD ("mark", "training", head);
  ADD ("no-rows", NULL, no_rows);
  ADD ("writes", NULL, writes);
  return g_test_run ();
}
