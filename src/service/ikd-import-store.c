/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Storing what a file says. Guarantees: one transaction, one action; rows = accepted + unchanged +
 * rejected + left out; the same file again changes nothing; a dry run leaves no trace; of the rows
 * one is at hand at a time, and what is said of them is bounded. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-claim-find.h"
#include "ikd-error.h"
#include "ikd-import-item-private.h"
#include "ikd-import-record.h"
#include "ikd-outreach-layout.h"
#include "ikd-running-book.h"

typedef struct
{
  IkdImportJob   *job;
  IkdReceipt     *receipt;
  IkdDay          today;
  IkdDatabase    *db;
  gint64          action;
  GPtrArray      *targets;
  IkdRunningBook *book;
  IkdOutreachDesk *desk;        /* of a table of outreach; NULL before its first row */
  GPtrArray      *problems;     /* for each part a GPtrArray of IkdProblem */
  guint           listed[IKD_SEVERITY_NOTE + 1];
  const IkdImportEntry *entry;  /* the row at hand */
  IkdDraftRow    *row;
  GPtrArray      *outcomes;     /* of IkdImportOutcome, of the row at hand */
} Import;

/* Villages come in with the first figure of one, all those of a regency at once. */
static gboolean
ensure_regions (Import *self, GError **error)
{
  g_autoptr (GHashTable) regencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *codes = self->job->file->codes;

  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);
      g_autofree char *regency = NULL;
      guint n = 0;

      if (ikd_atlas_by_code (self->job->atlas, code) != NULL)
        continue;
      regency = g_strndup (code, 5);
      if (g_hash_table_contains (regencies, regency))
        continue;
      if (!ikd_villages_merge (self->db, regency, &n, error))
        return FALSE;
      g_hash_table_add (regencies, g_steal_pointer (&regency));
    }
  if (g_hash_table_size (regencies) == 0)
    return TRUE;
  g_clear_object (&self->job->atlas);
  self->job->atlas = ikd_region_table_load (self->db, error);
  return self->job->atlas != NULL;
}

/* What is beyond the list is counted. */
static void
report (Import *self, guint part, guint row, const char *column, const IkdProblem *problem)
{
  IkdProblem *listed = NULL;

  if (self->listed[problem->severity] >= IKD_RECEIPT_MOST)
    {
      self->receipt->unlisted++;
      return;
    }
  self->listed[problem->severity]++;
  listed = ikd_problem_new (row, column, problem->severity, problem->code, problem->message);
  listed->sheet = g_strdup (ikd_import_file_get_title (self->job->file, part));
  g_ptr_array_add (g_ptr_array_index (self->problems, part), listed);
}

static IkdImportOutcome *
new_outcome (Import *self, IkdDraftFigure *draft)
{
  IkdImportOutcome *outcome = g_new0 (IkdImportOutcome, 1);

  outcome->draft = draft;
  g_ptr_array_add (self->outcomes, outcome);
  return outcome;
}

/* @problem: transfer full. Nearly no figure has one. */
static void
add_problem (IkdImportOutcome *outcome, IkdProblem *problem)
{
  if (outcome->problems == NULL)
    outcome->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  g_ptr_array_add (outcome->problems, problem);
}

static const IkdImportInput *
get_input (Import *self)
{
  return ikd_import_file_get_part (self->job->file, self->entry->part)->input;
}

static const char *
find_reason (Import *self, const IkdImportOutcome *outcome)
{
  const IkdImportInput *input = get_input (self);
  gint64 key = ikd_reading_key (self->row->at, outcome->draft->cell);
  const char *reason = g_hash_table_lookup (input->reasons, &key);

  return reason != NULL ? reason : input->reason;
}

/* What the checks say of the figure; its reason, if one is given and owed. */
static gboolean
check (Import *self, IkdImportOutcome *outcome, GError **error)
{
  IkdFigure *figure = outcome->figure;
  IkdBook *book = IKD_BOOK (self->book);
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
      report (self, self->entry->part, self->row->row, outcome->draft->column, problem);
      add_problem (outcome, ikd_problem_copy (problem));
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
  add_problem (outcome, ikd_problem_new (self->row->row, outcome->draft->column,
                                         IKD_SEVERITY_NOTE, IKD_ERROR_SUM_DIFFERS, sentence));
  return TRUE;
}

/* Finds the claim of a figure, and what stands there. */
static gboolean
find_claim (Import *self, IkdImportOutcome *outcome, GError **error)
{
  IkdFigure *figure = outcome->figure;

  if (ikd_running_book_is_filled (self->book, &figure->key))
    return ikd_claim_find (self->db, figure, &outcome->old, error);
  figure->key.claim = MAX (figure->key.claim, 0);
  return ikd_book_check (IKD_BOOK (self->book), error);
}

