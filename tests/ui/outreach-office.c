/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "outreach-office.h"

#include "ikd-pane-page.h"
#include "records.h"

/* No form has more stops than this. */
#define MOST_TABS 60
#define MOST_PANES 8

void
outreach_set_up (Outreach *self, gconstpointer data)
{
  office_make (&self->office);
}

void
outreach_tear_down (Outreach *self, gconstpointer data)
{
  office_free (&self->office);
}

void
outreach_open (Outreach *self, GType type)
{
  office_open (&self->office, 0);
  self->pane = outreach_show (&self->office, type);
}

gint64
outreach_keep (Office *self, GType type, const char *code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, 0, &error);
  gint64 record;

  g_assert_no_error (error);
  record = records_keep (session, type, code, words);
  ikd_session_close (session);
  return record;
}

GPtrArray *
outreach_list (Office *self, IkdOutreachList list)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, IKD_DATABASE_READ_ONLY, &error);
  GPtrArray *rows;

  g_assert_no_error (error);
  filter.region_code = "33.01";
  rows = ikd_outreach_load (session, list, &filter, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  return rows;
}

GtkWidget *
outreach_show (Office *self, GType type)
{
  IkdPage *page;
  GtkWidget *pane;

  display_key ("Control+4");
  page = ikd_window_get_page (self->window);
  g_assert_true (IKD_IS_PANE_PAGE (page));
  for (int i = 0; i < MOST_PANES; i++)
    {
      pane = GTK_WIDGET (ikd_pane_page_get_shown (IKD_PANE_PAGE (page)));
      if (G_TYPE_CHECK_INSTANCE_TYPE (pane, type))
        break;
      display_key ("Control+Tab");
    }
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (pane, type));
  display_settle (GTK_WIDGET (self->window));
  return pane;
}

static gboolean
is_there (gpointer type)
{
  return office_find_window (*(GType *) type) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return office_find_window (*(GType *) type) == NULL;
}

GtkWidget *
outreach_window (GType type)
{
  GtkWidget *window;

  g_assert_true (display_wait (is_there, &type));
  window = office_find_window (type);
  display_focus (GTK_WINDOW (window));
  display_settle (window);
  return window;
}

void
outreach_wait_gone (GType type)
{
  g_assert_true (display_wait (is_gone, &type));
}

static gboolean
elapsed_cb (gpointer elapsed)
{
  *(gboolean *) elapsed = TRUE;
  return G_SOURCE_REMOVE;
}

/* The button is down for a moment before it does anything. */
void
outreach_save (void)
{
  gboolean elapsed = FALSE;

  display_key ("Return");
  g_timeout_add (400, elapsed_cb, &elapsed);
  while (!elapsed)
    g_main_context_iteration (NULL, TRUE);
}

void
outreach_go_to (GtkWidget *window, const char *title)
{
  for (int i = 0; i < MOST_TABS; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
      GtkWidget *row = focus != NULL
                         ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

      if (row != NULL
          && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return;
      display_key ("Tab");
    }
  g_error ("There is no row called %s", title);
}
