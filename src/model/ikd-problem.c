/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Findings as data: of a check, or of a row of a file. */

#include "ikd-check.h"

#include <glib/gi18n-lib.h>

static const char *const severity_ids[] = {
  [IKD_SEVERITY_ERROR] = "error",
  [IKD_SEVERITY_REASON_NEEDED] = "reason-needed",
  [IKD_SEVERITY_NOTE] = "note",
};

const char *
ikd_severity_to_id (IkdSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severity_ids), NULL);

  return severity_ids[severity];
}

/**
 * ikd_problem_new:
 * @row: line of the file from 1; 0 outside files
 * @column: (nullable): header of the column
 * @severity: how grave
 * @code: what kind
 * @message: translated sentence that names the value and the remedy
 *
 * Returns: (transfer full): the problem
 */
IkdProblem *
ikd_problem_new (guint         row,
                 const char   *column,
                 IkdSeverity   severity,
                 IkdErrorCode  code,
                 const char   *message)
{
  IkdProblem *problem = g_new0 (IkdProblem, 1);

  problem->row = row;
  problem->column = g_strdup (column);
  problem->severity = severity;
  problem->code = code;
  problem->message = g_strdup (message);

  return problem;
}

IkdProblem *
ikd_problem_copy (const IkdProblem *problem)
{
  IkdProblem *copy = ikd_problem_new (problem->row, problem->column, problem->severity,
                                      problem->code, problem->message);

  copy->sheet = g_strdup (problem->sheet);

  return copy;
}

void
ikd_problem_free (IkdProblem *problem)
{
  if (problem == NULL)
    return;

  g_free (problem->sheet);
  g_free (problem->column);
  g_free (problem->message);
  g_free (problem);
}

/**
 * ikd_problems_owed:
 * @problems: (element-type IkdProblem): findings
 *
 * Returns: the bit set 1 << code of those that are owed a reason, as IkdFigure.owes keeps it
 */
guint
ikd_problems_owed (GPtrArray *problems)
{
  guint owed = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == IKD_SEVERITY_REASON_NEEDED)
        owed |= 1u << problem->code;
    }

  return owed;
}

/**
 * ikd_problems_allow:
 * @problems: (element-type IkdProblem): findings
 * @error: return location for the first refusal
 *
 * Returns: whether nothing refuses the figure
 */
gboolean
ikd_problems_allow (GPtrArray  *problems,
                    GError    **error)
{
  for (guint i = 0; i < problems->len; i++)
    {
      IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == IKD_SEVERITY_ERROR)
        {
          g_set_error_literal (error, IKD_ERROR, (int) problem->code, problem->message);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * ikd_ready_reasons:
 *
 * Returns: (transfer container) (array zero-terminated=1): the ready reasons, translated, in the
 *   order of their digits 1 … 6
 */
const char **
ikd_ready_reasons (void)
{
  static const char *const reasons[] = {
    NC_ ("reason", "Central data clean-up"), NC_ ("reason", "Account reset"),
    NC_ ("reason", "Moved/deceased"),        NC_ ("reason", "Typing error corrected"),
    NC_ ("reason", "As in the source"),      NC_ ("reason", "Other"),
  };
  const char **translated = g_new0 (const char *, G_N_ELEMENTS (reasons) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    translated[i] = g_dpgettext2 (GETTEXT_PACKAGE, "reason", reasons[i]);

  return translated;
}
