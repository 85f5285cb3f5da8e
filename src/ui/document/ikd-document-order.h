/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-month-report.h"
#include "ikd-page.h"

G_BEGIN_DECLS

/* Documents of a report to a file or a printer. What comes of it is said in a toast of @page. */

/* Asks for a file and writes it: as a workbook, or otherwise as PDF. */
void ikd_document_order_save  (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                               IkdPaper paper, gboolean workbook);
/* Asks for a printer. */
void ikd_document_order_print (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                               IkdPaper paper);

G_END_DECLS
