/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command institution: add, list, what the kinds come to, and what all records share. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-outreach-options.h"

static void
add_row (JsonBuilder *builder, gconstpointer data)
{
  const IkdInstitutionRow *row = data;
  const IkdInstitutionStanding *standing = &row->standing;
  IkdInstitution *institution = row->institution;
  IkdNumber noted = institution->activated;
  IkdDay date = institution->date;
  int state = institution->state;

  /* What it comes to with the activities is under the plain names, what was noted beside it. */
  institution->activated = standing->activated;
  institution->date = standing->date;
  institution->state = (int) standing->state;
  json_builder_begin_object (builder);
  ikd_outreach_json (builder, IKD_OUTREACH (institution));
  institution->activated = noted;
  institution->date = date;
  institution->state = state;
  ikd_json_text (builder, "kind_label", row->kind_label);
  ikd_json_count (builder, "activated_noted", noted.known, noted.value);
  ikd_json_count (builder, "from_activities", TRUE, standing->from_activities);
  ikd_outreach_json_number (builder, "coverage", standing->coverage, TRUE);
  ikd_outreach_json_number (builder, "remaining", standing->remaining, FALSE);
  ikd_json_count (builder, "visits", TRUE, standing->visits);
  ikd_json_date (builder, "next", standing->next_visit);
  json_builder_end_object (builder);
}

static void
print_row (gconstpointer data)
{
  const IkdInstitutionRow *row = data;
  const IkdInstitutionStanding *standing = &row->standing;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             row->institution->parent_instance.record);
  g_autofree char *activated = ikd_count_format_words (standing->activated);
  g_autofree char *headcount = ikd_count_format_words (row->institution->headcount);
  g_autofree char *coverage = standing->coverage.known
                                ? ikd_percent_format (standing->coverage.value, 2) : g_strdup ("");

  ikd_cli_print ("%s\t%s\t%s\t%s\t%s\t%s / %s\t%s", number, row->institution->name,
                 row->kind_label, row->region_name,
                 ikd_institution_state_label (standing->state), activated, headcount, coverage);
}

/* How the institution stands now that it is kept. */
static int
print_one (IkdCli *cli, const IkdOutreach *record, GError **error)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  filter.region_code = record->region_code;
  rows = ikd_outreach_load (cli->session, IKD_OUTREACH_INSTITUTIONS, &filter, NULL, error);
  if (rows == NULL)
    return IKD_EXIT_FILE;
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdInstitutionRow *row = g_ptr_array_index (rows, i);

      if (row->institution->parent_instance.record == record->record)
        add_row (builder, row);
    }
  ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

/* What is said again of an institution that is there is its next revision. */
static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdInstitution) institution = ikd_institution_new ();
  g_autoptr (IkdOutreach) record = NULL;
  g_autoptr (IkdOutreach) found = NULL;

  if (!ikd_outreach_begin (cli, IKD_OUTREACH (institution), error))
    return IKD_EXIT_DATA;
  institution->name = g_strdup (cli->arguments[1]);
  if (!ikd_outreach_find (cli->session, IKD_OUTREACH (institution), &found, NULL, error))
    return IKD_EXIT_FILE;
  record = found != NULL ? ikd_outreach_copy (found)
                         : g_object_ref (IKD_OUTREACH (institution));
  if (!ikd_outreach_read (record, error))
    return IKD_EXIT_DATA;
  if (ikd_outreach_option ("activated") != NULL && ikd_outreach_option ("date") == NULL)
    IKD_INSTITUTION (record)->date = ikd_day_today ();
  if (!cli->json)
    return ikd_outreach_store (cli, record, error);
  if (!ikd_outreach_save (cli->session, record, TRUE, NULL, error))
    return IKD_EXIT_DATA;
  return print_one (cli, record, error);
}

static void
add_kind (JsonBuilder *builder, gconstpointer data)
{
  const IkdKindRow *row = data;
  const IkdKindTally *tally = row->tally;

  json_builder_begin_object (builder);
  ikd_json_text (builder, "kind", tally->kind);
  ikd_json_text (builder, "kind_label", row->kind_label);
  ikd_json_count (builder, "institutions", TRUE, tally->n);
  for (guint i = 0; i < IKD_N_INSTITUTION_STATES; i++)
    ikd_json_count (builder, ikd_institution_state_to_id ((IkdInstitutionState) i), TRUE,
                    tally->n_states[i]);
  ikd_json_count (builder, "with_headcount", TRUE, tally->n_counted);
  ikd_json_count (builder, "headcount", TRUE, tally->headcount);
  ikd_json_count (builder, "activated", TRUE, tally->activated);
  ikd_json_count (builder, "rest", TRUE, tally->n_rest);
  ikd_json_count (builder, "rest_with_headcount", TRUE, tally->n_rest_counted);
  ikd_outreach_json_number (builder, "remaining", tally->remaining, FALSE);
  ikd_outreach_json_number (builder, "expected", tally->expected, FALSE);
  ikd_json_count (builder, "expected_from", TRUE, tally->shares.n);
  json_builder_end_object (builder);
}

static void
print_kind (gconstpointer data)
{
  const IkdKindRow *row = data;
  const IkdKindTally *tally = row->tally;
  g_autofree char *n = ikd_count_format (tally->n);
  g_autofree char *done = ikd_count_format (tally->n_states[IKD_INSTITUTION_DONE]);
  g_autofree char *remaining = ikd_count_format_words (tally->remaining);
  g_autofree char *expected = ikd_count_format_words (tally->expected);

  /* Translators: a kind of institutions; how many are done, of how many; how many people have not
   * activated; how many are expected to. */
  ikd_cli_print (_("%s: %s of %s done; left: at most %s, expected: %s"), row->kind_label, done, n,
                 remaining, expected);
}

static const IkdOutreachListing listings[] = {
  { "list", IKD_OUTREACH_INSTITUTIONS, add_row, print_row },
  { "kinds", IKD_OUTREACH_KINDS, add_kind, print_kind },
  { NULL }
};

static const IkdOutreachVerbs verbs = {
  ikd_institution_get_type, add, listings,
  N_("Use: capaianctl institution add NAME …, list [CODE], kinds [CODE], set ID …, withdraw ID, "
     "history ID, or export FILE")
};

static int
run_institution (IkdCli *cli, GError **error)
{
  return ikd_outreach_run (cli, &verbs, error);
}

const IkdCommand ikd_institution_commands[] = {
  { "institution",
    "add NAME --kind K --region CODE --headcount N [--activated N] [--date DATE] …, "
    "list [CODE] [--kind K] [--state S], kinds [CODE], set ID …, withdraw ID, history ID, or "
    "export FILE", N_("Notes institutions that are visited, and lists them"), 1, 2,
    ikd_institution_options, run_institution },
  { NULL }
};
