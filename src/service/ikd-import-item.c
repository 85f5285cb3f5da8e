/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is shown of a file's cells. Guarantees: every cell that could hold a figure is an item once,
 * also when it is left out or could not be read. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-import-item-private.h"

G_DEFINE_FINAL_TYPE (IkdImportItem, ikd_import_item, G_TYPE_OBJECT)

static guint changed_signal;

static const struct
{
  const char *mark;
  const char *label;
} kinds[] = {
  [IKD_IMPORT_NEW] = { "+", NC_ ("import", "New") },
  [IKD_IMPORT_CHANGED] = { "≠", NC_ ("import", "Changed") },
  [IKD_IMPORT_SAME] = { "=", NC_ ("import", "Same") },
  [IKD_IMPORT_REASON_NEEDED] = { "▲", NC_ ("import", "Reason needed") },
  [IKD_IMPORT_REFUSED] = { "!", NC_ ("import", "Refused") },
  [IKD_IMPORT_SKIPPED] = { "○", NC_ ("import", "Left out") },
};

const char *
ikd_import_kind_label (IkdImportKind kind)
{
  g_return_val_if_fail (kind < IKD_IMPORT_N_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "import", kinds[kind].label);
}

const char *
ikd_import_kind_mark (IkdImportKind kind)
{
  g_return_val_if_fail (kind < IKD_IMPORT_N_KINDS, "");

  return kinds[kind].mark;
}

static void
clear (IkdImportItem *self)
{
  g_clear_pointer (&self->sheet_name, g_free);
  g_clear_pointer (&self->column_name, g_free);
  g_clear_pointer (&self->region_text, g_free);
  g_clear_object (&self->region);
  g_clear_pointer (&self->date_text, g_free);
  g_clear_pointer (&self->raw, g_free);
  g_clear_pointer (&self->correction, g_free);
  g_clear_pointer (&self->old_text, g_free);
  g_clear_pointer (&self->new_text, g_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->reason, g_free);
}

static void
ikd_import_item_finalize (GObject *object)
{
  clear (IKD_IMPORT_ITEM (object));

  G_OBJECT_CLASS (ikd_import_item_parent_class)->finalize (object);
}

static void
ikd_import_item_class_init (IkdImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_import_item_finalize;

  changed_signal = g_signal_new ("changed", IKD_TYPE_IMPORT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ikd_import_item_init (IkdImportItem *self)
{
  self->column = -1;
  self->indicator = IKD_INDICATOR_NONE;
  self->chosen = TRUE;
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
}

gboolean
ikd_import_item_is_place (IkdImportItem *self, IkdImportItem *other)
{
  return self->sheet == other->sheet && self->at == other->at && self->column == other->column;
}

void
ikd_import_item_take (IkdImportItem *self, IkdImportItem *from)
{
  clear (self);
  self->sheet_name = g_steal_pointer (&from->sheet_name);
  self->column_name = g_steal_pointer (&from->column_name);
  self->region_text = g_steal_pointer (&from->region_text);
  self->region = g_steal_pointer (&from->region);
  self->indicator = from->indicator;
  self->date_text = g_steal_pointer (&from->date_text);
  self->raw = g_steal_pointer (&from->raw);
  self->correction = g_steal_pointer (&from->correction);
  self->old_text = g_steal_pointer (&from->old_text);
  self->new_text = g_steal_pointer (&from->new_text);
  self->kind = from->kind;
  self->problems = g_steal_pointer (&from->problems);
  self->chosen = from->chosen;
  self->editable = from->editable;
  self->beside = from->beside;
  self->reason = g_steal_pointer (&from->reason);
  g_signal_emit (self, changed_signal, 0);
}

/* --- making them --- */

typedef struct
{
  const IkdImportFile *file;
  const IkdImportPart *part;
  const IkdDraftRow   *row;
  GPtrArray           *outcomes;  /* of IkdImportOutcome */
  GPtrArray           *items;     /* of the row */
} Making;

static IkdImportItem *
new_item (Making *self, int column)
{
  IkdImportItem *item = g_object_new (IKD_TYPE_IMPORT_ITEM, NULL);
  const IkdDraftRow *row = self->row;
  const IkdImportInput *input = self->part->input;
  gint64 key = ikd_reading_key (row->at, column);

  item->sheet = self->part->number;
  if (self->file->parts->len > 1)
    item->sheet_name = g_strdup (ikd_sheet_get_title (self->part->sheet));
  item->at = row->at;
  item->line = row->row;
  item->column = column;
  item->region_text = g_strdup (row->place);
  g_set_object (&item->region, row->region);
  item->correction = g_strdup (g_hash_table_lookup (input->corrections, &key));
  item->chosen = !row->skipped && !g_hash_table_contains (input->skipped, &key);
  item->editable = column >= 0;
  item->raw = g_strdup (column >= 0 ? ikd_sheet_get_cell (self->part->sheet, row->at,
                                                          (guint) column)
                                    : "");
  g_ptr_array_add (self->items, item);
  return item;
}

static void
add_problems (IkdImportItem *item, GPtrArray *problems, const char *column)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      if (column == NULL || problem->column == NULL || g_str_equal (problem->column, column)
          || problem->severity == IKD_SEVERITY_ERROR)
        g_ptr_array_add (item->problems, ikd_problem_copy (problem));
    }
}

