/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The details of one cell by keyboard: what is read there, and what is changed. */

#include "ikd-alert.h"
#include "ikd-cell-mark.h"
#include "ikd-cell-source.h"
#include "ikd-cell-window.h"
#include "ikd-cell.h"
#include "ikd-entry.h"
#include "ikd-exchange-service.h"
#include "ikd-reason-window.h"
#include "ikd-rival-group.h"
#include "ikd-trend-view.h"
#include "office.h"

typedef struct
{
  Office        office;
  IkdSession   *session;        /* the window's */
  IkdFigureKey  key;
  GtkWidget    *window;         /* of the cell */
} Bench;

static void
set_up (Bench *self, gconstpointer data)
{
  office_make (&self->office);
}

static void
tear_down (Bench *self, gconstpointer data)
{
  g_clear_object (&self->session);
  office_free (&self->office);
}

static void
save (IkdSession *session, gint64 region, IkdIndicator indicator, IkdDay day, const char *value)
{
  g_autofree char *date = ikd_day_to_iso (day);
  const IkdEntry entry = { .region = region, .indicator = indicator, .date = date, .value = value,
                           .source_title = "SIAK" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (session, &entry, TRUE, NULL, &error);

  g_assert_no_error (error);
}

static gint64
region_of (IkdSession *session, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (session, code, &error);

  g_assert_no_error (error);
  return ikd_region_get_id (region);
}

static gboolean
is_active (gpointer data)
{
  GtkWidget *window = office_find_window (*(GType *) data);

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window));
}

static GtkWidget *
wait_window (GType type)
{
  g_assert_true (display_wait (is_active, &type));
  return office_find_window (type);
}

static gboolean
is_gone (gpointer data)
{
  return office_find_window (*(GType *) data) == NULL;
}

static void
wait_gone (GType type)
{
  g_assert_true (display_wait (is_gone, &type));
}

/* Shows the cell of @key, whose region is that of @code, over the office's window. */
static void
show (Bench *self, const char *code, IkdDay day, IkdDatabaseFlags flags)
{
  IkdContext *context = NULL;

  office_open (&self->office, flags);
  context = ikd_window_get_context (self->office.window);
  self->session = g_object_ref (ikd_context_get_session (context));
  self->key = (IkdFigureKey){ region_of (self->session, code), IKD_ACTIVE, "", day, day, 0 };
  self->window = ikd_cell_window_new (GTK_WINDOW (self->office.window), context, &self->key);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_window (IKD_TYPE_CELL_WINDOW);
}

/* Kroya in the office's file, two days running; 14,515 of 86,400 is 16.80 %. */
static void
seed_kroya (Bench *self, IkdDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->office.path, 0, &error);
  gint64 kroya = region_of (session, "33.01.06");

  g_assert_no_error (error);
  save (session, kroya, IKD_KTP_OBLIGED, ikd_day_new (2026, 1, 1), "86400");
  save (session, kroya, IKD_ACTIVE, day - 1, "14484");
  save (session, kroya, IKD_ACTIVE, day, "14515");
  ikd_session_close (session);
}

static void
show_kroya (Bench *self)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);

  seed_kroya (self, day);
  show (self, "33.01.06", day, 0);
  office_expect (self->window, "14,515");
}

static IkdCell *
load (Bench *self)
{
  g_autoptr (GError) error = NULL;
  IkdCell *cell = ikd_cell_load (self->session, &self->key, NULL, &error);

  g_assert_no_error (error);
  return cell;
}

