/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of an old workbook (.xls), whose values freexl reads. Guarantees: the copy that freexl
 * reads from has no name and is never on a disk; a file whose structure is broken is refused before
 * freexl sees it. */

/* for memfd_create() */
#define _GNU_SOURCE

#include <errno.h>
#include <freexl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-ole.h"
#include "ikd-workbook-private.h"
#include "ikd-xls-marks.h"

typedef struct
{
  IkdWorkbook  *workbook;
  const void   *handle;         /* of freexl */
  IkdXlsMarks  *marks;          /* nullable */
  GCancellable *cancellable;
  IkdXlsCells  *cells;          /* of the sheet */
  gboolean      from_1904;
  GString      *text;
} Reader;

/* freexl reads from a path alone. This one leads to memory, and ends with the descriptor. −1 with
 * FILE */
static int
copy_to_memory (GBytes *bytes, const char *name, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  int memory = memfd_create ("workbook", MFD_CLOEXEC);
  gssize n = 0;

  for (gsize at = 0; memory >= 0 && at < size; at += n)
    if ((n = write (memory, data + at, size - at)) <= 0)
      {
        close (memory);
        memory = -1;
      }
  if (memory < 0)
    {
      g_autofree char *quoted = ikd_guard_quote (name);

      g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                   /* Translators: a file name, and what the system says. */
                   _("“%s” cannot be read: %s"), quoted, g_strerror (errno));
    }
  return memory;
}

static const char *
error_word (guint code)
{
  switch (code)
    {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0f:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1d:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
    }
}

/* A number with the style of the cell; its text is then in text. */
static IkdCellKind
show_number (Reader *self, double value, const IkdXlsMark *mark)
{
  static const IkdNumberFormat plain = { IKD_KIND_NUMBER, 0 };
  const IkdNumberFormat *format = mark != NULL && mark->style < self->marks->formats->len
                                    ? &g_array_index (self->marks->formats, IkdNumberFormat,
                                                      mark->style)
                                    : &plain;

  return ikd_number_format_apply (format, value, self->from_1904, self->text);
}

/* The cell as freexl gives it. */
static IkdCellKind
show_value (Reader *self, const FreeXL_CellValue *value, const IkdXlsMark *mark)
{
  switch (value->type)
    {
    case FREEXL_CELL_INT:
      return show_number (self, value->value.int_value, mark);
    case FREEXL_CELL_DOUBLE:
      return show_number (self, value->value.double_value, mark);
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
      g_string_assign (self->text, value->value.text_value);
      return ikd_number_format_read_day (value->value.text_value, self->text) ? IKD_KIND_DATE
                                                                              : IKD_KIND_TEXT;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME:
      g_string_assign (self->text, value->value.text_value);
      return IKD_KIND_TEXT;
    default:
      g_string_truncate (self->text, 0);
      return IKD_KIND_EMPTY;
    }
}

/* The cell as the workbook has it beside freexl: results of formulas, truth values, errors. */
static IkdCellKind
show_mark (Reader *self, const IkdXlsMark *mark)
{
  switch (mark->kind)
    {
    case IKD_KIND_NUMBER:
      return show_number (self, mark->number, mark);
    case IKD_KIND_BOOLEAN:
      g_string_assign (self->text, mark->code != 0 ? "TRUE" : "FALSE");
      break;
    case IKD_KIND_ERROR:
      g_string_assign (self->text, error_word (mark->code));
      break;
    default:
      g_string_assign (self->text, self->cells->texts->str + mark->text);
    }
  return mark->kind;
}

static gboolean
put_cell (Reader *self, IkdSheet *sheet, guint row, guint column, GError **error)
{
  const IkdXlsMark *mark = ikd_xls_cells_get (self->cells, row, column);
  FreeXL_CellValue value = { .type = FREEXL_CELL_NULL };
  IkdCellKind kind = IKD_KIND_EMPTY;

  if (mark != NULL && mark->kind != IKD_KIND_EMPTY)
    kind = show_mark (self, mark);
  else
    {
      /* Beyond what freexl knows of there may be marks alone. */
      freexl_get_cell_value (self->handle, row, column, &value);
      kind = show_value (self, &value, mark);
    }
  if (g_utf8_validate (self->text->str, self->text->len, NULL))
    return self->text->len == 0 || ikd_sheet_put (sheet, column, kind, self->text->str, error);
  ikd_refuse_damaged_row (sheet, row + 1, error);
  return FALSE;
}

static gboolean
fill (Reader *self, IkdSheet *sheet, GHashTable *hidden, GError **error)
{
  unsigned int n_rows = 0;
  unsigned short n_columns = 0;

  if (freexl_worksheet_dimensions (self->handle, &n_rows, &n_columns) != FREEXL_OK)
    {
      ikd_refuse_damaged (ikd_workbook_get_name (self->workbook), error);
      return FALSE;
    }
  for (guint row = 0; row < MAX (n_rows, self->cells->n_rows); row++)
    {
      gboolean is_hidden = hidden != NULL
                           && g_hash_table_contains (hidden, GUINT_TO_POINTER (row));

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      ikd_sheet_begin_row (sheet, row + 1, is_hidden);
      for (guint column = 0; column < MAX (n_columns, self->cells->n_columns); column++)
        if (!put_cell (self, sheet, row, column, error))
          return FALSE;
    }
  return TRUE;
}

