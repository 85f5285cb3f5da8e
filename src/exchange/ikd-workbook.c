/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of a file. Guarantees: what a file is, its first bytes say, never its name; what is no
 * table is refused by a sentence that says what to do. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-csv-read.h"
#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-workbook-private.h"

struct _IkdWorkbook
{
  GObject    parent_instance;

  char      *name;
  char      *sha256;
  GPtrArray *sheets;            /* of IkdSheet */
};

G_DEFINE_FINAL_TYPE (IkdWorkbook, ikd_workbook, G_TYPE_OBJECT)

static void
ikd_workbook_finalize (GObject *object)
{
  IkdWorkbook *self = IKD_WORKBOOK (object);

  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->sheets);

  G_OBJECT_CLASS (ikd_workbook_parent_class)->finalize (object);
}

static void
ikd_workbook_class_init (IkdWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_workbook_finalize;
}

static void
ikd_workbook_init (IkdWorkbook *self)
{
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
ikd_workbook_get_name (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);

  return self->name;
}

const char *
ikd_workbook_get_sha256 (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);

  return self->sha256;
}

guint
ikd_workbook_get_n_sheets (IkdWorkbook *self)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), 0);

  return self->sheets->len;
}

IkdSheet *
ikd_workbook_get_sheet (IkdWorkbook *self, guint i)
{
  g_return_val_if_fail (IKD_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (i < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, i);
}

static gboolean
refuse (IkdWorkbook *self, const char *format, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (self->name);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, quoted);
  return FALSE;
}

void
ikd_refuse_damaged_row (IkdSheet *sheet, guint line, GError **error)
{
  g_autofree char *name = ikd_guard_quote (ikd_sheet_get_name (sheet));
  g_autofree char *title = ikd_guard_quote (ikd_sheet_get_title (sheet));

  if (line == 0)
    {
      ikd_refuse_damaged (ikd_sheet_get_name (sheet), error);
      return;
    }
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, a row number, the name of a sheet. */
               _("“%s” is damaged at row %u of the sheet “%s”. Open it in the spreadsheet program, "
                 "save it again, and read that file."), name, line, title);
}

IkdSheet *
ikd_workbook_add_sheet (IkdWorkbook *self, const char *title, gboolean hidden, GError **error)
{
  IkdSheet *sheet = NULL;
  gsize n_cells = 0;

  if (self->sheets->len >= IKD_MOST_SHEETS)
    {
      refuse (self, _("“%s” has more than 512 sheets. Divide it, and read the parts."), error);
      return NULL;
    }
  for (guint i = 0; i < self->sheets->len; i++)
    n_cells += ikd_sheet_get_n_cells (g_ptr_array_index (self->sheets, i));
  sheet = ikd_sheet_new (self->name);
  ikd_sheet_set_before (sheet, n_cells);
  ikd_sheet_set_title (sheet, title, hidden);
  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

/* --- what it is --- */

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
  g_autoptr (IkdZip) zip = ikd_zip_new (bytes, self->name, error);

  if (zip == NULL)
    return FALSE;
  if (ikd_zip_has (zip, "_rels/.rels"))
    return ikd_workbook_read_xlsx (self, zip, cancellable, error);
  if (ikd_zip_has (zip, "content.xml"))
    return ikd_workbook_read_ods (self, zip, cancellable, error);
  ikd_refuse_no_table (self->name, error);
  return FALSE;
}

static gboolean
read_csv (IkdWorkbook *self, IkdPieces *pieces, GError **error)
{
  g_autoptr (IkdSheet) sheet = ikd_csv_read_pieces (pieces, error);

  if (sheet == NULL)
    return FALSE;
  g_ptr_array_add (self->sheets, g_steal_pointer (&sheet));
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
    return refuse (self, _("“%s” is empty. Choose the file that holds the table."), error);
  if (zip || begins_with (head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    {
      bytes = ikd_pieces_read_all (pieces, error);
      if (bytes == NULL)
        return FALSE;
      return zip ? read_zip (self, bytes, cancellable, error)
                 : ikd_workbook_read_xls (self, bytes, cancellable, error);
    }
  if (is_markup (head))
    return refuse (self, _("“%s” is a web page or a document, whatever its name says. Open it in "
                           "the spreadsheet program, and save the table as XLSX."), error);
  return read_csv (self, pieces, error);
}

static IkdWorkbook *
read_pieces (IkdPieces *pieces, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdWorkbook) self = g_object_new (IKD_TYPE_WORKBOOK, NULL);

  self->name = g_strdup (ikd_pieces_get_name (pieces));
  ikd_pieces_want_sha256 (pieces);
  if (!read_any (self, pieces, cancellable, error))
    return NULL;
  self->sha256 = ikd_pieces_dup_sha256 (pieces);
  for (guint i = 0; i < self->sheets->len; i++)
    ikd_sheet_set_sha256 (g_ptr_array_index (self->sheets, i), self->sha256);
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
