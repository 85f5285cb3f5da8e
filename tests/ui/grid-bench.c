/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "grid-bench.h"

#define N_FOOTERS 2

typedef struct
{
  GObjectClass parent_class;
} TestModelClass;

static void test_model_iface_init (IkdGridModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (TestModel, test_model, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (IKD_TYPE_GRID_MODEL, test_model_iface_init))

static const struct
{
  const char *title;
  IkdGridColumnFlags flags;
  guint chars;
  int priority;
} columns[N_COLUMNS] = {
  { "Kode", IKD_GRID_COLUMN_FROZEN, 8, 1 },
  { "Kecamatan", IKD_GRID_COLUMN_FROZEN, 16, 9 },
  { "4 Juni", IKD_GRID_COLUMN_NUMERIC, 9, 3 },
  { "Kumulatif", IKD_GRID_COLUMN_NUMERIC | IKD_GRID_COLUMN_EDITABLE, 9, 0 },
  { "Tambahan", IKD_GRID_COLUMN_NUMERIC | IKD_GRID_COLUMN_EDITABLE, 9, 0 },
  { "Keadaan", IKD_GRID_COLUMN_PLAIN, 14, 2 },
};

static guint
model_get_n_rows (IkdGridModel *model)
{
  return ((TestModel *) model)->n_rows;
}

static guint
model_get_n_footers (IkdGridModel *model)
{
  return ((TestModel *) model)->n_rows > 0 ? N_FOOTERS : 0;
}

static guint
model_get_n_columns (IkdGridModel *model)
{
  return N_COLUMNS;
}

static char *
model_dup_title (IkdGridModel *model, guint column)
{
  return g_strdup (columns[column].title);
}

static IkdGridColumnFlags
model_get_column_flags (IkdGridModel *model, guint column)
{
  return columns[column].flags;
}

static guint
model_get_column_chars (IkdGridModel *model, guint column)
{
  return columns[column].chars;
}

static int
model_get_column_priority (IkdGridModel *model, guint column)
{
  return columns[column].priority;
}

char **
model_cell (TestModel *self, guint row, guint column)
{
  return (char **) &g_ptr_array_index (self->texts, row * N_COLUMNS + column);
}

/* Shown with a mark that is not typed. */
static char *
model_dup_text (IkdGridModel *model, guint row, guint column)
{
  const char *text = *model_cell ((TestModel *) model, row, column);

  return column == STOCK && *text != '\0' ? g_strconcat ("# ", text, NULL) : g_strdup (text);
}

static char *
model_dup_edit_text (IkdGridModel *model, guint row, guint column)
{
  return g_strdup (*model_cell ((TestModel *) model, row, column));
}

static const char *
model_get_style (IkdGridModel *model, guint row, guint column)
{
  return column == STATE ? row % 2 == 0 ? "owed" : "refused" : NULL;
}

static char *
model_dup_label (IkdGridModel *model, guint row, guint column)
{
  TestModel *self = (TestModel *) model;

  return g_strdup_printf ("%s, %s, %s", *model_cell (self, row, NAME), columns[column].title,
                          *model_cell (self, row, column));
}

static gboolean
model_is_editable (IkdGridModel *model, guint row, guint column)
{
  TestModel *self = (TestModel *) model;

  if (self->sealed)
    return FALSE;
  if (row >= self->n_rows)
    return row == self->n_rows + 1 && column == STOCK;
  return column == STOCK || column == FLOW;
}

static void
test_model_iface_init (IkdGridModelInterface *iface)
{
  iface->get_n_rows = model_get_n_rows;
  iface->get_n_footers = model_get_n_footers;
  iface->get_n_columns = model_get_n_columns;
  iface->dup_title = model_dup_title;
  iface->get_column_flags = model_get_column_flags;
  iface->get_column_chars = model_get_column_chars;
  iface->get_column_priority = model_get_column_priority;
  iface->dup_text = model_dup_text;
  iface->dup_edit_text = model_dup_edit_text;
  iface->get_style = model_get_style;
  iface->dup_label = model_dup_label;
  iface->is_editable = model_is_editable;
}

static void
test_model_finalize (GObject *object)
{
  g_ptr_array_unref (((TestModel *) object)->texts);
  G_OBJECT_CLASS (test_model_parent_class)->finalize (object);
}

static void
test_model_class_init (TestModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_model_finalize;
}

static void
test_model_init (TestModel *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

void
model_fill (TestModel *self, guint n_rows)
{
  self->n_rows = n_rows;
  g_ptr_array_set_size (self->texts, 0);
  for (guint row = 0; row < n_rows + N_FOOTERS; row++)
    {
      g_ptr_array_add (self->texts, g_strdup_printf ("33.01.%02u", row + 1));
      g_ptr_array_add (self->texts, row < n_rows ? g_strdup_printf ("Kecamatan %u", row + 1)
                                                 : g_strdup ("Jumlah"));
      for (guint column = BEFORE; column <= FLOW; column++)
        g_ptr_array_add (self->texts, g_strdup_printf ("%u%u", row, column));
      g_ptr_array_add (self->texts, g_strdup ("Tersimpan"));
    }
}

static void
entered_cb (IkdGrid *grid, guint row, guint column, const char *text, Bench *bench)
{
  char **cell = model_cell (bench->model, row, column);

  g_string_append_printf (bench->log, "entered %u,%u=%s;", row, column, text);
  g_free (*cell);
  *cell = g_strdup (text);
  ikd_grid_model_row_changed (IKD_GRID_MODEL (bench->model), row);
}

static void
cleared_cb (IkdGrid *grid, guint first, guint last, guint column, Bench *bench)
{
  g_string_append_printf (bench->log, "cleared %u-%u,%u;", first, last, column);
}

static void
copy_above_cb (IkdGrid *grid, guint row, guint column, Bench *bench)
{
  g_string_append_printf (bench->log, "above %u,%u;", row, column);
}

static void
carry_cb (IkdGrid *grid, guint row, guint column, Bench *bench)
{
  g_string_append_printf (bench->log, "carry %u,%u;", row, column);
}

static void
details_cb (IkdGrid *grid, guint row, guint column, Bench *bench)
{
  g_string_append_printf (bench->log, "details %u,%u;", row, column);
}

static void
activated_cb (IkdGrid *grid, guint row, guint column, Bench *bench)
{
  g_string_append_printf (bench->log, "activated %u,%u;", row, column);
}

static void
problem_cb (IkdGrid *grid, int step, Bench *bench)
{
  g_string_append_printf (bench->log, "problem %d;", step);
}

static void
date_cb (IkdGrid *grid, int step, Bench *bench)
{
  g_string_append_printf (bench->log, "date %d;", step);
}

static void
paste_cb (IkdGrid *grid, Bench *bench)
{
  g_string_append (bench->log, "paste;");
}

static void
go_to_cb (IkdGrid *grid, Bench *bench)
{
  g_string_append (bench->log, "go-to;");
}

static void
listen (Bench *bench)
{
  static const struct
  {
    const char *name;
    GCallback callback;
  } signals[] = {
    { "entered", G_CALLBACK (entered_cb) },
    { "cleared", G_CALLBACK (cleared_cb) },
    { "copy-above", G_CALLBACK (copy_above_cb) },
    { "carry", G_CALLBACK (carry_cb) },
    { "details", G_CALLBACK (details_cb) },
    { "activated", G_CALLBACK (activated_cb) },
    { "next-problem", G_CALLBACK (problem_cb) },
    { "step-date", G_CALLBACK (date_cb) },
    { "paste", G_CALLBACK (paste_cb) },
    { "go-to", G_CALLBACK (go_to_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect (bench->grid, signals[i].name, signals[i].callback, bench);
}

void
bench_open (Bench *bench, guint n_rows, int width, int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  bench->model = g_object_new (test_model_get_type (), NULL);
  model_fill (bench->model, n_rows);
  bench->log = g_string_new (NULL);
  bench->grid = IKD_GRID (ikd_grid_new ());
  bench->button = gtk_button_new_with_label ("Selesaikan");
  ikd_grid_set_model (bench->grid, IKD_GRID_MODEL (bench->model));
  listen (bench);
  gtk_widget_set_vexpand (GTK_WIDGET (bench->grid), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (bench->grid));
  gtk_box_append (GTK_BOX (box), bench->button);
  bench->window = display_show (box, width, height);
  g_assert_true (ikd_grid_grab_first (bench->grid));
}

void
bench_close (Bench *bench)
{
  g_object_add_weak_pointer (G_OBJECT (bench->grid), (gpointer *) &bench->grid);
  display_close (bench->window);
  g_assert_null (bench->grid);
  g_assert_finalize_object (bench->model);
  g_string_free (bench->log, TRUE);
}

void
press (const char *words)
{
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] == '\'')
      display_type (names[i] + 1);
    else if (names[i][0] != '\0')
      display_key (names[i]);
}

void
assert_cursor (Bench *bench, guint row, guint column)
{
  guint at_row;
  guint at_column;

  g_assert_true (ikd_grid_get_cursor (bench->grid, &at_row, &at_column));
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

void
assert_log (Bench *bench, const char *log)
{
  g_assert_cmpstr (bench->log->str, ==, log);
  g_string_truncate (bench->log, 0);
}

static GtkWidget *
find_current (GtkWidget *root)
{
  if (IKD_IS_GRID_CELL (root) && gtk_widget_has_css_class (root, "current"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_current (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
current (Bench *bench)
{
  return find_current (GTK_WIDGET (bench->grid));
}

GtkWidget *
editor (Bench *bench)
{
  return display_find (GTK_WIDGET (bench->grid), GTK_TYPE_TEXT, NULL);
}

GtkWidget *
cell_at (Bench *bench, guint row, guint column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (bench->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (IKD_IS_GRID_ROW (child) && ikd_grid_row_get_index (IKD_GRID_ROW (child)) == row)
      return ikd_grid_row_get_cell (IKD_GRID_ROW (child), column);
  g_assert_not_reached ();
}
