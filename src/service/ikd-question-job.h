/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* What a job that asks about a region takes along from the main thread, and opens on the worker:
 * the book is of the job's connection, and gone with it. */
typedef struct
{
  IkdOverviewQuery query;
  IkdAtlas        *atlas;
  IkdCalendar     *calendar;

  IkdBook         *book;
  GPtrArray       *targets;
  IkdRegion       *region;      /* borrowed of the atlas */
  IkdQuestion      question;
} IkdQuestionJob;

void     ikd_question_job_init  (IkdQuestionJob *self, IkdSession *session,
                                 const IkdOverviewQuery *query);
/* Inside the job. A day that is not given becomes that of the newest figure in the region's
 * subtree, else today. Errors: UNKNOWN_REGION. */
gboolean ikd_question_job_begin (IkdQuestionJob *self, IkdDatabase *db, GError **error);
/* Inside the job, at its end: whether all that was read can be trusted. */
gboolean ikd_question_job_end   (IkdQuestionJob *self, GError **error);
void     ikd_question_job_clear (IkdQuestionJob *self);

G_END_DECLS
