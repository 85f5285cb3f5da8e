/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities by keyboard: the list and its filters, the form, what is locked, taking back, the
 * calendar, and what visits bring. The file has three visits to institutions that brought 30, 35
 * and 40, one school that was visited on the first of this month, and one visit planned for
 * today. */

#include "ikd-activity-calendar.h"
#include "ikd-activity-filter.h"
#include "ikd-activity-list.h"
#include "ikd-activity-pane.h"
#include "ikd-activity-window.h"
#include "ikd-calendar-day.h"
#include "ikd-entry.h"
#include "ikd-reason-window.h"
#include "pane-office.h"
#include "records.h"

/* --- the file --- */

static void
keep_on (PaneOffice *self, const char *code, const char *words, IkdDay day)
{
  g_autofree char *iso = ikd_day_to_iso (day);
  g_autofree char *dated = g_strdup_printf ("%s|date:%s", words, iso);

  records_keep (self->session, IKD_TYPE_ACTIVITY, code, dated);
}

static void
set_up (PaneOffice *self, gconstpointer data)
{
  IkdDay today = ikd_day_today ();

  pane_office_set_up (self, data);
  records_keep (self->session, IKD_TYPE_ACTIVITY, "33.01.01",
                "place:Alpha|kind:institution-visit|date:2023-04-05|state:done|activated:30");
  records_keep (self->session, IKD_TYPE_ACTIVITY, "33.01.02",
                "place:Beta|kind:institution-visit|date:2023-05-05|state:done|activated:35|"
                "minutes:60|officers:2");
  records_keep (self->session, IKD_TYPE_ACTIVITY, "33.01.02",
                "place:Gamma|kind:institution-visit|date:2023-06-05|state:done|activated:40");
  keep_on (self, "33.01.02", "place:School|kind:school-visit|state:done|activated:12",
           ikd_day_month (today).start);
  keep_on (self, "33.01.01", "place:Prison|kind:institution-visit|state:planned", today);

  pane_office_show (self, IKD_TYPE_ACTIVITY_PANE, 1000, 700);
  ikd_pane_focus_first (IKD_PANE (self->pane));
  office_expect (self->pane, "Gamma");
}

/* The activity at @place as the file has it; nullable, transfer full */
static IkdActivity *
load (PaneOffice *self, const char *place)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  filter.text = place;
  rows = ikd_outreach_load (self->session, IKD_OUTREACH_ACTIVITIES, &filter, NULL, &error);
  g_assert_no_error (error);
  return rows->len > 0 ? g_object_ref (((IkdActivityRow *) g_ptr_array_index (rows, 0))->activity)
                       : NULL;
}

/* --- waiting --- */

static gboolean
is_gone (gpointer data)
{
  return office_find_window (*(GType *) data) == NULL;
}

static gboolean
is_there (gpointer data)
{
  GtkWidget *window = office_find_window (*(GType *) data);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static GtkWidget *
expect_window (GType type)
{
  g_assert_true (display_wait (is_there, &type));
  display_settle (office_find_window (type));
  return office_find_window (type);
}

static void
expect_gone (PaneOffice *self, GType type)
{
  g_assert_true (display_wait (is_gone, &type));
  display_focus (self->window);
}

static GtkWidget *
list (PaneOffice *self)
{
  return display_find (self->pane, IKD_TYPE_ACTIVITY_LIST, NULL);
}

static gboolean
has_list_focus (gpointer data)
{
  PaneOffice *self = data;
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, list (self))
         && ikd_activity_list_get_selected (IKD_ACTIVITY_LIST (list (self))) != NULL;
}

/* Goes down the list from its first row to @place. */
static void
choose (PaneOffice *self, const char *place)
{
  g_assert_true (display_wait (has_list_focus, self));
  display_key ("Home");
  for (int i = 0; i < 10; i++)
    {
      const IkdActivityRow *row
        = ikd_activity_list_get_selected (IKD_ACTIVITY_LIST (list (self)));

      if (g_str_equal (row->activity->place, place))
        return;
      display_key ("Down");
      display_settle (self->pane);
    }
  g_assert_not_reached ();
}

