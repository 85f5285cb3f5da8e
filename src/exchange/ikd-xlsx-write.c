/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Writing workbooks. Guarantees: what is text stays text, also when its cell is edited; the file
 * holds as many rows as were added; its numbers have a dot in every locale, although the library
 * writes them as the C library would. */

#include "ikd-xlsx-write-private.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

/* Days are counted from the end of 1899; before March 1900 worksheets count a day too many. */
#define DAY_OFFSET 25569
#define FIRST_SERIAL 61
#define SECONDS_OF_DAY 86400.0
#define MILLION 1e6
#define PAPER_A4 9
#define PAPER_FOLIO 14
#define PAGE_WIDTH 240          /* characters that are still legible across a page */
#define MOST_LINES 20

IkdXlsx *
ikd_xlsx_new (const char *path)
{
  IkdXlsx *self = g_new0 (IkdXlsx, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };

  self->path = g_strdup (path);
  self->plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->looks = g_hash_table_new (NULL, NULL);
  self->workbook = workbook_new_opt (path, &options);
  ikd_xlsx_make_formats (self);
  return self;
}

void
ikd_xlsx_free (IkdXlsx *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_array_unref (self->rows);
  g_free (self->wraps);
  g_hash_table_unref (self->looks);
  freelocale (self->plain);
  g_free (self->path);
  g_free (self);
}

void
ikd_xlsx_count_row (IkdXlsx *self)
{
  g_array_index (self->rows, guint, self->rows->len - 1)++;
  self->next++;
}

/* The header of a list filters what was written under it; of a document all is printed. */
static void
end_sheet (IkdXlsx *self)
{
  if (self->sheet != NULL && self->document)
    worksheet_print_area (self->sheet, 0, 0, self->next - 1, (lxw_col_t) (self->n_columns - 1));
  else if (self->sheet != NULL)
    worksheet_autofilter (self->sheet, self->header, 0, MAX (self->next - 1, self->header),
                          (lxw_col_t) (self->n_columns - 1));
  self->sheet = NULL;
}

/* A wide sheet goes over several pages side by side, each with what is frozen. */
static void
set_up_page (IkdXlsx *self, const IkdXlsxSheet *sheet)
{
  self->width = 0;
  for (guint i = 0; i < sheet->n_columns; i++)
    self->width += sheet->columns[i].width;
  if (self->width <= PAGE_WIDTH)
    worksheet_fit_to_pages (self->sheet, 1, 0);
  else if (sheet->n_frozen > 0)
    worksheet_repeat_columns (self->sheet, 0, (lxw_col_t) (sheet->n_frozen - 1));
  if (!sheet->document)
    worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, sheet->folio ? PAPER_FOLIO : PAPER_A4);
  worksheet_repeat_rows (self->sheet, self->header, self->header);
  worksheet_set_footer (self->sheet, "&C&P / &N");
  if (sheet->mark != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (sheet->mark, "&", -1);
      g_autofree char *quoted = g_strjoinv ("&&", parts);
      g_autofree char *header = g_strconcat ("&C", quoted, NULL);

      worksheet_set_header (self->sheet, header);
    }
  /* Codes of regions look like numbers, and are none. */
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

static void
write_line (IkdXlsx *self, const char *text, lxw_format *format)
{
  worksheet_write_string (self->sheet, self->next, 0, text, format);
  ikd_xlsx_count_row (self);
}

void
ikd_xlsx_begin_sheet (IkdXlsx *self, const IkdXlsxSheet *sheet)
{
  locale_t before;
  guint n_heading = sheet->heading != NULL ? g_strv_length ((char **) sheet->heading) : 0;
  guint none = 0;

  g_return_if_fail (self->workbook != NULL && sheet->n_columns > 0);

  end_sheet (self);
  self->sheet = workbook_add_worksheet (self->workbook, sheet->name);
  g_return_if_fail (self->sheet != NULL);

  self->n_columns = sheet->n_columns;
  self->wraps = g_renew (guint, self->wraps, sheet->n_columns);
  self->document = sheet->document;
  self->header = n_heading + (sheet->mark != NULL ? 2 : 1);
  self->next = 0;
  g_array_append_val (self->rows, none);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      self->wraps[i] = sheet->columns[i].wrap ? sheet->columns[i].width : 0;
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, sheet->columns[i].width,
                            NULL);
    }
  worksheet_freeze_panes (self->sheet, self->header + 1, (lxw_col_t) sheet->n_frozen);
  set_up_page (self, sheet);

  before = uselocale (self->plain);
  for (guint i = 0; i < n_heading; i++)
    write_line (self, sheet->heading[i], self->head_line);
  write_line (self, sheet->title, self->title);
  if (sheet->mark != NULL)
    write_line (self, sheet->mark, self->mark);
  worksheet_set_row (self->sheet, self->next, 2 * IKD_XLSX_LINE, NULL);
  for (guint i = 0; i < sheet->n_columns; i++)
    worksheet_write_string (self->sheet, self->next, (lxw_col_t) i, sheet->columns[i].title,
                            self->head);
  uselocale (before);
  ikd_xlsx_count_row (self);
}

/* A moment as worksheets count, in local time. */
static double
serial_moment (gint64 at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (at);
  gint64 offset = moment != NULL ? g_date_time_get_utc_offset (moment) / G_TIME_SPAN_SECOND : 0;

  return DAY_OFFSET + (double) (at + offset) / SECONDS_OF_DAY;
}

