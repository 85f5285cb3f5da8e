/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of holidays and of targets, as they ship or as an office brings them. What is refused says
 * so in a sentence that names the file, and what is read is whole. */

#include <string.h>

#include "fuzz.h"
#include "ikd-draft.h"
#include "ikd-error.h"
#include "ikd-guard.h"

#define NAME "fuzz.csv"

static void
visit_refusal (gconstpointer read, const GError *error)
{
  g_assert_true ((read == NULL) == (error != NULL));
  if (error == NULL)
    return;
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, NAME));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_false (ikd_guard_has_identity_number (error->message));
}

static void
visit_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

static void
read_holidays (IkdSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = ikd_holidays_read (sheet, &error);

  visit_refusal (holidays, error);
  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      const IkdHoliday *holiday = g_ptr_array_index (holidays, i);

      g_assert_cmpint (holiday->day, !=, IKD_DAY_NONE);
      g_assert_nonnull (holiday->name);
      visit_text (holiday->name);
      visit_text (holiday->decree);
      visit_text (holiday->source);
    }
}

static void
visit_target (const IkdTarget *target)
{
  g_assert_nonnull (target->scope_code);
  visit_text (target->scope_code);
  visit_text (target->note);
  g_assert_nonnull (target->segment);
  g_assert_nonnull (target->source);
  g_assert_cmpint (target->valid_from, !=, IKD_DAY_NONE);
  g_assert_cmpint (target->deadline, !=, IKD_DAY_NONE);
  if (target->count.known)
    {
      g_assert_cmpint (target->count.low, >=, 0);
      g_assert_cmpint (target->count.low, <=, target->count.value);
      g_assert_cmpint (target->count.value, <=, target->count.high);
    }
  else
    {
      g_assert_cmpint (target->base, !=, IKD_INDICATOR_NONE);
      g_assert_cmpint (target->percent, >=, 0);
    }
}

static void
read_targets (IkdSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = ikd_targets_read (sheet, &error);

  visit_refusal (targets, error);
  for (guint i = 0; targets != NULL && i < targets->len; i++)
    visit_target (g_ptr_array_index (targets, i));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (IkdSheet) sheet = ikd_csv_read_bytes (bytes, NAME, NULL);

  if (sheet == NULL)
    return 0;
  read_holidays (sheet);
  read_targets (sheet);
  return 0;
}
