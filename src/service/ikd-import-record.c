/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Storing what a table of outreach says. Guarantees: the same table again changes nothing; what is
 * done and says something else is corrected only with a reason. */

#include "config.h"

#include "ikd-import-record.h"

#include "ikd-outreach-table.h"

/* A reason is for what needs one: it is not laid on rows that owe none. */
static gboolean
needs_reason (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((IkdProblem *) g_ptr_array_index (problems, i))->code == IKD_ERROR_REASON_OWED)
      return TRUE;
  return ikd_problems_owed (problems) != 0;
}

/* Those that a reason has settled are no longer said. */
static void
drop_settled (GPtrArray *problems)
{
  for (guint i = problems->len; i > 0; i--)
    if (((IkdProblem *) g_ptr_array_index (problems, i - 1))->severity
        == IKD_SEVERITY_REASON_NEEDED)
      g_ptr_array_remove_index (problems, i - 1);
}

/* Checks, and a second time with the reason that is given for all. */
static GPtrArray *
check (IkdOutreachDesk *desk, IkdDraftRow *row, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) problems = ikd_outreach_desk_check (desk, row->record, &row->before,
                                                            error);

  if (problems == NULL || row->record->reason != NULL || reason == NULL
      || !needs_reason (problems))
    return g_steal_pointer (&problems);
  g_clear_object (&row->before);
  row->record->reason = g_strdup (reason);
  return ikd_outreach_desk_check (desk, row->record, &row->before, error);
}

gboolean
ikd_import_store_record (IkdOutreachDesk *desk, IkdDatabase *db, gint64 action, IkdDraftRow *row,
                         const char *reason, GPtrArray **problems, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  *problems = NULL;
  if (!ikd_outreach_desk_match (desk, row->record, error))
    return FALSE;
  g_clear_object (&row->before);
  found = check (desk, row, reason, error);
  if (found == NULL)
    return FALSE;

  row->same = row->before != NULL && ikd_outreach_same (row->before, row->record);
  row->record->owes = row->record->reason != NULL ? 0 : ikd_problems_owed (found);
  if (row->record->owes == 0)
    drop_settled (found);
  if (row->same)
    g_ptr_array_set_size (found, 0);
  if (!row->same && ikd_problems_allow (found, NULL))
    {
      if (!ikd_outreach_table_add (db, action, row->record, error))
        return FALSE;
      ikd_outreach_desk_remember (desk, row->record);
    }
  *problems = g_steal_pointer (&found);
  return TRUE;
}