/* The field with that title. */
static GtkWidget *
field (Bench *self, const char *title)
{
  GtkWidget *row = display_find (self->window, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  return row;
}

/* What is refused is said in the row under the field. */
static void
expect_refused (GtkWidget *row, const char *text)
{
  GtkWidget *under = gtk_widget_get_next_sibling (row);

  g_assert_nonnull (under);
  office_expect (under, text);
}

static void
reads (Bench *self, gconstpointer data)
{
  static const char *const texts[] = {
    "Kroya · Active IKD · Friday, 5\302\240June\302\2402026", "✓ Kept",
    "16.80% of 86,400 ID-obliged residents", "+31 since 4\302\240June\302\2402026 (14,484)",
    "Last 12 values", "4 June 2026", "History", " · SIAK",
  };
  GtkWidget *chart = NULL;

  show_kroya (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    office_expect (self->window, texts[i]);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (self->window)));

  /* The last one is marked; along the chart the others are said. */
  chart = display_find (self->window, IKD_TYPE_TREND_VIEW, NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == chart);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "5 June 2026: 14,515");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Chart of 2 values, from 4 June 2026: 14,484 to "
                                       "5 June 2026: 14,515");
  display_key ("Left");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "4 June 2026: 14,484");
  g_assert_cmpint (ikd_chart_view_get_marked (IKD_CHART_VIEW (chart)), ==, 0);
  display_key ("End");
  g_assert_cmpint (ikd_chart_view_get_marked (IKD_CHART_VIEW (chart)), ==, 1);

  /* What another window keeps is shown here as well. */
  save (self->session, self->key.region, IKD_ACTIVE, self->key.day, "14520");
  office_expect (self->window, "+36 since");
  display_key ("Escape");
  wait_gone (IKD_TYPE_CELL_WINDOW);
}

/* Each Tab goes on; everything that can be used is come by. */
static void
tabs (Bench *self, gconstpointer data)
{
  const char *const wanted[] = { "Mark for a later look", "What is to be looked at", "Source",
                                 "Publisher", "Date of the source", "Address", "Note" };
  gboolean seen[G_N_ELEMENTS (wanted)] = { FALSE };
  gboolean chart = FALSE;

  show_kroya (self);
  for (guint i = 0; i < 40; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW)
                                     : NULL;

      chart |= focus != NULL && IKD_IS_TREND_VIEW (focus);
      for (guint j = 0; row != NULL && j < G_N_ELEMENTS (wanted); j++)
        seen[j] |= g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                wanted[j]);
      display_key ("Tab");
    }
  g_assert_true (chart);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!seen[i])
      g_error ("Tab does not come by “%s”", wanted[i]);
}

static gboolean
is_marked (gpointer data)
{
  g_autoptr (IkdCell) cell = load (data);

  return cell->now.follow_up != NULL;
}

static gboolean
is_unmarked (gpointer data)
{
  return !is_marked (data);
}

static gboolean
is_on (gpointer toggle)
{
  return gtk_switch_get_active (toggle);
}

static void
marks (Bench *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *toggle = NULL;
  g_autoptr (IkdCell) cell = NULL;

  show_kroya (self);
  toggle = display_find (self->window, GTK_TYPE_SWITCH, NULL);
  office_focus (toggle);
  display_key ("space");
  g_assert_true (display_wait (is_marked, self));
  office_expect (self->window, "Earlier marks");
  office_focus (toggle);
  display_key ("space");
  g_assert_true (display_wait (is_unmarked, self));

  /* To say why is to mark; an identity number is refused at the field, and nothing is kept. */
  office_focus (field (self, "What is to be looked at"));
  display_type (number);
  expect_refused (field (self, "What is to be looked at"),
                  "What is to be looked at holds what looks like an identity number");
  display_key ("Return");
  display_settle (self->window);
  g_assert_true (is_unmarked (self));
  display_key ("Control+a");
  display_type ("ask kroya");
  display_key ("Return");
  g_assert_true (display_wait (is_marked, self));
  office_expect (self->window, "Earlier marks");

  cell = load (self);
  g_assert_cmpstr (cell->now.follow_up->text, ==, "ask kroya");
  g_assert_cmpuint (cell->marks->len, ==, 3);
  g_assert_true (display_wait (is_on, toggle));
}

