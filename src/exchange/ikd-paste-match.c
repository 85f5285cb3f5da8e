/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Rows of a sheet, found in a pasted line. Guarantees: a line is never given to a region that it
 * does not name, and a name that two rows share names neither. */

#include "config.h"

#include <string.h>

#include "ikd-name.h"
#include "ikd-paste-private.h"

struct _IkdPasteFinder
{
  GHashTable *codes;            /* code, with and without dots → index + 1 */
  GHashTable *names;            /* key → index + 1 */
  char       *bare_code;        /* of the first row, without dots; nullable */
  char       *parent;           /* key of the region above; nullable */
};

static void
add_place (GHashTable *table, char *key, guint index)
{
  if (g_hash_table_contains (table, key))
    index = G_MAXUINT - 1;
  g_hash_table_insert (table, key, GUINT_TO_POINTER (index + 1));
}

static char *
without_dots (const char *code)
{
  g_auto (GStrv) parts = g_strsplit (code, ".", -1);

  return g_strjoinv ("", parts);
}

/* @bare: without the word for its level. */
static char *
name_key (const char *words, gboolean bare)
{
  const char *rest = NULL;
  int level = ikd_name_level (words, &rest);

  return ikd_name_key (bare && level >= 0 ? rest : words);
}

static char *
region_key (IkdRegion *region, gboolean bare)
{
  g_autofree char *words = ikd_name_words (ikd_region_get_name (region));

  return name_key (words, bare);
}

IkdPasteFinder *
ikd_paste_finder_new (const IkdPasteInto *into)
{
  IkdPasteFinder *self = g_new0 (IkdPasteFinder, 1);

  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < into->regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (into->regions, i);

      g_hash_table_insert (self->codes, g_strdup (ikd_region_get_code (region)),
                           GUINT_TO_POINTER (i + 1));
      g_hash_table_insert (self->codes, without_dots (ikd_region_get_code (region)),
                           GUINT_TO_POINTER (i + 1));
      add_place (self->names, region_key (region, FALSE), i);
    }
  /* "Cirebon" serves where no other row is called so. */
  for (guint i = 0; i < into->regions->len; i++)
    {
      char *bare = region_key (g_ptr_array_index (into->regions, i), TRUE);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (self->names, bare)) == i + 1)
        g_free (bare);
      else
        add_place (self->names, bare, i);
    }
  if (into->regions->len > 0)
    self->bare_code
      = without_dots (ikd_region_get_code (g_ptr_array_index (into->regions, 0)));
  if (into->parent != NULL)
    self->parent = region_key (into->parent, TRUE);
  return self;
}

void
ikd_paste_finder_free (IkdPasteFinder *self)
{
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->names);
  g_free (self->bare_code);
  g_free (self->parent);
  g_free (self);
}

static int
lookup (GHashTable *table, const char *key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return place != 0 && place != G_MAXUINT ? (int) place - 1 : -1;
}

/* "33.01.06", "330106", "33.01.06 Kroya", "Kroya (33.01.06)". */
static int
find_code (IkdPasteFinder *self, const char *field)
{
  int row = lookup (self->codes, field);
  g_auto (GStrv) words = NULL;

  if (row >= 0 || strchr (field, '.') == NULL)
    return row;
  words = g_strsplit_set (field, " ()", -1);
  for (guint i = 0; words[i] != NULL && row < 0; i++)
    if (strchr (words[i], '.') != NULL)
      row = lookup (self->codes, words[i]);
  return row;
}

/* What a chat says between a name and its number: "Kroya sudah 1.204", "Kroya sebanyak 1.204". */
static gboolean
drop_filler (char *words)
{
  static const char *const fillers[] = {
    "sudah", "sebanyak", "ada", "tercatat", "total", "jumlah", "ikd", "aktivasi", "hari", "ini",
    "sd", "s", "d", "per", "capaian", "menjadi", "naik", "jadi", "adalah", "sebesar",
  };
  char *last = strrchr (words, ' ');

  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (fillers); i++)
    if (g_str_equal (last + 1, fillers[i]))
      {
        *last = '\0';
        return TRUE;
      }
  return FALSE;
}