/* Which of the sheets that the marks know is called so; −1: none. */
static int
find_marks (Reader *self, const char *title)
{
  for (guint i = 0; self->marks != NULL && i < self->marks->sheets->len; i++)
    if (g_strcmp0 (((IkdXlsSheet *) g_ptr_array_index (self->marks->sheets, i))->title, title) == 0)
      return i;
  return -1;
}

static gboolean
read_sheet (Reader *self, guint i, GError **error)
{
  const char *title = NULL;
  const IkdXlsSheet *about = NULL;
  IkdSheet *sheet = NULL;
  int found = -1;

  if (freexl_get_worksheet_name (self->handle, i, &title) != FREEXL_OK
      || freexl_select_active_worksheet (self->handle, i) != FREEXL_OK)
    {
      ikd_refuse_damaged (ikd_workbook_get_name (self->workbook), error);
      return FALSE;
    }
  found = find_marks (self, title);
  about = found >= 0 ? g_ptr_array_index (self->marks->sheets, found) : NULL;
  sheet = ikd_workbook_add_sheet (self->workbook, title, about != NULL && about->hidden, error);
  g_clear_pointer (&self->cells, ikd_xls_cells_free);
  self->cells = ikd_xls_cells_new ();
  if (sheet != NULL && found >= 0)
    ikd_xls_marks_read (self->marks, found, self->cells, sheet);
  return sheet != NULL && fill (self, sheet, about != NULL ? about->rows : NULL, error);
}

static gboolean
read_sheets (Reader *self, GError **error)
{
  const char *name = ikd_workbook_get_name (self->workbook);
  unsigned int password = FREEXL_BIFF_PLAIN;
  unsigned int from = FREEXL_BIFF_DATEMODE_1900;
  unsigned int n_sheets = 0;

  freexl_get_info (self->handle, FREEXL_BIFF_PASSWORD, &password);
  freexl_get_info (self->handle, FREEXL_BIFF_DATEMODE, &from);
  freexl_get_info (self->handle, FREEXL_BIFF_SHEET_COUNT, &n_sheets);
  self->from_1904 = from == FREEXL_BIFF_DATEMODE_1904;
  if (password == FREEXL_BIFF_OBFUSCATED || n_sheets == 0)
    {
      if (n_sheets == 0)
        ikd_refuse_no_table (name, error);
      else
        ikd_refuse_protected (name, error);
      return FALSE;
    }
  for (guint i = 0; i < n_sheets; i++)
    if (!read_sheet (self, i, error))
      return FALSE;
  return TRUE;
}

/* What is said of the file before freexl reads it. FALSE: it is refused. *@marks: nullable */
static gboolean
look_inside (GBytes *bytes, const char *name, IkdXlsMarks **marks, GError **error)
{
  g_autoptr (IkdOle) ole = ikd_ole_new (bytes);
  GByteArray *stream = NULL;

  if (ole == NULL)
    {
      ikd_refuse_damaged (name, error);
      return FALSE;
    }
  /* A new workbook with a password stands within an old kind of file. */
  if (ikd_ole_has (ole, "EncryptedPackage"))
    {
      ikd_refuse_protected (name, error);
      return FALSE;
    }
  if (!ikd_ole_has (ole, "Workbook") && !ikd_ole_has (ole, "Book"))
    {
      ikd_refuse_no_table (name, error);
      return FALSE;
    }
  stream = ikd_ole_read (ole, ikd_ole_has (ole, "Workbook") ? "Workbook" : "Book");
  if (stream == NULL)
    {
      ikd_refuse_damaged (name, error);
      return FALSE;
    }
  *marks = ikd_xls_marks_new (stream);
  if ((*marks)->protected)
    ikd_refuse_protected (name, error);
  else if ((*marks)->n_cells > IKD_MOST_CELLS)
    ikd_refuse_damaged (name, error);
  return !(*marks)->protected && (*marks)->n_cells <= IKD_MOST_CELLS;
}

gboolean
ikd_workbook_read_xls (IkdWorkbook *workbook, GBytes *bytes, GCancellable *cancellable,
                       GError **error)
{
  const char *name = ikd_workbook_get_name (workbook);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdXlsMarks) marks = NULL;
  g_autofree char *path = NULL;
  Reader reader = { .workbook = workbook, .cancellable = cancellable, .text = text };
  gboolean is_ole = *(const guint8 *) g_bytes_get_data (bytes, NULL) == 0xd0;
  gboolean done = FALSE;
  int memory = -1;

  if (is_ole && !look_inside (bytes, name, &marks, error))
    return FALSE;
  memory = copy_to_memory (bytes, name, error);
  if (memory < 0)
    return FALSE;
  path = g_strdup_printf ("/proc/self/fd/%d", memory);
  reader.marks = marks;
  if (freexl_open (path, &reader.handle) == FREEXL_OK)
    done = read_sheets (&reader, error);
  else
    ikd_refuse_damaged (name, error);
  if (reader.handle != NULL)
    freexl_close (reader.handle);
  g_clear_pointer (&reader.cells, ikd_xls_cells_free);
  close (memory);
  return done;
}
