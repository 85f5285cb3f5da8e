/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command chart: the picture of a region as a file. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-chart-file.h"
#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"

static char *from_text;
static char *to_text;
static char *kind_id;
static gboolean percent;
static gboolean no_activities;

static const GOptionEntry chart_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("The first day of the picture"), "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("The last day of the picture"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &kind_id, N_("The kind of target"), "KIND" },
  { "percent", 0, 0, G_OPTION_ARG_NONE, &percent, N_("In percent of the base"), NULL },
  { "no-activities", 0, 0, G_OPTION_ARG_NONE, &no_activities, N_("Without the activities"), NULL },
  G_OPTION_ENTRY_NULL
};

/* Both days, or those that the figures give for the one that is not named. */
static gboolean
read_frame (IkdBurnup *burnup, IkdBurnupFrame *frame, GError **error)
{
  ikd_burnup_get_days (burnup, &frame->from, &frame->to);
  if (from_text == NULL && to_text == NULL)
    return TRUE;
  if ((from_text != NULL && !ikd_day_parse (from_text, &frame->from, error))
      || (to_text != NULL && !ikd_day_parse (to_text, &frame->to, error)))
    return FALSE;
  if (frame->to <= frame->from)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("The picture would end before it begins. Correct --from or --to."));
      return FALSE;
    }
  frame->zoomed = TRUE;
  return TRUE;
}

static gboolean
check_name (const char *path, GError **error)
{
  IkdPictureKind kind;

  if (ikd_picture_kind_from_name (path, &kind))
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
               /* Translators: a file name. */
               _("“%s” is no picture that Capaian writes. Let its name end in .png, .svg or "
                 ".pdf."), path);
  return FALSE;
}

static void
report (IkdCli *cli, IkdBurnup *burnup)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *words = NULL;
  gint64 people = 0;

  if (!cli->json)
    {
      words = ikd_burnup_describe (burnup);
      ikd_cli_print ("%s: %s", cli->arguments[1], words);
      return;
    }
  builder = ikd_json_object ();
  ikd_json_text (builder, "file", cli->arguments[1]);
  ikd_json_count (builder, "points", TRUE, ikd_burnup_get_n_points (burnup));
  ikd_json_count (builder, "notes", TRUE, ikd_burnup_get_n_notes (burnup));
  ikd_json_count (builder, "activities", TRUE, ikd_burnup_get_n_visits (burnup, &people));
  ikd_json_count (builder, "explained", TRUE, people);
  ikd_json_text (builder, "unit",
                 ikd_burnup_get_unit (burnup) == IKD_UNIT_PERCENT ? "percent" : "people");
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static IkdBurnup *
make_burnup (IkdChartData *data)
{
  const IkdChartOptions options = {
    .unit = percent || ikd_chart_data_is_percent_only (data) ? IKD_UNIT_PERCENT : IKD_UNIT_PEOPLE,
    .quiet = no_activities,
  };

  return ikd_chart_data_make_burnup (data, &options);
}

static int
run_chart (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { .day = IKD_DAY_NONE, .base = IKD_INDICATOR_NONE };
  IkdBurnupFrame frame = { 0 };
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) burnup = NULL;
  g_autoptr (IkdChartPicture) picture = NULL;

  if (!check_name (cli->arguments[1], error))
    return IKD_EXIT_USAGE;
  if (!ikd_cli_target_kind (kind_id, &query.kind, error))
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  query.segment = g_intern_string ("");
  overview = ikd_overview_load (cli->session, &query, NULL, error);
  if (overview == NULL)
    return IKD_EXIT_DATA;
  burnup = make_burnup (overview->chart);
  if (!read_frame (burnup, &frame, error))
    return IKD_EXIT_DATA;
  picture = ikd_chart_picture_new (cli->session, overview->chart, burnup, &frame);
  if (!ikd_chart_picture_write (picture, cli->arguments[1], error))
    return IKD_EXIT_FILE;

  report (cli, burnup);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_chart_commands[] = {
  { "chart", "CODE FILE.png|.svg|.pdf [--from DATE] [--to DATE] [--target KIND] [--percent] "
    "[--no-activities]",
    N_("Draws the chart of CODE into a file"), 2, 2, chart_options, run_chart },
  { NULL }
};
