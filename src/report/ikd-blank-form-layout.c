/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where things are on a page. Guarantees: it depends on the paper and on what the form holds, never
 * on a font, so that a form has as many pages on a printer as in a file. */

#include <string.h>

#include "ikd-blank-form-private.h"

/* All in millimetres. */
#define MARGIN 15.0
#define HEADER 24.0             /* office, title, date */
#define HEADING 9.0             /* of the table */
#define ROW 7.5
#define END 44.5                /* sum, note, signatures */
#define FOOTER 7.0

#define LEAST_WIDTH 200.0       /* smaller paper gets everything smaller */
#define LEAST_HEIGHT 180.0

#define NUMBER_WIDTH 9.0
#define CODE_DIGIT 1.8          /* of a code at 9 points, in wide fonts */
#define CODE_PAD 2.5
#define NAME_LEAST 28.0
#define NAME_MOST 62.0
#define NAME_SHARE 0.55         /* of what name and remark have together */
#define REMARK_LEAST 12.0
#define BOXES_MOST 70.0         /* that ruled boxes may take together */
#define PLACE_WIDTH 5.0         /* of one digit by hand */
#define NARROW_PLACE_WIDTH 4.5
#define PLAIN_WIDTH 20.0
#define WIDE_WIDTH 28.0         /* without previous values */

/* Rows that the end of the form has above it at least. */
#define COMPANY 3

static guint
count_rows (double height)
{
  return MAX (1, (guint) (height / ROW + 1e-6));
}

/* Returns the width of a box, and for how many digits it is ruled. */
static double
find_box (const IkdBlankFormHead *head, guint *places)
{
  double place = head->n_columns == 1 ? PLACE_WIDTH : NARROW_PLACE_WIDTH;
  double width = place * head->places;

  *places = width * head->n_columns <= BOXES_MOST ? head->places : 0;
  return *places > 0 ? width : head->previous ? PLAIN_WIDTH : WIDE_WIDTH;
}

static double
find_code_width (IkdBlankForm *form)
{
  gsize longest = 4;

  for (guint i = 0; i < form->rows->len; i++)
    longest = MAX (longest, strlen (g_array_index (form->rows, IkdBlankFormRow, i).code));
  return longest * CODE_DIGIT + CODE_PAD;
}

static void
place_columns (IkdFormLayout *layout, IkdBlankForm *form, double left, double right)
{
  const IkdBlankFormHead *head = &form->head;
  double box = find_box (head, &layout->places);
  double before = !head->previous ? 0 : head->n_columns == 1 ? 22 : 17;
  double code = find_code_width (form);
  double boxes = head->n_columns * (box + before);
  double free = MAX (right - left - NUMBER_WIDTH - code - boxes, 1);
  double name = CLAMP (free * NAME_SHARE, NAME_LEAST, NAME_MOST);

  if (free - name < REMARK_LEAST)
    name = free;
  layout->code = left + NUMBER_WIDTH;
  layout->name = layout->code + code;
  layout->boxes = layout->name + name;
  layout->remark = layout->boxes + boxes;
  layout->before_width = before;
  layout->box_width = box;
}

static void
to_points (IkdFormLayout *layout)
{
  double *lengths[] = {
    &layout->left, &layout->right, &layout->top, &layout->bottom, &layout->table, &layout->first,
    &layout->row, &layout->code, &layout->name, &layout->boxes, &layout->remark,
    &layout->before_width, &layout->box_width,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    *lengths[i] *= IKD_POINTS_PER_MM;
}

void
ikd_form_layout_compute (IkdFormLayout *layout, IkdBlankForm *form, double width, double height)
{
  double across = width / IKD_POINTS_PER_MM;
  double down = height / IKD_POINTS_PER_MM;
  double free;

  memset (layout, 0, sizeof *layout);
  layout->scale = MIN (1, MIN (across / LEAST_WIDTH, down / LEAST_HEIGHT));
  across /= layout->scale;
  down /= layout->scale;

  layout->left = MARGIN;
  layout->right = across - MARGIN;
  layout->top = MARGIN;
  layout->bottom = down - MARGIN;
  layout->table = layout->top + HEADER;
  layout->first = layout->table + HEADING;
  layout->row = ROW;
  place_columns (layout, form, layout->left, layout->right);

  free = layout->bottom - FOOTER - layout->first;
  layout->full = count_rows (free);
  layout->last = count_rows (free - END);
  to_points (layout);
}

/* How many of @left rows stand on a page. */
static guint
take (const IkdFormLayout *layout, guint left)
{
  guint company = MIN (COMPANY, layout->last);

  return left <= layout->last ? left : MIN (layout->full, left - company);
}

guint
ikd_form_layout_pages (const IkdFormLayout *layout, guint n_rows)
{
  guint pages = 1;

  for (guint left = n_rows; left > layout->last; left -= take (layout, left))
    pages++;
  return pages;
}

void
ikd_form_layout_slice (const IkdFormLayout *layout, guint n_rows, guint page, guint *first,
                       guint *n)
{
  *first = 0;
  for (guint i = 0; i < page; i++)
    *first += take (layout, n_rows - *first);
  *n = take (layout, n_rows - *first);
}
