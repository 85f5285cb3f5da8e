/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reads a sheet. Guarantees: all of it is of one moment of the file. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-entry-review.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-rhythm-read.h"
#include "ikd-session-private.h"
#include "ikd-entry-sheet-private.h"

/* A sum is made within this time after the value it begins from. */
#define LATER_DAYS 92

typedef struct
{
  IkdSheetQuery query;
  IkdAtlas     *atlas;
} LoadData;

static LoadData *
new_data (IkdSession *session, const IkdSheetQuery *query)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->query = *query;
  data->atlas = ikd_session_dup_atlas (session);
  return data;
}

static void
free_data (LoadData *data)
{
  g_object_unref (data->atlas);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadData, free_data)

/* The addition no longer makes the sum: something before it was corrected. */
static gboolean
sum_moved (IkdBook *book, const IkdSheetCell *cell)
{
  g_autoptr (IkdFigure) before = NULL;

  if (cell->figure == NULL || !cell->figure->derived || cell->flow == NULL)
    return FALSE;
  before = ikd_book_latest_count (book, cell->figure->key.region, cell->figure->key.indicator,
                                  cell->figure->key.segment, cell->flow->key.start - 1);
  return before == NULL
         || before->number.value + cell->flow->number.value != cell->figure->number.value;
}

gboolean
ikd_sheet_cell_read (IkdDatabase *db, IkdBook *book, const IkdFigureKey *key, IkdSheetCell *cell,
                     GError **error)
{
  if (!ikd_figure_table_get (db, key, &cell->figure, error))
    return FALSE;
  if (cell->figure != NULL && cell->figure->state == IKD_STATE_WITHDRAWN)
    g_clear_object (&cell->figure);
  cell->previous = ikd_book_latest (book, key->region, key->indicator, key->segment,
                                    key->start - 1);
  if (key->indicator == IKD_ACTIVE)
    cell->flow = ikd_entry_find_flow (book, key);
  cell->state = ikd_cell_state_find (cell, sum_moved (book, cell));
  return TRUE;
}

static IkdSheetRow *
read_row (LoadData *data, IkdDatabase *db, IkdBook *book, IkdRegion *region, IkdIndicator base,
          GError **error)
{
  const IkdSheetQuery *query = &data->query;
  g_autoptr (IkdSheetRow) row = g_object_new (IKD_TYPE_SHEET_ROW, NULL);
  g_auto (IkdValue) value = { 0, };

  row->region = g_object_ref (region);
  for (guint i = 0; i < query->n_indicators; i++)
    {
      const IkdFigureKey key = { ikd_region_get_id (region), query->indicators[i], query->segment,
                                 query->day, query->day, 0 };

      if (!ikd_sheet_cell_read (db, book, &key, &row->cells[i], error))
        return NULL;
    }
  ikd_value_compute (book, data->atlas, region, base, query->segment, query->day, &value);
  if (ikd_value_is_total (&value))
    row->base = value.number;
  return ikd_book_check (book, error) ? g_steal_pointer (&row) : NULL;
}

static gboolean
find_base (LoadData *data, IkdDatabase *db, IkdEntrySheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) targets = ikd_session_job_targets (db, error);
  IkdTarget *target = NULL;
  gboolean expired = FALSE;

  if (targets == NULL)
    return FALSE;
  target = ikd_target_choose (targets, data->atlas, sheet->parent, IKD_TARGET_NATIONAL,
                              data->query.segment, data->query.day, &expired);
  sheet->base = target != NULL && !ikd_target_is_absolute (target) ? target->base
                                                                  : IKD_KTP_OBLIGED;
  return TRUE;
}

/* Whether the next sum after the row's day is to be looked at. Only the first can be: each begins
 * from the one before. */
static void
look_later (IkdBook *book, const IkdSheetQuery *query, IkdRegion *region, IkdEntrySheet *sheet)
{
  g_autoptr (GPtrArray) later = NULL;
  IkdSheetCell cell = { 0, };

  if (query->n_indicators != 1 || query->indicators[0] != IKD_ACTIVE)
    return;
  later = ikd_book_series (book, ikd_region_get_id (region), IKD_ACTIVE, query->segment,
                           query->day + 1, query->day + LATER_DAYS, FALSE);
  if (later->len == 0)
    return;
  cell.figure = g_ptr_array_index (later, 0);
  cell.flow = ikd_entry_find_flow (book, &cell.figure->key);
  if (sum_moved (book, &cell))
    {
      sheet->n_moved++;
      if (sheet->moved_day == IKD_DAY_NONE || cell.figure->key.day < sheet->moved_day)
        sheet->moved_day = cell.figure->key.day;
    }
  g_clear_object (&cell.flow);
}

