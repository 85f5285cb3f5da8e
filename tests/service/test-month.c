/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A month as documents: which month and day, what stands under the table, and the workbook as the
 * own reader reads it. */

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-letterhead-settings.h"
#include "ikd-month-report.h"
#include "ikd-recap-pages.h"
#include "ikd-workbook.h"
#include "ikd-zip.h"

#define DISTRICTS 24            /* of Cilacap */

/* All 24 districts with a base of 1000 and 100 on 31 May; on 20 June 24 have 110, but: 33.01.02 has
 * about 300, 33.01.03 nothing in June, 33.01.04 nothing since 1 May, 33.01.05 nothing at all. */
static void
fill (Desk *self)
{
  for (guint i = 1; i <= DISTRICTS; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02u", i);

      desk_keep (self, code, IKD_KTP_OBLIGED, "2025-12-31", "1000");
      if (i == 4)
        desk_keep (self, code, IKD_ACTIVE, "2026-05-01", "90");
      else if (i != 5)
        desk_keep (self, code, IKD_ACTIVE, "2026-05-31", "100");
      if (i == 2)
        desk_keep (self, code, IKD_ACTIVE, "2026-06-20", "sekitar 300");
      else if (i < 3 || i > 5)
        desk_keep (self, code, IKD_ACTIVE, "2026-06-20", "110");
    }
}

static IkdMonthQuery
ask (Desk *self, const char *code, IkdDay month)
{
  return (IkdMonthQuery){ desk_region (self, code), month, ikd_day_new (2026, 7, 1),
                          IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE, "" };
}

static IkdMonthReport *
load (Desk *self, const IkdMonthQuery *query)
{
  g_autoptr (GError) error = NULL;
  IkdMonthReport *report = ikd_month_report_load (self->session, query, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static gboolean
has_note (IkdMonthReport *report, const char *text)
{
  for (guint i = 0; i < report->notes->len; i++)
    {
      /* Within dates spaces do not break. */
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (report->notes, i), "\302\240", -1);
      g_autofree char *plain = g_strjoinv (" ", parts);

      if (g_str_equal (plain, text))
        return TRUE;
    }
  return FALSE;
}

/* 20 × 110 and about 300, and 100 and 90 that stand from before: 2,690 of 23; without the third and
 * fourth 20 × 10 and about 200 were added in 21. */
static void
notes (Desk *self, gconstpointer data)
{
  static const char *const wanted[] = {
    "Target (National): 30% of ID-obliged residents by 31 December 2026, for each region to the "
    "nearest person. Source: Target aktivasi IKD 2026: 30 persen dari wajib KTP.",
    "Base: ID-obliged residents of 31 December 2025.",
    "Active IKD: figures of 1 May 2026 to 20 June 2026.",
    "Late, with figures older than 31 days and so without a rank: Binangun (1 May 2026).",
    "Without any figure: Nusawungu.",
    "Without a figure of this month, so that what was added is not known: Adipala.",
    "The sum of this month is that of 23 of 24 districts: no total, so it has no coverage and no "
    "gap.",
    "“–”: not known.",
    "“±”: rounded by its source, or reckoned from what is rounded.",
  };
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  g_autoptr (IkdMonthReport) report = NULL;

  fill (self);
  report = load (self, &query);
  g_assert_cmpint (report->recap->day, ==, ikd_day_new (2026, 6, 30));
  g_assert_cmpint (report->newest, ==, ikd_day_new (2026, 6, 20));
  g_assert_cmpint (report->first, ==, ikd_day_new (2026, 5, 1));
  g_assert_cmpstr (report->office, ==, "Kabupaten Cilacap");
  g_assert_cmpstr (report->parent, ==, "Province of Jawa Tengah");
  g_assert_null (report->mark);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!has_note (report, wanted[i]))
      g_error ("no note “%s”", wanted[i]);
  g_assert_cmpuint (report->notes->len, ==, G_N_ELEMENTS (wanted));
  g_assert_cmpint (report->recap->now_sum.number.value, ==, 20 * 110 + 300 + 100 + 90);
  g_assert_cmpuint (report->recap->now_sum.rows, ==, 23);
  g_assert_cmpint (report->recap->added_sum.number.value, ==, 20 * 10 + 200);
  g_assert_cmpuint (report->recap->added_sum.rows, ==, 21);
}

