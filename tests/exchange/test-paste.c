/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is pasted into a sheet: from spreadsheets, terminals and chats. The rows are the districts
 * of Kabupaten Cilacap, 33.01.01 Kedungreja … 33.01.24 Kampung Laut. */

#include "ikd-paste.h"

#include <string.h>

#include "ikd-error.h"
#include "reading.h"

static IkdAtlas *atlas;

static IkdPasteInto
into (IkdIndicator first, guint n_indicators)
{
  IkdRegion *parent = ikd_atlas_by_code (atlas, "33.01");

  return (IkdPasteInto){ .regions = ikd_atlas_children (atlas, parent), .parent = parent,
                         .indicators = { first, IKD_KTP_OBLIGED, IKD_KTP_ENROLLED },
                         .n_indicators = n_indicators };
}

static void
append_values (GString *text, const IkdPasteLine *line, IkdSeparators separators, guint n)
{
  for (guint c = 0; c < n; c++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *typed = NULL;

      if (c > 0)
        g_string_append_c (text, '|');
      if (line->values[c] == NULL)
        continue;
      typed = ikd_paste_settle (line->values[c], separators, &error);
      g_string_append (text, typed != NULL ? typed
                                           : ikd_error_code_to_string ((IkdErrorCode) error->code));
    }
}

/* "c06=14515 n14=11845 ?Tengh=1": how each was found, the end of its code, its values. */
static char *
describe (const IkdPaste *paste, const IkdPasteInto *sheet)
{
  static const char marks[] = { 'c', 'n', 'o', '?' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paste->lines->len; i++)
    {
      const IkdPasteLine *line = g_ptr_array_index (paste->lines, i);
      IkdRegion *region = line->row >= 0 ? g_ptr_array_index (sheet->regions, line->row) : NULL;

      g_string_append_printf (text, "%s%c%s=", i > 0 ? " " : "", marks[line->match],
                              region != NULL ? strrchr (ikd_region_get_code (region), '.') + 1
                              : line->label != NULL ? line->label : "");
      append_values (text, line, paste->separators, sheet->n_indicators);
    }
  return g_string_free (text, FALSE);
}

static void
assert_read (const char *text, const IkdPasteInto *sheet, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPaste) paste = ikd_paste_read (text, sheet, &error);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  said = describe (paste, sheet);
  g_assert_cmpstr (said, ==, expected);
}

/* As the clipboard holds them, byte for byte. */
static void
files (void)
{
  static const struct
  {
    const char  *name;
    IkdIndicator first;
    guint        n_indicators;
    const char  *expected;
  } cases[] = {
    { "calc-header.txt", IKD_POPULATION, 3,
      "c06=113852|86400|83100 c14=140300|104211|101250 c24=16980|12634|12001" },
    { "calc-header.txt", IKD_POPULATION, 1, "c06=113852 c14=140300 c24=16980" },
    { "excel-quoted.txt", IKD_ACTIVE, 1, "n06=14515 n14=11845 n19=b n24=0 n07=bad-number" },
    { "excel-english.txt", IKD_ACTIVE, 1, "c06=14515 c14=11845 c24=518" },
    { "codes.txt", IKD_ACTIVE, 1, "c06=14515 c14=11845 ?330199=7 c24=518" },
    { "column.txt", IKD_ACTIVE, 1, "o01=7131 o02=13430 o04=9210" },
    { "terminal.txt", IKD_ACTIVE, 1, "c06=14515 c14=11845 c21=13090" },
    { "terminal.txt", IKD_KTP_OBLIGED, 1, "c06=86400 c14=104211 c21=61200" },
    { "chat.txt", IKD_ACTIVE, 1,
      "n06=14515 n14=11845 n07=9210 n24=518 n19=b n11=8004 n03=7777 ?Cilacap Tengh=15410" },
    { "forwarded.txt", IKD_ACTIVE, 1, "n06=14515 n14=11845 n07=9210 n24=518" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdPasteInto sheet = into (cases[i].first, cases[i].n_indicators);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "paste",
                                                     cases[i].name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].name);
      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      assert_read (text, &sheet, cases[i].expected);
    }
}

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
assert_cases (const Case *cases, guint n, const IkdPasteInto *sheet)
{
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", cases[i].text);
      assert_read (cases[i].text, sheet, cases[i].expected);
    }
}

