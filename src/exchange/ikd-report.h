/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-proposal.h"

G_BEGIN_DECLS

/* What the reader of a report knows beside the text. */
typedef struct
{
  IkdAtlas  *atlas;
  IkdRegion *scope;             /* the office's region, nullable */
  IkdDay     today;
} IkdReportReading;

typedef struct
{
  GPtrArray *proposals;         /* of IkdProposal, in the order of the text */
  IkdSource *source;            /* what the text tells of itself: kind, title, publisher, date */
} IkdReport;

/**
 * ikd_report_read:
 * @text: a chat message, a press article, an e-mail, in Indonesian
 *
 * Says which figures and targets a text seems to tell. By rules alone: the same text always gives
 * the same proposals, and each names the words that it came from.
 *
 * Errors: IDENTITY_NUMBER (nothing is read), INVALID (longer than 256 KB).
 *
 * Returns: (transfer full): without proposals if the text tells nothing
 */
IkdReport *ikd_report_read  (const char *text, const IkdReportReading *reading, GError **error);
void       ikd_report_free  (IkdReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdReport, ikd_report_free)

G_END_DECLS
