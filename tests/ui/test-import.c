/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Importing by keyboard, over the data file of an office: through the steps to the receipt, and
 * back again; what is dropped, what is refused, and what waits. */

#include <string.h>

#include "ikd-alert.h"
#include "ikd-entry-sheet.h"
#include "ikd-import-done.h"
#include "ikd-import-door.h"
#include "ikd-import-page.h"
#include "ikd-import-questions.h"
#include "ikd-past-imports.h"
#include "ikd-report-window.h"
#include "office.h"

/* Kroya, Maos and Adipala; a word where a count should be. */
#define TABLE "REKAP AKTIVASI IKD;\nKEADAAN PER 5 JUNI 2026;\n;\n" \
              "KECAMATAN;IKD\nKROYA;14.515\nMAOS;9.210\nADIPALA;banyak\n"

static void
set_up (Office *self, gconstpointer data)
{
  office_make (self);
  office_open (self, 0);
  display_key ("Control+7");
  office_expect (GTK_WIDGET (self->window), "Drag a File Here");
}

static void
tear_down (Office *self, gconstpointer data)
{
  office_free (self);
}

static GtkWidget *
get_root (Office *self)
{
  return GTK_WIDGET (self->window);
}

static IkdImportPage *
get_page (Office *self)
{
  IkdPage *page = ikd_window_get_page (self->window);

  g_assert_true (IKD_IS_IMPORT_PAGE (page));
  return IKD_IMPORT_PAGE (page);
}

static GFile *
write_file (Office *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
open_table (Office *self, const char *text)
{
  g_autoptr (GFile) file = write_file (self, "rekap.csv", text);

  ikd_import_page_open (get_page (self), file);
  office_expect (get_root (self), "rekap.csv");
  office_expect (get_root (self), "1 Recognise");
}

/* What the file has of active IKD of a district on 5 June 2026, read past the window; −1: nothing
 * that stands. */
static gint64
load (Office *self, const char *code)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, IKD_DATABASE_READ_ONLY, &error);
  IkdFigureKey key = { .indicator = IKD_ACTIVE, .segment = g_intern_string (""), .start = day,
                       .day = day };
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  IkdFigure *last = NULL;

  g_assert_no_error (error);
  atlas = ikd_session_dup_atlas (session);
  key.region = ikd_region_get_id (ikd_atlas_by_code (atlas, code));
  figures = ikd_history_load (session, &key, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  if (figures->len > 0)
    last = g_ptr_array_index (figures, figures->len - 1);
  return last != NULL && last->state == IKD_STATE_VALUE ? last->number.value : -1;
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_is_sensitive (widget);
}

static GtkWidget *
find_button (Office *self, const char *text)
{
  GtkWidget *button = display_find (get_root (self), GTK_TYPE_BUTTON, text);

  if (button == NULL)
    g_error ("There is no button “%s”", text);
  return button;
}

/* While a choice is worked in, nobody can go on. */
static void
go_to_review (Office *self)
{
  g_assert_true (display_wait (is_sensitive, find_button (self, "Continue")));
  display_key ("Control+Shift+Return");
  office_expect (get_root (self), "✓ Recognise");
}

static gboolean
is_gone (gpointer window)
{
  return office_find_window (IKD_TYPE_ALERT) == NULL;
}

/* Takes the newest import back from the list; the question is answered with its default. */
static void
take_back (Office *self)
{
  GtkWidget *alert;

  office_focus (find_button (self, "Take Import Back"));
  display_key ("space");
  display_settle (get_root (self));
  alert = office_find_window (IKD_TYPE_ALERT);
  g_assert_nonnull (alert);
  display_focus (GTK_WINDOW (alert));
  display_key ("Return");
  g_assert_true (display_wait (is_gone, NULL));
  display_focus (GTK_WINDOW (self->window));
}

/* A refused cell is corrected in its place; nothing is stored before the last step; what was stored
 * is taken back as a whole, and taking back can be undone. */
