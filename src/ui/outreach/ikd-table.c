/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a table sorts by what it shows, and stays where it was when it is filled anew. */

#include "config.h"

#include "ikd-table.h"

#include <glib/gi18n.h>

#include "ikd-column.h"
#include "ikd-narrow.h"
#include "ikd-unfold.h"

/* The least that is to be seen of a text that takes the room there is. */
#define EXPANDED_CHARS 16

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const IkdTableColumn *column = data;
  gint64 x;
  gint64 y;

  if (column->number == NULL)
    {
      g_autofree char *one = column->text ((gpointer) a);
      g_autofree char *other = column->text ((gpointer) b);

      return g_utf8_collate (one, other);
    }
  x = column->number ((gpointer) a);
  y = column->number ((gpointer) b);
  return x < y ? -1 : x > y;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const IkdTableColumn *column = data;
  GtkWidget *label = ikd_column_make_label (column->numeric, column->expand);

  if (column->expand)
    gtk_label_set_width_chars (GTK_LABEL (label), EXPANDED_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const IkdTableColumn *column = data;
  GtkWidget *label = gtk_list_item_get_child (item);
  gpointer row = gtk_list_item_get_item (item);
  g_autofree char *text = column->text (row);
  const char *style = column->style != NULL ? column->style (row) : NULL;
  const char *classes[] = { column->numeric ? "numeric" : style, column->numeric ? style : NULL,
                            NULL };

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label, classes);
}

static void
add_column (GtkColumnView *view, const IkdTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, (gpointer) column, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  ikd_column_append (view, g_dpgettext2 (NULL, "column", column->title), column->numeric,
                     column->expand, factory, sorter);
}

static void
let_give_way (GtkColumnView *view, const IkdTableColumn *columns, guint n)
{
  g_autofree guint *order = g_new (guint, n);
  guint found = 0;

  for (guint rank = 1; rank <= n; rank++)
    for (guint i = 0; i < n; i++)
      if (columns[i].gives_way == rank)
        order[found++] = i;
  ikd_narrow_give_way (view, order, found);
}

void
ikd_table_set_up (GtkColumnView *view, const IkdTableColumn *columns, guint n, GListStore *store)
{
  GtkSortListModel *sorted = NULL;
  IkdUnfold *rows = NULL;
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < n; i++)
    add_column (view, &columns[i]);
  let_give_way (view, columns, n);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (store)),
                                    g_object_ref (gtk_column_view_get_sorter (view)));
  rows = ikd_unfold_new (G_LIST_MODEL (sorted));
  selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}

gpointer
ikd_table_dup_selected (GtkColumnView *view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  gpointer row = model != NULL ? gtk_single_selection_get_selected_item (
                                   GTK_SINGLE_SELECTION (model))
                               : NULL;

  return row != NULL ? g_object_ref (row) : NULL;
}

gpointer
ikd_table_dup_row (GtkColumnView *view, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);
}

static gboolean
has_focus (GtkColumnView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view));
}

/* A row that goes takes the focus with it; without one no key would reach the table. */
void
ikd_table_fill (GtkColumnView *view, GListStore *store, GPtrArray *rows)
{
  GtkSingleSelection *model = GTK_SINGLE_SELECTION (gtk_column_view_get_model (view));
  guint selected = gtk_single_selection_get_selected (model);
  gboolean focused = has_focus (view);

  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata,
                       rows->len);
  if (selected < rows->len)
    {
      ikd_unfold_reach (IKD_UNFOLD (gtk_single_selection_get_model (model)), selected);
      gtk_single_selection_set_selected (model, selected);
    }
  if (focused && !has_focus (view))
    gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
}

gboolean
ikd_table_focus (GtkColumnView *view)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))) == 0)
    return FALSE;

  /* Asked again, the view would hand the focus on to what comes after it. */
  return gtk_widget_get_focus_child (GTK_WIDGET (view)) != NULL
         || gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD);
}
