/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-blank-form.h"
#include "ikd-page-pen.h"

G_BEGIN_DECLS

struct _IkdBlankForm
{
  GObject           parent_instance;

  IkdBlankFormHead  head;       /* its texts are in @texts */
  GArray           *rows;       /* of IkdBlankFormRow; likewise */
  GStringChunk     *texts;
};

/* Where everything is, in points from the upper left corner of a page that is drawn at @scale. */
typedef struct
{
  double scale;
  double left;                  /* the margins' inner edges */
  double right;
  double top;
  double bottom;
  double table;                 /* where the table begins */
  double first;                 /* where its first row begins */
  double row;                   /* height of one */
  double code;                  /* left edges of the columns after the running number */
  double name;
  double boxes;
  double remark;                /* right edge of the table: there is none */
  double before_width;          /* of one previous value; 0: they are not printed */
  double box_width;
  guint  places;                /* digits that a box is ruled for; 0: it is not */
  guint  full;                  /* rows on a page */
  guint  last;                  /* rows on a page that has the end of the form too */
} IkdFormLayout;

void  ikd_form_layout_compute (IkdFormLayout *layout, IkdBlankForm *form, double width,
                               double height);
/* How many pages @n_rows take. */
guint ikd_form_layout_pages   (const IkdFormLayout *layout, guint n_rows);
/* Which rows stand on page @page. */
void  ikd_form_layout_slice   (const IkdFormLayout *layout, guint n_rows, guint page, guint *first,
                               guint *n);

/* Draws with a pen, which knows afterwards what it has written where. */
void  ikd_blank_form_write    (IkdBlankForm *form, IkdPagePen *pen, const IkdFormLayout *layout,
                               guint page);

G_END_DECLS
