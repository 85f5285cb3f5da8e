/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Importing a file without asking anybody. */

#include "config.h"

#include "ikd-import-private.h"

static IkdDraft *
read_draft (IkdSession *session, GFile *file, const IkdImportInput *input,
            const IkdImportLearnt *learnt, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdWorkbook) workbook = ikd_workbook_read (file, cancellable, error);

  if (workbook == NULL)
    return NULL;
  return ikd_import_read_workbook (workbook, input, learnt, atlas,
                                   ikd_session_get_office (session), cancellable, error);
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
                                                       cancellable, error);
  g_autoptr (IkdImportJob) job = NULL;
  IkdDraft *draft = NULL;

  if (learnt == NULL)
    return NULL;
  input->as_of = options->as_of;
  input->indicator = options->indicator;
  draft = read_draft (session, file, input, learnt, cancellable, error);
  if (draft == NULL)
    return NULL;

  job = ikd_import_job_new (session, draft, g_steal_pointer (&input), learnt, options->dry_run);
  if (ikd_store_write (store, ikd_import_store_job, job, cancellable, error) == NULL
      || !ikd_session_refresh (session, error))
    return NULL;
  return g_steal_pointer (&job->receipt);
}
