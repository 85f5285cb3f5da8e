/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The keys of the grid, as a table. While a text is typed, its input method sees a key first, then
 * this table, then the text itself. */

#include "config.h"

#include "ikd-grid-private.h"

/* When a key counts. */
typedef enum
{
  IN_CELL = 1 << IKD_GRID_EDIT_NONE,
  IN_REPLACE = 1 << IKD_GRID_EDIT_REPLACE,
  IN_AMEND = 1 << IKD_GRID_EDIT_AMEND,
  IN_MOVE = IN_CELL | IN_REPLACE,
  IN_TEXT = IN_REPLACE | IN_AMEND,
  IN_ALL = IN_CELL | IN_TEXT,
} When;

typedef struct
{
  guint            keyval;
  GdkModifierType  modifiers;   /* Shift apart: each action says what it means */
  When             when;
  gboolean       (*act) (IkdGrid *self, int detail, gboolean shift);
  int              detail;
} Key;

static gboolean
act_move (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_move (self, (IkdGridMove) detail, shift);
  return TRUE;
}

static gboolean
is_typed_into (IkdGrid *self)
{
  for (guint i = 0; i < ikd_grid_columns_count (&self->columns); i++)
    if (ikd_grid_columns_get (&self->columns, i)->flags & IKD_GRID_COLUMN_EDITABLE)
      return TRUE;
  return FALSE;
}

static gboolean
act_enter (IkdGrid *self, int detail, gboolean shift)
{
  if (is_typed_into (self) || shift)
    ikd_grid_move_enter (self, shift ? -1 : 1);
  else
    g_signal_emit_by_name (self, "activated", self->selection.row, self->selection.column);
  return TRUE;
}

static gboolean
act_tab (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_move_tab (self, shift ? -1 : 1);
  return TRUE;
}

