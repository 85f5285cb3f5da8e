/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who reported, by keyboard; the number in the sidebar; the late rule in the preferences. The file
 * has twelve working days up to today: Patimuan lacks the last six, Kampung Laut the last one. */

#include "ikd-completeness-model.h"
#include "ikd-completeness-pane.h"
#include "ikd-completeness-service.h"
#include "ikd-date-button.h"
#include "ikd-entry.h"
#include "ikd-grid-cell.h"
#include "ikd-grid.h"
#include "ikd-preferences-window.h"
#include "ikd-sidebar.h"
#include "pane-office.h"

#define DAYS 12
#define PATIMUAN 19
#define KAMPUNG_LAUT 24

typedef struct
{
  PaneOffice  bench;
  GArray     *days;             /* of IkdDay, the expected ones up to today */
  gint64      region;           /* of the last activated cell */
  int         day;
} Fixture;

/* --- the file --- */

static void
add_entry (Fixture *self, GPtrArray *entries, GPtrArray *texts, int district, IkdDay day)
{
  g_autofree char *code = g_strdup_printf ("33.01.%02d", district);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->bench.session, code, &error);
  IkdEntry *entry = g_new0 (IkdEntry, 1);

  g_assert_no_error (error);
  entry->region = ikd_region_get_id (region);
  entry->indicator = IKD_ACTIVE;
  entry->date = ikd_day_to_iso (day);
  entry->value = g_strdup_printf ("%d", 100 * district + day % 50);
  g_ptr_array_add (texts, (char *) entry->date);
  g_ptr_array_add (texts, (char *) entry->value);
  g_ptr_array_add (entries, entry);
}

static void
store (Fixture *self, GPtrArray *entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = ikd_entry_save_all (self->bench.session, entries, "paste", NULL,
                                                      &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, entries->len);
}

static void
report (Fixture *self, int district, IkdDay day)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  add_entry (self, entries, texts, district, day);
  store (self, entries);
}

static IkdDay
day_at (Fixture *self, guint i)
{
  return g_array_index (self->days, IkdDay, i);
}

static void
fill (Fixture *self)
{
  g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (self->bench.session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  self->days = ikd_report_days ((IkdRhythm){ IKD_RHYTHM_WORKING_DAYS, 0 }, calendar,
                                ikd_day_today () - 100, ikd_day_today (), DAYS);
  for (guint i = 0; i < DAYS; i++)
    for (int district = 1; district <= 24; district++)
      if (!(district == PATIMUAN && i >= DAYS - 6) && !(district == KAMPUNG_LAUT && i == DAYS - 1))
        add_entry (self, entries, texts, district, day_at (self, i));
  store (self, entries);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  pane_office_set_up (&self->bench, data);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  pane_office_tear_down (&self->bench, data);
  g_clear_pointer (&self->days, g_array_unref);
}

/* --- the pane --- */

static void
activated_cb (IkdCompletenessPane *pane, gint64 region, int day, Fixture *self)
{
  self->region = region;
  self->day = day;
}

static void
show (Fixture *self, int width)
{
  pane_office_show (&self->bench, IKD_TYPE_COMPLETENESS_PANE, width, 700);
  g_signal_connect (self->bench.pane, "cell-activated", G_CALLBACK (activated_cb), self);
  ikd_pane_focus_first (IKD_PANE (self->bench.pane));
}

static GtkWidget *
grid (Fixture *self)
{
  return display_find (self->bench.pane, IKD_TYPE_GRID, NULL);
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (((Fixture *) data)->bench.window);

  return focus != NULL && IKD_IS_GRID_CELL (focus);
}

static IkdDay
last_shown (Fixture *self)
{
  GtkWidget *button = display_find (self->bench.pane, IKD_TYPE_DATE_BUTTON, NULL);

  return ikd_date_button_get_day (IKD_DATE_BUTTON (button));
}

static void
assert_activated (Fixture *self, const char *code, IkdDay day)
{
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->bench.session, code, NULL);

  self->region = 0;
  self->day = IKD_DAY_NONE;
  display_key ("Return");
  g_assert_cmpint (self->region, ==, ikd_region_get_id (region));
  g_assert_cmpint (self->day, ==, day);
}

