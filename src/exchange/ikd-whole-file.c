/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Files that are replaced only when whole. Guarantees: what stood under the name stays until the
 * new file is on the disk; nothing half written is left behind. */

#include "ikd-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ikd-put.h"

#define BLOCK 65536
#define MODE 0666               /* less the user's mask, as of any document */

struct _IkdWholeFile
{
  char     *path;
  char     *meanwhile;
  int       descriptor;
  gboolean  finished;
};

IkdWholeFile *
ikd_whole_file_begin (const char *path, GError **error)
{
  g_autoptr (IkdWholeFile) self = g_new0 (IkdWholeFile, 1);

  self->descriptor = -1;
  self->path = g_strdup (path);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      ikd_put_refuse (path, _("it is no ordinary file"), error);
      return NULL;
    }

  self->meanwhile = g_strconcat (path, ".XXXXXX", NULL);
  self->descriptor = g_mkstemp_full (self->meanwhile, O_RDWR | O_CLOEXEC, MODE);
  if (self->descriptor < 0)
    {
      int fault = errno;

      g_clear_pointer (&self->meanwhile, g_free);
      ikd_put_refuse (path, g_strerror (fault), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
ikd_whole_file_free (IkdWholeFile *self)
{
  if (self->descriptor >= 0)
    g_close (self->descriptor, NULL);
  if (self->meanwhile != NULL && !self->finished)
    g_unlink (self->meanwhile);
  g_free (self->meanwhile);
  g_free (self->path);
  g_free (self);
}

const char *
ikd_whole_file_get_path (IkdWholeFile *self)
{
  return self->meanwhile;
}

gboolean
ikd_whole_file_take (IkdWholeFile *self, GString *text, gboolean all, GError **error)
{
  gsize done = 0;

  if (!all && text->len < BLOCK)
    return TRUE;

  while (done < text->len)
    {
      gssize n = write (self->descriptor, text->str + done, text->len - done);

      if (n < 0 && errno != EINTR)
        return ikd_put_refuse (self->path, g_strerror (errno), error);
      done += (gsize) MAX (n, 0);
    }
  g_string_truncate (text, 0);
  return TRUE;
}

gboolean
ikd_whole_file_finish (IkdWholeFile *self, GError **error)
{
  /* The descriptor also stands for what was written under the other name. */
  if (g_fsync (self->descriptor) != 0 || g_rename (self->meanwhile, self->path) != 0)
    return ikd_put_refuse (self->path, g_strerror (errno), error);

  self->finished = TRUE;
  return TRUE;
}
