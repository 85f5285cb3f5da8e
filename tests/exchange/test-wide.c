/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The wide layout: the shipped published figures, and rows that test its edges. Numbers are those
 * of data/sample/published-figures.csv, looked up there by hand. */

#include "reading.h"

static IkdAtlas *atlas;

static IkdDraft *
read_published (void)
{
  g_autoptr (IkdSheet) sheet = reading_shipped ("sample", "published-figures.csv");
  IkdReading reading = reading_new (atlas);
  g_autoptr (GError) error = NULL;
  IkdDraft *draft = ikd_draft_read (sheet, &reading, NULL, &error);

  g_assert_no_error (error);
  return draft;
}

/* The accepted row of a region and day; the first, where there are two. */
static IkdDraftRow *
find_row (IkdDraft *draft, const char *code, const char *day)
{
  for (guint i = 0; i < draft->rows->len; i++)
    {
      IkdDraftRow *row = reading_row (draft, i);
      IkdDraftFigure *figure = row->figures->len > 0
                                 ? g_ptr_array_index (row->figures, row->figures->len - 1) : NULL;

      if (figure != NULL && g_str_equal (ikd_region_get_code (figure->region), code)
          && figure->figure->key.day == reading_day (day))
        return row;
    }
  g_assert_not_reached ();
}

static IkdFigure *
find_figure (IkdDraft *draft, const char *code, const char *day, IkdIndicator indicator)
{
  IkdDraftRow *row = find_row (draft, code, day);

  for (guint i = 0; i < row->figures->len; i++)
    {
      IkdDraftFigure *figure = g_ptr_array_index (row->figures, i);

      if (figure->figure->key.indicator == indicator)
        return figure->figure;
    }
  return NULL;
}

/* 62 rows: 60 with an active count or a percentage, 61 with anything at all, 19 bases and 4
 * published targets with a value. */
static void
totals (void)
{
  g_autoptr (IkdDraft) draft = read_published ();
  guint rejected = 0;
  guint active = 0;
  guint bases = 0;
  guint targets = 0;

  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_WIDE);
  g_assert_false (draft->refused);
  g_assert_cmpuint (draft->rows->len, ==, 62);
  for (guint i = 0; i < draft->rows->len; i++)
    {
      IkdDraftRow *row = reading_row (draft, i);

      g_assert_cmpuint (row->row, ==, i + 2);
      if (ikd_draft_row_rejected (row))
        {
          g_assert_cmpint (reading_problem (draft, i)->code, ==, IKD_ERROR_NO_VALUE);
          rejected++;
        }
      for (guint j = 0; j < row->figures->len; j++)
        {
          IkdDraftFigure *figure = g_ptr_array_index (row->figures, j);

          if (figure->figure->key.indicator == IKD_ACTIVE)
            active++;
          else
            bases++;
        }
      targets += row->targets->len;
    }
  g_assert_cmpuint (rejected, ==, 1);
  g_assert_cmpuint (active, ==, 60);
  g_assert_cmpuint (bases, ==, 19);
  g_assert_cmpuint (targets, ==, 4);
}

static void
counts (void)
{
  g_autoptr (IkdDraft) draft = read_published ();
  IkdFigure *cilacap = find_figure (draft, "33.01", "2023-06-06", IKD_ACTIVE);
  IkdFigure *enrolled = find_figure (draft, "33.01", "2023-06-06", IKD_KTP_ENROLLED);
  IkdFigure *year = find_figure (draft, "32.09", "2023-12-31", IKD_ACTIVE);

  g_assert_cmpint (cilacap->number.value, ==, 14049);
  g_assert_false (cilacap->rounded);
  g_assert_cmpint (cilacap->of.kind, ==, IKD_OF_NONE);
  g_assert_nonnull (cilacap->note);
  g_assert_cmpstr (cilacap->source->title, ==,
                   "Capaian IKD di Cilacap Masih Jauh dari Target (Radar Banyumas)");
  g_assert_true (ikd_source_equal (cilacap->source, enrolled->source));
  g_assert_cmpint (enrolled->number.low, ==, 1450000);
  g_assert_cmpint (enrolled->number.high, ==, 1549999);
  g_assert_true (enrolled->rounded);
  g_assert_cmpint (year->key.start, ==, reading_day ("2023-01-01"));
  g_assert_cmpint (year->number.value, ==, 14470);
  g_assert_cmpint (find_figure (draft, "32.74", "2023-01-31", IKD_ACTIVE)->key.claim, ==, -1);
  g_assert_true (find_figure (draft, "32.74", "2023-01-31", IKD_ACTIVE)->key.segment
                 == g_intern_static_string ("asn"));
}

