/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

/* The names of an atlas, ready to be searched; the atlas makes one when it is first asked.
 * Immutable. */
typedef struct _IkdGazetteer IkdGazetteer;

/* @regions: of IkdRegion, parents before children; kept alive by the atlas */
IkdGazetteer *ikd_gazetteer_new    (GPtrArray *regions);
void          ikd_gazetteer_free   (IkdGazetteer *self);
/* Those that @name may mean, as ikd_atlas_by_name(): none, the one, or several. @scope: nullable;
 * of IkdRegion; transfer container */
GPtrArray    *ikd_gazetteer_find   (IkdGazetteer *self, const char *name, IkdRegion *scope);
/* As ikd_atlas_search(). */
GPtrArray    *ikd_gazetteer_search (IkdGazetteer *self, const char *text, guint limit);

G_END_DECLS
