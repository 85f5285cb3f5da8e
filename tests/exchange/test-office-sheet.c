/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of offices. The numbers are those of tests/fixtures/layouts, added up there by hand. */

#include <string.h>

#include "ikd-error.h"
#include "ikd-sheet-private.h"
#include "reading.h"

static IkdAtlas *atlas;

static gint64
value (IkdDraft *draft, const char *code, IkdIndicator indicator)
{
  IkdFigure *figure = reading_find (draft, code, indicator);

  g_assert_nonnull (figure);
  return figure->number.value;
}

/* The problem of a code in the list, "" of any; NULL: none. */
static IkdProblem *
find_problem (GPtrArray *problems, IkdErrorCode code, const char *words)
{
  for (guint i = 0; i < problems->len; i++)
    {
      IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->code == code && strstr (problem->message, words) != NULL)
        return problem;
    }
  return NULL;
}

/* Five districts in capitals under three title lines and a line of numbers; a total; a signature.
 * 72,764 + 98,750 + 75,120 + 86,400 + 104,000 = 437,034; 71,112 + 97,004 + 0 + 85,000 + 101,500 =
 * 354,616; 7,131 + 13,430 + 6,012 + 14,515 + 11,880 = 52,968. Majenang: 11,880 / 104,000 = 11.42 %,
 * the file prints 12.42. */
static void
titles (void)
{
  g_autoptr (IkdSheet) sheet = reading_fixture ("cilacap-office.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, "33.01", sheet);
  IkdFigure *figure = reading_find (draft, "33.01.06", IKD_ACTIVE);
  IkdProblem *problem = NULL;

  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_OFFICE);
  g_assert_cmpuint (draft->rows->len, ==, 5);
  g_assert_cmpint (draft->title.day, ==, reading_day ("2026-06-05"));
  g_assert_cmpuint (draft->title_row, ==, 3);
  g_assert_cmpint (figure->number.value, ==, 14515);
  g_assert_cmpint (figure->key.day, ==, reading_day ("2026-06-05"));
  g_assert_cmpint (value (draft, "33.01.01", IKD_KTP_OBLIGED), ==, 72764);
  g_assert_cmpint (value (draft, "33.01.14", IKD_KTP_ENROLLED), ==, 101500);
  g_assert_cmpint (value (draft, "33.01.03", IKD_KTP_ENROLLED), ==, 0);

  problem = find_problem (reading_row (draft, 4)->problems, IKD_ERROR_SUM_DIFFERS, "12,42");
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->severity, ==, IKD_SEVERITY_NOTE);
  g_assert_nonnull (strstr (problem->message, "11.42"));
  g_assert_cmpuint (reading_row (draft, 0)->problems->len, ==, 0);
  /* The total is right, and what stands below the table is named. */
  g_assert_null (find_problem (draft->notes, IKD_ERROR_SUM_DIFFERS, ""));
  g_assert_cmpuint (draft->notes->len, ==, 1);
  g_assert_nonnull (find_problem (draft->notes, IKD_ERROR_NO_VALUE, "14"));
}

/* 1,060,512 decides for 41,250; 33.1 beside Klaten was 33.10. 41,250 + 1,060,512 + 912 =
 * 1,102,674; 3,104 + 5,871 + 5 = 8,980, the file prints 8,981. */
