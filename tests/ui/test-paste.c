/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The preview of a paste by keyboard, over the sheet of an office. */

#include <string.h>

#include "ikd-paste-window.h"
#include "office.h"

typedef struct
{
  Office         office;
  IkdSession    *session;
  IkdEntrySheet *sheet;
  GtkWidget     *window;
  GString       *accepted;      /* "5,0=14515;" for each cell, "." at the end of each time */
  char          *order;
} Desk;

static void
load (Desk *self, gboolean base)
{
  g_autoptr (GError) error = NULL;
  IkdSheetQuery query = { base ? "base" : "ikd", 0,
                          { base ? IKD_POPULATION : IKD_ACTIVE, IKD_KTP_OBLIGED,
                            IKD_KTP_ENROLLED },
                          base ? 3 : 1, "", ikd_day_today () };

  query.region = ikd_region_get_id (ikd_session_get_office (self->session));
  self->sheet = ikd_entry_sheet_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_make (&self->office);
  self->session = ikd_session_open (self->office.path, 0, &error);
  g_assert_no_error (error);
  self->accepted = g_string_new (NULL);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  if (self->window != NULL)
    display_close (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->sheet);
  ikd_session_close (self->session);
  g_clear_object (&self->session);
  office_free (&self->office);
  g_string_free (self->accepted, TRUE);
  g_free (self->order);
}

static void
accepted_cb (IkdPasteWindow *window, GPtrArray *cells, Desk *self)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const IkdPasteCell *cell = g_ptr_array_index (cells, i);

      g_string_append_printf (self->accepted, "%u,%u=%s;", cell->row, cell->column, cell->text);
    }
  g_string_append_c (self->accepted, '.');
  self->order = ikd_paste_window_dup_order (window);
}

static void
paste (Desk *self, const char *text)
{
  self->window = ikd_paste_window_new (NULL, self->sheet, text, 0, 0);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  display_focus (GTK_WINDOW (self->window));
}

static gboolean
is_gone (gpointer data)
{
  return ((Desk *) data)->window == NULL;
}

static void
assert_accepted (Desk *self, const char *cells)
{
  g_assert_true (display_wait (is_gone, self));
  g_assert_cmpstr (self->accepted->str, ==, cells);
}

/* On the check of a row, or, on newer GTK, on the row itself. */
static gboolean
is_at_row (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW) != NULL
         && gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) == NULL;
}

/* The list of regions takes its time to close and to give the focus back. */
static gboolean
is_at_choice (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL
         && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL;
}

/* A list that is opened by a key shows itself a moment later; until then keys go past it. */
static gboolean
is_in_list (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (data));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static void
accept (Desk *self, gconstpointer data)
{
  load (self, FALSE);
  paste (self, "Majenang\t11.880\nKroya\t14.515\nMaos\t-\n");

  office_expect (self->window, "3 lines read: 2 new, 1 refused");
  g_assert_nonnull (display_find (self->window, GTK_TYPE_BUTTON, "_Paste 2 Values"));
  display_key ("Return");
  assert_accepted (self, "13,0=11880;5,0=14515;.");
  g_assert_cmpstr (self->order, ==, "list:33.01.14,33.01.06,33.01.07");
}

static void
cancel (Desk *self, gconstpointer data)
{
  load (self, FALSE);
  paste (self, "Kroya\t14.515\n");

  office_expect (self->window, "1 line read: 1 new");
  display_key ("Escape");
  assert_accepted (self, "");
}

/* Space leaves out the value of the cursor, and takes it in again. */
static void
leave_out (Desk *self, gconstpointer data)
{
  load (self, FALSE);
  paste (self, "Majenang\t11.880\nKroya\t14.515\nMaos\t9.210\n");

  display_key ("Down");
  display_key ("space");
  office_expect (self->window, "2 new, 1 left out");
  office_expect (self->window, "Kroya, 14,515, Left out");
  display_key ("Down");
  display_key ("space");
  office_expect (self->window, "1 new, 2 left out");
  display_key ("space");
  office_expect (self->window, "2 new, 1 left out");
  display_key ("Return");
  assert_accepted (self, "13,0=11880;6,0=9210;.");
}

/* A name that is none is given a region of the sheet: here, the last. */
static void
choose (Desk *self, gconstpointer data)
{
  load (self, FALSE);
  paste (self, "Kroya\t14.515\nKampung Lauut\t518\n");

  office_expect (self->window, "1 new, 1 unknown");
  display_key ("Down");
  office_expect (self->window, "The sheet has no row of this name");
  display_key ("space");
  g_assert_true (display_wait (is_in_list, self->window));
  display_key ("End");
  display_key ("Return");
  office_expect (self->window, "2 lines read: 2 new");
  g_assert_true (display_wait (is_at_choice, self->window));
  display_key ("Up");
  g_assert_true (display_wait (is_at_row, self->window));
  display_key ("Return");
  assert_accepted (self, "5,0=14515;23,0=518;.");
}

static void
doubt (Desk *self, gconstpointer data)
{
  load (self, FALSE);
  paste (self, "Kroya\t14,515\nMaos\t9,210\n");

  office_expect (self->window, "2 ambiguous");
  office_expect (self->window, "“14,515” can be read in two ways");
  display_key ("Return");
  g_assert_nonnull (self->window);
  display_key ("space");
  office_expect (self->window, "2 lines read: 2 new");
  display_key ("Return");
  assert_accepted (self, "5,0=14515;6,0=9210;.");
}

static void
three (Desk *self, gconstpointer data)
{
  load (self, TRUE);
  paste (self, "Kecamatan\tRekam\tPenduduk\tWajib KTP\nKroya\t83100\t113852\t86400\n");

  office_expect (self->window, "1 line read: 3 new");
  office_expect (self->window, "e-KTP enrolment");
  display_key ("KP_Enter");
  assert_accepted (self, "5,0=113852;5,1=86400;5,2=83100;.");
}

static void
nothing (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("9901", "234567", "890123", NULL);
  g_autofree char *text = g_strdup_printf ("Kroya 14515\nBudi %s\n", number);

  load (self, FALSE);
  paste (self, text);
  office_expect (self->window, "looks like an identity number (NIK)");
  g_assert_false (office_shows (self->window, number));
  office_expect_gone (self->window, "14515");
  display_key ("Return");
  display_key ("Escape");
  assert_accepted (self, "");

  paste (self, "Selamat pagi\n");
  office_expect (self->window, "The clipboard holds no figures");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/paste/" name, Desk, NULL, set_up, function, tear_down)

  ADD ("accept", accept);
  ADD ("cancel", cancel);
  ADD ("leave-out", leave_out);
  ADD ("choose", choose);
  ADD ("doubt", doubt);
  ADD ("three", three);
  ADD ("nothing", nothing);
  return g_test_run ();
}
