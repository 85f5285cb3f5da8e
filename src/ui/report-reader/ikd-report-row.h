/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-proposal.h"

G_BEGIN_DECLS

/**
 * IkdReportRow:
 *
 * A proposal of a report: what it says, what is in doubt, and whether it is taken. Region and date
 * can be corrected; without them it cannot be taken, and with a doubt it is not until a person says
 * so.
 *
 * Property "taken" (gboolean, read-only): it is to be stored; notifies.
 */
#define IKD_TYPE_REPORT_ROW (ikd_report_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdReportRow, ikd_report_row, IKD, REPORT_ROW, GtkListBoxRow)

GtkWidget   *ikd_report_row_new          (IkdProposal *proposal, IkdAtlas *atlas);
IkdProposal *ikd_report_row_get_proposal (IkdReportRow *self);
gboolean     ikd_report_row_get_taken    (IkdReportRow *self);

G_END_DECLS
