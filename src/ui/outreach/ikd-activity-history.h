/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* The revisions of an activity as rows of @expander, newest first: who, when, what changed, and
 * why. @revisions: of IkdOutreach, oldest first */
void ikd_activity_history_fill (AdwExpanderRow *expander, GPtrArray *revisions);

G_END_DECLS
