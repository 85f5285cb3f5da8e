/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where the heads of columns stand: over numbers at their end, over words at their beginning; and
 * which columns give way. The toolkit builds them; what it builds is looked at here as it is laid
 * out. And that what is cut off is told to whoever points at it. */

#include "display.h"
#include "ikd-column.h"
#include "ikd-narrow.h"
#include "ikd-share-bar.h"

/* Wider than a head, and than a cell. */
#define WIDTH 240

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *kind = data;
  GtkWidget *label = ikd_column_make_label (!g_str_equal (kind, "words"), FALSE);

  gtk_list_item_set_child (item, g_str_equal (kind, "bar")
                                   ? ikd_column_join (label, ikd_share_bar_new ()) : label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *kind = data;
  GtkWidget *label = gtk_list_item_get_child (item);

  if (g_str_equal (kind, "bar"))
    label = gtk_widget_get_first_child (label);
  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (
                                           gtk_list_item_get_item (item)));
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return 0;
}

static void
add_column (GtkWidget *view, const char *kind, GtkSorter *sorter)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) kind);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) kind);
  gtk_column_view_column_set_fixed_width (
    ikd_column_append (GTK_COLUMN_VIEW (view), "Head", !g_str_equal (kind, "words"), FALSE,
                       factory, sorter), WIDTH);
}

/* A table of one column; the label of its head says "Head", that of its one cell "1234". */
static GtkWidget *
make_table (const char *kind, gboolean sorts)
{
  const char *const rows[] = { "1234", NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (rows);
  GtkSelectionModel *model
    = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  GtkWidget *view = gtk_column_view_new (model);
  GtkSorter *sorter = sorts ? GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL)) : NULL;

  add_column (view, kind, sorter);
  if (g_str_equal (kind, "bar"))
    ikd_column_leave_room (GTK_COLUMN_VIEW (view), ikd_share_bar_new ());
  return view;
}

/* Where the text of the label that says @text begins and ends. */
static void
find_text (GtkWidget *view, const char *text, float *begin, float *end)
{
  GtkWidget *label = display_find (view, GTK_TYPE_LABEL, text);
  PangoRectangle ink;
  graphene_rect_t bounds;
  int x;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, view, &bounds));
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), NULL, &ink);
  *begin = bounds.origin.x + (float) x;
  *end = *begin + (float) ink.width;
}

/* With and without the mark of an order beside the head. */
static void
stands (gconstpointer kind)
{
  for (guint sorts = 0; sorts < 2; sorts++)
    {
      GtkWidget *view = make_table (kind, sorts == 1);
      GtkWindow *window = display_show (view, WIDTH * 2, 200);
      float head_begin;
      float head_end;
      float begin;
      float end;

      display_settle (GTK_WIDGET (window));
      find_text (view, "Head", &head_begin, &head_end);
      find_text (view, "1234", &begin, &end);
      if (g_str_equal (kind, "words"))
        g_assert_cmpfloat_with_epsilon (head_begin, begin, 3);
      else
        g_assert_cmpfloat_with_epsilon (head_end, end, 3);
      display_close (window);
    }
}

static gboolean
answers_pointer (GtkWidget *label, const char *text)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  gtk_label_set_text (GTK_LABEL (label), text);
  g_signal_emit_by_name (label, "query-tooltip", 0, 0, FALSE, tooltip, &answered);
  return answered;
}

static void
says_all (void)
{
  GtkWidget *cut = ikd_column_make_label (FALSE, TRUE);
  GtkWidget *whole = ikd_column_make_label (TRUE, FALSE);
  GtkWindow *window = display_show (ikd_column_join (cut, whole), WIDTH, 200);

  g_assert_true (gtk_widget_get_has_tooltip (cut));
  g_assert_true (answers_pointer (cut, "Kabupaten Cilacap"));
  g_assert_false (answers_pointer (cut, ""));
  g_assert_false (gtk_widget_get_has_tooltip (whole));
  g_assert_false (answers_pointer (whole, "1234"));
  display_close (window);
}

typedef struct
{
  GtkColumnView *view;
  const char    *shown;         /* "+-": the first column, not the second */
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;
  GListModel *columns = gtk_column_view_get_columns (shown->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column) != (shown->shown[i] == '+'))
        return FALSE;
    }
  return TRUE;
}

/* One column after the other gives way, in the order that was asked for, and comes back. */
static void
gives_way (void)
{
  const guint order[] = { 2, 1 };
  const struct
  {
    int         width;
    const char *shown;
  } cases[] = { { 4 * WIDTH, "+++" }, { 2 * WIDTH + 60, "++-" }, { WIDTH + 60, "+--" },
                { 4 * WIDTH, "+++" }, { WIDTH + 60, "+--" }, { 2 * WIDTH + 60, "++-" } };
  GtkWidget *view = make_table ("words", FALSE);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWindow *window = NULL;

  add_column (view, "words", NULL);
  add_column (view, "words", NULL);
  ikd_narrow_give_way (GTK_COLUMN_VIEW (view), order, G_N_ELEMENTS (order));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  window = display_show (scrolled, 4 * WIDTH, 300);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Shown shown = { GTK_COLUMN_VIEW (view), cases[i].shown };

      gtk_window_set_default_size (window, cases[i].width, 300);
      g_assert_true (display_wait (is_shown, &shown));
    }
  display_close (window);
}

/* One that is not wanted stays away and makes room; wanted again it may have to give way. */
static void
gives_way_unwanted (void)
{
  const guint order[] = { 2, 1 };
  GtkWidget *view = make_table ("words", FALSE);
  GtkColumnView *table = GTK_COLUMN_VIEW (view);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWindow *window = NULL;
  Shown shown = { table, "+-+" };

  add_column (view, "words", NULL);
  add_column (view, "words", NULL);
  ikd_narrow_give_way (table, order, G_N_ELEMENTS (order));
  ikd_narrow_set_wanted (table, 1, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  window = display_show (scrolled, 2 * WIDTH + 60, 300);
  display_settle (scrolled);
  g_assert_true (is_shown (&shown));

  ikd_narrow_set_wanted (table, 1, TRUE);
  shown.shown = "++-";
  g_assert_true (display_wait (is_shown, &shown));
  g_assert_true (ikd_narrow_is_wanted (table, 2));

  ikd_narrow_set_wanted (table, 1, FALSE);
  shown.shown = "+-+";
  g_assert_true (display_wait (is_shown, &shown));
  g_assert_false (ikd_narrow_is_wanted (table, 1));
  gtk_window_set_default_size (window, 4 * WIDTH, 300);
  display_settle (scrolled);
  g_assert_true (is_shown (&shown));
  display_close (window);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_data_func ("/column/words", "words", stands);
  g_test_add_data_func ("/column/numbers", "numbers", stands);
  g_test_add_data_func ("/column/bar", "bar", stands);
  g_test_add_func ("/column/cut", says_all);
  g_test_add_func ("/column/gives-way", gives_way);
  g_test_add_func ("/column/gives-way-unwanted", gives_way_unwanted);
  return g_test_run ();
}
