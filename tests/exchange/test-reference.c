/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Holidays and targets from tables: those that ship, and what is refused. */

#include "reading.h"

#include <string.h>

/* The feasts of 2027 whose decree leaves the day to a further one are the only provisional ones:
 * three rows of data/reference/holidays.csv. */
static void
shipped_holidays (void)
{
  g_autoptr (IkdSheet) sheet = reading_shipped ("reference", "holidays.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = ikd_holidays_read (sheet, &error);
  guint provisional = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, ikd_sheet_get_n_rows (sheet) - 1);
  for (guint i = 0; i < holidays->len; i++)
    {
      IkdHoliday *holiday = g_ptr_array_index (holidays, i);
      int year = 0;

      ikd_day_get (holiday->day, &year, NULL, NULL);
      g_assert_cmpint (year, >=, 2023);
      g_assert_cmpint (year, <=, 2027);
      if (holiday->provisional)
        g_assert_cmpint (year, ==, 2027);
      provisional += holiday->provisional;
    }
  g_assert_cmpuint (provisional, ==, 3);

  IkdHoliday *first = g_ptr_array_index (holidays, 0);

  g_assert_cmpint (first->day, ==, reading_day ("2023-01-01"));
  g_assert_cmpint (first->kind, ==, IKD_HOLIDAY_PUBLIC);
  g_assert_cmpstr (first->name, ==, "Tahun Baru 2023 Masehi");
  g_assert_true (g_str_has_prefix (first->decree, "SKB"));
  g_assert_nonnull (first->source);
}

static void
holidays (void)
{
  const struct
  {
    const char *text;
    gboolean    provisional;
    const char *refused;        /* the column; NULL: read */
  } cases[] = {
    { "date,kind,name\n2026-08-17,holiday,A\n", FALSE, NULL },
    { "name;date;kind\nA;17 Agustus 2026;closure\n;;\n", FALSE, NULL },
    { "date,kind,name_id\n2026-08-17,leave,A\n", FALSE, NULL },
    { "date,kind,name,sources,status\n2026-08-17,leave,A,B,decreed\n", FALSE, NULL },
    { "date,kind,name,status\n2026-08-17,leave,A,provisional\n", TRUE, NULL },
    { "date,kind,name\n2026-08,holiday,A\n", FALSE, "date" },
    { "date,kind,name\n2026-08-17,party,A\n", FALSE, "kind" },
    { "date,kind,name\n2026-08-17,holiday,\n", FALSE, "name" },
    { "kind,name\nholiday,A\n", FALSE, "date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdSheet) sheet = reading_sheet (cases[i].text, "table.csv");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = ikd_holidays_read (sheet, &error);
      IkdHoliday *holiday = NULL;

      g_test_message ("%s", cases[i].text);
      if (cases[i].refused != NULL)
        {
          g_assert_null (read);
          g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, cases[i].refused));
          g_assert_nonnull (strstr (error->message, "line 2"));
          g_assert_nonnull (strstr (error->message, "table.csv"));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (read->len, ==, 1);
      holiday = g_ptr_array_index (read, 0);
      g_assert_cmpint (holiday->day, ==, reading_day ("2026-08-17"));
      g_assert_cmpstr (holiday->name, ==, "A");
      g_assert_cmpint (holiday->provisional, ==, cases[i].provisional);
    }
}

