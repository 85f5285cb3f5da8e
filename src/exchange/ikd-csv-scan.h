/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet.h"

G_BEGIN_DECLS

/* Lines of which the separator is found. */
#define IKD_LINES_COMPARED 20

/* Finds what parts the columns. All 0 to begin with. */
typedef struct
{
  guint    counts[IKD_LINES_COMPARED][3];
  guint    line;                /* IKD_LINES_COMPARED: enough was seen */
  gboolean quoted;
} IkdDelimiterFinder;

void ikd_delimiter_finder_add    (IkdDelimiterFinder *self, const char *text, gsize length);
char ikd_delimiter_finder_choose (const IkdDelimiterFinder *self);

/* Fills a sheet from the pieces of a text in UTF-8, wherever it was cut. */
typedef struct _IkdCsvScanner IkdCsvScanner;

IkdCsvScanner *ikd_csv_scanner_new  (IkdSheet *sheet, char delimiter);
void           ikd_csv_scanner_free (IkdCsvScanner *self);
/* @text holds no zero. Errors: FILE */
gboolean       ikd_csv_scanner_add  (IkdCsvScanner *self, const char *text, gsize length,
                                     GError **error);
/* The text is at its end. Errors: FILE (a quote that never ends: names the line it began on) */
gboolean       ikd_csv_scanner_end  (IkdCsvScanner *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdCsvScanner, ikd_csv_scanner_free)

G_END_DECLS
