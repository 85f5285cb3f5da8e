/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a person says to a plan; it is worked out anew each time. Guarantees: what is said of one
 * sheet is not carried over to another. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-import-plan-private.h"

/* The sheet that is looked at. */
static IkdPlanSheet *
get_sheet (IkdImportPlan *self)
{
  return ikd_import_plan_at (self, self->sheet);
}

void
ikd_import_plan_set_sheet (IkdImportPlan *self, guint sheet)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && sheet < self->sheets->len);

  if (self->sheet == sheet)
    return;
  self->sheet = sheet;
  if (!get_sheet (self)->wanted && get_sheet (self)->layout == IKD_LAYOUT_UNKNOWN)
    ikd_import_plan_set_wanted (self, TRUE);
  else
    g_signal_emit_by_name (self, "changed");
}

void
ikd_import_plan_set_wanted (IkdImportPlan *self, gboolean wanted)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  get_sheet (self)->wanted = wanted;
  ikd_import_plan_work (self);
}

void
ikd_import_plan_set_column (IkdImportPlan *self, guint column, IkdColumnRole role,
                            IkdIndicator indicator)
{
  IkdImportInput *input = get_sheet (self)->input;

  g_return_if_fail (input->mapping != NULL && column < input->mapping->columns->len);

  ikd_mapping_set (input->mapping, column, role, indicator, _("Chosen by you."));
  input->keep_mapping = TRUE;
  get_sheet (self)->wanted = TRUE;
  ikd_import_plan_work (self);
}

void
ikd_import_plan_set_remember (IkdImportPlan *self, gboolean remember)
{
  get_sheet (self)->input->keep_mapping = remember;
}

void
ikd_import_plan_set_date (IkdImportPlan *self, IkdDay day)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  get_sheet (self)->input->as_of = day;
  get_sheet (self)->input->day_wins = day != IKD_DAY_NONE;
  ikd_import_plan_work (self);
}

void
ikd_import_plan_set_indicator (IkdImportPlan *self, IkdIndicator indicator)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  get_sheet (self)->input->indicator = indicator;
  ikd_import_plan_work (self);
}

void
ikd_import_plan_set_source (IkdImportPlan *self, const IkdSource *source)
{
  g_autoptr (IkdSource) copy = ikd_source_copy (source);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      IkdImportInput *input = ikd_import_plan_at (self, i)->input;

      ikd_source_free (input->source);
      input->source = ikd_source_copy (copy);
    }
  ikd_import_plan_work (self);
}

void
ikd_import_plan_decide (IkdImportPlan *self, IkdDecisionKind kind, int choice)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && kind < IKD_N_DECISIONS);

  get_sheet (self)->input->decisions[kind] = choice;
  ikd_import_plan_work (self);
}

static void
answer (IkdImportInput *input, const char *text, const char *code, gboolean remember)
{
  g_hash_table_remove (input->kept, text);
  if (code == NULL)
    g_hash_table_remove (input->answers, text);
  else
    g_hash_table_replace (input->answers, g_strdup (text), g_strdup (code));
  if (code != NULL && *code != '\0' && remember)
    g_hash_table_replace (input->kept, g_strdup (text), NULL);
}

void
ikd_import_plan_answer (IkdImportPlan *self, const char *text, const char *code,
                        gboolean remember)
{
  g_autofree char *key = g_strdup (text);

  g_return_if_fail (IKD_IS_IMPORT_PLAN (self) && text != NULL);

  for (guint i = 0; i < self->sheets->len; i++)
    answer (ikd_import_plan_at (self, i)->input, key, code, remember);
  ikd_import_plan_work (self);
}
