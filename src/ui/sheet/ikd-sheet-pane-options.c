/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How a sheet is filled and ordered. Guarantees: it is kept in the file, for each sheet, and never
 * asked in a dialog. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-sheet-pane-private.h"

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_sheet_option_finish (IKD_SESSION (source), result, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
kept_last_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = g_object_ref (data);

  kept_cb (source, result, data);
  ikd_sheet_desk_reload (self->desk);
}

static void
keep (IkdSheetPane *self, const char *option, const char *value, GAsyncReadyCallback callback)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  if (session != NULL && !ikd_session_is_read_only (session))
    ikd_sheet_option_async (session, self->id, option, value, NULL, callback,
                            g_object_ref (self));
}

void
ikd_sheet_pane_set_option (IkdSheetPane *self, const char *option, const char *value)
{
  keep (self, option, value, kept_last_cb);
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
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  /* The next value that is typed has it, whether the file is read again by then or not; read
   * halfway, it would be a mixture of two sources. */
  if (sheet != NULL)
    {
      ikd_source_free (sheet->source);
      sheet->source = ikd_source_copy (source);
    }
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    keep (self, options[i], values[i],
          i + 1 < G_N_ELEMENTS (options) ? kept_cb : kept_last_cb);
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
