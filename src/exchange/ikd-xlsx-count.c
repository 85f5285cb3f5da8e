/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Counting the rows of a workbook that was written, from the file itself. */

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-late-archive.h"
#include "ikd-late-xml.h"
#include "ikd-xlsx-write.h"

#define BLOCK 65536

static int
read_cb (void *context, char *buffer, int length)
{
  return (int) archive_read_data (context, buffer, (size_t) length);
}

/* Goes to the part called @name. */
static gboolean
find_part (struct archive *archive, const char *name)
{
  struct archive_entry *entry = NULL;

  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (g_strcmp0 (archive_entry_pathname (entry), name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
count (struct archive *archive, guint *n)
{
  xmlTextReaderPtr reader = xmlReaderForIO (read_cb, NULL, archive, NULL, NULL,
                                            XML_PARSE_NONET | XML_PARSE_NOERROR
                                            | XML_PARSE_NOWARNING);
  int more = reader != NULL ? 1 : -1;

  *n = 0;
  while (more == 1)
    {
      more = xmlTextReaderRead (reader);
      if (more == 1 && xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT
          && g_strcmp0 ((const char *) xmlTextReaderConstLocalName (reader), "row") == 0)
        (*n)++;
    }
  g_clear_pointer (&reader, xmlFreeTextReader);
  return more == 0;
}

gboolean
ikd_xlsx_count_rows (const char *path, guint sheet, guint *n, GError **error)
{
  g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", sheet);
  struct archive *archive = archive_read_new ();
  gboolean good;

  archive_read_support_format_zip (archive);
  good = archive_read_open_filename (archive, path, BLOCK) == ARCHIVE_OK
         && find_part (archive, part) && count (archive, n);
  archive_read_free (archive);
  if (!good)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                         _("The workbook cannot be read back after writing. Check the disk and "
                           "export again."));
  return good;
}
