/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A second keying by keyboard, from the choice to the confirmation. */

#include <string.h>

#include "ikd-alert.h"
#include "ikd-entry.h"
#include "ikd-grid-row.h"
#include "ikd-grid.h"
#include "ikd-keying-service.h"
#include "ikd-retype-sheet.h"
#include "ikd-retype-window.h"
#include "office.h"

#define INPUT 2                 /* the column that is typed into */
#define STATE 3

typedef struct
{
  Office        office;
  IkdSheetQuery query;
  GtkWidget    *window;
  IkdGrid      *grid;
} Fixture;

/* Three districts, as Ani keyed them yesterday; the second with two digits turned. */
static const struct
{
  const char *code;
  const char *value;
} seeded[] = { { "33.01.01", "7131" }, { "33.01.06", "14151" }, { "33.01.24", "518" } };

static IkdSession *
get_session (Fixture *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->office.window));
}

static gint64
region (IkdSession *session, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) found = ikd_session_find_region (session, code, &error);

  g_assert_no_error (error);
  return ikd_region_get_id (found);
}

static void
store_of (IkdSession *session, const char *code, IkdIndicator indicator, const char *value)
{
  g_autofree char *date = ikd_day_to_iso (ikd_day_today () - 1);
  const IkdEntry entry = { .region = region (session, code), .indicator = indicator,
                           .date = date, .value = value };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (session, &entry, FALSE, NULL, &error);

  g_assert_no_error (error);
}

static void
store (IkdSession *session, const char *code, const char *value)
{
  store_of (session, code, IKD_ACTIVE, value);
}

static void
seed (Fixture *self, guint n_more)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->office.path, 0, &error);

  g_assert_no_error (error);
  ikd_session_set_operator (session, "Ani");
  for (guint i = 0; i < G_N_ELEMENTS (seeded); i++)
    store (session, seeded[i].code, seeded[i].value);
  for (guint i = 0; i < n_more; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02u", 7 + i);

      store (session, code, "100");
    }
  ikd_session_close (session);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

static gboolean
has_choice (gpointer data)
{
  return office_shows (data, "Whole sheet");
}

static void
present (Fixture *self)
{
  self->window = ikd_retype_window_new (GTK_WINDOW (self->office.window),
                                        ikd_window_get_context (self->office.window),
                                        &self->query);
  gtk_window_present (GTK_WINDOW (self->window));
  display_focus (GTK_WINDOW (self->window));
  self->grid = IKD_GRID (display_find (self->window, IKD_TYPE_GRID, NULL));
}

static void
open_as (Fixture *self, const char *name, guint n_more)
{
  seed (self, n_more);
  office_open (&self->office, 0);
  ikd_session_set_operator (get_session (self), name);
  self->query = (IkdSheetQuery){ "ikd", region (get_session (self), "33.01"), { IKD_ACTIVE }, 1,
                                 "", ikd_day_today () - 1 };
  present (self);
  g_assert_true (display_wait (has_choice, self->window));
  display_settle (self->window);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  office_make (&self->office);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (&self->office);
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (IKD_TYPE_RETYPE_WINDOW) == NULL;
}

/* --- the grid --- */

static const char *
text_at (Fixture *self, guint row, guint column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (IKD_IS_GRID_ROW (child) && ikd_grid_row_get_index (IKD_GRID_ROW (child)) == row)
      return ikd_grid_cell_get_text (
        IKD_GRID_CELL (ikd_grid_row_get_cell (IKD_GRID_ROW (child), column)));
  g_assert_not_reached ();
}

static void
assert_row (Fixture *self, guint row, const char *input, const char *state)
{
  g_assert_cmpstr (text_at (self, row, INPUT), ==, input);
  g_assert_cmpstr (text_at (self, row, STATE), ==, state);
}

