/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Obstacles by keyboard. At two activities 30 telephones were not adequate and 10 times the server
 * was down: 75 and 25 in a hundred. */

#include "ikd-obstacle-pane.h"
#include "ikd-obstacle-window.h"
#include "ikd-reach-service.h"
#include "ikd-reach-window.h"
#include "ikd-trend-view.h"
#include "pane-office.h"
#include "records.h"

static void
fill (PaneOffice *self)
{
  records_keep (self->session, IKD_TYPE_ACTIVITY, "33.01.06",
                "place:A|kind:counter|date:2024-03-05|state:done|phone_inadequate:20|"
                "obstacles:server=10");
  records_keep (self->session, IKD_TYPE_ACTIVITY, "33.01.01",
                "place:B|kind:counter|date:2024-05-05|state:done|phone_inadequate:10");
}

/* The trend of the chosen obstacle begins with its first month and goes on until this one. */
static void
assert_trend (PaneOffice *self, const char *first)
{
  GtkWidget *trend = display_find (self->pane, IKD_TYPE_TREND_VIEW, NULL);
  int year;
  int month;
  g_autofree char *text = NULL;
  g_autofree char *now = NULL;
  IkdDay today = ikd_day_today ();
  IkdDay end;

  ikd_day_get (today, &year, &month, NULL);
  end = month < 12 ? ikd_day_new (year, month + 1, 1) - 1 : ikd_day_new (year, 12, 31);
  now = ikd_period_format ((IkdPeriod){ ikd_day_new (year, month, 1), end });
  text = g_strdup_printf ("Chart of %d values, from %s to %s: 0", 12 * (year - 2024) + month - 2,
                          first, now);
  gtk_test_accessible_assert_property (trend, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

/* The first is chosen at first; another one by the arrows: its months, its districts. */
static void
ranking (PaneOffice *self, gconstpointer data)
{
  fill (self);
  pane_office_show (self, IKD_TYPE_OBSTACLE_PANE, 1000, 800);
  office_expect (self->pane, "Most often counted at activities: Phone not adequate, 30 of 40 "
                             "(75.00%).");
  office_expect (self->pane, "Phone not adequate, by month");
  office_expect (self->pane, "66.67%");
  office_expect (self->pane, "Kedungreja");
  ikd_pane_focus_first (IKD_PANE (self->pane));
  display_key ("Down");
  office_expect (self->pane, "Server trouble, by month");
  office_expect (self->pane, "Kroya");
  office_expect_gone (self->pane, "Kedungreja");
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *window = office_find_window (IKD_TYPE_OBSTACLE_WINDOW);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
is_closed (gpointer data)
{
  return office_find_window (IKD_TYPE_OBSTACLE_WINDOW) == NULL;
}

static GtkWidget *
child (const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (office_find_window (IKD_TYPE_OBSTACLE_WINDOW),
                                                    IKD_TYPE_OBSTACLE_WINDOW, name));
}

static gboolean
can_save (gpointer data)
{
  return gtk_widget_is_sensitive (child ("save_button"));
}

static gboolean
has_kinds (gpointer data)
{
  return adw_combo_row_get_model (ADW_COMBO_ROW (child ("segment_row"))) != NULL
         && adw_combo_row_get_model (ADW_COMBO_ROW (child ("kind_row"))) != NULL;
}

static void
open_form (PaneOffice *self)
{
  g_assert_true (display_wait (is_open, NULL));
  g_assert_true (display_wait (has_kinds, NULL));
  display_settle (child ("kind_row"));
}

/* From nothing to an estimate that is revised, has a history, and is taken back. */
static void
estimates (PaneOffice *self, gconstpointer data)
{
  GtkWidget *window;

  pane_office_show (self, IKD_TYPE_OBSTACLE_PANE, 1000, 800);
  office_expect (self->pane, "No Obstacles Noted");
  ikd_pane_focus_first (IKD_PANE (self->pane));
  display_key ("Control+n");
  open_form (self);
  window = office_find_window (IKD_TYPE_OBSTACLE_WINDOW);
  office_expect (window, "Say where the estimate comes from.");
  g_assert_false (can_save (NULL));
  office_focus (child ("affected"));
  office_type ("many");
  display_settle (window);
  g_assert_false (can_save (NULL));
  display_key ("Control+a");
  office_type ("40000");
  office_focus (child ("source"));
  office_type ("survey");
  g_assert_true (display_wait (can_save, NULL));
  display_key ("Return");
  g_assert_true (display_wait (is_closed, NULL));
  office_expect (self->pane, "40,000 people");
  office_expect (self->pane, "Nothing was counted at activities in this time.");

  /* Named, without a number. */
  office_focus (display_find (self->pane, ADW_TYPE_ACTION_ROW, NULL));
  display_key ("Return");
  open_form (self);
  office_expect (office_find_window (IKD_TYPE_OBSTACLE_WINDOW), "History");
  g_assert_true (display_wait (can_save, NULL));
  office_focus (child ("affected"));
  display_key ("Control+a");
  display_key ("Delete");
  g_assert_true (display_wait (can_save, NULL));
  display_key ("Return");
  g_assert_true (display_wait (is_closed, NULL));
  office_expect (self->pane, "named without a number");

  office_focus (display_find (self->pane, ADW_TYPE_ACTION_ROW, NULL));
  display_key ("Tab");
  display_key ("space");
  office_expect (self->pane, "No Obstacles Noted");
}

static gboolean
has_proposal (gpointer data)
{
  GtkWidget *window = office_find_window (IKD_TYPE_REACH_WINDOW);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
has_no_proposal (gpointer data)
{
  return office_find_window (IKD_TYPE_REACH_WINDOW) == NULL;
}

/* Those without a telephone are proposed as out of reach: what is kept has the estimate's number,
 * day and source. */
static void
deducts (PaneOffice *self, gconstpointer data)
{
  IkdOverviewQuery query = { .day = ikd_day_new (2023, 7, 1) };
  g_autoptr (IkdReachState) state = NULL;
  g_autoptr (GError) error = NULL;
  const IkdReachGroup *group;

  records_keep (self->session, IKD_TYPE_OBSTACLE, "33.01",
                "kind:no-phone|affected:40.000|date:2023-06-06|source_title:Survei");
  pane_office_show (self, IKD_TYPE_OBSTACLE_PANE, 1000, 800);
  office_expect (self->pane, "40,000 people");
  office_focus (display_find (self->pane, ADW_TYPE_ACTION_ROW, NULL));
  display_key ("Tab");
  display_key ("space");
  g_assert_true (display_wait (has_proposal, NULL));
  display_key ("Return");
  g_assert_true (display_wait (has_no_proposal, NULL));

  query.region = ikd_region_get_id (ikd_session_get_office (self->session));
  query.segment = "";
  state = ikd_reach_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (state->groups->len, ==, 1);
  group = g_ptr_array_index (state->groups, 0);
  g_assert_cmpstr (group->group, ==, "No phone at hand");
  g_assert_cmpint (group->number.value, ==, 40000);
  g_assert_cmpint (group->day, ==, ikd_day_new (2023, 6, 6));
  g_assert_cmpstr (group->source, ==, "Survei");
}

/* Months without a count are 0; a year without any says so, and has no trend. */
static void
times (PaneOffice *self, gconstpointer data)
{
  fill (self);
  records_keep (self->session, IKD_TYPE_OBSTACLE, "33.01",
                "kind:server|affected:40.000|date:2023-06-06|source_title:Survei");
  pane_office_show (self, IKD_TYPE_OBSTACLE_PANE, 1000, 800);
  office_expect (self->pane, "30 of 40");
  assert_trend (self, "March 2024: 20");
  office_focus (display_find (self->pane, GTK_TYPE_DROP_DOWN, NULL));
  display_key ("space");
  display_key ("End");
  display_key ("Up");
  display_key ("Return");
  office_expect (self->pane, "Nothing was counted at activities in this time.");
  office_expect (self->pane, "40,000 (6 Jun 2023)");
  office_expect_gone (self->pane, "by month");
}

int
main (int argc, char *argv[])
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/obstacles/" name, PaneOffice, NULL, pane_office_set_up, function, \
              pane_office_tear_down)

  ADD ("ranking", ranking);
  ADD ("estimates", estimates);
  ADD ("deducts", deducts);
  ADD ("times", times);

  return g_test_run ();
}
