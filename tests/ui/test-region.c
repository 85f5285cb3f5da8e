/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The region chooser by keyboard alone. */

#include "display.h"
#include "ikd-region-chooser.h"
#include "ikd-region-search.h"

static IkdAtlas *
make_atlas (void)
{
  static const struct
  {
    gint64 id;
    const char *code;
    int level;
    gint64 parent;
    const char *name;
  } regions[] = {
    { 1, "ID", 0, 0, "Indonesia" },
    { 2, "32", 1, 1, "Jawa Barat" },
    { 3, "32.09", 2, 2, "Kabupaten Cirebon" },
    { 4, "32.74", 2, 2, "Kota Cirebon" },
    { 5, "33", 1, 1, "Jawa Tengah" },
    { 6, "33.01", 2, 5, "Kabupaten Cilacap" },
    { 7, "33.01.06", 3, 6, "Kroya" },
  };
  IkdAtlas *atlas = ikd_atlas_new ();

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autoptr (IkdRegion) region = ikd_region_new (regions[i].id, regions[i].code,
                                                     regions[i].level, regions[i].parent,
                                                     regions[i].name);

      ikd_atlas_add (atlas, region);
    }
  return atlas;
}

static void
chosen_cb (GtkWidget *widget, IkdRegion *region, gpointer data)
{
  g_set_object ((IkdRegion **) data, region);
}

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    const char *keys;           /* after it, parted by spaces */
    const char *code;           /* NULL: nothing is chosen */
  } cases[] = {
    { "cirebon", "Return", "32.09" },
    { "cirebon", "Down Return", "32.74" },
    { "cirebon", "Down Down Down Up Return", "32.09" },
    { "32.74", "Return", "32.74" },
    { "kota cire", "Return", "32.74" },
    { "kroya", "Return", NULL },        /* deeper than offered */
    { "zzz", "Return", NULL },
    { "", "Down Return", "32" },        /* Indonesia first, then its provinces */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdAtlas) atlas = make_atlas ();
      g_autoptr (IkdRegion) chosen = NULL;
      GtkWidget *search = g_object_new (IKD_TYPE_REGION_SEARCH, "max-level", 2, NULL);
      GtkWindow *window = display_show (search, 400, 400);
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, " ", -1);

      ikd_region_search_set_atlas (IKD_REGION_SEARCH (search), atlas);
      g_signal_connect (search, "chosen", G_CALLBACK (chosen_cb), &chosen);
      ikd_region_search_start (IKD_REGION_SEARCH (search));
      display_type (cases[i].typed);
      for (guint k = 0; keys[k] != NULL; k++)
        display_key (keys[k]);
      g_assert_cmpstr (chosen != NULL ? ikd_region_get_code (chosen) : NULL, ==, cases[i].code);
      display_close (window);
    }
}

static gboolean
types_text (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_get_mapped (focus);
}

static void
test_chooser (void)
{
  g_autoptr (IkdAtlas) atlas = make_atlas ();
  g_autoptr (IkdRegion) chosen = NULL;
  GtkWidget *chooser = ikd_region_chooser_new ();
  GtkWindow *window;
  GtkWidget *button;

  g_object_set (chooser, "subtitle", TRUE, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START,
                NULL);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (chooser), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (chooser),
                                 ikd_atlas_by_code (atlas, "33.01"));
  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  window = display_show (chooser, 600, 600);
  button = display_find (chooser, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Region: Kabupaten Cilacap");
  g_assert_nonnull (display_find (chooser, GTK_TYPE_LABEL, "(Jawa Tengah)"));

  ikd_region_chooser_popup (IKD_REGION_CHOOSER (chooser));
  g_assert_true (display_wait (types_text, window));
  display_settle (GTK_WIDGET (window));
  display_type ("kroya");
  display_key ("Return");
  g_assert_nonnull (chosen);
  g_assert_cmpstr (ikd_region_get_code (chosen), ==, "33.01.06");
  g_assert_true (ikd_region_chooser_get_region (IKD_REGION_CHOOSER (chooser)) == chosen);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Region: Kroya");

  display_close (window);
}

typedef struct
{
  GtkWidget  *chooser;
  const char *text;             /* on the button, whole */
} Shown;

static gboolean
shows (gpointer data)
{
  const Shown *shown = data;
  GtkWidget *label = display_find (shown->chooser, GTK_TYPE_LABEL, shown->text);

  return label != NULL && gtk_widget_get_mapped (label)
         && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

/* Shortened as offices do it where there is no room; whole again with it. */
static void
test_brief (void)
{
  const struct
  {
    int         width;
    const char *text;
  } cases[] = { { 400, "Kabupaten Cilacap" }, { 150, "Kab. Cilacap" },
                { 400, "Kabupaten Cilacap" } };
  g_autoptr (IkdAtlas) atlas = make_atlas ();
  GtkWidget *chooser = ikd_region_chooser_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* A window may be kept wider than it asks for. */
  GtkWidget *clamp = adw_clamp_new ();
  GtkWindow *window;

  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (chooser), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (chooser), ikd_atlas_by_code (atlas, "33.01"));
  gtk_box_append (GTK_BOX (box), chooser);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  window = display_show (clamp, cases[0].width, 200);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Shown shown = { chooser, cases[i].text };

      adw_clamp_set_maximum_size (ADW_CLAMP (clamp), cases[i].width);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), cases[i].width);
      g_assert_true (display_wait (shows, &shown));
    }
  display_close (window);
}

/* What code sets is no choice of a person. */
static void
test_set (void)
{
  g_autoptr (IkdAtlas) atlas = make_atlas ();
  g_autoptr (IkdRegion) chosen = NULL;
  GtkWidget *chooser = g_object_ref_sink (ikd_region_chooser_new ());

  g_signal_connect (chooser, "chosen", G_CALLBACK (chosen_cb), &chosen);
  ikd_region_chooser_set_atlas (IKD_REGION_CHOOSER (chooser), atlas);
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (chooser), ikd_atlas_by_code (atlas, "32"));
  g_assert_null (chosen);
  g_assert_nonnull (display_find (chooser, GTK_TYPE_LABEL, "Jawa Barat"));
  g_assert_finalize_object (chooser);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/region/search", test_search);
  g_test_add_func ("/region/chooser", test_chooser);
  g_test_add_func ("/region/brief", test_brief);
  g_test_add_func ("/region/set", test_set);
  return g_test_run ();
}