/* Which day the values are of. */
static void
days (Desk *self, gconstpointer data)
{
  IkdMonthQuery query = ask (self, "33.01", ikd_day_new (2026, 5, 9));
  g_autoptr (IkdMonthReport) past = NULL;
  g_autoptr (IkdMonthReport) running = NULL;
  g_autoptr (IkdMonthReport) earlier = NULL;

  fill (self);
  past = load (self, &query);
  g_assert_cmpint (past->recap->day, ==, ikd_day_new (2026, 5, 31));
  g_assert_cmpint (past->recap->before, ==, ikd_day_new (2026, 4, 30));
  g_assert_true (has_note (past, "Without a figure before this month: Kedungreja, Kesugihan, "
                                 "Adipala, Binangun, Kroya, Maos, Jeruklegi, Kawunganten, "
                                 "Gandrungmangu, Sidareja, Karangpucung, Cimanggu and 11 more."));

  /* Within the document's own month they end on its date. */
  query.month = IKD_DAY_NONE;
  query.dated = ikd_day_new (2026, 6, 12);
  running = load (self, &query);
  g_assert_cmpint (running->recap->day, ==, ikd_day_new (2026, 6, 12));
  /* A document is not of figures to come. */
  query.dated = ikd_day_new (2026, 5, 20);
  earlier = load (self, &query);
  g_assert_cmpint (earlier->recap->day, ==, ikd_day_new (2026, 5, 20));
}

/* --- the workbook --- */

static void
write_book (Desk *self, IkdMonthReport *report, const char *path, IkdPaper paper)
{
  IkdLetterhead letterhead = { .lines = (char *) "PEMERINTAH\nDINAS", .place = (char *) "Cilacap",
                               .name = (char *) "Contoh", .nip = (char *) "198001012005011001" };
  const IkdMonthFile file = { IKD_DOCUMENT_RECAP, paper, &letterhead, path };
  g_autoptr (GError) error = NULL;

  ikd_month_report_write (report, &file, &error);
  g_assert_no_error (error);
}

static IkdWorkbook *
read_book (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  IkdWorkbook *book = ikd_workbook_read (file, NULL, &error);

  g_assert_no_error (error);
  return book;
}

/* The row whose cell @column is @text. */
static guint
find_row (IkdSheet *sheet, guint column, const char *text)
{
  for (guint row = 0; row < ikd_sheet_get_n_rows (sheet); row++)
    if (g_str_equal (ikd_sheet_get_cell (sheet, row, column), text))
      return row;
  g_error ("no row “%s”", text);
}

static void
assert_row (IkdSheet *sheet, guint row, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, i), ==, cells[i]);
}

static void
assert_hash (IkdSheet *sheet, const char *hash)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *title = g_strconcat ("SHA-256: ", hash, NULL);

  g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 0), ==, title);
  for (guint row = 2; row < ikd_sheet_get_n_rows (sheet); row++)
    {
      g_checksum_update (sum, (const guchar *) ikd_sheet_get_cell (sheet, row, 0), -1);
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }
  g_assert_cmpstr (g_checksum_get_string (sum), ==, hash);
}

/* Figures are numbers, and what is not known is none; the checksum can be reckoned from the second
 * sheet alone. */
