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

/* How a cell of a document looks; 0: as in a list. */
typedef enum
{
  IKD_XLSX_BOXED = 1 << 0,      /* a line on each side */
  IKD_XLSX_STRONG = 1 << 1,
  IKD_XLSX_ABOUT = 1 << 2,      /* a number with "±" before it */
  IKD_XLSX_SIGNED = 1 << 3,     /* a number with its sign */
  IKD_XLSX_RIGHT = 1 << 4,      /* a text that stands for a number */
} IkdXlsxLook;

typedef struct
{
  IkdXlsxType  type;
  const char  *text;            /* of a TEXT; nullable, as an empty cell */
  gint64       number;
  guint        digits;          /* at most 6 */
  IkdXlsxLook  look;
} IkdXlsxCell;

static inline IkdXlsxCell
ikd_xlsx_text (const char *text)
{
  return (IkdXlsxCell){ IKD_XLSX_TEXT, text, 0, 0, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_count (gboolean known, gint64 value)
{
  return (IkdXlsxCell){ known ? IKD_XLSX_COUNT : IKD_XLSX_EMPTY, NULL, value, 0, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_day (IkdDay day)
{
  return (IkdXlsxCell){ IKD_XLSX_DAY, NULL, day, 0, 0 };
}

static inline IkdXlsxCell
ikd_xlsx_percent (gboolean known, gint64 percent, guint digits)
{
  return (IkdXlsxCell){ known ? IKD_XLSX_PERCENT : IKD_XLSX_EMPTY, NULL, percent, digits, 0 };
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
  /* of a document; all 0 in a list */
  const char *const   *heading;   /* nullable; lines above the title */
  gboolean             document;  /* upright, without a filter; all of it is printed */
  gboolean             folio;     /* on F4 instead of A4 */
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
/* --- of a document --- */

/* What the file says of itself. @created: the day that it was made; nothing else in it tells a time
 * then. @text: nullable */
void      ikd_xlsx_describe    (IkdXlsx *self, const char *title, const char *keywords,
                                const char *text, IkdDay created);
/* A text from column @first to the end of the row, as many lines as it takes. Errors: FILE. */
gboolean  ikd_xlsx_add_text    (IkdXlsx *self, guint first, const char *text, gboolean strong,
                                GError **error);
/* Rows without anything. */
void      ikd_xlsx_skip_rows   (IkdXlsx *self, guint n);
/* A PNG across all columns, with the rows that it covers. Errors: FILE. */
gboolean  ikd_xlsx_add_picture (IkdXlsx *self, GBytes *png, guint width, guint height,
                                GError **error);

/* Writes the file, then reads it back and counts the rows of each sheet. Errors: FILE. */
gboolean  ikd_xlsx_close       (IkdXlsx *self, GError **error);
/* Without ikd_xlsx_close() there is no file. */
void      ikd_xlsx_free        (IkdXlsx *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsx, ikd_xlsx_free)

/* Rows that have cells in sheet @sheet (from 1) of a workbook, in bounded memory. Errors: FILE. */
gboolean  ikd_xlsx_count_rows  (const char *path, guint sheet, guint *n, GError **error);

G_END_DECLS
