/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-figure.h"
#include "ikd-region.h"

G_BEGIN_DECLS

/* Figures in a boxed list: the history of a cell, or what was entered last. Activating a row
 * emits "chosen" (IkdFigure) where
 * "activatable" was asked for. Property "title". */
#define IKD_TYPE_FIGURE_LIST (ikd_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdFigureList, ikd_figure_list, IKD, FIGURE_LIST, GtkWidget)

/* @atlas: nullable: names of the regions are not shown. Newest first as given; hidden when
 * empty. */
void ikd_figure_list_show (IkdFigureList *self, GPtrArray *figures, IkdAtlas *atlas);

G_END_DECLS
