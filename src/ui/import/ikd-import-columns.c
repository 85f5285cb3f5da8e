/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: rows stay, and so does the focus, as long as the columns are the same; what the file
 * itself says is shown beside what it was taken for. */

#include "config.h"

#include "ikd-import-columns.h"

#include <glib/gi18n.h>

#define SAMPLES 3
#define SAMPLE_ROWS 12          /* below the header, where they are looked for */

struct _IkdImportColumns
{
  AdwPreferencesGroup  parent_instance;

  IkdImportPlan       *plan;            /* nullable */
  GPtrArray           *rows;            /* of GtkWidget, one for each column */
  GtkWidget           *remember;
  GtkSwitch           *remembered;
  GtkStringList       *names;           /* of the choices */
  gboolean             filling;
};

G_DEFINE_FINAL_TYPE (IkdImportColumns, ikd_import_columns, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  IkdColumnRole role;
  IkdIndicator  indicator;
} choices[] = {
  { IKD_COLUMN_IGNORED, IKD_INDICATOR_NONE },
  { IKD_COLUMN_REGION_CODE, IKD_INDICATOR_NONE },
  { IKD_COLUMN_REGION_NAME, IKD_INDICATOR_NONE },
  { IKD_COLUMN_ABOVE, IKD_INDICATOR_NONE },
  { IKD_COLUMN_BPS_CODE, IKD_INDICATOR_NONE },
  { IKD_COLUMN_DATE, IKD_INDICATOR_NONE },
  { IKD_COLUMN_COUNT, IKD_INDICATOR_NONE },
  { IKD_COLUMN_COUNT, IKD_ACTIVE },
  { IKD_COLUMN_COUNT, IKD_ACTIVATED },
  { IKD_COLUMN_COUNT, IKD_POPULATION },
  { IKD_COLUMN_COUNT, IKD_KTP_OBLIGED },
  { IKD_COLUMN_COUNT, IKD_KTP_ENROLLED },
  { IKD_COLUMN_COUNT, IKD_KTP_OWNED },
  { IKD_COLUMN_COUNT, IKD_SERVED_NONRESIDENT },
  { IKD_COLUMN_COUNT, IKD_FAILED },
  { IKD_COLUMN_PERCENT, IKD_INDICATOR_NONE },
  { IKD_COLUMN_SOURCE, IKD_INDICATOR_NONE },
  { IKD_COLUMN_NOTE, IKD_INDICATOR_NONE },
};

/* What a percentage is of is the file's to say, not chosen here. */
static guint
choice_of (const IkdMappedColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].role == column->role
        && (column->role != IKD_COLUMN_COUNT || choices[i].indicator == column->indicator))
      return i;
  return 0;
}

static void
selected_cb (GtkDropDown *drop, GParamSpec *pspec, IkdImportColumns *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop), "column"));
  guint choice = gtk_drop_down_get_selected (drop);

  if (!self->filling && choice < G_N_ELEMENTS (choices))
    ikd_import_plan_set_column (self->plan, column, choices[choice].role,
                                choices[choice].indicator);
}

static void
remember_cb (IkdImportColumns *self)
{
  if (!self->filling)
    ikd_import_plan_set_remember (self->plan, gtk_switch_get_active (self->remembered));
}

/* --- rows --- */

/* "Kecamatan"; where the header is empty, "Column 3" */
static char *
dup_title (const IkdMappedColumn *column, guint i)
{
  g_autofree char *number = ikd_count_format (i + 1);

  if (column->header != NULL && *column->header != '\0')
    return g_strdup (column->header);
  /* Translators: %s is the number of a column of a file. */
  return g_strdup_printf (_("Column %s"), number);
}

