/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The five sentences, in every state that a region may be in. Numbers of the published figures are
 * worked out in tests/cli/test-worked.c; the others in the comments. */

#include "desk.h"
#include "ikd-briefing.h"
#include "ikd-exchange-service.h"
#include "ikd-plan-service.h"

static void
set_up_published (Desk *self, gconstpointer data)
{
  desk_set_up_published (self, data);
  desk_use_language ("id");
}

static void
set_up (Desk *self, gconstpointer data)
{
  desk_set_up (self, data);
  desk_use_language ("id");
}

static void
tear_down (Desk *self, gconstpointer data)
{
  desk_use_language ("en");
  desk_tear_down (self, data);
}

static IkdOverview *
load (Desk *self, const char *code, const char *date, IkdTargetKind kind)
{
  IkdOverviewQuery query = { desk_region (self, code), IKD_DAY_NONE, kind, IKD_INDICATOR_NONE,
                             g_intern_string ("") };
  g_autoptr (GError) error = NULL;
  IkdOverview *overview;

  g_assert_true (ikd_day_parse (date, &query.day, NULL));
  overview = ikd_overview_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  return overview;
}

/* Sentence @number, from 1. */
static void
expect_of (Desk *self, const char *code, const char *date, IkdTargetKind kind, guint number,
           const char *text)
{
  g_autoptr (IkdOverview) overview = load (self, code, date, kind);
  g_auto (GStrv) sentences = ikd_briefing_sentences (overview);

  g_assert_cmpuint (g_strv_length (sentences), >=, number);
  g_assert_cmpstr (sentences[number - 1], ==, text);
}

static void
expect (Desk *self, const char *code, const char *date, guint number, const char *text)
{
  expect_of (self, code, date, IKD_TARGET_NATIONAL, number, text);
}

static void
expect_all (Desk *self, const char *code, const char *date, const char *const *texts)
{
  g_autoptr (IkdOverview) overview = load (self, code, date, IKD_TARGET_NATIONAL);
  g_autofree char *text = ikd_briefing_text (overview, NULL);
  g_autofree char *wanted = g_strjoinv ("\n", (char **) texts);

  g_assert_cmpstr (text, ==, wanted);
}

/* The words that were asked for. */
static void
cilacap (Desk *self, gconstpointer data)
{
  static const char *const indonesian[] = {
    "Sampai dengan 6 Juni 2023, aktivasi Identitas Kependudukan Digital (IKD) di Kabupaten Cilacap "
    "mencapai 14.049 orang, atau sekitar 0,94 persen dari sekitar 1,5 juta penduduk yang telah "
    "melakukan perekaman KTP-el.",
    "Target nasional tahun 2023 sebesar 25 persen dari perekaman KTP-el setara dengan sekitar "
    "375.000 orang; realisasi baru sekitar 3,75 persen dari target, sehingga masih kurang sekitar "
    "361.000 orang.",
    "Agar target tercapai pada 31 Desember 2023, diperlukan rata-rata sekitar 2.580 aktivasi per "
    "hari kerja selama 140 hari kerja yang tersisa; laju saat ini belum dapat dihitung karena baru "
    "tersedia satu laporan.",
    "Perkiraan akhir tahun belum dapat disampaikan karena riwayat data belum cukup.",
    "Data per kecamatan belum tersedia.", NULL
  };
  static const char *const english[] = {
    "As of 6 June 2023, activations of the Digital Population Identity (IKD) in Kabupaten Cilacap "
    "have reached 14,049 people, or about 0.94 percent of about 1.5 million residents who have "
    "enrolled for the e-KTP.",
    "The national target for 2023, 25 percent of e-KTP enrolment, equals about 375,000 people; "
    "realisation is only about 3.75 percent of the target, so that about 361,000 people are still "
    "missing.",
    "To reach the target on 31 December 2023, an average of about 2,580 activations per working "
    "day is needed over the 140 working days that are left; the current pace cannot be computed "
    "yet because only one report is available.",
    "An outlook for the end of the year cannot be given yet because the history of the data is too "
    "short.",
    "Data by district are not available yet.", NULL
  };

  expect_all (self, "33.01", "2023-06-06", indonesian);
  desk_use_language ("en");
  expect_all (self, "33.01", "2023-06-06", english);
}

