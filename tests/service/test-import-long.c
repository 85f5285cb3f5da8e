/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Long files: however many rows there are, each is in one of the numbers, what is wrong is found
 * wherever it stands, and the order of the file decides nothing. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-plan-service.h"

#define HEAD "region_code,indicator,as_of,value\n"

/* Days and districts of a long file: 24 districts have 6,000 rows. */
#define DAYS 250
#define DISTRICTS 24

static IkdReceipt *
import_text (Desk *self, const char *text)
{
  g_autoptr (GFile) file = desk_write (self, "rows.csv", text);

  return desk_import (self, file, FALSE);
}

/* Rises by 20 to 28 persons a day. */
static void
append_row (GString *text, guint district, guint day)
{
  g_autofree char *date = ikd_day_to_iso (ikd_day_new (2024, 1, 1) + (IkdDay) day);

  g_string_append_printf (text, "33.01.%02u,ikd_active,%s,%u\n", district + 1, date,
                          1000 * (district + 1) + 24 * day + day * 7 % 5);
}

/* By day or by district, forwards or backwards. */
static GString *
make_rows (gboolean by_day, gboolean backwards)
{
  GString *text = g_string_new (HEAD);

  for (guint i = 0; i < DAYS * DISTRICTS; i++)
    {
      guint at = backwards ? DAYS * DISTRICTS - 1 - i : i;

      append_row (text, by_day ? at % DISTRICTS : at / DAYS,
                  by_day ? at / DISTRICTS : at % DAYS);
    }
  return text;
}

static void
verify (Desk *self, gint64 figures)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdVerification) verification = ikd_verify (self->session, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (verification->ok);
  g_assert_cmpint (verification->figures, ==, figures);
}

static void
take_order (Desk *self, gboolean by_day, gboolean backwards)
{
  g_autoptr (GString) text = make_rows (by_day, backwards);
  g_autoptr (IkdReceipt) receipt = import_text (self, text->str);
  g_autoptr (IkdReceipt) again = import_text (self, text->str);
  g_autofree char *sum = ikd_receipt_sum (again);

  g_assert_cmpuint (receipt->accepted, ==, DAYS * DISTRICTS);
  g_assert_cmpuint (receipt->problems->len, ==, 0);
  g_assert_cmpuint (again->unchanged, ==, DAYS * DISTRICTS);
  g_assert_cmpstr (sum, ==, "6,000 read = 0 accepted + 6,000 unchanged + 0 rejected");
  g_assert_cmpint (again->batch, ==, 0);
  verify (self, DAYS * DISTRICTS);
}

/* Nothing is said of a file that runs backwards, as nothing fell; the hash chain holds. */
static void
by_day (Desk *self, gconstpointer data)
{
  take_order (self, TRUE, FALSE);
}

static void
by_region_backwards (Desk *self, gconstpointer data)
{
  take_order (self, FALSE, TRUE);
}

static const IkdProblem *
get_problem (IkdReceipt *receipt, guint i)
{
  g_assert_cmpuint (i, <, receipt->problems->len);
  return g_ptr_array_index (receipt->problems, i);
}

/* Errors at the beginning, amid and at the end, one row that stood there before, and a fall. */
static void
mixed (Desk *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD "33.99.01,ikd_active,2024-01-01,5\n");
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdFigure) fallen = NULL;

  desk_keep (self, "33.01.03", IKD_ACTIVE, "2024-01-05", "3100");
  for (guint i = 0; i < DAYS * DISTRICTS; i++)
    if (i == 3000)
      g_string_append (text, "33.01.07,ikd_active,2024-02-30,5\n");
    else
      append_row (text, i / DAYS, i % DAYS);
  g_string_append (text, "33.01.03,ikd_active,2024-01-05,3100\n"
                         "33.01.24,ikd_active,2025-01-10,9\n"
                         "33.01.24,ikd_active,2025-01-11,many\n");
  receipt = import_text (self, text->str);

  g_assert_cmpuint (receipt->rows, ==, DAYS * DISTRICTS + 4);
  g_assert_cmpuint (receipt->rejected, ==, 3);
  g_assert_cmpuint (receipt->unchanged, ==, 0);
  g_assert_cmpint (get_problem (receipt, 0)->code, ==, IKD_ERROR_UNKNOWN_REGION);
  g_assert_cmpuint (get_problem (receipt, 0)->row, ==, 2);
  g_assert_cmpint (get_problem (receipt, 1)->code, ==, IKD_ERROR_BAD_DATE);
  g_assert_cmpuint (get_problem (receipt, 1)->row, ==, 3003);
  g_assert_cmpint (get_problem (receipt, receipt->problems->len - 1)->code, ==,
                   IKD_ERROR_BAD_NUMBER);
  g_assert_cmpuint (get_problem (receipt, receipt->problems->len - 1)->row, ==,
                    DAYS * DISTRICTS + 5);
  fallen = desk_get (self, "33.01.24", IKD_ACTIVE, ikd_day_new (2025, 1, 10));
  g_assert_cmpuint (fallen->owes & (1u << IKD_ERROR_FALLING), !=, 0);
}

