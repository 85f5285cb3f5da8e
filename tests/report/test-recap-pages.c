/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The documents of a month: where each piece stands, what is written on each page by the pen's own
 * list, and the same bytes each time; in both languages. */

#include <glib/gstdio.h>
#include <string.h>

#include "../model/fixture.h"
#include "ikd-recap-pages-private.h"
#include "written.h"

#define N_BOOK 24

/* A regency with @n districts: number i has i × 100 active on 31 May, i × 110 on 30 June, of a base
 * of 1000 × i; the last one has a rounded count, and nothing before. */
static IkdRecap *
make_recap (World *world, guint n, IkdAttainment **state)
{
  IkdQuestion question;
  IkdIndicator base = IKD_INDICATOR_NONE;
  IkdRegion *region;
  g_autoptr (GPtrArray) ranks = NULL;

  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.01.%04u", 2000 + i);

      world_add_region (world, code, i % 7 == 0 ? "Kepulauan Siau Tagulandang Biaro" : code);
      world_count (world, code, IKD_KTP_OBLIGED, "2023-12-31", 1000 * i);
      if (i < n)
        world_count (world, code, IKD_ACTIVE, "2024-05-31", 100 * i);
      if (i < n)
        world_count (world, code, IKD_ACTIVE, "2024-06-30", 110 * i);
      else
        world_rounded (world, code, IKD_ACTIVE, "2024-06-20", 300);
    }
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");
  question = world_question (world, "2024-06-30");
  region = world_region (world, "33.01.01");
  ranks = ikd_ranking_compute (IKD_BOOK (world->book), region, &question, &base);
  *state = ikd_attainment_compute (IKD_BOOK (world->book), region, &question);
  return ikd_recap_compute (IKD_BOOK (world->book), region, &question, ranks, base);
}

static IkdPages *
make (guint n_rows, guint n_notes, gboolean wall, IkdDay dated)
{
  static const char *const codes[] = { "33.01.01", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;
  g_autoptr (IkdRecap) recap = make_recap (world, n_rows, &state);
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  IkdLetterhead letterhead = {
    .lines = (char *) "PEMERINTAH KABUPATEN CILACAP\nDINAS KEPENDUDUKAN",
    .place = (char *) "Cilacap", .role = (char *) "Kepala Dinas", .name = (char *) "Contoh Nama",
    .nip = (char *) "198001012005011001",
  };
  const IkdRecapParts parts = { recap, state, burnup, &letterhead, "Kecamatan Kedungreja",
                                "Kabupaten Cilacap", "DATA LATIHAN", notes, dated };

  for (guint i = 0; i < n_notes; i++)
    g_ptr_array_add (notes, g_strdup_printf ("Note %u %s", i + 1, i % 3 == 0
      ? "that is so long that it goes over more than one line, whatever the font and the paper "
        "are, because it does not stop before it has said all that there is to be said here"
      : "is short"));
  return wall ? IKD_PAGES (ikd_wall_chart_new (&parts)) : IKD_PAGES (ikd_recap_pages_new (&parts));
}

/* --- where things are --- */

/* Of each page: the heading before any row, nothing over another or below the end; each row once
 * and in order, the sum behind the last two of them, the signature with what it is under. */
static void
assert_pieces (const IkdRecapLayout *layout, guint n_rows, guint n_notes)
{
  const IkdPiece *before = NULL;
  guint rows = 0;
  guint notes = 0;
  gboolean headed = FALSE;

  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const IkdPiece *piece = &g_array_index (layout->pieces, IkdPiece, i);
      gboolean turned = before != NULL && piece->page != before->page;

      if (turned)
        headed = FALSE;
      if (turned || before == NULL)
        g_assert_cmpint (piece->kind, ==, IKD_PIECE_MARK);
      else
        g_assert_cmpfloat (piece->y, >=, before->y + before->height - 0.01);
      g_assert_cmpfloat (piece->y + piece->height, <=, layout->bottom + 0.1);
      headed = headed || piece->kind == IKD_PIECE_HEADING;
      if (piece->kind == IKD_PIECE_ROW)
        {
          g_assert_true (headed);
          g_assert_cmpuint (piece->index, ==, rows++);
        }
      if (piece->kind == IKD_PIECE_SUM)
        g_assert_true (before->kind == IKD_PIECE_ROW && before->index == n_rows - 1
                       && (n_rows < 2 || (before - 1)->kind == IKD_PIECE_ROW));
      if (piece->kind == IKD_PIECE_NOTE)
        g_assert_cmpuint (piece->index, ==, notes++);
      if (piece->kind == IKD_PIECE_SIGNATURE)
        g_assert_true (before->kind == IKD_PIECE_HASH && before->page == piece->page
                       && (n_notes == 0 || ((before - 1)->kind == IKD_PIECE_NOTE
                                            && (before - 1)->page == piece->page)));
      before = piece;
    }
  g_assert_cmpuint (rows, ==, n_rows);
  g_assert_cmpuint (notes, ==, n_notes);
  g_assert_cmpint (before->kind, ==, IKD_PIECE_SIGNATURE);
  g_assert_cmpuint (before->page, ==, layout->n_pages - 1);
}

