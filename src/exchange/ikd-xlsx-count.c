/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Counting the rows of a workbook that was written, from the file itself. */

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-late-archive.h"
#include "ikd-late-xml.h"
#include "ikd-xlsx-write.h"

#define BLOCK 65536

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

static void
start_cb (void *n, const xmlChar *name, const xmlChar *prefix, const xmlChar *address,
          int n_spaces, const xmlChar **spaces, int n_attributes, int n_default,
          const xmlChar **attributes)
{
  *(guint *) n += g_strcmp0 ((const char *) name, "row") == 0;
}

static gboolean
count (struct archive *archive, guint *n)
{
  xmlSAXHandler handlers = { .initialized = XML_SAX2_MAGIC, .startElementNs = start_cb };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&handlers, n, NULL, 0, NULL);
  char block[BLOCK];
  la_ssize_t length = 1;
  gboolean whole = parser != NULL;

  *n = 0;
  while (whole && length > 0)
    {
      length = archive_read_data (archive, block, sizeof block);
      whole = length >= 0;
      if (whole)
        xmlParseChunk (parser, block, (int) length, length == 0);
      whole = whole && parser->wellFormed;
    }
  g_clear_pointer (&parser, xmlFreeParserCtxt);
  return whole;
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
