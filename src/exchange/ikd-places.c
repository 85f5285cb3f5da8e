/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions as tables of offices name them. Guarantees: a code that a spreadsheet has damaged is
 * repaired only where the name or the other codes of the file say how, and with a note; a name that
 * two regions have is asked, never guessed; outside the office's own regions only provinces and
 * regencies are found by name. */

#include "ikd-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-name.h"

#define MAX_CANDIDATES 6
/* A name that differs by more letters is no candidate. */
#define MAX_DISTANCE 3

struct _IkdPlaces
{
  IkdAtlas    *atlas;
  IkdRegion   *office;          /* nullable */
  IkdVillages  villages;
  gpointer     villages_data;
  GHashTable  *taught;          /* key → code */
};

IkdPlaces *
ikd_places_new (IkdAtlas *atlas, IkdRegion *office, IkdVillages villages, gpointer data)
{
  IkdPlaces *self = g_new0 (IkdPlaces, 1);

  self->atlas = g_object_ref (atlas);
  self->office = office != NULL ? g_object_ref (office) : NULL;
  self->villages = villages;
  self->villages_data = data;
  self->taught = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ikd_places_free (IkdPlaces *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->atlas);
  g_clear_object (&self->office);
  g_hash_table_unref (self->taught);
  g_free (self);
}

void
ikd_place_clear (IkdPlace *place)
{
  g_clear_object (&place->region);
  g_clear_pointer (&place->note, g_free);
  g_clear_pointer (&place->candidates, g_ptr_array_unref);
}

/* --- what was taught --- */

char *
ikd_places_key (const char *text)
{
  return ikd_name_fold (text);
}

char *
ikd_place_text (const IkdPlaceQuery *query)
{
  const char *text = *query->name != '\0' ? query->name : query->code;

  return *query->above != '\0' && *query->name != '\0'
           ? g_strdup_printf ("%s (%s)", text, query->above) : g_strdup (text);
}

void
ikd_places_teach (IkdPlaces *self, const char *text, const char *code)
{
  g_hash_table_replace (self->taught, ikd_places_key (text), g_strdup (code));
}

static const char *
get_taught (IkdPlaces *self, const IkdPlaceQuery *query)
{
  g_autofree char *text = ikd_place_text (query);
  g_autofree char *key = ikd_places_key (text);

  return g_hash_table_lookup (self->taught, key);
}

gboolean
ikd_places_is_left_out (IkdPlaces *self, const IkdPlaceQuery *query)
{
  const char *code = get_taught (self, query);

  return code != NULL && *code == '\0';
}

/* --- by code --- */

static IkdRegion *
by_code (IkdPlaces *self, const char *code)
{
  IkdRegion *region = ikd_atlas_by_code (self->atlas, code);
  IkdAtlas *whole = NULL;

  if (region == NULL && ikd_code_level (code) == 4 && self->villages != NULL)
    {
      whole = self->villages (self->villages_data, NULL);
      region = whole != NULL ? ikd_atlas_by_code (whole, code) : NULL;
    }
  return region;
}

static gboolean
is_called (IkdPlaces *self, IkdRegion *region, const char *name)
{
  g_autofree char *words = ikd_name_words (name);
  g_autofree char *own = ikd_name_words (ikd_region_get_name (region));
  g_autofree char *bare = ikd_name_bare (own, ikd_region_get_level (region));
  const char *rest = NULL;
  g_autofree char *full = ikd_name_key (words);
  g_autofree char *short_name = NULL;
  g_autofree char *key = ikd_name_key (own);

  ikd_name_level (words, &rest);
  short_name = ikd_name_key (rest);
  return g_str_equal (full, key) || g_str_equal (full, bare) || g_str_equal (short_name, bare);
}

/* What a code may have been: "33.1" was 33.10 (the number 33.1) or 33.01; "330122" was 33.01.22. */
static void
add_repairs (IkdPlaces *self, const char *code, GPtrArray *regions)
{
  g_autofree char *repaired = NULL;
  const char *dot = strrchr (code, '.');
  IkdRegion *region = NULL;

  if (dot != NULL && strlen (dot) == 2)
    {
      g_autofree char *zero = g_strconcat (code, "0", NULL);

      if ((region = by_code (self, zero)) != NULL)
        g_ptr_array_add (regions, region);
      repaired = g_strdup_printf ("%.*s0%s", (int) (dot + 1 - code), code, dot + 1);
    }
  else if (dot == NULL && strspn (code, "0123456789") == strlen (code)
           && (strlen (code) == 4 || strlen (code) == 6 || strlen (code) == 10))
    {
      g_autoptr (GString) dotted = g_string_new_len (code, 2);

      g_string_append_printf (dotted, ".%.2s", code + 2);
      if (strlen (code) > 4)
        g_string_append_printf (dotted, ".%.2s", code + 4);
      if (strlen (code) > 6)
        g_string_append_printf (dotted, ".%s", code + 6);
      repaired = g_string_free (g_steal_pointer (&dotted), FALSE);
    }
  if (repaired != NULL && (region = by_code (self, repaired)) != NULL)
    g_ptr_array_add (regions, region);
}

