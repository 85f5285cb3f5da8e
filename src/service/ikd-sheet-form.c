/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sheet on paper. Guarantees: a sum of what stood before is printed only where no row lacks it; a
 * file with invented figures says so. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-region-title.h"
#include "ikd-sheet-form.h"

#define LEAST_PLACES 7

/* --- words --- */

static const char *
column_title (IkdEntrySheet *sheet, guint column)
{
  IkdIndicator indicator = sheet->query.indicators[column];

  return ikd_indicator_label (sheet->additions && indicator == IKD_ACTIVE ? IKD_ACTIVATED
                                                                         : indicator);
}

static char *
sheet_title (IkdEntrySheet *sheet)
{
  const char *segment = sheet->query.segment;
  g_autoptr (GString) title = g_string_new (NULL);

  if (g_strcmp0 (sheet->query.id, "base") == 0)
    g_string_append (title, _("Base Data (DKB)"));
  else
    for (guint i = 0; i < sheet->query.n_indicators; i++)
      g_string_append_printf (title, "%s%s", i > 0 ? ", " : "", column_title (sheet, i));
  if (segment != NULL && *segment != '\0')
    g_string_append_printf (title, " – %s", segment);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* --- what stood before --- */

static gboolean
has_value (IkdFigure *figure)
{
  return figure != NULL && ikd_figure_has_value (figure);
}

gboolean
ikd_sheet_form_has_previous (IkdEntrySheet *sheet)
{
  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (sheet), FALSE);

  for (guint i = 0; i < sheet->rows->len && !sheet->additions; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);

      for (guint c = 0; c < sheet->query.n_indicators; c++)
        if (has_value (row->cells[c].previous))
          return TRUE;
    }
  return FALSE;
}

/* NULL where a row is without a count. */
static char *
sum_text (IkdEntrySheet *sheet, guint column)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);
      IkdFigure *previous = row->cells[column].previous;

      if (!has_value (previous) || !previous->number.known)
        return NULL;
    }
  return ikd_count_format_words (ikd_entry_sheet_sum_before (sheet, column));
}

/* Digits of the largest number that is to be expected, which is a sum. */
static guint
count_places (IkdEntrySheet *sheet)
{
  gint64 largest = sheet->own->base.known ? sheet->own->base.high : 0;
  guint places = 1;

  for (guint c = 0; c < sheet->query.n_indicators; c++)
    largest = MAX (largest, ikd_entry_sheet_sum_before (sheet, c).high);
  for (; largest >= 10; largest /= 10)
    places++;
  return MAX (places, LEAST_PLACES);
}

/* --- the form --- */

static void
add_row (IkdBlankForm *form, IkdEntrySheet *sheet, const IkdSheetRow *row)
{
  IkdBlankFormRow printed = { .code = ikd_region_get_code (row->region),
                              .name = ikd_region_get_name (row->region) };
  char *texts[IKD_SHEET_COLUMNS] = { NULL, };

  for (guint c = 0; c < sheet->query.n_indicators; c++)
    {
      IkdFigure *previous = row->cells[c].previous;

      printed.days[c] = IKD_DAY_NONE;
      if (!has_value (previous))
        continue;
      texts[c] = ikd_figure_text (previous);
      printed.previous[c] = texts[c];
      printed.days[c] = previous->key.day;
    }
  ikd_blank_form_add_row (form, &printed);
  for (guint c = 0; c < IKD_SHEET_COLUMNS; c++)
    g_free (texts[c]);
}

static IkdBlankForm *
make_form (IkdSession *session, IkdEntrySheet *sheet, gboolean with_day, gboolean with_previous)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autofree char *office = ikd_region_title (sheet->parent);
  g_autofree char *parent = ikd_region_parents_title (atlas, sheet->parent);
  g_autofree char *title = sheet_title (sheet);
  IkdBlankFormHead head = {
    .office = office,
    .parent = parent,
    .title = title,
    .rows = ikd_level_noun (ikd_entry_sheet_get_level (sheet), sheet->rows->len > 1),
    .mark = ikd_session_mark_text (ikd_session_get_mark (session)),
    .day = with_day ? sheet->query.day : IKD_DAY_NONE,
    .printed = ikd_day_today (),
    .n_columns = sheet->query.n_indicators,
    .places = count_places (sheet),
    .previous = with_previous && ikd_sheet_form_has_previous (sheet),
    .previous_day = sheet->previous_day,
  };
  char *sums[IKD_SHEET_COLUMNS] = { NULL, };
  IkdBlankForm *form;

  for (guint c = 0; c < head.n_columns; c++)
    {
      head.columns[c] = column_title (sheet, c);
      sums[c] = sum_text (sheet, c);
      head.sums[c] = sums[c];
    }
  form = ikd_blank_form_new (&head);
  for (guint c = 0; c < IKD_SHEET_COLUMNS; c++)
    g_free (sums[c]);
  return form;
}

IkdBlankForm *
ikd_sheet_form_new (IkdSession *session, IkdEntrySheet *sheet, gboolean with_day,
                    gboolean with_previous, GError **error)
{
  IkdBlankForm *form;

  g_return_val_if_fail (IKD_IS_SESSION (session) && IKD_IS_ENTRY_SHEET (sheet), NULL);

  if (sheet->rows->len == 0)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                   /* Translators: the name of a region. */
                   _("There is nothing to fill in: the file has no regions within %s. Villages are "
                     "there once they are loaded."), ikd_region_get_name (sheet->parent));
      return NULL;
    }
  form = make_form (session, sheet, with_day, with_previous);
  for (guint i = 0; i < sheet->rows->len; i++)
    add_row (form, sheet, g_ptr_array_index (sheet->rows, i));
  return form;
}

char *
ikd_sheet_form_file_name (IkdEntrySheet *sheet, gboolean with_day)
{
  g_autofree char *day = with_day ? ikd_day_to_iso (sheet->query.day) : NULL;
  g_autofree char *id = g_strdelimit (g_strdup (sheet->query.id), ":", '-');

  return g_strdup_printf ("%s-%s-%s%s%s.pdf",
                          /* Translators: the beginning of a file name, without spaces. */
                          C_("file name", "form"), ikd_region_get_code (sheet->parent), id,
                          day != NULL ? "-" : "", day != NULL ? day : "");
}
