/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Capaian's own layout: what is written reads back as the same figure; what people type into it is
 * understood. */

#include "reading.h"

#include <string.h>

static IkdAtlas *atlas;

static IkdFigure *
new_figure (const char *start, const char *day)
{
  IkdFigureKey key = { 0, IKD_ACTIVE, "", reading_day (start), reading_day (day), 0 };

  return ikd_figure_new (&key);
}

/* Writes and reads again; every field that a file carries must be the same. */
static void
assert_round_trip (IkdFigure *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdDraft) draft = NULL;
  IkdFigure *read = NULL;

  ikd_own_layout_header (text);
  ikd_own_layout_row (text, "33.01", figure);
  draft = reading_draft (atlas, text->str);
  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_OWN);
  g_assert_cmpuint (draft->rows->len, ==, 1);
  read = reading_figure (draft, 0, 0)->figure;

  g_assert_cmpstr (ikd_region_get_code (reading_figure (draft, 0, 0)->region), ==, "33.01");
  g_assert_true (ikd_figure_key_equal (&read->key, &figure->key));
  g_assert_true (ikd_figure_same_content (read, figure));
  g_assert_cmpint (read->rounded, ==, figure->rounded);
  g_assert_cmpstr (read->reason, ==, figure->reason);
  g_assert_cmpstr (read->note, ==, figure->note);
}

static void
numbers (void)
{
  /* The last three are no rounding of their value: it does not stand in the middle. */
  const IkdNumber cases[] = {
    ikd_number_exact (0), ikd_number_exact (14049), ikd_number_exact (285000000),
    ikd_number_rounded (1500000, 50000), ikd_number_rounded (40000, 5000),
    ikd_number_rounded (3, 5), ikd_number_rounded (1, 1),
    { TRUE, 40000, 39000, 44999 }, { TRUE, 40000, 40000, 49999 }, { TRUE, 40000, 30001, 40000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdFigure) figure = new_figure ("2023-06-06", "2023-06-06");

      figure->number = cases[i];
      figure->rounded = cases[i].low < cases[i].high;
      assert_round_trip (figure);
    }
}

static void
percentages (void)
{
  /* Half of the last printed digit: 51 → 0.5 %, 30.22 → 0.005 %, 2.70 → 0.005 %. */
  const struct
  {
    gint64      percent;
    gint64      half;
    IkdOf       of;
    const char *printed;
  } cases[] = {
    { 51 * IKD_PERCENT, 500000, { IKD_OF_INDICATOR, IKD_KTP_OBLIGED }, ",51," },
    { 30220000, 5000, { IKD_OF_TARGET, IKD_INDICATOR_NONE }, ",30.22," },
    { 2700000, 5000, { IKD_OF_UNKNOWN, IKD_INDICATOR_NONE }, ",2.70," },
    { 1670000, 5000, { IKD_OF_PARENT, IKD_KTP_OBLIGED }, ",1.67," },
    { 100 * IKD_PERCENT, 500000, { IKD_OF_TARGET, IKD_INDICATOR_NONE }, ",100," },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdFigure) figure = new_figure ("2026-01-01", "2026-01-31");
      g_autoptr (GString) text = g_string_new (NULL);

      figure->percent = cases[i / 2].percent;
      figure->half = cases[i / 2].half;
      figure->of = cases[i / 2].of;
      if (i % 2 == 1)
        figure->number = ikd_number_exact (7365);
      ikd_own_layout_row (text, "33.01", figure);
      g_assert_nonnull (strstr (text->str, cases[i / 2].printed));
      assert_round_trip (figure);
    }
}

static void
keys (void)
{
  g_autoptr (IkdFigure) flow = new_figure ("2023-06-05", "2023-06-09");
  g_autoptr (IkdFigure) year = new_figure ("2023-01-01", "2023-12-31");
  g_autoptr (IkdFigure) rival = new_figure ("2025-11-30", "2025-11-30");
  g_autoptr (IkdFigure) missing = new_figure ("2025-11-30", "2025-11-30");
  g_autoptr (IkdFigure) needless = new_figure ("2025-11-30", "2025-11-30");

  flow->key.indicator = IKD_ACTIVATED;
  flow->key.segment = g_intern_string ("asn");
  flow->number = ikd_number_exact (35);
  year->number = ikd_number_exact (14470);
  year->key.claim = -1;
  rival->key.claim = 3;
  rival->number = ikd_number_exact (1);
  missing->state = IKD_STATE_NOT_REPORTED;
  needless->state = IKD_STATE_NOT_APPLICABLE;

  assert_round_trip (flow);
  assert_round_trip (year);
  assert_round_trip (rival);
  assert_round_trip (missing);
  assert_round_trip (needless);
}

static void
texts (void)
{
  static const char *const cases[] = {
    "plain", "two\nlines", "two\r\nlines", "a, \"b\"; c\td", "=1+1", "'=1+1", "'quoted", "+62",
    "-5", "@x", "Penggunaan IKD Baru 2,7 Persen", "é – “”",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdFigure) figure = new_figure ("2023-06-06", "2023-06-06");

      figure->number = ikd_number_exact (14049);
      figure->source = ikd_source_new ("press", cases[i]);
      figure->source->publisher = g_strdup (cases[i]);
      figure->source->date = g_strdup ("2023-06-06");
      figure->source->url = g_strdup (cases[i]);
      figure->source->base_word = g_strdup (cases[i]);
      figure->reason = g_strdup (cases[i]);
      figure->note = g_strdup (cases[i]);
      assert_round_trip (figure);
    }
}

