/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The chart of the overview by keyboard alone: what it says, what it shows and copies, and what is
 * kept of an annotation. In the training data, the 242 days up to 5 June 2026. */

#include "config.h"

#include <string.h>

#include "ikd-annotation-service.h"
#include "ikd-annotation-window.h"
#include "ikd-burnup-view.h"
#include "ikd-chart-panel.h"
#include "ikd-chart-table.h"
#include "ikd-menu.h"
#include "ikd-plan-service.h"
#include "office.h"

typedef struct
{
  Office         office;
  GtkWidget     *panel;
  IkdBurnupView *view;
  guint          wanted;        /* what a condition waits for */
} Fixture;

static gboolean
has_chart (gpointer data)
{
  Fixture *self = data;

  self->panel = display_find (GTK_WIDGET (self->office.window), IKD_TYPE_CHART_PANEL, NULL);
  if (self->panel == NULL || !gtk_widget_get_mapped (self->panel))
    return FALSE;
  self->view = IKD_BURNUP_VIEW (display_find (self->panel, IKD_TYPE_BURNUP_VIEW, NULL));
  return ikd_burnup_view_get_burnup (self->view) != NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  office_make_training (&self->office);
  self->office.window = office_show (self->office.path, 0);
  g_assert_true (display_wait (office_has_page, self->office.window));
  display_key ("Control+1");
  g_assert_true (display_wait (has_chart, self));
  office_focus (GTK_WIDGET (self->view));
  display_settle (GTK_WIDGET (self->office.window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
}

/* Where activities are not what it is about, they are hidden. */
static void
set_up_quiet (Fixture *self, gconstpointer data)
{
  set_up (self, data);
  display_key ("a");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_free (&self->office);
}

static IkdBurnup *
get_burnup (Fixture *self)
{
  return ikd_burnup_view_get_burnup (self->view);
}

static IkdSession *
get_session (Fixture *self)
{
  return ikd_context_get_session (ikd_window_get_context (self->office.window));
}

static void
says (Fixture *self, const char *words)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       words);
}

/* Each point is said as it is come to; the plot is not drawn for it. */
static void
cursor (Fixture *self, gconstpointer data)
{
  guint plots = ikd_burnup_view_count_plots (self->view);

  says (self, "Burn-up chart of 242 figures, from 2 June 2025: 42,812 people to 5 June 2026: "
              "187,312 people");
  display_key ("End");
  says (self, "5 June 2026: 187,312 people");
  display_key ("Left");
  says (self, "4 June 2026: 186,671 people");
  display_key ("Home");
  says (self, "2 June 2025: 42,812 people");
  display_key ("Left");
  says (self, "2 June 2025: 42,812 people");
  for (guint i = 0; i < 5; i++)
    display_key ("Right");
  g_assert_cmpint (ikd_burnup_view_get_cursor (self->view), ==, 5);
  display_settle (GTK_WIDGET (self->view));
  g_assert_cmpuint (ikd_burnup_view_count_plots (self->view), ==, plots);
  display_key ("Escape");
  g_assert_cmpint (ikd_burnup_view_get_cursor (self->view), ==, -1);
}

/* The plot stays whatever else changes of its style; in another font it is another one. */
static void
redrawing (Fixture *self, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  guint plots = ikd_burnup_view_count_plots (self->view);

  gtk_style_context_add_provider_for_display (gtk_widget_get_display (view),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_css_provider_load_from_data (style, "chart { color: red; outline-width: 3px; }", -1);
  display_settle (view);
  g_assert_cmpuint (ikd_burnup_view_count_plots (self->view), ==, plots);

  gtk_css_provider_load_from_data (style, "chart { font-size: 20px; }", -1);
  display_settle (view);
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (view),
                                                 GTK_STYLE_PROVIDER (style));
  g_assert_cmpuint (ikd_burnup_view_count_plots (self->view), ==, plots + 1);
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

static char *
dup_copied (Fixture *self)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->panel), NULL, text_cb, &text);
  g_assert_true (display_wait (has_text, &text));
  return text;
}

/* Two steps back: 5, 4 and 3 June. 187,312 − 186,057 = 1,255. The notes say where the base
 * changed. */
