/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what a job reads is of one connection, and nothing of it outlives the job. */

#include "config.h"

#include "ikd-question-job.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-session-private.h"
#include "ikd-store-book.h"

void
ikd_question_job_init (IkdQuestionJob *self, IkdSession *session, const IkdOverviewQuery *query)
{
  *self = (IkdQuestionJob){ .query = *query, .atlas = ikd_session_dup_atlas (session),
                            .calendar = ikd_session_dup_calendar (session) };
}

gboolean
ikd_question_job_begin (IkdQuestionJob *self, IkdDatabase *db, GError **error)
{
  IkdDay day = self->query.day;
  IkdDay newest = IKD_DAY_NONE;

  self->region = ikd_atlas_by_id (self->atlas, self->query.region);
  if (self->region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is no longer in the list. Choose another one."));
      return FALSE;
    }
  if (day == IKD_DAY_NONE
      && !ikd_figure_table_newest (db, self->query.region, IKD_ACTIVE, &newest, error))
    return FALSE;
  if (day == IKD_DAY_NONE)
    day = newest != IKD_DAY_NONE ? newest : ikd_day_today ();
  self->targets = ikd_session_job_targets (db, error);
  if (self->targets == NULL)
    return FALSE;

  self->book = ikd_store_book_new (db);
  /* Of all others only numbers count. */
  ikd_store_book_spare_others (IKD_STORE_BOOK (self->book), self->query.region);
  self->question = (IkdQuestion){ self->atlas, self->calendar, self->targets, day,
                                  self->query.kind, self->query.base, self->query.segment };
  return TRUE;
}

gboolean
ikd_question_job_end (IkdQuestionJob *self, GError **error)
{
  gboolean good = ikd_book_check (self->book, error);

  g_clear_object (&self->book);
  return good;
}

void
ikd_question_job_clear (IkdQuestionJob *self)
{
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_clear_object (&self->book);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
}