/* One column: active IKD. */
static void
lines (void)
{
  static const Case cases[] = {
    /* names and codes */
    { "Kroya\t1204\nMajenang\t1305\n", "n06=1204 n14=1305" },
    { "KEC. KROYA\t1204\r\nKECAMATAN MAJENANG\t1305\r\n", "n06=1204 n14=1305" },
    { "Kec Kroya  1.204\nKampunglaut   518", "n06=1204 n24=518" },
    { "33.01.06\t1204\n33.01.14\t1305", "c06=1204 c14=1305" },
    { "33.01.06 Kroya 1204", "c06=1204" },
    { "Kroya (33.01.06) : 1204", "c06=1204" },
    { "1\t33.01.06\tKroya\t1204", "c06=1204" },
    { "330106\t330114", "c06=330114" },
    { "33.01.99\t1204", "?33.01.99=1204" },
    { "Cilacap Barat : 1204", "?Cilacap Barat=1204" },
    { "Kroya 1204\nKroya 1205", "n06=1204 n06=1205" },
    /* no names */
    { "1204\n1305\n", "o01=1204 o02=1305" },
    { "1204\n\n1305\n\n1406\n", "o01=1204 o02=1305 o03=1406" },
    { "1\t1204\n2\t1305\n3\t1406", "o01=1204 o02=1305 o03=1406" },
    { "Aktivasi IKD\n1204\n1305", "o01=1204 o02=1305" },
    { "b\nx\n12", "o01=b o02=x o03=12" },
    /* empty cells, joined cells, columns that are no counts */
    { "Kroya\t\t1204", "n06=1204" },
    { "Kroya\t12,5%\t1204", "n06=1204" },
    { "Kroya\t1204\t12,5%", "n06=1204" },
    { "Kroya\t12,5%", "n06=bad-number" },
    { "Kecamatan\tTarget\tRealisasi\nKroya\t5000\t1204", "n06=1204" },
    { "Kecamatan\tTarget\tHari Ini\nKroya\t5000\t1204", "n06=1204" },
    { "Kecamatan\tWajib KTP\tIKD\nKroya\t86400\t\nMaos\t40000\t77", "n07=77" },
    /* words for nothing */
    { "Kroya\tnihil\nMaos\tbelum lapor\nMajenang\tb\nSidareja\tx", "n06=0 n07=b n14=b n11=x" },
    { "Kroya : -", "n06=bad-number" },
    { "Kroya = =12+37", "n06==12+37" },
    { "Kroya +35", "n06=+35" },
    { "Kroya : sekitar 1.200", "n06=sekitar 1.200" },
    /* totals, greetings, dates */
    { "Kroya 1204\nJUMLAH 1204\nGrand Total : 1204\nKab. Cilacap 1204", "n06=1204" },
    { "Selamat pagi 2026\nTanggal 05.06.2026\n5 Juni 2026\n081234567890\nKroya 1204", "n06=1204" },
    { "Selamat pagi, izin melaporkan\nTgl : 5 Juni 2026", "" },
    { "", "" },
  };
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);

  assert_cases (cases, G_N_ELEMENTS (cases), &sheet);
}

