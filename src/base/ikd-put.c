/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Bytes on their way to the disk, and the one sentence for those that do not arrive. Guarantees:
 * what was there before stays until all of the new file is on the disk. */

#include "ikd-put.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-error.h"

gboolean
ikd_put_refuse (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, and what the system says. */
               _("“%s” cannot be written: %s"), name, why);
  return FALSE;
}

static gboolean
refuse_full (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FULL,
               /* Translators: a file name. */
               _("“%s” does not fit on the disk. Make room, or choose another disk."), name);
  return FALSE;
}

gboolean
ikd_put_folder (const char *folder, GError **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  g_return_val_if_fail (folder != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a folder, and what the system says. */
               _("The folder “%s” cannot be made: %s"), name, g_strerror (errno));
  return FALSE;
}

gboolean
ikd_put_bytes (const char *path, const void *bytes, gsize size, GError **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &failure))
    return TRUE;
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return refuse_full (path, error);
  return ikd_put_refuse (path, failure->message, error);
}
