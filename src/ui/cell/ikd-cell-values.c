/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the chart shows counts alone; a percentage, which may be of another base than the
 * next, stands in the table only. */

#include "config.h"

#include "ikd-cell-values.h"

#include "ikd-trend-view.h"

struct _IkdCellValues
{
  AdwPreferencesGroup  parent_instance;

  IkdTrendView        *chart;
  GtkGrid             *table;
};

G_DEFINE_FINAL_TYPE (IkdCellValues, ikd_cell_values, ADW_TYPE_PREFERENCES_GROUP)

#define HEAD_ROW 0

static void
add_label (IkdCellValues *self, int column, int row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_hexpand (label, column > 0);
  gtk_grid_attach (self->table, label, column, row, 1, 1);
}

static void
clear (IkdCellValues *self)
{
  while (gtk_grid_get_child_at (self->table, 0, HEAD_ROW + 1) != NULL)
    gtk_grid_remove_row (self->table, HEAD_ROW + 1);
}

static void
add_row (IkdCellValues *self, IkdCell *cell, guint index, int row)
{
  IkdFigure *figure = g_ptr_array_index (cell->values, index);
  IkdNumber change = ikd_cell_get_change (cell, index);
  g_autofree char *date = ikd_period_format ((IkdPeriod){ figure->key.start, figure->key.day });
  g_autofree char *value = ikd_figure_text (figure);
  g_autofree char *signed_change = change.known ? ikd_count_format_signed (change.value) : NULL;

  add_label (self, 0, row, date);
  add_label (self, 1, row, value);
  add_label (self, 2, row, signed_change != NULL ? signed_change : "");
}

void
ikd_cell_values_show (IkdCellValues *self, IkdCell *cell)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  guint n = cell->values->len;

  g_return_if_fail (IKD_IS_CELL_VALUES (self));

  clear (self);
  for (guint i = 0; i < n; i++)
    {
      IkdFigure *figure = g_ptr_array_index (cell->values, i);

      add_row (self, cell, i, HEAD_ROW + n - i);
      if (figure->number.known)
        ikd_trend_add (trend, (IkdPeriod){ figure->key.start, figure->key.day }, figure->number);
    }
  ikd_trend_view_set_trend (self->chart, trend);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), ikd_trend_get_n_points (trend) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
ikd_cell_values_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CELL_VALUES);

  G_OBJECT_CLASS (ikd_cell_values_parent_class)->dispose (object);
}

static void
ikd_cell_values_class_init (IkdCellValuesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_cell_values_dispose;
  g_type_ensure (IKD_TYPE_TREND_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/cell/ikd-cell-values.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdCellValues, chart);
  gtk_widget_class_bind_template_child (widget_class, IkdCellValues, table);
}

static void
ikd_cell_values_init (IkdCellValues *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
