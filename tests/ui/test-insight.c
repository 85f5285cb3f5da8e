/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* By keyboard: why the percent moved, what was released and revised since, and the text to say. */

#include "config.h"

#include "ikd-change-window.h"
#include "ikd-entry.h"
#include "ikd-explain-window.h"
#include "ikd-release-window.h"
#include "office.h"

/* Keys go nowhere before. */
static gboolean
has_keys (gpointer window)
{
  return gtk_window_is_active (window) && gtk_window_get_focus (window) != NULL;
}

static void
set_up (Office *self, gconstpointer data)
{
  office_make_training (self);
  self->window = office_show (self->path, 0);
  g_assert_true (display_wait (office_has_page, self->window));
  display_key ("Control+1");
  office_expect (GTK_WIDGET (self->window), "187,312 residents");
  display_settle (GTK_WIDGET (self->window));
  g_assert_true (display_wait (has_keys, self->window));
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static gboolean
is_up (gpointer type)
{
  GtkWidget *window = office_find_window ((GType) type);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* Until the keys go to the main window again. */
static void
wait_back (Office *self)
{
  g_assert_true (display_wait (is_active, self->window));
  display_settle (GTK_WIDGET (self->window));
}

static GtkWidget *
wait_window (GType type)
{
  g_assert_true (display_wait (is_up, (gpointer) type));
  return office_find_window (type);
}

static void
close_window (Office *self)
{
  display_key ("Escape");
  wait_back (self);
}

static gint64
get_region (Office *self)
{
  return ikd_context_get_region (ikd_window_get_context (self->window));
}

/* Corrects the released count of 5 June 2026 past the window, and waits until it is marked. */
static void
correct (Office *self, const char *value)
{
  IkdSession *session = ikd_context_get_session (ikd_window_get_context (self->window));
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GError) error = NULL;
  IkdEntry entry = { .region = get_region (self), .indicator = IKD_ACTIVE, .date = "2026-06-05",
                     .value = value, .reason = "correction" };

  g_ptr_array_add (entries, g_memdup2 (&entry, sizeof entry));
  reviews = ikd_entry_save_all (session, entries, "correction", NULL, &error);
  g_assert_no_error (error);
  /* The rows are made anew, and with them the one that has the keys. */
  office_expect (GTK_WIDGET (self->window), "(r) Released was 187,312 people");
  display_settle (GTK_WIDGET (self->window));
}

/* From 8 May, where the pace begins: 9,607 more of 1,520,480 are 0.63 points. */
static void
why (Office *self, gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *button = NULL;

  display_key ("Control+m");
  window = wait_window (IKD_TYPE_CHANGE_WINDOW);
  office_expect (window, "+0.63 percentage points");
  office_expect (window, "9,607 more people have an active IKD");
  office_expect (window, "The base is the same on both days (1,520,480).");
  office_expect (window, "What Was Done for It");
  office_expect (window, "Without an activity");
  office_expect (window, "Of 9,607 new activations from");
  office_expect (window, "Who Brought the Activations");
  office_expect (window, "Patimuan");

  /* The first day is reached and changed without the mouse. */
  button = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (button);
  display_key ("space");
  display_settle (window);
  display_key ("Control+a");
  office_type ("2026-06-05");
  display_key ("Return");
  office_expect (window, "The first day must be before the second one.");
  close_window (self);
}

/* As a chart asks for a span. */
static void
span (Office *self, gconstpointer data)
{
  GtkWidget *chart = display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "187,312 residents");
  IkdDay from = ikd_day_new (2026, 3, 2);
  IkdDay to = ikd_day_new (2026, 5, 4);
  GtkWidget *window = NULL;

  g_assert_true (gtk_widget_activate_action (chart, "overview.explain-change", "(ii)", from, to));
  window = wait_window (IKD_TYPE_CHANGE_WINDOW);
  office_expect (window, "From 2\u00a0March\u00a02026 to 4\u00a0May\u00a02026");
  close_window (self);
}

static gboolean
has_no_mark (gpointer window)
{
  return !office_shows (window, "(r)");
}

/* Marked by keyboard, then corrected by 120: the page says so; taken back by Ctrl+Z. */
static void
release (Office *self, gconstpointer data)
{
  GtkWidget *window = NULL;

  display_key ("Control+Shift+r");
  window = wait_window (IKD_TYPE_RELEASE_WINDOW);
  office_expect (window, "187,312 people, 12.32% of ID-obliged residents");
  office_type ("regent");
  display_key ("Return");
  wait_back (self);
  office_expect (GTK_WIDGET (self->window), "Marked as released");
  g_assert_true (has_no_mark (self->window));

  correct (self, "187432");
  office_expect (GTK_WIDGET (self->window), "revised since by +120 people");
  office_expect (GTK_WIDGET (self->window), "(r) of ID-obliged residents");
  display_key ("Control+r");
  window = wait_window (IKD_TYPE_EXPLAIN_WINDOW);
  office_expect (window, "Released");
  office_expect (window, "Projected at the deadline");
  office_expect (window, "Theil–Sen");
  office_expect (window, "Error of earlier projections");
  close_window (self);

  display_key ("Control+Shift+r");
  window = wait_window (IKD_TYPE_RELEASE_WINDOW);
  office_expect (window, "Marked Before");
  office_expect (window, "regent");
  close_window (self);
}

static void
withdraw (Office *self, gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *button = NULL;

  display_key ("Control+Shift+r");
  window = wait_window (IKD_TYPE_RELEASE_WINDOW);
  office_expect (window, "187,312 people");
  display_key ("Return");
  wait_back (self);
  correct (self, "187432");

  display_key ("Control+Shift+r");
  window = wait_window (IKD_TYPE_RELEASE_WINDOW);
  office_expect (window, "Withdraw");
  button = display_find (window, GTK_TYPE_BUTTON, "Withdraw");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Withdraw the release of 5 June 2026");
  office_focus (button);
  display_key ("space");
  wait_back (self);
  office_expect (GTK_WIDGET (self->window), "Release withdrawn");
  g_assert_true (display_wait (has_no_mark, self->window));
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* One key; the text is that of the popover, which can be read before. */
static void
copy (Office *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *split = display_find (GTK_WIDGET (self->window), ADW_TYPE_SPLIT_BUTTON, NULL);

  g_assert_nonnull (split);
  adw_split_button_popup (ADW_SPLIT_BUTTON (split));
  office_expect (GTK_WIDGET (self->window), "Of 24 districts, the coverage is highest in");
  display_key ("Escape");
  display_settle (GTK_WIDGET (self->window));
  display_key ("Control+Shift+c");
  office_expect (GTK_WIDGET (self->window), "Text copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL,
                                 text_cb, &text);
  g_assert_true (display_wait (has_text, &text));
  g_assert_true (g_str_has_prefix (text, "TRAINING DATA – INVENTED FIGURES\nAs of 5 June 2026, "));
  g_assert_nonnull (strstr (text, "of the last four weeks is 640.\nAt this pace, "));
  g_assert_null (strstr (text, "\u00a0"));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/insight/" name, Office, NULL, set_up, function, tear_down)

  ADD ("why", why);
  ADD ("span", span);
  ADD ("release", release);
  ADD ("withdraw", withdraw);
  ADD ("copy", copy);

  return g_test_run ();
}
