/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The records of an old workbook, and the characters in them ([MS-XLS] 2.1.4). Guarantees: no
 * record goes beyond the end of the stream. */

#include <string.h>

#include "ikd-limits.h"
#include "ikd-xls-private.h"

gboolean
ikd_xls_record_next (const IkdXls *self, IkdXlsRecord *record, gboolean first)
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

/* Characters of one byte are those of the first 256 of Unicode, or of the old code page of
 * offices. */
char *
ikd_xls_decode (const IkdXls *self, const guint8 *data, guint length, gboolean wide)
{
  const char *from = wide ? "UTF-16LE" : self->is_old ? "WINDOWS-1252" : "ISO-8859-1";

  return g_convert ((const char *) data, wide ? length * 2 : length, "UTF-8", from, NULL, NULL,
                    NULL);
}

void
ikd_xls_add_text (IkdXls *self, const guint8 *data, guint length, gboolean wide)
{
  g_autofree char *text = ikd_xls_decode (self, data, length, wide);

  if (text == NULL || self->text->len + strlen (text) >= IKD_MOST_TEXT)
    self->damaged = TRUE;
  else
    g_string_append (self->text, text);
}
