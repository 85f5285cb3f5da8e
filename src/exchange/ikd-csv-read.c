/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading CSV and TSV (RFC 4180, and what offices make of it). Guarantees: the file is read in
 * pieces, so one of any length takes bounded memory; it is read once, and again from its beginning
 * where it turns out to be no UTF-8; a quote that never ends is refused with the line where it
 * began; no sentence repeats an identity number. */

#include "ikd-csv-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-csv-scan.h"
#include "ikd-decoder.h"
#include "ikd-guard.h"

/* Text that is kept until its separator is found: far more than the lines that are compared. */
#define MOST_HELD (1u << 20)

/* What is wrong with a file, the worse last: each is told before those above it, wherever they
 * stand. */
typedef enum
{
  FAULT_NONE,
  FAULT_TABLE,
  FAULT_CHARACTERS,
  FAULT_BINARY,
} Fault;

/* A reading from the beginning to the end. */
typedef struct
{
  const char        *name;
  IkdCharset         charset;
  char               delimiter; /* 0: not yet found */
  IkdDelimiterFinder finder;
  GString           *held;      /* what came until then */
  gboolean           again;     /* with what is known now */
  IkdDecoder        *decoder;
  IkdSheet          *sheet;
  IkdCsvScanner     *scanner;   /* NULL until the separator is known */
  Fault              fault;
  GError            *error;     /* which is told if nothing worse comes */
} Reading;

static void
note (Reading *self, Fault fault, const char *format)
{
  g_autofree char *quoted = ikd_guard_quote (self->name);

  g_clear_error (&self->error);
  g_set_error (&self->error, IKD_ERROR, IKD_ERROR_FILE, format, quoted);
  self->fault = fault;
}

static void
note_characters (Reading *self)
{
  if (self->charset == IKD_CHARSET_UTF_8)
    {
      self->charset = IKD_CHARSET_WINDOWS_1252;
      self->again = TRUE;
    }
  else
    note (self, FAULT_CHARACTERS,
          _("The characters of “%s” cannot be read. Save it as CSV in UTF-8."));
}

static void
scan (Reading *self, const char *text, gsize length)
{
  if (self->fault == FAULT_NONE
      && !ikd_csv_scanner_add (self->scanner, text, length, &self->error))
    self->fault = FAULT_TABLE;
}

static void
settle_delimiter (Reading *self)
{
  self->delimiter = ikd_delimiter_finder_choose (&self->finder);
  if (self->held->len > MOST_HELD)
    {
      self->again = TRUE;
      return;
    }
  self->scanner = ikd_csv_scanner_new (self->sheet, self->delimiter);
  scan (self, self->held->str, self->held->len);
}

static void
take_text (Reading *self, const char *text, gsize length)
{
  if (self->scanner != NULL)
    {
      scan (self, text, length);
      return;
    }
  if (self->held->len <= MOST_HELD)
    g_string_append_len (self->held, text, (gssize) length);
  ikd_delimiter_finder_add (&self->finder, text, length);
  if (self->finder.line == IKD_LINES_COMPARED)
    settle_delimiter (self);
}

static void
take_piece (Reading *self, GBytes *piece)
{
  gsize size = 0;
  gsize length = 0;
  const char *text = NULL;
  const char *data = g_bytes_get_data (piece, &size);

  if (self->fault < FAULT_BINARY && self->charset != IKD_CHARSET_UTF_16
      && memchr (data, '\0', size) != NULL)
    note (self, FAULT_BINARY, _("“%s” is no text file. Save it as CSV, and choose that one."));
  if (self->fault >= FAULT_CHARACTERS)
    return;
  if (ikd_decoder_decode (self->decoder, data, size, &text, &length))
    take_text (self, text, length);
  else
    note_characters (self);
}

static void
take_end (Reading *self)
{
  if (self->fault < FAULT_CHARACTERS && !ikd_decoder_end (self->decoder))
    note_characters (self);
  if (!self->again && self->fault == FAULT_NONE && self->scanner == NULL)
    settle_delimiter (self);
  if (!self->again && self->fault == FAULT_NONE
      && !ikd_csv_scanner_end (self->scanner, &self->error))
    self->fault = FAULT_TABLE;
}

/* From the beginning to the end, or to where it has to begin again. FALSE with an error that says
 * nothing of the content. */
static gboolean
read_once (Reading *self, IkdPieces *pieces, GError **error)
{
  GError *failure = NULL;

  self->again = FALSE;
  self->decoder = ikd_decoder_new (self->charset);
  self->sheet = ikd_sheet_new (self->name);
  if (self->delimiter != '\0')
    self->scanner = ikd_csv_scanner_new (self->sheet, self->delimiter);
  while (!self->again)
    {
      g_autoptr (GBytes) piece = ikd_pieces_next (pieces, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (piece == NULL)
        {
          take_end (self);
          break;
        }
      take_piece (self, piece);
    }
  return TRUE;
}

/* What was read is let go of; what was found out stays. */
static void
clear (Reading *self)
{
  g_clear_pointer (&self->decoder, ikd_decoder_free);
  g_clear_pointer (&self->scanner, ikd_csv_scanner_free);
  g_clear_object (&self->sheet);
  g_clear_error (&self->error);
  g_string_truncate (self->held, 0);
  self->finder = (IkdDelimiterFinder){ 0 };
  self->fault = FAULT_NONE;
}

static gboolean
begins_with (GBytes *head, const char *mark)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (head, &size);

  return size >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

IkdSheet *
ikd_csv_read_pieces (IkdPieces *pieces, GError **error)
{
  GBytes *head = ikd_pieces_get_head (pieces);
  gboolean wide = begins_with (head, "\xff\xfe") || begins_with (head, "\xfe\xff");
  Reading self = { .name = ikd_pieces_get_name (pieces),
                   .charset = wide ? IKD_CHARSET_UTF_16 : IKD_CHARSET_UTF_8,
                   .held = g_string_new (NULL) };
  gboolean good = read_once (&self, pieces, error);
  IkdSheet *sheet = NULL;

  while (good && self.again)
    {
      clear (&self);
      good = ikd_pieces_begin_again (pieces, error) && read_once (&self, pieces, error);
    }
  if (good && self.error != NULL)
    g_propagate_error (error, g_steal_pointer (&self.error));
  else if (good)
    sheet = g_steal_pointer (&self.sheet);
  clear (&self);
  g_string_free (self.held, TRUE);
  return sheet;
}

/**
 * ikd_csv_read_bytes:
 * @bytes: the file's content
 * @name: its display name, for messages
 *
 * Returns: (transfer full): the table
 */
IkdSheet *
ikd_csv_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (IkdPieces) pieces = ikd_pieces_new_bytes (bytes, name, NULL);

  return ikd_csv_read_pieces (pieces, error);
}

IkdSheet *
ikd_csv_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdPieces) pieces = ikd_pieces_open (file, cancellable, error);

  return pieces != NULL ? ikd_csv_read_pieces (pieces, error) : NULL;
}