/* Without a claim the store finds one by the source; a month spans its days. */
static void
typed (void)
{
  g_autoptr (IkdDraft) draft = reading_draft (atlas,
    "note;VALUE;as_of;unheard_of;Region_Code;indicator;precision\n"
    "x;14.049;2024-01;y;33.01;ikd_active;\n"
    ";1,5 juta;6 Juni 2023;;33.01;ktp_obliged;\n"
    ";40000;2024;;33.01;ikd_active;rounded\n"
    ";40000;2024;;33.01;ikd_active;rounded:500\n");
  IkdFigure *month = reading_figure (draft, 0, 0)->figure;
  IkdFigure *millions = reading_figure (draft, 1, 0)->figure;
  IkdFigure *guessed = reading_figure (draft, 2, 0)->figure;
  IkdFigure *given = reading_figure (draft, 3, 0)->figure;

  g_assert_cmpint (month->number.value, ==, 14049);
  g_assert_true (ikd_number_is_exact (month->number));
  g_assert_cmpint (month->key.claim, ==, -1);
  g_assert_cmpint (month->key.region, ==, 0);
  g_assert_cmpint (month->key.start, ==, reading_day ("2024-01-01"));
  g_assert_cmpint (month->key.day, ==, reading_day ("2024-01-31"));
  g_assert_cmpstr (month->note, ==, "x");
  g_assert_null (month->source);
  g_assert_cmpstr (reading_figure (draft, 0, 0)->column, ==, "value");
  g_assert_cmpint (millions->number.low, ==, 1450000);
  g_assert_cmpint (millions->number.high, ==, 1549999);
  g_assert_true (millions->rounded);
  g_assert_cmpint (guessed->number.low, ==, 35000);
  g_assert_cmpint (guessed->number.high, ==, 44999);
  g_assert_cmpint (given->number.low, ==, 39500);
  g_assert_cmpint (given->number.high, ==, 40499);
}

/* What is seen of a row without making it is what the row says; nothing is seen of one that is
 * refused, left out, or more than a plain count. */
static void
peeking (void)
{
  static const struct
  {
    const char *row;
    gboolean    seen;
  } cases[] = {
    { "33.01,,ikd_active,2023-06-06,14049,,,,", TRUE },
    { "33.01.22,,ikd_active,6 Juni 2023,14.049.000,2023-06-01,0,exact,", TRUE },
    { "33.01,,ikd_active,2023-06-06,14049,,,rounded,", FALSE },
    { "33.01,,ikd_active,2023-06-06,,,,not-reported,", FALSE },
    { "33.01,,ikd_active,2023-06-06,,,,,4.5", FALSE },
    { "33.01,,ikd_active,2023-06-06,14049,,,,-4", FALSE },
    { ",Cilacap,ikd_active,2023-06-06,14049,,,,", FALSE },
    { "33.01,Jumlah,ikd_active,2023-06-06,14049,,,,", FALSE },
    { "Total,,ikd_active,2023-06-06,14049,,,,", FALSE },
    { "99.99,,ikd_active,2023-06-06,14049,,,,", FALSE },
    { "33.01,,nothing,2023-06-06,14049,,,,", FALSE },
    { "33.01,,ikd_active,2023-06-31,14049,,,,", FALSE },
    { "33.01,,ikd_active,2099-06-06,14049,,,,", FALSE },
    { "33.01,,ikd_active,,14049,,,,", FALSE },
    { "33.01,,ikd_active,2023-06-06,-4,,,,", FALSE },
    { "33.01,,ikd_active,2023-06-06,,,,,", FALSE },
    { "33.01,,ikd_active,2023-06-06,14049,2024-01-01,,,", FALSE },
    { "33.01,,ikd_active,2023-06-06,14049,,100,,", FALSE },
    { ",,,,,,,,", FALSE },
  };
  g_autoptr (GString) text = g_string_new (
    "region_code,region_name,indicator,as_of,value,start,claim,precision,published_percent\n");
  g_autoptr (GHashTable) skipped = g_hash_table_new (g_int64_hash, g_int64_equal);
  IkdReading reading = reading_new (atlas);
  gint64 key = ikd_reading_key (1, -1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_string_append_printf (text, "%s\n", cases[i].row);

  g_autoptr (IkdSheet) sheet = reading_sheet (text->str, "table.csv");

  reading.skipped = skipped;
  g_autoptr (IkdDraft) draft = ikd_draft_open (sheet, &reading, FALSE, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdDraftRow) row = ikd_draft_make_row (draft, i);
      g_autoptr (IkdRegion) region = NULL;
      IkdDay day = IKD_DAY_NONE;

      g_test_message ("%s", cases[i].row);
      g_assert_cmpint (ikd_draft_peek (draft, i, &region, &day), ==, cases[i].seen);
      if (!cases[i].seen)
        continue;
      g_assert_false (ikd_draft_row_rejected (row));
      g_assert_true (region == row->region);
      g_assert_cmpint (day, ==, ((IkdDraftFigure *) row->figures->pdata[0])->figure->key.day);
    }

  g_hash_table_add (skipped, &key);
  g_assert_false (ikd_draft_peek (draft, 0, &(IkdRegion *){ NULL }, &(IkdDay){ 0 }));
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/own/numbers", numbers);
  g_test_add_func ("/own/percentages", percentages);
  g_test_add_func ("/own/keys", keys);
  g_test_add_func ("/own/texts", texts);
  g_test_add_func ("/own/typed", typed);
  g_test_add_func ("/own/peeking", peeking);

  status = g_test_run ();
  g_clear_object (&atlas);
  return status;
}
