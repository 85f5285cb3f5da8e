/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the sums are those of what is shown, and follow every change at once. */

#include "config.h"

#include "ikd-sheet-model.h"

#include <glib/gi18n.h>

#include "ikd-sheet-lines.h"
#include "ikd-sheet-words.h"

#define N_FOOTERS 2 /* without the sum according to the source */

struct _IkdSheetModel
{
  GObject       parent_instance;

  IkdSheetDesk *desk;
  GArray       *columns;        /* of IkdSheetColumn */
};

static void grid_model_iface_init (IkdGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdSheetModel,
                               ikd_sheet_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_GRID_MODEL, grid_model_iface_init))

static const struct
{
  guint chars;
  int priority;
  IkdGridColumnFlags flags;
} layouts[] = {
  [IKD_SHEET_COLUMN_CODE] = { 9, 2, IKD_GRID_COLUMN_FROZEN },
  [IKD_SHEET_COLUMN_NAME] = { 22, 9, IKD_GRID_COLUMN_FROZEN },
  [IKD_SHEET_COLUMN_PREVIOUS] = { 13, 4, IKD_GRID_COLUMN_NUMERIC },
  [IKD_SHEET_COLUMN_VALUE] = { 11, 8, IKD_GRID_COLUMN_NUMERIC },
  [IKD_SHEET_COLUMN_CHANGE] = { 9, 7, IKD_GRID_COLUMN_NUMERIC },
  [IKD_SHEET_COLUMN_COVERAGE] = { 8, 3, IKD_GRID_COLUMN_NUMERIC },
  [IKD_SHEET_COLUMN_STATE] = { 15, 6, IKD_GRID_COLUMN_PLAIN },
};

/* NULL before the first */
static IkdEntrySheet *
get_sheet (IkdSheetModel *self)
{
  return ikd_sheet_desk_get_sheet (self->desk);
}

static const IkdSheetColumn *
get_column (IkdSheetModel *self, guint column)
{
  return &g_array_index (self->columns, IkdSheetColumn, column);
}

static IkdSheetLine
line_of (IkdSheetModel *self, guint row, guint *desk_row)
{
  guint n = ikd_sheet_desk_own_row (self->desk);

  *desk_row = row < n ? row : row - 1;
  if (row < n)
    return IKD_SHEET_LINE_BODY;
  return row == n ? IKD_SHEET_LINE_SUM : row == n + 1 ? IKD_SHEET_LINE_OWN : IKD_SHEET_LINE_CONTROL;
}

/* --- the grid's questions --- */

static guint
get_n_rows (IkdGridModel *model)
{
  return ikd_sheet_desk_own_row (IKD_SHEET_MODEL (model)->desk);
}

static guint
get_n_footers (IkdGridModel *model)
{
  IkdEntrySheet *sheet = get_sheet (IKD_SHEET_MODEL (model));

  if (sheet == NULL || sheet->rows->len == 0)
    return 0;
  return N_FOOTERS + sheet->control;
}

static guint
get_n_columns (IkdGridModel *model)
{
  return IKD_SHEET_MODEL (model)->columns->len;
}

static char *
dup_title (IkdGridModel *model, guint column)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);

  return ikd_sheet_lines_title (self->desk, get_column (self, column));
}

static IkdGridColumnFlags
get_column_flags (IkdGridModel *model, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);

  return layouts[column->kind].flags
         | (ikd_sheet_lines_is_typed (self->desk, column) ? IKD_GRID_COLUMN_EDITABLE
                                                    : IKD_GRID_COLUMN_PLAIN);
}

static guint
get_column_chars (IkdGridModel *model, guint column)
{
  return layouts[get_column (IKD_SHEET_MODEL (model), column)->kind].chars;
}

static int
get_column_priority (IkdGridModel *model, guint column)
{
  return layouts[get_column (IKD_SHEET_MODEL (model), column)->kind].priority;
}

static char *
dup_text (IkdGridModel *model, guint row, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);
  guint desk_row;
  IkdSheetLine line = line_of (self, row, &desk_row);

  if (line == IKD_SHEET_LINE_SUM)
    return ikd_sheet_lines_sum (self->desk, column);
  if (line == IKD_SHEET_LINE_CONTROL)
    return ikd_sheet_lines_control (self->desk, column, desk_row);
  return ikd_sheet_lines_row (self->desk, column, line, desk_row);
}

