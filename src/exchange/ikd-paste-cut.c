/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Pasted text, cut into lines and fields. Guarantees: linear in the length of the text, whatever
 * stands in it; cells of a spreadsheet keep their columns. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-paste-private.h"

#define MOST_LINES 5000         /* a sheet has at most some hundred rows */
#define LONGEST_LINE 2000       /* bytes; a longer one is prose */

static void
cut_free (IkdPasteCut *cut)
{
  g_ptr_array_unref (cut->fields);
  g_free (cut);
}

/* --- cleaning --- */

/* What a chat puts around words, pictures and marks of lists; not what belongs to a number. */
static gboolean
is_ornament (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (c < 128)
    return c != 0 && strchr ("*~`#>|\r", (int) c) != NULL;
  return type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_MODIFIER_SYMBOL || type == G_UNICODE_NON_SPACING_MARK
         || type == G_UNICODE_ENCLOSING_MARK || c == 0x2022 || c == 0x25AA || c == 0x2192
         || c == 0x00BB;
}

static gboolean
is_space (gunichar c)
{
  return c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x2009 || c == 0x3000 || c == 0x2026
         || c == 0xFEFF;
}

/* Without ornaments; spaces of all kinds are spaces, a leader ("Kroya......1204") is several, and a
 * long dash a short one. */
static char *
clean (const char *line)
{
  GString *text = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_str_has_prefix (p, "..."))
        {
          g_string_append (text, "  ");
          p += strspn (p, ".") - 1;
        }
      else if (is_space (c))
        g_string_append_c (text, ' ');
      else if (c == 0x2013 || c == 0x2014)
        g_string_append_c (text, '-');
      else if (c == '_' && (text->len == 0 || !g_ascii_isalnum (p[1])
                            || !g_ascii_isalnum (text->str[text->len - 1])))
        continue;
      else if (!is_ornament (c))
        g_string_append_unichar (text, c);
    }
  return g_strstrip (g_string_free (text, FALSE));
}

/* --- lines --- */

static void
cut_cells (GPtrArray *fields, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", IKD_PASTE_FIELDS);

  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (fields, clean (cells[i]));
}

static gboolean
has_value (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (ikd_paste_is_value (g_ptr_array_index (fields, i)))
      return TRUE;
  return FALSE;
}

/* Columns stand two spaces apart; a chat may hold such a gap too. */
static GPtrArray *
cut_gaps (const char *text)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text, "  ", IKD_PASTE_FIELDS);

  for (guint i = 0; parts[i] != NULL; i++)
    ikd_paste_add_field (fields, parts[i], -1);
  if (!has_value (fields))
    {
      g_autoptr (GPtrArray) chat = ikd_paste_cut_chat (text);

      if (chat->len > 1)
        {
          g_ptr_array_unref (fields);
          return g_steal_pointer (&chat);
        }
    }
  return fields;
}

static gboolean
is_blank (GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (*(const char *) g_ptr_array_index (fields, i) != '\0')
      return FALSE;
  return TRUE;
}

/* NULL for a blank line. */
static IkdPasteCut *
cut (const char *line, guint number, GError **error)
{
  g_autofree char *text = clean (line);
  const char *rest = ikd_paste_skip_number (ikd_paste_skip_sender (text));
  IkdPasteCut *self = g_new0 (IkdPasteCut, 1);

  self->line = number;
  self->cells = strchr (line, '\t') != NULL;
  if (self->cells)
    {
      self->fields = g_ptr_array_new_with_free_func (g_free);
      cut_cells (self->fields, line);
    }
  else if (strstr (rest, "  ") != NULL)
    self->fields = cut_gaps (rest);
  else
    self->fields = ikd_paste_cut_chat (rest);

  if (ikd_guard_check (text, _("The pasted text"), error) && !is_blank (self->fields))
    return self;
  cut_free (self);
  return NULL;
}

/* The end of a cell that begins with a quote at @start; NULL if it is none. */
static const char *
quoted_end (const char *start)
{
  for (const char *p = start + 1; (p = strchr (p, '"')) != NULL; p++)
    {
      if (p - start > LONGEST_LINE)
        return NULL;
      if (p[1] == '"')
        p++;
      else if (p[1] == '\0' || strchr ("\t\n\r", p[1]) != NULL)
        return p;
      else
        return NULL;
    }
  return NULL;
}

/* A spreadsheet puts cells with line ends in quotes and doubles those within. */
static const char *
append_quoted (GString *line, const char *start, const char *end, guint *number)
{
  for (const char *p = start + 1; p < end; p++)
    {
      if (*p == '\n')
        (*number)++;
      g_string_append_c (line, strchr ("\t\n\r", *p) != NULL ? ' ' : *p);
      if (*p == '"')
        p++;
    }
  return end + 1;
}

/* Reads one line from @p; what follows it. */
static const char *
read_line (GString *line, const char *p, guint *number)
{
  gboolean begins = TRUE;

  g_string_truncate (line, 0);
  while (*p != '\0' && *p != '\n' && *p != '\r')
    {
      const char *end = begins && *p == '"' ? quoted_end (p) : NULL;

      begins = *p == '\t';
      if (end != NULL)
        p = append_quoted (line, p, end, number);
      else
        g_string_append_c (line, *p++);
    }
  if (*p == '\r' && p[1] == '\n')
    p++;
  return *p != '\0' ? p + 1 : p;
}

GPtrArray *
ikd_paste_cut_all (const char *text, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) cut_free);
  g_autoptr (GString) line = g_string_new (NULL);
  guint number = 1;

  for (const char *p = text; *p != '\0'; number++)
    {
      guint first = number;
      IkdPasteCut *one = NULL;
      g_autoptr (GError) refusal = NULL;

      p = read_line (line, p, &number);
      if (line->len == 0 || line->len > LONGEST_LINE)
        continue;
      one = cut (line->str, first, &refusal);
      if (refusal != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return NULL;
        }
      if (one != NULL)
        g_ptr_array_add (all, one);
      if (all->len > MOST_LINES)
        {
          g_autofree char *most = ikd_count_format (MOST_LINES);

          g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                       /* Translators: %s is a number of lines. */
                       _("The text has more than %s lines. Copy the rows of the sheet alone."),
                       most);
          return NULL;
        }
    }
  return g_steal_pointer (&all);
}
