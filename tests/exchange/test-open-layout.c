/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of open-data sites: BPS codes beside names. Numbers are those of the fixture. */

#include "ikd-error.h"
#include "reading.h"

static IkdAtlas *atlas;

/* 3209 is Kabupaten Cirebon for BPS and 32.09 here, which proves nothing: 3171 is Jakarta Selatan
 * there and Jakarta Pusat here. */
static void
names (void)
{
  g_autoptr (IkdSheet) sheet = reading_fixture ("open-data.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, NULL, sheet);
  IkdFigure *figure = reading_find (draft, "31.74", IKD_ACTIVE);

  g_assert_cmpint (draft->layout, ==, IKD_LAYOUT_OPEN_DATA);
  g_assert_cmpuint (draft->rows->len, ==, 5);
  g_assert_cmpint (figure->number.value, ==, 170555);
  g_assert_cmpint (figure->key.start, ==, reading_day ("2024-01-01"));
  g_assert_cmpint (figure->key.day, ==, reading_day ("2024-12-31"));
  g_assert_null (reading_find (draft, "31.71", IKD_ACTIVE));
  g_assert_cmpint (reading_find (draft, "32.09", IKD_ACTIVE)->number.value, ==, 81234);
  g_assert_cmpint (reading_find (draft, "32.74", IKD_ACTIVE)->number.value, ==, 14022);
  g_assert_cmpint (reading_find (draft, "21.72", IKD_ACTIVE)->number.value, ==, 30110);
  g_assert_cmpint (reading_problem (draft, 4)->code, ==, IKD_ERROR_UNKNOWN_REGION);
}

/* Codes count where the column says that they are Kemendagri's. */
static void
kemendagri (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (
    "kode_kemendagri,nama_provinsi,nama_kabupaten_kota,jumlah_wajib_ktp,tahun,bulan\n"
    "31.71,DKI JAKARTA,,800,2026,5\n", "opendata.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, NULL, sheet);
  IkdFigure *figure = reading_find (draft, "31.71", IKD_KTP_OBLIGED);

  g_assert_nonnull (figure);
  g_assert_cmpint (figure->key.day, ==, reading_day ("2026-05-31"));
}

/* One region twice, by sex: neither half is taken for the whole. */
static void
halves (void)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (
    "kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,jenis_kelamin,"
    "jumlah_wajib_ktp,tahun\n"
    "32,JAWA BARAT,3274,KOTA CIREBON,LAKI-LAKI,120000,2024\n"
    "32,JAWA BARAT,3274,KOTA CIREBON,PEREMPUAN,121000,2024\n", "opendata.csv");
  g_autoptr (IkdDraft) draft = reading_office (atlas, NULL, sheet);

  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (reading_problem (draft, i)->code, ==, IKD_ERROR_AMBIGUOUS_REGION);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/open-layout/names", names);
  g_test_add_func ("/open-layout/kemendagri", kemendagri);
  g_test_add_func ("/open-layout/halves", halves);

  status = g_test_run ();
  g_object_unref (atlas);
  return status;
}