static char *
dup_edit_text (IkdGridModel *model, guint row, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);
  const IkdSheetDraft *draft;
  const IkdSheetCell *cell;
  guint desk_row;
  IkdSheetLine line = line_of (self, row, &desk_row);

  if (line == IKD_SHEET_LINE_SUM
      || (column->kind != IKD_SHEET_COLUMN_VALUE && column->kind != IKD_SHEET_COLUMN_CHANGE))
    return dup_text (model, row, at);
  draft = ikd_sheet_desk_get_draft (self->desk, desk_row, column->indicator);
  if (draft != NULL)
    return g_strdup (draft->text);
  if (line == IKD_SHEET_LINE_CONTROL)
    {
      IkdRemark *control = get_sheet (self)->controls[column->indicator];

      return control != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, control->number.value)
                             : g_strdup ("");
    }
  cell = &ikd_entry_sheet_get_row (get_sheet (self), desk_row)
              ->cells[column->indicator];
  return ikd_sheet_words_edit (
      column->kind == IKD_SHEET_COLUMN_CHANGE && cell->flow != NULL ? cell->flow : cell->figure);
}

static const char *
get_style (IkdGridModel *model, guint row, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);
  guint desk_row;
  guint cell;
  IkdSheetLine line = line_of (self, row, &desk_row);

  if (line == IKD_SHEET_LINE_SUM || line == IKD_SHEET_LINE_CONTROL)
    return NULL;
  if (column->kind == IKD_SHEET_COLUMN_PREVIOUS || column->kind == IKD_SHEET_COLUMN_CODE)
    return "muted";
  if (column->kind != IKD_SHEET_COLUMN_STATE && !ikd_sheet_lines_is_typed (self->desk, column))
    return NULL;
  cell = column->kind == IKD_SHEET_COLUMN_STATE ? ikd_sheet_lines_telling (self->desk, desk_row)
                                                : column->indicator;
  return ikd_sheet_words_style (
      &ikd_entry_sheet_get_row (get_sheet (self), desk_row)->cells[cell],
      ikd_sheet_desk_get_draft (self->desk, desk_row, cell));
}

/* Of a line of sums. */
static char *
dup_line (IkdSheetModel *self, IkdSheetLine line, IkdSheetColumnKind kind, guint indicator,
          guint desk_row)
{
  const IkdSheetColumn column = { kind, indicator };

  return line == IKD_SHEET_LINE_SUM ? ikd_sheet_lines_sum (self->desk, &column)
                                    : ikd_sheet_lines_control (self->desk, &column, desk_row);
}

static char *
dup_label (IkdGridModel *model, guint row, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *state = NULL;
  guint desk_row;
  IkdSheetLine line = line_of (self, row, &desk_row);

  if (line != IKD_SHEET_LINE_SUM && line != IKD_SHEET_LINE_CONTROL)
    return ikd_sheet_words_cell (get_sheet (self), desk_row,
                                 column->kind == IKD_SHEET_COLUMN_STATE
                                     ? ikd_sheet_lines_telling (self->desk, desk_row)
                                     : column->indicator,
                                 ikd_sheet_desk_get_draft (self->desk, desk_row,
                                                           column->indicator));
  title = dup_title (model, at);
  text = dup_text (model, row, at);
  if (column->kind == IKD_SHEET_COLUMN_NAME)
    return g_steal_pointer (&text);
  name = dup_line (self, line, IKD_SHEET_COLUMN_NAME, column->indicator, desk_row);
  state = column->kind == IKD_SHEET_COLUMN_VALUE
              ? dup_line (self, line, IKD_SHEET_COLUMN_STATE, column->indicator, desk_row)
              : g_strdup ("");
  return g_strdup_printf ("%s, %s, %s%s%s", name, title, text, *state != '\0' ? ", " : "", state);
}

static gboolean
is_editable (IkdGridModel *model, guint row, guint at)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (model);
  const IkdSheetColumn *column = get_column (self, at);
  guint desk_row;
  IkdSheetLine line = line_of (self, row, &desk_row);

  if (line == IKD_SHEET_LINE_SUM || !ikd_sheet_desk_is_writable (self->desk))
    return FALSE;
  return line == IKD_SHEET_LINE_CONTROL ? column->kind == IKD_SHEET_COLUMN_VALUE
                                        : ikd_sheet_lines_is_typed (self->desk, column);
}