static void
percentages (void)
{
  const struct
  {
    const char   *code;
    const char   *day;
    gint64        percent;
    gint64        half;
    IkdOfKind     kind;
    IkdIndicator  indicator;
    gboolean      has_count;
  } cases[] = {
    { "31.01", "2026-01-31", 51000000, 500000, IKD_OF_INDICATOR, IKD_KTP_OBLIGED, FALSE },
    { "31.71", "2026-01-31", 30220000, 5000, IKD_OF_INDICATOR, IKD_KTP_OBLIGED, FALSE },
    { "32.74", "2024-01-22", 2700000, 50000, IKD_OF_UNKNOWN, IKD_INDICATOR_NONE, FALSE },
    { "32.11", "2024-03-25", 8790000, 5000, IKD_OF_TARGET, IKD_INDICATOR_NONE, TRUE },
    { "32.11.22.2002", "2024-07-21", 66030000, 5000, IKD_OF_TARGET, IKD_INDICATOR_NONE, TRUE },
    { "33.72.05", "2023-05-05", 1670000, 5000, IKD_OF_PARENT, IKD_KTP_OBLIGED, TRUE },
  };
  g_autoptr (IkdDraft) draft = read_published ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdFigure *figure = find_figure (draft, cases[i].code, cases[i].day, IKD_ACTIVE);

      g_assert_nonnull (figure);
      g_assert_cmpint (figure->state, ==, IKD_STATE_VALUE);
      g_assert_cmpint (figure->percent, ==, cases[i].percent);
      g_assert_cmpint (figure->half, ==, cases[i].half);
      g_assert_cmpint (figure->of.kind, ==, cases[i].kind);
      g_assert_cmpint (figure->of.indicator, ==, cases[i].indicator);
      g_assert_cmpint (figure->number.known, ==, cases[i].has_count);
    }
}

