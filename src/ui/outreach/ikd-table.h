/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * IkdTableColumn:
 * @title: untranslated, in the context "column"
 * @numeric: aligned to the end, in figures of one width
 * @expand: takes the room there is, and is cut where there is little
 * @text: of one row; transfer full
 * @number: what rows are sorted by; NULL: by the text
 * @style: a style class, nullable; NULL: none
 * @gives_way: 1 where it goes first when there is no room for all, 2 second …; 0: it stays
 */
typedef struct
{
  const char *title;
  gboolean    numeric;
  gboolean    expand;
  char       *(*text)   (gpointer row);
  gint64      (*number) (gpointer row);
  const char *(*style)  (gpointer row);
  guint       gives_way;
} IkdTableColumn;

/* Gives @view @columns (static), and a model that its heads sort: what is in @store. */
void ikd_table_set_up (GtkColumnView *view, const IkdTableColumn *columns, guint n,
                       GListStore *store);

/* The row that is selected; transfer full, nullable. */
gpointer ikd_table_dup_selected (GtkColumnView *view);
gpointer ikd_table_dup_row      (GtkColumnView *view, guint position);

/* Puts other rows into @store; the selection stays at the same place. */
void ikd_table_fill (GtkColumnView *view, GListStore *store, GPtrArray *rows);

/* Puts the focus on a row; FALSE: there is none. */
gboolean ikd_table_focus (GtkColumnView *view);

G_END_DECLS
