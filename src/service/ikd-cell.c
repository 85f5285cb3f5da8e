/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reads one cell. Guarantees: all of it is of one moment of the file. */

#include "config.h"

#include "ikd-cell.h"

#include <glib/gi18n-lib.h>

#include "ikd-attainment.h"
#include "ikd-entry-review.h"
#include "ikd-entry-sheet-private.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

G_DEFINE_FINAL_TYPE (IkdCell, ikd_cell, G_TYPE_OBJECT)

static void
ikd_cell_finalize (GObject *object)
{
  IkdCell *self = IKD_CELL (object);

  g_clear_object (&self->region);
  ikd_sheet_cell_clear (&self->now);
  ikd_value_clear (&self->base_value);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->rivals, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_cell_parent_class)->finalize (object);
}

static void
ikd_cell_class_init (IkdCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_cell_finalize;
}

static void
ikd_cell_init (IkdCell *self)
{
  self->base = IKD_INDICATOR_NONE;
}

typedef struct
{
  IkdFigureKey  key;
  IkdEntryDesk *desk;
} LoadData;

static LoadData *
new_data (IkdSession *session, const IkdFigureKey *key)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->key = *key;
  data->key.segment = ikd_intern_segment (key->segment);
  data->key.claim = 0;
  data->desk = ikd_entry_desk_new (session);
  return data;
}

static void
free_data (LoadData *data)
{
  ikd_entry_desk_free (data->desk);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadData, free_data)

static gboolean
read_now (LoadData *data, IkdDatabase *db, IkdBook *book, IkdCell *self, GError **error)
{
  const IkdFigure *figure = NULL;

  if (!ikd_sheet_cell_read (db, book, &self->key, &self->now, error)
      || !ikd_entry_desk_base (data->desk, db, book, &self->key, &self->base, &self->base_value,
                               error))
    return FALSE;

  figure = self->now.figure;
  if (self->base != IKD_INDICATOR_NONE && figure != NULL && figure->number.known
      && ikd_value_is_total (&self->base_value))
    self->coverage = ikd_share (figure->number, self->base_value.number);
  return TRUE;
}

static void
read_values (IkdBook *book, IkdCell *self)
{
  const IkdFigureKey *key = &self->key;
  g_autoptr (GPtrArray) series = ikd_book_series (book, key->region, key->indicator, key->segment,
                                                  IKD_BOOK_FIRST_DAY, key->day, FALSE);

  self->values = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = series->len; i > 0 && self->before == NULL; i--)
    {
      IkdFigure *figure = g_ptr_array_index (series, i - 1);

      if (figure->key.day > key->day || !ikd_figure_has_value (figure))
        continue;
      if (self->values->len < IKD_CELL_LATEST)
        g_ptr_array_insert (self->values, 0, g_object_ref (figure));
      else
        self->before = g_object_ref (figure);
    }
}

static gboolean
read_rivals (IkdDatabase *db, IkdCell *self, GError **error)
{
  self->rivals = ikd_figure_table_claims (db, &self->key, error);
  if (self->rivals == NULL)
    return FALSE;
  if (self->rivals->len > 0
      && ((IkdFigure *) g_ptr_array_index (self->rivals, 0))->key.claim == 0)
    g_ptr_array_remove_index (self->rivals, 0);
  return TRUE;
}

static gboolean
read_marks (IkdDatabase *db, IkdCell *self, GError **error)
{
  g_autofree char *subject = ikd_remark_cell_subject (self->key.indicator, self->key.segment);
  const char *code = ikd_region_get_code (self->region);
  g_autoptr (GPtrArray) standing
    = ikd_remark_table_list (db, IKD_REMARK_FOLLOW_UP, code, self->key.day, error);

  if (standing == NULL)
    return FALSE;
  for (guint i = 0; i < standing->len; i++)
    {
      IkdRemark *remark = g_ptr_array_index (standing, i);

      if (g_str_equal (remark->subject, subject))
        g_set_object (&self->now.follow_up, remark);
    }
  self->marks = ikd_remark_table_history (db, IKD_REMARK_FOLLOW_UP, code, subject, self->key.day,
                                          error);
  return self->marks != NULL;
}

static gpointer
load_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  LoadData *data = job_data;
  g_autoptr (IkdCell) self = g_object_new (IKD_TYPE_CELL, NULL);
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  IkdRegion *region = ikd_atlas_by_id (data->desk->atlas, data->key.region);

  if (region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region of this cell is not in the file. Choose another."));
      return NULL;
    }
  self->key = data->key;
  self->region = g_object_ref (region);
  if (!read_now (data, db, book, self, error))
    return NULL;
  read_values (book, self);
  self->history = ikd_figure_table_history (db, &self->key, error);
  if (self->history == NULL || !read_rivals (db, self, error) || !read_marks (db, self, error)
      || !ikd_book_check (book, error))
    return NULL;
  return g_steal_pointer (&self);
}

IkdCell *
ikd_cell_load (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (LoadData) data = new_data (session, key);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_cell_load_async (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, load_job, new_data (session, key), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdCell *
ikd_cell_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

IkdNumber
ikd_cell_get_change (IkdCell *self, guint index)
{
  const IkdFigure *figure = NULL;
  const IkdFigure *before = NULL;

  g_return_val_if_fail (IKD_IS_CELL (self) && index < self->values->len, IKD_NUMBER_UNKNOWN);

  figure = g_ptr_array_index (self->values, index);
  before = index > 0 ? g_ptr_array_index (self->values, index - 1) : self->before;
  if (before == NULL || !before->number.known || !figure->number.known)
    return IKD_NUMBER_UNKNOWN;
  return ikd_number_exact (figure->number.value - before->number.value);
}
