/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Long tables, which are read in pieces: it does not matter where they are cut, what turns up late
 * in them, and whether they come through a pipe. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ikd-pieces.h"
#include "ikd-workbook.h"

/* --- cuts --- */

static const struct
{
  const char *charset;
  const char *mark;             /* what the file begins with */
  guint       unit;             /* bytes of a character such as "," */
} encodings[] = {
  { "UTF-8", "", 1 },
  { "UTF-8", "\xef\xbb\xbf", 1 },
  { "WINDOWS-1252", "", 1 },
  { "UTF-16LE", "\xff\xfe", 2 },
  { "UTF-16BE", "\xfe\xff", 2 },
};

/* Each is a line or two of a table of three columns. */
static const struct
{
  const char *text;
  const char *cells[3];         /* of its first row */
  guint       n_lines;
  gboolean    narrow;           /* Windows-1252 has its characters */
} constructs[] = {
  { "a,\"say \"\"yes\"\"\",c\n", { "a", "say \"yes\"", "c" }, 1, TRUE },
  { "\"\"\"\",\"\",\" , \"\n", { "\"", "", "," }, 1, TRUE },
  { "a,\"x\"y\"z,c\r\n", { "a", "xy\"z", "c" }, 1, TRUE },
  { "\"1\r\n2\",\"1\r2\n\",\"\n\"\r\n", { "1\r\n2", "1\r2", "" }, 5, TRUE },
  { "a,b,\r\r\nx\n", { "a", "b", "" }, 3, TRUE },
  { "  a ,\" b\",c  \r", { "a", "b", "c" }, 1, TRUE },
  { "né,“q”,€\n", { "né", "“q”", "€" }, 1, TRUE },
  { "né,\"€😀\",😀x\r\n", { "né", "€😀", "😀x" }, 1, FALSE },
};

/* @n_units of rows, without a mark. */
static void
append_rows (GString *out, gsize n_units)
{
  const gsize end = out->len + n_units;

  /* The first one is longer, so that they are as many as is asked for. */
  for (gsize i = n_units % 6; i > 0; i--)
    g_string_append_c (out, 'p');
  while (out->len < end)
    g_string_append (out, "p,p,p\n");
}

static char *
encode (guint encoding, const char *text, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *encoded = g_convert (text, -1, encodings[encoding].charset, "UTF-8", NULL, length, &error);

  g_assert_no_error (error);
  return encoded;
}

/* The construct begins @before bytes before the end of a piece. */
static void
read_cut (guint encoding, guint construct, gsize before)
{
  const gsize mark = strlen (encodings[encoding].mark);
  const gsize n_rows = (IKD_PIECE - mark - before) / encodings[encoding].unit / 6;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IkdSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *encoded = NULL;
  gsize length = 0;

  append_rows (text, (IKD_PIECE - mark - before) / encodings[encoding].unit);
  g_string_append (text, constructs[construct].text);
  g_string_append (text, "z,z,z\n");
  encoded = encode (encoding, text->str, &length);
  g_byte_array_append (all, (const guint8 *) encodings[encoding].mark, mark);
  g_byte_array_append (all, (const guint8 *) encoded, length);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&all));
  sheet = ikd_csv_read_bytes (bytes, "table.csv", &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (ikd_sheet_get_cell (sheet, n_rows, i), ==, constructs[construct].cells[i]);
  g_assert_cmpuint (ikd_sheet_get_n_columns (sheet, n_rows), ==, 3);
  g_assert_cmpuint (ikd_sheet_get_line (sheet, n_rows), ==, n_rows + 1);
  length = ikd_sheet_get_n_rows (sheet) - 1;
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, length, 2), ==, "z");
  g_assert_cmpuint (ikd_sheet_get_line (sheet, length), ==,
                    n_rows + 1 + constructs[construct].n_lines);
}

