/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups by keyboard: with their own people and target, and those of which a target was only said
 * to be reached. */

#include "ikd-group-figures.h"
#include "ikd-group-pane.h"
#include "ikd-record-window.h"
#include "ikd-target-window.h"
#include "outreach-office.h"

/* Keys how many the civil servants are, and how many are active. Returns: (transfer none): the
 * window for it. */
static GtkWidget *
key_figures (Outreach *self, const char *people, const char *active)
{
  GtkWidget *window;

  outreach_keep (&self->office, IKD_TYPE_GROUP, "33.01", "kind:asn");
  outreach_open (self, IKD_TYPE_GROUP_PANE);
  office_expect (self->pane, "Civil servants");
  display_key ("F4");
  window = outreach_window (IKD_TYPE_GROUP_FIGURES);
  office_type (people);
  outreach_go_to (window, "Active IKD");
  office_type (active);
  display_key ("Return");
  return window;
}

/* Said to be reached: at least 100 %, no upper bound; and what it shares people with. */
static void
said (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_GROUP, "33.01",
                 "kind:asn|at_target:yes|date:2024-01-22|overlaps:teacher");
  outreach_open (self, IKD_TYPE_GROUP_PANE);
  office_expect (self->pane, "Civil servants");
  office_expect (self->pane, "≥ 100%");
  office_expect (self->pane, "Said to be at its target");
  office_expect (self->pane, "Civil servants (Kabupaten Cilacap) shares people with: Teachers.");
  office_expect (self->pane, "Groups share people: nobody is counted by adding them up");
}

static void
add (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = NULL;
  const IkdSegmentRow *row;

  outreach_open (self, IKD_TYPE_GROUP_PANE);
  office_expect (self->pane, "No Groups Yet");
  display_key ("Control+n");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  outreach_go_to (window, "What it is called here");
  office_type ("Pegawai Pemda");
  outreach_go_to (window, "Has reached its target");
  display_key ("space");
  display_key ("Return");
  office_expect (window, "Give the date on which the group was at its target.");
  outreach_go_to (window, "Said on");
  office_type ("22 Januari 2024");
  display_key ("Return");
  outreach_wait_gone (IKD_TYPE_RECORD_WINDOW);
  office_expect (self->pane, "Pegawai Pemda");

  rows = outreach_list (&self->office, IKD_OUTREACH_SEGMENTS);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->segment, ==, "asn");
  g_assert_true (row->open);
  g_assert_cmpint (row->group->date, ==, ikd_day_new (2024, 1, 22));
}

static gboolean
has_figures (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_SEGMENTS);
  const IkdAttainment *state = ((IkdSegmentRow *) g_ptr_array_index (rows, 0))->attainment;

  return state->base.number.value == 8000 && state->active.number.value == 3000;
}

/* 3,000 of 8,000 are 37.5 %; of 50 % (4,000) they are 75 %. The region stays at what it had. */
static void
figures (Outreach *self, gconstpointer data)
{
  g_autoptr (GPtrArray) today = NULL;
  GtkWidget *window;

  key_figures (self, "8000", "3000");
  outreach_wait_gone (IKD_TYPE_GROUP_FIGURES);
  g_assert_true (display_wait (has_figures, self));
  office_expect (self->pane, "37.5%");

  display_focus (GTK_WINDOW (self->office.window));
  display_key ("Control+t");
  window = outreach_window (IKD_TYPE_TARGET_WINDOW);
  office_type ("50");
  office_expect (window, "= 4,000 people");
  display_key ("Return");
  outreach_wait_gone (IKD_TYPE_TARGET_WINDOW);
  office_expect (self->pane, "75.0%");
  today = office_load_today (&self->office, "");
  g_assert_cmpuint (today->len, ==, 0);
}

static gboolean
has_nothing (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_SEGMENTS);
  const IkdAttainment *state = ((IkdSegmentRow *) g_ptr_array_index (rows, 0))->attainment;

  return !state->base.number.known && !state->active.number.known;
}

/* Both numbers go with one Ctrl+Z; what was said of the group before stays. */
static void
one_undo (Outreach *self, gconstpointer data)
{
  key_figures (self, "8000", "3000");
  outreach_wait_gone (IKD_TYPE_GROUP_FIGURES);
  office_expect (self->pane, "37.5%");
  display_focus (GTK_WINDOW (self->office.window));
  display_key ("Control+z");
  g_assert_true (display_wait (has_nothing, self));
}

/* The second is refused, and the first not kept without it: more active than there are. */
static void
too_many (Outreach *self, gconstpointer data)
{
  GtkWidget *window = key_figures (self, "80", "90");

  office_expect (window, "Reason");
  g_assert_true (has_nothing (self));
  outreach_go_to (window, "Reason");
  office_type ("Data lama");
  display_key ("Return");
  outreach_wait_gone (IKD_TYPE_GROUP_FIGURES);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/groups/" name, Outreach, NULL, outreach_set_up, function, \
              outreach_tear_down)

  ADD ("said", said);
  ADD ("add", add);
  ADD ("figures", figures);
  ADD ("one-undo", one_undo);
  ADD ("too-many", too_many);

#undef ADD

  return g_test_run ();
}
