/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Institutions in words: of each what a row shows, and of a kind what is done and what the rest
 * would bring. Guarantees: what is expected says on how many it rests; without that it says the
 * most there can be, and no expectation. */

#include "config.h"

#include "ikd-institution-words.h"

#include <glib/gi18n.h>

/* --- columns --- */

static char *
day_text (IkdDay day)
{
  return day != IKD_DAY_NONE ? ikd_day_format_short (day) : g_strdup ("–");
}

static char *
name_text (gpointer row)
{
  return g_strdup (((IkdInstitutionRow *) row)->institution->name);
}

static char *
kind_text (gpointer row)
{
  return g_strdup (((IkdInstitutionRow *) row)->kind_label);
}

static char *
region_text (gpointer row)
{
  return g_strdup (((IkdInstitutionRow *) row)->region_name);
}

static char *
headcount_text (gpointer row)
{
  return ikd_count_format_cell (((IkdInstitutionRow *) row)->institution->headcount);
}

static gint64
headcount_number (gpointer row)
{
  return ikd_number_sort_value (((IkdInstitutionRow *) row)->institution->headcount);
}

static char *
activated_text (gpointer row)
{
  return ikd_count_format_cell (((IkdInstitutionRow *) row)->standing.activated);
}

static gint64
activated_number (gpointer row)
{
  return ikd_number_sort_value (((IkdInstitutionRow *) row)->standing.activated);
}

static char *
coverage_text (gpointer row)
{
  return ikd_percent_format_cell (((IkdInstitutionRow *) row)->standing.coverage, 1);
}

static gint64
coverage_number (gpointer row)
{
  return ikd_number_sort_value (((IkdInstitutionRow *) row)->standing.coverage);
}

static gboolean
is_owed (gpointer row)
{
  return IKD_OUTREACH (((IkdInstitutionRow *) row)->institution)->owes != 0;
}

static char *
state_text (gpointer row)
{
  return is_owed (row) ? g_strdup (_("▲ Reason owed"))
                       : ikd_institution_words_state (((IkdInstitutionRow *) row)->standing.state);
}

static gint64
state_number (gpointer row)
{
  return is_owed (row) ? -1 : (gint64) ((IkdInstitutionRow *) row)->standing.state;
}

static const char *
state_style (gpointer row)
{
  if (is_owed (row))
    return "warning";
  return ((IkdInstitutionRow *) row)->standing.state == IKD_INSTITUTION_DONE ? "success" : NULL;
}

static char *
date_text (gpointer row)
{
  return day_text (((IkdInstitutionRow *) row)->standing.date);
}

static gint64
date_number (gpointer row)
{
  return ((IkdInstitutionRow *) row)->standing.date;
}

static char *
next_text (gpointer row)
{
  return day_text (((IkdInstitutionRow *) row)->standing.next_visit);
}

static gint64
next_number (gpointer row)
{
  return ((IkdInstitutionRow *) row)->standing.next_visit;
}

/* Where there is little room the region goes first, then the kind, and then the date: the form says
 * them, and the first two are what one filters by. */
static const IkdTableColumn columns[] = {
  { NC_ ("column", "Institution"), FALSE, TRUE, name_text, NULL, NULL, 0 },
  { NC_ ("column", "State"), FALSE, FALSE, state_text, state_number, state_style, 0 },
  { NC_ ("column", "People"), TRUE, FALSE, headcount_text, headcount_number, NULL, 0 },
  { NC_ ("column", "Activated"), TRUE, FALSE, activated_text, activated_number, NULL, 0 },
  { NC_ ("column", "Coverage"), TRUE, FALSE, coverage_text, coverage_number, NULL, 0 },
  { NC_ ("column", "Kind"), FALSE, TRUE, kind_text, NULL, NULL, 2 },
  { NC_ ("column", "Region"), FALSE, FALSE, region_text, NULL, NULL, 1 },
  { NC_ ("column", "As of"), TRUE, FALSE, date_text, date_number, NULL, 3 },
  { NC_ ("column", "Next visit"), TRUE, FALSE, next_text, next_number, NULL, 0 },
};

const IkdTableColumn *
ikd_institution_columns (guint *n)
{
  *n = G_N_ELEMENTS (columns);
  return columns;
}

/* --- sentences --- */

