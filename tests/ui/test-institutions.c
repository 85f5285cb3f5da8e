/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Institutions by keyboard: found, added, corrected, taken back, and keyed many at once. */

#include "ikd-grid.h"
#include "ikd-import-door.h"
#include "ikd-institution-pane.h"
#include "ikd-institution-preview.h"
#include "ikd-reason-window.h"
#include "ikd-record-window.h"
#include "outreach-office.h"

/* The one institution of the file; transfer full. */
static IkdInstitutionRow *
only (Outreach *self)
{
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_object_ref (g_ptr_array_index (rows, 0));
}

/* Of three banks two are done; two are too few to expect anything of the third by, which has
 * 60 − 20 left. */
static void
summary (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01",
                 "name:BPR Satu|kind:regional-bank|headcount:100|activated:90|date:2023-06-05|"
                 "state:done");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01",
                 "name:BPR Dua|kind:regional-bank|state:done");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01.01",
                 "name:BPR Tiga|kind:regional-bank|headcount:60|activated:20|date:2023-06-05");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);

  office_expect (self->pane, "Institutions: 2 of 4 done; the rest can bring 40 activations at "
                             "most; without 1 whose number of people is not known");
  office_expect (self->pane, "Regional bank: 2 of 3 done; the rest can bring 40 activations at "
                             "most");
  office_expect (self->pane, "Prison: 0 of 1 done; how many people the rest has is not known");
  office_expect (self->pane, "33.3%");
}

static gboolean
shows_lapas_alone (gpointer pane)
{
  return office_shows (pane, "Lapas Satu") && !office_shows (pane, "Bank Dua");
}

static gboolean
shows_both (gpointer pane)
{
  return office_shows (pane, "Lapas Satu") && office_shows (pane, "Bank Dua");
}

static gboolean
shows_none (gpointer pane)
{
  return office_shows (pane, "No Such Institution");
}

static void
search (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas Satu|kind:prison");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Bank Dua|kind:other-bank");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  g_assert_true (display_wait (shows_both, self->pane));

  display_key ("Control+f");
  display_type ("lapas");
  g_assert_true (display_wait (shows_lapas_alone, self->pane));
  display_type ("zz");
  g_assert_true (display_wait (shows_none, self->pane));
  display_key ("Escape");
  g_assert_true (display_wait (shows_both, self->pane));
}

static void
press (const char *key)
{
  display_key (key);
}

static void
add (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  g_autoptr (IkdInstitutionRow) row = NULL;

  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "No Institutions Yet");
  press ("Control+n");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  /* Nobody is blamed before having been there; then it says why it is not kept. */
  office_expect_gone (window, "The institution has no name. Give one.");
  press ("Return");
  office_expect (window, "The institution has no name. Give one.");

  outreach_go_to (window, "Name");
  office_type ("BPR BKK");
  outreach_go_to (window, "Staff or members");
  display_type ("12x");
  outreach_save ();
  g_assert_nonnull (office_find_window (IKD_TYPE_RECORD_WINDOW));
  outreach_go_to (window, "Staff or members");
  press ("Control+a");
  office_type ("120");
  press ("Return");
  outreach_wait_gone (IKD_TYPE_RECORD_WINDOW);
  office_expect (self->pane, "BPR BKK");

  row = only (self);
  g_assert_cmpstr (row->institution->name, ==, "BPR BKK");
  g_assert_cmpint (row->institution->headcount.value, ==, 120);
  g_assert_cmpstr (IKD_OUTREACH (row->institution)->region_code, ==, "33.01");
}

/* No name of a person with a number comes in. */
static void
guarded (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = NULL;

  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  press ("Control+n");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  office_type ("3301011501900001");
  outreach_save ();
  office_expect (window, "identity number");
  rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* More activations than people are kept with a reason alone; the history tells both. */
static void
correct (Outreach *self, gconstpointer data)
{
  gint64 record = outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01",
                                 "name:Lapas|kind:prison|headcount:50|activated:20|"
                                 "date:2023-06-05");
  GtkWidget *window;
  g_autoptr (IkdInstitutionRow) row = NULL;

  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas");
  press ("Return");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  office_expect (window, "Not yet · 50 people · 20 activated until 5 June 2023");
  outreach_go_to (window, "Activated");
  press ("Control+a");
  office_type ("70");
  office_expect (window, "A reason is owed");
  outreach_save ();
  outreach_go_to (window, "Reason");
  office_type ("Termasuk keluarga");
  press ("Return");
  outreach_wait_gone (IKD_TYPE_RECORD_WINDOW);

  row = only (self);
  g_assert_cmpint (IKD_OUTREACH (row->institution)->record, ==, record);
  g_assert_cmpint (row->institution->activated.value, ==, 70);
  g_assert_cmpint (IKD_OUTREACH (row->institution)->owes, ==, 0);
  g_assert_cmpstr (IKD_OUTREACH (row->institution)->reason, ==, "Termasuk keluarga");
}

