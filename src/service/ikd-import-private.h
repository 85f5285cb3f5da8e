/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-exchange-service.h"
#include "ikd-session-private.h"
#include "ikd-workbook.h"

G_BEGIN_DECLS

/* Between reading a file, planning and storing. Known to the room alone. */

/* What a person, or nobody, says of a file. */
typedef struct
{
  IkdMapping   *mapping;        /* nullable */
  IkdDay        as_of;
  gboolean      day_wins;       /* as_of is a person's: it goes before the title's date */
  IkdIndicator  indicator;
  IkdSource    *source;         /* nullable */
  int           decisions[IKD_N_DECISIONS];     /* −1: the file's own */
  GHashTable   *answers;        /* text → code, "" = left out */
  GHashTable   *kept;           /* set of texts whose answers are to be remembered */
  GHashTable   *corrections;    /* ikd_reading_key () → text */
  GHashTable   *skipped;        /* set of ikd_reading_key () */
  GHashTable   *reasons;        /* ikd_reading_key () → text */
  char         *reason;         /* for all that need one; nullable */
  gboolean      keep_mapping;
} IkdImportInput;

IkdImportInput *ikd_import_input_new  (void);
IkdImportInput *ikd_import_input_copy (const IkdImportInput *self);
void            ikd_import_input_free (IkdImportInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportInput, ikd_import_input_free)

/* What was remembered: of IkdRemark. */
typedef struct
{
  GPtrArray *aliases;
  GPtrArray *mappings;
} IkdImportLearnt;

/* The code under which what is remembered is kept: the office's, "ID" without one; transfer full */
char       *ikd_import_office_code (IkdSession *session);
/* A job; @data is such a code, NULL: of all. transfer full */
gpointer    ikd_import_learnt_job  (IkdDatabase *db, gpointer data, GCancellable *cancellable,
                                    GError **error);
void        ikd_import_learnt_free (IkdImportLearnt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportLearnt, ikd_import_learnt_free)
/* The remembered mapping of a sheet whose header is that of @proposed; NULL: none. transfer
 * full */
IkdMapping *ikd_import_learnt_mapping (const IkdImportLearnt *self, const IkdMapping *proposed);

/* Reads a sheet as @input says, on any thread. transfer full */
IkdDraft   *ikd_import_read        (IkdSheet *sheet, const IkdImportInput *input,
                                    const IkdImportLearnt *learnt, IkdAtlas *atlas,
                                    IkdRegion *office, GCancellable *cancellable, GError **error);
/* All sheets that are shown and understood. */
IkdDraft   *ikd_import_read_workbook (IkdWorkbook *workbook, const IkdImportInput *input,
                                      const IkdImportLearnt *learnt, IkdAtlas *atlas,
                                      IkdRegion *office, GCancellable *cancellable,
                                      GError **error);

/* What became of a figure of a draft. */
typedef struct
{
  IkdDraftRow    *row;          /* of the draft */
  IkdDraftFigure *draft;
  IkdFigure      *old;          /* nullable */
  IkdFigure      *figure;       /* as it would stand there; nullable */
  gboolean        same;
  gboolean        refused;
  GPtrArray      *problems;     /* of IkdProblem */
} IkdImportOutcome;

typedef struct
{
  IkdDraft       *draft;        /* owned */
  IkdImportInput *input;        /* owned */
  IkdImportLearnt *learnt;      /* borrowed; nullable: nothing is remembered */
  char           *operator_name;
  char           *office_code;
  IkdAtlas       *atlas;        /* of the session, then with the villages that were added */
  IkdCalendar    *calendar;
  gboolean        dry_run;
  GPtrArray      *outcomes;     /* of IkdImportOutcome, by row */
  IkdReceipt     *receipt;
} IkdImportJob;

/* @draft, @input: transfer full */
IkdImportJob *ikd_import_job_new   (IkdSession *session, IkdDraft *draft, IkdImportInput *input,
                                    IkdImportLearnt *learnt, gboolean dry_run);
void          ikd_import_job_free  (IkdImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportJob, ikd_import_job_free)
/* A writing job; @data is an IkdImportJob. It fills outcomes and receipt, and gives back the job. A
 * dry run does everything, and takes it all back. */
gpointer      ikd_import_store_job (IkdDatabase *db, gpointer data, GCancellable *cancellable,
                                    GError **error);
/* Inside the job's action: keeps answers and mapping. */
gboolean      ikd_import_remember  (IkdDatabase *db, const IkdImportJob *job, gint64 action,
                                    GError **error);

G_END_DECLS
