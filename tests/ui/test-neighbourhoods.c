/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which villages were served, by keyboard. In the district Kroya one village was visited a year and
 * a half ago at an RT of RW 3, and will be in RW 4; its villages come with the shipped data. */

#include "ikd-neighbourhood-pane.h"
#include "pane-office.h"
#include "records.h"

static void
visit (PaneOffice *self, const char *code, int days, const char *words)
{
  g_autofree char *day = ikd_day_to_iso (ikd_day_today () + days);
  g_autofree char *all = g_strdup_printf ("date:%s|%s", day, words);

  records_keep (self->session, IKD_TYPE_ACTIVITY, code, all);
}

static void
set_up (PaneOffice *self, gconstpointer data)
{
  pane_office_set_up (self, data);
  visit (self, "33.01.06", -550,
         "place:Balai RW|kind:neighbourhood|state:done|village:Bajing|rw:03|rt:02|activated:12");
  visit (self, "33.01.06", 30, "place:Pos|kind:neighbourhood|village:Bajing|rw:04");
}

static void
show (PaneOffice *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdRegion) region = ikd_session_find_region (self->session, code, &error);

  ikd_context_set_region (pane_office_context (self), ikd_region_get_id (region));
  pane_office_show (self, IKD_TYPE_NEIGHBOURHOOD_PANE, 1000, 700);
  ikd_pane_focus_first (IKD_PANE (self->pane));
}

static GListModel *
rows (PaneOffice *self)
{
  GtkWidget *view = display_find (self->pane, GTK_TYPE_COLUMN_VIEW, NULL);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

/* "Bajing/3/2 Never" … a line each; those that were never served are counted. */
static char *
describe (PaneOffice *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint never = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows (self)); i++)
    {
      g_autoptr (IkdServedRow) row = g_list_model_get_item (rows (self), i);

      if (row->served->times == 0 && *row->served->rw == '\0')
        never++;
      else
        g_string_append_printf (text, "%s/%s/%s %u %s\n", row->served->village, row->served->rw,
                                row->served->rt, row->served->times,
                                row->kind_label != NULL ? row->kind_label : "–");
    }
  g_string_append_printf (text, "%u", never);
  return g_strdup (text->str);
}

static gboolean
offers_nothing (gpointer data)
{
  return !office_shows (((PaneOffice *) data)->pane, "Load the Villages");
}

/* Where the focus stands first depends on whether the figures were there before the keys. */
static void
tab_to_load (PaneOffice *self)
{
  const char *action = "";

  for (guint i = 0; i < 12 && g_strcmp0 (action, "neighbourhood.load") != 0; i++)
    {
      GtkWidget *focus;

      display_key ("Tab");
      display_settle (self->pane);
      focus = gtk_window_get_focus (self->window);
      action = GTK_IS_ACTIONABLE (focus)
                 ? gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)) : "";
    }
  g_assert_cmpstr (action, ==, "neighbourhood.load");
}

/* What the villages are is not known before they are loaded. */
static void
loads (PaneOffice *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autofree char *never = NULL;
  IkdRegion *kroya;

  show (self, "33.01.06");
  office_expect (self->pane, "1 village was served. Which were not is not known");
  before = describe (self);
  g_assert_cmpstr (before, ==, "Bajing// 1 Neighbourhood\nBajing/3/ 1 Neighbourhood\n"
                               "Bajing/3/2 1 Neighbourhood\nBajing/4/ 0 –\n0");
  tab_to_load (self);
  display_key ("space");
  office_expect (self->pane, "were served at least once");
  atlas = ikd_session_dup_atlas (self->session);
  kroya = ikd_atlas_by_code (atlas, "33.01.06");
  never = g_strdup_printf ("1 of %u villages were served at least once, %u never.",
                           ikd_atlas_children (atlas, kroya)->len,
                           ikd_atlas_children (atlas, kroya)->len - 1);
  office_expect (self->pane, never);
  g_assert_true (display_wait (offers_nothing, self));
  after = describe (self);
  g_assert_true (g_str_has_prefix (after, "Bajing// 1 "));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), self->pane));
}

static void
choose (PaneOffice *self, guint steps)
{
  display_choose (steps);
  display_settle (GTK_WIDGET (self->window));
}

/* An RW that was never served stands below its village, which was. */
static void
filters (PaneOffice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *never = NULL;
  g_autofree char *year = NULL;
  guint n = 0;

  ikd_session_load_villages (self->session, "33.01", &n, NULL, &error);
  g_assert_no_error (error);
  show (self, "33.01.06");
  office_expect (self->pane, "were served at least once");
  choose (self, 1);
  never = describe (self);
  g_assert_true (g_str_has_prefix (never, "Bajing// 1 Neighbourhood\nBajing/4/ 0 –\n"));
  choose (self, 4);
  year = describe (self);
  g_assert_nonnull (strstr (year, "Bajing/3/2 1"));

  /* Yesterday it was served again. */
  visit (self, "33.01.06", -1,
         "place:Balai|kind:counter|state:done|village:Bajing|rw:3|rt:2|activated:5");
  office_expect (self->pane, "Village");
  display_settle (GTK_WIDGET (self->window));
  choose (self, 2);
  g_clear_pointer (&year, g_free);
  year = describe (self);
  g_assert_null (strstr (year, "Bajing/3/2"));
  g_assert_nonnull (strstr (year, "Bajing/4/"));
}

/* Of a province there are too many to be loaded; it says what to do. */
static void
elsewhere (PaneOffice *self, gconstpointer data)
{
  show (self, "32");
  office_expect (self->pane, "Choose a regency, a city or a district.");
  g_assert_true (offers_nothing (self));
}

int
main (int argc, char *argv[])
{
  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/neighbourhoods/" name, PaneOffice, NULL, set_up, function, pane_office_tear_down)

  ADD ("loads", loads);
  ADD ("filters", filters);
  ADD ("elsewhere", elsewhere);

  return g_test_run ();
}
