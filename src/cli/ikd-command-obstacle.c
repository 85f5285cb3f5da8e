/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The commands obstacle and funnel: what keeps residents from activating, and where most are
 * lost. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-outreach-options.h"

static char *as_of;
static char *segment;
static char *by;

static const GOptionEntry funnel_options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by,
    N_("One funnel for each region within, or for each group: region, group"), "WHAT" },
  G_OPTION_ENTRY_NULL
};

/* The first argument is the kind; with --kind it is what the source calls it. */
static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdObstacle) obstacle = ikd_obstacle_new ();
  g_autoptr (IkdOutreach) found = NULL;
  IkdOutreach *record = IKD_OUTREACH (obstacle);

  if (!ikd_outreach_begin (cli, record, error) || !ikd_outreach_read (record, error))
    return IKD_EXIT_DATA;
  if (ikd_outreach_option ("kind") == NULL)
    record->kind = g_strdup (cli->arguments[1]);
  else if (record->note == NULL)
    record->note = g_strdup (cli->arguments[1]);
  if (!ikd_outreach_name_kind (cli, record, error))
    return IKD_EXIT_DATA;
  if (!ikd_outreach_find (cli->session, record, &found, NULL, error))
    return IKD_EXIT_FILE;
  if (found != NULL)
    record->record = found->record;
  return ikd_outreach_store (cli, record, error);
}

static void
add_row (JsonBuilder *builder, gconstpointer data)
{
  const IkdObstacleRow *row = data;
  json_builder_begin_object (builder);
  ikd_json_text (builder, "name", row->kind_label);
  ikd_outreach_json (builder, IKD_OUTREACH (row->obstacle));
  json_builder_end_object (builder);
}

static void
print_row (gconstpointer data)
{
  const IkdObstacleRow *row = data;
  const IkdOutreach *record = IKD_OUTREACH (row->obstacle);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, record->record);
  g_autofree char *day = ikd_day_to_iso (row->obstacle->date);
  g_autofree char *affected = ikd_count_format_words (row->obstacle->affected);

  ikd_cli_print ("%s\t%s\t%s\t%s\t%s\t%s", number, day, row->kind_label, row->region_name, affected,
                 record->source);
}

static void
add_hindrance (JsonBuilder *builder, gconstpointer data)
{
  const IkdHindranceRow *row = data;
  const IkdHindrance *hindrance = row->hindrance;
  const IkdObstacle *estimate = hindrance->estimate;

  json_builder_begin_object (builder);
  ikd_json_text (builder, "region", row->region_code);
  ikd_json_date (builder, "from", row->from);
  ikd_json_date (builder, "to", row->to);
  ikd_json_count (builder, "rank", TRUE, hindrance->rank);
  ikd_json_text (builder, "kind", hindrance->kind);
  ikd_json_text (builder, "name", row->kind_label);
  ikd_json_count (builder, "counted", TRUE, hindrance->counted);
  ikd_json_count (builder, "activities", TRUE, hindrance->n_activities);
  ikd_outreach_json_number (builder, "estimate",
                            estimate != NULL ? estimate->affected : IKD_NUMBER_UNKNOWN, FALSE);
  ikd_json_date (builder, "estimate_date", estimate != NULL ? estimate->date : IKD_DAY_NONE);
  ikd_json_count (builder, "named", TRUE, hindrance->named);
  json_builder_end_object (builder);
}

static void
print_hindrance (gconstpointer data)
{
  const IkdHindranceRow *row = data;
  const IkdHindrance *hindrance = row->hindrance;
  g_autofree char *counted = ikd_count_format (hindrance->counted);
  g_autofree char *estimate = hindrance->estimate != NULL
                                ? ikd_count_format_words (hindrance->estimate->affected)
                                : g_strdup ("");
  g_autofree char *from = row->from != IKD_DAY_NONE ? ikd_day_to_iso (row->from) : g_strdup ("");

  ikd_cli_print ("%u\t%s\t%s\t%s\t%s\t%s", hindrance->rank, row->region_name, from, row->kind_label,
                 counted, estimate);
}

static const IkdOutreachListing listings[] = {
  { "list", IKD_OUTREACH_OBSTACLES, add_row, print_row },
  { "ranking", IKD_OUTREACH_HINDRANCES, add_hindrance, print_hindrance },
  { "districts", IKD_OUTREACH_DISTRICTS, add_hindrance, print_hindrance },
  { "months", IKD_OUTREACH_MONTHS, add_hindrance, print_hindrance },
  { NULL }
};

static const IkdOutreachVerbs verbs = {
  ikd_obstacle_get_type, add, listings,
  N_("Use: capaianctl obstacle add KIND …, list [CODE], ranking CODE, districts CODE, months CODE, "
     "set ID …, withdraw ID, history ID, or export FILE")
};

static int
run_obstacle (IkdCli *cli, GError **error)
{
  return ikd_outreach_run (cli, &verbs, error);
}

/* --- funnel --- */

