/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One page of a form. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-blank-form-private.h"
#include "ikd-number.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define HAIRLINE 0.35
#define LINE 0.5
#define FRAME 1.0
#define PALE 0.3                /* between the places of digits */
#define CLEAR 0.65              /* between thousands */
#define SMALL 7.0                /* size of a text in two lines */
#define PAD 3.0                 /* points between a rule and a text */

/* What a page is drawn from. */
typedef struct
{
  const IkdBlankFormHead *head;
  const IkdFormLayout    *layout;
  IkdPagePen             *pen;
  GArray                 *rows;
  guint                   first;        /* of the page's rows */
  guint                   n;
  guint                   page;
  guint                   n_pages;
} Sheet;

static const IkdPenStyle title_style = { 14, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle office_style = { 11, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle mark_style = { 9, PANGO_ALIGN_CENTER, TRUE, 2 };
static const IkdPenStyle text_style = { 9, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle strong_style = { 9, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle number_style = { 9, PANGO_ALIGN_RIGHT, FALSE, 1 };
static const IkdPenStyle old_day_style = { 6, PANGO_ALIGN_RIGHT, FALSE, 1 };
static const IkdPenStyle heading_style = { 8, PANGO_ALIGN_CENTER, TRUE, 2 };
static const IkdPenStyle start_heading_style = { 8, PANGO_ALIGN_LEFT, TRUE, 2 };
static const IkdPenStyle low_heading_style = { 7, PANGO_ALIGN_CENTER, FALSE, 1 };
static const IkdPenStyle foot_style = { 8, PANGO_ALIGN_LEFT, FALSE, 1 };
static const IkdPenStyle foot_end_style = { 8, PANGO_ALIGN_RIGHT, FALSE, 1 };

/* A text and, from where it ends to @right, a line to write on. */
static void
write_blank (IkdPagePen *pen, const char *label, double x, double y, double right, double height)
{
  double width = ikd_page_pen_write (pen, label, &text_style, x, y, right - x, height);

  ikd_page_pen_rule (pen, LINE, 1, x + width + PAD, y + height - MM (1), right,
                     y + height - MM (1));
}

/* --- above the table --- */

static void
write_mark (const Sheet *sheet)
{
  const IkdFormLayout *layout = sheet->layout;
  double wanted = 2 * PAD + 2;
  double width;

  if (sheet->head->mark == NULL)
    return;
  wanted += ikd_page_pen_measure (sheet->pen, sheet->head->mark, &mark_style);
  width = MIN (wanted, MM (72));
  ikd_page_pen_frame (sheet->pen, FRAME, layout->right - width + FRAME, layout->top + FRAME,
                      width - 2 * FRAME, MM (9));
  ikd_page_pen_write (sheet->pen, sheet->head->mark, &mark_style, layout->right - width + PAD,
                      layout->top + FRAME, width - 2 * PAD, MM (9));
}

static void
write_date (const Sheet *sheet, double y)
{
  const IkdFormLayout *layout = sheet->layout;
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;

  if (sheet->head->day == IKD_DAY_NONE)
    {
      /* Translators: of the figures; a line to write on follows. */
      write_blank (sheet->pen, _("Figures as of (date):"), layout->left, y,
                   layout->left + MM (100), MM (6));
      return;
    }
  day = ikd_day_format_weekday (sheet->head->day);
  /* Translators: the date of the figures, with the weekday. */
  line = g_strdup_printf (_("Figures as of %s"), day);
  ikd_page_pen_write (sheet->pen, line, &text_style, layout->left, y,
                      layout->right - layout->left, MM (6));
}

static void
write_header (const Sheet *sheet)
{
  const IkdFormLayout *layout = sheet->layout;
  double room = layout->right - layout->left - MM (75);
  double y = layout->top;

  ikd_page_pen_write (sheet->pen, sheet->head->office, &office_style, layout->left, y, room,
                      MM (5));
  ikd_page_pen_write (sheet->pen, sheet->head->parent, &text_style, layout->left, y + MM (5), room,
                      MM (4.5));
  ikd_page_pen_write (sheet->pen, sheet->head->title, &title_style, layout->left, y + MM (10.5),
                      layout->right - layout->left, MM (6.5));
  write_date (sheet, y + MM (16.5));
  write_mark (sheet);
}

/* --- the table --- */

static double
box_left (const Sheet *sheet, guint column)
{
  const IkdFormLayout *layout = sheet->layout;

  return layout->boxes + column * (layout->before_width + layout->box_width)
         + layout->before_width;
}

static void
write_column_heading (const Sheet *sheet, guint column, double height)
{
  const IkdFormLayout *layout = sheet->layout;
  double box = box_left (sheet, column);
  double left = box - layout->before_width;
  double y = layout->table;
  double width = layout->before_width + layout->box_width;
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (layout->before_width <= 0)
    {
      ikd_page_pen_write (sheet->pen, sheet->head->columns[column], &heading_style, left + PAD, y,
                          width - 2 * PAD, height);
      return;
    }
  before = sheet->head->previous_day != IKD_DAY_NONE
             ? ikd_day_format_short (sheet->head->previous_day) : g_strdup (_("Before"));
  now = sheet->head->day != IKD_DAY_NONE ? ikd_day_format_short (sheet->head->day)
                                         /* Translators: heading of the boxes to fill in. */
                                         : g_strdup (C_("blank form", "Entry"));
  ikd_page_pen_write (sheet->pen, sheet->head->columns[column], &heading_style, left + PAD, y,
                      width - 2 * PAD, height / 2);
  ikd_page_pen_rule (sheet->pen, LINE, 1, left, y + height / 2, left + width, y + height / 2);
  ikd_page_pen_write (sheet->pen, before, &low_heading_style, left + 1, y + height / 2,
                      layout->before_width - 2, height / 2);
  ikd_page_pen_write (sheet->pen, now, &low_heading_style, box + 1, y + height / 2,
                      layout->box_width - 2, height / 2);
}

static void
write_headings (const Sheet *sheet)
{
  const IkdFormLayout *layout = sheet->layout;
  IkdPagePen *pen = sheet->pen;
  double y = layout->table;
  double height = layout->first - layout->table;
  /* Translators: heading of the running numbers of a table's rows. */
  const char *number = C_("blank form", "No.");

  ikd_page_pen_shade (pen, layout->left, y, layout->right - layout->left, height);
  ikd_page_pen_write (pen, number, &heading_style, layout->left, y, layout->code - layout->left,
                      height);
  ikd_page_pen_write (pen, _("Code"), &start_heading_style, layout->code + PAD, y,
                      layout->name - layout->code - 2 * PAD, height);
  ikd_page_pen_write (pen, _("Name"), &start_heading_style, layout->name + PAD, y,
                      layout->boxes - layout->name - 2 * PAD, height);
  for (guint i = 0; i < sheet->head->n_columns; i++)
    write_column_heading (sheet, i, height);
  if (layout->remark < layout->right)
    ikd_page_pen_write (pen, _("Remark"), &start_heading_style, layout->remark + PAD, y,
                        layout->right - layout->remark - 2 * PAD, height);
}

/* What is too long for one line gets two smaller ones. */
static void
write_fitting (const Sheet *sheet, const char *text, const IkdPenStyle *style, double x, double y,
               double width)
{
  IkdPenStyle fitting = *style;

  if (ikd_page_pen_measure (sheet->pen, text, style) > width)
    {
      fitting.size = SMALL;
      fitting.lines = 2;
    }
  ikd_page_pen_write (sheet->pen, text, &fitting, x, y, width, sheet->layout->row);
}

static void
write_before (const Sheet *sheet, guint column, const char *value, IkdDay day, double y)
{
  const IkdFormLayout *layout = sheet->layout;
  double left = box_left (sheet, column) - layout->before_width + 1;
  double width = layout->before_width - 1 - PAD;
  g_autofree char *date = NULL;

  if (layout->before_width <= 0 || value == NULL)
    return;
  if (day == IKD_DAY_NONE || day == sheet->head->previous_day)
    {
      write_fitting (sheet, value, &number_style, left, y, width);
      return;
    }
  date = ikd_day_format_short (day);
  ikd_page_pen_write (sheet->pen, value, &number_style, left, y, width, layout->row * 0.6);
  ikd_page_pen_write (sheet->pen, date, &old_day_style, left, y + layout->row * 0.6, width,
                      layout->row * 0.36);
}

static void
write_row (const Sheet *sheet, guint index)
{
  const IkdFormLayout *layout = sheet->layout;
  const IkdBlankFormRow *row = &g_array_index (sheet->rows, IkdBlankFormRow, index);
  double y = layout->first + (index - sheet->first) * layout->row;
  g_autofree char *number = ikd_count_format (index + 1);

  ikd_page_pen_write (sheet->pen, number, &number_style, layout->left, y,
                      layout->code - layout->left - PAD, layout->row);
  ikd_page_pen_write (sheet->pen, row->code, &text_style, layout->code + PAD, y,
                      layout->name - layout->code - PAD, layout->row);
  write_fitting (sheet, row->name, &text_style, layout->name + PAD, y,
                 layout->boxes - layout->name - 2 * PAD);
  for (guint i = 0; i < sheet->head->n_columns; i++)
    write_before (sheet, i, row->previous[i], row->days[i], y);
}

static void
write_sum (const Sheet *sheet, double y)
{
  const IkdFormLayout *layout = sheet->layout;
  g_autofree char *count = ikd_count_format (sheet->rows->len);
  /* Translators: a number of regions and their level: "Sum of 24 districts". */
  g_autofree char *label = g_strdup_printf (_("Sum of %s %s"), count, sheet->head->rows);

  ikd_page_pen_write (sheet->pen, label, &strong_style, layout->left + PAD, y,
                      layout->boxes - layout->left - 2 * PAD, layout->row);
  for (guint i = 0; i < sheet->head->n_columns; i++)
    write_before (sheet, i, sheet->head->sums[i], IKD_DAY_NONE, y);
}

/* The places of the digits of one box, heavier where thousands end. */
static void
rule_places (const Sheet *sheet, guint column, double y, double height)
{
  const IkdFormLayout *layout = sheet->layout;
  double left = box_left (sheet, column);

  for (guint i = 1; i < layout->places; i++)
    {
      double x = left + i * layout->box_width / layout->places;

      ikd_page_pen_rule (sheet->pen, HAIRLINE, (layout->places - i) % 3 == 0 ? CLEAR : PALE, x, y,
                         x, y + height);
    }
}

static void
rule_table (const Sheet *sheet, guint n_lines)
{
  const IkdFormLayout *layout = sheet->layout;
  double bottom = layout->first + n_lines * layout->row;
  double numbers_bottom = layout->first + sheet->n * layout->row;

  for (guint i = 0; i < n_lines; i++)
    ikd_page_pen_rule (sheet->pen, LINE, i == 0 || i == sheet->n ? 1 : CLEAR, layout->left,
                       layout->first + i * layout->row, layout->right,
                       layout->first + i * layout->row);
  ikd_page_pen_rule (sheet->pen, LINE, 1, layout->code, layout->table, layout->code,
                     numbers_bottom);
  ikd_page_pen_rule (sheet->pen, LINE, 1, layout->name, layout->table, layout->name,
                     numbers_bottom);
  for (guint i = 0; i < sheet->head->n_columns; i++)
    {
      double box = box_left (sheet, i);
      double start = layout->before_width > 0 ? layout->table + (layout->first - layout->table) / 2
                                              : layout->table;

      rule_places (sheet, i, layout->first, bottom - layout->first);
      ikd_page_pen_rule (sheet->pen, LINE, 1, box - layout->before_width, layout->table,
                         box - layout->before_width, bottom);
      ikd_page_pen_frame (sheet->pen, FRAME, box, start, layout->box_width, bottom - start);
    }
  if (layout->remark < layout->right)
    ikd_page_pen_rule (sheet->pen, LINE, 1, layout->remark, layout->table, layout->remark, bottom);
  ikd_page_pen_frame (sheet->pen, FRAME, layout->left, layout->table,
                      layout->right - layout->left, bottom - layout->table);
}

/* --- below it --- */

static void
write_signature (const Sheet *sheet, const char *role, double x, double y, double width)
{
  const char *lines[] = { _("Name:"), _("Date:"), _("Signature:") };

  ikd_page_pen_write (sheet->pen, role, &strong_style, x, y, width, MM (5));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    write_blank (sheet->pen, lines[i], x, y + MM (5 + 6.5 * i), x + width, MM (6.5));
}

static void
write_end (const Sheet *sheet)
{
  const IkdFormLayout *layout = sheet->layout;
  double y = layout->first + sheet->n * layout->row;
  double gap = MM (12);
  double half = (layout->right - layout->left - gap) / 2;

  write_sum (sheet, y);
  y += layout->row + MM (2);
  write_blank (sheet->pen, _("Note:"), layout->left, y, layout->right, MM (7.5));
  y += MM (7.5 + 3);
  write_signature (sheet, _("Collected by"), layout->left, y, half);
  write_signature (sheet, _("Checked by"), layout->left + half + gap, y, half);
}

static void
write_footer (const Sheet *sheet)
{
  const IkdFormLayout *layout = sheet->layout;
  double y = layout->bottom - MM (5);
  double half = (layout->right - layout->left) / 2;
  g_autofree char *day = ikd_day_format (sheet->head->printed);
  g_autofree char *page = ikd_count_format (sheet->page + 1);
  g_autofree char *n_pages = ikd_count_format (sheet->n_pages);
  /* Translators: a date. */
  g_autofree char *printed = g_strdup_printf (_("Printed on %s"), day);
  g_autofree char *place = g_strdup_printf (_("Page %s of %s"), page, n_pages);

  ikd_page_pen_write (sheet->pen, printed, &foot_style, layout->left, y, half, MM (5));
  ikd_page_pen_write (sheet->pen, place, &foot_end_style, layout->left + half, y, half, MM (5));
}

void
ikd_blank_form_write (IkdBlankForm *form, IkdPagePen *pen, const IkdFormLayout *layout, guint page)
{
  Sheet sheet = { &form->head, layout, pen, form->rows, 0, 0, page, 0 };
  gboolean is_last;

  sheet.n_pages = ikd_form_layout_pages (layout, form->rows->len);
  is_last = page + 1 == sheet.n_pages;
  ikd_form_layout_slice (layout, form->rows->len, page, &sheet.first, &sheet.n);

  write_header (&sheet);
  write_headings (&sheet);
  for (guint i = 0; i < sheet.n; i++)
    write_row (&sheet, sheet.first + i);
  rule_table (&sheet, sheet.n + (is_last ? 1 : 0));
  if (is_last)
    write_end (&sheet);
  write_footer (&sheet);
}
