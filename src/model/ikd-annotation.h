/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"
#include "ikd-region.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_ANNOTATION_POLICY,        /* a policy began */
  IKD_ANNOTATION_CAMPAIGN,
  IKD_ANNOTATION_OUTAGE,
  IKD_ANNOTATION_OTHER,
  IKD_N_ANNOTATION_KINDS,
} IkdAnnotationKind;

const char *ikd_annotation_kind_to_id   (IkdAnnotationKind kind);        /* "policy" … */
gboolean    ikd_annotation_kind_from_id (const char *id, IkdAnnotationKind *kind);
const char *ikd_annotation_kind_label   (IkdAnnotationKind kind);        /* translated */

/* So long that it still fits beside a chart. */
#define IKD_ANNOTATION_MOST 200

#define IKD_TYPE_ANNOTATION (ikd_annotation_get_type ())
G_DECLARE_FINAL_TYPE (IkdAnnotation, ikd_annotation, IKD, ANNOTATION, GObject)

/**
 * IkdAnnotation:
 *
 * What happened on a day, or from one day to another, in a region and all that lies within it.
 * Filled by its maker, read-only ever after.
 */
struct _IkdAnnotation
{
  GObject            parent_instance;

  gint64             record;    /* id; 0 while not stored */
  char              *region_code;
  IkdAnnotationKind  kind;
  IkdDay             from;
  IkdDay             to;        /* the same day where it is of one day */
  char              *text;
  gboolean           withdrawn;
  char              *author;    /* of the action; nullable while not stored */
};

/* Of one day; the text is trimmed. */
IkdAnnotation *ikd_annotation_new        (const char *region_code, IkdAnnotationKind kind,
                                          IkdDay day, const char *text);
IkdAnnotation *ikd_annotation_copy       (IkdAnnotation *self);
/* INVALID with the remedy: no text, one too long, an end before the beginning; identity numbers are
 * the guard's. */
gboolean       ikd_annotation_check      (IkdAnnotation *self, GError **error);
/* "6 June 2023", "6 June 2023 – 9 June 2023"; transfer full */
char          *ikd_annotation_date       (IkdAnnotation *self);
/* Whether it is said of @region: of itself or of a region that it lies in. */
gboolean       ikd_annotation_applies_to (IkdAnnotation *self, IkdAtlas *atlas, IkdRegion *region);

G_END_DECLS
