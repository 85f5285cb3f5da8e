/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What importing a file would do, and what a person says to it. Guarantees: what a person said of
 * one sheet is not carried over to another; nothing is stored here. */

#include "config.h"

#include "ikd-import-plan.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-import-plan-private.h"

G_DEFINE_FINAL_TYPE (IkdImportPlan, ikd_import_plan, G_TYPE_OBJECT)

enum
{
  PROP_BUSY = 1,
};

static void
ikd_import_plan_finalize (GObject *object)
{
  IkdImportPlan *self = IKD_IMPORT_PLAN (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  ikd_import_learnt_free (self->learnt);
  ikd_import_input_free (self->input);
  g_clear_object (&self->items);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  ikd_receipt_free (self->receipt);
  g_free (self->missing);
  g_free (self->day_where);
  g_clear_object (&self->running);

  G_OBJECT_CLASS (ikd_import_plan_parent_class)->finalize (object);
}

static void
ikd_import_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, ikd_import_plan_is_busy (IKD_IMPORT_PLAN (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ikd_import_plan_class_init (IkdImportPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ikd_import_plan_finalize;
  object_class->get_property = ikd_import_plan_get_property;
  g_object_class_install_property (
    object_class, PROP_BUSY,
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_signal_new ("changed", IKD_TYPE_IMPORT_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("failed", IKD_TYPE_IMPORT_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ikd_import_plan_init (IkdImportPlan *self)
{
  self->items = g_list_store_new (IKD_TYPE_IMPORT_ITEM);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  self->day = IKD_DAY_NONE;
}

static IkdSheet *
get_sheet (IkdImportPlan *self)
{
  return g_ptr_array_index (self->sheets, self->sheet);
}

gboolean
ikd_import_plan_is_busy (IkdImportPlan *self)
{
  return self->running != NULL;
}

const char *
ikd_import_plan_get_name (IkdImportPlan *self)
{
  return ikd_sheet_get_name (get_sheet (self));
}

/* --- sheets --- */

guint
ikd_import_plan_get_n_sheets (IkdImportPlan *self)
{
  return self->sheets->len;
}

const char *
ikd_import_plan_get_sheet_name (IkdImportPlan *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return ikd_sheet_get_title (g_ptr_array_index (self->sheets, sheet));
}

guint
ikd_import_plan_get_sheet (IkdImportPlan *self)
{
  return self->sheet;
}

void
ikd_import_plan_set_sheet (IkdImportPlan *self, guint sheet)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && sheet < self->sheets->len);

  if (self->sheet == sheet)
    return;
  self->sheet = sheet;
  ikd_import_plan_begin (self);
}

const char *
ikd_import_plan_get_sample (IkdImportPlan *self, guint row, guint column)
{
  return ikd_sheet_get_cell (get_sheet (self), row, column);
}

/* --- layout and mapping --- */

IkdLayout
ikd_import_plan_get_layout (IkdImportPlan *self)
{
  return self->layout;
}

char *
ikd_import_plan_dup_layout_text (IkdImportPlan *self)
{
  g_autofree char *line = g_strdup_printf ("%u", self->header_line);

  switch (self->layout)
    {
    case IKD_LAYOUT_OWN:
      return g_strdup (_("Capaian’s own table"));
    case IKD_LAYOUT_WIDE:
      return g_strdup (_("A table of published figures"));
    case IKD_LAYOUT_OUTREACH:
      return g_strdup (_("A table of outreach: institutions, activities, obstacles or groups"));
    case IKD_LAYOUT_OFFICE:
      /* Translators: %s is a line's number. */
      return g_strdup_printf (_("An office’s table; its header stands in line %s"), line);
    case IKD_LAYOUT_OPEN_DATA:
      return g_strdup_printf (_("An open-data table; its header stands in line %s"), line);
    case IKD_LAYOUT_MAPPED:
      return g_strdup_printf (self->remembered
                                ? _("A table known from before; its header stands in line %s")
                                : _("A table with the columns chosen; its header stands in line "
                                    "%s"), line);
    case IKD_LAYOUT_UNKNOWN:
    default:
      return g_strdup (_("An unknown table: say what its columns are"));
    }
}

const IkdMapping *
ikd_import_plan_get_mapping (IkdImportPlan *self)
{
  return self->layout == IKD_LAYOUT_OWN || self->layout == IKD_LAYOUT_WIDE ? NULL
                                                                           : self->input->mapping;
}

gboolean
ikd_import_plan_is_remembered (IkdImportPlan *self)
{
  return self->remembered;
}

void
ikd_import_plan_set_column (IkdImportPlan *self, guint column, IkdColumnRole role,
                            IkdIndicator indicator)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && self->input->mapping != NULL);
  g_return_if_fail (column < self->input->mapping->columns->len);

  ikd_mapping_set (self->input->mapping, column, role, indicator, _("Chosen by you."));
  self->input->keep_mapping = TRUE;
  ikd_import_plan_work (self);
}

gboolean
ikd_import_plan_get_remember (IkdImportPlan *self)
{
  return self->input->keep_mapping;
}

void
ikd_import_plan_set_remember (IkdImportPlan *self, gboolean remember)
{
  self->input->keep_mapping = remember;
}

const char *
ikd_import_plan_get_missing (IkdImportPlan *self)
{
  return self->missing;
}

/* --- what the file does not say --- */

IkdDay
ikd_import_plan_get_date (IkdImportPlan *self, const char **where)
{
  if (where != NULL)
    *where = self->day_where;
  return self->day;
}

void
ikd_import_plan_set_date (IkdImportPlan *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  self->input->as_of = day;
  self->input->day_wins = day != IKD_DAY_NONE;
  ikd_import_plan_work (self);
}

IkdIndicator
ikd_import_plan_get_indicator (IkdImportPlan *self)
{
  return self->input->indicator;
}

void
ikd_import_plan_set_indicator (IkdImportPlan *self, IkdIndicator indicator)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  self->input->indicator = indicator;
  ikd_import_plan_work (self);
}

const IkdSource *
ikd_import_plan_get_source (IkdImportPlan *self)
{
  return self->input->source;
}

void
ikd_import_plan_set_source (IkdImportPlan *self, const IkdSource *source)
{
  IkdSource *copy = ikd_source_copy (source);

  ikd_source_free (self->input->source);
  self->input->source = copy;
  ikd_import_plan_work (self);
}

GPtrArray *
ikd_import_plan_get_decisions (IkdImportPlan *self)
{
  return self->decisions;
}

void
ikd_import_plan_decide (IkdImportPlan *self, IkdDecisionKind kind, int choice)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && kind < IKD_N_DECISIONS);

  self->input->decisions[kind] = choice;
  ikd_import_plan_work (self);
}

