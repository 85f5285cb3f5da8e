/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheet by real keys: what is typed, every way of leaving, what is owed, undo. */

#include <string.h>

#include "grid-bench.h"
#include "ikd-cell-window.h"
#include "ikd-completeness-pane.h"
#include "ikd-date-button.h"
#include "ikd-entry-page.h"
#include "ikd-entry.h"
#include "ikd-overview-page.h"
#include "ikd-own-sheet-window.h"
#include "ikd-paste-window.h"
#include "ikd-print-window.h"
#include "ikd-retype-window.h"
#include "ikd-sheet-pane.h"
#include "ikd-summary-window.h"
#include "sheet-office.h"

/* --- typing --- */

/* It opens ready to type, on today, in the first row; the line says what the cell says. */
static void
opens (SheetOffice *self, gconstpointer data)
{
  g_autofree char *label = sheet_office_dup_cell (self);
  g_autofree char *sum = ikd_grid_model_dup_text (ikd_grid_get_model (IKD_GRID (self->grid)), 24,
                                                  1);

  sheet_office_assert_at (self, 0);
  g_assert_cmpstr (label, ==, "Kedungreja, Not filled in");
  g_assert_cmpstr (sheet_office_status (self), ==, label);
  g_assert_cmpstr (sum, ==, "Sum of 24 districts");
  press ("'1010 Return '2020 Return");
  sheet_office_expect (self, 0, 1010);
  sheet_office_expect (self, 1, 2020);
  sheet_office_assert_at (self, 2);
  display_key ("Up");
  g_assert_nonnull (strstr (sheet_office_status (self), "Kesugihan, 2,020, up 20 since"));

  /* Coming back, the focus is in the first cell without a value. */
  display_key ("Control+1");
  sheet_office_show (self);
  sheet_office_assert_at (self, 2);
}

/* Row 4 is Nusawungu, which had 5000. */
static const struct
{
  const char *keys;
  gint64      value;            /* −1: no count */
  const char *says;
} typed[] = {
  { "'5010", 5010, "up 10" },
  { "'0", 0, "Reason needed" },
  { "'5.020", 5020, "up 20" },
  { "equal '5000 Shift+equal '37", 5037, "up 37" },
  { "Shift+equal '35", 5035, "up 35" },
  { "5 KP_Decimal '0 '4 '0", 5040, "up 40" },
  { "b", -1, "not yet reported" },
  { "x", -1, "not applicable" },
  { "minus", -1, "0 = nil, b = not yet reported, x = not applicable" },
  { "1 2 a", -1, "is not a number" },
  { "1 4 comma '049", -1, "write 14049" },
};

static void
values (SheetOffice *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      const char *status;

      ikd_grid_set_cursor (IKD_GRID (self->grid), 4, 3);
      press (typed[i].keys);
      display_key ("Return");
      sheet_office_assert_at (self, 5);
      sheet_office_rest (self);
      display_key ("Up");
      status = sheet_office_status (self);
      if (strstr (status, typed[i].says) == NULL)
        g_error ("%s: “%s” does not say “%s”", typed[i].keys, status, typed[i].says);
      sheet_office_expect (self, 4, typed[i].value);
      /* Twice: what was refused, and what is kept. */
      press ("Delete Delete");
      sheet_office_rest (self);
      sheet_office_expect (self, 4, -1);
    }
}

/* --- leaving --- */

static gboolean
shows_overview (gpointer data)
{
  return IKD_IS_OVERVIEW_PAGE (ikd_window_get_page (((SheetOffice *) data)->office.window));
}

static gboolean
shows_figure (gpointer data)
{
  IkdPage *page = ikd_window_get_page (((SheetOffice *) data)->office.window);

  return !IKD_IS_SHEET_PANE (ikd_entry_page_get_pane (IKD_ENTRY_PAGE (page)));
}

/* The value is in the file, by whatever way its cell is left. */
static void
leaving (SheetOffice *self, gconstpointer data)
{
  static const char *const keys[] = { "Return", "Shift+Return", "Tab", "Shift+Tab", "Down", "Up",
                                      "Left", "Right", "Page_Down", "Control+End", "F6", "F8",
                                      "Control+s" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *text = g_strdup_printf ("'%u", 6100 + i);

      ikd_grid_set_cursor (IKD_GRID (self->grid), 5, 3);
      office_focus (self->grid);
      press (text);
      display_key (keys[i]);
      sheet_office_expect (self, 5, 6100 + i);
    }

  ikd_grid_set_cursor (IKD_GRID (self->grid), 5, 3);
  office_focus (self->grid);
  press ("'6200 Control+1");
  g_assert_true (display_wait (shows_overview, self));
  sheet_office_expect (self, 5, 6200);

  sheet_office_show (self);
  ikd_grid_set_cursor (IKD_GRID (self->grid), 5, 3);
  press ("'6300 Control+Tab");
  g_assert_true (display_wait (shows_figure, self));
  sheet_office_expect (self, 5, 6300);
}