static void
whole (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);

  open_table (self, TABLE);
  office_expect (root, "5 June 2026");
  go_to_review (self);
  office_expect (root, "3 read = 2 accepted + 0 unchanged + 1 rejected");
  find_button (self, "_Store 2 Values");

  display_key ("F8");
  office_expect (root, "line 7, Adipala, IKD, banyak, Refused");
  display_key ("F2");
  display_settle (root);
  office_type ("7012");
  display_key ("Return");
  office_expect (root, "3 read = 3 accepted + 0 unchanged + 0 rejected");
  g_assert_cmpint (load (self, "33.01.06"), ==, -1);
  g_assert_true (display_wait (is_sensitive, find_button (self, "_Store 3 Values")));

  display_key ("Control+Shift+Return");
  office_expect (root, "3 Rows Stored");
  office_expect (root, "“rekap.csv” was imported");
  g_assert_cmpint (load (self, "33.01.06"), ==, 14515);
  g_assert_cmpint (load (self, "33.01.03"), ==, 7012);

  display_key ("Control+Shift+Return");
  office_expect (root, "Earlier Imports");
  office_expect (root, "3 values changed");
  take_back (self);
  office_expect (root, "The import of “rekap.csv” was taken back");
  office_expect (root, "Taken back ");
  g_assert_cmpint (load (self, "33.01.06"), ==, -1);
  g_assert_null (display_find (root, GTK_TYPE_BUTTON, "Take Import Back"));

  display_key ("Control+z");
  office_expect (root, "Undone: rekap.csv");
  g_assert_cmpint (load (self, "33.01.06"), ==, 14515);
  office_expect (root, "Take Import Back");
}

/* Left out by Space, counted, and shown alone; back and forth nothing of it is lost. */
static void
leave_out (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);

  open_table (self, TABLE);
  go_to_review (self);
  display_key ("space");
  office_expect (root, "3 read = 1 accepted + 0 unchanged + 1 rejected + 1 left out");
  display_key ("Alt+Left");
  office_expect (root, "1 Recognise");
  go_to_review (self);
  find_button (self, "_Store 1 Value");
  office_focus (find_button (self, "Refused 1"));
  display_key ("space");
  office_expect_gone (root, "Kroya");
  office_expect (root, "banyak");

  display_key ("Control+Shift+Return");
  office_expect (root, "1 Row Stored");
  g_assert_cmpint (load (self, "33.01.06"), ==, -1);
  g_assert_cmpint (load (self, "33.01.07"), ==, 9210);
}

/* A row is refused as a whole: F8 goes to the cell that is at fault, not to the one beside it,
 * which says where the fault lies. */
static void
fault (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);

  open_table (self, "KEADAAN PER 5 JUNI 2026;;\nKECAMATAN;WAJIB KTP;IKD\n"
                    "KROYA;86400;14515\nADIPALA;78201;banyak\n");
  go_to_review (self);
  office_expect (root, "2 read = 1 accepted + 0 unchanged + 1 rejected");
  display_key ("F8");
  office_expect (root, "line 4, Adipala, IKD, banyak, Refused");
  display_key ("Up");
  office_expect (root, "line 4, Adipala, ID-obliged residents, 78,201, Refused. IKD: ");
}

/* A count that falls owes a reason, which is given by one digit and kept with the figure. */
static void
reason (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);

  open_table (self, "KECAMATAN;TANGGAL;IKD\nKROYA;5 Juni 2026;14.515\nKROYA;6 Juni 2026;14.500\n");
  go_to_review (self);
  office_expect (root, "Reason needed");
  display_key ("F8");
  office_expect (root, "line 3, Kroya");
  display_key ("Control+Return");
  office_expect (root, "4  ");
  display_key ("4");
  office_expect (root, "Reason: ");
}

/* The same file again: everything stands there, and nothing can be stored. */
static void
again (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);
  const char *text = "KEADAAN PER 5 JUNI 2026;\nKECAMATAN;IKD\nKROYA;14.515\n";

  for (guint i = 0; i < 2; i++)
    {
      open_table (self, text);
      go_to_review (self);
      if (i == 1)
        break;
      display_key ("Control+Shift+Return");
      office_expect (root, "1 Row Stored");
    }
  office_expect (root, "1 read = 0 accepted + 1 unchanged + 0 rejected");
  /* Leaving the text goes back to its row, though nothing in it can be taken out. */
  display_key ("F2");
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (root))));
  display_key ("Escape");
  office_expect (root, "line 3, Kroya");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (root)),
                                             GTK_TYPE_COLUMN_VIEW));
  g_assert_false (gtk_widget_is_sensitive (find_button (self, "_Store 0 Values")));
}

/* A name that nobody knows is given a region by keyboard: the last choice leaves its rows out. */
static void
unknown (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);
  GtkWidget *drop;

  open_table (self, "KEADAAN PER 5 JUNI 2026;\nKECAMATAN;IKD\nKROYA;14.515\nENTAH;12\n");
  office_expect (root, "Names That Are Not Known");
  office_expect (root, "ENTAH");
  drop = display_find (display_find (root, IKD_TYPE_IMPORT_QUESTIONS, NULL), GTK_TYPE_DROP_DOWN,
                       NULL);
  g_assert_nonnull (drop);
  office_focus (drop);
  display_choose (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop))) - 1);
  go_to_review (self);
  office_expect (root, "2 read = 1 accepted + 0 unchanged + 0 rejected + 1 left out");
}

