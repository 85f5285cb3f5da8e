/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands that read the state of regions: status, ranking, detect. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-comparison.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-json-state.h"
#include "ikd-overview.h"

static char *as_of;
static char *target_kind;
static char *base_id;
static char *segment;
static char *scope_id;
static char *since_text;
static char *count_text;
static char *percent_text;

static const GOptionEntry state_options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_kind,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry ranking_options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_kind,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  { "scope", 0, 0, G_OPTION_ARG_STRING, &scope_id,
    N_("Who is ranked: children (default), siblings, nation or kind"), "SCOPE" },
  { "since", 0, 0, G_OPTION_ARG_STRING, &since_text,
    N_("Says how the ranks have changed since a day"), "DATE" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry detect_options[] = {
  { "count", 0, 0, G_OPTION_ARG_STRING, &count_text, N_("The count that was published"), "N" },
  { "percent", 0, 0, G_OPTION_ARG_STRING, &percent_text, N_("The percentage beside it"), "P" },
  G_OPTION_ENTRY_NULL
};

static gboolean
read_query (IkdCli *cli, IkdOverviewQuery *query, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;

  query->segment = g_intern_string (segment != NULL ? segment : "");
  if (!ikd_cli_day (as_of, &query->day, error)
      || !ikd_cli_target_kind (target_kind, &query->kind, error)
      || !ikd_cli_base (base_id, &query->base, error))
    return FALSE;

  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return FALSE;

  query->region = ikd_region_get_id (region);
  return TRUE;
}

static int
run_status (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { 0 };
  g_autoptr (IkdAttainment) attainment = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *headline = NULL;

  if (!read_query (cli, &query, error))
    return IKD_EXIT_DATA;
  attainment = ikd_status_load (cli->session, &query, NULL, error);
  if (attainment == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    {
      ikd_json_print_attainment (attainment);
      return IKD_EXIT_DONE;
    }

  headline = ikd_headline_text (attainment);
  ikd_cli_print ("%s", headline);
  lines = ikd_explain (attainment);
  for (guint i = 0; i < lines->len; i++)
    {
      const IkdExplanation *line = g_ptr_array_index (lines, i);

      ikd_cli_print ("  %s: %s%s%s", line->label, line->value,
                     line->how != NULL ? " = " : "", line->how != NULL ? line->how : "");
    }
  return IKD_EXIT_DONE;
}

static gboolean
read_comparison (IkdCli *cli, IkdComparisonQuery *query, GError **error)
{
  IkdDay since = IKD_DAY_NONE;

  query->scope = IKD_SCOPE_CHILDREN;
  query->no_paces = TRUE;
  if (scope_id != NULL && !ikd_scope_from_id (scope_id, &query->scope))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("“%s” is no scope; give children, siblings, nation or kind"), scope_id);
      return FALSE;
    }
  if (!read_query (cli, &query->query, error)
      || (since_text != NULL && !ikd_day_parse (since_text, &since, error)))
    return FALSE;
  if (since_text != NULL && since >= query->query.day)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("The day of --since must come before that of the ranking."));
      return FALSE;
    }

  query->since = (IkdSince){ since_text != NULL ? IKD_SINCE_DAY : IKD_SINCE_NEVER, since };
  return TRUE;
}

static void
print_peer (IkdPeer *peer, gboolean change)
{
  const IkdRank *rank = peer->rank;
  const IkdAttainment *state = rank->attainment;
  g_autofree char *active = ikd_count_format_words (state->active.number);
  g_autofree char *coverage = ikd_percent_format (state->coverage.value, 2);
  g_autofree char *climb = change ? ikd_peer_climb_text (peer) : g_strdup ("");

  if (rank->unranked == IKD_RANKED)
    ikd_cli_print ("%3u  %-14s %-32s %12s  %8s%s%s", rank->rank,
                   ikd_region_get_code (state->region), ikd_region_get_name (state->region),
                   state->active.number.known ? active : "", coverage, change ? "  " : "", climb);
  else
    ikd_cli_print ("  –  %-14s %-32s %s", ikd_region_get_code (state->region),
                   ikd_region_get_name (state->region), ikd_unranked_label (rank->unranked));
}

static int
run_ranking (IkdCli *cli, GError **error)
{
  IkdComparisonQuery query = { 0 };
  g_autoptr (IkdComparison) comparison = NULL;
  g_autofree char *day = NULL;

  if (!read_comparison (cli, &query, error))
    return IKD_EXIT_DATA;
  comparison = ikd_comparison_load (cli->session, &query, NULL, error);
  if (comparison == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    {
      ikd_json_print_ranking (comparison);
      return IKD_EXIT_DONE;
    }

  day = ikd_day_format (query.query.day);
  /* Translators: a date, and the base of the percentages ("ID-obliged residents"). */
  ikd_cli_print (_("Coverage on %s, of %s"), day, ikd_indicator_phrase (comparison->base));
  for (guint i = 0; i < comparison->peers->len; i++)
    print_peer (g_ptr_array_index (comparison->peers, i), comparison->since != IKD_DAY_NONE);
  return IKD_EXIT_DONE;
}

static gboolean
read_published (gint64 *count, gint64 *percent, gint64 *half, GError **error)
{
  IkdNumber number;

  if (count_text == NULL || percent_text == NULL)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("Give the published count with --count and the percentage with --percent."));
      return FALSE;
    }
  if (!ikd_count_parse (count_text, IKD_SEPARATORS_UNKNOWN, &number, error)
      || !ikd_percent_parse (percent_text, percent, half, error))
    return FALSE;

  *count = number.value;
  return TRUE;
}

static int
run_detect (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { .base = IKD_INDICATOR_NONE, .segment = g_intern_string ("") };
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  gint64 count = 0;
  gint64 percent = 0;
  gint64 half = 0;

  if (!read_published (&count, &percent, &half, error)
      || !ikd_day_parse (cli->arguments[1], &query.day, error))
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;
  query.region = ikd_region_get_id (region);

  candidates = ikd_detect_load (cli->session, &query, count, percent, half, NULL, error);
  if (candidates == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    ikd_json_print_candidates (candidates);
  else if (candidates->len == 0)
    ikd_cli_print (_("No base that is known here gives this percentage."));
  for (guint i = 0; !cli->json && i < candidates->len; i++)
    {
      const IkdCandidate *candidate = g_ptr_array_index (candidates, i);
      g_autofree char *value = ikd_count_format_words (candidate->value);
      g_autofree char *share = ikd_percent_format (candidate->percent, 4);

      ikd_cli_print ("%-24s %14s  %s", candidate->base, value, share);
    }
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_state_commands[] = {
  { "status", "CODE [--as-of DATE] [--target KIND] [--base ID]", N_("Says how a region stands"), 1,
    1, state_options, run_status },
  { "ranking", "CODE [--as-of DATE] [--target KIND] [--base ID] [--scope SCOPE] [--since DATE]",
    N_("Ranks the children of a region, or it among others"), 1, 1, ranking_options, run_ranking },
  { "detect", "CODE DATE --count N --percent P",
    N_("Finds the base that a published percentage was taken of"), 2, 2, detect_options,
    run_detect },
  { NULL }
};
