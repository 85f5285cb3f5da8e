/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheet for a visit: what is on it, lines for what is not known, room for all of it. */

#include <glib/gi18n-lib.h>

#include "ikd-assignment-sheet-private.h"
#include "written.h"

/* Writes a sheet on @paper, and asserts that nothing leaves the margins or covers anything else. */
static void
assert_sheet (IkdPaper paper, gint64 officers, const char *neighbourhood,
              const char *const *texts)
{
  const IkdAssignment what = { .office = "Kabupaten Cilacap",
                               .mark = "TRAINING DATA – INVENTED FIGURES",
                               .place = "Lapas Pasir Putih",
                               .kind = "Visit to an institution",
                               .district = "Kroya",
                               .neighbourhood = neighbourhood,
                               .record = 12,
                               .officers = officers,
                               .date = ikd_day_new (2023, 6, 5),
                               .printed = ikd_day_new (2023, 6, 1) };
  g_autoptr (IkdAssignmentSheet) sheet = ikd_assignment_sheet_new (&what);
  g_autoptr (IkdPagePen) pen = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double width;
  double height;

  ikd_paper_size (paper, &width, &height);
  pen = ikd_page_pen_new (cr);
  ikd_assignment_sheet_write (sheet, pen, width, height);
  written_assert (pen, texts);
  written_assert_sound (pen, surface, 14 * IKD_POINTS_PER_MM, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
content (void)
{
  static const char *const texts[] = { "Assignment Sheet", "Kabupaten Cilacap",
                                       "TRAINING DATA – INVENTED FIGURES", "Lapas Pasir Putih",
                                       "Visit to an institution", "Kroya", "Bajing, RW 3, RT 2",
                                       "Monday, 5 June 2023", "Present", "Activated", "Signature",
                                       "4", "Activity 12, printed on 1 June 2023", NULL };
  static const char *const most[] = { "6", "Assigned by", NULL };

  use_language (FALSE);
  for (guint paper = 0; paper < IKD_N_PAPERS; paper++)
    {
      assert_sheet ((IkdPaper) paper, 4, "Bajing, RW 3, RT 2", texts);
      /* Not more lines than there is room for. */
      assert_sheet ((IkdPaper) paper, 40, NULL, most);
    }
}

static void
indonesian (void)
{
  static const char *const texts[] = { "Lembar Penugasan", "Hadir", "Perekaman", "Aktivasi",
                                       "Senin, 5 Juni 2023", "Tanda tangan",
                                       "Kegiatan 12, dicetak 1 Juni 2023", NULL };

  use_language (TRUE);
  assert_sheet (IKD_PAPER_A4, 0, NULL, texts);
  use_language (FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assignment-sheet/content", content);
  g_test_add_func ("/assignment-sheet/indonesian", indonesian);

  return g_test_run ();
}
