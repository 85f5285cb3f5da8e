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
/* The one of that subject; borrowed, nullable. @remarks: of IkdRemark */
IkdRemark  *ikd_import_learnt_find (GPtrArray *remarks, const char *subject);
/* The remembered mapping of a sheet whose header is that of @proposed; NULL: none. transfer
 * full */
IkdMapping *ikd_import_learnt_mapping (const IkdImportLearnt *self, const IkdMapping *proposed);

/* Which row of a file. */
typedef struct
{
  guint  group;                 /* of regions; groups have nothing to do with each other */
  IkdDay day;                   /* IKD_DAY_NONE: it has no figure */
  guint  part;
  guint  place;                 /* in the part's draft */
} IkdImportEntry;

/* A sheet that is imported. */
typedef struct
{
  IkdSheet       *sheet;        /* owned */
  IkdDraft       *draft;        /* owned */
  IkdImportInput *input;        /* borrowed of the file */
  guint           number;       /* of the sheet, for who asked */
} IkdImportPart;

/* What was read of a file. Its rows are made when they are wanted. */
typedef struct
{
  IkdAtlas   *atlas;            /* that finds regions */
  GPtrArray  *inputs;           /* of IkdImportInput */
  GPtrArray  *places;           /* of IkdPlaces */
  GPtrArray  *parts;            /* of IkdImportPart; one at least */
  GPtrArray  *codes;            /* of the regions that its rows have figures or targets of */
  GArray     *order;            /* of IkdImportEntry: all rows, as they are to be stored */
} IkdImportFile;

void           ikd_import_file_free (IkdImportFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportFile, ikd_import_file_free)

/* Opens sheets, each as its input says, on any thread. @sheets: of IkdSheet; @inputs: of
 * IkdImportInput, taken over, NULL: the sheet is left out; *@errors (of GError, NULL where there is
 * none): why a sheet is not read. All transfer full; NULL with @error where all fails. */
IkdImportFile *ikd_import_open_sheets (GPtrArray *sheets, GPtrArray *inputs, GPtrArray **errors,
                                       const IkdImportLearnt *learnt, IkdAtlas *atlas,
                                       IkdRegion *office, GCancellable *cancellable,
                                       GError **error);
/* All sheets that are shown and understood; @input transfer full. */
IkdImportFile *ikd_import_open_workbook (IkdWorkbook *workbook, IkdImportInput *input,
                                         const IkdImportLearnt *learnt, IkdAtlas *atlas,
                                         IkdRegion *office, GCancellable *cancellable,
                                         GError **error);
/* Finds the order in which rows are stored. A count falls only in the order of its dates, and is
 * compared with what lies below its region; regions none of which lies above another go one after
 * the other, so that little has to be at hand at a time. */
gboolean       ikd_import_file_sort (IkdImportFile *self, GCancellable *cancellable,
                                     GError **error);
/* transfer full, nullable: no row of figures */
IkdDraftRow   *ikd_import_file_make_row (const IkdImportFile *self, const IkdImportEntry *entry);

/* The rows of a file that is sorted, in its order. While they are there nobody else may make rows
 * of it. */
typedef struct _IkdImportRows IkdImportRows;

IkdImportRows *ikd_import_rows_new  (const IkdImportFile *file);
void           ikd_import_rows_free (IkdImportRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportRows, ikd_import_rows_free)
/* As often as the order has entries. transfer none, until the next is asked for; nullable: no row
 * of figures */
IkdDraftRow   *ikd_import_rows_next (IkdImportRows *self);

IkdImportPart *ikd_import_file_get_part (const IkdImportFile *self, guint i);
/* The name of a part's sheet; NULL where the file has one part only. */
const char    *ikd_import_file_get_title (const IkdImportFile *self, guint part);

/* What became of a figure of a row. */
typedef struct
{
  IkdDraftFigure *draft;
  IkdFigure      *old;          /* nullable */
  IkdFigure      *figure;       /* as it would stand there; nullable */
  gboolean        same;
  gboolean        refused;
  GPtrArray      *problems;     /* of IkdProblem; nullable: none */
} IkdImportOutcome;

/* The cells of a file for a plan; see ikd-import-item-private.h. */
typedef struct _IkdImportItems IkdImportItems;

typedef struct
{
  IkdImportFile  *file;         /* owned */
  IkdImportLearnt *learnt;      /* borrowed; nullable: nothing is remembered */
  char           *operator_name;
  char           *office_code;
  IkdAtlas       *atlas;        /* of the session, then with the villages that were added */
  IkdCalendar    *calendar;
  gboolean        dry_run;
  IkdImportItems *items;        /* owned; nullable: nobody wants them */
  IkdReceipt     *receipt;
} IkdImportJob;

/* @file: transfer full */
IkdImportJob *ikd_import_job_new   (IkdSession *session, IkdImportFile *file,
                                    IkdImportLearnt *learnt, gboolean dry_run);
void          ikd_import_job_free  (IkdImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdImportJob, ikd_import_job_free)
/* A writing job; @data is an IkdImportJob. It fills items and receipt, and gives back the job. A
 * dry run does everything, and takes it all back. */
gpointer      ikd_import_store_job (IkdDatabase *db, gpointer data, GCancellable *cancellable,
                                    GError **error);
/* Inside the job's action: keeps answers and mapping. */
gboolean      ikd_import_remember  (IkdDatabase *db, const IkdImportJob *job, gint64 action,
                                    GError **error);

G_END_DECLS