/* "7.131 · 13.430 · 14.515", and below why the column is taken for what it is */
static char *
dup_subtitle (IkdImportPlan *plan, const IkdMapping *mapping, guint column)
{
  const IkdMappedColumn *mapped = g_ptr_array_index (mapping->columns, column);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint row = mapping->first; row < mapping->first + SAMPLE_ROWS && n < SAMPLES; row++)
    {
      const char *sample = ikd_import_plan_get_sample (plan, row, column);

      if (*sample == '\0')
        continue;
      g_string_append_printf (text, "%s%s", n > 0 ? " · " : "", sample);
      n++;
    }
  if (mapped->reason != NULL && *mapped->reason != '\0')
    g_string_append_printf (text, "%s%s", n > 0 ? "\n" : "", mapped->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (IkdImportColumns *self, guint column)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *drop = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)), NULL);

  g_object_set_data (G_OBJECT (drop), "column", GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (row), "drop", drop);
  gtk_widget_set_valign (drop, GTK_ALIGN_CENTER);
  g_signal_connect (drop, "notify::selected", G_CALLBACK (selected_cb), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), drop);
  return row;
}

static void
set_n_rows (IkdImportColumns *self, guint n)
{
  if (n == self->rows->len)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->remember);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (self, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->remember);
}

static void
fill_row (IkdImportColumns *self, const IkdMapping *mapping, guint column)
{
  const IkdMappedColumn *mapped = g_ptr_array_index (mapping->columns, column);
  GtkWidget *row = g_ptr_array_index (self->rows, column);
  GtkWidget *drop = g_object_get_data (G_OBJECT (row), "drop");
  g_autofree char *title = dup_title (mapped, column);
  g_autofree char *subtitle = dup_subtitle (self->plan, mapping, column);
  /* Translators: %s is the header of a column. */
  g_autofree char *label = g_strdup_printf (_("What stands in “%s”"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), choice_of (mapped));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
ikd_import_columns_show (IkdImportColumns *self, IkdImportPlan *plan)
{
  const IkdMapping *mapping = plan != NULL ? ikd_import_plan_get_mapping (plan) : NULL;

  g_return_if_fail (IKD_IS_IMPORT_COLUMNS (self));

  g_set_object (&self->plan, plan);
  gtk_widget_set_visible (GTK_WIDGET (self), mapping != NULL);
  if (mapping == NULL)
    return;
  self->filling = TRUE;
  set_n_rows (self, mapping->columns->len);
  for (guint i = 0; i < mapping->columns->len; i++)
    fill_row (self, mapping, i);
  gtk_switch_set_active (self->remembered, ikd_import_plan_get_remember (plan));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    ikd_import_plan_is_remembered (plan)
      ? _("As you said of a file with the same header before.")
      : _("What each column was taken for. Change what is not right."));
  self->filling = FALSE;
}

static void
ikd_import_columns_dispose (GObject *object)
{
  g_clear_object (&IKD_IMPORT_COLUMNS (object)->plan);
  g_clear_object (&IKD_IMPORT_COLUMNS (object)->remember);

  G_OBJECT_CLASS (ikd_import_columns_parent_class)->dispose (object);
}

static void
ikd_import_columns_finalize (GObject *object)
{
  IkdImportColumns *self = IKD_IMPORT_COLUMNS (object);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->names);

  G_OBJECT_CLASS (ikd_import_columns_parent_class)->finalize (object);
}

static void
ikd_import_columns_class_init (IkdImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = ikd_import_columns_finalize;
}

static void
make_remember (IkdImportColumns *self)
{
  /* It is taken out and put back below the rows. */
  self->remember = g_object_ref_sink (adw_action_row_new ());
  self->remembered = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->remembered), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->remember),
                                 _("Remember for files with this header"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->remember), GTK_WIDGET (self->remembered));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->remember),
                                         GTK_WIDGET (self->remembered));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remembered),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remember for files with this header"), -1);
  g_signal_connect_object (self->remembered, "notify::active", G_CALLBACK (remember_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->remember);
}

static void
ikd_import_columns_init (IkdImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  self->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (self->names, choices[i].indicator != IKD_INDICATOR_NONE
                                           ? ikd_indicator_label (choices[i].indicator)
                                           : ikd_column_role_label (choices[i].role));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Columns"));
  make_remember (self);
}
