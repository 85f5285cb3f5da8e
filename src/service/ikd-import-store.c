/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Storing what a file says. Guarantees: one transaction, one action; rows = accepted + unchanged +
 * rejected + left out; the same file again changes nothing; a dry run leaves no trace. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-claim-find.h"
#include "ikd-error.h"
#include "ikd-import-private.h"
#include "ikd-import-record.h"

typedef struct
{
  IkdImportJob *job;
  IkdReceipt   *receipt;
  IkdDay        today;
  IkdDatabase  *db;
  gint64        action;
  GPtrArray    *targets;
  GHashTable   *regencies;      /* whose villages were added */
  IkdOutreachDesk *desk;        /* of a table of outreach; NULL before its first row */
} Import;

static gboolean
ensure_region (Import *self, const char *code, GError **error)
{
  g_autofree char *regency = NULL;
  guint n = 0;

  if (ikd_atlas_by_code (self->job->atlas, code) != NULL)
    return TRUE;

  regency = g_strndup (code, 5);
  if (g_hash_table_contains (self->regencies, regency))
    return TRUE;
  if (!ikd_villages_merge (self->db, regency, &n, error))
    return FALSE;
  g_hash_table_add (self->regencies, g_steal_pointer (&regency));
  g_clear_object (&self->job->atlas);
  self->job->atlas = ikd_region_table_load (self->db, error);
  return self->job->atlas != NULL;
}

static void
report (Import *self, const IkdDraftRow *row, const char *column, const IkdProblem *problem)
{
  g_ptr_array_add (self->receipt->problems,
                   ikd_problem_new (row->row, column, problem->severity, problem->code,
                                    problem->message));
}

static IkdImportOutcome *
new_outcome (Import *self, IkdDraftRow *row, IkdDraftFigure *draft)
{
  IkdImportOutcome *outcome = g_new0 (IkdImportOutcome, 1);

  outcome->row = row;
  outcome->draft = draft;
  outcome->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  g_ptr_array_add (self->job->outcomes, outcome);
  return outcome;
}

static const char *
find_reason (Import *self, const IkdImportOutcome *outcome)
{
  gint64 key = ikd_reading_key (outcome->row->at, outcome->draft->cell);
  const char *reason = g_hash_table_lookup (self->job->input->reasons, &key);

  return reason != NULL ? reason : self->job->input->reason;
}

/* What the checks say of the figure; its reason, if one is given and owed. */
static gboolean
check (Import *self, IkdImportOutcome *outcome, GError **error)
{
  IkdFigure *figure = outcome->figure;
  g_autoptr (IkdBook) book = ikd_store_book_new (self->db);
  g_autoptr (GPtrArray) problems = ikd_check_figure (book, self->job->atlas, self->job->calendar,
                                                     figure, self->today, FALSE);

  if (!ikd_book_check (book, error))
    return FALSE;
  if (figure->reason == NULL && ikd_problems_owed (problems) != 0)
    figure->reason = g_strdup (find_reason (self, outcome));
  figure->owes = figure->reason != NULL ? 0 : ikd_problems_owed (problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      outcome->refused = outcome->refused || problem->severity == IKD_SEVERITY_ERROR;
      if (figure->reason != NULL && problem->severity == IKD_SEVERITY_REASON_NEEDED)
        continue;
      report (self, outcome->row, outcome->draft->column, problem);
      g_ptr_array_add (outcome->problems, ikd_problem_copy (problem));
    }
  return TRUE;
}

/* A figure that is kept beside the one that is used says so to who plans; it is no problem. */
static gboolean
note_rival (Import *self, IkdImportOutcome *outcome, GError **error)
{
  IkdFigureKey key = outcome->figure->key;
  g_autoptr (IkdFigure) used = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  if (!self->job->dry_run || key.claim == 0 || outcome->old != NULL)
    return TRUE;
  key.claim = 0;
  if (!ikd_figure_table_get (self->db, &key, &used, error))
    return FALSE;
  if (used == NULL || used->state == IKD_STATE_WITHDRAWN)
    return TRUE;
  text = ikd_figure_text (used);
  /* Translators: a figure. */
  sentence = g_strdup_printf (_("Another source gives %s, which stays in use. This one is kept "
                                "beside it."), text);
  g_ptr_array_add (outcome->problems,
                   ikd_problem_new (outcome->row->row, outcome->draft->column, IKD_SEVERITY_NOTE,
                                    IKD_ERROR_SUM_DIFFERS, sentence));
  return TRUE;
}

