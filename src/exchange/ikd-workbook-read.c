/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading the sheets of a file. Guarantees: what a file is, its first bytes say, never its name;
 * what is no table is refused by a sentence that says what to do. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-csv-read.h"
#include "ikd-guard.h"
#include "ikd-workbook-private.h"

static gboolean
refuse (IkdPieces *pieces, const char *format, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (ikd_pieces_get_name (pieces));

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, quoted);
  return FALSE;
}

static gboolean
begins_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

/* Web pages and XML that systems give out as “.xls”, and documents: text as well, but no CSV. */
static gboolean
is_markup (GBytes *bytes)
{
  static const char *const words[] = { "<!doctype", "<html", "<table", "<?xml", "<meta", "<style",
                                       "%pdf-", "{\\rtf", "mime-version:" };
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (begins_with (bytes, "\xef\xbb\xbf", 3))
    {
      data += 3;
      size -= 3;
    }
  for (; size > 0 && g_ascii_isspace (*data); size--)
    data++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (size >= strlen (words[i]) && g_ascii_strncasecmp (data, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
read_zip (IkdWorkbook *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *name = ikd_workbook_get_name (self);
  g_autoptr (IkdZip) zip = ikd_zip_new (bytes, name, error);

  if (zip == NULL)
    return FALSE;
  if (ikd_zip_has (zip, "_rels/.rels"))
    return ikd_workbook_read_xlsx (self, zip, cancellable, error);
  if (ikd_zip_has (zip, "content.xml"))
    return ikd_workbook_read_ods (self, zip, cancellable, error);
  ikd_refuse_no_table (name, error);
  return FALSE;
}

static gboolean
read_csv (IkdWorkbook *self, IkdPieces *pieces, GError **error)
{
  IkdSheet *sheet = ikd_csv_read_pieces (pieces, error);

  if (sheet == NULL)
    return FALSE;
  ikd_workbook_take_sheet (self, sheet);
  return TRUE;
}

static gboolean
read_any (IkdWorkbook *self, IkdPieces *pieces, GCancellable *cancellable, GError **error)
{
  GBytes *head = ikd_pieces_get_head (pieces);
  gboolean zip = begins_with (head, "PK\003\004", 4) || begins_with (head, "PK\005\006", 4);
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_bytes_get_size (head) == 0)
    return refuse (pieces, _("“%s” is empty. Choose the file that holds the table."), error);
  if (zip || begins_with (head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    {
      bytes = ikd_pieces_read_all (pieces, error);
      if (bytes == NULL)
        return FALSE;
      return zip ? read_zip (self, bytes, cancellable, error)
                 : ikd_workbook_read_xls (self, bytes, cancellable, error);
    }
  if (is_markup (head))
    return refuse (pieces, _("“%s” is a web page or a document, whatever its name says. Open it in "
                             "the spreadsheet program, and save the table as XLSX."), error);
  return read_csv (self, pieces, error);
}

static IkdWorkbook *
read_pieces (IkdPieces *pieces, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdWorkbook) self = ikd_workbook_new (ikd_pieces_get_name (pieces));

  ikd_pieces_want_sha256 (pieces);
  if (!read_any (self, pieces, cancellable, error))
    return NULL;
  ikd_workbook_take_sha256 (self, ikd_pieces_dup_sha256 (pieces));
  return g_steal_pointer (&self);
}

IkdWorkbook *
ikd_workbook_read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (IkdPieces) pieces = ikd_pieces_new_bytes (bytes, name, cancellable);

  return read_pieces (pieces, cancellable, error);
}

IkdWorkbook *
ikd_workbook_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdPieces) pieces = ikd_pieces_open (file, cancellable, error);

  return pieces != NULL ? read_pieces (pieces, cancellable, error) : NULL;
}
