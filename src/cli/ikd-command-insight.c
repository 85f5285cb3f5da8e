/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands that tell what a state means: explain, briefing, release. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-briefing.h"
#include "ikd-change-service.h"
#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-release-service.h"

static char *as_of;
static char *from_text;
static char *to_text;
static char *target_kind;
static char *base_id;
static char *note;

static const GOptionEntry explain_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day"), "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The second day; today unless given"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_kind,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry briefing_options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_kind,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry release_options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("A note"), "T" },
  G_OPTION_ENTRY_NULL
};

/* --- explain --- */

static void
add_side (JsonBuilder *builder, const char *name, IkdDay day, const IkdCoverage *side,
          gboolean known, gint64 percent)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  ikd_json_date (builder, "date", day);
  ikd_json_number (builder, "active", side->active);
  ikd_json_number (builder, "base", side->base);
  ikd_json_percent (builder, "percent", known, percent);
  json_builder_end_object (builder);
}

static void
print_change_json (IkdChangeReport *report)
{
  const IkdChange *change = &report->change;
  g_autoptr (JsonBuilder) builder = ikd_json_object ();

  ikd_json_text (builder, "region", ikd_region_get_code (report->region));
  ikd_json_text (builder, "base_indicator", ikd_indicator_to_id (report->base));
  add_side (builder, "from", report->from, &report->first, change->known, change->from);
  add_side (builder, "to", report->to, &report->second, change->known, change->to);
  ikd_json_percent (builder, "released", report->release != NULL,
                    report->release != NULL ? report->release->percent.value : 0);
  ikd_json_percent (builder, "change", change->known, change->change);
  ikd_json_percent (builder, "activations", change->known, change->activations);
  ikd_json_percent (builder, "base", change->known, change->base);
  ikd_json_percent (builder, "corrections", change->known, change->corrections);
  json_builder_set_member_name (builder, "contributions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->contributions->len; i++)
    {
      const IkdContribution *one = g_ptr_array_index (report->contributions, i);

      json_builder_begin_object (builder);
      ikd_json_text (builder, "region", ikd_region_get_code (one->region));
      ikd_json_count (builder, "active", one->known, one->active);
      ikd_json_percent (builder, "share", one->known, one->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  ikd_json_percent (builder, "rest", change->known, report->rest);
  ikd_json_outreach (builder, &report->increment);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static void
print_part (const char *label, gint64 points, char *sentence)
{
  g_autofree char *text = sentence;
  g_autofree char *number = ikd_points_format (points, 4);

  ikd_cli_print ("  %s: %s. %s", label, number, text);
}

static void
print_change (IkdChangeReport *report)
{
  const IkdChange *change = &report->change;
  g_autofree char *headline = ikd_change_headline (report);
  g_autofree char *outreach = ikd_change_increment_text (report);

  ikd_cli_print ("%s", headline);
  if (change->known)
    {
      print_part (_("Activations"), change->activations, ikd_change_activations_text (report));
      print_part (_("Base"), change->base, ikd_change_base_text (report));
      print_part (_("Corrections"), change->corrections, ikd_change_corrections_text (report));
    }
  if (outreach != NULL)
    ikd_cli_print ("  %s", outreach);
}

static int
run_explain (IkdCli *cli, GError **error)
{
  IkdChangeQuery query = { .segment = g_intern_string ("") };
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdChangeReport) report = NULL;

  if (from_text == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Give the first day with --from."));
      return IKD_EXIT_USAGE;
    }
  if (!ikd_day_parse (from_text, &query.from, error) || !ikd_cli_day (to_text, &query.to, error)
      || !ikd_cli_target_kind (target_kind, &query.kind, error)
      || !ikd_cli_base (base_id, &query.base, error))
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  report = ikd_change_load (cli->session, &query, NULL, error);
  if (report == NULL)
    return IKD_EXIT_FILE;
  if (cli->json)
    print_change_json (report);
  else
    print_change (report);
  return IKD_EXIT_DONE;
}

/* --- briefing --- */

static gboolean
read_query (IkdCli *cli, const char *code, IkdOverviewQuery *query, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;

  query->segment = g_intern_string ("");
  if (!ikd_cli_day (as_of, &query->day, error)
      || !ikd_cli_target_kind (target_kind, &query->kind, error)
      || !ikd_cli_base (base_id, &query->base, error))
    return FALSE;

  region = ikd_cli_region (cli, code, error);
  if (region == NULL)
    return FALSE;
  query->region = ikd_region_get_id (region);
  return TRUE;
}

/* Beside the pace of status: where the last weeks lead, as the details of the window show it. */
static void
add_projection (JsonBuilder *builder, const IkdProjection *projection)
{
  json_builder_set_member_name (builder, "projection");
  json_builder_begin_object (builder);
  ikd_json_text (builder, "method", "theil-sen");
  ikd_json_count (builder, "reports", TRUE, projection->points);
  ikd_json_date (builder, "from", projection->from);
  ikd_json_date (builder, "to", projection->last.day);
  ikd_json_date (builder, "deadline", projection->deadline);
  ikd_json_number (builder, "at_deadline", projection->at_deadline);
  ikd_json_count (builder, "tests", projection->known, projection->tests);
  ikd_json_percent (builder, "error", projection->tests > 0, projection->error);
  json_builder_end_object (builder);
}

static int
run_briefing (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { 0 };
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autofree char *text = NULL;

  if (!read_query (cli, cli->arguments[0], &query, error))
    return IKD_EXIT_DATA;
  overview = ikd_overview_load (cli->session, &query, NULL, error);
  if (overview == NULL)
    return IKD_EXIT_FILE;

  text = ikd_briefing_text (overview, ikd_session_get_mark (cli->session));
  if (!cli->json)
    {
      ikd_cli_print ("%s", text);
      return IKD_EXIT_DONE;
    }

  sentences = ikd_briefing_sentences (overview);
  builder = ikd_json_object ();
  ikd_json_text (builder, "region", ikd_region_get_code (overview->attainment->region));
  ikd_json_date (builder, "as_of", query.day);
  json_builder_set_member_name (builder, "sentences");
  json_builder_begin_array (builder);
  for (guint i = 0; sentences[i] != NULL; i++)
    json_builder_add_string_value (builder, sentences[i]);
  json_builder_end_array (builder);
  ikd_json_text (builder, "text", text);
  ikd_json_outreach (builder, &overview->increment);
  add_projection (builder, &overview->projection);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

/* --- release --- */

static void
add_release (JsonBuilder *builder, IkdReleaseState *state)
{
  const IkdRelease *release = state->release;
  const IkdRevision *revision = &state->revision;
  g_autofree char *at = ikd_day_to_iso (ikd_day_from_unix (release->at));

  json_builder_begin_object (builder);
  ikd_json_count (builder, "id", TRUE, release->record);
  ikd_json_text (builder, "region", release->region_code);
  ikd_json_date (builder, "as_of", release->day);
  ikd_json_date (builder, "released", release->released);
  ikd_json_number (builder, "count", release->active);
  ikd_json_text (builder, "base", ikd_indicator_to_id (release->base));
  ikd_json_number (builder, "base_value", release->base_count);
  ikd_json_percent (builder, "percent", release->percent.known, release->percent.value);
  ikd_json_text (builder, "note", release->note);
  ikd_json_text (builder, "author", release->author);
  ikd_json_text (builder, "at", at);
  json_builder_set_member_name (builder, "withdrawn");
  json_builder_add_boolean_value (builder, release->withdrawn);
  json_builder_set_member_name (builder, "revised");
  json_builder_add_boolean_value (builder, revision->revised);
  json_builder_set_member_name (builder, "now");
  json_builder_begin_object (builder);
  ikd_json_count (builder, "count", revision->active.known, revision->active.value);
  ikd_json_percent (builder, "percent", revision->percent.known, revision->percent.value);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "difference");
  json_builder_begin_object (builder);
  ikd_json_count (builder, "count", revision->more_active.known, revision->more_active.value);
  ikd_json_percent (builder, "percent", revision->more_percent.known,
                    revision->more_percent.value);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
print_release (IkdReleaseState *state)
{
  IkdRelease *release = state->release;
  g_autofree char *day = ikd_day_to_iso (release->day);
  g_autofree char *text = ikd_release_text (release);
  g_autofree char *revision = ikd_release_revision_text (release, &state->revision);

  ikd_cli_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s", release->record, release->region_code, day,
                 text, release->withdrawn ? _("withdrawn") : revision != NULL ? revision : "");
}

static gboolean
usage (GError **error)
{
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                       _("Use: capaianctl release add CODE, release list [CODE], release history "
                         "[CODE] or release withdraw ID"));
  return FALSE;
}

static void
print_releases (IkdCli *cli, GPtrArray *states, gint64 record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < states->len; i++)
    {
      IkdReleaseState *state = g_ptr_array_index (states, i);

      if (record != 0 && state->release->record != record)
        continue;
      add_release (builder, state);
      if (!cli->json)
        print_release (state);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
}

/* An array of one: what was added, beside what is known now, which is the same. */
static int
add (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { 0 };
  g_autoptr (IkdRelease) release = NULL;
  g_autoptr (GPtrArray) states = NULL;

  if (cli->n_arguments != 2)
    {
      usage (error);
      return IKD_EXIT_USAGE;
    }
  if (!read_query (cli, cli->arguments[1], &query, error))
    return IKD_EXIT_DATA;
  release = ikd_release_make (cli->session, &query, note, NULL, error);
  if (release == NULL)
    return IKD_EXIT_DATA;
  states = ikd_release_list (cli->session, query.region, FALSE, NULL, error);
  if (states == NULL)
    return IKD_EXIT_FILE;

  print_releases (cli, states, release->record);
  return IKD_EXIT_DONE;
}

static int
list (IkdCli *cli, gboolean history, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (GPtrArray) states = NULL;

  if (session == NULL)
    return IKD_EXIT_FILE;
  if (cli->n_arguments > 1)
    {
      region = ikd_cli_region (cli, cli->arguments[1], error);
      if (region == NULL)
        return IKD_EXIT_DATA;
    }
  states = ikd_release_list (session, region != NULL ? ikd_region_get_id (region) : 0, history,
                             NULL, error);
  if (states == NULL)
    return IKD_EXIT_FILE;

  print_releases (cli, states, 0);
  return IKD_EXIT_DONE;
}

static int
withdraw (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  gint64 record = 0;

  if (cli->n_arguments != 2
      || !g_ascii_string_to_signed (cli->arguments[1], 10, 1, G_MAXINT64, &record, NULL))
    {
      usage (error);
      return IKD_EXIT_USAGE;
    }
  session = ikd_cli_session (cli, error);
  if (session == NULL || !ikd_release_withdraw (session, record, NULL, error))
    return IKD_EXIT_DATA;
  return IKD_EXIT_DONE;
}

static int
run_release (IkdCli *cli, GError **error)
{
  const char *verb = cli->arguments[0];

  if (g_str_equal (verb, "add"))
    return add (cli, error);
  if (g_str_equal (verb, "list") || g_str_equal (verb, "history"))
    return list (cli, g_str_equal (verb, "history"), error);
  if (g_str_equal (verb, "withdraw"))
    return withdraw (cli, error);

  usage (error);
  return IKD_EXIT_USAGE;
}

const IkdCommand ikd_insight_commands[] = {
  { "explain", "CODE --from DATE [--to DATE] [--target KIND] [--base ID]",
    N_("Says why the coverage of a region moved"), 1, 1, explain_options, run_explain },
  { "briefing", "CODE [--as-of DATE] [--target KIND] [--base ID]",
    N_("Says in a few sentences how a region stands"), 1, 1, briefing_options, run_briefing },
  { "release", "add CODE [--as-of DATE] [--base ID] [--note T], list [CODE], history [CODE], or "
    "withdraw ID", N_("Marks what was released, and shows what was revised since"), 1, 2,
    release_options, run_release },
  { NULL }
};
