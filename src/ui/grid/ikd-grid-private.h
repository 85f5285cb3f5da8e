/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-grid-columns.h"
#include "ikd-grid-row.h"
#include "ikd-grid-selection.h"
#include "ikd-grid.h"

G_BEGIN_DECLS

/* What the files of the grid share; each of the groups below is one of them. */

typedef enum
{
  IKD_GRID_EDIT_NONE,
  IKD_GRID_EDIT_REPLACE,        /* by typing: arrows keep the text and move */
  IKD_GRID_EDIT_AMEND,          /* by F2: arrows move in the text */
} IkdGridEdit;

struct _IkdGrid
{
  GtkWidget         parent_instance;

  IkdGridModel     *model;
  IkdGridColumns    columns;
  IkdGridSelection  selection;
  guint             origin;             /* where Enter returns to after Tab */

  GtkWidget        *head;
  GPtrArray        *pool;               /* IkdGridRow of what is on screen */
  GPtrArray        *footers;
  GtkWidget        *scrollbar;
  GtkAdjustment    *adjustment;         /* in pixels */
  int               row_height;
  int               body_y;
  int               body_height;
  gboolean          reveal;             /* at the next allocation */
  guint             glide;              /* the tick that goes on after a touchpad's swipe */
  double            speed;              /* of it, in pixels a second */
  gint64            glided;             /* time of its last frame */

  GtkWidget        *editor;             /* GtkText */
  IkdGridEdit       edit;
  guint             edit_row;
  guint             edit_column;
  char             *before;             /* the text that editing would change */
  gboolean          touched;
};

typedef enum
{
  IKD_GRID_MOVE_LEFT,
  IKD_GRID_MOVE_RIGHT,
  IKD_GRID_MOVE_UP,
  IKD_GRID_MOVE_DOWN,
  IKD_GRID_MOVE_ROW_START,
  IKD_GRID_MOVE_ROW_END,
  IKD_GRID_MOVE_FIRST,
  IKD_GRID_MOVE_LAST,
  IKD_GRID_MOVE_PAGE_UP,
  IKD_GRID_MOVE_PAGE_DOWN,
} IkdGridMove;

/* ikd-grid-rows.c: the widgets of the rows on screen */
guint       ikd_grid_count_rows     (IkdGrid *self);
gboolean    ikd_grid_has_cell       (IkdGrid *self);
void        ikd_grid_rows_build     (IkdGrid *self);
void        ikd_grid_rows_fill      (IkdGrid *self);
void        ikd_grid_rows_show      (IkdGrid *self);
void        ikd_grid_rows_bind      (IkdGrid *self, guint row);
void        ikd_grid_rows_bind_all  (IkdGrid *self);
void        ikd_grid_rows_mark      (IkdGrid *self);
void        ikd_grid_rows_shift     (IkdGrid *self);
GtkWidget  *ikd_grid_rows_get_cell  (IkdGrid *self, guint row, guint column);
void        ikd_grid_rows_reveal    (IkdGrid *self);

/* ikd-grid-layout.c: sizes and places; the first three are virtual functions of the class, which
 * guarantees what the widget is */
void        ikd_grid_measure        (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                     int *minimum, int *natural, int *minimum_baseline,
                                     int *natural_baseline);
void        ikd_grid_size_allocate  (GtkWidget *widget, int width, int height, int baseline);
void        ikd_grid_snapshot       (GtkWidget *widget, GtkSnapshot *snapshot);
gboolean    ikd_grid_cell_at        (IkdGrid *self, double x, double y, guint *row,
                                     guint *column);

/* ikd-grid-follow.c: the model */
void        ikd_grid_follow         (IkdGrid *self);
void        ikd_grid_unfollow       (IkdGrid *self, IkdGridModel *model);

/* ikd-grid-cursor.c: the cursor */
gboolean    ikd_grid_holds_focus    (IkdGrid *self);
gboolean    ikd_grid_focus_cell     (IkdGrid *self);
void        ikd_grid_place          (IkdGrid *self, guint row, guint column, gboolean extend);
void        ikd_grid_place_first    (IkdGrid *self);
void        ikd_grid_leave_hidden   (IkdGrid *self);
gboolean    ikd_grid_find_editable  (IkdGrid *self, int step, guint *row, guint *column);

/* ikd-grid-move.c: where keys take it */
void        ikd_grid_move           (IkdGrid *self, IkdGridMove move, gboolean extend);
void        ikd_grid_move_enter     (IkdGrid *self, int step);
void        ikd_grid_move_tab       (IkdGrid *self, int step);
void        ikd_grid_select_column  (IkdGrid *self);

/* ikd-grid-editor.c: the one text that is typed into */
void        ikd_grid_editor_add     (IkdGrid *self);
gboolean    ikd_grid_editor_start   (IkdGrid *self, IkdGridEdit edit);
void        ikd_grid_editor_finish  (IkdGrid *self, gboolean focus);
void        ikd_grid_editor_cancel  (IkdGrid *self);
gboolean    ikd_grid_editor_forward (IkdGrid *self, GtkEventControllerKey *controller);
void        ikd_grid_editor_label   (IkdGrid *self);

/* ikd-grid-keys.c */
void        ikd_grid_keys_add       (IkdGrid *self);

/* ikd-grid-pointer.c */
void        ikd_grid_pointer_add    (IkdGrid *self);
void        ikd_grid_pointer_remove (IkdGrid *self);

G_END_DECLS