/* Stores one figure of a row. A refusal is a problem of the row. */
static gboolean
store_figure (Import *self, IkdImportOutcome *outcome, GError **error)
{
  const char *code = ikd_region_get_code (outcome->draft->region);

  if (!ensure_region (self, code, error))
    return FALSE;
  outcome->figure = ikd_figure_copy (outcome->draft->figure);
  outcome->figure->key.region = ikd_region_get_id (ikd_atlas_by_code (self->job->atlas, code));
  if (!ikd_claim_find (self->db, outcome->figure, &outcome->old, error))
    return FALSE;
  outcome->same = outcome->old != NULL
                  && ikd_figure_same_content (outcome->old, outcome->figure);
  if (outcome->same)
    return TRUE;
  if (!check (self, outcome, error) || !note_rival (self, outcome, error))
    return FALSE;
  return outcome->refused
         || ikd_figure_table_add (self->db, self->action, outcome->figure, error);
}

static gboolean
same_target (const IkdTarget *a, const IkdTarget *b)
{
  return g_strcmp0 (a->scope_code, b->scope_code) == 0 && a->kind == b->kind
         && a->state == b->state && a->segment == b->segment && a->percent == b->percent
         && a->base == b->base && a->count.value == b->count.value
         && a->count.low == b->count.low && a->valid_from == b->valid_from
         && a->deadline == b->deadline && ikd_source_equal (a->source, b->source);
}

static gboolean
store_target (Import *self, IkdTarget *draft, gboolean *changed, GError **error)
{
  g_autoptr (IkdTarget) target = ikd_target_copy (draft);

  if (!ensure_region (self, target->scope_code, error))
    return FALSE;
  for (guint i = 0; i < self->targets->len; i++)
    if (same_target (g_ptr_array_index (self->targets, i), target))
      return TRUE;

  *changed = TRUE;
  if (!ikd_target_table_add (self->db, self->action, target, error))
    return FALSE;
  g_ptr_array_add (self->targets, g_steal_pointer (&target));
  return TRUE;
}

/* Stores the record of a row of outreach. A refusal is a problem of the row. */
static gboolean
store_record (Import *self, IkdDraftRow *row, gboolean *refused, GError **error)
{
  gint64 key = ikd_reading_key (row->at, -1);
  const char *reason = g_hash_table_lookup (self->job->input->reasons, &key);
  g_autoptr (GPtrArray) problems = NULL;

  if (!ensure_region (self, row->record->region_code, error))
    return FALSE;
  if (self->desk == NULL)
    self->desk = ikd_outreach_desk_new (self->db, self->job->atlas);
  ikd_outreach_desk_set_atlas (self->desk, self->job->atlas);
  if (!ikd_import_store_record (self->desk, self->db, self->action, row,
                                reason != NULL ? reason : self->job->input->reason, &problems,
                                error))
    return FALSE;
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      *refused = *refused || problem->severity == IKD_SEVERITY_ERROR;
      report (self, row, problem->column, problem);
      /* For who plans. */
      g_ptr_array_add (row->problems, ikd_problem_copy (problem));
    }
  return TRUE;
}

static gboolean
store_row (Import *self, IkdDraftRow *row, GError **error)
{
  IkdReceipt *receipt = self->receipt;
  gboolean changed = FALSE;
  gboolean refused = FALSE;
  gboolean any = row->targets->len > 0 || row->record != NULL;

  for (guint i = 0; i < row->figures->len && !refused; i++)
    {
      IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);
      IkdImportOutcome *outcome = new_outcome (self, row, draft);

      if (draft->skipped)
        continue;
      if (!store_figure (self, outcome, error))
        return FALSE;
      any = TRUE;
      refused = outcome->refused;
      changed = changed || !(outcome->same || outcome->refused);
    }
  for (guint i = 0; i < row->targets->len && !refused; i++)
    if (!store_target (self, g_ptr_array_index (row->targets, i), &changed, error))
      return FALSE;
  if (row->record != NULL)
    {
      if (!store_record (self, row, &refused, error))
        return FALSE;
      changed = !row->same;
    }

  receipt->left_out += !any;
  receipt->rejected += refused;
  receipt->accepted += any && !refused && changed;
  receipt->unchanged += any && !refused && !changed;
  return TRUE;
}

static IkdDay
day_of (const IkdDraftRow *row)
{
  const IkdDraftFigure *first = NULL;

  if (row->figures->len == 0)
    return IKD_DAY_NONE;
  first = g_ptr_array_index (row->figures, 0);
  return first->figure->key.day;
}

