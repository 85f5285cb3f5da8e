/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of figures and of their sources. A percentage stands beside what it is of, a count
 * beside its precision. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-export-private.h"

const IkdExportColumn ikd_export_figure_columns[] = {
  { NC_("column", "Code"), 14, N_("Code of the region in the list of Kemendagri."), NULL, NULL },
  { NC_("column", "Region"), 34, N_("Name of the region."), NULL, NULL },
  { NC_("column", "Level"), 16, N_("Province, regency or city, district, village."), NULL, NULL },
  { NC_("column", "Indicator"), 24, N_("What is counted; see the end of this sheet."), NULL,
    NULL },
  { NC_("column", "Segment"), 16, N_("A group within the region; empty: everybody."), NULL, NULL },
  { NC_("column", "From"), 18,
    N_("First day of the period; the same as the date where a count holds on one day."), NULL,
    NULL },
  { NC_("column", "Date"), 18,
    N_("The day on which the count holds, or the period's last day."), NULL, NULL },
  { NC_("column", "Count"), 14, N_("The count, as the source gives it."), N_("people"), NULL },
  { NC_("column", "Lowest"), 14, N_("The least that it can be."), N_("people"),
    N_("Rounded to a unit of 2 h, the count v is at least v − h.") },
  { NC_("column", "Highest"), 14, N_("The most that it can be."), N_("people"),
    N_("Rounded to a unit of 2 h, the count v is at most v + h − 1.") },
  { NC_("column", "State"), 20,
    N_("Exact, rounded, percentage only, not yet reported, not applicable."), NULL, NULL },
  { NC_("column", "Published percentage"), 14, N_("As printed, with its digits."), "%", NULL },
  { NC_("column", "Percentage of"), 26, N_("What the published percentage is a share of."), NULL,
    NULL },
  { NC_("column", "The source's word for the base"), 26,
    N_("What the source itself calls what the percentage is of."), NULL, NULL },
  { NC_("column", "Claim"), 8,
    N_("0 is the figure that is used; others are what other sources say of the same."), NULL,
    NULL },
  { NC_("column", "Source"), 32, N_("Where the figure comes from."), NULL, NULL },
  { NC_("column", "Publisher"), 22, N_("Who published the source."), NULL, NULL },
  { NC_("column", "Source's date"), 14, N_("The day of the source."), NULL, NULL },
  { NC_("column", "Address"), 32, N_("Where the source is found."), NULL, NULL },
  { NC_("column", "Reason"), 28, N_("Given for what a check asked about."), NULL, NULL },
  { NC_("column", "Note"), 28, N_("A remark on the figure."), NULL, NULL },
  { NC_("column", "Entered by"), 18, N_("Who entered or changed it last."), NULL, NULL },
  { NC_("column", "Entered at"), 24, N_("When that was."), NULL, NULL },
};
const guint ikd_export_n_figure_columns = G_N_ELEMENTS (ikd_export_figure_columns);

static const IkdExportColumn source_columns[] = {
  { NC_("column", "Source"), 48, NULL, NULL, NULL },
  { NC_("column", "Publisher"), 26, NULL, NULL, NULL },
  { NC_("column", "Source's date"), 14, NULL, NULL, NULL },
  { NC_("column", "Address"), 60, NULL, NULL, NULL },
  { NC_("column", "The source's word for the base"), 26, NULL, NULL, NULL },
  { NC_("column", "Figures"), 10, NULL, NULL, NULL },
};

/* A source, and how many figures name it. */
typedef struct
{
  IkdSource *source;
  guint      n;
} Cited;

static void
free_cited (Cited *cited)
{
  ikd_source_free (cited->source);
  g_free (cited);
}

typedef struct
{
  IkdExport  *export;
  IkdXlsx    *book;
  GHashTable *cited;            /* of Cited, by all its texts */
  GPtrArray  *order;            /* the same as they came */
} Figures;

static void
cite (Figures *figures, const IkdSource *source)
{
  g_autofree char *key = NULL;
  Cited *cited;

  if (source == NULL)
    return;
  key = g_strdup_printf ("%s\n%s\n%s\n%s\n%s", source->title != NULL ? source->title : "",
                         source->publisher != NULL ? source->publisher : "",
                         source->date != NULL ? source->date : "",
                         source->url != NULL ? source->url : "",
                         source->base_word != NULL ? source->base_word : "");
  cited = g_hash_table_lookup (figures->cited, key);
  if (cited == NULL)
    {
      cited = g_new0 (Cited, 1);
      cited->source = ikd_source_copy (source);
      g_hash_table_insert (figures->cited, g_steal_pointer (&key), cited);
      g_ptr_array_add (figures->order, cited);
    }
  cited->n++;
}

