/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the list is what the settings hold, whichever window changed them; an entry that is
 * not understood is passed over and kept as it is. */

#include "config.h"

#include "ikd-saved-views.h"

#define KEY "views"

G_DEFINE_FINAL_TYPE (IkdSavedView, ikd_saved_view, G_TYPE_OBJECT)

static void
ikd_saved_view_finalize (GObject *object)
{
  IkdSavedView *self = IKD_SAVED_VIEW (object);

  g_free (self->name);
  g_free (self->code);

  G_OBJECT_CLASS (ikd_saved_view_parent_class)->finalize (object);
}

static void
ikd_saved_view_class_init (IkdSavedViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_saved_view_finalize;
}

static void
ikd_saved_view_init (IkdSavedView *self)
{
}

/**
 * ikd_saved_view_new:
 * @name: what it is called
 * @code: code of the region
 * @kind: of the target
 * @base: a stock, or %IKD_INDICATOR_NONE for the target's
 * @segment: (nullable): "" or %NULL for everybody
 *
 * Returns: (transfer full): the view
 */
IkdSavedView *
ikd_saved_view_new (const char *name, const char *code, IkdTargetKind kind, IkdIndicator base,
                    const char *segment)
{
  IkdSavedView *self = g_object_new (IKD_TYPE_SAVED_VIEW, NULL);

  self->name = g_strdup (name);
  self->code = g_strdup (code);
  self->kind = kind;
  self->base = base;
  self->segment = g_intern_string (segment != NULL ? segment : "");
  return self;
}

/**
 * ikd_saved_view_from_variant:
 * @variant: of %IKD_SAVED_VIEW_FORMAT
 *
 * Returns: (transfer full) (nullable): the view; %NULL if it has no name or names a kind or a base
 *   that this version does not know
 */
IkdSavedView *
ikd_saved_view_from_variant (GVariant *variant)
{
  const char *name;
  const char *code;
  const char *kind_id;
  const char *base_id;
  const char *segment;
  IkdTargetKind kind;
  IkdIndicator base = IKD_INDICATOR_NONE;

  g_variant_get (variant, "(&s&s&s&s&s)", &name, &code, &kind_id, &base_id, &segment);
  if (*name == '\0' || ikd_code_level (code) < 0 || !ikd_target_kind_from_id (kind_id, &kind))
    return NULL;
  if (*base_id != '\0')
    {
      base = ikd_indicator_from_id (base_id);
      if (base == IKD_INDICATOR_NONE || base >= IKD_ACTIVE)
        return NULL;
    }
  return ikd_saved_view_new (name, code, kind, base, segment);
}

GVariant *
ikd_saved_view_to_variant (IkdSavedView *self)
{
  const char *base = self->base != IKD_INDICATOR_NONE ? ikd_indicator_to_id (self->base) : "";

  return g_variant_new (IKD_SAVED_VIEW_FORMAT, self->name, self->code,
                        ikd_target_kind_to_id (self->kind), base, self->segment);
}

struct _IkdSavedViews
{
  GObject     parent_instance;

  GSettings  *settings;
  GListStore *list;
};

G_DEFINE_FINAL_TYPE (IkdSavedViews, ikd_saved_views, G_TYPE_OBJECT)

static void
reload (IkdSavedViews *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, KEY);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < g_variant_n_children (kept); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (kept, i);
      IkdSavedView *view = ikd_saved_view_from_variant (entry);

      if (view != NULL)
        g_ptr_array_add (views, view);
    }
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       views->pdata, views->len);
}

static void
ikd_saved_views_dispose (GObject *object)
{
  IkdSavedViews *self = IKD_SAVED_VIEWS (object);

  g_clear_object (&self->settings);
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
  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  reload (self);
}

IkdSavedViews *
ikd_saved_views_new (void)
{
  return g_object_new (IKD_TYPE_SAVED_VIEWS, NULL);
}

GListModel *
ikd_saved_views_get_list (IkdSavedViews *self)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/* Of one name and region; what is not understood is nobody's namesake. */
static gboolean
is_namesake (GVariant *entry, const char *name, const char *code)
{
  g_autoptr (IkdSavedView) view = ikd_saved_view_from_variant (entry);

  return view != NULL && g_str_equal (view->name, name) && g_str_equal (view->code, code);
}

gboolean
ikd_saved_views_has (IkdSavedViews *self, const char *name, const char *code)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (IkdSavedView) view = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_str_equal (view->name, name) && g_str_equal (view->code, code))
        return TRUE;
    }
  return FALSE;
}

/* Writes what is kept without the namesakes of @view, with @put (nullable) where the first was. */
static gboolean
rewrite (IkdSavedViews *self, IkdSavedView *view, GVariant *put)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, KEY);
  g_autoptr (GVariant) owned = put != NULL ? g_variant_ref_sink (put) : NULL;
  GVariant *pending = owned;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" IKD_SAVED_VIEW_FORMAT));
  for (gsize i = 0; i < g_variant_n_children (kept); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (kept, i);
      gboolean namesake = is_namesake (entry, view->name, view->code);

      if (!namesake)
        g_variant_builder_add_value (&builder, entry);
      else if (pending != NULL)
        g_variant_builder_add_value (&builder, g_steal_pointer (&pending));
    }
  if (pending != NULL)
    g_variant_builder_add_value (&builder, pending);

  return g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

/**
 * ikd_saved_views_add:
 * @self: the saved views
 * @view: (transfer none): what to keep
 *
 * Returns: whether it is kept; %FALSE if the settings are locked
 */
gboolean
ikd_saved_views_add (IkdSavedViews *self, IkdSavedView *view)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), FALSE);

  return rewrite (self, view, ikd_saved_view_to_variant (view));
}

/**
 * ikd_saved_views_remove:
 * @self: the saved views
 * @view: (transfer none): what to forget
 *
 * Returns: whether it is gone; %FALSE if the settings are locked
 */
gboolean
ikd_saved_views_remove (IkdSavedViews *self, IkdSavedView *view)
{
  g_return_val_if_fail (IKD_IS_SAVED_VIEWS (self), FALSE);

  return rewrite (self, view, NULL);
}
