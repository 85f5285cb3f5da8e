/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What all parts of a burn-up draw with. Guarantees: labels keep off every stroke. */

#include "ikd-burnup-private.h"

void
ikd_burnup_stroke_dashed (const IkdBurnupPicture *picture, const double colour[4],
                          double thickness, const double *dashes, int n_dashes, double x0,
                          double y0, double x1, double y1)
{
  ikd_chart_colour (picture->cr, colour, 1);
  cairo_set_line_width (picture->cr, thickness);
  cairo_set_dash (picture->cr, dashes, n_dashes, 0);
  cairo_move_to (picture->cr, x0, y0);
  cairo_line_to (picture->cr, x1, y1);
  cairo_stroke (picture->cr);
  cairo_set_dash (picture->cr, NULL, 0, 0);
  ikd_labels_avoid (picture->labels, x0, y0, x1, y1);
}

void
ikd_burnup_stroke (const IkdBurnupPicture *picture, const double colour[4], double thickness,
                   double on, double off, double x0, double y0, double x1, double y1)
{
  const double dashes[] = { on, off };

  ikd_burnup_stroke_dashed (picture, colour, thickness, dashes, on > 0 ? 2 : 0, x0, y0, x1, y1);
}

/* Dots at the edge stay whole. */
void
ikd_burnup_clip (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;

  cairo_rectangle (picture->cr, layout->left - 4, layout->top - 4,
                   layout->right - layout->left + 8, layout->bottom - layout->top + 8);
  cairo_clip (picture->cr);
}
