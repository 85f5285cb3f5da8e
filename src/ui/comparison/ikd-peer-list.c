/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One list, seen as a table and as small charts: filter, then the ranked before the others, then
 * the order of the table's headers, or else the ranking. */

#include "config.h"

#include "ikd-peer-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-course-card.h"
#include "ikd-narrow.h"
#include "ikd-peer-cells.h"
#include "ikd-peer-order.h"
#include "ikd-unfold.h"

struct _IkdPeerList
{
  GtkWidget        parent_instance;

  GtkStack        *stack;
  GtkColumnView   *view;
  GtkGridView     *grid;
  GtkLabel        *scale_label;

  IkdComparison   *comparison;
  IkdPeerScale     scale;
  GListStore      *store;
  GtkCustomFilter *filter;
  GListModel      *rows;        /* as shown */
  GPtrArray       *columns;     /* of GtkColumnViewColumn, in the order of the cells */
  IkdPeersShown    shown;
  gboolean         charts;
};

G_DEFINE_FINAL_TYPE (IkdPeerList, ikd_peer_list, GTK_TYPE_WIDGET)

static guint changed_signal;

static gboolean
is_shown (gpointer item, gpointer data)
{
  IkdPeerList *self = data;
  IkdPeer *peer = item;
  gboolean known = FALSE;
  gboolean met = ikd_peer_meets_target (peer, &known);

  switch (self->shown)
    {
    case IKD_PEERS_UNMET:
      return known && !met;
    case IKD_PEERS_MET:
      return met;
    case IKD_PEERS_UNRANKED:
      return peer->rank->unranked != IKD_RANKED;
    case IKD_PEERS_ALL:
    default:
      return TRUE;
    }
}

static int
ranked_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const IkdPeer *one = a;
  const IkdPeer *other = b;

  return (one->rank->unranked != IKD_RANKED) - (other->rank->unranked != IKD_RANKED);
}

static void
show_child (IkdPeerList *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (self->rows) == 0 ? "empty"
                                    : self->charts ? "charts" : "table");
}

static void
activate_cb (IkdPeerList *self, guint position)
{
  g_autoptr (IkdPeer) peer = g_list_model_get_item (self->rows, position);

  if (peer != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go-region", "x",
                                ikd_region_get_id (peer->rank->attainment->region));
}

static void
sorted_cb (IkdPeerList *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
setup_card_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, ikd_course_card_new ());
}

static void
bind_card_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  IkdPeerList *self = data;
  IkdPeer *peer = gtk_list_item_get_item (item);
  const IkdCourseScale scale = { self->comparison->day - IKD_COURSE_WEEKS * 7,
                                 self->comparison->day, self->comparison->highest };

  ikd_course_card_show (IKD_COURSE_CARD (gtk_list_item_get_child (item)), peer,
                        peer->rank->attainment->region == self->scale.own, &scale);
}

static void
ikd_peer_list_dispose (GObject *object)
{
  IkdPeerList *self = IKD_PEER_LIST (object);

  if (self->view != NULL)
    {
      /* Columns that go change the order of what is still there. */
      g_signal_handlers_disconnect_by_data (self->rows, self);
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      gtk_column_view_set_model (self->view, NULL);
      gtk_grid_view_set_model (self->grid, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_PEER_LIST);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (ikd_peer_list_parent_class)->dispose (object);
}

static void
ikd_peer_list_class_init (IkdPeerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_peer_list_dispose;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/comparison/ikd-peer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdPeerList, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdPeerList, view);
  gtk_widget_class_bind_template_child (widget_class, IkdPeerList, grid);
  gtk_widget_class_bind_template_child (widget_class, IkdPeerList, scale_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_columns (IkdPeerList *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    g_ptr_array_add (self->columns,
                     g_object_ref (ikd_peer_cells_add_column (self->view, i, &self->scale)));
  ikd_peer_cells_let_give_way (self->view);
}

/* Each view unfolds for itself: one of them is not to be seen. */
static GtkSelectionModel *
make_selection (IkdPeerList *self)
{
  IkdUnfold *rows = ikd_unfold_new (g_object_ref (self->rows));

  return GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows)));
}

static void
add_models (IkdPeerList *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();
  GtkSorter *headers = gtk_column_view_get_sorter (self->view);
  GtkFilterListModel *filtered = NULL;
  g_autoptr (GtkSelectionModel) table = NULL;
  g_autoptr (GtkSelectionModel) cards = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->store = g_list_store_new (IKD_TYPE_PEER);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_custom_sorter_new (ranked_first, NULL, NULL)));
  gtk_multi_sorter_append (sorter, g_object_ref (headers));
  g_signal_connect_object (headers, "changed", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  self->rows = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                                      GTK_SORTER (sorter)));
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (show_child), self,
                           G_CONNECT_SWAPPED);

  table = make_selection (self);
  gtk_column_view_set_model (self->view, table);
  cards = make_selection (self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_card_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), self, 0);
  gtk_grid_view_set_factory (self->grid, factory);
  gtk_grid_view_set_model (self->grid, cards);
  g_object_unref (factory);
}