static gboolean
is_empty (gpointer pane)
{
  return office_shows (pane, "No Institutions Yet");
}

static void
withdraw (Outreach *self, gconstpointer data)
{
  GtkWidget *window;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas");
  press ("Return");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  office_focus (display_find (window, GTK_TYPE_BUTTON, "Withdraw This Institution"));
  press ("Return");
  outreach_wait_gone (IKD_TYPE_RECORD_WINDOW);
  g_assert_true (display_wait (is_empty, self->pane));
  display_focus (GTK_WINDOW (self->office.window));
  office_expect (GTK_WIDGET (self->office.window), "Institution withdrawn");
  press ("Control+z");
  office_expect (self->pane, "Lapas");
}

/* From wherever the hands are, Tab comes to the button that the toast has. */
static void
tab_to (GtkWidget *window, GtkWidget *widget)
{
  for (int i = 0; i < 80; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      if (focus == widget)
        return;
      press ("Tab");
    }
  g_assert_not_reached ();
}

/* What the toast says can be taken back at the toast, by the keys alone. */
static void
undo_at_toast (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *label;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas");
  press ("Return");
  window = outreach_window (IKD_TYPE_RECORD_WINDOW);
  office_focus (display_find (window, GTK_TYPE_BUTTON, "Withdraw This Institution"));
  press ("Return");
  outreach_wait_gone (IKD_TYPE_RECORD_WINDOW);
  window = GTK_WIDGET (self->office.window);
  display_focus (GTK_WINDOW (window));
  office_expect (window, "Institution withdrawn");
  label = display_find (window, GTK_TYPE_LABEL, "Institution withdrawn");
  tab_to (window, display_find (gtk_widget_get_ancestor (label, ADW_TYPE_TOAST_OVERLAY),
                                GTK_TYPE_BUTTON, "Undo"));
  press ("space");
  office_expect (self->pane, "Lapas");
}

static gboolean
are_kept (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);
  const IkdInstitution *one = ((IkdInstitutionRow *) g_ptr_array_index (rows, 0))->institution;
  const IkdInstitution *two = ((IkdInstitutionRow *) g_ptr_array_index (rows, 1))->institution;

  return one->headcount.value == 120 && one->activated.value == 45
         && one->date == ikd_day_today () && two->headcount.value == 80;
}

static gboolean
is_settled (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);
  IkdInstitutionRow *two = g_ptr_array_index (rows, 1);

  return two->institution->activated.value == 95 && IKD_OUTREACH (two->institution)->owes == 0;
}

static void
quick (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas A|kind:prison");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas B|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas B");
  press ("F4");
  display_settle (self->pane);
  office_type ("120");
  press ("Tab");
  office_type ("45");
  press ("Return");
  office_type ("80");
  press ("Tab");
  g_assert_true (display_wait (are_kept, self));
  /* 95 of 80: kept, and marked until a reason is given. */
  office_type ("95");
  press ("Return");
  office_expect (self->pane, "a reason is owed. Ctrl+Enter gives it.");
  press ("F8");
  press ("Control+Return");
  outreach_window (IKD_TYPE_REASON_WINDOW);
  press ("1");
  outreach_wait_gone (IKD_TYPE_REASON_WINDOW);
  g_assert_true (display_wait (is_settled, self));
}

static const IkdInstitution *
nth (GPtrArray *rows, guint i)
{
  return ((IkdInstitutionRow *) g_ptr_array_index (rows, i))->institution;
}

static gboolean
are_pasted (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);

  return nth (rows, 0)->headcount.value == 120 && nth (rows, 0)->activated.value == 45
         && nth (rows, 1)->headcount.value == 1080 && nth (rows, 1)->activated.value == 70
         && nth (rows, 1)->date == ikd_day_today ();
}

static gboolean
are_blank (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);

  return !nth (rows, 0)->headcount.known && !nth (rows, 0)->activated.known
         && !nth (rows, 1)->headcount.known && !nth (rows, 1)->activated.known;
}

/* Cells that were copied elsewhere go down from the cursor, as one step of undo. */
static void
pastes (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas A|kind:prison");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas B|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas B");
  press ("F4");
  display_settle (self->pane);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->pane), "120\t45\r\n1.080\t70\r\n3\t\n");
  press ("Control+v");
  g_assert_true (display_wait (are_pasted, self));
  office_expect (GTK_WIDGET (self->office.window), "2 institutions pasted");
  office_expect (self->pane, "1 line is below the last institution, and was left out.");
  press ("Control+z");
  g_assert_true (display_wait (are_blank, self));
}

static gboolean
is_corrected (gpointer data)
{
  Outreach *self = data;
  g_autoptr (GPtrArray) rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);

  return nth (rows, 0)->activated.value == 46;
}

/* Lines that name institutions go to those, in whatever order; what is no number is refused in its
 * cell, and a name that is not in the list is said. */