static void
chats (void)
{
  static const Case cases[] = {
    { "1. Kroya = 1.204", "n06=1204" },
    { "*Kroya : 1204*", "n06=1204" },
    { "- Kroya : 1.204 orang", "n06=1204" },
    { "Kec. Kroya 1204 jiwa", "n06=1204" },
    { "Kroya:1204", "n06=1204" },
    { "Kroya......1.204", "n06=1204" },
    { "Kroya - 1204", "n06=1204" },
    { "\xE2\x9E\xA1\xEF\xB8\x8F Kroya \xE2\x80\x94 1.204", "n06=1204" },
    { "1 Kroya 1204", "n06=1204" },
    { "Kroya 1\xC2\xA0" "204", "n06=1204" },
    { "Kec.  Kroya : 1204", "n06=1204" },
    { "| Kroya | 1204 |", "n06=1204" },
    { "Kroya sudah 1204", "n06=1204" },
    /* what a comma means */
    { "Kroya 14,049", "n06=ambiguous-number" },
    { "Kroya 14,049\nMaos 1,234,567", "n06=14049 n07=1234567" },
    { "Kroya\t14,049\t12.5%", "n06=14049" },
    { "Kroya\t14,049\nMaos\t1.234.567", "n06=bad-number n07=1234567" },
    { "Kroya\t14.049,00", "n06=14049" },
    { "Kroya\t14.049\nMaos\t1,234,567", "n06=bad-number n07=1234567" },
    { "Kroya -35", "n06=negative" },
  };
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);

  assert_cases (cases, G_N_ELEMENTS (cases), &sheet);
}

/* Three columns: residents, ID-obliged, enrolment. */
static void
columns (void)
{
  static const Case cases[] = {
    { "Kroya\t113.852\t86.400\t83.100", "n06=113852|86400|83100" },
    { "Kroya  113.852  86.400  83.100", "n06=113852|86400|83100" },
    { "Kroya : 113.852 / 86.400 / 83.100", "n06=113852|86400|83100" },
    { "Kroya 113852 86400 83100", "n06=113852|86400|83100" },
    { "Kroya\t\t86400\t", "n06=|86400|" },
    { "113852\t86400\t83100\n16980\t12634\t12001", "o01=113852|86400|83100 o02=16980|12634|12001" },
    { "Kecamatan\tRekam\tWKTP\nKroya\t83100\t86400", "n06=|86400|83100" },
    { "Kecamatan\tSudah Rekam\tJml Wajib KTP-el\tPenduduk\nKroya\t83100\t86400\t113852",
      "n06=113852|86400|83100" },
    { "No  Kecamatan  Perekaman  Penduduk\n1  Kroya  83.100  113.852", "n06=113852||83100" },
    { "region\tktp_enrolled\tpopulation\nKroya\t83100\t113852", "n06=113852||83100" },
    { "Rekam\tPenduduk\n83100\t113852", "o01=113852||83100" },
  };
  IkdPasteInto sheet = into (IKD_POPULATION, 3);

  assert_cases (cases, G_N_ELEMENTS (cases), &sheet);
}

/* Into the cell of the cursor; over additions "IKD" and "Tambahan" serve, the second first. */
static void
places (void)
{
  IkdPasteInto sheet = into (IKD_POPULATION, 3);

  sheet.first_row = 22;
  sheet.first_column = 1;
  assert_read ("1204\t1100\n1305\t1200\n1406\t1300", &sheet,
               "o23=|1204|1100 o24=|1305|1200 ?=|1406|1300");
  assert_read ("Kroya\t1204", &sheet, "n06=|1204|");

  sheet = into (IKD_ACTIVATED, 1);
  assert_read ("Kecamatan\tKumulatif\tTambahan\nKroya\t1204\t31", &sheet, "n06=31");
  assert_read ("Kecamatan\tAktivasi IKD\nKroya\t31", &sheet, "n06=31");
  sheet = into (IKD_ACTIVE, 1);
  assert_read ("Kecamatan\tTambahan\tKumulatif\nKroya\t31\t1204", &sheet, "n06=1204");
}

/* A name of two rows names neither. */
static void
alike (void)
{
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, ikd_atlas_by_code (atlas, "32.09"));
  g_ptr_array_add (rows, ikd_atlas_by_code (atlas, "32.74"));
  sheet.regions = rows;
  assert_read ("Kota Cirebon 12\nKab. Cirebon 13\nCirebon 14\n32.74\t3209", &sheet,
               "n74=12 n09=13 ?Cirebon=14 c74=3209");
}

