/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

/* Finds the regions that a table of an office names: by answer, code, learnt alias, and name. */
typedef struct _IkdPlaces IkdPlaces;

/* Gives the atlas with the villages too; borrowed. Errors: FILE. */
typedef IkdAtlas * (*IkdVillages) (gpointer data, GError **error);

/* What a row says of its region. */
typedef struct
{
  const char *code;             /* "" without one */
  const char *name;             /* "" without one */
  const char *above;            /* names of regions above, parted by commas; "" without one */
  int         level;            /* that the column holds; −1: any */
  gboolean    number;           /* the code is a spreadsheet's number: a final 0 may be missing */
  gboolean    ask;              /* names that are near are wanted where it is not found */
  IkdRegion  *context;          /* nullable; the district whose villages may follow */
  GHashTable *codes;            /* nullable; the codes of the whole file, as a set */
} IkdPlaceQuery;

typedef struct
{
  IkdRegion *region;            /* owned; NULL: not found */
  char      *note;              /* what was repaired to find it; nullable */
  GPtrArray *candidates;        /* of IkdRegion, where it was not found */
} IkdPlace;

/* @office: nullable; whose subtree names are looked for in first */
IkdPlaces  *ikd_places_new      (IkdAtlas *atlas, IkdRegion *office, IkdVillages villages,
                                 gpointer data);
void        ikd_places_free     (IkdPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdPlaces, ikd_places_free)

/* @text means the region @code from now on; "" = none, on purpose. */
void        ikd_places_teach    (IkdPlaces *self, const char *text, const char *code);
/* Under what an answer is kept: folded, with what lies above. transfer full */
char       *ikd_places_key      (const char *text);
/* What a person reads, and answers for: the name, else the code, with what lies above. transfer
 * full */
char       *ikd_place_text      (const IkdPlaceQuery *query);
/* Whether it was taught that this is no region. */
gboolean    ikd_places_is_left_out (IkdPlaces *self, const IkdPlaceQuery *query);

/* Errors: UNKNOWN_REGION, AMBIGUOUS_REGION; place->candidates is set then. */
gboolean    ikd_places_find     (IkdPlaces *self, const IkdPlaceQuery *query, IkdPlace *place,
                                 GError **error);
void        ikd_place_clear     (IkdPlace *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IkdPlace, ikd_place_clear)

G_END_DECLS
