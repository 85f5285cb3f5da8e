/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How each sheet of an exported workbook begins. Guarantees: what it covers, and what must be said
 * of its figures, stands above its columns. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-export-private.h"

/* Half of the unit of the last printed digit: of a percentage without digits after the comma, and
 * of one with six. */
#define HALF_UNIT (IKD_PERCENT / 2)
#define MOST_DIGITS 6
#define PLAIN_DIGITS 2

guint
ikd_export_digits (gint64 half)
{
  guint digits = 0;

  if (half <= 0)
    return PLAIN_DIGITS;
  for (gint64 unit = HALF_UNIT; unit > half && digits < MOST_DIGITS; unit /= 10)
    digits++;
  return digits;
}

void
ikd_export_begin_sheet (IkdExport *self, IkdXlsx *book, const char *name, const char *title,
                        const IkdExportColumn *columns, guint n, guint n_frozen)
{
  g_autofree IkdXlsxColumn *heads = g_new0 (IkdXlsxColumn, n);
  g_autofree char *above = g_strdup_printf ("%s · %s", title,
                                            ikd_region_get_name (ikd_export_scope (self)));
  const IkdXlsxSheet sheet = { name, above, self->mark, heads, n, n_frozen };

  for (guint i = 0; i < n; i++)
    heads[i] = (IkdXlsxColumn){ g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].title),
                                columns[i].width, columns[i].width > 40 };
  ikd_xlsx_begin_sheet (book, &sheet);
}
