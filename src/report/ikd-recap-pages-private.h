/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-letterhead-private.h"
#include "ikd-page-pen.h"
#include "ikd-recap-pages.h"

G_BEGIN_DECLS

/* What the pages own of their parts. */
typedef struct
{
  IkdRecap      *recap;
  IkdAttainment *state;
  IkdBurnup     *burnup;
  IkdLetterhead *letterhead;
  char         **heading;       /* lines of the letterhead, or office and parent */
  char          *office;
  char          *parent;
  char          *mark;
  char          *when;
  char          *hash;          /* as printed */
  GPtrArray     *notes;
  IkdDay         dated;
} IkdRecapStock;

void  ikd_recap_stock_fill  (IkdRecapStock *stock, const IkdRecapParts *parts);
void  ikd_recap_stock_clear (IkdRecapStock *stock);

struct _IkdRecapPages
{
  GObject        parent_instance;

  IkdRecapStock  stock;
};

/* The columns of the table, from the left. */
typedef enum
{
  IKD_RECAP_NUMBER,
  IKD_RECAP_CODE,
  IKD_RECAP_NAME,
  IKD_RECAP_BASE,
  IKD_RECAP_BEFORE,
  IKD_RECAP_NOW,
  IKD_RECAP_ADDED,
  IKD_RECAP_COVERAGE,
  IKD_RECAP_TARGET,
  IKD_RECAP_GAP,
  IKD_RECAP_RANK,
  IKD_N_RECAP_COLUMNS,
} IkdRecapColumn;

typedef enum
{
  IKD_PIECE_MARK,
  IKD_PIECE_LETTERHEAD,
  IKD_PIECE_TITLE,
  IKD_PIECE_RUNNING_TITLE,
  IKD_PIECE_HEADING,
  IKD_PIECE_ROW,
  IKD_PIECE_SUM,
  IKD_PIECE_CHART,
  IKD_PIECE_NOTES_TITLE,
  IKD_PIECE_NOTE,
  IKD_PIECE_HASH,
  IKD_PIECE_SIGNATURE,
} IkdPieceKind;

/* A part of a document, and where it stands. */
typedef struct
{
  IkdPieceKind kind;
  guint        page;
  guint        index;           /* of a row or a note */
  double       y;
  double       height;
} IkdPiece;

/* Where everything is, in points from the upper left corner of a page that is drawn at @scale. */
typedef struct
{
  double  scale;
  double  left;                 /* the margins' inner edges */
  double  right;
  double  top;
  double  bottom;
  double  columns[IKD_N_RECAP_COLUMNS + 1];     /* left edges, and the right one of the last */
  GArray *pieces;               /* of IkdPiece, in reading order */
  guint   n_pages;
} IkdRecapLayout;

extern const IkdPenStyle ikd_recap_note_style;

void  ikd_recap_layout_compute (IkdRecapLayout *layout, const IkdRecapStock *stock, double width,
                                double height);
void  ikd_recap_layout_clear   (IkdRecapLayout *layout);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IkdRecapLayout, ikd_recap_layout_clear)

/* Draws with a pen, which knows afterwards what it has written where. */
void  ikd_recap_pages_write    (const IkdRecapStock *stock, cairo_t *cr, IkdPagePen *pen,
                                const IkdRecapLayout *layout, guint page);

G_END_DECLS