static void
refusals (void)
{
  /* Of nobody: no region has the code 99. */
  g_autofree char *number = g_strconcat ("990123", "4567890", "123", NULL);
  g_autofree char *marked = g_strconcat ("Kroya 1204\nBudi *9901*23456*7890123*", NULL);
  g_autofree char *plain = g_strdup_printf ("Kroya\t1204\nBudi\t%s\n", number);
  const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { plain, IKD_ERROR_IDENTITY_NUMBER },
    { marked, IKD_ERROR_IDENTITY_NUMBER },
    { "Kecamatan\tPenduduk\tWajib KTP\nKroya\t113852\t86400", IKD_ERROR_UNKNOWN_INDICATOR },
    { "Kecamatan\tTambahan\nKroya\t31", IKD_ERROR_UNKNOWN_INDICATOR },
  };
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ikd_paste_read (cases[i].text, &sheet, &error));
      g_assert_error (error, IKD_ERROR, cases[i].code);
      g_assert_null (strstr (error->message, "9901"));
      g_assert_null (strstr (error->message, "7890123"));
    }
}

/* Nothing that can be put on a clipboard stops it or keeps it busy. */
static void
robust (void)
{
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);
  GRand *rand = g_rand_new_with_seed (20260605);
  static const char alphabet[] = "0123456789.,:=-+*\t\n\r\" ()/%KroyaMs"
                                 "\xC2\xA0\xE2\x80\x8E\xF0\x9F";

  for (guint i = 0; i < 3000; i++)
    {
      guint length = (guint) g_rand_int_range (rand, 0, 400);
      g_autofree char *text = g_malloc0 (length + 1);
      g_autoptr (IkdPaste) paste = NULL;

      for (guint b = 0; b < length; b++)
        text[b] = i % 2 ? (char) g_rand_int_range (rand, 1, 256)
                        : alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      paste = ikd_paste_read (text, &sheet, NULL);
      for (guint l = 0; paste != NULL && l < paste->lines->len; l++)
        g_assert_cmpint (((IkdPasteLine *) g_ptr_array_index (paste->lines, l))->row, <, 24);
    }
  g_rand_free (rand);
}

static void
large (void)
{
  static const char *const pieces[] = { "1 ", "\"\"\"\t", "a: ", "Kroya, ", "\t", "  x", "(",
                                        "\xF0" };
  IkdPasteInto sheet = into (IKD_ACTIVE, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdPaste) most = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  for (guint p = 0; p < G_N_ELEMENTS (pieces); p++)
    {
      g_autoptr (IkdPaste) paste = NULL;

      g_string_truncate (text, 0);
      while (text->len < 1000000)
        g_string_append (text, pieces[p]);
      g_string_append (text, "\nKroya 1204\n");
      paste = ikd_paste_read (text->str, &sheet, NULL);
      g_assert_cmpuint (paste->lines->len, ==, 1);
    }
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 60 * G_USEC_PER_SEC);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "Kroya 1204\n\n");
  most = ikd_paste_read (text->str, &sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (most->lines->len, ==, 5000);
  g_string_append (text, "Kroya 1204\n");
  g_assert_null (ikd_paste_read (text->str, &sheet, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  atlas = reading_atlas ();

  g_test_add_func ("/paste/files", files);
  g_test_add_func ("/paste/lines", lines);
  g_test_add_func ("/paste/chats", chats);
  g_test_add_func ("/paste/columns", columns);
  g_test_add_func ("/paste/places", places);
  g_test_add_func ("/paste/alike", alike);
  g_test_add_func ("/paste/refusals", refusals);
  g_test_add_func ("/paste/robust", robust);
  g_test_add_func ("/paste/large", large);

  status = g_test_run ();
  g_clear_object (&atlas);
  return status;
}
