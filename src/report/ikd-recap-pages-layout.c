/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where things are on the pages of a recapitulation. Guarantees: nothing is left out; what follows
 * stands below, or on the next page; notes are as high as their text, which is measured without
 * regard to a device. */

#include <string.h>

#include "ikd-recap-pages-private.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define LEAST_WIDTH MM (200)    /* smaller paper gets everything smaller */
#define LEAST_HEIGHT MM (180)

#define MARGIN MM (15)
#define FOOTER MM (7)
#define TITLE MM (19)
#define RUNNING_TITLE MM (8)
#define HEADING MM (9)
#define ROW MM (4.9)
#define SUM MM (8)
#define CHART_LEAST MM (40)
#define CHART_MOST MM (68)
#define NOTES_TITLE MM (6)
#define NOTE_GAP MM (0.8)
#define HASH MM (5)

#define CODE_LEAST 4            /* digits */
#define CODE_DIGIT MM (1.55)
#define CODE_PAD MM (2.4)

/* Rows that the sum has above it at least. */
#define COMPANY 2

const IkdPenStyle ikd_recap_note_style = { 8, PANGO_ALIGN_LEFT, FALSE, 12 };

/* All but code and name, which take what they need and what is left. */
static const double widths[IKD_N_RECAP_COLUMNS] = {
  [IKD_RECAP_NUMBER] = MM (7),
  [IKD_RECAP_BASE] = MM (17.5),
  [IKD_RECAP_BEFORE] = MM (16),
  [IKD_RECAP_NOW] = MM (16),
  [IKD_RECAP_ADDED] = MM (15),
  [IKD_RECAP_COVERAGE] = MM (14.5),
  [IKD_RECAP_TARGET] = MM (16.5),
  [IKD_RECAP_GAP] = MM (16.5),
  [IKD_RECAP_RANK] = MM (13),
};

/* One document while it is laid out. */
typedef struct
{
  IkdRecapLayout      *layout;
  const IkdRecapStock *stock;
  IkdPagePen          *pen;     /* to measure with */
  guint                page;
  double               y;
} Flow;

static void
place_columns (IkdRecapLayout *layout, IkdRecap *recap)
{
  double taken = 0;
  double code;
  double x = layout->left;
  gsize longest = CODE_LEAST;

  for (guint i = 0; i < recap->rows->len; i++)
    {
      const IkdRecapRow *row = g_ptr_array_index (recap->rows, i);

      longest = MAX (longest, strlen (ikd_region_get_code (row->attainment->region)));
    }
  code = longest * CODE_DIGIT + CODE_PAD;
  for (guint i = 0; i < IKD_N_RECAP_COLUMNS; i++)
    taken += widths[i];
  for (guint i = 0; i < IKD_N_RECAP_COLUMNS; i++)
    {
      layout->columns[i] = x;
      x += i == IKD_RECAP_CODE ? code
           : i == IKD_RECAP_NAME ? layout->right - layout->left - taken - code : widths[i];
    }
  layout->columns[IKD_N_RECAP_COLUMNS] = layout->right;
}

/* --- one piece after the other --- */

static void
put (Flow *flow, IkdPieceKind kind, guint index, double height)
{
  const IkdPiece piece = { kind, flow->page, index, flow->y, height };

  g_array_append_val (flow->layout->pieces, piece);
  flow->y += height;
}

static void
begin_page (Flow *flow)
{
  flow->y = flow->layout->top;
  if (flow->stock->mark != NULL)
    put (flow, IKD_PIECE_MARK, 0, MM (IKD_MARK_HEIGHT));
}

static gboolean
fits (const Flow *flow, double height)
{
  return flow->y + height <= flow->layout->bottom - FOOTER + 0.01;
}

static void
turn_page (Flow *flow)
{
  flow->page++;
  begin_page (flow);
  put (flow, IKD_PIECE_RUNNING_TITLE, 0, RUNNING_TITLE);
}

static void
need (Flow *flow, double height)
{
  if (!fits (flow, height))
    turn_page (flow);
}

