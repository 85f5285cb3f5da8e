/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The overview by keyboard: what it says of missing base data, dates that stay whole, and views
 * that are saved, found, gone to and deleted. */

#include "config.h"

#include "ikd-base-card.h"
#include "ikd-burnup-view.h"
#include "ikd-columns.h"
#include "ikd-entry-page.h"
#include "ikd-entry.h"
#include "ikd-view-row.h"
#include "ikd-view-service.h"
#include "office.h"

typedef struct
{
  Office  office;
  char   *sought;               /* what wait_text () waits for */
} Fixture;

static IkdContext *
get_context (Fixture *self)
{
  return ikd_window_get_context (self->office.window);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

static gboolean
shows_text (gpointer data)
{
  Fixture *self = data;

  return is_shown (display_find (GTK_WIDGET (self->office.window), GTK_TYPE_LABEL, self->sought));
}

static void
wait_text (Fixture *self, const char *text)
{
  g_free (self->sought);
  self->sought = g_strdup (text);
  if (!display_wait (shows_text, self))
    g_error ("“%s” is not shown", text);
}

static void
open_window (Fixture *self, const char *text)
{
  self->office.window = office_show (self->office.path, 0);
  g_assert_true (display_wait (office_has_page, self->office.window));
  display_key ("Control+1");
  wait_text (self, text);
  display_settle (GTK_WIDGET (self->office.window));
}

/* Puts a view of Kabupaten Cilacap, of everything unusual, into the file. */
static void
add_view (Fixture *self, const char *name, const char *code)
{
  g_autoptr (IkdSavedView) view = ikd_saved_view_new (name, code);
  g_autoptr (GError) error = NULL;

  view->kind = IKD_TARGET_OWN;
  view->base = IKD_KTP_ENROLLED;
  view->segment = g_intern_static_string ("pupil");
  view->day = ikd_day_new (2026, 5, 29);
  ikd_view_save (ikd_context_get_session (get_context (self)), view, NULL, &error);
  g_assert_no_error (error);
}

/* "talk=33.01 own ktp_enrolled pupil 2026-05-29;", each. */
static char *
dup_views (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = ikd_view_list (ikd_context_get_session (get_context (self)), NULL,
                                               &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < views->len; i++)
    {
      IkdSavedView *view = g_ptr_array_index (views, i);
      g_autofree char *day = view->day != IKD_DAY_NONE ? ikd_day_to_iso (view->day) : NULL;

      g_string_append_printf (text, "%s=%s %s %s %s %s;", view->name, view->code,
                              ikd_target_kind_to_id (view->kind),
                              view->base != IKD_INDICATOR_NONE ? ikd_indicator_to_id (view->base)
                                                               : "-",
                              view->segment, day != NULL ? day : "newest");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_up_training (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office_make_folder (&self->office, "data.db");
  ikd_session_make_training (self->office.path, &error);
  g_assert_no_error (error);
  open_window (self, "187,312 residents");
}

static void
set_up_office (Fixture *self, gconstpointer data)
{
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;

  office_make_folder (&self->office, "data.db");
  session = ikd_session_create (self->office.path, &setup, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  open_window (self, "Complete the Base Data");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (&self->office);
  g_free (self->sought);
}

/* Gives the base to the children of the office from @first up to @end, in code order. */
static void
save_bases (Fixture *self, guint first, guint end)
{
  IkdSession *session = ikd_context_get_session (get_context (self));
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *children = ikd_atlas_children (atlas, ikd_session_get_office (session));

  g_assert_cmpuint (children->len, ==, 24);
  for (guint i = first; i < end; i++)
    {
      IkdEntry entry = { .region = ikd_region_get_id (g_ptr_array_index (children, i)),
                         .indicator = IKD_KTP_OBLIGED, .date = "2026-01-05", .value = "60000" };

      g_ptr_array_add (entries, g_memdup2 (&entry, sizeof entry));
    }
  reviews = ikd_entry_save_all (session, entries, "base data", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, end - first);
}

static gboolean
has_no_card (gpointer data)
{
  Fixture *self = data;

  return !is_shown (display_find (GTK_WIDGET (self->office.window), IKD_TYPE_BASE_CARD, NULL));
}

static gboolean
shows_entry (gpointer data)
{
  Fixture *self = data;

  return is_shown (display_find (GTK_WIDGET (self->office.window), IKD_TYPE_ENTRY_PAGE, NULL));
}

/* A fresh office has no base of its 24 districts; each one that comes is counted, the last ones are
 * named, and with the last one the card is gone. */
static void
base_card (Fixture *self, gconstpointer data)
{
  wait_text (self, "Complete the Base Data (0 of 24)");
  wait_text (self, "The number of ID-obliged residents is missing for 24 districts.");
  save_bases (self, 0, 22);
  wait_text (self, "Complete the Base Data (22 of 24)");
  wait_text (self, "Still missing: Cilacap Utara, Kampung Laut");
  save_bases (self, 22, 24);
  g_assert_true (display_wait (has_no_card, self));
}

static void
base_card_leads_to_entry (Fixture *self, gconstpointer data)
{
  GtkWidget *card = display_find (GTK_WIDGET (self->office.window), IKD_TYPE_BASE_CARD, NULL);
  GtkWidget *button = display_find (card, GTK_TYPE_BUTTON, "Enter Base Data");

  office_focus (button);
  display_key ("Return");
  g_assert_true (display_wait (shows_entry, self));
}

/* Only one's own office is asked to complete something. */
static void
no_card_elsewhere (Fixture *self, gconstpointer data)
{
  display_key ("Alt+Up");
  wait_text (self, "Regencies and cities");
  g_assert_true (display_wait (has_no_card, self));
}

/* However narrow the window, no line ends within a date; what is copied has plain spaces. */
static void
dates (Fixture *self, gconstpointer data)
{
  GtkWidget *label = display_find (GTK_WIDGET (self->office.window), GTK_TYPE_LABEL,
                                   "187,312 residents");
  g_autofree char *text = g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));

  g_assert_nonnull (g_strstr_len (text, -1, "As of 5\u00a0June\u00a02026, "));
  g_assert_nonnull (g_strstr_len (text, -1, "31\u00a0December\u00a02026"));
  for (int width = 120; width < 900; width += 10)
    {
      g_autoptr (PangoLayout) copy = pango_layout_copy (layout);

      pango_layout_set_width (copy, width * PANGO_SCALE);
      for (GSList *at = pango_layout_get_lines_readonly (copy); at != NULL; at = at->next)
        {
          PangoLayoutLine *line = at->data;
          g_autofree char *shown = g_strndup (text + line->start_index, (gsize) line->length);

          g_strchomp (shown);
          g_assert_false (g_str_has_suffix (shown, "June") || g_str_has_suffix (shown, "December")
                          || g_str_has_suffix (shown, " 5") || g_str_has_suffix (shown, " 31"));
        }
    }
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static void
copied_dates (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  display_key ("Control+Shift+c");
  wait_text (self, "Text copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->office.window)), NULL,
                                 text_cb, &text);
  g_assert_true (display_wait (has_text, &text));
  g_assert_nonnull (g_strstr_len (text, -1, "As of 5 June 2026, "));
  g_assert_null (g_strstr_len (text, -1, "\u00a0"));
}

static gboolean
types_text (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Fixture *) data)->office.window));

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_get_mapped (focus);
}

