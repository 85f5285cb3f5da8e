/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a sheet to rows: what is counted, what is refused and where, what stops everything. */

#include "reading.h"

#include <string.h>

#define HEADER "region_code,region_name,indicator,as_of,value\n"

static IkdAtlas *atlas;

static void
problems (void)
{
  const struct
  {
    const char   *row;
    IkdErrorCode  code;
    const char   *column;
  } cases[] = {
    { "99.99,,ikd_active,2023-06-06,1\n", IKD_ERROR_UNKNOWN_REGION, "region_code" },
    { ",Kab. Nirwana,ikd_active,2023-06-06,1\n", IKD_ERROR_UNKNOWN_REGION, "region_name" },
    { ",Cirebon,ikd_active,2023-06-06,1\n", IKD_ERROR_AMBIGUOUS_REGION, "region_name" },
    { "33.01,,whatever,2023-06-06,1\n", IKD_ERROR_UNKNOWN_INDICATOR, "indicator" },
    { "33.01,,,2023-06-06,1\n", IKD_ERROR_UNKNOWN_INDICATOR, "indicator" },
    { "33.01,,ikd_active,,1\n", IKD_ERROR_BAD_DATE, "as_of" },
    { "33.01,,ikd_active,2023-02-30,1\n", IKD_ERROR_BAD_DATE, "as_of" },
    { "33.01,,ikd_active,2026-10-02,1\n", IKD_ERROR_FUTURE_DATE, "as_of" },
    { "33.01,,ikd_active,2021-12-31,1\n", IKD_ERROR_TOO_EARLY, "as_of" },
    { "33.01,,ikd_active,2023-06-06,many\n", IKD_ERROR_BAD_NUMBER, "value" },
    { "33.01,,ikd_active,2023-06-06,\"1,5\"\n", IKD_ERROR_BAD_NUMBER, "value" },
    { "33.01,,ikd_active,2023-06-06,\"14,049\"\n", IKD_ERROR_AMBIGUOUS_NUMBER, "value" },
    { "33.01,,ikd_active,2023-06-06,-1\n", IKD_ERROR_NEGATIVE, "value" },
    { "33.01,,ikd_active,2023-06-06,\n", IKD_ERROR_NO_VALUE, "value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, cases[i].row, NULL);
      g_autoptr (IkdDraft) draft = reading_draft (atlas, text);
      IkdProblem *problem = reading_problem (draft, 0);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (problem->code, ==, cases[i].code);
      g_assert_cmpstr (problem->column, ==, cases[i].column);
      g_assert_cmpint (problem->severity, ==, IKD_SEVERITY_ERROR);
      g_assert_cmpuint (problem->row, ==, 2);
      g_assert_true (ikd_draft_row_rejected (reading_row (draft, 0)));
      g_assert_false (draft->refused);
    }
}

/* Neither blank lines nor totals count, yet lines are those of the file; the residents were counted
 * before IKD began. */
static void
counted (void)
{
  g_autoptr (IkdDraft) draft = reading_draft (atlas, HEADER
    "33.01,,ikd_active,2023-06-06,1\n"
    "\n"
    ",,,,\n"
    "TOTAL,,ikd_active,2023-06-06,1\n"
    ",Jumlah,ikd_active,2023-06-06,1\n"
    ",JUMLAH TOTAL:,ikd_active,2023-06-06,1\n"
    ",Kab. Cilacap,ktp_obliged,2021-12-31,\"2\n\"\n"
    "33.03,,ikd_active,2023-06-06,3\n");

  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpuint (reading_row (draft, 0)->row, ==, 2);
  g_assert_cmpuint (reading_row (draft, 1)->row, ==, 8);
  g_assert_cmpuint (reading_row (draft, 2)->row, ==, 10);
  g_assert_cmpstr (ikd_region_get_code (reading_figure (draft, 1, 0)->region), ==, "33.01");
  g_assert_cmpint (reading_figure (draft, 2, 0)->figure->number.value, ==, 3);
}

/* "jumlah penduduk" is what a source calls its base: no total, wherever its column stands. */
static void
words (void)
{
  g_autoptr (IkdDraft) draft = reading_draft (atlas,
    "base_word,note,region_code,indicator,as_of,value\n"
    "jumlah penduduk,,33.01,ikd_active,2023-06-06,1\n"
    ",Total menurut kepala dinas,33.03,ikd_active,2023-06-06,2\n");

  g_assert_cmpuint (draft->rows->len, ==, 2);
  g_assert_cmpstr (reading_figure (draft, 0, 0)->figure->source->base_word, ==, "jumlah penduduk");
  g_assert_cmpint (reading_figure (draft, 1, 0)->figure->number.value, ==, 2);
}

/* 14,049 beside a cell that proves how the file writes thousands. */
static void
separators (void)
{
  g_autoptr (IkdDraft) english = reading_draft (atlas, HEADER
    "33.01,,ikd_active,2023-06-06,\"14,049\"\n33.01,,population,2023-06-06,\"2,060,000\"\n");
  g_autoptr (IkdDraft) indonesian = reading_draft (atlas, HEADER
    "33.01,,ikd_active,2023-06-06,14.049\n33.01,,population,2023-06-06,2.060.000\n"
    "33.03,,ikd_active,2023-06-06,\"14,049\"\n");
  g_autoptr (IkdDraft) both = reading_draft (atlas, HEADER
    "33.01,,ikd_active,2023-06-06,\"14,049\"\n33.01,,population,2023-06-06,\"2,060,000\"\n"
    "33.01,,ktp_obliged,2023-06-06,1.500.000\n");

  g_assert_cmpint (reading_figure (english, 0, 0)->figure->number.value, ==, 14049);
  g_assert_cmpint (reading_figure (english, 1, 0)->figure->number.value, ==, 2060000);
  g_assert_cmpint (reading_figure (indonesian, 0, 0)->figure->number.value, ==, 14049);
  g_assert_cmpint (reading_problem (indonesian, 2)->code, ==, IKD_ERROR_BAD_NUMBER);
  g_assert_cmpint (reading_problem (both, 0)->code, ==, IKD_ERROR_AMBIGUOUS_NUMBER);
}

#define IDENTITY "3301234567890123"

static void
assert_refused (IkdDraft *draft, guint n_rows)
{
  g_assert_true (draft->refused);
  g_assert_null (strstr (draft->name, IDENTITY));
  g_assert_cmpuint (draft->rows->len, ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_cmpint (reading_problem (draft, i)->code, ==, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (reading_problem (draft, i)->message, IDENTITY));
      g_assert_null (strstr (reading_problem (draft, i)->message, "3301"));
      g_assert_true (ikd_draft_row_rejected (reading_row (draft, i)));
      g_assert_cmpuint (reading_row (draft, i)->figures->len, ==, 0);
    }
}

/* An invented number, wherever it stands: known columns, others, above the header, totals. */
static void
identity (void)
{
  static const char *const texts[] = {
    HEADER "33.01,,ikd_active,2023-06-06,1\n33.03,,ikd_active,2023-06-06," IDENTITY "\n",
    HEADER "33.01,,ikd_active,2023-06-06,1\n33.03,,ikd_active,2023-06-06,2," IDENTITY "\n",
    HEADER "33.01,,ikd_active,2023-06-06,1\n33.03,3301-2345-6789-0123,ikd_active,2023-06-06,1\n",
    "x " IDENTITY "\n" HEADER "33.01,,ikd_active,2023-06-06,1\n33.03,,ikd_active,2023-06-06,1\n",
    HEADER "33.01,,ikd_active,2023-06-06,1\n33.03,,ikd_active,2023-06-06,1\nTOTAL,," IDENTITY "\n",
  };
  g_autoptr (IkdSheet) named = reading_sheet (HEADER "33.01,,ikd_active,2023-06-06,1\n",
                                              "data " IDENTITY ".csv");
  IkdReading reading = reading_new (atlas);
  g_autoptr (IkdDraft) by_name = ikd_draft_read (named, &reading, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (IkdDraft) draft = reading_draft (atlas, texts[i]);

      g_test_message ("text %u", i);
      assert_refused (draft, 2);
    }
  assert_refused (by_name, 1);
}

static void
layouts (void)
{
  const struct
  {
    const char *text;
    IkdLayout   layout;
  } cases[] = {
    { HEADER, IKD_LAYOUT_OWN },
    { "Title\n\n" HEADER, IKD_LAYOUT_OWN },
    { "ikd_active,x,AS_OF,region_code\n", IKD_LAYOUT_WIDE },
    { "region_code,as_of\n", IKD_LAYOUT_UNKNOWN },
    { "", IKD_LAYOUT_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdSheet) sheet = reading_sheet (cases[i].text, "table.csv");
      IkdReading reading = reading_new (atlas);
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdDraft) draft = ikd_draft_read (sheet, &reading, NULL, &error);

      g_assert_cmpint (ikd_layout_recognise (sheet, NULL), ==, cases[i].layout);
      if (cases[i].layout != IKD_LAYOUT_UNKNOWN)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (draft->rows->len, ==, 0);
          continue;
        }
      g_assert_null (draft);
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "table.csv"));
    }
}

