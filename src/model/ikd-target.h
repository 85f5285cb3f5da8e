/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"
#include "ikd-figure.h"
#include "ikd-region.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_TARGET_NATIONAL,
  IKD_TARGET_PROVINCIAL,
  IKD_TARGET_REGENCY,
  IKD_TARGET_OWN,
  IKD_TARGET_PUBLISHED,
  IKD_N_TARGET_KINDS,
} IkdTargetKind;

typedef enum
{
  IKD_TARGET_IN_FORCE,
  IKD_TARGET_PROPOSED,
} IkdTargetState;

const char *ikd_target_kind_to_id    (IkdTargetKind kind);               /* "national" … */
gboolean    ikd_target_kind_from_id  (const char *id, IkdTargetKind *kind);
const char *ikd_target_kind_label    (IkdTargetKind kind);               /* translated */
/* "in-force", "proposed" */
const char *ikd_target_state_to_id   (IkdTargetState state);
gboolean    ikd_target_state_from_id (const char *id, IkdTargetState *state);
/* translated: "Berlaku", "Usulan" */
const char *ikd_target_state_label   (IkdTargetState state);

#define IKD_TYPE_TARGET (ikd_target_get_type ())
G_DECLARE_FINAL_TYPE (IkdTarget, ikd_target, IKD, TARGET, GObject)

/**
 * IkdTarget:
 *
 * A dated, sourced target. A percent holds for the whole subtree of its scope, an absolute count
 * for its scope only. Filled by its maker, read-only ever after.
 */
struct _IkdTarget
{
  GObject         parent_instance;

  gint64          record;       /* id; 0 while not stored */
  gint64          scope;        /* region id */
  char           *scope_code;   /* "ID", "33.01" */
  IkdTargetKind   kind;
  IkdTargetState  state;
  const char     *segment;      /* interned, "" for everybody */
  gint64          percent;      /* 10^-6 percent; 0 if absolute */
  IkdIndicator    base;         /* NONE if absolute */
  IkdNumber       count;        /* of an absolute target; unknown if percent */
  IkdDay          valid_from;
  IkdDay          deadline;
  IkdSource      *source;       /* nullable */
  char           *note;         /* nullable */
  gint64          revises;      /* record of the target that it is proposed instead of; 0: none */
  gboolean        withdrawn;
};

IkdTarget *ikd_target_new       (void);
IkdTarget *ikd_target_copy      (IkdTarget *self);
/* Whether their source says the same: scope, kind, segment, amount, deadline and source. Not what
 * an office made of it: state, start, note. */
gboolean   ikd_target_same_content (const IkdTarget *a, const IkdTarget *b);
gboolean   ikd_target_is_absolute (IkdTarget *self);
/* Errors: INVALID with the remedy (percent over 100 %, deadline before valid_from, base a flow,
 * no amount …). */
gboolean   ikd_target_check     (IkdTarget *self, GError **error);
/* "30 % of ID-obliged residents", "47,000 people"; translated, transfer full */
char      *ikd_target_label     (IkdTarget *self);

/* The target of @kind that holds for @region at @day (domain.md §5), nullable; *@expired says
 * that it is the latest expired one. @targets: of IkdTarget, any order. Returns: transfer none. */
IkdTarget *ikd_target_choose    (GPtrArray *targets, IkdAtlas *atlas, IkdRegion *region,
                                 IkdTargetKind kind, const char *segment, IkdDay day,
                                 gboolean *expired);

/* The target count for a base: percent × base to the nearest person with its interval; the
 * absolute count otherwise. */
IkdNumber  ikd_target_count     (IkdTarget *self, IkdNumber base);

G_END_DECLS
