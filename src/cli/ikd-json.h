/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <json-glib/json-glib.h>

#include "ikd-attainment.h"
#include "ikd-check.h"
#include "ikd-increment.h"

G_BEGIN_DECLS

/* The shapes of interface.md §4. Unknown is null. */

/* Whole numbers stay whole, others carry at most six decimals. transfer full */
char *ikd_json_to_string    (JsonNode *root);

/* nullable */
void  ikd_json_text         (JsonBuilder *builder, const char *name, const char *value);
void  ikd_json_count        (JsonBuilder *builder, const char *name, gboolean known, gint64 value);
void  ikd_json_percent      (JsonBuilder *builder, const char *name, gboolean known,
                             gint64 percent);
/* NONE → null */
void  ikd_json_date         (JsonBuilder *builder, const char *name, IkdDay day);
void  ikd_json_period       (JsonBuilder *builder, const char *name, gboolean known,
                             IkdPeriod period);
/* NUMBER of counts */
void  ikd_json_number       (JsonBuilder *builder, const char *name, IkdNumber number);
/* The members of a NUMBER, of percentages where @percent. */
void  ikd_json_bounds       (JsonBuilder *builder, IkdNumber number, gboolean percent,
                             const char *first);
/* The members of a VALUE. */
void  ikd_json_value        (JsonBuilder *builder, const IkdValue *value);
/* The members of what activities explain of a rise. */
void  ikd_json_increment    (JsonBuilder *builder, const IkdIncrement *increment);
/* The same as the member "outreach". */
void  ikd_json_outreach     (JsonBuilder *builder, const IkdIncrement *increment);
void  ikd_json_problems     (JsonBuilder *builder, GPtrArray *problems);

/* Builder for an object, opened; ikd_json_print() closes nothing. */
JsonBuilder *ikd_json_object (void);

G_END_DECLS
