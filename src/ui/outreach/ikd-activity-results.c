/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: of fewer than three visits no middle is told, and of a plan it says how much of it is
 * expected at all. */

#include "config.h"

#include "ikd-activity-results.h"

#include <glib/gi18n.h>

#include "ikd-activity-calendar.h"
#include "ikd-activity-words.h"
#include "ikd-pane.h"

#define PLAN_DAYS 28

struct _IkdActivityResults
{
  GtkWidget            parent_instance;

  GtkWidget           *page;
  GtkLabel            *increment;
  AdwPreferencesGroup *plan;
  AdwPreferencesGroup *yields;
  GPtrArray           *plan_rows;       /* of GtkWidget, in @plan */
  GPtrArray           *yield_rows;      /* likewise in @yields */
  GCancellable        *cancellable;     /* of the last questions */
};

G_DEFINE_FINAL_TYPE (IkdActivityResults, ikd_activity_results, GTK_TYPE_WIDGET)

static void
ikd_activity_results_dispose (GObject *object)
{
  IkdActivityResults *self = IKD_ACTIVITY_RESULTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ACTIVITY_RESULTS);
  g_clear_pointer (&self->plan_rows, g_ptr_array_unref);
  g_clear_pointer (&self->yield_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_activity_results_parent_class)->dispose (object);
}

static void
ikd_activity_results_class_init (IkdActivityResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_activity_results_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-activity-results.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdActivityResults, page);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityResults, increment);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityResults, plan);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityResults, yields);
}

static void
ikd_activity_results_init (IkdActivityResults *self)
{
  self->plan_rows = g_ptr_array_new ();
  self->yield_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- rows --- */

static void
clear (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *subtitle,
     const char *number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

/* What is said where there are @n, and fewer than it takes. */
static char *
too_few_words (guint n)
{
  g_autofree char *count = ikd_count_format (n);

  /* Translators: of visits that were counted. */
  return g_strdup_printf (ngettext ("not enough history: %s visit", "not enough history: %s visits",
                                    n), count);
}

/* --- yields --- */

/* "12 visits, 500 activated · 41.7 a visit · 10.6 an officer-hour" */
static char *
yield_words (const IkdYield *yield)
{
  g_autofree char *visits = ikd_count_format (yield->visits);
  g_autofree char *activated = ikd_count_format (yield->activated);
  g_autofree char *each = ikd_rate_format (MAX (yield->per_visit, 0));
  g_autofree char *hour = ikd_rate_format (MAX (yield->per_officer_hour, 0));
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: a number of visits, and how many people activated at them. */
  g_string_append_printf (text, ngettext ("%s visit, %s activated", "%s visits, %s activated",
                                          yield->visits), visits, activated);
  if (yield->per_visit >= 0)
    /* Translators: how many people activated, on the average. */
    g_string_append_printf (text, _(" · %s a visit"), each);
  if (yield->per_officer_hour >= 0)
    /* Translators: how many people activated in an hour of an officer. */
    g_string_append_printf (text, _(" · %s an officer-hour"), hour);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_yields (IkdActivityResults *self, GPtrArray *rows)
{
  clear (self->yields, self->yield_rows);
  adw_preferences_group_set_description (self->yields,
                                         _("The middle visit of each kind, and where the middle "
                                           "half of them lay"));
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdYieldRow *row = g_ptr_array_index (rows, i);
      const IkdSpread *spread = &row->yield.spread;
      g_autofree char *subtitle = yield_words (&row->yield);
      g_autofree char *middle
        = spread->n >= IKD_SPREAD_LEAST
            ? ikd_activity_between_words (spread->median, spread->low, spread->high)
            : too_few_words (spread->n);

      add (self->yields, self->yield_rows, row->kind_label, subtitle, middle);
    }
}

/* --- the plan --- */

static void
describe_plan (IkdActivityResults *self, const IkdForecast *forecast)
{
  g_autofree char *n = ikd_count_format (forecast->n);
  g_autofree char *n_expected = ikd_count_format (forecast->n_expected);
  g_autofree char *total = ikd_activity_between_words (forecast->total.value, forecast->total.low,
                                                       forecast->total.high);
  g_autofree char *text = NULL;

  if (forecast->n == 0)
    text = g_strdup (_("Nothing is planned."));
  else if (forecast->n_expected == 0)
    /* Translators: a number of planned activities. */
    text = g_strdup_printf (ngettext ("%s activity is planned; there is not enough history to "
                                      "expect a number.",
                                      "%s activities are planned; there is not enough history to "
                                      "expect a number.", forecast->n), n);
  else if (forecast->n_expected == forecast->n)
    /* Translators: a number of planned activities, and how many activations, "40 (38–45)". */
    text = g_strdup_printf (ngettext ("%s activity is planned; expected are %s activations.",
                                      "%s activities are planned; expected are %s activations.",
                                      forecast->n), n, total);
  else
    /* Translators: a number of planned activities, how many activations, "40 (38–45)", and for how
     * many of the activities that is known. */
    text = g_strdup_printf (ngettext ("%s activity is planned; expected are %s activations from "
                                      "%s with enough history.",
                                      "%s activities are planned; expected are %s activations "
                                      "from %s with enough history.", forecast->n), n, total,
                            n_expected);
  adw_preferences_group_set_description (self->plan, text);
}

static void
show_plan (IkdActivityResults *self, GPtrArray *rows)
{
  IkdForecast forecast = { 0 };

  clear (self->plan, self->plan_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdActivityRow *row = g_ptr_array_index (rows, i);
      g_autofree char *day = ikd_day_format_weekday (row->activity->date);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", day, row->kind_label,
                                                   row->region_name);
      g_autofree char *expected
        = row->expected.known
            ? ikd_activity_between_words (row->expected.value, row->expected.low,
                                          row->expected.high)
            : too_few_words (row->n_expected);

      ikd_forecast_add (&forecast, row->expected);
      add (self->plan, self->plan_rows, row->activity->place, subtitle, expected);
    }
  describe_plan (self, &forecast);
}

/* --- the month --- */

static void
show_increment (IkdActivityResults *self, const IkdIncrement *increment)
{
  g_autofree char *sentence = ikd_increment_text (increment);
  g_autofree char *more = NULL;
  g_autofree char *text = NULL;

  if (increment->n_uncounted > 0)
    {
      g_autofree char *count = ikd_count_format (increment->n_uncounted);

      more = g_strdup_printf (ngettext ("%s more activity did not say how many activated.",
                                        "%s more activities did not say how many activated.",
                                        increment->n_uncounted), count);
    }
  text = g_strdup_printf ("%s %s", sentence, more != NULL ? more : "");
  gtk_label_set_text (self->increment, g_strchomp (text));
}

/* --- reading --- */

/* Nothing is shown any more where the pane was left meanwhile. */
static void
report (IkdActivityResults *self, const GError *error)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (self), IKD_TYPE_PANE);

  if (error != NULL && pane != NULL)
    ikd_pane_report_error (IKD_PANE (pane), error);
}

