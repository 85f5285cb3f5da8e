/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-grid-model.h"

G_BEGIN_DECLS

/**
 * IkdGridColumn:
 * @least: the width it asks for, in pixels
 * @x: where it begins, before the columns move aside
 * @width: what it was given
 * @shown: whether there is room for it
 */
typedef struct
{
  IkdGridColumnFlags flags;
  guint              chars;
  int                priority;
  char              *title;
  gboolean           frozen;

  int                least;
  int                x;
  int                width;
  gboolean           shown;
} IkdGridColumn;

/**
 * IkdGridColumns:
 * @frozen: the width of the columns that stay
 * @total: the width of all that are shown
 * @view: the width there is
 * @offset: how far the others have moved aside
 * @body_font: serial of the text of which the columns were sized; 0: they were not
 * @head_font: likewise, of the titles
 */
typedef struct
{
  GArray *items;
  int     frozen;
  int     total;
  int     view;
  int     offset;
  guint   body_font;
  guint   head_font;
} IkdGridColumns;

void           ikd_grid_columns_init      (IkdGridColumns *self);
void           ikd_grid_columns_clear     (IkdGridColumns *self);
void           ikd_grid_columns_load      (IkdGridColumns *self, IkdGridModel *model);

guint          ikd_grid_columns_count     (const IkdGridColumns *self);
IkdGridColumn *ikd_grid_columns_get       (const IkdGridColumns *self, guint column);

/* Sizes by the fonts of @body and @head; call it before the next three. */
void           ikd_grid_columns_size      (IkdGridColumns *self, GtkWidget *body,
                                           GtkWidget *head);
int            ikd_grid_columns_minimum   (const IkdGridColumns *self);
int            ikd_grid_columns_natural   (const IkdGridColumns *self);
void           ikd_grid_columns_fit       (IkdGridColumns *self, int width);

void           ikd_grid_columns_span      (const IkdGridColumns *self, guint column, int *x,
                                           int *width);
gboolean       ikd_grid_columns_at        (const IkdGridColumns *self, double x, guint *column);
gboolean       ikd_grid_columns_next      (const IkdGridColumns *self, guint column, int step,
                                           guint *next);
/* Both say whether the columns moved aside. */
gboolean       ikd_grid_columns_shift     (IkdGridColumns *self, int offset);
gboolean       ikd_grid_columns_reveal    (IkdGridColumns *self, guint column);

G_END_DECLS
