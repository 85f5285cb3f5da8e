/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* Activities in words, the same in list, calendar and form. All but the mark transfer full. */

/* A shape for the state: "●", "○", "✕"; static */
const char *ikd_activity_mark          (const IkdActivity *activity);
/* "● Done" */
char       *ikd_activity_state_words   (const IkdActivity *activity);
/* How many activated; of a planned one what is expected; "–": not known */
char       *ikd_activity_result_words  (const IkdActivityRow *row);
/* All of it in one sentence, for those who hear it. */
char       *ikd_activity_sentence      (const IkdActivityRow *row);
/* "35 (33–38)": a middle with its quartiles */
char       *ikd_activity_between_words (gint64 middle, gint64 low, gint64 high);

G_END_DECLS