static lxw_error
write_day (IkdXlsx *self, lxw_row_t row, lxw_col_t column, IkdDay day)
{
  g_autofree char *iso = NULL;

  if (day == IKD_DAY_NONE)
    return LXW_NO_ERROR;
  if (day + DAY_OFFSET >= FIRST_SERIAL)
    return worksheet_write_number (self->sheet, row, column, day + DAY_OFFSET, self->day);

  iso = ikd_day_to_iso (day);
  return worksheet_write_string (self->sheet, row, column, iso, self->text);
}

/* A cell of a document is there even if it holds nothing, for its lines. */
static lxw_error
write_document_cell (IkdXlsx *self, lxw_row_t row, lxw_col_t column, const IkdXlsxCell *cell)
{
  lxw_format *format = ikd_xlsx_format_of (self, cell);
  double number = (double) cell->number;

  if (cell->type == IKD_XLSX_COUNT)
    return worksheet_write_number (self->sheet, row, column, number, format);
  if (cell->type == IKD_XLSX_PERCENT)
    return worksheet_write_number (self->sheet, row, column, number / MILLION / 100, format);
  if (cell->type == IKD_XLSX_TEXT && cell->text != NULL && *cell->text != '\0')
    return worksheet_write_string (self->sheet, row, column, cell->text, format);
  return worksheet_write_blank (self->sheet, row, column, format);
}

static lxw_error
write_cell (IkdXlsx *self, lxw_row_t row, lxw_col_t column, const IkdXlsxCell *cell)
{
  guint digits = MIN (cell->digits, IKD_XLSX_DIGITS - 1);
  double number = (double) cell->number;

  if (cell->look != 0)
    return write_document_cell (self, row, column, cell);
  switch (cell->type)
    {
    case IKD_XLSX_TEXT:
      if (cell->text == NULL || *cell->text == '\0')
        return LXW_NO_ERROR;
      return worksheet_write_string (self->sheet, row, column, cell->text,
                                     self->wraps[column] > 0 ? self->wrapped : self->text);
    case IKD_XLSX_COUNT:
      return worksheet_write_number (self->sheet, row, column, number, self->count);
    case IKD_XLSX_DAY:
      return write_day (self, row, column, (IkdDay) cell->number);
    case IKD_XLSX_MOMENT:
      return worksheet_write_number (self->sheet, row, column, serial_moment (cell->number),
                                     self->moment);
    case IKD_XLSX_PERCENT:
      return worksheet_write_number (self->sheet, row, column, number / MILLION / 100,
                                     self->percents[digits]);
    case IKD_XLSX_DECIMAL:
      return worksheet_write_number (self->sheet, row, column, number / MILLION,
                                     self->decimals[digits]);
    case IKD_XLSX_EMPTY:
    default:
      return LXW_NO_ERROR;
    }
}

gboolean
ikd_xlsx_refuse (lxw_error fault, GError **error)
{
  if (fault == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                         _("A worksheet cannot hold so many rows. Choose a shorter period or a "
                           "smaller region, or export CSV."));
  else if (fault == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                         _("A text is too long for a cell of a worksheet. Export CSV instead."));
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: what the system says. */
                 _("The workbook cannot be written: %s"), lxw_strerror (fault));
  return FALSE;
}

/* Not every program makes room for the lines of a text by itself. */
static void
set_height (IkdXlsx *self, lxw_row_t row, const IkdXlsxCell *cells)
{
  glong lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->wraps[i] > 0 && cells[i].type == IKD_XLSX_TEXT && cells[i].text != NULL)
      lines = MAX (lines, 1 + g_utf8_strlen (cells[i].text, -1) / self->wraps[i]);
  if (lines > 1)
    worksheet_set_row (self->sheet, row, IKD_XLSX_LINE * (double) MIN (lines, MOST_LINES), NULL);
}

gboolean
ikd_xlsx_add_row (IkdXlsx *self, const IkdXlsxCell *cells, GError **error)
{
  lxw_error fault = LXW_NO_ERROR;
  locale_t before;

  g_return_val_if_fail (self->sheet != NULL, FALSE);

  before = uselocale (self->plain);
  set_height (self, self->next, cells);
  for (guint i = 0; i < self->n_columns && fault == LXW_NO_ERROR; i++)
    fault = write_cell (self, self->next, (lxw_col_t) i, &cells[i]);
  uselocale (before);
  if (fault != LXW_NO_ERROR)
    return ikd_xlsx_refuse (fault, error);

  ikd_xlsx_count_row (self);
  return TRUE;
}

gboolean
ikd_xlsx_close (IkdXlsx *self, GError **error)
{
  lxw_error fault;
  locale_t before;

  g_return_val_if_fail (self->workbook != NULL, FALSE);

  before = uselocale (self->plain);
  end_sheet (self);
  fault = workbook_close (g_steal_pointer (&self->workbook));
  uselocale (before);
  if (fault != LXW_NO_ERROR)
    return ikd_xlsx_refuse (fault, error);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint n = 0;

      if (!ikd_xlsx_count_rows (self->path, i + 1, &n, error))
        return FALSE;
      if (n != g_array_index (self->rows, guint, i))
        {
          g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                               _("The workbook does not hold all rows that were written. Check the "
                                 "disk and export again."));
          return FALSE;
        }
    }
  return TRUE;
}