/* Made up here, so that it stands nowhere. */
static void
identity (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autoptr (GString) text = make_rows (TRUE, FALSE);
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdFigure) figure = NULL;

  g_string_append_printf (text, "33.01.01,ikd_active,2025-03-01,%s\n", number);
  receipt = import_text (self, text->str);
  figure = desk_get (self, "33.01.01", IKD_ACTIVE, ikd_day_new (2024, 1, 2));

  g_assert_cmpuint (receipt->rejected, ==, DAYS * DISTRICTS + 1);
  g_assert_cmpuint (receipt->accepted + receipt->unchanged, ==, 0);
  g_assert_cmpint (receipt->batch, ==, 0);
  g_assert_null (figure);
  for (guint i = 0; i < receipt->problems->len; i++)
    g_assert_null (strstr (get_problem (receipt, i)->message, number));
  verify (self, 0);
}

/* A regency is compared with the sum of its districts at the same day, in whatever order they
 * come: the count of its enrolled is lower than that of their active ones. */
static void
above (Desk *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (IkdReceipt) receipt = NULL;

  g_string_append (text, "33.01,ktp_enrolled,2024-01-09,100\n");
  for (guint i = 0; i < DISTRICTS; i++)
    g_string_append_printf (text, "33.01.%02u,ikd_active,2024-01-08,10\n", i + 1);
  receipt = import_text (self, text->str);

  g_assert_cmpuint (receipt->accepted, ==, DISTRICTS + 1);
  g_assert_cmpuint (receipt->problems->len, ==, 1);
  g_assert_cmpuint (get_problem (receipt, 0)->row, ==, 2);
  g_assert_cmpint (get_problem (receipt, 0)->code, ==, IKD_ERROR_ORDER);
}

/* Villages of two regencies, which the file does not have yet. */
static void
villages (Desk *self, gconstpointer data)
{
  g_autoptr (IkdReceipt) receipt = import_text (self, HEAD
    "33.01.01.2001,ikd_active,2024-01-08,10\n"
    "33.02.01.2001,ikd_active,2024-01-08,11\n"
    "33.01.01.2001,ikd_active,2024-01-09,12\n");
  g_autoptr (IkdFigure) figure = desk_get (self, "33.02.01.2001", IKD_ACTIVE,
                                           ikd_day_new (2024, 1, 8));

  g_assert_cmpuint (receipt->accepted, ==, 3);
  g_assert_cmpint (figure->number.value, ==, 11);
}

/* More is wrong than is listed: it is counted, and the receipt says so. */
static void
unlisted (Desk *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autofree char *written = NULL;
  g_autofree char *csv = NULL;

  for (guint i = 0; i < IKD_RECEIPT_MOST + 1234; i++)
    g_string_append (text, "33.01,ikd_active,2024-01-09,many\n");
  g_string_append (text, "33.01,ikd_active,2024-01-08,50\n33.01,ikd_active,2024-01-09,40\n");
  receipt = import_text (self, text->str);

  g_assert_cmpuint (receipt->rejected, ==, IKD_RECEIPT_MOST + 1234);
  g_assert_cmpuint (receipt->accepted, ==, 2);
  g_assert_cmpuint (receipt->unlisted, ==, 1234);
  /* What is owed a reason is listed beside any number of errors. */
  g_assert_cmpuint (receipt->problems->len, ==, IKD_RECEIPT_MOST + 1);
  g_assert_cmpint (get_problem (receipt, IKD_RECEIPT_MOST)->code, ==, IKD_ERROR_FALLING);
  written = ikd_receipt_to_text (receipt);
  csv = ikd_receipt_to_csv (receipt);
  g_assert_nonnull (strstr (written, "1,234 more are not listed."));
  g_assert_nonnull (strstr (csv, "\nnot-listed,,,,1234\n"));
}

/* Of an office's table, too, lines that are no rows are named up to the limit, and counted. */
static void
lines (Desk *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Kecamatan,Tanggal,IKD\n");
  g_autoptr (IkdReceipt) receipt = NULL;

  for (guint i = 0; i < IKD_RECEIPT_MOST + 1234; i++)
    g_string_append (text, ",,,tanpa keterangan\n");
  g_string_append (text, "Kroya,2024-01-08,50\n");
  receipt = import_text (self, text->str);

  g_assert_cmpuint (receipt->rows, ==, 1);
  g_assert_cmpuint (receipt->accepted, ==, 1);
  g_assert_cmpuint (receipt->problems->len, ==, IKD_RECEIPT_MOST);
  g_assert_cmpuint (receipt->unlisted, ==, 1234);
  g_assert_cmpuint (get_problem (receipt, 0)->row, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/import-long/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("by-day", by_day);
  ADD ("by-region-backwards", by_region_backwards);
  ADD ("mixed", mixed);
  ADD ("identity", identity);
  ADD ("above", above);
  ADD ("villages", villages);
  ADD ("unlisted", unlisted);
  ADD ("lines", lines);

  return g_test_run ();
}
