/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-funnel.h"

G_BEGIN_DECLS

/* What there is to say about a funnel; all transfer full. */

/* The parts of a stage; "–" where nothing is known. */
char *ikd_funnel_count_text (const IkdFunnelStage *stage);
char *ikd_funnel_date_text  (const IkdFunnelStage *stage);
char *ikd_funnel_share_text (const IkdFunnelStage *stage);
char *ikd_funnel_loss_text  (const IkdFunnelStage *stage);
/* "Activation: 800 (88.9%)": where most are lost, how many and which share; "–" where that is not
 * known. */
char *ikd_funnel_largest_text (const IkdFunnel *funnel);
/* All parts of a stage in one sentence. */
char *ikd_funnel_stage_text (const IkdFunnelStage *stage);
/* What a reader of the numbers must know: stages that are not known, or in part, dates that differ,
 * stages that grow; lines, "" where there is nothing. */
char *ikd_funnel_notes      (const IkdFunnel *funnel);

G_END_DECLS
