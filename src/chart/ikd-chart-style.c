/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Colours of the charts, after libadwaita's palette. Guarantees: text and strokes stand out from
 * their background in both. */

#include "ikd-chart-style.h"

static void
set (double colour[4], double red, double green, double blue, double alpha)
{
  colour[0] = red;
  colour[1] = green;
  colour[2] = blue;
  colour[3] = alpha;
}

void
ikd_chart_style_light (IkdChartStyle *style)
{
  set (style->text, 0.16, 0.16, 0.18, 1);
  set (style->dim, 0.16, 0.16, 0.18, 0.62);
  set (style->grid, 0.16, 0.16, 0.18, 0.12);
  set (style->accent, 0.11, 0.44, 0.85, 1);
  set (style->target, 0.47, 0.17, 0.55, 1);
  set (style->required, 0.38, 0.27, 0.17, 1);
  set (style->warning, 0.61, 0.43, 0.01, 1);
  set (style->background, 1, 1, 1, 1);
  set (style->series[0], 0.15, 0.55, 0.36, 1);
  set (style->series[1], 0.78, 0.33, 0.00, 1);
  set (style->series[2], 0.57, 0.25, 0.67, 1);
  set (style->series[3], 0.65, 0.11, 0.18, 1);
  set (style->series[4], 0.00, 0.48, 0.52, 1);
  set (style->series[5], 0.45, 0.35, 0.18, 1);
  style->font = "Cantarell 10";
}

void
ikd_chart_style_dark (IkdChartStyle *style)
{
  set (style->text, 1, 1, 1, 1);
  set (style->dim, 1, 1, 1, 0.65);
  set (style->grid, 1, 1, 1, 0.14);
  set (style->accent, 0.47, 0.68, 0.93, 1);
  set (style->target, 0.86, 0.54, 0.87, 1);
  set (style->required, 0.80, 0.67, 0.56, 1);
  set (style->warning, 0.97, 0.89, 0.36, 1);
  set (style->background, 0.14, 0.14, 0.14, 1);
  set (style->series[0], 0.34, 0.89, 0.54, 1);
  set (style->series[1], 1.00, 0.64, 0.28, 1);
  set (style->series[2], 0.79, 0.59, 0.90, 1);
  set (style->series[3], 0.97, 0.48, 0.48, 1);
  set (style->series[4], 0.36, 0.84, 0.86, 1);
  set (style->series[5], 0.80, 0.70, 0.52, 1);
  style->font = "Cantarell 10";
}

void
ikd_chart_colour (cairo_t *cr, const double colour[4], double alpha)
{
  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], colour[3] * alpha);
}