/* The cell that has the focus, as it is heard and as the line below the matrix has it. */
static void
assert_said (Fixture *self, const char *name, IkdDay day, const char *state)
{
  g_autofree char *date = ikd_day_format_weekday (day);
  g_autofree char *label = g_strdup_printf ("%s, %s: %s", name, date, state);

  gtk_test_accessible_assert_property (gtk_window_get_focus (self->bench.window),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  office_expect (self->bench.pane, label);
}

static void
keys (Fixture *self, gconstpointer data)
{
  fill (self);
  show (self, 1000);
  g_assert_true (display_wait (has_focus, self));
  office_expect (self->bench.pane, "22 of 24 districts have reported");
  g_assert_cmpint (last_shown (self), ==, day_at (self, DAYS - 1));

  /* At first the newest day of the first region. */
  assert_said (self, "Kedungreja", day_at (self, DAYS - 1), "reported");
  assert_activated (self, "33.01.01", day_at (self, DAYS - 1));
  display_key ("Down");
  display_key ("Left");
  assert_activated (self, "33.01.02", day_at (self, DAYS - 2));
  display_key ("Control+End");
  for (int i = KAMPUNG_LAUT; i > PATIMUAN; i--)
    display_key ("Up");
  display_key ("Left");
  display_key ("Left");
  display_key ("Left");
  display_key ("Left");
  assert_said (self, "Patimuan", day_at (self, DAYS - 4), "missing, past the limit");
  assert_activated (self, "33.01.19", day_at (self, DAYS - 4));

  /* A name and a sum open nothing. */
  display_key ("Home");
  self->day = IKD_DAY_NONE;
  display_key ("Return");
  display_key ("End");
  office_expect (self->bench.pane, "Patimuan: ");
  display_key ("Return");
  g_assert_cmpint (self->day, ==, IKD_DAY_NONE);

  /* Tab goes through. */
  display_key ("Shift+Tab");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (self->bench.window), grid (self)));
  display_key ("Tab");
  g_assert_true (has_focus (self));
}

/* "Cilacap Selatan" has 15 letters, "Kabupaten Karanganyar" and "… Purbalingga" have 21, and
 * "Kabupaten Banjarnegara" has 22. */
static void
names (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    guint       chars;
  } cases[] = { { "33.01", 15 }, { "33", 22 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdRegion) region = ikd_session_find_region (self->bench.session, cases[i].code,
                                                              &error);
      IkdCompletenessQuery query = { ikd_region_get_id (region), IKD_ACTIVE, "",
                                     ikd_day_today () - 20, ikd_day_today (), DAYS,
                                     g_get_real_time () / G_USEC_PER_SEC };
      g_autoptr (IkdCompleteness) found = ikd_completeness_load (self->bench.session, &query, NULL,
                                                                 &error);
      g_autoptr (IkdCompletenessModel) model = ikd_completeness_model_new ();

      g_assert_no_error (error);
      ikd_completeness_model_show (model, found);
      g_assert_cmpuint (ikd_grid_model_get_column_chars (IKD_GRID_MODEL (model), 0), ==,
                        cases[i].chars);
    }
}

static gboolean
is_earlier (gpointer data)
{
  return last_shown (data) < day_at (data, DAYS - 1);
}

static gboolean
is_newest (gpointer data)
{
  return last_shown (data) == day_at (data, DAYS - 1);
}

/* There is room for fewer than twelve days: earlier ones, until there are none, and back. */
static void
pages (Fixture *self, gconstpointer data)
{
  IkdDay before;

  fill (self);
  show (self, 700);
  g_assert_true (display_wait (has_focus, self));
  display_settle (GTK_WIDGET (self->bench.window));
  display_key ("Alt+Page_Up");
  g_assert_true (display_wait (is_earlier, self));
  g_assert_cmpint (last_shown (self), >=, day_at (self, 0));
  for (int i = 0; i < 4; i++)
    {
      display_key ("Control+Page_Up");
      display_settle (GTK_WIDGET (self->bench.window));
    }
  office_expect (self->bench.pane, "24 of 24 districts have reported");
  before = last_shown (self);
  display_key ("Control+Page_Up");
  display_settle (GTK_WIDGET (self->bench.window));
  g_assert_cmpint (last_shown (self), ==, before);

  for (int i = 0; i < 6; i++)
    {
      display_key ("Alt+Page_Down");
      display_settle (GTK_WIDGET (self->bench.window));
    }
  g_assert_true (display_wait (is_newest, self));

  /* The day of the window leads, and its regions. */
  ikd_context_set_day (self->bench.context, day_at (self, 7));
  g_assert_true (display_wait (is_earlier, self));
  ikd_context_set_day (self->bench.context, IKD_DAY_NONE);
  g_assert_true (display_wait (is_newest, self));
}

