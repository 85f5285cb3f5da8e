/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what a region is, is said once. */

#include "config.h"

#include "ikd-region-title.h"

#include <glib/gi18n-lib.h>

char *
ikd_region_title (IkdRegion *region)
{
  const char *name = ikd_region_get_name (region);

  /* The names of regencies and cities say what they are. */
  switch (ikd_region_get_level (region))
    {
    case 1:
      return g_strdup_printf (_("Province of %s"), name);
    case 3:
      return g_strdup_printf (_("%s District"), name);
    default:
      return g_strdup (name);
    }
}

char *
ikd_region_parents_title (IkdAtlas *atlas, IkdRegion *region)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (IkdRegion *at = ikd_atlas_parent (atlas, region);
       at != NULL && ikd_region_get_level (at) > 0; at = ikd_atlas_parent (atlas, at))
    {
      g_autofree char *title = ikd_region_title (at);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", title);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
