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
} IkdXlsxSheet;

/* What the sheets of an XLSX file share. */
typedef struct
{
  IkdZip       *zip;            /* borrowed */
  GCancellable *cancellable;    /* borrowed, nullable */
  gboolean      from_1904;
  GPtrArray    *sheets;         /* of IkdXlsxSheet */
  GString      *text;           /* the shared strings, each with its final 0 */
  GArray       *strings;        /* of guint32: where each begins in text */
  GArray       *formats;        /* of IkdNumberFormat, by the number of the style */
} IkdXlsx;

/* Reads all but the sheets themselves. NULL with FILE, or CANCELLED of GIO */
IkdXlsx    *ikd_xlsx_open       (IkdZip *zip, GCancellable *cancellable, GError **error);
void        ikd_xlsx_free       (IkdXlsx *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsx, ikd_xlsx_free)

/* NULL if there is no such shared string. */
const char *ikd_xlsx_get_string (const IkdXlsx *self, guint i);
gboolean    ikd_xlsx_fill       (const IkdXlsx *self, const IkdXlsxSheet *from, IkdSheet *sheet,
                                 GError **error);

G_END_DECLS
