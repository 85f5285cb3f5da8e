/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a pasted text would do to a sheet. Guarantees: a cell is filled once at most, nothing is
 * stored that the cell says already, and nothing ambiguous is decided but by a person. */

#include "config.h"

#include "ikd-paste-plan.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry-parse.h"
#include "ikd-error.h"
#include "ikd-paste.h"

struct _IkdPastePlan
{
  GObject         parent_instance;

  IkdEntrySheet  *sheet;
  GListStore     *items;
  guint           n_lines;
  IkdSeparators   proven;       /* by the text */
  IkdSeparators   decided;      /* by a person, for what is ambiguous */
  char           *date;         /* ISO */
};

G_DEFINE_FINAL_TYPE (IkdPasteItem, ikd_paste_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (IkdPastePlan, ikd_paste_plan, G_TYPE_OBJECT)

static guint item_changed;
static guint plan_changed;

static const struct
{
  const char *mark;
  const char *label;
} kinds[] = {
  [IKD_PASTE_KIND_NEW] = { "+", NC_ ("paste", "New") },
  [IKD_PASTE_KIND_CHANGED] = { "≠", NC_ ("paste", "Changed") },
  [IKD_PASTE_KIND_SAME] = { "=", NC_ ("paste", "Same") },
  [IKD_PASTE_KIND_NO_ROW] = { "?", NC_ ("paste", "Unknown") },
  [IKD_PASTE_KIND_TWICE] = { "‖", NC_ ("paste", "Twice") },
  [IKD_PASTE_KIND_AMBIGUOUS] = { "≈", NC_ ("paste", "Ambiguous") },
  [IKD_PASTE_KIND_REFUSED] = { "!", NC_ ("paste", "Refused") },
  [IKD_PASTE_KIND_LEFT_OUT] = { "○", NC_ ("paste", "Left out") },
};

const char *
ikd_paste_kind_label (IkdPasteKind kind)
{
  g_return_val_if_fail (kind < IKD_PASTE_N_KINDS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "paste", kinds[kind].label);
}

const char *
ikd_paste_kind_mark (IkdPasteKind kind)
{
  g_return_val_if_fail (kind < IKD_PASTE_N_KINDS, "");

  return kinds[kind].mark;
}

void
ikd_paste_cell_free (IkdPasteCell *cell)
{
  g_free (cell->text);
  g_free (cell);
}

/* --- comparing --- */

static IkdPasteItem *
get_item (IkdPastePlan *self, guint i)
{
  /* The store keeps its reference. */
  g_autoptr (IkdPasteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item;
}

static guint
n_items (IkdPastePlan *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static const IkdSheetCell *
get_cell (IkdPastePlan *self, const IkdPasteItem *item)
{
  IkdSheetRow *row = g_ptr_array_index (self->sheet->rows, item->row);

  return &row->cells[item->column];
}

static gboolean
is_addition (IkdPastePlan *self, const IkdPasteItem *item)
{
  return self->sheet->additions && self->sheet->query.indicators[item->column] == IKD_ACTIVE;
}

static void
refuse (IkdPasteItem *item, const GError *error)
{
  item->kind = error->code == IKD_ERROR_AMBIGUOUS_NUMBER ? IKD_PASTE_KIND_AMBIGUOUS
                                                         : IKD_PASTE_KIND_REFUSED;
  item->problem = g_strdup (error->message);
  g_clear_pointer (&item->text, g_free);
}

/* The text as it would be typed. */
static gboolean
settle (IkdPastePlan *self, IkdPasteItem *item)
{
  g_autoptr (GError) error = NULL;

  item->text = ikd_paste_settle (item->raw, self->proven, &error);
  if (g_error_matches (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_NUMBER)
      && self->decided != IKD_SEPARATORS_UNKNOWN)
    {
      g_clear_error (&error);
      item->text = ikd_paste_settle (item->raw, self->decided, &error);
    }
  if (error != NULL)
    refuse (item, error);
  return error == NULL;
}

/* As saving would read it. */
static gboolean
understand (IkdPastePlan *self, IkdPasteItem *item)
{
  const IkdSheetCell *cell = get_cell (self, item);
  IkdSheetRow *row = g_ptr_array_index (self->sheet->rows, item->row);
  const gboolean flow = is_addition (self, item);
  const IkdEntry entry = { .region = ikd_region_get_id (row->region),
                           .indicator = self->sheet->query.indicators[item->column],
                           .segment = self->sheet->query.segment,
                           .date = self->date, .value = item->text, .flow = flow };
  IkdNumber previous = IKD_NUMBER_UNKNOWN;
  g_autoptr (GError) error = NULL;

  if (flow)
    previous = ikd_number_exact (0);
  else if (cell->previous != NULL)
    previous = cell->previous->number;
  item->figure = ikd_entry_parse (&entry, ikd_day_today (), previous, &error);
  if (item->figure != NULL && flow && cell->previous == NULL && cell->flow == NULL)
    g_set_error_literal (&error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                         _("There is no earlier value to add to. Type the whole number."));
  if (error != NULL)
    refuse (item, error);
  return error == NULL;
}

static gboolean
is_same (const IkdFigure *a, const IkdFigure *b)
{
  return a->state == b->state && a->number.known == b->number.known
         && a->number.value == b->number.value && a->number.low == b->number.low
         && a->number.high == b->number.high && a->of.kind == b->of.kind;
}

IkdFigure *
ikd_paste_plan_get_old (IkdPastePlan *self, IkdPasteItem *item)
{
  const IkdSheetCell *cell;

  g_return_val_if_fail (IKD_IS_PASTE_PLAN (self), NULL);

  if (item->row < 0)
    return NULL;
  cell = get_cell (self, item);
  if (!is_addition (self, item))
    return cell->figure;
  /* A sum says nothing that its addition does not. */
  return cell->flow != NULL || cell->figure == NULL || cell->figure->derived ? cell->flow
                                                                             : cell->figure;
}

static IkdPasteKind
compare (IkdPastePlan *self, IkdPasteItem *item)
{
  const IkdFigure *old = ikd_paste_plan_get_old (self, item);

  if (old == NULL)
    return IKD_PASTE_KIND_NEW;
  /* A stock that was typed says nothing of an addition. */
  if (is_addition (self, item) && item->figure->state == IKD_STATE_VALUE
      && old->key.indicator != IKD_ACTIVATED)
    return IKD_PASTE_KIND_CHANGED;
  return is_same (old, item->figure) ? IKD_PASTE_KIND_SAME : IKD_PASTE_KIND_CHANGED;
}

static void
judge (IkdPastePlan *self, IkdPasteItem *item, GHashTable *filled)
{
  guint place;

  g_clear_pointer (&item->text, g_free);
  g_clear_pointer (&item->problem, g_free);
  g_clear_object (&item->figure);

  if (item->row < 0)
    {
      item->kind = IKD_PASTE_KIND_NO_ROW;
      item->problem = g_strdup (_("The sheet has no row of this name. Choose one, or leave it."));
      return;
    }
  if ((!settle (self, item) || !understand (self, item)) && item->kept)
    return;
  if (!item->kept)
    {
      item->kind = IKD_PASTE_KIND_LEFT_OUT;
      return;
    }
  place = (guint) item->row * IKD_SHEET_COLUMNS + item->column + 1;
  if (g_hash_table_add (filled, GUINT_TO_POINTER (place)))
    {
      item->kind = compare (self, item);
      return;
    }
  item->kind = IKD_PASTE_KIND_TWICE;
  item->problem = g_strdup (_("An earlier line fills this cell. Leave that one out to take this."));
}

static void
judge_all (IkdPastePlan *self)
{
  g_autoptr (GHashTable) filled = g_hash_table_new (NULL, NULL);
  guint n = n_items (self);

  for (guint i = 0; i < n; i++)
    judge (self, get_item (self, i), filled);
  for (guint i = 0; i < n; i++)
    g_signal_emit (get_item (self, i), item_changed, 0);
  g_signal_emit (self, plan_changed, 0);
}

/* --- reading --- */

static void
add_line (IkdPastePlan *self, const IkdPasteLine *line)
{
  for (guint c = 0; c < self->sheet->query.n_indicators; c++)
    {
      g_autoptr (IkdPasteItem) item = NULL;

      if (line->values[c] == NULL)
        continue;
      item = g_object_new (IKD_TYPE_PASTE_ITEM, NULL);
      item->line = line->line;
      item->label = g_strdup (line->label);
      item->raw = g_strdup (line->values[c]);
      item->row = line->row;
      item->named = line->match == IKD_PASTE_BY_CODE || line->match == IKD_PASTE_BY_NAME;
      item->open = line->row < 0;
      item->column = c;
      item->kept = TRUE;
      g_list_store_append (self->items, item);
    }
}

IkdPastePlan *
ikd_paste_plan_new (IkdEntrySheet *sheet, const char *text, guint first_row, guint first_column,
                    GError **error)
{
  g_autoptr (IkdPastePlan) self = NULL;
  g_autoptr (GPtrArray) regions = g_ptr_array_new ();
  g_autoptr (IkdPaste) paste = NULL;
  IkdPasteInto into = { .regions = regions, .first_row = first_row };

  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (sheet) && text != NULL, NULL);

  for (guint i = 0; i < sheet->rows->len; i++)
    g_ptr_array_add (regions, ((IkdSheetRow *) g_ptr_array_index (sheet->rows, i))->region);
  into.parent = sheet->parent;
  into.n_indicators = sheet->query.n_indicators;
  into.first_column = first_column < into.n_indicators ? first_column : 0;
  for (guint c = 0; c < into.n_indicators; c++)
    into.indicators[c] = sheet->additions && sheet->query.indicators[c] == IKD_ACTIVE
                           ? IKD_ACTIVATED : sheet->query.indicators[c];
  paste = ikd_paste_read (text, &into, error);
  if (paste == NULL)
    return NULL;

  self = g_object_new (IKD_TYPE_PASTE_PLAN, NULL);
  self->sheet = g_object_ref (sheet);
  self->date = ikd_day_to_iso (sheet->query.day);
  self->proven = paste->separators;
  self->n_lines = paste->lines->len;
  for (guint i = 0; i < paste->lines->len; i++)
    add_line (self, g_ptr_array_index (paste->lines, i));
  judge_all (self);
  return g_steal_pointer (&self);
}

static void
ikd_paste_item_finalize (GObject *object)
{
  IkdPasteItem *self = IKD_PASTE_ITEM (object);

  g_free (self->label);
  g_free (self->raw);
  g_free (self->text);
  g_free (self->problem);
  g_clear_object (&self->figure);

  G_OBJECT_CLASS (ikd_paste_item_parent_class)->finalize (object);
}

static void
ikd_paste_item_class_init (IkdPasteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_paste_item_finalize;

  item_changed = g_signal_new ("changed", IKD_TYPE_PASTE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
ikd_paste_item_init (IkdPasteItem *self)
{
}

static void
ikd_paste_plan_finalize (GObject *object)
{
  IkdPastePlan *self = IKD_PASTE_PLAN (object);

  g_clear_object (&self->items);
  g_clear_object (&self->sheet);
  g_free (self->date);

  G_OBJECT_CLASS (ikd_paste_plan_parent_class)->finalize (object);
}

static void
ikd_paste_plan_class_init (IkdPastePlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_paste_plan_finalize;

  plan_changed = g_signal_new ("changed", IKD_TYPE_PASTE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
ikd_paste_plan_init (IkdPastePlan *self)
{
  self->items = g_list_store_new (IKD_TYPE_PASTE_ITEM);
}

IkdEntrySheet *
ikd_paste_plan_get_sheet (IkdPastePlan *self)
{
  g_return_val_if_fail (IKD_IS_PASTE_PLAN (self), NULL);

  return self->sheet;
}

guint
ikd_paste_plan_get_n_lines (IkdPastePlan *self)
{
  g_return_val_if_fail (IKD_IS_PASTE_PLAN (self), 0);

  return self->n_lines;
}

GListModel *
ikd_paste_plan_get_items (IkdPastePlan *self)
{
  g_return_val_if_fail (IKD_IS_PASTE_PLAN (self), NULL);

  return G_LIST_MODEL (self->items);
}

/* --- choices --- */

void
ikd_paste_plan_keep (IkdPastePlan *self, IkdPasteItem *item, gboolean keep)
{
  g_return_if_fail (IKD_IS_PASTE_PLAN (self) && IKD_IS_PASTE_ITEM (item));

  if (item->kept == keep)
    return;
  item->kept = keep;
  judge_all (self);
}

void
ikd_paste_plan_set_row (IkdPastePlan *self, IkdPasteItem *item, int row)
{
  g_return_if_fail (IKD_IS_PASTE_PLAN (self) && IKD_IS_PASTE_ITEM (item));
  g_return_if_fail (row >= -1 && row < (int) self->sheet->rows->len);

  if (item->row == row)
    return;
  for (guint i = 0; i < n_items (self); i++)
    {
      IkdPasteItem *other = get_item (self, i);

      if (other->line != item->line)
        continue;
      other->row = row;
      other->named = row >= 0;
    }
  judge_all (self);
}

const char *
ikd_paste_plan_get_doubt (IkdPastePlan *self)
{
  g_return_val_if_fail (IKD_IS_PASTE_PLAN (self), NULL);

  for (guint i = 0; i < n_items (self); i++)
    {
      IkdPasteItem *item = get_item (self, i);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = ikd_paste_settle (item->raw, self->proven, &error);

      if (text == NULL && error->code == IKD_ERROR_AMBIGUOUS_NUMBER)
        return item->raw;
    }
  return NULL;
}

void
ikd_paste_plan_decide (IkdPastePlan *self, IkdSeparators separators)
{
  g_return_if_fail (IKD_IS_PASTE_PLAN (self));

  if (self->decided == separators)
    return;
  self->decided = separators;
  judge_all (self);
}
