/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The queue of what asks for a look: refused, owed, sums whose parts moved, marked cells. Nothing
 * here interrupts keying: it begins with F8. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-owed.h"
#include "ikd-sheet-pane-private.h"

static IkdCellState
get_state (IkdSheetPane *self, guint row, guint column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  return ikd_entry_sheet_get_row (sheet, row)->cells[column].state;
}

static gboolean
is_refused (IkdSheetPane *self, guint row, guint column)
{
  const IkdSheetDraft *draft = ikd_sheet_desk_get_draft (self->desk, row, column);

  return draft != NULL && draft->state == IKD_DRAFT_REFUSED;
}

static gboolean
asks (IkdSheetPane *self, guint row, guint column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  const IkdSheetCell *cell;

  if (is_refused (self, row, column))
    return TRUE;
  if (row == ikd_sheet_desk_control_row (self->desk))
    return FALSE;
  cell = &ikd_entry_sheet_get_row (sheet, row)->cells[column];
  return cell->state == IKD_CELL_OWES || cell->state == IKD_CELL_LOOK || cell->follow_up != NULL;
}

guint
ikd_sheet_pane_n_problems (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  guint n = 0;

  for (guint row = 0; sheet != NULL && row <= ikd_sheet_desk_control_row (self->desk); row++)
    for (guint column = 0; column < sheet->query.n_indicators; column++)
      n += asks (self, row, column);
  return n;
}

/* --- asking --- */

static void
stop_asking (IkdSheetPane *self)
{
  self->asking = FALSE;
  gtk_revealer_set_reveal_child (self->panel_revealer, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static IkdFigureKey
key_of (IkdSheetPane *self, guint row, guint column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  return (IkdFigureKey){ ikd_region_get_id (ikd_entry_sheet_get_row (sheet, row)->region),
                         sheet->query.indicators[column], sheet->query.segment, sheet->query.day,
                         sheet->query.day, 0 };
}

/* The cells that ask for the same as the one asked about; that one alone without @all. */
static GArray *
collect (IkdSheetPane *self, gboolean all)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  IkdCellState state = get_state (self, self->asked_row, self->asked_column);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (IkdFigureKey));

  for (guint row = 0; row <= ikd_sheet_desk_own_row (self->desk); row++)
    for (guint column = 0; column < sheet->query.n_indicators; column++)
      if (get_state (self, row, column) == state
          && (all || (row == self->asked_row && column == self->asked_column)))
        {
          const IkdFigureKey key = key_of (self, row, column);

          g_array_append_val (keys, key);
        }
  return keys;
}

static void
why_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) owed = ikd_owed_load_finish (IKD_SESSION (source), result, &error);
  g_autoptr (GString) why = g_string_new (NULL);

  if (owed == NULL)
    ikd_pane_report_error (IKD_PANE (self), error);
  if (owed == NULL || !self->asking)
    return;
  for (guint i = 0; i < owed->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (owed, i);

      if (why->len > 0)
        g_string_append_c (why, '\n');
      g_string_append (why, problem->message);
    }
  ikd_reason_panel_set_why (self->panel, why->str);
}

static void
ask (IkdSheetPane *self, guint row, guint column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  IkdRegion *region = ikd_entry_sheet_get_row (sheet, row)->region;
  gboolean sum = get_state (self, row, column) == IKD_CELL_LOOK;
  IkdFigureKey key = key_of (self, row, column);
  g_autofree char *what = NULL;
  g_autoptr (GArray) all = NULL;

  self->asking = TRUE;
  self->asked_row = row;
  self->asked_column = column;
  all = collect (self, TRUE);
  /* Translators: the name of a region: what its value owes. */
  what = g_strdup_printf (sum ? _("%s: the sum asks for a look") : _("%s: a reason is owed"),
                          ikd_region_get_name (region));
  gtk_revealer_set_reveal_child (self->panel_revealer, TRUE);
  ikd_reason_panel_ask (self->panel, what, sum, all->len);
  if (!sum)
    ikd_owed_load_async (ikd_pane_get_session (IKD_PANE (self)), &key, self->life, why_cb,
                         g_object_ref (self));
}

