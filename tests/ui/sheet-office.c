/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "sheet-office.h"

#include "ikd-entry-page.h"
#include "ikd-entry.h"
#include "ikd-grid.h"
#include "ikd-sheet-pane.h"

static IkdSession *
open_file (SheetOffice *self, IkdDatabaseFlags flags)
{
  g_autoptr (GError) error = NULL;
  IkdSession *session = ikd_session_open (self->office.path, flags, &error);

  g_assert_no_error (error);
  return session;
}

static void
seed (SheetOffice *self)
{
  g_autoptr (IkdSession) session = open_file (self, 0);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  GPtrArray *children = ikd_atlas_children (atlas, ikd_session_get_office (session));
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *date = ikd_day_to_iso (ikd_day_today () - 1);

  ikd_session_set_operator (session, "earlier");
  for (guint i = 0; i < children->len; i++)
    {
      IkdEntry *entry = g_new0 (IkdEntry, 1);

      g_ptr_array_add (texts, g_strdup_printf ("%" G_GINT64_FORMAT, SHEET_BEFORE (i)));
      entry->region = ikd_region_get_id (g_ptr_array_index (children, i));
      entry->indicator = IKD_ACTIVE;
      entry->date = date;
      entry->value = g_ptr_array_index (texts, i);
      g_ptr_array_add (entries, entry);
    }
  reviews = ikd_entry_save_all (session, entries, "seed", NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
}

static gboolean
is_ready (gpointer data)
{
  SheetOffice *self = data;
  IkdPage *page = ikd_window_get_page (self->office.window);
  IkdPane *pane = IKD_IS_ENTRY_PAGE (page) ? ikd_entry_page_get_pane (IKD_ENTRY_PAGE (page)) : NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->office.window));

  if (!IKD_IS_SHEET_PANE (pane))
    return FALSE;
  self->pane = GTK_WIDGET (pane);
  self->grid = display_find (self->pane, IKD_TYPE_GRID, NULL);
  return self->grid != NULL && focus != NULL && gtk_widget_is_ancestor (focus, self->grid);
}

void
sheet_office_show (SheetOffice *self)
{
  display_key ("Control+2");
  g_assert_true (display_wait (is_ready, self));
  display_settle (GTK_WIDGET (self->office.window));
}

void
sheet_office_set_up (SheetOffice *self, gconstpointer data)
{
  office_make (&self->office);
  seed (self);
  office_open (&self->office, 0);
  sheet_office_show (self);
}

void
sheet_office_tear_down (SheetOffice *self, gconstpointer data)
{
  office_free (&self->office);
}

void
sheet_office_reopen (SheetOffice *self)
{
  display_close (GTK_WINDOW (self->office.window));
  office_open (&self->office, 0);
  sheet_office_show (self);
}

static gboolean
is_idle (gpointer data)
{
  return !ikd_pane_get_busy (IKD_PANE (((SheetOffice *) data)->pane));
}

void
sheet_office_rest (SheetOffice *self)
{
  g_assert_true (display_wait (is_idle, self));
  display_settle (GTK_WIDGET (self->office.window));
}

IkdEntrySheet *
sheet_office_load (SheetOffice *self, const char *id, IkdDay day)
{
  g_autoptr (IkdSession) session = open_file (self, IKD_DATABASE_READ_ONLY);
  g_autoptr (GError) error = NULL;
  IkdSheetQuery query = { .id = g_intern_string (id), .segment = g_intern_string (""),
                          .n_indicators = 1, .indicators = { IKD_ACTIVE }, .day = day };
  IkdEntrySheet *sheet;

  query.region = ikd_region_get_id (ikd_session_get_office (session));
  if (g_str_equal (id, "base"))
    {
      query.n_indicators = 3;
      query.indicators[0] = IKD_POPULATION;
      query.indicators[1] = IKD_KTP_OBLIGED;
      query.indicators[2] = IKD_KTP_ENROLLED;
    }
  sheet = ikd_entry_sheet_load (session, &query, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  return sheet;
}

void
sheet_office_expect (SheetOffice *self, guint row, gint64 value)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  IkdFigure *figure;

  sheet_office_rest (self);
  sheet = sheet_office_load (self, "ikd", ikd_day_today ());
  figure = ikd_entry_sheet_get_row (sheet, row)->cells[0].figure;
  g_assert_cmpint (figure != NULL && figure->number.known ? figure->number.value : -1, ==, value);
}

char *
sheet_office_dup_cell (SheetOffice *self)
{
  IkdGrid *grid = IKD_GRID (self->grid);
  guint row = 0;
  guint column = 0;

  g_assert_true (ikd_grid_get_cursor (grid, &row, &column));
  return ikd_grid_model_dup_label (ikd_grid_get_model (grid), row, column);
}

const char *
sheet_office_status (SheetOffice *self)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (
    self->pane, IKD_TYPE_SHEET_PANE, "status")));
}

void
sheet_office_assert_at (SheetOffice *self, guint row)
{
  guint at = 0;

  g_assert_true (ikd_grid_get_cursor (IKD_GRID (self->grid), &at, NULL));
  g_assert_cmpuint (at, ==, row);
}

static gboolean
shows_window (gpointer type)
{
  GtkWidget *window = office_find_window (*(GType *) type);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

GtkWidget *
sheet_office_expect_window (GType type)
{
  g_assert_true (display_wait (shows_window, &type));
  return office_find_window (type);
}

static gboolean
has_keyboard (gpointer data)
{
  return gtk_window_is_active (GTK_WINDOW (((SheetOffice *) data)->office.window));
}

void
sheet_office_expect_back (SheetOffice *self)
{
  g_assert_true (display_wait (has_keyboard, self));
}