static gboolean
act_leave (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_editor_finish (self, TRUE);
  g_signal_emit_by_name (self, "move-focus",
                         shift ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static gboolean
act_amend (IkdGrid *self, int detail, gboolean shift)
{
  if (!ikd_grid_editor_start (self, IKD_GRID_EDIT_AMEND))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

/* Escape without a text and a selection belongs to who is around the grid. */
static gboolean
act_escape (IkdGrid *self, int detail, gboolean shift)
{
  if (self->edit != IKD_GRID_EDIT_NONE)
    ikd_grid_editor_cancel (self);
  else if (ikd_grid_selection_is_wide (&self->selection))
    ikd_grid_place (self, self->selection.row, self->selection.column, FALSE);
  else
    return FALSE;
  return TRUE;
}

/* Tells the runs of editable cells of one column; says whether there are any. */
static gboolean
clear_column (IkdGrid *self, const IkdGridRange *range, guint column)
{
  gboolean any = FALSE;
  guint first = IKD_GRID_NO_ROW;

  for (guint row = range->first_row; row <= range->last_row + 1; row++)
    {
      gboolean editable = row <= range->last_row && row < ikd_grid_count_rows (self)
                          && ikd_grid_model_is_editable (self->model, row, column);

      if (editable && first == IKD_GRID_NO_ROW)
        first = row;
      if (editable || first == IKD_GRID_NO_ROW)
        continue;
      g_signal_emit_by_name (self, "cleared", first, row - 1, column);
      first = IKD_GRID_NO_ROW;
      any = TRUE;
    }
  return any;
}

static gboolean
act_clear (IkdGrid *self, int detail, gboolean shift)
{
  IkdGridRange range = ikd_grid_selection_range (&self->selection);
  gboolean any = FALSE;

  for (guint column = range.first_column; column <= range.last_column; column++)
    if (column < ikd_grid_columns_count (&self->columns)
        && ikd_grid_columns_get (&self->columns, column)->shown)
      any = clear_column (self, &range, column) || any;
  if (!any)
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
act_copy (IkdGrid *self, int detail, gboolean shift)
{
  g_autofree char *tsv = ikd_grid_selection_dup_tsv (&self->selection, self->model,
                                                     &self->columns);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), tsv);
  return TRUE;
}

static gboolean
act_select_column (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_select_column (self);
  return TRUE;
}

static gboolean
act_paste (IkdGrid *self, int detail, gboolean shift)
{
  g_signal_emit_by_name (self, "paste");
  return TRUE;
}

static gboolean
act_go_to (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_editor_finish (self, TRUE);
  g_signal_emit_by_name (self, "go-to");
  return TRUE;
}

/* What fills a cell asks for one that can be filled. */
static gboolean
act_fill (IkdGrid *self, int detail, gboolean shift)
{
  guint row = self->selection.row;
  guint column = self->selection.column;

  ikd_grid_editor_finish (self, TRUE);
  if (ikd_grid_model_is_editable (self->model, row, column))
    g_signal_emit_by_name (self, detail ? "carry" : "copy-above", row, column);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
act_details (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_editor_finish (self, TRUE);
  g_signal_emit_by_name (self, "details", self->selection.row, self->selection.column);
  return TRUE;
}

static gboolean
act_problem (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_editor_finish (self, TRUE);
  g_signal_emit_by_name (self, "next-problem", shift ? -1 : 1);
  return TRUE;
}

static gboolean
act_date (IkdGrid *self, int detail, gboolean shift)
{
  ikd_grid_editor_finish (self, TRUE);
  g_signal_emit_by_name (self, "step-date", detail);
  return TRUE;
}

static const Key keys[] = {
  { GDK_KEY_Left, 0, IN_MOVE, act_move, IKD_GRID_MOVE_LEFT },
  { GDK_KEY_Right, 0, IN_MOVE, act_move, IKD_GRID_MOVE_RIGHT },
  { GDK_KEY_Up, 0, IN_ALL, act_move, IKD_GRID_MOVE_UP },
  { GDK_KEY_Down, 0, IN_ALL, act_move, IKD_GRID_MOVE_DOWN },
  { GDK_KEY_Home, 0, IN_MOVE, act_move, IKD_GRID_MOVE_ROW_START },
  { GDK_KEY_End, 0, IN_MOVE, act_move, IKD_GRID_MOVE_ROW_END },
  { GDK_KEY_Home, GDK_CONTROL_MASK, IN_MOVE, act_move, IKD_GRID_MOVE_FIRST },
  { GDK_KEY_End, GDK_CONTROL_MASK, IN_MOVE, act_move, IKD_GRID_MOVE_LAST },
  { GDK_KEY_Page_Up, 0, IN_ALL, act_move, IKD_GRID_MOVE_PAGE_UP },
  { GDK_KEY_Page_Down, 0, IN_ALL, act_move, IKD_GRID_MOVE_PAGE_DOWN },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, IN_ALL, act_date, -1 },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, IN_ALL, act_date, 1 },
  { GDK_KEY_Page_Up, GDK_ALT_MASK, IN_ALL, act_date, -1 },
  { GDK_KEY_Page_Down, GDK_ALT_MASK, IN_ALL, act_date, 1 },
  { GDK_KEY_Return, 0, IN_ALL, act_enter, 0 },
  { GDK_KEY_Return, GDK_CONTROL_MASK, IN_ALL, act_details, 0 },
  { GDK_KEY_Tab, 0, IN_ALL, act_tab, 0 },
  { GDK_KEY_F6, 0, IN_ALL, act_leave, 0 },
  { GDK_KEY_F2, 0, IN_ALL, act_amend, 0 },
  { GDK_KEY_Escape, 0, IN_ALL, act_escape, 0 },
  { GDK_KEY_Delete, 0, IN_CELL, act_clear, 0 },
  { GDK_KEY_BackSpace, 0, IN_CELL, act_clear, 0 },
  { GDK_KEY_a, GDK_CONTROL_MASK, IN_CELL, act_select_column, 0 },
  { GDK_KEY_c, GDK_CONTROL_MASK, IN_CELL, act_copy, 0 },
  { GDK_KEY_Insert, GDK_CONTROL_MASK, IN_CELL, act_copy, 0 },
  { GDK_KEY_v, GDK_CONTROL_MASK, IN_CELL, act_paste, 0 },
  { GDK_KEY_d, GDK_CONTROL_MASK, IN_ALL, act_fill, 0 },
  { GDK_KEY_apostrophe, GDK_CONTROL_MASK, IN_ALL, act_fill, 1 },
  { GDK_KEY_dead_acute, GDK_CONTROL_MASK, IN_ALL, act_fill, 1 },
  { GDK_KEY_g, GDK_CONTROL_MASK, IN_ALL, act_go_to, 0 },
  { GDK_KEY_F8, 0, IN_ALL, act_problem, 0 },
};

/* A key of the keypad as its twin, a letter as a small one. */
static guint
plain_key (guint keyval)
{
  static const guint twins[][2] = {
    { GDK_KEY_KP_Enter, GDK_KEY_Return },      { GDK_KEY_ISO_Enter, GDK_KEY_Return },
    { GDK_KEY_ISO_Left_Tab, GDK_KEY_Tab },     { GDK_KEY_KP_Tab, GDK_KEY_Tab },
    { GDK_KEY_KP_Left, GDK_KEY_Left },         { GDK_KEY_KP_Right, GDK_KEY_Right },
    { GDK_KEY_KP_Up, GDK_KEY_Up },             { GDK_KEY_KP_Down, GDK_KEY_Down },
    { GDK_KEY_KP_Home, GDK_KEY_Home },         { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up },   { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
    { GDK_KEY_KP_Delete, GDK_KEY_Delete },     { GDK_KEY_KP_Insert, GDK_KEY_Insert },
  };

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    if (twins[i][0] == keyval)
      return twins[i][1];
  return gdk_keyval_to_lower (keyval);
}

static gboolean
act_on (IkdGrid *self, guint keyval, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  guint plain = plain_key (keyval);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == plain && keys[i].modifiers == (modifiers & ~GDK_SHIFT_MASK)
        && (keys[i].when & (1 << self->edit)) != 0)
      return keys[i].act (self, keys[i].detail, (modifiers & GDK_SHIFT_MASK) != 0);
  return FALSE;
}

/* Whether the key begins a text. A space alone says nothing and would wipe out a figure. */
static gboolean
begins_text (guint keyval, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gboolean composes = keyval == GDK_KEY_Multi_key
                      || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek);

  if (modifiers & ~GDK_SHIFT_MASK)
    return FALSE;
  return composes || (letter != 0 && letter != ' ' && g_unichar_isprint (letter));
}

