/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a chart is given: coverage by the base of its day, changed bases as steps, published
 * percentages, several targets. Numbers worked out by hand. */

#include <string.h>

#include "desk.h"
#include "ikd-annotation-service.h"
#include "ikd-chart-file.h"
#include "ikd-overview.h"
#include "ikd-plan-service.h"

static IkdOverview *
load (Desk *self, const char *code)
{
  IkdOverviewQuery query = { .region = desk_region (self, code), .day = IKD_DAY_NONE,
                             .base = IKD_INDICATOR_NONE, .segment = g_intern_string ("") };
  g_autoptr (GError) error = NULL;
  IkdOverview *overview = ikd_overview_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return overview;
}

static IkdBurnup *
make (IkdOverview *overview, IkdBurnupUnit unit, guint lines)
{
  const IkdChartOptions options = { .unit = unit, .lines = lines };

  return ikd_chart_data_make_burnup (overview->chart, &options);
}

/* 100 of 1,000 are 10 %; 120 of 1,200, from the day of the new base on, 10 % again. The national
 * target of 2026, 30 %, is 300 people, then 360. */
static void
bases (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) people = NULL;
  g_autoptr (IkdBurnup) percent = NULL;
  const IkdChartLine *line;

  desk_keep (self, "33.01", IKD_KTP_OBLIGED, "2025-12-31", "1000");
  desk_keep (self, "33.01", IKD_KTP_OBLIGED, "2026-03-01", "1200");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-02-01", "100");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-03-01", "120");
  overview = load (self, "33.01");
  people = make (overview, IKD_UNIT_PEOPLE, 0);
  percent = make (overview, IKD_UNIT_PERCENT, 0);

  g_assert_cmpuint (ikd_burnup_get_n_points (people), ==, 2);
  g_assert_cmpint (ikd_burnup_get_point (people, 1)->number.value, ==, 120);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (ikd_burnup_get_point (percent, i)->number.value, ==, 10 * IKD_PERCENT);

  g_assert_cmpuint (ikd_burnup_get_n_notes (people), ==, 1);
  g_assert_cmpint (ikd_burnup_get_note (people, 0)->from, ==, ikd_day_new (2026, 3, 1));
  g_assert_cmpint (ikd_burnup_get_note (people, 0)->kind, ==, IKD_NOTE_BASE);
  g_assert_cmpstr (ikd_burnup_get_note (people, 0)->text, ==,
                   "New base: 1,200 ID-obliged residents");

  line = g_ptr_array_index (overview->chart->lines, 0);
  g_assert_cmpuint (line->steps->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const IkdChartAim *aim = &g_array_index (line->steps, IkdChartAim, i);

      g_assert_cmpint (aim->from, ==, i == 0 ? ikd_day_new (2026, 1, 1) : ikd_day_new (2026, 3, 1));
      g_assert_cmpint (aim->deadline, ==,
                       i == 0 ? ikd_day_new (2026, 2, 28) : ikd_day_new (2026, 12, 31));
      g_assert_cmpint (aim->count.value, ==, i == 0 ? 300 : 360);
      g_assert_cmpint (aim->coverage.value, ==, 30 * IKD_PERCENT);
    }
}

/* A target of one's own, of a count and of another base, beside the national one. */
static void
targets (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) burnup = NULL;
  g_autoptr (IkdTarget) target = ikd_target_new ();
  const IkdChartLine *line;

  desk_keep (self, "33.01", IKD_KTP_OBLIGED, "2025-12-31", "1000");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-02-01", "100");
  target->scope = desk_region (self, "33.01");
  target->scope_code = g_strdup ("33.01");
  target->kind = IKD_TARGET_OWN;
  target->count = ikd_number_exact (250);
  target->valid_from = ikd_day_new (2026, 1, 1);
  target->deadline = ikd_day_new (2026, 6, 30);
  g_assert_true (ikd_target_save (self->session, target, NULL, NULL));
  target->record = 0;
  target->kind = IKD_TARGET_PROVINCIAL;
  target->state = IKD_TARGET_PROPOSED;
  g_assert_true (ikd_target_save (self->session, target, NULL, NULL));

  overview = load (self, "33.01");
  g_assert_cmpuint (overview->chart->lines->len, ==, 3);
  line = g_ptr_array_index (overview->chart->lines, 1);
  g_assert_cmpstr (line->name, ==, "Provincial (Proposed) · 250 people");
  line = g_ptr_array_index (overview->chart->lines, 2);
  g_assert_cmpstr (line->name, ==, "Own · 250 people");
  g_assert_cmpint (g_array_index (line->steps, IkdChartAim, 0).coverage.value, ==,
                   25 * IKD_PERCENT);
  burnup = make (overview, IKD_UNIT_PEOPLE, 1u << 2);
  g_assert_cmpuint (ikd_burnup_get_n_lines (burnup), ==, 2);
}

