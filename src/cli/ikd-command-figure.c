/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands on single figures: set, series, history, undo. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-entry.h"
#include "ikd-json.h"
#include "ikd-overview.h"

static char *segment;
static char *percent_of;
static char *source;
static char *note;
static char *reason;
static char *from_text;
static char *to_text;

static const GOptionEntry set_options[] = {
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  { "percent-of", 0, 0, G_OPTION_ARG_STRING, &percent_of,
    N_("What a percentage is of: an indicator, target, parent:INDICATOR, unknown"), "BASE" },
  { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_("Where the figure comes from"), "T" },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("A note"), "T" },
  { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("The reason that a check asks for"), "T" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry series_options[] = {
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day"), "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day"), "DATE" },
  G_OPTION_ENTRY_NULL
};

static void
print_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      ikd_cli_complain (problem->message);
    }
}

static void
add_figure (JsonBuilder *builder, IkdFigure *figure)
{
  gboolean has_percent = figure->of.kind != IKD_OF_NONE;

  ikd_json_bounds (builder, figure->number, FALSE, "value");
  ikd_json_percent (builder, "percent", has_percent, figure->percent);
  ikd_json_text (builder, "of", ikd_of_to_string (figure->of));
}

static void
report_set (IkdCli *cli, IkdReview *review)
{
  g_autofree char *date = ikd_period_to_iso ((IkdPeriod){ review->figure->key.start,
                                                          review->figure->key.day });
  g_autofree char *text = ikd_figure_text (review->figure);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      if (review->figure->revision > 0)
        /* Translators: region code, indicator, date, value. */
        ikd_cli_print (_("%s %s %s: %s is stored."), cli->arguments[0], cli->arguments[1], date,
                       text);
      else
        ikd_cli_print (_("%s %s %s: %s stood there already; nothing changed."),
                       cli->arguments[0], cli->arguments[1], date, text);
      print_problems (review->problems);
      return;
    }

  builder = ikd_json_object ();
  ikd_json_text (builder, "region", cli->arguments[0]);
  ikd_json_text (builder, "indicator", cli->arguments[1]);
  ikd_json_text (builder, "date", date);
  add_figure (builder, review->figure);
  ikd_json_count (builder, "revision", review->figure->revision > 0, review->figure->revision);
  ikd_json_problems (builder, review->problems);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
run_set (IkdCli *cli, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdReview) review = NULL;
  IkdEntry entry = {
    .segment = segment,
    .date = cli->arguments[2],
    .value = cli->arguments[3],
    .percent_of = percent_of,
    .source_title = source,
    .note = note,
    .reason = reason,
  };

  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL || !ikd_cli_indicator (cli->arguments[1], &entry.indicator, error))
    return IKD_EXIT_DATA;
  entry.region = ikd_region_get_id (region);

  review = ikd_entry_save (cli->session, &entry, TRUE, NULL, error);
  if (review == NULL)
    return IKD_EXIT_DATA;
  if (review->error != NULL)
    {
      g_propagate_error (error, g_error_copy (review->error));
      return IKD_EXIT_DATA;
    }

  report_set (cli, review);
  return IKD_EXIT_DONE;
}

static void
series_json (GPtrArray *figures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);

      json_builder_begin_object (builder);
      ikd_json_date (builder, "date", figure->key.day);
      ikd_json_date (builder, "start", figure->key.start);
      add_figure (builder, figure);
      ikd_json_text (builder, "grade", ikd_figure_grade (figure));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  ikd_cli_print_json (builder);
}

static int
run_series (IkdCli *cli, GError **error)
{
  g_autoptr (IkdRegion) region = ikd_cli_region (cli, cli->arguments[0], error);
  g_autoptr (GPtrArray) figures = NULL;
  IkdIndicator indicator;
  IkdDay from = IKD_DAY_NONE;
  IkdDay to = IKD_DAY_NONE;

  if (region == NULL
      || !ikd_cli_indicator (cli->arguments[1], &indicator, error)
      || (from_text != NULL && !ikd_day_parse (from_text, &from, error))
      || (to_text != NULL && !ikd_day_parse (to_text, &to, error)))
    return IKD_EXIT_DATA;

  figures = ikd_series_load (cli->session, ikd_region_get_id (region), indicator,
                             g_intern_string (segment != NULL ? segment : ""), from, to, NULL,
                             error);
  if (figures == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    {
      series_json (figures);
      return IKD_EXIT_DONE;
    }
  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *date = ikd_period_to_iso ((IkdPeriod){ figure->key.start,
                                                              figure->key.day });
      g_autofree char *text = ikd_figure_text (figure);

      ikd_cli_print ("%s\t%s", date, text);
    }
  return IKD_EXIT_DONE;
}

