/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is said of days: annotations and changed bases as numbered marks over dotted lines, their
 * words in the table and at the cursor; published percentages as empty diamonds beside the points.
 * Guarantees: no mark covers another. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-burnup-private.h"

#define ROWS 3                  /* of marks, one under the other, where days are close */

static const IkdBurnupNote *
note_at (const IkdBurnupPicture *picture, guint index)
{
  return g_ptr_array_index (picture->burnup->notes, index);
}

static gboolean
is_inside (const IkdBurnupPicture *picture, const IkdBurnupNote *note)
{
  return note->from <= picture->layout.to && note->to >= picture->layout.from;
}

/* Where the line of a note stands; one that began earlier, at the left edge. */
static double
find_x (const IkdBurnupPicture *picture, const IkdBurnupNote *note)
{
  return floor (MAX (picture->layout.left, ikd_burnup_x (&picture->layout, note->from))) + 0.5;
}

static void
draw_line (const IkdBurnupPicture *picture, const IkdBurnupNote *note)
{
  const IkdBurnupLayout *layout = &picture->layout;
  static const double dots[] = { 1, 3 };
  cairo_t *cr = picture->cr;
  double x = find_x (picture, note);

  if (note->to > note->from)
    {
      ikd_chart_colour (cr, picture->style->dim, 0.12);
      cairo_rectangle (cr, x, layout->top,
                       MIN (layout->right, ikd_burnup_x (layout, note->to)) - x,
                       layout->bottom - layout->top);
      cairo_fill (cr);
    }
  ikd_chart_colour (cr, picture->style->dim, 1);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, x, layout->top);
  cairo_line_to (cr, x, layout->bottom);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  ikd_labels_avoid (picture->labels, x, layout->top, x, layout->bottom);
}

static void
draw_number (const IkdBurnupPicture *picture, const char *number, double x, double y, double size)
{
  cairo_t *cr = picture->cr;
  PangoLayout *text = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (picture->style->font);
  int width = 0;
  int height = 0;

  pango_layout_set_font_description (text, font);
  pango_layout_set_text (text, number, -1);
  pango_layout_get_pixel_size (text, &width, &height);
  cairo_move_to (cr, x - width / 2.0, y + (size - height) / 2);
  ikd_chart_colour (cr, picture->style->background, 1);
  pango_cairo_show_layout (cr, text);
  cairo_new_path (cr);
  pango_font_description_free (font);
  g_object_unref (text);
}

/* What happened is round, a changed base square. */
static void
draw_mark (const IkdBurnupPicture *picture, const IkdBurnupNote *note, guint number)
{
  const IkdBurnupLayout *layout = &picture->layout;
  double size = layout->line + 2;
  double x = CLAMP (find_x (picture, note), layout->left + size / 2, layout->right - size / 2);
  g_autofree char *text = g_strdup_printf ("%u", number);

  for (guint row = 0; row < ROWS; row++)
    {
      double y = layout->top + 2 + row * (size + 2);

      if (!ikd_labels_take (picture->labels, x - size / 2, y, size, size))
        continue;
      if (note->kind == IKD_NOTE_BASE)
        cairo_rectangle (picture->cr, x - size / 2, y, size, size);
      else
        cairo_arc (picture->cr, x, y + size / 2, size / 2, 0, 2 * G_PI);
      ikd_chart_colour (picture->cr,
                        note->kind == IKD_NOTE_BASE ? picture->style->target
                                                    : picture->style->text, 1);
      cairo_fill (picture->cr);
      draw_number (picture, text, x, y, size);
      return;
    }
}

void
ikd_burnup_draw_notes (const IkdBurnupPicture *picture)
{
  for (guint i = 0; i < picture->burnup->notes->len; i++)
    if (is_inside (picture, note_at (picture, i)))
      draw_line (picture, note_at (picture, i));
  for (guint i = 0; i < picture->burnup->notes->len; i++)
    if (is_inside (picture, note_at (picture, i)))
      draw_mark (picture, note_at (picture, i), i + 1);
}

/* Words stand beside the line where there is room and nothing is crossed: first what the numbers
 * rest on. */
static void
label_note (const IkdBurnupPicture *picture, const IkdBurnupNote *note)
{
  const IkdBurnupLayout *layout = &picture->layout;
  double x = find_x (picture, note);
  IkdSpot spots[16];
  guint n = 0;
  double width = 0;

  ikd_label_measure (picture->style, note->text, &width, NULL);
  /* A long one is read at the cursor and in the table. */
  if (width > (layout->right - layout->left) * 0.4)
    return;
  for (double y = layout->bottom - layout->line - 3;
       y > layout->top + layout->line && n + 2 <= G_N_ELEMENTS (spots); y -= layout->line + 2)
    {
      if (x + 4 + width <= layout->right)
        spots[n++] = (IkdSpot){ x + 4, y, 0 };
      if (x - 4 - width >= layout->left)
        spots[n++] = (IkdSpot){ x - 4, y, 1 };
    }
  if (n > 0)
    ikd_labels_put_clear (picture->labels,
                          note->kind == IKD_NOTE_BASE ? picture->style->target
                                                      : picture->style->dim,
                          note->text, spots, n);
}

void
ikd_burnup_label_notes (const IkdBurnupPicture *picture)
{
  static const IkdNoteKind order[] = { IKD_NOTE_BASE, IKD_NOTE_EVENT };

  for (guint kind = 0; kind < G_N_ELEMENTS (order); kind++)
    for (guint i = 0; i < picture->burnup->notes->len; i++)
      if (note_at (picture, i)->kind == order[kind] && is_inside (picture, note_at (picture, i)))
        label_note (picture, note_at (picture, i));
}

static void
draw_diamond (const IkdBurnupPicture *picture, double x, double y)
{
  cairo_t *cr = picture->cr;

  cairo_move_to (cr, x, y - 5.5);
  cairo_line_to (cr, x + 5.5, y);
  cairo_line_to (cr, x, y + 5.5);
  cairo_line_to (cr, x - 5.5, y);
  cairo_close_path (cr);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, picture->style->warning, 1);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
}

static const IkdBurnupMark *
published_at (const IkdBurnupPicture *picture, guint index)
{
  return &g_array_index (picture->burnup->published, IkdBurnupMark, index);
}

/* Where many fall into a few pixels, one of them stands for all. */
void
ikd_burnup_draw_published (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupMark *last = NULL;
  double before = -G_MAXDOUBLE;

  cairo_save (picture->cr);
  ikd_burnup_clip (picture);
  for (guint i = 0; i < picture->burnup->published->len; i++)
    {
      const IkdBurnupMark *mark = published_at (picture, i);
      double x = ikd_burnup_x (layout, mark->day);
      double y = ikd_burnup_y (layout, mark->number.value);

      if (mark->day < layout->from || mark->day > layout->to || y < layout->top
          || x - before < 3)
        continue;
      draw_diamond (picture, x, y);
      before = x;
      last = mark;
    }
  cairo_restore (picture->cr);
  if (last == NULL)
    return;

  double x = ikd_burnup_x (layout, last->day);
  double y = ikd_burnup_y (layout, last->number.value);
  const IkdSpot spots[] = {
    { x - 9, y - layout->line, 1 }, { x + 9, y - layout->line / 2, 0 },
    { x - 9, y + 2, 1 }, { x, y - layout->line - 7, 0.5 }, { x, y + 7, 0.5 },
  };

  ikd_labels_put (picture->labels, picture->style->warning, C_("chart", "published"), spots,
                  G_N_ELEMENTS (spots));
}
