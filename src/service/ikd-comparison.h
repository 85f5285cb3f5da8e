/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-peer.h"
#include "ikd-scope.h"

G_BEGIN_DECLS

/* Who is to be compared, and since when. */
typedef struct
{
  IkdOverviewQuery query;       /* its day may be IKD_DAY_NONE: the newest of the region, else of
                                 * those compared, else today */
  IkdScope         scope;
  IkdSince         since;
  gboolean         no_paces;    /* coverage alone: fewer figures are read */
  gboolean         courses;     /* whether to read how each came along, too */
} IkdComparisonQuery;

#define IKD_TYPE_COMPARISON (ikd_comparison_get_type ())
G_DECLARE_FINAL_TYPE (IkdComparison, ikd_comparison, IKD, COMPARISON, GObject)

/**
 * IkdComparison:
 *
 * Regions beside each other at one day and an earlier one, computed on a worker. Read-only.
 */
struct _IkdComparison
{
  GObject       parent_instance;

  IkdAtlas     *atlas;
  IkdRegion    *region;         /* that was asked for; among the peers unless its children are */
  IkdRegion    *whole;          /* whose parts are compared */
  IkdScope      scope;
  IkdDay        day;
  IkdDay        since;
  IkdIndicator  base;
  GPtrArray    *peers;          /* of IkdPeer: the ranked, then the others in code order */
  guint         ranked;
  guint         met;            /* have reached their target */
  guint         unmet;          /* have not; of the rest it cannot be said */
  gint64        highest;        /* the largest share of the peers: coverage, due, target; for one
                                 * scale of all; 10^-6 percent */
  gboolean      courses;        /* the peers have theirs */
};

IkdComparison *ikd_comparison_load        (IkdSession *session, const IkdComparisonQuery *query,
                                           GCancellable *cancellable, GError **error);
void           ikd_comparison_load_async  (IkdSession *session, const IkdComparisonQuery *query,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
IkdComparison *ikd_comparison_load_finish (IkdSession *session, GAsyncResult *result,
                                           GError **error);

/* The peer that the region itself is; transfer none, nullable */
IkdPeer       *ikd_comparison_get_own     (IkdComparison *self);

/* --- words; translated; transfer full --- */

/* "Regencies and cities of Jawa Tengah" */
char          *ikd_scope_title            (IkdAtlas *atlas, IkdRegion *region, IkdScope scope);
/* Pango markup: "Kabupaten Cilacap is 14th of 22 …, up 2 since 1 January 2026."; without it among
 * the peers, who is first and last */
char          *ikd_comparison_headline    (IkdComparison *self);
/* The same as plain text. */
char          *ikd_comparison_headline_text (IkdComparison *self);
/* How many meet the target, and who is not ranked and why. */
char          *ikd_comparison_notes       (IkdComparison *self);
/* "▲ 2", "▼ 1", "=", "new", "–" */
char          *ikd_peer_climb_text        (IkdPeer *self);

G_END_DECLS
