/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Lists of outreach. Guarantees: all of a list is of one moment; what is expected of a planned
 * activity rests on what the office itself has done, wherever in its region. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-relay.h"

typedef struct
{
  IkdOutreachList    list;
  IkdOutreachFilter  filter;    /* its texts are owned */
  IkdAtlas          *atlas;
  IkdCalendar       *calendar;

  IkdRegion         *region;    /* borrowed of the atlas; of the filter, else Indonesia */
  IkdDay             day;
  GPtrArray         *institutions;
  GPtrArray         *activities;
  GPtrArray         *obstacles;
  GHashTable        *labels;    /* of the list's kind */
  GPtrArray         *rows;
} Load;

static Load *
new_load (IkdSession *session, IkdOutreachList list, const IkdOutreachFilter *filter)
{
  Load *self = g_new0 (Load, 1);

  self->list = list;
  self->filter = *filter;
  self->filter.region_code = g_strdup (filter->region_code);
  self->filter.kind = g_strdup (filter->kind);
  self->filter.state = g_strdup (filter->state);
  self->filter.segment = g_strdup (filter->segment);
  self->filter.text = filter->text != NULL ? g_utf8_casefold (filter->text, -1) : NULL;
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  self->day = filter->day != IKD_DAY_NONE ? filter->day : ikd_day_today ();
  return self;
}

static void
free_load (Load *self)
{
  g_free ((char *) self->filter.region_code);
  g_free ((char *) self->filter.kind);
  g_free ((char *) self->filter.state);
  g_free ((char *) self->filter.segment);
  g_free ((char *) self->filter.text);
  g_object_unref (self->atlas);
  g_object_unref (self->calendar);
  g_clear_pointer (&self->institutions, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->obstacles, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, free_load)

/* --- what passes --- */

static gboolean
passes (const char *wanted, const char *found)
{
  return wanted == NULL || g_strcmp0 (wanted, found) == 0;
}

static gboolean
has_text (const Load *self, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);

  return self->filter.text == NULL || strstr (folded, self->filter.text) != NULL;
}

static gboolean
is_within_period (const Load *self, IkdDay day)
{
  return (self->filter.from == IKD_DAY_NONE || day >= self->filter.from)
         && (self->filter.to == IKD_DAY_NONE || day <= self->filter.to);
}

static char *
region_name (const Load *self, const char *code)
{
  IkdRegion *region = ikd_atlas_by_code (self->atlas, code);

  return g_strdup (region != NULL ? ikd_region_get_name (region) : code);
}

/* --- rows --- */

static void
add_institution (Load *self, IkdInstitution *institution)
{
  const IkdOutreach *record = IKD_OUTREACH (institution);
  g_autoptr (IkdInstitutionRow) row = g_object_new (IKD_TYPE_INSTITUTION_ROW, NULL);

  ikd_institution_standing (institution, self->activities, self->day, &row->standing);
  if (!passes (self->filter.kind, record->kind)
      || !passes (self->filter.state, ikd_institution_state_to_id (row->standing.state))
      || !passes (self->filter.segment, institution->segment)
      || !has_text (self, institution->name))
    return;
  row->institution = g_object_ref (institution);
  row->kind_label = ikd_outreach_label_of (self->labels, record->kind);
  row->region_name = region_name (self, record->region_code);
  g_ptr_array_add (self->rows, g_steal_pointer (&row));
}

/* What is left at the institution where a planned activity will be. */
static IkdNumber
find_most (const Load *self, const IkdActivity *activity)
{
  for (guint i = 0; activity->institution != 0 && i < self->institutions->len; i++)
    {
      IkdInstitution *institution = g_ptr_array_index (self->institutions, i);
      IkdInstitutionStanding standing;

      if (institution->parent_instance.record != activity->institution)
        continue;
      ikd_institution_standing (institution, self->activities, self->day, &standing);
      return standing.remaining;
    }
  return IKD_NUMBER_UNKNOWN;
}

