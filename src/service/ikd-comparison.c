/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions beside each other, read on a worker in one go: each figure is one search of the key,
 * however many regions there are. */

#include "config.h"

#include "ikd-comparison.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

G_DEFINE_FINAL_TYPE (IkdComparison, ikd_comparison, G_TYPE_OBJECT)

static void
ikd_comparison_finalize (GObject *object)
{
  IkdComparison *self = IKD_COMPARISON (object);

  g_clear_object (&self->atlas);
  g_clear_object (&self->region);
  g_clear_object (&self->whole);
  g_clear_pointer (&self->peers, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_comparison_parent_class)->finalize (object);
}

static void
ikd_comparison_class_init (IkdComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_comparison_finalize;
}

static void
ikd_comparison_init (IkdComparison *self)
{
  self->day = IKD_DAY_NONE;
  self->since = IKD_DAY_NONE;
  self->base = IKD_INDICATOR_NONE;
}

typedef struct
{
  IkdComparisonQuery query;
  IkdAtlas          *atlas;
  IkdCalendar       *calendar;
} Inquiry;

static Inquiry *
new_inquiry (IkdSession *session, const IkdComparisonQuery *query)
{
  Inquiry *self = g_new0 (Inquiry, 1);

  self->query = *query;
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  return self;
}

static void
free_inquiry (Inquiry *self)
{
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inquiry, free_inquiry)

static gboolean
find_day (IkdComparison *self, IkdDatabase *db, IkdDay asked, GError **error)
{
  IkdRegion *const places[] = { self->region, self->whole };

  self->day = asked;
  for (guint i = 0; i < G_N_ELEMENTS (places) && self->day == IKD_DAY_NONE; i++)
    if (!ikd_figure_table_newest (db, ikd_region_get_id (places[i]), IKD_ACTIVE, &self->day, error))
      return FALSE;
  if (self->day == IKD_DAY_NONE)
    self->day = ikd_day_today ();
  return TRUE;
}

static void
count (IkdComparison *self)
{
  for (guint i = 0; i < self->peers->len; i++)
    {
      IkdPeer *peer = g_ptr_array_index (self->peers, i);
      const IkdAttainment *state = peer->rank->attainment;
      gboolean known = FALSE;
      gboolean met = ikd_peer_meets_target (peer, &known);

      self->ranked += peer->rank->unranked == IKD_RANKED;
      self->met += met;
      self->unmet += known && !met;
      if (peer->rank->unranked == IKD_RANKED)
        self->highest = MAX (self->highest, state->coverage.value);
      if (state->target != NULL && state->target->base == self->base)
        self->highest = MAX (self->highest, state->target->percent);
      for (guint p = 0; p < peer->course->len; p++)
        self->highest = MAX (self->highest,
                             g_array_index (peer->course, IkdCoursePoint, p).share);
    }
}

static gpointer
load_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Inquiry *inquiry = data;
  const IkdOverviewQuery *query = &inquiry->query.query;
  g_autoptr (IkdComparison) self = g_object_new (IKD_TYPE_COMPARISON, NULL);
  g_autoptr (IkdBook) book = ikd_store_book_new_bare (db);
  g_autoptr (GPtrArray) targets = ikd_session_job_targets (db, error);
  g_autoptr (GPtrArray) regions = NULL;
  IkdRegion *region = ikd_atlas_by_id (inquiry->atlas, query->region);
  IkdQuestion question;

  if (targets == NULL)
    return NULL;
  if (region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is no longer in the list. Choose another one."));
      return NULL;
    }

  self->atlas = g_object_ref (inquiry->atlas);
  self->region = g_object_ref (region);
  self->scope = inquiry->query.scope;
  self->whole = g_object_ref (ikd_scope_get_whole (inquiry->atlas, region, self->scope));
  if (!find_day (self, db, query->day, error))
    return NULL;

  self->since = ikd_since_resolve (inquiry->query.since, self->day);
  question = (IkdQuestion){ inquiry->atlas, inquiry->calendar, targets, self->day, query->kind,
                            query->base, query->segment, inquiry->query.no_paces };
  regions = ikd_scope_get_regions (inquiry->atlas, region, self->scope);
  self->peers = ikd_peers_compute (book, regions, self->whole, &question, self->since,
                                   &self->base);
  question.base = self->base;
  self->courses = inquiry->query.courses;
  if (self->courses
      && !ikd_peers_add_courses (book, self->peers, &question, cancellable, error))
    return NULL;

  count (self);
  return ikd_book_check (book, error) ? g_steal_pointer (&self) : NULL;
}

IkdComparison *
ikd_comparison_load (IkdSession *session, const IkdComparisonQuery *query,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (Inquiry) inquiry = new_inquiry (session, query);

  return ikd_store_read (ikd_session_get_store (session), load_job, inquiry, g_object_unref,
                         cancellable, error);
}

void
ikd_comparison_load_async (IkdSession *session, const IkdComparisonQuery *query,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_relay_read (session, load_job, new_inquiry (session, query), (GDestroyNotify) free_inquiry,
                  g_object_unref, cancellable, callback, user_data);
}

IkdComparison *
ikd_comparison_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

IkdPeer *
ikd_comparison_get_own (IkdComparison *self)
{
  g_return_val_if_fail (IKD_IS_COMPARISON (self), NULL);

  for (guint i = 0; i < self->peers->len; i++)
    {
      IkdPeer *peer = g_ptr_array_index (self->peers, i);

      if (peer->rank->attainment->region == self->region)
        return peer;
    }
  return NULL;
}
