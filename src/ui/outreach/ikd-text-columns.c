/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what a table shows and what is copied of it are the same texts. */

#include "config.h"

#include "ikd-text-columns.h"

#include <glib/gi18n.h>

#include "ikd-column.h"
#include "ikd-share-bar.h"

typedef struct
{
  const IkdTextColumn *column;
  gpointer             data;
} Binding;

static char *
text_of (const IkdTextColumn *column, gpointer item, gpointer data)
{
  char *text = column->text (item, data);

  return text != NULL ? text : g_strdup ("");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Binding *binding)
{
  const IkdTextColumn *column = binding->column;
  GtkWidget *label = ikd_column_make_label (column->numeric, column->expand);

  gtk_list_item_set_child (list_item, column->share != NULL
                                        ? ikd_column_join (label, ikd_share_bar_new ()) : label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Binding *binding)
{
  const IkdTextColumn *column = binding->column;
  gpointer item = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *label = column->share != NULL ? gtk_widget_get_first_child (child) : child;
  g_autofree char *text = text_of (column, item, binding->data);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column->share != NULL)
    ikd_share_bar_show (IKD_SHARE_BAR (gtk_widget_get_last_child (child)),
                        column->share (item, binding->data), -1);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Binding *binding = data;
  gint64 first = binding->column->number ((gpointer) a, binding->data);
  gint64 second = binding->column->number ((gpointer) b, binding->data);

  return (first > second) - (first < second);
}

static void
free_binding_cb (gpointer binding, GClosure *closure)
{
  g_free (binding);
}

static void
add_column (GtkColumnView *view, const IkdTextColumn *text_column, gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  const Binding binding = { text_column, data };
  GtkSorter *sorter = NULL;

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb),
                         g_memdup2 (&binding, sizeof binding), free_binding_cb, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb),
                         g_memdup2 (&binding, sizeof binding), free_binding_cb, 0);
  if (text_column->number != NULL)
    sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, g_memdup2 (&binding, sizeof binding),
                                                g_free));
  ikd_column_append (view, g_dpgettext2 (NULL, "column", text_column->title), text_column->numeric,
                     text_column->expand, factory, sorter);
  if (text_column->share != NULL)
    ikd_column_leave_room (view, ikd_share_bar_new ());
}

void
ikd_text_columns_add (GtkColumnView *view, const char *label, const IkdTextColumn *columns,
                      guint n, gpointer data)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < n; i++)
    add_column (view, &columns[i], data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
ikd_text_columns_set_model (GtkColumnView *view, GListStore *store)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (store)),
                                                      g_object_ref (sorter));
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (G_LIST_MODEL (sorted));

  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}

void
ikd_text_columns_fill (GListStore *store, GPtrArray *items)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata,
                       items->len);
}

char *
ikd_text_columns_copy (GListModel *model, const IkdTextColumn *columns, guint n, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "",
                            g_dpgettext2 (NULL, "column", columns[i].title));
  g_string_append_c (text, '\n');
  for (guint row = 0; row < g_list_model_get_n_items (model); row++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, row);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *cell = text_of (&columns[i], item, data);

          g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