static void
cuts (void)
{
  for (guint e = 0; e < G_N_ELEMENTS (encodings); e++)
    for (guint c = 0; c < G_N_ELEMENTS (constructs); c++)
      {
        g_autofree char *encoded = NULL;
        gsize length = 0;

        if (!constructs[c].narrow && g_str_equal (encodings[e].charset, "WINDOWS-1252"))
          continue;
        encoded = encode (e, constructs[c].text, &length);
        for (gsize before = 0; before <= length; before += encodings[e].unit)
          read_cut (e, c, before);
      }
}

/* --- what turns up late --- */

static GString *
make_table (const char *first, gsize n_units)
{
  GString *text = g_string_new (first);

  append_rows (text, n_units);
  return text;
}

static IkdSheet *
read_text (const GString *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);

  return ikd_csv_read_bytes (bytes, "table.csv", error);
}

/* What could be UTF-8 so far is read anew, and nothing is left of the first reading. */
static void
late_encoding (void)
{
  static const char *const ends[] = { "z,z,\xe9\n", "z,z,\xe9" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) text = make_table ("\xc3\xa9,b,c\n", 300000);
      g_autoptr (IkdSheet) sheet = NULL;
      g_autoptr (GError) error = NULL;
      guint last = 0;

      g_string_append (text, ends[i]);
      sheet = read_text (text, &error);
      g_assert_no_error (error);
      last = ikd_sheet_get_n_rows (sheet) - 1;
      g_assert_cmpuint (last, ==, 300000 / 6 + 1);
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 0), ==, "Ã©");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, last, 2), ==, "é");
    }
}

static void
late_separator (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  /* Before the lines that tell are read, two megabytes went by. */
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strnfill (500000, 'a' + (char) i);

      g_string_append_printf (text, "%s\n", title);
    }
  for (guint i = 0; i < 20; i++)
    g_string_append (text, "x;1,5;y\n");
  sheet = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 24);
  g_assert_cmpuint (strlen (ikd_sheet_get_cell (sheet, 3, 0)), ==, 500000);
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, 4, 1), ==, "1,5");
}

/* Of several faults the one that says what the file is, wherever it stands. */
static void
late_faults (void)
{
  static const struct
  {
    const char *fault;
    const char *end;            /* behind further pieces */
    gsize       length;
    const char *sentence;       /* NULL: it is good */
  } cases[] = {
    { "\"never\n", "", 0, "never ends" },
    { "\"never\n", "\0", 1, "no text file" },
    { "\"never\n", "\x81", 1, "cannot be read" },
    { "\xe9,\x81\n", "", 0, "cannot be read" },
    { "\xe9,\x81\n", "\0", 1, "no text file" },
    { "", "a\xc3", 2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = make_table ("a,b,c\n", 200000);
      g_autoptr (IkdSheet) sheet = NULL;
      g_autoptr (GError) error = NULL;

      g_string_append (text, cases[i].fault);
      append_rows (text, 200000);
      g_string_append_len (text, cases[i].end, (gssize) cases[i].length);
      sheet = read_text (text, &error);
      if (cases[i].sentence == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_null (sheet);
      g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
      g_assert_nonnull (strstr (error->message, cases[i].sentence));
    }
}

/* A cell of any length is refused by its row; a quote that opens it does not fill the memory. */
static void
long_cells (void)
{
  const gsize most = 1024 * 1024;
  const struct
  {
    gsize    n_before;
    gsize    n;
    gboolean good;
  } cases[] = {
    { 0, most, TRUE }, { 0, most + 1, FALSE }, { 3 * most, most, TRUE },
    { 3 * most, most + 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spaces = g_strnfill (cases[i].n_before, ' ');
      g_autofree char *filling = g_strnfill (cases[i].n, 'x');
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdSheet) sheet = NULL;

      g_string_printf (text, "a,b\n1,\"%s%s%s\"\n", spaces, filling, spaces);
      sheet = read_text (text, &error);
      g_assert_true ((sheet != NULL) == cases[i].good);
      if (cases[i].good)
        {
          g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 1), ==, filling);
          continue;
        }
      g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
      g_assert_nonnull (strstr (error->message, "row 2, column B"));
    }
}

/* --- much text --- */

