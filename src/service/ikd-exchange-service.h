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

/* What an import did, or would do: interface.md §4. rows = accepted + unchanged + rejected. */
typedef struct
{
  char      *file;
  gint64     batch;             /* action id; 0 if nothing was stored */
  guint      rows;
  guint      accepted;
  guint      unchanged;
  guint      rejected;
  GPtrArray *problems;          /* of IkdProblem, by row */
} IkdReceipt;
void         ikd_receipt_free    (IkdReceipt *receipt);
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

/* Writes Capaian's own layout; region NULL: all; days IKD_DAY_NONE: open. *@n figures written; the
 * file is replaced only when whole. */
gboolean     ikd_export_file     (IkdSession *session, GFile *file, const char *region_code,
                                  IkdDay from, IkdDay to,
                                  guint *n, GCancellable *cancellable, GError **error);

G_END_DECLS