/* A file may run backwards; a count falls only in the order of its dates. */
static int
by_day (gconstpointer a, gconstpointer b)
{
  const IkdDraftRow *first = *(IkdDraftRow *const *) a;
  const IkdDraftRow *second = *(IkdDraftRow *const *) b;
  IkdDay one = day_of (first);
  IkdDay other = day_of (second);

  return one != other ? (one > other) - (one < other)
                      : (first->row > second->row) - (first->row < second->row);
}

static int
by_row (gconstpointer a, gconstpointer b)
{
  const IkdProblem *first = *(IkdProblem *const *) a;
  const IkdProblem *second = *(IkdProblem *const *) b;

  return (first->row > second->row) - (first->row < second->row);
}

/* Counts what the file itself refuses; the rest is given back in order of its dates. */
static GPtrArray *
sort_rows (Import *self)
{
  IkdDraft *draft = self->job->draft;
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < draft->rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (draft->rows, i);

      self->receipt->rows++;
      for (guint j = 0; j < row->problems->len; j++)
        {
          const IkdProblem *problem = g_ptr_array_index (row->problems, j);

          report (self, row, problem->column, problem);
        }
      if (row->skipped)
        self->receipt->left_out++;
      else if (ikd_draft_row_rejected (row))
        self->receipt->rejected++;
      else
        g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < draft->notes->len; i++)
    g_ptr_array_add (self->receipt->problems,
                     ikd_problem_copy (g_ptr_array_index (draft->notes, i)));
  g_ptr_array_sort (rows, by_day);
  return rows;
}

static gboolean
run (Import *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = sort_rows (self);
  IkdImportJob *job = self->job;

  if (!ikd_action_table_begin (self->db, IKD_ACTION_IMPORT, job->operator_name, job->draft->name,
                               job->draft->sha256, 0, &self->action, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !store_row (self, g_ptr_array_index (rows, i), error))
      return FALSE;
  return (job->dry_run || ikd_import_remember (self->db, job, self->action, error))
         && ikd_action_table_end (self->db, &self->receipt->batch, error);
}

gpointer
ikd_import_store_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  IkdImportJob *job = data;
  g_autoptr (GPtrArray) targets = ikd_target_table_list (db, error);
  g_autoptr (GHashTable) regencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Import self = { job, job->receipt, ikd_day_today (), db, 0, targets, regencies, NULL };
  gboolean good = targets != NULL && run (&self, cancellable, error);

  g_clear_pointer (&self.desk, ikd_outreach_desk_free);
  if (!good)
    return NULL;

  /* A dry run has done everything, and takes it all back. */
  if (job->dry_run)
    {
      job->receipt->batch = 0;
      ikd_database_rollback (db);
      if (!ikd_database_begin (db, error))
        return NULL;
    }
  g_ptr_array_sort (job->receipt->problems, by_row);
  return job;
}

/* --- the job --- */

static void
free_outcome (gpointer data)
{
  IkdImportOutcome *self = data;

  g_clear_object (&self->old);
  g_clear_object (&self->figure);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
add_decisions (IkdReceipt *receipt, const IkdDraft *draft)
{
  for (guint i = 0; draft->evidence != NULL && i < IKD_N_DECISIONS; i++)
    {
      const IkdDecision *decision = &draft->evidence->decisions[i];

      if (decision->needed)
        g_ptr_array_add (receipt->decisions,
                         g_strdup_printf ("%s: %s. %s", ikd_decision_label (decision->kind),
                                          ikd_decision_choice (decision->kind, decision->choice),
                                          decision->by_person ? _("So chosen.")
                                                              : decision->evidence));
    }
}

IkdImportJob *
ikd_import_job_new (IkdSession *session, IkdDraft *draft, IkdImportInput *input,
                    IkdImportLearnt *learnt, gboolean dry_run)
{
  IkdImportJob *self = g_new0 (IkdImportJob, 1);

  self->draft = draft;
  self->input = input;
  self->learnt = learnt;
  self->dry_run = dry_run;
  self->operator_name = g_strdup (ikd_session_get_operator (session));
  self->office_code = ikd_import_office_code (session);
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  self->outcomes = g_ptr_array_new_with_free_func (free_outcome);
  self->receipt = ikd_receipt_new (draft->name, self->operator_name);
  self->receipt->sha256 = g_strdup (draft->sha256);
  add_decisions (self->receipt, draft);
  return self;
}

void
ikd_import_job_free (IkdImportJob *self)
{
  if (self == NULL)
    return;

  ikd_import_input_free (self->input);
  g_ptr_array_unref (self->outcomes);
  g_clear_object (&self->draft);
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_free (self->operator_name);
  g_free (self->office_code);
  ikd_receipt_free (self->receipt);
  g_free (self);
}
