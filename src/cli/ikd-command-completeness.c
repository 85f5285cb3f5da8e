/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command that says who has reported: completeness. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-completeness-service.h"
#include "ikd-json.h"

#define USUAL_DAYS 10           /* where no first day is given */

static char *from_text;
static char *to_text;

static const GOptionEntry completeness_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day"), "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day"), "DATE" },
  G_OPTION_ENTRY_NULL
};

static void
print_json (IkdCompleteness *completeness)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint row = 0; row < completeness->regions->len; row++)
    for (guint column = 0; column < completeness->days->len; column++)
      {
        const IkdReportCell *cell = ikd_completeness_cell (completeness, row, column);
        IkdRegion *region = g_ptr_array_index (completeness->regions, row);

        json_builder_begin_object (builder);
        ikd_json_text (builder, "region", ikd_region_get_code (region));
        ikd_json_date (builder, "date", g_array_index (completeness->days, IkdDay, column));
        ikd_json_text (builder, "state", ikd_report_state_to_id (cell->state));
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
  ikd_cli_print_json (builder);
}

/* "33.01.19  2026-06-04  missing, past the limit  Patimuan": only what has not come in time. */
static void
print_row (IkdCompleteness *completeness, guint row)
{
  IkdRegion *region = g_ptr_array_index (completeness->regions, row);

  for (guint column = 0; column < completeness->days->len; column++)
    {
      IkdReportState state = ikd_completeness_cell (completeness, row, column)->state;
      g_autofree char *date = ikd_day_to_iso (g_array_index (completeness->days, IkdDay, column));

      if (state != IKD_REPORT_IN && state != IKD_REPORT_NOT_EXPECTED)
        ikd_cli_print ("%s\t%s\t%s\t%s", ikd_region_get_code (region), date,
                       ikd_report_state_label (state), ikd_region_get_name (region));
    }
}

static int
run_completeness (IkdCli *cli, GError **error)
{
  IkdCompletenessQuery query = { .indicator = IKD_ACTIVE, .segment = g_intern_string (""),
                                 .from = IKD_DAY_NONE, .to = IKD_DAY_NONE };
  g_autoptr (IkdRegion) region = ikd_cli_region (cli, cli->arguments[0], error);
  g_autoptr (IkdCompleteness) completeness = NULL;
  g_autofree char *sentence = NULL;

  if (region == NULL || (from_text != NULL && !ikd_day_parse (from_text, &query.from, error))
      || (to_text != NULL && !ikd_day_parse (to_text, &query.to, error)))
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  query.most = from_text != NULL ? 0 : USUAL_DAYS;
  completeness = ikd_completeness_load (cli->session, &query, NULL, error);
  if (completeness == NULL)
    return IKD_EXIT_FILE;
  if (cli->json)
    {
      print_json (completeness);
      return IKD_EXIT_DONE;
    }

  sentence = ikd_completeness_text (completeness);
  ikd_cli_print ("%s", sentence != NULL ? sentence : _("Nobody has reported yet."));
  for (guint row = 0; row < completeness->regions->len; row++)
    print_row (completeness, row);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_completeness_commands[] = {
  { "completeness", "CODE [--from DATE] [--to DATE]",
    N_("Says which children of a region have reported on which day"), 1, 1, completeness_options,
    run_completeness },
  { NULL }
};