static void
put_head (Flow *flow)
{
  const IkdLetterheadBlock block = { flow->stock->letterhead, flow->stock->heading };

  begin_page (flow);
  put (flow, IKD_PIECE_LETTERHEAD, 0, ikd_letterhead_height (&block));
  put (flow, IKD_PIECE_TITLE, 0, TITLE);
}

static void
put_table (Flow *flow)
{
  guint n = flow->stock->recap->rows->len;

  put (flow, IKD_PIECE_HEADING, 0, HEADING);
  for (guint i = 0; i < n; i++)
    {
      /* The last rows go with their sum. */
      double wanted = n - i <= COMPANY ? ROW * (n - i) + SUM : ROW;

      if (!fits (flow, wanted))
        {
          turn_page (flow);
          put (flow, IKD_PIECE_HEADING, 0, HEADING);
        }
      put (flow, IKD_PIECE_ROW, i, ROW);
    }
  put (flow, IKD_PIECE_SUM, 0, SUM);
}

static double
note_height (const Flow *flow, guint index)
{
  const char *note = g_ptr_array_index (flow->stock->notes, index);

  return ikd_page_pen_height (flow->pen, note, &ikd_recap_note_style,
                              flow->layout->right - flow->layout->left - MM (5)) + NOTE_GAP;
}

static double
end_height (const Flow *flow)
{
  return HASH + ikd_signature_height (flow->stock->letterhead);
}

/* All notes, and what follows them. */
static double
rest_height (const Flow *flow)
{
  double height = NOTES_TITLE + end_height (flow);

  for (guint i = 0; i < flow->stock->notes->len; i++)
    height += note_height (flow, i);
  return height;
}

/* As high as leaves room for all that follows, or as the page has room. */
static void
put_chart (Flow *flow)
{
  double after = rest_height (flow);
  double room;

  need (flow, CHART_LEAST);
  room = flow->layout->bottom - FOOTER - flow->y;
  if (room - after >= CHART_LEAST)
    room -= after;
  put (flow, IKD_PIECE_CHART, 0, CLAMP (room, CHART_LEAST, CHART_MOST));
}

/* Notes and signature stay together where a page can hold them. */
static void
put_end (Flow *flow)
{
  const IkdRecapLayout *layout = flow->layout;
  guint n = flow->stock->notes->len;
  double rest = rest_height (flow);

  if (rest < layout->bottom - layout->top - FOOTER - RUNNING_TITLE - MM (IKD_MARK_HEIGHT))
    need (flow, rest);
  for (guint i = 0; i < n; i++)
    {
      double height = note_height (flow, i);

      need (flow, height + (i == 0 ? NOTES_TITLE : 0) + (i == n - 1 ? end_height (flow) : 0));
      if (i == 0)
        put (flow, IKD_PIECE_NOTES_TITLE, 0, NOTES_TITLE);
      put (flow, IKD_PIECE_NOTE, i, height);
    }
  need (flow, end_height (flow));
  put (flow, IKD_PIECE_HASH, 0, HASH);
  put (flow, IKD_PIECE_SIGNATURE, 0, ikd_signature_height (flow->stock->letterhead));
}

void
ikd_recap_layout_compute (IkdRecapLayout *layout, const IkdRecapStock *stock, double width,
                          double height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (IkdPagePen) pen = ikd_page_pen_new (cr);
  Flow flow = { layout, stock, pen, 0, 0 };

  layout->scale = MIN (1, MIN (width / LEAST_WIDTH, height / LEAST_HEIGHT));
  layout->left = MARGIN;
  layout->right = width / layout->scale - MARGIN;
  layout->top = MARGIN;
  layout->bottom = height / layout->scale - MARGIN;
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (IkdPiece));
  place_columns (layout, stock->recap);

  put_head (&flow);
  put_table (&flow);
  put_chart (&flow);
  put_end (&flow);
  layout->n_pages = flow.page + 1;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
ikd_recap_layout_clear (IkdRecapLayout *layout)
{
  g_clear_pointer (&layout->pieces, g_array_unref);
}