static void
notes (Bench *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *note = NULL;
  g_autoptr (IkdCell) cell = NULL;

  show_kroya (self);
  note = field (self, "Note");
  office_focus (note);
  display_type (number);
  expect_refused (note, "Note holds what looks like an identity number");
  display_key ("Return");
  display_settle (self->window);
  cell = load (self);
  g_assert_cmpuint (cell->history->len, ==, 1);
  g_clear_object (&cell);

  display_key ("Control+a");
  display_type ("by telephone");
  office_expect_gone (self->window, "holds what looks like");
  office_focus (field (self, "Publisher"));
  display_type ("kroya");
  display_key ("Return");
  office_expect (self->window, "✓ Source and note stored");
  office_expect (self->window, " · before it: 14,515 · SIAK · kroya · by telephone");

  cell = load (self);
  g_assert_cmpuint (cell->history->len, ==, 2);
  g_assert_cmpint (cell->now.figure->number.value, ==, 14515);
  g_assert_cmpstr (cell->now.figure->note, ==, "by telephone");
  g_assert_cmpstr (cell->now.figure->source->title, ==, "SIAK");
  g_assert_cmpstr (cell->now.figure->source->publisher, ==, "kroya");
  display_key ("Escape");
  wait_gone (IKD_TYPE_CELL_WINDOW);
}

/* What is typed and not kept is asked after: go back, save. */
static void
leaves (Bench *self, gconstpointer data)
{
  g_autoptr (IkdCell) cell = NULL;

  show_kroya (self);
  office_focus (field (self, "Note"));
  display_type ("by telephone");

  /* A change of the file leaves it alone. */
  save (self->session, self->key.region, IKD_ACTIVE, self->key.day, "14520");
  office_expect (self->window, "+36 since");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field (self, "Note"))), ==,
                   "by telephone");

  display_key ("Escape");
  wait_window (IKD_TYPE_ALERT);
  display_key ("Escape");
  wait_gone (IKD_TYPE_ALERT);
  wait_window (IKD_TYPE_CELL_WINDOW);
  display_key ("Escape");
  wait_window (IKD_TYPE_ALERT);
  display_key ("Return");
  wait_gone (IKD_TYPE_CELL_WINDOW);
  cell = load (self);
  g_assert_cmpstr (cell->now.figure->note, ==, "by telephone");
  g_assert_cmpint (cell->now.figure->number.value, ==, 14520);
}

/* What is refused can only be left behind. */
static void
discards (Bench *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *alert = NULL;
  g_autoptr (IkdCell) cell = NULL;

  show_kroya (self);
  office_focus (field (self, "Note"));
  display_type (number);
  display_key ("Escape");
  alert = wait_window (IKD_TYPE_ALERT);
  g_assert_null (display_find (alert, GTK_TYPE_BUTTON, "_Save"));
  office_expect (alert, "was refused");
  display_key ("Alt+d");
  wait_gone (IKD_TYPE_CELL_WINDOW);
  cell = load (self);
  g_assert_cmpuint (cell->history->len, ==, 1);
}

/* Kab. Madiun, 30 November 2025 (data/sample/published-figures.csv): 19.22 % of the obliged, beside
 * it 19.35 % of those who own a card. */
static void
seed_madiun (Bench *self)
{
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autofree char *path = g_build_filename (g_getenv ("CAPAIAN_DATADIR"), "sample",
                                            "published-figures.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->office.path, 0, &error);
  g_autoptr (IkdReceipt) receipt = ikd_import_file (session, file, &options, NULL, &error);

  g_assert_no_error (error);
  ikd_session_close (session);
}

static void
show_madiun (Bench *self, IkdDatabaseFlags flags)
{
  seed_madiun (self);
  show (self, "35.19", ikd_day_new (2025, 11, 30), flags);
  office_expect (self->window, "19.22%");
}

static gboolean
uses_owned (gpointer data)
{
  g_autoptr (IkdCell) cell = load (data);

  return cell->now.figure->percent == 19350000;
}

static gboolean
uses_obliged (gpointer data)
{
  return !uses_owned (data);
}

static void
begin_choice (Bench *self, const char *figure)
{
  GtkWidget *rivals = display_find (self->window, IKD_TYPE_RIVAL_GROUP, NULL);

  office_expect (rivals, figure);
  office_focus (display_find (rivals, GTK_TYPE_BUTTON, "Use This Figure…"));
  display_key ("Return");
  wait_window (IKD_TYPE_REASON_WINDOW);
}

/* Gives a reason of one's own, once it is none that is refused. */
static void
give_own_reason (const char *reason)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *window = office_find_window (IKD_TYPE_REASON_WINDOW);

  display_key ("6");
  display_type (number);
  display_key ("Return");
  expect_refused (display_find (window, ADW_TYPE_ENTRY_ROW, NULL), "identity number");
  display_key ("Control+a");
  display_type (reason);
  display_key ("Return");
  wait_gone (IKD_TYPE_REASON_WINDOW);
}