/* More than is kept in memory; a number of a person that stands last is found. */
static void
much_text (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autofree char *filling = g_strnfill (10000, 'x');
  g_autoptr (IkdSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  const guint n = 6000;

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%u,%u%s%s\n", i, i, filling,
                            i == n ? " 3301234567890123" : "");
  sheet = read_text (text, &error);
  g_assert_no_error (error);
  for (guint i = n; i > 0; i--)
    {
      g_autofree char *expected = g_strdup_printf ("%u%s%s", i, filling,
                                                   i == n ? " 3301234567890123" : "");

      g_assert_cmpstr (ikd_sheet_get_cell (sheet, i, 1), ==, expected);
    }
  g_assert_true (ikd_sheet_has_identity_number (sheet));
}

/* --- pipes --- */

typedef struct
{
  char         *folder;
  char         *path;
  const GString *text;
  GCancellable *cancellable;    /* which the writer cancels behind the text; nullable */
} Pipe;

static gpointer
write_pipe (gpointer data)
{
  Pipe *self = data;
  int file = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (file, >=, 0);
  for (gsize done = 0; done < self->text->len;)
    {
      gssize n = write (file, self->text->str + done, MIN (self->text->len - done, 777));

      g_assert_cmpint (n, >, 0);
      done += (gsize) n;
    }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_assert_cmpint (close (file), ==, 0);
  return NULL;
}

static IkdWorkbook *
read_pipe (const GString *text, GCancellable *cancellable, GError **error)
{
  Pipe pipe = { .folder = g_dir_make_tmp ("capaian-pipe-XXXXXX", NULL), .text = text,
                .cancellable = cancellable };
  g_autoptr (GFile) file = NULL;
  IkdWorkbook *book = NULL;
  GThread *writer = NULL;

  pipe.path = g_build_filename (pipe.folder, "pipe.csv", NULL);
  g_assert_cmpint (mkfifo (pipe.path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_pipe, &pipe);
  file = g_file_new_for_path (pipe.path);
  book = ikd_workbook_read (file, cancellable, error);
  g_thread_join (writer);
  g_assert_cmpint (g_unlink (pipe.path), ==, 0);
  g_assert_cmpint (g_rmdir (pipe.folder), ==, 0);
  g_free (pipe.path);
  g_free (pipe.folder);
  return book;
}

/* It is read once, and twice where it proves late to be no UTF-8: the digest is that of its
 * bytes. */
static void
pipes (void)
{
  static const char *const ends[] = { "z,z,\xc3\xa9\n", "z,z,\xe9\n" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GString) text = make_table ("a,b,c\n", 600000);
      g_autoptr (IkdWorkbook) book = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *sha256 = NULL;
      IkdSheet *sheet = NULL;

      /* More of it than stands in memory. */
      for (guint n = 0; n < 8; n++)
        {
          g_autofree char *filling = g_strnfill (1000000, 'a' + (char) n);

          g_string_append_printf (text, "%s,x,x\n", filling);
        }
      g_string_append (text, ends[i]);
      book = read_pipe (text, NULL, &error);
      g_assert_no_error (error);
      sheet = ikd_workbook_get_sheet (book, 0);
      g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 100010);
      g_assert_cmpint (*ikd_sheet_get_cell (sheet, 100008, 0), ==, 'h');
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 0), ==, "a");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 100009, 2), ==, "é");
      sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
      g_assert_cmpstr (ikd_sheet_get_sha256 (sheet), ==, sha256);
    }
}

static void
cancelled (void)
{
  g_autoptr (GString) text = make_table ("a,b,c\n", 600000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_pipe (text, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-long/cuts", cuts);
  g_test_add_func ("/csv-long/late-encoding", late_encoding);
  g_test_add_func ("/csv-long/late-separator", late_separator);
  g_test_add_func ("/csv-long/late-faults", late_faults);
  g_test_add_func ("/csv-long/long-cells", long_cells);
  g_test_add_func ("/csv-long/much-text", much_text);
  g_test_add_func ("/csv-long/pipes", pipes);
  g_test_add_func ("/csv-long/cancelled", cancelled);

  return g_test_run ();
}
