/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The seam between a grid and what it shows: the grid knows nothing of regions or figures. A model
 * answers at once and has no side effects; every text is a new string. */

#include "config.h"

#include "ikd-grid-model.h"

G_DEFINE_INTERFACE (IkdGridModel, ikd_grid_model, G_TYPE_OBJECT)

enum
{
  SIGNAL_ROW_CHANGED,
  SIGNAL_RESET,
  N_SIGNALS
};

#define DEFAULT_CHARS 8

static guint signals[N_SIGNALS];

static guint
no_footers (IkdGridModel *self)
{
  return 0;
}

static IkdGridColumnFlags
plain_column (IkdGridModel *self, guint column)
{
  return IKD_GRID_COLUMN_PLAIN;
}

static guint
default_chars (IkdGridModel *self, guint column)
{
  return DEFAULT_CHARS;
}

static int
no_priority (IkdGridModel *self, guint column)
{
  return 0;
}

static const char *
no_style (IkdGridModel *self, guint row, guint column)
{
  return NULL;
}

static char *
title_and_text (IkdGridModel *self, guint row, guint column)
{
  g_autofree char *title = ikd_grid_model_dup_title (self, column);
  g_autofree char *text = ikd_grid_model_dup_text (self, row, column);

  return g_strdup_printf ("%s, %s", title, text);
}

static char *
plain_text (IkdGridModel *self, guint row, guint column)
{
  const guint figures = IKD_GRID_COLUMN_EDITABLE | IKD_GRID_COLUMN_NUMERIC;

  return (ikd_grid_model_get_column_flags (self, column) & figures) != 0
             || ikd_grid_model_is_editable (self, row, column)
           ? ikd_grid_model_dup_edit_text (self, row, column)
           : ikd_grid_model_dup_text (self, row, column);
}

static gboolean
editable_body (IkdGridModel *self, guint row, guint column)
{
  return row < ikd_grid_model_get_n_rows (self)
         && (ikd_grid_model_get_column_flags (self, column) & IKD_GRID_COLUMN_EDITABLE) != 0;
}

static void
ikd_grid_model_default_init (IkdGridModelInterface *iface)
{
  iface->get_n_footers = no_footers;
  iface->get_column_flags = plain_column;
  iface->get_column_chars = default_chars;
  iface->get_column_priority = no_priority;
  iface->dup_edit_text = ikd_grid_model_dup_text;
  iface->dup_copy_text = plain_text;
  iface->get_style = no_style;
  iface->dup_label = title_and_text;
  iface->is_editable = editable_body;

  signals[SIGNAL_ROW_CHANGED] = g_signal_new ("row-changed", IKD_TYPE_GRID_MODEL,
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_RESET] = g_signal_new ("reset", IKD_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * ikd_grid_model_get_n_rows:
 *
 * Returns: how many rows scroll; the footers are not among them
 */
guint
ikd_grid_model_get_n_rows (IkdGridModel *self)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), 0);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_n_rows (self);
}

/**
 * ikd_grid_model_get_n_footers:
 *
 * Returns: how many rows stay at the bottom; they follow the others in number
 */
guint
ikd_grid_model_get_n_footers (IkdGridModel *self)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), 0);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_n_footers (self);
}

/**
 * ikd_grid_model_get_n_columns:
 *
 * Returns: how many columns there are, hidden ones too
 */
guint
ikd_grid_model_get_n_columns (IkdGridModel *self)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), 0);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_n_columns (self);
}

/**
 * ikd_grid_model_dup_title:
 *
 * Returns: (transfer full): the words of the column's head
 */
char *
ikd_grid_model_dup_title (IkdGridModel *self, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->dup_title (self, column);
}

/**
 * ikd_grid_model_get_column_flags:
 *
 * Returns: what kind of column it is
 */
IkdGridColumnFlags
ikd_grid_model_get_column_flags (IkdGridModel *self, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), IKD_GRID_COLUMN_PLAIN);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_column_flags (self, column);
}

/**
 * ikd_grid_model_get_column_chars:
 *
 * Returns: the least width, in average characters
 */
guint
ikd_grid_model_get_column_chars (IkdGridModel *self, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), DEFAULT_CHARS);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_column_chars (self, column);
}

/**
 * ikd_grid_model_get_column_priority:
 *
 * Returns: the rank in which columns stay; the lowest is hidden first
 */
int
ikd_grid_model_get_column_priority (IkdGridModel *self, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), 0);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_column_priority (self, column);
}

/**
 * ikd_grid_model_dup_text:
 *
 * Returns: (transfer full): what the cell shows, empty for nothing
 */
char *
ikd_grid_model_dup_text (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->dup_text (self, row, column);
}

/**
 * ikd_grid_model_dup_edit_text:
 *
 * Returns: (transfer full): what F2 starts with
 */
char *
ikd_grid_model_dup_edit_text (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->dup_edit_text (self, row, column);
}

/**
 * ikd_grid_model_dup_copy_text:
 *
 * Returns: (transfer full): what is copied
 */
char *
ikd_grid_model_dup_copy_text (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->dup_copy_text (self, row, column);
}

/**
 * ikd_grid_model_get_style:
 *
 * Returns: (nullable): a style class as "owed", "refused", "saved", "muted"
 */
const char *
ikd_grid_model_get_style (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->get_style (self, row, column);
}

/**
 * ikd_grid_model_dup_label:
 *
 * Returns: (transfer full): the cell said in words, for those who hear it
 */
char *
ikd_grid_model_dup_label (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), NULL);

  return IKD_GRID_MODEL_GET_IFACE (self)->dup_label (self, row, column);
}

/**
 * ikd_grid_model_is_editable:
 *
 * Returns: whether the cell takes what is typed
 */
gboolean
ikd_grid_model_is_editable (IkdGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_MODEL (self), FALSE);

  return IKD_GRID_MODEL_GET_IFACE (self)->is_editable (self, row, column);
}

/**
 * ikd_grid_model_row_changed:
 * @row: a row or a footer whose texts are others now
 */
void
ikd_grid_model_row_changed (IkdGridModel *self, guint row)
{
  g_return_if_fail (IKD_IS_GRID_MODEL (self));

  g_signal_emit (self, signals[SIGNAL_ROW_CHANGED], 0, row);
}

/**
 * ikd_grid_model_reset:
 *
 * Says that rows or columns are others, or that all texts are. Where rows change their places,
 * flush the grid before changing the model: a half typed text stays at its row number.
 */
void
ikd_grid_model_reset (IkdGridModel *self)
{
  g_return_if_fail (IKD_IS_GRID_MODEL (self));

  g_signal_emit (self, signals[SIGNAL_RESET], 0);
}