static void
chooses (Bench *self, gconstpointer data)
{
  GtkWidget *rivals = NULL;
  g_autoptr (IkdCell) cell = NULL;

  show_madiun (self, 0);
  rivals = display_find (self->window, IKD_TYPE_RIVAL_GROUP, NULL);
  office_expect (rivals, "Berkah News24");

  /* Escape chooses nothing. */
  begin_choice (self, "19.35%");
  display_key ("Escape");
  wait_gone (IKD_TYPE_REASON_WINDOW);
  wait_window (IKD_TYPE_CELL_WINDOW);
  g_assert_true (uses_obliged (self));

  begin_choice (self, "19.35%");
  display_key ("5");
  wait_gone (IKD_TYPE_REASON_WINDOW);
  g_assert_true (display_wait (uses_owned, self));
  office_expect (rivals, "19.22%");
  cell = load (self);
  g_assert_cmpstr (cell->now.figure->reason, ==, "As in the source");
  g_clear_object (&cell);

  /* And back, with a reason of one's own. */
  wait_window (IKD_TYPE_CELL_WINDOW);
  begin_choice (self, "19.22%");
  give_own_reason ("letter 5");
  g_assert_true (display_wait (uses_obliged, self));
  cell = load (self);
  g_assert_cmpstr (cell->now.figure->reason, ==, "letter 5");
  office_expect (self->window, "beside the one in use");
}

/* Everything is there to be read, nothing to be changed. */
static void
read_only (Bench *self, gconstpointer data)
{
  static const char *const fields[] = { "What is to be looked at", "Source", "Publisher", "Note" };
  GtkWidget *rivals = NULL;

  show_madiun (self, IKD_DATABASE_READ_ONLY);
  rivals = display_find (self->window, IKD_TYPE_RIVAL_GROUP, NULL);
  office_expect (rivals, "19.35%");
  g_assert_null (display_find (rivals, GTK_TYPE_BUTTON, "Use This Figure…"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (field (self, fields[i]))));
  g_assert_false (gtk_widget_get_sensitive (display_find (self->window, GTK_TYPE_SWITCH, NULL)));
  g_assert_false (gtk_widget_get_mapped (display_find (self->window, GTK_TYPE_BUTTON,
                                                       "_Save Source and Note")));
  office_focus (field (self, "Note"));
  display_type ("x");
  display_key ("Escape");
  wait_gone (IKD_TYPE_CELL_WINDOW);
}

/* Nothing stands there yet: that is said, and a mark may be set. */
static void
empty (Bench *self, gconstpointer data)
{
  show (self, "33.01.14", ikd_day_new (2026, 6, 5), 0);
  office_expect (self->window, "Not filled in");
  office_expect (self->window, "There is no value here yet.");
  office_focus (display_find (self->window, GTK_TYPE_SWITCH, NULL));
  display_key ("space");
  g_assert_true (display_wait (is_marked, self));
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/cell/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("reads", reads);
  ADD ("tabs", tabs);
  ADD ("marks", marks);
  ADD ("notes", notes);
  ADD ("leaves", leaves);
  ADD ("discards", discards);
  ADD ("chooses", chooses);
  ADD ("read-only", read_only);
  ADD ("empty", empty);
  return g_test_run ();
}
