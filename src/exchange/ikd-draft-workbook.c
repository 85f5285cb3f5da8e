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

static void
append (IkdDraft *self, IkdDraft *draft)
{
  g_ptr_array_extend_and_steal (self->rows, g_ptr_array_ref (draft->rows));
  g_ptr_array_extend_and_steal (self->questions, g_ptr_array_ref (draft->questions));
  g_ptr_array_extend_and_steal (self->notes, g_ptr_array_ref (draft->notes));
  self->refused = self->refused || draft->refused;
}

static void
refuse (IkdDraft *self)
{
  self->refused = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (self->rows, i);

      if (!ikd_draft_row_rejected (row))
        ikd_layout_refuse (row);
    }
}

/**
 * ikd_draft_read_workbook:
 * @workbook: what was read
 * @reading: how to find regions, and what the file does not say
 *
 * Returns: (transfer full): the rows of all sheets that are shown and understood; %NULL if there is
 *   none
 */
IkdDraft *
ikd_draft_read_workbook (IkdWorkbook *workbook, const IkdReading *reading,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdDraft) self = NULL;

  for (guint i = 0; i < ikd_workbook_get_n_sheets (workbook); i++)
    {
      IkdSheet *sheet = ikd_workbook_get_sheet (workbook, i);
      g_autoptr (IkdDraft) draft = NULL;

      if (!is_read (sheet, reading))
        continue;
      draft = ikd_draft_read (sheet, reading, cancellable, error);
      if (draft == NULL)
        return NULL;
      if (self == NULL)
        self = g_steal_pointer (&draft);
      else
        append (self, draft);
    }
  if (self == NULL)
    return ikd_draft_read (first_shown (workbook), reading, cancellable, error);
  if (self->refused || holds_identity_number (workbook))
    refuse (self);
  return g_steal_pointer (&self);
}
