/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-saved-view.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdSavedViews:
 *
 * The saved views of the office as a list that follows the data file, whoever changes it.
 */
#define IKD_TYPE_SAVED_VIEWS (ikd_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (IkdSavedViews, ikd_saved_views, IKD, SAVED_VIEWS, GObject)

IkdSavedViews *ikd_saved_views_new         (void);
/* nullable: no file, no views */
void           ikd_saved_views_set_session (IkdSavedViews *self, IkdSession *session);
IkdSession    *ikd_saved_views_get_session (IkdSavedViews *self);       /* nullable */
/* of IkdSavedView, oldest first; transfer none */
GListModel    *ikd_saved_views_get_list    (IkdSavedViews *self);
/* Whether another record than that of @view has this name in its region. */
gboolean       ikd_saved_views_has         (IkdSavedViews *self, const char *name,
                                            IkdSavedView *view);
/* transfer full, nullable */
IkdSavedView  *ikd_saved_views_dup         (IkdSavedViews *self, gint64 record);

G_END_DECLS
