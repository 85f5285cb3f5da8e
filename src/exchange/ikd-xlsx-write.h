/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"
#include "ikd-number.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_XLSX_EMPTY,
  IKD_XLSX_TEXT,                /* never a formula, a number or a link, whatever it begins with */
  IKD_XLSX_COUNT,
  IKD_XLSX_DAY,                 /* number: an IkdDay */
  IKD_XLSX_MOMENT,              /* number: seconds since 1970 UTC; shown in local time */
  IKD_XLSX_PERCENT,             /* number: in millionths of a percent; digits after the comma */
  IKD_XLSX_DECIMAL,             /* number: in millionths; digits after the comma */
} IkdXlsxType;

typedef struct
{
  IkdXlsxType  type;
  const char  *text;            /* of a TEXT; nullable, as an empty cell */
  gint64       number;
  guint        digits;          /* at most 6 */
} IkdXlsxCell;

static inline IkdXlsxCell
ikd_xlsx_text (const char *text)
{
  return (IkdXlsxCell){ IKD_XLSX_TEXT, text, 0, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_count (gboolean known, gint64 value)
{
  return (IkdXlsxCell){ known ? IKD_XLSX_COUNT : IKD_XLSX_EMPTY, NULL, value, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_day (IkdDay day)
{
  return (IkdXlsxCell){ IKD_XLSX_DAY, NULL, day, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_percent (gboolean known, gint64 percent, guint digits)
{
  return (IkdXlsxCell){ known ? IKD_XLSX_PERCENT : IKD_XLSX_EMPTY, NULL, percent, digits };
}

typedef struct
{
  const char *title;
  guint       width;            /* in characters */
  gboolean    wrap;             /* long texts take several lines */
} IkdXlsxColumn;

typedef struct
{
  const char          *name;      /* on its tab; at most 31 characters, none of []:*?/\ */
  const char          *title;     /* above the header */
  const char          *mark;      /* nullable; beneath the title */
  const IkdXlsxColumn *columns;   /* borrowed until the sheet is complete */
  guint                n_columns;
  guint                n_frozen;  /* columns on the left that stay, beside the header */
} IkdXlsxSheet;

/**
 * IkdXlsx:
 *
 * A workbook being written, row by row in bounded memory. Each sheet has its title, its mark if it
 * has one, and a header that stays in sight and filters; dates and numbers are such, in formats of
 * the language of the messages.
 */
typedef struct _IkdXlsx IkdXlsx;

IkdXlsx  *ikd_xlsx_new         (const char *path);
void      ikd_xlsx_begin_sheet (IkdXlsx *self, const IkdXlsxSheet *sheet);
/* @cells: as many as the sheet has columns. Errors: FILE, a text or the sheet is too long. */
gboolean  ikd_xlsx_add_row     (IkdXlsx *self, const IkdXlsxCell *cells, GError **error);
/* Writes the file, then reads it back and counts the rows of each sheet. Errors: FILE. */
gboolean  ikd_xlsx_close       (IkdXlsx *self, GError **error);
/* Without ikd_xlsx_close() there is no file. */
void      ikd_xlsx_free        (IkdXlsx *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsx, ikd_xlsx_free)

/* Rows that have cells in sheet @sheet (from 1) of a workbook, in bounded memory. Errors: FILE. */
gboolean  ikd_xlsx_count_rows  (const char *path, guint sheet, guint *n, GError **error);

G_END_DECLS
