/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Codes, the tree of regions, and names as offices write them, over the shipped code list. */

#include "ikd-error.h"

#include "fixture.h"

static void
test_codes (void)
{
  static const struct
  {
    const char *code;
    int level;
    const char *parent;
  } cases[] = {
    { "ID", 0, NULL },           { "33", 1, "ID" },       { "33.01", 2, "33" },
    { "33.01.24", 3, "33.01" },  { "33.01.24.2001", 4, "33.01.24" },
    { "33.1", -1, NULL },        { "3301", -1, NULL },    { "33.", -1, NULL },
    { "33.01.24.201", -1, NULL },{ "33.01.24.20011", -1, NULL }, { "", -1, NULL },
    { "id", -1, NULL },          { "33.01.24.2001.1", -1, NULL }, { "a3", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parent = ikd_code_parent (cases[i].code);

      g_assert_cmpint (ikd_code_level (cases[i].code), ==, cases[i].level);
      g_assert_cmpstr (parent, ==, cases[i].parent);
    }
  g_assert_cmpint (ikd_code_level (NULL), ==, -1);
}

static void
test_fold (void)
{
  static const struct
  {
    const char *name, *folded;
  } cases[] = {
    { "KAB. ADM. KEP. SERIBU", "kabupatenadministrasikepulauanseribu" },
    { "Kabupaten Administrasi Kepulauan Seribu", "kabupatenadministrasikepulauanseribu" },
    { "Tanjung Pinang", "tanjungpinang" },
    { "Tanjungpinang", "tanjungpinang" },
    { "  Kec.Gunung  Jati ", "kecamatangunungjati" },
    { "Prov. DKI Jakarta", "provinsidaerahkhususjakarta" },
    { "Daerah Khusus Ibukota Jakarta", "daerahkhususjakarta" },
    { "Daerah Khusus Ibu Kota Jakarta", "daerahkhususjakarta" },
    { "Daerah Khusus Jakarta", "daerahkhususjakarta" },
    { "DI Yogyakarta", "daerahistimewayogyakarta" },
    { "D.I. Yogyakarta", "diyogyakarta" },
    { "DIY", "daerahistimewayogyakarta" },
    { "Ra'as", "raas" },
    { "Ma’rang", "marang" },
    { "Kodya Bandung", "kotabandung" },
    { "Muara Kel", "muarakel" },                 /* an abbreviation only where it begins the name */
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ikd_name_fold (cases[i].name);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_tree (void)
{
  static const char *const codes[] = { "33.01.10", "33.01.02", "33.02", "33.01.24", NULL };
  g_autoptr (World) world = world_new (codes);
  IkdRegion *cilacap = world_region (world, "33.01");
  GPtrArray *children = ikd_atlas_children (world->atlas, cilacap);
  g_autofree char *path = NULL;

  g_assert_cmpuint (ikd_atlas_get_size (world->atlas), ==, 7);
  g_assert_cmpuint (children->len, ==, 3);
  g_assert_true (g_ptr_array_index (children, 0) == world_region (world, "33.01.02"));
  g_assert_true (g_ptr_array_index (children, 1) == world_region (world, "33.01.10"));
  g_assert_true (g_ptr_array_index (children, 2) == world_region (world, "33.01.24"));
  g_assert_cmpuint (ikd_atlas_children (world->atlas, world_region (world, "33.02"))->len, ==, 0);
  g_assert_true (ikd_atlas_parent (world->atlas, cilacap) == world_region (world, "33"));
  g_assert_null (ikd_atlas_parent (world->atlas, world_region (world, "ID")));
  g_assert_true (ikd_atlas_is_within (world->atlas, cilacap, cilacap));
  g_assert_true (ikd_atlas_is_within (world->atlas, cilacap, world_region (world, "ID")));
  g_assert_false (ikd_atlas_is_within (world->atlas, cilacap, world_region (world, "33.02")));
  g_assert_null (ikd_atlas_by_code (world->atlas, "33.03"));
  g_assert_null (ikd_atlas_by_code (world->atlas, NULL));
  g_assert_null (ikd_atlas_by_id (world->atlas, 99));

  world_add_region (world, "32.74", "Kota Cirebon");
  path = ikd_atlas_path (world->atlas, world_region (world, "32.74"));
  g_assert_cmpstr (path, ==, "Kota Cirebon · 32 · 32.74");
}

/* The shipped list, and some villages of those that are loaded when wanted. */
static World *
make_shipped (void)
{
  World *world = world_new (NULL);

  read_regions (world);
  world_add_region (world, "32.11.22.2002", "Galudra");
  world_add_region (world, "32.11.22.2009", "Mandalaherang");
  world_add_region (world, "33.01.06.2005", "Kroya");

  return world;
}

static void
test_names (void)
{
  g_autoptr (World) world = make_shipped ();
  static const struct
  {
    const char *name, *scope, *code;
  } cases[] = {
    { "Kab. Cilacap", NULL, "33.01" },
    { "KABUPATEN CILACAP", NULL, "33.01" },
    { "KOTA CIREBON", NULL, "32.74" },
    { "Kab. Cirebon", NULL, "32.09" },
    { "Kec. Gunung Jati (Kab. Cirebon)", NULL, "32.09.21" },
    { "Kec. Gunungjati (Kab. Cirebon)", NULL, "32.09.21" },
    { "Kec. Kedawung (Kab. Cirebon)", NULL, NULL },
    { "Kec. Jebres (Kota Surakarta)", NULL, NULL },
    { "Desa Galudra (Kec. Cimalaka, Kab. Sumedang)", NULL, "32.11.22.2002" },
    { "Galudra, Kab. Sumedang", NULL, "32.11.22.2002" },
    { "KAB. ADM. KEP. SERIBU", NULL, "31.01" },
    { "Kabupaten Kepulauan Seribu", NULL, "31.01" },
    { "Kota Adm. Jakarta Selatan", NULL, "31.74" },
    { "Kota Jakarta Selatan", NULL, "31.74" },
    { "Prov. DKI Jakarta", NULL, "31" },
    { "Daerah Khusus Jakarta", NULL, "31" },
    { "Prov. Daerah Khusus Ibukota Jakarta", NULL, "31" },
    { "DI YOGYAKARTA", NULL, "34" },
    { "Provinsi DI Yogyakarta", NULL, "34" },
    { "JAWA TENGAH", NULL, "33" },
    { "Prov. Kepulauan Riau", NULL, "21" },
    { "Prov. Kep. Riau", NULL, "21" },
    { "Kota Tanjungpinang", NULL, "21.72" },
    { "Kota Tanjung Pinang", NULL, "21.72" },
    { "INDONESIA", NULL, "ID" },
    { "Gorontalo", NULL, "75" },
    { "Banyumas", NULL, "33.02" },              /* not its district of that name */
    { "Banyumas", "33.02", "33.02.11" },
    { "Yogyakarta", "34", "34.71" },
    { "Kroya", "33.01", "33.01.06" },           /* not its village of that name */
    { "Kroya", "33.01.06", "33.01.06.2005" },
    { "Desa Kroya", "33.01", "33.01.06.2005" },
    { "Kec. Kroya (Kab. Cilacap)", NULL, "33.01.06" },
    { "Kab. Cilacap", "33.01", "33.01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdRegion *scope = cases[i].scope != NULL ? world_region (world, cases[i].scope) : NULL;
      IkdRegion *region = ikd_atlas_by_name (world->atlas, cases[i].name, scope, &error);

      g_assert_no_error (error);
      g_assert_nonnull (region);
      if (cases[i].code != NULL)
        g_assert_cmpstr (ikd_region_get_code (region), ==, cases[i].code);
      else
        g_assert_cmpint (ikd_region_get_level (region), ==, 3);
    }
}

static void
test_no_name (void)
{
  g_autoptr (World) world = make_shipped ();
  static const struct
  {
    const char *name, *scope;
    int code;
  } cases[] = {
    { "Cirebon", NULL, IKD_ERROR_AMBIGUOUS_REGION },      /* 32.09 and 32.74 */
    { "Yogyakarta", NULL, IKD_ERROR_AMBIGUOUS_REGION },   /* 34 and 34.71 */
    { "Kec. Kroya", NULL, IKD_ERROR_AMBIGUOUS_REGION },   /* Cilacap and Indramayu */
    { "Kab. Jakarta Selatan", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "Kota Cilacap", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "Kroya", "33.02", IKD_ERROR_UNKNOWN_REGION },
    { "Kec. Kroya (Kab. Banyumas)", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "Atlantis", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "()", NULL, IKD_ERROR_UNKNOWN_REGION },
    { "3301012345670001", NULL, IKD_ERROR_IDENTITY_NUMBER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdRegion *scope = cases[i].scope != NULL ? world_region (world, cases[i].scope) : NULL;

      g_assert_null (ikd_atlas_by_name (world->atlas, cases[i].name, scope, &error));
      g_assert_error (error, IKD_ERROR, cases[i].code);
      if (cases[i].code == IKD_ERROR_IDENTITY_NUMBER)
        g_assert_null (strstr (error->message, "3301012345670001"));
      else
        g_assert_nonnull (strstr (error->message, cases[i].name));
    }
}

/* Every name of the list leads back to its region, if what lies above is told with it. */
static void
test_round_trip (void)
{
  g_autoptr (World) world = make_shipped ();
  GPtrArray *provinces = ikd_atlas_children (world->atlas, world_region (world, "ID"));
  guint checked = 0;

  for (guint i = 0; i < provinces->len; i++)
    {
      IkdRegion *province = g_ptr_array_index (provinces, i);
      GPtrArray *regencies = ikd_atlas_children (world->atlas, province);

      for (guint j = 0; j < regencies->len; j++)
        {
          IkdRegion *regency = g_ptr_array_index (regencies, j);
          g_autofree char *upper = g_utf8_strup (ikd_region_get_name (regency), -1);
          g_autofree char *brief = ikd_region_dup_brief_name (regency);
          g_autoptr (GError) error = NULL;

          g_assert_true (ikd_atlas_by_name (world->atlas, upper, NULL, &error) == regency);
          g_assert_no_error (error);
          g_assert_true (ikd_atlas_by_name (world->atlas, brief, NULL, &error) == regency);
          g_assert_no_error (error);
          checked++;
        }
      g_assert_true (ikd_atlas_by_name (world->atlas, ikd_region_get_name (province), NULL, NULL)
                     == province);
    }
  g_assert_cmpuint (provinces->len, ==, 38);
  g_assert_cmpuint (checked, ==, 514);
}

/* What is shortened means the same. */
static void
test_brief (void)
{
  static const char *const cases[][2] = {
    { "Kabupaten Cilacap", "Kab. Cilacap" },
    { "Kota Cirebon", "Kota Cirebon" },
    { "Kepulauan Riau", "Kep. Riau" },
    { "Kabupaten Administrasi Kepulauan Seribu", "Kab. Adm. Kep. Seribu" },
    { "Kroya", "Kroya" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdRegion) region = ikd_region_new (1, "33.01", 2, 0, cases[i][0]);
      g_autofree char *brief = ikd_region_dup_brief_name (region);

      g_assert_cmpstr (brief, ==, cases[i][1]);
    }
}

static void
test_search (void)
{
  g_autoptr (World) world = make_shipped ();
  static const struct
  {
    const char *text, *code;
    guint place;                /* of the region looked for */
  } cases[] = {
    { "cilac", "33.01", 0 },
    { "kota cir", "32.74", 0 },
    { "32.7", "32.71", 0 },
    { "32.74", "32.74", 0 },
    { "tanjungpinang", "21.72", 0 },
    { "galudra 32.11", "32.11.22.2002", 0 },
    { "kec kroy", "32.12.02", 0 },
    { "indo", "ID", 0 },
    { "cirebon", "32.09", 0 },
    { "cirebon", "32.74", 1 },
    { "seribu kep", "31.01", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = ikd_atlas_search (world->atlas, cases[i].text, 5000);
      guint place = 0;

      g_assert_true (g_ptr_array_find (found, world_region (world, cases[i].code), &place));
      g_assert_cmpuint (place, ==, cases[i].place);
    }

  {
    g_autoptr (GPtrArray) some = ikd_atlas_search (world->atlas, "a", 10);
    g_autoptr (GPtrArray) none = ikd_atlas_search (world->atlas, "cilacap xyz", 10);

    g_assert_cmpuint (some->len, ==, 10);
    g_assert_cmpuint (none->len, ==, 0);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/atlas/codes", test_codes);
  g_test_add_func ("/atlas/fold", test_fold);
  g_test_add_func ("/atlas/tree", test_tree);
  g_test_add_func ("/atlas/names", test_names);
  g_test_add_func ("/atlas/no-name", test_no_name);
  g_test_add_func ("/atlas/round-trip", test_round_trip);
  g_test_add_func ("/atlas/brief", test_brief);
  g_test_add_func ("/atlas/search", test_search);

  return g_test_run ();
}