static void
pastes_named (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = NULL;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas A|kind:prison");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas B|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas B");
  press ("F4");
  display_settle (self->pane);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->pane),
                          "Instansi\tOrang\tAktivasi\nLAPAS B\t1.080\t70\n"
                          "Bank Jateng\t60\t5\nlapas a\t120\t45\n");
  press ("Control+v");
  g_assert_true (display_wait (are_pasted, self));
  office_expect (self->pane, "1 line names no institution of this list: Bank Jateng");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->pane), "Lapas A\t12x\t46\n");
  press ("Control+v");
  window = outreach_window (IKD_TYPE_INSTITUTION_PREVIEW);
  office_expect (window, "1 value is refused. F8 goes to it.");
  press ("Return");
  outreach_wait_gone (IKD_TYPE_INSTITUTION_PREVIEW);
  office_expect (self->pane, "12x");
  g_assert_false (ikd_pane_flush (IKD_PANE (self->pane)));
  g_assert_true (display_wait (is_corrected, self));
  rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);
  g_assert_cmpint (nth (rows, 0)->headcount.value, ==, 120);
}

/* Old → new is shown where figures would be lost; Escape keeps what is there. */
static void
pastes_over (Outreach *self, gconstpointer data)
{
  GtkWidget *window;
  g_autoptr (GPtrArray) rows = NULL;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01",
                 "name:Lapas A|kind:prison|headcount:100|activated:40|date:2023-06-05");
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas B|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas B");
  press ("F4");
  display_settle (self->pane);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->pane), "120\t45\n1.080\t70\n");
  press ("Control+v");
  window = outreach_window (IKD_TYPE_INSTITUTION_PREVIEW);
  office_expect (window, "100 → 120");
  office_expect (window, "40 (5 Jun 2023) → 45");
  office_expect (window, "1,080");
  press ("Escape");
  outreach_wait_gone (IKD_TYPE_INSTITUTION_PREVIEW);
  rows = outreach_list (&self->office, IKD_OUTREACH_INSTITUTIONS);
  g_assert_cmpint (nth (rows, 0)->headcount.value, ==, 100);

  press ("Control+v");
  outreach_window (IKD_TYPE_INSTITUTION_PREVIEW);
  press ("Return");
  outreach_wait_gone (IKD_TYPE_INSTITUTION_PREVIEW);
  g_assert_true (display_wait (are_pasted, self));
}

/* A list of others is shown by Import before it is kept. */
static void
pastes_list (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas A|kind:prison");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  ikd_import_door_of (self->office.window);
  office_expect (self->pane, "Lapas A");
  press ("F4");
  display_settle (self->pane);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->pane),
                          "region_code\tname\tkind\theadcount\n"
                          "33.01\tBank Jateng\tregional-bank\t60\n"
                          "33.01\tKantor Pajak\ttax-office\t95\n");
  press ("Control+v");
  office_expect (GTK_WIDGET (self->office.window),
                 "A table of outreach: institutions, activities, obstacles or groups");
}

/* What is no number stays in its cell, and is not in the file. */
static void
refused (Outreach *self, gconstpointer data)
{
  g_autoptr (IkdInstitutionRow) row = NULL;

  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01",
                 "name:Lapas A|kind:prison|headcount:50");
  outreach_open (self, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas A");
  press ("F4");
  display_settle (self->pane);
  display_type ("12x");
  press ("Return");
  display_settle (self->pane);
  g_assert_false (ikd_pane_flush (IKD_PANE (self->pane)));
  row = only (self);
  g_assert_cmpint (row->institution->headcount.value, ==, 50);
}

static void
read_only (Outreach *self, gconstpointer data)
{
  outreach_keep (&self->office, IKD_TYPE_INSTITUTION, "33.01", "name:Lapas|kind:prison");
  office_open (&self->office, IKD_DATABASE_READ_ONLY);
  self->pane = outreach_show (&self->office, IKD_TYPE_INSTITUTION_PANE);
  office_expect (self->pane, "Lapas");
  press ("Control+n");
  press ("F4");
  display_settle (self->pane);
  g_assert_null (office_find_window (IKD_TYPE_RECORD_WINDOW));
  g_assert_true (office_shows (self->pane, "Institutions: 0 of 1 done"));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/institutions/" name, Outreach, NULL, outreach_set_up, function, \
              outreach_tear_down)

  ADD ("summary", summary);
  ADD ("search", search);
  ADD ("add", add);
  ADD ("guarded", guarded);
  ADD ("correct", correct);
  ADD ("withdraw", withdraw);
  ADD ("undo-at-toast", undo_at_toast);
  ADD ("quick", quick);
  ADD ("pastes", pastes);
  ADD ("pastes-named", pastes_named);
  ADD ("pastes-over", pastes_over);
  ADD ("pastes-list", pastes_list);
  ADD ("refused", refused);
  ADD ("read-only", read_only);

#undef ADD

  return g_test_run ();
}