static int
lookup_words (IkdPasteFinder *self, const char *words)
{
  g_autofree char *key = name_key (words, FALSE);
  g_autofree char *bare = name_key (words, TRUE);
  int row = lookup (self->names, key);

  return row >= 0 ? row : lookup (self->names, bare);
}

static int
find_name (IkdPasteFinder *self, const char *field)
{
  const char *rest = ikd_paste_skip_number (field);
  g_autofree char *words = ikd_name_words (rest);
  gsize digits = strspn (words, "0123456789");
  int row;

  do
    row = lookup_words (self, words);
  while (row < 0 && drop_filler (words));
  /* "1 Kroya"; "2 X 11 Kayu Tanam" was found before. */
  if (row < 0 && digits > 0 && digits < 4 && words[digits] == ' ')
    row = lookup_words (self, words + digits + 1);
  return row;
}

static gboolean
is_text (const char *field)
{
  return *field != '\0' && !ikd_paste_is_value (field);
}

/* A code, as it would stand over others of these rows; not a figure. */
static gboolean
looks_like_code (IkdPasteFinder *self, const char *field)
{
  if (strchr (field, '.') != NULL && strchr (field, '.') != strrchr (field, '.'))
    return ikd_code_level (field) >= 3;
  return self->bare_code != NULL && strlen (field) == strlen (self->bare_code)
         && strspn (field, "0123456789") == strlen (field)
         && strncmp (field, self->bare_code, MAX (strlen (field), 4) - 2) == 0;
}

/* Codes stand before the name; without a name, before the figures. */
static int
find_code_field (IkdPasteFinder *self, GPtrArray *fields, gboolean known)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);
      gboolean text = is_text (field);

      if (*field != '\0' && (text || i + 1 < fields->len)
          && (known ? find_code (self, field) >= 0 : !text && looks_like_code (self, field)))
        return (int) i;
      if (text && known && find_name (self, field) >= 0)
        return -1;
    }
  return -1;
}

static int
first_text (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (is_text (g_ptr_array_index (fields, i)))
      return (int) i;
  return -1;
}

int
ikd_paste_finder_find (IkdPasteFinder *self, GPtrArray *fields, IkdPasteLine *line)
{
  int place = find_code_field (self, fields, TRUE);

  line->row = -1;
  if (place >= 0)
    {
      line->match = IKD_PASTE_BY_CODE;
      line->row = find_code (self, g_ptr_array_index (fields, place));
    }
  for (guint i = 0; i < fields->len && line->row < 0; i++)
    if (is_text (g_ptr_array_index (fields, i)))
      {
        place = (int) i;
        line->match = IKD_PASTE_BY_NAME;
        line->row = find_name (self, g_ptr_array_index (fields, i));
      }
  if (line->row < 0)
    {
      place = first_text (fields);
      if (place < 0)
        place = find_code_field (self, fields, FALSE);
      line->match = place >= 0 ? IKD_PASTE_UNKNOWN : IKD_PASTE_BY_ORDER;
    }
  if (place >= 0)
    line->label = g_strdup (g_ptr_array_index (fields, place));
  return place;
}

/* Words that stand in greetings and dates and in no name of a row. */
static gboolean
is_talk_word (const char *word)
{
  static const char *const words[] = {
    "tanggal", "tgl", "pukul", "jam", "wib", "wita", "wit", "selamat", "assalamualaikum",
    "assalamu", "izin", "ijin", "mohon", "laporan", "melaporkan", "lapor", "hp", "wa", "telp",
    "telepon", "nomor", "no", "tahun", "data", "rekap", "update", "terima", "kasih", "yth", "bapak",
    "ibu", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "agt",
    "sep", "okt", "nov", "des", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
ikd_paste_is_talk (IkdPasteFinder *self, const char *label)
{
  static const char *const totals[] = { "jumlah", "total", "jml", "grand", "sub", "subtotal" };
  g_autofree char *words = ikd_name_words (label);
  g_autofree char *key = name_key (words, TRUE);
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  guint n = g_strv_length (list);

  for (guint i = 0; i < G_N_ELEMENTS (totals) && n > 0; i++)
    if (g_str_equal (list[0], totals[i]))
      return TRUE;
  for (guint i = 0; i < n; i++)
    if (is_talk_word (list[i]))
      return TRUE;
  return n == 0 || n > 6 || g_strcmp0 (key, self->parent) == 0;
}
