/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Commands that move figures in and out of files: import, rollback, export. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-json.h"
#include "ikd-outreach-service.h"
#include "ikd-past-imports.h"

/* How many past imports are listed. */
#define MOST_IMPORTS 1000

static gboolean dry_run;
static char *as_of;
static char *indicator_id;
static char *region_code;
static char *from_text;
static char *to_text;
static gboolean open_data;

static const GOptionEntry import_options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Say what would happen; store nothing"),
    NULL },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The date of rows without one"), "DATE" },
  { "indicator", 0, 0, G_OPTION_ARG_STRING, &indicator_id,
    N_("The indicator of files that do not name one"), "ID" },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry export_options[] = {
  { "region", 0, 0, G_OPTION_ARG_STRING, &region_code, N_("Only this region and those in it"),
    "CODE" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day"), "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day"), "DATE" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of,
    N_("The day of the states in a workbook; the last day, else today, unless given"), "DATE" },
  { "open-data", 0, 0, G_OPTION_ARG_NONE, &open_data,
    N_("CSV of counts for an open data portal, with a file of metadata"), NULL },
  G_OPTION_ENTRY_NULL
};

static void
print_receipt (const IkdReceipt *receipt)
{
  g_autofree char *sum = ikd_receipt_sum (receipt);

  ikd_cli_print ("%s: %s", receipt->file, sum);
  if (receipt->batch > 0)
    {
      g_autofree char *batch = g_strdup_printf ("%" G_GINT64_FORMAT, receipt->batch);

      /* Translators: the parameter is the number of the import, twice. */
      ikd_cli_print (_("  batch %1$s (“capaianctl rollback %1$s” takes it back)"), batch);
    }
}

static void
print_problem (const IkdProblem *problem)
{
  const char *comma = problem->column != NULL ? ", " : "";
  const char *column = problem->column != NULL ? problem->column : "";
  const char *code = ikd_error_code_to_string (problem->code);

  if (problem->sheet != NULL)
    /* Translators: the name of a sheet, a line's number, a column after a comma, a sentence, a
       code. */
    ikd_cli_print (_("  %s, line %u%s%s: %s (%s)"), problem->sheet, problem->row, comma, column,
                   problem->message, code);
  else
    ikd_cli_print (_("  line %u%s%s: %s (%s)"), problem->row, comma, column, problem->message,
                   code);
}

static void
print_problems (const IkdReceipt *receipt)
{
  for (guint i = 0; i < receipt->problems->len; i++)
    print_problem (g_ptr_array_index (receipt->problems, i));
  if (receipt->unlisted > 0)
    {
      g_autofree char *rest = ikd_receipt_rest (receipt);

      ikd_cli_print ("  %s", rest);
    }
}

static void
receipt_json (JsonBuilder *builder, const IkdReceipt *receipt)
{
  json_builder_begin_object (builder);
  ikd_json_text (builder, "file", receipt->file);
  ikd_json_count (builder, "batch", receipt->batch > 0, receipt->batch);
  ikd_json_count (builder, "rows", TRUE, receipt->rows);
  ikd_json_count (builder, "accepted", TRUE, receipt->accepted);
  ikd_json_count (builder, "unchanged", TRUE, receipt->unchanged);
  ikd_json_count (builder, "rejected", TRUE, receipt->rejected);
  ikd_json_problems (builder, receipt->problems);
  if (receipt->unlisted > 0)
    ikd_json_count (builder, "problems_not_listed", TRUE, receipt->unlisted);
  json_builder_end_object (builder);
}

static gboolean
read_options (IkdImportOptions *options, GError **error)
{
  options->dry_run = dry_run;
  options->as_of = IKD_DAY_NONE;
  options->indicator = IKD_INDICATOR_NONE;

  return (as_of == NULL || ikd_day_parse (as_of, &options->as_of, error))
         && (indicator_id == NULL
             || ikd_cli_indicator (indicator_id, &options->indicator, error));
}