static void
span (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  display_key ("End");
  display_key ("Shift+Left");
  display_key ("Shift+Left");
  says (self, "3 June 2026 – 5 June 2026: from 186,057 to 187,312, 1,255 more in 2 days");
  display_key ("Control+c");
  office_expect (GTK_WIDGET (self->office.window), "Numbers copied");
  text = dup_copied (self);
  g_assert_cmpstr (text, ==, "Date\tActive IKD\tNotes\n2026-06-03\t186057\t\n"
                             "2026-06-04\t186671\t\n2026-06-05\t187312\t\n");
  display_key ("Left");
  says (self, "2 June 2026: 185,397 people");
}

/* One visit on 3 June: of 660 between 185,397 and 186,057, 42 came from it. Marks are gone to with
 * Ctrl; A hides them. */
static void
activities (Fixture *self, gconstpointer data)
{
  GtkWidget *numbers = display_find (self->panel, IKD_TYPE_CHART_TABLE, NULL);
  IkdBurnupCursor mark;

  g_assert_cmpuint (ikd_burnup_get_n_visits (get_burnup (self), NULL), >, 200);
  display_key ("End");
  display_key ("Left");
  says (self, "4 June 2026: 186,671 people");
  display_key ("Left");
  says (self, "3 June 2026: 186,057 people; of 660 added, 42 came from Balai RW 4 and 618 without "
              "an activity");
  display_key ("d");
  office_expect (numbers, "From activities");
  display_key ("d");

  display_key ("Escape");
  display_key ("Control+Left");
  mark = ikd_burnup_view_get_mark (self->view);
  g_assert_cmpint (mark.point, ==, 241);
  g_assert_cmpint (mark.anchor, >=, 0);
  display_key ("Control+Left");
  g_assert_cmpint (ikd_burnup_view_get_cursor (self->view), <, 241);
  display_key ("Control+Right");
  g_assert_cmpint (ikd_burnup_view_get_cursor (self->view), ==, 241);

  display_key ("a");
  g_assert_cmpuint (ikd_burnup_get_n_visits (get_burnup (self), NULL), ==, 0);
  display_key ("End");
  display_key ("Left");
  display_key ("Left");
  says (self, "3 June 2026: 186,057 people");
  display_key ("a");
  g_assert_cmpuint (ikd_burnup_get_n_visits (get_burnup (self), NULL), >, 200);
}

static void
zoom (Fixture *self, gconstpointer data)
{
  const IkdBurnupFrame *frame = ikd_burnup_view_get_frame (self->view);

  g_assert_false (frame->zoomed);
  display_key ("End");
  display_key ("equal");
  g_assert_true (frame->zoomed);
  for (guint i = 0; i < 4; i++)
    display_key ("KP_Add");
  g_assert_cmpint (frame->to - frame->from, <, 40);
  g_assert_cmpint (frame->to, >=, ikd_day_new (2026, 6, 5));
  /* The days follow the mark. */
  display_key ("Home");
  g_assert_cmpint (frame->from, ==, ikd_day_new (2025, 6, 2));
  display_key ("minus");
  g_assert_true (frame->zoomed);
  display_key ("0");
  g_assert_false (frame->zoomed);
  display_key ("t");
  g_assert_cmpint (frame->scale, ==, IKD_SCALE_TARGET);
  display_key ("t");
  g_assert_cmpint (frame->scale, ==, IKD_SCALE_REALISATION);
}

/* D and back, with the keyboard in what is shown. */
static void
table (Fixture *self, gconstpointer data)
{
  GtkWidget *numbers = display_find (self->panel, IKD_TYPE_CHART_TABLE, NULL);

  display_key ("d");
  g_assert_true (gtk_widget_get_mapped (numbers));
  g_assert_cmpuint (ikd_chart_table_get_n_rows (IKD_CHART_TABLE (numbers)), ==, 242);
  office_expect (numbers, "5 Jun 2026");
  office_expect (numbers, "187,312");
  g_assert_nonnull (gtk_widget_get_focus_child (numbers));
  display_key ("d");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
}