static gboolean
cell_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
             GdkModifierType state, IkdGrid *self)
{
  g_autoptr (IkdGrid) alive = g_object_ref (self);

  /* A key that the text left alone goes on to the window. */
  if (self->edit != IKD_GRID_EDIT_NONE || !ikd_grid_has_cell (self))
    return FALSE;
  if (act_on (self, keyval, state))
    return TRUE;
  if (!begins_text (keyval, state))
    return FALSE;
  if (!ikd_grid_editor_start (self, IKD_GRID_EDIT_REPLACE))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }
  ikd_grid_editor_forward (self, controller);
  return TRUE;
}

static gboolean
text_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
             GdkModifierType state, IkdGrid *self)
{
  g_autoptr (IkdGrid) alive = g_object_ref (self);

  return self->edit != IKD_GRID_EDIT_NONE && act_on (self, keyval, state);
}

void
ikd_grid_keys_add (IkdGrid *self)
{
  GtkEventController *cell = gtk_event_controller_key_new ();
  GtkEventController *text = gtk_event_controller_key_new ();

  g_signal_connect (cell, "key-pressed", G_CALLBACK (cell_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), cell);
  g_signal_connect (text, "key-pressed", G_CALLBACK (text_key_cb), self);
  gtk_widget_add_controller (self->editor, text);
}
