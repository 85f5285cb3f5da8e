/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

/* Beside whom a region is put. */
typedef enum
{
  IKD_SCOPE_CHILDREN,           /* "children": what lies in it, side by side */
  IKD_SCOPE_SIBLINGS,           /* "siblings": it among the children of its parent */
  IKD_SCOPE_NATION,             /* "nation": all of its level, of Indonesia and provinces all
                                 * regencies and cities */
  IKD_SCOPE_KIND,               /* "kind": likewise, of a regency the regencies, of a city the
                                 * cities alone */
  IKD_N_SCOPES,
} IkdScope;

const char *ikd_scope_to_id       (IkdScope scope);
gboolean    ikd_scope_from_id     (const char *id, IkdScope *scope);

/* Whether the scope says anything of @region that another one does not. */
gboolean    ikd_scope_suits       (IkdAtlas *atlas, IkdRegion *region, IkdScope scope);
/* @wanted where it suits, else one that does. */
IkdScope    ikd_scope_choose      (IkdAtlas *atlas, IkdRegion *region, IkdScope wanted);
/* The region whose part the compared are. transfer none */
IkdRegion  *ikd_scope_get_whole   (IkdAtlas *atlas, IkdRegion *region, IkdScope scope);
/* Of IkdRegion in code order; transfer full */
GPtrArray  *ikd_scope_get_regions (IkdAtlas *atlas, IkdRegion *region, IkdScope scope);

/* Whether a region of level 2 is a city: its number within the province is 71 or more. */
gboolean    ikd_region_is_city    (IkdRegion *region);

/* From when on changes are counted. */
typedef enum
{
  IKD_SINCE_MONTH,              /* "month": the same day of the month before */
  IKD_SINCE_YEAR,               /* "year": 1 January */
  IKD_SINCE_DAY,                /* "day": a day that is chosen */
  IKD_SINCE_NEVER,              /* "never": they are not counted */
  IKD_N_SINCE,
} IkdSinceKind;

typedef struct
{
  IkdSinceKind kind;
  IkdDay       day;             /* of IKD_SINCE_DAY */
} IkdSince;

const char *ikd_since_to_id       (IkdSinceKind kind);
gboolean    ikd_since_from_id     (const char *id, IkdSinceKind *kind);
/* The day that is meant, seen from @day; before it, or %IKD_DAY_NONE for never. */
IkdDay      ikd_since_resolve     (IkdSince since, IkdDay day);

G_END_DECLS