static void
workbook (Desk *self, gconstpointer data)
{
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  g_autofree char *path = desk_path (self, "rekap.xlsx");
  g_autoptr (IkdMonthReport) report = NULL;
  g_autoptr (IkdWorkbook) book = NULL;
  IkdSheet *sheet;
  guint row;

  fill (self);
  report = load (self, &query);
  write_book (self, report, path, IKD_PAPER_F4);
  book = read_book (path);
  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), ==, 2);
  sheet = ikd_workbook_get_sheet (book, 0);
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 0), ==, "PEMERINTAH");

  row = find_row (sheet, 1, "33.01.01");
  assert_row (sheet, row, (const char *const[]){ "1", "33.01.01", "Kedungreja", "1000", "100",
                                                 "110", "10", "11.00", "300", "190", "2", NULL });
  g_assert_cmpint (ikd_sheet_get_kind (sheet, row, 5), ==, IKD_KIND_NUMBER);
  g_assert_cmpint (ikd_sheet_get_kind (sheet, row, 7), ==, IKD_KIND_PERCENT);
  assert_row (sheet, row + 1, (const char *const[]){ "2", "33.01.02", "Kesugihan", "1000", "100",
                                                     "300", "200", "30.00", "300", "0", "1",
                                                     NULL });
  assert_row (sheet, row + 4, (const char *const[]){ "5", "33.01.05", "Nusawungu", "1000", "–",
                                                     "–", "–", "–", "300", "–", "–", NULL });
  assert_row (sheet, row + DISTRICTS, (const char *const[]){ "", "", "TOTAL", "24000", "2290",
                                                             "2690", "400", "–", "7200", "–",
                                                             NULL });
  assert_row (sheet, row + DISTRICTS + 1, (const char *const[]){ "", "", "", "", "23 of 24",
                                                                 "23 of 24", "21 of 24", NULL });
  find_row (sheet, 0, "• Without any figure: Nusawungu.");
  find_row (sheet, 6, "NIP 198001012005011001");
  assert_hash (ikd_workbook_get_sheet (book, 1), report->hash);
}

/* A part of the workbook as text. */
static char *
read_part (const char *path, const char *part)
{
  char *content = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IkdZip) zip = NULL;
  g_autoptr (IkdZipPart) stream = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char block[4096];
  gssize n;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new_take (content, length);
  zip = ikd_zip_new (bytes, path, &error);
  g_assert_no_error (error);
  stream = ikd_zip_open (zip, part, &error);
  g_assert_no_error (error);
  while ((n = ikd_zip_part_read (stream, block, sizeof block, &error)) > 0)
    g_string_append_len (text, block, n);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_part (const char *path, const char *part, const char *const *texts)
{
  g_autofree char *content = read_part (path, part);

  for (guint i = 0; texts[i] != NULL; i++)
    if (strstr (content, texts[i]) == NULL)
      g_error ("%s does not say “%s”: %s", part, texts[i], content);
}

/* How it is printed, what it says of itself, and that it is the same each time. Two letterhead
 * lines, the title and the header are above the rows. */
static void
printing (Desk *self, gconstpointer data)
{
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  g_autofree char *path = desk_path (self, "rekap.xlsx");
  g_autofree char *other = desk_path (self, "lagi.xlsx");
  g_autoptr (IkdMonthReport) report = NULL;
  g_autoptr (IkdMonthReport) again = NULL;
  g_autofree char *keywords = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize length = 0;
  gsize same = 0;

  fill (self);
  report = load (self, &query);
  again = load (self, &query);
  write_book (self, report, path, IKD_PAPER_F4);
  keywords = g_strdup_printf ("<cp:keywords>sha256:%s</cp:keywords>", report->hash);
  assert_part (path, "xl/worksheets/sheet1.xml",
               (const char *const[]){ "paperSize=\"14\"", "orientation=\"portrait\"",
                                      "fitToHeight=\"0\"", "ySplit=\"4\"", "xSplit=\"3\"",
                                      "state=\"frozen\"", NULL });
  assert_part (path, "xl/workbook.xml",
               (const char *const[]){ "_xlnm.Print_Area", "_xlnm.Print_Titles", "$A$1:$K$", NULL });
  assert_part (path, "docProps/core.xml",
               (const char *const[]){ keywords, ">2026-07-01T00:00:00Z<", NULL });

  g_usleep (1100 * 1000);
  write_book (self, again, other, IKD_PAPER_F4);
  g_assert_true (g_file_get_contents (path, &first, &length, NULL));
  g_assert_true (g_file_get_contents (other, &second, &same, NULL));
  g_assert_cmpmem (first, length, second, same);
}

/* --- the rest --- */

static void
training (Desk *self, gconstpointer data)
{
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  g_autofree char *path = desk_path (self, "rekap.xlsx");
  g_autoptr (IkdMonthReport) report = NULL;
  g_autoptr (IkdWorkbook) book = NULL;

  fill (self);
  report = load (self, &query);
  /* As a training file has it. */
  report->mark = ikd_session_mark_text ("training");
  write_book (self, report, path, IKD_PAPER_A4);
  book = read_book (path);
  for (guint i = 0; i < 2; i++)
    find_row (ikd_workbook_get_sheet (book, i), 0, "TRAINING DATA – INVENTED FIGURES");
}

