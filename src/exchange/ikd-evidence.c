/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is decided once for a file. Guarantees: each decision names the cell or the custom it rests
 * on, and what the file does not prove is never passed off as proven. */

#include "config.h"

#include "ikd-evidence.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"

typedef struct
{
  IkdSheet         *sheet;
  const IkdMapping *mapping;
} Weighing;

void
ikd_evidence_free (IkdEvidence *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < IKD_N_DECISIONS; i++)
    g_free (self->decisions[i].evidence);
  g_free (self);
}

const char *
ikd_decision_label (IkdDecisionKind kind)
{
  static const char *const labels[] = {
    [IKD_DECISION_SEPARATORS] = N_ ("Numbers"),
    [IKD_DECISION_DATE_ORDER] = N_ ("Dates"),
    [IKD_DECISION_DASH] = N_ ("The sign “-”"),
  };

  g_return_val_if_fail (kind < IKD_N_DECISIONS, "");
  return _ (labels[kind]);
}

const char *
ikd_decision_choice (IkdDecisionKind kind, int choice)
{
  static const char *const choices[][3] = {
    [IKD_DECISION_SEPARATORS] = { N_ ("Not decided: 14,049 is refused"),
                                  N_ ("14,049 is a fraction, 14.049 counts thousands"),
                                  N_ ("14,049 counts thousands") },
    [IKD_DECISION_DATE_ORDER] = { N_ ("Day first: 6/5/2026 is 6 May"),
                                  N_ ("Month first: 6/5/2026 is 5 June"), NULL },
    [IKD_DECISION_DASH] = { N_ ("Nil: 0"), N_ ("Not yet reported"), NULL },
  };

  g_return_val_if_fail (kind < IKD_N_DECISIONS && choice >= 0, NULL);
  return choice < 3 && choices[kind][choice] != NULL ? _ (choices[kind][choice]) : NULL;
}

/* --- the cells that bear witness --- */

static const char *
get_cell (const Weighing *self, guint row, guint column)
{
  return ikd_sheet_get_cell (self->sheet, row, column);
}

static gboolean
is_role (const Weighing *self, guint column, IkdColumnRole role)
{
  return ikd_mapping_get (self->mapping, column)->role == role;
}