/* Reads one file after another; one that cannot be read is complained of, and the rest go on. */
static int
run_import (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  IkdImportOptions options;
  int status = IKD_EXIT_DONE;

  if (session == NULL || !read_options (&options, error))
    return IKD_EXIT_DATA;

  json_builder_begin_array (builder);
  for (guint i = 0; i < cli->n_arguments; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[i]);
      g_autoptr (GError) failure = NULL;
      g_autoptr (IkdReceipt) receipt = ikd_import_file (session, file, &options, NULL, &failure);

      if (receipt == NULL)
        {
          gboolean data = failure->domain == IKD_ERROR && !ikd_error_code_is_file (failure->code);

          ikd_cli_complain (failure->message);
          status = MAX (status, data ? IKD_EXIT_DATA : IKD_EXIT_FILE);
          continue;
        }
      if (receipt->rejected > 0)
        status = MAX (status, IKD_EXIT_DATA);
      receipt_json (builder, receipt);
      if (!cli->json)
        {
          print_receipt (receipt);
          print_problems (receipt);
        }
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);

  return status;
}

static int
run_rollback (IkdCli *cli, GError **error)
{
  IkdSession *session = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  gint64 batch = 0;

  if (!g_ascii_string_to_signed (cli->arguments[0], 10, 1, G_MAXINT64, &batch, NULL))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   _("“%s” is no batch number. Take the number from the receipt of the import."),
                   cli->arguments[0]);
      return IKD_EXIT_USAGE;
    }
  session = ikd_cli_session (cli, error);
  if (session == NULL || !ikd_import_rollback (session, batch, &moved, NULL, error))
    return IKD_EXIT_DATA;

  if (cli->json)
    {
      builder = ikd_json_object ();
      ikd_json_count (builder, "batch", TRUE, batch);
      ikd_json_count (builder, "moved", TRUE, moved->len);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
    }
  else
    {
      ikd_cli_print (_("Batch %s is rolled back."), cli->arguments[0]);
      ikd_cli_print_moved (moved);
    }
  return IKD_EXIT_DONE;
}

static void
imports_json (IkdCli *cli, GPtrArray *imports)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < imports->len; i++)
    {
      const IkdPastImport *import = g_ptr_array_index (imports, i);

      json_builder_begin_object (builder);
      ikd_json_count (builder, "batch", TRUE, import->batch);
      ikd_json_text (builder, "file", import->name);
      ikd_json_count (builder, "at", TRUE, import->at);
      ikd_json_text (builder, "author", import->operator_name);
      ikd_json_count (builder, "changes", TRUE, import->changes);
      json_builder_set_member_name (builder, "rolled_back");
      json_builder_add_boolean_value (builder, !import->stands);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  ikd_cli_print_json (builder);
}

/* Past imports, newest first. */
static int
run_imports (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (GPtrArray) imports = NULL;

  if (session != NULL)
    imports = ikd_past_imports_load (session, MOST_IMPORTS, NULL, error);
  if (imports == NULL)
    return IKD_EXIT_DATA;
  if (cli->json)
    {
      imports_json (cli, imports);
      return IKD_EXIT_DONE;
    }
  for (guint i = 0; i < imports->len; i++)
    {
      const IkdPastImport *import = g_ptr_array_index (imports, i);
      g_autofree char *batch = g_strdup_printf ("%" G_GINT64_FORMAT, import->batch);
      g_autofree char *moment = ikd_moment_format (import->at);

      ikd_cli_print (import->stands
                       /* Translators: number, file name, moment, person. */
                       ? _("%s: %s, %s, %s") : _("%s: %s, %s, %s (rolled back)"), batch,
                     import->name, moment, import->operator_name);
    }
  return IKD_EXIT_DONE;
}

static gboolean
read_export_options (const char *name, IkdExportOptions *options, GError **error)
{
  options->region_code = region_code;
  options->from = IKD_DAY_NONE;
  options->to = IKD_DAY_NONE;
  options->as_of = IKD_DAY_NONE;
  if (!ikd_export_format_for (name, open_data, &options->format, error)
      || (from_text != NULL && !ikd_day_parse (from_text, &options->from, error))
      || (to_text != NULL && !ikd_day_parse (to_text, &options->to, error))
      || (as_of != NULL && !ikd_day_parse (as_of, &options->as_of, error)))
    return FALSE;
  if (options->as_of == IKD_DAY_NONE)
    options->as_of = options->to != IKD_DAY_NONE ? options->to : ikd_day_today ();
  if (as_of != NULL && options->format != IKD_EXPORT_WORKBOOK)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Only a workbook has states of a day: leave out --as-of, or let the "
                             "file's name end in .xlsx."));
      return FALSE;
    }
  return TRUE;
}