static guint
rows_on (const IkdRecapLayout *layout, guint page)
{
  guint n = 0;

  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const IkdPiece *piece = &g_array_index (layout->pieces, IkdPiece, i);

      n += piece->page == page && piece->kind == IKD_PIECE_ROW;
    }
  return n;
}

/* Between the margins A4 has 267 mm, F4 300; the footer takes 7, the mark 7. The first page has the
 * letterhead with 5.4 + 6.4 + 3 = 14.8, the title with 19, the heading with 9: 210.2 and 243.2 are
 * left for rows of 4.9: 42 and 49. Each other page has a title of 8 and the heading: 236 and 269:
 * 48 and 54. The sum takes 8, and has two rows with it. */
static void
pieces (void)
{
  static const struct
  {
    guint    rows;
    guint    notes;
    IkdPaper paper;
    guint    first;             /* rows on the first page */
    guint    second;
  } cases[] = {
    { 1, 0, IKD_PAPER_A4, 1, 0 },
    { 24, 5, IKD_PAPER_A4, 24, 0 },
    { 41, 5, IKD_PAPER_A4, 41, 0 },     /* 41 × 4.9 + 8 = 208.9 */
    { 42, 5, IKD_PAPER_A4, 40, 2 },     /* 213.8 is too much */
    { 42, 5, IKD_PAPER_F4, 42, 0 },
    { 100, 60, IKD_PAPER_A4, 42, 48 },
    { 200, 3, IKD_PAPER_F4, 49, 54 },
    { 852, 200, IKD_PAPER_F4, 49, 54 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdPages) pages = make (cases[i].rows, cases[i].notes, FALSE, 20000);
      g_auto (IkdRecapLayout) layout = { 0, };
      double width;
      double height;

      ikd_pages_get_size (pages, cases[i].paper, &width, &height);
      ikd_recap_layout_compute (&layout, &IKD_RECAP_PAGES (pages)->stock, width, height);
      assert_pieces (&layout, cases[i].rows, cases[i].notes);
      g_assert_cmpuint (ikd_pages_get_n_pages (pages, width, height), ==, layout.n_pages);
      g_assert_cmpuint (rows_on (&layout, 0), ==, cases[i].first);
      g_assert_cmpuint (rows_on (&layout, 1), ==, cases[i].second);
    }
}

/* --- what is written --- */

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  IkdPagePen      *pen;
  IkdRecapLayout   layout;
} Page;

static Page *
draw (IkdPages *pages, double width, double height, guint number)
{
  const IkdRecapStock *stock = &IKD_RECAP_PAGES (pages)->stock;
  Page *page = g_new0 (Page, 1);

  page->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  page->cr = cairo_create (page->surface);
  ikd_recap_layout_compute (&page->layout, stock, width, height);
  cairo_scale (page->cr, page->layout.scale, page->layout.scale);
  page->pen = ikd_page_pen_new (page->cr);
  ikd_recap_pages_write (stock, page->cr, page->pen, &page->layout, number);
  g_assert_cmpint (cairo_status (page->cr), ==, CAIRO_STATUS_SUCCESS);
  return page;
}

static void
free_page (Page *page)
{
  ikd_recap_layout_clear (&page->layout);
  ikd_page_pen_free (page->pen);
  cairo_destroy (page->cr);
  cairo_surface_destroy (page->surface);
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, free_page)

/* Of 24: without the last 23 × 24 / 2 × 100 = 27,600 before, 30,360 now, 2,760 more; with about
 * 300 of the last 30,660; of a base of 300,000 that is 10.22 %; the target is 90,000. */