/* Kotim's target of 2023 is the rounded 77,000, Sumedang's of 2024 the exact 274,385. */
static void
targets (void)
{
  g_autoptr (IkdDraft) draft = read_published ();
  IkdTarget *kotim = g_ptr_array_index (find_row (draft, "62.02", "2023-12-31")->targets, 0);
  IkdTarget *sumedang = g_ptr_array_index (find_row (draft, "32.11", "2024-03-25")->targets, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (kotim->scope_code, ==, "62.02");
  g_assert_cmpint (kotim->kind, ==, IKD_TARGET_PUBLISHED);
  g_assert_cmpint (kotim->state, ==, IKD_TARGET_IN_FORCE);
  g_assert_true (ikd_target_is_absolute (kotim));
  g_assert_cmpint (kotim->count.low, ==, 76500);
  g_assert_cmpint (kotim->count.high, ==, 77499);
  g_assert_cmpint (kotim->valid_from, ==, reading_day ("2023-01-01"));
  g_assert_cmpint (kotim->deadline, ==, reading_day ("2023-12-31"));
  g_assert_cmpstr (kotim->source->title, ==,
                   "Baru 1.113 warga Kotim mengaktifkan IKD (ANTARA Kalteng)");
  g_assert_cmpint (sumedang->count.value, ==, 274385);
  g_assert_true (ikd_number_is_exact (sumedang->count));
  /* Whoever stores it finds the scope. */
  sumedang->scope = 1;
  ikd_target_check (sumedang, &error);
  g_assert_no_error (error);
}

#define HEADER "region_code,as_of,ikd_active,base,base_value,percent,percent_of\n"

static void
rows (void)
{
  const struct
  {
    const char *row;
    guint       figures;
    guint       targets;
    int         problem;        /* −1: none */
    const char *column;
  } cases[] = {
    { "33.01,2023-06-06,14049,,,,\n", 1, 0, -1, NULL },
    { "33.01,2023-06-06,14049,other,375000,,\n", 1, 0, -1, NULL },
    { "33.01,2023-06-06,14049,ktp_obliged,1500000,,\n", 2, 0, -1, NULL },
    { "33.01,2023-06-06,,ktp_obliged,1500000,,\n", 1, 0, -1, NULL },
    { "33.01,2023-06-06,,target,375000,,\n", 0, 1, -1, NULL },
    { "33.01,2023-06-06,14049,ktp_obliged,,,\n", 1, 0, -1, NULL },
    { "33.01,2023-06-06,,,,2.7,\n", 1, 0, -1, NULL },
    { "33.01,2023-06-06,,target,,,\n", 0, 0, IKD_ERROR_NO_VALUE, "ikd_active" },
    { "33.01,2023-06-06,,other,375000,,target\n", 0, 0, IKD_ERROR_NO_VALUE, "ikd_active" },
    { "33.01,2023-06-06,14049,whatever,1,,\n", 0, 0, IKD_ERROR_UNKNOWN_INDICATOR, "base" },
    { "33.01,2023-06-06,14049,,,2.7,whatever\n", 0, 0, IKD_ERROR_UNKNOWN_INDICATOR, "percent_of" },
    { "33.01,2023-06-06,-1,,,,\n", 0, 0, IKD_ERROR_NEGATIVE, "ikd_active" },
    { "33.01,2023-06-06,many,,,,\n", 0, 0, IKD_ERROR_BAD_NUMBER, "ikd_active" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEADER, cases[i].row, NULL);
      g_autoptr (IkdDraft) draft = reading_draft (atlas, text);
      IkdDraftRow *row = reading_row (draft, 0);

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (ikd_draft_row_rejected (row), ==, cases[i].problem >= 0);
      if (cases[i].problem >= 0)
        {
          g_assert_cmpint (reading_problem (draft, 0)->code, ==, cases[i].problem);
          g_assert_cmpstr (reading_problem (draft, 0)->column, ==, cases[i].column);
          continue;
        }
      g_assert_cmpuint (row->figures->len, ==, cases[i].figures);
      g_assert_cmpuint (row->targets->len, ==, cases[i].targets);
    }
}

/* IKD began in 2022; the residents were counted before. */
static void
early (void)
{
  g_autoptr (IkdDraft) draft = reading_draft (atlas, HEADER
    "33.01,2021-12-31,,ktp_obliged,1500000,,\n"
    "33.01,2021-12-31,1,ktp_obliged,1500000,,\n"
    "33.01,2021-12-31,,ktp_obliged,1500000,2.7,\n");

  g_assert_cmpint (reading_figure (draft, 0, 0)->figure->key.indicator, ==, IKD_KTP_OBLIGED);
  g_assert_cmpint (reading_problem (draft, 1)->code, ==, IKD_ERROR_TOO_EARLY);
  g_assert_cmpint (reading_problem (draft, 2)->code, ==, IKD_ERROR_TOO_EARLY);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/wide/totals", totals);
  g_test_add_func ("/wide/counts", counts);
  g_test_add_func ("/wide/percentages", percentages);
  g_test_add_func ("/wide/targets", targets);
  g_test_add_func ("/wide/rows", rows);
  g_test_add_func ("/wide/early", early);

  status = g_test_run ();
  g_clear_object (&atlas);
  return status;
}