static gboolean
lacks (gpointer data)
{
  PaneOffice *self = data;

  return !office_shows (self->pane, "Prison");
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !is_visible (data);
}

static GtkWidget *
save_button (GtkWidget *window)
{
  return gtk_window_get_default_widget (GTK_WINDOW (window));
}

static gboolean
may_save (gpointer window)
{
  return gtk_widget_get_sensitive (save_button (window));
}

/* The widget of @type around the label @text. */
static GtkWidget *
find_around (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *label = display_find (root, GTK_TYPE_LABEL, text);
  GtkWidget *widget = label != NULL ? gtk_widget_get_ancestor (label, type) : NULL;

  g_assert_nonnull (widget);
  return widget;
}

/* Goes to what is called @label, and uses it. */
static void
press (GtkWidget *root, GType type, const char *label)
{
  office_focus (find_around (root, type, label));
  display_key ("space");
}

/* --- the list --- */

static void
filters (PaneOffice *self, gconstpointer data)
{
  GtkWidget *filter = display_find (self->pane, IKD_TYPE_ACTIVITY_FILTER, NULL);
  GtkWidget *drop_down = find_around (filter, GTK_TYPE_DROP_DOWN, "All states");

  office_expect (self->pane, "○ Planned");
  office_expect (self->pane, "● Done");
  /* What the next one brings: the middle of 30, 35, 40. */
  office_expect (self->pane, "exp. 35");
  office_focus (drop_down);
  display_key ("space");
  display_settle (self->pane);
  display_key ("Down");
  display_key ("Down");
  display_key ("Return");
  g_assert_true (display_wait (lacks, self));
  office_expect (self->pane, "Gamma");
}

/* --- the form --- */

static void
adding (PaneOffice *self, gconstpointer data)
{
  GtkWidget *form;
  g_autoptr (IkdActivity) kept = NULL;

  display_key ("Control+n");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  office_expect (form, "Type the institution or place.");
  g_assert_false (may_save (form));
  display_type ("Bank");
  g_assert_true (display_wait (may_save, form));
  display_key ("Return");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);
  office_expect (self->pane, "Bank");
  kept = load (self, "Bank");
  g_assert_cmpint (kept->date, ==, ikd_day_today ());
  g_assert_cmpint (kept->state, ==, IKD_ACTIVITY_PLANNED);
  g_assert_cmpstr (IKD_OUTREACH (kept)->kind, ==, "counter");
  g_assert_cmpstr (IKD_OUTREACH (kept)->region_code, ==, "33.01");
}

/* More activated than were present: owed a reason, in place. */
static void
done (PaneOffice *self, gconstpointer data)
{
  GtkWidget *form;
  g_autoptr (IkdActivity) kept = NULL;

  choose (self, "Prison");
  display_key ("Control+Return");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  g_assert_true (display_wait (may_save, form));
  display_type ("20");
  display_key ("Tab");
  display_type ("2x");
  office_expect (form, "2x");
  g_assert_false (may_save (form));
  display_key ("BackSpace");
  display_key ("Tab");
  display_type ("33");
  office_expect (form, "33 activated, more than the 20 who were present");
  g_assert_false (may_save (form));
  display_key ("BackSpace");
  display_key ("BackSpace");
  display_type ("13");
  g_assert_true (display_wait (may_save, form));
  display_key ("Return");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);
  kept = load (self, "Prison");
  g_assert_cmpint (kept->state, ==, IKD_ACTIVITY_DONE);
  g_assert_cmpint (kept->present.value, ==, 20);
  g_assert_cmpint (kept->enrolled.value, ==, 2);
  g_assert_cmpint (kept->activated.value, ==, 13);
}

