/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup-view.h"
#include "ikd-chart-panel.h"
#include "ikd-chart-table.h"

G_BEGIN_DECLS

struct _IkdChartPanel
{
  GtkWidget           parent_instance;

  GtkWidget          *header;
  GtkLabel           *heading;
  GtkMenuButton      *menu_button;
  GtkStack           *stack;
  IkdBurnupView      *view;
  IkdChartTable      *table;

  IkdContext         *context;
  IkdOverview        *overview;         /* nullable */
  GPtrArray          *children;         /* of IkdChartChild, of this overview; nullable */
  IkdChartOptions     options;
  GSimpleActionGroup *actions;
  GCancellable       *cancellable;
};

/* What the chart is asked to do with itself: copying, saving, printing, annotations. */
void ikd_chart_panel_add_deeds (IkdChartPanel *self);

G_END_DECLS