/* A sentence with a cell and its line. */
static char *
quote (const char *format, const char *cell, guint line)
{
  g_autofree char *text = ikd_guard_quote (cell);
  g_autofree char *number = g_strdup_printf ("%u", line);
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%1$s", text, 0);
  g_string_replace (sentence, "%2$s", number, 0);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static void
set_evidence (IkdDecision *decision, gboolean proven, int choice, char *evidence)
{
  decision->proven = proven;
  decision->choice = choice;
  g_free (decision->evidence);
  decision->evidence = evidence;
}

/* --- numbers --- */

static gboolean
is_ambiguous (const char *cell)
{
  g_autoptr (GError) error = NULL;

  return !ikd_count_parse (cell, IKD_SEPARATORS_UNKNOWN, NULL, &error)
         && error->code == IKD_ERROR_AMBIGUOUS_NUMBER;
}

/* Takes what one cell proves. FALSE: it contradicts what was proven before. */
static gboolean
take_separators (const Weighing *self, IkdDecision *decision, guint row, const char *cell)
{
  IkdSeparators guess = ikd_separators_guess (cell);

  decision->needed = decision->needed || is_ambiguous (cell);
  if (guess == IKD_SEPARATORS_UNKNOWN
      || (decision->proven && guess == (IkdSeparators) decision->choice))
    return TRUE;
  if (decision->proven)
    return FALSE;
  set_evidence (decision, TRUE, guess,
                /* Translators: a cell of the file and the number of its line. */
                quote (_("“%1$s” in line %2$s can be read in one way only."), cell,
                       ikd_sheet_get_line (self->sheet, row)));
  return TRUE;
}

static void
weigh_separators (const Weighing *self, IkdDecision *decision)
{
  gboolean agree = TRUE;

  for (guint row = self->mapping->first; row < ikd_sheet_get_n_rows (self->sheet); row++)
    for (guint i = 0; agree && i < self->mapping->columns->len; i++)
      if (is_role (self, i, IKD_COLUMN_COUNT)
          && ikd_sheet_get_kind (self->sheet, row, i) == IKD_KIND_TEXT)
        agree = take_separators (self, decision, row, get_cell (self, row, i));

  if (!agree)
    {
      decision->needed = TRUE;
      set_evidence (decision, FALSE, IKD_SEPARATORS_UNKNOWN,
                    g_strdup (_("The file writes numbers in both ways.")));
    }
  else if (!decision->proven)
    set_evidence (decision, FALSE, IKD_SEPARATORS_UNKNOWN,
                  g_strdup (_("No number of the file says which sign parts thousands.")));
}

/* --- dates --- */

/* The first two numbers of "6/5/2026"; FALSE if it is written otherwise. */
static gboolean
split_date (const char *cell, int *first, int *second)
{
  char separator = 0;
  char other = 0;
  int year = 0;
  int length = 0;

  return sscanf (cell, "%2d%c%2d%c%4d%n", first, &separator, second, &other, &year, &length) == 5
         && strchr ("/-.", separator) != NULL && separator == other && year >= 1900
         && cell[length] == '\0';
}

static void
take_date_order (const Weighing *self, IkdDecision *decision, guint row, const char *cell)
{
  int first = 0;
  int second = 0;

  if (!split_date (cell, &first, &second))
    return;
  decision->needed = decision->needed || (first <= 12 && second <= 12 && first != second);
  if (decision->proven || (first <= 12 && second <= 12))
    return;
  set_evidence (decision, TRUE, first > 12 ? IKD_DATE_ORDER_DAY_FIRST : IKD_DATE_ORDER_MONTH_FIRST,
                quote (first > 12 ? _("“%1$s” in line %2$s can only begin with the day.")
                                  : _("“%1$s” in line %2$s can only begin with the month."), cell,
                       ikd_sheet_get_line (self->sheet, row)));
}

static void
weigh_date_order (const Weighing *self, IkdDecision *decision)
{
  set_evidence (decision, FALSE, IKD_DATE_ORDER_DAY_FIRST,
                g_strdup (_("In Indonesia the day stands first, and no date of the file says "
                            "otherwise.")));
  for (guint row = self->mapping->first; row < ikd_sheet_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < self->mapping->columns->len; i++)
      if (is_role (self, i, IKD_COLUMN_DATE))
        take_date_order (self, decision, row, get_cell (self, row, i));
}

char *
ikd_evidence_order_date (const IkdEvidence *self, const char *cell)
{
  const IkdDecision *decision = &self->decisions[IKD_DECISION_DATE_ORDER];
  int first = 0;
  int second = 0;

  if (decision->choice != IKD_DATE_ORDER_MONTH_FIRST || !split_date (cell, &first, &second))
    return g_strdup (cell);
  return g_strdup_printf ("%d/%d/%s", second, first, cell + strlen (cell) - 4);
}

/* --- the dash --- */

gboolean
ikd_evidence_is_dash (const char *cell)
{
  static const char *const dashes[] = { "-", "--", "–", "—", "−" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_equal (cell, dashes[i]))
      return TRUE;
  return FALSE;
}

/* A line that explains the sign: "- = nihil", "(-) belum melapor". */
static gboolean
read_legend (const Weighing *self, IkdDecision *decision, guint row, const char *cell)
{
  g_autofree char *folded = g_ascii_strdown (cell, -1);
  gboolean missing = strstr (folded, "belum") != NULL || strstr (folded, "tidak ada data") != NULL;
  gboolean nil = strstr (folded, "nihil") != NULL || strstr (folded, "nol") != NULL;

  if (missing == nil
      || !(g_str_has_prefix (folded, "-") || strstr (folded, "(-)") != NULL
           || strstr (folded, "tanda -") != NULL || strstr (folded, "\"-\"") != NULL))
    return FALSE;
  set_evidence (decision, TRUE, missing ? IKD_DASH_NOT_REPORTED : IKD_DASH_ZERO,
                quote (_("Line %2$s says so: “%1$s”."), cell,
                       ikd_sheet_get_line (self->sheet, row)));
  return TRUE;
}

static void
weigh_dash (const Weighing *self, IkdDecision *decision)
{
  gboolean zero = FALSE;

  for (guint row = self->mapping->first; row < ikd_sheet_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < self->mapping->columns->len; i++)
      if (is_role (self, i, IKD_COLUMN_COUNT))
        {
          decision->needed = decision->needed || ikd_evidence_is_dash (get_cell (self, row, i));
          zero = zero || g_str_equal (get_cell (self, row, i), "0");
        }

  for (guint row = 0; decision->needed && row < ikd_sheet_get_n_rows (self->sheet); row++)
    for (guint i = 0; i < ikd_sheet_get_n_columns (self->sheet, row); i++)
      if (strlen (get_cell (self, row, i)) > 1
          && read_legend (self, decision, row, get_cell (self, row, i)))
        return;

  if (zero)
    set_evidence (decision, FALSE, IKD_DASH_NOT_REPORTED,
                  g_strdup (_("The file writes 0 as well, so “-” says something else.")));
  else
    set_evidence (decision, FALSE, IKD_DASH_ZERO,
                  g_strdup (_("In the tables of offices “-” is nil, and the file writes 0 "
                              "nowhere.")));
}

/* --- all --- */

IkdEvidence *
ikd_evidence_weigh (IkdSheet *sheet, const IkdMapping *mapping,
                    const int overrides[IKD_N_DECISIONS])
{
  IkdEvidence *self = g_new0 (IkdEvidence, 1);
  const Weighing weighing = { sheet, mapping };

  for (guint i = 0; i < IKD_N_DECISIONS; i++)
    self->decisions[i].kind = (IkdDecisionKind) i;
  weigh_separators (&weighing, &self->decisions[IKD_DECISION_SEPARATORS]);
  weigh_date_order (&weighing, &self->decisions[IKD_DECISION_DATE_ORDER]);
  weigh_dash (&weighing, &self->decisions[IKD_DECISION_DASH]);

  for (guint i = 0; overrides != NULL && i < IKD_N_DECISIONS; i++)
    if (overrides[i] >= 0)
      {
        self->decisions[i].choice = overrides[i];
        self->decisions[i].by_person = TRUE;
      }
  return self;
}
