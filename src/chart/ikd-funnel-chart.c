/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel from residents to active IKD. Guarantees: widths are true to the counts, from 0 on;
 * nothing is drawn for what is not known; every label stays inside and covers no other. */

#include "ikd-funnel-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 12                  /* px between the bars and what is written beside them */
#define BAR_SHARE 0.56          /* of a stage's height; above it stands the loss */
#define HAIRLINE 2              /* px that a count above 0 takes at least */

/* One picture while it is drawn. */
typedef struct
{
  const IkdFunnel     *funnel;
  cairo_t             *cr;
  const IkdChartStyle *style;
  IkdLabels           *labels;
  double               width;
  double               height;
  double               line;    /* height of a line of text */
} Picture;

static gboolean
is_known (const IkdFunnelStage *stage)
{
  return ikd_value_is_total (&stage->value);
}

static char *
count_text (const IkdFunnelStage *stage)
{
  return is_known (stage) ? ikd_count_format_words (stage->value.number)
                          : g_strdup (ikd_funnel_unknown_text (stage));
}

/* The columns at both sides are as wide as the longest of what they hold. */
static void
find_sides (const IkdFunnel *funnel, double width, const IkdChartStyle *style, double *left,
            double *right)
{
  *left = *right = 0;
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      g_autofree char *count = count_text (&funnel->stages[i]);
      double name_width = 0;
      double count_width = 0;

      ikd_label_measure (style, ikd_indicator_label (funnel->stages[i].indicator), &name_width,
                         NULL);
      ikd_label_measure (style, count, &count_width, NULL);
      *left = MAX (*left, name_width + GAP);
      *right = MAX (*right, count_width + GAP);
    }
  *right = MAX (*left + 1, width - *right);
}

static gint64
find_largest (const IkdFunnel *funnel)
{
  gint64 largest = 1;

  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    if (is_known (&funnel->stages[i]))
      largest = MAX (largest, funnel->stages[i].value.number.value);
  return largest;
}

/* The first stage has nothing above it: the slots begin with the bars. */
static double
slot_height (double height)
{
  return height / (IKD_FUNNEL_STAGES - 1 + BAR_SHARE);
}

IkdBox
ikd_funnel_chart_bar (const IkdFunnel *funnel, double width, double height, int stage,
                      const IkdChartStyle *style)
{
  const double slot = slot_height (height);
  IkdBox bar = { 0, stage * slot, 0, slot * BAR_SHARE };
  double left;
  double right;

  find_sides (funnel, width, style, &left, &right);
  if (is_known (&funnel->stages[stage]))
    {
      gint64 count = funnel->stages[stage].value.number.value;

      bar.width = (right - left) * count / find_largest (funnel);
      if (count > 0)
        bar.width = MAX (bar.width, HAIRLINE);
    }
  bar.x = (left + right - bar.width) / 2;
  return bar;
}

int
ikd_funnel_chart_hit (double height, double y)
{
  const double slot = slot_height (height);
  int stage = (int) floor ((y + slot * (1 - BAR_SHARE)) / slot);

  return stage >= 0 && stage < IKD_FUNNEL_STAGES ? stage : -1;
}