static void
yields_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityResults) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (rows != NULL && self->yields != NULL)
    show_yields (self, rows);
  report (self, error);
}

static void
plan_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityResults) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (rows != NULL && self->plan != NULL)
    show_plan (self, rows);
  report (self, error);
}

static void
increment_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdActivityResults) self = data;
  g_autoptr (GError) error = NULL;
  IkdIncrement increment;

  if (ikd_increment_load_finish (IKD_SESSION (source), result, &increment, &error)
      && self->increment != NULL)
    show_increment (self, &increment);
  report (self, error);
}

void
ikd_activity_results_load (IkdActivityResults *self, IkdSession *session,
                           const IkdOutreachFilter *filter, IkdActivityPeriod period, IkdDay day)
{
  IkdOutreachFilter asked = *filter;
  IkdDay before = ikd_day_month (day).start - 1;
  IkdDay today = ikd_day_today ();

  g_return_if_fail (IKD_IS_ACTIVITY_RESULTS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_increment_load_async (session, filter->region_code, before,
                            MIN (ikd_day_month (day).day, MAX (today, before)),
                            self->cancellable, increment_cb, g_object_ref (self));
  asked.to = today + PLAN_DAYS - 1;
  ikd_outreach_load_async (session, IKD_OUTREACH_PLAN, &asked, self->cancellable, plan_cb,
                           g_object_ref (self));
  ikd_activity_period_days (period, day, &asked.from, &asked.to);
  ikd_outreach_load_async (session, IKD_OUTREACH_YIELDS, &asked, self->cancellable, yields_cb,
                           g_object_ref (self));
}