static void
add_activity (Load *self, IkdActivity *activity)
{
  const IkdOutreach *record = IKD_OUTREACH (activity);
  gboolean planned = activity->state == IKD_ACTIVITY_PLANNED;
  g_autoptr (IkdActivityRow) row = NULL;
  g_autoptr (GPtrArray) single = NULL;

  if (!passes (self->filter.kind, record->kind)
      || !passes (self->filter.state, ikd_activity_state_to_id (activity->state))
      || !passes (self->filter.segment, activity->segment)
      || !has_text (self, activity->place) || !is_within_period (self, activity->date)
      || (self->filter.region_code != NULL
          && !ikd_code_is_within (record->region_code, self->filter.region_code))
      || (self->list == IKD_OUTREACH_PLAN && (!planned || activity->date < self->day)))
    return;

  row = g_object_new (IKD_TYPE_ACTIVITY_ROW, NULL);
  row->activity = g_object_ref (activity);
  row->kind_label = ikd_outreach_label_of (self->labels, record->kind);
  row->region_name = region_name (self, record->region_code);
  single = g_ptr_array_new ();
  g_ptr_array_add (single, activity);
  ikd_yield_compute (single, NULL, &row->yield);
  if (planned)
    row->expected = ikd_yield_expect (self->activities, record->kind, self->day + 1,
                                      find_most (self, activity), &row->n_expected);
  g_ptr_array_add (self->rows, g_steal_pointer (&row));
}

static void
add_obstacle (Load *self, IkdObstacle *obstacle)
{
  const IkdOutreach *record = IKD_OUTREACH (obstacle);
  IkdObstacleRow *row = NULL;

  if (!passes (self->filter.kind, record->kind) || !passes (self->filter.segment, obstacle->segment)
      || !is_within_period (self, obstacle->date))
    return;
  row = g_object_new (IKD_TYPE_OBSTACLE_ROW, NULL);
  row->obstacle = g_object_ref (obstacle);
  row->kind_label = ikd_outreach_label_of (self->labels, record->kind);
  row->region_name = region_name (self, record->region_code);
  g_ptr_array_add (self->rows, row);
}

static int
by_kind_and_name (gconstpointer a, gconstpointer b)
{
  const IkdInstitutionRow *first = *(IkdInstitutionRow *const *) a;
  const IkdInstitutionRow *second = *(IkdInstitutionRow *const *) b;
  int order = g_utf8_collate (first->kind_label, second->kind_label);

  return order != 0 ? order : g_utf8_collate (first->institution->name, second->institution->name);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const IkdActivity *first = (*(IkdActivityRow *const *) a)->activity;
  const IkdActivity *second = (*(IkdActivityRow *const *) b)->activity;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  return first->parent_instance.record < second->parent_instance.record ? -1 : 1;
}

static int
soonest_first (gconstpointer a, gconstpointer b)
{
  return -newest_first (a, b);
}

static int
newest_estimate_first (gconstpointer a, gconstpointer b)
{
  const IkdObstacle *first = (*(IkdObstacleRow *const *) a)->obstacle;
  const IkdObstacle *second = (*(IkdObstacleRow *const *) b)->obstacle;

  return (first->date < second->date) - (first->date > second->date);
}

static void
add_kinds (Load *self)
{
  g_autoptr (GPtrArray) tallies = ikd_kind_tallies (self->institutions, self->activities,
                                                    self->day);

  for (guint i = 0; i < tallies->len; i++)
    {
      IkdKindTally **tally = (IkdKindTally **) &g_ptr_array_index (tallies, i);
      IkdKindRow *row = NULL;

      if (!passes (self->filter.kind, (*tally)->kind))
        continue;
      row = g_object_new (IKD_TYPE_KIND_ROW, NULL);
      row->kind_label = ikd_outreach_label_of (self->labels, (*tally)->kind);
      row->tally = g_steal_pointer (tally);
      g_ptr_array_add (self->rows, row);
    }
}

static void
add_yield (Load *self, GPtrArray *activities, const char *kind)
{
  IkdYieldRow *row = g_object_new (IKD_TYPE_YIELD_ROW, NULL);

  ikd_yield_compute (activities, kind, &row->yield);
  row->kind = g_strdup (kind);
  row->kind_label = kind != NULL ? ikd_outreach_label_of (self->labels, kind)
                                 : g_strdup (C_ ("activity", "All kinds"));
  g_ptr_array_add (self->rows, row);
}

static void
add_yields (Load *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < self->activities->len; i++)
    {
      IkdActivity *activity = g_ptr_array_index (self->activities, i);
      const char *kind = IKD_OUTREACH (activity)->kind;

      if (activity->state != IKD_ACTIVITY_DONE || !is_within_period (self, activity->date)
          || !passes (self->filter.segment, activity->segment)
          || !passes (self->filter.kind, kind))
        continue;
      g_ptr_array_add (chosen, activity);
      if (!g_ptr_array_find_with_equal_func (kinds, kind, g_str_equal, NULL))
        g_ptr_array_add (kinds, (gpointer) kind);
    }
  add_yield (self, chosen, NULL);
  for (guint i = 0; i < kinds->len; i++)
    add_yield (self, chosen, g_ptr_array_index (kinds, i));
}

