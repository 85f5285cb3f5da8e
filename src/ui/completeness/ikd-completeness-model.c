/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: every cell is said in words as a whole, so that its shape and colour add nothing. */

#include "config.h"

#include "ikd-completeness-model.h"

#include <glib/gi18n.h>

#define NAME_CHARS 14            /* of a region, at least */
#define MOST_NAME_CHARS 24
#define DAY_CHARS 8
#define SHARE_CHARS 8

struct _IkdCompletenessModel
{
  GObject parent_instance;

  IkdCompleteness *completeness;        /* nullable */
};

static void grid_model_iface_init (IkdGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdCompletenessModel, ikd_completeness_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_GRID_MODEL, grid_model_iface_init))

static guint
count_days (IkdCompletenessModel *self)
{
  return self->completeness != NULL ? self->completeness->days->len : 0;
}

static gboolean
is_day (IkdCompletenessModel *self, guint column)
{
  return column > 0 && column <= count_days (self);
}

static IkdDay
day_at (IkdCompletenessModel *self, guint column)
{
  return g_array_index (self->completeness->days, IkdDay, column - 1);
}

static guint
get_n_rows (IkdGridModel *model)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);

  return self->completeness != NULL ? self->completeness->regions->len : 0;
}

static guint
get_n_footers (IkdGridModel *model)
{
  return get_n_rows (model) > 0 ? 1 : 0;
}

static guint
get_n_columns (IkdGridModel *model)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);

  return self->completeness != NULL ? count_days (self) + 2 : 0;
}

static IkdRegion *
region_at (IkdCompletenessModel *self, guint row)
{
  return g_ptr_array_index (self->completeness->regions, row);
}

/* "Kecamatan" */
static char *
dup_level (IkdCompletenessModel *self)
{
  const char *noun;
  g_autofree char *first = NULL;

  if (self->completeness->regions->len == 0)
    return g_strdup ("");
  noun = ikd_level_noun (ikd_region_get_level (region_at (self, 0)), FALSE);
  first = g_utf8_strup (noun, g_utf8_next_char (noun) - noun);
  return g_strconcat (first, g_utf8_next_char (noun), NULL);
}

static char *
dup_title (IkdGridModel *model, guint column)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);

  if (column == 0)
    return dup_level (self);
  if (is_day (self, column))
    return ikd_day_format_axis (day_at (self, column), FALSE);
  return g_strdup (_("In time"));
}

static IkdGridColumnFlags
get_column_flags (IkdGridModel *model, guint column)
{
  if (column == 0)
    return IKD_GRID_COLUMN_FROZEN;
  return is_day (IKD_COMPLETENESS_MODEL (model), column) ? IKD_GRID_COLUMN_PLAIN
                                                         : IKD_GRID_COLUMN_NUMERIC;
}

/* Days that give way can be gone to; what is cut off a name is not seen at all. */
static guint
count_name_chars (IkdCompletenessModel *self)
{
  guint chars = NAME_CHARS;

  for (guint i = 0; i < self->completeness->regions->len; i++)
    chars = MAX (chars, (guint) g_utf8_strlen (ikd_region_get_name (region_at (self, i)), -1));
  return MIN (chars, MOST_NAME_CHARS);
}

static guint
get_column_chars (IkdGridModel *model, guint column)
{
  if (column == 0)
    return count_name_chars (IKD_COMPLETENESS_MODEL (model));
  return is_day (IKD_COMPLETENESS_MODEL (model), column) ? DAY_CHARS : SHARE_CHARS;
}

/* The older a day, the sooner it gives way. */
static int
get_column_priority (IkdGridModel *model, guint column)
{
  return column == 0 ? G_MAXINT : (int) column;
}

static IkdReportTally
count_all (IkdCompletenessModel *self)
{
  IkdReportTally all = { 0 };

  for (guint row = 0; row < self->completeness->regions->len; row++)
    {
      const IkdReportTally one = ikd_completeness_of_region (self->completeness, row);

      all.judged += one.judged;
      all.in_time += one.in_time;
      all.unjudged += one.unjudged;
    }
  return all;
}

static IkdReportTally
tally_of_row (IkdCompletenessModel *self, guint row)
{
  return row < self->completeness->regions->len
           ? ikd_completeness_of_region (self->completeness, row) : count_all (self);
}

static char *
dup_share (const IkdReportTally *tally)
{
  return ikd_percent_format_cell (ikd_report_tally_timeliness (tally), 0);
}

/* "23 of 24" */
static char *
dup_count (IkdCompletenessModel *self, guint column)
{
  const IkdReportTally tally = ikd_completeness_of_day (self->completeness, column - 1);
  g_autofree char *reported = ikd_count_format (tally.reported);
  g_autofree char *expected = ikd_count_format (tally.expected);

  /* Translators: how many reported, of how many. */
  return g_strdup_printf (C_("reports", "%s of %s"), reported, expected);
}

