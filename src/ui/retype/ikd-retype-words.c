/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is said while a sheet is keyed a second time: shapes and words for states, a sentence for
 * what came of a cell. */

#include "config.h"

#include "ikd-retype-words.h"

#include <glib/gi18n.h>

static const struct
{
  const char *mark;
  const char *label;
} states[] = {
  [IKD_KEYING_TO_KEY] = { "○", NC_ ("keying", "To key") },
  [IKD_KEYING_AGREED] = { "✓", NC_ ("keying", "Agrees") },
  [IKD_KEYING_DIFFERS] = { "!", NC_ ("keying", "Differs – key again") },
  [IKD_KEYING_CORRECTED] = { "✎", NC_ ("keying", "Corrected") },
};

const char *
ikd_retype_words_state (IkdKeyingState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return g_dpgettext2 (NULL, "keying", states[state].label);
}

const char *
ikd_retype_words_mark (IkdKeyingState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return states[state].mark;
}

const char *
ikd_retype_words_column (const IkdKeyingCell *cell)
{
  return ikd_indicator_label (cell->addition ? IKD_ACTIVATED : cell->indicator);
}

char *
ikd_retype_words_keyed (IkdKeyed keyed)
{
  const IkdFigureKey nowhere = { .indicator = IKD_ACTIVE };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&nowhere);

  figure->state = keyed.state;
  if (keyed.state == IKD_STATE_VALUE)
    figure->number = ikd_number_exact (keyed.value);
  return ikd_figure_text (figure);
}

char *
ikd_retype_words_result (const IkdKeyingCell *cell, gboolean again)
{
  const char *name = ikd_region_get_name (cell->region);
  g_autofree char *keyed = ikd_retype_words_keyed (cell->candidate);

  switch (cell->state)
    {
    case IKD_KEYING_AGREED:
      /* Translators: the name of a region. */
      return g_strdup_printf (_("%s · Agrees with the first entry"), name);
    case IKD_KEYING_CORRECTED:
      /* Translators: the name of a region, the value that was keyed twice. */
      return g_strdup_printf (_("%s · Corrected to %s"), name, keyed);
    case IKD_KEYING_DIFFERS:
      if (again)
        /* Translators: the name of a region. */
        return g_strdup_printf (_("%s · Differs again, also from what you keyed before: key it "
                                  "once more"), name);
      /* Translators: the name of a region. */
      return g_strdup_printf (_("%s · Differs from the first entry: key it once more"), name);
    case IKD_KEYING_TO_KEY:
    default:
      return g_strdup (name);
    }
}

char *
ikd_retype_words_keyers (IkdSecondKeying *keying)
{
  g_autoptr (GPtrArray) names = ikd_second_keying_list_keyers (keying);

  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

char *
ikd_retype_words_cells (guint cells, guint of)
{
  g_autofree char *part = ikd_count_format (cells);
  g_autofree char *whole = ikd_count_format (of);

  /* Translators: a part of the cells of a sheet, and their number: "7 of 24 cells". */
  return g_strdup_printf (ngettext ("%s of %s cell", "%s of %s cells", of), part, whole);
}
