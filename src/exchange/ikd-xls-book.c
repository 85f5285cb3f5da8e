/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* An old workbook as a whole: its sheets, how its styles show numbers, a password ([MS-XLS] 2.4).
 * Guarantees: no record is read beyond its length. */

#include "ikd-xls-private.h"

enum
{
  RECORD_DATE_MODE = 0x0022,
  RECORD_PASSWORD = 0x002f,
  RECORD_SHEET = 0x0085,
  RECORD_STYLE = 0x00e0,
  RECORD_STRINGS = 0x00fc,
  RECORD_FORMAT = 0x041e,
  RECORD_BEGIN = 0x0809,
};

static void
free_sheet (gpointer data)
{
  IkdXlsSheet *sheet = data;

  g_free (sheet->title);
  g_free (sheet);
}

static void
read_format (IkdXls *self, const IkdXlsRecord *record, GHashTable *codes)
{
  guint head = self->is_old ? 3 : 5;
  gboolean wide = FALSE;
  guint length = 0;

  if (record->length < head)
    return;
  length = self->is_old ? record->data[2] : ikd_ole_get16 (record->data + 2);
  wide = !self->is_old && (record->data[4] & 1) != 0;
  if (head + (wide ? length * 2 : length) <= record->length)
    g_hash_table_replace (codes, GUINT_TO_POINTER (ikd_ole_get16 (record->data)),
                          ikd_xls_decode (self, record->data + head, length, wide));
}

static void
read_sheet (IkdXls *self, const IkdXlsRecord *record)
{
  guint head = self->is_old ? 7 : 8;
  gboolean wide = FALSE;
  IkdXlsSheet *sheet = NULL;

  /* Charts and macros have sheets of their own, without cells. */
  if (record->length < head || record->data[5] != 0)
    return;
  wide = !self->is_old && (record->data[7] & 1) != 0;
  if (head + record->data[6] * (wide ? 2 : 1) > record->length)
    return;
  sheet = g_new0 (IkdXlsSheet, 1);
  sheet->begin = ikd_ole_get32 (record->data);
  sheet->hidden = (record->data[4] & 3) != 0;
  sheet->title = ikd_xls_decode (self, record->data + head, record->data[6], wide);
  g_ptr_array_add (self->sheets, sheet);
}

static void
read_style (IkdXls *self, const IkdXlsRecord *record, GHashTable *codes)
{
  IkdNumberFormat format = { IKD_KIND_NUMBER, 0 };

  if (record->length >= 4)
    {
      guint id = ikd_ole_get16 (record->data + 2);
      const char *code = g_hash_table_lookup (codes, GUINT_TO_POINTER (id));

      format = code != NULL ? ikd_number_format_from_code (code) : ikd_number_format_from_id (id);
    }
  g_array_append_val (self->formats, format);
}

static void
read_record (IkdXls *self, const IkdXlsRecord *record, GHashTable *codes)
{
  switch (record->id)
    {
    case RECORD_BEGIN:
      if (record->at == 0 && record->length >= 2)
        self->is_old = ikd_ole_get16 (record->data) < 0x0600;
      break;
    case RECORD_PASSWORD:
      self->protected = TRUE;
      break;
    case RECORD_DATE_MODE:
      self->from_1904 = record->length >= 2 && ikd_ole_get16 (record->data) == 1;
      break;
    case RECORD_FORMAT:
      read_format (self, record, codes);
      break;
    case RECORD_STYLE:
      read_style (self, record, codes);
      break;
    case RECORD_SHEET:
      read_sheet (self, record);
      break;
    case RECORD_STRINGS:
      ikd_xls_read_strings (self, *record);
      break;
    default:
      break;
    }
}

/* What stands before the first sheet is about all of them. */
IkdXls *
ikd_xls_new (GByteArray *stream)
{
  IkdXls *self = g_new0 (IkdXls, 1);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  IkdXlsRecord record = { 0 };

  self->stream = stream;
  self->formats = g_array_new (FALSE, FALSE, sizeof (IkdNumberFormat));
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->text = g_string_new (NULL);
  self->strings = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (gboolean more = ikd_xls_record_next (self, &record, TRUE);
       more && !self->protected && !self->damaged && (record.id != RECORD_BEGIN || record.at == 0);
       more = ikd_xls_record_next (self, &record, FALSE))
    read_record (self, &record, codes);
  return self;
}

void
ikd_xls_free (IkdXls *self)
{
  g_byte_array_unref (self->stream);
  g_array_unref (self->formats);
  g_ptr_array_unref (self->sheets);
  g_string_free (self->text, TRUE);
  g_array_unref (self->strings);
  g_free (self);
}
