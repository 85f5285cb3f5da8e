/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command that tries another target. It reads, and never writes. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json-state.h"
#include "ikd-json.h"
#include "ikd-what-if-service.h"

static char *percent_text;
static char *count_text;
static char *base_id;
static char *deadline_text;
static char *as_of;
static char *target_kind;

static const GOptionEntry what_if_options[] = {
  { "percent", 0, 0, G_OPTION_ARG_STRING, &percent_text, N_("The percentage to try"), "P" },
  { "count", 0, 0, G_OPTION_ARG_STRING, &count_text, N_("An absolute count instead"), "N" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id,
    N_("What the percentage is of; as the target says unless given"), "ID" },
  { "deadline", 0, 0, G_OPTION_ARG_STRING, &deadline_text,
    N_("Deadline; as the target says unless given"), "DATE" },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day; today unless given"), "DATE" },
  { "target", 0, 0, G_OPTION_ARG_STRING, &target_kind,
    N_("national (default), provincial, regency, own or published"), "KIND" },
  G_OPTION_ENTRY_NULL
};

static gboolean
read_trial (IkdTrial *trial, GError **error)
{
  gint64 half = 0;

  if (percent_text == NULL && count_text == NULL && base_id == NULL && deadline_text == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE,
                           _("Say what to try with --percent, --count, --base or --deadline."));
      return FALSE;
    }
  return (percent_text == NULL
          || ikd_percent_parse (percent_text, &trial->percent, &half, error))
         && (count_text == NULL
             || ikd_count_parse (count_text, IKD_SEPARATORS_UNKNOWN, &trial->count, error))
         && ikd_cli_base (base_id, &trial->base, error)
         && (deadline_text == NULL || ikd_day_parse (deadline_text, &trial->deadline, error));
}

static void
add_met (JsonBuilder *builder, const char *name, IkdAttainment *state)
{
  gboolean met = FALSE;

  json_builder_set_member_name (builder, name);
  if (ikd_attainment_get_met (state, &met))
    json_builder_add_boolean_value (builder, met);
  else
    json_builder_add_null_value (builder);
}

static void
print_json (const IkdWhatIf *what_if)
{
  g_autoptr (JsonBuilder) builder = ikd_json_object ();

  json_builder_set_member_name (builder, "before");
  ikd_json_attainment (builder, what_if->before);
  json_builder_set_member_name (builder, "after");
  ikd_json_attainment (builder, what_if->after);
  json_builder_set_member_name (builder, "children");
  json_builder_begin_array (builder);
  for (guint i = 0; i < what_if->children->len; i++)
    {
      const IkdWhatIfChild *child = g_ptr_array_index (what_if->children, i);

      json_builder_begin_object (builder);
      ikd_json_text (builder, "region", ikd_region_get_code (child->before->region));
      add_met (builder, "met_before", child->before);
      add_met (builder, "met_after", child->after);
      ikd_json_number (builder, "gap_before", child->before->gap);
      ikd_json_number (builder, "gap_after", child->after->gap);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  ikd_cli_print_json (builder);
}

static const char *
met_word (IkdAttainment *state)
{
  gboolean met = FALSE;

  if (!ikd_attainment_get_met (state, &met))
    return C_("target", "not known");
  return met ? C_("target", "met") : C_("target", "not met");
}

static void
print_text (IkdWhatIf *what_if)
{
  g_autofree char *before = ikd_headline_text (what_if->before);
  g_autofree char *after = ikd_headline_text (what_if->after);
  g_autofree char *meaning = ikd_what_if_text (what_if);

  /* Translators: a whole sentence about the region by the target that holds */
  ikd_cli_print (_("Now: %s"), before);
  /* Translators: a whole sentence about the region by the target that is tried */
  ikd_cli_print (_("Then: %s"), after);
  ikd_cli_print ("%s", meaning);
  for (guint i = 0; i < what_if->children->len; i++)
    {
      const IkdWhatIfChild *child = g_ptr_array_index (what_if->children, i);
      g_autofree char *gap = child->after->gap.known ? ikd_count_format_words (child->after->gap)
                                                     : g_strdup ("");

      ikd_cli_print ("  %-14s %-32s %s → %s  %s", ikd_region_get_code (child->before->region),
                     ikd_region_get_name (child->before->region), met_word (child->before),
                     met_word (child->after), gap);
    }
}

static int
run_what_if (IkdCli *cli, GError **error)
{
  IkdOverviewQuery query = { .base = IKD_INDICATOR_NONE, .segment = g_intern_static_string ("") };
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdWhatIf) what_if = NULL;

  if (!read_trial (&trial, error) || !ikd_cli_day (as_of, &query.day, error)
      || !ikd_cli_target_kind (target_kind, &query.kind, error))
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[0], error);
  if (region == NULL)
    return IKD_EXIT_DATA;

  query.region = ikd_region_get_id (region);
  what_if = ikd_what_if_load (cli->session, &query, &trial, NULL, error);
  if (what_if == NULL)
    return IKD_EXIT_DATA;

  if (cli->json)
    print_json (what_if);
  else
    print_text (what_if);
  return IKD_EXIT_DONE;
}

const IkdCommand ikd_what_if_commands[] = {
  { "what-if", "CODE (--percent P | --count N) [--base ID] [--deadline DATE] [--as-of DATE] "
    "[--target KIND]",
    N_("Tries another target, and changes nothing"), 1, 1, what_if_options, run_what_if },
  { NULL }
};
