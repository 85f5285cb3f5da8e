/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The order of a comparison as a word that a saved view keeps, and its rows as text. */

#include "config.h"

#include "ikd-peer-order.h"

#include "ikd-peer-cells.h"

gboolean
ikd_peer_order_parse (const char *sort, guint *column, GtkSortType *direction)
{
  gboolean down = sort != NULL && *sort == '-';

  *direction = down ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING;
  for (guint i = 0; sort != NULL && i < ikd_peer_cells_get_n (); i++)
    if (g_str_equal (down ? sort + 1 : sort, ikd_peer_cells_get_id (i)))
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

/* How @sorter orders two that differ in @column: 1 as the column does, −1 the other way round, 0
 * neither. */
static int
agree (GtkSorter *sorter, GListModel *peers, guint column)
{
  guint n = g_list_model_get_n_items (peers);
  int found = 0;

  for (guint i = 0; i + 1 < n; i++)
    {
      g_autoptr (IkdPeer) a = g_list_model_get_item (peers, i);
      g_autoptr (IkdPeer) b = g_list_model_get_item (peers, i + 1);
      int wanted = ikd_peer_cells_compare (column, a, b);
      int given = gtk_sorter_compare (sorter, a, b);

      if (wanted == 0)
        continue;
      if (given == 0 || (found != 0 && found != given * wanted))
        return 0;
      found = given * wanted;
    }
  return found;
}

char *
ikd_peer_order_find (GtkSorter *sorter, GListModel *peers)
{
  if (sorter == NULL || gtk_sorter_get_order (sorter) == GTK_SORTER_ORDER_NONE)
    return NULL;

  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    {
      int way = agree (sorter, peers, i);

      if (way != 0)
        return g_strconcat (way < 0 ? "-" : "", ikd_peer_cells_get_id (i), NULL);
    }
  return NULL;
}

/* Cells of all rows, the titles first; of GStrv. */
static GPtrArray *
collect (GListModel *rows, GArray *columns)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint r = 0; r <= g_list_model_get_n_items (rows); r++)
    {
      g_autoptr (IkdPeer) peer = r > 0 ? g_list_model_get_item (rows, r - 1) : NULL;
      GStrv cells = g_new0 (char *, columns->len + 1);

      for (guint i = 0; i < columns->len; i++)
        {
          guint column = g_array_index (columns, guint, i);

          cells[i] = peer != NULL ? ikd_peer_cells_get_text (column, peer)
                                  : g_strdup (ikd_peer_cells_get_title (column));
        }
      g_ptr_array_add (lines, cells);
    }
  return lines;
}

char *
ikd_peer_order_write (GListModel *rows, IkdPeerColumnFunc has_column, gpointer data,
                      const char *separator)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    if (has_column (data, i))
      g_array_append_val (columns, i);
  lines = collect (rows, columns);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = g_strjoinv (separator, g_ptr_array_index (lines, i));

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
