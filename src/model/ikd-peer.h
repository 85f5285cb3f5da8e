/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-ranking.h"

G_BEGIN_DECLS

/* One point of a region's course: coverage of the base at a figure's day. */
typedef struct
{
  IkdDay day;
  gint64 share;                 /* 10^-6 percent */
} IkdCoursePoint;

#define IKD_TYPE_PEER (ikd_peer_get_type ())
G_DECLARE_FINAL_TYPE (IkdPeer, ikd_peer, IKD, PEER, GObject)

/**
 * IkdPeer:
 *
 * One region of a comparison: how it stands, how it stood at an earlier day, and where it ought to
 * stand. Read-only. Property for templates: "rank".
 */
struct _IkdPeer
{
  GObject    parent_instance;

  IkdRank   *rank;              /* now */
  guint      earlier_rank;      /* 0: it was not ranked then */
  IkdNumber  change;            /* persons since then; unknown unless both are totals */
  IkdNumber  due;               /* ikd_due_share() of the target; unknown where the coverage is of
                                 * another base */
  GArray    *course;            /* of IkdCoursePoint by day; empty until ikd_peers_add_courses() */
};

/* Places won since the earlier day (lost: negative). FALSE: it was not or is not ranked. */
gboolean   ikd_peer_get_climb    (IkdPeer *self, int *places);
/* Whether it has reached its target: *@known FALSE where that cannot be said. */
gboolean   ikd_peer_meets_target (IkdPeer *self, gboolean *known);

/* The regions in the order of ikd_ranking_of(), each with how it stood at @since; of IkdPeer,
 * transfer full */
GPtrArray *ikd_peers_compute     (IkdBook *book, GPtrArray *regions, IkdRegion *parent,
                                  const IkdQuestion *question, IkdDay since, IkdIndicator *base);

/* The share that would be reached by @day at an even pace from @start on, the share at which the
 * target found the region; unknown: from nothing. */
IkdNumber  ikd_due_share         (IkdTarget *target, IkdCalendar *calendar, IkdDay day,
                                  IkdNumber start);

/* Weeks that a course looks back, and between its samples. */
#define IKD_COURSE_WEEKS 48
#define IKD_COURSE_STEP 4

/* Fills the courses with samples every four weeks up to the day of @question. FALSE: cancelled. */
gboolean   ikd_peers_add_courses (IkdBook *book, GPtrArray *peers, const IkdQuestion *question,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