static void
locked (PaneOffice *self, gconstpointer data)
{
  GtkWidget *form;
  g_autoptr (IkdActivity) before = load (self, "Gamma");
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GError) error = NULL;
  IkdActivity *last;

  choose (self, "Gamma");
  display_key ("Return");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  office_expect (form, "Correct the Activity");
  display_type ("55");
  office_expect (form, "locked. Give the reason");
  g_assert_false (may_save (form));
  office_focus (find_around (form, ADW_TYPE_ENTRY_ROW, "Reason"));
  display_type ("Typing error");
  g_assert_true (display_wait (may_save, form));
  display_key ("Return");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);

  revisions = ikd_outreach_history (self->session, IKD_TYPE_ACTIVITY,
                                    IKD_OUTREACH (before)->record, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 2);
  last = g_ptr_array_index (revisions, 1);
  g_assert_cmpint (last->present.value, ==, 55);
  g_assert_cmpint (last->activated.value, ==, 40);
  g_assert_cmpstr (IKD_OUTREACH (last)->reason, ==, "Typing error");

  /* And the form tells of it. */
  choose (self, "Gamma");
  display_key ("Return");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  office_expect (form, "2 revisions");
  g_assert_nonnull (display_find (form, GTK_TYPE_LABEL,
                                  "present: – → 55. Reason: Typing error"));
  display_key ("Escape");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);
}

/* Obstacles and details, which are folded away at first. */
static void
details (PaneOffice *self, gconstpointer data)
{
  GtkWidget *form;
  GtkWidget *row;
  g_autoptr (IkdActivity) kept = NULL;

  choose (self, "Prison");
  display_key ("Return");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  g_assert_true (display_wait (may_save, form));
  row = find_around (form, ADW_TYPE_EXPANDER_ROW, "Other Details");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  display_settle (form);
  office_focus (find_around (row, ADW_TYPE_ENTRY_ROW, "Hours"));
  office_type ("1,5");
  office_focus (find_around (row, ADW_TYPE_ENTRY_ROW, "Number of officers"));
  display_type ("3");
  row = find_around (form, ADW_TYPE_EXPANDER_ROW, "Obstacles Met");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  display_settle (form);
  office_focus (display_find (row, ADW_TYPE_ENTRY_ROW, NULL));
  display_type ("4");
  g_assert_true (display_wait (may_save, form));
  display_key ("Return");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);
  kept = load (self, "Prison");
  g_assert_cmpint (kept->minutes, ==, 90);
  g_assert_cmpint (kept->officers.value, ==, 3);
  g_assert_true (g_str_has_suffix (kept->obstacles, "=4"));
}

/* --- taking back --- */

static void
withdrawing (PaneOffice *self, gconstpointer data)
{
  g_autoptr (IkdActivity) planned = NULL;
  g_autoptr (IkdActivity) gone = NULL;
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted;

  choose (self, "Prison");
  display_key ("Delete");
  g_assert_true (display_wait (lacks, self));
  planned = load (self, "Prison");
  g_assert_null (planned);
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_no_error (error);
  ikd_reverted_free (reverted);
  office_expect (self->pane, "Prison");

  /* What is done is taken back with a reason alone. */
  choose (self, "Alpha");
  display_key ("Delete");
  expect_window (IKD_TYPE_REASON_WINDOW);
  display_key ("Escape");
  expect_gone (self, IKD_TYPE_REASON_WINDOW);
  choose (self, "Alpha");
  display_key ("Delete");
  expect_window (IKD_TYPE_REASON_WINDOW);
  display_key ("1");
  expect_gone (self, IKD_TYPE_REASON_WINDOW);
  office_expect_gone (self->pane, "Alpha");
  gone = load (self, "Alpha");
  g_assert_null (gone);
}

/* --- the calendar --- */

/* Only where a month is shown is there one before it. */
static void
months (PaneOffice *self, gconstpointer data)
{
  IkdActivityFilter *filter
    = IKD_ACTIVITY_FILTER (display_find (self->pane, IKD_TYPE_ACTIVITY_FILTER, NULL));
  GtkWidget *month = GTK_WIDGET (gtk_widget_get_template_child (self->pane, IKD_TYPE_ACTIVITY_PANE,
                                                                "month"));
  GtkWidget *period = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (filter),
                                                                 IKD_TYPE_ACTIVITY_FILTER,
                                                                 "period"));
  GtkToggleButton *results = GTK_TOGGLE_BUTTON (
    gtk_widget_get_template_child (self->pane, IKD_TYPE_ACTIVITY_PANE, "results_button"));

  office_expect (self->pane, "Prison");
  g_assert_false (gtk_widget_get_visible (month));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), IKD_ACTIVITY_PERIOD_MONTH);
  g_assert_true (display_wait (is_visible, month));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (period), IKD_ACTIVITY_PERIOD_ALL);
  g_assert_true (display_wait (is_hidden, month));
  gtk_toggle_button_set_active (results, TRUE);
  g_assert_true (display_wait (is_visible, month));
}

