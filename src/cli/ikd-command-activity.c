/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command activity: add, list, the plan with what it is expected to bring, yields, what
 * activities explain of a rise, and which neighbourhoods were served. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-assignment-service.h"
#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-outreach-options.h"

static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdActivity) activity = ikd_activity_new ();
  g_autoptr (IkdOutreach) record = NULL;
  g_autoptr (IkdOutreach) found = NULL;

  if (!ikd_outreach_begin (cli, IKD_OUTREACH (activity), error))
    return IKD_EXIT_DATA;
  activity->place = g_strdup (cli->arguments[1]);
  if (!ikd_outreach_read (IKD_OUTREACH (activity), error))
    return IKD_EXIT_DATA;
  /* Without a state the day tells it. */
  if (ikd_outreach_option ("state") == NULL && activity->date != IKD_DAY_NONE
      && activity->date <= ikd_day_today ())
    activity->state = IKD_ACTIVITY_DONE;
  if (!ikd_outreach_find (cli->session, IKD_OUTREACH (activity), &found, NULL, error))
    return IKD_EXIT_FILE;
  if (found != NULL)
    {
      record = ikd_outreach_copy (found);
      IKD_ACTIVITY (record)->state = activity->state;
      if (!ikd_outreach_read (record, error))
        return IKD_EXIT_DATA;
    }
  return ikd_outreach_store (cli, record != NULL ? record : IKD_OUTREACH (activity), error);
}

static void
add_row (JsonBuilder *builder, gconstpointer data)
{
  const IkdActivityRow *row = data;
  json_builder_begin_object (builder);
  ikd_json_text (builder, "name", row->activity->place);
  ikd_outreach_json (builder, IKD_OUTREACH (row->activity));
  ikd_json_text (builder, "kind_label", row->kind_label);
  ikd_outreach_json_rate (builder, "per_officer_hour", row->yield.per_officer_hour);
  ikd_outreach_json_number (builder, "expected", row->expected, FALSE);
  ikd_json_count (builder, "expected_from", TRUE, row->n_expected);
  json_builder_end_object (builder);
}

static void
print_row (gconstpointer data)
{
  const IkdActivityRow *row = data;
  const IkdActivity *activity = row->activity;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             activity->parent_instance.record);
  g_autofree char *day = ikd_day_to_iso (activity->date);
  g_autofree char *activated = ikd_count_format_words (activity->activated);
  g_autofree char *expected = ikd_count_format_words (row->expected);
  gboolean planned = activity->state == IKD_ACTIVITY_PLANNED;

  ikd_cli_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s", number, day, row->kind_label, activity->place,
                 row->region_name,
                 ikd_activity_state_label ((IkdActivityState) activity->state),
                 planned ? expected : activated);
}

static void
print_yield (gconstpointer data)
{
  const IkdYieldRow *row = data;
  g_autofree char *visits = ikd_count_format (row->yield.visits);
  g_autofree char *activated = ikd_count_format (row->yield.activated);
  g_autofree char *each = row->yield.per_visit >= 0
                            ? ikd_count_format (ikd_div_nearest (row->yield.per_visit, 1, 1000))
                            : g_strdup ("–");
  g_autofree char *hour = row->yield.per_officer_hour >= 0
                            ? ikd_count_format (ikd_div_nearest (row->yield.per_officer_hour, 1,
                                                                 1000)) : g_strdup ("–");

  /* Translators: a kind of activities, how many there were, how many people activated, how many a
   * visit, how many in an hour of an officer. */
  ikd_cli_print (_("%s: %s done, %s activated, %s a visit, %s an officer-hour"), row->kind_label,
                 visits, activated, each, hour);
}

static void
add_yield (JsonBuilder *builder, gconstpointer data)
{
  const IkdYieldRow *row = data;
  const IkdYield *yield = &row->yield;

  json_builder_begin_object (builder);
  ikd_json_text (builder, "kind", row->kind);
  ikd_json_text (builder, "kind_label", row->kind_label);
  ikd_json_count (builder, "visits", TRUE, yield->visits);
  ikd_json_count (builder, "counted", TRUE, yield->counted);
  ikd_json_count (builder, "present", TRUE, yield->present);
  ikd_json_count (builder, "enrolled", TRUE, yield->enrolled);
  ikd_json_count (builder, "activated", TRUE, yield->activated);
  ikd_outreach_json_rate (builder, "per_visit", yield->per_visit);
  ikd_json_count (builder, "timed", TRUE, yield->timed);
  ikd_json_count (builder, "officer_minutes", TRUE, yield->officer_minutes);
  ikd_outreach_json_rate (builder, "per_officer_hour", yield->per_officer_hour);
  json_builder_end_object (builder);
}