/* Last year, percentages: the mark stays at its day. */
static void
ways (Fixture *self, gconstpointer data)
{
  display_key ("End");
  display_key ("c");
  g_assert_cmpuint (ikd_burnup_get_n_series (get_burnup (self)), ==, 2);
  says (self, "5 June 2026: 187,312 people");
  display_key ("Down");
  says (self, "A year earlier, 5 June 2026: 44,405 people");
  display_key ("c");
  g_assert_cmpuint (ikd_burnup_get_n_series (get_burnup (self)), ==, 1);
  says (self, "5 June 2026: 187,312 people");
  display_key ("Shift+5");
  g_assert_cmpint (ikd_burnup_get_unit (get_burnup (self)), ==, IKD_UNIT_PERCENT);
  says (self, "5 June 2026: 12.32%");
  office_expect (self->panel, "Percent of ID-obliged residents");
}

static gboolean
has_series (gpointer data)
{
  Fixture *self = data;

  return ikd_burnup_get_n_series (get_burnup (self)) == self->wanted;
}

/* The five lowest of 24 districts, in percent; then all. The last one is the last of the table. */
static void
children (Fixture *self, gconstpointer data)
{
  gtk_widget_activate_action (self->panel, "chart.children", "s", "lowest");
  self->wanted = 6;
  g_assert_true (display_wait (has_series, self));
  g_assert_cmpint (ikd_burnup_get_unit (get_burnup (self)), ==, IKD_UNIT_PERCENT);
  display_key ("End");
  display_key ("Up");
  says (self, "Kampung Laut, 5 June 2026: 4.10%");
  gtk_widget_activate_action (self->panel, "chart.children", "s", "all");
  self->wanted = 25;
  g_assert_true (display_wait (has_series, self));
  gtk_widget_activate_action (self->panel, "chart.children", "s", "none");
  self->wanted = 1;
  g_assert_true (display_wait (has_series, self));
}

/* Whether an item of the menu, or of what it holds, is called so. */
static gboolean
menu_has (GMenuModel *menu, const char *text)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      if (label != NULL && strstr (label, text) != NULL)
        return TRUE;
      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[k]);

          if (menu_has (inner, text))
            return TRUE;
        }
    }
  return FALSE;
}

static GMenuModel *
get_menu (Fixture *self)
{
  GtkWidget *button = display_find (self->panel, GTK_TYPE_MENU_BUTTON, NULL);

  return ikd_menu_get (GTK_MENU_BUTTON (button));
}

static gboolean
offers_own (gpointer data)
{
  return menu_has (get_menu (data), "Own · 300,000 people");
}