static void
english (void)
{
  g_autoptr (IkdSheet) sheet = reading_fixture ("banyumas-comma.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, "33", sheet);
  IkdProblem *problem = NULL;

  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpint (value (draft, "33.02.01", IKD_KTP_OBLIGED), ==, 41250);
  g_assert_cmpint (value (draft, "33.02.02", IKD_ACTIVE), ==, 5871);
  g_assert_cmpint (value (draft, "33.10", IKD_ACTIVE), ==, 5);
  problem = reading_problem (draft, 2);
  g_assert_cmpint (problem->severity, ==, IKD_SEVERITY_NOTE);
  g_assert_nonnull (strstr (problem->message, "33.1”"));
  g_assert_nonnull (find_problem (draft->notes, IKD_ERROR_SUM_DIFFERS, "8,980"));
  g_assert_null (find_problem (draft->notes, IKD_ERROR_SUM_DIFFERS, "1,102,674"));
}

/* The district is a heading; the village of its own name is the village. */
static void
villages (void)
{
  g_autoptr (IkdSheet) sheet = reading_fixture ("villages.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, "33.01", sheet);
  IkdFigure *figure = reading_find (draft, "33.01.06.2005", IKD_ACTIVE);

  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpint (figure->number.value, ==, 1204);
  g_assert_cmpint (figure->key.start, ==, reading_day ("2026-05-01"));
  g_assert_cmpint (figure->key.day, ==, reading_day ("2026-05-31"));
  g_assert_cmpint (value (draft, "33.01.06.2010", IKD_ACTIVE), ==, 987);
  g_assert_null (find_problem (draft->notes, IKD_ERROR_SUM_DIFFERS, ""));
}

#define HEAD "Data per 5 Juni 2026\nKecamatan,Wajib KTP,IKD\n"

static IkdDraft *
read_text (const char *text)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (text, "tabel.csv");

  return reading_office (atlas, "33.01", sheet);
}

/* A name that is not there is asked once, with what is nearest; the others are kept. */
static void
unknown (void)
{
  g_autoptr (IkdDraft) draft = read_text (HEAD "Kroja,86.400,14.515\nMaos,40.000,3.000\n"
                                               "Kroja,86.400,14.515\n");
  IkdDraftQuestion *question = NULL;

  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpint (reading_problem (draft, 0)->code, ==, IKD_ERROR_UNKNOWN_REGION);
  g_assert_cmpint (value (draft, "33.01.07", IKD_ACTIVE), ==, 3000);
  g_assert_cmpuint (draft->questions->len, ==, 1);
  question = g_ptr_array_index (draft->questions, 0);
  g_assert_cmpstr (question->text, ==, "Kroja");
  g_assert_cmpuint (question->row, ==, 3);
  g_assert_cmpuint (question->n_rows, ==, 2);
  g_assert_cmpstr (ikd_region_get_code (g_ptr_array_index (question->candidates, 0)), ==,
                   "33.01.06");
}

/* Of two rows for one cell with different values none is taken; the same value twice is no harm. */
static void
doubles (void)
{
  g_autoptr (IkdDraft) draft = read_text (HEAD "Kroya,86.400,14.515\nMaos,40.000,3.000\n"
                                               "KEC. KROYA,86.400,14.516\nMaos,40.000,3.000\n");

  g_assert_null (reading_find (draft, "33.01.06", IKD_ACTIVE));
  g_assert_cmpint (reading_problem (draft, 0)->code, ==, IKD_ERROR_AMBIGUOUS_REGION);
  g_assert_nonnull (strstr (reading_problem (draft, 0)->message, "5"));
  g_assert_cmpint (reading_problem (draft, 2)->code, ==, IKD_ERROR_AMBIGUOUS_REGION);
  g_assert_false (ikd_draft_row_rejected (reading_row (draft, 3)));
}

/* A bad cell refuses its row, not the file; no value, no date, and a header in the middle. */
static void
bad_cells (void)
{
  g_autoptr (IkdDraft) draft = read_text (HEAD "Kroya,86.400,banyak\nMaos,,\n"
                                               "Kecamatan,Wajib KTP,IKD\n"
                                               "Adipala,75.120,belum lapor\n"
                                               "Kesugihan,98.750,-5\n");
  g_autoptr (IkdDraft) undated = read_text ("Kecamatan,IKD\nKroya,14.515\n");

  g_assert_cmpuint (draft->rows->len, ==, 4);
  g_assert_cmpint (reading_problem (draft, 0)->code, ==, IKD_ERROR_BAD_NUMBER);
  g_assert_cmpint (reading_problem (draft, 1)->code, ==, IKD_ERROR_NO_VALUE);
  g_assert_cmpint (reading_find (draft, "33.01.03", IKD_ACTIVE)->state, ==,
                   IKD_STATE_NOT_REPORTED);
  g_assert_cmpint (reading_problem (draft, 3)->code, ==, IKD_ERROR_NEGATIVE);
  g_assert_cmpint (reading_problem (undated, 0)->code, ==, IKD_ERROR_BAD_DATE);
}

/* A code that was damaged is repaired by the name, or by the other codes; else it is asked. */
static void
codes (void)
{
  g_autoptr (IkdDraft) named = read_text ("per 5 Juni 2026\nKode,Kecamatan,IKD\n"
                                          "33.01.1,Gandrungmangu,10\n33.01.02,Kesugihan,20\n");
  g_autoptr (IkdDraft) listed = read_text ("per 5 Juni 2026\nKode,IKD\n33.01.1,10\n33.01.01,5\n");
  g_autoptr (IkdDraft) open = read_text ("per 5 Juni 2026\nKode,IKD\n33.01.1,10\n33.01.02,5\n");
  g_autoptr (IkdDraft) plain = read_text ("per 5 Juni 2026\nKode,Kecamatan,IKD\n"
                                          "330106,Kroya,10\n");

  g_assert_cmpint (value (named, "33.01.10", IKD_ACTIVE), ==, 10);
  g_assert_cmpint (reading_problem (named, 0)->severity, ==, IKD_SEVERITY_NOTE);
  g_assert_cmpint (value (listed, "33.01.10", IKD_ACTIVE), ==, 10);
  g_assert_cmpstr (reading_problem (named, 0)->column, ==, "Kode");
  g_assert_cmpint (reading_problem (open, 0)->code, ==, IKD_ERROR_AMBIGUOUS_REGION);
  g_assert_cmpuint (((IkdDraftQuestion *) g_ptr_array_index (open->questions, 0))->candidates->len,
                    ==, 2);
  g_assert_cmpint (value (plain, "33.01.06", IKD_ACTIVE), ==, 10);
}

/* Outside the office's own regions a district is not found by its name; a regency is. */
static void
scope (void)
{
  g_autoptr (IkdDraft) draft = read_text (HEAD "Wangon,60.000,5.000\nKab. Banyumas,9.000,800\n");

  g_assert_cmpint (reading_problem (draft, 0)->code, ==, IKD_ERROR_UNKNOWN_REGION);
  g_assert_cmpint (value (draft, "33.02", IKD_ACTIVE), ==, 800);
}

/* Two lines of header, the first merged. */
static void
two_lines (void)
{
  g_autoptr (IkdDraft) draft = read_text ("Per 5 Juni 2026,,,\nKecamatan,Wajib KTP,IKD,\n"
                                          ",,Jumlah,%\nKroya,86.400,14.515,\"16,80\"\n");

  g_assert_cmpuint (draft->rows->len, ==, 1);
  g_assert_cmpint (value (draft, "33.01.06", IKD_ACTIVE), ==, 14515);
  g_assert_cmpint (ikd_mapping_get (draft->mapping, 3)->role, ==, IKD_COLUMN_PERCENT);
}

static void
put (IkdSheet *sheet, guint column, IkdCellKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_sheet_put (sheet, column, kind, text, &error));
  g_assert_no_error (error);
}