/* The office counts on working days: the date before today's may be days ago. */
static gboolean
shows_earlier (gpointer data)
{
  GtkWidget *button = display_find (((SheetOffice *) data)->pane, IKD_TYPE_DATE_BUTTON, NULL);

  return ikd_date_button_get_day (IKD_DATE_BUTTON (button)) < ikd_day_today ();
}

/* To another date: what was typed stays on its own. */
static void
leaving_date (SheetOffice *self, gconstpointer data)
{
  press ("'1010 Alt+Page_Up");
  g_assert_true (display_wait (shows_earlier, self));
  sheet_office_expect (self, 0, 1010);
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, 3);
}

static gboolean
is_closed (gpointer data)
{
  return *(gboolean *) data;
}

static void
gone_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

static void
leaving_window (SheetOffice *self, gconstpointer data)
{
  gboolean closed = FALSE;
  g_autoptr (IkdEntrySheet) sheet = NULL;

  g_object_weak_ref (G_OBJECT (self->office.window), gone_cb, &closed);
  press ("'1010");
  gtk_window_close (GTK_WINDOW (self->office.window));
  g_assert_true (display_wait (is_closed, &closed));
  self->office.window = NULL;
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_cmpint (ikd_entry_sheet_get_row (sheet, 0)->cells[0].figure->number.value, ==, 1010);
}

/* What is refused holds its sheet, in sight, until it is mended or put away. */
static void
held (SheetOffice *self, gconstpointer data)
{
  press ("1 2 a Return '2020 Return Alt+Page_Up");
  office_expect (GTK_WIDGET (self->office.window), "is not a number");
  sheet_office_rest (self);
  sheet_office_assert_at (self, 0);
  g_assert_nonnull (strstr (sheet_office_status (self), "12a, Refused"));
  sheet_office_expect (self, 1, 2020);

  display_key ("Control+1");
  g_assert_true (display_wait (shows_overview, self));
  sheet_office_show (self);
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, 3);
  g_assert_nonnull (strstr (sheet_office_status (self), "12a, Refused"));
  display_key ("Escape");
  g_assert_null (strstr (sheet_office_status (self), "12a"));
  display_key ("Alt+Page_Up");
  g_assert_true (display_wait (shows_earlier, self));
}

/* --- more than typing --- */

static void
copying (SheetOffice *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;

  press ("'1500 Return Control+d");
  sheet_office_expect (self, 1, 1500);
  press ("Down Control+apostrophe");
  sheet_office_expect (self, 2, 3000);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_cmpint (ikd_entry_sheet_get_row (sheet, 2)->cells[0].state, ==, IKD_CELL_CARRIED);
  g_assert_nonnull (strstr (sheet_office_status (self), "Carried over"));
  press ("Shift+Up Shift+Up Delete");
  sheet_office_expect (self, 0, -1);
  sheet_office_expect (self, 1, -1);
  sheet_office_expect (self, 2, -1);
}

/* One step for each cell, one for many cleared at once; also after a restart. */
static void
undoing (SheetOffice *self, gconstpointer data)
{
  press ("'1010 Return '2020 Return");
  sheet_office_rest (self);
  press ("Up Shift+Up Delete");
  sheet_office_expect (self, 0, -1);
  display_key ("Control+z");
  office_expect (GTK_WIDGET (self->office.window), "Undone: clearing of 2 values");
  sheet_office_expect (self, 0, 1010);
  sheet_office_expect (self, 1, 2020);

  sheet_office_reopen (self);
  display_key ("Control+z");
  office_expect (GTK_WIDGET (self->office.window), "Undone: entry of 2,020");
  sheet_office_expect (self, 1, -1);
  sheet_office_expect (self, 0, 1010);
  display_key ("Control+Shift+z");
  office_expect (GTK_WIDGET (self->office.window), "Redone: entry of 2,020");
  sheet_office_expect (self, 1, 2020);
}

static gboolean
owes_nothing (gpointer data)
{
  return strstr (sheet_office_status (data), "F8") == NULL;
}

