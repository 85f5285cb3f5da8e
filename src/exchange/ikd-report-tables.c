/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables in a text: a line that names columns, parted by tabs, upright strokes or wide spaces, and
 * lines of as many cells below it. Guarantees: an amount in a table is of what the head of its
 * column names, or of nothing. */

#include <string.h>

#include "ikd-report-private.h"

#define MOST_CELLS 24

/* A line of the text as words and cells. */
typedef struct
{
  guint from;                   /* words */
  guint to;
  guint n_cells;
  guint starts[MOST_CELLS];     /* bytes of the text at which the cells begin */
} Line;

/* What parts the cells of the line: a tab, an upright stroke, or two spaces and more. */
static const char *
find_border (const char *p, const char *end, char border)
{
  for (; p < end; p++)
    if (*p == border && (border != ' ' || p[1] == ' '))
      return p;
  return NULL;
}

static const char *
skip_border (const char *p, const char *end, char border)
{
  if (border != ' ')
    return p + 1;
  while (p < end && *p == ' ')
    p++;
  return p;
}

static void
cut_cells (const char *text, const char *start, const char *end, Line *line)
{
  char border = memchr (start, '\t', end - start) != NULL  ? '\t'
                : memchr (start, '|', end - start) != NULL ? '|' : ' ';
  const char *p = start + strspn (start, "| ");

  while (end > p && strchr ("| \r", end[-1]) != NULL)
    end--;
  line->n_cells = 0;
  while (p != NULL && line->n_cells < MOST_CELLS)
    {
      line->starts[line->n_cells++] = (guint) (p - text);
      p = find_border (p, end, border);
      if (p != NULL)
        p = skip_border (p, end, border);
    }
}

/* The line whose first word is @from. */
static Line
line_at (IkdReportText *self, guint from)
{
  const char *first = self->text + ikd_report_word (self, from)->start;
  const char *start = first;
  Line line = { from, from };

  while (start > self->text && start[-1] != '\n')
    start--;
  while (line.to < self->words->len
         && ikd_report_word (self, line.to)->line == ikd_report_word (self, from)->line)
    line.to++;
  cut_cells (self->text, start, first + strcspn (first, "\n"), &line);
  return line;
}

static guint
cell_of (IkdReportText *self, const Line *line, guint word)
{
  guint cell = 0;

  while (cell + 1 < line->n_cells
         && ikd_report_word (self, word)->start >= line->starts[cell + 1])
    cell++;
  return cell;
}

/* --- what the head of a column says --- */

/* What tells most: "Sisa target" is none of ours, "Target IKD" is a target. */
static int
rank (const IkdReportCue *cue)
{
  static const int ranks[] = { [IKD_CUE_INDICATOR] = 2, [IKD_CUE_TARGET] = 3, [IKD_CUE_DONE] = 1,
                               [IKD_CUE_OUT] = 4, [IKD_CUE_OUT_AFTER] = 0, [IKD_CUE_FIX] = 0 };

  return cue->negated ? 4 : ranks[cue->kind];
}

static const IkdReportCue *
head_of (IkdReportText *self, const Line *line, guint cell)
{
  const IkdReportCue *found = NULL;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const IkdReportCue *cue = ikd_report_cue (self, i);

      if (cue->from >= line->from && cue->from < line->to && cell_of (self, line, cue->from) == cell
          && rank (cue) > 0 && (found == NULL || rank (cue) > rank (found)))
        found = cue;
    }
  return found;
}

static gboolean
is_of_ours (const IkdReportCue *head)
{
  return head != NULL && !head->negated && head->kind != IKD_CUE_OUT;
}

static gboolean
is_header (IkdReportText *self, const Line *line)
{
  gboolean names = FALSE;

  for (guint i = line->from; i < line->to; i++)
    if (ikd_report_word (self, i)->kind == IKD_WORD_NUMBER)
      return FALSE;
  for (guint cell = 1; cell < line->n_cells; cell++)
    names = names || is_of_ours (head_of (self, line, cell));
  return names;
}

/* --- rows --- */

/* "16,80%" under a head that names no base: the share of the count before it. */
static void
merge_share (IkdReportText *self, const Line *line, guint share)
{
  for (guint i = share; i > 0 && ikd_report_amount (self, i - 1)->at >= line->from; i--)
    {
      IkdReportAmount *count = ikd_report_amount (self, i - 1);

      if (count->out || count->percent || count->head == NULL
          || (count->head->kind == IKD_CUE_INDICATOR && count->head->indicator != IKD_ACTIVE)
          || count->head->kind == IKD_CUE_TARGET)
        continue;
      count->partner = share;
      ikd_report_amount (self, share)->merged = TRUE;
      return;
    }
}

static void
read_row (IkdReportText *self, const Line *header, const Line *line)
{
  for (guint i = 0; i < self->amounts->len; i++)
    {
      IkdReportAmount *amount = ikd_report_amount (self, i);

      if (amount->at < line->from || amount->at >= line->to)
        continue;
      amount->tabled = TRUE;
      amount->head = head_of (self, header, cell_of (self, line, amount->at));
      if (amount->percent && !amount->out)
        merge_share (self, line, i);
      if (!is_of_ours (amount->head) && !amount->merged)
        amount->out = TRUE;
    }
}

void
ikd_report_find_tables (IkdReportText *self)
{
  Line header = { 0, 0 };

  for (guint i = 0; i < self->words->len;)
    {
      Line line = line_at (self, i);

      i = line.to;
      if (line.n_cells >= 2 && is_header (self, &line))
        header = line;
      else if (header.n_cells >= 2 && line.n_cells == header.n_cells)
        read_row (self, &header, &line);
      else
        header.n_cells = 0;
    }
}