/* The one of @regions that the name or the other codes of the file speak for; NULL: none, or
 * several. A region whose code the file has whole is not meant by a damaged one. */
static IkdRegion *
settle (IkdPlaces *self, const IkdPlaceQuery *query, GPtrArray *regions, gboolean dotted)
{
  IkdRegion *named = NULL;
  IkdRegion *left = NULL;
  guint n_left = 0;
  guint n_named = 0;

  for (guint i = 0; i < regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (regions, i);

      if (*query->name != '\0' && is_called (self, region, query->name))
        {
          named = region;
          n_named++;
        }
      if (query->codes != NULL
          && !g_hash_table_contains (query->codes, ikd_region_get_code (region)))
        {
          left = region;
          n_left++;
        }
    }
  if (*query->name != '\0')
    return n_named == 1 ? named : NULL;
  /* 33.01 as a number is 33.01 still; 33.1 can only be 33.10. */
  if (query->number && regions->len > 0)
    return g_ptr_array_index (regions, 0);
  /* The other codes prove something only where one of two stands there whole. */
  return dotted && n_left == 1 && regions->len == 2 ? left : NULL;
}

static gboolean
find_by_code (IkdPlaces *self, const IkdPlaceQuery *query, IkdPlace *place, GError **error)
{
  g_autoptr (GPtrArray) regions = g_ptr_array_new ();
  g_autofree char *quoted = ikd_guard_quote (query->code);
  IkdRegion *region = by_code (self, query->code);

  if (region != NULL)
    {
      place->region = g_object_ref (region);
      return TRUE;
    }

  add_repairs (self, query->code, regions);
  region = settle (self, query, regions, strchr (query->code, '.') != NULL);
  if (region != NULL)
    {
      g_autofree char *path = ikd_atlas_path (self->atlas, region);

      place->region = g_object_ref (region);
      /* Translators: a code as the file has it, and a region with its code. */
      place->note = g_strdup_printf (_("The code “%s” is damaged; read as %s."), quoted, path);
      return TRUE;
    }
  for (guint i = 0; i < regions->len; i++)
    g_ptr_array_add (place->candidates, g_object_ref (g_ptr_array_index (regions, i)));
  if (regions->len > 0)
    g_set_error (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION,
                 _("The code “%s” is damaged, and nothing in the file says which region was meant. "
                   "Correct the code, or choose the region."), quoted);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                 _("There is no region with the code %s. Look the code up, and try again."),
                 quoted);
  return FALSE;
}

/* --- by name --- */

/* The name with the noun of its level and the regions above it, as the atlas reads it. */
static char *
make_name (const IkdPlaceQuery *query, gboolean noun)
{
  static const char *const nouns[] = { "", "Provinsi ", "", "Kecamatan ", "Desa " };
  g_autofree char *words = ikd_name_words (query->name);
  const char *rest = NULL;
  const char *before = noun && query->level > 0 && ikd_name_level (words, &rest) < 0
                         ? nouns[query->level] : "";

  return *query->above != '\0' ? g_strdup_printf ("%s%s (%s)", before, query->name, query->above)
                               : g_strconcat (before, query->name, NULL);
}

static IkdRegion *
ask (IkdAtlas *atlas, const IkdPlaceQuery *query, IkdRegion *scope, GError **error)
{
  g_autofree char *with = make_name (query, TRUE);
  g_autofree char *plain = make_name (query, FALSE);
  g_autoptr (GError) first = NULL;
  IkdRegion *region = ikd_atlas_by_name (atlas, with, scope, &first);

  if (region != NULL || g_str_equal (with, plain)
      || g_error_matches (first, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION))
    {
      if (region == NULL)
        g_propagate_error (error, g_steal_pointer (&first));
      return region;
    }
  return ikd_atlas_by_name (atlas, plain, scope, error);
}

/* The village of @context that has the name. */
static IkdRegion *
find_village (IkdPlaces *self, const IkdPlaceQuery *query, IkdRegion *scope, GError **error)
{
  IkdAtlas *whole = self->villages != NULL ? self->villages (self->villages_data, NULL) : NULL;
  IkdRegion *same = NULL;
  IkdRegion *found = NULL;

  if (whole == NULL || scope == NULL)
    return NULL;
  same = ikd_atlas_by_code (whole, ikd_region_get_code (scope));
  if (same == NULL)
    return NULL;
  found = ask (whole, query, same, error);
  return found != same ? found : NULL;
}

