/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who is compared with whom, and since when. */

#include "ikd-scope.h"

/* Kemendagri numbers regencies from 01, cities from 71 on. */
#define FIRST_CITY 71

#define REGENCY 2

static const char *const scope_ids[] = {
  [IKD_SCOPE_CHILDREN] = "children",
  [IKD_SCOPE_SIBLINGS] = "siblings",
  [IKD_SCOPE_NATION] = "nation",
  [IKD_SCOPE_KIND] = "kind",
};

static const char *const since_ids[] = {
  [IKD_SINCE_MONTH] = "month",
  [IKD_SINCE_YEAR] = "year",
  [IKD_SINCE_DAY] = "day",
  [IKD_SINCE_NEVER] = "never",
};

const char *
ikd_scope_to_id (IkdScope scope)
{
  g_return_val_if_fail (scope < G_N_ELEMENTS (scope_ids), NULL);

  return scope_ids[scope];
}

gboolean
ikd_scope_from_id (const char *id,
                   IkdScope   *scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (scope_ids); i++)
    if (g_strcmp0 (id, scope_ids[i]) == 0)
      {
        *scope = (IkdScope) i;
        return TRUE;
      }

  return FALSE;
}

const char *
ikd_since_to_id (IkdSinceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (since_ids), NULL);

  return since_ids[kind];
}

gboolean
ikd_since_from_id (const char   *id,
                   IkdSinceKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (since_ids); i++)
    if (g_strcmp0 (id, since_ids[i]) == 0)
      {
        *kind = (IkdSinceKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ikd_region_is_city:
 * @region: a region
 *
 * By the rule of the Kemendagri codes, not by the name: "Kota" begins the names of districts, too.
 *
 * Returns: whether it is of level 2 and a city
 */
gboolean
ikd_region_is_city (IkdRegion *region)
{
  g_return_val_if_fail (IKD_IS_REGION (region), FALSE);

  return ikd_region_get_level (region) == REGENCY
         && g_ascii_strtoull (ikd_region_get_code (region) + strlen ("33."), NULL, 10)
              >= FIRST_CITY;
}

gboolean
ikd_scope_suits (IkdAtlas  *atlas,
                 IkdRegion *region,
                 IkdScope   scope)
{
  int level;

  g_return_val_if_fail (IKD_IS_ATLAS (atlas) && IKD_IS_REGION (region), FALSE);

  level = ikd_region_get_level (region);
  switch (scope)
    {
    case IKD_SCOPE_CHILDREN:
      return ikd_atlas_children (atlas, region)->len > 0;
    case IKD_SCOPE_SIBLINGS:
      return level > 0;
    case IKD_SCOPE_NATION:
      return TRUE;
    case IKD_SCOPE_KIND:
      return level == REGENCY;
    case IKD_N_SCOPES:
    default:
      return FALSE;
    }
}

IkdScope
ikd_scope_choose (IkdAtlas  *atlas,
                  IkdRegion *region,
                  IkdScope   wanted)
{
  const IkdScope scopes[] = { wanted, IKD_SCOPE_SIBLINGS, IKD_SCOPE_CHILDREN };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (ikd_scope_suits (atlas, region, scopes[i]))
      return scopes[i];

  return IKD_SCOPE_NATION;
}

static IkdRegion *
find_country (IkdAtlas  *atlas,
              IkdRegion *region)
{
  IkdRegion *at = region;

  while (ikd_atlas_parent (atlas, at) != NULL)
    at = ikd_atlas_parent (atlas, at);

  return at;
}

IkdRegion *
ikd_scope_get_whole (IkdAtlas  *atlas,
                     IkdRegion *region,
                     IkdScope   scope)
{
  IkdRegion *parent;

  g_return_val_if_fail (IKD_IS_ATLAS (atlas) && IKD_IS_REGION (region), NULL);

  if (scope == IKD_SCOPE_CHILDREN)
    return region;
  if (scope != IKD_SCOPE_SIBLINGS)
    return find_country (atlas, region);

  parent = ikd_atlas_parent (atlas, region);
  return parent != NULL ? parent : region;
}

static void
add_level (GPtrArray *regions,
           IkdAtlas  *atlas,
           IkdRegion *at,
           int        level)
{
  GPtrArray *children = NULL;

  if (ikd_region_get_level (at) == level)
    {
      g_ptr_array_add (regions, g_object_ref (at));
      return;
    }

  children = ikd_atlas_children (atlas, at);
  for (guint i = 0; i < children->len; i++)
    add_level (regions, atlas, g_ptr_array_index (children, i), level);
}

GPtrArray *
ikd_scope_get_regions (IkdAtlas  *atlas,
                       IkdRegion *region,
                       IkdScope   scope)
{
  GPtrArray *regions = g_ptr_array_new_with_free_func (g_object_unref);
  IkdRegion *whole;
  int level;

  g_return_val_if_fail (IKD_IS_ATLAS (atlas) && IKD_IS_REGION (region), regions);

  whole = ikd_scope_get_whole (atlas, region, scope);
  level = scope == IKD_SCOPE_CHILDREN || scope == IKD_SCOPE_SIBLINGS
            ? ikd_region_get_level (whole) + 1
            : MAX (ikd_region_get_level (region), REGENCY);
  add_level (regions, atlas, whole, level);
  if (scope != IKD_SCOPE_KIND || ikd_region_get_level (region) != REGENCY)
    return regions;

  for (guint i = regions->len; i > 0; i--)
    if (ikd_region_is_city (g_ptr_array_index (regions, i - 1)) != ikd_region_is_city (region))
      g_ptr_array_remove_index (regions, i - 1);

  return regions;
}

/**
 * ikd_since_resolve:
 * @since: from when on changes are counted
 * @day: the day they are counted up to
 *
 * A month before the 31st is the last day of a shorter month; the year before New Year is the last
 * one. A chosen day that is not before @day gives way to the month.
 *
 * Returns: a day before @day; %IKD_DAY_NONE for never
 */
IkdDay
ikd_since_resolve (IkdSince since,
                   IkdDay   day)
{
  int year = 0;
  int month = 0;
  int mday = 0;
  IkdDay found = IKD_DAY_NONE;

  if (since.kind == IKD_SINCE_NEVER)
    return IKD_DAY_NONE;
  if (since.kind == IKD_SINCE_DAY && since.day != IKD_DAY_NONE && since.day < day)
    return since.day;

  ikd_day_get (day, &year, &month, &mday);
  if (since.kind == IKD_SINCE_YEAR)
    return ikd_day_new (month == 1 && mday == 1 ? year - 1 : year, 1, 1);

  month--;
  if (month == 0)
    {
      month = 12;
      year--;
    }
  while (found == IKD_DAY_NONE)
    found = ikd_day_new (year, month, mday--);

  return found;
}
