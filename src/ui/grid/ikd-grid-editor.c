/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One text for all cells, laid over the one that is typed into. Whatever ends the typing, apart
 * from Escape, hands up what was typed; a text that is as before is none. Keys reach it in GTK's
 * own way, so that input methods work from the first key on. */

#include "config.h"

#include "ikd-grid-private.h"

/* Says in the text what its cell says. */
void
ikd_grid_editor_label (IkdGrid *self)
{
  g_autofree char *label = NULL;

  if (self->edit == IKD_GRID_EDIT_NONE || self->edit_row >= ikd_grid_count_rows (self))
    return;

  label = ikd_grid_model_dup_label (self->model, self->edit_row, self->edit_column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
changed_cb (GtkEditable *editable, IkdGrid *self)
{
  if (self->edit == IKD_GRID_EDIT_NONE)
    return;

  self->touched = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "draft-changed", self->edit_row, self->edit_column,
                         gtk_editable_get_text (editable));
}

static void
leave_cb (GtkEventControllerFocus *controller, IkdGrid *self)
{
  ikd_grid_editor_finish (self, FALSE);
}

/* The decimal key of the keypad is the mark between thousands, whatever the keyboard says. */
static gboolean
decimal_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
            IkdGrid *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->editor);
  int position;

  if (keyval != GDK_KEY_KP_Decimal && keyval != GDK_KEY_KP_Separator)
    return FALSE;

  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, ".", 1, &position);
  gtk_editable_set_position (editable, position);
  return TRUE;
}

void
ikd_grid_editor_add (IkdGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *decimal = gtk_event_controller_key_new ();

  self->editor = gtk_text_new ();
  gtk_widget_set_visible (self->editor, FALSE);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  g_signal_connect (self->editor, "changed", G_CALLBACK (changed_cb), self);

  gtk_event_controller_set_propagation_phase (decimal, GTK_PHASE_CAPTURE);
  g_signal_connect (decimal, "key-pressed", G_CALLBACK (decimal_cb), self);
  gtk_widget_add_controller (self->editor, decimal);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* Opens the text over the cell of the cursor: empty, or with what the cell holds. */
gboolean
ikd_grid_editor_start (IkdGrid *self, IkdGridEdit edit)
{
  guint row = self->selection.row;
  guint column = self->selection.column;
  gboolean numeric;

  if (self->edit != IKD_GRID_EDIT_NONE)
    {
      self->edit = edit;
      return TRUE;
    }
  if (!ikd_grid_has_cell (self) || !ikd_grid_model_is_editable (self->model, row, column))
    return FALSE;

  ikd_grid_place (self, row, column, FALSE);
  numeric = (ikd_grid_columns_get (&self->columns, column)->flags & IKD_GRID_COLUMN_NUMERIC) != 0;
  g_free (self->before);
  self->before = ikd_grid_model_dup_edit_text (self->model, row, column);
  gtk_editable_set_text (GTK_EDITABLE (self->editor),
                         edit == IKD_GRID_EDIT_REPLACE ? "" : self->before);
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor), numeric ? 1 : 0);
  self->edit = edit;
  self->edit_row = row;
  self->edit_column = column;
  self->touched = FALSE;
  ikd_grid_editor_label (self);
  gtk_widget_set_visible (self->editor, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_text_grab_focus_without_selecting (GTK_TEXT (self->editor));
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  return TRUE;
}

/* Closes the text; @focus: its cell takes over the focus. */
static void
close_text (IkdGrid *self, gboolean focus)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->edit = IKD_GRID_EDIT_NONE;
  if (focus && root != NULL && gtk_root_get_focus (root) == self->editor)
    ikd_grid_focus_cell (self);
  gtk_widget_set_visible (self->editor, FALSE);
  g_signal_emit_by_name (self, "draft-changed", self->edit_row, self->edit_column, NULL);
}

/* Ends the typing, and hands up the text if it is another one. */
void
ikd_grid_editor_finish (IkdGrid *self, gboolean focus)
{
  g_autoptr (IkdGrid) alive = NULL;
  g_autofree char *text = NULL;
  gboolean changed;

  if (self->edit == IKD_GRID_EDIT_NONE)
    return;

  alive = g_object_ref (self);
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  changed = self->touched && g_strcmp0 (text, self->before) != 0;
  close_text (self, focus);
  if (changed)
    g_signal_emit_by_name (self, "entered", self->edit_row, self->edit_column, text);
}

/* Leaves the cell as it was. */
void
ikd_grid_editor_cancel (IkdGrid *self)
{
  if (self->edit != IKD_GRID_EDIT_NONE)
    close_text (self, TRUE);
}

/* Hands the key at hand to the text, and by it to the input method. */
gboolean
ikd_grid_editor_forward (IkdGrid *self, GtkEventControllerKey *controller)
{
  return gtk_event_controller_key_forward (controller, self->editor);
}
