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
  return self->at == other->at && self->column == other->column;
}

void
ikd_import_item_take (IkdImportItem *self, IkdImportItem *from)
{
  clear (self);
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
  self->reason = g_steal_pointer (&from->reason);
  g_signal_emit (self, changed_signal, 0);
}

/* --- making them --- */

typedef struct
{
  const IkdImportJob *job;
  IkdSheet           *sheet;
  GHashTable         *outcomes;   /* IkdDraftFigure → IkdImportOutcome */
  GPtrArray          *items;
} Making;

static IkdImportItem *
new_item (Making *self, const IkdDraftRow *row, int column)
{
  IkdImportItem *item = g_object_new (IKD_TYPE_IMPORT_ITEM, NULL);
  gint64 key = ikd_reading_key (row->at, column);
  const IkdImportInput *input = self->job->input;

  item->at = row->at;
  item->line = row->row;
  item->column = column;
  item->region_text = g_strdup (row->place);
  g_set_object (&item->region, row->region);
  item->correction = g_strdup (g_hash_table_lookup (input->corrections, &key));
  item->chosen = !row->skipped && !g_hash_table_contains (input->skipped, &key);
  item->editable = column >= 0;
  item->raw = g_strdup (column >= 0 ? ikd_sheet_get_cell (self->sheet, row->at, (guint) column)
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

static void
add_figure (Making *self, const IkdDraftRow *row, const IkdDraftFigure *draft)
{
  IkdImportItem *item = new_item (self, row, draft->cell);
  IkdImportOutcome *outcome = g_hash_table_lookup (self->outcomes, draft);
  const IkdFigureKey *key = &draft->figure->key;

  item->kind = judge (row, draft, outcome);
  item->column_name = g_strdup (draft->column);
  item->indicator = key->indicator;
  item->date_text = ikd_period_format ((IkdPeriod){ key->start, key->day });
  if (item->kind != IKD_IMPORT_REFUSED)
    item->new_text = ikd_figure_text (draft->figure);
  add_problems (item, row->problems, draft->column);
  if (outcome == NULL)
    return;
  if (outcome->old != NULL)
    item->old_text = ikd_figure_text (outcome->old);
  if (outcome->figure != NULL)
    item->reason = g_strdup (outcome->figure->reason);
  add_problems (item, outcome->problems, NULL);
}

/* A row of outreach is one item, whatever it says. */
static void
add_record (Making *self, const IkdDraftRow *row)
{
  IkdImportItem *item = new_item (self, row, -1);

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

static gboolean
has_item (Making *self, guint first, int column)
{
  for (guint i = first; i < self->items->len; i++)
    if (((IkdImportItem *) g_ptr_array_index (self->items, i))->column == column)
      return TRUE;
  return FALSE;
}

/* Cells that hold no figure because they could not be read. */
static void
add_refused (Making *self, const IkdDraftRow *row, guint first)
{
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);
      int column = ikd_draft_column (self->job->draft, self->sheet, problem->column);
      IkdImportItem *item = NULL;

      if (problem->severity != IKD_SEVERITY_ERROR || has_item (self, first, column))
        continue;
      item = new_item (self, row, column);
      item->kind = IKD_IMPORT_REFUSED;
      item->column_name = g_strdup (problem->column);
      g_ptr_array_add (item->problems, ikd_problem_copy (problem));
    }
}

/* Cells that a person left out and that hold no figure. */
static void
add_skipped (Making *self, const IkdDraftRow *row, guint first)
{
  for (int column = -1; column < (int) ikd_sheet_get_n_columns (self->sheet, row->at); column++)
    {
      gint64 key = ikd_reading_key (row->at, column);

      if (g_hash_table_contains (self->job->input->skipped, &key)
          && !has_item (self, first, column) && (column >= 0 || self->items->len == first))
        new_item (self, row, column)->kind = IKD_IMPORT_SKIPPED;
    }
  if (row->skipped && self->items->len == first)
    new_item (self, row, -1)->kind = IKD_IMPORT_SKIPPED;
}

GPtrArray *
ikd_import_items_make (const IkdImportJob *job, IkdSheet *sheet)
{
  g_autoptr (GHashTable) outcomes = g_hash_table_new (NULL, NULL);
  Making self = { job, sheet, outcomes, g_ptr_array_new_with_free_func (g_object_unref) };

  for (guint i = 0; i < job->outcomes->len; i++)
    {
      IkdImportOutcome *outcome = g_ptr_array_index (job->outcomes, i);

      g_hash_table_insert (outcomes, outcome->draft, outcome);
    }
  for (guint i = 0; i < job->draft->rows->len; i++)
    {
      const IkdDraftRow *row = g_ptr_array_index (job->draft->rows, i);
      guint first = self.items->len;

      for (guint j = 0; j < row->figures->len; j++)
        add_figure (&self, row, g_ptr_array_index (row->figures, j));
      if (row->record != NULL)
        add_record (&self, row);
      else
        add_refused (&self, row, first);
      if (g_hash_table_size (job->input->skipped) > 0 || row->skipped)
        add_skipped (&self, row, first);
    }
  return self.items;
}
