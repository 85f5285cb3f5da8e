/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading a zip. Guarantees: what is unpacked of a file in all, and its ratio, are bounded,
 * whatever the zip says of itself; no part is kept as a whole; a part that is protected is refused.
 * */

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-late-archive.h"
#include "ikd-limits.h"
#include "ikd-zip.h"

struct _IkdZip
{
  GBytes     *bytes;
  char       *name;
  GHashTable *parts;            /* names; of char* */
  guint64     unpacked;         /* of all parts so far */
};

struct _IkdZipPart
{
  IkdZip         *zip;          /* borrowed */
  struct archive *archive;
};

static void
refuse (const char *name, const char *format, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (name);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, quoted);
}

void
ikd_refuse_damaged (const char *name, GError **error)
{
  refuse (name, _("“%s” is damaged. Open it in the spreadsheet program, save it again, and read "
                  "that file."), error);
}

void
ikd_refuse_protected (const char *name, GError **error)
{
  refuse (name, _("“%s” is protected by a password. Open it in the spreadsheet program, save it "
                  "without one, and read that file."), error);
}

void
ikd_refuse_no_table (const char *name, GError **error)
{
  refuse (name, _("“%s” holds no table that can be read. Save the table as XLSX, ODS, XLS or CSV, "
                  "and choose that file."), error);
}

static void
close_archive (struct archive *archive)
{
  archive_read_free (archive);
}

static struct archive *
open_archive (IkdZip *self, GError **error)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (self->bytes, &size);
  struct archive *archive = archive_read_new ();

  /* The list at the end of the zip counts, as for every spreadsheet program: a zip that was cut
   * off has none. */
  if (archive_read_support_format_zip_seekable (archive) == ARCHIVE_OK
      && archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    return archive;

  close_archive (archive);
  ikd_refuse_damaged (self->name, error);
  return NULL;
}

static const char *
name_of (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  return name != NULL ? name : archive_entry_pathname (entry);
}

static gboolean
list (IkdZip *self, GError **error)
{
  struct archive *archive = open_archive (self, error);
  struct archive_entry *entry = NULL;
  guint n = 0;
  int status = archive != NULL ? ARCHIVE_OK : ARCHIVE_FATAL;

  if (archive == NULL)
    return FALSE;
  while (n < IKD_MOST_PARTS
         && (status = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN
         && status != ARCHIVE_EOF)
    {
      n++;
      if (name_of (entry) != NULL)
        g_hash_table_add (self->parts, g_strdup (name_of (entry)));
    }
  close_archive (archive);
  if (status == ARCHIVE_EOF)
    return TRUE;
  if (n == IKD_MOST_PARTS)
    ikd_refuse_no_table (self->name, error);
  else
    ikd_refuse_damaged (self->name, error);
  return FALSE;
}

IkdZip *
ikd_zip_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (IkdZip) self = g_new0 (IkdZip, 1);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return list (self, error) ? g_steal_pointer (&self) : NULL;
}

void
ikd_zip_free (IkdZip *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_hash_table_unref (self->parts);
  g_free (self);
}

const char *
ikd_zip_get_name (IkdZip *self)
{
  return self->name;
}

gboolean
ikd_zip_has (IkdZip *self, const char *part)
{
  return g_hash_table_contains (self->parts, part);
}

IkdZipPart *
ikd_zip_open (IkdZip *self, const char *part, GError **error)
{
  g_autoptr (IkdZipPart) opened = g_new0 (IkdZipPart, 1);
  struct archive_entry *entry = NULL;
  gboolean found = FALSE;

  opened->zip = self;
  opened->archive = open_archive (self, error);
  if (opened->archive == NULL)
    return NULL;
  while (!found)
    {
      int status = archive_read_next_header (opened->archive, &entry);

      if (status < ARCHIVE_WARN || status == ARCHIVE_EOF)
        {
          ikd_refuse_damaged (self->name, error);
          return NULL;
        }
      found = g_strcmp0 (name_of (entry), part) == 0;
    }
  if (archive_entry_is_encrypted (entry))
    {
      ikd_refuse_protected (self->name, error);
      return NULL;
    }
  return g_steal_pointer (&opened);
}

static gboolean
is_bomb (IkdZip *self)
{
  return self->unpacked > IKD_MOST_UNPACKED
         || (self->unpacked > IKD_RATIO_FROM
             && self->unpacked / IKD_MOST_RATIO > g_bytes_get_size (self->bytes));
}

gssize
ikd_zip_part_read (IkdZipPart *self, char *buffer, gsize size, GError **error)
{
  gssize n = 0;

  while ((n = archive_read_data (self->archive, buffer, size)) == ARCHIVE_RETRY)
    continue;
  if (n < 0)
    {
      ikd_refuse_damaged (self->zip->name, error);
      return -1;
    }
  self->zip->unpacked += n;
  if (!is_bomb (self->zip))
    return n;
  refuse (self->zip->name, _("“%s” is small but holds far more than a table does, as a file made "
                             "to do harm. Save the table anew in the spreadsheet program, and read "
                             "that file."), error);
  return -1;
}

void
ikd_zip_part_close (IkdZipPart *self)
{
  g_clear_pointer (&self->archive, close_archive);
  g_free (self);
}