/* Only 2.7 % of nobody knows what was published. */
static void
percent_only (Desk *self, gconstpointer data)
{
  static const char *const texts[] = {
    "Sampai dengan 22 Januari 2024, aktivasi Identitas Kependudukan Digital (IKD) di Kota Cirebon "
    "dipublikasikan sebesar 2,7 persen dari penyebut yang tidak diketahui; jumlah orangnya belum "
    "diketahui.",
    "Target nasional tahun 2024 sebesar 30 persen dari perekaman KTP-el belum dapat dinyatakan "
    "dalam jumlah orang karena jumlah penduduk yang telah melakukan perekaman KTP-el belum "
    "diketahui; realisasinya belum dapat dinyatakan.",
    "Kebutuhan per hari kerja belum dapat dihitung karena kekurangan terhadap target belum "
    "diketahui.",
    "Perkiraan akhir tahun belum dapat disampaikan karena riwayat data belum cukup.",
    "Data per kecamatan belum tersedia.", NULL
  };

  expect_all (self, "32.74", "2024-01-22", texts);
  /* 33 of 30 percent are 110. */
  expect (self, "31.74", "2026-01-31", 2,
          "Target nasional tahun 2026 sebesar 30 persen dari wajib KTP belum dapat dinyatakan "
          "dalam jumlah orang karena jumlah penduduk wajib KTP belum diketahui; realisasi sekitar "
          "110,00 persen dari target, sehingga target telah tercapai.");
  expect (self, "31", "2026-01-31", 5,
          "Dari 6 kabupaten/kota, cakupan tertinggi berada di Kabupaten Administrasi Kepulauan "
          "Seribu (51 persen) dan terendah di Kota Administrasi Jakarta Utara (29,86 persen); "
          "seluruh kabupaten/kota telah memperbarui data.");
  expect (self, "31", "2026-06-30", 5,
          "Tidak ada kabupaten/kota yang memperbarui data dalam 31 hari terakhir.");
}

/* The target of 2026, 30 % of about 1.5 million, is over in 2027; 40,000 of 450,000 are 8.89 %. */
static void
expired (Desk *self, gconstpointer data)
{
  expect (self, "33.01", "2027-02-01", 2,
          "Target nasional tahun 2026 sebesar 30 persen dari wajib KTP setara dengan sekitar "
          "450.000 orang; batas waktunya, 31 Desember 2026, telah lewat dengan realisasi sekitar "
          "8,89 persen dari target, sehingga kurang sekitar 410.000 orang.");
  expect (self, "33.01", "2027-02-01", 3,
          "Kebutuhan per hari kerja tidak dihitung karena batas waktu target, 31 Desember 2026, "
          "telah lewat.");
  expect (self, "33.01", "2027-02-01", 4,
          "Perkiraan tidak disampaikan karena tidak ada target yang sedang berjalan.");
}

/* Nothing at all, then one figure of a year without target, then without a base. */
static void
unknowns (Desk *self, gconstpointer data)
{
  expect (self, "33.01", "2026-03-02", 1,
          "Sampai dengan 2 Maret 2026, belum ada data aktivasi Identitas Kependudukan Digital "
          "(IKD) di Kabupaten Cilacap.");
  desk_keep (self, "33.01", IKD_ACTIVE, "2022-06-30", "100");
  expect (self, "33.01", "2022-06-30", 2, "Belum ada target yang berlaku pada tanggal tersebut.");
  expect (self, "33.01", "2022-06-30", 3,
          "Kebutuhan per hari kerja tidak dihitung karena tidak ada target.");
  desk_keep (self, "33.01.01", IKD_ACTIVE, "2026-03-02", "100");
  expect (self, "33.01.01", "2026-03-02", 1,
          "Sampai dengan 2 Maret 2026, aktivasi Identitas Kependudukan Digital (IKD) di Kecamatan "
          "Kedungreja mencapai 100 orang; cakupannya belum dapat dihitung karena jumlah penduduk "
          "wajib KTP belum diketahui.");
  expect (self, "33.01", "2026-03-02", 5,
          "Cakupan per kecamatan belum dapat dihitung karena penyebutnya belum diketahui.");
}