/* Stores one figure of a row. A refusal is a problem of the row. */
static gboolean
store_figure (Import *self, IkdImportOutcome *outcome, GError **error)
{
  const char *code = ikd_region_get_code (outcome->draft->region);

  outcome->figure = g_object_ref (outcome->draft->figure);
  outcome->figure->key.region = ikd_region_get_id (ikd_atlas_by_code (self->job->atlas, code));
  if (!find_claim (self, outcome, error))
    return FALSE;
  outcome->same = outcome->old != NULL
                  && ikd_figure_same_content (outcome->old, outcome->figure);
  if (outcome->same)
    return TRUE;
  if (!check (self, outcome, error) || !note_rival (self, outcome, error))
    return FALSE;
  if (outcome->refused)
    return TRUE;
  if (!ikd_figure_table_add (self->db, self->action, outcome->figure, error))
    return FALSE;
  ikd_running_book_take (self->book, outcome->figure);
  return TRUE;
}

static gboolean
store_target (Import *self, IkdTarget *draft, gboolean *changed, GError **error)
{
  g_autoptr (IkdTarget) target = ikd_target_copy (draft);

  for (guint i = 0; i < self->targets->len; i++)
    if (ikd_target_same_content (g_ptr_array_index (self->targets, i), target))
      return TRUE;

  *changed = TRUE;
  if (!ikd_target_table_add (self->db, self->action, target, error))
    return FALSE;
  g_ptr_array_add (self->targets, g_steal_pointer (&target));
  return TRUE;
}

/* What is refused on storing is said of the cell it is read from, as what is refused on reading. */
static void
name_column (Import *self, IkdProblem *problem)
{
  const IkdDraft *draft = ikd_import_file_get_part (self->job->file, self->entry->part)->draft;
  const char *title = problem->column != NULL
                        ? ikd_outreach_layout_title (draft->sheet, draft->header,
                                                     draft->record_type, problem->column) : NULL;

  if (title == NULL)
    return;
  g_free (problem->column);
  problem->column = g_strdup (title);
}

/* Stores the record of a row of outreach. A refusal is a problem of the row. */
static gboolean
store_record (Import *self, gboolean *refused, GError **error)
{
  IkdDraftRow *row = self->row;
  const IkdImportInput *input = get_input (self);
  gint64 key = ikd_reading_key (row->at, -1);
  const char *reason = g_hash_table_lookup (input->reasons, &key);
  g_autoptr (GPtrArray) problems = NULL;

  if (self->desk == NULL)
    {
      self->desk = ikd_outreach_desk_new (self->db, self->job->atlas);
      ikd_outreach_desk_set_atlas (self->desk, self->job->atlas);
    }
  if (!ikd_import_store_record (self->desk, self->db, self->action, row,
                                reason != NULL ? reason : input->reason, &problems, error))
    return FALSE;
  for (guint i = 0; i < problems->len; i++)
    {
      IkdProblem *problem = g_ptr_array_index (problems, i);

      *refused = *refused || problem->severity == IKD_SEVERITY_ERROR;
      name_column (self, problem);
      report (self, self->entry->part, row->row, problem->column, problem);
      /* For who plans. */
      g_ptr_array_add (row->problems, ikd_problem_copy (problem));
    }
  return TRUE;
}

static gboolean
store_row (Import *self, GError **error)
{
  IkdDraftRow *row = self->row;
  IkdReceipt *receipt = self->receipt;
  gboolean changed = FALSE;
  gboolean refused = FALSE;
  gboolean any = row->targets->len > 0 || row->record != NULL;

  for (guint i = 0; i < row->figures->len && !refused; i++)
    {
      IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);
      IkdImportOutcome *outcome = new_outcome (self, draft);

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
      if (!store_record (self, &refused, error))
        return FALSE;
      changed = !row->same;
    }

  receipt->left_out += !any;
  receipt->rejected += refused;
  receipt->accepted += any && !refused && changed;
  receipt->unchanged += any && !refused && !changed;
  return TRUE;
}

/* One row of the file: what it says of itself, then what is stored of it. */
static gboolean
take_row (Import *self, GError **error)
{
  IkdDraftRow *row = self->row;
  gboolean rejected = !row->skipped && ikd_draft_row_rejected (row);

  self->receipt->rows++;
  self->receipt->left_out += row->skipped;
  self->receipt->rejected += rejected;
  for (guint i = 0; i < row->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i);

      report (self, self->entry->part, row->row, problem->column, problem);
    }
  if (!row->skipped && !rejected && !store_row (self, error))
    return FALSE;
  if (self->job->items != NULL)
    ikd_import_items_add (self->job->items, self->job->file, self->entry->part, row,
                          self->outcomes);
  g_ptr_array_set_size (self->outcomes, 0);
  return TRUE;
}

