/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * IkdTextColumn:
 * @title: untranslated, of the context "column"
 * @text: of an item; transfer full, nullable: nothing is said
 * @number: what the header sorts by; NULL: it does not sort
 * @share: 0 to 1 of the bar after the text, below 0: no bar; NULL: the column has none
 *
 * One column of a table that is only read.
 */
typedef struct
{
  const char *title;
  gboolean    numeric;
  gboolean    expand;
  char *    (*text)   (gpointer item, gpointer data);
  gint64    (*number) (gpointer item, gpointer data);
  double    (*share)  (gpointer item, gpointer data);
} IkdTextColumn;

/* @columns are static; @data outlives @view. @label: what the table is, for those who do not see
 * it. */
void        ikd_text_columns_add   (GtkColumnView *view, const char *label,
                                    const IkdTextColumn *columns, guint n, gpointer data);
/* Shows @store in @view, as the headers sort; the first row is chosen at first. */
void        ikd_text_columns_set_model (GtkColumnView *view, GListStore *store);
/* Puts @items (of GObject) in the place of all that @store holds. */
void        ikd_text_columns_fill  (GListStore *store, GPtrArray *items);
/* The same items as lines of text between tabs, the header first; transfer full. */
char       *ikd_text_columns_copy  (GListModel *model, const IkdTextColumn *columns, guint n,
                                    gpointer data);

G_END_DECLS
