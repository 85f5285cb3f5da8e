/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The metadata of open data, as JSON. What it says follows Peraturan Presiden 39/2019 on Satu Data
 * Indonesia (data standard: concept, definition, classification, measure, unit; metadata; reference
 * codes and master data) and the fields of indicators (MS-Ind) and variables (MS-Var) of Peraturan
 * BPS 5/2020 on statistical metadata. What the office alone can say, such as the licence, is left
 * null for it to fill in. The names of the members are Indonesian in every language, as those of
 * the columns are. */

#include <glib/gi18n-lib.h>

#include "ikd-open-data.h"

#define INDENT 2

typedef struct
{
  const char *name;
  const char *type;
  const char *unit;             /* nullable */
  const char *meaning;
} Variable;

static const Variable variables[] = {
  { "kode_provinsi_kemendagri", "string", NULL,
    N_("Code of the province in the list of Kemendagri; the code list of BPS is another one.") },
  { "nama_provinsi", "string", NULL, N_("Name of the province.") },
  { "kode_kabupaten_kota_kemendagri", "string", NULL,
    N_("Code of the regency or city; empty in a row of a province.") },
  { "nama_kabupaten_kota", "string", NULL, N_("Name of the regency or city.") },
  { "kode_kecamatan_kemendagri", "string", NULL,
    N_("Code of the district; empty in a row of a region above it.") },
  { "nama_kecamatan", "string", NULL, N_("Name of the district.") },
  { "kode_desa_kelurahan_kemendagri", "string", NULL,
    N_("Code of the village; empty in a row of a region above it.") },
  { "nama_desa_kelurahan", "string", NULL, N_("Name of the village.") },
  { "kode_indikator", "string", NULL, N_("What is counted, by its fixed name.") },
  { "indikator", "string", NULL, N_("What is counted, in words.") },
  { "segmen", "string", NULL, N_("A group within the region; empty: everybody.") },
  { "jumlah", "integer", "orang", N_("The count.") },
  { "jumlah_minimum", "integer", "orang",
    N_("The least that it can be, where the source gives a rounded number.") },
  { "jumlah_maksimum", "integer", "orang",
    N_("The most that it can be, where the source gives a rounded number.") },
  { "satuan", "string", NULL, N_("The unit of the count.") },
  { "tanggal_mulai", "date", NULL,
    N_("First day of the period; the same as the date where a count holds on one day.") },
  { "tanggal", "date", NULL, N_("The day on which the count holds, or the period's last day.") },
  { "tahun", "integer", NULL, N_("The year of that day.") },
  { "sumber", "string", NULL, N_("Where the count comes from.") },
};

typedef struct
{
  GString *text;
  guint    depth;
} Json;

