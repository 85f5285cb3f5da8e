/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-error.h"
#include "ikd-value.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_SEVERITY_ERROR,           /* refused */
  IKD_SEVERITY_REASON_NEEDED,   /* stored and marked */
  IKD_SEVERITY_NOTE,            /* shown only */
} IkdSeverity;

const char *ikd_severity_to_id (IkdSeverity severity);   /* "error", "reason-needed", "note" */

/* One finding; also what an import reports of a row. */
typedef struct
{
  char         *sheet;          /* of a workbook with several; nullable */
  guint         row;            /* line of the file from 1; 0 outside files */
  char         *column;         /* header of the column; nullable */
  IkdSeverity   severity;
  IkdErrorCode  code;
  char         *message;        /* translated: names the value and the remedy */
} IkdProblem;

IkdProblem *ikd_problem_new    (guint row, const char *column, IkdSeverity severity,
                                IkdErrorCode code, const char *message);
IkdProblem *ikd_problem_copy   (const IkdProblem *problem);
void        ikd_problem_free   (IkdProblem *problem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdProblem, ikd_problem_free)

/* All checks of domain.md §6 for @figure against what the book holds (the figure itself, or an
 * older revision of its key, does not count): refusals (future, too early, negative, overlap),
 * owed reasons (falling, order, outlier, tenfold), notes (children's sum, identical values).
 * @note_sum: whether the children's sum is compared. transfer full, of IkdProblem; empty if
 * there is nothing to say. */
GPtrArray  *ikd_check_figure   (IkdBook *book, IkdAtlas *atlas, IkdCalendar *calendar,
                                IkdFigure *figure, IkdDay today, gboolean note_sum);

/* The bit set for IkdFigure.owes of these problems. */
guint       ikd_problems_owed  (GPtrArray *problems);
/* The first refusal as a GError; TRUE if there is none. */
gboolean    ikd_problems_allow (GPtrArray *problems, GError **error);

/* The ready reasons, translated, in the order of their digits 1 … 6; NULL-terminated, static
 * strings. transfer container */
const char **ikd_ready_reasons (void);

G_END_DECLS
