/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"
#include "ikd-table.h"

G_BEGIN_DECLS

/* The columns of IkdSegmentRow. */
const IkdTableColumn *ikd_group_columns (guint *n);

/* What the region calls it, else its name in the list; transfer none. */
const char *ikd_group_words_name (const IkdSegmentRow *row);
/* Which of @rows (of IkdSegmentRow) share people with which others; a line each, "" for none. */
char *ikd_group_words_overlaps (GPtrArray *rows);

G_END_DECLS
