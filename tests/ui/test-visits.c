/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Visits by keyboard, in the whole window: the sheet that goes along, on paper and in a file, known
 * institutions in the form, the button of a toast, and a table of visits that is corrected on its
 * way in. The file has one visit, planned for today. */

#include <glib/gstdio.h>

#include "ikd-activity-list.h"
#include "ikd-activity-pane.h"
#include "ikd-activity-window.h"
#include "ikd-import-door.h"
#include "outreach-office.h"

#define MOST_TABS 80

static void
set_up (Outreach *self, gconstpointer data)
{
  g_autofree char *today = ikd_day_to_iso (ikd_day_today ());
  g_autofree char *words = g_strdup_printf ("place:Lapas|kind:institution-visit|date:%s", today);

  outreach_set_up (self, NULL);
  outreach_keep (&self->office, IKD_TYPE_ACTIVITY, "33.01.01", words);
}

static gboolean
has_list_focus (gpointer data)
{
  Outreach *self = data;
  GtkWidget *list = display_find (self->pane, IKD_TYPE_ACTIVITY_LIST, NULL);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->office.window));

  return focus != NULL && gtk_widget_is_ancestor (focus, list)
         && ikd_activity_list_get_selected (IKD_ACTIVITY_LIST (list)) != NULL;
}

/* The visit is marked. */
static void
open_pane (Outreach *self)
{
  outreach_open (self, IKD_TYPE_ACTIVITY_PANE);
  office_expect (self->pane, "Lapas");
  ikd_pane_focus_first (IKD_PANE (self->pane));
  g_assert_true (display_wait (has_list_focus, self));
}

/* --- the sheet --- */

/* The window of the toolkit whose type or title is @name. */
static GtkWindow *
find_window (const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window))
          && (g_str_equal (G_OBJECT_TYPE_NAME (window), name)
              || g_strcmp0 (gtk_window_get_title (window), name) == 0))
        return window;
    }
  return NULL;
}

static gboolean
is_up (gpointer name)
{
  return find_window (name) != NULL;
}

static gboolean
is_gone (gpointer name)
{
  return find_window (name) == NULL;
}

static void
expect_window (const char *name)
{
  g_assert_true (display_wait (is_up, (gpointer) name));
  display_focus (find_window (name));
}

/* Ctrl+P hands the sheet of the marked visit to the dialog for printers; Escape leaves it. */
static void
prints (Outreach *self, gconstpointer data)
{
  open_pane (self);
  display_key ("Control+p");
  expect_window ("GtkPrintUnixDialog");
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, (gpointer) "GtkPrintUnixDialog"));
  display_focus (GTK_WINDOW (self->office.window));
  g_assert_true (has_list_focus (self));
}

/* Ctrl+Shift+P, a name in the folder that the program was started in, Enter: the file is there. */
static void
saves (Outreach *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->office.folder, "tugas.pdf", NULL);
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *bytes = NULL;

  if (display_skips_chooser ())
    return;
  open_pane (self);
  g_assert_cmpint (g_chdir (self->office.folder), ==, 0);
  display_key ("Control+Shift+p");
  expect_window ("Save the Assignment Sheet as PDF");
  display_key ("Control+a");
  display_type ("tugas.pdf");
  display_key ("Return");
  office_expect (GTK_WIDGET (self->office.window), "Saved as “tugas.pdf”");
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  display_focus (GTK_WINDOW (self->office.window));
}

/* --- known institutions --- */

static const char *
place_text (GtkWidget *form)
{
  GtkWidget *label = display_find (form, GTK_TYPE_LABEL, "Institution or Place");

  return gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_ancestor (label,
                                                                       ADW_TYPE_ENTRY_ROW)));
}

static gboolean
has_place (gpointer form)
{
  return g_str_equal (place_text (form), "Bank Daerah Kroya");
}

static IkdActivity *
find_visit (Outreach *self, const char *place)
{
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_ACTIVITIES);

  for (guint i = 0; i < rows->len; i++)
    {
      const IkdActivityRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->activity->place, place))
        return g_object_ref (row->activity);
    }
  return NULL;
}

/* Alt+Down opens the list of known institutions, typing narrows it, Escape takes none, and Enter
 * the marked one with its district. */
