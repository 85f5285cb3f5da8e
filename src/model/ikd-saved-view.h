/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-scope.h"
#include "ikd-target.h"

G_BEGIN_DECLS

#define IKD_TYPE_SAVED_VIEW (ikd_saved_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdSavedView, ikd_saved_view, IKD, SAVED_VIEW, GObject)

/**
 * IkdSavedView:
 *
 * A place to come back to: a region, and what of it is looked at. Filled by its maker, read-only
 * ever after.
 */
struct _IkdSavedView
{
  GObject        parent_instance;

  gint64         record;        /* 0 while not stored */
  char          *name;
  char          *code;          /* of the region */
  IkdDay         day;           /* IKD_DAY_NONE: always the newest */
  IkdTargetKind  kind;
  IkdIndicator   base;          /* NONE: the target's */
  const char    *segment;       /* interned; "" for everybody */
  IkdScope       scope;
  IkdSince       since;
  char          *columns;       /* ids with commas between them; nullable: the usual ones */
  char          *sort;          /* id of a column, after "-" from high to low; nullable: by rank */
  gboolean       withdrawn;     /* storing it takes it back */
};

/* With everything else as it is at first. */
IkdSavedView *ikd_saved_view_new  (const char *name, const char *code);
/* Of another name; a copy of a stored one stands for the same record. */
IkdSavedView *ikd_saved_view_copy (IkdSavedView *self, const char *name);

G_END_DECLS
