/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Planning the import of a long table of which a person says what its columns are: what it takes of
 * the memory does not grow with the rows. */

#include <string.h>

#include "../peak.h"
#include "desk.h"
#include "ikd-import-plan.h"

/* Rows of the shorter file; the longer has twice as many. */
#define ROWS 30000

/* Each row of a table takes less than this: its text, what was read of it, and its place in the
 * order. */
#define BYTES_A_ROW 400

static char *
make_rows (guint n)
{
  g_autoptr (GString) text = g_string_new ("Unit,Waktu,Sudah\n");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *date = ikd_day_to_iso (ikd_day_new (2022, 1, 1) + (IkdDay) (i / 96));

      g_string_append_printf (text, "33.%02u.%02u,%s,%u\n", i % 96 / 12 + 1, i % 12 + 1, date,
                              1000 + i / 96 * 10 + i % 7);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
settle (IkdImportPlan *plan)
{
  while (ikd_import_plan_is_busy (plan))
    g_main_context_iteration (NULL, TRUE);
}

/* Says what the columns are, which is remembered, and stores. */
static void
take (Desk *self, guint n, IkdLayout layout, guint n_new)
{
  g_autofree char *text = make_rows (n);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdImportPlan) plan = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;

  ikd_import_plan_new_text_async (self->session, text, "panjang.csv", NULL, desk_ready_cb, &made);
  desk_wait (&made);
  plan = ikd_import_plan_new_finish (made, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, layout);
  if (layout == IKD_LAYOUT_UNKNOWN)
    {
      ikd_import_plan_set_column (plan, 0, IKD_COLUMN_REGION_CODE, IKD_INDICATOR_NONE);
      ikd_import_plan_set_column (plan, 1, IKD_COLUMN_DATE, IKD_INDICATOR_NONE);
      ikd_import_plan_set_column (plan, 2, IKD_COLUMN_COUNT, IKD_ACTIVE);
      settle (plan);
    }
  g_assert_cmpuint (ikd_import_plan_count (plan, IKD_IMPORT_NEW)
                      + ikd_import_plan_count (plan, IKD_IMPORT_REASON_NEEDED), ==, n_new);

  ikd_import_plan_commit_async (plan, NULL, desk_ready_cb, &stored);
  desk_wait (&stored);
  receipt = ikd_import_plan_commit_finish (plan, stored, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipt->accepted, ==, n_new);
  g_assert_cmpuint (receipt->unchanged, ==, n - n_new);
}

static void
memory (Desk *self, gconstpointer data)
{
  glong shorter = 0;
  glong longer = 0;

  if (!peak_is_meaningful ())
    return;
  take (self, ROWS, IKD_LAYOUT_UNKNOWN, ROWS);
  shorter = peak_get (RUSAGE_SELF);
  take (self, 2 * ROWS, IKD_LAYOUT_MAPPED, ROWS);
  longer = peak_get (RUSAGE_SELF);

  g_test_message ("%ld KiB, then %ld KiB", shorter, longer);
  /* As figures a row takes a kilobyte and more. */
  g_assert_cmpint (longer - shorter, <, ROWS * BYTES_A_ROW / 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-plan-long/memory", Desk, NULL, desk_set_up, memory, desk_tear_down);
  return g_test_run ();
}