static void
assert_cursor (Fixture *self, guint row)
{
  guint at;
  guint column;

  g_assert_true (ikd_grid_get_cursor (self->grid, &at, &column));
  g_assert_cmpuint (at, ==, row);
  g_assert_cmpuint (column, ==, INPUT);
}

static void
key (const char *text)
{
  office_type (text);
  display_key ("Return");
}

/* No widget says @text, in any way of saying. */
static gboolean
tells (GtkWidget *root, const char *text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (tooltip != NULL && strstr (tooltip, text) != NULL)
    return TRUE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  if (IKD_IS_GRID_CELL (root) && strstr (ikd_grid_cell_get_text (IKD_GRID_CELL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tells (child, text))
      return TRUE;
  return FALSE;
}

/* How much of the window behind is to be seen. */
static double
get_opacity (Fixture *self)
{
  return gtk_widget_get_opacity (gtk_widget_get_first_child (GTK_WIDGET (self->office.window)));
}

static void
assert_hidden (Fixture *self)
{
  static const char *const values[] = { "7131", "7,131", "14151", "14,151", "518" };
  IkdGridModel *model = ikd_grid_get_model (self->grid);

  g_assert_cmpfloat (get_opacity (self), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_false (tells (self->window, values[i]));
      for (guint row = 0; row < ikd_grid_model_get_n_rows (model); row++)
        for (guint column = 0; column < ikd_grid_model_get_n_columns (model); column++)
          {
            g_autofree char *label = ikd_grid_model_dup_label (model, row, column);
            g_autofree char *edited = ikd_grid_model_dup_edit_text (model, row, column);

            g_assert_null (strstr (label, values[i]));
            g_assert_null (strstr (edited, values[i]));
          }
    }
}

static GPtrArray *
load_history (Fixture *self, const char *code)
{
  const IkdFigureKey at = { region (get_session (self), code), IKD_ACTIVE, "", self->query.day,
                            self->query.day, 0 };
  g_autoptr (GError) error = NULL;
  GPtrArray *figures = ikd_history_load (get_session (self), &at, NULL, &error);

  g_assert_no_error (error);
  return figures;
}

static gboolean
is_settled (Fixture *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSecondKeying) keying = ikd_second_keying_load (get_session (self), &self->query,
                                                               NULL, &error);
  IkdKeyingCounts counts = ikd_second_keying_count (keying);

  return counts.agreed + counts.corrected == n;
}

static gboolean
has_two (gpointer data)
{
  return is_settled (data, 2);
}

/* --- the tests --- */

/* Agrees; differs and then agrees; the same other value twice corrects, and both names are kept. */
static void
whole (Fixture *self, gconstpointer data)
{
  const IkdFigure *second;
  g_autoptr (GPtrArray) figures = NULL;

  open_as (self, "Budi", 0);
  office_expect (self->window, "Ani");
  office_expect (self->window, "Budi");
  office_expect_gone (self->window, "were keyed first");
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  assert_cursor (self, 0);
  assert_row (self, 0, "", "○ To key");
  assert_hidden (self);

  key ("7.311");
  office_expect (self->window, "Differs from the first entry: key it once more");
  assert_row (self, 0, "", "! Differs – key again");
  assert_cursor (self, 0);
  assert_hidden (self);
  key ("7.131");
  assert_row (self, 0, "7,131", "✓ Agrees");
  assert_cursor (self, 1);

  key ("14.515");
  key ("14.155");
  office_expect (self->window, "Differs again");
  assert_cursor (self, 1);
  key ("14.515");
  assert_row (self, 1, "", "! Differs – key again");
  key ("14.515");
  assert_row (self, 1, "14,515", "✎ Corrected");
  assert_cursor (self, 2);
  office_expect (self->window, "2 of 3 cells");

  key ("518");
  office_expect (self->window, "33.33%");
  display_key ("Return");
  g_assert_true (display_wait (is_gone, self));
  g_assert_cmpfloat (get_opacity (self), ==, 1);
  figures = load_history (self, "33.01.06");
  g_assert_cmpuint (figures->len, ==, 2);
  second = figures->pdata[1];
  g_assert_cmpint (second->number.value, ==, 14515);
  g_assert_cmpstr (second->author, ==, "Budi");
  g_assert_cmpstr (((IkdFigure *) figures->pdata[0])->author, ==, "Ani");
  g_assert_nonnull (strstr (second->note, "first keyed by Ani"));
}

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_remark_table_list (db, IKD_REMARK_CONFIRMATION, NULL, IKD_DAY_NONE, error);
}

