/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The comparison by keyboard: Ctrl+3, what it says at a glance, its order, its charts, copying,
 * going to a region, and views that bring all of it back. */

#include "config.h"

#include "ikd-comparison-page.h"
#include "ikd-course-card.h"
#include "ikd-peer-list.h"
#include "ikd-view-service.h"
#include "office.h"

static void
set_up (Office *self, gconstpointer data)
{
  office_make_training (self);
  office_open (self, 0);
  display_key ("Control+3");
  office_expect (GTK_WIDGET (self->window), "districts of Kabupaten Cilacap are ranked");
  display_settle (GTK_WIDGET (self->window));
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static IkdPeerList *
get_list (Office *self)
{
  return IKD_PEER_LIST (display_find (GTK_WIDGET (self->window), IKD_TYPE_PEER_LIST, NULL));
}

/* The regions in the order of the list, from what would be copied. */
static GStrv
dup_lines (Office *self)
{
  g_autofree char *text = ikd_peer_list_to_text (get_list (self));

  return g_strsplit (text, "\n", -1);
}

static void
assert_line (Office *self, guint line, const char *region)
{
  g_auto (GStrv) lines = dup_lines (self);

  g_assert_cmpuint (g_strv_length (lines), >, line);
  g_assert_nonnull (strstr (lines[line], region));
}

/* With the figures of one office alone, what lies in it is compared; first and last are named, and
 * who stands apart, and why. */
static void
glance (Office *self, gconstpointer data)
{
  g_auto (GStrv) lines = dup_lines (self);

  office_expect (GTK_WIDGET (self->window), "23 of 24 districts");
  office_expect (GTK_WIDGET (self->window), "from Cilacap Tengah with 24.00%");
  office_expect (GTK_WIDGET (self->window), "Not ranked: older than 31 days: 1.");
  office_expect (GTK_WIDGET (self->window), "reached by 0, not yet by 23");
  g_assert_true (g_str_has_prefix (lines[1], "1\t=\tCilacap Tengah\t15,410\t24.00%\t3,853\t"));
  /* The one that is not ranked is the last, with the reason. */
  g_assert_nonnull (strstr (lines[24], "Patimuan"));
  g_assert_nonnull (strstr (lines[24], "older than 31 days"));
}

static void
activate (Office *self, const char *action, const char *value)
{
  GtkWidget *page = display_find (GTK_WIDGET (self->window), IKD_TYPE_COMPARISON_PAGE, NULL);

  g_assert_true (gtk_widget_activate_action (page, action, value != NULL ? "s" : NULL, value));
  display_settle (GTK_WIDGET (self->window));
}

static gboolean
focuses_text (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Office *) data)->window));

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_get_mapped (focus);
}

static gboolean
focuses_no_text (gpointer data)
{
  return !focuses_text (data);
}

/* By menu in both directions; who is not ranked stays at the end. */
static void
order (Office *self, gconstpointer data)
{
  g_autofree char *sort = NULL;

  activate (self, "compare.sort", "-gap");
  assert_line (self, 1, "Majenang");
  assert_line (self, 24, "Patimuan");
  sort = ikd_peer_list_dup_sort (get_list (self));
  g_assert_cmpstr (sort, ==, "-gap");
  activate (self, "compare.sort", "coverage");
  assert_line (self, 1, "Kampung Laut");
  assert_line (self, 24, "Patimuan");
  activate (self, "compare.sort", "");
  assert_line (self, 1, "Cilacap Tengah");
}

static gboolean
has_copied (gpointer data)
{
  return *(char **) data != NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* Only the shown columns, with tabs. */
static void
copy (Office *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *columns = NULL;

  activate (self, "compare.climb", NULL);
  activate (self, "compare.pace", NULL);
  columns = ikd_peer_list_dup_columns (get_list (self));
  g_assert_cmpstr (columns, ==, "rank,region,active,coverage,gap,change,state");
  display_key ("Control+c");
  display_settle (GTK_WIDGET (self->window));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL,
                                 read_cb, &text);
  g_assert_true (display_wait (has_copied, &text));
  g_assert_true (g_str_has_prefix (text, "#\tRegion\tActive\tCoverage\tGap\tChange\tState\n"
                                         "1\tCilacap Tengah\t15,410\t24.00%\t3,853\t+"));
}

static gboolean
has_cards (gpointer data)
{
  GtkWidget *card = display_find (GTK_WIDGET (((Office *) data)->window), IKD_TYPE_COURSE_CARD,
                                  NULL);

  return card != NULL && gtk_widget_get_mapped (card);
}