static void
increment_json (IkdCli *cli, const IkdIncrement *increment)
{
  g_autoptr (JsonBuilder) builder = ikd_json_object ();

  ikd_json_text (builder, "region", cli->arguments[1]);
  ikd_json_increment (builder, increment);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
explain (IkdCli *cli, GError **error)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  IkdIncrement increment;
  g_autofree char *text = NULL;

  if (cli->n_arguments != 2 || ikd_outreach_from == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Use: capaianctl activity explain CODE --from DATE [--to DATE]"));
      return IKD_EXIT_USAGE;
    }
  if (!ikd_outreach_read_filter (cli, 1, &filter, error))
    return IKD_EXIT_DATA;
  if (!ikd_increment_load (cli->session, filter.region_code, filter.from, filter.to, &increment,
                           NULL, error))
    return IKD_EXIT_FILE;
  if (cli->json)
    {
      increment_json (cli, &increment);
      return IKD_EXIT_DONE;
    }
  text = ikd_increment_text (&increment);
  ikd_cli_print ("%s", text);
  return IKD_EXIT_DONE;
}

static void
add_served (JsonBuilder *builder, gconstpointer data)
{
  const IkdServedRow *row = data;
  const IkdServed *served = row->served;

  json_builder_begin_object (builder);
  ikd_json_text (builder, "region", served->region_code);
  ikd_json_text (builder, "village", served->village);
  ikd_json_text (builder, "rw", served->rw);
  ikd_json_text (builder, "rt", served->rt);
  ikd_json_count (builder, "times", TRUE, served->times);
  ikd_json_date (builder, "last", served->last);
  ikd_json_text (builder, "last_kind", served->last_kind);
  ikd_json_count (builder, "activated", TRUE, served->activated);
  ikd_json_date (builder, "next", served->next);
  json_builder_end_object (builder);
}

static void
print_served (gconstpointer data)
{
  const IkdServedRow *row = data;
  const IkdServed *served = row->served;
  g_autofree char *times = ikd_count_format (served->times);
  g_autofree char *last = served->last != IKD_DAY_NONE ? ikd_day_format (served->last)
                                                       : g_strdup (_("never"));

  ikd_cli_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s", served->region_code, served->village, served->rw,
                 served->rt, times, last, row->kind_label != NULL ? row->kind_label : "");
}

static int
write_sheet (IkdCli *cli, GError **error)
{
  const char *path = cli->arguments[2];
  gint64 record = 0;
  g_autoptr (IkdAssignmentSheet) sheet = NULL;

  if (!g_ascii_string_to_signed (cli->arguments[1], 10, 1, G_MAXINT64, &record, NULL))
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Use: capaianctl activity sheet ID FILE"));
      return IKD_EXIT_USAGE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_EXISTS,
                   _("“%s” exists already. Choose another name for the form."), path);
      return IKD_EXIT_FILE;
    }
  if (ikd_cli_session (cli, error) == NULL)
    return IKD_EXIT_FILE;
  sheet = ikd_assignment_load (cli->session, record, NULL, error);
  if (sheet == NULL)
    return g_error_matches (*error, IKD_ERROR, IKD_ERROR_NOT_FOUND) ? IKD_EXIT_DATA
                                                                    : IKD_EXIT_FILE;
  return ikd_pages_write_pdf (IKD_PAGES (sheet), IKD_PAPER_A4, NULL, path, error) ? IKD_EXIT_DONE
                                                                                  : IKD_EXIT_FILE;
}

static const IkdOutreachListing listings[] = {
  { "list", IKD_OUTREACH_ACTIVITIES, add_row, print_row },
  { "plan", IKD_OUTREACH_PLAN, add_row, print_row },
  { "yield", IKD_OUTREACH_YIELDS, add_yield, print_yield },
  { "served", IKD_OUTREACH_SERVED, add_served, print_served },
  { NULL }
};

static const IkdOutreachVerbs verbs = {
  ikd_activity_get_type, add, listings,
  N_("Use: capaianctl activity add PLACE …, list [CODE], plan [CODE], yield [CODE], explain CODE, "
     "served CODE, sheet ID FILE, set ID …, withdraw ID, history ID, or export FILE")
};

static int
run_activity (IkdCli *cli, GError **error)
{
  if (g_str_equal (cli->arguments[0], "explain"))
    return explain (cli, error);
  if (g_str_equal (cli->arguments[0], "sheet") && cli->n_arguments == 3)
    return write_sheet (cli, error);
  return ikd_outreach_run (cli, &verbs, error);
}

const IkdCommand ikd_activity_commands[] = {
  { "activity",
    "add PLACE --kind K --region CODE --date DATE [--present N] [--enrolled N] [--activated N] …, "
    "list [CODE] [--kind K] [--state S] [--from DATE] [--to DATE], plan [CODE], yield [CODE], "
    "explain CODE --from DATE [--to DATE], served CODE, sheet ID FILE, set ID …, "
    "withdraw ID --reason T, history ID, or export FILE",
    N_("Notes visits, planned and done, and tells what they bring"), 1, 3, ikd_activity_options,
    run_activity },
  { NULL }
};
