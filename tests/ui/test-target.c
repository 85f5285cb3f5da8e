/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The page Target and the calendar by keyboard: a revision proposed and its request drafted, a
 * simulation kept and taken back with the data untouched, a group that cannot be reached, a day
 * closed. */

#include "ikd-calendar-window.h"
#include "ikd-letter-window.h"
#include "ikd-preferences-window.h"
#include "ikd-reach-window.h"
#include "ikd-target-page.h"
#include "ikd-target-window.h"
#include "office.h"

static IkdSession *
get_session (Office *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->window));
}

static void
set_up (Office *self, gconstpointer data)
{
  office_make_training (self);
  office_open (self, 0);
  display_key ("Control+5");
  office_expect (GTK_WIDGET (self->window), "Propose a Revision…");
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

typedef struct
{
  gint64 figures;
  gint64 revisions;
  guint  targets;
} Counts;

static Counts
count (Office *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdVerification) verification = ikd_verify (get_session (self), NULL, &error);
  g_autoptr (GPtrArray) targets = ikd_target_list (get_session (self), 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (verification->ok);
  return (Counts){ verification->figures, verification->revisions, targets->len };
}

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

static GtkWidget *
wait_window (GType type)
{
  g_assert_true (display_wait (is_active, &type));
  return office_find_window (type);
}

static void
wait_gone (Office *self, GType type)
{
  g_assert_true (display_wait (is_gone, &type));
  display_focus (GTK_WINDOW (self->window));
}

/* Presses the button of @root with @text by keyboard. */
static void
press (GtkWidget *root, const char *text)
{
  GtkWidget *button = display_find (root, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  office_focus (button);
  display_key ("Return");
}

/* The entry of @root with this title takes the focus and the text. */
static void
fill (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = display_find (root, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  office_focus (row);
  display_key ("Control+a");
  office_type (text);
}

/* 20 % of 1,520,480 is 304,096; 187,312 are active, so 116,784 are missing. */
static void
proposal (Office *self, gconstpointer data)
{
  const Counts before = count (self);
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *form;
  GtkWidget *view;
  Counts after;
  g_autoptr (GPtrArray) targets = NULL;
  const IkdTarget *kept = NULL;
  g_autofree char *text = NULL;

  press (window, "Propose a Revision…");
  form = wait_window (IKD_TYPE_TARGET_WINDOW);
  g_assert_true (office_shows (form, "30% of ID-obliged residents"));
  display_key ("Control+a");
  office_type ("20");
  office_expect (form, "= 304,096 people");
  fill (form, "Letter", "Surat 470");
  fill (form, "Date of the letter", "5 June 2026");
  fill (form, "Set or asked by", "Kepala Dinas");
  display_key ("Return");
  wait_gone (self, IKD_TYPE_TARGET_WINDOW);
  office_expect (window, "Surat 470, 5 June 2026, Kepala Dinas");
  after = count (self);
  g_assert_cmpuint (after.targets, ==, before.targets + 1);
  g_assert_cmpint (after.revisions, ==, before.revisions);
  targets = ikd_target_list (get_session (self), 0, NULL, NULL);
  for (guint i = 0; i < targets->len; i++)
    if (((IkdTarget *) g_ptr_array_index (targets, i))->state == IKD_TARGET_PROPOSED)
      kept = g_ptr_array_index (targets, i);
  g_assert_nonnull (kept);
  g_assert_cmpint (kept->revises, >, 0);
  g_assert_cmpstr (kept->scope_code, ==, "33.01");
  g_assert_cmpstr (kept->source->kind, ==, "letter");
  g_assert_cmpstr (kept->source->date, ==, "2026-06-05");

  press (window, "Letter…");
  view = display_find (wait_window (IKD_TYPE_LETTER_WINDOW), GTK_TYPE_TEXT_VIEW, NULL);
  display_settle (view);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  g_assert_nonnull (strstr (text, "TRAINING DATA"));
  g_assert_nonnull (strstr (text, "be set at 20% of ID-obliged residents"));
  g_assert_nonnull (strstr (text, "The proposal amounts to 304,096 people."));
  g_assert_nonnull (strstr (text, "Surat 470, 5 June 2026, Kepala Dinas"));
  display_key ("Escape");
  wait_gone (self, IKD_TYPE_LETTER_WINDOW);

  display_key ("Control+Tab");
  office_expect (window, "20% of ID-obliged residents: proposed");
}

/* One table begins where the other ends, and neither over it nor far below. */
static void
assert_tables_follow (GtkWidget *window)
{
  GtkWidget *value = display_find (window, GTK_TYPE_LABEL, "608,192");
  GtkWidget *last = gtk_widget_get_last_child (gtk_widget_get_ancestor (value, GTK_TYPE_GRID));
  GtkWidget *next = display_find (window, GTK_TYPE_LABEL, "Who Meets It");
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  display_settle (window);
  g_assert_true (gtk_widget_compute_bounds (next, last, &bounds));
  bounds.origin.y -= (float) gtk_widget_get_height (last);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <=, 30);
}

/* 40 % of 1,520,480 is 608,192, 152,048 more than 30 %. */
static void
simulation (Office *self, gconstpointer data)
{
  const Counts before = count (self);
  GtkWidget *window = GTK_WIDGET (self->window);
  Counts after;

  display_key ("Control+Tab");
  display_key ("Control+Tab");
  office_expect (window, "Type a percentage or a number of people");
  office_type ("abc");
  office_expect (window, "abc");
  display_key ("Control+a");
  office_type ("40");
  office_expect (window, "The target asks 152,048 people more than before.");
  office_expect (window, "608,192");
  assert_tables_follow (window);
  fill (window, "Keep under a name", "Empat puluh");
  display_key ("Return");
  office_expect (window, "Kept Simulations");
  after = count (self);
  g_assert_cmpint (after.figures, ==, before.figures);
  g_assert_cmpint (after.revisions, ==, before.revisions);
  g_assert_cmpuint (after.targets, ==, before.targets);

  fill (window, "Percentage or number of people", "12");
  /* 182,457.6, which 187,312 meet */
  office_expect (window, "It is met.");
  fill (window, "Keep under a name", "Dua belas");
  display_key ("Return");
  office_expect (window, "Dua belas");
  office_expect (window, "182,458");

  press (window, "Empat puluh");
  office_expect (window, "The target asks 152,048 people more than before.");
  press (window, "Draft a Request");
  wait_window (IKD_TYPE_LETTER_WINDOW);
  display_key ("Escape");
  wait_gone (self, IKD_TYPE_LETTER_WINDOW);
  display_key ("Control+z");
  office_expect (window, "Empat puluh");
  after = count (self);
  g_assert_cmpint (after.revisions, ==, before.revisions);
}

/* 1,520,480 less 1,200,000 is 320,480, of the 456,144 asked 70.26 %. */
static void
reach (Office *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *form;

  display_key ("Control+Shift+ISO_Left_Tab");
  office_expect (window, "All of the 456,144 people that the target asks can be reached");
  display_key ("Control+n");
  form = wait_window (IKD_TYPE_REACH_WINDOW);
  office_type ("Tanpa ponsel pintar");
  fill (form, "How many, about", "1200000");
  office_expect (form, "Say who they are");
  fill (form, "Where the estimate comes from", "Survei dinas");
  office_expect (form, "1,200,000");
  display_key ("Return");
  wait_gone (self, IKD_TYPE_REACH_WINDOW);
  office_expect (window, "Of the 456,144 people that the target asks, 320,480 can be reached, "
                         "70.26%.");
  office_expect (window, "Survei dinas");
  display_key ("Control+z");
  office_expect (window, "All of the 456,144 people that the target asks can be reached");
}

static gint64
count_days (Office *self)
{
  g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (get_session (self));

  return ikd_calendar_working_days (calendar, ikd_day_new (2026, 6, 5),
                                    ikd_day_new (2026, 12, 31));
}

static gboolean
has_143 (gpointer data)
{
  return count_days (data) == 143;
}

static gboolean
has_144 (gpointer data)
{
  return count_days (data) == 144;
}

static gboolean
is_out_of_fields (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && !GTK_IS_EDITABLE (focus);
}

/* 8 June 2026 is a Monday: 144 working days until the end of the year become 143, in the pace that
 * is shown too: 268,832 ÷ 143 = 1,879.9. */
static void
calendar (Office *self, gconstpointer data)
{
  GType type = IKD_TYPE_CALENDAR_WINDOW;
  GtkWidget *preferences;
  GtkWidget *window;
  GtkWidget *row;

  g_assert_cmpint (count_days (self), ==, 144);
  display_key ("Control+comma");
  preferences = wait_window (IKD_TYPE_PREFERENCES_WINDOW);
  row = display_find (preferences, ADW_TYPE_ACTION_ROW, "Holidays and Closures…");
  office_focus (row);
  display_key ("Return");
  window = wait_window (IKD_TYPE_CALENDAR_WINDOW);
  display_key ("Control+n");
  office_type ("8 June 2026");
  fill (window, "Name", "Pindah kantor");
  display_key ("Return");
  g_assert_true (display_wait (has_143, self));
  office_expect (window, "Pindah kantor");
  /* In a field it would take back what was typed there. */
  g_assert_true (display_wait (is_out_of_fields, window));
  display_key ("Control+z");
  g_assert_true (display_wait (has_144, self));
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, &type));
  display_focus (GTK_WINDOW (preferences));
  display_key ("Escape");
  wait_gone (self, IKD_TYPE_PREFERENCES_WINDOW);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/target/" name, Office, NULL, set_up, function, tear_down)

  ADD ("proposal", proposal);
  ADD ("simulation", simulation);
  ADD ("reach", reach);
  ADD ("calendar", calendar);
  return g_test_run ();
}
