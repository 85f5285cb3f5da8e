/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Old workbooks, and other things that stand in the same kind of file. */

#include <string.h>

#include "book.h"

static void
report (gconstpointer data)
{
  g_autoptr (IkdWorkbook) book = book_fixture (data);

  book_assert_report (book);
}

static void
password (void)
{
  g_autoptr (GBytes) old = book_load ("password.xls");
  g_autoptr (GBytes) new = book_ole ("EncryptedPackage", "secret", 6);

  book_refused (old, "password.xls", "protected by a password");
  book_refused (new, "new.xlsx", "protected by a password");
}

/* A letter of the same age; a workbook without sheets; a file that is cut off within. */
static void
refused (void)
{
  g_autoptr (GBytes) letter = book_ole ("WordDocument", "Dengan hormat", 13);
  g_autoptr (GBytes) hollow = book_ole ("Workbook", "\x09\x08\x10\0\0\x06\x05\0", 8);
  g_autoptr (GBytes) report_bytes = book_load ("report.xls");

  book_refused (letter, "surat.xls", "no table");
  book_refused (hollow, "hollow.xls", "hollow.xls");
  for (gsize length = 8; length < g_bytes_get_size (report_bytes); length += 509)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (report_bytes, 0, length);

      book_refused (cut, "cut.xls", "damaged");
    }
}

/* Adds a record. */
static void
record (GByteArray *book, guint id, const char *data, gsize length)
{
  const guint8 head[] = { id & 0xff, id >> 8, length & 0xff, length >> 8 };

  g_byte_array_append (book, head, sizeof head);
  g_byte_array_append (book, (const guint8 *) data, length);
}

#define RECORD(book, id, data) record (book, id, data, sizeof data - 1)

/* A workbook of one sheet, by hand, of version 8 or 5. */
static IkdWorkbook *
handmade (gboolean is_old, void (*globals) (GByteArray *), void (*cells) (GByteArray *))
{
  g_autoptr (GByteArray) book = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  guint begin = 0;

  record (book, 0x0809, is_old ? "\0\x05\x05\0" : "\0\x06\x05\0", 4);
  begin = book->len + 4;
  if (is_old)
    RECORD (book, 0x0085, "\0\0\0\0\0\0\x04" "Data");
  else
    RECORD (book, 0x0085, "\0\0\0\0\0\0\x04\0" "Data");
  globals (book);
  RECORD (book, 0x000a, "");
  book->data[begin] = book->len & 0xff;
  book->data[begin + 1] = book->len >> 8;
  record (book, 0x0809, is_old ? "\0\x05\x10\0" : "\0\x06\x10\0", 4);
  cells (book);
  RECORD (book, 0x000a, "");
  bytes = book_ole (is_old ? "Book" : "Workbook", (const char *) book->data, book->len);
  return book_read (bytes, "hand.xls");
}

/* Three shared strings. The first goes on in the next record, where its letters become wide; the
 * second is rich, and the places where its letters change stand in the next record too. */
static void
add_strings (GByteArray *book)
{
  RECORD (book, 0x00fc, "\x03\0\0\0\x03\0\0\0" "\x06\0\0" "Cil");
  RECORD (book, 0x003c, "\x01" "a\0" "c\0" "\xe1\0" "\x02\0\x08\x01\0" "ab" "\0\0");
  RECORD (book, 0x003c, "\0\0" "\x01\0\x04\x02\0\0\0" "z" "??");
}

/* Out of order, and one place twice: the later one counts. */
static void
add_cells (GByteArray *book)
{
  RECORD (book, 0x00fd, "\x01\0\0\0\0\0\0\0\0\0");
  RECORD (book, 0x00fd, "\0\0\x01\0\0\0\x01\0\0\0");
  RECORD (book, 0x00fd, "\0\0\0\0\0\0\0\0\0\0");
  RECORD (book, 0x00fd, "\0\0\0\0\0\0\x02\0\0\0");
  /* 3; 12.5 as 1250 hundredths; −1 */
  RECORD (book, 0x00bd, "\x01\0\x01\0" "\0\0\x0e\0\0\0" "\0\0\x8b\x13\0\0"
          "\0\0\xfe\xff\xff\xff" "\x03\0");
}

static void
strings (void)
{
  g_autoptr (IkdWorkbook) book = handmade (FALSE, add_strings, add_cells);

  book_assert (book, 0, 0, IKD_KIND_TEXT, "z");
  book_assert (book, 0, 1, IKD_KIND_TEXT, "ab");
  book_assert (book, 1, 0, IKD_KIND_TEXT, "Cilac\303\241");
  book_assert (book, 1, 1, IKD_KIND_NUMBER, "3");
  book_assert (book, 1, 2, IKD_KIND_NUMBER, "12.5");
  book_assert (book, 1, 3, IKD_KIND_NUMBER, "-1");
}

static void
add_style (GByteArray *book)
{
  RECORD (book, 0x041e, "\xa4\0\x05" "0.0 %");
  RECORD (book, 0x00e0, "\0\0\xa4\0");
}

static void
add_old_cells (GByteArray *book)
{
  RECORD (book, 0x0204, "\0\0\0\0\0\0\x04\0" "caf\xe9");
  /* 0.25 */
  RECORD (book, 0x0203, "\0\0\x01\0\0\0" "\0\0\0\0\0\0\xd0\x3f");
}

/* Excel 5 and 95 write texts in one byte a character. */
static void
old_version (void)
{
  g_autoptr (IkdWorkbook) book = handmade (TRUE, add_style, add_old_cells);

  g_assert_cmpstr (ikd_sheet_get_title (ikd_workbook_get_sheet (book, 0)), ==, "Data");
  book_assert (book, 0, 0, IKD_KIND_TEXT, "café");
  book_assert (book, 0, 1, IKD_KIND_PERCENT, "25.0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/xls/report", "report.xls", report);
  g_test_add_data_func ("/xls/report-1904", "report-1904.xls", report);
  g_test_add_func ("/xls/password", password);
  g_test_add_func ("/xls/refused", refused);
  g_test_add_func ("/xls/strings", strings);
  g_test_add_func ("/xls/old-version", old_version);

  return g_test_run ();
}
