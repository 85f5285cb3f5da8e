/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a person takes from a report is stored as one action, beside other sources' figures. */

#include "desk.h"
#include "ikd-error.h"
#include "ikd-plan-service.h"
#include "ikd-report-service.h"

/* 1,204 and 980 of 5 June 2026, and a target of 30 % of ID-obliged residents. */
static const char text[] =
  "Rekap IKD per 5 Juni 2026\n"
  "1. Kroya : 1.204\n"
  "2. Majenang : 980\n"
  "Target IKD Kabupaten Cilacap 30 persen dari wajib KTP hingga akhir 2026.\n";

static IkdReport *
propose (Desk *self, const char *said)
{
  g_autoptr (GError) error = NULL;
  IkdReport *report = ikd_report_propose (self->session, said, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static IkdReportReceipt *
store (Desk *self, GPtrArray *proposals, const char *title)
{
  g_autoptr (IkdSource) source = ikd_source_new ("chat", title);
  g_autoptr (GError) error = NULL;
  IkdReportReceipt *receipt = ikd_report_store (self->session, proposals, source, NULL, &error);

  g_assert_no_error (error);
  return receipt;
}

static void
stores (Desk *self, gconstpointer data)
{
  IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (IkdReport) report = propose (self, text);
  g_autofree IkdReportReceipt *receipt = NULL;
  g_autofree IkdReportReceipt *again = NULL;
  g_autoptr (IkdFigure) kroya = NULL;
  g_autoptr (IkdFigure) gone = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  guint found = 0;

  g_assert_cmpuint (report->proposals->len, ==, 3);
  g_assert_null (desk_get (self, "33.01.06", IKD_ACTIVE, day));
  receipt = store (self, report->proposals, "Grup operator");
  g_assert_cmpuint (receipt->stored, ==, 3);
  kroya = desk_get (self, "33.01.06", IKD_ACTIVE, day);
  g_assert_cmpint (kroya->number.value, ==, 1204);
  g_assert_cmpint (kroya->key.claim, ==, 0);
  g_assert_cmpstr (kroya->source->kind, ==, "chat");
  g_assert_cmpstr (kroya->source->title, ==, "Grup operator");

  targets = ikd_target_list (self->session, desk_region (self, "33.01"), NULL, NULL);
  for (guint i = 0; i < targets->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (targets, i);

      if (target->kind != IKD_TARGET_PUBLISHED)
        continue;
      found++;
      g_assert_cmpint (target->state, ==, IKD_TARGET_PROPOSED);
      g_assert_cmpint (target->percent, ==, 30 * IKD_PERCENT);
      g_assert_cmpint (target->base, ==, IKD_KTP_OBLIGED);
      g_assert_cmpint (target->deadline, ==, ikd_day_new (2026, 12, 31));
    }
  g_assert_cmpuint (found, ==, 1);

  again = store (self, report->proposals, "Grup operator");
  g_assert_cmpuint (again->stored, ==, 0);
  g_assert_cmpuint (again->unchanged, ==, 3);

  /* One action: one step back takes all three. */
  ikd_reverted_free (ikd_undo (self->session, FALSE, NULL, NULL));
  gone = desk_get (self, "33.01.06", IKD_ACTIVE, day);
  g_assert_true (gone == NULL || gone->state == IKD_STATE_WITHDRAWN);
}

/* What the office keyed in stays what is used; the report stands beside it. */
static void
beside (Desk *self, gconstpointer data)
{
  g_autoptr (IkdReport) report = propose (self, text);
  g_autofree IkdReportReceipt *receipt = NULL;
  g_autoptr (GPtrArray) history = NULL;
  IkdFigureKey key = { desk_region (self, "33.01.06"), IKD_ACTIVE, g_intern_string (""),
                       ikd_day_new (2026, 6, 5), ikd_day_new (2026, 6, 5), 0 };
  IkdFigure *used;
  IkdFigure *told;

  desk_keep (self, "33.01.06", IKD_ACTIVE, "2026-06-05", "1.300");
  receipt = store (self, report->proposals, "Grup operator");
  g_assert_cmpuint (receipt->stored, ==, 3);
  history = ikd_history_load (self->session, &key, NULL, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  used = g_ptr_array_index (history, 0);
  g_assert_cmpint (used->key.claim, ==, 0);
  g_assert_cmpint (used->number.value, ==, 1300);
  told = g_ptr_array_index (history, 1);
  g_assert_cmpint (told->key.claim, ==, 1);
  g_assert_cmpint (told->number.value, ==, 1204);
}

/* "Penduduk" is kept beside the reading; a share of nobody knows what stays one. */
static void
words (Desk *self, gconstpointer data)
{
  g_autoptr (IkdReport) report = propose (
    self, "Blora, 2 Oktober 2023 - Setiap kabupaten ditarget 25 persen dari penduduk yang sudah "
          "perekaman KTP-el. IKD Kabupaten Blora 20.115 dari jumlah penduduk sekira 700 ribu "
          "jiwa.\n\nDi Kota Cirebon IKD baru 2,7 persen.");
  g_autofree IkdReportReceipt *receipt = NULL;
  g_autoptr (IkdFigure) base = NULL;
  g_autoptr (IkdFigure) share = NULL;

  g_assert_cmpuint (report->proposals->len, ==, 4);
  receipt = store (self, report->proposals, "Koran");
  base = desk_get (self, "33.16", IKD_KTP_ENROLLED, ikd_day_new (2023, 10, 2));
  g_assert_cmpint (base->number.low, ==, 699500);
  g_assert_cmpint (base->number.high, ==, 700499);
  g_assert_true (base->rounded);
  g_assert_cmpstr (base->source->base_word, ==, "penduduk");
  share = desk_get (self, "32.74", IKD_ACTIVE, ikd_day_new (2023, 10, 2));
  g_assert_false (share->number.known);
  g_assert_cmpint (share->percent, ==, 2700000);
  g_assert_cmpint (share->of.kind, ==, IKD_OF_UNKNOWN);
}

static void
refuse (Desk *self, GPtrArray *proposals, const IkdSource *source, IkdErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_report_store (self->session, proposals, source, NULL, &error));
  g_assert_error (error, IKD_ERROR, (int) code);
}

/* All or nothing. */
static void
refusals (Desk *self, gconstpointer data)
{
  IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (IkdReport) report = propose (self, text);
  g_autoptr (IkdSource) source = ikd_source_new ("chat", NULL);
  g_autoptr (IkdSource) secret = ikd_source_new ("chat", "NIK 3301061205900001");
  IkdProposal *second = g_ptr_array_index (report->proposals, 1);
  g_autoptr (IkdRegion) region = g_object_ref (second->region);
  g_autoptr (GError) error = NULL;

  refuse (self, report->proposals, secret, IKD_ERROR_IDENTITY_NUMBER);
  g_clear_object (&second->region);
  refuse (self, report->proposals, source, IKD_ERROR_INVALID);
  ikd_proposal_set_region (second, region);
  second->as_of = (IkdPeriod){ IKD_DAY_NONE, IKD_DAY_NONE };
  refuse (self, report->proposals, source, IKD_ERROR_BAD_DATE);
  ikd_proposal_set_day (second, ikd_day_today () + 3);
  refuse (self, report->proposals, source, IKD_ERROR_FUTURE_DATE);
  g_assert_null (desk_get (self, "33.01.06", IKD_ACTIVE, day));

  g_assert_null (ikd_report_propose (self->session, "IKD 3301061205900001", NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
}

static void
asynchronous (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  g_autoptr (IkdReport) report = NULL;
  g_autofree IkdReportReceipt *receipt = NULL;

  ikd_report_propose_async (self->session, text, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  report = ikd_report_propose_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  ikd_report_store_async (self->session, report->proposals, report->source, NULL, desk_ready_cb,
                          &result);
  desk_wait (&result);
  receipt = ikd_report_store_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_cmpuint (receipt->stored, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/stores", Desk, NULL, desk_set_up, stores, desk_tear_down);
  g_test_add ("/report/beside", Desk, NULL, desk_set_up, beside, desk_tear_down);
  g_test_add ("/report/words", Desk, NULL, desk_set_up, words, desk_tear_down);
  g_test_add ("/report/refusals", Desk, NULL, desk_set_up, refusals, desk_tear_down);
  g_test_add ("/report/asynchronous", Desk, NULL, desk_set_up, asynchronous, desk_tear_down);

  return g_test_run ();
}
