/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A cell in words. Guarantees: no percentage without what it is a share of, and of when. */

#include "config.h"

#include "ikd-cell-words.h"

#include <glib/gi18n.h>

static char *
period_of (const IkdFigureKey *key)
{
  return ikd_period_format ((IkdPeriod){ key->start, key->day });
}

char *
ikd_cell_words_place (IkdCell *cell)
{
  const IkdFigureKey *key = &cell->key;
  g_autofree char *date = key->start == key->day ? ikd_day_format_weekday (key->day)
                                                 : period_of (key);
  g_autoptr (GString) text = g_string_new (ikd_region_get_name (cell->region));

  g_string_append_printf (text, " · %s", ikd_indicator_label (key->indicator));
  if (*key->segment != '\0')
    g_string_append_printf (text, " · %s", key->segment);
  g_string_append_printf (text, " · %s", date);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_cell_words_value (IkdCell *cell)
{
  return cell->now.figure != NULL ? ikd_figure_text (cell->now.figure)
                                  : g_strdup (ikd_cell_state_label (IKD_CELL_EMPTY));
}

char *
ikd_cell_words_state (IkdCell *cell)
{
  const IkdSheetCell *now = &cell->now;

  if (now->figure == NULL || now->figure->state != IKD_STATE_VALUE)
    return NULL;
  return g_strdup_printf ("%s %s", ikd_cell_state_mark (now->state),
                          ikd_cell_state_label (now->state));
}

char *
ikd_cell_words_coverage (IkdCell *cell)
{
  const IkdPeriod *as_of = &cell->base_value.as_of;
  g_autofree char *share = NULL;
  g_autofree char *base = NULL;
  g_autofree char *date = NULL;

  if (!cell->coverage.known)
    return NULL;
  share = ikd_percent_format (cell->coverage.value, 2);
  base = ikd_count_format_words (cell->base_value.number);
  date = ikd_period_format (*as_of);
  /* Translators: a percentage, a count, what is counted, and when: "16.80% of 86,400 ID-obliged
   * residents (1 January 2026)". */
  return g_strdup_printf (_("%s of %s %s (%s)"), share, base, ikd_indicator_phrase (cell->base),
                          date);
}

char *
ikd_cell_words_change (IkdCell *cell)
{
  IkdFigure *now = cell->now.figure;
  IkdFigure *before = cell->now.previous;
  g_autofree char *change = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (before == NULL)
    return NULL;
  date = period_of (&before->key);
  text = ikd_figure_text (before);
  if (now == NULL || !now->number.known || !before->number.known)
    /* Translators: a date, and the value of that date. */
    return g_strdup_printf (_("%s: %s"), date, text);

  change = ikd_count_format_signed (now->number.value - before->number.value);
  /* Translators: a change with its sign, the date it is counted from, the value of that date. */
  return g_strdup_printf (_("%s since %s (%s)"), change, date, text);
}

char *
ikd_cell_words_mark (const IkdRemark *mark)
{
  g_autofree char *moment = ikd_moment_format (mark->at);
  g_autofree char *what = NULL;
  g_autoptr (GString) text = NULL;

  /* Translators: a mark was set, or taken away; the parameter is a date and a time. */
  what = g_strdup_printf (mark->withdrawn ? _("Mark removed %s") : _("Marked %s"), moment);
  text = g_string_new (what);
  if (mark->author != NULL && *mark->author != '\0')
    g_string_append_printf (text, " · %s", mark->author);
  if (mark->text != NULL && *mark->text != '\0')
    g_string_append_printf (text, " · %s", mark->text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
