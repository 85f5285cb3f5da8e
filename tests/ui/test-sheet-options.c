/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a sheet can be told beside its values, by its menu and its source button: the sum according
 * to the source, the order of the rows, the source, sheets of the office's own; and a sum whose
 * parts were corrected since. */

#include <string.h>

#include "grid-bench.h"
#include "ikd-alert.h"
#include "ikd-entry.h"
#include "ikd-own-sheet-window.h"
#include "ikd-paste-window.h"
#include "ikd-sheet-bar.h"
#include "ikd-source-button.h"
#include "sheet-office.h"

/* Below the 24 districts: their sum, the own figure, and the sum according to the source. */
#define CONTROL_ROW 26
#define VALUE_COLUMN 3

/* --- the menu --- */

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

static gboolean
is_closed (gpointer popover)
{
  return !gtk_widget_get_mapped (popover);
}

static GtkWidget *
get_popover (GtkWidget *button)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

/* Opens a menu button by keyboard. */
static void
open_button (GtkWidget *button)
{
  office_focus (button);
  display_key ("Return");
  g_assert_true (display_wait (is_open, get_popover (button)));
  display_settle (button);
}

/* Chooses the item with the underlined @letter. */
static void
choose (SheetOffice *self, const char *letter)
{
  GtkWidget *bar = display_find (self->pane, IKD_TYPE_SHEET_BAR, NULL);
  GtkWidget *button = gtk_widget_get_last_child (gtk_widget_get_first_child (bar));

  open_button (button);
  display_key (letter);
  g_assert_true (display_wait (is_closed, get_popover (button)));
  sheet_office_rest (self);
}

static IkdGridModel *
get_model (SheetOffice *self)
{
  return ikd_grid_get_model (IKD_GRID (self->grid));
}

/* --- the sum according to the source --- */

static gboolean
has_control (gpointer data)
{
  return ikd_grid_model_get_n_footers (get_model (data)) == 3;
}

static gboolean
has_no_control (gpointer data)
{
  return !has_control (data);
}

static void
type_control (SheetOffice *self, const char *keys)
{
  ikd_grid_set_cursor (IKD_GRID (self->grid), CONTROL_ROW, VALUE_COLUMN);
  office_focus (self->grid);
  press (keys);
  sheet_office_rest (self);
  ikd_grid_set_cursor (IKD_GRID (self->grid), CONTROL_ROW, VALUE_COLUMN);
}

static void
expect_control (SheetOffice *self, gint64 value, const char *says)
{
  g_autoptr (IkdEntrySheet) sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  const IkdRemark *control = sheet->controls[0];
  g_autofree char *label = sheet_office_dup_cell (self);

  g_assert_cmpint (control != NULL ? control->number.value : -1, ==, value);
  if (strstr (label, says) == NULL)
    g_error ("“%s” does not say “%s”", label, says);
}

/* 1,010 + 2,020 = 3,030 */
static void
control (SheetOffice *self, gconstpointer data)
{
  g_assert_false (has_control (self));
  choose (self, "s");
  g_assert_true (display_wait (has_control, self));
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, VALUE_COLUMN);
  office_focus (self->grid);
  press ("'1010 Return '2020 Return");

  type_control (self, "'3.040 Return");
  expect_control (self, 3040, "≠ −10");
  type_control (self, "1 2 a Return");
  expect_control (self, 3040, "Refused");
  display_key ("Escape");
  type_control (self, "'3030 Return");
  expect_control (self, 3030, "= Agree");

  /* Also after a restart; and it goes as it came, once its number is cleared. */
  sheet_office_reopen (self);
  g_assert_true (display_wait (has_control, self));
  type_control (self, "");
  expect_control (self, 3030, "= Agree");
  type_control (self, "Delete");
  expect_control (self, -1, "Sum according to the source, Cumulative, ");
  choose (self, "s");
  g_assert_true (display_wait (has_no_control, self));
}

/* --- the order of the rows --- */