static void
refusals (Desk *self, gconstpointer data)
{
  const IkdMonthQuery village = ask (self, "33.01.06", IKD_DAY_NONE);
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  IkdMonthQuery nowhere = query;
  IkdLetterhead letterhead = { .logo = (char *) "/nowhere/logo.png" };
  IkdMonthFile file = { IKD_DOCUMENT_RECAP, IKD_PAPER_A4, &letterhead, "/nowhere/rekap.doc" };
  g_autoptr (IkdMonthReport) report = load (self, &query);
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_month_report_load (self->session, &village, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  nowhere.region = 0;
  g_assert_null (ikd_month_report_load (self->session, &nowhere, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
  g_clear_error (&error);

  g_assert_false (ikd_month_report_write (report, &file, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "rekap.doc"));
  g_clear_error (&error);
  file.document = IKD_DOCUMENT_WALL_CHART;
  file.path = "/nowhere/grafik.xlsx";
  g_assert_false (ikd_month_report_write (report, &file, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_USAGE);
  g_clear_error (&error);
  file.path = "/nowhere/grafik.pdf";
  g_assert_false (ikd_month_report_write (report, &file, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "logo.png"));
  g_clear_error (&error);
  letterhead.logo = NULL;
  g_assert_false (ikd_month_report_write (report, &file, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "grafik.pdf"));
}

/* Away from the main thread, the same. */
static void
asynchronous (Desk *self, gconstpointer data)
{
  const IkdMonthQuery query = ask (self, "33.01", IKD_DAY_NONE);
  IkdLetterhead letterhead = { NULL };
  g_autofree char *path = desk_path (self, "grafik.pdf");
  const IkdMonthFile file = { IKD_DOCUMENT_WALL_CHART, IKD_PAPER_A4, &letterhead, path };
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (IkdMonthReport) report = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  fill (self);
  ikd_month_report_load_async (self->session, &query, NULL, desk_ready_cb, &loaded);
  desk_wait (&loaded);
  report = ikd_month_report_load_finish (self->session, loaded, &error);
  g_assert_no_error (error);
  name = ikd_month_report_file_name (report, IKD_DOCUMENT_RECAP, "pdf");
  g_assert_cmpstr (name, ==, "recapitulation-33.01-2026-06.pdf");

  ikd_month_report_write_async (report, &file, NULL, desk_ready_cb, &written);
  desk_wait (&written);
  g_assert_true (ikd_month_report_write_finish (report, written, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* Of this user, and free of identity numbers. */
static void
settings (void)
{
  IkdLetterhead letterhead = { .lines = (char *) "DINAS", .name = (char *) "Contoh",
                               .nip = (char *) "19800101 200501 1 001" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdLetterhead) kept = NULL;

  g_assert_true (ikd_letterhead_settings_keep (&letterhead, &error));
  g_assert_no_error (error);
  letterhead.nip = (char *) "12";
  g_assert_false (ikd_letterhead_settings_keep (&letterhead, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  letterhead.nip = NULL;
  letterhead.name = (char *) "Contoh 3301010101010001";
  g_assert_false (ikd_letterhead_settings_keep (&letterhead, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);

  kept = ikd_letterhead_settings_read ();
  g_assert_cmpstr (kept->lines, ==, "DINAS");
  g_assert_cmpstr (kept->name, ==, "Contoh");
  g_assert_cmpstr (kept->nip, ==, "19800101 200501 1 001");
  g_assert_cmpstr (kept->place, ==, "");

  g_assert_cmpint (ikd_paper_settings_read (), ==, IKD_PAPER_A4);
  ikd_paper_settings_keep (IKD_PAPER_F4);
  g_assert_cmpint (ikd_paper_settings_read (), ==, IKD_PAPER_F4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/month/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("notes", notes);
  ADD ("days", days);
  ADD ("workbook", workbook);
  ADD ("printing", printing);
  ADD ("training", training);
  ADD ("refusals", refusals);
  ADD ("asynchronous", asynchronous);
  g_test_add_func ("/month/settings", settings);
  return g_test_run ();
}
