/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What freexl does not tell of an old workbook as a whole: its sheets, how its styles show numbers,
 * a password ([MS-XLS] 2.4). Guarantees: no record is read beyond its length, nor the stream beyond
 * its end. */

#include "ikd-limits.h"
#include "ikd-xls-marks-private.h"

static void
free_sheet (gpointer data)
{
  IkdXlsSheet *sheet = data;

  g_free (sheet->title);
  g_clear_pointer (&sheet->rows, g_hash_table_unref);
  g_free (sheet);
}

gboolean
ikd_xls_record_next (const IkdXlsMarks *self, IkdXlsRecord *record, gboolean first)
{
  gsize size = self->stream->len;

  if (!first)
    record->at += 4 + record->length;
  if (record->at + 4 > size)
    return FALSE;
  record->id = ikd_ole_get16 (self->stream->data + record->at);
  record->length = ikd_ole_get16 (self->stream->data + record->at + 2);
  record->data = self->stream->data + record->at + 4;
  return record->at + 4 + record->length <= size;
}

char *
ikd_xls_decode (const guint8 *data, guint length, gboolean wide)
{
  return g_convert ((const char *) data, wide ? length * 2 : length, "UTF-8",
                    wide ? "UTF-16LE" : "WINDOWS-1252", NULL, NULL, NULL);
}

static void
read_format (const IkdXlsMarks *self, const IkdXlsRecord *record, GHashTable *codes)
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
                          ikd_xls_decode (record->data + head, length, wide));
}

static void
read_sheet (IkdXlsMarks *self, const IkdXlsRecord *record)
{
  guint head = self->is_old ? 7 : 8;
  gboolean wide = FALSE;
  IkdXlsSheet *sheet = NULL;

  if (record->length < head || self->sheets->len >= IKD_MOST_SHEETS)
    return;
  wide = !self->is_old && (record->data[7] & 1) != 0;
  if (head + record->data[6] * (wide ? 2 : 1) > record->length)
    return;
  sheet = g_new0 (IkdXlsSheet, 1);
  sheet->begin = ikd_ole_get32 (record->data);
  sheet->hidden = (record->data[4] & 3) != 0;
  sheet->title = ikd_xls_decode (record->data + head, record->data[6], wide);
  sheet->rows = g_hash_table_new (NULL, NULL);
  g_ptr_array_add (self->sheets, sheet);
}

static void
read_style (IkdXlsMarks *self, const IkdXlsRecord *record, GHashTable *codes)
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

/* How large a sheet says it is: freexl makes room for as much. */
static void
read_dimensions (IkdXlsMarks *self, const IkdXlsRecord *record)
{
  const guint8 *data = record->data;

  if (self->is_old && record->length >= 8)
    self->n_cells += (guint64) ikd_ole_get16 (data + 2) * ikd_ole_get16 (data + 6);
  else if (!self->is_old && record->length >= 12)
    self->n_cells += (guint64) ikd_ole_get32 (data + 4) * ikd_ole_get16 (data + 10);
}

IkdXlsMarks *
ikd_xls_marks_new (GByteArray *stream)
{
  IkdXlsMarks *self = g_new0 (IkdXlsMarks, 1);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  IkdXlsRecord record = { 0 };

  self->stream = stream;
  self->formats = g_array_new (FALSE, FALSE, sizeof (IkdNumberFormat));
  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  for (gboolean more = ikd_xls_record_next (self, &record, TRUE); more;
       more = ikd_xls_record_next (self, &record, FALSE))
    if (record.id == RECORD_BEGIN && record.at == 0 && record.length >= 2)
      self->is_old = ikd_ole_get16 (record.data) < 0x0600;
    else if (record.id == RECORD_PASSWORD)
      self->protected = TRUE;
    else if (record.id == RECORD_DATE_MODE && record.length >= 2)
      self->from_1904 = ikd_ole_get16 (record.data) == 1;
    else if (record.id == RECORD_FORMAT)
      read_format (self, &record, codes);
    else if (record.id == RECORD_STYLE)
      read_style (self, &record, codes);
    else if (record.id == RECORD_SHEET)
      read_sheet (self, &record);
    else if (record.id == RECORD_DIMENSIONS)
      read_dimensions (self, &record);
  return self;
}

void
ikd_xls_marks_free (IkdXlsMarks *self)
{
  g_byte_array_unref (self->stream);
  g_array_unref (self->formats);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

