/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* No way of leaving a page or the window drops what was typed: it is kept or visibly refused. */

#include "ikd-alert.h"
#include "ikd-entry-form.h"
#include "ikd-entry.h"
#include "ikd-figure-pane.h"
#include "ikd-overview-page.h"
#include "office.h"

typedef struct
{
  Office     office;
  GtkWidget *pane;
  GtkWidget *value;
} Fixture;

static const char *const refused[] = { "-", "14,049", "12a", "-35" };

static gboolean
is_idle (gpointer data)
{
  return !ikd_pane_get_busy (IKD_PANE (data));
}

static const char *
typed (Fixture *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->value));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *form;

  office_make (&self->office);
  office_open (&self->office, 0);
  self->pane = office_show_figure (self->office.window);
  form = display_find (self->pane, IKD_TYPE_ENTRY_FORM, NULL);
  self->value = GTK_WIDGET (gtk_widget_get_template_child (form, IKD_TYPE_ENTRY_FORM, "value"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (&self->office);
}

static gint64
load_value (Fixture *self)
{
  g_autoptr (GPtrArray) figures = office_load_today (&self->office, "");

  return figures->len > 0
           ? ((IkdFigure *) g_ptr_array_index (figures, figures->len - 1))->number.value : -1;
}

static gboolean
is_kept (gpointer data)
{
  return load_value (data) >= 0;
}

static gboolean
shows_overview (gpointer data)
{
  IkdPage *page = ikd_window_get_page (((Fixture *) data)->office.window);

  return IKD_IS_OVERVIEW_PAGE (page) && gtk_widget_get_mapped (GTK_WIDGET (page));
}

/* Half typed is kept as it stands, and the keys go on to the page that came up. */
static void
leave_page (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;

  office_type ("1404");
  display_key ("Control+1");
  g_assert_true (display_wait (shows_overview, self));
  g_assert_true (display_wait (is_kept, self));
  g_assert_true (display_wait (is_idle, self->pane));
  display_settle (GTK_WIDGET (self->office.window));
  g_assert_cmpint (load_value (self), ==, 1404);
  focus = gtk_window_get_focus (GTK_WINDOW (self->office.window));
  g_assert_true (focus == NULL || !gtk_widget_is_ancestor (focus, self->pane));
}

/* What cannot be kept is said on the page that came up, and still there on coming back. */
static void
leave_page_refused (Fixture *self, gconstpointer data)
{
  office_type ("14,049");
  display_key ("Control+1");
  g_assert_true (display_wait (shows_overview, self));
  office_expect (GTK_WIDGET (self->office.window), "write 14049");
  office_show_figure (self->office.window);
  g_assert_cmpstr (typed (self), ==, "14,049");
  g_assert_false (is_kept (self));
}

static gboolean
shows_other_region (gpointer data)
{
  Fixture *self = data;

  return office_shows (self->pane, "Kedungreja");
}

/* A value belongs to the region it was typed for: refused, it stays with it; kept, it does not come
 * along to the next one. */
static void
leave_region (Fixture *self, gconstpointer data)
{
  IkdContext *context = ikd_window_get_context (self->office.window);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_context_get_session (context));
  gint64 other = ikd_region_get_id (ikd_atlas_by_code (atlas, "33.01.01"));

  office_type ("14,049");
  display_key ("Control+1");
  gtk_widget_activate_action (GTK_WIDGET (self->office.window), "win.go-region", "x", other);
  office_show_figure (self->office.window);
  g_assert_cmpstr (typed (self), ==, "14,049");
  g_assert_true (office_shows (self->pane, "Kabupaten Cilacap"));

  display_key ("Control+a");
  office_type ("14049");
  display_key ("Control+1");
  g_assert_true (display_wait (is_kept, self));
  g_assert_true (display_wait (is_idle, self->pane));
  office_show_figure (self->office.window);
  g_assert_true (display_wait (shows_other_region, self));
  g_assert_cmpstr (typed (self), ==, "");
  g_assert_cmpint (load_value (self), ==, 14049);
}

static void
gone_cb (gpointer data, GObject *object)
{
  ((Fixture *) data)->office.window = NULL;
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->office.window == NULL;
}

static void
close_window (Fixture *self, gconstpointer data)
{
  g_object_weak_ref (G_OBJECT (self->office.window), gone_cb, self);
  office_type ("14049");
  display_key ("Control+w");
  g_assert_true (display_wait (is_closed, self));
  g_assert_cmpint (load_value (self), ==, 14049);
}

static gboolean
has_question (gpointer data)
{
  GtkWidget *alert = office_find_window (IKD_TYPE_ALERT);

  return alert != NULL && gtk_window_is_active (GTK_WINDOW (alert));
}

static gboolean
has_no_question (gpointer data)
{
  Fixture *self = data;

  return !has_question (data) && gtk_window_is_active (GTK_WINDOW (self->office.window));
}

/* However fast it is closed after the last key, the refused text is asked about; Escape goes back
 * to it. */
static void
close_window_refused (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      display_key ("Control+a");
      office_type (refused[i]);
      display_key ("Control+w");
      g_assert_true (display_wait (has_question, self));
      display_key ("Escape");
      g_assert_true (display_wait (has_no_question, self));
      g_assert_cmpstr (typed (self), ==, refused[i]);
      g_assert_true (gtk_widget_is_sensitive (self->value));
    }
  display_key ("Control+a");
  display_key ("Delete");
}

int
main (int argc, char **argv)
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/leaving/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("page", leave_page);
  ADD ("page-refused", leave_page_refused);
  ADD ("region", leave_region);
  ADD ("window", close_window);
  ADD ("window-refused", close_window_refused);
  return g_test_run ();
}
