/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The pages over a training file, by keyboard: going down and up, entering a figure and its
 * reason, adding
 * and withdrawing a target, at several sizes, light and dark. */

#include <glib/gstdio.h>

#include "display.h"
#include "ikd-application.h"
#include "ikd-burnup-view.h"
#include "ikd-check.h"
#include "ikd-entry.h"
#include "ikd-figure-pane.h"
#include "ikd-explain-window.h"
#include "ikd-overview-page.h"
#include "ikd-rank-list.h"
#include "ikd-target-page.h"
#include "ikd-target-window.h"
#include "ikd-tile.h"
#include "ikd-window.h"

typedef struct
{
  char      *folder;
  char      *path;
  IkdWindow *window;
} Fixture;

static IkdApplication *application;

static IkdSession *
get_session (Fixture *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->window));
}

static char *
label_of_headline (Fixture *self)
{
  GtkWidget *label = display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "187,312 residents");

  return label != NULL ? g_strdup (gtk_label_get_text (GTK_LABEL (label))) : NULL;
}

static gboolean
has_headline (gpointer data)
{
  g_autofree char *text = label_of_headline (data);

  return text != NULL;
}

static gboolean
has_page (gpointer data)
{
  return ikd_window_get_page (((Fixture *) data)->window) != NULL && get_session (data) != NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("capaian-pages-XXXXXX", &error);
  self->path = g_build_filename (self->folder, "training.db", NULL);
  ikd_session_make_training (self->path, &error);
  g_assert_no_error (error);
  self->window = ikd_window_new (GTK_APPLICATION (application));
  ikd_window_open (self->window, self->path, 0);
  gtk_window_present (GTK_WINDOW (self->window));
  display_focus (GTK_WINDOW (self->window));
  g_assert_true (display_wait (has_page, self));
  /* The page that was open last comes up first. */
  display_key ("Control+1");
  g_assert_true (display_wait (has_headline, self));
  display_settle (GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  display_close (GTK_WINDOW (self->window));
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
overview (Fixture *self, gconstpointer data)
{
  g_autofree char *text = label_of_headline (self);
  GtkWidget *tile = display_find (GTK_WIDGET (self->window), IKD_TYPE_TILE, NULL);
  GtkWidget *chart = display_find (GTK_WIDGET (self->window), IKD_TYPE_BURNUP_VIEW, NULL);
  g_autofree char *numbers = ikd_burnup_view_dup_numbers (IKD_BURNUP_VIEW (chart));

  g_assert_nonnull (g_strstr_len (text, -1, "12.32% of 1,520,480 ID-obliged residents"));
  g_assert_nonnull (g_strstr_len (text, -1, "has not been reached"));
  g_assert_nonnull (g_strstr_len (text, -1, "268,832 people short"));
  g_assert_nonnull (tile);
  g_assert_nonnull (display_find (tile, GTK_TYPE_LABEL, "187,312"));
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_nonnull (g_strstr_len (numbers, -1, "2026-06-05\t187312"));
}

static gboolean
is_at (Fixture *self, const char *code)
{
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_window_get_context (self->window));

  return region != NULL && g_str_equal (ikd_region_get_code (region), code);
}

static gboolean
at_cilacap_tengah (gpointer data)
{
  return is_at (data, "33.01.22");
}

static gboolean
at_cilacap (gpointer data)
{
  return is_at (data, "33.01");
}

static gboolean
at_central_java (gpointer data)
{
  return is_at (data, "33");
}

static gboolean
focuses_list (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (((Fixture *) data)->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, IKD_TYPE_RANK_LIST) != NULL;
}

static gboolean
shows_tengah (gpointer data)
{
  Fixture *self = data;

  return display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL,
                       "15,410 residents of Cilacap Tengah") != NULL;
}

/* The first of the ranking has the focus: Enter goes down to it, Alt+Up comes back, and further
 * up. */
static void
drill (Fixture *self, gconstpointer data)
{
  g_assert_true (display_wait (focuses_list, self));
  display_key ("Return");
  g_assert_true (display_wait (at_cilacap_tengah, self));
  g_assert_true (display_wait (shows_tengah, self));
  display_key ("Alt+Up");
  g_assert_true (display_wait (at_cilacap, self));
  g_assert_true (display_wait (has_headline, self));
  display_key ("Alt+Up");
  g_assert_true (display_wait (at_central_java, self));
}

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GListModel) list = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (list, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
has_explanation (gpointer data)
{
  return find_toplevel (IKD_TYPE_EXPLAIN_WINDOW) != NULL;
}

static gboolean
has_no_explanation (gpointer data)
{
  return !has_explanation (data);
}

static void
explanation (Fixture *self, gconstpointer data)
{
  GtkWidget *window;

  display_key ("Control+r");
  g_assert_true (display_wait (has_explanation, self));
  window = find_toplevel (IKD_TYPE_EXPLAIN_WINDOW);
  g_assert_nonnull (display_find (window, GTK_TYPE_LABEL, "268,832 ÷ 144"));
  display_focus (GTK_WINDOW (window));
  display_key ("Escape");
  g_assert_true (display_wait (has_no_explanation, self));
}

static gboolean
shows_entry (gpointer data)
{
  Fixture *self = data;
  GtkWidget *page = display_find (GTK_WIDGET (self->window), IKD_TYPE_FIGURE_PANE, NULL);

  return page != NULL && gtk_widget_get_mapped (page);
}

static gboolean
asks_reason (gpointer data)
{
  Fixture *self = data;

  return display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "A reason is owed") != NULL;
}

