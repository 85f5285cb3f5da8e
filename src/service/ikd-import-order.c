/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* In which order the rows of a file are stored. Guarantees: every row stands in it once; within
 * regions that have to do with each other rows go by date, then as the file has them. */

#include "config.h"

#include "ikd-import-private.h"

typedef struct
{
  IkdImportFile *file;
  GHashTable    *groups;        /* code → its place in the file's codes, from 1 */
  const char    *last;          /* the code met last; borrowed of the file */
  guint          last_group;
} Ordering;

/* The group of a region, which is noted. */
static guint
find_group (Ordering *self, const char *code)
{
  char *copy = NULL;

  if (g_strcmp0 (code, self->last) == 0)
    return self->last_group;

  self->last_group = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, code));
  if (self->last_group == 0)
    {
      copy = g_strdup (code);
      g_ptr_array_add (self->file->codes, copy);
      self->last_group = self->file->codes->len;
      g_hash_table_insert (self->groups, copy, GUINT_TO_POINTER (self->last_group));
    }
  self->last = g_ptr_array_index (self->file->codes, self->last_group - 1);
  return self->last_group;
}

/* What a row is of; 0: of nothing that is ordered by region and date. Records of outreach build on
 * those above them in the file. */
static guint
get_group (Ordering *self, const IkdDraftRow *row)
{
  if (row->skipped || ikd_draft_row_rejected (row))
    return 0;
  if (row->record != NULL)
    {
      if (row->record->region_code != NULL)
        find_group (self, row->record->region_code);
      return 0;
    }
  if (row->region == NULL || row->figures->len + row->targets->len == 0)
    return 0;
  return find_group (self, ikd_region_get_code (row->region));
}

static IkdDay
get_day (const IkdDraftRow *row)
{
  const IkdDraftFigure *first = NULL;

  if (row->figures->len == 0)
    return IKD_DAY_NONE;
  first = g_ptr_array_index (row->figures, 0);
  return first->figure->key.day;
}

/* FALSE: nothing stands there. */
static gboolean
read_entry (Ordering *self, IkdDraft *draft, IkdImportEntry *entry)
{
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdDraftRow) row = NULL;

  if (ikd_draft_peek (draft, entry->place, &region, &entry->day))
    {
      entry->group = find_group (self, ikd_region_get_code (region));
      return TRUE;
    }
  row = ikd_draft_make_row (draft, entry->place);
  if (row == NULL)
    return FALSE;
  entry->group = get_group (self, row);
  entry->day = entry->group > 0 ? get_day (row) : IKD_DAY_NONE;
  return TRUE;
}

static gboolean
collect (Ordering *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->file->parts->len; i++)
    {
      IkdDraft *draft = ikd_import_file_get_part (self->file, i)->draft;
      guint n = ikd_draft_get_n_places (draft);

      for (guint place = 0; place < n; place++)
        {
          IkdImportEntry entry = { 0, IKD_DAY_NONE, i, place };

          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (read_entry (self, draft, &entry))
            g_array_append_val (self->file->order, entry);
        }
    }
  return TRUE;
}

/* Of each group the one of the highest region above it that the file has; by group. */
static GArray *
find_tops (const Ordering *self)
{
  GArray *tops = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_size (tops, self->file->codes->len + 1);
  for (guint i = 0; i < self->file->codes->len; i++)
    {
      g_autofree char *code = g_strdup (g_ptr_array_index (self->file->codes, i));
      guint top = 0;

      while (code != NULL)
        {
          g_autofree char *below = g_steal_pointer (&code);
          guint group = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, below));

          top = group > 0 ? group : top;
          code = ikd_code_parent (below);
        }
      g_array_index (tops, guint, i + 1) = top;
    }
  return tops;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const IkdImportEntry *first = a;
  const IkdImportEntry *second = b;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->part != second->part)
    return first->part < second->part ? -1 : 1;
  return (first->place > second->place) - (first->place < second->place);
}

gboolean
ikd_import_file_sort (IkdImportFile *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  Ordering ordering = { self, groups, NULL, 0 };
  g_autoptr (GArray) tops = NULL;

  if (!collect (&ordering, cancellable, error))
    return FALSE;

  tops = find_tops (&ordering);
  for (guint i = 0; i < self->order->len; i++)
    {
      IkdImportEntry *entry = &g_array_index (self->order, IkdImportEntry, i);

      entry->group = g_array_index (tops, guint, entry->group);
    }
  g_array_sort (self->order, compare);
  return TRUE;
}
