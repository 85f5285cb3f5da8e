/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel of a region, and what activities explain of a rise: computed on a worker from one
 * connection, so that all of it is of one moment. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  char       *region_code;
  const char *segment;          /* interned */
  IkdDay      from;
  IkdDay      day;
  IkdAtlas   *atlas;
} Question;

static Question *
new_question (IkdSession *session, const char *region_code, const char *segment, IkdDay from,
              IkdDay day)
{
  Question *self = g_new0 (Question, 1);

  self->region_code = g_strdup (region_code);
  self->segment = ikd_intern_segment (segment);
  self->from = from;
  self->day = day != IKD_DAY_NONE ? day : ikd_day_today ();
  self->atlas = ikd_session_dup_atlas (session);
  return self;
}

static void
free_question (Question *self)
{
  g_free (self->region_code);
  g_object_unref (self->atlas);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, free_question)

static IkdRegion *
find_region (const Question *self, GError **error)
{
  IkdRegion *region = ikd_atlas_by_code (self->atlas, self->region_code);

  if (region == NULL)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                         _("The region is no longer in the list. Choose another one."));
  return region;
}

/* --- funnel --- */

static void
free_funnel (IkdFunnel *funnel)
{
  ikd_funnel_clear (funnel);
  g_free (funnel);
}

static gpointer
funnel_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *self = data;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  IkdRegion *region = find_region (self, error);
  IkdFunnel *funnel = NULL;

  if (region == NULL)
    return NULL;
  funnel = g_new0 (IkdFunnel, 1);
  ikd_funnel_compute (book, self->atlas, region, self->segment, self->day, funnel);
  if (!ikd_book_check (book, error))
    g_clear_pointer (&funnel, free_funnel);
  return funnel;
}

/* Hands on what the job made. */
static gboolean
take_funnel (IkdFunnel *found, IkdFunnel *funnel)
{
  if (found == NULL)
    return FALSE;
  *funnel = *found;
  g_free (found);
  return TRUE;
}

gboolean
ikd_funnel_load (IkdSession *session, const char *region_code, const char *segment, IkdDay day,
                 IkdFunnel *funnel, GCancellable *cancellable, GError **error)
{
  g_autoptr (Question) data = new_question (session, region_code, segment, IKD_DAY_NONE, day);

  return take_funnel (ikd_store_read (ikd_session_get_store (session), funnel_job, data,
                                      (GDestroyNotify) free_funnel, cancellable, error), funnel);
}

void
ikd_funnel_load_async (IkdSession *session, const char *region_code, const char *segment,
                       IkdDay day, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  ikd_relay_read (session, funnel_job,
                  new_question (session, region_code, segment, IKD_DAY_NONE, day),
                  (GDestroyNotify) free_question, (GDestroyNotify) free_funnel, cancellable,
                  callback, user_data);
}

gboolean
ikd_funnel_load_finish (IkdSession *session, GAsyncResult *result, IkdFunnel *funnel,
                        GError **error)
{
  return take_funnel (ikd_relay_finish (session, result, error), funnel);
}

/* --- rises --- */

static gpointer
increment_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *self = data;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) activities = ikd_outreach_table_list (db, IKD_TYPE_ACTIVITY,
                                                              self->region_code, error);
  IkdRegion *region = activities != NULL ? find_region (self, error) : NULL;
  g_autofree IkdIncrement *increment = g_new0 (IkdIncrement, 1);
  g_auto (IkdValue) before = { 0 };
  g_auto (IkdValue) after = { 0 };

  if (region == NULL)
    return NULL;
  ikd_value_compute (book, self->atlas, region, IKD_ACTIVE, self->segment, self->from, &before);
  ikd_value_compute (book, self->atlas, region, IKD_ACTIVE, self->segment, self->day, &after);
  ikd_increment_compute (activities, self->region_code, self->from, self->day, &before, &after,
                         increment);
  return ikd_book_check (book, error) ? g_steal_pointer (&increment) : NULL;
}

static gboolean
take_increment (IkdIncrement *found, IkdIncrement *increment)
{
  if (found == NULL)
    return FALSE;
  *increment = *found;
  g_free (found);
  return TRUE;
}

gboolean
ikd_increment_load (IkdSession *session, const char *region_code, IkdDay from, IkdDay to,
                    IkdIncrement *increment, GCancellable *cancellable, GError **error)
{
  g_autoptr (Question) data = new_question (session, region_code, NULL, from, to);

  return take_increment (ikd_store_read (ikd_session_get_store (session), increment_job, data,
                                         g_free, cancellable, error), increment);
}

void
ikd_increment_load_async (IkdSession *session, const char *region_code, IkdDay from, IkdDay to,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  ikd_relay_read (session, increment_job, new_question (session, region_code, NULL, from, to),
                  (GDestroyNotify) free_question, g_free, cancellable, callback, user_data);
}

gboolean
ikd_increment_load_finish (IkdSession *session, GAsyncResult *result, IkdIncrement *increment,
                           GError **error)
{
  return take_increment (ikd_relay_finish (session, result, error), increment);
}
