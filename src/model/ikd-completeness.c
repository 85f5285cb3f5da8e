/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who reported on which days, and who was late. Guarantees: every cell has one state, and the
 * tallies count nothing but these. */

#include "config.h"

#include "ikd-completeness.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdCompleteness, ikd_completeness, G_TYPE_OBJECT)

static const struct
{
  const char *id;
  const char *mark;
  const char *label;
} states[] = {
  [IKD_REPORT_NOT_EXPECTED] = { "not-expected", "", NC_ ("report", "not expected") },
  [IKD_REPORT_IN] = { "reported", "✓", NC_ ("report", "reported") },
  [IKD_REPORT_LATE] = { "late", "◷", NC_ ("report", "reported late") },
  [IKD_REPORT_DUE] = { "due", "·", NC_ ("report", "not due yet") },
  [IKD_REPORT_MISSING] = { "missing", "!", NC_ ("report", "missing, past the limit") },
  [IKD_REPORT_SAID] = { "not-reported", "○", NC_ ("report", "marked as not reported") },
  [IKD_REPORT_NOT_APPLICABLE] = { "not-applicable", "×", NC_ ("report", "not applicable") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (states) == IKD_N_REPORT_STATES);

const char *
ikd_report_state_to_id (IkdReportState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].id;
}

const char *
ikd_report_state_label (IkdReportState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "report", states[state].label);
}

const char *
ikd_report_state_mark (IkdReportState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return states[state].mark;
}

static void
ikd_completeness_finalize (GObject *object)
{
  IkdCompleteness *self = IKD_COMPLETENESS (object);

  g_clear_object (&self->parent);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_object (&self->rules.calendar);
  g_free (self->cells);

  G_OBJECT_CLASS (ikd_completeness_parent_class)->finalize (object);
}

static void
ikd_completeness_class_init (IkdCompletenessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_completeness_finalize;
}

static void
ikd_completeness_init (IkdCompleteness *self)
{
}

GArray *
ikd_report_days (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay from, IkdDay to, guint most)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (IkdDay));
  IkdDay day = ikd_rhythm_step (rhythm, calendar, to + 1, -1);

  while (day >= from && (most == 0 || days->len < most))
    {
      g_array_append_val (days, day);
      day = ikd_rhythm_step (rhythm, calendar, day, -1);
    }
  for (guint i = 0; i < days->len / 2; i++)
    {
      IkdDay *first = &g_array_index (days, IkdDay, i);
      IkdDay *last = &g_array_index (days, IkdDay, days->len - 1 - i);
      IkdDay kept = *first;

      *first = *last;
      *last = kept;
    }
  return days;
}

IkdDay
ikd_report_day_from (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day)
{
  const IkdRhythm worked = { IKD_RHYTHM_WORKING_DAYS, 0 };

  if (rhythm.kind == IKD_RHYTHM_WORKING_DAYS || ikd_calendar_is_working_day (calendar, day))
    return day;
  return ikd_rhythm_step (worked, calendar, day, -1);
}

static gint64
due_of (const IkdReportRules *rules, IkdDay day)
{
  return ikd_late_rule_due (rules->late, rules->calendar, day);
}

/* What there is of a report that is expected by @due. */
static IkdReportState
judge (const IkdReportRules *rules, gint64 due, const IkdReported *reported)
{
  switch (reported->state)
    {
    case IKD_STATE_NOT_REPORTED:
      return IKD_REPORT_SAID;
    case IKD_STATE_NOT_APPLICABLE:
      return IKD_REPORT_NOT_APPLICABLE;
    case IKD_STATE_VALUE:
    case IKD_STATE_WITHDRAWN:
    default:
      return due <= rules->began || reported->first_at < due ? IKD_REPORT_IN : IKD_REPORT_LATE;
    }
}

static IkdReportState
judge_nothing (const IkdReportRules *rules, IkdDay day, gint64 due)
{
  if (rules->first == IKD_DAY_NONE || day < rules->first)
    return IKD_REPORT_NOT_EXPECTED;
  return rules->now < due ? IKD_REPORT_DUE : IKD_REPORT_MISSING;
}

/* The column for which a report of @day counts; FALSE: for none. */
static gboolean
find_column (IkdCompleteness *self, const IkdDay *from, IkdDay day, guint *column)
{
  for (guint i = 0; i < self->days->len; i++)
    if (day >= from[i] && day <= g_array_index (self->days, IkdDay, i))
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

static void
fill_nothing (IkdCompleteness *self, const gint64 *due)
{
  guint n = self->days->len;

  for (guint i = 0; i < self->regions->len * n; i++)
    {
      IkdDay day = g_array_index (self->days, IkdDay, i % n);

      self->cells[i] = (IkdReportCell){ judge_nothing (&self->rules, day, due[i % n]), day, FALSE };
    }
}

static void
fill_reported (IkdCompleteness *self, GArray *reported, const gint64 *due, const IkdDay *from)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, self->regions->len);

  for (guint i = 0; i < self->regions->len; i++)
    {
      ids[i] = ikd_region_get_id (g_ptr_array_index (self->regions, i));
      g_hash_table_insert (rows, &ids[i], GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < reported->len; i++)
    {
      const IkdReported *one = &g_array_index (reported, IkdReported, i);
      gpointer row = NULL;
      guint column = 0;

      if (!g_hash_table_lookup_extended (rows, &one->region, NULL, &row)
          || !find_column (self, from, one->day, &column))
        continue;
      self->cells[GPOINTER_TO_UINT (row) * self->days->len + column]
        = (IkdReportCell){ judge (&self->rules, due[column], one), one->day,
                           due[column] <= self->rules.began };
    }
}

