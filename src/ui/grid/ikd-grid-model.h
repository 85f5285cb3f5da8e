/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * IkdGridColumnFlags:
 * @IKD_GRID_COLUMN_EDITABLE: people type into it; it is never hidden
 * @IKD_GRID_COLUMN_FROZEN: stays when the others move aside; counts for the leading columns
 * @IKD_GRID_COLUMN_NUMERIC: aligned to the end, in figures of one width
 */
typedef enum
{
  IKD_GRID_COLUMN_PLAIN = 0,
  IKD_GRID_COLUMN_EDITABLE = 1 << 0,
  IKD_GRID_COLUMN_FROZEN = 1 << 1,
  IKD_GRID_COLUMN_NUMERIC = 1 << 2,
} IkdGridColumnFlags;

/**
 * IkdGridModel:
 *
 * What a grid shows. Rows count from 0; those from "n-rows" on are the footers. The grid keeps no
 * copy of a text: it asks again for what is on screen after "row-changed" and "reset".
 *
 * Signals: "row-changed" (guint row), "reset" (rows or columns are others, or all texts are).
 */
#define IKD_TYPE_GRID_MODEL (ikd_grid_model_get_type ())
G_DECLARE_INTERFACE (IkdGridModel, ikd_grid_model, IKD, GRID_MODEL, GObject)

/**
 * IkdGridModelInterface:
 * @get_n_footers: optional, none
 * @get_column_flags: optional, plain
 * @get_column_chars: the least width, in characters; optional, 8
 * @get_column_priority: the lowest is hidden first; optional, 0
 * @dup_edit_text: what F2 starts with; optional, the text
 * @dup_copy_text: what is copied of a cell; optional, the edit text of cells that are typed into or
 *   numeric, the text of others. The grid itself takes marks and grouping away
 * @get_style: a style class or %NULL, valid until the model changes; optional
 * @dup_label: the whole cell said in words; optional, "title, text"
 * @is_editable: optional, cells of editable columns that are not in a footer
 */
struct _IkdGridModelInterface
{
  GTypeInterface      parent_iface;

  guint               (*get_n_rows)          (IkdGridModel *self);
  guint               (*get_n_footers)       (IkdGridModel *self);
  guint               (*get_n_columns)       (IkdGridModel *self);

  char               *(*dup_title)           (IkdGridModel *self, guint column);
  IkdGridColumnFlags  (*get_column_flags)    (IkdGridModel *self, guint column);
  guint               (*get_column_chars)    (IkdGridModel *self, guint column);
  int                 (*get_column_priority) (IkdGridModel *self, guint column);

  char               *(*dup_text)            (IkdGridModel *self, guint row, guint column);
  char               *(*dup_edit_text)       (IkdGridModel *self, guint row, guint column);
  char               *(*dup_copy_text)       (IkdGridModel *self, guint row, guint column);
  const char         *(*get_style)           (IkdGridModel *self, guint row, guint column);
  char               *(*dup_label)           (IkdGridModel *self, guint row, guint column);
  gboolean            (*is_editable)         (IkdGridModel *self, guint row, guint column);
};

guint               ikd_grid_model_get_n_rows          (IkdGridModel *self);
guint               ikd_grid_model_get_n_footers       (IkdGridModel *self);
guint               ikd_grid_model_get_n_columns       (IkdGridModel *self);
char               *ikd_grid_model_dup_title           (IkdGridModel *self, guint column);
IkdGridColumnFlags  ikd_grid_model_get_column_flags    (IkdGridModel *self, guint column);
guint               ikd_grid_model_get_column_chars    (IkdGridModel *self, guint column);
int                 ikd_grid_model_get_column_priority (IkdGridModel *self, guint column);
char               *ikd_grid_model_dup_text            (IkdGridModel *self, guint row,
                                                        guint column);
char               *ikd_grid_model_dup_edit_text       (IkdGridModel *self, guint row,
                                                        guint column);
char               *ikd_grid_model_dup_copy_text       (IkdGridModel *self, guint row,
                                                        guint column);
const char         *ikd_grid_model_get_style           (IkdGridModel *self, guint row,
                                                        guint column);
char               *ikd_grid_model_dup_label           (IkdGridModel *self, guint row,
                                                        guint column);
gboolean            ikd_grid_model_is_editable         (IkdGridModel *self, guint row,
                                                        guint column);

/* For those who implement it. */
void                ikd_grid_model_row_changed         (IkdGridModel *self, guint row);
void                ikd_grid_model_reset               (IkdGridModel *self);

G_END_DECLS
