/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "display.h"
#include "ikd-grid-cell.h"
#include "ikd-grid-row.h"
#include "ikd-grid.h"

/* A grid over a model of its own, for tests. Columns: a code and a name that stay, the figure
 * before, two that are typed into, a state; below them a sum, which takes nothing, and an own
 * figure, whose first typed column does. */

enum
{
  CODE,
  NAME,
  BEFORE,
  STOCK,
  FLOW,
  STATE,
  N_COLUMNS
};

typedef struct
{
  GObject    parent_instance;
  guint      n_rows;
  GPtrArray *texts;             /* of all cells, row by row */
  gboolean   sealed;            /* nothing can be typed */
} TestModel;

typedef struct
{
  TestModel *model;
  IkdGrid   *grid;
  GtkWidget *button;            /* below the grid */
  GtkWindow *window;
  GString   *log;               /* what the grid said, but for drafts and the cursor */
} Bench;

GType      test_model_get_type (void);
/* Gives the model rows "Kecamatan 1"…, the figures in them their row and column: 3, 2 is "32". */
void       model_fill          (TestModel *self, guint n_rows);
char     **model_cell          (TestModel *self, guint row, guint column);

/* Shows a grid with the focus at its first cell to fill. */
void       bench_open          (Bench *bench, guint n_rows, int width, int height);
/* Closes it, and asserts that grid and model are gone. */
void       bench_close         (Bench *bench);

/* Presses keys parted by spaces: "Shift+Down", or "'12" to type a text. */
void       press               (const char *words);
void       assert_cursor       (Bench *bench, guint row, guint column);
/* Asserts what the grid said since the last time. */
void       assert_log          (Bench *bench, const char *log);
/* The widgets of the cell at the cursor, of any cell on screen, and of the text. */
GtkWidget *current             (Bench *bench);
GtkWidget *cell_at             (Bench *bench, guint row, guint column);
GtkWidget *editor              (Bench *bench);
