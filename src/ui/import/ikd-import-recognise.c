/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: it shows what the plan says, and only what a person changes goes back to it. */

#include "config.h"

#include "ikd-import-recognise.h"

#include <glib/gi18n.h>

#include "ikd-date-button.h"
#include "ikd-import-columns.h"
#include "ikd-import-questions.h"
#include "ikd-source-button.h"

struct _IkdImportRecognise
{
  AdwBin               parent_instance;

  IkdImportPlan       *plan;            /* nullable */
  IkdAtlas            *atlas;           /* nullable */
  gboolean             filling;

  AdwPreferencesGroup *file;
  AdwActionRow        *missing;
  AdwComboRow         *sheet;
  AdwActionRow        *wanted_row;
  GtkSwitch           *wanted;
  AdwActionRow        *date_row;
  IkdDateButton       *date;
  IkdSourceButton     *source;
  AdwComboRow         *indicator;
  IkdImportQuestions  *questions;
  AdwPreferencesGroup *decisions;
  AdwComboRow         *choices[IKD_N_DECISIONS];
  IkdImportColumns    *columns;
};

G_DEFINE_FINAL_TYPE (IkdImportRecognise, ikd_import_recognise, ADW_TYPE_BIN)

/* --- showing --- */

static void
show_sheets (IkdImportRecognise *self)
{
  guint n = ikd_import_plan_get_n_sheets (self->plan);
  GListModel *names = adw_combo_row_get_model (self->sheet);

  if (names == NULL || g_list_model_get_n_items (names) != n)
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

      for (guint i = 0; i < n; i++)
        {
          const char *name = ikd_import_plan_get_sheet_name (self->plan, i);

          gtk_string_list_append (list, name != NULL ? name : "");
        }
      adw_combo_row_set_model (self->sheet, G_LIST_MODEL (list));
    }
  adw_combo_row_set_selected (self->sheet, ikd_import_plan_get_sheet (self->plan));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->wanted_row), n > 1);
  gtk_switch_set_active (self->wanted, ikd_import_plan_get_wanted (self->plan));
}

/* Whether a column holds counts of something that it does not name. */
static gboolean
has_unnamed (IkdImportPlan *plan)
{
  const IkdMapping *mapping = ikd_import_plan_get_mapping (plan);

  for (guint i = 0; mapping != NULL && i < mapping->columns->len; i++)
    {
      const IkdMappedColumn *column = g_ptr_array_index (mapping->columns, i);

      if (column->role == IKD_COLUMN_COUNT && column->indicator == IKD_INDICATOR_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
show_file (IkdImportRecognise *self)
{
  const char *where = NULL;
  IkdDay day = ikd_import_plan_get_date (self->plan, &where);
  const char *missing = ikd_import_plan_get_missing (self->plan);
  g_autofree char *layout = ikd_import_plan_dup_layout_text (self->plan);
  g_autofree char *name = g_markup_escape_text (ikd_import_plan_get_name (self->plan), -1);
  g_autofree char *description = g_markup_escape_text (layout, -1);

  adw_preferences_group_set_title (self->file, name);
  adw_preferences_group_set_description (self->file, description);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->missing),
                                 missing != NULL ? missing : "");
  ikd_date_button_set_day (self->date, day);
  adw_action_row_set_subtitle (self->date_row,
                               where != NULL ? where : _("The file has none: choose it here"));
  ikd_source_button_set_source (self->source, ikd_import_plan_get_source (self->plan));
  gtk_widget_set_visible (GTK_WIDGET (self->indicator), has_unnamed (self->plan));
  adw_combo_row_set_selected (self->indicator,
                              (guint) (ikd_import_plan_get_indicator (self->plan) + 1));
}

static void
show_decisions (IkdImportRecognise *self)
{
  GPtrArray *decisions = ikd_import_plan_get_decisions (self->plan);

  for (guint i = 0; i < IKD_N_DECISIONS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->choices[i]), FALSE);
  for (guint i = 0; i < decisions->len; i++)
    {
      const IkdDecision *decision = g_ptr_array_index (decisions, i);
      AdwComboRow *row = self->choices[decision->kind];

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   decision->evidence != NULL ? decision->evidence : "");
      adw_combo_row_set_selected (row, (guint) decision->choice);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->decisions), decisions->len > 0);
}

static void
show (IkdImportRecognise *self)
{
  self->filling = TRUE;
  show_sheets (self);
  show_file (self);
  show_decisions (self);
  ikd_import_columns_show (self->columns, self->plan);
  ikd_import_questions_show (self->questions, self->plan, self->atlas);
  self->filling = FALSE;
}

