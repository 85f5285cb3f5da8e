/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A month as a workbook. Guarantees: each figure is a number that can be reckoned with, and looks
 * as on paper; a second sheet holds the text that the checksum is of. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-month-report-private.h"
#include "ikd-whole-file.h"
#include "ikd-xlsx-write.h"

#define N_COLUMNS 11
#define SIGNATURE 6             /* column where it begins */
#define SIGNING 4               /* rows for it */
#define CHART_WIDTH 1400        /* pixels */
#define CHART_HEIGHT 620
#define CHART_SCALE 1.6
#define LINES_WIDTH 110

static const IkdXlsxLook boxed = IKD_XLSX_BOXED;

static IkdXlsxCell
text_cell (const char *text, IkdXlsxLook look)
{
  return (IkdXlsxCell){ IKD_XLSX_TEXT, text, 0, 0, look };
}

/* What is not known stands as "–". */
static IkdXlsxCell
number_cell (IkdXlsxType type, IkdNumber number, IkdXlsxLook look)
{
  if (!number.known)
    return text_cell ("–", (look & ~IKD_XLSX_SIGNED) | IKD_XLSX_RIGHT);
  if (!ikd_number_is_exact (number))
    look |= IKD_XLSX_ABOUT;
  return (IkdXlsxCell){ type, NULL, number.value, type == IKD_XLSX_PERCENT ? 2 : 0, look };
}

static IkdXlsxCell
count_cell (IkdNumber number)
{
  return number_cell (IKD_XLSX_COUNT, number, boxed);
}

static gboolean
add_row (IkdXlsx *book, const IkdRecapRow *row, guint index, GError **error)
{
  const IkdAttainment *state = row->attainment;
  const IkdXlsxCell cells[N_COLUMNS] = {
    count_cell (ikd_number_exact (index + 1)),
    text_cell (ikd_region_get_code (state->region), boxed),
    text_cell (ikd_region_get_name (state->region), boxed),
    count_cell (state->base.number),
    count_cell (row->before.number),
    count_cell (state->active.number),
    number_cell (IKD_XLSX_COUNT, row->added, boxed | IKD_XLSX_SIGNED),
    number_cell (IKD_XLSX_PERCENT, state->coverage, boxed),
    count_cell (state->target_count),
    count_cell (state->gap),
    row->unranked == IKD_RANKED ? count_cell (ikd_number_exact (row->rank))
                                : text_cell ("–", boxed | IKD_XLSX_RIGHT),
  };

  return ikd_xlsx_add_row (book, cells, error);
}

static gboolean
add_sums (IkdXlsx *book, const IkdRecap *recap, GError **error)
{
  const IkdXlsxLook look = IKD_XLSX_BOXED | IKD_XLSX_STRONG;
  const IkdXlsxCell cells[N_COLUMNS] = {
    text_cell (NULL, look),
    text_cell (NULL, look),
    text_cell (C_("recapitulation", "TOTAL"), look),
    number_cell (IKD_XLSX_COUNT, recap->base_sum.number, look),
    number_cell (IKD_XLSX_COUNT, recap->before_sum.number, look),
    number_cell (IKD_XLSX_COUNT, recap->now_sum.number, look),
    number_cell (IKD_XLSX_COUNT, recap->added_sum.number, look | IKD_XLSX_SIGNED),
    number_cell (IKD_XLSX_PERCENT, recap->coverage, look),
    number_cell (IKD_XLSX_COUNT, recap->target_count, look),
    number_cell (IKD_XLSX_COUNT, recap->gap, look),
    text_cell (NULL, look),
  };

  return ikd_xlsx_add_row (book, cells, error);
}

/* "9 of 10": of how many rows a sum is, where it is not of all. */
static const char *
part_text (IkdRecap *recap, const IkdRecapSum *sum, char **text)
{
  g_autofree char *some = ikd_count_format (sum->rows);
  g_autofree char *all = ikd_count_format (recap->rows->len);

  if (sum->rows > 0 && !ikd_recap_is_complete (recap, sum))
    *text = g_strdup_printf (_("%s of %s"), some, all);
  return *text;
}