/* F8 asks, a digit answers and goes on; 0 and a digit answer for all. */
static void
reasons (SheetOffice *self, gconstpointer data)
{
  g_autofree const char **ready = ikd_ready_reasons ();
  g_autoptr (IkdEntrySheet) sheet = NULL;
  IkdFigure *figure;

  press ("'900 Return '1900 Return '2900 Return '3900 Return");
  sheet_office_rest (self);
  g_assert_nonnull (strstr (sheet_office_status (self), "F8: 4"));
  display_key ("F8");
  sheet_office_assert_at (self, 0);
  office_expect (self->pane, "Kedungreja: a reason is owed");
  office_expect (self->pane, "900 is lower than 1,000");
  display_key ("2");
  office_expect (self->pane, "Kesugihan: a reason is owed");
  press ("6 'cek Return");
  office_expect (self->pane, "Adipala: a reason is owed");
  press ("0 1");
  g_assert_true (display_wait (owes_nothing, self));
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  for (guint row = 0; row < 4; row++)
    {
      const char *const expected[] = { ready[1], "cek", ready[0], ready[0] };

      figure = ikd_entry_sheet_get_row (sheet, row)->cells[0].figure;
      g_assert_cmpstr (figure->reason, ==, expected[row]);
      g_assert_cmpuint (figure->owes, ==, 0);
    }
  /* The panel is gone, and keys go to the grid again. */
  ikd_grid_set_cursor (IKD_GRID (self->grid), 4, 3);
  press ("'5010 Return");
  sheet_office_expect (self, 4, 5010);
}

static GtkWidget *
find_summary (const char *name)
{
  GtkWidget *window = office_find_window (IKD_TYPE_SUMMARY_WINDOW);

  return window == NULL ? NULL
                        : GTK_WIDGET (gtk_widget_get_template_child (
                            window, IKD_TYPE_SUMMARY_WINDOW, name));
}

static gboolean
can_mark (gpointer data)
{
  GtkWidget *mark = find_summary ("mark");

  return mark != NULL && gtk_widget_get_sensitive (mark);
}

/* The summary names what is missing; marked, it says who and when, and what changed since. */
static void
completing (SheetOffice *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;

  for (guint row = 0; row < 23; row++)
    {
      g_autofree char *text = g_strdup_printf ("'%" G_GINT64_FORMAT " Return",
                                               SHEET_BEFORE (row) + 1);

      press (text);
    }
  sheet_office_rest (self);
  gtk_widget_activate_action (self->pane, "entry.complete", NULL);
  office_expect (GTK_WIDGET (office_find_window (IKD_TYPE_SUMMARY_WINDOW)), "23 of 24");
  office_expect (GTK_WIDGET (office_find_window (IKD_TYPE_SUMMARY_WINDOW)), "Kampung Laut");
  g_assert_false (can_mark (NULL));
  gtk_widget_activate (find_summary ("say_missing"));
  g_assert_true (display_wait (can_mark, NULL));
  gtk_widget_activate (find_summary ("mark"));
  office_expect (self->pane, "✓ Complete since");
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_nonnull (sheet->completion);
  g_assert_cmpint (ikd_entry_sheet_get_row (sheet, 23)->cells[0].state, ==, IKD_CELL_NOT_REPORTED);
  /* 1 + … + 23 thousands, and one more in each. */
  g_assert_cmpint (sheet->completion->number.value, ==, 276000 + 23);

  display_focus (GTK_WINDOW (self->office.window));
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, 3);
  office_focus (self->grid);
  press ("'1002 Return");
  office_expect (self->pane, "changed since");
}

static gboolean
types_additions (gpointer data)
{
  IkdGrid *grid = IKD_GRID (((SheetOffice *) data)->grid);
  guint column = 0;

  return ikd_grid_get_cursor (grid, NULL, &column)
         && ikd_grid_model_is_editable (ikd_grid_get_model (grid), 0, column) && column == 4;
}

/* What was added makes the sum. */
static void
additions (SheetOffice *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  const IkdSheetCell *cell;

  gtk_widget_activate (display_find (self->pane, GTK_TYPE_TOGGLE_BUTTON, "Added"));
  g_assert_true (display_wait (types_additions, self));
  sheet_office_show (self);
  press ("'31 Return '10 Return");
  sheet_office_expect (self, 0, 1031);
  sheet_office_expect (self, 1, 2010);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  cell = &ikd_entry_sheet_get_row (sheet, 0)->cells[0];
  g_assert_true (cell->figure->derived);
  g_assert_cmpint (cell->flow->number.value, ==, 31);
}

