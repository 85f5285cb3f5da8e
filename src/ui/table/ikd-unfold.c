/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the items are those of the model, in its order, as far as they go; a second later
 * they are all there. */

#include "ikd-unfold.h"

/* A window full of rows, and what one more frame can bear of them. */
#define FIRST 32
#define STEP 8
/* A table has its widgets; more items are none for it. */
#define ENOUGH 256
#define FRAME_MS 16

struct _IkdUnfold
{
  GObject     parent_instance;

  GListModel *model;
  guint       limit;            /* G_MAXUINT: all */
  guint       n;                /* items that are there */
  guint       timer;
};

static void ikd_unfold_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdUnfold, ikd_unfold, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ikd_unfold_list_model_init))

static void
set_limit (IkdUnfold *self, guint limit)
{
  guint before = self->n;
  guint all = g_list_model_get_n_items (self->model);

  self->limit = limit >= MIN (all, ENOUGH) ? G_MAXUINT : limit;
  self->n = MIN (all, self->limit);
  if (self->limit == G_MAXUINT)
    g_clear_handle_id (&self->timer, g_source_remove);
  if (self->n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n - before);
}

static gboolean
step_cb (gpointer data)
{
  IkdUnfold *self = data;
  /* Who hears of the items may let go of the model. */
  g_autoptr (IkdUnfold) alive = g_object_ref (self);

  set_limit (self, self->limit + STEP);
  return self->timer != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* From the beginning, as far as @before items were there. */
static void
begin (IkdUnfold *self, guint before)
{
  guint all = g_list_model_get_n_items (self->model);

  self->limit = all > FIRST ? FIRST : G_MAXUINT;
  self->n = MIN (all, self->limit);
  if (self->limit == G_MAXUINT)
    g_clear_handle_id (&self->timer, g_source_remove);
  else if (self->timer == 0)
    self->timer = g_timeout_add (FRAME_MS, step_cb, self);
  if (before > 0 || self->n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n);
}

static void
model_changed_cb (IkdUnfold *self, guint position, guint removed, guint added)
{
  guint before = self->n;

  if (added > removed && added - removed > FIRST)
    begin (self, before);
  else if (self->limit == G_MAXUINT)
    {
      self->n = before - removed + added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
    }
  else
    {
      guint from;

      self->n = MIN (g_list_model_get_n_items (self->model), self->limit);
      from = MIN (position, MIN (before, self->n));
      g_list_model_items_changed (G_LIST_MODEL (self), from, before - from, self->n - from);
    }
}

static GType
ikd_unfold_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (IKD_UNFOLD (model)->model);
}

static guint
ikd_unfold_get_n_items (GListModel *model)
{
  return IKD_UNFOLD (model)->n;
}

static gpointer
ikd_unfold_get_item (GListModel *model, guint position)
{
  IkdUnfold *self = IKD_UNFOLD (model);

  return position < self->n ? g_list_model_get_item (self->model, position) : NULL;
}

static void
ikd_unfold_dispose (GObject *object)
{
  IkdUnfold *self = IKD_UNFOLD (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  self->n = 0;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (ikd_unfold_parent_class)->dispose (object);
}

static void
ikd_unfold_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ikd_unfold_get_item_type;
  iface->get_n_items = ikd_unfold_get_n_items;
  iface->get_item = ikd_unfold_get_item;
}

static void
ikd_unfold_class_init (IkdUnfoldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_unfold_dispose;
}

static void
ikd_unfold_init (IkdUnfold *self)
{
}

IkdUnfold *
ikd_unfold_new (GListModel *model)
{
  IkdUnfold *self = g_object_new (IKD_TYPE_UNFOLD, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (model), self);

  self->model = model;
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (model_changed_cb), self);
  begin (self, 0);
  return self;
}

void
ikd_unfold_reach (IkdUnfold *self, guint position)
{
  g_return_if_fail (IKD_IS_UNFOLD (self));

  if (position >= self->n)
    set_limit (self, position < G_MAXUINT - STEP ? position + STEP : G_MAXUINT);
}