static char *
time_text (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (at);

  return g_date_time_format_iso8601 (time);
}

static void
history_json (GPtrArray *figures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *at = time_text (figure->at);

      json_builder_begin_object (builder);
      ikd_json_count (builder, "revision", TRUE, figure->revision);
      add_figure (builder, figure);
      ikd_json_text (builder, "author", figure->author);
      ikd_json_text (builder, "at", at);
      ikd_json_text (builder, "reason", figure->reason);
      ikd_json_text (builder, "source", figure->source != NULL ? figure->source->title : NULL);
      ikd_json_count (builder, "replaces", figure->replaces > 0, figure->replaces);
      ikd_json_count (builder, "claim", TRUE, figure->key.claim);
      ikd_json_text (builder, "grade", ikd_figure_grade (figure));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  ikd_cli_print_json (builder);
}

static int
run_history (IkdCli *cli, GError **error)
{
  g_autoptr (IkdRegion) region = ikd_cli_region (cli, cli->arguments[0], error);
  g_autoptr (GPtrArray) figures = NULL;
  IkdFigureKey key = { .segment = g_intern_string (segment != NULL ? segment : "") };
  IkdPeriod period;

  if (region == NULL
      || !ikd_cli_indicator (cli->arguments[1], &key.indicator, error)
      || !ikd_period_parse (cli->arguments[2], ikd_day_today (), &period, error))
    return IKD_EXIT_DATA;
  key.region = ikd_region_get_id (region);
  key.start = period.start;
  key.day = period.day;

  figures = ikd_history_load (cli->session, &key, NULL, error);
  if (figures == NULL)
    return IKD_EXIT_FILE;

  if (cli->json)
    {
      history_json (figures);
      return IKD_EXIT_DONE;
    }
  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *at = time_text (figure->at);
      g_autofree char *text = ikd_figure_text (figure);

      ikd_cli_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s", figure->revision, at,
                     figure->author != NULL ? figure->author : "", text,
                     figure->reason != NULL ? figure->reason : "");
    }
  return IKD_EXIT_DONE;
}

static int
run_undo (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (JsonBuilder) builder = NULL;
  IkdReverted *reverted = NULL;

  if (session == NULL)
    return IKD_EXIT_FILE;
  reverted = ikd_undo (session, FALSE, NULL, error);
  if (reverted == NULL)
    return IKD_EXIT_DATA;

  if (cli->json)
    {
      builder = ikd_json_object ();
      ikd_json_text (builder, "undone", reverted->label);
      ikd_json_count (builder, "moved", TRUE, reverted->moved->len);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
    }
  else
    {
      /* Translators: the parameter is what was done: "entry of 14,049". */
      ikd_cli_print (_("Undone: %s"), reverted->label);
      ikd_cli_print_moved (reverted->moved);
    }
  ikd_reverted_free (reverted);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_figure_commands[] = {
  { "set",
    "CODE INDICATOR DATE VALUE [--segment S] [--percent-of BASE] [--source T] [--note T] "
    "[--reason T]", N_("Stores one figure"), 4, 4, set_options, run_set },
  { "series", "CODE INDICATOR [--segment S] [--from DATE] [--to DATE]",
    N_("Lists a region's own figures by date"), 2, 2, series_options, run_series },
  { "history", "CODE INDICATOR DATE [--segment S]", N_("Lists all revisions of one figure"), 3, 3,
    (const GOptionEntry[]){ { "segment", 0, 0, G_OPTION_ARG_STRING, &segment,
                              N_("A group within the region"), "S" },
                            G_OPTION_ENTRY_NULL }, run_history },
  { "undo", "", N_("Reverts the operator's last action"), 0, 0, NULL, run_undo },
  { NULL }
};