static gboolean
is_stored (gpointer data)
{
  Fixture *self = data;

  return display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "✓ Stored: 180,000") != NULL
         && !asks_reason (data);
}

static gboolean
is_refused (gpointer data)
{
  Fixture *self = data;

  return display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "abc") != NULL;
}

static GPtrArray *
load_series (Fixture *self)
{
  IkdContext *context = ikd_window_get_context (self->window);
  g_autoptr (GError) error = NULL;
  GPtrArray *figures = ikd_series_load (get_session (self), ikd_context_get_region (context),
                                        IKD_ACTIVE, "", ikd_day_new (2026, 6, 6), IKD_DAY_NONE,
                                        NULL, &error);

  g_assert_no_error (error);
  return figures;
}

/* A figure that falls is stored at once and marked; Alt+2 gives the second ready reason. Letters
 * are refused. */
static void
entry (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) marked = NULL;
  g_autoptr (GPtrArray) reasoned = NULL;
  g_autofree const char **ready = ikd_ready_reasons ();
  const IkdFigure *figure;

  display_key ("Control+2");
  display_key ("Control+Shift+ISO_Left_Tab");
  g_assert_true (display_wait (shows_entry, self));
  display_settle (GTK_WIDGET (self->window));
  display_type ("abc");
  display_key ("Return");
  g_assert_true (display_wait (is_refused, self));

  display_key ("Control+a");
  display_type ("180000");
  display_key ("Return");
  g_assert_true (display_wait (asks_reason, self));
  marked = load_series (self);
  g_assert_cmpuint (marked->len, ==, 1);
  figure = g_ptr_array_index (marked, 0);
  g_assert_cmpint (figure->number.value, ==, 180000);
  g_assert_cmpuint (figure->owes, !=, 0);

  display_key ("Alt+2");
  g_assert_true (display_wait (is_stored, self));
  reasoned = load_series (self);
  figure = g_ptr_array_index (reasoned, 0);
  g_assert_cmpuint (figure->owes, ==, 0);
  g_assert_cmpstr (figure->reason, ==, ready[1]);
}

static gboolean
has_new_headline (gpointer data)
{
  return display_find (GTK_WIDGET (((Fixture *) data)->window), GTK_TYPE_LABEL,
                       "188,000 residents") != NULL;
}

static gboolean
lists_national (gpointer data)
{
  return display_find (GTK_WIDGET (((Fixture *) data)->window), GTK_TYPE_LABEL,
                       "30% of ID-obliged") != NULL;
}

/* A page behind another does not read what changes, and does so when it comes up. */
static void
behind (Fixture *self, gconstpointer data)
{
  const IkdEntry entry = { .region = ikd_context_get_region (
                             ikd_window_get_context (self->window)),
                           .indicator = IKD_ACTIVE, .date = "2026-06-06", .value = "188000" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = NULL;

  display_key ("Control+5");
  g_assert_true (display_wait (lists_national, self));
  review = ikd_entry_save (get_session (self), &entry, TRUE, NULL, &error);
  g_assert_no_error (error);
  display_pause (500);
  g_assert_true (has_headline (self));

  display_key ("Control+1");
  g_assert_true (display_wait (has_new_headline, self));
}

static gboolean
has_target_window (gpointer data)
{
  return find_toplevel (IKD_TYPE_TARGET_WINDOW) != NULL;
}

static gboolean
shows_preview (gpointer data)
{
  GtkWidget *window = find_toplevel (IKD_TYPE_TARGET_WINDOW);

  return window != NULL && display_find (window, GTK_TYPE_LABEL, "= 608,192 people") != NULL;
}

static gboolean
lists_target (gpointer data)
{
  Fixture *self = data;

  return !has_target_window (data)
         && display_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, "40% of ID-obliged") != NULL;
}

/* 40 % of 1,520,480 is 608,192. */
static void
target (Fixture *self, gconstpointer data)
{
  display_key ("Control+5");
  display_settle (GTK_WIDGET (self->window));
  display_key ("Control+n");
  g_assert_true (display_wait (has_target_window, self));
  display_focus (GTK_WINDOW (find_toplevel (IKD_TYPE_TARGET_WINDOW)));
  display_type ("40");
  g_assert_true (display_wait (shows_preview, self));
  display_key ("Return");
  g_assert_true (display_wait (lists_target, self));
}

/* No page asks for more room than a small screen has. */
static void
sizes (Fixture *self, gconstpointer data)
{
  static const char *const keys[] = { "Control+1", "Control+2", "Control+4", "Control+5",
                                      "Control+6" };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          int minimum = 0;

          display_key (keys[i]);
          display_settle (GTK_WIDGET (self->window));
          gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                              NULL, NULL, NULL);
          g_assert_cmpint (minimum, <=, 900);
        }
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char **argv)
{
  int status;

  display_init (&argc, &argv);
  application = ikd_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

#define ADD(name, function) \
  g_test_add ("/pages/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("overview", overview);
  ADD ("drill", drill);
  ADD ("explanation", explanation);
  ADD ("entry", entry);
  ADD ("behind", behind);
  ADD ("target", target);
  ADD ("sizes", sizes);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
