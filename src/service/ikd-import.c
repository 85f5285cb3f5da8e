/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Importing a file without asking anybody. */

#include "config.h"

#include "ikd-import-private.h"

/* @input: transfer full */
static IkdImportFile *
open_file (IkdSession *session, GFile *file, IkdImportInput *input,
           const IkdImportLearnt *learnt, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdImportInput) owned = input;
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdWorkbook) workbook = ikd_workbook_read (file, cancellable, error);
  g_autoptr (IkdImportFile) opened = NULL;

  if (workbook != NULL)
    opened = ikd_import_open_workbook (workbook, g_steal_pointer (&owned), learnt, atlas,
                                       ikd_session_get_office (session), cancellable, error);
  if (opened == NULL || !ikd_import_file_sort (opened, cancellable, error))
    return NULL;
  return g_steal_pointer (&opened);
}

/**
 * ikd_import_file:
 * @session: where the figures go
 * @file: a file of a layout that is understood, or whose mapping was remembered
 *
 * Returns: (transfer full): the receipt, with every row accounted for
 */
IkdReceipt *
ikd_import_file (IkdSession *session, GFile *file, const IkdImportOptions *options,
                 GCancellable *cancellable, GError **error)
{
  IkdStore *store = ikd_session_get_store (session);
  g_autoptr (IkdImportInput) input = ikd_import_input_new ();
  g_autofree char *office = ikd_import_office_code (session);
  g_autoptr (IkdImportLearnt) learnt = ikd_store_read (store, ikd_import_learnt_job, office,
                                                       (GDestroyNotify) ikd_import_learnt_free,
                                                       cancellable, error);
  g_autoptr (IkdImportJob) job = NULL;
  IkdImportFile *opened = NULL;

  if (learnt == NULL)
    return NULL;
  input->as_of = options->as_of;
  input->indicator = options->indicator;
  opened = open_file (session, file, g_steal_pointer (&input), learnt, cancellable, error);
  if (opened == NULL)
    return NULL;

  job = ikd_import_job_new (session, opened, learnt, options->dry_run);
  if (ikd_store_write (store, ikd_import_store_job, job, NULL, cancellable, error) == NULL
      || !ikd_session_refresh (session, error))
    return NULL;
  return g_steal_pointer (&job->receipt);
}
