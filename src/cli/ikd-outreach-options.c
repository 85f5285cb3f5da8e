/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the commands on outreach share. Guarantees: an option that is a field of a record is read by
 * the same rules as the field in a file. */

#include "config.h"

#include "ikd-outreach-options.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-json.h"

char *ikd_outreach_region;
char *ikd_outreach_from;
char *ikd_outreach_to;

/* Options that are fields: the texts in order of their names. */
enum
{
  OPTION_ABSENT,
  OPTION_ACTIVATED,
  OPTION_AFFECTED,
  OPTION_DATE,
  OPTION_ENROLLED,
  OPTION_FAILED,
  OPTION_HEADCOUNT,
  OPTION_HEADCOUNT_DATE,
  OPTION_HEADCOUNT_SOURCE,
  OPTION_HOURS,
  OPTION_KIND,
  OPTION_NAME,
  OPTION_NEXT_VISIT,
  OPTION_NONRESIDENTS,
  OPTION_NOTE,
  OPTION_OBSTACLES,
  OPTION_OFFICERS,
  OPTION_OVERLAPS,
  OPTION_PHONE_INADEQUATE,
  OPTION_PLACE,
  OPTION_PRESENT,
  OPTION_REASON,
  OPTION_RT,
  OPTION_RW,
  OPTION_SEGMENT,
  OPTION_SOURCE,
  OPTION_STATE,
  OPTION_VILLAGE,
  N_OPTIONS,
};

static const char *const names[N_OPTIONS] = {
  [OPTION_ABSENT] = "absent",
  [OPTION_ACTIVATED] = "activated",
  [OPTION_AFFECTED] = "affected",
  [OPTION_DATE] = "date",
  [OPTION_ENROLLED] = "enrolled",
  [OPTION_FAILED] = "failed",
  [OPTION_HEADCOUNT] = "headcount",
  [OPTION_HEADCOUNT_DATE] = "headcount_date",
  [OPTION_HEADCOUNT_SOURCE] = "headcount_source",
  [OPTION_HOURS] = "hours",
  [OPTION_KIND] = "kind",
  [OPTION_NAME] = "name",
  [OPTION_NEXT_VISIT] = "next_visit",
  [OPTION_NONRESIDENTS] = "nonresidents",
  [OPTION_NOTE] = "note",
  [OPTION_OBSTACLES] = "obstacles",
  [OPTION_OFFICERS] = "officers",
  [OPTION_OVERLAPS] = "overlaps",
  [OPTION_PHONE_INADEQUATE] = "phone_inadequate",
  [OPTION_PLACE] = "place",
  [OPTION_PRESENT] = "present",
  [OPTION_REASON] = "reason",
  [OPTION_RT] = "rt",
  [OPTION_RW] = "rw",
  [OPTION_SEGMENT] = "segment",
  [OPTION_SOURCE] = "source_title",
  [OPTION_STATE] = "state",
  [OPTION_VILLAGE] = "village",
};

static char *texts[N_OPTIONS];

#define FIELD(option, id, summary, value) \
  { option, 0, 0, G_OPTION_ARG_STRING, &texts[id], summary, value }
#define REGION \
  { "region", 0, 0, G_OPTION_ARG_STRING, &ikd_outreach_region, N_("The region's code"), "CODE" }
#define COMMON \
  FIELD ("source", OPTION_SOURCE, N_("Where it comes from"), "T"), \
  FIELD ("note", OPTION_NOTE, N_("A note"), "T"), \
  FIELD ("reason", OPTION_REASON, N_("The reason, where one is owed, or of a correction"), "T"), \
  G_OPTION_ENTRY_NULL
#define PERIOD \
  { "from", 0, 0, G_OPTION_ARG_STRING, &ikd_outreach_from, N_("First day"), "DATE" }, \
  { "to", 0, 0, G_OPTION_ARG_STRING, &ikd_outreach_to, N_("Last day"), "DATE" }

