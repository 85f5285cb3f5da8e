/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheet of states: what the overview says of each region at one day, as numbers. What is not
 * known is an empty cell. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-attainment.h"
#include "ikd-error.h"
#include "ikd-export-private.h"
#include "ikd-session-private.h"

#define DIGITS 2
#define PACE_DIGITS 1
#define MILLION 1000000

const IkdExportColumn ikd_export_state_columns[] = {
  { NC_("column", "Code"), 14, N_("Code of the region in the list of Kemendagri."), NULL, NULL },
  { NC_("column", "Region"), 34, N_("Name of the region."), NULL, NULL },
  { NC_("column", "Level"), 16, N_("Province, regency or city, district, village."), NULL, NULL },
  { NC_("column", "Active IKD"), 14, N_("Own residents with an active IKD."), N_("people"),
    N_("The region's own figure, or the sum of its children where that is complete and newer.") },
  { NC_("column", "Lowest"), 14, N_("The least that it can be."), N_("people"), NULL },
  { NC_("column", "Highest"), 14, N_("The most that it can be."), N_("people"), NULL },
  { NC_("column", "Date of the count"), 18, N_("The day of the figure; of a sum its oldest."), NULL,
    NULL },
  { NC_("column", "Origin"), 22, N_("The region's own figure, or a sum of its children."), NULL,
    NULL },
  { NC_("column", "Base"), 24, N_("The indicator that the coverage is a share of."), NULL,
    N_("The one that the target names; ID-obliged residents without a target.") },
  { NC_("column", "Base's count"), 14, N_("How many people the base is."), N_("people"), NULL },
  { NC_("column", "Date of the base"), 18, N_("The day of the base's figure."), NULL, NULL },
  { NC_("column", "Source of the base"), 28, N_("Where the base comes from."), NULL, NULL },
  { NC_("column", "Coverage"), 12, N_("Active IKD as a share of the base."), "%",
    N_("Active IKD ÷ base; of a published percentage without a count, that percentage.") },
  { NC_("column", "Coverage of"), 26, N_("What the coverage is a share of."), NULL, NULL },
  { NC_("column", "Target"), 26, N_("The target that applies on the day."), NULL,
    N_("The national one of the nearest region above that is in force.") },
  { NC_("column", "Target count"), 14, N_("How many people the target asks for."), N_("people"),
    N_("Percentage × base, to the nearest person, halves up.") },
  { NC_("column", "Deadline"), 18, N_("The day until which it is to be reached."), NULL, NULL },
  { NC_("column", "Achievement"), 12, N_("Active IKD as a share of the target count."), "%",
    N_("Active IKD ÷ target count.") },
  { NC_("column", "Gap"), 14, N_("How many people are missing to the target."), N_("people"),
    N_("Target count − active IKD, never below 0.") },
  { NC_("column", "Working days left"), 12,
    N_("Working days after the day up to and including the deadline."), N_("days"), NULL },
  { NC_("column", "Required pace"), 14, N_("Activations needed per working day."),
    N_("people a day"), N_("Gap ÷ working days left, rounded up.") },
  { NC_("column", "Recent pace"), 14, N_("Activations per working day lately."),
    N_("people a day"), N_("The increase over at least 28 days ÷ its working days.") },
  { NC_("column", "Projected date"), 18,
    N_("The day on which the target is reached if the recent pace goes on."), NULL, NULL },
  { NC_("column", "Published percentage"), 14, N_("As printed, with its digits."), "%", NULL },
  { NC_("column", "Percentage of"), 26, N_("What the published percentage is a share of."), NULL,
    NULL },
  { NC_("column", "Standing"), 22,
    N_("Achieved, on pace, below pace, or not to be assessed yet."), NULL,
    N_("By the gap, and by the recent pace beside the required one.") },
  { NC_("column", "Source"), 32, N_("Where the figure comes from."), NULL, NULL },
};
const guint ikd_export_n_state_columns = G_N_ELEMENTS (ikd_export_state_columns);

typedef struct
{
  IkdExport   *export;
  IkdXlsx     *book;
  IkdBook     *figures;
  IkdQuestion  question;
} States;

static char *
origin_text (const IkdValue *value)
{
  g_autofree char *reported = ikd_count_format (value->reported);
  g_autofree char *children = ikd_count_format (value->children);

  switch (value->origin)
    {
    case IKD_ORIGIN_OWN:
      return g_strdup (value->from_percent ? C_("origin", "Own, of a published percentage")
                                           : C_("origin", "Own figure"));
    case IKD_ORIGIN_SUM:
      return g_strdup (C_("origin", "Sum of all"));
    case IKD_ORIGIN_PARTIAL:
      /* Translators: how many of how many children have reported. */
      return g_strdup_printf (C_("origin", "Sum of %s of %s"), reported, children);
    case IKD_ORIGIN_NONE:
    default:
      return g_strdup (C_("origin", "No figure yet"));
    }
}

static const char *
source_title (const IkdValue *value)
{
  return value->figure != NULL && value->figure->source != NULL ? value->figure->source->title
                                                                : NULL;
}

static IkdXlsxCell
value_day (const IkdValue *value)
{
  return ikd_xlsx_day (value->origin != IKD_ORIGIN_NONE ? value->as_of.day : IKD_DAY_NONE);
}