char *
ikd_institution_words_state (IkdInstitutionState state)
{
  static const char *const marks[IKD_N_INSTITUTION_STATES] = {
    [IKD_INSTITUTION_NOT_YET] = "○",
    [IKD_INSTITUTION_PLANNED] = "◷",
    [IKD_INSTITUTION_UNDER_WAY] = "◐",
    [IKD_INSTITUTION_DONE] = "✓",
  };

  return g_strdup_printf ("%s %s", marks[state], ikd_institution_state_label (state));
}

/* What those that are not done would bring; NULL: there is nothing to say. */
static char *
rest_text (const IkdKindTally *tally)
{
  g_autofree char *expected = NULL;
  g_autofree char *range = NULL;
  g_autofree char *number = NULL;

  if (tally->n_rest == 0)
    return NULL;
  if (tally->expected.known)
    {
      expected = ikd_count_format (tally->expected.value);
      range = ikd_count_format_range (tally->expected);
      number = ikd_count_format (tally->shares.n);
      /* Translators: a number of activations, its range, and of how many institutions that are done
       * it is taken. */
      return g_strdup_printf (ngettext ("the rest is expected to bring %s activations (%s; as %s "
                                        "that is done)",
                                        "the rest is expected to bring %s activations (%s; as %s "
                                        "that are done)", tally->shares.n), expected, range,
                              number);
    }
  if (!tally->remaining.known || tally->n_rest_counted == 0)
    return g_strdup (_("how many people the rest has is not known"));
  number = ikd_count_format_words (tally->remaining);
  /* Translators: a number of people. */
  return g_strdup_printf (_("the rest can bring %s activations at most"), number);
}

/* "5 of 7 done" */
static char *
done_text (guint done, guint n)
{
  g_autofree char *part = ikd_count_format (done);
  g_autofree char *whole = ikd_count_format (n);

  /* Translators: how many institutions are done, of how many. */
  return g_strdup_printf (_("%s of %s done"), part, whole);
}

/* Of how many of the rest @text does not speak, if it speaks of any. */
static char *
with_unknown (char *text, guint unknown, guint counted)
{
  g_autofree char *said = text;
  g_autofree char *number = ikd_count_format (unknown);

  if (unknown == 0 || counted == 0)
    return g_steal_pointer (&said);
  /* Translators: a sentence on institutions, and of how many it does not speak. */
  return g_strdup_printf (ngettext ("%s; without %s whose number of people is not known",
                                    "%s; without %s whose numbers of people are not known",
                                    unknown), said, number);
}

char *
ikd_institution_words_kind (const IkdKindRow *row)
{
  const IkdKindTally *tally = row->tally;
  g_autofree char *done = done_text (tally->n_states[IKD_INSTITUTION_DONE], tally->n);
  g_autofree char *rest = rest_text (tally);

  if (rest == NULL)
    /* Translators: a kind of institution, and how many of it are done. */
    return g_strdup_printf (_("%s: %s"), row->kind_label, done);
  /* Translators: a kind of institution, how many of it are done, what the rest would bring. */
  return with_unknown (g_strdup_printf (_("%s: %s; %s"), row->kind_label, done, rest),
                       tally->n_rest - tally->n_rest_counted, tally->n_rest_counted);
}

/* What is left in all kinds. */
static char *
left_text (IkdNumber left)
{
  g_autofree char *number = ikd_count_format_words (left);

  /* Translators: a number of people. */
  return g_strdup_printf (_("the rest can bring %s activations at most"), number);
}

char *
ikd_institution_words_all (GPtrArray *kinds)
{
  IkdNumber left = { TRUE, 0, 0, 0 };
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;
  guint n = 0;
  guint done = 0;
  guint n_rest = 0;
  guint counted = 0;

  for (guint i = 0; i < kinds->len; i++)
    {
      const IkdKindTally *tally = ((IkdKindRow *) g_ptr_array_index (kinds, i))->tally;

      n += tally->n;
      done += tally->n_states[IKD_INSTITUTION_DONE];
      n_rest += tally->n_rest;
      if (!tally->remaining.known || tally->n_rest_counted == 0)
        continue;
      counted += tally->n_rest_counted;
      left.value += tally->remaining.value;
      left.low += tally->remaining.low;
      left.high += tally->remaining.high;
    }
  text = done_text (done, n);
  if (counted == 0)
    /* Translators: "5 of 7 done". */
    return g_strdup_printf (_("Institutions: %s"), text);
  rest = left_text (left);
  /* Translators: "5 of 7 done", and what the rest would bring. */
  return with_unknown (g_strdup_printf (_("Institutions: %s; %s"), text, rest), n_rest - counted,
                       counted);
}
