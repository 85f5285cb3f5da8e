/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of an XLSX file. Guarantees: a sheet is read as a stream, so that only its cells take
 * memory; rows and cells that do not follow one another are refused rather than mixed up; no
 * formula is computed. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-limits.h"
#include "ikd-workbook-private.h"
#include "ikd-xlsx-book.h"

typedef struct
{
  const IkdXlsxBook *book;
  IkdXml        *xml;
  IkdSheet      *sheet;
  guint          line;          /* of the row that is being read */
  guint          column;        /* of the cell that is being read */
  guint          next_column;
  char           type[12];      /* of the cell */
  guint          style;
  gboolean       formula;
  gboolean       in_cell;
  gboolean       in_text;       /* within v or t */
  GString       *text;
  GString       *shown;
} Reader;

/* "BC23" → column 54, row 23. FALSE if it is no such thing, or lies beyond a sheet. */
static gboolean
read_reference (const char *text, guint *column, guint *line)
{
  guint letters = 0;

  for (; g_ascii_isalpha (*text) && letters <= IKD_MOST_COLUMNS; text++)
    letters = letters * 26 + (g_ascii_toupper (*text) - 'A' + 1);
  *line = ikd_xml_to_number (text, IKD_MOST_ROWS + 1);
  *column = letters - 1;
  return letters > 0 && letters <= IKD_MOST_COLUMNS && *line > 0 && *line <= IKD_MOST_ROWS;
}

/* Escapes of characters that XML does not have: _x000D_ is a carriage return. */
static void
unescape (GString *text)
{
  char *from = text->str;
  char *to = text->str;

  if (strstr (text->str, "_x") == NULL)
    return;
  while (*from != '\0')
    {
      gunichar code = 0;

      for (guint i = 2; i < 6 && strncmp (from, "_x", 2) == 0 && g_ascii_isxdigit (from[i]); i++)
        code = code * 16 + g_ascii_xdigit_value (from[i]) + (i == 5 ? 0x10000 : 0);
      if (code < 0x10000 || from[6] != '_')
        *to++ = *from++;
      else
        {
          code -= 0x10000;
          /* Shorter than the escape. A zero, or half a character, is left out. */
          if (code != 0 && g_unichar_validate (code))
            to += g_unichar_to_utf8 (code, to);
          from += 7;
        }
    }
  g_string_truncate (text, to - text->str);
}

static gboolean
damaged (Reader *self, GError **error)
{
  ikd_refuse_damaged_row (self->sheet, self->line, error);
  return FALSE;
}

static gboolean
begin_row (Reader *self, GError **error)
{
  const char *prefix, *name, *value;
  guint line = self->line + 1;
  gboolean hidden = FALSE;

  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (name, "r") == 0)
      line = ikd_xml_to_number (value, IKD_MOST_ROWS + 1);
    else if (strcmp (name, "hidden") == 0)
      hidden = ikd_xml_is_true (value);
  if (line <= self->line || line > IKD_MOST_ROWS)
    return damaged (self, error);

  self->line = line;
  self->next_column = 0;
  ikd_sheet_begin_row (self->sheet, line, hidden);
  return TRUE;
}

static gboolean
begin_cell (Reader *self, GError **error)
{
  const char *prefix, *name, *value;
  guint line = self->line;

  self->column = self->next_column;
  self->style = 0;
  self->formula = FALSE;
  self->in_cell = TRUE;
  self->in_text = FALSE;
  g_strlcpy (self->type, "n", sizeof self->type);
  g_string_truncate (self->text, 0);
  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (name, "r") == 0 && !read_reference (value, &self->column, &line))
      return damaged (self, error);
    else if (strcmp (name, "s") == 0)
      self->style = ikd_xml_to_number (value, G_MAXINT);
    else if (strcmp (name, "t") == 0)
      g_strlcpy (self->type, value, sizeof self->type);
  if (line != self->line || self->line == 0 || self->column < self->next_column)
    return damaged (self, error);
  self->next_column = self->column + 1;
  return TRUE;
}

static gboolean
put (Reader *self, IkdCellKind kind, const char *text, GError **error)
{
  return ikd_sheet_put (self->sheet, self->column, kind, text, error);
}

static gboolean
put_number (Reader *self, GError **error)
{
  static const IkdNumberFormat plain = { IKD_KIND_NUMBER, 0 };
  const GArray *formats = self->book->formats;
  const IkdNumberFormat *format = self->style < formats->len
                                    ? &g_array_index (formats, IkdNumberFormat, self->style)
                                    : &plain;
  char *end = NULL;
  double value = g_ascii_strtod (self->text->str, &end);

  if (end == self->text->str || *end != '\0')
    return damaged (self, error);

  IkdCellKind kind = ikd_number_format_apply (format, value, self->book->from_1904, self->shown);

  return put (self, kind, self->shown->str, error);
}