IkdCompleteness *
ikd_completeness_new (IkdRegion *parent, GPtrArray *regions, GArray *days, GArray *reported,
                      const IkdReportRules *rules)
{
  IkdCompleteness *self = g_object_new (IKD_TYPE_COMPLETENESS, NULL);
  g_autofree gint64 *due = g_new (gint64, days->len);
  g_autofree IkdDay *from = g_new (IkdDay, days->len);

  self->parent = g_object_ref (parent);
  self->regions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < regions->len; i++)
    g_ptr_array_add (self->regions, g_object_ref (g_ptr_array_index (regions, i)));
  self->days = g_array_ref (days);
  self->rules = *rules;
  self->rules.calendar = g_object_ref (rules->calendar);
  self->cells = g_new0 (IkdReportCell, regions->len * days->len);

  for (guint i = 0; i < days->len; i++)
    {
      IkdDay day = g_array_index (days, IkdDay, i);

      due[i] = due_of (rules, day);
      from[i] = ikd_report_day_from (rules->rhythm, rules->calendar, day);
    }
  fill_nothing (self, due);
  fill_reported (self, reported, due, from);
  return self;
}

const IkdReportCell *
ikd_completeness_cell (IkdCompleteness *self, guint row, guint column)
{
  g_return_val_if_fail (IKD_IS_COMPLETENESS (self), NULL);
  g_return_val_if_fail (row < self->regions->len && column < self->days->len, NULL);

  return &self->cells[row * self->days->len + column];
}

static void
count (IkdCompleteness *self, guint row, guint column, IkdReportTally *tally)
{
  const IkdReportCell *cell = ikd_completeness_cell (self, row, column);
  gboolean there = cell->state == IKD_REPORT_IN || cell->state == IKD_REPORT_LATE;
  gboolean past = cell->state == IKD_REPORT_MISSING
                  || (cell->state == IKD_REPORT_SAID
                      && self->rules.now
                           >= due_of (&self->rules, g_array_index (self->days, IkdDay, column)));

  if (cell->state == IKD_REPORT_NOT_EXPECTED || cell->state == IKD_REPORT_NOT_APPLICABLE)
    return;
  tally->expected++;
  tally->reported += there;
  tally->judged += there || past;
  tally->in_time += cell->state == IKD_REPORT_IN;
  tally->unjudged += cell->state == IKD_REPORT_IN && cell->unjudged;
}

IkdReportTally
ikd_completeness_of_region (IkdCompleteness *self, guint row)
{
  IkdReportTally tally = { 0 };

  g_return_val_if_fail (IKD_IS_COMPLETENESS (self), tally);

  for (guint column = 0; column < self->days->len; column++)
    count (self, row, column, &tally);
  return tally;
}

IkdReportTally
ikd_completeness_of_day (IkdCompleteness *self, guint column)
{
  IkdReportTally tally = { 0 };

  g_return_val_if_fail (IKD_IS_COMPLETENESS (self), tally);

  for (guint row = 0; row < self->regions->len; row++)
    count (self, row, column, &tally);
  return tally;
}

IkdNumber
ikd_report_tally_timeliness (const IkdReportTally *tally)
{
  if (tally->judged == 0)
    return IKD_NUMBER_UNKNOWN;
  return ikd_number_exact (ikd_div_nearest (tally->in_time, 100 * IKD_PERCENT, tally->judged));
}

GPtrArray *
ikd_completeness_overdue (IkdCompleteness *self)
{
  GPtrArray *found = g_ptr_array_new ();
  guint column;

  g_return_val_if_fail (IKD_IS_COMPLETENESS (self), found);

  for (column = self->days->len; column > 0; column--)
    if (self->rules.now >= due_of (&self->rules, g_array_index (self->days, IkdDay, column - 1)))
      break;
  for (guint row = 0; column > 0 && row < self->regions->len; row++)
    {
      IkdReportState state = ikd_completeness_cell (self, row, column - 1)->state;

      if (state == IKD_REPORT_MISSING || state == IKD_REPORT_SAID)
        g_ptr_array_add (found, g_ptr_array_index (self->regions, row));
    }
  return found;
}
