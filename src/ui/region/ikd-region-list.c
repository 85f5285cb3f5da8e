/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is selected is no heading and is in sight; a view is deleted from the file, to
 * be undone, or said to stay. */

#include "config.h"

#include "ikd-region-list.h"

#include <glib/gi18n.h>

#include "ikd-region-finds.h"
#include "ikd-region-item.h"
#include "ikd-view-service.h"

struct _IkdRegionList
{
  AdwBin              parent_instance;

  GtkListView        *list;
  GtkSingleSelection *selection;
  GListStore         *store;

  IkdAtlas           *atlas;
  IkdSavedViews      *views;
  guint               frames; /* until new rows have their places */
};

G_DEFINE_FINAL_TYPE (IkdRegionList, ikd_region_list, ADW_TYPE_BIN)

static guint chosen_signal;
static guint outdated_signal;
static guint rename_signal;

static void
select_row (IkdRegionList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
frame_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  IkdRegionList *self = data;

  if (self->frames > 0 && --self->frames > 0)
    return G_SOURCE_CONTINUE;
  select_row (self, gtk_single_selection_get_selected (self->selection));
  return G_SOURCE_REMOVE;
}

/* New rows have no height yet: from the top on, and to the selected one when they have. */
static void
select_new (IkdRegionList *self, guint position)
{
  select_row (self, 0);
  gtk_single_selection_set_selected (self->selection, position);
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), frame_cb, self, NULL);
  self->frames = 2;
}

static void
choose (IkdRegionList *self, guint position)
{
  g_autoptr (GObject) chosen = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (IKD_IS_SAVED_VIEW (chosen) || IKD_IS_REGION (chosen))
    g_signal_emit (self, chosen_signal, 0, chosen);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRegionList) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_view_save_finish (IKD_SESSION (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("View deleted"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
delete_view (IkdRegionList *self, IkdSavedView *view)
{
  g_autoptr (IkdSavedView) gone = ikd_saved_view_copy (view, view->name);

  gone->withdrawn = TRUE;
  ikd_view_save_async (ikd_saved_views_get_session (self->views), gone, NULL, deleted_cb,
                       g_object_ref (self));
}

/* region-list.delete-view, region-list.rename-view */
static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdRegionList *self = IKD_REGION_LIST (widget);
  g_autoptr (IkdSavedView) view = NULL;

  if (self->views != NULL)
    view = ikd_saved_views_dup (self->views, g_variant_get_int64 (parameter));
  if (view == NULL)
    return;
  if (g_str_equal (name, "region-list.delete-view"))
    delete_view (self, view);
  else
    g_signal_emit (self, rename_signal, 0, view);
}

static gboolean
key_cb (IkdRegionList *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_F2)
    return ikd_region_list_rename (self);

  return (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
         && ikd_region_list_delete (self);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, IkdRegionList *self)
{
  ikd_region_item_show (item, self->atlas);
}

static void
row_activate_cb (IkdRegionList *self, guint position)
{
  choose (self, position);
}

static void
views_changed_cb (IkdRegionList *self)
{
  g_signal_emit (self, outdated_signal, 0);
}

static void
drop_views (IkdRegionList *self)
{
  if (self->views != NULL)
    g_signal_handlers_disconnect_by_func (ikd_saved_views_get_list (self->views),
                                          views_changed_cb, self);
  g_clear_object (&self->views);
}

static void
ikd_region_list_dispose (GObject *object)
{
  IkdRegionList *self = IKD_REGION_LIST (object);

  drop_views (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_REGION_LIST);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_region_list_parent_class)->dispose (object);
}

static void
ikd_region_list_class_init (IkdRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_region_list_dispose;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  outdated_signal = g_signal_new ("outdated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  rename_signal = g_signal_new ("rename", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_SAVED_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/region/ikd-region-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRegionList, list);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionList, selection);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionList, store);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_install_action (widget_class, "region-list.delete-view", "x", view_cb);
  gtk_widget_class_install_action (widget_class, "region-list.rename-view", "x", view_cb);
}

static void
ikd_region_list_init (IkdRegionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_region_list_set_views (IkdRegionList *self, IkdSavedViews *views)
{
  g_return_if_fail (IKD_IS_REGION_LIST (self));

  if (views == self->views)
    return;
  drop_views (self);
  if (views != NULL)
    {
      self->views = g_object_ref (views);
      g_signal_connect_swapped (ikd_saved_views_get_list (views), "items-changed",
                                G_CALLBACK (views_changed_cb), self);
    }
  views_changed_cb (self);
}

guint
ikd_region_list_fill (IkdRegionList *self, IkdAtlas *atlas, IkdRegion *region, int max_level,
                      const char *text)
{
  GListModel *rows;
  GListModel *views;
  g_autoptr (GPtrArray) finds = NULL;

  g_return_val_if_fail (IKD_IS_REGION_LIST (self), 0);

  g_set_object (&self->atlas, atlas);
  if (atlas == NULL)
    {
      g_list_store_remove_all (self->store);
      return 0;
    }
  rows = G_LIST_MODEL (self->store);
  views = self->views != NULL ? ikd_saved_views_get_list (self->views) : NULL;
  finds = ikd_region_finds_make (atlas, region, max_level, views, text);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (rows), finds->pdata, finds->len);
  if (finds->len > 0)
    select_new (self, ikd_region_finds_best (rows, *text == '\0' ? region : NULL));
  return finds->len;
}

void
ikd_region_list_step (IkdRegionList *self, int step)
{
  guint at;

  g_return_if_fail (IKD_IS_REGION_LIST (self));

  at = gtk_single_selection_get_selected (self->selection);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0)
    select_row (self, ikd_region_finds_step (G_LIST_MODEL (self->store), at, step));
}

void
ikd_region_list_choose (IkdRegionList *self)
{
  g_return_if_fail (IKD_IS_REGION_LIST (self));

  choose (self, gtk_single_selection_get_selected (self->selection));
}

/* transfer full, NULL: no view is selected */
static IkdSavedView *
dup_selected_view (IkdRegionList *self)
{
  guint at = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), at);

  return IKD_IS_SAVED_VIEW (item) ? IKD_SAVED_VIEW (g_steal_pointer (&item)) : NULL;
}

gboolean
ikd_region_list_delete (IkdRegionList *self)
{
  g_autoptr (IkdSavedView) view = NULL;

  g_return_val_if_fail (IKD_IS_REGION_LIST (self), FALSE);

  view = dup_selected_view (self);
  if (view != NULL)
    delete_view (self, view);
  return view != NULL;
}

gboolean
ikd_region_list_rename (IkdRegionList *self)
{
  g_autoptr (IkdSavedView) view = NULL;

  g_return_val_if_fail (IKD_IS_REGION_LIST (self), FALSE);

  view = dup_selected_view (self);
  if (view != NULL)
    g_signal_emit (self, rename_signal, 0, view);
  return view != NULL;
}