const GOptionEntry ikd_institution_options[] = {
  REGION,
  FIELD ("kind", OPTION_KIND, N_("The kind; an unknown one names those there are"), "K"),
  FIELD ("name", OPTION_NAME, N_("The name"), "T"),
  FIELD ("headcount", OPTION_HEADCOUNT, N_("How many people are there"), "N"),
  FIELD ("headcount-date", OPTION_HEADCOUNT_DATE, N_("When they were counted"), "DATE"),
  FIELD ("headcount-source", OPTION_HEADCOUNT_SOURCE, N_("Who counted them"), "T"),
  FIELD ("activated", OPTION_ACTIVATED, N_("How many of them have activated so far"), "N"),
  FIELD ("date", OPTION_DATE, N_("The date of that; today unless given"), "DATE"),
  FIELD ("state", OPTION_STATE, N_("not-yet, planned, under-way or done"), "S"),
  FIELD ("next-visit", OPTION_NEXT_VISIT, N_("The day agreed on"), "DATE"),
  FIELD ("segment", OPTION_SEGMENT, N_("The group its people belong to"), "S"),
  COMMON
};

const GOptionEntry ikd_activity_options[] = {
  REGION,
  FIELD ("kind", OPTION_KIND, N_("The kind; an unknown one names those there are"), "K"),
  FIELD ("place", OPTION_PLACE, N_("The institution or place"), "T"),
  FIELD ("date", OPTION_DATE, N_("The day"), "DATE"),
  FIELD ("state", OPTION_STATE,
         N_("planned, done or cancelled; by the day unless given"), "S"),
  FIELD ("present", OPTION_PRESENT, N_("How many came"), "N"),
  FIELD ("enrolled", OPTION_ENROLLED, N_("How many were enrolled for e-KTP"), "N"),
  FIELD ("activated", OPTION_ACTIVATED, N_("How many activated"), "N"),
  FIELD ("hours", OPTION_HOURS, N_("How many hours it took: 2,5"), "H"),
  FIELD ("officers", OPTION_OFFICERS, N_("How many officers were there"), "N"),
  FIELD ("nonresidents", OPTION_NONRESIDENTS, N_("Residents of elsewhere who were served"), "N"),
  FIELD ("failed", OPTION_FAILED, N_("Activations that failed"), "N"),
  FIELD ("phone-inadequate", OPTION_PHONE_INADEQUATE, N_("Phones that were not adequate"), "N"),
  FIELD ("absent", OPTION_ABSENT, N_("People who had been expected"), "N"),
  FIELD ("village", OPTION_VILLAGE, N_("The village"), "T"),
  FIELD ("rw", OPTION_RW, N_("The RW"), "T"),
  FIELD ("rt", OPTION_RT, N_("The RT"), "T"),
  FIELD ("segment", OPTION_SEGMENT, N_("The group that was visited"), "S"),
  FIELD ("obstacles", OPTION_OBSTACLES, N_("Other obstacles: server=3;signal=2"), "LIST"),
  PERIOD,
  COMMON
};

const GOptionEntry ikd_obstacle_options[] = {
  REGION,
  FIELD ("kind", OPTION_KIND, N_("The kind; an unknown one names those there are"), "K"),
  FIELD ("affected", OPTION_AFFECTED, N_("How many residents it keeps from activating"), "N"),
  FIELD ("count", OPTION_AFFECTED, N_("The same as --affected"), "N"),
  FIELD ("date", OPTION_DATE, N_("For when that was said"), "DATE"),
  FIELD ("segment", OPTION_SEGMENT, N_("The group it was said of"), "S"),
  PERIOD,
  COMMON
};

const GOptionEntry ikd_segment_options[] = {
  REGION,
  FIELD ("kind", OPTION_KIND, N_("The group; an unknown one names those there are"), "K"),
  FIELD ("name", OPTION_NAME, N_("What the region calls the group"), "T"),
  FIELD ("headcount", OPTION_HEADCOUNT, N_("How many people the group has"), "N"),
  FIELD ("activated", OPTION_ACTIVATED, N_("How many of them have an active IKD"), "N"),
  FIELD ("date", OPTION_DATE, N_("The date of that; today unless given"), "DATE"),
  FIELD ("state", OPTION_STATE,
         N_("at-target: said to have reached its target, without a number"), "S"),
  FIELD ("overlaps", OPTION_OVERLAPS, N_("Groups that share people with it, with ; between them"),
         "LIST"),
  COMMON
};

