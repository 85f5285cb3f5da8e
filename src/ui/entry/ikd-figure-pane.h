/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Satu Angka: one figure with all that can be said of it, checked while typed, kept with Enter. */
#define IKD_TYPE_FIGURE_PANE (ikd_figure_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdFigurePane, ikd_figure_pane, IKD, FIGURE_PANE, IkdPane)

G_END_DECLS