/* The regions of the rows; transfer container */
static GPtrArray *
dup_regions (LoadData *data, IkdEntrySheet *sheet)
{
  GPtrArray *children = ikd_atlas_children (data->atlas, sheet->parent);
  GPtrArray *regions = g_ptr_array_new ();

  for (guint i = 0; i < children->len; i++)
    {
      IkdRegion *child = g_ptr_array_index (children, i);
      GPtrArray *below = NULL;

      if (ikd_entry_sheet_get_level (sheet) == ikd_region_get_level (child))
        {
          g_ptr_array_add (regions, child);
          continue;
        }
      below = ikd_atlas_children (data->atlas, child);
      for (guint j = 0; j < below->len; j++)
        g_ptr_array_add (regions, g_ptr_array_index (below, j));
    }
  return regions;
}

static gboolean
read_rows (LoadData *data, IkdDatabase *db, IkdEntrySheet *sheet, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) regions = dup_regions (data, sheet);

  for (guint i = 0; i < regions->len; i++)
    {
      IkdSheetRow *row = read_row (data, db, book, g_ptr_array_index (regions, i), sheet->base,
                                   error);

      if (row == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_clear_object (&row);
          return FALSE;
        }
      g_ptr_array_add (sheet->rows, row);
      look_later (book, &data->query, row->region, sheet);
    }
  sheet->own = read_row (data, db, book, sheet->parent, sheet->base, error);
  return sheet->own != NULL;
}

static IkdRemark *
find_remark (GPtrArray *remarks, const char *subject)
{
  for (guint i = remarks->len; i > 0; i--)
    {
      IkdRemark *remark = g_ptr_array_index (remarks, i - 1);

      if (g_str_equal (remark->subject, subject))
        return g_object_ref (remark);
    }
  return NULL;
}

static void
mark_cells (IkdEntrySheet *sheet, GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      IkdRemark *remark = g_ptr_array_index (remarks, i);

      for (guint r = 0; r < sheet->rows->len; r++)
        {
          IkdSheetRow *row = g_ptr_array_index (sheet->rows, r);

          if (!g_str_equal (ikd_region_get_code (row->region), remark->region_code))
            continue;
          for (guint c = 0; c < sheet->query.n_indicators; c++)
            {
              g_autofree char *subject = ikd_remark_cell_subject (sheet->query.indicators[c],
                                                                  sheet->query.segment);

              if (g_str_equal (subject, remark->subject))
                g_set_object (&row->cells[c].follow_up, remark);
            }
        }
    }
}

static gboolean
read_remarks (IkdDatabase *db, IkdEntrySheet *sheet, GError **error)
{
  const char *code = ikd_region_get_code (sheet->parent);
  IkdDay day = sheet->query.day;
  g_autoptr (GPtrArray) completions
    = ikd_remark_table_list (db, IKD_REMARK_COMPLETION, code, day, error);
  g_autoptr (GPtrArray) controls = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  if (completions == NULL)
    return FALSE;
  controls = ikd_remark_table_list (db, IKD_REMARK_CONTROL, code, day, error);
  if (controls == NULL)
    return FALSE;
  marks = ikd_remark_table_list (db, IKD_REMARK_FOLLOW_UP, NULL, day, error);
  if (marks == NULL)
    return FALSE;

  sheet->completion = find_remark (completions, sheet->query.id);
  for (guint c = 0; c < sheet->query.n_indicators; c++)
    sheet->controls[c] = find_remark (controls,
                                      ikd_indicator_to_id (sheet->query.indicators[c]));
  mark_cells (sheet, marks);
  return TRUE;
}

static gpointer
load_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  LoadData *data = job_data;
  g_autoptr (IkdEntrySheet) sheet = g_object_new (IKD_TYPE_ENTRY_SHEET, NULL);
  IkdRegion *parent = ikd_atlas_by_id (data->atlas, data->query.region);

  if (parent == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region of this sheet is not in the file. Choose another."));
      return NULL;
    }
  sheet->query = data->query;
  sheet->parent = g_object_ref (parent);
  if (!find_base (data, db, sheet, error) || !read_rows (data, db, sheet, cancellable, error)
      || !read_remarks (db, sheet, error)
      || !ikd_rhythm_read (db, sheet->query.region, sheet->query.indicators[0],
                           sheet->query.segment, sheet->query.day - 1, &sheet->rhythm, NULL, error)
      || !ikd_sheet_read_options (db, sheet, error))
    return NULL;

  ikd_entry_sheet_finish (sheet);
  return g_steal_pointer (&sheet);
}

IkdEntrySheet *
ikd_sheet_read (IkdDatabase *db, IkdAtlas *atlas, const IkdSheetQuery *query,
                GCancellable *cancellable, GError **error)
{
  LoadData data = { *query, atlas };

  return load_job (db, &data, cancellable, error);
}

IkdEntrySheet *
ikd_entry_sheet_load (IkdSession *session, const IkdSheetQuery *query, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (LoadData) data = new_data (session, query);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_entry_sheet_load_async (IkdSession *session, const IkdSheetQuery *query,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ikd_relay_read (session, load_job, new_data (session, query), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdEntrySheet *
ikd_entry_sheet_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