static IkdDay
chosen_day (PaneOffice *self)
{
  return ikd_activity_calendar_get_day (
    IKD_ACTIVITY_CALENDAR (display_find (self->pane, IKD_TYPE_ACTIVITY_CALENDAR, NULL)));
}

static void
assert_said (PaneOffice *self, IkdDay day, const char *what)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  g_autofree char *date = ikd_day_format_weekday (day);
  g_autofree char *label = g_strdup_printf ("%s, %s", date, what);

  g_assert_true (IKD_IS_CALENDAR_DAY (focus));
  g_assert_cmpint (ikd_calendar_day_get_day (IKD_CALENDAR_DAY (focus)), ==, day);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
calendar (PaneOffice *self, gconstpointer data)
{
  IkdDay today = ikd_day_today ();
  IkdDay march = ikd_day_new (2023, 3, 31);
  GtkWidget *form;

  press (self->pane, GTK_TYPE_TOGGLE_BUTTON, "Calendar");
  office_focus (display_find (self->pane, IKD_TYPE_ACTIVITY_CALENDAR, NULL));
  g_assert_cmpint (chosen_day (self), ==, today);
  display_key ("Page_Up");
  g_assert_cmpint (chosen_day (self), ==, ikd_calendar_add_months (today, -1));
  display_key ("Page_Down");
  display_key ("Left");
  g_assert_cmpint (ikd_calendar_add_months (march, -1), ==, ikd_day_new (2023, 2, 28));
  g_assert_cmpint (ikd_day_month (ikd_day_new (2023, 12, 5)).day, ==,
                   ikd_day_new (2023, 12, 31));

  /* By the months back to June 2023, then to the fifth of it. */
  while (chosen_day (self) > ikd_day_new (2023, 6, 30))
    display_key ("Page_Up");
  office_expect (self->pane, "June 2023");
  while (chosen_day (self) > ikd_day_new (2023, 6, 5))
    display_key ("Left");
  while (chosen_day (self) < ikd_day_new (2023, 6, 5))
    display_key ("Right");
  display_settle (self->pane);
  assert_said (self, ikd_day_new (2023, 6, 5),
               "1 activity. Gamma, Visit to an institution, Kesugihan, Monday, 5 June 2023: Done, "
               "40 activated");
  /* Over the edge of the month, and back. */
  display_key ("Up");
  assert_said (self, ikd_day_new (2023, 5, 29), "no activity");
  office_expect (self->pane, "May 2023");
  display_key ("Return");
  form = expect_window (IKD_TYPE_ACTIVITY_WINDOW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_around (form, ADW_TYPE_ENTRY_ROW,
                                                                     "Date"))),
                   ==, "29 May 2023");
  display_key ("Escape");
  expect_gone (self, IKD_TYPE_ACTIVITY_WINDOW);
}

/* --- what visits bring --- */

static void
results (PaneOffice *self, gconstpointer data)
{
  press (self->pane, GTK_TYPE_TOGGLE_BUTTON, "Results");
  /* Of 30, 35, 40: at 0.5, 1, 1.5. */
  office_expect (self->pane, "35 (33–38)");
  office_expect (self->pane, "3 visits, 105 activated · 35.0 a visit · 17.5 an officer-hour");
  office_expect (self->pane, "not enough history: 1 visit");
  office_expect (self->pane, "1 activity is planned; expected are 35 (33–38) activations.");
  office_expect (self->pane, "12 came from 1 activity");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/activities/" name, PaneOffice, NULL, set_up, function, pane_office_tear_down)

  ADD ("filters", filters);
  ADD ("adding", adding);
  ADD ("done", done);
  ADD ("locked", locked);
  ADD ("details", details);
  ADD ("withdrawing", withdrawing);
  ADD ("months", months);
  ADD ("calendar", calendar);
  ADD ("results", results);

  return g_test_run ();
}
