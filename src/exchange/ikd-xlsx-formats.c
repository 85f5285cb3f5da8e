/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the cells of a workbook look like. Guarantees: a text is marked as one, so that it stays
 * text where its cell is edited. */

#include <glib/gi18n-lib.h>

#include "ikd-xlsx-write-private.h"

#define TEXT_FORMAT 49          /* "@" */
#define HEADER_COLOUR 0xE6EEF7
#define MARK_COLOUR 0xC01C28

/* Columns are as wide as so many digits of the usual letters. Those of Arial, or of others that are
 * as wide, are everywhere; of others LibreOffice makes columns, and the pictures across them, wider
 * or narrower. A digit of this size has 7 pixels. */
#define FONT "Arial"
#define FONT_SIZE 10

static void
set_font (lxw_format *format)
{
  format_set_font_name (format, FONT);
  format_set_font_size (format, FONT_SIZE);
}

static lxw_format *
add_format (IkdXlsx *self)
{
  lxw_format *format = workbook_add_format (self->workbook);

  set_font (format);
  return format;
}

/* In the language of the messages, so that months have its names wherever it is read. */
static lxw_format *
make_format (IkdXlsx *self, const char *code)
{
  lxw_format *format = add_format (self);
  /* Translators: the number of the language in worksheets: 409 for English, 421 for Indonesian. */
  g_autofree char *local = g_strdup_printf ("[$-%s]%s", C_("language of a worksheet", "409"), code);

  format_set_num_format (format, local);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

static lxw_format *
make_text (IkdXlsx *self, gboolean wrap)
{
  lxw_format *format = add_format (self);

  format_set_num_format_index (format, TEXT_FORMAT);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_indent (format, 1);
  if (wrap)
    format_set_text_wrap (format);
  return format;
}

void
ikd_xlsx_make_formats (IkdXlsx *self)
{
  /* Of cells without a format of their own, and what columns are measured by. */
  set_font (STAILQ_FIRST (self->workbook->formats));
  self->title = make_text (self, FALSE);
  format_set_bold (self->title);
  format_set_font_size (self->title, 13);
  self->head_line = make_text (self, FALSE);
  format_set_bold (self->head_line);
  self->mark = make_text (self, FALSE);
  format_set_bold (self->mark);
  format_set_font_color (self->mark, MARK_COLOUR);
  self->head = make_text (self, TRUE);
  format_set_bold (self->head);
  format_set_bg_color (self->head, HEADER_COLOUR);
  format_set_bottom (self->head, LXW_BORDER_THIN);

  self->text = make_text (self, FALSE);
  self->wrapped = make_text (self, TRUE);
  self->count = make_format (self, "#,##0");
  self->day = make_format (self, "d mmmm yyyy");
  self->moment = make_format (self, "d mmmm yyyy hh:mm");
  format_set_align (self->day, LXW_ALIGN_LEFT);
  format_set_align (self->moment, LXW_ALIGN_LEFT);
  for (guint i = 0; i < IKD_XLSX_DIGITS; i++)
    {
      g_autofree char *places = g_strnfill (i, '0');
      g_autofree char *number = g_strconcat ("#,##0", i > 0 ? "." : "", places, NULL);
      g_autofree char *percent = g_strconcat ("0", i > 0 ? "." : "", places, "%", NULL);

      self->decimals[i] = make_format (self, number);
      self->percents[i] = make_format (self, percent);
    }
}

/* --- of a document --- */

static char *
number_code (const IkdXlsxCell *cell)
{
  const char *about = (cell->look & IKD_XLSX_ABOUT) != 0 ? "\"±\"" : "";
  g_autofree char *places = g_strnfill (MIN (cell->digits, IKD_XLSX_DIGITS - 1), '0');

  if (cell->type == IKD_XLSX_PERCENT)
    return g_strconcat (about, "0", *places != '\0' ? "." : "", places, "%", NULL);
  if ((cell->look & IKD_XLSX_SIGNED) != 0)
    return g_strconcat (about, "+#,##0;", about, "-#,##0;", about, "0", NULL);
  return g_strconcat (about, "#,##0", NULL);
}

static lxw_format *
make_look (IkdXlsx *self, const IkdXlsxCell *cell)
{
  gboolean number = cell->type == IKD_XLSX_COUNT || cell->type == IKD_XLSX_PERCENT;
  g_autofree char *code = number ? number_code (cell) : NULL;
  lxw_format *format = number ? make_format (self, code) : make_text (self, FALSE);

  if ((cell->look & IKD_XLSX_RIGHT) != 0)
    {
      format_set_indent (format, 0);
      format_set_align (format, LXW_ALIGN_RIGHT);
    }
  if ((cell->look & IKD_XLSX_BOXED) != 0)
    format_set_border (format, LXW_BORDER_THIN);
  if ((cell->look & IKD_XLSX_STRONG) != 0)
    format_set_bold (format);
  return format;
}

lxw_format *
ikd_xlsx_format_of (IkdXlsx *self, const IkdXlsxCell *cell)
{
  guint key = (guint) cell->look * 1000 + (guint) cell->type * 10 + cell->digits;
  lxw_format *format = g_hash_table_lookup (self->looks, GUINT_TO_POINTER (key));

  if (format == NULL)
    {
      format = make_look (self, cell);
      g_hash_table_insert (self->looks, GUINT_TO_POINTER (key), format);
    }
  return format;
}