/* What is remembered is listed and can be forgotten; forgetting can be undone. */
static void
remembered (Office *self, gconstpointer data)
{
  GtkWidget *root = get_root (self);
  g_autoptr (IkdRemark) alias = ikd_remark_new (IKD_REMARK_ALIAS, "33.01", "cilacap kota",
                                                IKD_DAY_NONE);
  g_autoptr (GError) error = NULL;

  alias->text = g_strdup ("33.01.22");
  ikd_remark_save (ikd_context_get_session (ikd_window_get_context (self->window)), alias, NULL,
                   &error);
  g_assert_no_error (error);
  office_expect (root, "What Is Remembered");
  office_expect (root, "Cilacap Tengah");

  office_focus (find_button (self, "Forget"));
  display_key ("space");
  office_expect (root, "Forgotten: it is asked again");
  office_expect_gone (root, "Cilacap Tengah");
  display_key ("Control+z");
  office_expect (root, "Cilacap Tengah");
}

/* Of a file with an identity number nothing is taken, and the number is not shown. */
static void
identity (Office *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("9901", "234567", "890123", NULL);
  g_autofree char *text = g_strdup_printf ("KECAMATAN;IKD\nKROYA;14.515\nBUDI;%s\n", number);
  g_autoptr (GFile) file = write_file (self, "nik.csv", text);

  ikd_import_page_open (get_page (self), file);
  office_expect (get_root (self), "This Cannot Be Imported");
  g_assert_false (office_shows (get_root (self), number));
  office_expect_gone (get_root (self), "14.515");
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "import.cancel", NULL);
  office_expect (get_root (self), "Drag a File Here");
}

static void
missing (Office *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "tidak-ada.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ikd_import_page_open (get_page (self), file);
  office_expect (get_root (self), "This Cannot Be Imported");
  office_expect (get_root (self), "tidak-ada.csv");
}

/* A second file waits for the first, which is put away without being stored. */
static void
queue (Office *self, gconstpointer data)
{
  g_autoptr (GFile) second = write_file (self, "kedua.csv", TABLE);

  open_table (self, TABLE);
  ikd_import_page_open (get_page (self), second);
  office_expect (get_root (self), "“kedua.csv” comes after this import");
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "import.cancel", NULL);
  office_expect (get_root (self), "kedua.csv");
  office_expect (get_root (self), "1 Recognise");
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "import.cancel", NULL);
  office_expect (get_root (self), "Drag a File Here");
  g_assert_cmpint (load (self, "33.01.06"), ==, -1);
}

/* --- dropping and pasting --- */

static GtkDropTarget *
find_drop (GtkWidget *root)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (root);
  GtkDropTarget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        found = GTK_DROP_TARGET (controller);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_drop (child);
  return found;
}

static gboolean
drop (GtkDropTarget *target, GValue *value)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (target, "drop", value, 1.0, 1.0, &taken);
  g_value_unset (value);
  return taken;
}

static void
drop_zone (Office *self, gconstpointer data)
{
  GtkDropTarget *target = find_drop (GTK_WIDGET (get_page (self)));
  g_autoptr (GFile) file = write_file (self, "rekap.csv", TABLE);
  GValue value = G_VALUE_INIT;

  g_assert_nonnull (target);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "KECAMATAN\tIKD\nKROYA\t14.515\n");
  g_assert_true (drop (target, &value));
  office_expect (get_root (self), "pasted text");
  office_expect (get_root (self), "1 Recognise");
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "import.cancel", NULL);

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  g_assert_true (drop (target, &value));
  office_expect (get_root (self), "rekap.csv");
  office_expect (get_root (self), "1 Recognise");
}

/* Anywhere on the window, from any page. */
static void
drop_window (Office *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "rekap.csv", TABLE);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  GValue value = G_VALUE_INIT;
  GtkDropTarget *target;

  display_key ("Control+1");
  g_assert_false (IKD_IS_IMPORT_PAGE (ikd_window_get_page (self->window)));
  ikd_import_door_of (self->window);
  target = find_drop (get_root (self));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_assert_true (drop (target, &value));
  office_expect (get_root (self), "1 Recognise");
  office_expect (get_root (self), "rekap.csv");
}

/* A file that comes before the data file is open waits for it. */
static void
early (Office *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "rekap.csv", TABLE);
  IkdWindow *window = ikd_window_new (office_application ());

  ikd_import_door_take (ikd_import_door_of (window), file);
  g_assert_null (ikd_window_get_page (window));
  display_close (GTK_WINDOW (g_steal_pointer (&self->window)));
  ikd_window_open (window, self->path, 0);
  gtk_window_present (GTK_WINDOW (window));
  self->window = window;
  display_focus (GTK_WINDOW (window));
  office_expect (get_root (self), "1 Recognise");
  office_expect (get_root (self), "rekap.csv");
}

