/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which neighbourhoods were served, and which never. Guarantees: "RW 03", "rw.3" and "003" are one;
 * what is done in an RT counts for its RW and its village, too. */

#include "ikd-served.h"

G_DEFINE_FINAL_TYPE (IkdServed, ikd_served, G_TYPE_OBJECT)

static void
ikd_served_finalize (GObject *object)
{
  IkdServed *self = IKD_SERVED (object);

  g_free (self->region_code);
  g_free (self->village);
  g_free (self->rw);
  g_free (self->rt);
  g_free (self->last_kind);

  G_OBJECT_CLASS (ikd_served_parent_class)->finalize (object);
}

static void
ikd_served_class_init (IkdServedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_served_finalize;
}

static void
ikd_served_init (IkdServed *self)
{
  self->last = IKD_DAY_NONE;
  self->next = IKD_DAY_NONE;
}

/* "RW 03" → "3"; what has no digits stays as it is. transfer full */
static char *
number_of (const char *text)
{
  const char *digits = text != NULL ? text : "";
  gsize length;

  while (*digits != '\0' && !g_ascii_isdigit (*digits))
    digits++;
  while (*digits == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  for (length = 0; g_ascii_isdigit (digits[length]);)
    length++;
  return length > 0 ? g_strndup (digits, length) : g_strdup (text != NULL ? text : "");
}

static IkdServed *
find (GHashTable *places, const char *region_code, const char *village, const char *rw,
      const char *rt)
{
  g_autofree char *folded = ikd_name_fold (village);
  g_autofree char *key = g_strjoin ("/", region_code, folded, rw, rt, NULL);
  IkdServed *self = g_hash_table_lookup (places, key);

  if (self == NULL)
    {
      self = g_object_new (IKD_TYPE_SERVED, NULL);
      self->region_code = g_strdup (region_code);
      self->village = g_strdup (village);
      self->rw = g_strdup (rw);
      self->rt = g_strdup (rt);
      g_hash_table_insert (places, g_steal_pointer (&key), self);
    }
  return self;
}

static void
add_villages (GHashTable *places, IkdAtlas *atlas, IkdRegion *region)
{
  GPtrArray *children = ikd_atlas_children (atlas, region);

  if (ikd_region_get_level (region) == 4)
    find (places, ikd_region_get_code (region), ikd_region_get_name (region), "", "");
  for (guint i = 0; i < children->len; i++)
    add_villages (places, atlas, g_ptr_array_index (children, i));
}

static void
add_activity (IkdServed *self, const IkdActivity *activity, IkdDay today)
{
  if (activity->state == IKD_ACTIVITY_DONE)
    {
      self->times++;
      if (activity->date >= self->last)
        {
          self->last = activity->date;
          g_free (self->last_kind);
          self->last_kind = g_strdup (activity->parent_instance.kind);
        }
      self->activated += activity->activated.value;
    }
  else if (activity->state == IKD_ACTIVITY_PLANNED && activity->date >= today
           && (self->next == IKD_DAY_NONE || activity->date < self->next))
    {
      self->next = activity->date;
    }
}

/* The village an activity was in, by its region or by the name it gives; NULL: none is known. */
static IkdRegion *
find_village (IkdAtlas *atlas, const IkdActivity *activity)
{
  IkdRegion *region = ikd_atlas_by_code (atlas, activity->parent_instance.region_code);
  g_autofree char *full = g_strconcat ("Desa ", activity->village, NULL);
  IkdRegion *found = region;

  if (region == NULL || ikd_region_get_level (region) == 4)
    return region;
  if (activity->village == NULL)
    return NULL;
  found = ikd_atlas_by_name (atlas, activity->village, region, NULL);
  /* A district is often called like the village in its middle. */
  if (found == NULL || ikd_region_get_level (found) != 4)
    found = ikd_atlas_by_name (atlas, full, region, NULL);
  return found != NULL && ikd_region_get_level (found) == 4 ? found : NULL;
}

static void
add_places (GHashTable *places, IkdAtlas *atlas, const IkdActivity *activity, IkdDay today)
{
  IkdRegion *found = find_village (atlas, activity);
  const char *code = found != NULL ? ikd_region_get_code (found)
                                   : activity->parent_instance.region_code;
  const char *village = found != NULL ? ikd_region_get_name (found) : activity->village;
  g_autofree char *rw = number_of (activity->rw);
  g_autofree char *rt = number_of (activity->rt);

  if (village == NULL || *village == '\0')
    return;
  add_activity (find (places, code, village, "", ""), activity, today);
  if (*rw != '\0')
    add_activity (find (places, code, village, rw, ""), activity, today);
  if (*rt != '\0')
    add_activity (find (places, code, village, rw, rt), activity, today);
}

static int
by_digits (const char *a, const char *b)
{
  gint64 first = g_ascii_strtoll (a, NULL, 10);
  gint64 second = g_ascii_strtoll (b, NULL, 10);

  return first != second ? (first > second) - (first < second) : g_strcmp0 (a, b);
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IkdServed *first = *(IkdServed *const *) a;
  const IkdServed *second = *(IkdServed *const *) b;
  int order = g_strcmp0 (first->region_code, second->region_code);

  if (order == 0)
    order = g_strcmp0 (first->village, second->village);
  if (order == 0)
    order = by_digits (first->rw, second->rw);
  return order != 0 ? order : by_digits (first->rt, second->rt);
}

GPtrArray *
ikd_served_compute (IkdAtlas *atlas, IkdRegion *region, GPtrArray *activities, IkdDay today)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer place;

  add_villages (places, atlas, region);
  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (ikd_code_is_within (activity->parent_instance.region_code, ikd_region_get_code (region)))
        add_places (places, atlas, activity, today);
    }
  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    g_ptr_array_add (list, place);
  g_ptr_array_sort (list, by_place);
  return list;
}
