/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a file to figures and problems. Guarantees: a sheet that is not shown gives no figures; an
 * identity number on any sheet, shown or not, refuses all of them. */

#include <glib/gi18n-lib.h>

#include "ikd-draft.h"
#include "ikd-guard.h"
#include "ikd-layout.h"
#include "ikd-workbook.h"

static gboolean
is_read (IkdSheet *sheet, const IkdReading *reading)
{
  return !ikd_sheet_is_hidden (sheet) && ikd_layout_is_read (sheet, reading);
}

/* The first sheet that is shown: its columns are named where no sheet is understood. */
static IkdSheet *
first_shown (IkdWorkbook *workbook)
{
  for (guint i = 0; i < ikd_workbook_get_n_sheets (workbook); i++)
    if (!ikd_sheet_is_hidden (ikd_workbook_get_sheet (workbook, i)))
      return ikd_workbook_get_sheet (workbook, i);
  return ikd_workbook_get_sheet (workbook, 0);
}

static gboolean
holds_identity_number (IkdWorkbook *workbook)
{
  for (guint i = 0; i < ikd_workbook_get_n_sheets (workbook); i++)
    {
      IkdSheet *sheet = ikd_workbook_get_sheet (workbook, i);

      if (ikd_guard_has_identity_number (ikd_sheet_get_title (sheet))
          || ikd_sheet_has_identity_number (sheet))
        return TRUE;
    }
  return FALSE;
}

/**
 * ikd_drafts_open:
 * @workbook: what was read
 * @reading: how to find regions, and what the file does not say; what it refers to must outlive the
 *   drafts
 *
 * Returns: (transfer full) (element-type IkdDraft): all sheets that are shown and understood; %NULL
 *   if there is none
 */
GPtrArray *
ikd_drafts_open (IkdWorkbook *workbook, const IkdReading *reading, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean refuse = holds_identity_number (workbook);
  IkdDraft *draft = NULL;

  for (guint i = 0; i < ikd_workbook_get_n_sheets (workbook); i++)
    {
      IkdSheet *sheet = ikd_workbook_get_sheet (workbook, i);

      if (!is_read (sheet, reading))
        continue;
      draft = ikd_draft_open (sheet, reading, refuse, cancellable, error);
      if (draft == NULL)
        return NULL;
      g_ptr_array_add (drafts, draft);
    }
  if (drafts->len == 0)
    {
      draft = ikd_draft_open (first_shown (workbook), reading, refuse, cancellable, error);
      if (draft == NULL)
        return NULL;
      g_ptr_array_add (drafts, draft);
    }
  return g_steal_pointer (&drafts);
}