const char *
ikd_outreach_option (const char *name)
{
  for (guint i = 0; i < N_OPTIONS; i++)
    if (g_str_equal (names[i], name))
      return texts[i];
  return NULL;
}

gboolean
ikd_outreach_read (IkdOutreach *record, GError **error)
{
  for (guint i = 0; i < N_OPTIONS; i++)
    {
      const IkdField *field = ikd_outreach_field (G_OBJECT_TYPE (record), names[i]);

      if (texts[i] == NULL)
        continue;
      if (i == OPTION_HOURS)
        {
          if (!ikd_hours_parse (texts[i], &IKD_ACTIVITY (record)->minutes, error))
            return FALSE;
        }
      else if (field != NULL
               && !ikd_field_from_text (field, record, texts[i], IKD_SEPARATORS_UNKNOWN, error))
        {
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
ikd_outreach_read_filter (IkdCli *cli, guint at, IkdOutreachFilter *filter, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;

  if (ikd_cli_session (cli, error) == NULL)
    return FALSE;
  if (cli->n_arguments > at)
    {
      region = ikd_cli_region (cli, cli->arguments[at], error);
      if (region == NULL)
        return FALSE;
      filter->region_code = cli->arguments[at];
    }
  filter->kind = texts[OPTION_KIND];
  filter->state = texts[OPTION_STATE];
  filter->segment = texts[OPTION_SEGMENT];
  return (ikd_outreach_from == NULL || ikd_day_parse (ikd_outreach_from, &filter->from, error))
         && (ikd_outreach_to == NULL || ikd_day_parse (ikd_outreach_to, &filter->to, error));
}

/* --- JSON --- */

static void
add_count (JsonBuilder *builder, const char *name, IkdNumber number)
{
  g_autofree char *low = g_strconcat (name, "_low", NULL);
  g_autofree char *high = g_strconcat (name, "_high", NULL);

  ikd_json_count (builder, name, number.known, number.value);
  if (!number.known || ikd_number_is_exact (number))
    return;
  ikd_json_count (builder, low, TRUE, number.low);
  ikd_json_count (builder, high, TRUE, number.high);
}

static void
add_field (JsonBuilder *builder, const IkdField *field, IkdOutreach *record)
{
  g_autofree char *text = NULL;

  if (field->type == IKD_FIELD_COUNT)
    {
      add_count (builder, field->name, IKD_FIELD_MEMBER (record, field, IkdNumber));
      return;
    }
  if (field->type == IKD_FIELD_INTEGER)
    {
      gint64 number = IKD_FIELD_MEMBER (record, field, gint64);

      ikd_json_count (builder, field->name, number != 0, number);
      return;
    }
  text = ikd_field_to_text (field, record);
  ikd_json_text (builder, field->name, text);
}

void
ikd_outreach_json (JsonBuilder *builder, IkdOutreach *record)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);

  ikd_json_count (builder, "id", record->record != 0, record->record);
  ikd_json_text (builder, "region", record->region_code);
  for (guint i = 0; i < klass->n_fields; i++)
    if (!g_str_equal (klass->fields[i].name, "owes"))
      add_field (builder, &klass->fields[i], record);
  json_builder_set_member_name (builder, "reason_owed");
  json_builder_add_boolean_value (builder, record->owes != 0);
}

void
ikd_outreach_json_number (JsonBuilder *builder, const char *name, IkdNumber number,
                          gboolean percent)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  ikd_json_bounds (builder, number, percent, percent ? "percent" : "value");
  json_builder_end_object (builder);
}

void
ikd_outreach_json_rate (JsonBuilder *builder, const char *name, gint64 rate)
{
  json_builder_set_member_name (builder, name);
  if (rate >= 0)
    json_builder_add_double_value (builder, (double) rate / 1000);
  else
    json_builder_add_null_value (builder);
}
