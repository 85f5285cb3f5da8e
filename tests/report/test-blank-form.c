/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The blank form: its pages by numbers worked out by hand, what stands where by what its pen has
 * written and by the ink that it leaves, the file by its bytes; in both languages. */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "ikd-blank-form-private.h"
#include "ikd-error.h"
#include "written.h"

#define LONG_NAME "Kelurahan dengan Nama yang Panjang Sekali Sampai Tidak Muat dalam Dua Baris " \
                  "Pun di Kolom yang Disediakan untuk Nama Wilayah pada Lembar Isian Ini"

static IkdBlankForm *
make (guint n_rows, guint n_columns, gboolean previous, IkdDay day, const char *name)
{
  const IkdBlankFormHead head = {
    .office = "Kabupaten Cilacap", .parent = "Provinsi Jawa Tengah", .title = "Aktivasi IKD",
    .rows = "kecamatan", .mark = "DATA LATIHAN – ANGKA REKAAN", .day = day,
    .printed = ikd_day_new (2026, 6, 8), .n_columns = n_columns,
    .columns = { "Penduduk", "Wajib KTP", "Perekaman KTP-el" }, .places = 7,
    .previous = previous, .previous_day = ikd_day_new (2026, 6, 4), .sums = { "186.671" },
  };
  IkdBlankForm *form = ikd_blank_form_new (&head);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.24.%04u", 1001 + i);
      const IkdBlankFormRow row = { code, name != NULL ? name : "Kroya",
                                    { "14.484", "86.400", "sekitar 2,1 juta" },
                                    { ikd_day_new (2026, 4, 28), IKD_DAY_NONE, IKD_DAY_NONE } };

      ikd_blank_form_add_row (form, &row);
    }
  return form;
}

/* Between the margins of 15 mm a page has 297 − 30 = 267 mm on A4, 330 − 30 = 300 mm on F4. Header
 * 24, heading 9 and footer 7 leave 227 and 260 for rows of 7.5: 30 and 34. The end of the form
 * takes 44.5 more: on its page 182.5 / 7.5 = 24 and 215.5 / 7.5 = 28. At least three rows stand
 * with it. */
