/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <locale.h>

#include "ikd-late-xlsxwriter.h"
#include "ikd-xlsx-write.h"

G_BEGIN_DECLS

#define IKD_XLSX_DIGITS 7       /* 0 to 6 after the comma */
#define IKD_XLSX_LINE 15        /* points */

struct _IkdXlsx
{
  char          *path;
  locale_t       plain;         /* the user's, but for a dot in numbers */
  lxw_workbook  *workbook;      /* NULL once it is closed */
  lxw_worksheet *sheet;
  guint          n_columns;
  guint          header;        /* row of the header */
  GArray        *rows;          /* of guint: rows of each sheet that hold something */
  guint          next;          /* row to be written */
  gboolean       document;
  guint          width;         /* of all columns, in characters */
  guint         *wraps;         /* by column of the sheet: characters of a line; 0: it does not */

  lxw_format    *title;
  lxw_format    *mark;
  lxw_format    *head;
  lxw_format    *head_line;     /* of a letterhead */
  lxw_format    *text;
  lxw_format    *wrapped;
  lxw_format    *count;
  lxw_format    *day;
  lxw_format    *moment;
  lxw_format    *percents[IKD_XLSX_DIGITS];
  lxw_format    *decimals[IKD_XLSX_DIGITS];
  GHashTable    *looks;         /* guint → lxw_format, of cells with a look */
};

/* Makes those that all sheets share. */
void        ikd_xlsx_make_formats (IkdXlsx *self);
/* What the number of a cell looks like, and that of a cell without a number. */
lxw_format *ikd_xlsx_format_of    (IkdXlsx *self, const IkdXlsxCell *cell);
/* FALSE with the sentence. */
gboolean    ikd_xlsx_refuse       (lxw_error fault, GError **error);
/* One more row of the sheet holds something. */
void        ikd_xlsx_count_row    (IkdXlsx *self);

G_END_DECLS
