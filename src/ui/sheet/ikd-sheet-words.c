/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A cell in text and aloud. Guarantees: what is heard holds all that is seen. */

#include "config.h"

#include "ikd-sheet-words.h"

#include <glib/gi18n.h>

#include "ikd-attainment.h"

char *
ikd_sheet_words_value (IkdFigure *figure)
{
  g_autofree char *count = NULL;

  if (figure == NULL || figure->state == IKD_STATE_WITHDRAWN)
    return g_strdup ("");
  if (figure->state == IKD_STATE_NOT_REPORTED)
    return g_strdup ("b");
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return g_strdup ("x");
  if (!figure->number.known)
    return ikd_percent_format_digits (figure->percent, figure->half);
  count = ikd_count_format (figure->number.value);
  return figure->rounded ? g_strconcat ("≈", count, NULL) : g_steal_pointer (&count);
}

char *
ikd_sheet_words_edit (IkdFigure *figure)
{
  if (figure == NULL || figure->state != IKD_STATE_VALUE)
    return ikd_sheet_words_value (figure);
  if (!figure->number.known)
    return g_strdup ("");
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, figure->rounded ? "±" : "",
                          figure->number.value);
}

char *
ikd_sheet_words_previous (IkdFigure *previous, IkdDay usual)
{
  g_autofree char *value = ikd_sheet_words_value (previous);
  g_autofree char *date = NULL;

  if (previous == NULL || previous->key.day == usual)
    return g_steal_pointer (&value);
  date = ikd_day_format_axis (previous->key.day, FALSE);
  return g_strdup_printf ("%s (%s)", value, date);
}

IkdFigure *
ikd_sheet_words_figure (const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  if (draft == NULL)
    return cell->figure;
  return draft->review != NULL ? draft->review->figure : NULL;
}

static gboolean
find_change (const IkdSheetCell *cell, const IkdSheetDraft *draft, gint64 *change)
{
  IkdSheetCell typed = *cell;

  if (draft == NULL)
    return ikd_sheet_cell_change (cell, change);
  if (draft->review == NULL)
    return FALSE;
  typed.figure = draft->review->figure;
  typed.flow = draft->review->flow;
  return ikd_sheet_cell_change (&typed, change);
}

char *
ikd_sheet_words_change (const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  gint64 change = 0;

  return find_change (cell, draft, &change) ? ikd_count_format_signed (change) : g_strdup ("");
}

char *
ikd_sheet_words_coverage (IkdNumber number, IkdNumber base)
{
  IkdNumber share = number.known && base.known ? ikd_share (number, base) : IKD_NUMBER_UNKNOWN;

  return share.known ? ikd_percent_format (share.value, 2) : g_strdup ("");
}

static gboolean
is_refused (const IkdSheetDraft *draft)
{
  return draft->state == IKD_DRAFT_REFUSED
         || (draft->review != NULL
             && (draft->review->error != NULL
                 || !ikd_problems_allow (draft->review->problems, NULL)));
}

static gboolean
will_owe (const IkdSheetDraft *draft)
{
  return draft->review != NULL && ikd_problems_owed (draft->review->problems) != 0;
}

char *
ikd_sheet_words_state (const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  const char *mark = NULL;

  if (draft != NULL && is_refused (draft))
    return g_strconcat ("✗ ", C_("cell", "Refused"), NULL);
  if (draft != NULL && will_owe (draft))
    return g_strconcat ("▲ ", ikd_cell_state_label (IKD_CELL_OWES), NULL);
  if (draft != NULL && draft->state == IKD_DRAFT_SAVING)
    return g_strconcat ("… ", C_("cell", "Being kept"), NULL);
  if (draft != NULL)
    return g_strconcat ("✎ ", C_("cell", "Typing"), NULL);
  if (cell->follow_up != NULL && (cell->state == IKD_CELL_SAVED || cell->state == IKD_CELL_EMPTY))
    return g_strconcat ("⚑ ", C_("cell", "To come back to"), NULL);
  mark = ikd_cell_state_mark (cell->state);
  if (cell->state == IKD_CELL_EMPTY)
    return g_strdup ("");
  return g_strconcat (mark, " ", ikd_cell_state_label (cell->state), NULL);
}

