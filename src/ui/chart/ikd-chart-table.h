/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-burnup.h"

G_BEGIN_DECLS

/* The numbers of a chart in rows and columns, newest first. */
#define IKD_TYPE_CHART_TABLE (ikd_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (IkdChartTable, ikd_chart_table, IKD, CHART_TABLE, GtkWidget)

/* @burnup: nullable, nothing */
void  ikd_chart_table_show       (IkdChartTable *self, IkdBurnup *burnup);
guint ikd_chart_table_get_n_rows (IkdChartTable *self);

G_END_DECLS