/* Kota Cirebon, 22 January 2024: 2.7 % of an unknown base, [2.65, 2.75]. In people there is nothing
 * to draw. */
static void
percent_only (Desk *self, gconstpointer data)
{
  IkdEntry entry = { .region = desk_region (self, "32.74"), .indicator = IKD_ACTIVE,
                     .date = "2024-01-22", .value = "2,7%", .percent_of = "unknown" };
  g_autoptr (IkdReview) review = NULL;
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) people = NULL;
  g_autoptr (IkdBurnup) percent = NULL;
  g_autoptr (GError) error = NULL;

  review = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);
  g_assert_no_error (error);
  overview = load (self, "32.74");
  g_assert_true (ikd_chart_data_is_percent_only (overview->chart));
  people = make (overview, IKD_UNIT_PEOPLE, 0);
  percent = make (overview, IKD_UNIT_PERCENT, 0);
  g_assert_cmpuint (ikd_burnup_get_n_points (people), ==, 0);
  g_assert_cmpuint (ikd_burnup_get_n_points (percent), ==, 1);
  g_assert_cmpint (ikd_burnup_get_point (percent, 0)->number.low, ==, 2650000);
  g_assert_cmpint (ikd_burnup_get_point (percent, 0)->number.high, ==, 2750000);
  g_assert_true (ikd_burnup_get_point (percent, 0)->published);
}

/* What is said of the province and of the regency stands in the regency's chart, not what is said
 * of its neighbour. */
static void
annotations (Desk *self, gconstpointer data)
{
  static const char *const codes[] = { "33", "33.01", "33.02" };
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) burnup = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2026-02-01", "100");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (IkdAnnotation) annotation
        = ikd_annotation_new (codes[i], IKD_ANNOTATION_CAMPAIGN, ikd_day_new (2026, 1, 5 + i),
                              codes[i]);

      g_assert_true (ikd_annotation_save (self->session, annotation, NULL, NULL));
    }
  overview = load (self, "33.01");
  burnup = make (overview, IKD_UNIT_PEOPLE, 0);
  g_assert_cmpuint (ikd_burnup_get_n_notes (burnup), ==, 2);
  g_assert_cmpstr (ikd_burnup_get_note (burnup, 0)->text, ==, "Campaign: 33");
  g_assert_cmpstr (ikd_burnup_get_note (burnup, 1)->text, ==, "Campaign: 33.01");
}

/* A printer is given one page that lies, with strokes on it; it outlives the numbers' maker. */
static void
page (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = NULL;
  g_autoptr (IkdBurnup) burnup = NULL;
  g_autoptr (IkdChartPicture) picture = NULL;
  cairo_surface_t *image = NULL;
  guint dark = 0;

  desk_keep (self, "33.01", IKD_ACTIVE, "2026-02-01", "100");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-03-01", "120");
  overview = load (self, "33.01");
  burnup = make (overview, IKD_UNIT_PEOPLE, 0);
  picture = ikd_chart_picture_new (self->session, overview->chart, burnup, NULL);
  g_clear_object (&overview);
  g_clear_object (&burnup);

  g_assert_true (ikd_pages_is_across (IKD_PAGES (picture)));
  g_assert_cmpuint (ikd_pages_get_n_pages (IKD_PAGES (picture), 842, 595), ==, 1);
  image = ikd_pages_to_image (IKD_PAGES (picture), IKD_PAPER_A4, 0, 842);
  g_assert_cmpint (cairo_image_surface_get_height (image), ==, 595);
  for (int y = 0; y < 595; y++)
    for (int x = 0; x < 842; x++)
      dark += cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image)
                                                   + 4 * x] < 128;
  g_assert_cmpuint (dark, >, 1000);
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/chart-data/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("bases", bases);
  ADD ("targets", targets);
  ADD ("percent-only", percent_only);
  ADD ("annotations", annotations);
  ADD ("page", page);

  return g_test_run ();
}
