/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the commands on outreach do alike: listing; changing a record by its number, taking it back,
 * its history; and writing all of a type to a file. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-outreach-options.h"

gboolean
ikd_outreach_begin (IkdCli *cli, IkdOutreach *record, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;

  if (ikd_outreach_region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Name the region with --region CODE."));
      return FALSE;
    }
  region = ikd_cli_region (cli, ikd_outreach_region, error);
  if (region == NULL)
    return FALSE;
  record->region_code = g_strdup (ikd_region_get_code (region));
  return TRUE;
}

gboolean
ikd_outreach_name_kind (IkdCli *cli, IkdOutreach *record, GError **error)
{
  char *id = ikd_outreach_find_kind (cli->session, G_OBJECT_TYPE (record), record->kind, NULL,
                                     error);

  if (id == NULL)
    return FALSE;
  g_free (record->kind);
  record->kind = id;
  return TRUE;
}

void
ikd_outreach_tell (IkdCli *cli, IkdOutreach *record)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;

  if (cli->json)
    {
      builder = ikd_json_object ();
      ikd_outreach_json (builder, record);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
      return;
    }
  label = ikd_outreach_label (record);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, record->record);
  if (record->withdrawn)
    /* Translators: an institution, an activity, … and its number. */
    ikd_cli_print (_("Taken back: %s (number %s)"), label, number);
  else
    /* Translators: an institution, an activity, … and its number. */
    ikd_cli_print (_("Kept: %s (number %s)"), label, number);
}

int
ikd_outreach_store (IkdCli *cli, IkdOutreach *record, GError **error)
{
  if (!ikd_outreach_save (cli->session, record, TRUE, NULL, error))
    return IKD_EXIT_DATA;
  ikd_outreach_tell (cli, record);
  return IKD_EXIT_DONE;
}

/* All revisions of the record that the second argument numbers. */
static GPtrArray *
load_history (IkdCli *cli, GType type, GError **error)
{
  g_autoptr (GPtrArray) revisions = NULL;
  gint64 record = 0;

  if (ikd_cli_session (cli, error) == NULL)
    return NULL;
  if (cli->n_arguments == 2)
    g_ascii_string_to_signed (cli->arguments[1], 10, 1, G_MAXINT64, &record, NULL);
  if (record > 0)
    {
      revisions = ikd_outreach_history (cli->session, type, record, NULL, error);
      if (revisions == NULL)
        return NULL;
    }
  if (revisions != NULL && revisions->len > 0)
    return g_steal_pointer (&revisions);
  g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
               _("There is none with the number “%s”. The list shows the numbers there are."),
               cli->n_arguments > 1 ? cli->arguments[1] : "");
  return NULL;
}

static int
change (IkdCli *cli, GType type, gboolean withdraw, GError **error)
{
  g_autoptr (GPtrArray) revisions = load_history (cli, type, error);
  g_autoptr (IkdOutreach) record = NULL;
  const IkdOutreach *newest = NULL;

  if (revisions == NULL)
    return IKD_EXIT_DATA;
  newest = g_ptr_array_index (revisions, revisions->len - 1);
  if (newest->withdrawn)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                   _("Number %s was taken back. “capaianctl undo” brings the last change back."),
                   cli->arguments[1]);
      return IKD_EXIT_DATA;
    }
  record = ikd_outreach_copy (g_ptr_array_index (revisions, revisions->len - 1));
  record->withdrawn = withdraw;
  if (!ikd_outreach_read (record, error))
    return IKD_EXIT_DATA;
  if (ikd_outreach_region != NULL)
    {
      g_autoptr (IkdRegion) region = ikd_cli_region (cli, ikd_outreach_region, error);

      if (region == NULL)
        return IKD_EXIT_DATA;
      g_free (record->region_code);
      record->region_code = g_strdup (ikd_region_get_code (region));
    }
  return ikd_outreach_store (cli, record, error);
}

static int
print_history (IkdCli *cli, GType type, GError **error)
{
  g_autoptr (GPtrArray) revisions = load_history (cli, type, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (revisions == NULL)
    return IKD_EXIT_DATA;
  json_builder_begin_array (builder);
  for (guint i = 0; i < revisions->len; i++)
    {
      IkdOutreach *revision = g_ptr_array_index (revisions, i);
      g_autofree char *moment = ikd_moment_format (revision->at);
      g_autofree char *label = revision->withdrawn ? g_strdup (_("taken back"))
                                                   : ikd_outreach_label (revision);

      if (!cli->json)
        ikd_cli_print ("%s\t%s\t%s\t%s", moment, revision->author, label,
                       revision->reason != NULL ? revision->reason : "");
      json_builder_begin_object (builder);
      ikd_outreach_json (builder, revision);
      ikd_json_text (builder, "author", revision->author);
      ikd_json_count (builder, "at", TRUE, revision->at);
      json_builder_set_member_name (builder, "withdrawn");
      json_builder_add_boolean_value (builder, revision->withdrawn);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static int
export (IkdCli *cli, GType type, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (cli->arguments[1]);
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *rows = NULL;
  guint n = 0;

  if (ikd_cli_session (cli, error) == NULL)
    return IKD_EXIT_FILE;
  if (ikd_outreach_region != NULL)
    {
      g_autoptr (IkdRegion) region = ikd_cli_region (cli, ikd_outreach_region, error);

      if (region == NULL)
        return IKD_EXIT_DATA;
    }
  if (!ikd_outreach_export (cli->session, file, type, ikd_outreach_region, &n, NULL, error))
    return IKD_EXIT_FILE;
  if (cli->json)
    {
      builder = ikd_json_object ();
      ikd_json_text (builder, "file", cli->arguments[1]);
      ikd_json_count (builder, "rows", TRUE, n);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
      return IKD_EXIT_DONE;
    }
  rows = ikd_count_format (n);
  /* Translators: a number of rows and a file name. */
  ikd_cli_print (ngettext ("%s row is written to %s.", "%s rows are written to %s.", n), rows,
                 cli->arguments[1]);
  return IKD_EXIT_DONE;
}

static int
list (IkdCli *cli, const IkdOutreachListing *listing, GError **error)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!ikd_outreach_read_filter (cli, 1, &filter, error))
    return IKD_EXIT_DATA;
  rows = ikd_outreach_load (cli->session, listing->which, &filter, NULL, error);
  if (rows == NULL)
    return IKD_EXIT_FILE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);

      if (listing->keep != NULL && !listing->keep (&filter, row))
        continue;
      listing->add_json (builder, row);
      if (!cli->json)
        listing->print (row);
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

int
ikd_outreach_run (IkdCli *cli, const IkdOutreachVerbs *verbs, GError **error)
{
  const char *verb = cli->arguments[0];

  if (g_str_equal (verb, "add") && cli->n_arguments == 2)
    return verbs->add (cli, error);
  if (g_str_equal (verb, "set") || g_str_equal (verb, "withdraw"))
    return change (cli, verbs->type (), g_str_equal (verb, "withdraw"), error);
  if (g_str_equal (verb, "history"))
    return print_history (cli, verbs->type (), error);
  if (g_str_equal (verb, "export") && cli->n_arguments == 2)
    return export (cli, verbs->type (), error);
  for (const IkdOutreachListing *listing = verbs->listings; listing->verb != NULL; listing++)
    if (g_str_equal (verb, listing->verb))
      return list (cli, listing, error);
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE, _(verbs->use));
  return IKD_EXIT_USAGE;
}