/* 400 of 1,000, the target being 300: 133.33 %. */
static void
achieved (Desk *self, gconstpointer data)
{
  desk_keep (self, "33.01.01", IKD_KTP_OBLIGED, "2025-12-31", "1000");
  desk_keep (self, "33.01.01", IKD_ACTIVE, "2026-03-02", "400");
  expect (self, "33.01.01", "2026-03-02", 2,
          "Target nasional tahun 2026 sebesar 30 persen dari wajib KTP setara dengan 300 orang; "
          "realisasi 133,33 persen dari target, sehingga target telah tercapai.");
  expect (self, "33.01.01", "2026-03-02", 3,
          "Tidak ada lagi kekurangan yang perlu dikejar sampai 31 Desember 2026 karena target "
          "telah tercapai.");
  expect (self, "33.01.01", "2026-03-02", 5, "Data per desa/kelurahan belum tersedia.");
}

/* From 4 August to 1 September 2025 there are 19 working days (18 August is collective leave): 190
 * more are 10 a day, 38 fewer are 2. On the last day of the year no day is left. */
static void
paces (Desk *self, gconstpointer data)
{
  desk_keep (self, "33.01.01", IKD_KTP_OBLIGED, "2024-12-31", "10000");
  desk_keep (self, "33.01.02", IKD_KTP_OBLIGED, "2024-12-31", "10000");
  desk_keep (self, "33.01.01", IKD_ACTIVE, "2025-08-04", "500");
  desk_keep (self, "33.01.01", IKD_ACTIVE, "2025-09-01", "690");
  desk_keep (self, "33.01.02", IKD_ACTIVE, "2025-08-04", "500");
  desk_keep (self, "33.01.02", IKD_ACTIVE, "2025-09-01", "462");

  /* From 2 September to 31 December 2025 there are 87 weekdays; 5 September, 25 and 26 December are
   * free: 84. ⌈(3,000 − 690) ÷ 84⌉ = 28; ⌈(3,000 − 462) ÷ 84⌉ = 31. */
  expect (self, "33.01.01", "2025-09-01", 3,
          "Agar target tercapai pada 31 Desember 2025, diperlukan rata-rata 28 aktivasi per hari "
          "kerja selama 84 hari kerja yang tersisa, sedangkan rata-rata empat minggu terakhir 10.");
  expect (self, "33.01.02", "2025-09-01", 3,
          "Agar target tercapai pada 31 Desember 2025, diperlukan rata-rata 31 aktivasi per hari "
          "kerja selama 84 hari kerja yang tersisa, sedangkan dalam empat minggu terakhir "
          "jumlahnya justru turun rata-rata 2 per hari kerja.");
  /* 690 + 10 × 84 = 1,530 of 10,000. */
  expect (self, "33.01.01", "2025-09-01", 4,
          "Dengan laju tersebut, aktivasi pada 31 Desember 2025 diperkirakan mencapai 1.530 orang "
          "atau 15,30 persen.");
  expect (self, "33.01.01", "2025-12-31", 3,
          "Tidak ada lagi hari kerja yang tersisa sampai 31 Desember 2025 untuk menutup kekurangan "
          "tersebut.");
}