static void
add_hindrances (Load *self, IkdRegion *region, IkdDay from, IkdDay to)
{
  g_autoptr (GPtrArray) list = ikd_hindrances_compute (self->activities, self->obstacles,
                                                       ikd_region_get_code (region), from, to);

  for (guint i = 0; i < list->len; i++)
    {
      IkdHindrance *hindrance = g_ptr_array_index (list, i);
      IkdHindranceRow *row = NULL;

      if (!passes (self->filter.kind, hindrance->kind))
        continue;
      row = g_object_new (IKD_TYPE_HINDRANCE_ROW, NULL);
      row->hindrance = g_object_ref (hindrance);
      row->kind_label = ikd_outreach_label_of (self->labels, hindrance->kind);
      row->region_code = g_strdup (ikd_region_get_code (region));
      row->region_name = g_strdup (ikd_region_get_name (region));
      row->from = from;
      row->to = to;
      g_ptr_array_add (self->rows, row);
    }
}

static void
add_districts (Load *self)
{
  GPtrArray *children = ikd_atlas_children (self->atlas, self->region);

  for (guint i = 0; i < children->len; i++)
    add_hindrances (self, g_ptr_array_index (children, i), self->filter.from, self->filter.to);
}

/* The months of the period; without a beginning the twelve that end with it. */
static void
add_months (Load *self)
{
  IkdDay end = self->filter.to != IKD_DAY_NONE ? self->filter.to : self->day;
  int year;
  int month;

  ikd_day_get (self->filter.from != IKD_DAY_NONE ? self->filter.from : end, &year, &month, NULL);
  if (self->filter.from == IKD_DAY_NONE)
    {
      year -= month < 12;
      month = month % 12 + 1;
    }
  while (ikd_day_new (year, month, 1) <= end)
    {
      IkdDay first = ikd_day_new (year, month, 1);
      IkdDay next = month < 12 ? ikd_day_new (year, month + 1, 1) : ikd_day_new (year + 1, 1, 1);

      add_hindrances (self, self->region, MAX (first, self->filter.from), MIN (next - 1, end));
      year += month == 12;
      month = month % 12 + 1;
    }
}

static void
add_served (Load *self)
{
  g_autoptr (GPtrArray) list = ikd_served_compute (self->atlas, self->region, self->activities,
                                                   self->day);

  for (guint i = 0; i < list->len; i++)
    {
      IkdServed *served = g_ptr_array_index (list, i);
      g_autofree char *above = ikd_code_level (served->region_code) == 4
                                 ? ikd_code_parent (served->region_code)
                                 : g_strdup (served->region_code);
      IkdServedRow *row = g_object_new (IKD_TYPE_SERVED_ROW, NULL);

      row->served = g_object_ref (served);
      row->kind_label = ikd_outreach_label_of (self->labels, served->last_kind);
      row->district_name = region_name (self, above);
      g_ptr_array_add (self->rows, row);
    }
}

/* --- the job --- */

static const char *
label_list (IkdOutreachList list)
{
  switch (list)
    {
    case IKD_OUTREACH_INSTITUTIONS:
    case IKD_OUTREACH_KINDS:
      return "institution-kind";
    case IKD_OUTREACH_ACTIVITIES:
    case IKD_OUTREACH_PLAN:
    case IKD_OUTREACH_YIELDS:
    case IKD_OUTREACH_SERVED:
      return "activity-kind";
    case IKD_OUTREACH_SEGMENTS:
    case IKD_OUTREACH_CHILD_FUNNELS:
    case IKD_OUTREACH_GROUP_FUNNELS:
      return "segment";
    case IKD_OUTREACH_OBSTACLES:
    case IKD_OUTREACH_HINDRANCES:
    case IKD_OUTREACH_DISTRICTS:
    case IKD_OUTREACH_MONTHS:
    default:
      return "obstacle";
    }
}

/* An expectation rests on all of the office's own visits, and an institution's visits may be noted
 * elsewhere than it: these lists read all activities. */
