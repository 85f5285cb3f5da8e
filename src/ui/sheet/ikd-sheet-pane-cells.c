/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the grid hands up. Guarantees: a cell that is left goes to the file or stays, refused; the
 * line below the grid says the cell of the cursor, as a screen reader does. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-paste-window.h"
#include "ikd-sheet-pane-private.h"
#include "ikd-sheet-words.h"

void
ikd_sheet_pane_say_cell (IkdSheetPane *self)
{
  guint n = ikd_sheet_pane_n_problems (self);
  guint row = 0;
  guint column = 0;
  g_autofree char *number = ikd_count_format (n);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (ikd_sheet_desk_get_sheet (self->desk) == NULL
      || !ikd_grid_get_cursor (self->grid, &row, &column))
    {
      gtk_label_set_text (self->status, "");
      return;
    }
  label = ikd_grid_model_dup_label (IKD_GRID_MODEL (self->model), row, column);
  /* Translators: how many cells ask for a look, which the key F8 goes through. */
  text = n > 0 ? g_strdup_printf (_("%s · F8: %s"), label, number) : g_steal_pointer (&label);
  gtk_label_set_text (self->status, text);
}

static GPtrArray *
new_writes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_sheet_write_free);
}

static void
entered_cb (IkdGrid *grid, guint row, guint column, const char *text, IkdSheetPane *self)
{
  guint desk_row = 0;
  guint at = 0;

  if (ikd_sheet_model_to_desk (self->model, row, column, &desk_row, &at))
    ikd_sheet_desk_enter (self->desk, desk_row, at, text);
}

static void
draft_cb (IkdGrid *grid, guint row, guint column, const char *text, IkdSheetPane *self)
{
  guint desk_row = 0;
  guint at = 0;

  if (ikd_sheet_model_to_desk (self->model, row, column, &desk_row, &at))
    ikd_sheet_desk_type (self->desk, desk_row, at, text);
}

/* --- clearing --- */

static void
clear_one (IkdSheetPane *self, guint row, guint column, GPtrArray *writes)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  guint desk_row = 0;
  guint at = 0;

  if (!ikd_sheet_model_to_desk (self->model, row, column, &desk_row, &at))
    return;
  ikd_sheet_desk_discard (self->desk, desk_row, at);
  if (desk_row == ikd_sheet_desk_control_row (self->desk))
    ikd_sheet_desk_enter (self->desk, desk_row, at, "");
  else if (ikd_entry_sheet_get_row (sheet, desk_row)->cells[at].state != IKD_CELL_EMPTY)
    g_ptr_array_add (writes, ikd_sheet_write_new (desk_row, at, NULL));
}

static void
cleared_cb (IkdGrid *grid, guint first, guint last, guint column, IkdSheetPane *self)
{
  g_autoptr (GPtrArray) writes = new_writes ();
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;
  g_autofree char *toast = NULL;

  for (guint row = first; row <= last; row++)
    clear_one (self, row, column, writes);
  if (writes->len == 0)
    return;
  count = ikd_count_format (writes->len);
  /* Translators: what was done, for undo; %s is how many. */
  label = g_strdup_printf (ngettext ("clearing of %s value", "clearing of %s values", writes->len),
                           count);
  ikd_sheet_desk_write (self->desk, writes, label);
  toast = g_strdup_printf (ngettext ("%s value cleared", "%s values cleared", writes->len), count);
  ikd_pane_toast_undo (IKD_PANE (self), toast);
}

/* --- copying --- */

static void
copy_above_cb (IkdGrid *grid, guint row, guint column, IkdSheetPane *self)
{
  g_autofree char *text = NULL;
  guint desk_row = 0;
  guint at = 0;

  if (row == 0 || row >= ikd_sheet_desk_own_row (self->desk))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  text = ikd_grid_model_dup_edit_text (IKD_GRID_MODEL (self->model), row - 1, column);
  if (*text != '\0' && ikd_sheet_model_to_desk (self->model, row, column, &desk_row, &at))
    ikd_sheet_desk_enter (self->desk, desk_row, at, text);
}

/* The value of the date before; where additions are typed, that is none added. */
static void
carry_cb (IkdGrid *grid, guint row, guint column, IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  g_autoptr (GPtrArray) writes = new_writes ();
  g_autofree char *text = NULL;
  IkdSheetWrite *write;
  IkdFigure *previous;
  guint desk_row = 0;
  guint at = 0;

  if (!ikd_sheet_model_to_desk (self->model, row, column, &desk_row, &at)
      || desk_row == ikd_sheet_desk_control_row (self->desk))
    return;
  previous = ikd_entry_sheet_get_row (sheet, desk_row)->cells[at].previous;
  if (previous == NULL || !previous->number.known)
    {
      ikd_pane_toast (IKD_PANE (self), _("There is no earlier value to take over."));
      return;
    }
  if (sheet->additions)
    {
      ikd_sheet_desk_enter (self->desk, desk_row, at, "0");
      return;
    }
  text = ikd_sheet_words_edit (previous);
  write = ikd_sheet_write_new (desk_row, at, text);
  write->carried = TRUE;
  g_ptr_array_add (writes, write);
  /* Translators: what was done, for undo. */
  ikd_sheet_desk_write (self->desk, writes, _("value taken over from the earlier date"));
}

/* --- pasting --- */

static void
order_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* The values are kept; only their order is not remembered. */
  if (!ikd_sheet_option_finish (IKD_SESSION (source), result, &error))
    g_debug ("%s", error->message);
}