/* Ctrl+Tab, and each chart says what it shows. */
static void
charts (Office *self, gconstpointer data)
{
  GtkWidget *card = NULL;

  display_key ("Control+Tab");
  g_assert_true (display_wait (has_cards, self));
  office_expect (GTK_WIDGET (self->window), "Coverage on one scale, from 0 up to 30.00%");
  card = display_find (GTK_WIDGET (self->window), IKD_TYPE_COURSE_CARD, NULL);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (card),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  display_key ("Control+Tab");
  display_settle (GTK_WIDGET (self->window));
  g_assert_false (has_cards (self));
}

static gboolean
at_kroya (gpointer data)
{
  IkdContext *context = ikd_window_get_context (((Office *) data)->window);
  g_autoptr (IkdRegion) region = ikd_context_dup_region (context);

  return g_str_equal (ikd_region_get_name (region), "Kroya");
}

/* Down to the third, Enter: its overview. */
static void
enter (Office *self, gconstpointer data)
{
  display_key ("Down");
  display_key ("Down");
  display_key ("Return");
  g_assert_true (display_wait (at_kroya, self));
  office_expect (GTK_WIDGET (self->window), "residents of Kroya");

  /* Among its siblings it is set off; not by colour alone. */
  display_key ("Control+3");
  office_expect (GTK_WIDGET (self->window), "Kroya is number 3 of 23 ranked districts");
  office_expect (GTK_WIDGET (self->window), "▸ Kroya");
}

static gboolean
names_are_whole (gpointer data)
{
  static const char *const names[] = { "Cilacap Selatan", "Gandrungmangu" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *label = display_find (GTK_WIDGET (get_list (data)), GTK_TYPE_LABEL, names[i]);

      if (label == NULL || !gtk_widget_get_mapped (label)
          || pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
        return FALSE;
    }
  return TRUE;
}

/* In a small window columns give way to the names; they are still copied, and kept in a view. */
static void
narrow (Office *self, gconstpointer data)
{
  g_autofree char *columns = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  office_expect_gone (GTK_WIDGET (get_list (self)), "54 / 27");
  g_assert_true (display_wait (names_are_whole, self));
  columns = ikd_peer_list_dup_columns (get_list (self));
  g_assert_null (columns);
  lines = dup_lines (self);
  g_assert_nonnull (strstr (lines[1], "54 / 27"));
}

static gboolean
has_view (gpointer data)
{
  g_autoptr (GPtrArray) views = ikd_view_list (
    ikd_context_get_session (ikd_window_get_context (((Office *) data)->window)), NULL, NULL);

  return views->len == 1
         && g_strcmp0 (((IkdSavedView *) g_ptr_array_index (views, 0))->sort, "-gap") == 0;
}

static gboolean
is_restored (gpointer data)
{
  g_autofree char *sort = ikd_peer_list_dup_sort (get_list (data));
  g_autofree char *columns = ikd_peer_list_dup_columns (get_list (data));

  return g_strcmp0 (sort, "-gap") == 0
         && g_strcmp0 (columns, "rank,climb,region,active,coverage,gap,pace,state") == 0;
}

/* Columns and order are kept under a name, and come back in another window. */
static void
views (Office *self, gconstpointer data)
{
  IkdContext *context = ikd_window_get_context (self->window);
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (GError) error = NULL;

  activate (self, "compare.change", NULL);
  activate (self, "compare.sort", "-gap");
  display_key ("Control+d");
  g_assert_true (display_wait (focuses_text, self));
  display_settle (GTK_WIDGET (self->window));
  display_key ("Control+a");
  display_type ("gaps");
  display_key ("Return");
  g_assert_true (display_wait (has_view, self));
  g_assert_true (display_wait (focuses_no_text, self));

  activate (self, "compare.sort", "");
  activate (self, "compare.change", NULL);
  g_assert_false (is_restored (self));
  views = ikd_view_list (ikd_context_get_session (context), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_context_show_view (context, g_ptr_array_index (views, 0)));
  g_assert_true (display_wait (is_restored, self));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/comparison/" name, Office, NULL, set_up, function, tear_down)

  ADD ("glance", glance);
  ADD ("order", order);
  ADD ("copy", copy);
  ADD ("charts", charts);
  ADD ("enter", enter);
  ADD ("narrow", narrow);
  ADD ("views", views);

  return g_test_run ();
}
