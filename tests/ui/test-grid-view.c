/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the grid shows: few widgets for many rows, fewer columns in little room, words for those who
 * hear it; and that changes of the model leave what people do alone. */

#include "grid-bench.h"

/* What others change leaves what is being typed alone. */
static void
test_changes (void)
{
  Bench bench;
  guint range[4];

  bench_open (&bench, 24, 900, 700);
  ikd_grid_set_cursor (bench.grid, 4, STOCK);
  press ("'12");
  for (guint row = 3; row < 6; row++)
    {
      char **cell = model_cell (bench.model, row, STOCK);

      g_free (*cell);
      *cell = g_strdup ("777");
      ikd_grid_model_row_changed (IKD_GRID_MODEL (bench.model), row);
    }
  g_assert_true (ikd_grid_is_editing (bench.grid));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (editor (&bench))), ==, "12");
  ikd_grid_model_reset (IKD_GRID_MODEL (bench.model));
  display_settle (GTK_WIDGET (bench.grid));
  press ("3 Return");
  assert_log (&bench, "entered 4,3=123;");
  g_assert_cmpstr (ikd_grid_cell_get_text (IKD_GRID_CELL (current (&bench))), ==, "# 777");

  press ("Shift+Down Shift+Right");
  ikd_grid_model_reset (IKD_GRID_MODEL (bench.model));
  g_assert_true (ikd_grid_get_selection (bench.grid, &range[0], &range[1], &range[2], &range[3]));
  g_assert_cmpuint (range[0], ==, 5);
  g_assert_cmpuint (range[1], ==, 6);
  g_assert_cmpuint (range[2], ==, STOCK);
  g_assert_cmpuint (range[3], ==, FLOW);
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));

  /* fewer rows: as near as there is */
  ikd_grid_set_cursor (bench.grid, 20, STOCK);
  model_fill (bench.model, 3);
  ikd_grid_model_reset (IKD_GRID_MODEL (bench.model));
  assert_cursor (&bench, 4, STOCK);
  display_settle (GTK_WIDGET (bench.grid));
  press ("Control+Home");
  assert_cursor (&bench, 0, STOCK);
  bench_close (&bench);
}

static void
test_sealed (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  press ("'12");
  bench.model->sealed = TRUE;
  ikd_grid_model_reset (IKD_GRID_MODEL (bench.model));
  assert_log (&bench, "entered 0,3=12;");
  g_assert_false (ikd_grid_is_editing (bench.grid));
  g_assert_false (gtk_widget_has_css_class (current (&bench), "editable"));
  press ("'5");
  assert_log (&bench, "");
  bench_close (&bench);
}

static guint
count (GtkWidget *root, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

/* Whether a widget is within its grid as a whole. */
static gboolean
is_in_sight (Bench *bench, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (bench->grid), &bounds));
  return bounds.origin.y >= 24
         && bounds.origin.y + bounds.size.height
              <= (float) gtk_widget_get_height (GTK_WIDGET (bench->grid)) - 48;
}

static void
test_many (void)
{
  static const struct
  {
    const char *keys;
    guint row;
  } cases[] = {
    { "Control+End", 851 }, { "Page_Up", 0 }, { "Up", 0 },     { "Control+Home", 0 },
    { "Page_Down", 0 },     { "Down", 0 },
  };
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment;
  Bench bench;
  guint row;

  bench_open (&bench, 852, 900, 700);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      press (cases[i].keys);
      g_assert_true (ikd_grid_get_cursor (bench.grid, &row, NULL));
      if (cases[i].row != 0)
        g_assert_cmpuint (row, ==, cases[i].row);
      g_assert_true (is_in_sight (&bench, current (&bench)));
      g_assert_cmpuint (count (GTK_WIDGET (bench.grid), IKD_TYPE_GRID_ROW), <, 80);
    }

  /* Scrolled away, the cell keeps the focus, and a key brings it back. */
  ikd_grid_set_cursor (bench.grid, 3, STOCK);
  scrollbar = display_find (GTK_WIDGET (bench.grid), GTK_TYPE_SCROLLBAR, NULL);
  adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (scrollbar));
  for (guint i = 0; i <= 20; i++)
    {
      gtk_adjustment_set_value (adjustment, i * gtk_adjustment_get_upper (adjustment) / 20);
      display_settle (GTK_WIDGET (bench.grid));
      g_assert_cmpuint (count (GTK_WIDGET (bench.grid), IKD_TYPE_GRID_ROW), <, 80);
    }
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));
  g_assert_false (is_in_sight (&bench, current (&bench)));
  press ("'42 Down");
  assert_log (&bench, "entered 3,3=42;");
  assert_cursor (&bench, 4, STOCK);
  g_assert_true (is_in_sight (&bench, current (&bench)));
  bench_close (&bench);
}