/* What the file leaves out, the reader may be told. */
static void
given (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (HEADER "33.01,,,,7\n33.03,,population,2023,8\n",
                                              "table.csv");
  IkdReading reading = reading_new (atlas);
  g_autoptr (IkdDraft) draft = NULL;

  reading.as_of = reading_day ("2024-05-06");
  reading.indicator = IKD_ACTIVE;
  draft = ikd_draft_read (sheet, &reading, NULL, NULL);
  g_assert_cmpint (reading_figure (draft, 0, 0)->figure->key.indicator, ==, IKD_ACTIVE);
  g_assert_cmpint (reading_figure (draft, 0, 0)->figure->key.day, ==, reading.as_of);
  g_assert_cmpint (reading_figure (draft, 1, 0)->figure->key.indicator, ==, IKD_POPULATION);
  g_assert_cmpint (reading_figure (draft, 1, 0)->figure->key.day, ==, reading_day ("2023-12-31"));
}

static void
cancelled (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (HEADER "33.01,,ikd_active,2023-06-06,1\n", "a.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  IkdReading reading = reading_new (atlas);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ikd_draft_read (sheet, &reading, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A hundred thousand rows, every one with its own value. */
static void
many (void)
{
  g_autoptr (GString) text = g_string_new (HEADER);
  g_autoptr (IkdDraft) draft = NULL;
  guint n = 100000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "33.01,,ikd_active,2023-06-06,%u\n", i);
  draft = reading_draft (atlas, text->str);

  g_assert_cmpuint (draft->rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      IkdFigure *figure = reading_figure (draft, i, 0)->figure;

      if (figure->number.value != i || reading_row (draft, i)->row != i + 2)
        g_error ("row %u is %" G_GINT64_FORMAT, i, figure->number.value);
    }
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/draft/problems", problems);
  g_test_add_func ("/draft/counted", counted);
  g_test_add_func ("/draft/words", words);
  g_test_add_func ("/draft/separators", separators);
  g_test_add_func ("/draft/identity", identity);
  g_test_add_func ("/draft/layouts", layouts);
  g_test_add_func ("/draft/given", given);
  g_test_add_func ("/draft/cancelled", cancelled);
  g_test_add_func ("/draft/many", many);

  status = g_test_run ();
  g_clear_object (&atlas);
  return status;
}