static void
paste (Office *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (get_root (self));

  gdk_clipboard_set_text (clipboard, "");
  display_key ("Control+v");
  office_expect (get_root (self), "The clipboard holds no text");
  gdk_clipboard_set_text (clipboard, TABLE);
  display_key ("Control+v");
  office_expect (get_root (self), "1 Recognise");
  go_to_review (self);
  office_expect (get_root (self), "3 read = 2 accepted");
}

/* A message is no table: its figures are chosen in a window of their own. */
static void
message (Office *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (get_root (self));
  GtkWidget *window;

  gdk_clipboard_set_text (clipboard, "Selamat pagi, per 5 Juni 2026 aktivasi IKD Kecamatan Kroya "
                                     "14.515 jiwa, Kecamatan Maos 9.210 jiwa.\nTerima kasih.\n");
  display_key ("Control+v");
  display_settle (get_root (self));
  window = office_find_window (IKD_TYPE_REPORT_WINDOW);
  g_assert_nonnull (window);
  office_expect (window, "14,515");
  g_assert_true (IKD_IS_IMPORT_PAGE (ikd_window_get_page (self->window)));
  office_expect (get_root (self), "Drag a File Here");
  display_close (GTK_WINDOW (window));
}

/* --- around it --- */

static void
read_only (Office *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "rekap.csv", TABLE);
  GValue value = G_VALUE_INIT;

  display_close (GTK_WINDOW (g_steal_pointer (&self->window)));
  office_open (self, IKD_DATABASE_READ_ONLY);
  display_key ("Control+7");
  office_expect (GTK_WIDGET (get_page (self)),
                 "This file is open for reading only: nothing in it can be changed.");
  g_assert_false (gtk_widget_is_sensitive (find_button (self, "_Choose File…")));
  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  g_assert_false (drop (find_drop (GTK_WIDGET (get_page (self))), &value));
  ikd_import_page_open (get_page (self), file);
  display_settle (get_root (self));
  office_expect (get_root (self), "Drag a File Here");
}

/* As a table and as text, by the name that was chosen. */
static void
receipt (Office *self, gconstpointer data)
{
  g_autofree char *csv = g_build_filename (self->folder, "terima.CSV", NULL);
  g_autofree char *txt = g_build_filename (self->folder, "terima.txt", NULL);
  const char *paths[] = { csv, txt };
  GtkWidget *done;

  open_table (self, TABLE);
  go_to_review (self);
  display_key ("Control+Shift+Return");
  office_expect (get_root (self), "2 Rows Stored");
  done = display_find (get_root (self), IKD_TYPE_IMPORT_DONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autofree char *text = NULL;

      ikd_import_done_save (IKD_IMPORT_DONE (done), file);
      office_expect (get_root (self), i == 0 ? "was saved as “terima.CSV”"
                                             : "was saved as “terima.txt”");
      g_assert_true (g_file_get_contents (paths[i], &text, NULL, NULL));
      g_assert_nonnull (strstr (text, "rekap.csv"));
      g_assert_cmpint (strstr (text, "3 read = 2 accepted") != NULL, ==, i == 1);
    }
}

/* What a person has said about a file is not lost by closing the window without a question. */
static void
closing (Office *self, gconstpointer data)
{
  GtkWidget *alert;

  open_table (self, TABLE);
  go_to_review (self);
  display_key ("space");
  office_expect (get_root (self), "1 left out");
  gtk_window_close (GTK_WINDOW (self->window));
  display_settle (get_root (self));
  alert = office_find_window (IKD_TYPE_ALERT);
  g_assert_nonnull (alert);
  display_focus (GTK_WINDOW (alert));
  display_key ("Escape");
  g_assert_true (display_wait (is_gone, NULL));
  display_focus (GTK_WINDOW (self->window));
  office_expect (get_root (self), "1 left out");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/import/" name, Office, NULL, set_up, function, tear_down)

  ADD ("whole", whole);
  ADD ("leave-out", leave_out);
  ADD ("fault", fault);
  ADD ("reason", reason);
  ADD ("again", again);
  ADD ("unknown", unknown);
  ADD ("remembered", remembered);
  ADD ("identity", identity);
  ADD ("missing", missing);
  ADD ("queue", queue);
  ADD ("drop-zone", drop_zone);
  ADD ("drop-window", drop_window);
  ADD ("early", early);
  ADD ("paste", paste);
  ADD ("message", message);
  ADD ("read-only", read_only);
  ADD ("receipt", receipt);
  ADD ("closing", closing);
  return g_test_run ();
}
