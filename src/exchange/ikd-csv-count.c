/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Counting the rows of a CSV file that was written, from the file itself and in bounded memory:
 * a line break within quotes ends no row. */

#include <glib/gi18n-lib.h>

#include "ikd-sheet.h"

#define BLOCK 65536

gboolean
ikd_csv_count_rows (GFile *file, guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &failure);
  g_autofree char *block = g_malloc (BLOCK);
  gssize length = stream != NULL ? 1 : -1;
  gboolean quoted = FALSE;

  *n = 0;
  while (length > 0)
    {
      length = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, cancellable, &failure);
      for (gssize i = 0; i < length; i++)
        if (block[i] == '"')
          quoted = !quoted;
        else if (block[i] == '\n' && !quoted)
          (*n)++;
    }
  if (length == 0 && !quoted)
    return TRUE;

  if (failure != NULL && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                         _("The file cannot be read back after writing. Check the disk and export "
                           "again."));
  return FALSE;
}