/* Two of 24 have reported; then three with a coverage, of which two share the first place. */
static void
children (Desk *self, gconstpointer data)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", "33.01.03" };
  static const char *const counts[] = { "100", "100", "50" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    desk_keep (self, codes[i], IKD_KTP_OBLIGED, "2025-12-31", "1000");
  desk_keep (self, codes[0], IKD_ACTIVE, "2026-03-02", counts[0]);
  expect (self, "33.01", "2026-03-02", 5,
          "Dari 24 kecamatan, cakupan baru dapat dihitung untuk Kecamatan Kedungreja (10,00 "
          "persen); 23 kecamatan belum memperbarui data.");
  desk_keep (self, codes[1], IKD_ACTIVE, "2026-03-02", counts[1]);
  expect (self, "33.01", "2026-03-02", 1,
          "Sampai dengan 2 Maret 2026, baru 2 dari 24 kecamatan di Kabupaten Cilacap yang "
          "melaporkan aktivasi Identitas Kependudukan Digital (IKD), seluruhnya 200 orang; "
          "cakupannya belum dapat dihitung sebelum semuanya melapor.");
  expect (self, "33.01", "2026-03-02", 5,
          "Dari 24 kecamatan, cakupan 2 yang dapat dihitung sama besar (10,00 persen); 22 "
          "kecamatan belum memperbarui data.");
  desk_keep (self, codes[2], IKD_ACTIVE, "2026-03-02", counts[2]);
  expect (self, "33.01", "2026-03-02", 5,
          "Dari 24 kecamatan, cakupan tertinggi berada di Kecamatan Kedungreja dan Kecamatan "
          "Kesugihan (10,00 persen) dan terendah di Kecamatan Adipala (5,00 persen); 21 kecamatan "
          "belum memperbarui data.");
  desk_use_language ("en");
  expect (self, "33.01", "2026-03-02", 5,
          "Of 24 districts, the coverage is highest in Kedungreja District and Kesugihan District "
          "(10.00 percent) and lowest in Adipala District (5.00 percent); 21 districts have not "
          "brought their data up to date.");
  desk_use_language ("id");
  expect (self, "33", "2026-03-02", 5, "Data per kabupaten/kota belum tersedia.");
}

/* An absolute target of one's own: 47,000; 100 of it are 0.21 %. A village has nothing below it. */
static void
own_target (Desk *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = ikd_target_new ();
  g_autoptr (IkdOverview) overview = NULL;
  g_auto (GStrv) sentences = NULL;

  target->scope = desk_region (self, "33.01");
  target->scope_code = g_strdup ("33.01");
  target->kind = IKD_TARGET_OWN;
  target->segment = g_intern_string ("");
  target->base = IKD_INDICATOR_NONE;
  target->count = ikd_number_exact (47000);
  target->valid_from = ikd_day_new (2026, 1, 1);
  target->deadline = ikd_day_new (2026, 12, 31);
  g_assert_true (ikd_target_save (self->session, target, NULL, NULL));
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-03-02", "100");
  expect_of (self, "33.01", "2026-03-02", IKD_TARGET_OWN, 2,
             "Target internal tahun 2026 sebanyak 47.000 orang; realisasi baru 0,21 persen dari "
             "target, sehingga masih kurang 46.900 orang.");

  overview = load (self, "33.01.01.2001", "2026-03-02", IKD_TARGET_NATIONAL);
  sentences = ikd_briefing_sentences (overview);
  g_assert_cmpuint (g_strv_length (sentences), ==, 4);
}

static void
mark (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = load (self, "33.01", "2026-03-02", IKD_TARGET_NATIONAL);
  g_autofree char *training = ikd_briefing_text (overview, "training");
  g_autofree char *plain = ikd_briefing_text (overview, NULL);
  g_autofree char *marked = g_strconcat ("DATA LATIHAN – ANGKA REKAAN\n", plain, NULL);

  g_assert_cmpstr (training, ==, marked);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, function) \
  g_test_add ("/briefing/" name, Desk, NULL, set_up, function, tear_down)

  ADD ("cilacap", set_up_published, cilacap);
  ADD ("percent-only", set_up_published, percent_only);
  ADD ("expired", set_up_published, expired);
  ADD ("unknowns", set_up, unknowns);
  ADD ("achieved", set_up, achieved);
  ADD ("paces", set_up, paces);
  ADD ("children", set_up, children);
  ADD ("own-target", set_up, own_target);
  ADD ("mark", set_up, mark);

  return g_test_run ();
}
