/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* What one revision says, in a line; transfer full */
typedef char *(*IkdRecordWords) (IkdOutreach *revision);

/* The revisions of a record, newest first: what each says, who kept it and when, and why.
 * @revisions: of IkdOutreach, oldest first. Returns: (transfer floating) */
AdwPreferencesGroup *ikd_record_history_new (GPtrArray *revisions, IkdRecordWords words);

G_END_DECLS
