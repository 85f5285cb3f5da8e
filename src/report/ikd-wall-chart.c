/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The chart on the wall. Guarantees: one page, across; what can be read from afar stands on top,
 * the chart has all the room that is left. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-number.h"
#include "ikd-recap-pages-private.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define LEAST_WIDTH MM (280)    /* smaller paper gets everything smaller */
#define LEAST_HEIGHT MM (200)
#define MARGIN MM (14)
#define TITLE MM (12)
#define WHEN MM (7)
#define FACTS MM (24)
#define FACT_GAP MM (4)
#define GAP MM (4)
#define FOOTER MM (6)
#define N_FACTS 5

struct _IkdWallChart
{
  GObject        parent_instance;

  IkdRecapStock  stock;
};

static void ikd_wall_chart_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdWallChart, ikd_wall_chart, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES, ikd_wall_chart_pages_init))

static const IkdPenStyle title_style = { 26, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle when_style = { 13, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle label_style = { 10, PANGO_ALIGN_CENTER, TRUE, 1 };
static const IkdPenStyle value_style = { 25, PANGO_ALIGN_CENTER, TRUE, 1 };
static const IkdPenStyle below_style = { 9, PANGO_ALIGN_CENTER, FALSE, 1 };
static const IkdPenStyle foot_style = { 8, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle foot_end_style = { 8, PANGO_ALIGN_RIGHT, FALSE, 1 };

static void
ikd_wall_chart_finalize (GObject *object)
{
  ikd_recap_stock_clear (&IKD_WALL_CHART (object)->stock);

  G_OBJECT_CLASS (ikd_wall_chart_parent_class)->finalize (object);
}

static void
ikd_wall_chart_class_init (IkdWallChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_wall_chart_finalize;
}

static void
ikd_wall_chart_init (IkdWallChart *self)
{
}

IkdWallChart *
ikd_wall_chart_new (const IkdRecapParts *parts)
{
  IkdWallChart *self = g_object_new (IKD_TYPE_WALL_CHART, NULL);

  ikd_recap_stock_fill (&self->stock, parts);
  return self;
}

/* --- facts --- */

/* A large number with its name above and what it means below; the texts are taken. */
static void
write_fact (IkdPagePen *pen, const char *label, char *value, char *below, double x, double y,
            double width)
{
  ikd_page_pen_frame (pen, 0.8, x, y, width, FACTS);
  ikd_page_pen_fit (pen, label, &label_style, x + MM (2), y + MM (1), width - MM (4), MM (5));
  ikd_page_pen_fit (pen, value, &value_style, x + MM (2), y + MM (6), width - MM (4), MM (11));
  ikd_page_pen_fit (pen, below, &below_style, x + MM (2), y + MM (17.5), width - MM (4), MM (5));
  g_free (value);
  g_free (below);
}

static char *
part_of (const IkdValue *value)
{
  g_autofree char *reported = NULL;
  g_autofree char *children = NULL;

  if (value->origin != IKD_ORIGIN_PARTIAL)
    return ikd_period_format (value->as_of);
  reported = ikd_count_format (value->reported);
  children = ikd_count_format (value->children);
  return g_strdup_printf (_("%s of %s"), reported, children);
}

static char *
deadline_text (const IkdAttainment *state)
{
  g_autofree char *deadline = NULL;

  if (state->target == NULL)
    return NULL;
  deadline = ikd_day_format (state->target->deadline);
  /* Translators: the deadline of a target. */
  return g_strdup_printf (_("by %s"), deadline);
}

static char *
days_text (const IkdAttainment *state)
{
  g_autofree char *days = NULL;

  if (!state->has_working_days)
    return NULL;
  days = ikd_count_format (state->working_days_left);
  /* Translators: a number of working days. */
  return g_strdup_printf (ngettext ("%s working day left", "%s working days left",
                                    (gulong) state->working_days_left), days);
}

static void
write_facts (const IkdRecapStock *stock, IkdPagePen *pen, double left, double right, double y)
{
  const IkdAttainment *state = stock->state;
  double width = (right - left - (N_FACTS - 1) * FACT_GAP) / N_FACTS;
  double step = width + FACT_GAP;
  gboolean dated = state->active.origin != IKD_ORIGIN_NONE;

  write_fact (pen, ikd_indicator_label (IKD_ACTIVE),
              ikd_recap_count_text (state->active.number, state->active.from_percent),
              dated ? part_of (&state->active) : NULL, left, y, width);
  write_fact (pen, C_("recapitulation", "Coverage"), ikd_recap_share_text (state->coverage),
              state->coverage_of.kind != IKD_OF_NONE ? ikd_of_label (state->coverage_of) : NULL,
              left + step, y, width);
  write_fact (pen, C_("recapitulation", "Target"),
              ikd_recap_count_text (state->target_count, TRUE), deadline_text (state),
              left + 2 * step, y, width);
  write_fact (pen, C_("recapitulation", "Gap"), ikd_recap_count_text (state->gap, TRUE),
              g_strdup (ikd_standing_label (state->standing)), left + 3 * step, y, width);
  write_fact (pen, _("Needed per working day"),
              ikd_recap_count_text (state->required_pace, TRUE),
              days_text (state), left + 4 * step, y, width);
}

/* --- IkdPages --- */

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  return 1;
}

static gboolean
is_across (IkdPages *pages)
{
  return TRUE;
}

static void
write_foot (const IkdRecapStock *stock, IkdPagePen *pen, double left, double right, double y)
{
  double half = (right - left) / 2;
  g_autofree char *place = ikd_letterhead_place_and_date (stock->letterhead, stock->dated);
  /* The second line names the office itself. */
  const char *office = stock->heading[1] != NULL ? stock->heading[1] : stock->heading[0];
  g_autofree char *text = g_strdup_printf ("%s · %s", office, place);

  ikd_page_pen_write (pen, text, &foot_style, left, y, half, FOOTER);
  ikd_page_pen_write (pen, stock->hash, &foot_end_style, left + half, y, half, FOOTER);
}

static void
draw_page (const IkdRecapStock *stock, cairo_t *cr, double width, double height)
{
  g_autoptr (IkdPagePen) pen = ikd_page_pen_new (cr);
  double right = width - MARGIN;
  double y = MARGIN;
  double bottom = height - MARGIN - FOOTER;
  IkdChartStyle style;
  /* Translators: the name of a region. */
  g_autofree char *title = g_strdup_printf (_("IKD Activation in %s"), stock->office);

  if (stock->mark != NULL)
    {
      ikd_mark_draw (stock->mark, pen, MARGIN, right, y);
      y += MM (IKD_MARK_HEIGHT);
    }
  ikd_page_pen_fit (pen, title, &title_style, MARGIN, y, right - MARGIN, TITLE);
  ikd_page_pen_fit (pen, stock->when, &when_style, MARGIN, y + TITLE, right - MARGIN, WHEN);
  y += TITLE + WHEN + GAP;
  write_facts (stock, pen, MARGIN, right, y);
  y += FACTS + GAP;

  ikd_chart_style_light (&style);
  style.font = "Cantarell 12";
  cairo_save (cr);
  cairo_translate (cr, MARGIN, y);
  ikd_burnup_draw (stock->burnup, cr, right - MARGIN, bottom - y, IKD_SCALE_TARGET, -1, &style);
  cairo_restore (cr);
  write_foot (stock, pen, MARGIN, right, bottom);
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  double scale = MIN (1, MIN (width / LEAST_WIDTH, height / LEAST_HEIGHT));

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  draw_page (&IKD_WALL_CHART (pages)->stock, cr, width / scale, height / scale);
  cairo_restore (cr);
}

static void
ikd_wall_chart_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
  iface->is_across = is_across;
}