/* The members of an open object. */
static void
funnel_json (JsonBuilder *builder, const char *code, const char *group, IkdDay day,
             const IkdFunnel *funnel)
{
  const IkdFunnelStage *largest = funnel->largest >= 0 ? &funnel->stages[funnel->largest] : NULL;

  ikd_json_text (builder, "region", code);
  ikd_json_date (builder, "as_of", day);
  ikd_json_text (builder, "segment", group);
  json_builder_set_member_name (builder, "stages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      const IkdFunnelStage *stage = &funnel->stages[i];

      json_builder_begin_object (builder);
      ikd_json_text (builder, "indicator", ikd_indicator_to_id (stage->indicator));
      ikd_json_value (builder, &stage->value);
      ikd_json_text (builder, "from", stage->from != IKD_INDICATOR_NONE
                                        ? ikd_indicator_to_id (stage->from) : NULL);
      ikd_outreach_json_number (builder, "loss", stage->loss, FALSE);
      ikd_outreach_json_number (builder, "share", stage->share, TRUE);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "largest_loss");
  json_builder_begin_object (builder);
  ikd_json_text (builder, "from", largest != NULL ? ikd_indicator_to_id (largest->from) : NULL);
  ikd_json_text (builder, "to", largest != NULL ? ikd_indicator_to_id (largest->indicator) : NULL);
  ikd_json_bounds (builder, largest != NULL ? largest->loss : IKD_NUMBER_UNKNOWN, FALSE, "value");
  json_builder_end_object (builder);
}

static void
print_funnel (const IkdFunnel *funnel)
{
  g_autofree char *text = ikd_funnel_text (funnel);

  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      const IkdFunnelStage *stage = &funnel->stages[i];
      g_autofree char *count = ikd_count_format_words (stage->value.number);
      g_autofree char *share = stage->share.known ? ikd_percent_format (stage->share.value, 2)
                                                  : g_strdup ("");

      ikd_cli_print ("%s\t%s\t%s", ikd_indicator_label (stage->indicator), count, share);
    }
  ikd_cli_print ("%s", text);
}

/* One line a row: who, each stage, where most are lost. */
static void
print_funnel_row (const IkdFunnelRow *row)
{
  g_autofree char *text = ikd_funnel_text (&row->funnel);
  g_autoptr (GString) line = g_string_new (row->segment_label != NULL ? row->segment_label
                                                                      : row->region_name);

  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      g_autofree char *count = ikd_count_format_words (row->funnel.stages[i].value.number);

      g_string_append_printf (line, "\t%s", count);
    }
  ikd_cli_print ("%s\t%s", line->str, text);
}

static int
list_funnels (IkdCli *cli, IkdOutreachList list, IkdDay day, GError **error)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (cli->session);

  filter.region_code = cli->arguments[0];
  filter.segment = segment;
  filter.day = day;
  rows = ikd_outreach_load (cli->session, list, &filter, NULL, error);
  if (rows == NULL)
    return IKD_EXIT_FILE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdFunnelRow *row = g_ptr_array_index (rows, i);
      IkdRegion *region = ikd_atlas_by_id (atlas, row->region);

      json_builder_begin_object (builder);
      funnel_json (builder, ikd_region_get_code (region),
                   *row->segment != '\0' ? row->segment : NULL, day, &row->funnel);
      json_builder_end_object (builder);
      if (!cli->json)
        print_funnel_row (row);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static int
run_funnel (IkdCli *cli, GError **error)
{
  g_autoptr (IkdRegion) region = ikd_cli_region (cli, cli->arguments[0], error);
  g_autoptr (JsonBuilder) builder = NULL;
  g_auto (IkdFunnel) funnel = { 0 };
  IkdDay day;

  if (region == NULL || !ikd_cli_day (as_of, &day, error))
    return IKD_EXIT_DATA;
  if (g_strcmp0 (by, "region") == 0)
    return list_funnels (cli, IKD_OUTREACH_CHILD_FUNNELS, day, error);
  if (g_strcmp0 (by, "group") == 0)
    return list_funnels (cli, IKD_OUTREACH_GROUP_FUNNELS, day, error);
  if (by != NULL)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("“%s” is nothing to list funnels by. Use region or group."), by);
      return IKD_EXIT_USAGE;
    }
  if (!ikd_funnel_load (cli->session, cli->arguments[0], segment, day, &funnel, NULL, error))
    return IKD_EXIT_FILE;
  if (!cli->json)
    {
      print_funnel (&funnel);
      return IKD_EXIT_DONE;
    }
  builder = ikd_json_object ();
  funnel_json (builder, cli->arguments[0], segment, day, &funnel);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_obstacle_commands[] = {
  { "obstacle",
    "add KIND --region CODE [--affected N] --date DATE --source T …, list [CODE] [--kind K], "
    "ranking CODE [--from DATE] [--to DATE], districts CODE, months CODE, set ID …, withdraw ID, "
    "history ID, or export FILE", N_("Notes what keeps residents from activating, and ranks it"), 1,
    2, ikd_obstacle_options, run_obstacle },
  { "funnel", "CODE [--as-of DATE] [--segment S] [--by region|group]",
    N_("Follows residents from e-KTP to active IKD, and names where most are lost"), 1, 1,
    funnel_options, run_funnel },
  { NULL }
};
