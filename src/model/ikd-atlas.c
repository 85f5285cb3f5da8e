/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* All loaded regions. Once the last is added nothing changes any more, and threads share it without
 * a lock; only the index of names is made when first asked for, under one. A name is found only if
 * one region answers to it; several are an error that lists them, never a guess. */

#include "ikd-region.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-gazetteer.h"
#include "ikd-guard.h"

/* How many regions an error lists before it says that there are others. */
#define LISTED 5

typedef struct
{
  gint64      id;
  IkdRegion  *region;           /* owned */
  GPtrArray  *children;         /* of IkdRegion, in code order; nullable */
} Node;

struct _IkdAtlas
{
  GObject        parent_instance;
  GHashTable    *by_id;         /* gint64 in the node → Node, owned */
  GHashTable    *by_code;       /* code of the region → IkdRegion */
  GPtrArray     *regions;       /* of IkdRegion, as added; owned by the nodes */
  GPtrArray     *childless;     /* the empty answer */
  GMutex         lock;
  IkdGazetteer  *gazetteer;     /* made under the lock */
};

G_DEFINE_FINAL_TYPE (IkdAtlas, ikd_atlas, G_TYPE_OBJECT)

static void
node_free (gpointer data)
{
  Node *node = data;

  g_clear_object (&node->region);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

static void
ikd_atlas_finalize (GObject *object)
{
  IkdAtlas *self = IKD_ATLAS (object);

  g_clear_pointer (&self->gazetteer, ikd_gazetteer_free);
  g_clear_pointer (&self->by_code, g_hash_table_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->childless, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (ikd_atlas_parent_class)->finalize (object);
}

static void
ikd_atlas_class_init (IkdAtlasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_atlas_finalize;
}

static void
ikd_atlas_init (IkdAtlas *self)
{
  g_mutex_init (&self->lock);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, node_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->regions = g_ptr_array_new ();
  self->childless = g_ptr_array_new ();
}

/**
 * ikd_atlas_new:
 *
 * Returns: (transfer full): an atlas without regions
 */
IkdAtlas *
ikd_atlas_new (void)
{
  return g_object_new (IKD_TYPE_ATLAS, NULL);
}

static void
add_child (Node      *node,
           IkdRegion *child)
{
  const char *code = ikd_region_get_code (child);
  guint at;

  if (node->children == NULL)
    node->children = g_ptr_array_new ();

  /* Code lists come in code order, so the place is nearly always the end. */
  for (at = node->children->len; at > 0; at--)
    if (g_strcmp0 (ikd_region_get_code (g_ptr_array_index (node->children, at - 1)), code) <= 0)
      break;
  g_ptr_array_insert (node->children, (int) at, child);
}

/**
 * ikd_atlas_add:
 * @self: an atlas that is not yet shared
 * @region: (transfer none): a region; its parent must be there, its id and code must be new
 */
void
ikd_atlas_add (IkdAtlas  *self,
               IkdRegion *region)
{
  gint64 id;
  gint64 parent;
  Node *node;

  g_return_if_fail (IKD_IS_ATLAS (self) && IKD_IS_REGION (region));

  id = ikd_region_get_id (region);
  parent = ikd_region_get_parent (region);
  g_return_if_fail (!g_hash_table_contains (self->by_id, &id));
  g_return_if_fail (parent == 0 || g_hash_table_contains (self->by_id, &parent));

  if (parent != 0)
    add_child (g_hash_table_lookup (self->by_id, &parent), region);

  node = g_new0 (Node, 1);
  node->id = id;
  node->region = g_object_ref (region);
  g_hash_table_insert (self->by_id, &node->id, node);
  g_hash_table_insert (self->by_code, (gpointer) ikd_region_get_code (region), region);
  g_ptr_array_add (self->regions, region);
  g_clear_pointer (&self->gazetteer, ikd_gazetteer_free);
}

guint
ikd_atlas_get_size (IkdAtlas *self)
{
  g_return_val_if_fail (IKD_IS_ATLAS (self), 0);

  return self->regions->len;
}

IkdRegion *
ikd_atlas_by_id (IkdAtlas *self,
                 gint64    id)
{
  Node *node;

  g_return_val_if_fail (IKD_IS_ATLAS (self), NULL);

  node = g_hash_table_lookup (self->by_id, &id);

  return node != NULL ? node->region : NULL;
}

IkdRegion *
ikd_atlas_by_code (IkdAtlas   *self,
                   const char *code)
{
  g_return_val_if_fail (IKD_IS_ATLAS (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->by_code, code) : NULL;
}

/**
 * ikd_atlas_children:
 * @self: an atlas
 * @region: a region of it
 *
 * Returns: (transfer none) (element-type IkdRegion): its loaded children in code order; never %NULL
 */
GPtrArray *
ikd_atlas_children (IkdAtlas  *self,
                    IkdRegion *region)
{
  gint64 id;
  Node *node;

  g_return_val_if_fail (IKD_IS_ATLAS (self) && IKD_IS_REGION (region), NULL);

  id = ikd_region_get_id (region);
  node = g_hash_table_lookup (self->by_id, &id);

  return node != NULL && node->children != NULL ? node->children : self->childless;
}

IkdRegion *
ikd_atlas_parent (IkdAtlas  *self,
                  IkdRegion *region)
{
  g_return_val_if_fail (IKD_IS_REGION (region), NULL);

  return ikd_atlas_by_id (self, ikd_region_get_parent (region));
}

/**
 * ikd_atlas_is_within:
 * @self: an atlas
 * @region: a region
 * @ancestor: another, or the same
 *
 * Returns: whether @region is @ancestor or lies in it
 */
gboolean
ikd_atlas_is_within (IkdAtlas  *self,
                     IkdRegion *region,
                     IkdRegion *ancestor)
{
  gint64 id;

  g_return_val_if_fail (IKD_IS_REGION (ancestor), FALSE);

  id = ikd_region_get_id (ancestor);
  for (IkdRegion *at = region; at != NULL; at = ikd_atlas_parent (self, at))
    if (ikd_region_get_id (at) == id)
      return TRUE;

  return FALSE;
}

/**
 * ikd_atlas_path:
 * @self: an atlas
 * @region: a region
 *
 * Returns: (transfer full): where it lies, for lists: "Kota Cirebon · Jawa Barat · 32.74"
 */
char *
ikd_atlas_path (IkdAtlas  *self,
                IkdRegion *region)
{
  g_autoptr (GString) path = NULL;

  g_return_val_if_fail (IKD_IS_REGION (region), NULL);

  path = g_string_new (ikd_region_get_name (region));
  for (IkdRegion *at = ikd_atlas_parent (self, region);
       at != NULL && ikd_region_get_level (at) > 0;
       at = ikd_atlas_parent (self, at))
    g_string_append_printf (path, " · %s", ikd_region_get_name (at));
  g_string_append_printf (path, " · %s", ikd_region_get_code (region));

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static IkdGazetteer *
ensure_gazetteer (IkdAtlas *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->gazetteer == NULL)
    self->gazetteer = ikd_gazetteer_new (self->regions);

  return self->gazetteer;
}

static void
set_ambiguous (IkdAtlas    *self,
               GPtrArray   *found,
               const char  *name,
               GError     **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, LISTED); i++)
    {
      g_autofree char *path = ikd_atlas_path (self, g_ptr_array_index (found, i));

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", path);
    }
  if (found->len > LISTED)
    g_string_append (list, "; …");

  g_set_error (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION,
               /* Translators: a name, and the list of regions that it may mean */
               _("“%s” may mean several regions (%s); add the region above in brackets or give the "
                 "code"),
               name, list->str);
}

/**
 * ikd_atlas_by_name:
 * @self: an atlas
 * @name: a name as people and tables write it: "Kab. Cilacap", "Kec. Jebres (Kota Surakarta)"
 * @scope: (nullable): where to look; everywhere
 * @error: return location for %IKD_ERROR_UNKNOWN_REGION, %IKD_ERROR_AMBIGUOUS_REGION or
 *   %IKD_ERROR_IDENTITY_NUMBER
 *
 * A name without a type ("Kroya") means the region of the highest level that has it.
 *
 * Returns: (transfer none): the region
 */
IkdRegion *
ikd_atlas_by_name (IkdAtlas    *self,
                   const char  *name,
                   IkdRegion   *scope,
                   GError     **error)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (IKD_IS_ATLAS (self) && name != NULL, NULL);

  if (!ikd_guard_check (name, _("Region"), error))
    return NULL;

  found = ikd_gazetteer_find (ensure_gazetteer (self), name, scope);
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len == 0)
    g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                 /* Translators: a name */
                 _("No region is called “%s”; correct the name or give the code"), name);
  else
    set_ambiguous (self, found, name, error);
  return NULL;
}

/**
 * ikd_atlas_search:
 * @self: an atlas
 * @text: what a person typed so far
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type IkdRegion): the regions that have a word or a code
 *   beginning with each word of @text; exact ones first, then higher levels, then by code
 */
GPtrArray *
ikd_atlas_search (IkdAtlas   *self,
                  const char *text,
                  guint       limit)
{
  g_return_val_if_fail (IKD_IS_ATLAS (self) && text != NULL, NULL);

  return ikd_gazetteer_search (ensure_gazetteer (self), text, limit);
}