static gboolean
take_rows (Import *self, GCancellable *cancellable, GError **error)
{
  const GArray *order = self->job->file->order;
  g_autoptr (IkdImportRows) rows = ikd_import_rows_new (self->job->file);
  guint group = 0;

  for (guint i = 0; i < order->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      self->entry = &g_array_index (order, IkdImportEntry, i);
      if (self->entry->group != group)
        ikd_running_book_forget (self->book);
      group = self->entry->group;
      self->row = ikd_import_rows_next (rows);
      if (!take_row (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run (Import *self, GCancellable *cancellable, GError **error)
{
  IkdImportJob *job = self->job;
  const IkdDraft *first = ikd_import_file_get_part (job->file, 0)->draft;

  if (!ikd_action_table_begin (self->db, IKD_ACTION_IMPORT, job->operator_name, first->name,
                               first->sha256, 0, &self->action, error))
    return FALSE;
  return take_rows (self, cancellable, error)
         && (job->dry_run
             || (ikd_import_remember (self->db, job, self->action, error)
                 && ikd_action_table_end (self->db, &self->receipt->batch, error)));
}

/* --- the receipt --- */

static int
by_row (gconstpointer a, gconstpointer b)
{
  const IkdProblem *first = *(IkdProblem *const *) a;
  const IkdProblem *second = *(IkdProblem *const *) b;

  return (first->row > second->row) - (first->row < second->row);
}

/* The notes on lines that are no rows come with the rest, sheet by sheet. */
static void
list_problems (Import *self)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const IkdDraft *draft = ikd_import_file_get_part (self->job->file, i)->draft;
      GPtrArray *problems = g_ptr_array_index (self->problems, i);

      self->receipt->unlisted += draft->unlisted;
      for (guint j = 0; j < draft->notes->len; j++)
        {
          const IkdProblem *note = g_ptr_array_index (draft->notes, j);

          report (self, i, note->row, note->column, note);
        }
      g_ptr_array_sort (problems, by_row);
      g_ptr_array_extend_and_steal (self->receipt->problems, g_ptr_array_ref (problems));
    }
}

/* --- the job --- */

static void
free_outcome (gpointer data)
{
  IkdImportOutcome *self = data;

  g_clear_object (&self->old);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
new_lists (guint n)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lists,
                     g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free));
  return lists;
}

gpointer
ikd_import_store_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  IkdImportJob *job = data;
  g_autoptr (GPtrArray) targets = ikd_target_table_list (db, error);
  g_autoptr (GPtrArray) problems = new_lists (job->file->parts->len);
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (free_outcome);
  g_autoptr (IkdBook) behind = ikd_store_book_new (db);
  g_autoptr (IkdRunningBook) book = NULL;
  Import self = { .job = job, .receipt = job->receipt, .today = ikd_day_today (), .db = db,
                  .targets = targets, .problems = problems, .outcomes = outcomes };
  gboolean good = FALSE;

  if (targets == NULL || !ensure_regions (&self, error))
    return NULL;
  book = ikd_running_book_new (behind, job->atlas);
  self.book = book;
  good = run (&self, cancellable, error);
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
  list_problems (&self);
  if (job->items != NULL)
    ikd_import_items_sort (job->items);
  return job;
}

static void
add_decisions (IkdReceipt *receipt, const IkdDraft *draft, const char *sheet)
{
  for (guint i = 0; draft->evidence != NULL && i < IKD_N_DECISIONS; i++)
    {
      const IkdDecision *decision = &draft->evidence->decisions[i];
      g_autofree char *sentence = NULL;

      if (!decision->needed)
        continue;
      sentence = g_strdup_printf ("%s: %s. %s", ikd_decision_label (decision->kind),
                                  ikd_decision_choice (decision->kind, decision->choice),
                                  decision->by_person ? _("So chosen.") : decision->evidence);
      g_ptr_array_add (receipt->decisions,
                       sheet != NULL ? g_strdup_printf ("%s – %s", sheet, sentence)
                                     : g_steal_pointer (&sentence));
    }
}

IkdImportJob *
ikd_import_job_new (IkdSession *session, IkdImportFile *file, IkdImportLearnt *learnt,
                    gboolean dry_run)
{
  IkdImportJob *self = g_new0 (IkdImportJob, 1);
  const IkdDraft *first = ikd_import_file_get_part (file, 0)->draft;

  self->file = file;
  self->learnt = learnt;
  self->dry_run = dry_run;
  self->operator_name = g_strdup (ikd_session_get_operator (session));
  self->office_code = ikd_import_office_code (session);
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  self->receipt = ikd_receipt_new (first->name, self->operator_name);
  self->receipt->sha256 = g_strdup (first->sha256);
  for (guint i = 0; i < file->parts->len; i++)
    add_decisions (self->receipt, ikd_import_file_get_part (file, i)->draft,
                   ikd_import_file_get_title (file, i));
  return self;
}

void
ikd_import_job_free (IkdImportJob *self)
{
  if (self == NULL)
    return;

  ikd_import_file_free (self->file);
  ikd_import_items_free (self->items);
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_free (self->operator_name);
  g_free (self->office_code);
  ikd_receipt_free (self->receipt);
  g_free (self);
}
