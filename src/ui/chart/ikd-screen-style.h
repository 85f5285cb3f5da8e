/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-chart-style.h"

G_BEGIN_DECLS

/* The colours and the font of a chart in @widget: of the desktop's light or dark, in a size after
 * the widget's own. @style borrows *@font, which the caller frees. */
void ikd_screen_style_fill (GtkWidget *widget, IkdChartStyle *style, char **font);

G_END_DECLS
