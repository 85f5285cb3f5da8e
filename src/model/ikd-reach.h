/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_REACH_CANNOT,             /* "cannot": cannot activate, without a telephone that can do it */
  IKD_REACH_SATURATED,          /* "saturated": the rest of a group in which no more are won */
  IKD_N_REACH_KINDS,
} IkdReachKind;

const char *ikd_reach_kind_to_id   (IkdReachKind kind);
gboolean    ikd_reach_kind_from_id (const char *id, IkdReachKind *kind);
const char *ikd_reach_kind_label   (IkdReachKind kind);         /* translated */

#define IKD_TYPE_REACH_GROUP (ikd_reach_group_get_type ())
G_DECLARE_FINAL_TYPE (IkdReachGroup, ikd_reach_group, IKD, REACH_GROUP, GObject)

/**
 * IkdReachGroup:
 *
 * People of the base who will not activate, as somebody estimated them at a day. Filled by its
 * maker, read-only ever after.
 */
struct _IkdReachGroup
{
  GObject       parent_instance;

  gint64        record;         /* 0 while not stored */
  char         *region_code;
  IkdDay        day;
  char         *group;          /* "Warga lansia tanpa ponsel pintar" */
  IkdReachKind  kind;
  IkdNumber     number;         /* the estimate, with its interval */
  char         *source;         /* where the estimate comes from */
  gboolean      withdrawn;
  char         *author;         /* of the action; nullable while not stored */
  gint64        at;             /* seconds since 1970 UTC */
};

IkdReachGroup *ikd_reach_group_new   (const char *region_code, IkdDay day, IkdReachKind kind,
                                      const char *group);
/* Errors: INVALID with the remedy. */
gboolean       ikd_reach_group_check (IkdReachGroup *self, GError **error);

/* Who of the base can be reached, and what of the target that leaves (domain.md §5). */
typedef struct
{
  IkdNumber  base;
  IkdNumber  cannot;            /* the sum of the groups of a kind */
  IkdNumber  saturated;
  IkdNumber  reachable;         /* base − both, never below 0 */
  IkdNumber  target;
  IkdNumber  attainable;        /* of the target's count, what can be reached */
  IkdNumber  share;             /* of the target, in 10^-6 percent, never above 100 */
  IkdNumber  left;              /* reachable, and not active yet */
  guint      groups;
  gboolean   contradicts;       /* more are active than the groups leave */
} IkdReach;

/* The groups that count for @region at @day: its own, of each the latest; where it has none, those
 * of its children. @groups: of IkdReachGroup, any order. transfer full */
GPtrArray     *ikd_reach_collect     (GPtrArray *groups, IkdAtlas *atlas, IkdRegion *region,
                                      IkdDay day);
/* @base: that of the target, or the coverage's where there is none; @groups: as collected */
IkdReach       ikd_reach_compute     (IkdAttainment *attainment, IkdNumber base,
                                      GPtrArray *groups);

G_END_DECLS
