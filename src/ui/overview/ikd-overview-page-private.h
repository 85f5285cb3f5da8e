/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-base-card.h"
#include "ikd-chart-panel.h"
#include "ikd-overview-page.h"
#include "ikd-rank-list.h"
#include "ikd-rival-group.h"
#include "ikd-tile.h"
#include "ikd-view-chooser.h"

G_BEGIN_DECLS

struct _IkdOverviewPage
{
  IkdPage          parent_instance;

  GtkWidget       *up_button;
  IkdViewChooser  *view_chooser;
  GtkWidget       *date_button;
  GtkMenuButton   *menu_button;
  GtkStack        *stack;
  GtkRevealer     *old_bar;
  GtkLabel        *old_label;
  AdwStatusPage   *empty;
  GtkWidget       *words;
  GtkWidget       *figures;
  IkdBaseCard     *base_card;
  GtkLabel        *headline;
  GtkLabel        *source;
  GtkLabel        *release;
  GtkWidget       *copy_button;
  GtkLabel        *briefing;
  IkdTile         *active_tile;
  IkdTile         *coverage_tile;
  IkdTile         *achievement_tile;
  IkdTile         *pace_tile;
  IkdRivalGroup   *rivals;
  IkdChartPanel   *chart;
  IkdRankList     *children;

  IkdOverview     *overview;
  GCancellable    *cancellable;
  gboolean         wants_focus; /* came up before there was anything to focus */
};

/* ikd-overview-page-insight.c */
/* Once the template is there. */
void ikd_overview_page_prepare_insight (IkdOverviewPage *self);
/* The text to be copied, and what was released, as the new overview has them. */
void ikd_overview_page_show_insight    (IkdOverviewPage *self);
/* The actions "overview.explain", "overview.copy", "overview.why", "overview.explain-change" (two
 * days) and "overview.release", with their keys. */
void ikd_overview_page_install_insight (GtkWidgetClass *widget_class);

G_END_DECLS
