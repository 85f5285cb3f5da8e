/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"
#include "ikd-indicator.h"
#include "ikd-number.h"

G_BEGIN_DECLS

#define IKD_TYPE_RELEASE (ikd_release_get_type ())
G_DECLARE_FINAL_TYPE (IkdRelease, ikd_release, IKD, RELEASE, GObject)

/**
 * IkdRelease:
 *
 * What an office said in public of a region and a day, frozen: later corrections do not change it.
 * Filled by its maker, read-only ever after.
 */
struct _IkdRelease
{
  GObject       parent_instance;

  gint64        record;         /* id; 0 while not stored */
  char         *region_code;
  IkdDay        day;            /* that the figures are of */
  IkdDay        released;       /* on which they were released */
  IkdIndicator  base;           /* that the percentage is of */
  IkdNumber     active;
  IkdNumber     base_count;     /* unknown if there was none */
  IkdNumber     percent;        /* the coverage, 10^-6 percent; likewise */
  char         *note;           /* nullable */
  gboolean      withdrawn;      /* adding it takes it back */
  char         *author;         /* of the action; nullable while not stored */
  gint64        at;             /* seconds since 1970 UTC */
};

IkdRelease *ikd_release_new     (const char *region_code, IkdDay day, IkdIndicator base);

/* What has become of a release since. */
typedef struct
{
  gboolean  revised;            /* the count or the percentage is another one now */
  IkdNumber active;             /* as now known */
  IkdNumber percent;
  IkdNumber more_active;        /* now − released; unknown if either is */
  IkdNumber more_percent;       /* 10^-6 percentage points */
} IkdRevision;

/* @active, @base_count: of the same region, day and base as now known */
IkdRevision ikd_release_compare (IkdRelease *self, IkdNumber active, IkdNumber base_count);

G_END_DECLS