static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if ((guchar) *p < ' ')
      g_string_append_printf (out, "\\u%04x", (guint) *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
begin_line (Json *json)
{
  g_string_append_printf (json->text, "\n%*s", (int) (INDENT * json->depth), "");
}

/* What parts it from the member before, unless it is the first. */
static void
begin_member (Json *json, const char *name)
{
  GString *out = json->text;

  if (out->len > 0 && out->str[out->len - 1] != '{' && out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  begin_line (json);
  if (name == NULL)
    return;
  append_string (out, name);
  g_string_append (out, ": ");
}

static void
add_text (Json *json, const char *name, const char *text)
{
  begin_member (json, name);
  if (text != NULL)
    append_string (json->text, text);
  else
    g_string_append (json->text, "null");
}

static void
add_count (Json *json, const char *name, guint count)
{
  begin_member (json, name);
  g_string_append_printf (json->text, "%u", count);
}

static void
add_day (Json *json, const char *name, IkdDay day)
{
  g_autofree char *iso = day != IKD_DAY_NONE ? ikd_day_to_iso (day) : NULL;

  add_text (json, name, iso);
}

static void
open_member (Json *json, const char *name, char bracket)
{
  begin_member (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
}

static void
close_member (Json *json, char bracket)
{
  json->depth--;
  begin_line (json);
  g_string_append_c (json->text, bracket);
}

static void
add_coverage (Json *json, const IkdOpenData *data)
{
  open_member (json, "cakupan_wilayah", '{');
  add_text (json, "kode", data->region_code);
  add_text (json, "nama", data->region_name);
  open_member (json, "tingkat", '[');
  for (int level = 0; level <= 4; level++)
    if ((data->levels & 1u << level) != 0)
      add_text (json, NULL, ikd_level_noun (level, FALSE));
  close_member (json, ']');
  close_member (json, '}');
  open_member (json, "periode", '{');
  add_day (json, "awal", data->first);
  add_day (json, "akhir", data->last);
  close_member (json, '}');
  open_member (json, "tidak_dimuat", '{');
  add_count (json, "hanya_persentase", data->percent_only);
  add_count (json, "belum_lapor_atau_tidak_berlaku", data->not_reported);
  add_count (json, "klaim_lain", data->rivals);
  close_member (json, '}');
}

static void
add_indicators (Json *json, guint indicators)
{
  open_member (json, "indikator", '[');
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    {
      gboolean flow = ikd_indicator_is_flow ((IkdIndicator) i);

      if ((indicators & 1u << i) == 0)
        continue;
      open_member (json, NULL, '{');
      add_text (json, "kode", ikd_indicator_to_id ((IkdIndicator) i));
      add_text (json, "nama", ikd_indicator_label ((IkdIndicator) i));
      add_text (json, "konsep", ikd_indicator_is_ikd ((IkdIndicator) i)
                                 ? "Identitas Kependudukan Digital (IKD)"
                                 : "Administrasi Kependudukan");
      add_text (json, "definisi", ikd_indicator_definition ((IkdIndicator) i));
      add_text (json, "interpretasi",
                flow ? _("A count within a period; counts of periods may be added up.")
                     : _("A count on a day; counts of several days are never added up."));
      add_text (json, "ukuran", _("Count"));
      add_text (json, "satuan", "orang");
      add_text (json, "klasifikasi_penyajian", _("Region, segment and date"));
      close_member (json, '}');
    }
  close_member (json, ']');
}

static void
add_variables (Json *json)
{
  open_member (json, "variabel", '[');
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      open_member (json, NULL, '{');
      add_text (json, "nama", variables[i].name);
      add_text (json, "definisi", _(variables[i].meaning));
      add_text (json, "tipe_data", variables[i].type);
      add_text (json, "satuan", variables[i].unit);
      close_member (json, '}');
    }
  close_member (json, ']');
}

/**
 * ikd_open_data_metadata:
 * @out: takes the JSON text
 * @data: what the rows are
 *
 * "walidata", "kontak", "lisensi" and "rekomendasi_kegiatan_statistik" are null: the office fills
 * them in before it publishes.
 */
void
ikd_open_data_metadata (GString *out, const IkdOpenData *data)
{
  Json json = { out, 0 };
  /* Translators: the name of a region. */
  g_autofree char *title = g_strdup_printf (_("Activation of Identitas Kependudukan Digital (IKD), "
                                              "%s"), data->region_name);

  g_string_append_c (out, '{');
  json.depth++;
  add_text (&json, "judul", title);
  add_text (&json, "deskripsi",
            _("Counts of activated digital identities (IKD) and of the residents they are a share "
              "of, by region and date. Totals only, no data about a person."));
  if (data->mark != NULL)
    add_text (&json, "peringatan", data->mark);
  add_text (&json, "produsen_data", data->producer);
  add_text (&json, "walidata", NULL);
  add_text (&json, "kontak", NULL);
  add_text (&json, "lisensi", NULL);
  add_text (&json, "rekomendasi_kegiatan_statistik", NULL);
  open_member (&json, "acuan", '[');
  add_text (&json, NULL, "Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia");
  add_text (&json, NULL, "Peraturan BPS Nomor 5 Tahun 2020 tentang Petunjuk Teknis Metadata "
                       "Statistik");
  close_member (&json, ']');
  open_member (&json, "kode_referensi", '{');
  add_text (&json, "wilayah", "Kode dan Data Wilayah Administrasi Pemerintahan (Kemendagri)");
  close_member (&json, '}');
  add_coverage (&json, data);
  open_member (&json, "berkas", '{');
  add_text (&json, "nama", data->file);
  add_text (&json, "format", "CSV");
  add_text (&json, "pengodean", "UTF-8");
  add_text (&json, "pemisah", ",");
  add_count (&json, "jumlah_baris", data->rows);
  add_day (&json, "dibuat", data->made);
  close_member (&json, '}');
  add_indicators (&json, data->indicators);
  add_variables (&json);
  close_member (&json, '}');
  g_string_append_c (out, '\n');
}