static IkdImportKind
judge (const IkdDraftRow *row, const IkdDraftFigure *draft, const IkdImportOutcome *outcome)
{
  if (draft->skipped || row->skipped)
    return IKD_IMPORT_SKIPPED;
  if (outcome == NULL || outcome->refused || ikd_draft_row_rejected (row))
    return IKD_IMPORT_REFUSED;
  if (outcome->same)
    return IKD_IMPORT_SAME;
  if (outcome->figure->owes != 0)
    return IKD_IMPORT_REASON_NEEDED;
  return outcome->old == NULL ? IKD_IMPORT_NEW : IKD_IMPORT_CHANGED;
}

/* Whether an error of the row is of this column, or of no column. */
static gboolean
has_error (const IkdDraftRow *row, const char *column)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      if (problem->severity == IKD_SEVERITY_ERROR
          && (problem->column == NULL || g_strcmp0 (problem->column, column) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_beside (const IkdDraftRow *row, const IkdDraftFigure *draft, const IkdImportOutcome *outcome)
{
  return ikd_draft_row_rejected (row) && !has_error (row, draft->column)
         && (outcome == NULL || !outcome->refused);
}

static const IkdImportOutcome *
find_outcome (const Making *self, const IkdDraftFigure *draft)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    if (((IkdImportOutcome *) g_ptr_array_index (self->outcomes, i))->draft == draft)
      return g_ptr_array_index (self->outcomes, i);
  return NULL;
}

static void
add_figure (Making *self, const IkdDraftFigure *draft)
{
  IkdImportItem *item = new_item (self, draft->cell);
  const IkdImportOutcome *outcome = find_outcome (self, draft);
  const IkdFigureKey *key = &draft->figure->key;

  item->kind = judge (self->row, draft, outcome);
  item->column_name = g_strdup (draft->column);
  item->indicator = key->indicator;
  item->date_text = ikd_period_format ((IkdPeriod){ key->start, key->day });
  item->beside = item->kind == IKD_IMPORT_REFUSED && is_beside (self->row, draft, outcome);
  if (item->kind != IKD_IMPORT_REFUSED || item->beside)
    item->new_text = ikd_figure_text (draft->figure);
  add_problems (item, self->row->problems, draft->column);
  if (outcome == NULL)
    return;
  if (outcome->old != NULL)
    item->old_text = ikd_figure_text (outcome->old);
  if (outcome->figure != NULL)
    item->reason = g_strdup (outcome->figure->reason);
  if (outcome->problems != NULL)
    add_problems (item, outcome->problems, NULL);
}

/* A row of outreach is one item, whatever it says, but for the cells of it that are refused. */
static void
add_record (Making *self)
{
  const IkdDraftRow *row = self->row;
  IkdImportItem *item = new_item (self, -1);

  item->kind = row->skipped                    ? IKD_IMPORT_SKIPPED
               : row->same                     ? IKD_IMPORT_SAME
               : ikd_draft_row_rejected (row)  ? IKD_IMPORT_REFUSED
               : row->record->owes != 0        ? IKD_IMPORT_REASON_NEEDED
               : row->before != NULL           ? IKD_IMPORT_CHANGED
                                               : IKD_IMPORT_NEW;
  item->new_text = ikd_outreach_label (row->record);
  if (row->before != NULL)
    item->old_text = ikd_outreach_label (row->before);
  item->reason = g_strdup (row->record->reason);
  add_problems (item, row->problems, NULL);
}

/* Whether the record is refused for what stands in a cell, which can be corrected there. */
static gboolean
is_refused_in_cells (const Making *self)
{
  const IkdDraftRow *row = self->row;

  if (row->skipped || row->same)
    return FALSE;
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      if (problem->severity == IKD_SEVERITY_ERROR
          && ikd_draft_column (self->part->draft, self->part->sheet, problem->column) >= 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the row was left out by one of its cells, and not as a whole. */
static gboolean
is_skipped_by_cell (const Making *self)
{
  gint64 key = ikd_reading_key (self->row->at, -1);

  return self->row->skipped && !g_hash_table_contains (self->part->input->skipped, &key);
}

static gboolean
has_item (const Making *self, int column)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((IkdImportItem *) g_ptr_array_index (self->items, i))->column == column)
      return TRUE;
  return FALSE;
}

/* Cells that are refused, and hold no figure or no field of a record because of that. */
static void
add_refused (Making *self)
{
  for (guint i = 0; i < self->row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (self->row->problems, i);
      int column = ikd_draft_column (self->part->draft, self->part->sheet, problem->column);
      IkdImportItem *item = NULL;

      if (problem->severity != IKD_SEVERITY_ERROR || has_item (self, column))
        continue;
      item = new_item (self, column);
      item->kind = IKD_IMPORT_REFUSED;
      item->column_name = g_strdup (problem->column);
      g_ptr_array_add (item->problems, ikd_problem_copy (problem));
    }
}

/* Cells that a person left out and that hold no figure. */
static void
add_skipped (Making *self)
{
  const int n = (int) ikd_sheet_get_n_columns (self->part->sheet, self->row->at);

  for (int column = -1; column < n; column++)
    {
      gint64 key = ikd_reading_key (self->row->at, column);

      if (g_hash_table_contains (self->part->input->skipped, &key) && !has_item (self, column)
          && (column >= 0 || self->items->len == 0))
        new_item (self, column)->kind = IKD_IMPORT_SKIPPED;
    }
  if (self->row->skipped && self->items->len == 0)
    new_item (self, -1)->kind = IKD_IMPORT_SKIPPED;
}

/* --- all of them --- */

IkdImportItems *
ikd_import_items_new (void)
{
  IkdImportItems *self = g_new0 (IkdImportItems, 1);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
ikd_import_items_free (IkdImportItems *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->items);
  g_free (self);
}

void
ikd_import_items_add (IkdImportItems *self, const IkdImportFile *file, guint part,
                      const IkdDraftRow *row, GPtrArray *outcomes)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Making making = { file, ikd_import_file_get_part (file, part), row, outcomes, items };

  for (guint i = 0; i < row->figures->len; i++)
    add_figure (&making, g_ptr_array_index (row->figures, i));
  if (row->record == NULL || is_refused_in_cells (&making))
    add_refused (&making);
  else if (!is_skipped_by_cell (&making))
    add_record (&making);
  if (g_hash_table_size (making.part->input->skipped) > 0 || row->skipped)
    add_skipped (&making);

  for (guint i = 0; i < items->len; i++)
    {
      IkdImportItem *item = g_ptr_array_index (items, i);
      gboolean look = item->problems->len > 0;

      self->counts[item->kind]++;
      if (self->listed[look]++ < IKD_IMPORT_MOST_ITEMS)
        g_ptr_array_add (self->items, g_object_ref (item));
    }
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IkdImportItem *first = *(IkdImportItem *const *) a;
  const IkdImportItem *second = *(IkdImportItem *const *) b;

  if (first->sheet != second->sheet)
    return first->sheet < second->sheet ? -1 : 1;
  return (first->at > second->at) - (first->at < second->at);
}

void
ikd_import_items_sort (IkdImportItems *self)
{
  g_ptr_array_sort (self->items, by_place);
}