static void
picks (Outreach *self, gconstpointer data)
{
  g_autoptr (IkdActivity) kept = NULL;
  GtkWidget *form;
  gint64 bank;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01.02",
                 "name:Bank Daerah Kesugihan|kind:regional-bank");
  bank = outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01.06",
                        "name:Bank Daerah Kroya|kind:regional-bank");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01.06", "name:Rutan|kind:prison");
  open_pane (self);
  display_key ("Control+n");
  form = outreach_window (IKD_TYPE_ACTIVITY_WINDOW);
  display_key ("Alt+Down");
  display_settle (form);
  display_type ("rutan");
  display_settle (form);
  display_key ("Escape");
  display_settle (form);
  g_assert_nonnull (office_find_window (IKD_TYPE_ACTIVITY_WINDOW));
  g_assert_cmpstr (place_text (form), ==, "");

  display_key ("Alt+Down");
  display_settle (form);
  display_type ("bank");
  display_settle (form);
  display_key ("Down");
  display_key ("Return");
  g_assert_true (display_wait (has_place, form));
  display_settle (form);
  display_key ("Return");
  outreach_wait_gone (IKD_TYPE_ACTIVITY_WINDOW);
  kept = find_visit (self, "Bank Daerah Kroya");
  g_assert_nonnull (kept);
  g_assert_cmpint (kept->institution, ==, bank);
  g_assert_cmpstr (IKD_OUTREACH (kept)->region_code, ==, "33.01.06");
}

/* --- the toast --- */

static gboolean
is_withdrawn (gpointer data)
{
  Outreach *self = data;
  g_autoptr (IkdActivity) visit = find_visit (self, "Lapas");

  return visit == NULL;
}

/* What the toast says can be taken back at the toast, by the keys alone. */
static void
undoes (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *button;

  open_pane (self);
  window = GTK_WIDGET (self->office.window);
  display_key ("Delete");
  office_expect (window, "Activity withdrawn");
  g_assert_true (is_withdrawn (self));
  button = display_find (gtk_widget_get_ancestor (display_find (window, GTK_TYPE_LABEL,
                                                                "Activity withdrawn"),
                                                  ADW_TYPE_TOAST_OVERLAY),
                         GTK_TYPE_BUTTON, "Undo");
  g_assert_nonnull (button);
  for (int i = 0; i < MOST_TABS && gtk_root_get_focus (GTK_ROOT (window)) != button; i++)
    display_key ("Tab");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);
  display_key ("space");
  office_expect (self->pane, "Lapas");
  g_assert_false (is_withdrawn (self));
}

/* --- a table of visits --- */

/* What is refused only on storing stands at its cell before that: F8 goes there, F2 corrects it. */
static void
corrects (Outreach *self, gconstpointer data)
{
  g_autoptr (IkdActivity) kept = NULL;
  GtkWidget *window;

  open_pane (self);
  window = GTK_WIDGET (self->office.window);
  ikd_import_door_of (self->office.window);
  gtk_widget_activate_action (window, "import-door.take-text", "s",
                              "Kode\tTanggal\tJenis\tInstansi/Tempat\tHadir\tAktivasi\n"
                              "33.01.06\t2023-06-01\tcounter\tLoket\t50\t40\n"
                              "33.01.06\t2023-06-02\tcastle\tBalai Desa\t30\t20\n");
  office_expect (window, "A table of outreach: institutions, activities, obstacles or groups");
  display_key ("Control+Shift+Return");
  office_expect (window, "2 read = 1 accepted + 0 unchanged + 1 rejected");
  display_settle (window);
  display_key ("F8");
  office_expect (window, "castle");
  display_key ("F2");
  display_settle (window);
  display_key ("Control+a");
  office_type ("counter");
  display_key ("Return");
  office_expect (window, "2 read = 2 accepted + 0 unchanged + 0 rejected");
  display_key ("Control+Shift+Return");
  office_expect (window, "2 Rows Stored");
  kept = find_visit (self, "Balai Desa");
  g_assert_nonnull (kept);
  g_assert_cmpstr (IKD_OUTREACH (kept)->kind, ==, "counter");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/visits/" name, Outreach, NULL, set_up, function, outreach_tear_down)

  ADD ("prints", prints);
  ADD ("saves", saves);
  ADD ("picks", picks);
  ADD ("undoes", undoes);
  ADD ("corrects", corrects);

#undef ADD

  return g_test_run ();
}