static gboolean
is_ordered (SheetOffice *self, const char *const *names)
{
  for (guint row = 0; names[row] != NULL; row++)
    {
      g_autofree char *name = ikd_grid_model_dup_text (get_model (self), row, 1);

      if (!g_str_equal (name, names[row]))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  SheetOffice       *office;
  const char *const *names;
} Order;

static gboolean
is_ordered_cb (gpointer data)
{
  const Order *order = data;

  return is_ordered (order->office, order->names);
}

static void
expect_order (SheetOffice *self, const char *first, const char *second, const char *third)
{
  const char *const names[] = { first, second, third, NULL };
  Order order = { self, names };

  if (!display_wait (is_ordered_cb, &order))
    g_error ("the rows do not begin with %s, %s, %s", first, second, third);
}

/* As a chat had them; what is typed goes to the region of the row, wherever it stands. */
static void
order (SheetOffice *self, gconstpointer data)
{
  static const char *const text = "IKD hari ini:\nKesugihan 2.020\nAdipala 3.030\n"
                                  "Kedungreja 1.010\n";
  g_autoptr (IkdEntrySheet) sheet = NULL;

  choose (self, "l");
  office_expect (GTK_WIDGET (self->office.window), "Nothing was pasted into this sheet yet.");
  expect_order (self, "Kedungreja", "Kesugihan", "Adipala");

  office_focus (self->grid);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->grid), text);
  display_key ("Control+v");
  sheet_office_expect_window (IKD_TYPE_PASTE_WINDOW);
  display_key ("Return");
  sheet_office_expect_back (self);
  sheet_office_rest (self);
  choose (self, "l");
  expect_order (self, "Kesugihan", "Adipala", "Kedungreja");
  ikd_grid_set_cursor (IKD_GRID (self->grid), 1, VALUE_COLUMN);
  office_focus (self->grid);
  press ("'3033 Return");
  sheet_office_expect (self, 1, 3033);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_cmpstr (ikd_region_get_code (ikd_entry_sheet_get_row (sheet, 1)->region), ==,
                   "33.01.03");

  sheet_office_reopen (self);
  expect_order (self, "Kesugihan", "Adipala", "Kedungreja");
  choose (self, "n");
  expect_order (self, "Adipala", "Bantarsari", "Binangun");
  choose (self, "c");
  expect_order (self, "Kedungreja", "Kesugihan", "Adipala");
}

/* --- the source --- */

static GtkWidget *
get_source_button (SheetOffice *self)
{
  return display_find (display_find (self->pane, IKD_TYPE_SOURCE_BUTTON, NULL),
                       GTK_TYPE_MENU_BUTTON, NULL);
}

static void
assert_source (SheetOffice *self, guint row, const char *title, const char *publisher)
{
  g_autoptr (IkdEntrySheet) sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  const IkdFigure *figure = ikd_entry_sheet_get_row (sheet, row)->cells[0].figure;

  g_assert_nonnull (figure);
  g_assert_cmpstr (figure->source != NULL ? figure->source->title : NULL, ==, title);
  g_assert_cmpstr (figure->source != NULL ? figure->source->publisher : NULL, ==, publisher);
}

static void
type_row (SheetOffice *self, guint row, const char *keys)
{
  ikd_grid_set_cursor (IKD_GRID (self->grid), row, VALUE_COLUMN);
  office_focus (self->grid);
  press (keys);
  sheet_office_rest (self);
}

/* It goes with what is typed from then on, and stays with the sheet until it is emptied; Escape
 * keeps nothing. */
static void
source (SheetOffice *self, gconstpointer data)
{
  GtkWidget *button = get_source_button (self);

  type_row (self, 0, "'1010 Return");
  open_button (button);
  office_focus (display_find (get_popover (button), ADW_TYPE_ENTRY_ROW, "Title"));
  press ("'buang Escape");
  g_assert_true (display_wait (is_closed, get_popover (button)));

  open_button (button);
  office_focus (display_find (get_popover (button), ADW_TYPE_ENTRY_ROW, "Title"));
  press ("'surat Tab 'dinas Return");
  g_assert_true (display_wait (is_closed, get_popover (button)));
  office_expect (button, "surat");
  sheet_office_rest (self);
  type_row (self, 1, "'2020 Return");
  sheet_office_expect (self, 1, 2020);
  assert_source (self, 0, NULL, NULL);
  assert_source (self, 1, "surat", "dinas");

  sheet_office_reopen (self);
  button = get_source_button (self);
  office_expect (button, "surat");
  open_button (button);
  office_focus (display_find (get_popover (button), ADW_TYPE_ENTRY_ROW, "Title"));
  press ("Control+a Delete Tab Control+a Delete Return");
  g_assert_true (display_wait (is_closed, get_popover (button)));
  sheet_office_rest (self);
  type_row (self, 2, "'3030 Return");
  sheet_office_expect (self, 2, 3030);
  assert_source (self, 1, "surat", "dinas");
  assert_source (self, 2, NULL, NULL);
}

/* --- sheets of the office's own --- */

static gboolean
has_two_columns (gpointer data)
{
  return ikd_grid_model_get_n_columns (get_model (data)) == 5;
}

static gboolean
has_one_column (gpointer data)
{
  return !has_two_columns (data);
}

static GtkDropDown *
get_sheets (SheetOffice *self)
{
  return GTK_DROP_DOWN (display_find (self->pane, GTK_TYPE_DROP_DOWN, NULL));
}

static guint
n_sheets (SheetOffice *self)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (get_sheets (self)));
}

typedef struct
{
  SheetOffice *office;
  guint        n;
} Offers;