static void
pages (void)
{
  static const struct
  {
    guint    rows;
    IkdPaper paper;
    guint    pages;
    guint    last;              /* rows on the last page */
  } cases[] = {
    { 0, IKD_PAPER_A4, 1, 0 },
    { 1, IKD_PAPER_A4, 1, 1 },
    { 24, IKD_PAPER_A4, 1, 24 },
    { 25, IKD_PAPER_A4, 2, 3 },         /* 22 + 3 */
    { 60, IKD_PAPER_A4, 3, 3 },         /* 30 + 27 + 3 */
    { 852, IKD_PAPER_A4, 29, 12 },      /* 28 × 30 + 12 */
    { 24, IKD_PAPER_F4, 1, 24 },
    { 28, IKD_PAPER_F4, 1, 28 },
    { 60, IKD_PAPER_F4, 2, 26 },        /* 34 + 26 */
    { 852, IKD_PAPER_F4, 26, 3 },       /* 24 × 34 + 33 + 3 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdBlankForm) form = make (cases[i].rows, 1, TRUE, IKD_DAY_NONE, NULL);
      IkdFormLayout layout;
      double width;
      double height;
      guint next = 0;
      guint first;
      guint n = 0;

      ikd_paper_size (cases[i].paper, &width, &height);
      g_assert_cmpuint (ikd_pages_get_n_pages (IKD_PAGES (form), width, height), ==,
                        cases[i].pages);
      ikd_form_layout_compute (&layout, form, width, height);
      g_assert_cmpfloat (layout.row / IKD_POINTS_PER_MM, >=, 7);
      for (guint page = 0; page < cases[i].pages; page++, next = first + n)
        {
          ikd_form_layout_slice (&layout, cases[i].rows, page, &first, &n);
          g_assert_cmpuint (first, ==, next);
        }
      g_assert_cmpuint (n, ==, cases[i].last);
      g_assert_cmpuint (next, ==, cases[i].rows);
    }
}

/* --- what is written --- */

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  IkdPagePen      *pen;
  IkdFormLayout    layout;
  double           width;
  double           height;
} Page;

static Page *
draw (IkdBlankForm *form, double width, double height, guint number)
{
  Page *page = g_new0 (Page, 1);

  page->width = width;
  page->height = height;
  page->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  page->cr = cairo_create (page->surface);
  ikd_form_layout_compute (&page->layout, form, width, height);
  cairo_scale (page->cr, page->layout.scale, page->layout.scale);
  page->pen = ikd_page_pen_new (page->cr);
  ikd_blank_form_write (form, page->pen, &page->layout, number);
  g_assert_cmpint (cairo_status (page->cr), ==, CAIRO_STATUS_SUCCESS);
  return page;
}

static void
free_page (Page *page)
{
  ikd_page_pen_free (page->pen);
  cairo_destroy (page->cr);
  cairo_surface_destroy (page->surface);
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, free_page)

static const IkdWritten *
find (Page *page, const char *text)
{
  return written_find (page->pen, text);
}

static void
assert_sound (Page *page)
{
  /* Ink is measured in whole points, and a rule has half its thickness on either side. */
  double margin = 15 * IKD_POINTS_PER_MM * page->layout.scale - 1.5;

  written_assert_sound (page->pen, page->surface, margin, page->width, page->height);
}

static void
texts (gconstpointer data)
{
  gboolean indonesian = GPOINTER_TO_INT (data);
  static const char *const in_english[] = {
    "Kabupaten Cilacap", "Provinsi Jawa Tengah", "Aktivasi IKD",
    "Figures as of Friday, 5 June 2026",
    "DATA LATIHAN – ANGKA REKAAN", "No.", "Code", "Name", "Remark", "Penduduk", "4 Jun 2026",
    "5 Jun 2026", "33.01.24.1001", "33.01.24.1024", "Kroya", "14.484", "28 Apr 2026", "24",
    "Sum of 24 kecamatan", "186.671", "Note:", "Collected by", "Checked by", "Name:", "Date:",
    "Signature:", "Printed on 8 June 2026", "Page 1 of 1", NULL
  };
  static const char *const in_indonesian[] = {
    "Keadaan per Jumat, 5 Juni 2026", "Kode", "Nama", "Keterangan", "Jumlah 24 kecamatan",
    "Catatan:", "Dikumpulkan oleh", "Diperiksa oleh", "Nama:", "Tanggal:", "Tanda tangan:",
    "Dicetak 8 Juni 2026", "Halaman 1 dari 1", "DATA LATIHAN – ANGKA REKAAN", NULL
  };
  g_autoptr (IkdBlankForm) form = NULL;
  g_autoptr (Page) page = NULL;
  double width;
  double height;

  use_language (indonesian);
  form = make (24, 1, TRUE, ikd_day_new (2026, 6, 5), NULL);
  ikd_paper_size (IKD_PAPER_A4, &width, &height);
  page = draw (form, width, height, 0);
  written_assert (page->pen, indonesian ? in_indonesian : in_english);
  assert_sound (page);
  use_language (FALSE);
}

/* Without a date there is a line for it; without previous values there is nothing of them. */
static void
choices (void)
{
  g_autoptr (IkdBlankForm) form = make (3, 1, FALSE, IKD_DAY_NONE, NULL);
  g_autoptr (Page) page = draw (form, 595, 842, 0);

  g_assert_nonnull (find (page, "Figures as of (date):"));
  g_assert_null (find (page, "14.484"));
  g_assert_null (find (page, "186.671"));
  g_assert_null (find (page, "4 Jun 2026"));
  g_assert_null (find (page, "28 Apr 2026"));
  assert_sound (page);
}

/* Heading, mark, page number stand on every page, the end of the form on the last alone. */
static void
every_page (void)
{
  g_autoptr (IkdBlankForm) form = make (60, 3, TRUE, IKD_DAY_NONE, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (Page) page = draw (form, 595.276, 841.89, i);
      g_autofree char *number = g_strdup_printf ("Page %u of 3", i + 1);
      const char *const wanted[] = { "DATA LATIHAN – ANGKA REKAAN", "Kabupaten Cilacap", "Code",
                                     "Name", "Perekaman KTP-el", number, NULL };

      written_assert (page->pen, wanted);
      g_assert_true ((find (page, "Checked by") != NULL) == (i == 2));
      g_assert_true ((find (page, "Sum of 60 kecamatan") != NULL) == (i == 2));
      g_assert_true ((find (page, "33.01.24.1031") != NULL) == (i == 1));
      assert_sound (page);
    }
}

/* Whatever is long or small: within the margins, apart, and the boxes stay empty. */
static void
tight (void)
{
  static const double sizes[][2] = {
    { 595.276, 841.89 }, { 609.449, 935.433 }, { 841.89, 595.276 }, { 419.528, 595.276 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint columns = 1; columns <= 3; columns++)
      for (guint previous = 0; previous <= 1; previous++)
        {
          g_autoptr (IkdBlankForm) form = make (40, columns, previous, IKD_DAY_NONE, LONG_NAME);
          guint n = ikd_pages_get_n_pages (IKD_PAGES (form), sizes[i][0], sizes[i][1]);

          for (guint number = 0; number < n; number++)
            {
              g_autoptr (Page) page = draw (form, sizes[i][0], sizes[i][1], number);
              const IkdWritten *name = find (page, LONG_NAME);

              assert_sound (page);
              g_assert_cmpfloat (name->x, >=, page->layout.name);
              g_assert_cmpfloat (name->x + name->width, <=, page->layout.boxes);
              g_assert_cmpfloat (name->height, <=, page->layout.row);
            }
        }
}

/* The darkest of the pixels of a rectangle: 0 black, 255 white. */
static guint
darkest (cairo_surface_t *image, double x, double y, double width, double height)
{
  const guint8 *data = cairo_image_surface_get_data (image);
  int stride = cairo_image_surface_get_stride (image);
  guint found = 255;

  for (int row = (int) y; row < (int) (y + height); row++)
    for (int column = (int) x; column < (int) (x + width); column++)
      {
        guint32 pixel;

        memcpy (&pixel, data + row * stride + column * 4, sizeof pixel);
        found = MIN (found, pixel & 255);
      }
  return found;
}

/* Two pixels a point: between the rules of its places a box is white, and beside it there is
 * ink. */
static void
empty_boxes (void)
{
  g_autoptr (IkdBlankForm) form = make (24, 1, TRUE, IKD_DAY_NONE, LONG_NAME);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1191, 1684);
  cairo_t *cr = cairo_create (image);
  IkdFormLayout layout;
  double place;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  ikd_pages_draw (IKD_PAGES (form), cr, 595.276, 841.89, 0);
  cairo_destroy (cr);
  cairo_surface_flush (image);

  ikd_form_layout_compute (&layout, form, 595.276, 841.89);
  g_assert_cmpuint (layout.places, ==, 7);
  place = layout.box_width / layout.places;
  for (guint row = 0; row <= 24; row++)
    {
      double y = 2 * (layout.first + row * layout.row);

      for (guint i = 0; i < layout.places; i++)
        g_assert_cmpuint (darkest (image, 2 * (layout.boxes + layout.before_width + i * place) + 3,
                                   y + 3, 2 * place - 6, 2 * layout.row - 6), ==, 255);
      g_assert_cmpuint (darkest (image, 2 * layout.boxes + 3, y + 3, 2 * layout.before_width - 6,
                                 2 * layout.row - 6), <, 128);
    }
  cairo_surface_destroy (image);
}

/* --- the file --- */

static void
file (void)
{
  g_autoptr (IkdBlankForm) form = make (60, 1, TRUE, IKD_DAY_NONE, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("capaian-form-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "formulir.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "formulir.pdf", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  ikd_pages_write_pdf (IKD_PAGES (form), IKD_PAPER_F4, NULL, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
  g_assert_cmpuint (count_words (content, length, "/Type /Page"), ==, 2);
  /* 215 × 330 mm are 609.449 × 935.433 points. */
  g_assert_cmpuint (count_words (content, length, "609.44"), >=, 1);
  g_assert_cmpuint (count_words (content, length, "935.43"), >=, 1);

  g_assert_false (ikd_pages_write_pdf (IKD_PAGES (form), IKD_PAPER_A4, NULL, nowhere, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "no/formulir.pdf"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  /* Nothing half made is left. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
papers (void)
{
  IkdPaper paper = IKD_PAPER_A4;

  g_assert_true (ikd_paper_from_id ("F4", &paper));
  g_assert_cmpint (paper, ==, IKD_PAPER_F4);
  g_assert_false (ikd_paper_from_id ("letter", &paper));
  g_assert_cmpstr (ikd_paper_name (paper), ==, "F4");
  g_assert_cmpstr (ikd_paper_to_id (paper), ==, "f4");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  use_language (FALSE);

  g_test_add_func ("/blank-form/papers", papers);
  g_test_add_func ("/blank-form/pages", pages);
  g_test_add_data_func ("/blank-form/texts/english", GINT_TO_POINTER (FALSE), texts);
  g_test_add_data_func ("/blank-form/texts/indonesian", GINT_TO_POINTER (TRUE), texts);
  g_test_add_func ("/blank-form/choices", choices);
  g_test_add_func ("/blank-form/every-page", every_page);
  g_test_add_func ("/blank-form/tight", tight);
  g_test_add_func ("/blank-form/empty-boxes", empty_boxes);
  g_test_add_func ("/blank-form/file", file);
  return g_test_run ();
}
