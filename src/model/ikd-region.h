/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"

G_BEGIN_DECLS

#define IKD_TYPE_REGION (ikd_region_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegion, ikd_region, IKD, REGION, GObject)

/* A region as of the code list; immutable, may be shared between threads.
 * Properties for templates: "code", "name", "level". */
IkdRegion   *ikd_region_new        (gint64 id, const char *code, int level, gint64 parent,
                                    const char *name);
gint64       ikd_region_get_id     (IkdRegion *self);
const char  *ikd_region_get_code   (IkdRegion *self);   /* "33.01", "ID" */
const char  *ikd_region_get_name   (IkdRegion *self);   /* "Kabupaten Cilacap", "Kroya" */
/* "Kab. Cilacap", "Kep. Riau": where there is no room for all of it; transfer full */
char        *ikd_region_dup_brief_name (IkdRegion *self);
int          ikd_region_get_level  (IkdRegion *self);   /* 0 Indonesia … 4 village */
gint64       ikd_region_get_parent (IkdRegion *self);   /* 0 for Indonesia */
/* translated: "district", of the children of a regency; also for counts */
const char  *ikd_level_noun        (int level, gboolean plural);

/* "33.01.24" → "33.01"; "33" → "ID"; NULL for "ID". transfer full */
char        *ikd_code_parent       (const char *code);
/* −1 if it is no well-formed Kemendagri code */
int          ikd_code_level        (const char *code);

/* --- IkdAtlas: all loaded regions in memory, immutable once frozen, shared between threads --- */

#define IKD_TYPE_ATLAS (ikd_atlas_get_type ())
G_DECLARE_FINAL_TYPE (IkdAtlas, ikd_atlas, IKD, ATLAS, GObject)

IkdAtlas    *ikd_atlas_new         (void);
/* transfer none; parents before children */
void         ikd_atlas_add         (IkdAtlas *self, IkdRegion *region);
guint        ikd_atlas_get_size    (IkdAtlas *self);
/* transfer none, nullable */
IkdRegion   *ikd_atlas_by_id       (IkdAtlas *self, gint64 id);
/* transfer none, nullable */
IkdRegion   *ikd_atlas_by_code     (IkdAtlas *self, const char *code);
/* transfer none, of IkdRegion in code order; never NULL */
GPtrArray   *ikd_atlas_children    (IkdAtlas *self, IkdRegion *region);
/* transfer none, nullable */
IkdRegion   *ikd_atlas_parent      (IkdAtlas *self, IkdRegion *region);
/* also TRUE for itself */
gboolean     ikd_atlas_is_within   (IkdAtlas *self, IkdRegion *region, IkdRegion *ancestor);
/* "Kota Cirebon · Jawa Barat · 32.74" */
char        *ikd_atlas_path        (IkdAtlas *self, IkdRegion *region);

/* Finds a region by name as people and tables write it: "Kab. Cilacap", "KOTA CIREBON", "Kec.
 * Jebres (Kota Surakarta)", "Desa Galudra (Kec. Cimalaka, Kab. Sumedang)", "Tanjung Pinang";
 * within @scope (nullable: everywhere). Errors: UNKNOWN_REGION, AMBIGUOUS_REGION (the sentence
 * lists the candidates). Returns: transfer none. */
IkdRegion   *ikd_atlas_by_name     (IkdAtlas *self, const char *name, IkdRegion *scope,
                                    GError **error);

/* Those whose name or code contains every word of @text, best first, at most @limit. transfer
 * container */
GPtrArray   *ikd_atlas_search      (IkdAtlas *self, const char *text, guint limit);

/* Folded for comparison: lower case, no spaces, dots, prefixes spelt out ("kab. adm. kep.
 * seribu" = "kabupaten administrasi kepulauan seribu"). transfer full */
char        *ikd_name_fold         (const char *name);

G_END_DECLS
