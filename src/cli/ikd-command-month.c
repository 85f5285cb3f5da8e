/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command report: the documents of a month. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-letterhead-settings.h"
#include "ikd-month-report.h"

static char *month_text;
static char *date_text;
static char *paper_id;
static char *target_id;
static char *base_id;
static gboolean wall_chart;

static const GOptionEntry month_options[] = {
  { "month", 0, 0, G_OPTION_ARG_STRING, &month_text,
    N_("The month; without it that of the newest figure"), "YYYY-MM" },
  { "date", 0, 0, G_OPTION_ARG_STRING, &date_text,
    N_("The date of the document; without it today"), "DATE" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_id, N_("Which paper: a4 or f4"), "PAPER" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_id,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("The base of the coverage; the target's unless given"), "ID" },
  { "wall-chart", 0, 0, G_OPTION_ARG_NONE, &wall_chart,
    N_("The chart to be hung up, instead of the recapitulation"), NULL },
  G_OPTION_ENTRY_NULL
};

/* A whole month that has begun by @today. */
static gboolean
read_month (const char *text, IkdDay today, IkdDay *month, GError **error)
{
  IkdPeriod period;

  /* Not cut off at today, so that a month differs from a day. */
  if (!ikd_period_parse (text, IKD_DAY_NONE, &period, error))
    return FALSE;
  if (period.start != ikd_day_month (period.start).start
      || period.day != ikd_day_month (period.start).day)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                   _("“%s” is no month. Write it as 2026-06."), text);
      return FALSE;
    }
  *month = period.start;
  return ikd_period_check ((IkdPeriod){ period.start, period.start }, today, TRUE, error);
}

static gboolean
read_paper (IkdPaper *paper, GError **error)
{
  *paper = ikd_paper_settings_read ();
  if (paper_id == NULL || ikd_paper_from_id (paper_id, paper))
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE, _("There is no paper “%s”. Use a4 or f4."),
               paper_id);
  return FALSE;
}

static gboolean
read_options (IkdMonthQuery *query, IkdMonthFile *file, GError **error)
{
  query->month = IKD_DAY_NONE;
  query->segment = g_intern_string ("");
  file->document = wall_chart ? IKD_DOCUMENT_WALL_CHART : IKD_DOCUMENT_RECAP;
  return ikd_cli_day (date_text, &query->dated, error)
         && (month_text == NULL || read_month (month_text, query->dated, &query->month, error))
         && read_paper (&file->paper, error)
         && ikd_cli_target_kind (target_id, &query->kind, error)
         && ikd_cli_base (base_id, &query->base, error)
         && ikd_month_report_check_name (file->document, file->path, error);
}

static guint
count_pages (IkdMonthReport *report, const IkdMonthFile *file)
{
  g_autoptr (IkdPages) pages = ikd_month_report_pages (report, file->document, file->letterhead);
  double width;
  double height;

  ikd_pages_get_size (pages, file->paper, &width, &height);
  return ikd_pages_get_n_pages (pages, width, height);
}

static void
tell (IkdCli *cli, IkdMonthReport *month, const IkdMonthFile *file)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *name = ikd_period_format (month->recap->month);
  g_autofree char *shown = ikd_recap_hash_short (month->hash);
  gboolean pdf = g_ascii_tolower (file->path[strlen (file->path) - 1]) == 'f';

  if (!cli->json)
    {
      /* Translators: a file name, a month, and the beginning of a checksum. */
      ikd_cli_print (_("Made %s: %s, data checksum %s"), file->path, name, shown);
      return;
    }
  builder = ikd_json_object ();
  ikd_json_text (builder, "file", file->path);
  ikd_json_count (builder, "rows", TRUE, month->recap->rows->len);
  ikd_json_count (builder, "pages", pdf, pdf ? count_pages (month, file) : 0);
  ikd_json_text (builder, "paper", ikd_paper_to_id (file->paper));
  ikd_json_period (builder, "month", TRUE, month->recap->month);
  ikd_json_date (builder, "as_of", month->recap->day);
  ikd_json_text (builder, "sha256", month->hash);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < month->notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (month->notes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
run_report (IkdCli *cli, GError **error)
{
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_settings_read ();
  g_autoptr (IkdMonthReport) report = NULL;
  g_autoptr (IkdRegion) region = NULL;
  IkdMonthQuery query = { 0, };
  IkdMonthFile file = { .letterhead = letterhead, .path = cli->arguments[1] };

  if (!read_options (&query, &file, error))
    return IKD_EXIT_USAGE;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  report = ikd_month_report_load (cli->session, &query, NULL, error);
  if (report == NULL || !ikd_month_report_write (report, &file, error))
    return IKD_EXIT_DATA;
  tell (cli, report, &file);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_month_commands[] = {
  { "report", "CODE FILE.pdf|.xlsx [--month YYYY-MM] [--paper a4|f4] [--wall-chart]",
    N_("Makes the monthly recapitulation of the regions within CODE"), 2, 2, month_options,
    run_report },
  { NULL }
};
