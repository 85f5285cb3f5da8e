/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-cli.h"
#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* What the commands on outreach share: options that are fields, and a record as JSON. */

/* Options that are no field. */
extern char *ikd_outreach_region;       /* --region */
extern char *ikd_outreach_from;         /* --from */
extern char *ikd_outreach_to;           /* --to */

extern const GOptionEntry ikd_institution_options[];
extern const GOptionEntry ikd_activity_options[];
extern const GOptionEntry ikd_obstacle_options[];
extern const GOptionEntry ikd_segment_options[];

/* The text of the option that is the field @name; NULL: not given. */
const char  *ikd_outreach_option      (const char *name);
/* Sets the fields whose options are given. Errors: as ikd_field_from_text(). */
gboolean     ikd_outreach_read        (IkdOutreach *record, GError **error);
/* The filter that --kind, --state, --segment, --from, --to and the @at-th argument (a code, if
 * there is one) say. */
gboolean     ikd_outreach_read_filter (IkdCli *cli, guint at, IkdOutreachFilter *filter,
                                       GError **error);
/* Opens the file and gives a new record its region, which must be said. */
gboolean     ikd_outreach_begin       (IkdCli *cli, IkdOutreach *record, GError **error);
/* Puts the id in the place of what ->kind names; FALSE: it names nothing. */
gboolean     ikd_outreach_name_kind   (IkdCli *cli, IkdOutreach *record, GError **error);
/* Saves, strictly; an exit status. */
int          ikd_outreach_store       (IkdCli *cli, IkdOutreach *record, GError **error);

/* Says that @record was kept, or taken back. */
void         ikd_outreach_tell        (IkdCli *cli, IkdOutreach *record);

/* Adds the members of @record to an open object: "id", "region", its fields. */
void         ikd_outreach_json        (JsonBuilder *builder, IkdOutreach *record);
/* A member that is a NUMBER, of percentages where @percent. */
void         ikd_outreach_json_number (JsonBuilder *builder, const char *name, IkdNumber number,
                                       gboolean percent);
/* In thousandths; −1: null */
void         ikd_outreach_json_rate   (JsonBuilder *builder, const char *name, gint64 rate);

/* set ID, withdraw ID, history ID, export FILE: alike for all types; *@known: whether the first
 * argument is one of these. */
int          ikd_outreach_run_common  (IkdCli *cli, GType type, gboolean *known, GError **error);

G_END_DECLS
