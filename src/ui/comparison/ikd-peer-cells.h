/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-comparison.h"

G_BEGIN_DECLS

/* What the cells of one table go by. */
typedef struct
{
  gint64     highest;           /* end of the bars, 10^-6 percent */
  IkdRegion *own;               /* borrowed, nullable: whose row is set off */
  guint      name_chars;        /* of the longest name */
} IkdPeerScale;

/* The columns: "rank", "climb", "region", "active", "coverage", "gap", "pace", "change",
 * "state". */
guint       ikd_peer_cells_get_n     (void);
const char *ikd_peer_cells_get_id    (guint column);
/* translated */
const char *ikd_peer_cells_get_title (guint column);
/* Whether one may hide it: rank and region stay. */
gboolean    ikd_peer_cells_is_free   (guint column);
/* As in the table; transfer full */
char       *ikd_peer_cells_get_text  (guint column, IkdPeer *peer);
/* −1, 0, 1; from low to high */
int         ikd_peer_cells_compare   (guint column, IkdPeer *a, IkdPeer *b);

/* Appends a column to a view of IkdPeer, with its sorter; @scale is borrowed for its life. Returns
 * the column, which @view owns. */
GtkColumnViewColumn *ikd_peer_cells_add_column (GtkColumnView *view, guint column,
                                                const IkdPeerScale *scale);
/* Once all are there: columns of the detail give way to the names. */
void                 ikd_peer_cells_let_give_way (GtkColumnView *view);

G_END_DECLS
