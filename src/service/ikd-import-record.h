/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-draft.h"
#include "ikd-outreach-service-private.h"

G_BEGIN_DECLS

/* Inside the job of an import: stores the record of a row in the open @action, unless it is refused
 * or the same already (row->same). @reason (nullable): for what is owed one. What is to be said is
 * in *@problems (of IkdProblem, transfer full); a refusal is no error. */
gboolean ikd_import_store_record (IkdOutreachDesk *desk, IkdDatabase *db, gint64 action,
                                  IkdDraftRow *row, const char *reason, GPtrArray **problems,
                                  GError **error);

G_END_DECLS
