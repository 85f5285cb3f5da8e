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

/* A list that a command prints: one verb of it. */
typedef struct
{
  const char      *verb;                /* NULL: the end of a table */
  IkdOutreachList  which;
  /* Adds a row of the list as an object. */
  void           (*add_json)    (JsonBuilder *builder, gconstpointer row);
  /* Prints a row as a line. */
  void           (*print)       (gconstpointer row);
  /* Whether a row that was loaded is one of those asked for; NULL: all are. */
  gboolean       (*keep)        (const IkdOutreachFilter *filter, gconstpointer row);
} IkdOutreachListing;

/* A command on the records of one type. */
typedef struct
{
  GType                    (*type) (void);
  int                      (*add)  (IkdCli *cli, GError **error);       /* add NAME */
  const IkdOutreachListing  *listings;
  const char                *use;       /* N_(): what to say where nothing of it was called for */
} IkdOutreachVerbs;

/* Does what the first argument says: add NAME, a listing with an optional CODE, set ID,
 * withdraw ID, history ID or export FILE; an exit status. */
int          ikd_outreach_run         (IkdCli *cli, const IkdOutreachVerbs *verbs,
                                       GError **error);

G_END_DECLS
