/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a file proves of its own numbers, dates and dashes, and what its titles say. */

#include "ikd-evidence.h"
#include "ikd-title-date.h"
#include "reading.h"

static IkdEvidence *
weigh (const char *text, const int *overrides)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (text, "tabel.csv");
  g_autoptr (IkdMapping) mapping = ikd_mapping_propose (sheet);

  g_assert_nonnull (mapping);
  return ikd_evidence_weigh (sheet, mapping, overrides);
}

static void
expect (const char *text, IkdDecisionKind kind, gboolean needed, gboolean proven, int choice)
{
  g_autoptr (IkdEvidence) evidence = weigh (text, NULL);
  const IkdDecision *decision = &evidence->decisions[kind];

  g_test_message ("%s", text);
  g_assert_cmpint (decision->needed, ==, needed);
  g_assert_cmpint (decision->proven, ==, proven);
  g_assert_cmpint (decision->choice, ==, choice);
  g_assert_cmpstr (decision->evidence, !=, "");
}

#define HEAD "Kecamatan;IKD\n"

static void
separators (void)
{
  expect (HEAD "Kroya;14,049\n", IKD_DECISION_SEPARATORS, TRUE, FALSE, IKD_SEPARATORS_UNKNOWN);
  expect (HEAD "Kroya;14,049\nMaos;1,204,000\n", IKD_DECISION_SEPARATORS, TRUE, TRUE,
          IKD_SEPARATORS_ENGLISH);
  expect (HEAD "Kroya;14,049\nMaos;1.204.000\n", IKD_DECISION_SEPARATORS, TRUE, TRUE,
          IKD_SEPARATORS_INDONESIAN);
  expect (HEAD "Kroya;1,204,000\nMaos;1.204.000\n", IKD_DECISION_SEPARATORS, TRUE, FALSE,
          IKD_SEPARATORS_UNKNOWN);
  expect (HEAD "Kroya;14.049\nMaos;512\n", IKD_DECISION_SEPARATORS, FALSE, FALSE,
          IKD_SEPARATORS_UNKNOWN);
}

static void
quotes_the_cell (void)
{
  g_autoptr (IkdEvidence) evidence = weigh (HEAD "Kroya;14,049\nMaos;1,204,000\n", NULL);

  g_assert_cmpstr (evidence->decisions[IKD_DECISION_SEPARATORS].evidence, ==,
                   "“1,204,000” in line 3 can be read in one way only.");
}

#define DATED "Tanggal;Kecamatan;IKD\n"

static void
dates (void)
{
  expect (DATED "6/5/2026;Kroya;5\n", IKD_DECISION_DATE_ORDER, TRUE, FALSE,
          IKD_DATE_ORDER_DAY_FIRST);
  expect (DATED "6/5/2026;Kroya;5\n6/13/2026;Kroya;6\n", IKD_DECISION_DATE_ORDER, TRUE, TRUE,
          IKD_DATE_ORDER_MONTH_FIRST);
  expect (DATED "6/5/2026;Kroya;5\n13/6/2026;Kroya;6\n", IKD_DECISION_DATE_ORDER, TRUE, TRUE,
          IKD_DATE_ORDER_DAY_FIRST);
  expect (DATED "2026-05-06;Kroya;5\n", IKD_DECISION_DATE_ORDER, FALSE, FALSE,
          IKD_DATE_ORDER_DAY_FIRST);
}

static void
orders_dates (void)
{
  g_autoptr (IkdAtlas) atlas = reading_atlas ();
  g_autoptr (IkdSheet) sheet = reading_sheet (DATED "6/5/2026;Kroya;5\n6/13/2026;Maos;6\n",
                                              "tabel.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, "33.01", sheet);

  g_assert_cmpint (reading_find (draft, "33.01.06", IKD_ACTIVE)->key.day, ==,
                   reading_day ("2026-06-05"));
  g_assert_cmpint (reading_find (draft, "33.01.07", IKD_ACTIVE)->key.day, ==,
                   reading_day ("2026-06-13"));
}

static void
dashes (void)
{
  expect (HEAD "Kroya;-\nMaos;5\n", IKD_DECISION_DASH, TRUE, FALSE, IKD_DASH_ZERO);
  expect (HEAD "Kroya;-\nMaos;0\n", IKD_DECISION_DASH, TRUE, FALSE, IKD_DASH_NOT_REPORTED);
  expect (HEAD "Kroya;-\nMaos;0\n- = nihil;\n", IKD_DECISION_DASH, TRUE, TRUE, IKD_DASH_ZERO);
  expect (HEAD "Kroya;–\nMaos;5\n(-) belum melapor;\n", IKD_DECISION_DASH, TRUE, TRUE,
          IKD_DASH_NOT_REPORTED);
  expect (HEAD "Kroya;5\n", IKD_DECISION_DASH, FALSE, FALSE, IKD_DASH_ZERO);
}

/* A person's choice goes before all evidence, and is known as such. */
static void
overrides (void)
{
  const int choices[IKD_N_DECISIONS] = { IKD_SEPARATORS_ENGLISH, -1, IKD_DASH_NOT_REPORTED };
  g_autoptr (IkdEvidence) evidence = weigh (HEAD "Kroya;-\nMaos;14,049\n", choices);

  g_assert_cmpint (evidence->decisions[0].choice, ==, IKD_SEPARATORS_ENGLISH);
  g_assert_true (evidence->decisions[0].by_person);
  g_assert_false (evidence->decisions[1].by_person);
  g_assert_cmpint (evidence->decisions[2].choice, ==, IKD_DASH_NOT_REPORTED);
}

static void
titles (void)
{
  static const struct
  {
    const char *text;
    const char *start;          /* NULL: no date */
    const char *day;
  } cases[] = {
    { "KEADAAN PER 5 JUNI 2026", "2026-06-05", "2026-06-05" },
    { "Data s.d. 05-06-2026.", "2026-06-05", "2026-06-05" },
    { "Selasa (6/6/2023), pukul 09.00", "2023-06-06", "2023-06-06" },
    { "Bulan Mei 2026", "2026-05-01", "2026-05-31" },
    { "Rekapitulasi Tahun 2025", "2025-01-01", "2025-12-31" },
    { "Nomor 470/2025", NULL, NULL },
    { "Surat 400.12/5/2025", NULL, NULL },
    { "Jumlah 2025 orang", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdPeriod period = { IKD_DAY_NONE, IKD_DAY_NONE };
      gboolean found = ikd_title_date_read (cases[i].text, reading_day ("2026-10-01"), &period);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].start != NULL);
      if (!found)
        continue;
      g_assert_cmpint (period.start, ==, reading_day (cases[i].start));
      g_assert_cmpint (period.day, ==, reading_day (cases[i].day));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence/separators", separators);
  g_test_add_func ("/evidence/quotes-the-cell", quotes_the_cell);
  g_test_add_func ("/evidence/dates", dates);
  g_test_add_func ("/evidence/orders-dates", orders_dates);
  g_test_add_func ("/evidence/dashes", dashes);
  g_test_add_func ("/evidence/overrides", overrides);
  g_test_add_func ("/evidence/titles", titles);

  return g_test_run ();
}