/* --- what a person changes --- */

static void
sheet_cb (IkdImportRecognise *self)
{
  guint sheet = adw_combo_row_get_selected (self->sheet);

  if (!self->filling && sheet != GTK_INVALID_LIST_POSITION)
    ikd_import_plan_set_sheet (self->plan, sheet);
}

static void
wanted_cb (IkdImportRecognise *self)
{
  if (!self->filling)
    ikd_import_plan_set_wanted (self->plan, gtk_switch_get_active (self->wanted));
}

static void
date_cb (IkdImportRecognise *self, int day)
{
  ikd_import_plan_set_date (self->plan, day);
}

static void
source_cb (IkdImportRecognise *self)
{
  g_autoptr (IkdSource) source = ikd_source_button_dup_source (self->source);

  ikd_import_plan_set_source (self->plan, source);
}

/* The first choice is none. */
static void
indicator_cb (IkdImportRecognise *self)
{
  if (!self->filling)
    ikd_import_plan_set_indicator (
      self->plan, (IkdIndicator) ((int) adw_combo_row_get_selected (self->indicator) - 1));
}

static void
decided_cb (AdwComboRow *row, GParamSpec *pspec, IkdImportRecognise *self)
{
  guint choice = adw_combo_row_get_selected (row);

  for (guint i = 0; !self->filling && choice != GTK_INVALID_LIST_POSITION && i < IKD_N_DECISIONS;
       i++)
    if (self->choices[i] == row)
      ikd_import_plan_decide (self->plan, (IkdDecisionKind) i, (int) choice);
}

/* --- the class --- */

static void
ikd_import_recognise_dispose (GObject *object)
{
  IkdImportRecognise *self = IKD_IMPORT_RECOGNISE (object);

  if (self->columns != NULL)
    ikd_import_recognise_set_plan (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_IMPORT_RECOGNISE);

  G_OBJECT_CLASS (ikd_import_recognise_parent_class)->dispose (object);
}

static void
ikd_import_recognise_class_init (IkdImportRecogniseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_import_recognise_dispose;

  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_IMPORT_COLUMNS);
  g_type_ensure (IKD_TYPE_IMPORT_QUESTIONS);
  g_type_ensure (IKD_TYPE_SOURCE_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/import/ikd-import-recognise.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, file);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, missing);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, sheet);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, wanted_row);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, wanted);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, date_row);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, date);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, source);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, indicator);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, questions);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, decisions);
  gtk_widget_class_bind_template_child (widget_class, IkdImportRecognise, columns);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);
  gtk_widget_class_bind_template_callback (widget_class, indicator_cb);
}

static AdwComboRow *
make_choice (IkdImportRecognise *self, IkdDecisionKind kind)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *name;

  for (int i = 0; (name = ikd_decision_choice (kind, i)) != NULL; i++)
    gtk_string_list_append (names, name);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ikd_decision_label (kind));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_signal_connect (row, "notify::selected", G_CALLBACK (decided_cb), self);
  adw_preferences_group_add (self->decisions, row);
  return ADW_COMBO_ROW (row);
}

static void
ikd_import_recognise_init (IkdImportRecognise *self)
{
  g_autoptr (GtkStringList) indicators = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (indicators, _("Not chosen"));
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    gtk_string_list_append (indicators, ikd_indicator_label (i));
  adw_combo_row_set_model (self->indicator, G_LIST_MODEL (indicators));
  for (guint i = 0; i < IKD_N_DECISIONS; i++)
    self->choices[i] = make_choice (self, (IkdDecisionKind) i);
  self->filling = FALSE;
}

void
ikd_import_recognise_set_plan (IkdImportRecognise *self, IkdImportPlan *plan, IkdAtlas *atlas)
{
  g_return_if_fail (IKD_IS_IMPORT_RECOGNISE (self));

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, show, self);
  g_set_object (&self->plan, plan);
  g_set_object (&self->atlas, atlas);
  if (plan == NULL)
    {
      ikd_import_columns_show (self->columns, NULL);
      ikd_import_questions_show (self->questions, NULL, NULL);
      return;
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->sheet, NULL);
  self->filling = FALSE;
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (show), self);
  show (self);
}

void
ikd_import_recognise_focus (IkdImportRecognise *self)
{
  g_return_if_fail (IKD_IS_IMPORT_RECOGNISE (self));

  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

