/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"
#include "ikd-indicator.h"
#include "ikd-number.h"

G_BEGIN_DECLS

/* Where a figure or a target comes from. All members nullable and owned. */
typedef struct
{
  char *kind;                   /* "siak", "press", "letter", "import", … */
  char *title;
  char *publisher;
  char *date;                   /* ISO */
  char *url;
  char *base_word;              /* the source's own word for the base, kept beside our reading */
} IkdSource;

IkdSource *ikd_source_new   (const char *kind, const char *title);
IkdSource *ikd_source_copy  (const IkdSource *source);   /* nullable in and out */
void       ikd_source_free  (IkdSource *source);
/* NULL equals an empty one */
gboolean   ikd_source_equal (const IkdSource *a, const IkdSource *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdSource, ikd_source_free)

typedef enum
{
  IKD_STATE_VALUE = 0,
  IKD_STATE_NOT_REPORTED = 1,
  IKD_STATE_NOT_APPLICABLE = 2,
  IKD_STATE_WITHDRAWN = 3,
} IkdFigureState;

/* Which cell a figure stands in. @segment is interned, "" for everybody. Claim 0 is the one that
 * is used. */
typedef struct
{
  gint64        region;
  IkdIndicator  indicator;
  const char   *segment;
  IkdDay        start;
  IkdDay        day;
  int           claim;
} IkdFigureKey;

gboolean ikd_figure_key_equal (const IkdFigureKey *a, const IkdFigureKey *b);

#define IKD_TYPE_FIGURE (ikd_figure_get_type ())
G_DECLARE_FINAL_TYPE (IkdFigure, ikd_figure, IKD, FIGURE, GObject)

/**
 * IkdFigure:
 *
 * One revision of one figure. Filled by its maker, read-only ever after; may be shared between
 * threads then. A percent-only figure has @number unknown and @of set.
 */
struct _IkdFigure
{
  GObject         parent_instance;

  IkdFigureKey    key;
  IkdFigureState  state;
  IkdNumber       number;       /* the count, with low and high */
  gboolean        rounded;      /* the count was printed rounded (low < high) */
  /* what the published percentage is of; NONE if none was published */
  IkdOf           of;
  gint64          percent;      /* as published, 10^-6 percent */
  gint64          half;         /* half unit of its last printed digit */
  IkdSource      *source;       /* nullable */
  char           *reason;       /* nullable: given for what a check asked */
  guint           owes;         /* bit set of 1u << IkdErrorCode still owed a reason; 0 none */
  char           *note;         /* nullable */
  gboolean        derived;      /* the stock was computed from a flow */

  gint64          revision;     /* id in the history; 0 while not stored */
  gint64          replaces;     /* revision it replaces; 0 none */
  gint64          action;
  char           *author;       /* nullable; of the action */
  gint64          at;           /* of the action, seconds since 1970 UTC */
};

IkdFigure *ikd_figure_new          (const IkdFigureKey *key);
/* a new one, without revision, author, time */
IkdFigure *ikd_figure_copy         (IkdFigure *self);
/* state, number, percentage, source; not reason, note */
gboolean   ikd_figure_same_content (IkdFigure *a, IkdFigure *b);
/* "exact", "rounded", "percent", "partial-date", "not-reported", "not-applicable" (interface.md
 * §4); static */
const char *ikd_figure_grade       (IkdFigure *self);
/* What it says, translated: "14,049", "about 1.5 million", "2.7% of an unknown base", "not yet
 * reported"; transfer full */
char      *ikd_figure_text         (IkdFigure *self);
/* Whether there is a count or a percentage to show. */
gboolean   ikd_figure_has_value    (IkdFigure *self);

G_END_DECLS