static gboolean
add_parts (IkdXlsx *book, IkdRecap *recap, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  g_autofree char *added = NULL;
  const IkdXlsxCell cells[N_COLUMNS] = {
    [3] = text_cell (part_text (recap, &recap->base_sum, &base), IKD_XLSX_RIGHT),
    [4] = text_cell (part_text (recap, &recap->before_sum, &before), IKD_XLSX_RIGHT),
    [5] = text_cell (part_text (recap, &recap->now_sum, &now), IKD_XLSX_RIGHT),
    [6] = text_cell (part_text (recap, &recap->added_sum, &added), IKD_XLSX_RIGHT),
  };

  return (base == NULL && before == NULL && now == NULL && added == NULL)
         || ikd_xlsx_add_row (book, cells, error);
}

/* --- the chart --- */

static cairo_status_t
collect_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_chart (IkdMonthReport *self)
{
  g_autoptr (IkdBurnup) burnup = ikd_overview_make_burnup (self->overview, IKD_UNIT_PEOPLE);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, CHART_WIDTH,
                                                         CHART_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, CHART_SCALE, CHART_SCALE);
  ikd_burnup_draw (burnup, cr, CHART_WIDTH / CHART_SCALE, CHART_HEIGHT / CHART_SCALE,
                   IKD_SCALE_TARGET, -1, &style);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, collect_cb, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
add_chart (IkdXlsx *book, IkdMonthReport *self, GError **error)
{
  g_autoptr (GBytes) chart = draw_chart (self);

  ikd_xlsx_skip_rows (book, 1);
  return ikd_xlsx_add_text (book, 0, _("Active IKD and the pace that is needed"), TRUE, error)
         && ikd_xlsx_add_picture (book, chart, CHART_WIDTH, CHART_HEIGHT, error);
}

/* --- below it --- */

static gboolean
add_notes (IkdXlsx *book, IkdMonthReport *self, GError **error)
{
  g_autofree char *shown = ikd_recap_hash_short (self->hash);
  g_autofree char *hash = g_strdup_printf (_("Data checksum (SHA-256): %s …"), shown);

  if (!ikd_xlsx_add_text (book, 0, _("Notes"), TRUE, error))
    return FALSE;
  for (guint i = 0; i < self->notes->len; i++)
    {
      g_autofree char *note = g_strconcat ("• ", g_ptr_array_index (self->notes, i), NULL);

      if (!ikd_xlsx_add_text (book, 0, note, FALSE, error))
        return FALSE;
    }
  return ikd_xlsx_add_text (book, 0, hash, FALSE, error);
}

static gboolean
add_line (IkdXlsx *book, const char *text, gboolean strong, GError **error)
{
  if (text == NULL || *text == '\0')
    {
      ikd_xlsx_skip_rows (book, 1);
      return TRUE;
    }
  return ikd_xlsx_add_text (book, SIGNATURE, text, strong, error);
}

static gboolean
add_signature (IkdXlsx *book, IkdMonthReport *self, const IkdLetterhead *letterhead,
               GError **error)
{
  g_autofree char *place = ikd_letterhead_place_and_date (letterhead, self->dated);
  g_auto (GStrv) roles = ikd_letterhead_split (letterhead->role);
  gboolean numbered = letterhead->nip != NULL && *letterhead->nip != '\0';
  g_autofree char *nip = numbered ? g_strdup_printf (_("NIP %s"), letterhead->nip) : NULL;

  ikd_xlsx_skip_rows (book, 1);
  if (!add_line (book, place, FALSE, error))
    return FALSE;
  for (guint i = 0; roles[i] != NULL; i++)
    if (!add_line (book, roles[i], FALSE, error))
      return FALSE;
  ikd_xlsx_skip_rows (book, SIGNING);
  return add_line (book, letterhead->name, TRUE, error) && add_line (book, nip, FALSE, error);
}

