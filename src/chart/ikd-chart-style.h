/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* So many series are told apart by colour; the next ones by their dashes. */
#define IKD_CHART_SERIES 6

/* Colours of a chart, RGBA 0…1, and its font; the same drawing serves the screen, light and dark,
 * PDF and PNG. */
typedef struct
{
  double      text[4];
  double      dim[4];           /* axis, grid labels */
  double      grid[4];
  double      accent[4];        /* realisation */
  double      target[4];
  double      required[4];
  double      warning[4];
  double      background[4];
  double      series[IKD_CHART_SERIES][4];      /* beside the realisation */
  const char *font;             /* Pango font description, e.g. "Cantarell 10" */
} IkdChartStyle;

void ikd_chart_style_light (IkdChartStyle *style);   /* Adwaita light, for paper too */
void ikd_chart_style_dark  (IkdChartStyle *style);

/* Sets the source of @cr to @colour, made fainter by @alpha. */
void ikd_chart_colour      (cairo_t *cr, const double colour[4], double alpha);

G_END_DECLS