static void
draw_bar (const Picture *picture, int i, gboolean marked)
{
  const IkdBox bar = ikd_funnel_chart_bar (picture->funnel, picture->width, picture->height, i,
                                           picture->style);
  static const double dashes[] = { 3, 3 };
  cairo_t *cr = picture->cr;
  double middle = round (bar.y + bar.height / 2) + 0.5;
  double left;
  double right;

  if (is_known (&picture->funnel->stages[i]))
    {
      ikd_chart_colour (cr, picture->style->accent, 1);
      cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
      cairo_fill (cr);
      if (marked)
        {
          ikd_chart_colour (cr, picture->style->text, 1);
          cairo_set_line_width (cr, 2);
          cairo_rectangle (cr, bar.x + 1, bar.y + 1, MAX (0, bar.width - 2), bar.height - 2);
          cairo_stroke (cr);
        }
      return;
    }
  find_sides (picture->funnel, picture->width, picture->style, &left, &right);
  ikd_chart_colour (cr, marked ? picture->style->text : picture->style->dim, 1);
  cairo_set_line_width (cr, marked ? 2 : 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, left + (right - left) / 4, middle);
  cairo_line_to (cr, right - (right - left) / 4, middle);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* What leads from the earlier stage into this one. */
static void
draw_slope (const Picture *picture, int i)
{
  const IkdFunnelStage *stage = &picture->funnel->stages[i];
  IkdBox above;
  IkdBox bar;

  if (!stage->loss.known)
    return;
  above = ikd_funnel_chart_bar (picture->funnel, picture->width, picture->height, stage->from,
                                picture->style);
  bar = ikd_funnel_chart_bar (picture->funnel, picture->width, picture->height, i,
                              picture->style);
  ikd_chart_colour (picture->cr, picture->style->accent, 0.18);
  cairo_move_to (picture->cr, above.x, above.y + above.height);
  cairo_line_to (picture->cr, above.x + above.width, above.y + above.height);
  cairo_line_to (picture->cr, bar.x + bar.width, bar.y);
  cairo_line_to (picture->cr, bar.x, bar.y);
  cairo_close_path (picture->cr);
  cairo_fill (picture->cr);
}

/* "−612,000 (40.80%)": over the slope, right above the bar of those who are left. */
static void
label_loss (const Picture *picture, int i)
{
  const IkdFunnelStage *stage = &picture->funnel->stages[i];
  const double slot = slot_height (picture->height);
  gboolean largest = i == picture->funnel->largest;
  g_autofree char *count = NULL;
  g_autofree char *share = NULL;
  g_autofree char *text = NULL;
  double left;
  double right;
  double y = i * slot - (slot * (1 - BAR_SHARE) + picture->line) / 2;

  if (!stage->loss.known || stage->loss.value <= 0)
    return;
  count = ikd_count_format_words (stage->loss);
  share = ikd_percent_format (100 * IKD_PERCENT - stage->share.value, 2);
  /* Translators: how many people are lost between two stages, and their share. */
  text = g_strdup_printf (largest ? C_ ("funnel", "▼ largest loss: %s (%s)")
                                  : C_ ("funnel", "%s fewer (%s)"), count, share);
  find_sides (picture->funnel, picture->width, picture->style, &left, &right);
  ikd_labels_put_at (picture->labels, largest ? picture->style->warning : picture->style->text,
                     text, (left + right) / 2, round (y), 0.5);
}

static void
label_stage (const Picture *picture, int i)
{
  const IkdFunnelStage *stage = &picture->funnel->stages[i];
  const IkdBox bar = ikd_funnel_chart_bar (picture->funnel, picture->width, picture->height, i,
                                           picture->style);
  g_autofree char *count = count_text (stage);
  double y = round (bar.y + (bar.height - picture->line) / 2);

  ikd_labels_put_at (picture->labels, picture->style->text, ikd_indicator_label (stage->indicator),
                     0, y, 0);
  ikd_labels_put_at (picture->labels, is_known (stage) ? picture->style->text : picture->style->dim,
                     count, picture->width, y, 1);
}

GArray *
ikd_funnel_chart_paint (const IkdFunnel *funnel, cairo_t *cr, double width, double height,
                        int marked, const IkdChartStyle *style)
{
  g_autoptr (IkdLabels) labels = ikd_labels_new (cr, style, width, height);
  Picture picture = { funnel, cr, style, labels, width, height, 0 };

  ikd_label_measure (style, "0", NULL, &picture.line);
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    draw_slope (&picture, i);
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    draw_bar (&picture, i, i == marked);
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      label_stage (&picture, i);
      label_loss (&picture, i);
    }
  return g_array_ref (ikd_labels_get_boxes (labels));
}

void
ikd_funnel_chart_draw (const IkdFunnel *funnel, cairo_t *cr, double width, double height,
                       int marked, const IkdChartStyle *style)
{
  g_array_unref (ikd_funnel_chart_paint (funnel, cr, width, height, marked, style));
}
