/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Everything that can be read in the windows is in the language of the user, fits, and has a name
 * for those who do not see it: in Indonesian and English, at three sizes, light and dark. */

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

#include "ikd-activity-window.h"
#include "ikd-pane-page.h"
#include "ikd-about-window.h"
#include "ikd-annotation-window.h"
#include "ikd-burnup-view.h"
#include "ikd-calendar-window.h"
#include "ikd-document-page.h"
#include "ikd-holiday-row.h"
#include "ikd-letter-window.h"
#include "ikd-letterhead-window.h"
#include "ikd-obstacle-window.h"
#include "ikd-preferences-window.h"
#include "ikd-print-window.h"
#include "ikd-reach-window.h"
#include "ikd-record-window.h"
#include "ikd-shortcuts-window.h"
#include "ikd-target-window.h"
#include "ikd-welcome.h"
#include "look.h"
#include "office.h"

typedef struct
{
  Office office;
  Look   look;
} Fixture;

static const struct
{
  int width;
  int height;
} sizes[] = { { 1366, 768 }, { 1280, 800 }, { 900, 600 } };

static const char *const pages[] = { "Control+1", "Control+2", "Control+3", "Control+4",
                                     "Control+5", "Control+6", "Control+7" };

static Messages *messages;

static void
use_language (gboolean indonesian)
{
  g_setenv ("LANGUAGE", indonesian ? "id" : "en", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "id_ID.UTF-8"));
  /* Binding anew makes gettext look at LANGUAGE again. */
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CAPAIAN_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (gettext ("Preferences"), ==, indonesian ? "Preferensi" : "Preferences");
}

static void
check (Fixture *self, GtkWidget *root, const char *where)
{
  look_at (&self->look, root, where);
  if (GTK_IS_WINDOW (root) && root != GTK_WIDGET (self->office.window))
    look_at_height (&self->look, root);
}

/* --- what is looked at --- */

typedef struct
{
  GtkWidget *window;
  int        width;
} Resized;

static gboolean
has_width (gpointer data)
{
  const Resized *resized = data;

  return gtk_widget_get_width (resized->window) == resized->width;
}

