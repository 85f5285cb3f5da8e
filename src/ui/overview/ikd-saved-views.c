/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the list is what the file held when it was last told to have changed; one list at
 * least is read after each change. */

#include "config.h"

#include "ikd-saved-views.h"

#include "ikd-view-service.h"

struct _IkdSavedViews
{
  GObject       parent_instance;

  IkdSession   *session;
  GListStore   *list;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdSavedViews, ikd_saved_views, G_TYPE_OBJECT)

static void
fill (IkdSavedViews *self, GPtrArray *views)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (n > 0 || (views != NULL && views->len > 0))
    g_list_store_splice (self->list, 0, n, views != NULL ? views->pdata : NULL,
                         views != NULL ? views->len : 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdSavedViews) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = ikd_view_list_finish (IKD_SESSION (source), result, &error);

  /* What is wrong with the file, the page says. */
  if (views != NULL && self->session == IKD_SESSION (source))
    fill (self, views);
}

static void
stop (IkdSavedViews *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
reload (IkdSavedViews *self)
{
  stop (self);
  self->cancellable = g_cancellable_new ();
  ikd_view_list_async (self->session, self->cancellable, listed_cb, g_object_ref (self));
}

static void
drop_session (IkdSavedViews *self)
{
  stop (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, reload, self);
  g_clear_object (&self->session);
}

static void
ikd_saved_views_dispose (GObject *object)
{
  IkdSavedViews *self = IKD_SAVED_VIEWS (object);

  drop_session (self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (ikd_saved_views_parent_class)->dispose (object);
}

static void
ikd_saved_views_class_init (IkdSavedViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_saved_views_dispose;
}

static void
ikd_saved_views_init (IkdSavedViews *self)
{
  self->list = g_list_store_new (IKD_TYPE_SAVED_VIEW);
}

IkdSavedViews *
ikd_saved_views_new (void)
{
  return g_object_new (IKD_TYPE_SAVED_VIEWS, NULL);
}

void
ikd_saved_views_set_session (IkdSavedViews *self, IkdSession *session)
{
  g_return_if_fail (IKD_IS_SAVED_VIEWS (self));

  if (session == self->session)
    return;
  drop_session (self);
  fill (self, NULL);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (reload), self);
  reload (self);
}

IkdSession *
ikd_saved_views_get_session (IkdSavedViews *self)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), NULL);

  return self->session;
}

GListModel *
ikd_saved_views_get_list (IkdSavedViews *self)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), NULL);

  return G_LIST_MODEL (self->list);
}

gboolean
ikd_saved_views_has (IkdSavedViews *self, const char *name, IkdSavedView *view)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (IkdSavedView) other = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (other->record != view->record && g_str_equal (other->name, name)
          && g_str_equal (other->code, view->code))
        return TRUE;
    }
  return FALSE;
}

IkdSavedView *
ikd_saved_views_dup (IkdSavedViews *self, gint64 record)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (IkdSavedView) view = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (view->record == record)
        return g_steal_pointer (&view);
    }
  return NULL;
}
