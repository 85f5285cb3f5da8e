/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The window by keyboard: first start, marked files, pages, sidebar. */

#include "ikd-main-menu.h"
#include "ikd-page-list.h"
#include "ikd-raise.h"
#include "ikd-sidebar.h"
#include "ikd-welcome.h"
#include "office.h"

static IkdSession *
get_session (IkdWindow *window)
{
  return ikd_context_get_session (ikd_window_get_context (window));
}

static gboolean
is_marked (gpointer data)
{
  return office_has_page (data) && ikd_session_get_mark (get_session (data)) != NULL;
}

static gboolean
says_failure (gpointer data)
{
  GtkWidget *page = display_find (data, ADW_TYPE_STATUS_PAGE, NULL);

  return page != NULL && gtk_widget_get_mapped (page);
}

static void
set_up (Office *self, gconstpointer data)
{
  office_make_folder (self, "office.db");
  self->window = ikd_window_new (office_application ());
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static void
open_office (Office *fixture)
{
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_create (fixture->path, &setup, &error);

  g_assert_no_error (error);
  ikd_session_close (session);
  ikd_window_open (fixture->window, fixture->path, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_focus (GTK_WINDOW (fixture->window));
  g_assert_true (display_wait (office_has_page, fixture->window));
  display_settle (GTK_WIDGET (fixture->window));
}

/* Nothing is made before Begin; region, name and Begin need nothing but keys. */
static void
test_first_start (Office *fixture, gconstpointer data)
{
  IkdSession *session;

  ikd_window_open (fixture->window, fixture->path, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_focus (GTK_WINDOW (fixture->window));
  g_assert_true (display_wait (office_has_welcome, fixture->window));
  display_type ("kab cilacap");
  display_key ("Return");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  display_type ("loket 1");
  display_key ("Return");
  g_assert_true (display_wait (office_has_page, fixture->window));

  session = get_session (fixture->window);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (ikd_region_get_code (ikd_session_get_office (session)), ==, "33.01");
  g_assert_cmpstr (ikd_session_get_operator (session), ==, "loket 1");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Capaian – Kabupaten Cilacap");
}

/* In the smallest window, too, it is seen what begins. */
static void
test_small_start (Office *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *begin;
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  ikd_window_open (fixture->window, fixture->path, 0);
  gtk_window_present (GTK_WINDOW (window));
  display_focus (GTK_WINDOW (window));
  g_assert_true (display_wait (office_has_welcome, window));
  display_settle (window);
  g_assert_cmpint (gtk_widget_get_height (window), <=, 600);
  begin = display_find (window, GTK_TYPE_BUTTON, "_Begin");
  g_assert_true (gtk_widget_compute_bounds (begin, window, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (window));
}

static void
test_training (Office *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_focus (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-training", NULL);
  g_assert_true (display_wait (is_marked, fixture->window));
  display_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (fixture->window)),
                            "TRAINING DATA – INVENTED FIGURES"));
  g_assert_nonnull (display_find (GTK_WIDGET (ikd_window_get_page (fixture->window)),
                                  GTK_TYPE_LABEL, "TRAINING DATA – INVENTED FIGURES"));
}

/* A file that is none says so, in the window, and another can be opened from there. */
static void
test_failure (Office *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "This is no data file of ours.", -1, NULL));
  ikd_window_open (fixture->window, fixture->path, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  display_focus (GTK_WINDOW (fixture->window));
  g_assert_true (display_wait (says_failure, fixture->window));
  g_assert_null (get_session (fixture->window));
  g_assert_nonnull (display_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "office.db"));
}

typedef struct
{
  gint64   asked;
  gboolean good;
} Raise;

