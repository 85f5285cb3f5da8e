/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What opens beside the sheet. Guarantees: what is being typed is handed on before. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-alert.h"
#include "ikd-cell-window.h"
#include "ikd-own-sheet-window.h"
#include "ikd-print-window.h"
#include "ikd-retype-window.h"
#include "ikd-sheet-pane-private.h"

static GtkWindow *
get_window (IkdSheetPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* --- details of a cell --- */

static void
show_details (IkdSheetPane *self, guint row, guint column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  IkdFigureKey key;

  if (row > ikd_sheet_desk_own_row (self->desk))
    return;
  key = (IkdFigureKey){ ikd_region_get_id (ikd_entry_sheet_get_row (sheet, row)->region),
                        sheet->query.indicators[column], sheet->query.segment, sheet->query.day,
                        sheet->query.day, 0 };
  gtk_window_present (GTK_WINDOW (ikd_cell_window_new (get_window (self),
                                                       ikd_pane_get_context (IKD_PANE (self)),
                                                       &key)));
}

static void
details_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  guint row = 0;
  guint column = 0;

  ikd_grid_flush (self->grid);
  if (ikd_sheet_pane_get_cell (self, &row, &column))
    show_details (self, row, column);
}

/* --- completing --- */

static void
remarked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (!ikd_remark_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
remark (IkdSheetPane *self, IkdRemark *what)
{
  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_remark_save_async (ikd_pane_get_session (IKD_PANE (self)), what, NULL, remarked_cb,
                         g_object_ref (self));
}

static void
marked_cb (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  g_autoptr (IkdRemark) complete = ikd_remark_new (IKD_REMARK_COMPLETION,
                                                   ikd_region_get_code (sheet->parent),
                                                   sheet->query.id, sheet->query.day);

  complete->record = sheet->completion != NULL ? sheet->completion->record : 0;
  complete->number = ikd_entry_sheet_sum (sheet, 0, NULL);
  remark (self, complete);
  ikd_pane_toast_undo (IKD_PANE (self), _("The sheet is complete"));
}

static void
reopen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  if (sheet == NULL || sheet->completion == NULL)
    return;
  sheet->completion->withdrawn = TRUE;
  remark (self, sheet->completion);
}

static void
missing_said_cb (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  g_autoptr (GPtrArray) writes
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);

  for (guint row = 0; row < sheet->rows->len; row++)
    for (guint column = 0; column < sheet->query.n_indicators; column++)
      if (ikd_entry_sheet_get_row (sheet, row)->cells[column].state == IKD_CELL_EMPTY)
        g_ptr_array_add (writes, ikd_sheet_write_new (row, column, "b"));
  /* Translators: what was done, for undo. */
  ikd_sheet_desk_write (self->desk, writes, _("“not yet reported” for the empty rows"));
}

static void
owed_asked_cb (IkdSheetPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  ikd_sheet_pane_next_problem (self, 1);
}

void
ikd_sheet_pane_update_windows (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  gboolean writable = ikd_sheet_desk_is_writable (self->desk);
  gboolean any = sheet->rows->len > 0;
  GtkWidget *widget = GTK_WIDGET (self);
  guint row = 0;
  guint column = 0;

  gtk_widget_action_set_enabled (widget, "sheet.remove",
                                 writable && g_str_has_prefix (sheet->query.id, "own:"));
  gtk_widget_action_set_enabled (widget, "sheet.new", writable);
  gtk_widget_action_set_enabled (widget, "sheet.retype", writable && any);
  gtk_widget_action_set_enabled (widget, "sheet.print", any);
  gtk_widget_action_set_enabled (widget, "sheet.details", any);
  gtk_widget_action_set_enabled (widget, "sheet.go-to", any);
  gtk_widget_action_set_enabled (widget, "sheet.reopen", writable);
  gtk_widget_action_set_enabled (widget, "sheet.load-villages", writable);
  if (self->summary != NULL)
    ikd_summary_window_update (self->summary, sheet,
                               ikd_sheet_desk_find_refused (self->desk, &row, &column));
}

