/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of an ODS file (OpenDocument 1.3 part 3, 9 and 19). Guarantees: content.xml is read
 * once, as a stream; cells and rows that are repeated to the end of the sheet take no memory where
 * they hold nothing; comments, drawings and tracked changes are no cells. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-limits.h"
#include "ikd-number-format.h"
#include "ikd-workbook-private.h"
#include "ikd-xml.h"

/* The cell that is being read. */
typedef struct
{
  char     type[16];            /* float, percentage, date, …; "" without a value */
  char     value[64];
  gboolean is_error;
  gboolean formula;
  guint    repeated;
} Cell;

typedef struct
{
  IkdWorkbook *workbook;
  IkdXml      *xml;
  GHashTable  *hidden;          /* styles of tables that are not shown; of char* */
  char        *style;           /* the one that is being read; nullable */
  IkdSheet    *sheet;           /* NULL outside a table */
  guint        line;
  guint        column;
  guint        repeated;        /* how often the row comes */
  guint        n_rows;          /* of the sheet, before the row */
  Cell         cell;
  gboolean     in_cell;
  guint        paragraphs;      /* of the cell so far */
  guint        depth;           /* of paragraphs that are open */
  GString     *text;
  GString     *shown;
} Reader;

static gboolean
damaged (Reader *self, GError **error)
{
  if (self->sheet != NULL)
    ikd_refuse_damaged_row (self->sheet, self->line, error);
  else
    ikd_refuse_damaged (ikd_workbook_get_name (self->workbook), error);
  return FALSE;
}

/* --- tables and rows --- */

static void
read_style (Reader *self, const char *element)
{
  const char *prefix, *name, *value;

  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (element, "style") == 0 && strcmp (name, "name") == 0)
      {
        g_free (self->style);
        self->style = g_strdup (value);
      }
    else if (strcmp (element, "table-properties") == 0 && strcmp (name, "display") == 0
             && strcmp (value, "false") == 0 && self->style != NULL)
      g_hash_table_add (self->hidden, g_strdup (self->style));
}

static gboolean
begin_table (Reader *self, GError **error)
{
  g_autofree char *title = NULL;
  const char *prefix, *name, *value;
  gboolean hidden = FALSE;

  if (self->sheet != NULL)
    return damaged (self, error);
  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (name, "name") == 0 && title == NULL)
      title = g_strdup (value);
    else if (strcmp (name, "style-name") == 0)
      hidden = g_hash_table_contains (self->hidden, value);
  self->sheet = ikd_workbook_add_sheet (self->workbook, title, hidden, error);
  self->line = 1;
  self->in_cell = FALSE;
  return self->sheet != NULL;
}

static gboolean
begin_row (Reader *self, GError **error)
{
  const char *prefix, *name, *value;
  gboolean hidden = FALSE;

  self->repeated = 1;
  self->column = 0;
  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (name, "number-rows-repeated") == 0)
      self->repeated = MAX (ikd_xml_to_number (value, IKD_MOST_ROWS), 1);
    else if (strcmp (name, "visibility") == 0)
      hidden = strcmp (value, "visible") != 0;
  /* Rows beyond the last may be there, as long as they hold nothing. */
  if (self->line > IKD_MOST_ROWS * 2)
    return damaged (self, error);
  self->n_rows = ikd_sheet_get_n_rows (self->sheet);
  ikd_sheet_begin_row (self->sheet, self->line, hidden);
  return TRUE;
}

static gboolean
end_row (Reader *self, GError **error)
{
  gboolean holds = ikd_sheet_get_n_rows (self->sheet) > self->n_rows;

  if (holds && self->line + self->repeated - 1 > IKD_MOST_ROWS)
    return damaged (self, error);
  for (guint i = 1; holds && i < self->repeated; i++)
    if (!ikd_sheet_repeat_row (self->sheet, self->line + i, error))
      return FALSE;
  self->line += self->repeated;
  /* What follows without a row of its own has nowhere to stand. */
  self->repeated = 0;
  return TRUE;
}

/* --- cells --- */