static gboolean
types_nothing (gpointer data)
{
  return !types_text (data);
}

/* Ctrl+D, a name, Enter. */
static void
save_view (Fixture *self, const char *name)
{
  display_key ("Control+d");
  g_assert_true (display_wait (types_text, self));
  display_settle (GTK_WIDGET (self->office.window));
  display_type (name);
  display_key ("Return");
  g_assert_true (display_wait (types_nothing, self));
  display_settle (GTK_WIDGET (self->office.window));
}

/* Opens the list from the title, with the focus in its entry. */
static void
open_list (Fixture *self)
{
  GtkWidget *label = display_find (GTK_WIDGET (self->office.window), GTK_TYPE_LABEL,
                                   "(Jawa Tengah)");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON);

  g_assert_true (gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD));
  display_key ("space");
  g_assert_true (display_wait (types_text, self));
  display_settle (GTK_WIDGET (self->office.window));
}

static gboolean
at_view (gpointer data)
{
  IkdContext *context = get_context (data);
  g_autoptr (IkdRegion) region = ikd_context_dup_region (context);

  return g_str_equal (ikd_region_get_code (region), "33.01")
         && ikd_context_get_kind (context) == IKD_TARGET_OWN
         && ikd_context_get_base (context) == IKD_KTP_ENROLLED
         && g_str_equal (ikd_context_get_segment (context), "pupil")
         && ikd_context_get_day (context) == ikd_day_new (2026, 5, 29);
}

