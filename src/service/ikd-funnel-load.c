/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Funnels side by side: of the regions within one, and of the groups in it. Guarantees: a row is
 * what the funnel of that region or group alone shows. */

#include "config.h"

#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-session-private.h"

typedef struct
{
  IkdAtlas   *atlas;
  IkdBook    *book;
  IkdDay      day;
  GHashTable *labels;           /* of groups */
  GPtrArray  *rows;
} Funnels;

static void
add_row (Funnels *self, IkdRegion *region, const char *segment)
{
  IkdFunnelRow *row = g_object_new (IKD_TYPE_FUNNEL_ROW, NULL);

  row->region = ikd_region_get_id (region);
  row->region_name = g_strdup (ikd_region_get_name (region));
  row->segment = ikd_intern_segment (segment);
  if (*row->segment != '\0')
    row->segment_label = ikd_outreach_label_of (self->labels, row->segment);
  ikd_funnel_compute (self->book, self->atlas, region, row->segment, self->day, &row->funnel);
  g_ptr_array_add (self->rows, row);
}

gboolean
ikd_child_funnels_load (IkdDatabase *db, IkdAtlas *atlas, IkdRegion *region, const char *segment,
                        IkdDay day, GHashTable *labels, GPtrArray *rows, GError **error)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  GPtrArray *children = ikd_atlas_children (atlas, region);
  Funnels self = { atlas, book, day, labels, rows };

  for (guint i = 0; i < children->len; i++)
    add_row (&self, g_ptr_array_index (children, i), segment);
  return ikd_book_check (book, error);
}

gboolean
ikd_group_funnels_load (IkdDatabase *db, IkdAtlas *atlas, IkdRegion *region, IkdDay day,
                        GHashTable *labels, GPtrArray *rows, GError **error)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) groups = ikd_outreach_table_list (db, IKD_TYPE_GROUP,
                                                          ikd_region_get_code (region), error);
  g_autoptr (GPtrArray) segments = groups != NULL ? ikd_segments_of (db, region, groups, error)
                                                  : NULL;
  Funnels self = { atlas, book, day, labels, rows };

  if (segments == NULL)
    return FALSE;
  add_row (&self, region, NULL);
  for (guint i = 0; i < segments->len; i++)
    add_row (&self, region, g_ptr_array_index (segments, i));
  return ikd_book_check (book, error);
}
