/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_PICTURE_PNG,
  IKD_PICTURE_SVG,
  IKD_PICTURE_PDF,
} IkdPictureKind;

/* By how a name ends: ".png", ".svg", ".pdf", in either case; FALSE: none of them. */
gboolean ikd_picture_kind_from_name (const char *name, IkdPictureKind *kind);

/* A burn-up with all that must be said beside it where it stands alone. Borrows everything. */
typedef struct
{
  IkdBurnup      *burnup;
  IkdBurnupFrame  frame;
  const char     *title;
  const char     *mark;         /* nullable: of figures that are invented */
  const char     *footer;       /* nullable: source */
  IkdDay          day;          /* of the figures; a file carries no other date */
} IkdChartPage;

/* The usual size of a picture. */
#define IKD_CHART_PAGE_WIDTH 960
#define IKD_CHART_PAGE_HEIGHT 600

/* Draws title, chart, the notes by their numbers and the footer into 0,0…width,height. */
void     ikd_chart_page_draw   (const IkdChartPage *page, cairo_t *cr, double width,
                                double height, const IkdChartStyle *style);
/* The bytes of a file: the same for the same page. NULL with what the drawing library says, static,
 * in @why. transfer full */
GBytes  *ikd_chart_page_render (const IkdChartPage *page, IkdPictureKind kind, const char **why);
/* As an image of twice the usual size, for clipboards; transfer full */
cairo_surface_t *ikd_chart_page_to_image (const IkdChartPage *page);

G_END_DECLS