static IkdXlsxCell
recent_pace (const IkdPace *pace)
{
  gboolean known = pace->known && pace->days > 0;

  return (IkdXlsxCell){ known ? IKD_XLSX_DECIMAL : IKD_XLSX_EMPTY, NULL,
                        known ? pace->delta * MILLION / pace->days : 0, PACE_DIGITS };
}

static gboolean
add_state (States *states, IkdAttainment *state, GError **error)
{
  const IkdTarget *target = state->target;
  const IkdNumber *active = &state->active.number;
  g_autofree char *origin = origin_text (&state->active);
  g_autofree char *of = state->coverage_of.kind != IKD_OF_NONE ? ikd_of_label (state->coverage_of)
                                                               : NULL;
  g_autofree char *goal = target != NULL ? ikd_target_label ((IkdTarget *) target) : NULL;
  g_autofree char *printed = state->has_published ? ikd_of_label (state->published_of) : NULL;
  const IkdXlsxCell cells[] = {
    ikd_xlsx_text (ikd_region_get_code (state->region)),
    ikd_xlsx_text (ikd_region_get_name (state->region)),
    ikd_xlsx_text (ikd_level_noun (ikd_region_get_level (state->region), FALSE)),
    ikd_xlsx_count (active->known, active->value), ikd_xlsx_count (active->known, active->low),
    ikd_xlsx_count (active->known, active->high), value_day (&state->active),
    ikd_xlsx_text (origin), ikd_xlsx_text (ikd_indicator_label (state->base_indicator)),
    ikd_xlsx_count (state->base.number.known, state->base.number.value), value_day (&state->base),
    ikd_xlsx_text (source_title (&state->base)),
    ikd_xlsx_percent (state->coverage.known, state->coverage.value, DIGITS), ikd_xlsx_text (of),
    ikd_xlsx_text (goal), ikd_xlsx_count (state->target_count.known, state->target_count.value),
    ikd_xlsx_day (target != NULL ? target->deadline : IKD_DAY_NONE),
    ikd_xlsx_percent (state->achievement.known, state->achievement.value, DIGITS),
    ikd_xlsx_count (state->gap.known, state->gap.value),
    ikd_xlsx_count (state->has_working_days, state->working_days_left),
    ikd_xlsx_count (state->required_pace.known, state->required_pace.value),
    recent_pace (&state->recent), ikd_xlsx_day (state->projected_date),
    ikd_xlsx_percent (state->has_published, state->published,
                      ikd_export_digits (state->published_half)),
    ikd_xlsx_text (printed), ikd_xlsx_text (ikd_standing_label (state->standing)),
    ikd_xlsx_text (source_title (&state->active)),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (ikd_export_state_columns));
  states->export->exported->regions++;
  return ikd_xlsx_add_row (states->book, cells, error);
}

/* A region, then those in it: the children of the first, and any further down that have figures. */
static gboolean
add_tree (States *states, IkdRegion *region, gboolean always, GError **error)
{
  IkdExport *self = states->export;
  g_autoptr (IkdAttainment) state = NULL;
  GPtrArray *children = ikd_atlas_children (self->atlas, region);
  gboolean first = region == ikd_export_scope (self);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  state = ikd_attainment_compute (states->figures, region, &states->question);
  if (!ikd_book_check (states->figures, error)
      || ((always || state->active.origin != IKD_ORIGIN_NONE)
          && !add_state (states, state, error)))
    return FALSE;
  if (!first && !ikd_book_has_below (states->figures, ikd_region_get_id (region), IKD_ACTIVE, ""))
    return TRUE;

  for (guint i = 0; i < children->len; i++)
    if (!add_tree (states, g_ptr_array_index (children, i), first, error))
      return FALSE;
  return TRUE;
}

static gboolean
find_day (IkdExport *self, IkdDatabase *db, IkdDay *day, GError **error)
{
  const IkdExportOptions *options = &self->options;

  *day = options->as_of;
  if (*day != IKD_DAY_NONE)
    return TRUE;
  if (!ikd_figure_table_newest (db, ikd_export_region_id (self), IKD_ACTIVE, day, error))
    return FALSE;
  if (*day == IKD_DAY_NONE)
    *day = ikd_day_today ();
  if (options->to != IKD_DAY_NONE)
    *day = MIN (*day, options->to);
  return TRUE;
}

gboolean
ikd_export_states (IkdExport *self, IkdXlsx *book, IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) targets = ikd_session_job_targets (db, error);
  g_autoptr (IkdBook) figures = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  IkdDay day = IKD_DAY_NONE;
  States states = { self, book, NULL, { NULL, } };

  if (targets == NULL || !find_day (self, db, &day, error))
    return FALSE;
  figures = ikd_store_book_new (db);
  states.figures = figures;
  states.question = (IkdQuestion){ self->atlas, self->calendar, targets, day, IKD_TARGET_NATIONAL,
                                   IKD_INDICATOR_NONE, g_intern_static_string ("") };
  date = ikd_day_format (day);
  /* Translators: a date; the title of a table. */
  title = g_strdup_printf (_("States on %s"), date);
  ikd_export_begin_sheet (self, book, C_("worksheet", "States"), title, ikd_export_state_columns,
                          ikd_export_n_state_columns, 2);
  return add_tree (&states, ikd_export_scope (self), TRUE, error);
}
