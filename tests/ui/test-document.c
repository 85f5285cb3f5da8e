/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The page Laporan over the training data, by keyboard: documents, months, the letterhead; what
 * the preview shows for them. */

#include "ikd-document-page.h"
#include "ikd-letterhead-settings.h"
#include "ikd-letterhead-window.h"
#include "ikd-pages-view.h"
#include "ikd-print-window.h"
#include "office.h"

static IkdPagesView *
get_view (Office *self)
{
  return IKD_PAGES_VIEW (display_find (GTK_WIDGET (self->window), IKD_TYPE_PAGES_VIEW, NULL));
}

/* The page is there, and its preview has as many pages as are wanted. */
typedef struct
{
  Office *office;
  guint   n;
} Wanted;

static gboolean
has_pages (gpointer data)
{
  const Wanted *wanted = data;
  IkdPagesView *view = get_view (wanted->office);

  return view != NULL && ikd_pages_view_get_n_shown (view) == wanted->n;
}

static void
expect_pages (Office *self, guint n)
{
  Wanted wanted = { self, n };

  g_assert_true (display_wait (has_pages, &wanted));
}

/* Its page says so and has a size as paper has: A4 is higher than wide by the root of two. */
static void
assert_picture (Office *self, const char *text, gboolean across)
{
  GtkWidget *picture = display_find (GTK_WIDGET (get_view (self)), GTK_TYPE_PICTURE, NULL);
  GdkPaintable *paintable = gtk_picture_get_paintable (GTK_PICTURE (picture));
  double ratio = gdk_paintable_get_intrinsic_aspect_ratio (paintable);

  g_assert_cmpstr (gtk_picture_get_alternative_text (GTK_PICTURE (picture)), ==, text);
  g_assert_cmpfloat_with_epsilon (across ? 1 / ratio : ratio, 210.0 / 297.0, 0.005);
}

static void
set_up (Office *self, gconstpointer data)
{
  IkdLetterhead none = { NULL };

  g_assert_true (ikd_letterhead_settings_keep (&none, NULL));
  ikd_paper_settings_keep (IKD_PAPER_A4);
  office_make_training (self);
  office_open (self, 0);
  display_key ("Control+6");
  expect_pages (self, 2);
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static void
documents (Office *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  office_expect (window, "2 pages of A4. Data checksum fb310 c38f1 1addcd\u00a0…");
  assert_picture (self, "Monthly Recapitulation, Kabupaten Cilacap, June 2026. Page 1 of 2",
                  FALSE);
  /* The focus is on the first document; the next one below it is chosen. */
  display_key ("Down");
  display_key ("Return");
  expect_pages (self, 1);
  office_expect (window, "1 page of A4. Data checksum fb310 c38f1 1addcd\u00a0…");
  assert_picture (self, "Wall Chart, Kabupaten Cilacap, June 2026. Page 1 of 1", TRUE);
}

/* Alt+Page Up is the month before; there is none after the newest. */
static void
months (Office *self, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  display_key ("Alt+Page_Down");
  office_expect (window, "June 2026");
  display_key ("Alt+Page_Up");
  office_expect (window, "May 2026");
  display_key ("Alt+Page_Up");
  office_expect (window, "April 2026");
  display_key ("Alt+Page_Down");
  office_expect (window, "May 2026");
  expect_pages (self, 2);
}

static gboolean
is_shown (gpointer type)
{
  GtkWidget *window = office_find_window (*(GType *) type);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
is_gone (gpointer type)
{
  return office_find_window (*(GType *) type) == NULL;
}

/* A wrong number is refused in the window; what is right is kept for this user. */
static void
letterhead (Office *self, gconstpointer data)
{
  GType type = IKD_TYPE_LETTERHEAD_WINDOW;
  GtkWidget *page = display_find (GTK_WIDGET (self->window), IKD_TYPE_DOCUMENT_PAGE, NULL);
  g_autoptr (IkdLetterhead) kept = NULL;
  GtkWidget *nip;

  g_assert_true (gtk_widget_activate_action (page, "document.letterhead", NULL));
  g_assert_true (display_wait (is_shown, &type));
  display_type ("DINAS");
  nip = display_find (office_find_window (type), ADW_TYPE_ENTRY_ROW, "NIP");
  office_focus (nip);
  display_type ("1980");
  display_key ("Return");
  office_expect (office_find_window (type),
                 "A NIP has 18 digits. Write it in full, or leave it empty.");
  display_type ("01012005011001");
  display_key ("Return");
  g_assert_true (display_wait (is_gone, &type));
  kept = ikd_letterhead_settings_read ();
  g_assert_cmpstr (kept->lines, ==, "DINAS");
  g_assert_cmpstr (kept->nip, ==, "198001012005011001");
  expect_pages (self, 2);
}

static void
blank_form (Office *self, gconstpointer data)
{
  GType type = IKD_TYPE_PRINT_WINDOW;
  GtkWidget *page = display_find (GTK_WIDGET (self->window), IKD_TYPE_DOCUMENT_PAGE, NULL);

  g_assert_true (gtk_widget_activate_action (page, "document.form", NULL));
  g_assert_true (display_wait (is_shown, &type));
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, &type));
}

/* A region without others in it is told, and there is nothing to save. */
static void
nothing (Office *self, gconstpointer data)
{
  IkdContext *context = ikd_window_get_context (self->window);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));

  ikd_context_set_region (context, ikd_region_get_id (ikd_atlas_by_code (atlas, "33.01.06")));
  office_expect (GTK_WIDGET (self->window),
                 "There is nothing to recapitulate: the file has no regions within Kroya. "
                 "Villages are there once they are loaded.");
  ikd_context_set_region (context, ikd_region_get_id (ikd_atlas_by_code (atlas, "33.01")));
  office_expect (GTK_WIDGET (self->window),
                 "2 pages of A4. Data checksum fb310 c38f1 1addcd\u00a0…");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/document/" name, Office, NULL, set_up, function, tear_down)

  ADD ("documents", documents);
  ADD ("months", months);
  ADD ("letterhead", letterhead);
  ADD ("blank-form", blank_form);
  ADD ("nothing", nothing);
  return g_test_run ();
}
