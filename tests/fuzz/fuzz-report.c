/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Chats, articles and e-mails. A proposal quotes the words it came from, and nothing that could not
 * be a figure is proposed. */

#include <string.h>

#include "fuzz.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-report.h"
#include "regions.h"

static void
visit (const char *text, IkdProposal *proposal)
{
  g_autofree char *words = g_strndup (text + proposal->start, proposal->end - proposal->start);

  g_assert_cmpuint (proposal->start, <, proposal->end);
  g_assert_cmpuint (proposal->end, <=, strlen (text));
  g_assert_cmpstr (words, ==, proposal->words);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_true (proposal->number.known || proposal->of.kind != IKD_OF_NONE);
  g_assert_cmpint (proposal->number.low, <=, proposal->number.value);
  g_assert_cmpint (proposal->number.value, <=, proposal->number.high);
  g_assert_cmpint (proposal->number.low, >=, 0);
  g_assert_cmpint (proposal->percent, >=, 0);
  g_assert_cmpint (proposal->half, >=, 0);
  g_assert_true (((proposal->flags & IKD_PROPOSAL_NO_DATE) != 0)
                 == (proposal->as_of.day == IKD_DAY_NONE));
  g_assert_cmpint (proposal->as_of.start, <=, proposal->as_of.day);
  g_assert_true (proposal->region != NULL || (proposal->flags & IKD_PROPOSAL_NO_REGION) != 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  IkdAtlas *atlas = regions_get ();
  const IkdReportReading reading = { atlas, ikd_atlas_by_code (atlas, "33.01"),
                                     ikd_day_new (2026, 6, 15) };
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReport) report = ikd_report_read (raw, &reading, &error);

  g_assert_true ((report == NULL) == (error != NULL));
  if (report == NULL)
    {
      g_assert_true (error->domain == IKD_ERROR);
      g_assert_false (ikd_guard_has_identity_number (error->message));
      return 0;
    }
  g_assert_false (ikd_guard_has_identity_number (text));
  for (guint i = 0; i < report->proposals->len; i++)
    visit (text, g_ptr_array_index (report->proposals, i));
  return 0;
}
