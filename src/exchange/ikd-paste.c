/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What people paste into a sheet. Guarantees: a line is never given to a region that it does not
 * name, unless no line names any. */

#include "ikd-paste.h"

#include <string.h>

#include "ikd-name.h"
#include "ikd-number.h"
#include "ikd-scan.h"

#define MOST_LINES 5000         /* a sheet has at most some hundred rows */

/* A line cut into fields. */
typedef struct
{
  guint      line;
  GPtrArray *fields;            /* of char *, trimmed */
} Fields;

static void
fields_free (Fields *fields)
{
  g_ptr_array_unref (fields->fields);
  g_free (fields);
}

void
ikd_paste_line_free (IkdPasteLine *line)
{
  g_free (line->label);
  for (guint i = 0; i < IKD_PASTE_VALUES; i++)
    g_free (line->values[i]);
  g_free (line);
}

/* --- cutting --- */

/* What a chat puts around words, pictures and marks of lists; not what belongs to a number. */
static gboolean
is_ornament (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (c < 128)
    return strchr ("*_~`#>|•", (int) c) != NULL && c != 0;
  return type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_MODIFIER_SYMBOL || type == G_UNICODE_NON_SPACING_MARK
         || type == G_UNICODE_ENCLOSING_MARK || c == 0x2022 || c == 0x25AA || c == 0x2013
         || c == 0x2014 || c == 0x2192 || c == 0x00BB;
}

static char *
clean (const char *line)
{
  GString *text = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x3000)
        g_string_append_c (text, ' ');
      else if (!is_ornament (c) && c != '\r')
        g_string_append_unichar (text, c);
    }
  return g_strstrip (g_string_free (text, FALSE));
}

/* "1. Kroya", "12) Kroya", "- Kroya": without what numbers the line. */
static const char *
skip_numbering (const char *text)
{
  const char *p = text;

  if (*p == '-' && p[1] == ' ')
    return skip_numbering (p + 2 + strspn (p + 2, " "));
  while (g_ascii_isdigit (*p) && p - text < 4)
    p++;
  if (p == text || (*p != '.' && *p != ')'))
    return text;
  p++;
  if (g_ascii_isdigit (*p))
    return text;
  return p + strspn (p, " ");
}

static void
add_field (GPtrArray *fields, const char *start, gssize length)
{
  g_autofree char *text = g_strndup (start, length);
  char *field = g_strstrip (text);
  gsize end = strlen (field);

  while (end > 0 && strchr (":;", field[end - 1]) != NULL)
    field[--end] = '\0';
  g_strstrip (field);
  if (*field != '\0')
    g_ptr_array_add (fields, g_strdup (field));
}

static gboolean
is_value (const char *field)
{
  static const char *const words[] = { "b", "x", "-", "nihil", "belum lapor", "tidak berlaku" };
  IkdScan scan;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (field, words[i]) == 0)
      return TRUE;
  if (*field == '=' || *field == '+')
    return g_ascii_isdigit (field[1]);
  return ikd_scan_text (field, &scan);
}

/* "Kroya = 1.204 orang", "Kroya 1204": a name and the number that ends it. */
static void
cut_chat (GPtrArray *fields, const char *text)
{
  g_autofree char *line = g_strdup (text);
  char *mark = strpbrk (line, ":=");
  static const char *const units[] = { " orang", " jiwa", " org", " aktivasi", " penduduk", "." };
  char *end;

  g_strchomp (line);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (line, units[i]))
      line[strlen (line) - strlen (units[i])] = '\0';
  g_strchomp (line);
  if (mark != NULL && mark > line && *mark != '\0')
    {
      add_field (fields, line, mark - line);
      add_field (fields, mark + 1 + strspn (mark + 1, ":= "), -1);
      return;
    }

  end = line + strlen (line);
  while (end > line && (g_ascii_isdigit (end[-1]) || strchr (".,", end[-1]) != NULL))
    end--;
  if (end > line && end[-1] == ' ' && *end != '\0')
    {
      add_field (fields, line, end - line);
      add_field (fields, end, -1);
    }
  else
    add_field (fields, line, -1);
}

static void
cut_columns (GPtrArray *fields, const char *line, const char *separator)
{
  const char *start = line;
  const char *mark;

  while ((mark = strstr (start, separator)) != NULL)
    {
      add_field (fields, start, mark - start);
      start = mark + strlen (separator);
    }
  add_field (fields, start, -1);
}