static void
put_row (IkdSheet *sheet, guint line, IkdCellKind kind, const char *code, const char *obliged,
         const char *active, const char *percent)
{
  ikd_sheet_add_row (sheet, line);
  put (sheet, 0, kind, code);
  put (sheet, 1, IKD_KIND_NUMBER, obliged);
  if (active != NULL)
    put (sheet, 2, IKD_KIND_NUMBER, active);
  else
    g_assert_true (ikd_sheet_put_uncomputed (sheet, 2, NULL));
  put (sheet, 3, IKD_KIND_DATE, "2026-06-05");
  put (sheet, 4, IKD_KIND_PERCENT, percent);
}

/* Cells that a spreadsheet keeps as numbers are not ambiguous: 33.1 was 33.10, 14.049 is a
 * fraction, and needs no decision. A formula without its result is not taken for an empty cell.
 * 3,104 / 41,250 = 7.5248 %. */
static void
typed (void)
{
  static const char *const header[] = { "Kode", "Wajib KTP", "IKD", "Tanggal", "%" };
  g_autoptr (IkdSheet) sheet = ikd_sheet_new ("tabel.xlsx");
  g_autoptr (IkdDraft) draft = NULL;

  ikd_sheet_add_row (sheet, 1);
  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    put (sheet, i, IKD_KIND_TEXT, header[i]);
  put_row (sheet, 2, IKD_KIND_NUMBER, "33.1", "41250", "3104", "7.52");
  put_row (sheet, 3, IKD_KIND_NUMBER, "33.02", "20000", "14.049", "7.52");
  put_row (sheet, 4, IKD_KIND_TEXT, "33.03", "20000", NULL, "7.52");

  draft = reading_office (atlas, "33", sheet);
  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpint (value (draft, "33.10", IKD_ACTIVE), ==, 3104);
  g_assert_cmpint (reading_find (draft, "33.10", IKD_ACTIVE)->key.day, ==,
                   reading_day ("2026-06-05"));
  g_assert_cmpint (reading_problem (draft, 0)->severity, ==, IKD_SEVERITY_NOTE);
  g_assert_cmpint (reading_problem (draft, 0)->code, ==, IKD_ERROR_AMBIGUOUS_REGION);
  g_assert_cmpint (reading_problem (draft, 1)->code, ==, IKD_ERROR_BAD_NUMBER);
  g_assert_cmpint (reading_problem (draft, 2)->code, ==, IKD_ERROR_BAD_NUMBER);
  g_assert_false (draft->evidence->decisions[IKD_DECISION_SEPARATORS].needed);
}