static void
export_json (const char *file, const IkdExported *exported)
{
  g_autoptr (JsonBuilder) builder = ikd_json_object ();

  ikd_json_text (builder, "file", file);
  ikd_json_count (builder, "rows", TRUE, exported->figures);
  if (exported->regions > 0)
    ikd_json_count (builder, "regions", TRUE, exported->regions);
  if (exported->metadata != NULL)
    {
      ikd_json_text (builder, "metadata", exported->metadata);
      ikd_json_count (builder, "left_out", TRUE, exported->left_out);
    }
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

/* One table of a whole export; its name and rows go into the answer. */
static void
report_table (IkdCli *cli, JsonBuilder *builder, const char *name, guint rows)
{
  g_autofree char *count = ikd_count_format (rows);

  json_builder_begin_object (builder);
  ikd_json_text (builder, "file", name);
  ikd_json_count (builder, "rows", TRUE, rows);
  json_builder_end_object (builder);
  if (!cli->json)
    /* Translators: a number of rows and a file name. */
    ikd_cli_print (ngettext ("%s row is written to %s.", "%s rows are written to %s.", rows),
                   count, name);
}

/* All there is, a table each, into a folder: import reads them back. */
static int
export_all (IkdCli *cli, GFile *folder, GError **error)
{
  const struct
  {
    const char *name;
    GType       type;
  } tables[] = { { "institutions.csv", IKD_TYPE_INSTITUTION },
                 { "activities.csv", IKD_TYPE_ACTIVITY },
                 { "obstacles.csv", IKD_TYPE_OBSTACLE },
                 { "groups.csv", IKD_TYPE_GROUP } };
  g_autoptr (GFile) figures = g_file_get_child (folder, "figures.csv");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (IkdExported) exported = NULL;
  IkdExportOptions options;

  if (!read_export_options ("figures.csv", &options, error))
    return IKD_EXIT_DATA;
  exported = ikd_export_file (cli->session, figures, &options, NULL, error);
  if (exported == NULL)
    return IKD_EXIT_DATA;
  json_builder_begin_array (builder);
  report_table (cli, builder, "figures.csv", exported->figures);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, tables[i].name);
      guint n = 0;

      if (!ikd_outreach_export (cli->session, file, tables[i].type, region_code, &n, NULL, error))
        return IKD_EXIT_FILE;
      report_table (cli, builder, tables[i].name, n);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static int
run_export (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[0]);
  g_autoptr (IkdExported) exported = NULL;
  g_autofree char *figures = NULL;
  IkdExportOptions options;

  if (session != NULL && g_file_query_file_type (file, 0, NULL) == G_FILE_TYPE_DIRECTORY)
    return export_all (cli, file, error);
  if (session == NULL || !read_export_options (cli->arguments[0], &options, error))
    return IKD_EXIT_DATA;
  exported = ikd_export_file (session, file, &options, NULL, error);
  if (exported == NULL)
    return IKD_EXIT_DATA;

  if (cli->json)
    {
      export_json (cli->arguments[0], exported);
      return IKD_EXIT_DONE;
    }
  figures = ikd_count_format (exported->figures);
  /* Translators: a number of figures and a file name. */
  ikd_cli_print (ngettext ("%s figure is written to %s.", "%s figures are written to %s.",
                           exported->figures), figures, cli->arguments[0]);
  if (exported->metadata != NULL)
    /* Translators: a file name. */
    ikd_cli_print (_("The metadata are in %s: fill in what only the office knows, such as the "
                     "licence."), exported->metadata);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_exchange_commands[] = {
  { "import", "FILE… [--dry-run] [--as-of DATE] [--indicator ID]", N_("Reads figures from files"),
    1, G_MAXUINT, import_options, run_import },
  { "imports", "", N_("Lists past imports"), 0, 0, NULL, run_imports },
  { "rollback", "BATCH", N_("Takes an import back as a whole"), 1, 1, NULL, run_rollback },
  { "export", "FILE|FOLDER [--region CODE] [--from DATE] [--to DATE] [--as-of DATE] [--open-data]",
    N_("Writes all that import needs to restore the figures; a workbook; open data; into a folder "
       "all there is"), 1, 1,
    export_options, run_export },
  { NULL }
};
