/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The rows of open data. The names of the columns are those of the portals, with the code list said
 * in them; see ikd-open-metadata.c for what they mean. */

#include "ikd-open-data.h"

#include "ikd-sheet.h"

#define FIRST_LEVEL 1
#define LAST_LEVEL 4
#define UNIT "orang"

static const char *const columns[] = {
  "kode_provinsi_kemendagri", "nama_provinsi", "kode_kabupaten_kota_kemendagri",
  "nama_kabupaten_kota", "kode_kecamatan_kemendagri", "nama_kecamatan",
  "kode_desa_kelurahan_kemendagri", "nama_desa_kelurahan", "kode_indikator", "indikator",
  "segmen", "jumlah", "jumlah_minimum", "jumlah_maksimum", "satuan", "tanggal_mulai", "tanggal",
  "tahun", "sumber",
};

void
ikd_open_data_header (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ikd_csv_append (out, columns[i], i == 0);
  g_string_append_c (out, '\n');
}

/* Codes and names from the province down to the region itself, empty below it. */
static void
append_place (GString *out, IkdAtlas *atlas, IkdRegion *region)
{
  IkdRegion *chain[LAST_LEVEL + 1] = { NULL, };

  for (IkdRegion *at = region; at != NULL; at = ikd_atlas_parent (atlas, at))
    chain[CLAMP (ikd_region_get_level (at), 0, LAST_LEVEL)] = at;
  for (guint level = FIRST_LEVEL; level <= LAST_LEVEL; level++)
    {
      IkdRegion *at = chain[level];

      ikd_csv_append (out, at != NULL ? ikd_region_get_code (at) : NULL, level == FIRST_LEVEL);
      ikd_csv_append (out, at != NULL ? ikd_region_get_name (at) : NULL, FALSE);
    }
}

static void
append_count (GString *out, gint64 count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  ikd_csv_append (out, text, FALSE);
}

void
ikd_open_data_row (GString *out, IkdAtlas *atlas, IkdRegion *region, IkdFigure *figure)
{
  const IkdFigureKey *key = &figure->key;
  const IkdSource *source = figure->source;
  g_autofree char *start = ikd_day_to_iso (key->start);
  g_autofree char *day = ikd_day_to_iso (key->day);
  int year = 0;

  ikd_day_get (key->day, &year, NULL, NULL);
  append_place (out, atlas, region);
  ikd_csv_append (out, ikd_indicator_to_id (key->indicator), FALSE);
  ikd_csv_append (out, ikd_indicator_label (key->indicator), FALSE);
  ikd_csv_append (out, key->segment, FALSE);
  append_count (out, figure->number.value);
  append_count (out, figure->number.low);
  append_count (out, figure->number.high);
  ikd_csv_append (out, UNIT, FALSE);
  ikd_csv_append (out, start, FALSE);
  ikd_csv_append (out, day, FALSE);
  append_count (out, year);
  ikd_csv_append (out, source != NULL ? source->title : NULL, FALSE);
  g_string_append_c (out, '\n');
}
