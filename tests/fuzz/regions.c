/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "regions.h"

static IkdAtlas *
make (void)
{
  static const char *const regions[][2] = {
    { "ID", "Indonesia" },
    { "32", "Jawa Barat" },
    { "32.09", "Kabupaten Cirebon" },
    { "32.74", "Kota Cirebon" },
    { "33", "Jawa Tengah" },
    { "33.01", "Kabupaten Cilacap" },
    { "33.01.01", "Kedungreja" },
    { "33.01.02", "Kesugihan" },
    { "33.01.06", "Kroya" },
    { "33.01.06.2005", "Kroya" },
    { "33.01.06.2010", "Bajing" },
    { "33.01.14", "Majenang" },
    { "33.01.22", "Cilacap Selatan" },
    { "33.02", "Kabupaten Banyumas" },
    { "33.02.01", "Lumbir" },
    { "33.10", "Kabupaten Klaten" },
    { "33.29", "Kabupaten Brebes" },
    { "33.76", "Kota Tegal" },
    { "33.28", "Kabupaten Tegal" },
  };
  IkdAtlas *atlas = ikd_atlas_new ();

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autofree char *above = ikd_code_parent (regions[i][0]);
      IkdRegion *parent = above != NULL ? ikd_atlas_by_code (atlas, above) : NULL;
      g_autoptr (IkdRegion) region
        = ikd_region_new (i + 1, regions[i][0], ikd_code_level (regions[i][0]),
                          parent != NULL ? ikd_region_get_id (parent) : 0, regions[i][1]);

      ikd_atlas_add (atlas, region);
    }
  return atlas;
}

IkdAtlas *
regions_get (void)
{
  static IkdAtlas *atlas = NULL;

  if (atlas == NULL)
    atlas = make ();
  return atlas;
}