static Fields *
cut (const char *line, guint number)
{
  Fields *fields = g_new0 (Fields, 1);
  g_autofree char *text = clean (line);
  const char *rest = skip_numbering (text);

  fields->line = number;
  fields->fields = g_ptr_array_new_with_free_func (g_free);
  if (strchr (line, '\t') != NULL)
    cut_columns (fields->fields, line, "\t");
  else if (strstr (rest, "  ") != NULL)
    cut_columns (fields->fields, rest, "  ");
  else if (is_value (rest))
    add_field (fields->fields, rest, -1);
  else
    cut_chat (fields->fields, rest);
  return fields;
}

static GPtrArray *
cut_all (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", MOST_LINES);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) fields_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Fields *fields = cut (lines[i], i + 1);

      if (fields->fields->len > 0)
        g_ptr_array_add (all, fields);
      else
        fields_free (fields);
    }
  return all;
}

/* --- regions --- */

typedef struct
{
  GPtrArray  *regions;
  GHashTable *codes;            /* code, with and without dots → index + 1 */
  GHashTable *names;            /* key → index + 1 */
  GHashTable *seen;             /* index + 1 */
} Finder;

static void
add_place (GHashTable *table, char *key, guint index)
{
  /* A name that two rows share names neither. */
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

static char *
name_key (const char *name, gboolean bare)
{
  g_autofree char *words = ikd_name_words (name);
  const char *rest = NULL;
  int level = ikd_name_level (words, &rest);

  return bare ? ikd_name_key (level >= 0 ? rest : words) : ikd_name_key (words);
}

static void
finder_init (Finder *self, GPtrArray *regions)
{
  self->regions = regions;
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (regions, i);

      add_place (self->codes, g_strdup (ikd_region_get_code (region)), i);
      add_place (self->codes, without_dots (ikd_region_get_code (region)), i);
      add_place (self->names, name_key (ikd_region_get_name (region), FALSE), i);
    }
  /* "Cirebon" serves where no other row is called so. */
  for (guint i = 0; i < regions->len; i++)
    {
      char *bare = name_key (ikd_region_get_name (g_ptr_array_index (regions, i)), TRUE);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (self->names, bare)) == i + 1)
        g_free (bare);
      else
        add_place (self->names, bare, i);
    }
}

static void
finder_clear (Finder *self)
{
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->seen);
}

static int
lookup (GHashTable *table, const char *key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return place != 0 && place != G_MAXUINT ? (int) place - 1 : -1;
}

static int
find_code (Finder *self, const char *field)
{
  return lookup (self->codes, field);
}

static int
find_name (Finder *self, const char *field)
{
  g_autofree char *key = name_key (field, FALSE);
  g_autofree char *bare = name_key (field, TRUE);
  int index = lookup (self->names, key);

  return index >= 0 ? index : lookup (self->names, bare);
}