const char *
ikd_sheet_words_style (const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  if (draft != NULL && is_refused (draft))
    return "refused";
  if (draft != NULL)
    return will_owe (draft) ? "owed" : NULL;
  switch (cell->state)
    {
    case IKD_CELL_OWES:
    case IKD_CELL_LOOK:
      return "owed";
    case IKD_CELL_NOT_REPORTED:
    case IKD_CELL_NOT_APPLICABLE:
    case IKD_CELL_CARRIED:
      return "muted";
    case IKD_CELL_EMPTY:
    case IKD_CELL_SAVED:
    default:
      return NULL;
    }
}

/* --- aloud --- */

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
add_change (GString *text, const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;
  g_autofree char *part = NULL;
  gint64 change = 0;

  if (cell->previous == NULL || !find_change (cell, draft, &change))
    return;
  count = ikd_count_format (ABS (change));
  date = ikd_day_format_axis (cell->previous->key.day, FALSE);
  if (change > 0)
    /* Translators: how much more than on an earlier date: "up 31 since 4 June". */
    part = g_strdup_printf (_("up %s since %s"), count, date);
  else if (change < 0)
    /* Translators: how much less than on an earlier date: "down 31 since 4 June". */
    part = g_strdup_printf (_("down %s since %s"), count, date);
  else
    part = g_strdup_printf (_("unchanged since %s"), date);
  add_part (text, part);
}

static void
add_coverage (GString *text, IkdEntrySheet *sheet, const IkdSheetRow *row, IkdFigure *figure)
{
  g_autofree char *share = NULL;
  g_autofree char *base = NULL;
  g_autofree char *part = NULL;

  if (figure == NULL || figure->key.indicator != IKD_ACTIVE)
    return;
  share = ikd_sheet_words_coverage (figure->number, row->base);
  if (*share == '\0')
    return;
  base = ikd_count_format_words (row->base);
  /* Translators: a percentage, a count, and of whom: "16.80% of 86,400 ID-obliged residents". */
  part = g_strdup_printf (_("%s of %s %s"), share, base, ikd_indicator_phrase (sheet->base));
  add_part (text, part);
}

/* The first finding alone: the line is read at a glance, and heard at every key. */
static void
add_findings (GString *text, const IkdSheetDraft *draft)
{
  const IkdProblem *first = NULL;

  if (draft->message != NULL)
    add_part (text, draft->message);
  else if (draft->review != NULL && draft->review->error != NULL)
    add_part (text, draft->review->error->message);
  else if (draft->review != NULL)
    for (guint i = 0; i < draft->review->problems->len; i++)
      {
        const IkdProblem *problem = g_ptr_array_index (draft->review->problems, i);

        if (first == NULL || problem->severity < first->severity)
          first = problem;
      }
  if (first != NULL)
    add_part (text, first->message);
}

static char *
dup_value_aloud (const IkdSheetCell *cell, const IkdSheetDraft *draft)
{
  if (draft != NULL)
    return g_strdup (draft->text);
  if (cell->figure == NULL)
    return g_strdup (ikd_cell_state_label (IKD_CELL_EMPTY));
  return ikd_figure_text (cell->figure);
}

char *
ikd_sheet_words_cell (IkdEntrySheet *sheet, guint row, guint column, const IkdSheetDraft *draft)
{
  const IkdSheetRow *line = ikd_entry_sheet_get_row (sheet, row);
  const IkdSheetCell *cell = &line->cells[column];
  g_autoptr (GString) text = g_string_new (ikd_region_get_name (line->region));
  g_autofree char *value = dup_value_aloud (cell, draft);
  g_autofree char *state = ikd_sheet_words_state (cell, draft);
  const char *words = strchr (state, ' ');

  if (sheet->query.n_indicators > 1)
    add_part (text, ikd_indicator_label (sheet->query.indicators[column]));
  add_part (text, value);
  add_change (text, cell, draft);
  add_coverage (text, sheet, line, ikd_sheet_words_figure (cell, draft));
  if (words != NULL && (draft != NULL || ikd_figure_has_value (cell->figure)))
    add_part (text, words + 1);
  if (draft != NULL)
    add_findings (text, draft);
  if (cell->follow_up != NULL)
    add_part (text, cell->follow_up->text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_sheet_words_match (IkdNumber sum, IkdNumber other)
{
  g_autofree char *difference = NULL;

  if (!sum.known || !other.known)
    return g_strdup ("");
  /* Two rounded numbers agree where they can be the same. */
  if (sum.low <= other.high && other.low <= sum.high)
    return g_strconcat ("= ", C_("sums", "Agree"), NULL);
  difference = ikd_count_format_signed (sum.value - other.value);
  return g_strconcat ("≠ ", difference, NULL);
}
