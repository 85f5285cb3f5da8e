/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-value.h"

G_BEGIN_DECLS

/* population, ktp_obliged, ktp_enrolled, ktp_owned, ikd_active */
#define IKD_FUNNEL_STAGES 5

/**
 * IkdFunnelStage:
 * @value: the stock
 * @from: the nearest earlier stage that is known for the whole region; NONE: there is none
 * @loss: how many of that one are not in this one; may be negative (people come of age after a
 *   snapshot)
 * @share: of that one, in 10^-6 percent
 */
typedef struct
{
  IkdIndicator indicator;
  IkdValue     value;
  IkdIndicator from;
  IkdNumber    loss;
  IkdNumber    share;
} IkdFunnelStage;

/**
 * IkdFunnel:
 * @largest: the stage before which most people are lost, −1: no loss is known. Residents who are
 *   not obliged to have an e-KTP are no loss
 *
 * From residents to active IKD: enrolment comes first, because activation needs an e-KTP.
 */
typedef struct
{
  IkdFunnelStage stages[IKD_FUNNEL_STAGES];
  int            largest;
} IkdFunnel;

void       ikd_funnel_clear   (IkdFunnel *funnel);
/* @to: (out caller-allocates): to be cleared */
void       ikd_funnel_copy    (const IkdFunnel *from, IkdFunnel *to);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IkdFunnel, ikd_funnel_clear)

/* @funnel: (out caller-allocates): to be cleared. Ask ikd_book_check() before you trust it. */
void       ikd_funnel_compute (IkdBook *book, IkdAtlas *atlas, IkdRegion *region,
                               const char *segment, IkdDay day, IkdFunnel *funnel);
/* Why a stage is not known for the whole region: "no figure yet"; translated, static */
const char *ikd_funnel_unknown_text (const IkdFunnelStage *stage);
/* "Largest loss: 612,000 of 1,500,000 ID-obliged residents are not enrolled for e-KTP yet
 * (40.80%)."; says so where nothing is known. translated, transfer full */
char      *ikd_funnel_text    (const IkdFunnel *funnel);

G_END_DECLS
