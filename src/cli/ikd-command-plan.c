/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command on targets. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-plan-service.h"

static char *percent_text;
static char *base_id;
static char *count_text;
static char *from_text;
static char *deadline_text;
static char *kind_id;
static char *segment;
static char *source;
static gboolean proposed;

static const GOptionEntry target_options[] = {
  { "percent", 0, 0, G_OPTION_ARG_STRING, &percent_text, N_("A percentage of --base"), "P" },
  { "base", 0, 0, G_OPTION_ARG_STRING, &base_id, N_("What the percentage is of"), "ID" },
  { "count", 0, 0, G_OPTION_ARG_STRING, &count_text, N_("An absolute count instead"), "N" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("Valid from"), "DATE" },
  { "deadline", 0, 0, G_OPTION_ARG_STRING, &deadline_text, N_("Deadline"), "DATE" },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_id,
    N_("national, provincial, regency, own (default) or published"), "K" },
  { "segment", 0, 0, G_OPTION_ARG_STRING, &segment, N_("A group within the region"), "S" },
  { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_("Where the target comes from"), "T" },
  { "proposed", 0, 0, G_OPTION_ARG_NONE, &proposed, N_("Proposed, not in force"), NULL },
  G_OPTION_ENTRY_NULL
};

static gboolean
usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_USAGE, sentence);
  return FALSE;
}

static gboolean
read_amount (IkdTarget *target, GError **error)
{
  gint64 half = 0;

  if ((count_text != NULL) == (percent_text != NULL))
    return usage (error, _("Give either --percent with --base, or --count."));
  if (count_text != NULL)
    return ikd_count_parse (count_text, IKD_SEPARATORS_UNKNOWN, &target->count, error);
  if (base_id == NULL)
    return usage (error, _("Say with --base what the percentage is of."));

  return ikd_percent_parse (percent_text, &target->percent, &half, error)
         && ikd_cli_base (base_id, &target->base, error);
}

static gboolean
read_target (IkdTarget *target, GError **error)
{
  if (from_text == NULL || deadline_text == NULL)
    return usage (error, _("Give the day from which the target is valid with --from and its "
                           "deadline with --deadline."));

  target->kind = IKD_TARGET_OWN;
  target->state = proposed ? IKD_TARGET_PROPOSED : IKD_TARGET_IN_FORCE;
  target->segment = g_intern_string (segment != NULL ? segment : "");
  target->base = IKD_INDICATOR_NONE;
  target->source = source != NULL ? ikd_source_new (NULL, source) : NULL;

  return (kind_id == NULL || ikd_cli_target_kind (kind_id, &target->kind, error))
         && read_amount (target, error)
         && ikd_day_parse (from_text, &target->valid_from, error)
         && ikd_day_parse (deadline_text, &target->deadline, error);
}

static void
add_target (JsonBuilder *builder, IkdTarget *target)
{
  gboolean percent = !ikd_target_is_absolute (target);

  json_builder_begin_object (builder);
  ikd_json_count (builder, "id", TRUE, target->record);
  ikd_json_text (builder, "scope", target->scope_code);
  ikd_json_text (builder, "kind", ikd_target_kind_to_id (target->kind));
  ikd_json_text (builder, "state", ikd_target_state_to_id (target->state));
  ikd_json_text (builder, "segment", target->segment);
  ikd_json_percent (builder, "percent", percent, target->percent);
  ikd_json_text (builder, "base", percent ? ikd_indicator_to_id (target->base) : NULL);
  ikd_json_number (builder, "count", target->count);
  ikd_json_date (builder, "valid_from", target->valid_from);
  ikd_json_date (builder, "deadline", target->deadline);
  ikd_json_text (builder, "source", target->source != NULL ? target->source->title : NULL);
  json_builder_end_object (builder);
}

static void
print_target (IkdTarget *target)
{
  g_autofree char *label = ikd_target_label (target);
  g_autofree char *from = ikd_day_to_iso (target->valid_from);
  g_autofree char *deadline = ikd_day_to_iso (target->deadline);

  ikd_cli_print ("%s\t%s\t%s\t%s … %s\t%s\t%s", target->scope_code,
                 ikd_target_kind_label (target->kind), label, from, deadline,
                 ikd_target_state_label (target->state),
                 target->source != NULL && target->source->title != NULL ? target->source->title
                                                                         : "");
}

static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdTarget) target = ikd_target_new ();
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (cli->n_arguments != 2)
    {
      usage (error, _("Name the region's code: capaianctl target add CODE …"));
      return IKD_EXIT_USAGE;
    }
  if (!read_target (target, error))
    return IKD_EXIT_DATA;
  region = ikd_cli_region (cli, cli->arguments[1], error);
  if (region == NULL)
    return IKD_EXIT_DATA;
  target->scope = ikd_region_get_id (region);
  target->scope_code = g_strdup (ikd_region_get_code (region));
  if (!ikd_target_save (cli->session, target, NULL, error))
    return IKD_EXIT_DATA;

  if (cli->json)
    {
      add_target (builder, target);
      ikd_cli_print_json (builder);
    }
  else
    {
      print_target (target);
    }
  return IKD_EXIT_DONE;
}

static int
list (IkdCli *cli, GError **error)
{
  IkdSession *session = ikd_cli_session (cli, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (GPtrArray) targets = NULL;

  if (session == NULL)
    return IKD_EXIT_FILE;
  if (cli->n_arguments > 1)
    {
      region = ikd_cli_region (cli, cli->arguments[1], error);
      if (region == NULL)
        return IKD_EXIT_DATA;
    }
  targets = ikd_target_list (session, region != NULL ? ikd_region_get_id (region) : 0, NULL,
                             error);
  if (targets == NULL)
    return IKD_EXIT_FILE;

  json_builder_begin_array (builder);
  for (guint i = 0; i < targets->len; i++)
    {
      add_target (builder, g_ptr_array_index (targets, i));
      if (!cli->json)
        print_target (g_ptr_array_index (targets, i));
    }
  json_builder_end_array (builder);
  if (cli->json)
    ikd_cli_print_json (builder);
  return IKD_EXIT_DONE;
}

static int
run_target (IkdCli *cli, GError **error)
{
  if (g_str_equal (cli->arguments[0], "add"))
    return add (cli, error);
  if (g_str_equal (cli->arguments[0], "list"))
    return list (cli, error);

  usage (error, _("Use: capaianctl target add CODE …, or capaianctl target list [CODE]"));
  return IKD_EXIT_USAGE;
}

const IkdCommand ikd_plan_commands[] = {
  { "target", "add CODE (--percent P --base ID | --count N) --from DATE --deadline DATE "
    "[--kind K] [--segment S] [--source T] [--proposed], or list [CODE]",
    N_("Adds a target, or lists the targets"), 1, 2, target_options, run_target },
  { NULL }
};
