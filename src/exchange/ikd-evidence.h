/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"
#include "ikd-mapping.h"
#include "ikd-number.h"

G_BEGIN_DECLS

/* What is decided once for a file, from its own cells. */
typedef enum
{
  IKD_DECISION_SEPARATORS,      /* choice: IkdSeparators */
  IKD_DECISION_DATE_ORDER,      /* choice: IkdDateOrder */
  IKD_DECISION_DASH,            /* choice: IkdDashMeaning */
  IKD_N_DECISIONS
} IkdDecisionKind;

typedef enum
{
  IKD_DATE_ORDER_DAY_FIRST,     /* 6/5/2026 is 6 May */
  IKD_DATE_ORDER_MONTH_FIRST,
} IkdDateOrder;

typedef enum
{
  IKD_DASH_ZERO,                /* nil, as in tables of offices */
  IKD_DASH_NOT_REPORTED,
} IkdDashMeaning;

typedef struct
{
  IkdDecisionKind  kind;
  gboolean         needed;      /* the file holds something that it decides */
  gboolean         proven;      /* by the file; else by custom, or by nothing */
  gboolean         by_person;
  int              choice;
  char            *evidence;    /* the sentence that says why, translated */
} IkdDecision;

typedef struct
{
  IkdDecision decisions[IKD_N_DECISIONS];
} IkdEvidence;

/* @overrides: (array): a choice for each kind, −1: none */
IkdEvidence *ikd_evidence_weigh    (IkdSheet *sheet, const IkdMapping *mapping,
                                    const int overrides[IKD_N_DECISIONS]);
void         ikd_evidence_free     (IkdEvidence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdEvidence, ikd_evidence_free)

/* A cell that is nothing but a dash. */
gboolean     ikd_evidence_is_dash    (const char *cell);
/* A date of the file with its day first, whatever the file writes first; transfer full */
char        *ikd_evidence_order_date (const IkdEvidence *self, const char *cell);

/* "Numbers", "Dates", "The sign -"; "14,049 is fourteen thousand and 49" …; translated; static.
 * Choices count from 0; NULL beyond the last. */
const char  *ikd_decision_label    (IkdDecisionKind kind);
const char  *ikd_decision_choice   (IkdDecisionKind kind, int choice);

G_END_DECLS
