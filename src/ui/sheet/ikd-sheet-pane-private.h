/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-go-to.h"
#include "ikd-grid.h"
#include "ikd-reason-panel.h"
#include "ikd-sheet-bar.h"
#include "ikd-sheet-model.h"
#include "ikd-sheet-pane.h"
#include "ikd-summary-window.h"

G_BEGIN_DECLS

struct _IkdSheetPane
{
  IkdPane           parent_instance;

  GtkWidget        *top;
  IkdSheetBar      *bar;
  GtkRevealer      *strip;
  GtkLabel         *strip_label;
  GtkRevealer      *later;
  GtkLabel         *later_label;
  GtkStack         *stack;
  IkdGrid          *grid;
  AdwStatusPage    *empty;
  GtkRevealer      *panel_revealer;
  IkdReasonPanel   *panel;
  GtkLabel         *status;
  GtkWidget        *go_to_popover;
  IkdGoTo          *go_to;

  IkdSheetDesk     *desk;
  IkdSheetModel    *model;
  GPtrArray        *offers;     /* of IkdSheetOffer; nullable */
  char             *id;         /* of the sheet */
  gint64            region;
  IkdDay            day;
  GCancellable     *life;       /* cancelled when the pane goes */

  gboolean          focus_due;  /* the focus goes to the first empty cell once it is there */
  gint64            sought;     /* the region whose cell is to be shown; 0 none */
  gboolean          asking;     /* the panel goes on to the next cell that owes something */
  guint             asked_row;  /* of the desk */
  guint             asked_column;
  IkdSummaryWindow *summary;    /* not owned, nullable */
};

/* The sheet that is shown at first. */
#define IKD_DEFAULT_SHEET "ikd"

/* ikd-sheet-pane-cursor.c: the cursor in the desk's terms */
/* FALSE where it is at no value. */
gboolean ikd_sheet_pane_get_cell (IkdSheetPane *self, guint *row, guint *column);
void ikd_sheet_pane_set_cell     (IkdSheetPane *self, guint row, guint column);
void ikd_sheet_pane_place_cursor (IkdSheetPane *self, IkdEntrySheet *sheet);

/* ikd-sheet-pane-which.c: which sheet, region and day */
/* Once all that was typed is kept; the focus goes to the grid. */
void ikd_sheet_pane_go_day      (IkdSheetPane *self, int day);
void ikd_sheet_pane_go          (IkdSheetPane *self);
void ikd_sheet_pane_load_offers (IkdSheetPane *self);
void ikd_sheet_pane_step_cb     (IkdSheetPane *self, int direction);
void ikd_sheet_pane_sheet_cb    (IkdSheetPane *self, const char *id);

/* ikd-sheet-pane-options.c: how it is filled and ordered */
void ikd_sheet_pane_set_option (IkdSheetPane *self, const char *option, const char *value);
void ikd_sheet_pane_set_order  (IkdSheetPane *self, const char *order);
void ikd_sheet_pane_filling_cb (IkdSheetPane *self, gboolean additions);
void ikd_sheet_pane_source_cb  (IkdSheetPane *self, IkdSource *source);

/* ikd-sheet-pane-cells.c: what the grid hands up */
void ikd_sheet_pane_add_cells      (IkdSheetPane *self);
void ikd_sheet_pane_say_cell       (IkdSheetPane *self);
void ikd_sheet_pane_read_clipboard (IkdSheetPane *self);

/* ikd-sheet-pane-problems.c: F8 and what is owed */
void ikd_sheet_pane_add_problems  (IkdSheetPane *self);
guint ikd_sheet_pane_n_problems   (IkdSheetPane *self);
void ikd_sheet_pane_next_problem  (IkdSheetPane *self, int step);
/* The sheet was read again while reasons are given. */
void ikd_sheet_pane_go_on_asking  (IkdSheetPane *self);

/* ikd-sheet-pane-windows.c: what opens beside the sheet */
/* The actions of the class, whose widgets the callbacks are given. */
void ikd_sheet_pane_install_windows (GtkWidgetClass *widget_class);
void ikd_sheet_pane_show_summary    (IkdSheetPane *self);
void ikd_sheet_pane_update_windows  (IkdSheetPane *self);

G_END_DECLS
