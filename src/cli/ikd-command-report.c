/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* read-report: what a text in words would become. Stores nothing. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-report-service.h"

/* The longest text that is read; the reader itself refuses less. */
#define MOST_BYTES (4 * 1024 * 1024)

static char *
read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (
    g_str_equal (path, "-") ? "/dev/stdin" : path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[8192];
  gssize n = 0;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, sizeof chunk, NULL, error)) > 0
         && bytes->len < MOST_BYTES)
    g_byte_array_append (bytes, chunk, (guint) n);
  if (n < 0)
    return NULL;
  /* What follows a NUL is no text. */
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

/* The text; a file that cannot be read is named. */
static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *text = read_file (path, &failure);

  if (text == NULL)
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: a file name, and what the system says. */
                 _("“%s” cannot be read: %s"), path, failure->message);
  return text;
}

/* The data file where there is one; without it the shipped regions serve. */
static gboolean
open_session (IkdCli *cli, IkdSession **session, GError **error)
{
  g_autofree char *path = ikd_session_default_path ();

  *session = NULL;
  if (cli->db == NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  *session = ikd_cli_session (cli, error);
  return *session != NULL;
}

static void
proposal_json (JsonBuilder *builder, IkdProposal *proposal)
{
  gboolean share = proposal->of.kind != IKD_OF_NONE;
  const IkdNumber *number = &proposal->number;
  const char *base = proposal->base_word;

  if (proposal->is_target && proposal->of.kind == IKD_OF_INDICATOR)
    base = ikd_indicator_to_id (proposal->of.indicator);
  else if (proposal->is_target)
    base = NULL;
  json_builder_begin_object (builder);
  ikd_json_text (builder, "kind", proposal->is_target ? "target" : "figure");
  ikd_json_text (builder, "region",
                 proposal->region != NULL ? ikd_region_get_code (proposal->region) : NULL);
  ikd_json_period (builder, "as_of", proposal->as_of.day != IKD_DAY_NONE, proposal->as_of);
  ikd_json_text (builder, "indicator", ikd_indicator_to_id (proposal->indicator));
  ikd_json_count (builder, "value", number->known, number->value);
  ikd_json_count (builder, "low", number->known, number->low);
  ikd_json_count (builder, "high", number->known, number->high);
  ikd_json_percent (builder, "percent", share, proposal->percent);
  ikd_json_text (builder, "percent_of", share ? ikd_of_to_string (proposal->of) : NULL);
  ikd_json_text (builder, "base", base);
  ikd_json_date (builder, "deadline", proposal->deadline);
  ikd_json_text (builder, "words", proposal->words);
  json_builder_end_object (builder);
}

static void
print_proposal (IkdProposal *proposal)
{
  g_autofree char *count = proposal->number.known ? ikd_count_format_words (proposal->number)
                                                  : NULL;
  g_autofree char *percent = proposal->of.kind != IKD_OF_NONE
                               ? ikd_percent_format_digits (proposal->percent, proposal->half)
                               : NULL;
  g_autofree char *of = percent != NULL ? ikd_of_label (proposal->of) : NULL;
  g_autofree char *date = proposal->as_of.day != IKD_DAY_NONE
                            ? ikd_period_format (proposal->as_of) : g_strdup (_("no date"));

  ikd_cli_print ("%s, %s: %s%s %s%s%s%s%s",
                 proposal->region != NULL ? ikd_region_get_name (proposal->region)
                                          : _("region not clear"),
                 date, proposal->is_target ? _("target, ") : "",
                 ikd_indicator_label (proposal->indicator), count != NULL ? count : "",
                 count != NULL && percent != NULL ? ", " : "", percent != NULL ? percent : "",
                 of != NULL ? " " : "", of != NULL ? of : "");
  /* Translators: the words of a text that a figure came from. */
  ikd_cli_print (_("  from “%s”"), proposal->words);
  if ((proposal->flags & IKD_PROPOSAL_BASE_WORD) != 0)
    /* Translators: the word that a text uses for what we read as another thing. */
    ikd_cli_print (_("  the source's word: %s"), proposal->base_word);
}

static int
run_read_report (IkdCli *cli, GError **error)
{
  g_autofree char *text = read_text (cli->arguments[0], error);
  g_autoptr (IkdReport) report = NULL;
  IkdSession *session = NULL;

  if (text == NULL || !open_session (cli, &session, error))
    return IKD_EXIT_FILE;
  report = ikd_report_propose (session, text, NULL, error);
  if (report == NULL)
    return IKD_EXIT_DATA;

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = ikd_json_object ();

      json_builder_set_member_name (builder, "proposals");
      json_builder_begin_array (builder);
      for (guint i = 0; i < report->proposals->len; i++)
        proposal_json (builder, g_ptr_array_index (report->proposals, i));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      ikd_cli_print_json (builder);
      return IKD_EXIT_DONE;
    }
  for (guint i = 0; i < report->proposals->len; i++)
    print_proposal (g_ptr_array_index (report->proposals, i));
  if (report->proposals->len == 0)
    ikd_cli_print (_("The text tells no figures."));
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_report_commands[] = {
  { "read-report", "FILE|-",
    N_("Says which figures a text tells; stores nothing"), 1, 1, NULL, run_read_report },
  { NULL }
};