static gboolean
needs_answer (IkdSheetPane *self, guint row, guint column)
{
  IkdCellState state;

  if (is_refused (self, row, column) || !ikd_sheet_desk_is_writable (self->desk))
    return FALSE;
  state = get_state (self, row, column);
  return state == IKD_CELL_OWES || state == IKD_CELL_LOOK;
}

/* --- going through --- */

void
ikd_sheet_pane_next_problem (IkdSheetPane *self, int step)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);
  guint n_columns;
  guint n;
  guint row = 0;
  guint column = 0;
  guint at;

  if (sheet == NULL)
    return;
  n_columns = sheet->query.n_indicators;
  n = (ikd_sheet_desk_control_row (self->desk) + 1) * n_columns;
  ikd_sheet_pane_get_cell (self, &row, &column);
  at = row * n_columns + column;
  for (guint i = 0; i < n; i++)
    {
      at = (at + n + (guint) step) % n;
      if (!asks (self, at / n_columns, at % n_columns))
        continue;
      ikd_sheet_pane_set_cell (self, at / n_columns, at % n_columns);
      if (needs_answer (self, at / n_columns, at % n_columns))
        ask (self, at / n_columns, at % n_columns);
      else
        gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      return;
    }
  ikd_pane_toast (IKD_PANE (self), _("Nothing here asks for a look."));
}

void
ikd_sheet_pane_go_on_asking (IkdSheetPane *self)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (self->desk);

  if (!self->asking)
    return;
  if (self->asked_row <= sheet->rows->len
      && needs_answer (self, self->asked_row, self->asked_column))
    return;
  for (guint row = 0; row <= sheet->rows->len; row++)
    for (guint column = 0; column < sheet->query.n_indicators; column++)
      if (needs_answer (self, row, column))
        {
          ikd_sheet_pane_set_cell (self, row, column);
          ask (self, row, column);
          return;
        }
  stop_asking (self);
}

/* --- answers --- */

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSheetPane) self = data;
  g_autoptr (GError) error = NULL;

  ikd_pane_set_busy (IKD_PANE (self), FALSE);
  if (!ikd_owed_finish (IKD_SESSION (source), result, &error))
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
reason_cb (IkdReasonPanel *panel, const char *reason, gboolean all, IkdSheetPane *self)
{
  g_autoptr (GArray) keys = collect (self, all);

  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_owed_give_async (ikd_pane_get_session (IKD_PANE (self)), keys, reason, NULL, answered_cb,
                       g_object_ref (self));
}

static void
settled_cb (IkdReasonPanel *panel, gboolean recompute, gboolean all, IkdSheetPane *self)
{
  g_autoptr (GArray) keys = collect (self, all);

  ikd_pane_set_busy (IKD_PANE (self), TRUE);
  ikd_owed_settle_async (ikd_pane_get_session (IKD_PANE (self)), keys, recompute, NULL,
                         answered_cb, g_object_ref (self));
}

static void
next_cb (IkdGrid *grid, int step, IkdSheetPane *self)
{
  ikd_sheet_pane_next_problem (self, step);
}

/* F8 goes on also while a reason is asked for. */
static gboolean
panel_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
              GdkModifierType state, IkdSheetPane *self)
{
  if (keyval != GDK_KEY_F8)
    return FALSE;
  ikd_sheet_pane_next_problem (self, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1);
  return TRUE;
}

void
ikd_sheet_pane_add_problems (IkdSheetPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (self->grid, "next-problem", G_CALLBACK (next_cb), self);
  g_signal_connect (self->panel, "reason-chosen", G_CALLBACK (reason_cb), self);
  g_signal_connect (self->panel, "settled", G_CALLBACK (settled_cb), self);
  g_signal_connect_swapped (self->panel, "left", G_CALLBACK (stop_asking), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (panel_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->panel), keys);
}
