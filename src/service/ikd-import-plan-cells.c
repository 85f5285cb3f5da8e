/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a plan, and what a person says to each. Guarantees: what is said of a cell is of its
 * sheet alone. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-import-plan-private.h"

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

guint
ikd_import_plan_get_n_unlisted (IkdImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < IKD_IMPORT_N_KINDS; i++)
    n += self->counts[i];
  return n - g_list_model_get_n_items (G_LIST_MODEL (self->items));
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

static IkdImportInput *
get_input (IkdImportPlan *self, const IkdImportItem *item)
{
  return ikd_import_plan_at (self, item->sheet)->input;
}

static void
take_back_answer (IkdImportPlan *self, const char *text)
{
  for (guint i = 0; i < self->sheets->len; i++)
    g_hash_table_remove (ikd_import_plan_at (self, i)->input->answers, text);
}

static void
choose (IkdImportPlan *self, IkdImportItem *item, gboolean chosen)
{
  gint64 key = ikd_reading_key (item->at, item->column);
  IkdImportInput *input = get_input (self, item);
  const char *answer = g_hash_table_lookup (input->answers, item->region_text != NULL
                                                              ? item->region_text : "");

  if (!chosen)
    {
      g_hash_table_replace (input->skipped, g_memdup2 (&key, sizeof key), NULL);
      return;
    }
  g_hash_table_remove (input->skipped, &key);
  if (answer != NULL && *answer == '\0')
    take_back_answer (self, item->region_text);
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
  GHashTable *corrections = NULL;
  gint64 key;

  g_return_val_if_fail (IKD_IS_IMPORT_PLAN (self) && IKD_IS_IMPORT_ITEM (item), FALSE);

  if (!ikd_guard_check (text, _("Correction"), error))
    return FALSE;
  corrections = get_input (self, item)->corrections;
  key = ikd_reading_key (item->at, item->column);
  if (text == NULL)
    g_hash_table_remove (corrections, &key);
  else
    g_hash_table_replace (corrections, g_memdup2 (&key, sizeof key),
                          g_strstrip (g_strdup (text)));
  ikd_import_plan_work (self);
  return TRUE;
}

static void
set_reason (IkdImportPlan *self, const IkdImportItem *item, const char *reason)
{
  GHashTable *reasons = get_input (self, item)->reasons;
  gint64 key = ikd_reading_key (item->at, item->column);

  if (reason == NULL)
    g_hash_table_remove (reasons, &key);
  else
    g_hash_table_replace (reasons, g_memdup2 (&key, sizeof key), g_strdup (reason));
}

gboolean
ikd_import_plan_give_reason (IkdImportPlan *self, IkdImportItem *item, const char *reason,
                             GError **error)
{
  g_return_val_if_fail (IKD_IS_IMPORT_PLAN (self), FALSE);

  if (!ikd_guard_check (reason, _("reason"), error))
    return FALSE;
  if (item != NULL)
    set_reason (self, item, reason);
  for (guint i = 0; item == NULL && i < self->sheets->len; i++)
    {
      IkdImportInput *input = ikd_import_plan_at (self, i)->input;

      g_free (input->reason);
      input->reason = g_strdup (reason);
    }
  ikd_import_plan_work (self);
  return TRUE;
}
