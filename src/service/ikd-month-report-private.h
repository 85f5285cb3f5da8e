/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-month-report.h"
#include "ikd-recap-pages.h"

G_BEGIN_DECLS

/* What stands under the table, in sentences; of char *, transfer full */
GPtrArray *ikd_month_notes          (IkdRecap *recap, IkdOverview *overview);
/* What was done in the month, and what it explains; adds to @notes. */
void       ikd_month_outreach_notes (GPtrArray *notes, IkdRecap *recap, IkdOverview *overview);

/* The parts of the documents, borrowed of both. */
void       ikd_month_report_parts   (IkdMonthReport *self, const IkdLetterhead *letterhead,
                                     IkdBurnup *burnup, IkdRecapParts *parts);

/* The recapitulation as a workbook. Errors: FILE. */
gboolean   ikd_month_workbook_write (IkdMonthReport *self, const IkdLetterhead *letterhead,
                                     IkdPaper paper, const char *path, GError **error);

G_END_DECLS
