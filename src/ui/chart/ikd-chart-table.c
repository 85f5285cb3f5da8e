/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The table beside a chart. Guarantees: it has all rows and columns that are copied as numbers. */

#include "config.h"

#include "ikd-chart-table.h"

#include "ikd-column.h"

struct _IkdChartTable
{
  GtkWidget           parent_instance;

  GtkWidget          *scrolled;
  GtkColumnView      *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (IkdChartTable, ikd_chart_table, GTK_TYPE_WIDGET)

/* One row: its cells by column. */
#define IKD_TYPE_CHART_ROW (ikd_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdChartRow, ikd_chart_row, IKD, CHART_ROW, GObject)

struct _IkdChartRow
{
  GObject   parent_instance;
  char    **cells;
};

G_DEFINE_FINAL_TYPE (IkdChartRow, ikd_chart_row, G_TYPE_OBJECT)

static void
ikd_chart_row_finalize (GObject *object)
{
  g_strfreev (IKD_CHART_ROW (object)->cells);

  G_OBJECT_CLASS (ikd_chart_row_parent_class)->finalize (object);
}

static void
ikd_chart_row_class_init (IkdChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_chart_row_finalize;
}

static void
ikd_chart_row_init (IkdChartRow *self)
{
}

/* Words begin at the left, numbers end at the right. */
static gboolean
is_words (guint column, guint n_columns, gboolean notes)
{
  return column == 0 || (notes && column + 1 == n_columns);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gboolean numeric = GPOINTER_TO_INT (data);

  gtk_list_item_set_child (item, ikd_column_make_label (numeric, FALSE));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  IkdChartRow *row = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      row->cells[GPOINTER_TO_UINT (column)]);
}

static void
add_column (IkdChartTable *self, const char *title, guint index, gboolean words)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (!words));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  ikd_column_append (self->view, title, !words, words && index > 0, factory, NULL);
}

static void
set_columns (IkdChartTable *self, char **header, gboolean notes)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n = g_strv_length (header);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < n; i++)
    add_column (self, header[i], i, is_words (i, n, notes));
}

void
ikd_chart_table_show (IkdChartTable *self, IkdBurnup *burnup)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GListStore) store = g_list_store_new (IKD_TYPE_CHART_ROW);

  g_return_if_fail (IKD_IS_CHART_TABLE (self));

  if (burnup == NULL)
    {
      gtk_single_selection_set_model (self->selection, NULL);
      return;
    }
  rows = ikd_burnup_table (burnup, IKD_BURNUP_NO_CURSOR, FALSE);
  set_columns (self, g_ptr_array_index (rows, 0), ikd_burnup_get_n_notes (burnup) > 0);
  for (guint i = rows->len - 1; i > 0; i--)
    {
      g_autoptr (IkdChartRow) row = g_object_new (IKD_TYPE_CHART_ROW, NULL);

      row->cells = g_strdupv (g_ptr_array_index (rows, i));
      g_list_store_append (store, row);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (store));
}

guint
ikd_chart_table_get_n_rows (IkdChartTable *self)
{
  g_return_val_if_fail (IKD_IS_CHART_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static gboolean
ikd_chart_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_CHART_TABLE (widget)->view));
}

static void
ikd_chart_table_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CHART_TABLE);

  G_OBJECT_CLASS (ikd_chart_table_parent_class)->dispose (object);
}

static void
ikd_chart_table_class_init (IkdChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_chart_table_dispose;
  widget_class->grab_focus = ikd_chart_table_grab_focus;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/chart/ikd-chart-table.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdChartTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IkdChartTable, view);
  gtk_widget_class_bind_template_child (widget_class, IkdChartTable, selection);
}

static void
ikd_chart_table_init (IkdChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