/* Not asked for a name: one that says where it is stands there. */
static void
proposed_name (Fixture *self, gconstpointer data)
{
  g_autofree char *kept = NULL;

  save_view (self, "");
  kept = dup_views (self);
  g_assert_cmpstr (kept, ==, "Kabupaten Cilacap · ID-obliged residents=33.01 national -  newest;");
}

/* An identity number is no name; made up here, so that it stands nowhere. */
static void
guarded_name (Fixture *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *kept = NULL;

  display_key ("Control+d");
  g_assert_true (display_wait (types_text, self));
  display_key ("Control+a");
  display_type (number);
  wait_text (self, "looks like an identity number (NIK)");
  display_key ("Return");
  kept = dup_views (self);
  g_assert_cmpstr (kept, ==, "");
  display_key ("Escape");
  display_key ("Escape");
  g_assert_true (display_wait (types_nothing, self));
}

/* Saved with all that is looked at, found by its name, gone to, and there in the next window. */
static void
views (Fixture *self, gconstpointer data)
{
  IkdContext *context = get_context (self);
  g_autofree char *kept = NULL;

  ikd_context_set_kind (context, IKD_TARGET_OWN);
  ikd_context_set_base (context, IKD_KTP_ENROLLED);
  ikd_context_set_segment (context, "pupil");
  ikd_context_set_day (context, ikd_day_new (2026, 5, 29));
  wait_text (self, "There is no figure of Kabupaten Cilacap");
  /* All districts stand apart: there are none to be told from. */
  wait_text (self, "No figure yet: 24");
  g_assert_false (office_shows (GTK_WIDGET (self->office.window), "Not ranked"));
  save_view (self, "monday talk");
  kept = dup_views (self);
  g_assert_cmpstr (kept, ==, "monday talk=33.01 own ktp_enrolled pupil 2026-05-29;");

  display_close (GTK_WINDOW (self->office.window));
  open_window (self, "187,312 residents");
  open_list (self);
  wait_text (self, "Saved Views");
  display_type ("talk");
  display_key ("Return");
  g_assert_true (display_wait (at_view, self));
}

/* From the chosen region upwards, past the heading between them. */
static void
arrows (Fixture *self, gconstpointer data)
{
  add_view (self, "talk", "33.01");
  open_list (self);
  wait_text (self, "Saved Views");
  for (guint i = 0; i < 3; i++)
    display_key ("Up");
  g_assert_true (types_text (self));
  display_key ("Return");
  g_assert_true (display_wait (at_view, self));
}

static gboolean
has_other_alone (gpointer data)
{
  g_autofree char *kept = dup_views (data);

  return strstr (kept, "talk=") == NULL && strstr (kept, "other=") != NULL;
}

static gboolean
has_talk (gpointer data)
{
  g_autofree char *kept = dup_views (data);

  return strstr (kept, "talk=") != NULL;
}

static gboolean
has_village_alone (gpointer data)
{
  g_autofree char *kept = dup_views (data);

  return g_str_has_prefix (kept, "village=") && strstr (kept, "other=") == NULL;
}

