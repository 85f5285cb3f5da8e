/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"
#include "ikd-change.h"
#include "ikd-increment.h"
#include "ikd-release.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* What a child brought to the activations of its parent. */
typedef struct
{
  IkdRegion *region;
  gboolean   known;             /* it has a count on both days */
  gint64     active;            /* more active IKD */
  gint64     share;             /* 10^-6 percentage points of the parent */
} IkdContribution;

#define IKD_TYPE_CHANGE_REPORT (ikd_change_report_get_type ())
G_DECLARE_FINAL_TYPE (IkdChangeReport, ikd_change_report, IKD, CHANGE_REPORT, GObject)

/**
 * IkdChangeReport:
 *
 * Why the coverage of a region moved between two days (IkdChange), with what each child brought.
 * Read-only.
 */
struct _IkdChangeReport
{
  GObject        parent_instance;

  IkdRegion     *region;
  IkdDay         from;
  IkdDay         to;
  IkdIndicator   base;          /* of both coverages */
  IkdCoverage    first;         /* as now known; unknown where it is no total */
  IkdCoverage    second;
  IkdRelease    *release;       /* nullable: of the first day */
  IkdChange      change;
  /* of IkdContribution, the most first, unknown ones last; empty if the change is unknown */
  GPtrArray     *contributions;
  gint64         rest;          /* of the activations, in no child; 10^-6 percentage points */
  IkdIncrement   increment;     /* what activities explain of the activations */
};

typedef struct
{
  gint64         region;
  IkdDay         from;
  IkdDay         to;
  IkdTargetKind  kind;
  IkdIndicator   base;          /* NONE: the one that the target of the second day names */
  const char    *segment;       /* interned; "" for everybody, of whom alone releases are known */
} IkdChangeQuery;

/* Errors: BAD_DATE (the first day is not before the second), FUTURE_DATE. transfer full */
IkdChangeReport *ikd_change_load        (IkdSession *session, const IkdChangeQuery *query,
                                         GCancellable *cancellable, GError **error);
void             ikd_change_load_async  (IkdSession *session, const IkdChangeQuery *query,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
IkdChangeReport *ikd_change_load_finish (IkdSession *session, GAsyncResult *result,
                                         GError **error);

/* --- words; translated, transfer full --- */

/* "From 1 May 2026 to 5 June 2026 the coverage rose from 10.20% to 12.32%, by 2.12 percentage
 * points." or why nothing can be said */
char *ikd_change_headline         (IkdChangeReport *report);
/* What each part means, with its numbers; NULL where the change is unknown. */
char *ikd_change_activations_text (IkdChangeReport *report);
char *ikd_change_base_text        (IkdChangeReport *report);
char *ikd_change_corrections_text (IkdChangeReport *report);
/* What activities explain; NULL where nothing was done. */
char *ikd_change_increment_text   (IkdChangeReport *report);

G_END_DECLS