GPtrArray *
ikd_import_plan_get_questions (IkdImportPlan *self)
{
  return self->questions;
}

void
ikd_import_plan_answer (IkdImportPlan *self, const char *text, const char *code,
                        gboolean remember)
{
  g_autofree char *key = g_strdup (text);

  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && text != NULL);

  g_hash_table_remove (self->input->kept, key);
  if (code == NULL)
    g_hash_table_remove (self->input->answers, key);
  else
    g_hash_table_replace (self->input->answers, g_strdup (key), g_strdup (code));
  if (code != NULL && *code != '\0' && remember)
    g_hash_table_replace (self->input->kept, g_strdup (key), NULL);
  ikd_import_plan_work (self);
}

/* --- the cells --- */

GListModel *
ikd_import_plan_get_items (IkdImportPlan *self)
{
  return G_LIST_MODEL (self->items);
}

guint
ikd_import_plan_count (IkdImportPlan *self, IkdImportKind kind)
{
  g_return_val_if_fail (kind < IKD_IMPORT_N_KINDS, 0);

  return self->counts[kind];
}

GPtrArray *
ikd_import_plan_get_notes (IkdImportPlan *self)
{
  return self->notes;
}

void
ikd_import_plan_get_rows (IkdImportPlan *self, guint *rows, guint *accepted, guint *unchanged,
                          guint *rejected, guint *left_out)
{
  const IkdReceipt *receipt = self->receipt;

  *rows = receipt != NULL ? receipt->rows : 0;
  *accepted = receipt != NULL ? receipt->accepted : 0;
  *unchanged = receipt != NULL ? receipt->unchanged : 0;
  *rejected = receipt != NULL ? receipt->rejected : 0;
  *left_out = receipt != NULL ? receipt->left_out : 0;
}

char *
ikd_import_plan_dup_summary (IkdImportPlan *self)
{
  return self->receipt != NULL ? ikd_receipt_sum (self->receipt) : g_strdup ("");
}

static void
choose (IkdImportPlan *self, IkdImportItem *item, gboolean chosen)
{
  gint64 key = ikd_reading_key (item->at, item->column);
  const char *answer = g_hash_table_lookup (self->input->answers, item->region_text != NULL
                                                                    ? item->region_text : "");

  if (!chosen)
    {
      g_hash_table_replace (self->input->skipped, g_memdup2 (&key, sizeof key), NULL);
      return;
    }
  g_hash_table_remove (self->input->skipped, &key);
  if (answer != NULL && *answer == '\0')
    g_hash_table_remove (self->input->answers, item->region_text);
}

void
ikd_import_plan_choose (IkdImportPlan *self, IkdImportItem *item, gboolean chosen)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && IKD_IS_IMPORT_ITEM (item));

  choose (self, item, chosen);
  ikd_import_plan_work (self);
}

void
ikd_import_plan_choose_all (IkdImportPlan *self, IkdImportKind kind, gboolean chosen)
{
  GListModel *model = G_LIST_MODEL (self->items);

  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (IkdImportItem) item = g_list_model_get_item (model, i);

      if (kind == IKD_IMPORT_N_KINDS || item->kind == kind)
        choose (self, item, chosen);
    }
  ikd_import_plan_work (self);
}

gboolean
ikd_import_plan_correct (IkdImportPlan *self, IkdImportItem *item, const char *text,
                         GError **error)
{
  gint64 key;

  g_return_val_if_fail (IKD_IS_IMPORT_PLAN (self) && IKD_IS_IMPORT_ITEM (item), FALSE);

  if (!ikd_guard_check (text, _("Correction"), error))
    return FALSE;
  key = ikd_reading_key (item->at, item->column);
  if (text == NULL)
    g_hash_table_remove (self->input->corrections, &key);
  else
    g_hash_table_replace (self->input->corrections, g_memdup2 (&key, sizeof key),
                          g_strstrip (g_strdup (text)));
  ikd_import_plan_work (self);
  return TRUE;
}

gboolean
ikd_import_plan_give_reason (IkdImportPlan *self, IkdImportItem *item, const char *reason,
                             GError **error)
{
  gint64 key;

  g_return_val_if_fail (IKD_IS_IMPORT_PLAN (self), FALSE);

  if (!ikd_guard_check (reason, _("reason"), error))
    return FALSE;
  if (item == NULL)
    {
      g_free (self->input->reason);
      self->input->reason = g_strdup (reason);
    }
  else
    {
      key = ikd_reading_key (item->at, item->column);
      if (reason == NULL)
        g_hash_table_remove (self->input->reasons, &key);
      else
        g_hash_table_replace (self->input->reasons, g_memdup2 (&key, sizeof key),
                              g_strdup (reason));
    }
  ikd_import_plan_work (self);
  return TRUE;
}