/* The panes of a page that has some, round and round to the first. */
static void
look_at_panes (Fixture *self, const char *page)
{
  static const struct
  {
    const char *page;
    const char *name;
  } panes[] = {
    { "Control+2", "completeness" },
    { "Control+2", "one figure" },
    { "Control+2", "sheet" },
    { "Control+3", "small charts" },
    { "Control+3", "comparison" },
    { "Control+4", "activities" },
    { "Control+4", "groups" },
    { "Control+4", "obstacles" },
    { "Control+4", "funnel" },
    { "Control+4", "neighbourhoods" },
    { "Control+4", "institutions" },
    { "Control+5", "target history" },
    { "Control+5", "simulation" },
    { "Control+5", "reachable" },
    { "Control+5", "targets" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (g_str_equal (page, panes[i].page))
      {
        display_key ("Control+Tab");
        check (self, GTK_WIDGET (self->office.window), panes[i].name);
      }
}

static void
look_at_pages (Fixture *self, int width, int height)
{
  GtkWidget *window = GTK_WIDGET (self->office.window);
  Resized resized = { window, width };

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  g_assert_true (display_wait (has_width, &resized));
  self->look.wide = width == sizes[0].width;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int least = 0;

      display_key (pages[i]);
      check (self, window, pages[i]);
      gtk_widget_measure (GTK_WIDGET (ikd_window_get_page (self->office.window)),
                          GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      look_at_panes (self, pages[i]);
      g_test_message ("%s at %d: at least %d wide", pages[i], width, least);
      g_assert_cmpint (least, <=, 900);
    }
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (*(GType *) data) == NULL;
}

static gboolean
is_active (gpointer data)
{
  GtkWidget *window = office_find_window (*(GType *) data);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

/* Waits for the window of @type, which is about to come up; transfer none. */
static GtkWidget *
wait_for (GType type)
{
  g_assert_true (display_wait (is_active, &type));
  return office_find_window (type);
}

static void
close_window (Fixture *self, GType type)
{
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, &type));
  display_focus (GTK_WINDOW (self->office.window));
}

static void
check_window (Fixture *self, GType type, const char *where)
{
  check (self, wait_for (type), where);
  close_window (self, type);
}

static void
look_at_print (Fixture *self)
{
  IkdSession *session = ikd_context_get_session (ikd_window_get_context (self->office.window));
  IkdSheetQuery query = { .region = ikd_region_get_id (ikd_session_get_office (session)),
                          .segment = g_intern_string (""), .day = ikd_day_new (2026, 6, 6) };
  g_autoptr (IkdEntrySheet) sheet = NULL;

  g_assert_true (ikd_sheet_query_choose (&query, "ikd"));
  sheet = ikd_entry_sheet_load (session, &query, NULL, NULL);
  ikd_print_form (GTK_WINDOW (self->office.window), sheet, session);
  check_window (self, IKD_TYPE_PRINT_WINDOW, "blank form");
}

/* What belongs to the chart: its numbers, its menu, the form of an annotation. */
static void
look_at_chart (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (self->office.window);
  GtkWidget *view = NULL;

  display_key ("Control+1");
  display_settle (window);
  view = display_find (window, IKD_TYPE_BURNUP_VIEW, NULL);
  office_focus (view);
  display_key ("n");
  check_window (self, IKD_TYPE_ANNOTATION_WINDOW, "annotation");
  self->look.wide = FALSE;
  display_key ("d");
  check (self, window, "numbers of the chart");
  display_key ("d");
  display_key ("Shift+Tab");
  display_key ("space");
  check (self, window, "menu of the chart");
  display_key ("Escape");
  self->look.wide = TRUE;
  display_key ("Control+5");
}

static void
look_at_calendar (Fixture *self)
{
  GtkWidget *window;
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (ikd_calendar_window_new (
    GTK_WINDOW (self->office.window), ikd_window_get_context (self->office.window))));
  window = wait_for (IKD_TYPE_CALENDAR_WINDOW);
  check (self, window, "calendar");
  row = display_find (window, IKD_TYPE_HOLIDAY_ROW, NULL);
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  check (self, window, "free day");
  close_window (self, IKD_TYPE_CALENDAR_WINDOW);
}

static void
look_at_reach (Fixture *self)
{
  display_key ("Control+5");
  display_key ("Control+Shift+ISO_Left_Tab");
  display_key ("Control+n");
  check_window (self, IKD_TYPE_REACH_WINDOW, "group");
  display_key ("Control+Tab");
}

/* The form for an activity, from its pane. */
static void
look_at_outreach (Fixture *self)
{
  display_key ("Control+4");
  ikd_pane_page_show (IKD_PANE_PAGE (ikd_window_get_page (self->office.window)), "activities");
  ikd_pane_focus_first (IKD_PANE (ikd_window_get_page (self->office.window)));
  check (self, GTK_WIDGET (self->office.window), "activities");
  display_key ("Control+n");
  check_window (self, IKD_TYPE_ACTIVITY_WINDOW, "activity");
  display_key ("Control+5");
}

static void
look_at_estimate (Fixture *self)
{
  display_key ("Control+4");
  ikd_pane_page_show (IKD_PANE_PAGE (ikd_window_get_page (self->office.window)), "obstacles");
  ikd_pane_focus_first (IKD_PANE (ikd_window_get_page (self->office.window)));
  display_key ("Control+n");
  check_window (self, IKD_TYPE_OBSTACLE_WINDOW, "estimate");
}

static void
look_at_letterhead (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (self->office.window);

  display_key ("Control+6");
  display_settle (window);
  g_assert_true (gtk_widget_activate_action (
    display_find (window, IKD_TYPE_DOCUMENT_PAGE, NULL), "document.letterhead", NULL));
  check_window (self, IKD_TYPE_LETTERHEAD_WINDOW, "letterhead");
}

