/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdActivityChoices:
 *
 * What the form for an activity chooses from: the kinds, the groups of residents, and a row to be
 * counted in for each obstacle.
 *
 * Signals: "changed": another is chosen or counted, or the kinds are there; "failed" (string): a
 * list cannot be read.
 */
#define IKD_TYPE_ACTIVITY_CHOICES (ikd_activity_choices_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityChoices, ikd_activity_choices, IKD, ACTIVITY_CHOICES, GObject)

/* The rows are borrowed: they are there until the reading is cancelled. */
IkdActivityChoices *ikd_activity_choices_new       (AdwComboRow *kind, AdwComboRow *segment,
                                                    AdwExpanderRow *obstacles);
/* Reads the lists and chooses what @before says. */
void                ikd_activity_choices_load      (IkdActivityChoices *self, IkdSession *session,
                                                    IkdActivity *before,
                                                    GCancellable *cancellable);
/* Whether there are kinds to choose from yet. */
gboolean            ikd_activity_choices_are_there (IkdActivityChoices *self);
/* Puts what is chosen into @activity, as far as the lists are there. FALSE with @error: a count is
 * not understood. */
gboolean            ikd_activity_choices_read      (IkdActivityChoices *self,
                                                    IkdActivity *activity, GError **error);

G_END_DECLS