static char *
dup_text (IkdGridModel *model, guint row, guint column)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);
  gboolean footer = row >= self->completeness->regions->len;
  IkdReportTally tally;

  if (column == 0)
    return g_strdup (footer ? _("Reported") : ikd_region_get_name (region_at (self, row)));
  if (is_day (self, column))
    return footer ? dup_count (self, column)
                  : g_strdup (ikd_report_state_mark (
                      ikd_completeness_cell (self->completeness, row, column - 1)->state));
  tally = tally_of_row (self, row);
  return dup_share (&tally);
}

static const char *
get_style (IkdGridModel *model, guint row, guint column)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);

  if (row >= self->completeness->regions->len || !is_day (self, column))
    return NULL;
  switch (ikd_completeness_cell (self->completeness, row, column - 1)->state)
    {
    case IKD_REPORT_MISSING:
      return "refused";
    case IKD_REPORT_LATE:
    case IKD_REPORT_SAID:
      return "owed";
    case IKD_REPORT_NOT_APPLICABLE:
      return "muted";
    case IKD_REPORT_NOT_EXPECTED:
    case IKD_REPORT_IN:
    case IKD_REPORT_DUE:
    default:
      return NULL;
    }
}

/* "9 of 10 reports in time; 4 of them from before this file began" */
static char *
say_share (const IkdReportTally *tally)
{
  g_autofree char *in_time = ikd_count_format (tally->in_time);
  g_autofree char *judged = ikd_count_format (tally->judged);
  g_autofree char *unjudged = ikd_count_format (tally->unjudged);
  g_autofree char *share = NULL;

  if (tally->judged == 0)
    return g_strdup (_("no report that can be judged yet"));
  /* Translators: how many reports, of how many. */
  share = g_strdup_printf (ngettext ("%s of %s report in time", "%s of %s reports in time",
                                     tally->judged), in_time, judged);
  if (tally->unjudged == 0)
    return g_steal_pointer (&share);
  /* Translators: "9 of 10 reports in time"; a number of reports. */
  return g_strdup_printf (_("%s, as far as known: %s were due before this file began"), share,
                          unjudged);
}

static char *
dup_label (IkdGridModel *model, guint row, guint column)
{
  IkdCompletenessModel *self = IKD_COMPLETENESS_MODEL (model);
  gboolean footer = row >= self->completeness->regions->len;
  const char *name = footer ? _("All") : ikd_region_get_name (region_at (self, row));
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;
  IkdReportTally tally;

  if (!is_day (self, column))
    {
      tally = tally_of_row (self, row);
      said = say_share (&tally);
      /* Translators: the name of a region, what is said of it. */
      return g_strdup_printf (C_("reports", "%s: %s"), name, said);
    }
  day = ikd_day_format_weekday (day_at (self, column));
  if (!footer)
    /* Translators: the name of a region, a date, "reported late". */
    return g_strdup_printf (C_("reports", "%s, %s: %s"), name, day,
                            ikd_report_state_label (
                              ikd_completeness_cell (self->completeness, row, column - 1)->state));
  said = dup_count (self, column);
  /* Translators: a date, "23 of 24". */
  return g_strdup_printf (_("%s: %s reported"), day, said);
}

static void
grid_model_iface_init (IkdGridModelInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_n_footers = get_n_footers;
  iface->get_n_columns = get_n_columns;
  iface->dup_title = dup_title;
  iface->get_column_flags = get_column_flags;
  iface->get_column_chars = get_column_chars;
  iface->get_column_priority = get_column_priority;
  iface->dup_text = dup_text;
  iface->get_style = get_style;
  iface->dup_label = dup_label;
}

static void
ikd_completeness_model_finalize (GObject *object)
{
  g_clear_object (&IKD_COMPLETENESS_MODEL (object)->completeness);

  G_OBJECT_CLASS (ikd_completeness_model_parent_class)->finalize (object);
}

static void
ikd_completeness_model_class_init (IkdCompletenessModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_completeness_model_finalize;
}

static void
ikd_completeness_model_init (IkdCompletenessModel *self)
{
}

IkdCompletenessModel *
ikd_completeness_model_new (void)
{
  return g_object_new (IKD_TYPE_COMPLETENESS_MODEL, NULL);
}

void
ikd_completeness_model_show (IkdCompletenessModel *self, IkdCompleteness *completeness)
{
  g_return_if_fail (IKD_IS_COMPLETENESS_MODEL (self));

  g_set_object (&self->completeness, completeness);
  ikd_grid_model_reset (IKD_GRID_MODEL (self));
}

IkdCompleteness *
ikd_completeness_model_get (IkdCompletenessModel *self)
{
  g_return_val_if_fail (IKD_IS_COMPLETENESS_MODEL (self), NULL);

  return self->completeness;
}

gboolean
ikd_completeness_model_find (IkdCompletenessModel *self, guint row, guint column, gint64 *region,
                             IkdDay *day)
{
  g_return_val_if_fail (IKD_IS_COMPLETENESS_MODEL (self), FALSE);

  if (self->completeness == NULL || row >= self->completeness->regions->len
      || !is_day (self, column))
    return FALSE;
  *region = ikd_region_get_id (region_at (self, row));
  *day = ikd_completeness_cell (self->completeness, row, column - 1)->day;
  return TRUE;
}