/* By the same person it is allowed, and said, in the window and in the confirmation. */
static void
same_person (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GError) error = NULL;

  open_as (self, "Ani", 0);
  office_expect (self->window, "3 of 3 cells were keyed first by Ani as well");
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  key ("7131");
  key ("14151");
  key ("518");
  office_expect (self->window, "0.00%");
  display_key ("Return");
  g_assert_true (display_wait (is_gone, self));
  remarks = ikd_store_read (ikd_session_get_store (get_session (self)), list_job, NULL, NULL, NULL,
                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_nonnull (strstr (((IkdRemark *) remarks->pdata[0])->text, "by the same person"));
}

/* What is refused stays to be seen; what is typed is taken by whatever way the cell is left. */
static void
refused (Fixture *self, gconstpointer data)
{
  open_as (self, "Budi", 0);
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  key ("12a");
  assert_row (self, 0, "12a", "✗ Refused");
  assert_cursor (self, 0);
  office_type ("7131");
  display_key ("Down");
  assert_row (self, 0, "7,131", "✓ Agrees");
  assert_cursor (self, 1);
  display_key ("Down");
  office_type ("518");
  display_key ("F6");
  assert_row (self, 2, "518", "✓ Agrees");
  g_assert_true (display_wait (has_two, self));
}

/* Escape asks where a value differs, not where nothing would be lost; the rest is found again. */
static void
leaving (Fixture *self, gconstpointer data)
{
  GtkWidget *alert;

  open_as (self, "Budi", 0);
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  key ("7131");
  key ("9");
  display_key ("Escape");
  alert = office_find_window (IKD_TYPE_ALERT);
  g_assert_nonnull (alert);
  display_focus (GTK_WINDOW (alert));
  display_key ("Escape");
  display_focus (GTK_WINDOW (self->window));
  g_assert_false (is_gone (NULL));
  assert_row (self, 1, "", "! Differs – key again");
  key ("14151");
  g_assert_true (display_wait (has_two, self));
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, self));

  present (self);
  g_assert_true (display_wait (has_choice, self->window));
  office_expect (self->window, "2 of 3 cells");
  display_key ("Return");
  assert_row (self, 0, "", "✓ Agrees");
  assert_cursor (self, 2);
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, self));
}

/* The same share is the same cells whenever it is chosen. */
static void
sample (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) first = g_string_new (NULL);

  open_as (self, "Budi", 9);
  office_expect (self->window, "6 of 12 cells");
  for (guint time = 0; time < 2; time++)
    {
      g_autoptr (GString) codes = g_string_new (NULL);
      IkdGridModel *model;

      if (time > 0)
        {
          present (self);
          g_assert_true (display_wait (has_choice, self->window));
        }
      display_key ("Down");
      display_key ("space");
      display_key ("Return");
      office_expect (self->window, "0 of 6 cells");
      model = ikd_grid_get_model (self->grid);
      g_assert_cmpuint (ikd_grid_model_get_n_rows (model), ==, 6);
      for (guint row = 0; row < 6; row++)
        g_string_append_printf (codes, "%s ", text_at (self, row, 0));
      if (time == 0)
        g_string_append (first, codes->str);
      g_assert_cmpstr (codes->str, ==, first->str);
      display_key ("Escape");
      g_assert_true (display_wait (is_gone, self));
    }
}

