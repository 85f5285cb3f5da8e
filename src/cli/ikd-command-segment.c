/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command segment: groups within a region, with their figures, and what else is known of
 * them. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-commands.h"
#include "ikd-entry.h"
#include "ikd-error.h"
#include "ikd-json.h"
#include "ikd-outreach-options.h"

#define AT_TARGET "at-target"

/* One figure of the group, if its option is given; @entries borrows its texts. */
static void
add_figure (GPtrArray *entries, IkdRegion *region, const char *kind, IkdIndicator indicator,
            const char *value, const char *today)
{
  const char *date = ikd_outreach_option ("date");
  const IkdEntry entry = {
    .region = ikd_region_get_id (region),
    .indicator = indicator,
    .segment = kind,
    .date = date != NULL ? date : today,
    .value = value,
    .precision = IKD_NUMBER_UNKNOWN,
    .source_title = ikd_outreach_option ("source_title"),
    .note = ikd_outreach_option ("note"),
    .reason = ikd_outreach_option ("reason"),
  };

  if (value != NULL)
    g_ptr_array_add (entries, g_memdup2 (&entry, sizeof entry));
}

/* Whether anything is said that is no figure. */
static gboolean
has_more (const char *name)
{
  return name != NULL || ikd_outreach_option ("name") != NULL
         || ikd_outreach_option ("state") != NULL || ikd_outreach_option ("overlaps") != NULL
         || (ikd_outreach_option ("headcount") == NULL
             && ikd_outreach_option ("activated") == NULL);
}

static gboolean
read_group (IkdOutreach *record, const char *name, GError **error)
{
  IkdGroup *group = IKD_GROUP (record);
  const char *state = ikd_outreach_option ("state");

  if (state != NULL && !g_str_equal (state, AT_TARGET))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                   _("There is no state “%s”. Use at-target, or leave it out."), state);
      return FALSE;
    }
  if (!ikd_outreach_read (record, error))
    return FALSE;
  if (name != NULL && ikd_outreach_option ("name") == NULL)
    {
      g_free (group->name);
      group->name = g_strdup (name);
    }
  if (state == NULL)
    return TRUE;
  group->at_target = 1;
  if (group->date == IKD_DAY_NONE)
    group->date = ikd_day_today ();
  return TRUE;
}

static const char *
state_id (const IkdSegmentRow *row)
{
  return row->open ? AT_TARGET : ikd_standing_to_id (row->attainment->standing);
}

static IkdDay
day_of (const IkdSegmentRow *row)
{
  if (row->attainment->active.origin != IKD_ORIGIN_NONE)
    return row->attainment->active.as_of.day;
  return row->group != NULL ? row->group->date : IKD_DAY_NONE;
}

/* NUMBER of a percentage; what was only said to be reached has a lower bound alone. */
static void
add_achievement (JsonBuilder *builder, const IkdSegmentRow *row)
{
  const IkdNumber *number = &row->achievement;
  gboolean closed = number->known && !row->open;

  json_builder_set_member_name (builder, "achievement");
  json_builder_begin_object (builder);
  ikd_json_percent (builder, "percent", closed, number->value);
  ikd_json_percent (builder, "low", number->known, number->low);
  ikd_json_percent (builder, "high", closed, number->high);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, gconstpointer data)
{
  const IkdSegmentRow *row = data;
  const IkdAttainment *state = row->attainment;
  const IkdOutreach *group = row->group != NULL ? IKD_OUTREACH (row->group) : NULL;

  json_builder_begin_object (builder);
  ikd_json_count (builder, "id", group != NULL, group != NULL ? group->record : 0);
  ikd_json_text (builder, "region", ikd_region_get_code (state->region));
  ikd_json_text (builder, "name", row->group != NULL && row->group->name != NULL
                                    ? row->group->name : row->segment_label);
  ikd_json_text (builder, "kind", row->segment);
  ikd_json_count (builder, "headcount", state->base.number.known, state->base.number.value);
  ikd_json_text (builder, "base", ikd_indicator_to_id (state->base_indicator));
  ikd_json_count (builder, "activated", state->active.number.known, state->active.number.value);
  ikd_json_date (builder, "date", day_of (row));
  ikd_json_text (builder, "state", state_id (row));
  ikd_outreach_json_number (builder, "coverage", state->coverage, TRUE);
  ikd_outreach_json_number (builder, "target", state->target_count, FALSE);
  add_achievement (builder, row);
  ikd_outreach_json_number (builder, "gap", state->gap, FALSE);
  ikd_outreach_json_number (builder, "required_pace", state->required_pace, FALSE);
  json_builder_set_member_name (builder, "overlaps");
  json_builder_begin_array (builder);
  for (guint i = 0; row->overlaps[i] != NULL; i++)
    json_builder_add_string_value (builder, row->overlaps[i]);
  json_builder_end_array (builder);
  ikd_json_text (builder, "source_title", group != NULL ? group->source : NULL);
  ikd_json_text (builder, "note", group != NULL ? group->note : NULL);
  json_builder_end_object (builder);
}