static void
grid_model_iface_init (IkdGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_footers = get_n_footers;
  iface->get_n_columns = get_n_columns;
  iface->dup_title = dup_title;
  iface->get_column_flags = get_column_flags;
  iface->get_column_chars = get_column_chars;
  iface->get_column_priority = get_column_priority;
  iface->dup_text = dup_text;
  iface->dup_edit_text = dup_edit_text;
  iface->get_style = get_style;
  iface->dup_label = dup_label;
  iface->is_editable = is_editable;
}

/* --- following the desk --- */

static void
add_column (IkdSheetModel *self, IkdSheetColumnKind kind, guint indicator)
{
  const IkdSheetColumn column = { kind, indicator };

  g_array_append_val (self->columns, column);
}

static void
choose_columns (IkdSheetModel *self)
{
  IkdEntrySheet *sheet = get_sheet (self);
  gboolean single = sheet != NULL && sheet->query.n_indicators == 1;

  g_array_set_size (self->columns, 0);
  if (sheet == NULL)
    return;
  add_column (self, IKD_SHEET_COLUMN_CODE, 0);
  add_column (self, IKD_SHEET_COLUMN_NAME, 0);
  if (single)
    add_column (self, IKD_SHEET_COLUMN_PREVIOUS, 0);
  for (guint i = 0; i < sheet->query.n_indicators; i++)
    add_column (self, IKD_SHEET_COLUMN_VALUE, i);
  if (single)
    add_column (self, IKD_SHEET_COLUMN_CHANGE, 0);
  if (single && sheet->query.indicators[0] == IKD_ACTIVE)
    add_column (self, IKD_SHEET_COLUMN_COVERAGE, 0);
  add_column (self, IKD_SHEET_COLUMN_STATE, 0);
}

static void
loaded_cb (IkdSheetModel *self)
{
  choose_columns (self);
  ikd_grid_model_reset (IKD_GRID_MODEL (self));
}

static void
row_changed_cb (IkdSheetModel *self, guint desk_row)
{
  guint n = ikd_sheet_desk_own_row (self->desk);
  IkdGridModel *model = IKD_GRID_MODEL (self);

  if (self->columns->len == 0)
    return;
  ikd_grid_model_row_changed (model, desk_row < n ? desk_row : desk_row + 1);
  for (guint i = 0; i < get_n_footers (model); i++)
    ikd_grid_model_row_changed (model, n + i);
}

static void
ikd_sheet_model_finalize (GObject *object)
{
  IkdSheetModel *self = IKD_SHEET_MODEL (object);

  g_array_unref (self->columns);
  g_object_unref (self->desk);

  G_OBJECT_CLASS (ikd_sheet_model_parent_class)->finalize (object);
}

static void
ikd_sheet_model_class_init (IkdSheetModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_sheet_model_finalize;
}

static void
ikd_sheet_model_init (IkdSheetModel *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (IkdSheetColumn));
}

IkdSheetModel *
ikd_sheet_model_new (IkdSheetDesk *desk)
{
  IkdSheetModel *self = g_object_new (IKD_TYPE_SHEET_MODEL, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "row-changed", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

gboolean
ikd_sheet_model_to_desk (IkdSheetModel *self,
                         guint row,
                         guint column,
                         guint *desk_row,
                         guint *indicator)
{
  g_return_val_if_fail (IKD_IS_SHEET_MODEL (self), FALSE);

  if (column >= self->columns->len || line_of (self, row, desk_row) == IKD_SHEET_LINE_SUM)
    return FALSE;
  *indicator = get_column (self, column)->indicator;
  return TRUE;
}

void
ikd_sheet_model_from_desk (IkdSheetModel *self,
                           guint desk_row,
                           guint indicator,
                           guint *row,
                           guint *column)
{
  guint n = ikd_sheet_desk_own_row (self->desk);

  g_return_if_fail (IKD_IS_SHEET_MODEL (self));

  *row = desk_row < n ? desk_row : desk_row + 1;
  *column = 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (ikd_sheet_lines_is_typed (self->desk, get_column (self, i))
        && get_column (self, i)->indicator == indicator)
      *column = i;
}
