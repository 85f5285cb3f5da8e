/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command form: a sheet on paper. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-sheet-form.h"

static char *date_text;
static char *sheet_id;
static char *paper_id;
static gboolean with_previous;

static const GOptionEntry form_options[] = {
  { "date", 0, 0, G_OPTION_ARG_STRING, &date_text,
    N_("The day of the figures; without it there is a line to write it on"), "DATE" },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet_id, N_("Which sheet: ikd (usual) or base"), "ID" },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_id, N_("Which paper: a4 (usual) or f4"), "PAPER" },
  { "previous", 0, 0, G_OPTION_ARG_NONE, &with_previous, N_("Print what stood before"), NULL },
  G_OPTION_ENTRY_NULL
};

/* Without a date, what stood before is the newest there is, that of today too. */
static gboolean
read_options (IkdSheetQuery *query, IkdPaper *paper, GError **error)
{
  *paper = IKD_PAPER_A4;
  query->segment = g_intern_string ("");
  query->day = ikd_day_today () + 1;
  if (paper_id != NULL && !ikd_paper_from_id (paper_id, paper))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE, _("There is no paper “%s”. Use a4 or f4."),
                   paper_id);
      return FALSE;
    }
  if (g_strcmp0 (sheet_id, "siblings") == 0
      || !ikd_sheet_query_choose (query, sheet_id != NULL ? sheet_id : "ikd"))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("There is no sheet “%s”. Use ikd or base."), sheet_id);
      return FALSE;
    }
  return date_text == NULL || ikd_day_parse (date_text, &query->day, error);
}

static gboolean
check_target (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_EXISTS,
               _("“%s” exists already. Choose another name for the form."), path);
  return FALSE;
}

static void
report (IkdCli *cli, IkdBlankForm *form, IkdPaper paper, const char *path)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *pages = NULL;
  double width;
  double height;
  guint n;

  ikd_paper_size (paper, &width, &height);
  n = ikd_pages_get_n_pages (IKD_PAGES (form), width, height);
  if (!cli->json)
    {
      pages = ikd_count_format (n);
      /* Translators: a file name, a number of pages and the name of a paper. */
      ikd_cli_print (ngettext ("Made %s: %s page on %s", "Made %s: %s pages on %s", n), path,
                     pages, ikd_paper_name (paper));
      return;
    }
  builder = ikd_json_object ();
  ikd_json_text (builder, "file", path);
  ikd_json_count (builder, "rows", TRUE, ikd_blank_form_get_n_rows (form));
  ikd_json_count (builder, "pages", TRUE, n);
  ikd_json_text (builder, "paper", ikd_paper_to_id (paper));
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static int
run_form (IkdCli *cli, GError **error)
{
  const char *path = cli->arguments[1];
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (IkdBlankForm) form = NULL;
  IkdSheetQuery query = { 0, };
  IkdPaper paper;

  if (!read_options (&query, &paper, error) || !check_target (path, error))
    return IKD_EXIT_USAGE;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  sheet = ikd_entry_sheet_load (cli->session, &query, NULL, error);
  if (sheet == NULL)
    return IKD_EXIT_DATA;
  form = ikd_sheet_form_new (cli->session, sheet, date_text != NULL, with_previous, error);
  if (form == NULL || !ikd_pages_write_pdf (IKD_PAGES (form), paper, NULL, path, error))
    return IKD_EXIT_DATA;

  report (cli, form, paper, path);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_form_commands[] = {
  { "form", "CODE [--date DATE] [--sheet ikd|base] [--paper a4|f4] [--previous] FILE.pdf",
    N_("Makes a form of the regions within CODE, to be filled in by hand"), 2, 2, form_options,
    run_form },
  { NULL }
};
