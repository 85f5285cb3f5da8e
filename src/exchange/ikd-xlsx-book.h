/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-number-format.h"
#include "ikd-xml.h"

G_BEGIN_DECLS

typedef struct
{
  char     *title;
  char     *part;
  gboolean  hidden;
} IkdXlsxPart;

/* What the sheets of an XLSX file share. */
typedef struct
{
  IkdZip       *zip;            /* borrowed */
  GCancellable *cancellable;    /* borrowed, nullable */
  gboolean      from_1904;
  GPtrArray    *sheets;         /* of IkdXlsxPart */
  GString      *text;           /* the shared strings, each with its final 0 */
  GArray       *strings;        /* of guint32: where each begins in text */
  GArray       *formats;        /* of IkdNumberFormat, by the number of the style */
} IkdXlsxBook;

/* Reads all but the sheets themselves. NULL with FILE, or CANCELLED of GIO */
IkdXlsxBook *ikd_xlsx_book_open       (IkdZip *zip, GCancellable *cancellable, GError **error);
void         ikd_xlsx_book_free       (IkdXlsxBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsxBook, ikd_xlsx_book_free)

/* NULL if there is no such shared string. */
const char  *ikd_xlsx_book_get_string (const IkdXlsxBook *self, guint i);
gboolean     ikd_xlsx_book_fill       (const IkdXlsxBook *self, const IkdXlsxPart *from,
                                       IkdSheet *sheet, GError **error);

G_END_DECLS
