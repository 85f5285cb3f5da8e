/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-comparison.h"

G_BEGIN_DECLS

/* Which of the compared are listed. */
typedef enum
{
  IKD_PEERS_ALL,
  IKD_PEERS_UNMET,              /* have not reached their target */
  IKD_PEERS_MET,
  IKD_PEERS_UNRANKED,
} IkdPeersShown;

/**
 * IkdPeerList:
 *
 * A comparison as a table and as small charts, of the same rows in the same order. Those that are
 * not ranked come last, however it is sorted. Enter or a double click activates "win.go-region".
 *
 * Signal "changed": a person sorted the table.
 */
#define IKD_TYPE_PEER_LIST (ikd_peer_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdPeerList, ikd_peer_list, IKD, PEER_LIST, GtkWidget)

void         ikd_peer_list_show        (IkdPeerList *self, IkdComparison *comparison);
void         ikd_peer_list_filter      (IkdPeerList *self, IkdPeersShown shown);
void         ikd_peer_list_set_charts  (IkdPeerList *self, gboolean charts);
gboolean     ikd_peer_list_focus       (IkdPeerList *self);

/* "gap", "-gap" from high to low; NULL: by rank. An unknown id is by rank. */
void         ikd_peer_list_set_sort    (IkdPeerList *self, const char *sort);
char        *ikd_peer_list_dup_sort    (IkdPeerList *self);     /* transfer full, nullable */
/* Ids with commas between them; NULL: all. */
void         ikd_peer_list_set_columns (IkdPeerList *self, const char *columns);
char        *ikd_peer_list_dup_columns (IkdPeerList *self);     /* transfer full, nullable */

/* The shown rows and columns, with @tab between cells; transfer full */
char        *ikd_peer_list_to_text     (IkdPeerList *self);
/* The same in lines for paper; transfer full */
char        *ikd_peer_list_to_page     (IkdPeerList *self);

G_END_DECLS
