/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The windows beside the main one by keyboard, and what is changed in them. */

#include "ikd-about-window.h"
#include "ikd-export-window.h"
#include "ikd-operator-switch.h"
#include "ikd-preferences-window.h"
#include "ikd-shortcuts-window.h"
#include "office.h"

static IkdSession *
get_session (IkdWindow *window)
{
  return ikd_context_get_session (ikd_window_get_context (window));
}

static void
set_up (Office *self, gconstpointer data)
{
  office_make (self);
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

/* --- windows --- */

static gboolean
is_active (gpointer data)
{
  GtkWidget *window = office_find_window (*(GType *) data);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (*(GType *) data) == NULL;
}

static gboolean
has_keyboard (gpointer data)
{
  return gtk_window_is_active (data);
}

static guint
count_windows (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *at = windows; at != NULL; at = at->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (at->data, type))
      n++;
  return n;
}

/* Each comes up once, says what it must, and gives the focus back to where it was. */
static void
windows (Office *self, gconstpointer data)
{
  const struct
  {
    const char *action;
    GType       type;
    const char *texts[3];
  } cases[] = {
    { "win.export", IKD_TYPE_EXPORT_WINDOW, { "Complete CSV", "With all regions in it" } },
    { "win.preferences", IKD_TYPE_PREFERENCES_WINDOW, { "Working week", "Colours" } },
    { "win.shortcuts", IKD_TYPE_SHORTCUTS_WINDOW, { "Keep the figure", "Ctrl+Shift+Z" } },
    { "win.about", IKD_TYPE_ABOUT_WINDOW,
      { "idn-area-data 4.0.1, under the Open Database License (ODbL) 1.0", "GPL-3.0-or-later" } },
  };
  GtkWidget *focus;

  office_open (self, 0);
  office_show_figure (self->window);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GType type = cases[i].type;
      GtkWidget *window;

      gtk_widget_activate_action (GTK_WIDGET (self->window), cases[i].action, NULL);
      g_assert_true (display_wait (is_active, &type));
      window = office_find_window (type);
      for (guint j = 0; cases[i].texts[j] != NULL; j++)
        office_expect (window, cases[i].texts[j]);
      g_assert_true (gtk_window_get_modal (GTK_WINDOW (window)));
      gtk_widget_activate_action (GTK_WIDGET (self->window), cases[i].action, NULL);
      g_assert_cmpuint (count_windows (type), ==, 1);

      display_key ("Escape");
      g_assert_true (display_wait (is_gone, &type));
      g_assert_true (display_wait (has_keyboard, self->window));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == focus);
    }
}

/* --- preferences --- */

static GtkWidget *
open_preferences (Office *self)
{
  GType type = IKD_TYPE_PREFERENCES_WINDOW;

  office_open (self, 0);
  display_key ("Control+comma");
  g_assert_true (display_wait (is_active, &type));
  return office_find_window (type);
}

static void
close_preferences (Office *self)
{
  GType type = IKD_TYPE_PREFERENCES_WINDOW;

  display_key ("Escape");
  g_assert_true (display_wait (is_gone, &type));
  g_assert_true (display_wait (has_keyboard, self->window));
}

static GtkWidget *
find_child (GtkWidget *window, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (window, IKD_TYPE_PREFERENCES_WINDOW, name));
}

/* Kept with Enter, written beside the next change; an identity number is no name. */
static void
operator (Office *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *window = open_preferences (self);
  g_autoptr (GPtrArray) figures = NULL;

  office_focus (find_child (window, "operator"));
  display_key ("Control+a");
  display_type ("loket 2");
  display_key ("Return");
  g_assert_cmpstr (ikd_session_get_operator (get_session (self->window)), ==, "loket 2");

  display_key ("Control+a");
  display_type (number);
  display_key ("Return");
  office_expect (window, "looks like an identity number (NIK)");
  g_assert_cmpstr (ikd_session_get_operator (get_session (self->window)), ==, "loket 2");

  /* The first puts the sentence away. */
  display_key ("Escape");
  close_preferences (self);
  office_expect (GTK_WIDGET (self->window), "Operator: loket 2");
  office_show_figure (self->window);
  office_type ("14049");
  display_key ("Return");
  office_expect (GTK_WIDGET (self->window), "✓ Stored: 14,049");
  figures = office_load_today (self, "");
  g_assert_cmpstr (((IkdFigure *) g_ptr_array_index (figures, 0))->author, ==, "loket 2");
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
assert_has_room (GtkWidget *child)
{
  int margins = gtk_widget_get_margin_top (child) + gtk_widget_get_margin_bottom (child);
  int sides = gtk_widget_get_margin_start (child) + gtk_widget_get_margin_end (child);
  int needed = 0;

  display_settle (child);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (child) + sides,
                      &needed, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (child), >=, needed - margins);
}

/* All of what the popover holds has its place, also with the sentence of what is refused. */
static void
switches (Office *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *button = NULL;
  GtkPopover *popover = NULL;
  GtkWidget *child = NULL;

  office_open (self, 0);
  button = display_find (GTK_WIDGET (self->window), IKD_TYPE_OPERATOR_SWITCH, NULL);
  popover = GTK_POPOVER (gtk_widget_get_template_child (button, IKD_TYPE_OPERATOR_SWITCH,
                                                        "popover"));
  child = gtk_popover_get_child (popover);
  gtk_popover_popup (popover);
  g_assert_true (display_wait (is_mapped, child));
  assert_has_room (child);
  display_type (number);
  display_key ("Return");
  office_expect (child, "looks like an identity number (NIK)");
  assert_has_room (child);
  gtk_popover_popdown (popover);
}

static gboolean
has_six_days (gpointer data)
{
  g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (data);

  return ikd_calendar_get_week_days (calendar) == 6;
}

static gboolean
is_cirebon (gpointer data)
{
  return g_str_equal (ikd_region_get_code (ikd_session_get_office (data)), "32.74");
}

/* Both are in the file, for whoever opens it next. */
static void
office (Office *self, gconstpointer data)
{
  GtkWidget *window = open_preferences (self);
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (GError) error = NULL;

  office_focus (find_child (window, "week"));
  display_key ("space");
  display_key ("Down");
  display_key ("Return");
  g_assert_true (display_wait (has_six_days, get_session (self->window)));

  gtk_widget_child_focus (find_child (window, "office"), GTK_DIR_TAB_FORWARD);
  display_key ("space");
  display_settle (window);
  display_type ("kota cirebon");
  display_key ("Return");
  g_assert_true (display_wait (is_cirebon, get_session (self->window)));

  session = ikd_session_open (self->path, IKD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (has_six_days (session));
  g_assert_true (is_cirebon (session));
  ikd_session_close (session);
  close_preferences (self);
}

static void
colours (Office *self, gconstpointer data)
{
  GtkWidget *window = open_preferences (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwComboRow *scheme = ADW_COMBO_ROW (find_child (window, "scheme"));

  adw_combo_row_set_selected (scheme, 2);
  g_assert_true (adw_style_manager_get_dark (manager));
  adw_combo_row_set_selected (scheme, 1);
  g_assert_false (adw_style_manager_get_dark (manager));
  adw_combo_row_set_selected (scheme, 0);
  close_preferences (self);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/dialogs/" name, Office, NULL, set_up, function, tear_down)

  ADD ("windows", windows);
  ADD ("operator", operator);
  ADD ("switches", switches);
  ADD ("office", office);
  ADD ("colours", colours);
  return g_test_run ();
}
