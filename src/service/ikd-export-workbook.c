/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A workbook: the figures, the states of the regions, the sources, and what each column means. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-export-private.h"
#include "ikd-whole-file.h"

static const IkdExportColumn definition_columns[] = {
  { NC_("column", "Sheet"), 14, NULL, NULL, NULL },
  { NC_("column", "Column"), 28, NULL, NULL, NULL },
  { NC_("column", "Meaning"), 60, NULL, NULL, NULL },
  { NC_("column", "Unit"), 16, NULL, NULL, NULL },
  { NC_("column", "How it is reckoned"), 60, NULL, NULL, NULL },
};

static gboolean
define (IkdXlsx *book, const char *sheet, const char *column, const char *meaning,
        const char *unit, const char *how, GError **error)
{
  const IkdXlsxCell cells[] = { ikd_xlsx_text (sheet), ikd_xlsx_text (column),
                                ikd_xlsx_text (meaning), ikd_xlsx_text (unit),
                                ikd_xlsx_text (how) };

  return ikd_xlsx_add_row (book, cells, error);
}

static gboolean
define_columns (IkdXlsx *book, const char *sheet, const IkdExportColumn *columns, guint n,
                GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!define (book, sheet, g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].title),
                 _(columns[i].meaning), columns[i].unit != NULL ? _(columns[i].unit) : NULL,
                 columns[i].how != NULL ? _(columns[i].how) : NULL, error))
      return FALSE;
  return TRUE;
}

gboolean
ikd_export_definitions (IkdExport *self, IkdXlsx *book, GError **error)
{
  const char *figures = C_("worksheet", "Figures");

  ikd_export_begin_sheet (self, book, C_("worksheet", "Definitions"),
                          _("What the columns and indicators mean"), definition_columns,
                          G_N_ELEMENTS (definition_columns), 2);
  if (!define_columns (book, figures, ikd_export_figure_columns, ikd_export_n_figure_columns,
                       error)
      || !define_columns (book, C_("worksheet", "States"), ikd_export_state_columns,
                          ikd_export_n_state_columns, error))
    return FALSE;

  for (int i = 0; i < IKD_N_INDICATORS; i++)
    if (!define (book, figures, ikd_indicator_label ((IkdIndicator) i),
                 ikd_indicator_definition ((IkdIndicator) i), _("people"),
                 ikd_indicator_is_flow ((IkdIndicator) i)
                   ? _("A count within a period; counts of periods may be added up.")
                   : _("A count on a day; counts of several days are never added up."), error))
      return FALSE;
  return TRUE;
}

gboolean
ikd_export_workbook (IkdExport *self, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdWholeFile) whole = ikd_whole_file_begin (self->path, error);
  g_autoptr (IkdXlsx) book = NULL;

  if (whole == NULL)
    return FALSE;
  book = ikd_xlsx_new (ikd_whole_file_get_path (whole));
  return ikd_export_figures (self, book, db, error)
         && ikd_export_states (self, book, db, error)
         && ikd_export_definitions (self, book, error)
         && ikd_xlsx_close (book, error)
         && ikd_whole_file_finish (whole, error);
}
