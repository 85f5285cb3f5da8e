/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The hash chain. Guarantees: two different histories never give the same bytes to the digest,
 * since every text is preceded by its length. */

#include <string.h>

#include "ikd-database-private.h"

/* The digits of a number, before @end; where they begin. */
static char *
write_digits (char *end, guint64 number)
{
  char *at = end;

  do
    *--at = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  return at;
}

/* Writes the length of what follows, before @end; where it begins. */
static char *
write_length (char *end, gsize length)
{
  *--end = ':';
  return write_digits (end, length);
}

void
ikd_hash_append_text (GString *bytes, const char *text)
{
  char count[24];
  char *end = count + sizeof count;
  char *at = NULL;
  gsize length = 0;

  if (text == NULL)
    {
      g_string_append_c (bytes, '-');
      return;
    }
  length = strlen (text);
  at = write_length (end, length);
  g_string_append_len (bytes, at, end - at);
  if (length > 0)
    g_string_append_len (bytes, text, length);
}

void
ikd_hash_append_int (GString *bytes, gboolean known, gint64 value)
{
  char digits[48];
  char *end = digits + sizeof digits;
  char *at = NULL;

  if (!known)
    {
      g_string_append_c (bytes, '-');
      return;
    }
  at = write_digits (end, value < 0 ? -(guint64) value : (guint64) value);
  if (value < 0)
    *--at = '-';
  at = write_length (at, end - at);
  g_string_append_len (bytes, at, end - at);
}

void
ikd_hash_text (GChecksum *checksum, const char *text)
{
  g_autoptr (GString) bytes = g_string_new (NULL);

  ikd_hash_append_text (bytes, text);
  g_checksum_update (checksum, (const guchar *) bytes->str, bytes->len);
}

void
ikd_hash_int (GChecksum *checksum, gboolean known, gint64 value)
{
  g_autoptr (GString) bytes = g_string_new (NULL);

  ikd_hash_append_int (bytes, known, value);
  g_checksum_update (checksum, (const guchar *) bytes->str, bytes->len);
}

static void
add_digest (GChecksum *checksum, GChecksum *part)
{
  guint8 digest[IKD_HASH_SIZE];
  gsize size = sizeof digest;

  g_checksum_get_digest (part, digest, &size);
  g_checksum_update (checksum, digest, size);
}

void
ikd_action_hash (const guint8 *previous, gint64 id, gint64 at, const char *kind,
                 const char *operator_name, const char *label, const char *file_sha256,
                 gint64 reverts, GChecksum *figures, GChecksum *records, guint8 *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = IKD_HASH_SIZE;

  g_checksum_update (checksum, previous, IKD_HASH_SIZE);
  ikd_hash_int (checksum, TRUE, id);
  ikd_hash_int (checksum, TRUE, at);
  ikd_hash_text (checksum, kind);
  ikd_hash_text (checksum, operator_name);
  ikd_hash_text (checksum, label);
  ikd_hash_text (checksum, file_sha256);
  ikd_hash_int (checksum, reverts > 0, reverts);
  add_digest (checksum, figures);
  add_digest (checksum, records);
  g_checksum_get_digest (checksum, hash, &size);
}

/* Everything that a revision says: the full text of its source, the region's code rather than its
 * id. */
const char *const ikd_figure_rev_hash_sql =
  "SELECT r.id, region.code, r.indicator, r.segment, r.start, r.day, r.claim, r.state, r.value,\n"
  "       r.low, r.high, r.percent, r.half, r.of, source.kind, source.title, source.publisher,\n"
  "       source.date, source.url, source.base_word, r.reason, r.owes, r.note, r.derived,\n"
  "       r.replaces, r.action\n"
  "FROM figure_rev AS r\n"
  "LEFT JOIN region ON region.id = r.region\n"
  "LEFT JOIN source ON source.id = r.source\n"
  "ORDER BY r.id";

const char *const ikd_record_rev_hash_sql =
  "SELECT id, kind, record, body, replaces, action\n"
  "FROM record_rev\n"
  "ORDER BY id";

void
ikd_hash_row (GChecksum *checksum, sqlite3_stmt *row, int n)
{
  g_autoptr (GString) bytes = g_string_sized_new (256);

  for (int i = 0; i < n; i++)
    if (sqlite3_column_type (row, i) == SQLITE_INTEGER)
      ikd_hash_append_int (bytes, TRUE, sqlite3_column_int64 (row, i));
    else
      ikd_hash_append_text (bytes, (const char *) sqlite3_column_text (row, i));
  g_checksum_update (checksum, (const guchar *) bytes->str, bytes->len);
}

void
ikd_figure_rev_hash (GChecksum *checksum, sqlite3_stmt *row)
{
  ikd_hash_row (checksum, row, 25);
}

void
ikd_record_rev_hash (GChecksum *checksum, sqlite3_stmt *row)
{
  ikd_hash_row (checksum, row, 5);
}
