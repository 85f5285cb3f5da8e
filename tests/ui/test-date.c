/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The date button: what is typed, what is clicked, what is refused. */

#include "display.h"
#include "ikd-date-button.h"

#define NOTHING (G_MININT + 1)

static void
chosen_cb (GtkWidget *widget, int day, gpointer data)
{
  *(int *) data = day;
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    gboolean allow_future;
    int year, month, day;       /* year 0: refused */
  } cases[] = {
    { "6 juni 2023", FALSE, 2023, 6, 6 },
    { "22.01.2024", FALSE, 2024, 1, 22 },
    { "31 juni 2023", FALSE, 0, 0, 0 },
    { "juni 2023", FALSE, 0, 0, 0 },            /* no single day */
    { "31 desember 2199", FALSE, 0, 0, 0 },
    { "31 desember 2199", TRUE, 2199, 12, 31 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *button = ikd_date_button_new ();
      GtkWindow *window;
      int chosen = NOTHING;
      int wanted = cases[i].year != 0
                     ? ikd_day_new (cases[i].year, cases[i].month, cases[i].day) : NOTHING;

      g_object_set (button, "day", ikd_day_new (2023, 5, 1), "allow-future",
                    cases[i].allow_future, NULL);
      g_signal_connect (button, "chosen", G_CALLBACK (chosen_cb), &chosen);
      window = display_show (button, 500, 500);
      ikd_date_button_popup (IKD_DATE_BUTTON (button));
      display_settle (GTK_WIDGET (window));
      display_type (cases[i].text);
      display_key ("Return");
      g_assert_cmpint (chosen, ==, wanted);
      g_assert_cmpint (ikd_date_button_get_day (IKD_DATE_BUTTON (button)), ==,
                       wanted != NOTHING ? wanted : ikd_day_new (2023, 5, 1));
      display_close (window);
    }
}

/* Leafing to another month selects its same day, which is no choice; another day of it is one. */
static void
test_calendar (void)
{
  GtkWidget *button = ikd_date_button_new ();
  GtkWindow *window;
  GtkWidget *calendar;
  g_autoptr (GDateTime) leafed = g_date_time_new_local (2023, 6, 30, 12, 0, 0);
  g_autoptr (GDateTime) clicked = g_date_time_new_local (2023, 6, 12, 12, 0, 0);
  int chosen = NOTHING;

  ikd_date_button_set_day (IKD_DATE_BUTTON (button), ikd_day_new (2023, 5, 31));
  g_signal_connect (button, "chosen", G_CALLBACK (chosen_cb), &chosen);
  window = display_show (button, 500, 500);
  ikd_date_button_popup (IKD_DATE_BUTTON (button));
  display_settle (GTK_WIDGET (window));
  calendar = display_find (button, GTK_TYPE_CALENDAR, NULL);

  gtk_calendar_select_day (GTK_CALENDAR (calendar), leafed);
  g_assert_cmpint (chosen, ==, NOTHING);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), clicked);
  g_assert_cmpint (chosen, ==, ikd_day_new (2023, 6, 12));
  display_close (window);
}

static void
test_label (void)
{
  GtkWidget *button = g_object_ref_sink (ikd_date_button_new ());
  GtkWidget *inner = display_find (button, GTK_TYPE_MENU_BUTTON, NULL);

  g_object_set (button, "description", "Date of the figure", "day", ikd_day_new (2023, 6, 6), NULL);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (inner)), ==, "6 June 2023");
  gtk_test_accessible_assert_property (inner, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Date of the figure: Tuesday, 6 June 2023");
  g_assert_finalize_object (button);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);
  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/label", test_label);
  return g_test_run ();
}
