/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The status line of an entry: text from a review, nothing else. */

#include "config.h"

#include "ikd-entry-words.h"

#include <glib/gi18n.h>

gboolean
ikd_entry_words_owes (IkdReview *review)
{
  return review->figure != NULL && review->figure->reason == NULL
         && ikd_problems_owed (review->problems) != 0;
}

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static gboolean
append_problems (GString *text, IkdReview *review, IkdSeverity severity)
{
  gboolean any = FALSE;

  for (guint i = 0; i < review->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (review->problems, i);

      if (problem->severity != severity)
        continue;
      append_line (text, problem->message);
      any = TRUE;
    }
  return any;
}

/* "14,515 · +31 since 4 June 2026 · 16.80% of ID-obliged residents" */
static void
append_value (GString *text, IkdReview *review)
{
  g_autofree char *value = ikd_figure_text (review->figure);

  append_line (text, value);
  if (review->previous != NULL && review->previous->number.known && review->figure->number.known)
    {
      const IkdFigureKey *key = &review->previous->key;
      g_autofree char *change = ikd_count_format_signed (review->figure->number.value
                                                         - review->previous->number.value);
      g_autofree char *date = ikd_period_format ((IkdPeriod){ key->start, key->day });

      /* Translators: a change with its sign, and the date it is counted from. */
      g_string_append_printf (text, _(" · %s since %s"), change, date);
    }
  if (review->coverage.known)
    {
      g_autofree char *coverage = ikd_percent_format (review->coverage.value, 2);
      g_autofree char *of = ikd_of_label (review->coverage_of);

      g_string_append_printf (text, " · %s %s", coverage, of);
    }
}

static void
append_current (GString *text, IkdReview *review)
{
  g_autofree char *value = NULL;

  if (review->current == NULL || review->current->state == IKD_STATE_WITHDRAWN)
    return;
  if (ikd_figure_same_content (review->current, review->figure))
    {
      append_line (text, _("This is stored already."));
      return;
    }
  value = ikd_figure_text (review->current);
  /* Translators: the value that is stored now and would be replaced. */
  g_string_append_printf (text, _("\nReplaces %s"), value);
}

char *
ikd_entry_words_review (IkdReview *review, const char **tone)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *tone = NULL;
  if (review->error != NULL || review->figure == NULL)
    {
      *tone = "error";
      return g_strdup (review->error != NULL ? review->error->message : "");
    }
  if (append_problems (text, review, IKD_SEVERITY_ERROR))
    {
      *tone = "error";
      return g_string_free (g_steal_pointer (&text), FALSE);
    }

  append_value (text, review);
  append_current (text, review);
  if (append_problems (text, review, IKD_SEVERITY_REASON_NEEDED)
      && review->figure->reason == NULL)
    *tone = "warning";
  append_problems (text, review, IKD_SEVERITY_NOTE);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
