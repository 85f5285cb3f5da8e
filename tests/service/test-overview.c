/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the overview and its sentence say of the published figures, in both languages. Numbers as
 * worked out in tests/model/test-attainment.c and tests/cli/test-worked.c. */

#include "desk.h"
#include "ikd-exchange-service.h"
#include "ikd-overview.h"
#include "ikd-release-service.h"

static void
tear_down (Desk *self, gconstpointer data)
{
  desk_use_language ("en");
  desk_tear_down (self, data);
}

static IkdOverview *
load (Desk *self, const char *code, IkdDay day)
{
  const IkdOverviewQuery query = { desk_region (self, code), day, IKD_TARGET_NATIONAL,
                                   IKD_INDICATOR_NONE, g_intern_string ("") };
  g_autoptr (GError) error = NULL;
  IkdOverview *overview = ikd_overview_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return overview;
}

/* Dates stay whole at the end of a line; here plain spaces are easier to read. */
static char *
plain (char *text)
{
  g_autoptr (GString) string = g_string_new (text);

  g_string_replace (string, "\u00a0", " ", 0);
  g_free (text);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
headlines (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    int         year, month, day;
    const char *language;
    const char *text;
  } cases[] = {
    { "33.01", 2023, 6, 6, "id",
      "Sampai 6 Juni 2023, <b>14.049</b> penduduk Kabupaten Cilacap telah mengaktifkan IKD, "
      "<b>sekitar 0,94%</b> dari sekitar 1,5 juta penduduk yang sudah merekam KTP-el. Target "
      "nasional 25% (sekitar 375.000 orang) <b>belum tercapai</b>: kurang sekitar 361.000 orang, "
      "atau rata-rata sekitar 2.580 aktivasi per hari kerja sampai 31 Desember 2023." },
    { "33.01", 2023, 6, 6, "en",
      "As of 6 June 2023, <b>14,049</b> residents of Kabupaten Cilacap have activated IKD, "
      "<b>about 0.94%</b> of about 1.5 million residents enrolled for e-KTP. The national target "
      "of 25% (about 375,000 people) <b>has not been reached</b>: about 361,000 people short, or "
      "on average about 2,580 activations per working day until 31 December 2023." },
    { "32.74", 2024, 1, 22, "id",
      "Sampai 22 Januari 2024, aktivasi IKD Kota Cirebon yang diumumkan adalah <b>2,7%</b> dari "
      "penyebut yang tidak diketahui: jumlah orangnya tidak diketahui. Target nasional 30% dari "
      "penduduk yang sudah merekam KTP-el belum dapat dibandingkan dengan angka itu: jumlah "
      "penduduk yang sudah merekam KTP-el belum diketahui di sini." },
    { "13.71", 2024, 11, 1, "en",
      "As of 1 November 2024, <b>203,479</b> residents of Kota Padang have activated IKD, "
      "<b>29.92%</b> of 680,160 residents enrolled for e-KTP. Announced was 30.06%; the counts "
      "give <b>29.92%</b>, below the target of 30%. The national target of 30% (204,048 people) "
      "<b>has not been reached</b>: 569 people short, or on average 15 activations per working "
      "day until 31 December 2024." },
    { "31.74", 2026, 1, 31, "id",
      "Sampai Januari 2026, aktivasi IKD Kota Administrasi Jakarta Selatan yang diumumkan adalah "
      "<b>33%</b> dari wajib KTP; jumlah orangnya tidak diketahui. Target nasional 30% dari wajib "
      "KTP <b>telah tercapai</b>." },
    { "17", 2026, 1, 1, "id", "Belum ada angka Bengkulu sampai 1 Januari 2026." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdOverview) overview
        = load (self, cases[i].code, ikd_day_new (cases[i].year, cases[i].month, cases[i].day));
      g_autofree char *markup = NULL;
      g_autofree char *text = NULL;

      desk_use_language (cases[i].language);
      markup = plain (ikd_headline_markup (overview->attainment));
      g_assert_cmpstr (markup, ==, cases[i].text);
      text = ikd_headline_text (overview->attainment);
      g_assert_null (strpbrk (text, "<>\001\002"));
    }
}

/* The details keep all digits. */
static void
explanation (Desk *self, gconstpointer data)
{
  static const char *const expected[][2] = {
    { "14.049", NULL },
    { "1.500.000 (1.450.000–1.549.999)", NULL },
    { "0,9366% (0,9064%–0,9689%)", "14.049 ÷ 1.500.000" },
    { "375.000 (362.500–387.500)", "25%" },
    { "3,7464% (3,6255%–3,8756%)", "14.049 ÷ 375.000" },
    { "360.951 (348.451–373.451)", NULL },
    { "140", "31 Desember 2023" },
    { "2.579 (2.489–2.668)", "⌈360.951 ÷ 140⌉" },
    { "tidak diketahui", NULL },
  };
  g_autoptr (IkdOverview) overview = load (self, "33.01", ikd_day_new (2023, 6, 6));
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *source = NULL;

  desk_use_language ("id");
  lines = ikd_explain (overview->attainment);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const IkdExplanation *line = g_ptr_array_index (lines, i);
      g_autofree char *how = plain (g_strdup (line->how != NULL ? line->how : ""));

      g_assert_cmpstr (line->value, ==, expected[i][0]);
      if (expected[i][1] != NULL)
        g_assert_nonnull (strstr (how, expected[i][1]));
    }
  source = plain (ikd_headline_source (overview->attainment));
  g_assert_nonnull (strstr (source, "Perekaman KTP-el per 6 Juni 2023"));
}

