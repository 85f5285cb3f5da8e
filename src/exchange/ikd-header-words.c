/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words that stand over columns in the tables of offices. Guarantees: a word that is known as
 * a whole counts before a word within. */

#include "ikd-header-words.h"

#include <string.h>

#include "ikd-name.h"

/* Without "jumlah" and the like, which are said of any of them. */
static const struct
{
  const char    *words;
  IkdHeaderKind  kind;
  IkdIndicator   indicator;
  int            level;
} known[] = {
  { "penduduk", IKD_HEADER_COUNT, IKD_POPULATION, -1 },
  { "populasi", IKD_HEADER_COUNT, IKD_POPULATION, -1 },
  { "wajib ktp", IKD_HEADER_COUNT, IKD_KTP_OBLIGED, -1 },
  { "wktp", IKD_HEADER_COUNT, IKD_KTP_OBLIGED, -1 },
  { "wajib ktp el", IKD_HEADER_COUNT, IKD_KTP_OBLIGED, -1 },
  { "penduduk wajib ktp", IKD_HEADER_COUNT, IKD_KTP_OBLIGED, -1 },
  { "perekaman", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "rekam", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "sudah rekam", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "telah rekam", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "sudah perekaman", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "perekaman ktp el", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "rekam ktp el", IKD_HEADER_COUNT, IKD_KTP_ENROLLED, -1 },
  { "kepemilikan", IKD_HEADER_COUNT, IKD_KTP_OWNED, -1 },
  { "kepemilikan ktp el", IKD_HEADER_COUNT, IKD_KTP_OWNED, -1 },
  { "memiliki ktp el", IKD_HEADER_COUNT, IKD_KTP_OWNED, -1 },
  { "cetak ktp el", IKD_HEADER_COUNT, IKD_KTP_OWNED, -1 },
  { "ikd", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "iakd", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "aktivasi", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "aktivasi ikd", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "aktivasi iakd", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "ikd aktif", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "digital id", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "kumulatif", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "realisasi", IKD_HEADER_COUNT, IKD_ACTIVE, -1 },
  { "tambahan", IKD_HEADER_COUNT, IKD_ACTIVATED, -1 },
  { "penambahan", IKD_HEADER_COUNT, IKD_ACTIVATED, -1 },
  { "aktivasi baru", IKD_HEADER_COUNT, IKD_ACTIVATED, -1 },
  { "aktivasi hari ini", IKD_HEADER_COUNT, IKD_ACTIVATED, -1 },
  { "luar dilayani", IKD_HEADER_COUNT, IKD_SERVED_NONRESIDENT, -1 },
  { "penduduk luar dilayani", IKD_HEADER_COUNT, IKD_SERVED_NONRESIDENT, -1 },
  { "gagal", IKD_HEADER_COUNT, IKD_FAILED, -1 },
  { "gagal aktivasi", IKD_HEADER_COUNT, IKD_FAILED, -1 },
  { "no", IKD_HEADER_ORDINAL, IKD_INDICATOR_NONE, -1 },
  { "nomor", IKD_HEADER_ORDINAL, IKD_INDICATOR_NONE, -1 },
  { "nomor urut", IKD_HEADER_ORDINAL, IKD_INDICATOR_NONE, -1 },
  { "kode", IKD_HEADER_CODE, IKD_INDICATOR_NONE, -1 },
  { "kode wilayah", IKD_HEADER_CODE, IKD_INDICATOR_NONE, -1 },
  { "kode kecamatan", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 3 },
  { "kode kemendagri", IKD_HEADER_CODE_KEMENDAGRI, IKD_INDICATOR_NONE, -1 },
  { "nama", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "wilayah", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "nama wilayah", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "kecamatan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 3 },
  { "nama kecamatan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 3 },
  { "kabupaten", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "kabupaten kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "nama kabupaten kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "desa", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "desa kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "desa kel", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "nama desa", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "nama desa kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "provinsi", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 1 },
  { "region", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "code", IKD_HEADER_CODE, IKD_INDICATOR_NONE, -1 },
  { "name", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "target", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "cakupan", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "capaian", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "sisa", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "selisih", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "kemarin", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "peringkat", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "keterangan", IKD_HEADER_NOTE, IKD_INDICATOR_NONE, -1 },
  { "ket", IKD_HEADER_NOTE, IKD_INDICATOR_NONE, -1 },
  { "keadaan", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "catatan", IKD_HEADER_NOTE, IKD_INDICATOR_NONE, -1 },
  { "kecamatan desa", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "kecamatan desa kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "kecamatan kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "kecamatan kelurahan desa", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "nama kec", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 3 },
  { "nama kab", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "kec", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 3 },
  { "kel", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "kelurahan desa", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "nama kelurahan", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "nama desa kel", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 4 },
  { "kab kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "nama kabupaten", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "nama kab kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "nama kota", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 2 },
  { "nama provinsi", IKD_HEADER_NAME, IKD_INDICATOR_NONE, 1 },
  { "nama kemendagri", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "daerah", IKD_HEADER_NAME, IKD_INDICATOR_NONE, -1 },
  { "kode provinsi", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 1 },
  { "kode kabupaten", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 2 },
  { "kode kabupaten kota", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 2 },
  { "kode kab kota", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 2 },
  { "kode desa", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 4 },
  { "kode kelurahan", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 4 },
  { "kode desa kelurahan", IKD_HEADER_CODE, IKD_INDICATOR_NONE, 4 },
  { "tanggal", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "tgl", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "date", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "tahun", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "bulan", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "periode", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "as of", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "tanggal data", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "per tanggal", IKD_HEADER_DATE, IKD_INDICATOR_NONE, -1 },
  { "sumber", IKD_HEADER_SOURCE, IKD_INDICATOR_NONE, -1 },
  { "sumber data", IKD_HEADER_SOURCE, IKD_INDICATOR_NONE, -1 },
  { "satuan", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "id", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "laki laki", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "perempuan", IKD_HEADER_OTHER, IKD_INDICATOR_NONE, -1 },
  { "jumlah", IKD_HEADER_COUNT, IKD_INDICATOR_NONE, -1 },
  { "nilai", IKD_HEADER_COUNT, IKD_INDICATOR_NONE, -1 },
  { "value", IKD_HEADER_COUNT, IKD_INDICATOR_NONE, -1 },
};

/* Words within, the surest first. */
static const struct
{
  const char   *words;
  IkdIndicator  indicator;
} within[] = {
  { " tambahan ", IKD_ACTIVATED },
  { " penambahan ", IKD_ACTIVATED },
  { " ikd ", IKD_ACTIVE },
  { " iakd ", IKD_ACTIVE },
  { " identitas kependudukan digital ", IKD_ACTIVE },
  { " wajib ktp ", IKD_KTP_OBLIGED },
  { " wktp ", IKD_KTP_OBLIGED },
  { " perekaman ", IKD_KTP_ENROLLED },
  { " rekam ", IKD_KTP_ENROLLED },
  { " kepemilikan ktp ", IKD_KTP_OWNED },
  { " penduduk ", IKD_POPULATION },
};

/* "Jml. Wajib KTP-Elektronik" → "wajib ktp el". */
static char *
fold (const char *cell)
{
  static const char *const idle[] = { "jumlah ", "jml ", "total ", "data " };
  g_autofree char *words = ikd_name_words (cell);
  g_autoptr (GString) text = NULL;
  const char *rest = words;

  for (guint i = 0; i < G_N_ELEMENTS (idle); i++)
    if (g_str_has_prefix (rest, idle[i]))
      rest += strlen (idle[i]);
  text = g_string_new (rest);
  g_string_replace (text, "ktp elektronik", "ktp el", 0);
  g_string_replace (text, "ktpel", "ktp el", 0);
  g_string_replace (text, "ektp", "ktp el", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static IkdIndicator
find_within (const char *words)
{
  g_autofree char *spaced = g_strconcat (" ", words, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (within); i++)
    if (strstr (spaced, within[i].words) != NULL)
      return within[i].indicator;
  return IKD_INDICATOR_NONE;
}

static gboolean
find_known (const char *words, IkdHeaderWords *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (words, known[i].words))
      {
        *found = (IkdHeaderWords){ known[i].kind, known[i].indicator, known[i].level, FALSE };
        return TRUE;
      }
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    {
      g_autofree char *label = fold (ikd_indicator_label ((IkdIndicator) i));

      if (g_str_equal (words, label))
        {
          *found = (IkdHeaderWords){ IKD_HEADER_COUNT, (IkdIndicator) i, -1, FALSE };
          return TRUE;
        }
    }
  return FALSE;
}

/* A code that says whose it is. */
static gboolean
find_code (const char *words, IkdHeaderWords *found)
{
  g_autofree char *spaced = g_strconcat (" ", words, " ", NULL);
  gboolean bps = strstr (spaced, " bps ") != NULL;

  if (!g_str_has_prefix (words, "kode ") || (!bps && strstr (spaced, " kemendagri ") == NULL))
    return FALSE;
  *found = (IkdHeaderWords){ bps ? IKD_HEADER_CODE_BPS : IKD_HEADER_CODE_KEMENDAGRI,
                             IKD_INDICATOR_NONE, -1, FALSE };
  return TRUE;
}

/* Only what is said to be a number of something is looked through for words. */
static gboolean
find_loose (const char *words, IkdHeaderWords *found)
{
  IkdIndicator indicator = find_within (words);

  if (indicator == IKD_INDICATOR_NONE || strlen (words) > 80)
    return FALSE;
  *found = (IkdHeaderWords){ IKD_HEADER_COUNT, indicator, -1, TRUE };
  return TRUE;
}

IkdHeaderWords
ikd_header_words (const char *cell)
{
  IkdHeaderWords found = { IKD_HEADER_NONE, IKD_INDICATOR_NONE, -1, FALSE };
  IkdIndicator indicator = ikd_indicator_from_id (cell);
  g_autofree char *words = NULL;

  if (*cell == '\0')
    return found;
  if (indicator != IKD_INDICATOR_NONE)
    return (IkdHeaderWords){ IKD_HEADER_COUNT, indicator, -1, FALSE };

  words = fold (cell);
  if (strchr (cell, '%') != NULL || g_str_has_prefix (words, "persen")
      || g_str_has_prefix (words, "prosen"))
    {
      /* "% IKD" is a share, and does not say of what. */
      indicator = find_within (words);
      found.kind = IKD_HEADER_PERCENT;
      if (indicator != IKD_INDICATOR_NONE && !ikd_indicator_is_ikd (indicator))
        found.indicator = indicator;
      return found;
    }
  if (!find_known (words, &found) && !find_code (words, &found))
    find_loose (words, &found);
  return found;
}
