/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel by keyboard: Cilacap has 2,000 residents, 1,500 ID-obliged, 900 enrolled; how many own
 * an e-KTP is not known, and 14,000 of a new file's office become 100. */

#include "ikd-entry.h"
#include "ikd-funnel-pane.h"
#include "ikd-funnel-table.h"
#include "ikd-funnel-view.h"
#include "pane-office.h"

static void
keep (PaneOffice *self, const char *code, IkdIndicator indicator, const char *date,
      const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->session, code, &error);
  const IkdEntry entry = { .region = ikd_region_get_id (region), .indicator = indicator,
                           .date = date, .value = value, .segment = "", .reason = "1" };
  g_autoptr (IkdReview) review = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);

  g_assert_no_error (error);
}

static void
set_up (PaneOffice *self, gconstpointer data)
{
  g_autofree char *today = ikd_day_to_iso (ikd_day_today ());

  pane_office_set_up (self, data);
  keep (self, "33.01", IKD_POPULATION, "2023-12-31", "2000");
  keep (self, "33.01", IKD_KTP_OBLIGED, "2023-12-31", "1500");
  keep (self, "33.01", IKD_KTP_ENROLLED, "2023-12-31", "900");
  keep (self, "33.01", IKD_ACTIVE, today, "100");
}

static void
show (PaneOffice *self, int width)
{
  /* Else it would be read twice, and what the keys chose be gone. */
  ikd_context_tell_now (pane_office_context (self));
  pane_office_show (self, IKD_TYPE_FUNNEL_PANE, width, 800);
  office_expect (self->pane, "Largest loss: 800 of 900 residents enrolled for e-KTP have no active "
                             "IKD yet (88.89%).");
}

static void
assert_said (PaneOffice *self, const char *text)
{
  gtk_test_accessible_assert_property (gtk_window_get_focus (self->window),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

/* Stage after stage is said; what is not known says so, and what differs. */
static void
stages (PaneOffice *self, gconstpointer data)
{
  g_autofree char *today = ikd_day_format (ikd_day_today ());
  g_autofree char *active = g_strdup_printf ("Active IKD: 100 on %s, 11.11%% of residents enrolled "
                                             "for e-KTP, 800 fewer", today);

  show (self, 1000);
  ikd_pane_focus_first (IKD_PANE (self->pane));
  g_assert_true (IKD_IS_FUNNEL_VIEW (gtk_window_get_focus (self->window)));
  display_key ("Down");
  assert_said (self, "Residents: 2,000 on 31 December 2023");
  display_key ("Down");
  assert_said (self, "ID-obliged residents: 1,500 on 31 December 2023, 75.00% of residents, "
                     "500 fewer");
  display_key ("Down");
  display_key ("Down");
  assert_said (self, "e-KTP ownership: no figure yet");
  display_key ("End");
  assert_said (self, active);
  office_expect (self->pane, "No figure yet: e-KTP ownership.");
  office_expect (self->pane, "The figures are of different dates, from 31");
  office_expect (self->pane, "60.00% of ID-obliged residents");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
copies (PaneOffice *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  show (self, 1000);
  ikd_pane_focus_first (IKD_PANE (self->pane));
  display_key ("Control+c");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->pane), NULL, read_cb, &text);
  g_assert_true (display_wait (is_set, &text));
  g_assert_true (g_str_has_prefix (text, "Kabupaten Cilacap, Everybody, "));
  g_assert_nonnull (strstr (text, "\nLargest loss: 800 of 900 "));
  g_assert_nonnull (strstr (text, "\nStage\tNumber\tDate\tShare\tFewer\n"
                                  "Residents\t2,000\t31 December 2023\t–\t–\n"
                                  "ID-obliged residents\t1,500\t31 December 2023\t"
                                  "75.00% of residents\t500\n"));
  g_assert_nonnull (strstr (text, "\nNo figure yet: e-KTP ownership.\n"));
}

/* A group has figures of its own; another region has none; what is kept is shown. */
static void
follows (PaneOffice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) kroya = ikd_session_find_region (self->session, "33.01.06", &error);
  GtkWidget *segment;

  show (self, 700);
  segment = display_find (self->pane, GTK_TYPE_DROP_DOWN, NULL);
  office_focus (segment);
  display_choose (1);
  office_expect (self->pane, "No Figures Yet");
  display_choose (0);
  office_expect (self->pane, "Largest loss: 800 of 900");

  keep (self, "33.01", IKD_KTP_OWNED, "2023-12-31", "850");
  office_expect (self->pane, "Largest loss: 750 of 850 residents who own an e-KTP");
  ikd_context_set_region (pane_office_context (self), ikd_region_get_id (kroya));
  office_expect (self->pane, "No Figures Yet");
}

static GtkDropDown *
find_order (PaneOffice *self)
{
  GtkWidget *table = display_find (self->pane, IKD_TYPE_FUNNEL_TABLE, NULL);

  return GTK_DROP_DOWN (display_find (table, GTK_TYPE_DROP_DOWN, NULL));
}

static char *
first_copied (PaneOffice *self)
{
  g_autofree char *text = ikd_funnel_table_copy (
    IKD_FUNNEL_TABLE (display_find (self->pane, IKD_TYPE_FUNNEL_TABLE, NULL)));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 2);
  return g_strdup (lines[1]);
}