void
ikd_sheet_pane_show_summary (IkdSheetPane *self)
{
  GtkWidget *window;

  ikd_grid_flush (self->grid);
  if (!ikd_sheet_desk_is_writable (self->desk) || ikd_sheet_desk_own_row (self->desk) == 0)
    return;
  window = ikd_summary_window_new (get_window (self));
  g_set_weak_pointer (&self->summary, IKD_SUMMARY_WINDOW (window));
  g_signal_connect_object (window, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "missing-said", G_CALLBACK (missing_said_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "owed-asked", G_CALLBACK (owed_asked_cb), self,
                           G_CONNECT_SWAPPED);
  ikd_sheet_pane_update_windows (self);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- sheets of the office's own --- */

static void
sheet_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_remark_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
  ikd_sheet_pane_load_offers (self);
}

static void
made_cb (IkdSheetPane *self, IkdRemark *sheet)
{
  ikd_remark_save_async (ikd_pane_get_session (IKD_PANE (self)), sheet, NULL, sheet_made_cb,
                         g_object_ref (self));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  GtkWidget *window;

  ikd_grid_flush (self->grid);
  window = ikd_own_sheet_window_new (get_window (self), sheet->parent);
  g_signal_connect_object (window, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
remove_answered_cb (IkdSheetPane *self, const char *answer)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  g_autoptr (IkdRemark) own = NULL;

  if (g_strcmp0 (answer, "remove") != 0)
    return;
  own = ikd_remark_new (IKD_REMARK_SHEET, ikd_region_get_code (sheet->parent), sheet->query.id,
                        IKD_DAY_NONE);
  own->record = g_ascii_strtoll (sheet->query.id + strlen ("own:"), NULL, 10);
  own->withdrawn = TRUE;
  ikd_remark_save_async (ikd_pane_get_session (IKD_PANE (self)), own, NULL, sheet_made_cb,
                         g_object_ref (self));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  IkdAlert *alert = ikd_alert_new (get_window (self), _("Remove This Sheet?"),
                                   _("The figures stay; only the sheet is no longer offered."));

  ikd_alert_add_answer (alert, "keep", _("_Keep It"), NULL);
  ikd_alert_add_answer (alert, "remove", _("_Remove"), "destructive-action");
  g_signal_connect_object (alert, "answered", G_CALLBACK (remove_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (alert));
}

/* --- paper, second keying, villages --- */

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;

  ikd_grid_flush (self->grid);
  ikd_print_form (get_window (self), ikd_sheet_desk_get_sheet (self->desk),
                  ikd_pane_get_session (IKD_PANE (self)));
}

static void
retype_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;

  ikd_grid_flush (self->grid);
  gtk_window_present (GTK_WINDOW (ikd_retype_window_new (
    get_window (self), ikd_pane_get_context (IKD_PANE (self)),
    &ikd_sheet_desk_get_sheet (self->desk)->query)));
}

static void
villages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!ikd_session_load_villages_finish (IKD_SESSION (source), result, &n, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
  ikd_sheet_pane_load_offers (self);
}

static void
load_villages_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  const char *code = ikd_region_get_code (sheet->parent);
  g_autofree char *regency = ikd_region_get_level (sheet->parent) == 3 ? ikd_code_parent (code)
                                                                       : g_strdup (code);

  ikd_session_load_villages_async (ikd_pane_get_session (IKD_PANE (self)), regency, self->life,
                                   villages_cb, g_object_ref (self));
}

static void
look_later_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdSheetPane *self = (IkdSheetPane *) widget;
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  if (sheet != NULL && sheet->n_moved > 0)
    ikd_sheet_pane_go_day (self, sheet->moved_day);
}

static void
go_to_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (((IkdSheetPane *) widget)->grid, "go-to");
}

void
ikd_sheet_pane_install_windows (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char             *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "sheet.details", details_cb },
    { "sheet.reopen", reopen_cb },
    { "sheet.new", new_cb },
    { "sheet.remove", remove_cb },
    { "sheet.print", print_cb },
    { "sheet.retype", retype_cb },
    { "sheet.load-villages", load_villages_cb },
    { "sheet.go-to", go_to_cb },
    { "sheet.look-later", look_later_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
