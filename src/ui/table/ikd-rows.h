/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of a preview: a column view with a check in each row. Its items say by "changed" that they
 * are to be shown anew. */

/* What a preview does with an item; @data: of the column. */
typedef struct
{
  /* The check of @item was turned by hand. */
  void (*choose) (gpointer item, gboolean chosen, gpointer data);
  /* Shows @item in the cell, whose child is a label, a check, or what bind put there. */
  void (*show)   (GtkListItem *list_item, gpointer item, gpointer data);
  /* An item comes into the cell, before it is shown, and leaves it; nullable. */
  void (*bind)   (GtkListItem *list_item, gpointer item, gpointer data);
  void (*unbind) (GtkListItem *list_item, gpointer item, gpointer data);
} IkdRowsFuncs;

/* A column; static. */
typedef struct
{
  const char *title;            /* untranslated; NULL: a column of checks */
  gboolean    numeric;
  gboolean    expand;
} IkdRowsColumn;

/* Appends @column, whose title is of @context, to @view. @funcs: static; @data is freed with the
 * column. */
void       ikd_rows_add_column (GtkColumnView *view, const char *context,
                                const IkdRowsColumn *column, const IkdRowsFuncs *funcs,
                                gpointer data, GDestroyNotify destroy);
/* The data of the column of @list_item. */
gpointer   ikd_rows_get_data   (GtkListItem *list_item);
/* Puts the light label of the column into the cell, in the place of what is there. */
void       ikd_rows_put_label  (GtkListItem *list_item);
/* Gives @label the class @at of @classes (n of them, nullable each) and none of the others. */
void       ikd_rows_set_class  (GtkWidget *label, const char *const *classes, guint n, guint at);
/* Shows the check of @list_item without its being chosen, and names it and its row @label. */
void       ikd_rows_show_check (GtkListItem *list_item, gboolean active, gboolean sensitive,
                                const char *label);
/* An item in words: "Kroya, 12 → 14, changed". @old: nullable: nothing stood there. transfer
 * full */
char      *ikd_rows_describe   (const char *what, const char *old, const char *new_text,
                                const char *state);
/* What Space does in the row of @focus, where newer views give the focus to the row or to a cell
 * and not to what is in it: a region is chosen, or the check is turned. FALSE: it holds neither. */
gboolean   ikd_rows_use        (GtkWidget *focus);

G_END_DECLS