/* Districts and groups stand side by side, each with its largest loss: Kroya loses 600 of 800,
 * Kesugihan 90 of 100. By the keys they are sorted, and one goes down to a district. */
static void
side_by_side (PaneOffice *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *sorted = NULL;
  g_autoptr (IkdRegion) region = NULL;
  GtkWidget *view;

  keep (self, "33.01.02", IKD_KTP_OBLIGED, "2023-12-31", "100");
  keep (self, "33.01.02", IKD_ACTIVE, "2024-01-10", "10");
  keep (self, "33.01.06", IKD_KTP_OBLIGED, "2023-12-31", "800");
  keep (self, "33.01.06", IKD_ACTIVE, "2024-01-10", "200");
  show (self, 1000);
  office_expect (self->pane, "Activation: 600 (75.0%)");
  office_expect (self->pane, "Activation: 90 (90.0%)");
  first = first_copied (self);
  g_assert_true (g_str_has_prefix (first, "Kedungreja\t–\t–"));

  office_focus (GTK_WIDGET (find_order (self)));
  display_choose (1);
  display_settle (self->pane);
  sorted = first_copied (self);
  g_assert_cmpstr (sorted, ==, "Kroya\t–\t800\t–\t–\t200\tActivation: 600 (75.0%)");
  view = display_find (display_find (self->pane, IKD_TYPE_FUNNEL_TABLE, NULL),
                       GTK_TYPE_COLUMN_VIEW, NULL);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  display_key ("Home");
  display_key ("Return");
  office_expect (self->pane, "Largest loss: 600 of 800 ID-obliged residents");
  region = ikd_context_dup_region (self->context);
  g_assert_cmpstr (ikd_region_get_code (region), ==, "33.01.06");
  office_expect (self->pane, "No regions within this one are listed.");
}

/* A group of 400 people of a region, of which 390 are active; transfer full */
static IkdRegion *
keep_group (PaneOffice *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  IkdRegion *region = ikd_session_find_region (self->session, code, &error);
  const IkdEntry base = { .region = ikd_region_get_id (region), .indicator = IKD_KTP_OBLIGED,
                          .date = "2023-12-31", .value = "400", .segment = "asn" };
  const IkdEntry active = { .region = ikd_region_get_id (region), .indicator = IKD_ACTIVE,
                            .date = "2024-01-10", .value = "390", .segment = "asn" };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_ptr_array_add (entries, (gpointer) &base);
  g_ptr_array_add (entries, (gpointer) &active);
  ikd_group_save (self->session, "asn", entries, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return region;
}

/* Groups: the one that is chosen becomes the one whose funnel is drawn. */
static void
groups (PaneOffice *self, gconstpointer data)
{
  GtkWidget *table;

  g_object_unref (keep_group (self, "33.01"));
  show (self, 1000);
  table = display_find (self->pane, IKD_TYPE_FUNNEL_TABLE, NULL);
  office_focus (display_find (table, GTK_TYPE_TOGGLE_BUTTON, "By group"));
  display_key ("space");
  office_expect (table, "Everybody");
  office_expect (table, "Activation: 10 (2.5%)");
  gtk_widget_child_focus (display_find (table, GTK_TYPE_COLUMN_VIEW, NULL), GTK_DIR_TAB_FORWARD);
  display_key ("Down");
  display_key ("Return");
  office_expect (self->pane, "Largest loss: 10 of 400 ID-obliged residents");
}

/* Where the region has no figures, those of its groups are to be had all the same. */
static void
without_own (PaneOffice *self, gconstpointer data)
{
  g_autoptr (IkdRegion) kroya = keep_group (self, "33.01.06");
  GtkWidget *table;

  show (self, 1000);
  ikd_context_set_region (pane_office_context (self), ikd_region_get_id (kroya));
  office_expect (self->pane, "No Figures Yet");
  office_expect_gone (self->pane, "Largest loss: 800 of 900");
  table = display_find (self->pane, IKD_TYPE_FUNNEL_TABLE, NULL);
  office_focus (display_find (table, GTK_TYPE_TOGGLE_BUTTON, "By group"));
  display_key ("space");
  office_expect (table, "Activation: 10 (2.5%)");
  office_expect (self->pane, "No Figures Yet");
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* What is sorted in the table is sorted in the file. */
static void
exports (PaneOffice *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "corong.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (display_skips_chooser ())
    return;
  keep (self, "33.01.06", IKD_KTP_OBLIGED, "2023-12-31", "800");
  keep (self, "33.01.06", IKD_ACTIVE, "2024-01-10", "200");
  show (self, 1000);
  office_expect (self->pane, "Activation: 600 (75.0%)");
  gtk_drop_down_set_selected (find_order (self), 1);
  office_focus (display_find (self->pane, GTK_TYPE_BUTTON, "_Export…"));
  display_key ("Return");
  office_give_path (path);
  g_assert_true (display_wait (is_written, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 24 + 1);
  g_assert_true (g_str_has_prefix (lines[1], "33.01.06,Kroya,,,,,,,,800,800,800,2023-12-31,own,"));
}

int
main (int argc, char *argv[])
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/funnel/" name, PaneOffice, NULL, set_up, function, pane_office_tear_down)

  ADD ("stages", stages);
  ADD ("copies", copies);
  ADD ("side-by-side", side_by_side);
  ADD ("groups", groups);
  ADD ("without-own", without_own);
  ADD ("exports", exports);
  ADD ("follows", follows);

  return g_test_run ();
}
