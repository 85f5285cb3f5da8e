/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By which column a comparison is sorted, and its rows as text. */

/* "gap", "-gap" from high to low. FALSE: no such column. */
gboolean ikd_peer_order_parse (const char *sort, guint *column, GtkSortType *direction);
/* By which column the sorter of a column view sorts, found out with @peers: GTK tells it from 4.10
 * on. transfer full, NULL: by none, or there are no two peers */
char    *ikd_peer_order_find  (GtkSorter *sorter, GListModel *peers);

typedef gboolean (*IkdPeerColumnFunc) (gpointer data, guint column);
/* The rows as lines, with a header; transfer full */
char    *ikd_peer_order_write (GListModel *rows, IkdPeerColumnFunc has_column, gpointer data,
                               const char *separator);

G_END_DECLS