static void
print_row (gconstpointer data)
{
  const IkdSegmentRow *row = data;
  const IkdAttainment *state = row->attainment;
  g_autofree char *active = ikd_count_format_words (state->active.number);
  g_autofree char *base = ikd_count_format_words (state->base.number);

  ikd_cli_print ("%s\t%s\t%s / %s\t%s", ikd_region_get_name (state->region), row->segment_label,
                 active, base,
                 row->open ? _("said to have reached its target")
                           : ikd_standing_label (state->standing));
}

/* The state of a group shows only once its figures are reckoned. */
static gboolean
keep_row (const IkdOutreachFilter *filter, gconstpointer data)
{
  return filter->state == NULL || g_str_equal (filter->state, state_id (data));
}

/* What stands there now. */
static int
list_one (IkdCli *cli, const char *kind, GError **error)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  filter.region_code = ikd_outreach_region;
  filter.kind = kind;
  rows = ikd_outreach_load (cli->session, IKD_OUTREACH_SEGMENTS, &filter, NULL, error);
  if (rows == NULL)
    return IKD_EXIT_FILE;
  for (guint i = 0; i < rows->len; i++)
    {
      const IkdSegmentRow *row = g_ptr_array_index (rows, i);

      if (!g_str_equal (ikd_region_get_code (row->attainment->region), ikd_outreach_region))
        continue;
      add_row (builder, row);
      if (cli->json)
        ikd_cli_print_json (builder);
      else
        print_row (row);
      break;
    }
  return IKD_EXIT_DONE;
}

/* Keeps the figures that are given, and with them @record (nullable), as one action. */
static gboolean
keep (IkdCli *cli, const char *kind, IkdOutreach *record, GError **error)
{
  g_autoptr (IkdRegion) region = ikd_cli_region (cli, ikd_outreach_region, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = ikd_day_to_iso (ikd_day_today ());

  if (region == NULL)
    return FALSE;
  add_figure (entries, region, kind, IKD_KTP_OBLIGED, ikd_outreach_option ("headcount"), today);
  add_figure (entries, region, kind, IKD_ACTIVE, ikd_outreach_option ("activated"), today);
  return ikd_group_save (cli->session, kind, entries, record, NULL, NULL, error);
}

/* The first argument is the group; with --kind it is what the region calls it. */
static int
add (IkdCli *cli, GError **error)
{
  g_autoptr (IkdGroup) group = ikd_group_new ();
  g_autoptr (IkdOutreach) found = NULL;
  g_autoptr (IkdOutreach) record = NULL;
  const char *said = ikd_outreach_option ("kind");
  const char *name = said != NULL ? cli->arguments[1] : NULL;
  g_autofree char *kind = NULL;

  IKD_OUTREACH (group)->kind = g_strdup (said != NULL ? said : cli->arguments[1]);
  if (!ikd_outreach_begin (cli, IKD_OUTREACH (group), error)
      || !ikd_outreach_name_kind (cli, IKD_OUTREACH (group), error))
    return IKD_EXIT_DATA;
  /* What the options say is read into the record, this too. */
  kind = g_strdup (IKD_OUTREACH (group)->kind);
  if (!has_more (name))
    return keep (cli, kind, NULL, error) ? list_one (cli, kind, error) : IKD_EXIT_DATA;
  if (!ikd_outreach_find (cli->session, IKD_OUTREACH (group), &found, NULL, error))
    return IKD_EXIT_FILE;
  record = found != NULL ? ikd_outreach_copy (found) : g_object_ref (IKD_OUTREACH (group));
  if (!read_group (record, name, error) || !keep (cli, kind, record, error))
    return IKD_EXIT_DATA;
  ikd_outreach_tell (cli, record);
  return IKD_EXIT_DONE;
}

static const IkdOutreachListing listings[] = {
  { "list", IKD_OUTREACH_SEGMENTS, add_row, print_row, keep_row },
  { NULL }
};

static const IkdOutreachVerbs verbs = {
  ikd_group_get_type, add, listings,
  N_("Use: capaianctl segment add GROUP …, list [CODE], set ID …, withdraw ID, history ID, or "
     "export FILE")
};

static int
run_segment (IkdCli *cli, GError **error)
{
  return ikd_outreach_run (cli, &verbs, error);
}

const IkdCommand ikd_segment_commands[] = {
  { "segment",
    "add GROUP --region CODE [--headcount N] [--activated N] [--date DATE] [--state at-target] …, "
    "list [CODE] [--kind K] [--state S], set ID …, withdraw ID, history ID, or export FILE",
    N_("Notes groups within a region, and how far each is"), 1, 2, ikd_segment_options,
    run_segment },
  { NULL }
};