/* Within the office; a province or a regency anywhere. */
static IkdRegion *
find_anywhere (IkdPlaces *self, const IkdPlaceQuery *query, GError **error)
{
  g_autoptr (GError) own = NULL;
  IkdRegion *region = ask (self->atlas, query, self->office, &own);

  if (region != NULL)
    return region;
  if (self->office == NULL || own->code == IKD_ERROR_AMBIGUOUS_REGION)
    {
      g_propagate_error (error, g_steal_pointer (&own));
      return NULL;
    }
  region = ask (self->atlas, query, NULL, error);
  if (region == NULL || ikd_region_get_level (region) <= 2)
    return region;
  g_propagate_error (error, g_steal_pointer (&own));
  return NULL;
}

static guint
distance (const char *a, const char *b)
{
  guint rows[64] = { 0 };
  gsize n = MIN (strlen (b), G_N_ELEMENTS (rows) - 1);

  for (guint j = 0; j <= n; j++)
    rows[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint corner = rows[0];

      rows[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint kept = rows[j];

          rows[j] = MIN (MIN (rows[j], rows[j - 1]) + 1, corner + (a[i - 1] != b[j - 1]));
          corner = kept;
        }
    }
  return rows[n];
}

static guint
measure (IkdRegion *region, const char *key)
{
  g_autofree char *words = ikd_name_words (ikd_region_get_name (region));
  g_autofree char *bare = ikd_name_bare (words, ikd_region_get_level (region));

  return distance (key, bare);
}

/* The regions of the office whose names are nearest, and those of that very name elsewhere. */
static void
add_candidates (IkdPlaces *self, const IkdPlaceQuery *query, GPtrArray *candidates)
{
  g_autofree char *words = ikd_name_words (query->name);
  const char *rest = NULL;
  g_autofree char *key = NULL;
  GPtrArray *children = self->office != NULL ? ikd_atlas_children (self->atlas, self->office)
                                             : NULL;
  g_autoptr (GPtrArray) hits = NULL;

  ikd_name_level (words, &rest);
  key = ikd_name_key (rest);
  for (guint wanted = 0; wanted <= MAX_DISTANCE; wanted++)
    for (guint i = 0; children != NULL && i < children->len; i++)
      if (candidates->len < MAX_CANDIDATES
          && measure (g_ptr_array_index (children, i), key) == wanted)
        g_ptr_array_add (candidates, g_object_ref (g_ptr_array_index (children, i)));

  hits = ikd_atlas_search (self->atlas, query->name, MAX_CANDIDATES);
  for (guint i = 0; i < hits->len && candidates->len < MAX_CANDIDATES; i++)
    if (!g_ptr_array_find (candidates, g_ptr_array_index (hits, i), NULL))
      g_ptr_array_add (candidates, g_object_ref (g_ptr_array_index (hits, i)));
}

/* A district of the office; else a village of the district whose rows these are, which comes first
 * where the district itself was named before. */
static gboolean
find_by_name (IkdPlaces *self, const IkdPlaceQuery *query, IkdPlace *place, GError **error)
{
  g_autoptr (GError) failure = NULL;
  IkdRegion *village = NULL;
  IkdRegion *region = NULL;

  if (!ikd_guard_check (query->name, _("Region"), error))
    return FALSE;
  if (query->level != 4 || *query->above == '\0')
    region = find_anywhere (self, query, &failure);
  else
    region = find_village (self, query, self->office, &failure);
  if (query->context != NULL
      && (query->level != 3 || region == NULL || region == query->context))
    village = find_village (self, query, query->context, NULL);

  if (village != NULL && region != NULL && region != query->context
      && g_strcmp0 (ikd_region_get_code (village), ikd_region_get_code (region)) != 0)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_REGION,
                   _("“%s” is both a district and a village of the district above. Choose which."),
                   query->name);
      g_ptr_array_add (place->candidates, g_object_ref (region));
      g_ptr_array_add (place->candidates, g_object_ref (village));
      return FALSE;
    }
  if (village != NULL)
    region = village;
  if (region != NULL)
    {
      place->region = g_object_ref (region);
      return TRUE;
    }
  if (query->ask)
    add_candidates (self, query, place->candidates);
  if (failure == NULL)
    g_set_error (&failure, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                 _("No region is called “%s”; correct the name or give the code"), query->name);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
ikd_places_find (IkdPlaces *self, const IkdPlaceQuery *query, IkdPlace *place, GError **error)
{
  const char *taught = get_taught (self, query);
  IkdRegion *region = taught != NULL && *taught != '\0' ? by_code (self, taught) : NULL;
  g_autoptr (GError) failure = NULL;

  place->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  if (region != NULL)
    {
      place->region = g_object_ref (region);
      return TRUE;
    }
  if (*query->code != '\0')
    {
      if (find_by_code (self, query, place, &failure))
        return TRUE;
      /* A code of another system beside a name: the name is what a person reads. */
      if (*query->name == '\0' || failure->code == IKD_ERROR_AMBIGUOUS_REGION)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  if (!find_by_name (self, query, place, error))
    return FALSE;
  if (failure != NULL)
    {
      g_autofree char *quoted = ikd_guard_quote (query->code);

      place->note = g_strdup_printf (_("There is no region with the code %s; the name was taken."),
                                     quoted);
    }
  return TRUE;
}