/* A figure that somebody changes meanwhile is not corrected by what was compared with the old
 * one. */
static void
meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) figures = NULL;

  open_as (self, "Budi", 0);
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  store (get_session (self), "33.01.01", "7000");
  key ("7131");
  office_expect (self->window, "was changed meanwhile");
  assert_row (self, 0, "", "○ To key");
  key ("7000");
  assert_row (self, 0, "7,000", "✓ Agrees");
  figures = load_history (self, "33.01.01");
  g_assert_cmpuint (figures->len, ==, 2);
}

static void
assert_place (Fixture *self, guint row, guint column)
{
  guint at;
  guint at_column;

  g_assert_true (ikd_grid_get_cursor (self->grid, &at, &at_column));
  g_assert_cmpuint (at, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

/* Several columns: down one, then the next, over what was never keyed; each cell shows its own
 * shape where the state is of the row. */
static void
columns (Fixture *self, gconstpointer data)
{
  office_open (&self->office, 0);
  ikd_session_set_operator (get_session (self), "Budi");
  store_of (get_session (self), "33.01.01", IKD_POPULATION, "900");
  store_of (get_session (self), "33.01.06", IKD_POPULATION, "800");
  store_of (get_session (self), "33.01.06", IKD_KTP_OBLIGED, "600");
  self->query = (IkdSheetQuery){ "base", region (get_session (self), "33.01"),
                                 { IKD_POPULATION, IKD_KTP_OBLIGED, IKD_KTP_ENROLLED }, 3, "",
                                 ikd_day_today () - 1 };
  present (self);
  g_assert_true (display_wait (has_choice, self->window));
  display_key ("Return");
  office_expect (self->window, "0 of 3 cells");
  g_assert_cmpuint (ikd_grid_model_get_n_columns (ikd_grid_get_model (self->grid)), ==, 5);
  key ("900");
  assert_place (self, 1, INPUT);
  g_assert_cmpstr (text_at (self, 0, INPUT), ==, "✓ 900");
  g_assert_cmpstr (text_at (self, 0, 4), ==, "✓ Agrees");
  key ("8");
  assert_place (self, 1, INPUT);
  g_assert_cmpstr (text_at (self, 1, INPUT), ==, "!");
  g_assert_cmpstr (text_at (self, 1, INPUT + 1), ==, "");
  g_assert_cmpstr (text_at (self, 1, 4), ==, "! Differs – key again");
  key ("800");
  assert_place (self, 1, INPUT + 1);
  g_assert_cmpstr (text_at (self, 1, 4), ==, "○ To key");
  key ("600");
  office_expect (self->window, "0.00%");
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, self));
}

static void
nothing (Fixture *self, gconstpointer data)
{
  office_open (&self->office, 0);
  self->query = (IkdSheetQuery){ "ikd", region (get_session (self), "33.01"), { IKD_ACTIVE }, 1,
                                 "", ikd_day_today () - 1 };
  present (self);
  office_expect (self->window, "Nothing to Key Again");
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, self));
  g_assert_true (display_wait (is_active, self->office.window));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

  g_test_add ("/retype/whole", Fixture, NULL, set_up, whole, tear_down);
  g_test_add ("/retype/same-person", Fixture, NULL, set_up, same_person, tear_down);
  g_test_add ("/retype/refused", Fixture, NULL, set_up, refused, tear_down);
  g_test_add ("/retype/leaving", Fixture, NULL, set_up, leaving, tear_down);
  g_test_add ("/retype/sample", Fixture, NULL, set_up, sample, tear_down);
  g_test_add ("/retype/meanwhile", Fixture, NULL, set_up, meanwhile, tear_down);
  g_test_add ("/retype/columns", Fixture, NULL, set_up, columns, tear_down);
  g_test_add ("/retype/nothing", Fixture, NULL, set_up, nothing, tear_down);

  return g_test_run ();
}