/* Unknown columns are refused with what was found; a mapping reads them; its text reads back. */
static void
mapping (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet ("Unit,Sudah\nKroya,14.515\n", "tabel.csv");
  g_autoptr (IkdPlaces) places = reading_places (atlas, "33.01");
  g_autoptr (IkdMapping) proposed = ikd_mapping_propose (sheet);
  g_autoptr (IkdMapping) again = ikd_mapping_copy (proposed);
  g_autofree char *text = NULL;
  IkdReading reading = reading_new (atlas);
  g_autoptr (IkdDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  reading.places = places;
  reading.as_of = reading_day ("2026-06-05");
  g_assert_null (ikd_draft_read (sheet, &reading, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Unit, Sudah"));
  g_clear_error (&error);
  g_assert_false (ikd_mapping_is_whole (proposed));

  ikd_mapping_set (proposed, 0, IKD_COLUMN_REGION_NAME, IKD_INDICATOR_NONE, "Said.");
  ikd_mapping_set (proposed, 1, IKD_COLUMN_COUNT, IKD_ACTIVE, "Said.");
  reading.mapping = proposed;
  draft = ikd_draft_read (sheet, &reading, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_MAPPED);
  g_assert_cmpint (value (draft, "33.01.06", IKD_ACTIVE), ==, 14515);

  text = ikd_mapping_to_string (proposed);
  g_assert_cmpstr (text, ==, "name,count:ikd_active");
  g_assert_true (ikd_mapping_apply (again, text, "Kept."));
  g_assert_cmpint (ikd_mapping_get (again, 1)->indicator, ==, IKD_ACTIVE);
  g_assert_cmpstr (again->fingerprint, ==, proposed->fingerprint);
  g_assert_false (ikd_mapping_apply (again, "name", "Kept."));
}

/* Made up here, so that it stands nowhere: nothing is taken, and no sentence repeats it. */
static void
identity (void)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *text = g_strdup_printf (HEAD "Kroya,86.400,14.515\n,,,,%s\n", number);
  g_autoptr (IkdDraft) draft = read_text (text);

  g_assert_true (draft->refused);
  for (guint i = 0; i < draft->rows->len; i++)
    {
      g_assert_cmpint (reading_problem (draft, i)->code, ==, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (reading_problem (draft, i)->message, number));
    }
  g_assert_cmpuint (draft->questions->len, ==, 0);
}

static void
assert_same_row (IkdDraftRow *a, IkdDraftRow *b)
{
  g_assert_cmpuint (a->at, ==, b->at);
  g_assert_cmpstr (a->place, ==, b->place);
  g_assert_true (a->region == b->region);
  g_assert_cmpint (a->skipped, ==, b->skipped);
  g_assert_cmpuint (a->figures->len, ==, b->figures->len);
  for (guint i = 0; i < a->figures->len; i++)
    {
      IkdDraftFigure *first = g_ptr_array_index (a->figures, i);
      IkdDraftFigure *second = g_ptr_array_index (b->figures, i);

      g_assert_cmpint (first->figure->key.day, ==, second->figure->key.day);
      g_assert_true (ikd_figure_same_content (first->figure, second->figure));
    }
  g_assert_cmpuint (a->problems->len, ==, b->problems->len);
  for (guint i = 0; i < a->problems->len; i++)
    g_assert_cmpstr (((IkdProblem *) g_ptr_array_index (a->problems, i))->message, ==,
                     ((IkdProblem *) g_ptr_array_index (b->problems, i))->message);
}

static void
make_backwards (IkdSheet *sheet, const char *office)
{
  g_autoptr (IkdDraft) whole = reading_office (atlas, office, sheet);
  g_autoptr (IkdPlaces) places = reading_places (atlas, office);
  g_autoptr (IkdDraft) opened = NULL;
  IkdReading reading = reading_new (atlas);
  guint n = 0;

  reading.places = places;
  opened = ikd_draft_open (sheet, &reading, FALSE, NULL, NULL);
  n = ikd_draft_get_n_places (opened);
  g_assert_cmpuint (opened->rows->len, ==, 0);
  g_assert_cmpuint (n, ==, whole->rows->len);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (IkdDraftRow) row = ikd_draft_make_row (opened, i - 1);

      assert_same_row (row, reading_row (whole, i - 1));
    }
  /* What was asked is not asked again. */
  g_assert_cmpuint (opened->questions->len, ==, whole->questions->len);
  for (guint i = 0; i < whole->questions->len; i++)
    g_assert_cmpuint (((IkdDraftQuestion *) g_ptr_array_index (opened->questions, i))->n_rows, ==,
                      ((IkdDraftQuestion *) g_ptr_array_index (whole->questions, i))->n_rows);
}

/* A row says the same whenever it is made: what it takes over from those above it, what others say
 * of it, and how its code was repaired. */
static void
any_order (void)
{
  static const char *const fixtures[][2] = {
    { "cilacap-office.csv", "33.01" }, { "banyumas-comma.csv", "33" }, { "villages.csv", "33.01" },
  };
  g_autoptr (IkdSheet) mixed = reading_sheet (
    "Kabupaten,Kecamatan,Tanggal,IKD\nKab. Cilacap,Kroya,5/6/2026,10\n,Maos,6/6/2026,20\n"
    ",Kroya,5/6/2026,11\nKab. Banyumas,Kroya,5/6/2026,12\n,Kroja,5/6/2026,13\n"
    "Kab. Cilacap,Kroja,6/6/2026,14\n,Adipala,6/6/2026,\n,Kroja,5/6/2026,15\n", "tabel.csv");

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (IkdSheet) sheet = reading_fixture (fixtures[i][0]);

      make_backwards (sheet, fixtures[i][1]);
    }
  make_backwards (mixed, "33.01");
}