/* Of the country, one province is known: its residents are not the country's, in the sentence and
 * in the line under it. */
static void
partial_base (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = load (self, "ID", ikd_day_new (2025, 6, 1));
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;

  desk_use_language ("id");
  g_assert_cmpint (overview->attainment->base.origin, ==, IKD_ORIGIN_PARTIAL);
  text = ikd_headline_text (overview->attainment);
  source = plain (ikd_headline_source (overview->attainment));
  g_assert_nonnull (strstr (text, "telah mengaktifkan IKD. "));
  g_assert_nonnull (strstr (text, "belum diketahui di sini"));
  g_assert_null (strstr (source, " per "));
}

/* One report is too little history; what was released stands there with what became of it. */
static void
insight (Desk *self, gconstpointer data)
{
  const IkdOverviewQuery query = { desk_region (self, "33.01"), ikd_day_new (2023, 6, 6),
                                   IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE, g_intern_string ("") };
  g_autoptr (IkdRelease) release = ikd_release_make (self->session, &query, NULL, NULL, NULL);
  g_autoptr (IkdOverview) overview = load (self, "33.01", ikd_day_new (2023, 6, 7));
  g_autoptr (GPtrArray) lines = NULL;
  const IkdExplanation *line;

  g_assert_nonnull (release);
  g_assert_false (overview->projection.known);
  g_assert_cmpuint (overview->projection.points, ==, 1);
  /* The day after, the own figure of the day before still stands. */
  g_assert_nonnull (overview->release);
  g_assert_false (overview->revision.revised);

  desk_use_language ("id");
  lines = ikd_explain_overview (overview);
  line = g_ptr_array_index (lines, lines->len - 2);
  g_assert_cmpstr (line->label, ==, "Proyeksi");
  g_assert_cmpstr (line->value, ==, "riwayat belum cukup");
  g_assert_cmpstr (line->how, ==,
                   "1 laporan yang dapat dipakai; diperlukan sedikitnya 5 dalam 28 hari");
  line = g_ptr_array_index (lines, lines->len - 1);
  g_assert_cmpstr (line->label, ==, "Dirilis");
  g_assert_cmpstr (line->value, ==, "14.049 orang, 0,94% dari penduduk yang sudah merekam KTP-el");
}

/* Rival claims stand beside the one that is used. */
static void
rivals (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = load (self, "35.19", ikd_day_new (2025, 11, 30));
  const IkdFigure *rival;

  g_assert_cmpint (overview->attainment->coverage.value, ==, 19220000);
  g_assert_cmpstr (ikd_of_to_string (overview->attainment->coverage_of), ==, "ktp_obliged");
  g_assert_cmpuint (overview->rivals->len, ==, 1);
  rival = g_ptr_array_index (overview->rivals, 0);
  g_assert_cmpint (rival->percent, ==, 19350000);
  g_assert_cmpint (rival->of.indicator, ==, IKD_KTP_OWNED);
  g_assert_cmpint (rival->key.claim, ==, 1);
}

/* Without a day it is the newest figure's; the pace that is needed, by the week. */
static void
parts (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) newest = load (self, "13.71", IKD_DAY_NONE);
  g_autoptr (IkdOverview) cilacap = load (self, "33.01", ikd_day_new (2023, 6, 6));
  g_autoptr (IkdOverview) jakarta = load (self, "31", ikd_day_new (2026, 1, 31));
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (newest->newest, ==, ikd_day_new (2025, 7, 21));
  g_assert_cmpint (newest->attainment->day, ==, ikd_day_new (2025, 7, 21));
  g_assert_cmpuint (newest->points->len, ==, 4);
  g_assert_cmpuint (newest->targets->len, ==, newest->target_counts->len);
  /* 2,579 a day, five days a week */
  g_assert_cmpint (cilacap->weekly_need.value, ==, 12895);
  g_assert_cmpuint (cilacap->ranking->len, ==, 24);
  g_assert_cmpuint (jakarta->ranking->len, ==, 6);
  g_assert_cmpint (jakarta->ranking_base, ==, IKD_KTP_OBLIGED);

  series = ikd_series_load (self->session, desk_region (self, "13.71"), IKD_ACTIVE, "",
                            IKD_DAY_NONE, ikd_day_new (2024, 10, 31), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (series->len, ==, 1);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (series, 0))->number.value, ==, 170042);
}

static void
cancelled (Desk *self, gconstpointer data)
{
  const IkdOverviewQuery query = { desk_region (self, "ID"), IKD_DAY_NONE, IKD_TARGET_NATIONAL,
                                   IKD_INDICATOR_NONE, g_intern_string ("") };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  ikd_overview_load_async (self->session, &query, cancellable, desk_ready_cb, &result);
  g_cancellable_cancel (cancellable);
  desk_wait (&result);
  g_assert_null (ikd_overview_load_finish (self->session, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/overview/" name, Desk, NULL, desk_set_up_published, function, tear_down)

  ADD ("headlines", headlines);
  ADD ("explanation", explanation);
  ADD ("partial-base", partial_base);
  ADD ("insight", insight);
  ADD ("rivals", rivals);
  ADD ("parts", parts);
  ADD ("cancelled", cancelled);

  return g_test_run ();
}
