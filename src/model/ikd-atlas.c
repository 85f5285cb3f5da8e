/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* All loaded regions. Once the last is added nothing changes any more, and threads share it without
 * a lock; only the index of names is made when first asked for, under one. A name is found only if
 * one region answers to it; several are an error that lists them, never a guess. */

#include "ikd-region.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-gazetteer.h"
#include "ikd-guard.h"

/* How many regions an error lists before it says that there are others. */
#define LISTED 5

/* Where regions are found: 1 + their place in the list, at or after the place that the hash of what
 * is looked for names. There are thousands: a table of GLib has 40 bytes for each. */
typedef struct
{
  guint32 *places;
  guint    size;                /* a power of two, at least twice as many as there are regions */
} Index;

struct _IkdAtlas
{
  GObject        parent_instance;
  GPtrArray     *regions;       /* of IkdRegion, as added */
  GPtrArray     *children;      /* of GPtrArray of IkdRegion, in code order; nullable */
  Index          by_id;
  Index          by_code;
  GPtrArray     *childless;     /* the empty answer */
  GMutex         lock;
  IkdGazetteer  *gazetteer;     /* made under the lock */
};

G_DEFINE_FINAL_TYPE (IkdAtlas, ikd_atlas, G_TYPE_OBJECT)

#define FIRST_SIZE 64

static guint
hash_id (gint64 id)
{
  return (guint) ((guint64) id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

static guint
next_slot (const Index *index, guint slot)
{
  return (slot + 1) & (index->size - 1);
}

static void
index_put (Index *index, guint hash, guint place)
{
  guint slot = hash & (index->size - 1);

  while (index->places[slot] != 0)
    slot = next_slot (index, slot);
  index->places[slot] = place + 1;
}

/* -1: none has that id. */
static gint64
find_id (IkdAtlas *self, gint64 id)
{
  const Index *index = &self->by_id;

  for (guint slot = hash_id (id) & (index->size - 1); index->places[slot] != 0;
       slot = next_slot (index, slot))
    if (ikd_region_get_id (g_ptr_array_index (self->regions, index->places[slot] - 1)) == id)
      return index->places[slot] - 1;
  return -1;
}

static IkdRegion *
find_code (IkdAtlas *self, const char *code)
{
  const Index *index = &self->by_code;

  for (guint slot = g_str_hash (code) & (index->size - 1); index->places[slot] != 0;
       slot = next_slot (index, slot))
    {
      IkdRegion *region = g_ptr_array_index (self->regions, index->places[slot] - 1);

      if (strcmp (ikd_region_get_code (region), code) == 0)
        return region;
    }
  return NULL;
}

static void
index_resize (Index *index, guint size)
{
  g_free (index->places);
  index->places = g_new0 (guint32, size);
  index->size = size;
}

static void
note (IkdAtlas *self, guint place)
{
  IkdRegion *region = g_ptr_array_index (self->regions, place);

  index_put (&self->by_id, hash_id (ikd_region_get_id (region)), place);
  index_put (&self->by_code, g_str_hash (ikd_region_get_code (region)), place);
}

static void
grow (IkdAtlas *self)
{
  guint size = MAX (2 * self->by_id.size, FIRST_SIZE);

  index_resize (&self->by_id, size);
  index_resize (&self->by_code, size);
  for (guint place = 0; place < self->regions->len; place++)
    note (self, place);
}

static void
free_children (gpointer children)
{
  g_clear_pointer (&children, g_ptr_array_unref);
}

static void
ikd_atlas_finalize (GObject *object)
{
  IkdAtlas *self = IKD_ATLAS (object);

  g_clear_pointer (&self->gazetteer, ikd_gazetteer_free);
  g_free (self->by_id.places);
  g_free (self->by_code.places);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->childless, g_ptr_array_unref);
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
  self->regions = g_ptr_array_new_with_free_func (g_object_unref);
  self->children = g_ptr_array_new_with_free_func (free_children);
  grow (self);
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
add_child (IkdAtlas *self, guint parent, IkdRegion *child)
{
  gpointer *place = &g_ptr_array_index (self->children, parent);
  const char *code = ikd_region_get_code (child);
  GPtrArray *children;
  guint at;

  if (*place == NULL)
    *place = g_ptr_array_new ();
  children = *place;

  /* Code lists come in code order, so the place is nearly always the end. */
  for (at = children->len; at > 0; at--)
    if (strcmp (ikd_region_get_code (g_ptr_array_index (children, at - 1)), code) <= 0)
      break;
  g_ptr_array_insert (children, (int) at, child);
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
  gint64 parent = -1;

  g_return_if_fail (IKD_IS_ATLAS (self) && IKD_IS_REGION (region));
  g_return_if_fail (find_id (self, ikd_region_get_id (region)) < 0);

  if (ikd_region_get_parent (region) != 0)
    {
      parent = find_id (self, ikd_region_get_parent (region));
      g_return_if_fail (parent >= 0);
      add_child (self, (guint) parent, region);
    }
  if (2 * (self->regions->len + 1) > self->by_id.size)
    grow (self);
  g_ptr_array_add (self->regions, g_object_ref (region));
  g_ptr_array_add (self->children, NULL);
  note (self, self->regions->len - 1);
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
  gint64 place;

  g_return_val_if_fail (IKD_IS_ATLAS (self), NULL);

  place = find_id (self, id);
  return place >= 0 ? g_ptr_array_index (self->regions, (guint) place) : NULL;
}

IkdRegion *
ikd_atlas_by_code (IkdAtlas   *self,
                   const char *code)
{
  g_return_val_if_fail (IKD_IS_ATLAS (self), NULL);

  return code != NULL ? find_code (self, code) : NULL;
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
  gint64 place;
  GPtrArray *children;

  g_return_val_if_fail (IKD_IS_ATLAS (self) && IKD_IS_REGION (region), NULL);

  place = find_id (self, ikd_region_get_id (region));
  children = place >= 0 ? g_ptr_array_index (self->children, (guint) place) : NULL;
  return children != NULL ? children : self->childless;
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
