/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-letterhead.h"
#include "ikd-page-pen.h"

G_BEGIN_DECLS

#define IKD_SIGNATURE_HEIGHT 40.0       /* millimetres, with a role of one line */
#define IKD_MARK_HEIGHT 7.0

/* What stands at the top of a document: lines, and a picture beside them. */
typedef struct
{
  const IkdLetterhead *letterhead;
  char               **lines;           /* of the letterhead, or what stands for them */
} IkdLetterheadBlock;

/* In points, with the rule below it. */
double ikd_letterhead_height  (const IkdLetterheadBlock *block);
void   ikd_letterhead_draw    (const IkdLetterheadBlock *block, IkdPagePen *pen, cairo_t *cr,
                               double left, double right, double y);

/* Place and date, role, room for the signature, name and number, in points. */
double ikd_signature_height   (const IkdLetterhead *letterhead);
void   ikd_signature_draw     (const IkdLetterhead *letterhead, IkdDay dated, IkdPagePen *pen,
                               double left, double width, double y);

/* That figures are invented, in a frame across the page, IKD_MARK_HEIGHT high. */
void   ikd_mark_draw          (const char *mark, IkdPagePen *pen, double left, double right,
                               double y);

G_END_DECLS