static void
ikd_peer_list_init (IkdPeerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  add_models (self);
}

static void
show_scale (IkdPeerList *self)
{
  g_autofree char *top = ikd_percent_format (self->comparison->highest, 2);
  g_autofree char *from = ikd_day_format_short (self->comparison->day - IKD_COURSE_WEEKS * 7);
  g_autofree char *to = ikd_day_format_short (self->comparison->day);
  /* Translators: a percentage and two dates. */
  g_autofree char *text = g_strdup_printf (
    _("Coverage on one scale, from 0 up to %s, from %s to %s. Dashed: the target."), top, from, to);
  g_autofree char *whole = ikd_day_keep_together (text);

  gtk_label_set_text (self->scale_label, whole);
}

static guint
find_longest_name (IkdComparison *comparison)
{
  guint longest = 0;

  for (guint i = 0; i < comparison->peers->len; i++)
    {
      IkdPeer *peer = g_ptr_array_index (comparison->peers, i);
      const char *name = ikd_region_get_name (peer->rank->attainment->region);

      longest = MAX (longest, (guint) g_utf8_strlen (name, -1));
    }
  return longest;
}

void
ikd_peer_list_show (IkdPeerList *self, IkdComparison *comparison)
{
  g_return_if_fail (IKD_IS_PEER_LIST (self) && IKD_IS_COMPARISON (comparison));

  g_set_object (&self->comparison, comparison);
  self->scale.highest = comparison->highest;
  self->scale.own = comparison->region;
  self->scale.name_chars = find_longest_name (comparison);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       comparison->peers->pdata, comparison->peers->len);
  show_scale (self);
  show_child (self);
}

void
ikd_peer_list_filter (IkdPeerList *self, IkdPeersShown shown)
{
  g_return_if_fail (IKD_IS_PEER_LIST (self));

  if (shown == self->shown)
    return;
  self->shown = shown;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

void
ikd_peer_list_set_charts (IkdPeerList *self, gboolean charts)
{
  g_return_if_fail (IKD_IS_PEER_LIST (self));

  self->charts = charts;
  show_child (self);
}

gboolean
ikd_peer_list_focus (IkdPeerList *self)
{
  GtkWidget *view;

  g_return_val_if_fail (IKD_IS_PEER_LIST (self), FALSE);

  view = self->charts ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->view);
  if (g_list_model_get_n_items (self->rows) == 0)
    return FALSE;
  /* Asked again, the view would hand the focus on to what comes after it. */
  return gtk_widget_get_focus_child (view) != NULL
         || gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

void
ikd_peer_list_set_sort (IkdPeerList *self, const char *sort)
{
  guint column;
  GtkSortType direction;

  g_return_if_fail (IKD_IS_PEER_LIST (self));

  if (ikd_peer_order_parse (sort, &column, &direction))
    gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, column),
                                    direction);
  else
    gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
}

char *
ikd_peer_list_dup_sort (IkdPeerList *self)
{
  g_return_val_if_fail (IKD_IS_PEER_LIST (self), NULL);

  return ikd_peer_order_find (gtk_column_view_get_sorter (self->view), G_LIST_MODEL (self->store));
}

void
ikd_peer_list_set_columns (IkdPeerList *self, const char *columns)
{
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (IKD_IS_PEER_LIST (self));

  ids = columns != NULL ? g_strsplit (columns, ",", -1) : NULL;
  for (guint i = 0; i < self->columns->len; i++)
    ikd_narrow_set_wanted (
      self->view, i,
      ids == NULL || !ikd_peer_cells_is_free (i)
        || g_strv_contains ((const char *const *) ids, ikd_peer_cells_get_id (i)));
}

static gboolean
has_column (IkdPeerList *self, guint column)
{
  return ikd_narrow_is_wanted (self->view, column);
}

char *
ikd_peer_list_dup_columns (IkdPeerList *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean all = TRUE;

  g_return_val_if_fail (IKD_IS_PEER_LIST (self), NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      all = all && has_column (self, i);
      if (has_column (self, i))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", ikd_peer_cells_get_id (i));
    }
  return all ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_peer_list_to_text (IkdPeerList *self)
{
  g_return_val_if_fail (IKD_IS_PEER_LIST (self), NULL);

  return ikd_peer_order_write (self->rows, (IkdPeerColumnFunc) has_column, self, "\t");
}

char *
ikd_peer_list_to_page (IkdPeerList *self)
{
  g_return_val_if_fail (IKD_IS_PEER_LIST (self), NULL);

  return ikd_peer_order_write (self->rows, (IkdPeerColumnFunc) has_column, self, " · ");
}