/* A target of one's own stands in the menu with what it is of, and comes as a line of its own. */
static void
lines (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = ikd_target_new ();
  g_autoptr (GError) error = NULL;
  IkdRegion *office = ikd_session_get_office (get_session (self));

  g_assert_false (offers_own (self));
  target->scope = ikd_region_get_id (office);
  target->scope_code = g_strdup (ikd_region_get_code (office));
  target->kind = IKD_TARGET_OWN;
  target->count = ikd_number_exact (300000);
  target->valid_from = ikd_day_new (2026, 1, 1);
  target->deadline = ikd_day_new (2026, 12, 31);
  ikd_target_save (get_session (self), target, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (display_wait (offers_own, self));
  g_assert_cmpuint (ikd_burnup_get_n_lines (get_burnup (self)), ==, 1);
  gtk_widget_activate_action (self->panel, "chart.line-1", NULL);
  g_assert_cmpuint (ikd_burnup_get_n_lines (get_burnup (self)), ==, 2);
  gtk_widget_activate_action (self->panel, "chart.line-1", NULL);
  g_assert_cmpuint (ikd_burnup_get_n_lines (get_burnup (self)), ==, 1);
}

static gboolean
has_notes (gpointer data)
{
  Fixture *self = data;

  return ikd_burnup_get_n_notes (get_burnup (self)) == self->wanted;
}

static void
wait_notes (Fixture *self, guint wanted)
{
  self->wanted = wanted;
  g_assert_true (display_wait (has_notes, self));
}

static gboolean
has_window (gpointer data)
{
  return office_find_window (IKD_TYPE_ANNOTATION_WINDOW) != NULL;
}

static gboolean
has_no_window (gpointer data)
{
  return !has_window (data);
}

/* N at a point: a note of its day, said with it; undone by Ctrl+Z. One note is there already: the
 * base of 31 December 2025. */
static void
annotations (Fixture *self, gconstpointer data)
{
  GtkWidget *window;

  wait_notes (self, 1);
  display_key ("End");
  display_key ("n");
  g_assert_true (display_wait (has_window, self));
  window = office_find_window (IKD_TYPE_ANNOTATION_WINDOW);
  display_focus (GTK_WINDOW (window));
  display_type ("pekan layanan");
  office_expect (window, "5 June 2026");
  display_key ("Return");
  g_assert_true (display_wait (has_no_window, self));
  wait_notes (self, 2);
  office_expect (GTK_WIDGET (self->office.window), "Annotation kept");
  display_focus (GTK_WINDOW (self->office.window));
  says (self, "5 June 2026: 187,312 people; (2) 5 June 2026: Policy: pekan layanan");
  g_assert_true (menu_has (get_menu (self), "5 Jun 2026: pekan layanan"));
  display_key ("Control+z");
  wait_notes (self, 1);
  display_key ("Control+Shift+z");
  wait_notes (self, 2);
}

/* From the menu it is changed, and removed. */
static void
changes (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdAnnotation) annotation
    = ikd_annotation_new ("33.01", IKD_ANNOTATION_OUTAGE, ikd_day_new (2026, 5, 5), "Gangguan");
  GtkWidget *window;
  GtkWidget *button;

  g_assert_true (ikd_annotation_save (get_session (self), annotation, NULL, NULL));
  wait_notes (self, 2);
  gtk_widget_activate_action (self->panel, "chart.change-annotation", "x", annotation->record);
  window = office_find_window (IKD_TYPE_ANNOTATION_WINDOW);
  display_focus (GTK_WINDOW (window));
  display_key ("End");
  display_type (" server");
  display_key ("Return");
  g_assert_true (display_wait (has_no_window, self));
  wait_notes (self, 2);
  while (!menu_has (get_menu (self), "Gangguan server"))
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_activate_action (self->panel, "chart.change-annotation", "x", annotation->record);
  window = office_find_window (IKD_TYPE_ANNOTATION_WINDOW);
  display_focus (GTK_WINDOW (window));
  button = display_find (window, GTK_TYPE_BUTTON, "_Remove the Annotation");
  office_focus (button);
  display_key ("space");
  g_assert_true (display_wait (has_no_window, self));
  wait_notes (self, 1);
}

/* What is wrong is said in the form, and an identity number goes nowhere. */
static void
refusals (Fixture *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  GtkWidget *window;

  display_key ("n");
  g_assert_true (display_wait (has_window, self));
  window = office_find_window (IKD_TYPE_ANNOTATION_WINDOW);
  display_focus (GTK_WINDOW (window));
  display_type (number);
  office_expect (window, "looks like an identity number (NIK)");
  display_key ("Return");
  display_settle (window);
  g_assert_true (has_window (self));
  display_key ("Escape");
  g_assert_true (display_wait (has_no_window, self));
  wait_notes (self, 1);
}

static void
texture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GdkTexture **) data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_texture (gpointer data)
{
  return *(GdkTexture **) data != NULL;
}

/* What leaves the window is the whole page, in paper colours. */
static void
picture (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;

  gtk_widget_activate_action (self->panel, "chart.copy-image", NULL);
  office_expect (GTK_WIDGET (self->office.window), "Picture copied");
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (self->panel), NULL, texture_cb,
                                    &texture);
  g_assert_true (display_wait (has_texture, &texture));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1920);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 1200);
}

int
main (int argc, char **argv)
{
  int status;

  office_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/chart/" name, Fixture, NULL, set_up_quiet, function, tear_down)

  ADD ("cursor", cursor);
  ADD ("redrawing", redrawing);
  ADD ("span", span);
  ADD ("zoom", zoom);
  ADD ("table", table);
  ADD ("ways", ways);
  ADD ("children", children);
  ADD ("lines", lines);
  ADD ("annotations", annotations);
  ADD ("changes", changes);
  ADD ("refusals", refusals);
  ADD ("picture", picture);
  g_test_add ("/chart/activities", Fixture, NULL, set_up, activities, tear_down);
  status = g_test_run ();
  return status;
}
