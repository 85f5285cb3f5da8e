/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What importing a file would do, as it was worked out last. Guarantees: nothing is stored here. */

#include "config.h"

#include "ikd-import-plan.h"

#include <glib/gi18n-lib.h>

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
  g_clear_object (&self->items);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  ikd_receipt_free (self->receipt);
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
}

IkdPlanSheet *
ikd_import_plan_at (IkdImportPlan *self, guint sheet)
{
  return g_ptr_array_index (self->sheets, sheet);
}

/* The sheet that is looked at. */
static IkdPlanSheet *
get_sheet (IkdImportPlan *self)
{
  return ikd_import_plan_at (self, self->sheet);
}

gboolean
ikd_import_plan_is_busy (IkdImportPlan *self)
{
  return self->running != NULL;
}

const char *
ikd_import_plan_get_name (IkdImportPlan *self)
{
  return ikd_sheet_get_name (get_sheet (self)->sheet);
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

  return ikd_sheet_get_title (ikd_import_plan_at (self, sheet)->sheet);
}

guint
ikd_import_plan_get_sheet (IkdImportPlan *self)
{
  return self->sheet;
}

gboolean
ikd_import_plan_get_wanted (IkdImportPlan *self)
{
  return get_sheet (self)->wanted;
}

const char *
ikd_import_plan_get_sample (IkdImportPlan *self, guint row, guint column)
{
  return ikd_sheet_get_cell (get_sheet (self)->sheet, row, column);
}

/* --- layout and mapping --- */

IkdLayout
ikd_import_plan_get_layout (IkdImportPlan *self)
{
  return get_sheet (self)->layout;
}

char *
ikd_import_plan_dup_layout_text (IkdImportPlan *self)
{
  g_autofree char *line = g_strdup_printf ("%u", get_sheet (self)->header_line);

  switch (get_sheet (self)->layout)
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
      return g_strdup_printf (get_sheet (self)->remembered
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
  const IkdPlanSheet *sheet = get_sheet (self);

  return sheet->layout == IKD_LAYOUT_OWN || sheet->layout == IKD_LAYOUT_WIDE
           ? NULL : sheet->input->mapping;
}

gboolean
ikd_import_plan_is_remembered (IkdImportPlan *self)
{
  return get_sheet (self)->remembered;
}

gboolean
ikd_import_plan_get_remember (IkdImportPlan *self)
{
  return get_sheet (self)->input->keep_mapping;
}

const char *
ikd_import_plan_get_missing (IkdImportPlan *self)
{
  return get_sheet (self)->missing;
}

/* --- what the file does not say --- */

IkdDay
ikd_import_plan_get_date (IkdImportPlan *self, const char **where)
{
  if (where != NULL)
    *where = get_sheet (self)->day_where;
  return get_sheet (self)->day;
}

IkdIndicator
ikd_import_plan_get_indicator (IkdImportPlan *self)
{
  return get_sheet (self)->input->indicator;
}

const IkdSource *
ikd_import_plan_get_source (IkdImportPlan *self)
{
  return get_sheet (self)->input->source;
}

GPtrArray *
ikd_import_plan_get_decisions (IkdImportPlan *self)
{
  return get_sheet (self)->decisions;
}

GPtrArray *
ikd_import_plan_get_questions (IkdImportPlan *self)
{
  return self->questions;
}