/* With its page, or not before half a second. */
static void
map_cb (GtkWidget *window, Raise *raise)
{
  raise->good = office_has_page (window)
                || g_get_monotonic_time () - raise->asked >= G_USEC_PER_SEC / 2;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

/* A window comes up with its page, and the focus in it; one that has nothing to show comes up as
 * well, only later. */
static void
test_raise (Office *fixture, gconstpointer data)
{
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_create (fixture->path, &setup, &error);
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWindow *empty = GTK_WINDOW (gtk_window_new ());
  Raise raise = { g_get_monotonic_time (), FALSE };

  g_assert_no_error (error);
  ikd_session_close (session);
  g_signal_connect (window, "map", G_CALLBACK (map_cb), &raise);
  ikd_window_open (fixture->window, fixture->path, 0);
  ikd_raise (window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (display_wait (is_mapped, window));
  g_assert_true (raise.good);
  g_assert_true (display_wait (office_has_page, window));
  display_settle (GTK_WIDGET (window));
  g_assert_nonnull (gtk_window_get_focus (window));
  g_signal_handlers_disconnect_by_func (window, map_cb, &raise);

  ikd_raise (empty);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (empty)));
  g_assert_true (display_wait (is_mapped, empty));
  display_close (empty);
}

/* The menu is made when it is opened. */
static void
test_main_menu (Office *fixture, gconstpointer data)
{
  GtkWidget *menu;
  GtkWidget *button;

  open_office (fixture);
  menu = display_find (GTK_WIDGET (ikd_window_get_page (fixture->window)), IKD_TYPE_MAIN_MENU,
                       NULL);
  button = display_find (menu, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (display_wait (is_mapped, gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  g_assert_nonnull (display_find (button, GTK_TYPE_LABEL, "Restore from Backup…"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* Each page by its key, and its entry in the sidebar. */
static void
test_pages (Office *fixture, gconstpointer data)
{
  guint n;
  const IkdPageEntry *entries = ikd_page_list_get (&n);
  GtkWidget *list;

  open_office (fixture);
  list = display_find (display_find (GTK_WIDGET (fixture->window), IKD_TYPE_SIDEBAR, NULL),
                       GTK_TYPE_LIST_BOX, NULL);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("Control+%u", entries[i].number);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i);

      display_key (key);
      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (ikd_window_get_page (fixture->window),
                                                 entries[i].get_type ()));
      g_assert_true (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) == row);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, entries[i].title);
    }
}

static void
test_sidebar (Office *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  open_office (fixture);
  sidebar = display_find (GTK_WIDGET (fixture->window), IKD_TYPE_SIDEBAR, NULL);
  g_assert_true (gtk_widget_get_mapped (sidebar));
  display_key ("F9");
  g_assert_false (gtk_widget_get_mapped (sidebar));
  display_key ("F9");
  g_assert_true (gtk_widget_get_mapped (sidebar));
}

/* 900×600: hidden, called by F9, put away by Escape. */
static void
test_narrow (Office *fixture, gconstpointer data)
{
  GtkWidget *sidebar;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  open_office (fixture);
  sidebar = display_find (GTK_WIDGET (fixture->window), IKD_TYPE_SIDEBAR, NULL);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 900);
  g_assert_false (gtk_widget_get_mapped (sidebar));
  display_key ("F9");
  g_assert_true (gtk_widget_get_mapped (sidebar));
  display_key ("Escape");
  g_assert_false (gtk_widget_get_mapped (sidebar));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("capaian-home-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  office_init (&argc, &argv);
  g_test_add ("/window/first-start", Office, NULL, set_up, test_first_start, tear_down);
  g_test_add ("/window/small-start", Office, NULL, set_up, test_small_start, tear_down);
  g_test_add ("/window/training", Office, NULL, set_up, test_training, tear_down);
  g_test_add ("/window/failure", Office, NULL, set_up, test_failure, tear_down);
  g_test_add ("/window/raise", Office, NULL, set_up, test_raise, tear_down);
  g_test_add ("/window/main-menu", Office, NULL, set_up, test_main_menu, tear_down);
  g_test_add ("/window/pages", Office, NULL, set_up, test_pages, tear_down);
  g_test_add ("/window/sidebar", Office, NULL, set_up, test_sidebar, tear_down);
  g_test_add ("/window/narrow", Office, NULL, set_up, test_narrow, tear_down);
  return g_test_run ();
}