/* The simulation of a target, and the draft of a request for it. */
static void
look_at_letter (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (self->office.window);
  GtkWidget *button;

  display_key ("Control+5");
  display_key ("Control+Tab");
  display_key ("Control+Tab");
  display_settle (window);
  display_type ("40");
  check (self, window, "simulation of 40");
  button = display_find (window, GTK_TYPE_BUTTON, gettext ("_Draft a Request for Revision…"));
  g_assert_nonnull (button);
  office_focus (button);
  display_key ("Return");
  check_window (self, IKD_TYPE_LETTER_WINDOW, "letter");
  display_key ("Control+Tab");
  display_key ("Control+Tab");
}

static void
look_at_windows (Fixture *self)
{
  const struct
  {
    const char *page;
    const char *key;
    GType       type;
    const char *name;
  } windows[] = {
    { "Control+5", "Control+comma", IKD_TYPE_PREFERENCES_WINDOW, "preferences" },
    { "Control+5", "Control+F1", IKD_TYPE_SHORTCUTS_WINDOW, "shortcuts" },
    { "Control+5", NULL, IKD_TYPE_ABOUT_WINDOW, "about" },
    { "Control+4", "Control+n", IKD_TYPE_RECORD_WINDOW, "institution" },
    { "Control+5", "Control+n", IKD_TYPE_TARGET_WINDOW, "target" },
  };
  GtkWindow *parent = GTK_WINDOW (self->office.window);

  self->look.wide = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_test_message ("%s", windows[i].name);
      display_key (windows[i].page);
      if (g_str_equal (windows[i].page, "Control+4"))
        ikd_pane_page_show (IKD_PANE_PAGE (ikd_window_get_page (self->office.window)),
                            "institutions");
      display_settle (GTK_WIDGET (parent));
      ikd_pane_focus_first (IKD_PANE (ikd_window_get_page (self->office.window)));
      if (windows[i].key != NULL)
        display_key (windows[i].key);
      else
        gtk_widget_activate_action (GTK_WIDGET (parent), "win.about", NULL);
      check_window (self, windows[i].type, windows[i].name);
    }
  look_at_calendar (self);
  look_at_reach (self);
  look_at_estimate (self);
  look_at_outreach (self);
  look_at_letterhead (self);
  look_at_letter (self);
  look_at_print (self);
  look_at_chart (self);
  display_key ("F10");
  check (self, GTK_WIDGET (parent), "menu");
  display_key ("Escape");
}

static void
look_at_welcome (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->office.folder, "missing.db", NULL);
  GtkWidget *window = GTK_WIDGET (office_show (path, 0));

  g_assert_true (display_wait (office_has_welcome, window));
  check (self, window, "welcome");
  display_type ("kab cilacap");
  display_key ("Return");
  check (self, window, "welcome, chosen");
  display_close (GTK_WINDOW (window));
}

static void
test_language (gconstpointer data)
{
  Fixture self = { .look = { messages, GPOINTER_TO_INT (data), FALSE, NULL,
                             g_string_new (NULL) } };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  use_language (self.look.indonesian);
  office_make_training (&self.office);
  office_open (&self.office, 0);
  for (guint dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        look_at_pages (&self, sizes[i].width, sizes[i].height);
      look_at_windows (&self);
      look_at_welcome (&self);
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  office_free (&self.office);
  g_assert_cmpstr (self.look.faults->str, ==, "");
  g_string_free (self.look.faults, TRUE);
}

int
main (int argc, char **argv)
{
  int status;

  office_init (&argc, &argv);
  messages = messages_load ();
  g_test_add_data_func ("/language/indonesian", GINT_TO_POINTER (TRUE), test_language);
  g_test_add_data_func ("/language/english", GINT_TO_POINTER (FALSE), test_language);
  status = g_test_run ();
  messages_free (messages);
  return status;
}