/* The rows on screen stand in order, for those who read them one after the other. */
static void
test_order (void)
{
  Bench bench;
  guint before = 0;
  guint n = 0;

  bench_open (&bench, 852, 900, 700);
  press ("Control+End Page_Up Page_Up Up Page_Down");
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (bench.grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (IKD_IS_GRID_ROW (child) && gtk_widget_get_child_visible (child)
        && ikd_grid_row_get_index (IKD_GRID_ROW (child)) != IKD_GRID_NO_ROW)
      {
        if (n++ > 0 && ikd_grid_row_get_index (IKD_GRID_ROW (child)) < 852)
          g_assert_cmpuint (ikd_grid_row_get_index (IKD_GRID_ROW (child)), >, before);
        before = ikd_grid_row_get_index (IKD_GRID_ROW (child));
      }
  g_assert_cmpuint (n, >, 20);
  bench_close (&bench);
}

static gboolean
column_shown (Bench *bench, const char *title)
{
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (bench->grid));

  for (GtkWidget *cell = gtk_widget_get_first_child (head); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    if (g_strcmp0 (ikd_grid_cell_get_text (IKD_GRID_CELL (cell)), title) == 0)
      return gtk_widget_get_child_visible (cell);
  g_assert_not_reached ();
}

/* Code (1), state (2) and the figure before (3) go in this order; the name and what is typed into
 * stay. */
static void
test_narrow (void)
{
  static const char *const order[] = { "Kode", "Keadaan", "4 Juni" };
  guint gone_before = 0;
  guint steps[4] = { 0 };

  for (int width = 900; width >= 200; width -= 50)
    {
      Bench bench;
      guint gone = 0;

      bench_open (&bench, 24, width, 700);
      while (gone < 3 && !column_shown (&bench, order[gone]))
        gone++;
      for (guint i = gone; i < 3; i++)
        g_assert_true (column_shown (&bench, order[i]));
      g_assert_true (column_shown (&bench, "Kecamatan"));
      g_assert_true (column_shown (&bench, "Kumulatif"));
      g_assert_true (column_shown (&bench, "Tambahan"));
      g_assert_cmpuint (gone, >=, gone_before);
      gone_before = gone;
      steps[gone]++;

      /* what does not fit moves into view with the cursor */
      press ("Tab");
      assert_cursor (&bench, 0, FLOW);
      {
        graphene_rect_t bounds;

        g_assert_true (gtk_widget_compute_bounds (current (&bench), GTK_WIDGET (bench.grid),
                                                  &bounds));
        g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                           gtk_widget_get_width (GTK_WIDGET (bench.grid)));
      }
      press ("Home");
      assert_cursor (&bench, 0, gone > 0 ? NAME : CODE);
      bench_close (&bench);
    }
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (steps[i], >, 0);
}

/* A window that becomes narrow takes the cursor out of a column that goes. */
static void
test_narrowed (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  ikd_grid_set_cursor (bench.grid, 3, STATE);
  gtk_window_set_default_size (bench.window, 300, 700);
  display_settle (GTK_WIDGET (bench.grid));
  display_settle (GTK_WIDGET (bench.grid));
  g_assert_false (column_shown (&bench, "Keadaan"));
  assert_cursor (&bench, 3, FLOW);
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));
  bench_close (&bench);
}

static void
test_labels (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bench.grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (current (&bench)),
                                   GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (current (&bench))),
                                   GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (gtk_widget_get_first_child (
          GTK_WIDGET (bench.grid)))), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (current (&bench)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kecamatan 1, Kumulatif, 03");
  press ("Down Right");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (current (&bench)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kecamatan 2, Tambahan, 14");
  press ("F2");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (editor (&bench)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kecamatan 2, Tambahan, 14");
  press ("Shift+End '9 Return");
  press ("Up");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (current (&bench)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kecamatan 2, Tambahan, 149");
  press ("Control+End");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (current (&bench)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kecamatan 24, Tambahan, 234");
  g_assert_true (gtk_widget_has_css_class (current (&bench), "editable"));
  press ("Right");
  g_assert_true (gtk_widget_has_css_class (current (&bench), "refused"));
  g_assert_false (gtk_widget_has_css_class (current (&bench), "editable"));
  bench_close (&bench);
}

static void
test_empty (void)
{
  GtkWidget *grid = ikd_grid_new ();
  TestModel *model = g_object_new (test_model_get_type (), NULL);
  GtkWindow *window = display_show (grid, 400, 300);

  g_assert_false (ikd_grid_grab_first (IKD_GRID (grid)));
  g_assert_false (ikd_grid_get_cursor (IKD_GRID (grid), NULL, NULL));
  model_fill (model, 0);
  ikd_grid_set_model (IKD_GRID (grid), IKD_GRID_MODEL (model));
  display_settle (grid);
  g_assert_false (ikd_grid_grab_first (IKD_GRID (grid)));
  model_fill (model, 2);
  ikd_grid_model_reset (IKD_GRID_MODEL (model));
  display_settle (grid);
  g_assert_true (ikd_grid_grab_first (IKD_GRID (grid)));
  ikd_grid_set_model (IKD_GRID (grid), NULL);
  display_settle (grid);
  g_assert_false (ikd_grid_get_cursor (IKD_GRID (grid), NULL, NULL));
  display_close (window);
  g_assert_finalize_object (model);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  g_test_add_func ("/grid-view/changes", test_changes);
  g_test_add_func ("/grid-view/sealed", test_sealed);
  g_test_add_func ("/grid-view/many", test_many);
  g_test_add_func ("/grid-view/order", test_order);
  g_test_add_func ("/grid-view/narrow", test_narrow);
  g_test_add_func ("/grid-view/narrowed", test_narrowed);
  g_test_add_func ("/grid-view/labels", test_labels);
  g_test_add_func ("/grid-view/empty", test_empty);

  return g_test_run ();
}
