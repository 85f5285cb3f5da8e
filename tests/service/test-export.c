/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Files that go out: what is in them, counted in the file itself; that a file is replaced only when
 * whole; and that what is text stays text. */

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-sheet.h"
#include "ikd-xlsx-write.h"

#define OPTIONS(kind, code) \
  { kind, code, IKD_DAY_NONE, IKD_DAY_NONE, IKD_DAY_NONE }

/* Two counts, one of them rounded, one not reported, a percentage alone. */
static void
fill (Desk *self)
{
  const IkdEntry share = { .region = desk_region (self, "32.74"), .indicator = IKD_ACTIVE,
                           .date = "2024-01-22", .value = "2,7%", .percent_of = "unknown",
                           .source_title = "=cmd|' /C calc'!A0" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-06", "sekira 1,5 juta");
  desk_keep (self, "33.01.24", IKD_ACTIVE, "2023-06-06", "b");
  review = ikd_entry_save (self->session, &share, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_no_error (review->error);
}

static IkdExported *
export (Desk *self, const char *name, const IkdExportOptions *options)
{
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  IkdExported *exported = ikd_export_file (self->session, file, options, NULL, &error);

  g_assert_no_error (error);
  return exported;
}

static char *
read_text (Desk *self, const char *name)
{
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_rows (Desk *self, const char *name, guint sheet)
{
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ikd_xlsx_count_rows (path, sheet, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
own (Desk *self, gconstpointer data)
{
  IkdExportOptions options = OPTIONS (IKD_EXPORT_OWN, NULL);
  g_autoptr (IkdExported) all = NULL;
  g_autoptr (IkdExported) part = NULL;
  g_autoptr (IkdExported) late = NULL;
  g_autofree char *text = NULL;

  fill (self);
  all = export (self, "out.csv", &options);
  g_assert_cmpuint (all->figures, ==, 4);
  g_assert_cmpstr (all->file, ==, "out.csv");
  g_assert_null (all->metadata);
  text = read_text (self, "out.csv");
  g_assert_nonnull (strstr (text, "33.01,ikd_active,2023-06-06,14049,"));
  g_assert_nonnull (strstr (text, "33.01,ktp_enrolled,2023-06-06,1500000,"));
  g_assert_nonnull (strstr (text, "rounded:50000"));
  g_assert_nonnull (strstr (text, "not-reported"));
  g_assert_nonnull (strstr (text, "\"'=cmd|"));

  options.region_code = "33.01.24";
  part = export (self, "out.csv", &options);
  g_assert_cmpuint (part->figures, ==, 1);
  options.region_code = NULL;
  options.from = ikd_day_new (2023, 6, 7);
  options.to = ikd_day_new (2024, 1, 21);
  late = export (self, "out.csv", &options);
  g_assert_cmpuint (late->figures, ==, 0);
}

/* Each sheet with its title and header above the rows; one figure names a source. */
static void
workbook (Desk *self, gconstpointer data)
{
  IkdExportOptions options = OPTIONS (IKD_EXPORT_WORKBOOK, NULL);
  g_autoptr (IkdExported) all = NULL;
  g_autoptr (IkdExported) part = NULL;

  fill (self);
  all = export (self, "out.xlsx", &options);
  g_assert_cmpuint (all->figures, ==, 4);
  g_assert_cmpuint (count_rows (self, "out.xlsx", 1), ==, 4 + 2);
  g_assert_cmpuint (count_rows (self, "out.xlsx", 2), ==, 1 + 2);
  g_assert_cmpuint (count_rows (self, "out.xlsx", 3), ==, all->regions + 2);
  /* Indonesia, 38 provinces, and Cilacap and Kota Cirebon, which have figures. */
  g_assert_cmpuint (all->regions, ==, 1 + 38 + 2);

  options.region_code = "33.01";
  options.as_of = ikd_day_new (2023, 6, 6);
  part = export (self, "out.xlsx", &options);
  g_assert_cmpuint (part->figures, ==, 3);
  g_assert_cmpuint (part->regions, ==, 1 + 24);
}

/* Only counts are rows; what is left out is counted, and the metadata say so. */
static void
open_data (Desk *self, gconstpointer data)
{
  const IkdExportOptions options = OPTIONS (IKD_EXPORT_OPEN_DATA, NULL);
  g_autoptr (IkdExported) exported = NULL;
  g_autofree char *text = NULL;
  g_autofree char *metadata = NULL;

  fill (self);
  exported = export (self, "open.csv", &options);
  g_assert_cmpuint (exported->figures, ==, 2);
  g_assert_cmpuint (exported->left_out, ==, 2);
  g_assert_cmpstr (exported->metadata, ==, "open.metadata.json");
  text = read_text (self, "open.csv");
  g_assert_nonnull (strstr (text, "\n33,Jawa Tengah,33.01,Kabupaten Cilacap,,,,,ikd_active,"));
  metadata = read_text (self, "open.metadata.json");
  g_assert_nonnull (strstr (metadata, "\"produsen_data\": \"Civil registration office of Kabupaten "
                              "Cilacap\""));
  g_assert_nonnull (strstr (metadata, "\"hanya_persentase\": 1"));
  g_assert_nonnull (strstr (metadata, "\"belum_lapor_atau_tidak_berlaku\": 1"));
  g_assert_null (strstr (metadata, "peringatan"));
}

/* Invented figures say so wherever they go. */
static void
marked (Desk *self, gconstpointer data)
{
  const IkdExportOptions open = OPTIONS (IKD_EXPORT_OPEN_DATA, "33.01");
  const IkdExportOptions book = OPTIONS (IKD_EXPORT_WORKBOOK, "33.01");
  g_autofree char *path = desk_path (self, "training.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdExported) first = NULL;
  g_autoptr (IkdExported) second = NULL;
  g_autofree char *metadata = NULL;

  g_assert_true (ikd_session_make_training (path, &error));
  ikd_session_close (self->session);
  g_object_unref (self->session);
  self->session = ikd_session_open (path, 0, &error);
  g_assert_no_error (error);

  first = export (self, "open.csv", &open);
  metadata = read_text (self, "open.metadata.json");
  g_assert_nonnull (strstr (metadata, "\"peringatan\": \"TRAINING DATA – INVENTED FIGURES\""));
  second = export (self, "out.xlsx", &book);
  g_assert_cmpuint (count_rows (self, "out.xlsx", 1), ==, second->figures + 3);
  g_assert_cmpuint (count_rows (self, "out.xlsx", 3), ==, second->regions + 3);
}

static void
assert_refused (Desk *self, const char *path, const IkdExportOptions *options, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_export_file (self->session, file, options, NULL, &error));
  g_assert_error (error, IKD_ERROR, code);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* What is there already stays whole where the new one cannot be written, and nothing half written
 * stays behind. */
static void
refused (Desk *self, gconstpointer data)
{
  const IkdExportFormat formats[] = { IKD_EXPORT_OWN, IKD_EXPORT_WORKBOOK, IKD_EXPORT_OPEN_DATA };
  g_autofree char *missing = desk_path (self, "missing/out.csv");
  g_autofree char *path = desk_path (self, "out.csv");
  g_autofree char *text = NULL;
  guint before;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  before = count_files (self->folder);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      IkdExportOptions options = OPTIONS (formats[i], NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      assert_refused (self, missing, &options, IKD_ERROR_FILE);
      assert_refused (self, ikd_session_get_path (self->session), &options, IKD_ERROR_FILE);
      assert_refused (self, self->folder, &options, IKD_ERROR_FILE);
      options.region_code = "33.99";
      assert_refused (self, path, &options, IKD_ERROR_UNKNOWN_REGION);
      options.region_code = NULL;
      g_cancellable_cancel (cancellable);
      g_assert_null (ikd_export_file (self->session, file, &options, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  text = read_text (self, "out.csv");
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (self->folder), ==, before);
}

static void
kinds (void)
{
  static const struct
  {
    const char *name;
    gboolean    open_data;
    int         format;         /* −1: refused */
  } cases[] = {
    { "a.csv", FALSE, IKD_EXPORT_OWN }, { "a.CSV", TRUE, IKD_EXPORT_OPEN_DATA },
    { "a.xlsx", FALSE, IKD_EXPORT_WORKBOOK }, { "A.XLSX", FALSE, IKD_EXPORT_WORKBOOK },
    { "a", FALSE, IKD_EXPORT_OWN }, { "a.xlsx", TRUE, -1 }, { "a.xls", FALSE, -1 },
    { "a.ods", FALSE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdExportFormat format = IKD_EXPORT_OWN;
      gboolean good = ikd_export_format_for (cases[i].name, cases[i].open_data, &format, &error);

      g_assert_cmpint (good, ==, cases[i].format >= 0);
      if (good)
        g_assert_cmpint (format, ==, cases[i].format);
      else
        g_assert_error (error, IKD_ERROR, IKD_ERROR_USAGE);
    }
}

/* The window's form does the same. */
static void
asynchronous (Desk *self, gconstpointer data)
{
  const IkdExportOptions options = OPTIONS (IKD_EXPORT_WORKBOOK, "33.01");
  g_autofree char *path = desk_path (self, "out.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (IkdExported) exported = NULL;
  g_autoptr (GError) error = NULL;

  fill (self);
  ikd_export_file_async (self->session, file, &options, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  exported = ikd_export_file_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (exported->figures, ==, 3);

  ikd_export_file_async (self->session, folder, &options, NULL, desk_ready_cb, &failed);
  desk_wait (&failed);
  g_assert_null (ikd_export_file_finish (self->session, failed, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/export/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("own", own);
  ADD ("workbook", workbook);
  ADD ("open-data", open_data);
  ADD ("marked", marked);
  ADD ("refused", refused);
  ADD ("asynchronous", asynchronous);
  g_test_add_func ("/export/kinds", kinds);
  return g_test_run ();
}