static void
read_cell_attribute (Cell *cell, const char *prefix, const char *name, const char *value)
{
  static const char *const values[] = { "value", "date-value", "boolean-value" };

  if (strcmp (name, "value-type") == 0 && g_strcmp0 (prefix, "calcext") == 0)
    cell->is_error = strcmp (value, "error") == 0;
  else if (strcmp (name, "value-type") == 0)
    g_strlcpy (cell->type, value, sizeof cell->type);
  else if (strcmp (name, "formula") == 0)
    cell->formula = TRUE;
  else if (strcmp (name, "number-columns-repeated") == 0)
    cell->repeated = MAX (ikd_xml_to_number (value, IKD_MOST_COLUMNS + 1), 1);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (strcmp (name, values[i]) == 0)
      g_strlcpy (cell->value, value, sizeof cell->value);
}

static gboolean
begin_cell (Reader *self, GError **error)
{
  const char *prefix, *name, *value;

  if (self->in_cell || self->repeated == 0)
    return damaged (self, error);
  self->cell = (Cell){ .repeated = 1 };
  self->in_cell = TRUE;
  self->paragraphs = 0;
  self->depth = 0;
  g_string_truncate (self->text, 0);
  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    read_cell_attribute (&self->cell, prefix, name, value);
  return TRUE;
}

/* "29,92%" shows two decimals, in whatever language. */
static guint
count_decimals (const char *shown)
{
  const char *mark = strpbrk (shown, "%\n");
  const char *end = mark != NULL ? mark : shown + strlen (shown);
  const char *p = end;

  while (p > shown && !g_ascii_isdigit (p[-1]))
    p--;
  end = p;
  while (p > shown && g_ascii_isdigit (p[-1]))
    p--;
  return p > shown && (p[-1] == ',' || p[-1] == '.') ? end - p : 0;
}

/* The kind of the cell; its text is then in shown. */
static gboolean
convert (Reader *self, IkdCellKind *kind)
{
  const Cell *cell = &self->cell;
  IkdNumberFormat format = { IKD_KIND_NUMBER, 0 };
  char *end = NULL;
  double number = 0;

  *kind = cell->is_error ? IKD_KIND_ERROR : IKD_KIND_TEXT;
  g_string_assign (self->shown, self->text->str);
  if (strcmp (cell->type, "boolean") == 0)
    {
      *kind = IKD_KIND_BOOLEAN;
      g_string_assign (self->shown, ikd_xml_is_true (cell->value) ? "TRUE" : "FALSE");
    }
  else if (strcmp (cell->type, "date") == 0
           && ikd_number_format_read_day (cell->value, self->shown))
    *kind = IKD_KIND_DATE;
  else if (strcmp (cell->type, "float") == 0 || strcmp (cell->type, "currency") == 0
           || strcmp (cell->type, "percentage") == 0)
    {
      number = g_ascii_strtod (cell->value, &end);
      if (end == cell->value || *end != '\0')
        return FALSE;
      if (strcmp (cell->type, "percentage") == 0)
        format = (IkdNumberFormat){ IKD_KIND_PERCENT, MIN (count_decimals (self->text->str), 12) };
      *kind = ikd_number_format_apply (&format, number, FALSE, self->shown);
    }
  return TRUE;
}

static gboolean
end_cell (Reader *self, GError **error)
{
  const Cell *cell = &self->cell;
  gboolean uncomputed = cell->formula && *cell->type == '\0' && self->text->len == 0;
  IkdCellKind kind = IKD_KIND_EMPTY;

  self->in_cell = FALSE;
  if (!convert (self, &kind))
    return damaged (self, error);
  if (self->shown->len > 0 || uncomputed)
    for (guint i = 0; i < cell->repeated; i++)
      if (!(uncomputed
              ? ikd_sheet_put_uncomputed (self->sheet, self->column + i, error)
              : ikd_sheet_put (self->sheet, self->column + i, kind, self->shown->str, error)))
        return FALSE;
  self->column = MIN (self->column + cell->repeated, IKD_MOST_COLUMNS * 2);
  return TRUE;
}

/* Spaces that XML would drop, tabs, and line ends are elements. */
static void
read_mark (Reader *self, const char *element)
{
  const char *prefix, *name, *value;
  guint n = 1;

  if (strcmp (element, "p") == 0 || strcmp (element, "h") == 0)
    {
      if (self->depth++ == 0 && self->paragraphs++ > 0)
        g_string_append_c (self->text, '\n');
    }
  else if (strcmp (element, "line-break") == 0)
    g_string_append_c (self->text, '\n');
  else if (strcmp (element, "tab") == 0)
    g_string_append_c (self->text, ' ');
  else if (strcmp (element, "s") == 0)
    {
      while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
        if (strcmp (name, "c") == 0)
          n = ikd_xml_to_number (value, IKD_MOST_CELL);
      for (; n > 0 && self->text->len <= IKD_MOST_CELL; n--)
        g_string_append_c (self->text, ' ');
    }
}