/* What is kept is shown; before that, what will be. */
static void
follows (Fixture *self, gconstpointer data)
{
  show (self, 1000);
  office_expect (self->bench.pane, "Nobody Has Reported Yet");
  fill (self);
  office_expect (self->bench.pane, "22 of 24 districts have reported");
  report (self, KAMPUNG_LAUT, day_at (self, DAYS - 1));
  office_expect (self->bench.pane, "23 of 24 districts have reported");
  office_expect (self->bench.pane, "1 is late: Patimuan.");
}

/* --- the sidebar --- */

static GtkWidget *
badge (Fixture *self)
{
  GtkWidget *sidebar = display_find (GTK_WIDGET (self->bench.office.window), IKD_TYPE_SIDEBAR,
                                     NULL);
  GtkWidget *row = gtk_widget_get_ancestor (display_find (sidebar, GTK_TYPE_LABEL, "Data Entry"),
                                            GTK_TYPE_LIST_BOX_ROW);

  return gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
entry_row (Fixture *self)
{
  return gtk_widget_get_ancestor (badge (self), GTK_TYPE_LIST_BOX_ROW);
}

static gboolean
says_one (gpointer data)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (badge (data))), "1");
}

static gboolean
says_two (gpointer data)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (badge (data))), "2");
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (badge (data));
}

static void
sidebar (Fixture *self, gconstpointer data)
{
  office_open (&self->bench.office, 0);
  g_assert_true (is_hidden (self));
  gtk_test_accessible_assert_property (entry_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Data Entry");

  fill (self);
  g_assert_true (display_wait (says_two, self));
  g_assert_true (gtk_widget_get_visible (badge (self)));
  gtk_test_accessible_assert_property (entry_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Data Entry, 2 reports not in today");
  report (self, KAMPUNG_LAUT, day_at (self, DAYS - 1));
  g_assert_true (display_wait (says_one, self));
  gtk_test_accessible_assert_property (entry_row (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Data Entry, 1 report not in today");
  for (guint i = DAYS - 6; i < DAYS; i++)
    report (self, PATIMUAN, day_at (self, i));
  g_assert_true (display_wait (is_hidden, self));
}

/* --- the preferences --- */

static IkdSession *
window_session (Fixture *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->bench.office.window));
}

static gboolean
is_two_days (gpointer data)
{
  return ikd_session_get_late_rule (window_session (data)).days == 2;
}

static gboolean
is_eleven (gpointer data)
{
  return ikd_session_get_late_rule (window_session (data)).hour == 11;
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *window = office_find_window (IKD_TYPE_PREFERENCES_WINDOW);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static void
choose (GtkWidget *window, const char *name, guint index)
{
  office_focus (GTK_WIDGET (
    gtk_widget_get_template_child (window, IKD_TYPE_PREFERENCES_WINDOW, name)));
  display_choose (index);
}

static void
preferences (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  office_open (&self->bench.office, 0);
  display_key ("Control+comma");
  g_assert_true (display_wait (is_open, NULL));
  window = office_find_window (IKD_TYPE_PREFERENCES_WINDOW);
  office_expect (window, "1 working day later");
  choose (window, "late_days", 2);
  g_assert_true (display_wait (is_two_days, self));
  choose (window, "late_hour", 11);
  g_assert_true (display_wait (is_eleven, self));
  g_assert_true (is_two_days (self));
  display_key ("Escape");

  session = ikd_session_open (self->bench.office.path, IKD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ikd_session_get_late_rule (session).days, ==, 2);
  g_assert_cmpint (ikd_session_get_late_rule (session).hour, ==, 11);
  ikd_session_close (session);
}

int
main (int argc, char *argv[])
{
  office_init (&argc, &argv);

  g_test_add ("/completeness/keys", Fixture, NULL, set_up, keys, tear_down);
  g_test_add ("/completeness/names", Fixture, NULL, set_up, names, tear_down);
  g_test_add ("/completeness/pages", Fixture, NULL, set_up, pages, tear_down);
  g_test_add ("/completeness/follows", Fixture, NULL, set_up, follows, tear_down);
  g_test_add ("/completeness/sidebar", Fixture, NULL, set_up, sidebar, tear_down);
  g_test_add ("/completeness/preferences", Fixture, NULL, set_up, preferences, tear_down);

  return g_test_run ();
}
