/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The shared strings of an old workbook ([MS-XLS] 2.4.265, 2.5.293). Guarantees: a string that
 * goes on in the next record is put together; what ends too early marks the workbook as damaged. */

#include "ikd-xls-private.h"

#define RECORD_CONTINUE 0x003c

enum
{
  STRING_WIDE = 1 << 0,
  STRING_EXTENDED = 1 << 2,     /* how it is pronounced follows */
  STRING_RICH = 1 << 3,         /* where its letters change follows */
};

typedef struct
{
  IkdXls       *book;
  IkdXlsRecord  record;
  guint         at;             /* within the record */
} Cursor;

/* At least one byte is left, in the record or in the one that continues it. */
static gboolean
has_more (Cursor *self)
{
  while (self->at >= self->record.length)
    {
      if (!ikd_xls_record_next (self->book, &self->record, FALSE)
          || self->record.id != RECORD_CONTINUE)
        return FALSE;
      self->at = 0;
    }
  return TRUE;
}

/* A number of @n bytes. */
static gboolean
take (Cursor *self, guint n, guint32 *number)
{
  *number = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!has_more (self))
        return FALSE;
      *number |= (guint32) self->record.data[self->at++] << (i * 8);
    }
  return TRUE;
}

static gboolean
pass (Cursor *self, guint64 n)
{
  while (n > 0)
    {
      guint part = 0;

      if (!has_more (self))
        return FALSE;
      part = MIN (n, self->record.length - self->at);
      self->at += part;
      n -= part;
    }
  return TRUE;
}

/* Where characters go on in the next record, it says anew how wide they are. */
static gboolean
take_characters (Cursor *self, guint length, gboolean wide)
{
  while (length > 0)
    {
      guint width = wide ? 2 : 1;
      guint n = MIN (length, (self->record.length - MIN (self->at, self->record.length)) / width);
      guint32 flags = 0;

      if (n > 0)
        ikd_xls_add_text (self->book, self->record.data + self->at, n, wide);
      self->at += n * width;
      length -= n;
      if (length > 0 && self->at < self->record.length)
        return FALSE;
      if (length > 0 && !take (self, 1, &flags))
        return FALSE;
      if (length > 0)
        wide = (flags & STRING_WIDE) != 0;
    }
  return TRUE;
}

static gboolean
read_string (Cursor *self)
{
  guint32 begin = self->book->text->len;
  guint32 length, flags;
  guint32 n_runs = 0;
  guint32 n_extended = 0;

  if (!take (self, 2, &length) || !take (self, 1, &flags)
      || ((flags & STRING_RICH) != 0 && !take (self, 2, &n_runs))
      || ((flags & STRING_EXTENDED) != 0 && !take (self, 4, &n_extended))
      || !take_characters (self, length, (flags & STRING_WIDE) != 0)
      || !pass (self, (guint64) n_runs * 4 + n_extended))
    return FALSE;
  g_string_append_c (self->book->text, '\0');
  g_array_append_val (self->book->strings, begin);
  return TRUE;
}

void
ikd_xls_read_strings (IkdXls *self, IkdXlsRecord record)
{
  Cursor cursor = { self, record, 0 };
  guint32 n_uses, n;

  if (!take (&cursor, 4, &n_uses) || !take (&cursor, 4, &n))
    self->damaged = TRUE;
  for (guint32 i = 0; !self->damaged && i < n; i++)
    if (!read_string (&cursor))
      self->damaged = TRUE;
}