static gboolean
is_total (const char *label)
{
  static const char *const words[] = { "jumlah", "total", "jml", "grand total", "sub total" };
  g_autofree char *folded = ikd_name_words (label);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

/* --- lines --- */

/* The place of the field that names a region; −1 if none does. */
static int
find_label (Finder *self, GPtrArray *fields, IkdPasteLine *line)
{
  for (guint i = 0; i < fields->len; i++)
    if (fields->len > 1 && (line->row = find_code (self, g_ptr_array_index (fields, i))) >= 0)
      {
        line->match = IKD_PASTE_BY_CODE;
        return i;
      }
  for (guint i = 0; i < fields->len; i++)
    if ((line->row = find_name (self, g_ptr_array_index (fields, i))) >= 0)
      {
        line->match = IKD_PASTE_BY_NAME;
        return i;
      }
  line->match = IKD_PASTE_UNKNOWN;
  for (guint i = 0; i < fields->len; i++)
    if (!is_value (g_ptr_array_index (fields, i)))
      return i;
  line->match = IKD_PASTE_BY_ORDER;
  return -1;
}

/* The values are what follows the last field that is none. */
static guint
take_values (GPtrArray *fields, int label, guint n_values, IkdPasteLine *line)
{
  guint first = label + 1;
  guint n = 0;

  for (guint i = first; i < fields->len; i++)
    if (!is_value (g_ptr_array_index (fields, i)))
      first = i + 1;
  for (guint i = first; i < fields->len && n < n_values; i++)
    line->values[n++] = g_strdup (g_ptr_array_index (fields, i));
  return n;
}

static IkdPasteLine *
read_line (Finder *finder, const Fields *fields, guint n_values)
{
  IkdPasteLine *line = g_new0 (IkdPasteLine, 1);
  int label = find_label (finder, fields->fields, line);

  line->line = fields->line;
  if (label >= 0)
    line->label = g_strdup (g_ptr_array_index (fields->fields, label));
  if (take_values (fields->fields, label, n_values, line) == 0
      || (line->match == IKD_PASTE_UNKNOWN && is_total (line->label)))
    {
      ikd_paste_line_free (line);
      return NULL;
    }
  if (line->row >= 0 && !g_hash_table_add (finder->seen, GINT_TO_POINTER (line->row + 1)))
    {
      line->row = -1;
      line->match = IKD_PASTE_TWICE;
    }
  return line;
}

/* Lines without a name serve only where none has one; otherwise they are dates and the like. */
static void
place_in_order (GPtrArray *lines, guint n_rows, guint first)
{
  gboolean named = FALSE;

  for (guint i = 0; i < lines->len; i++)
    named |= ((IkdPasteLine *) g_ptr_array_index (lines, i))->match != IKD_PASTE_BY_ORDER;
  for (guint i = 0, row = first; i < lines->len;)
    {
      IkdPasteLine *line = g_ptr_array_index (lines, i);

      if (line->match != IKD_PASTE_BY_ORDER)
        i++;
      else if (named)
        g_ptr_array_remove_index (lines, i);
      else
        {
          line->row = row < n_rows ? (int) row : -1;
          line->match = row < n_rows ? IKD_PASTE_BY_ORDER : IKD_PASTE_UNKNOWN;
          row++;
          i++;
        }
    }
}

/* --- separators --- */

static IkdSeparators
guess_separators (GPtrArray *lines)
{
  guint votes[3] = { 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      IkdPasteLine *line = g_ptr_array_index (lines, i);

      for (guint v = 0; v < IKD_PASTE_VALUES && line->values[v] != NULL; v++)
        votes[ikd_separators_guess (line->values[v])]++;
    }
  if (votes[IKD_SEPARATORS_ENGLISH] > 0 && votes[IKD_SEPARATORS_INDONESIAN] == 0)
    return IKD_SEPARATORS_ENGLISH;
  if (votes[IKD_SEPARATORS_INDONESIAN] > 0 && votes[IKD_SEPARATORS_ENGLISH] == 0)
    return IKD_SEPARATORS_INDONESIAN;
  return IKD_SEPARATORS_UNKNOWN;
}

/* "nihil" is nought; a number is written without separators once the text has settled them. */
static void
settle (char **value, IkdSeparators separators)
{
  IkdNumber number;
  const char *settled = NULL;

  if (g_ascii_strcasecmp (*value, "nihil") == 0)
    settled = "0";
  else if (g_ascii_strcasecmp (*value, "belum lapor") == 0)
    settled = "b";
  else if (g_ascii_strcasecmp (*value, "tidak berlaku") == 0)
    settled = "x";
  if (settled != NULL)
    {
      g_free (*value);
      *value = g_strdup (settled);
      return;
    }
  if (ikd_percent_recognise (*value) || **value == '=' || **value == '+'
      || !ikd_count_parse (*value, separators, &number, NULL) || !ikd_number_is_exact (number))
    return;
  g_free (*value);
  *value = g_strdup_printf ("%" G_GINT64_FORMAT, number.value);
}

GPtrArray *
ikd_paste_read (const char *text, GPtrArray *regions, guint first, guint n_values)
{
  g_autoptr (GPtrArray) cuts = NULL;
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_paste_line_free);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  IkdSeparators separators;
  Finder finder;

  g_return_val_if_fail (n_values >= 1 && n_values <= IKD_PASTE_VALUES, lines);

  finder_init (&finder, regions);
  cuts = cut_all (valid);
  for (guint i = 0; i < cuts->len; i++)
    {
      IkdPasteLine *line = read_line (&finder, g_ptr_array_index (cuts, i), n_values);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  finder_clear (&finder);
  place_in_order (lines, regions->len, first);

  separators = guess_separators (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      IkdPasteLine *line = g_ptr_array_index (lines, i);

      for (guint v = 0; v < IKD_PASTE_VALUES && line->values[v] != NULL; v++)
        settle (&line->values[v], separators);
    }
  return lines;
}
