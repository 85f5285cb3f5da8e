/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Loading a file. Guarantees: never more than the limit stands in memory, and a pipe, which has no
 * size to ask for beforehand, is read like a file. */

#include "ikd-load.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-limits.h"

static GBytes *
load (GFile *file, gboolean *too_large, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (1 << 16);
  gssize n = 0;

  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, cancellable, error))
         > 0)
    {
      *too_large = bytes->len + n > IKD_MOST_BYTES;
      if (*too_large)
        return NULL;
      g_byte_array_append (bytes, buffer, n);
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

GBytes *
ikd_load_file (GFile *file, char **shown, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *quoted = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean too_large = FALSE;
  GBytes *bytes = load (file, &too_large, cancellable, &failure);

  *shown = g_filename_display_name (name);
  quoted = ikd_guard_quote (*shown);
  if (bytes != NULL)
    return bytes;

  if (too_large)
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 _("“%s” is larger than 256 MiB. Divide it, and read the parts."), quoted);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (ikd_guard_has_identity_number (failure->message))
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 _("“%s” cannot be read. Take the identity number out of its name, and try "
                   "again."), quoted);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: a file name, and what the system says. */
                 _("“%s” cannot be read: %s"), quoted, failure->message);
  return NULL;
}
