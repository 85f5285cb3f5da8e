/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The header of pasted columns. Guarantees: a column that says what it is goes nowhere else. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-name.h"
#include "ikd-paste-private.h"

/* What stands over a column: an indicator (from 0), or one of these. */
enum
{
  ROLE_LABEL = -2,              /* numbers, codes, names */
  ROLE_OTHER = -3,              /* not figures, or of no indicator */
  ROLE_NONE = -4,               /* says nothing */
};

/* Without "jumlah" and the like, which are said of any of them. */
static const struct
{
  const char *words;
  int         role;
} roles[] = {
  { "penduduk", IKD_POPULATION },
  { "populasi", IKD_POPULATION },
  { "wajib ktp", IKD_KTP_OBLIGED },
  { "wktp", IKD_KTP_OBLIGED },
  { "wajib ktp el", IKD_KTP_OBLIGED },
  { "penduduk wajib ktp", IKD_KTP_OBLIGED },
  { "perekaman", IKD_KTP_ENROLLED },
  { "rekam", IKD_KTP_ENROLLED },
  { "sudah rekam", IKD_KTP_ENROLLED },
  { "telah rekam", IKD_KTP_ENROLLED },
  { "sudah perekaman", IKD_KTP_ENROLLED },
  { "perekaman ktp el", IKD_KTP_ENROLLED },
  { "rekam ktp el", IKD_KTP_ENROLLED },
  { "kepemilikan", IKD_KTP_OWNED },
  { "kepemilikan ktp el", IKD_KTP_OWNED },
  { "memiliki ktp el", IKD_KTP_OWNED },
  { "cetak ktp el", IKD_KTP_OWNED },
  { "ikd", IKD_ACTIVE },
  { "iakd", IKD_ACTIVE },
  { "aktivasi", IKD_ACTIVE },
  { "aktivasi ikd", IKD_ACTIVE },
  { "aktivasi iakd", IKD_ACTIVE },
  { "ikd aktif", IKD_ACTIVE },
  { "digital id", IKD_ACTIVE },
  { "kumulatif", IKD_ACTIVE },
  { "realisasi", IKD_ACTIVE },
  { "tambahan", IKD_ACTIVATED },
  { "penambahan", IKD_ACTIVATED },
  { "aktivasi baru", IKD_ACTIVATED },
  { "aktivasi hari ini", IKD_ACTIVATED },
  { "luar dilayani", IKD_SERVED_NONRESIDENT },
  { "penduduk luar dilayani", IKD_SERVED_NONRESIDENT },
  { "gagal", IKD_FAILED },
  { "gagal aktivasi", IKD_FAILED },
  { "no", ROLE_LABEL },
  { "nomor", ROLE_LABEL },
  { "nomor urut", ROLE_LABEL },
  { "kode", ROLE_LABEL },
  { "kode wilayah", ROLE_LABEL },
  { "kode kecamatan", ROLE_LABEL },
  { "kode kemendagri", ROLE_LABEL },
  { "nama", ROLE_LABEL },
  { "wilayah", ROLE_LABEL },
  { "nama wilayah", ROLE_LABEL },
  { "kecamatan", ROLE_LABEL },
  { "nama kecamatan", ROLE_LABEL },
  { "kabupaten", ROLE_LABEL },
  { "kabupaten kota", ROLE_LABEL },
  { "nama kabupaten kota", ROLE_LABEL },
  { "desa", ROLE_LABEL },
  { "kelurahan", ROLE_LABEL },
  { "desa kelurahan", ROLE_LABEL },
  { "desa kel", ROLE_LABEL },
  { "nama desa", ROLE_LABEL },
  { "nama desa kelurahan", ROLE_LABEL },
  { "provinsi", ROLE_LABEL },
  { "region", ROLE_LABEL },
  { "code", ROLE_LABEL },
  { "name", ROLE_LABEL },
  { "target", ROLE_OTHER },
  { "cakupan", ROLE_OTHER },
  { "capaian", ROLE_OTHER },
  { "sisa", ROLE_OTHER },
  { "selisih", ROLE_OTHER },
  { "kemarin", ROLE_OTHER },
  { "peringkat", ROLE_OTHER },
  { "keterangan", ROLE_OTHER },
  { "ket", ROLE_OTHER },
  { "keadaan", ROLE_OTHER },
  { "catatan", ROLE_OTHER },
};