static const char *
state_label (IkdFigure *figure)
{
  switch (figure->state)
    {
    case IKD_STATE_NOT_REPORTED:
      return C_("state of a figure", "Not yet reported");
    case IKD_STATE_NOT_APPLICABLE:
      return C_("state of a figure", "Not applicable");
    case IKD_STATE_VALUE:
    case IKD_STATE_WITHDRAWN:
    default:
      break;
    }
  if (!figure->number.known)
    return C_("state of a figure", "Percentage only");
  return ikd_number_is_exact (figure->number) ? C_("state of a figure", "Exact")
                                              : C_("state of a figure", "Rounded");
}

static gboolean
add_figure (IkdFigure *figure, gpointer data, GError **error)
{
  Figures *figures = data;
  IkdExport *self = figures->export;
  IkdRegion *region = ikd_atlas_by_id (self->atlas, figure->key.region);
  const IkdSource *source = figure->source;
  gboolean known = figure->state == IKD_STATE_VALUE && figure->number.known;
  g_autofree char *of = figure->of.kind != IKD_OF_NONE ? ikd_of_label (figure->of) : NULL;
  const IkdXlsxCell cells[] = {
    ikd_xlsx_text (ikd_region_get_code (region)), ikd_xlsx_text (ikd_region_get_name (region)),
    ikd_xlsx_text (ikd_level_noun (ikd_region_get_level (region), FALSE)),
    ikd_xlsx_text (ikd_indicator_label (figure->key.indicator)),
    ikd_xlsx_text (figure->key.segment),
    ikd_xlsx_day (figure->key.start), ikd_xlsx_day (figure->key.day),
    ikd_xlsx_count (known, figure->number.value), ikd_xlsx_count (known, figure->number.low),
    ikd_xlsx_count (known, figure->number.high), ikd_xlsx_text (state_label (figure)),
    ikd_xlsx_percent (of != NULL, figure->percent, ikd_export_digits (figure->half)),
    ikd_xlsx_text (of), ikd_xlsx_text (source != NULL ? source->base_word : NULL),
    ikd_xlsx_count (TRUE, figure->key.claim),
    ikd_xlsx_text (source != NULL ? source->title : NULL),
    ikd_xlsx_text (source != NULL ? source->publisher : NULL),
    ikd_xlsx_text (source != NULL ? source->date : NULL),
    ikd_xlsx_text (source != NULL ? source->url : NULL),
    ikd_xlsx_text (figure->reason), ikd_xlsx_text (figure->note), ikd_xlsx_text (figure->author),
    { figure->at > 0 ? IKD_XLSX_MOMENT : IKD_XLSX_EMPTY, NULL, figure->at, 0 },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (ikd_export_figure_columns));
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
      || !ikd_xlsx_add_row (figures->book, cells, error))
    return FALSE;

  cite (figures, source);
  self->exported->figures++;
  return TRUE;
}

static gboolean
add_sources (Figures *figures, GError **error)
{
  ikd_export_begin_sheet (figures->export, figures->book, C_("worksheet", "Sources"),
                          _("Where the figures come from"), source_columns,
                          G_N_ELEMENTS (source_columns), 1);
  for (guint i = 0; i < figures->order->len; i++)
    {
      const Cited *cited = g_ptr_array_index (figures->order, i);
      const IkdSource *source = cited->source;
      const IkdXlsxCell cells[] = {
        ikd_xlsx_text (source->title), ikd_xlsx_text (source->publisher),
        ikd_xlsx_text (source->date), ikd_xlsx_text (source->url),
        ikd_xlsx_text (source->base_word), ikd_xlsx_count (TRUE, cited->n),
      };

      G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (source_columns));
      if (!ikd_xlsx_add_row (figures->book, cells, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ikd_export_figures (IkdExport *self, IkdXlsx *book, IkdDatabase *db, GError **error)
{
  g_autoptr (GHashTable) cited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) free_cited);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  Figures figures = { self, book, cited, order };

  ikd_export_begin_sheet (self, book, C_("worksheet", "Figures"), _("Figures"),
                          ikd_export_figure_columns, ikd_export_n_figure_columns, 2);
  return ikd_figure_table_each (db, ikd_export_region_id (self), self->options.from,
                                self->options.to, add_figure, &figures, error)
         && add_sources (&figures, error);
}