static const char *
activity_scope (const Load *self)
{
  return self->list <= IKD_OUTREACH_PLAN || self->list == IKD_OUTREACH_KINDS
           ? NULL : self->filter.region_code;
}

static gboolean
read_list (GPtrArray **list, IkdDatabase *db, GType type, const char *code, GError **error)
{
  *list = ikd_outreach_table_list (db, type, code, error);
  return *list != NULL;
}

static gboolean
read_records (Load *self, IkdDatabase *db, GError **error)
{
  const char *code = self->filter.region_code;

  self->region = ikd_atlas_by_code (self->atlas, code != NULL ? code : "ID");
  if (self->region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is no longer in the list. Choose another one."));
      return FALSE;
    }
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->labels = ikd_outreach_labels (db, label_list (self->list), error);
  return self->labels != NULL
         && read_list (&self->institutions, db, IKD_TYPE_INSTITUTION,
                       self->list == IKD_OUTREACH_PLAN || self->list == IKD_OUTREACH_ACTIVITIES
                         ? NULL : code, error)
         && read_list (&self->activities, db, IKD_TYPE_ACTIVITY, activity_scope (self), error)
         && read_list (&self->obstacles, db, IKD_TYPE_OBSTACLE, code, error);
}

static void
add_each (Load *self)
{
  for (guint i = 0; self->list == IKD_OUTREACH_INSTITUTIONS && i < self->institutions->len; i++)
    add_institution (self, g_ptr_array_index (self->institutions, i));
  for (guint i = 0; self->list != IKD_OUTREACH_INSTITUTIONS
                    && self->list != IKD_OUTREACH_OBSTACLES && i < self->activities->len; i++)
    add_activity (self, g_ptr_array_index (self->activities, i));
  for (guint i = 0; self->list == IKD_OUTREACH_OBSTACLES && i < self->obstacles->len; i++)
    add_obstacle (self, g_ptr_array_index (self->obstacles, i));
  g_ptr_array_sort (self->rows, self->list == IKD_OUTREACH_INSTITUTIONS ? by_kind_and_name
                                : self->list == IKD_OUTREACH_OBSTACLES  ? newest_estimate_first
                                : self->list == IKD_OUTREACH_PLAN       ? soonest_first
                                                                        : newest_first);
}

static gboolean
fill (Load *self, IkdDatabase *db, GError **error)
{
  switch (self->list)
    {
    case IKD_OUTREACH_SEGMENTS:
      return ikd_segments_load (db, self->atlas, self->calendar, &self->filter, self->day,
                                self->rows, error);
    case IKD_OUTREACH_CHILD_FUNNELS:
      return ikd_child_funnels_load (db, self->atlas, self->region, self->filter.segment,
                                     self->day, self->labels, self->rows, error);
    case IKD_OUTREACH_GROUP_FUNNELS:
      return ikd_group_funnels_load (db, self->atlas, self->region, self->day, self->labels,
                                     self->rows, error);
    case IKD_OUTREACH_KINDS:
      add_kinds (self);
      return TRUE;
    case IKD_OUTREACH_YIELDS:
      add_yields (self);
      return TRUE;
    case IKD_OUTREACH_HINDRANCES:
      add_hindrances (self, self->region, self->filter.from, self->filter.to);
      return TRUE;
    case IKD_OUTREACH_DISTRICTS:
      add_districts (self);
      return TRUE;
    case IKD_OUTREACH_MONTHS:
      add_months (self);
      return TRUE;
    case IKD_OUTREACH_SERVED:
      add_served (self);
      return TRUE;
    case IKD_OUTREACH_INSTITUTIONS:
    case IKD_OUTREACH_ACTIVITIES:
    case IKD_OUTREACH_PLAN:
    case IKD_OUTREACH_OBSTACLES:
    default:
      add_each (self);
      return TRUE;
    }
}

static gpointer
load_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Load *self = data;

  return read_records (self, db, error) && fill (self, db, error) ? g_steal_pointer (&self->rows)
                                                                  : NULL;
}

GPtrArray *
ikd_outreach_load (IkdSession *session, IkdOutreachList list, const IkdOutreachFilter *filter,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (Load) data = new_load (session, list, filter);

  return ikd_store_read (ikd_session_get_store (session), load_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_outreach_load_async (IkdSession *session, IkdOutreachList list,
                         const IkdOutreachFilter *filter, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, load_job, new_load (session, list, filter), (GDestroyNotify) free_load,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_outreach_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