/* Names in another order, as a chat has them; one step of undo; the order is offered then. */
static void
pasting (SheetOffice *self, gconstpointer data)
{
  static const char *const text = "Selamat siang, IKD hari ini:\n1. Kesugihan : 2.020\n"
                                  "2. *Kedungreja : 1.010*\n3. Adipala = 3030 orang\n";
  g_autoptr (IkdEntrySheet) sheet = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->grid), text);
  display_key ("Control+v");
  sheet_office_expect_window (IKD_TYPE_PASTE_WINDOW);
  display_key ("Return");
  sheet_office_expect_back (self);
  sheet_office_expect (self, 0, 1010);
  sheet_office_expect (self, 1, 2020);
  sheet_office_expect (self, 2, 3030);
  display_key ("Control+z");
  office_expect (GTK_WIDGET (self->office.window), "Undone: paste of 3 values");
  sheet_office_expect (self, 0, -1);
  sheet_office_expect (self, 2, -1);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_cmpstr (sheet->pasted, ==, "list:33.01.02,33.01.01,33.01.03");

  /* A single number is typed, not looked at beforehand. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->grid), "1.011");
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, 3);
  display_key ("Control+v");
  display_settle (self->grid);
  sheet_office_expect (self, 0, 1011);
}

/* What opens beside the sheet is closed by Escape, and gives the focus back to the cell. */
static void
windows (SheetOffice *self, gconstpointer data)
{
  const struct
  {
    const char *action;
    GType       type;
  } cases[] = {
    { "sheet.details", IKD_TYPE_CELL_WINDOW },
    { "sheet.retype", IKD_TYPE_RETYPE_WINDOW },
    { "sheet.print", IKD_TYPE_PRINT_WINDOW },
    { "sheet.new", IKD_TYPE_OWN_SHEET_WINDOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (i == 0)
        display_key ("Control+Return");
      else
        gtk_widget_activate_action (self->pane, cases[i].action, NULL);
      sheet_office_expect_window (cases[i].type);
      display_key ("Escape");
      sheet_office_expect_back (self);
      display_settle (GTK_WIDGET (self->office.window));
      sheet_office_assert_at (self, 0);
    }
  press ("'1010 Return");
  sheet_office_expect (self, 0, 1010);
}

/* By name or code, while it is typed. */
static void
going_to (SheetOffice *self, gconstpointer data)
{
  press ("Control+g 'kroya");
  sheet_office_assert_at (self, 5);
  display_key ("Return");
  press ("'6010 Return");
  sheet_office_expect (self, 5, 6010);
  press ("Control+g '33.01.24 Return");
  sheet_office_assert_at (self, 23);
  press ("Control+g 'zzz Escape");
  sheet_office_assert_at (self, 23);
}

static IkdPane *
get_pane (SheetOffice *self)
{
  return ikd_entry_page_get_pane (IKD_ENTRY_PAGE (ikd_window_get_page (self->office.window)));
}

static gboolean
shows_matrix (gpointer data)
{
  IkdPane *pane = get_pane (data);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((SheetOffice *) data)->office.window));

  return IKD_IS_COMPLETENESS_PANE (pane) && focus != NULL && IKD_IS_GRID_CELL (focus)
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (pane));
}

static gboolean
shows_sheet (gpointer data)
{
  SheetOffice *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->office.window));

  return IKD_IS_SHEET_PANE (get_pane (self)) && focus != NULL
         && gtk_widget_is_ancestor (focus, self->grid);
}

/* Enter in the matrix opens the cell of that region and day. */
static void
from_matrix (SheetOffice *self, gconstpointer data)
{
  g_autofree char *label = NULL;

  display_key ("Control+Tab");
  g_assert_true (display_wait (shows_matrix, self));
  press ("Down Down Return");
  g_assert_true (display_wait (shows_sheet, self));
  display_settle (self->grid);
  sheet_office_assert_at (self, 2);
  label = sheet_office_dup_cell (self);
  g_assert_true (g_str_has_prefix (label, "Adipala"));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/sheet/" name, SheetOffice, NULL, sheet_office_set_up, function, \
              sheet_office_tear_down)

  ADD ("opens", opens);
  ADD ("values", values);
  ADD ("leaving", leaving);
  ADD ("leaving-date", leaving_date);
  ADD ("leaving-window", leaving_window);
  ADD ("held", held);
  ADD ("copying", copying);
  ADD ("undoing", undoing);
  ADD ("reasons", reasons);
  ADD ("completing", completing);
  ADD ("additions", additions);
  ADD ("pasting", pasting);
  ADD ("windows", windows);
  ADD ("going-to", going_to);
  ADD ("from-matrix", from_matrix);
  return g_test_run ();
}