/* --- sheets --- */

static gboolean
add_recap (IkdXlsx *book, IkdMonthReport *self, const IkdLetterhead *letterhead, IkdPaper paper,
           GError **error)
{
  g_autofree char *rows = ikd_recap_rows_title (self->recap);
  g_autofree char *when = ikd_recap_when (self->recap);
  g_autofree char *title = g_strdup_printf ("%s · %s · %s", ikd_recap_title (), self->office,
                                            when);
  g_auto (GStrv) heading = ikd_letterhead_split (letterhead->lines);
  const IkdXlsxColumn columns[N_COLUMNS] = {
    { C_("blank form", "No."), 5 }, { _("Code"), 14 }, { rows, 26 },
    { C_("recapitulation", "Base"), 12 }, { C_("recapitulation", "Last month"), 11 },
    { C_("recapitulation", "This month"), 11 }, { C_("recapitulation", "Added"), 11 },
    { C_("recapitulation", "Coverage"), 10 }, { C_("recapitulation", "Target"), 12 },
    { C_("recapitulation", "Gap"), 12 }, { C_("recapitulation", "Rank"), 12 },
  };
  const IkdXlsxSheet sheet = { C_("worksheet", "Recapitulation"), title, self->mark, columns,
                               N_COLUMNS, 3, (const char *const *) heading, TRUE,
                               paper == IKD_PAPER_F4 };

  ikd_xlsx_begin_sheet (book, &sheet);
  for (guint i = 0; i < self->recap->rows->len; i++)
    if (!add_row (book, g_ptr_array_index (self->recap->rows, i), i, error))
      return FALSE;
  return add_sums (book, self->recap, error) && add_parts (book, self->recap, error)
         && add_chart (book, self, error) && add_notes (book, self, error)
         && add_signature (book, self, letterhead, error);
}

static gboolean
add_canonical (IkdXlsx *book, IkdMonthReport *self, IkdPaper paper, GError **error)
{
  g_autoptr (GPtrArray) lines = ikd_recap_canonical (self->recap);
  g_autofree char *title = g_strconcat ("SHA-256: ", self->hash, NULL);
  const IkdXlsxColumn column = { _("The checksum is that of these lines, each with a line feed at "
                                   "its end"), LINES_WIDTH };
  const IkdXlsxSheet sheet = { C_("worksheet", "Checksum"), title, self->mark, &column, 1, 0, NULL,
                               TRUE, paper == IKD_PAPER_F4 };

  ikd_xlsx_begin_sheet (book, &sheet);
  for (guint i = 0; i < lines->len; i++)
    {
      const IkdXlsxCell cell = ikd_xlsx_text (g_ptr_array_index (lines, i));

      if (!ikd_xlsx_add_row (book, &cell, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ikd_month_workbook_write (IkdMonthReport *self, const IkdLetterhead *letterhead, IkdPaper paper,
                          const char *path, GError **error)
{
  g_autoptr (IkdWholeFile) whole = ikd_whole_file_begin (path, error);
  g_autoptr (IkdXlsx) book = NULL;
  g_autofree char *month = ikd_period_format (self->recap->month);
  g_autofree char *title = g_strdup_printf ("%s · %s · %s",
                                            ikd_document_label (IKD_DOCUMENT_RECAP),
                                            self->office, month);
  g_autofree char *keywords = g_strconcat ("sha256:", self->hash, NULL);

  if (whole == NULL)
    return FALSE;
  book = ikd_xlsx_new (ikd_whole_file_get_path (whole));
  ikd_xlsx_describe (book, title, keywords, self->mark, self->dated);
  return add_recap (book, self, letterhead, paper, error)
         && add_canonical (book, self, paper, error) && ikd_xlsx_close (book, error)
         && ikd_whole_file_finish (whole, error);
}
