/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One page of a recapitulation. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-number.h"
#include "ikd-recap-pages-private.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define HAIRLINE 0.35
#define LINE 0.5
#define FRAME 0.9
#define CLEAR 0.5               /* between rows */
#define PAD 2.5                 /* points between a rule and a text */
#define BULLET MM (4)
#define CAPTION MM (5)
#define CHART_GAP MM (3)
#define UPPER 0.58              /* of a cell with a second, smaller line */

/* The share of the target, in 10^-6 percent, from which a chart that reaches up to it still shows
 * how the figures went. */
#define TARGET_IN_SIGHT (20 * IKD_PERCENT)

/* What a page is drawn from. */
typedef struct
{
  const IkdRecapStock  *stock;
  const IkdRecapLayout *layout;
  IkdPagePen           *pen;
  cairo_t              *cr;
  guint                 page;
} Sheet;

static const IkdPenStyle title_style = { 13, PANGO_ALIGN_CENTER, TRUE, 1 };
static const IkdPenStyle office_style = { 10.5, PANGO_ALIGN_CENTER, FALSE, 1 };
static const IkdPenStyle when_style = { 9, PANGO_ALIGN_CENTER, FALSE, 1 };
static const IkdPenStyle running_style = { 9, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle heading_style = { 7.5, PANGO_ALIGN_CENTER, TRUE, 2 };
static const IkdPenStyle text_style = { 8, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle number_style = { 8, PANGO_ALIGN_RIGHT, FALSE, 1 };
static const IkdPenStyle small_style = { 5.5, PANGO_ALIGN_RIGHT, FALSE, 1 };
static const IkdPenStyle sum_style = { 8, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle sum_number_style = { 8, PANGO_ALIGN_RIGHT, TRUE, 1 };
static const IkdPenStyle sum_small_style = { 6, PANGO_ALIGN_RIGHT, FALSE, 1 };
static const IkdPenStyle caption_style = { 9, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle foot_style = { 8, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle foot_end_style = { 8, PANGO_ALIGN_RIGHT, FALSE, 1 };

/* --- above the table --- */

static void
write_title (const Sheet *sheet, const IkdPiece *piece)
{
  double left = sheet->layout->left;
  double width = sheet->layout->right - left;
  const char *parent = sheet->stock->parent;
  g_autofree char *place = g_strdup_printf ("%s%s%s", sheet->stock->office,
                                            parent != NULL ? ", " : "",
                                            parent != NULL ? parent : "");
  g_autofree char *title = g_utf8_strup (ikd_recap_title (), -1);

  ikd_page_pen_fit (sheet->pen, title, &title_style, left, piece->y + MM (1), width, MM (6));
  ikd_page_pen_fit (sheet->pen, place, &office_style, left, piece->y + MM (7), width, MM (5));
  ikd_page_pen_write (sheet->pen, sheet->stock->when, &when_style, left, piece->y + MM (12), width,
                      MM (4.5));
}

static void
write_running_title (const Sheet *sheet, const IkdPiece *piece)
{
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", ikd_recap_title (),
                                           sheet->stock->office, sheet->stock->when);

  ikd_page_pen_fit (sheet->pen, text, &running_style, sheet->layout->left, piece->y,
                    sheet->layout->right - sheet->layout->left, piece->height - MM (2));
}

/* --- the table --- */

static double
column_left (const Sheet *sheet, IkdRecapColumn column)
{
  return sheet->layout->columns[column] + PAD;
}

static double
column_width (const Sheet *sheet, IkdRecapColumn column)
{
  return sheet->layout->columns[column + 1] - sheet->layout->columns[column] - 2 * PAD;
}

static void
rule_columns (const Sheet *sheet, const IkdPiece *piece, guint from)
{
  double bottom = piece->y + piece->height;

  ikd_page_pen_rule (sheet->pen, FRAME, 1, sheet->layout->left, piece->y, sheet->layout->left,
                     bottom);
  for (guint i = from; i < IKD_N_RECAP_COLUMNS; i++)
    ikd_page_pen_rule (sheet->pen, HAIRLINE, 1, sheet->layout->columns[i], piece->y,
                       sheet->layout->columns[i], bottom);
  ikd_page_pen_rule (sheet->pen, FRAME, 1, sheet->layout->right, piece->y, sheet->layout->right,
                     bottom);
}

static void
rule_across (const Sheet *sheet, double thickness, double strength, double y)
{
  ikd_page_pen_rule (sheet->pen, thickness, strength, sheet->layout->left, y,
                     sheet->layout->right, y);
}

static void
write_heading (const Sheet *sheet, const IkdPiece *piece)
{
  g_autofree char *rows = ikd_recap_rows_title (sheet->stock->recap);
  const char *titles[IKD_N_RECAP_COLUMNS] = {
    C_("blank form", "No."), _("Code"), rows, C_("recapitulation", "Base"),
    C_("recapitulation", "Last month"), C_("recapitulation", "This month"),
    C_("recapitulation", "Added"), C_("recapitulation", "Coverage"),
    C_("recapitulation", "Target"), C_("recapitulation", "Gap"), C_("recapitulation", "Rank"),
  };

  ikd_page_pen_shade (sheet->pen, sheet->layout->left, piece->y,
                      sheet->layout->right - sheet->layout->left, piece->height);
  for (guint i = 0; i < IKD_N_RECAP_COLUMNS; i++)
    ikd_page_pen_write (sheet->pen, titles[i], &heading_style, sheet->layout->columns[i] + 1,
                        piece->y, sheet->layout->columns[i + 1] - sheet->layout->columns[i] - 2,
                        piece->height);
  rule_columns (sheet, piece, 1);
  rule_across (sheet, FRAME, 1, piece->y);
  rule_across (sheet, FRAME, 1, piece->y + piece->height);
}

static char *
part_text (guint n, guint of)
{
  g_autofree char *some = ikd_count_format (n);
  g_autofree char *all = ikd_count_format (of);

  /* Translators: two numbers of regions: "9 of 10". */
  return g_strdup_printf (_("%s of %s"), some, all);
}

/* Takes @text; @part: (nullable): beneath it, in small letters; taken too. */
static void
write_number (const Sheet *sheet, const IkdPiece *piece, IkdRecapColumn column, char *text,
              char *part, gboolean sum)
{
  double height = part != NULL ? piece->height * UPPER : piece->height;
  double left = column_left (sheet, column);
  double width = column_width (sheet, column);

  ikd_page_pen_fit (sheet->pen, text, sum ? &sum_number_style : &number_style, left, piece->y,
                    width, height);
  ikd_page_pen_write (sheet->pen, part, sum ? &sum_small_style : &small_style, left,
                      piece->y + height, width, piece->height - height);
  g_free (text);
  g_free (part);
}

static void
write_value (const Sheet *sheet, const IkdPiece *piece, IkdRecapColumn column,
             const IkdValue *value)
{
  gboolean part = value->number.known && value->origin == IKD_ORIGIN_PARTIAL;

  write_number (sheet, piece, column, ikd_recap_count_text (value->number, value->from_percent),
                part ? part_text (value->reported, value->children) : NULL, FALSE);
}

static char *
coverage_text (const Sheet *sheet, const IkdAttainment *state)
{
  g_autofree char *text = ikd_recap_share_text (state->coverage);

  return g_strconcat (text, ikd_recap_has_other_base (sheet->stock->recap, state) ? "*" : "",
                      NULL);
}

static void
write_row (const Sheet *sheet, const IkdPiece *piece)
{
  const IkdRecapRow *row = g_ptr_array_index (sheet->stock->recap->rows, piece->index);
  const IkdAttainment *state = row->attainment;

  write_number (sheet, piece, IKD_RECAP_NUMBER, ikd_count_format (piece->index + 1), NULL, FALSE);
  ikd_page_pen_fit (sheet->pen, ikd_region_get_code (state->region), &text_style,
                    column_left (sheet, IKD_RECAP_CODE), piece->y,
                    column_width (sheet, IKD_RECAP_CODE), piece->height);
  ikd_page_pen_fit (sheet->pen, ikd_region_get_name (state->region), &text_style,
                    column_left (sheet, IKD_RECAP_NAME), piece->y,
                    column_width (sheet, IKD_RECAP_NAME), piece->height);
  write_value (sheet, piece, IKD_RECAP_BASE, &state->base);
  write_value (sheet, piece, IKD_RECAP_BEFORE, &row->before);
  write_value (sheet, piece, IKD_RECAP_NOW, &state->active);
  write_number (sheet, piece, IKD_RECAP_ADDED, ikd_recap_added_text (row->added), NULL, FALSE);
  write_number (sheet, piece, IKD_RECAP_COVERAGE, coverage_text (sheet, state), NULL, FALSE);
  write_number (sheet, piece, IKD_RECAP_TARGET, ikd_recap_count_text (state->target_count, TRUE),
                NULL, FALSE);
  write_number (sheet, piece, IKD_RECAP_GAP, ikd_recap_count_text (state->gap, TRUE), NULL, FALSE);
  write_number (sheet, piece, IKD_RECAP_RANK,
                row->unranked == IKD_RANKED ? ikd_count_format (row->rank) : g_strdup ("–"), NULL,
                FALSE);
  rule_columns (sheet, piece, 1);
  rule_across (sheet, HAIRLINE, CLEAR, piece->y + piece->height);
}

static void
write_column_sum (const Sheet *sheet, const IkdPiece *piece, IkdRecapColumn column,
                  const IkdRecapSum *sum)
{
  IkdRecap *recap = sheet->stock->recap;
  gboolean part = sum->rows > 0 && !ikd_recap_is_complete (recap, sum);

  write_number (sheet, piece, column,
                column == IKD_RECAP_ADDED ? ikd_recap_added_text (sum->number)
                                          : ikd_recap_count_text (sum->number, FALSE),
                part ? part_text (sum->rows, recap->rows->len) : NULL, TRUE);
}

static void
write_sum (const Sheet *sheet, const IkdPiece *piece)
{
  const IkdRecap *recap = sheet->stock->recap;
  double left = sheet->layout->left;

  ikd_page_pen_write (sheet->pen, C_("recapitulation", "TOTAL"), &sum_style, left + PAD, piece->y,
                      sheet->layout->columns[IKD_RECAP_BASE] - left - 2 * PAD, piece->height);
  write_column_sum (sheet, piece, IKD_RECAP_BASE, &recap->base_sum);
  write_column_sum (sheet, piece, IKD_RECAP_BEFORE, &recap->before_sum);
  write_column_sum (sheet, piece, IKD_RECAP_NOW, &recap->now_sum);
  write_column_sum (sheet, piece, IKD_RECAP_ADDED, &recap->added_sum);
  write_number (sheet, piece, IKD_RECAP_COVERAGE, ikd_recap_share_text (recap->coverage), NULL,
                TRUE);
  write_number (sheet, piece, IKD_RECAP_TARGET, ikd_recap_count_text (recap->target_count, TRUE),
                NULL, TRUE);
  write_number (sheet, piece, IKD_RECAP_GAP, ikd_recap_count_text (recap->gap, TRUE), NULL, TRUE);
  rule_columns (sheet, piece, IKD_RECAP_BASE);
  rule_across (sheet, LINE, 1, piece->y);
  rule_across (sheet, FRAME, 1, piece->y + piece->height);
}

/* --- below it --- */

static void
draw_chart (const Sheet *sheet, const IkdPiece *piece)
{
  IkdNumber achieved = sheet->stock->state->achievement;
  IkdBurnupScale scale = achieved.known && achieved.value >= TARGET_IN_SIGHT
                           ? IKD_SCALE_TARGET : IKD_SCALE_REALISATION;
  double left = sheet->layout->left;
  double width = sheet->layout->right - left;
  double top = piece->y + CHART_GAP;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  style.font = "Cantarell 8px";  /* pages are measured in points */
  ikd_page_pen_write (sheet->pen, _("Active IKD and the pace that is needed"), &caption_style,
                      left, top, width, CAPTION);
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, left, top + CAPTION);
  ikd_burnup_draw (sheet->stock->burnup, sheet->cr, width,
                   piece->height - CHART_GAP - CAPTION, scale, -1, &style);
  cairo_restore (sheet->cr);
}

static void
write_note (const Sheet *sheet, const IkdPiece *piece)
{
  const char *note = g_ptr_array_index (sheet->stock->notes, piece->index);
  double left = sheet->layout->left;
  double width = sheet->layout->right - left - MM (5);
  double height = ikd_page_pen_height (sheet->pen, note, &ikd_recap_note_style, width);
  double line = ikd_page_pen_height (sheet->pen, "•", &ikd_recap_note_style, width);

  ikd_page_pen_write (sheet->pen, "•", &ikd_recap_note_style, left + MM (1), piece->y, BULLET,
                      line);
  ikd_page_pen_write (sheet->pen, note, &ikd_recap_note_style, left + BULLET, piece->y, width,
                      height);
}

static void
write_hash (const Sheet *sheet, const IkdPiece *piece)
{
  /* Translators: the beginning of a checksum of the figures. */
  g_autofree char *text = g_strdup_printf (_("Data checksum (SHA-256): %s …"),
                                           sheet->stock->hash);

  ikd_page_pen_write (sheet->pen, text, &foot_style, sheet->layout->left, piece->y,
                      sheet->layout->right - sheet->layout->left, piece->height);
}

static void
write_footer (const Sheet *sheet)
{
  const IkdRecapLayout *layout = sheet->layout;
  double y = layout->bottom - MM (5);
  double half = (layout->right - layout->left) / 2;
  g_autofree char *number = ikd_count_format (sheet->page + 1);
  g_autofree char *total = ikd_count_format (layout->n_pages);
  g_autofree char *place = g_strdup_printf (_("Page %s of %s"), number, total);

  ikd_page_pen_write (sheet->pen, sheet->stock->hash, &foot_style, layout->left, y, half, MM (5));
  ikd_page_pen_write (sheet->pen, place, &foot_end_style, layout->left + half, y, half, MM (5));
}

static void
draw_piece (const Sheet *sheet, const IkdPiece *piece)
{
  const IkdRecapStock *stock = sheet->stock;
  const IkdRecapLayout *layout = sheet->layout;
  const IkdLetterheadBlock block = { stock->letterhead, stock->heading };
  double middle = (layout->left + layout->right) / 2;

  switch (piece->kind)
    {
    case IKD_PIECE_MARK:
      ikd_mark_draw (stock->mark, sheet->pen, layout->left, layout->right, piece->y);
      break;
    case IKD_PIECE_LETTERHEAD:
      ikd_letterhead_draw (&block, sheet->pen, sheet->cr, layout->left, layout->right, piece->y);
      break;
    case IKD_PIECE_TITLE:
      write_title (sheet, piece);
      break;
    case IKD_PIECE_RUNNING_TITLE:
      write_running_title (sheet, piece);
      break;
    case IKD_PIECE_HEADING:
      write_heading (sheet, piece);
      break;
    case IKD_PIECE_ROW:
      write_row (sheet, piece);
      break;
    case IKD_PIECE_SUM:
      write_sum (sheet, piece);
      break;
    case IKD_PIECE_CHART:
      draw_chart (sheet, piece);
      break;
    case IKD_PIECE_NOTES_TITLE:
      ikd_page_pen_write (sheet->pen, _("Notes"), &caption_style, layout->left, piece->y,
                          layout->right - layout->left, piece->height);
      break;
    case IKD_PIECE_NOTE:
      write_note (sheet, piece);
      break;
    case IKD_PIECE_HASH:
      write_hash (sheet, piece);
      break;
    case IKD_PIECE_SIGNATURE:
    default:
      ikd_signature_draw (stock->letterhead, stock->dated, sheet->pen, middle,
                          layout->right - middle, piece->y);
      break;
    }
}

void
ikd_recap_pages_write (const IkdRecapStock *stock, cairo_t *cr, IkdPagePen *pen,
                       const IkdRecapLayout *layout, guint page)
{
  const Sheet sheet = { stock, layout, pen, cr, page };

  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const IkdPiece *piece = &g_array_index (layout->pieces, IkdPiece, i);

      if (piece->page == page)
        draw_piece (&sheet, piece);
    }
  write_footer (&sheet);
}