/* "Jml. Wajib KTP-Elektronik" → "wajib ktp el". */
static char *
header_words (const char *field)
{
  static const char *const idle[] = { "jumlah ", "jml ", "total ", "data " };
  g_autofree char *words = ikd_name_words (field);
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

static int
find_role (const char *field)
{
  g_autofree char *words = NULL;
  IkdIndicator indicator = ikd_indicator_from_id (field);

  if (*field == '\0')
    return ROLE_NONE;
  if (indicator != IKD_INDICATOR_NONE)
    return indicator;
  words = header_words (field);
  if (strchr (field, '%') != NULL || g_str_has_prefix (words, "persen")
      || g_str_has_prefix (words, "prosen"))
    return ROLE_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (words, roles[i].words))
      return roles[i].role;
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    {
      g_autofree char *label = header_words (ikd_indicator_label ((IkdIndicator) i));

      if (g_str_equal (words, label))
        return i;
    }
  return ROLE_NONE;
}

/* A line of words of which two say what stands below, or that is one indicator alone. */
static gboolean
is_header (const IkdPasteCut *cut)
{
  guint filled = 0;
  guint known = 0;
  gboolean indicator = FALSE;

  for (guint i = 0; i < cut->fields->len; i++)
    {
      const char *field = g_ptr_array_index (cut->fields, i);
      int role = find_role (field);

      if (*field != '\0' && ikd_paste_is_value (field))
        return FALSE;
      filled += *field != '\0';
      known += role != ROLE_NONE;
      indicator |= role >= 0;
    }
  return known >= 2 || (filled == 1 && indicator);
}

static void
map (IkdPasteHeader *self, GPtrArray *fields, const IkdPasteInto *into, gboolean *foreign)
{
  guint next = into->first_column;
  gboolean any = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      int role = find_role (g_ptr_array_index (fields, i));

      any |= role >= 0;
      if (role == ROLE_LABEL)
        self->label = (int) i;
      for (guint c = 0; c < into->n_indicators; c++)
        if (role == (int) into->indicators[c] && self->columns[c] < 0)
          self->columns[c] = (int) i;
    }
  for (guint c = 0; c < into->n_indicators; c++)
    {
      /* Over a sheet of additions "IKD" says what is counted, not that it is the whole. */
      for (guint i = 0; i < fields->len && self->columns[c] < 0; i++)
        if (into->indicators[c] == IKD_ACTIVATED
            && find_role (g_ptr_array_index (fields, i)) == IKD_ACTIVE)
          self->columns[c] = (int) i;
      self->names |= self->columns[c] >= 0;
    }
  *foreign = any && !self->names;
  /* Nothing is named: the columns that say nothing, in order. */
  for (guint i = self->label + 1; !any && i < fields->len && next < into->n_indicators; i++)
    if (find_role (g_ptr_array_index (fields, i)) == ROLE_NONE)
      self->columns[next++] = (int) i;
}

static gboolean
refuse (const IkdPasteInto *into, GError **error)
{
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint c = 0; c < into->n_indicators; c++)
    g_string_append_printf (wanted, "%s“%s”", c > 0 ? ", " : "",
                            ikd_indicator_label (into->indicators[c]));
  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
               /* Translators: %s is one or more indicators in quotes. */
               _("The header of the text names no column of this sheet: %s. Copy that column, or "
                 "copy without the header."),
               wanted->str);
  return FALSE;
}

gboolean
ikd_paste_header_read (IkdPasteHeader *self, GPtrArray *cuts, const IkdPasteInto *into,
                       GError **error)
{
  gboolean foreign = FALSE;

  *self = (IkdPasteHeader){ .label = -1, .columns = { -1, -1, -1 } };
  for (guint i = 0; i < cuts->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (cuts, i);

      if (!is_header (cut))
        continue;
      self->found = TRUE;
      self->n_fields = cut->fields->len;
      map (self, cut->fields, into, &foreign);
      g_ptr_array_remove_index (cuts, i);
      return !foreign || refuse (into, error);
    }
  return TRUE;
}
