/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How fast the sheet is, with 27 rows and with all villages of the regency that has most: from a
 * key to the painted cell, from leaving a cell to its being in the file, and a page scrolled. It
 * prints medians in milliseconds and the ratio of the two sheets; it judges nothing. */

#include "grid-bench.h"
#include "ikd-entry-page.h"
#include "ikd-sheet-pane.h"
#include "sheet-office.h"

#define ROUNDS 40

typedef struct
{
  gboolean painted;
  gint64   at;
} Paint;

static void
painted_cb (GdkFrameClock *clock, Paint *paint)
{
  paint->painted = TRUE;
  paint->at = g_get_monotonic_time ();
}

static gboolean
is_painted (gpointer data)
{
  return ((Paint *) data)->painted;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
median (double times[ROUNDS])
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return times[ROUNDS / 2];
}

/* From here to the end of the next frame that is drawn. */
static double
time_frame (SheetOffice *self, void (*act) (SheetOffice *, guint), guint round)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->grid);
  Paint paint = { FALSE, 0 };
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &paint);
  gint64 start = g_get_monotonic_time ();

  act (self, round);
  g_assert_true (display_wait (is_painted, &paint));
  g_signal_handler_disconnect (clock, id);
  return (double) (paint.at - start) / 1000;
}

static void
type_digit (SheetOffice *self, guint round)
{
  GtkWidget *editor = gtk_window_get_focus (GTK_WINDOW (self->office.window));
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (editor), round % 2 == 0 ? "1" : "2", 1, &position);
}

static void
scroll_page (SheetOffice *self, guint round)
{
  guint n = ikd_grid_model_get_n_rows (ikd_grid_get_model (IKD_GRID (self->grid)));

  ikd_grid_set_cursor (IKD_GRID (self->grid), round * 17 % n, 3);
}

static gboolean
is_idle (gpointer pane)
{
  return !ikd_pane_get_busy (pane);
}

static double
time_commit (SheetOffice *self, guint round)
{
  g_autofree char *keys = g_strdup_printf ("'%u", 100 + round);
  gint64 start;

  ikd_grid_set_cursor (IKD_GRID (self->grid), round % 20, 3);
  press (keys);
  start = g_get_monotonic_time ();
  ikd_grid_flush (IKD_GRID (self->grid));
  g_assert_true (display_wait (is_idle, self->pane));
  return (double) (g_get_monotonic_time () - start) / 1000;
}

typedef struct
{
  double key;
  double commit;
  double scroll;
} Result;

static Result
measure (SheetOffice *self, const char *what)
{
  double keys[ROUNDS];
  double commits[ROUNDS];
  double scrolls[ROUNDS];
  Result result;

  gtk_widget_grab_focus (self->grid);
  for (guint i = 0; i < ROUNDS; i++)
    {
      scrolls[i] = time_frame (self, scroll_page, i);
      commits[i] = time_commit (self, i);
      press ("F2");
      keys[i] = time_frame (self, type_digit, i);
      press ("Escape");
    }
  result = (Result){ median (keys), median (commits), median (scrolls) };
  g_print ("%-24s key to paint %6.2f ms   commit %6.2f ms   scroll %6.2f ms\n", what, result.key,
           result.commit, result.scroll);
  return result;
}

static gboolean
has_villages (gpointer data)
{
  IkdGridModel *model = ikd_grid_get_model (IKD_GRID (((SheetOffice *) data)->grid));

  return ikd_grid_model_get_n_rows (model) > 800;
}

static void
make_file (SheetOffice *self, const char *code)
{
  const IkdSetup setup = { code, 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  guint n = 0;

  self->office.folder = g_dir_make_tmp ("capaian-bench-XXXXXX", &error);
  g_assert_no_error (error);
  self->office.path = g_build_filename (self->office.folder, "office.db", NULL);
  session = ikd_session_create (self->office.path, &setup, &error);
  g_assert_no_error (error);
  ikd_session_load_villages (session, code, &n, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
}

int
main (int argc, char **argv)
{
  SheetOffice self = { .office = { 0 } };
  GtkDropDown *sheets;
  Result few;
  Result many;
  gint64 start;

  office_init (&argc, &argv);
  /* Kabupaten Aceh Utara: 27 districts, 852 villages. */
  make_file (&self, "11.08");
  office_open (&self.office, 0);
  sheet_office_show (&self);
  few = measure (&self, "27 districts");

  sheets = GTK_DROP_DOWN (display_find (self.pane, GTK_TYPE_DROP_DOWN, NULL));
  start = g_get_monotonic_time ();
  gtk_drop_down_set_selected (sheets, 3);
  g_assert_true (display_wait (has_villages, &self));
  g_print ("852 villages shown after %.0f ms\n",
           (double) (g_get_monotonic_time () - start) / 1000);
  many = measure (&self, "852 villages");
  g_print ("%-24s key to paint %6.2f      commit %6.2f      scroll %6.2f\n", "ratio",
           many.key / few.key, many.commit / few.commit, many.scroll / few.scroll);
  office_free (&self.office);
  return 0;
}
