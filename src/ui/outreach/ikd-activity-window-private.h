/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity-fields.h"
#include "ikd-activity-history.h"
#include "ikd-activity-window.h"
#include "ikd-place-picker.h"
#include "ikd-region-chooser.h"

G_BEGIN_DECLS

/* Between the files of the form for an activity. */

struct _IkdActivityWindow
{
  AdwWindow            parent_instance;

  IkdContext          *context;
  IkdActivity         *before;          /* as it is kept; of a new one without a record */
  AdwEntryRow         *rows[IKD_ACTIVITY_N_ROWS];
  AdwComboRow         *kind;
  AdwComboRow         *state;
  AdwComboRow         *segment;
  IkdRegionChooser    *region;
  IkdPlacePicker      *picker;
  AdwExpanderRow      *details;
  AdwExpanderRow      *obstacles;
  AdwExpanderRow      *history;
  GtkWidget           *reasons;
  GtkLabel            *message;
  GtkWidget           *save_button;

  GPtrArray           *kinds;           /* of IkdChoice, nullable while they are read */
  GPtrArray           *segments;
  GPtrArray           *hindrances;
  GPtrArray           *counts;          /* of AdwEntryRow, beside @hindrances */
  gboolean             filling;
  gboolean             saving;
  GCancellable        *cancellable;     /* of the window */
  GCancellable        *looking;         /* of the last review */
};

/* Reads the lists to choose from, and the history. */
void ikd_activity_window_load (IkdActivityWindow *self);
/* Checks what the form says now. */
void ikd_activity_window_look (IkdActivityWindow *self);
/* @at: the row that @text is about, IKD_ACTIVITY_N_ROWS: none; @style: "error", "warning",
 * nullable */
void ikd_activity_window_say  (IkdActivityWindow *self, const char *text, guint at,
                               const char *style, gboolean allowed);

G_END_DECLS