static void
texts (gconstpointer data)
{
  gboolean indonesian = GPOINTER_TO_INT (data);
  static const char *const english[] = {
    "DATA LATIHAN", "PEMERINTAH KABUPATEN CILACAP", "DINAS KEPENDUDUKAN",
    "MONTHLY RECAPITULATION OF IKD ACTIVATION", "Kecamatan Kedungreja, Kabupaten Cilacap",
    "June 2024, figures as of 30 June 2024", "No.", "Code", "Village", "Base", "Last month",
    "This month", "Added", "Coverage", "Target", "Gap", "Rank", "33.01.01.2001", "1,000", "100",
    "110", "+10", "11.00%", "300", "190", "±300", "±1.25%", "±6,900", "–", "TOTAL", "300,000",
    "27,600", "23 of 24", "±30,660", "+2,760", "±10.22%", "90,000", "±59,300", "Page 1 of 2", NULL
  };
  static const char *const in_indonesian[] = {
    "REKAP BULANAN AKTIVASI IKD", "Juni 2024, keadaan sampai 30 Juni 2024", "Kode",
    "Desa/kelurahan", "Penyebut", "Bulan lalu", "Bulan ini", "Tambahan", "Cakupan", "Target",
    "Sisa", "Peringkat", "11,00%", "±1,25%", "±6.900", "JUMLAH", "300.000", "23 dari 24",
    "+2.760", "Halaman 1 dari 2", NULL
  };
  static const char *const at_end[] = {
    "DATA LATIHAN", "Note 1 that is so long that it goes over more than one line, whatever the "
    "font and the paper are, because it does not stop before it has said all that there is to be "
    "said here", "Note 5 is short", "Kepala Dinas", "Contoh Nama", "NIP 198001012005011001", NULL
  };
  g_autoptr (IkdPages) pages = NULL;
  g_autoptr (Page) first = NULL;
  g_autoptr (Page) last = NULL;
  double width;
  double height;

  use_language (indonesian);
  pages = make (N_BOOK, 5, FALSE, ikd_day_new (2024, 7, 1));
  ikd_pages_get_size (pages, IKD_PAPER_A4, &width, &height);
  first = draw (pages, width, height, 0);
  last = draw (pages, width, height, 1);
  written_assert (first->pen, indonesian ? in_indonesian : english);
  written_assert (last->pen, at_end);
  g_assert_nonnull (written_find (last->pen, indonesian ? "Cilacap, 1 Juli 2024"
                                                        : "Cilacap, 1 July 2024"));
  g_assert_nonnull (written_find (last->pen, indonesian ? "Halaman 2 dari 2" : "Page 2 of 2"));
  g_assert_null (written_find (first->pen, "Contoh Nama"));
  use_language (FALSE);
}

/* No text leaves the margins or covers another, on large and on small paper. */
static void
sound (void)
{
  static const double sizes[][2] = {
    { 595.276, 841.89 }, { 609.449, 935.433 }, { 841.89, 595.276 }, { 419.528, 595.276 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (IkdPages) pages = make (60, 8, FALSE, 20000);
      guint n = ikd_pages_get_n_pages (pages, sizes[i][0], sizes[i][1]);

      g_assert_cmpuint (n, >=, 2);
      for (guint number = 0; number < n; number++)
        {
          g_autoptr (Page) page = draw (pages, sizes[i][0], sizes[i][1], number);

          written_assert_sound (page->pen, page->surface,
                                15 * IKD_POINTS_PER_MM * page->layout.scale - 1.5, sizes[i][0],
                                sizes[i][1]);
        }
    }
}

/* --- files --- */

static GBytes *
write_file (IkdPages *pages, const char *path, IkdDay dated)
{
  const IkdPagesInfo info = { "Rekap", "Angka rekaan", "sha256:00", dated };
  g_autoptr (GError) error = NULL;
  char *content = NULL;
  gsize length = 0;

  ikd_pages_write_pdf (pages, IKD_PAPER_F4, &info, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  return g_bytes_new_take (content, length);
}

/* Made anew and written anew, the same bytes; its date is the document's. */
static void
same (gconstpointer data)
{
  gboolean wall = GPOINTER_TO_INT (data);
  IkdDay dated = ikd_day_new (2024, 7, 1);
  g_autofree char *folder = g_dir_make_tmp ("capaian-recap-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rekap.pdf", NULL);
  g_autoptr (IkdPages) once = make (N_BOOK, 5, wall, dated);
  g_autoptr (IkdPages) again = make (N_BOOK, 5, wall, dated);
  g_autoptr (IkdPages) later = make (N_BOOK, 5, wall, dated + 1);
  g_autoptr (GBytes) first = write_file (once, path, dated);
  g_autoptr (GBytes) second = write_file (again, path, dated);
  g_autoptr (GBytes) third = write_file (later, path, dated + 1);
  const char *content = g_bytes_get_data (first, NULL);
  gsize length = g_bytes_get_size (first);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, third));
  g_assert_cmpuint (count_words (content, length, "20240701000000Z"), >=, 1);
  g_assert_cmpuint (count_words (content, length, "sha256:00"), ==, 1);
  /* 215 × 330 mm are 609.449 × 935.433 points; the wall chart lies across. */
  g_assert_cmpuint (count_words (content, length,
                                 wall ? "[ 0 0 935.433" : "[ 0 0 609.44"), >=, 1);
  g_assert_cmpuint (count_words (content, length, "/Type /Page"), ==, wall ? 1 : 2);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recap-pages/pieces", pieces);
  g_test_add_data_func ("/recap-pages/english", GINT_TO_POINTER (FALSE), texts);
  g_test_add_data_func ("/recap-pages/indonesian", GINT_TO_POINTER (TRUE), texts);
  g_test_add_func ("/recap-pages/sound", sound);
  g_test_add_data_func ("/recap-pages/same", GINT_TO_POINTER (FALSE), same);
  g_test_add_data_func ("/recap-pages/wall-chart", GINT_TO_POINTER (TRUE), same);
  return g_test_run ();
}
