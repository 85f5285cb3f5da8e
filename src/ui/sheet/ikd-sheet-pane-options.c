/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How a sheet is filled and ordered. Guarantees: it is kept in the file, for each sheet, and never
 * asked in a dialog. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-sheet-pane-private.h"

static void
option_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_sheet_option_finish (IKD_SESSION (source), result, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
  ikd_sheet_desk_reload (self->desk);
}

void
ikd_sheet_pane_set_option (IkdSheetPane *self, const char *option, const char *value)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  if (session != NULL && !ikd_session_is_read_only (session))
    ikd_sheet_option_async (session, self->id, option, value, NULL, option_cb,
                            g_object_ref (self));
}

void
ikd_sheet_pane_filling_cb (IkdSheetPane *self, gboolean additions)
{
  ikd_grid_flush (self->grid);
  self->focus_due = TRUE;
  ikd_sheet_pane_set_option (self, "filling", additions ? "additions" : "stock");
}

void
ikd_sheet_pane_source_cb (IkdSheetPane *self, IkdSource *source)
{
  const char *values[] = { source->title, source->publisher, source->date, source->url };
  static const char *const options[] = { "title", "publisher", "date", "url" };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    ikd_sheet_pane_set_option (self, options[i], values[i]);
}

void
ikd_sheet_pane_set_order (IkdSheetPane *self, const char *order)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  if (sheet == NULL)
    return;
  if (!g_str_equal (order, "pasted"))
    ikd_sheet_pane_set_option (self, "order", order);
  else if (sheet->pasted != NULL)
    ikd_sheet_pane_set_option (self, "order", sheet->pasted);
  else
    ikd_pane_toast (IKD_PANE (self), _("Nothing was pasted into this sheet yet."));
}