static void
accepted_cb (IkdPasteWindow *window, GPtrArray *cells, IkdSheetPane *self)
{
  g_autoptr (GPtrArray) writes = new_writes ();
  g_autofree char *order = ikd_paste_window_dup_order (window);
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;
  g_autofree char *toast = NULL;

  for (guint i = 0; i < cells->len; i++)
    {
      const IkdPasteCell *cell = g_ptr_array_index (cells, i);

      g_ptr_array_add (writes, ikd_sheet_write_new (cell->row, cell->column, cell->text));
    }
  count = ikd_count_format (writes->len);
  /* Translators: what was done, for undo; %s is how many. */
  label = g_strdup_printf (ngettext ("paste of %s value", "paste of %s values", writes->len),
                           count);
  ikd_sheet_desk_write (self->desk, writes, label);
  toast = g_strdup_printf (ngettext ("%s value pasted", "%s values pasted", writes->len), count);
  ikd_pane_toast_undo (IKD_PANE (self), toast);
  if (order != NULL)
    ikd_sheet_option_async (ikd_pane_get_session (IKD_PANE (self)), self->id, "pasted", order,
                            NULL, order_cb, NULL);
}

/* One number for one cell needs no looking at beforehand. */
static gboolean
is_single (const char *text)
{
  return strpbrk (text, "\t\n ") == NULL;
}

static void
show_paste (IkdSheetPane *self, const char *text)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  GtkWidget *preview;
  guint row = 0;
  guint column = 0;

  if (*stripped == '\0' || !ikd_sheet_pane_get_cell (self, &row, &column))
    {
      ikd_pane_toast (IKD_PANE (self), _("The clipboard holds no text to paste."));
      return;
    }
  if (is_single (stripped))
    {
      ikd_sheet_desk_enter (self->desk, row, column, stripped);
      return;
    }
  preview = ikd_paste_window_new (window, sheet, text,
                                  MIN (row, ikd_sheet_desk_own_row (self->desk) - 1), column);
  g_signal_connect_object (preview, "accepted", G_CALLBACK (accepted_cb), self, 0);
  gtk_window_present (GTK_WINDOW (preview));
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    show_paste (self, text != NULL ? text : "");
}

void
ikd_sheet_pane_read_clipboard (IkdSheetPane *self)
{
  ikd_grid_flush (self->grid);
  if (!ikd_sheet_desk_is_writable (self->desk) || ikd_sheet_desk_own_row (self->desk) == 0)
    return;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->life,
                                 clipboard_cb, g_object_ref (self));
}

/* --- keys --- */

/* Escape in a cell puts away what was refused there. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        IkdSheetPane *self)
{
  const IkdSheetDraft *draft;
  guint row = 0;
  guint column = 0;

  if (keyval != GDK_KEY_Escape || ikd_grid_is_editing (self->grid)
      || !ikd_sheet_pane_get_cell (self, &row, &column))
    return FALSE;
  draft = ikd_sheet_desk_get_draft (self->desk, row, column);
  if (draft == NULL || draft->state != IKD_DRAFT_REFUSED)
    return FALSE;
  ikd_sheet_desk_discard (self->desk, row, column);
  return TRUE;
}

static void
row_changed_cb (IkdSheetPane *self)
{
  ikd_sheet_pane_say_cell (self);
}

static void
details_cb (IkdGrid *grid, guint row, guint column, IkdSheetPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "sheet.details", NULL);
}

static void
step_date_cb (IkdGrid *grid, int step, IkdSheetPane *self)
{
  g_signal_emit_by_name (self->bar, "stepped", step);
}

static void
go_to_found_cb (IkdSheetPane *self, guint row)
{
  ikd_sheet_pane_set_cell (self, row, 0);
}

static void
go_to_done_cb (IkdSheetPane *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->go_to_popover));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
go_to_cb (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  if (sheet == NULL)
    return;
  gtk_popover_popup (GTK_POPOVER (self->go_to_popover));
  ikd_go_to_start (self->go_to, sheet);
}

static void
add_go_to (IkdSheetPane *self)
{
  self->go_to = IKD_GO_TO (ikd_go_to_new ());
  self->go_to_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->go_to_popover), GTK_WIDGET (self->go_to));
  gtk_widget_set_parent (self->go_to_popover, GTK_WIDGET (self->bar));
  g_signal_connect_object (self->go_to, "found", G_CALLBACK (go_to_found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go_to, "done", G_CALLBACK (go_to_done_cb), self,
                           G_CONNECT_SWAPPED);
}

void
ikd_sheet_pane_add_cells (IkdSheetPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (self->grid, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (self->grid, "draft-changed", G_CALLBACK (draft_cb), self);
  g_signal_connect (self->grid, "cleared", G_CALLBACK (cleared_cb), self);
  g_signal_connect (self->grid, "copy-above", G_CALLBACK (copy_above_cb), self);
  g_signal_connect (self->grid, "carry", G_CALLBACK (carry_cb), self);
  g_signal_connect (self->grid, "details", G_CALLBACK (details_cb), self);
  g_signal_connect (self->grid, "step-date", G_CALLBACK (step_date_cb), self);
  g_signal_connect_swapped (self->grid, "paste", G_CALLBACK (ikd_sheet_pane_read_clipboard), self);
  g_signal_connect_swapped (self->grid, "go-to", G_CALLBACK (go_to_cb), self);
  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (row_changed_cb), self);
  g_signal_connect_object (self->desk, "row-changed", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  add_go_to (self);
}