static gboolean
put_shared (Reader *self, GError **error)
{
  const char *shared
    = g_ascii_isdigit (*self->text->str)
        ? ikd_xlsx_book_get_string (self->book, ikd_xml_to_number (self->text->str, G_MAXINT))
        : NULL;

  if (shared == NULL)
    return damaged (self, error);
  g_string_assign (self->text, shared);
  unescape (self->text);
  return *self->text->str == '\0' || put (self, IKD_KIND_TEXT, self->text->str, error);
}

/* Cells that hold nothing are left out: a border is no figure. */
static gboolean
end_cell (Reader *self, GError **error)
{
  const char *type = self->type;

  self->in_cell = FALSE;
  self->in_text = FALSE;
  if (self->text->len == 0)
    return !self->formula || strcmp (type, "str") == 0
           || ikd_sheet_put_uncomputed (self->sheet, self->column, error);
  if (strcmp (type, "s") == 0)
    return put_shared (self, error);
  if (strcmp (type, "b") == 0)
    return put (self, IKD_KIND_BOOLEAN, ikd_xml_is_true (self->text->str) ? "TRUE" : "FALSE",
                error);
  if (strcmp (type, "e") == 0)
    return put (self, IKD_KIND_ERROR, self->text->str, error);
  if (strcmp (type, "d") == 0 && ikd_number_format_read_day (self->text->str, self->shown))
    return put (self, IKD_KIND_DATE, self->shown->str, error);
  if (strcmp (type, "n") == 0)
    return put_number (self, error);
  unescape (self->text);
  return put (self, IKD_KIND_TEXT, self->text->str, error);
}

static gboolean
begin (Reader *self, GError **error)
{
  const char *name = ikd_xml_get_name (self->xml);

  if (strcmp (name, "row") == 0)
    return begin_row (self, error);
  if (strcmp (name, "c") == 0)
    return begin_cell (self, error);
  /* What is no part of a table, though it may look like one. */
  if (strcmp (name, "rPh") == 0 || strcmp (name, "extLst") == 0)
    ikd_xml_skip (self->xml);
  else if (strcmp (name, "f") == 0)
    self->formula = TRUE;
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = self->in_cell;
  return TRUE;
}

static gboolean
end (Reader *self, GError **error)
{
  const char *name = ikd_xml_get_name (self->xml);

  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    self->in_text = FALSE;
  return strcmp (name, "c") != 0 || !self->in_cell || end_cell (self, error);
}

static gboolean
read_events (Reader *self, GError **error)
{
  IkdXmlEvent event = IKD_XML_TEXT;

  while ((event = ikd_xml_next (self->xml)) < IKD_XML_DONE)
    {
      if (event == IKD_XML_START && !begin (self, error))
        return FALSE;
      if (event == IKD_XML_END && !end (self, error))
        return FALSE;
      /* One byte more than a cell may have is refused, with its place, when the cell ends. */
      if (event == IKD_XML_TEXT && self->in_text && self->text->len <= IKD_MOST_CELL)
        g_string_append (self->text, ikd_xml_get_text (self->xml));
    }
  if (ikd_xml_is_broken (self->xml))
    return damaged (self, error);
  return ikd_xml_check (self->xml, error);
}

gboolean
ikd_xlsx_book_fill (const IkdXlsxBook *self, const IkdXlsxPart *from, IkdSheet *sheet,
                    GError **error)
{
  g_autoptr (IkdXml) xml = ikd_xml_open (self->zip, from->part, self->cancellable, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  Reader reader = { .book = self, .xml = xml, .sheet = sheet, .text = text, .shown = shown };

  return xml != NULL && read_events (&reader, error);
}

gboolean
ikd_workbook_read_xlsx (IkdWorkbook *workbook, IkdZip *zip, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (IkdXlsxBook) book = ikd_xlsx_book_open (zip, cancellable, error);

  for (guint i = 0; book != NULL && i < book->sheets->len; i++)
    {
      const IkdXlsxPart *from = g_ptr_array_index (book->sheets, i);
      IkdSheet *sheet = ikd_workbook_add_sheet (workbook, from->title, from->hidden, error);

      if (sheet == NULL || !ikd_xlsx_book_fill (book, from, sheet, error))
        return FALSE;
    }
  return book != NULL;
}
