/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-region.h"

G_BEGIN_DECLS

#define IKD_TYPE_SERVED (ikd_served_get_type ())
G_DECLARE_FINAL_TYPE (IkdServed, ikd_served, IKD, SERVED, GObject)

/**
 * IkdServed:
 * @region_code: of the village; of the district or regency where the village is known by its name
 *   alone
 * @village: its name
 * @rw, @rt: "" for the village, the RW as a whole
 * @times: activities done there, those in its parts among them; 0: never
 * @last: day of the newest; IKD_DAY_NONE: never
 * @last_kind: of "activity-kind", of the newest; NULL: never
 * @activated: what they brought
 * @next: the next planned day; IKD_DAY_NONE: none
 *
 * A village, an RW or an RT, and when it was served. Read-only.
 */
struct _IkdServed
{
  GObject   parent_instance;
  char     *region_code;
  char     *village;
  char     *rw;
  char     *rt;
  guint     times;
  IkdDay    last;
  char     *last_kind;
  gint64    activated;
  IkdDay    next;
};

/* All villages of @region that the atlas has, and those, and the RW and RT, that activities name;
 * by village, RW, RT. A village that was never served is there with times 0; an RW or RT only once
 * an activity was planned there, because no list of them exists. transfer full, of IkdServed.
 * @activities: of IkdActivity */
GPtrArray *ikd_served_compute (IkdAtlas *atlas, IkdRegion *region, GPtrArray *activities,
                               IkdDay today);

G_END_DECLS