/* A view of a region that is not loaded is not offered, and stays; Delete deletes the selected
 * view, the button its own; undo brings it back. */
static void
delete (Fixture *self, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *button;

  add_view (self, "village", "33.01.06.2001");
  add_view (self, "talk", "33.01");
  add_view (self, "other", "33");
  open_list (self);
  wait_text (self, "talk");
  g_assert_false (is_shown (display_find (GTK_WIDGET (self->office.window), GTK_TYPE_LABEL,
                                          "village")));
  display_type ("talk");
  display_key ("Delete");
  g_assert_true (display_wait (has_other_alone, self));

  display_key ("Control+a");
  display_key ("BackSpace");
  wait_text (self, "other");
  row = gtk_widget_get_ancestor (
    display_find (GTK_WIDGET (self->office.window), GTK_TYPE_LABEL, "other"), IKD_TYPE_VIEW_ROW);
  button = gtk_widget_get_next_sibling (display_find (row, GTK_TYPE_BUTTON, NULL));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Delete the view “other”");
  office_focus (button);
  display_key ("space");
  g_assert_true (display_wait (has_village_alone, self));
  g_assert_true (display_wait (types_text, self));

  display_key ("Escape");
  g_assert_true (display_wait (types_nothing, self));
  display_settle (GTK_WIDGET (self->office.window));
  display_key ("Control+z");
  display_settle (GTK_WIDGET (self->office.window));
  display_key ("Control+z");
  g_assert_true (display_wait (has_talk, self));
}

static gboolean
is_renamed (gpointer data)
{
  g_autofree char *kept = dup_views (data);

  return g_str_has_prefix (kept, "weekly talk=") && strstr (kept, ";") == strrchr (kept, ';');
}

/* F2, a name, Enter: the same view under it. */
static void
renamed (Fixture *self, gconstpointer data)
{
  add_view (self, "talk", "33.01");
  open_list (self);
  wait_text (self, "Saved Views");
  display_type ("talk");
  display_settle (GTK_WIDGET (self->office.window));
  display_key ("F2");
  display_settle (GTK_WIDGET (self->office.window));
  display_key ("Control+a");
  display_type ("weekly talk");
  display_key ("Return");
  g_assert_true (display_wait (is_renamed, self));
}

/* Below the tiles of a small window a chart leaves room for the ranking: 180 px; beside it, it has
 * 380. */
static void
low_chart (void)
{
  static const int cases[][2] = { { 852, 180 + 24 }, { 984, 380 } };
  GtkWidget *columns = g_object_ref_sink (g_object_new (
    IKD_TYPE_COLUMNS, "column-width", 430, "spacing", 24, "first-low", TRUE, NULL));

  gtk_widget_set_parent (g_object_new (IKD_TYPE_BURNUP_VIEW, NULL), columns);
  gtk_widget_set_parent (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), columns);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int height = 0;

      gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, cases[i][0], NULL, &height, NULL,
                          NULL);
      g_assert_cmpint (height, ==, cases[i][1]);
    }
  g_object_unref (columns);
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, set_up, function) \
  g_test_add ("/overview/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("base-card", set_up_office, base_card);
  ADD ("base-card-entry", set_up_office, base_card_leads_to_entry);
  ADD ("base-card-elsewhere", set_up_office, no_card_elsewhere);
  g_test_add_func ("/overview/low-chart", low_chart);
  ADD ("dates", set_up_training, dates);
  ADD ("copied-dates", set_up_training, copied_dates);
  ADD ("views/proposed-name", set_up_training, proposed_name);
  ADD ("views/guarded-name", set_up_training, guarded_name);
  ADD ("views/saved", set_up_training, views);
  ADD ("views/arrows", set_up_training, arrows);
  ADD ("views/delete", set_up_training, delete);
  ADD ("views/renamed", set_up_training, renamed);
  return g_test_run ();
}
