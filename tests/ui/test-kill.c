/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A typist faster than any hand, in a process of its own that is killed again and again: 24 rows of
 * three columns. Nothing that was said to be kept is lost, and the file is whole. */

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "ikd-plan-service.h"
#include "ikd-grid.h"
#include "ikd-sheet-pane.h"
#include "sheet-office.h"

#define N_ROWS 24
#define N_COLUMNS 3
#define N_CELLS (N_ROWS * N_COLUMNS)

/* In the order in which the typist goes: residents, those obliged, those enrolled. */
static gint64
value_of (guint cell)
{
  static const gint64 parts[N_COLUMNS] = { 90000, 70000, 60000 };

  return parts[cell % N_COLUMNS] + cell / N_COLUMNS;
}

/* --- the typist --- */

static void
tap (KeySym symbol)
{
  Display *display = GDK_DISPLAY_XDISPLAY (gdk_display_get_default ());
  KeyCode code = XKeysymToKeycode (display, symbol);
  gint64 until = g_get_monotonic_time () + 4000;

  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  XSync (display, False);
  while (g_get_monotonic_time () < until || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
has_base (gpointer data)
{
  IkdGrid *grid = IKD_GRID (((SheetOffice *) data)->grid);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((SheetOffice *) data)->office.window));

  return ikd_grid_model_is_editable (ikd_grid_get_model (grid), 0, 4) && focus != NULL
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (grid));
}

static gboolean
is_typed (gpointer data)
{
  return !ikd_grid_is_editing (data);
}

static void
type_cells (SheetOffice *self, guint first)
{
  /* Enter goes back to the column where the row was begun. */
  for (guint i = 0; i < first % N_COLUMNS; i++)
    tap (XK_Left);
  for (guint i = 0; i < first % N_COLUMNS; i++)
    tap (XK_Tab);
  for (guint cell = first; cell < N_CELLS; cell++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value_of (cell));

      for (const char *at = text; *at != '\0'; at++)
        tap ((KeySym) *at);
      tap (cell % N_COLUMNS == N_COLUMNS - 1 ? XK_Return : XK_Tab);
      g_assert_true (display_wait (is_typed, self->grid));
      /* Not busy: all that was left so far is kept. */
      /* As it is: a test would mark what is printed as its own. */
      fprintf (stdout, "%s %u\n",
               ikd_pane_get_busy (IKD_PANE (self->pane)) ? "left" : "kept", cell);
      fflush (stdout);
    }
}

static gboolean
is_idle (gpointer data)
{
  return !ikd_pane_get_busy (data);
}

static int
run_typist (const char *path, guint first)
{
  SheetOffice self = { .office = { .path = g_strdup (path) } };
  GtkDropDown *sheets;

  office_open (&self.office, 0);
  sheet_office_show (&self);
  sheets = GTK_DROP_DOWN (display_find (self.pane, GTK_TYPE_DROP_DOWN, NULL));
  gtk_drop_down_set_selected (sheets, 1);
  g_assert_true (display_wait (has_base, &self));
  type_cells (&self, first);
  g_assert_true (display_wait (is_idle, self.pane));
  display_close (GTK_WINDOW (self.office.window));
  g_free (self.office.path);
  return 0;
}

/* --- the test --- */

static char *program;

/* Starts the typist at cell @first and ends it at once when it has left cell @last. Returns how
 * many cells it had said to be kept. */
static guint
let_type (SheetOffice *self, guint first, guint last)
{
  guint kept = first;
  g_autofree char *at = g_strdup_printf ("%u", first);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) typist
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--type",
                        self->office.path, at, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  guint cell = first;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (typist));
  do
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);

      g_assert_no_error (error);
      if (line == NULL)
        g_error ("The typist ended before cell %u", last);
      cell = (guint) g_ascii_strtoull (line + strlen ("left "), NULL, 10);
      if (g_str_has_prefix (line, "kept"))
        kept = cell + 1;
    }
  while (cell < last);
  if (last + 1 < N_CELLS)
    g_subprocess_send_signal (typist, SIGKILL);
  g_subprocess_wait (typist, NULL, &error);
  g_assert_no_error (error);
  if (last + 1 < N_CELLS)
    return kept;
  g_assert_true (g_subprocess_get_successful (typist));
  return N_CELLS;
}

/* The first cell that is not in the file; all before it hold what was typed. */
static guint
count_kept (SheetOffice *self)
{
  g_autoptr (IkdEntrySheet) sheet = sheet_office_load (self, "base", ikd_day_today ());

  g_assert_cmpuint (sheet->rows->len, ==, N_ROWS);
  for (guint cell = 0; cell < N_CELLS; cell++)
    {
      IkdFigure *figure = ikd_entry_sheet_get_row (sheet, cell / N_COLUMNS)
                            ->cells[cell % N_COLUMNS].figure;

      if (figure == NULL)
        return cell;
      g_assert_cmpint (figure->number.value, ==, value_of (cell));
    }
  return N_CELLS;
}

static void
killed (SheetOffice *self, gconstpointer data)
{
  static const guint last[] = { 1, 14, 15, 30, 44, 59, N_CELLS - 1 };
  guint first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_autoptr (IkdSession) session = NULL;
      g_autoptr (IkdVerification) verification = NULL;
      g_autoptr (GError) error = NULL;
      guint said = let_type (self, first, last[i]);

      first = count_kept (self);
      g_assert_cmpuint (first, >=, said);
      session = ikd_session_open (self->office.path, 0, &error);
      g_assert_no_error (error);
      verification = ikd_verify (session, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (verification->ok);
      ikd_session_close (session);
    }
  g_assert_cmpuint (first, ==, N_CELLS);
}

static void
set_up (SheetOffice *self, gconstpointer data)
{
  office_make (&self->office);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--type"))
    {
      int n = 1;

      office_init (&n, &argv);
      return run_typist (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
    }
  program = argv[0];
  office_init (&argc, &argv);
  g_test_add ("/kill/killed", SheetOffice, NULL, set_up, killed, sheet_office_tear_down);
  return g_test_run ();
}
