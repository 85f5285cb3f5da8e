/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups within regions. Guarantees: a group is never part of a sum; one that was only said to be
 * at its target is so with a lower bound and none above. */

#include "config.h"

#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-session-private.h"

typedef struct
{
  IkdDatabase             *db;
  IkdAtlas                *atlas;
  IkdCalendar             *calendar;
  const IkdOutreachFilter *filter;
  IkdDay                   day;
  IkdBook                 *book;
  GPtrArray               *targets;
  GPtrArray               *groups;
  GHashTable              *labels;
  GPtrArray               *rows;
} Segments;

static IkdGroup *
find_group (const Segments *self, const char *code, const char *segment)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      IkdOutreach *group = g_ptr_array_index (self->groups, i);

      if (g_strcmp0 (group->region_code, code) == 0 && g_strcmp0 (group->kind, segment) == 0)
        return IKD_GROUP (group);
    }
  return NULL;
}

static IkdAttainment *
attain_on (const Segments *self, IkdRegion *region, const char *segment, IkdTargetKind kind,
           IkdIndicator base)
{
  const IkdQuestion question = { self->atlas, self->calendar, self->targets, self->day, kind, base,
                                 segment };

  return ikd_attainment_compute (self->book, region, &question);
}

/* By the group's own target, whoever set it; without any by the people it has. */
static IkdAttainment *
attain (const Segments *self, IkdRegion *region, const char *segment)
{
  static const IkdTargetKind kinds[] = { IKD_TARGET_OWN, IKD_TARGET_REGENCY, IKD_TARGET_PROVINCIAL,
                                         IKD_TARGET_NATIONAL };
  IkdAttainment *attainment = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_clear_object (&attainment);
      attainment = attain_on (self, region, segment, kinds[i], IKD_INDICATOR_NONE);
      if (attainment->target != NULL)
        return attainment;
    }
  if (!attainment->base.number.known)
    {
      g_autoptr (IkdAttainment) other = attain_on (self, region, segment, IKD_TARGET_NATIONAL,
                                                   IKD_POPULATION);

      if (other->base.number.known)
        g_set_object (&attainment, other);
    }
  return attainment;
}

static char **
label_overlaps (const Segments *self, const IkdGroup *group)
{
  g_auto (GStrv) ids = g_strsplit (group != NULL && group->overlaps != NULL ? group->overlaps : "",
                                   ";", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (*g_strstrip (ids[i]) != '\0')
      g_ptr_array_add (labels, ikd_outreach_label_of (self->labels, ids[i]));
  g_ptr_array_add (labels, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&labels), FALSE);
}

static void
add_row (Segments *self, IkdRegion *region, const char *segment)
{
  IkdSegmentRow *row = g_object_new (IKD_TYPE_SEGMENT_ROW, NULL);
  IkdGroup *group = find_group (self, ikd_region_get_code (region), segment);

  row->segment = g_intern_string (segment);
  row->segment_label = ikd_outreach_label_of (self->labels, segment);
  g_set_object (&row->group, group);
  row->attainment = attain (self, region, row->segment);
  row->overlaps = label_overlaps (self, group);
  row->achievement = row->attainment->achievement;
  if (!row->achievement.known && group != NULL && group->at_target != 0
      && group->date <= self->day)
    {
      row->open = TRUE;
      row->achievement = (IkdNumber){ TRUE, 100 * IKD_PERCENT, 100 * IKD_PERCENT, G_MAXINT64 };
    }
  g_ptr_array_add (self->rows, row);
}

GPtrArray *
ikd_segments_of (IkdDatabase *db, IkdRegion *region, GPtrArray *groups, GError **error)
{
  GPtrArray *segments = ikd_figure_table_segments (db, ikd_region_get_id (region), error);

  for (guint i = 0; segments != NULL && i < groups->len; i++)
    {
      const IkdOutreach *group = g_ptr_array_index (groups, i);

      if (g_strcmp0 (group->region_code, ikd_region_get_code (region)) == 0
          && !g_ptr_array_find_with_equal_func (segments, group->kind, g_str_equal, NULL))
        g_ptr_array_add (segments, g_strdup (group->kind));
    }
  return segments;
}

static gboolean
add_region (Segments *self, IkdRegion *region, GError **error)
{
  g_autoptr (GPtrArray) segments = ikd_segments_of (self->db, region, self->groups, error);

  if (segments == NULL)
    return FALSE;
  for (guint i = 0; i < segments->len; i++)
    if (self->filter->kind == NULL
        || g_str_equal (self->filter->kind, g_ptr_array_index (segments, i)))
      add_row (self, region, g_ptr_array_index (segments, i));
  return TRUE;
}

static gboolean
add_subtree (Segments *self, IkdRegion *region, GError **error)
{
  GPtrArray *children = ikd_atlas_children (self->atlas, region);

  if (!add_region (self, region, error))
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    if (!add_subtree (self, g_ptr_array_index (children, i), error))
      return FALSE;
  return TRUE;
}

gboolean
ikd_segments_load (IkdDatabase *db, IkdAtlas *atlas, IkdCalendar *calendar,
                   const IkdOutreachFilter *filter, IkdDay day, GPtrArray *rows, GError **error)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) targets = ikd_session_job_targets (db, error);
  g_autoptr (GPtrArray) groups
    = targets != NULL ? ikd_outreach_table_list (db, IKD_TYPE_GROUP, filter->region_code, error)
                      : NULL;
  g_autoptr (GHashTable) labels = groups != NULL ? ikd_outreach_labels (db, "segment", error)
                                                 : NULL;
  Segments self = { db, atlas, calendar, filter, day, book, targets, groups, labels, rows };

  if (labels == NULL)
    return FALSE;
  return add_subtree (&self, ikd_atlas_by_code (atlas, filter->region_code != NULL
                                                         ? filter->region_code : "ID"), error)
         && ikd_book_check (book, error);
}
