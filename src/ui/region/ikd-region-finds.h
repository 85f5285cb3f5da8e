/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-region.h"

G_BEGIN_DECLS

/* What a region search lists: GtkStringObject (a heading), IkdSavedView, IkdRegion. Headings are
 * there only where there are views. */

/* @region (nullable): the chosen one; @views (nullable): of IkdSavedView; @text: "" lists all views
 * and the regions around the chosen one. transfer full */
GPtrArray *ikd_region_finds_make (IkdAtlas *atlas, IkdRegion *region, int max_level,
                                  GListModel *views, const char *text);
/* The row to begin with: the chosen region (nullable), else the first region, else the first row
 * that is no heading. */
guint      ikd_region_finds_best (GListModel *finds, IkdRegion *region);
/* How many rows a key goes on: Up, Down, Page_Up, Page_Down; 0 for any other. */
int        ikd_region_finds_rows (guint keyval);
/* @step rows on from @from, past headings and not over the ends. */
guint      ikd_region_finds_step (GListModel *finds, guint from, int step);

G_END_DECLS