/* What merged cells of a column above say goes as far down as the next one. */
static void
merged (void)
{
  g_autoptr (IkdDraft) draft = read_text (
    "per 5 Juni 2026\nProvinsi,Kabupaten,IKD\nJawa Tengah,Cilacap,10\n,Banyumas,20\n,Brebes,30\n"
    "Jawa Barat,Sumedang,40\n,Cirebon,50\n");

  g_assert_cmpstr (reading_row (draft, 2)->place, ==, "Brebes (Jawa Tengah)");
  g_assert_cmpstr (reading_row (draft, 4)->place, ==, "Cirebon (Jawa Barat)");
  g_assert_cmpint (value (draft, "33.02", IKD_ACTIVE), ==, 20);
  g_assert_cmpint (value (draft, "32.11", IKD_ACTIVE), ==, 40);
}

/* Totals of parts and of all; a regency above its districts is not added to them. 10 + 20 = 30,
 * 5 + 7 = 12, 30 + 12 = 42. */
static void
subtotals (void)
{
  g_autoptr (IkdDraft) good = read_text (
    "per 5 Juni 2026\nKecamatan,IKD\nKroya,10\nMaos,20\nJUMLAH I,30\nAdipala,5\nMajenang,7\n"
    "JUMLAH II,12\nTOTAL,42\n");
  g_autoptr (IkdDraft) bad = read_text (
    "per 5 Juni 2026\nKecamatan,IKD\nKroya,10\nKab. Cilacap,30\nMaos,20\nJUMLAH,31\n");

  g_assert_cmpuint (good->rows->len, ==, 4);
  g_assert_cmpuint (good->notes->len, ==, 0);
  g_assert_cmpuint (bad->notes->len, ==, 1);
  g_assert_nonnull (find_problem (bad->notes, IKD_ERROR_SUM_DIFFERS, "add up to 30"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/office-sheet/titles", titles);
  g_test_add_func ("/office-sheet/english", english);
  g_test_add_func ("/office-sheet/villages", villages);
  g_test_add_func ("/office-sheet/unknown", unknown);
  g_test_add_func ("/office-sheet/doubles", doubles);
  g_test_add_func ("/office-sheet/bad-cells", bad_cells);
  g_test_add_func ("/office-sheet/codes", codes);
  g_test_add_func ("/office-sheet/scope", scope);
  g_test_add_func ("/office-sheet/two-lines", two_lines);
  g_test_add_func ("/office-sheet/typed", typed);
  g_test_add_func ("/office-sheet/mapping", mapping);
  g_test_add_func ("/office-sheet/identity", identity);
  g_test_add_func ("/office-sheet/any-order", any_order);
  g_test_add_func ("/office-sheet/merged", merged);
  g_test_add_func ("/office-sheet/subtotals", subtotals);

  status = g_test_run ();
  g_object_unref (atlas);
  return status;
}