static gboolean
offers_cb (gpointer data)
{
  const Offers *offers = data;

  return n_sheets (offers->office) == offers->n;
}

static void
expect_sheets (SheetOffice *self, guint n)
{
  Offers offers = { self, n };

  g_assert_true (display_wait (offers_cb, &offers));
}

/* One of two columns is offered after the others. What it holds stays when it is removed; that is
 * asked, and Escape keeps it. */
static void
own_sheets (SheetOffice *self, gconstpointer data)
{
  guint n = n_sheets (self);
  GtkWidget *window;

  choose (self, "o");
  window = sheet_office_expect_window (IKD_TYPE_OWN_SHEET_WINDOW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (
                                window, IKD_TYPE_OWN_SHEET_WINDOW, "second")), 3);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_widget_get_template_child (
    window, IKD_TYPE_OWN_SHEET_WINDOW, "name")));
  press ("'laporan Return");
  sheet_office_expect_back (self);
  expect_sheets (self, n + 1);
  gtk_drop_down_set_selected (get_sheets (self), n);
  g_assert_true (display_wait (has_two_columns, self));
  sheet_office_rest (self);
  /* Without a column for the value before. */
  ikd_grid_set_cursor (IKD_GRID (self->grid), 0, VALUE_COLUMN - 1);
  office_focus (self->grid);
  press ("'1010 Return");
  sheet_office_expect (self, 0, 1010);

  choose (self, "r");
  sheet_office_expect_window (IKD_TYPE_ALERT);
  display_key ("Escape");
  sheet_office_expect_back (self);
  sheet_office_rest (self);
  g_assert_cmpuint (n_sheets (self), ==, n + 1);
  g_assert_true (has_two_columns (self));

  choose (self, "r");
  window = sheet_office_expect_window (IKD_TYPE_ALERT);
  office_expect (window, "The figures stay");
  display_key ("Alt+r");
  sheet_office_expect_back (self);
  expect_sheets (self, n);
  g_assert_true (display_wait (has_one_column, self));
  sheet_office_expect (self, 0, 1010);
}

/* --- a sum whose parts were corrected --- */

/* Past the window, as by another program. */
static void
correct_yesterday (SheetOffice *self, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->office.path, 0, &error);
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autofree char *date = ikd_day_to_iso (ikd_day_today () - 1);
  IkdEntry entry = { .indicator = IKD_ACTIVE, .date = date, .value = value };

  g_assert_no_error (error);
  ikd_session_set_operator (session, "other");
  atlas = ikd_session_dup_atlas (session);
  entry.region = ikd_region_get_id (ikd_atlas_by_code (atlas, "33.01.01"));
  g_object_unref (ikd_entry_save (session, &entry, FALSE, NULL, &error));
  g_assert_no_error (error);
  ikd_session_close (session);
}

static gboolean
types_additions (gpointer data)
{
  return ikd_grid_model_is_editable (get_model (data), 0, 4);
}

static gboolean
owes (gpointer data)
{
  return strstr (sheet_office_status (data), "F8: 1") != NULL;
}

static gboolean
owes_nothing (gpointer data)
{
  return strstr (sheet_office_status (data), "F8") == NULL;
}

/* F8 stops at it and offers to add up anew, 1,005 + 31, or to leave it, which then counts as
 * typed. */
static void
sum_to_look_at (SheetOffice *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;

  gtk_widget_activate (display_find (self->pane, GTK_TYPE_TOGGLE_BUTTON, "Added"));
  g_assert_true (display_wait (types_additions, self));
  sheet_office_show (self);
  press ("'31 Return");
  sheet_office_expect (self, 0, 1031);
  g_assert_true (owes_nothing (self));

  correct_yesterday (self, "1005");
  g_assert_true (display_wait (owes, self));
  display_key ("F8");
  sheet_office_assert_at (self, 0);
  office_expect (self->pane, "Kedungreja: the sum asks for a look");
  display_key ("1");
  g_assert_true (display_wait (owes_nothing, self));
  sheet_office_expect (self, 0, 1036);

  correct_yesterday (self, "1006");
  g_assert_true (display_wait (owes, self));
  office_focus (self->grid);
  display_key ("F8");
  office_expect (self->pane, "Kedungreja: the sum asks for a look");
  display_key ("2");
  g_assert_true (display_wait (owes_nothing, self));
  sheet_office_expect (self, 0, 1036);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  g_assert_false (ikd_entry_sheet_get_row (sheet, 0)->cells[0].figure->derived);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/sheet-options/" name, SheetOffice, NULL, sheet_office_set_up, function, \
              sheet_office_tear_down)

  ADD ("control", control);
  ADD ("order", order);
  ADD ("source", source);
  ADD ("own-sheets", own_sheets);
  ADD ("sum-to-look-at", sum_to_look_at);
  return g_test_run ();
}
