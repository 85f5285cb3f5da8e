/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a worksheet needs to be a document: texts and a picture beside the table, its own
 * description. */

#include "ikd-xlsx-write-private.h"

#define SECONDS_OF_DAY 86400
#define CHARACTER 7             /* pixels that a column has for each */
#define COLUMN_PAD 5            /* pixels more */
#define LINE_PIXELS 20
#define MEANT_LINE 15.01        /* points: as many pixels as a usual one, yet none of the usual */
#define LETTER 1.15             /* characters of a text that a character of a column has room for */

void
ikd_xlsx_describe (IkdXlsx *self, const char *title, const char *keywords, const char *text,
                   IkdDay created)
{
  lxw_doc_properties properties = {
    .title = (char *) title,
    .keywords = (char *) keywords,
    .comments = (char *) text,
    .created = (time_t) created * SECONDS_OF_DAY,
  };

  g_return_if_fail (self->workbook != NULL);

  workbook_set_properties (self->workbook, &properties);
}

gboolean
ikd_xlsx_add_text (IkdXlsx *self, guint first, const char *text, gboolean strong, GError **error)
{
  IkdXlsxCell cell = { IKD_XLSX_TEXT, text, 0, 1, strong ? IKD_XLSX_STRONG : 0 };
  lxw_format *format;
  guint lines = 1 + (guint) (g_utf8_strlen (text, -1) / MAX (self->width * LETTER, 1));
  locale_t before;
  lxw_error fault;

  g_return_val_if_fail (self->sheet != NULL && first < self->n_columns, FALSE);

  format = ikd_xlsx_format_of (self, &cell);
  format_set_text_wrap (format);
  before = uselocale (self->plain);
  if (lines > 1)
    worksheet_set_row (self->sheet, self->next, lines * IKD_XLSX_LINE, NULL);
  if (first + 1 < self->n_columns)
    fault = worksheet_merge_range (self->sheet, self->next, (lxw_col_t) first, self->next,
                                   (lxw_col_t) (self->n_columns - 1), text, format);
  else
    fault = worksheet_write_string (self->sheet, self->next, (lxw_col_t) first, text, format);
  uselocale (before);
  if (fault != LXW_NO_ERROR)
    return ikd_xlsx_refuse (fault, error);

  ikd_xlsx_count_row (self);
  return TRUE;
}

void
ikd_xlsx_skip_rows (IkdXlsx *self, guint n)
{
  g_return_if_fail (self->sheet != NULL);

  self->next += n;
}

/* A picture ends in a row. LibreOffice makes rows as low as their letters, and the picture with
 * them, unless they are said to have a height of their own. */
static void
add_tall_rows (IkdXlsx *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      worksheet_set_row (self->sheet, self->next, MEANT_LINE, NULL);
      ikd_xlsx_count_row (self);
    }
}

gboolean
ikd_xlsx_add_picture (IkdXlsx *self, GBytes *png, guint width, guint height, GError **error)
{
  double room = self->width * CHARACTER + self->n_columns * COLUMN_PAD;
  double scale = room / width;
  guint rows = (guint) (height * scale / LINE_PIXELS) + 1;
  lxw_image_options options = { .x_scale = scale, .y_scale = scale };
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (png, &size);
  locale_t before;
  lxw_error fault;

  g_return_val_if_fail (self->sheet != NULL && width > 0, FALSE);

  before = uselocale (self->plain);
  fault = worksheet_insert_image_buffer_opt (self->sheet, self->next, 0, data, size, &options);
  if (fault == LXW_NO_ERROR)
    add_tall_rows (self, rows);
  uselocale (before);
  return fault == LXW_NO_ERROR || ikd_xlsx_refuse (fault, error);
}