/* The national targets of four years (domain.md: 25, 30, 30, 30 percent) and Sumedang's. */
static void
shipped_targets (void)
{
  const struct
  {
    const char   *scope;
    gint64        percent;
    IkdIndicator  base;
    const char   *from;
  } expected[] = {
    { "ID", 25 * IKD_PERCENT, IKD_KTP_ENROLLED, "2023-01-01" },
    { "ID", 30 * IKD_PERCENT, IKD_KTP_ENROLLED, "2024-01-01" },
    { "ID", 30 * IKD_PERCENT, IKD_KTP_OBLIGED, "2025-01-01" },
    { "ID", 30 * IKD_PERCENT, IKD_KTP_OBLIGED, "2026-01-01" },
    { "32.11", 30 * IKD_PERCENT, IKD_KTP_OBLIGED, "2024-01-01" },
  };
  g_autoptr (IkdSheet) sheet = reading_shipped ("reference", "targets.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = ikd_targets_read (sheet, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < read->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (read, i);

      g_assert_cmpstr (target->scope_code, ==, expected[i].scope);
      g_assert_cmpint (target->percent, ==, expected[i].percent);
      g_assert_cmpint (target->base, ==, expected[i].base);
      g_assert_cmpint (target->valid_from, ==, reading_day (expected[i].from));
      g_assert_false (target->count.known);
      g_assert_false (ikd_target_is_absolute (target));
      g_assert_nonnull (target->source->title);
      /* Whoever stores it finds the scope. */
      target->scope = 1;
      ikd_target_check (target, &error);
      g_assert_no_error (error);
    }
}

#define TARGET_HEADER "scope,kind,percent,base,count,valid_from,deadline,state,segment\n"

static void
targets (void)
{
  const struct
  {
    const char *row;
    gint64      count;
    const char *refused;
  } cases[] = {
    { "33.01,own,,,47000,2024-01-01,2024-12-31,in-force,\n", 47000, NULL },
    { "33.01,own,,ktp_obliged,47000,2024-01-01,2024-12-31,proposed,asn\n", 47000, NULL },
    { "33.01,own,2.5,ktp_obliged,,2024-01-01,2024-12-31,in-force,\n", 0, NULL },
    { ",own,30,ktp_obliged,,2024-01-01,2024-12-31,in-force,\n", 0, "scope" },
    { "33.01,whatever,30,ktp_obliged,,2024-01-01,2024-12-31,in-force,\n", 0, "kind" },
    { "33.01,own,30,ktp_obliged,,2024,2024-12-31,in-force,\n", 0, "valid_from" },
    { "33.01,own,30,ktp_obliged,,2024-01-01,,in-force,\n", 0, "deadline" },
    { "33.01,own,30,ktp_obliged,,2024-01-01,2024-12-31,whatever,\n", 0, "state" },
    { "33.01,own,30,,,2024-01-01,2024-12-31,in-force,\n", 0, "percent" },
    { "33.01,own,,ktp_obliged,,2024-01-01,2024-12-31,in-force,\n", 0, "percent" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (TARGET_HEADER, cases[i].row, NULL);
      g_autoptr (IkdSheet) sheet = reading_sheet (text, "table.csv");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = ikd_targets_read (sheet, &error);
      IkdTarget *target = NULL;

      g_test_message ("%s", cases[i].row);
      if (cases[i].refused != NULL)
        {
          g_assert_null (read);
          g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, cases[i].refused));
          continue;
        }
      g_assert_no_error (error);
      target = g_ptr_array_index (read, 0);
      g_assert_cmpint (ikd_target_is_absolute (target), ==, cases[i].count > 0);
      g_assert_cmpint (target->count.value, ==, cases[i].count);
      if (cases[i].count > 0)
        g_assert_cmpint (target->base, ==, IKD_INDICATOR_NONE);
      else
        g_assert_cmpint (target->percent, ==, 2500000);
    }
}

/* An invented number in the name of the file stays out of the sentence. */
static void
named_by_identity_number (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet ("date,kind,name\n2026-08,holiday,A\n",
                                              "3301234567890123.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_holidays_read (sheet, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_assert_null (strstr (error->message, "3301"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reference/shipped-holidays", shipped_holidays);
  g_test_add_func ("/reference/holidays", holidays);
  g_test_add_func ("/reference/named-by-identity-number", named_by_identity_number);
  g_test_add_func ("/reference/shipped-targets", shipped_targets);
  g_test_add_func ("/reference/targets", targets);

  return g_test_run ();
}
