/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-draft.h"
#include "ikd-session.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean      dry_run;
  IkdDay        as_of;          /* for rows without a date; IKD_DAY_NONE */
  IkdIndicator  indicator;      /* NONE */
} IkdImportOptions;

/* What an import did, or would do: interface.md §4. rows = accepted + unchanged + rejected +
 * left_out. */
typedef struct
{
  char      *file;
  char      *sha256;            /* of the file; nullable */
  char      *operator_name;
  gint64     at;                /* seconds since 1970 UTC */
  gint64     batch;             /* action id; 0 if nothing was stored */
  guint      rows;
  guint      accepted;
  guint      unchanged;
  guint      rejected;
  guint      left_out;          /* by a person; 0 without one */
  GPtrArray *problems;          /* of IkdProblem, by sheet and row */
  guint      unlisted;          /* further problems, that are counted only */
  GPtrArray *decisions;         /* of char *: what was decided for the file, and why; translated */
} IkdReceipt;

/* So many problems of each severity are listed. */
#define IKD_RECEIPT_MOST 20000

IkdReceipt  *ikd_receipt_new     (const char *file, const char *operator_name);
void         ikd_receipt_free    (IkdReceipt *receipt);
/* "24 read = 22 accepted + 1 unchanged + 1 rejected", translated; transfer full */
char        *ikd_receipt_sum     (const IkdReceipt *receipt);
/* "1,204 more are not listed.", of problems; translated; transfer full */
char        *ikd_receipt_rest    (const IkdReceipt *receipt);
/* For printing: sentences in the language of the messages; for saving: CSV, with the problems a row
 * each. transfer full */
char        *ikd_receipt_to_text (const IkdReceipt *receipt);
char        *ikd_receipt_to_csv  (const IkdReceipt *receipt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdReceipt, ikd_receipt_free)

/* Reads and stores a file in one transaction. Errors only where the file cannot be read or
 * understood at all, or the data file not written. */
IkdReceipt  *ikd_import_file     (IkdSession *session, GFile *file,
                                  const IkdImportOptions *options, GCancellable *cancellable,
                                  GError **error);
/* Rolls back an import as a whole; *@moved: cells that have moved on since. NOT_FOUND if @batch is
 * no import, or already rolled back. */
gboolean     ikd_import_rollback (IkdSession *session, gint64 batch, GPtrArray **moved,
                                  GCancellable *cancellable, GError **error);

typedef enum
{
  IKD_EXPORT_OWN,               /* CSV in Capaian's own layout: all that import needs */
  IKD_EXPORT_WORKBOOK,          /* XLSX: figures, states, sources, definitions */
  IKD_EXPORT_OPEN_DATA,         /* CSV of counts with Kemendagri codes, and metadata beside it */
} IkdExportFormat;

typedef struct
{
  IkdExportFormat  format;
  const char      *region_code; /* NULL: all */
  IkdDay           from;        /* IKD_DAY_NONE: open, also @to */
  IkdDay           to;
  /* the day of the states in a workbook; IKD_DAY_NONE: the newest figure's until @to, else today */
  IkdDay           as_of;
} IkdExportOptions;

/* What was written. */
typedef struct
{
  char   *file;                 /* its name */
  char   *metadata;             /* name of the metadata beside it; nullable */
  guint   figures;              /* rows of figures */
  guint   regions;              /* rows of states, in a workbook */
  guint   left_out;             /* figures without a count, of open data */
} IkdExported;
void         ikd_exported_free   (IkdExported *exported);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdExported, ikd_exported_free)

/* By how @name ends: .xlsx is a workbook, else CSV. Errors: USAGE, a kind that is not written. */
gboolean     ikd_export_format_for (const char *name, gboolean open_data,
                                    IkdExportFormat *format, GError **error);

/* Writes a file, which is replaced only when whole; rows are counted after writing. The
 * asynchronous form knows only regions that are loaded. Errors: UNKNOWN_REGION, FILE; CANCELLED of
 * GIO. */
IkdExported *ikd_export_file        (IkdSession *session, GFile *file,
                                     const IkdExportOptions *options, GCancellable *cancellable,
                                     GError **error);
void         ikd_export_file_async  (IkdSession *session, GFile *file,
                                     const IkdExportOptions *options, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
IkdExported *ikd_export_file_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
