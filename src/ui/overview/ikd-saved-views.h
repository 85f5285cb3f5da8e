/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-target.h"

G_BEGIN_DECLS

#define IKD_TYPE_SAVED_VIEW (ikd_saved_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdSavedView, ikd_saved_view, IKD, SAVED_VIEW, GObject)

/**
 * IkdSavedView:
 *
 * A place to come back to: a region, and what of it is looked at. Read-only.
 */
struct _IkdSavedView
{
  GObject        parent_instance;

  char          *name;
  char          *code;          /* of the region */
  IkdTargetKind  kind;
  IkdIndicator   base;          /* NONE: the target's */
  const char    *segment;       /* interned; "" for everybody */
};

IkdSavedView *ikd_saved_view_new          (const char *name, const char *code, IkdTargetKind kind,
                                           IkdIndicator base, const char *segment);
/* A view of this program from a tuple of %IKD_SAVED_VIEW_FORMAT; NULL where an identifier is
 * unknown */
IkdSavedView *ikd_saved_view_from_variant (GVariant *variant);
GVariant     *ikd_saved_view_to_variant   (IkdSavedView *self);        /* floating */

/* name, code of the region, kind of target, base ("": the target's), segment */
#define IKD_SAVED_VIEW_FORMAT "(sssss)"

/**
 * IkdSavedViews:
 *
 * The saved views of the person at this computer, the same in all windows. What was kept by another
 * version and is not understood here stays where it is.
 */
#define IKD_TYPE_SAVED_VIEWS (ikd_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (IkdSavedViews, ikd_saved_views, IKD, SAVED_VIEWS, GObject)

IkdSavedViews *ikd_saved_views_new      (void);
/* of IkdSavedView, oldest first; transfer none */
GListModel    *ikd_saved_views_get_list (IkdSavedViews *self);
/* Whether a view of this name is kept for the region. */
gboolean       ikd_saved_views_has      (IkdSavedViews *self, const char *name, const char *code);
/* Keeps a view, in the place of the one of its name and region. FALSE: the settings are locked. */
gboolean       ikd_saved_views_add      (IkdSavedViews *self, IkdSavedView *view);
/* FALSE: the settings are locked. */
gboolean       ikd_saved_views_remove   (IkdSavedViews *self, IkdSavedView *view);

G_END_DECLS
