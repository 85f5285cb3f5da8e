/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A report, from the text to the file, by keyboard. */

#include <string.h>

#include "ikd-context.h"
#include "ikd-entry.h"
#include "ikd-region-chooser.h"
#include "ikd-report-row.h"
#include "ikd-report-window.h"
#include "office.h"

/* Two districts with a date; the third line names none of the office's. */
static const char text[] = "Rekap IKD per 5 Juni 2026\n1. Kroya : 1.204\n2. Majenang : 980\n";

typedef struct
{
  Office      office;
  IkdSession *session;
  IkdContext *context;
  GtkWidget  *window;
  guint       stored;
} Desk;

static void
set_up (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_make (&self->office);
  self->session = ikd_session_open (self->office.path, 0, &error);
  g_assert_no_error (error);
  self->context = ikd_context_new ();
  ikd_context_set_session (self->context, self->session);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  if (self->window != NULL)
    display_close (GTK_WINDOW (self->window));
  ikd_context_set_session (self->context, NULL);
  g_clear_object (&self->context);
  ikd_session_close (self->session);
  g_clear_object (&self->session);
  office_free (&self->office);
}

static void
stored_cb (IkdReportWindow *window, guint n, Desk *self)
{
  self->stored = n;
}

static void
open (Desk *self, const char *said)
{
  self->window = ikd_report_window_new (NULL, self->context, said);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  g_signal_connect (self->window, "stored", G_CALLBACK (stored_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  display_focus (GTK_WINDOW (self->window));
}

static IkdReportRow *
row_at (Desk *self, int i)
{
  GtkWidget *list = display_find (self->window, GTK_TYPE_LIST_BOX, NULL);

  while (list != NULL && display_find (list, IKD_TYPE_REPORT_ROW, NULL) == NULL)
    list = NULL;
  return list != NULL ? (IkdReportRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)
                      : NULL;
}

static gboolean
has_rows (gpointer data)
{
  return row_at (data, 0) != NULL;
}

static gboolean
has_no_rows (gpointer data)
{
  return row_at (data, 0) == NULL;
}

static gboolean
is_gone (gpointer data)
{
  return ((Desk *) data)->window == NULL;
}

static gint64
kept (Desk *self, const char *code)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);
  IkdDay day = ikd_day_new (2026, 6, 5);
  const IkdFigureKey key = { ikd_region_get_id (ikd_atlas_by_code (atlas, code)), IKD_ACTIVE,
                             g_intern_string (""), day, day, 0 };
  g_autoptr (GPtrArray) all = ikd_history_load (self->session, &key, NULL, NULL);

  return all->len > 0 ? ((IkdFigure *) g_ptr_array_index (all, all->len - 1))->number.value : -1;
}

/* The words of the row that is selected, as they are marked in the text. */
static char *
marked (Desk *self)
{
  GtkWidget *view = display_find (self->window, GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "words");
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_starts_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return NULL;
  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
stores (Desk *self, gconstpointer data)
{
  g_autofree char *words = NULL;

  open (self, text);
  g_assert_true (display_wait (has_rows, self));
  g_assert_true (ikd_report_row_get_taken (row_at (self, 0)));
  g_assert_true (ikd_report_row_get_taken (row_at (self, 1)));
  g_assert_null (row_at (self, 2));
  words = marked (self);
  g_assert_cmpstr (words, ==, "Kroya : 1.204");
  office_expect (self->window, "2 values found, 2 ticked");
  g_assert_cmpint (kept (self, "33.01.06"), ==, -1);

  display_key ("Control+s");
  g_assert_true (display_wait (is_gone, self));
  g_assert_cmpuint (self->stored, ==, 2);
  g_assert_cmpint (kept (self, "33.01.06"), ==, 1204);
  g_assert_cmpint (kept (self, "33.01.14"), ==, 980);
}

/* What is not ticked is not stored; a change of the text takes the proposals away. */
static void
chooses (Desk *self, gconstpointer data)
{
  GtkWidget *check;

  open (self, text);
  g_assert_true (display_wait (has_rows, self));
  display_key ("x");
  g_assert_true (display_wait (has_no_rows, self));
  display_key ("BackSpace");
  display_key ("Control+Return");
  g_assert_true (display_wait (has_rows, self));

  check = display_find (GTK_WIDGET (row_at (self, 0)), GTK_TYPE_CHECK_BUTTON, NULL);
  office_focus (check);
  display_key ("space");
  office_expect (self->window, "2 values found, 1 ticked");
  display_key ("Control+s");
  g_assert_true (display_wait (is_gone, self));
  g_assert_cmpuint (self->stored, ==, 1);
  g_assert_cmpint (kept (self, "33.01.06"), ==, -1);
  g_assert_cmpint (kept (self, "33.01.14"), ==, 980);
}

/* A doubt: not ticked, and not to be ticked before the region is chosen. */
static void
doubts (Desk *self, gconstpointer data)
{
  GtkWidget *check;
  GtkWidget *chooser;
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);
  IkdRegion *tegal = ikd_atlas_by_code (atlas, "33.76");

  open (self, "TEGAL, 5 Juni 2026 - Warga Tegal yang mengaktifkan IKD baru 14.900 orang.");
  g_assert_true (display_wait (has_rows, self));
  check = display_find (GTK_WIDGET (row_at (self, 0)), GTK_TYPE_CHECK_BUTTON, NULL);
  chooser = display_find (GTK_WIDGET (row_at (self, 0)), IKD_TYPE_REGION_CHOOSER, NULL);
  g_assert_false (ikd_report_row_get_taken (row_at (self, 0)));
  g_assert_false (gtk_widget_is_sensitive (check));
  ikd_region_chooser_set_region (IKD_REGION_CHOOSER (chooser), tegal);
  g_signal_emit_by_name (chooser, "chosen", tegal);
  g_assert_true (gtk_widget_is_sensitive (check));
  g_assert_false (ikd_report_row_get_taken (row_at (self, 0)));
  office_focus (check);
  display_key ("space");
  display_key ("Control+s");
  g_assert_true (display_wait (is_gone, self));
  g_assert_cmpint (kept (self, "33.76"), ==, 14900);
}

/* An identity number: a sentence, and not the number in it. */
static void
identity (Desk *self, gconstpointer data)
{
  open (self, "IKD Kroya 1.204 NIK 3301061205900001");
  office_expect (self->window, "The Text Is Not Read");
  office_expect_gone (self->window, "1205900");
  g_assert_null (row_at (self, 0));
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, self));
}

static void
empty (Desk *self, gconstpointer data)
{
  open (self, NULL);
  office_expect (self->window, "Nothing Read Yet");
  display_type ("halo");
  display_key ("Control+Return");
  office_expect (self->window, "No Figures Found");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);
  g_test_add ("/report/stores", Desk, NULL, set_up, stores, tear_down);
  g_test_add ("/report/chooses", Desk, NULL, set_up, chooses, tear_down);
  g_test_add ("/report/doubts", Desk, NULL, set_up, doubts, tear_down);
  g_test_add ("/report/identity", Desk, NULL, set_up, identity, tear_down);
  g_test_add ("/report/empty", Desk, NULL, set_up, empty, tear_down);

  return g_test_run ();
}
