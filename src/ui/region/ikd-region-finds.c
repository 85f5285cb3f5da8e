/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: no more regions are listed than a person reads; a view whose region is not in the
 * atlas is not offered; a heading is never where the selection lands. */

#include "config.h"

#include "ikd-region-finds.h"

#include <glib/gi18n.h>

#include "ikd-saved-views.h"

#define MOST_REGIONS 100
#define PAGE_ROWS 8

/* Without a word: the way up from the chosen region, itself, and what lies in it (or beside it). */
static GPtrArray *
find_around (IkdAtlas *atlas, IkdRegion *region, int max_level)
{
  GPtrArray *found = g_ptr_array_new ();
  IkdRegion *here = NULL;
  GPtrArray *children;

  if (region != NULL)
    here = ikd_atlas_by_id (atlas, ikd_region_get_id (region));
  if (here == NULL)
    here = ikd_atlas_by_code (atlas, "ID");
  if (here == NULL)
    return found;
  for (IkdRegion *up = here; up != NULL; up = ikd_atlas_parent (atlas, up))
    g_ptr_array_insert (found, 0, up);
  children = ikd_atlas_children (atlas, here);
  if ((children->len == 0 || ikd_region_get_level (here) >= max_level)
      && ikd_atlas_parent (atlas, here) != NULL)
    {
      g_ptr_array_remove_index (found, found->len - 1);
      children = ikd_atlas_children (atlas, ikd_atlas_parent (atlas, here));
    }
  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (children, i));
  return found;
}

/* Every word of @text, folded, is in @name. */
static gboolean
has_words (const char *name, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *sought = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (sought, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_views (GPtrArray *finds, IkdAtlas *atlas, GListModel *views, const char *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (IkdSavedView) view = g_list_model_get_item (views, i);

      if (ikd_atlas_by_code (atlas, view->code) != NULL && has_words (view->name, text))
        g_ptr_array_add (finds, g_steal_pointer (&view));
    }
  if (finds->len > 0)
    g_ptr_array_insert (finds, 0, gtk_string_object_new (_("Saved Views")));
}

GPtrArray *
ikd_region_finds_make (IkdAtlas *atlas, IkdRegion *region, int max_level, GListModel *views,
                       const char *text)
{
  GPtrArray *finds = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = *text != '\0' ? ikd_atlas_search (atlas, text, G_MAXUINT)
                                              : find_around (atlas, region, max_level);
  guint above;
  guint listed = 0;

  if (views != NULL)
    add_views (finds, atlas, views, text);
  above = finds->len;
  for (guint i = 0; i < found->len && listed < MOST_REGIONS; i++)
    {
      IkdRegion *one = g_ptr_array_index (found, i);

      if (ikd_region_get_level (one) > max_level)
        continue;
      g_ptr_array_add (finds, g_object_ref (one));
      listed++;
    }
  if (above > 0 && listed > 0)
    g_ptr_array_insert (finds, (int) above, gtk_string_object_new (_("Regions")));
  return finds;
}

static gboolean
is_heading (GListModel *finds, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (finds, position);

  return GTK_IS_STRING_OBJECT (item);
}

guint
ikd_region_finds_best (GListModel *finds, IkdRegion *region)
{
  guint n = g_list_model_get_n_items (finds);
  guint first = n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (finds, i);

      if (!IKD_IS_REGION (item))
        continue;
      if (region == NULL || ikd_region_get_id (IKD_REGION (item)) == ikd_region_get_id (region))
        return i;
      first = MIN (first, i);
    }
  return first < n ? first : ikd_region_finds_step (finds, 0, 0);
}

int
ikd_region_finds_rows (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return PAGE_ROWS;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -PAGE_ROWS;
    default:
      return 0;
    }
}

guint
ikd_region_finds_step (GListModel *finds, guint from, int step)
{
  int n = (int) g_list_model_get_n_items (finds);
  int towards = step < 0 ? -1 : 1;
  int at = CLAMP ((int) from + step, 0, MAX (n - 1, 0));

  while (at >= 0 && at < n && is_heading (finds, (guint) at))
    {
      at += towards;
      /* Above the first heading there is nothing: what stands under it is next. */
      if (at < 0)
        {
          towards = 1;
          at = 0;
        }
    }
  return (guint) MAX (at, 0);
}
