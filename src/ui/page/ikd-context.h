/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-backups.h"
#include "ikd-overview.h"
#include "ikd-saved-view.h"

G_BEGIN_DECLS

/**
 * IkdContext:
 *
 * What a window looks at, shared by its pages: so that region, date and base stay when one goes
 * from page to page, and down and up among the regions. The window makes one and keeps it for its
 * life.
 *
 * Properties, all observable: "session" (nullable: no file is open), "region" (id; 0: none yet),
 * "day" (%IKD_DAY_NONE: the newest), "kind" (#IkdTargetKind), "base" (#IkdIndicator,
 * %IKD_INDICATOR_NONE: the target's), "segment" (interned, "" for everybody), "trouble" (a sentence
 * about the file, nullable), "damaged" (the file of the window is; told again when a rescue is
 * found), "view" (the saved view that was gone to last, nullable).
 *
 * Signal "changed": something above but trouble and damage, or the content of the file, changed:
 * read again. It comes once from the main loop for changes made together.
 */
#define IKD_TYPE_CONTEXT (ikd_context_get_type ())
G_DECLARE_FINAL_TYPE (IkdContext, ikd_context, IKD, CONTEXT, GObject)

IkdContext    *ikd_context_new          (void);

/* Also goes to the office's region (or Indonesia), the newest day, the national target and its
 * base. */
void           ikd_context_set_session  (IkdContext *self, IkdSession *session);
/* "changed", which else follows when the main loop is idle; at once, where it is due. */
void           ikd_context_tell_now     (IkdContext *self);
IkdSession    *ikd_context_get_session  (IkdContext *self);     /* nullable */

void           ikd_context_set_region   (IkdContext *self, gint64 region);
gint64         ikd_context_get_region   (IkdContext *self);
/* The region as the atlas has it now; transfer full, nullable */
IkdRegion     *ikd_context_dup_region   (IkdContext *self);

void           ikd_context_set_day      (IkdContext *self, IkdDay day);
IkdDay         ikd_context_get_day      (IkdContext *self);

void           ikd_context_set_kind     (IkdContext *self, IkdTargetKind kind);
IkdTargetKind  ikd_context_get_kind     (IkdContext *self);

void           ikd_context_set_base     (IkdContext *self, IkdIndicator base);
IkdIndicator   ikd_context_get_base     (IkdContext *self);

void           ikd_context_set_segment  (IkdContext *self, const char *segment);
const char    *ikd_context_get_segment  (IkdContext *self);

void           ikd_context_set_trouble  (IkdContext *self, const char *trouble);
const char    *ikd_context_get_trouble  (IkdContext *self);     /* nullable */

/* Goes to a saved view: region, day, kind, base and segment at once. FALSE: the file does not have
 * its region, and nothing changes. */
gboolean       ikd_context_show_view    (IkdContext *self, IkdSavedView *view);
IkdSavedView  *ikd_context_get_view     (IkdContext *self);     /* nullable */
/* What is looked at, as a view to be saved; transfer full */
IkdSavedView  *ikd_context_make_view    (IkdContext *self, const char *name, IkdRegion *region);

/* @rescue: (nullable): the last good copy of the file, examined */
void           ikd_context_set_damage   (IkdContext *self, gboolean damaged, IkdBackup *rescue);
gboolean       ikd_context_get_damaged  (IkdContext *self);
IkdBackup     *ikd_context_get_rescue   (IkdContext *self);     /* nullable */

/* What to ask the overview service for. */
void           ikd_context_fill_query   (IkdContext *self, IkdOverviewQuery *query);

G_END_DECLS