/* --- events --- */

static gboolean
is_no_cell (const char *name)
{
  static const char *const names[] = { "annotation", "shapes", "frame", "tracked-changes", "forms",
                                       "custom-shape", "g", "dde-links", "covered-table-cell" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A cell under a merged one holds nothing that is shown. */
static void
pass_covered (Reader *self)
{
  const char *prefix, *name, *value;
  guint n = 1;

  while (ikd_xml_attribute (self->xml, &prefix, &name, &value))
    if (strcmp (name, "number-columns-repeated") == 0)
      n = MAX (ikd_xml_to_number (value, IKD_MOST_COLUMNS), 1);
  self->column = MIN (self->column + n, IKD_MOST_COLUMNS * 2);
}

static gboolean
begin (Reader *self, GError **error)
{
  const char *name = ikd_xml_get_name (self->xml);

  if (is_no_cell (name))
    {
      if (strcmp (name, "covered-table-cell") == 0)
        pass_covered (self);
      ikd_xml_skip (self->xml);
    }
  else if (strcmp (name, "table") == 0)
    return begin_table (self, error);
  else if (self->sheet == NULL)
    read_style (self, name);
  else if (strcmp (name, "table-row") == 0)
    return begin_row (self, error);
  else if (strcmp (name, "table-cell") == 0)
    return begin_cell (self, error);
  else if (self->in_cell)
    read_mark (self, name);
  return TRUE;
}

static gboolean
end (Reader *self, GError **error)
{
  const char *name = ikd_xml_get_name (self->xml);

  if (self->sheet == NULL)
    return TRUE;
  if (strcmp (name, "table") == 0)
    self->sheet = NULL;
  else if (strcmp (name, "table-row") == 0)
    return end_row (self, error);
  else if (strcmp (name, "table-cell") == 0)
    return end_cell (self, error);
  else if ((strcmp (name, "p") == 0 || strcmp (name, "h") == 0) && self->depth > 0)
    self->depth--;
  return TRUE;
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
      if (event == IKD_XML_TEXT && self->in_cell && self->depth > 0
          && self->text->len <= IKD_MOST_CELL)
        g_string_append (self->text, ikd_xml_get_text (self->xml));
    }
  if (ikd_xml_is_broken (self->xml))
    return damaged (self, error);
  return ikd_xml_check (self->xml, error);
}

/* Only the list of parts is readable in a file with a password. */
static gboolean
check_protection (IkdZip *zip, GCancellable *cancellable, GError **error)
{
  const char *list = "META-INF/manifest.xml";
  g_autoptr (IkdXml) xml = NULL;
  IkdXmlEvent event = IKD_XML_TEXT;

  if (!ikd_zip_has (zip, list))
    return TRUE;
  xml = ikd_xml_open (zip, list, cancellable, error);
  if (xml == NULL)
    return FALSE;
  while ((event = ikd_xml_next (xml)) < IKD_XML_DONE)
    if (event == IKD_XML_START && strcmp (ikd_xml_get_name (xml), "encryption-data") == 0)
      {
        ikd_refuse_protected (ikd_zip_get_name (zip), error);
        return FALSE;
      }
  return ikd_xml_check (xml, error);
}

gboolean
ikd_workbook_read_ods (IkdWorkbook *workbook, IkdZip *zip, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (IkdXml) xml = NULL;
  Reader reader = { .workbook = workbook, .hidden = hidden, .text = text, .shown = shown };
  gboolean done = FALSE;

  if (!check_protection (zip, cancellable, error))
    return FALSE;
  xml = ikd_xml_open (zip, "content.xml", cancellable, error);
  if (xml == NULL)
    return FALSE;
  reader.xml = xml;
  done = read_events (&reader, error);
  g_free (reader.style);
  if (done && ikd_workbook_get_n_sheets (workbook) == 0)
    {
      ikd_refuse_no_table (ikd_zip_get_name (zip), error);
      return FALSE;
    }
  return done;
}
