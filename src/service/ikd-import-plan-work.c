/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Working a plan out, and storing it. Guarantees: both take the same steps; the disk is waited for
 * on workers only; of several answers in a row only the last is worked out to its end. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-import-item-private.h"
#include "ikd-import-plan-private.h"

/* --- one run: reading on a thread, then the dry run or the storing --- */

typedef struct
{
  GPtrArray       *sheets;      /* of IkdSheet */
  guint            first;       /* the one whose failure is told where all fail */
  GPtrArray       *inputs;      /* of IkdImportInput, NULL: left out; until the file has them */
  GPtrArray       *errors;      /* of GError, by sheet; nullable */
  IkdImportLearnt *learnt;      /* of the plan, which the task holds */
  IkdAtlas        *atlas;
  IkdRegion       *office;      /* nullable */
  gboolean         dry_run;
  IkdImportJob    *job;
} Run;

static void
free_run (gpointer data)
{
  Run *self = data;

  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->inputs);
  g_clear_pointer (&self->errors, g_ptr_array_unref);
  g_clear_object (&self->atlas);
  g_clear_object (&self->office);
  ikd_import_job_free (self->job);
  g_free (self);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (ikd_store_job_finish (IKD_STORE (source), result, &error) == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Why nothing can be read: what is wrong with the sheet that is looked at, else with another. */
static GError *
find_failure (const Run *self)
{
  const GError *failure = g_ptr_array_index (self->errors, self->first);

  for (guint i = 0; failure == NULL && i < self->errors->len; i++)
    failure = g_ptr_array_index (self->errors, i);
  return failure != NULL ? g_error_copy (failure)
                         : g_error_new_literal (IKD_ERROR, IKD_ERROR_NO_VALUE,
                                                _("No sheet is to be imported. Choose one."));
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *self = data;
  GError *error = NULL;
  g_autoptr (IkdImportFile) file
    = ikd_import_open_sheets (self->sheets, self->inputs, &self->errors, self->learnt, self->atlas,
                              self->office, cancellable, &error);

  if (file != NULL && file->parts->len == 0)
    error = find_failure (self);
  if (error == NULL && ikd_import_file_sort (file, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&file), (GDestroyNotify) ikd_import_file_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  IkdImportPlan *plan = IKD_IMPORT_PLAN (source);
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;
  IkdImportFile *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    {
      ikd_import_file_free (file);
      return;
    }
  self->job = ikd_import_job_new (plan->session, file, self->learnt, self->dry_run);
  if (self->dry_run)
    self->job->items = ikd_import_items_new ();
  ikd_store_write_async (ikd_session_get_store (plan->session), ikd_import_store_job, self->job,
                         NULL, NULL, g_task_get_cancellable (task), stored_cb,
                         g_object_ref (task));
}

/* The task's data is the run. */
static void
run (IkdImportPlan *plan, gboolean dry_run, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (plan, cancellable, callback, user_data);
  g_autoptr (GTask) reading = g_task_new (plan, cancellable, read_cb, task);
  IkdRegion *office = ikd_session_get_office (plan->session);
  Run *self = g_new0 (Run, 1);

  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_import_input_free);
  self->first = plan->sheet;
  for (guint i = 0; i < plan->sheets->len; i++)
    {
      const IkdPlanSheet *sheet = ikd_import_plan_at (plan, i);

      g_ptr_array_add (self->sheets, g_object_ref (sheet->sheet));
      g_ptr_array_add (self->inputs, sheet->wanted ? ikd_import_input_copy (sheet->input) : NULL);
    }
  self->learnt = plan->learnt;
  self->atlas = ikd_session_dup_atlas (plan->session);
  self->office = office != NULL ? g_object_ref (office) : NULL;
  self->dry_run = dry_run;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, self, free_run);
  g_task_set_task_data (reading, self, NULL);
  g_task_run_in_thread (reading, read_thread);
}

/* --- taking over what was worked out --- */

static void
free_question (gpointer data)
{
  IkdImportQuestion *self = data;

  g_free (self->text);
  g_ptr_array_unref (self->candidates);
  g_free (self->answer);
  g_free (self);
}

static void
free_decision (gpointer data)
{
  IkdDecision *self = data;

  g_free (self->evidence);
  g_free (self);
}

static void
take_items (IkdImportPlan *self, const IkdImportItems *found)
{
  GPtrArray *items = found->items;
  GListModel *model = G_LIST_MODEL (self->items);
  guint n = g_list_model_get_n_items (model);
  gboolean same = n == items->len;

  for (guint i = 0; i < IKD_IMPORT_N_KINDS; i++)
    self->counts[i] = found->counts[i];
  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (IkdImportItem) item = g_list_model_get_item (model, i);

      same = ikd_import_item_is_place (item, g_ptr_array_index (items, i));
    }
  if (!same)
    {
      g_list_store_splice (self->items, 0, n, items->pdata, items->len);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (IkdImportItem) item = g_list_model_get_item (model, i);

      ikd_import_item_take (item, g_ptr_array_index (items, i));
    }
}

static IkdImportQuestion *
new_question (const char *text, guint line, guint n_rows, GPtrArray *candidates)
{
  IkdImportQuestion *self = g_new0 (IkdImportQuestion, 1);

  self->text = g_strdup (text);
  self->line = line;
  self->n_rows = n_rows;
  self->candidates = g_ptr_array_ref (candidates);
  return self;
}

static IkdImportQuestion *
find_question (GPtrArray *questions, const char *text)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_str_equal (((IkdImportQuestion *) g_ptr_array_index (questions, i))->text, text))
      return g_ptr_array_index (questions, i);
  return NULL;
}

static const char *
get_answer (IkdImportPlan *self, const char *text, gboolean *remember)
{
  const IkdImportInput *input = ikd_import_plan_at (self, 0)->input;

  *remember = g_hash_table_contains (input->kept, text);
  return g_hash_table_lookup (input->answers, text);
}

/* Open ones, and those that were answered in this plan: an answer can be taken back. */
static void
take_questions (IkdImportPlan *self, const IkdImportFile *file)
{
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->questions);

  self->questions = g_ptr_array_new_with_free_func (free_question);
  for (guint i = 0; i < former->len; i++)
    {
      const IkdImportQuestion *old = g_ptr_array_index (former, i);
      gboolean remember = FALSE;
      const char *answer = get_answer (self, old->text, &remember);
      IkdImportQuestion *question = NULL;

      if (answer == NULL)
        continue;
      question = new_question (old->text, old->line, old->n_rows, old->candidates);
      question->answer = g_strdup (answer);
      question->remember = remember;
      g_ptr_array_add (self->questions, question);
    }
  for (guint i = 0; i < file->parts->len; i++)
    {
      GPtrArray *questions = ikd_import_file_get_part (file, i)->draft->questions;

      for (guint j = 0; j < questions->len; j++)
        {
          const IkdDraftQuestion *open = g_ptr_array_index (questions, j);
          IkdImportQuestion *known = find_question (self->questions, open->text);

          if (known == NULL)
            g_ptr_array_add (self->questions, new_question (open->text, open->row, open->n_rows,
                                                            open->candidates));
          else if (i > 0 && known->answer == NULL)
            known->n_rows += open->n_rows;
        }
    }
}

static void
take_decisions (IkdPlanSheet *self, const IkdDraft *draft)
{
  g_ptr_array_set_size (self->decisions, 0);
  for (guint i = 0; draft->evidence != NULL && i < IKD_N_DECISIONS; i++)
    if (draft->evidence->decisions[i].needed)
      {
        IkdDecision *decision = g_memdup2 (&draft->evidence->decisions[i], sizeof *decision);

        decision->evidence = g_strdup (decision->evidence);
        g_ptr_array_add (self->decisions, decision);
      }
}

/* The column that the dates stand in; NULL: none. */
static const char *
find_date_column (const IkdDraft *draft)
{
  int column;

  if (draft->mapping == NULL)
    return draft->layout == IKD_LAYOUT_OUTREACH ? "date" : "as_of";

  column = ikd_mapping_column (draft->mapping, IKD_COLUMN_DATE);
  return column >= 0 ? ikd_mapping_get (draft->mapping, column)->header : NULL;
}

static void
take_date (IkdPlanSheet *self, const IkdDraft *draft)
{
  gboolean title = draft->title.day != IKD_DAY_NONE;
  const char *column = find_date_column (draft);

  g_clear_pointer (&self->day_where, g_free);
  self->day = self->input->as_of;
  if (self->input->day_wins && self->day != IKD_DAY_NONE)
    self->day_where = g_strdup (_("chosen by you"));
  else if (title)
    {
      g_autofree char *line = g_strdup_printf ("%u", draft->title_row);

      self->day = draft->title.day;
      /* Translators: where the date of a file stands. */
      self->day_where = g_strdup_printf (_("title, line %s"), line);
    }
  else if (column != NULL)
    /* Translators: where the date of a file stands. */
    self->day_where = g_strdup_printf (_("column %s"), column);
}

static void
take_sheet (IkdPlanSheet *self, const IkdDraft *draft)
{
  self->layout = draft->layout;
  if (draft->mapping != NULL)
    {
      ikd_mapping_free (self->input->mapping);
      self->input->mapping = ikd_mapping_copy (draft->mapping);
      self->header_line = ikd_sheet_get_line (self->sheet, draft->mapping->header);
    }
  take_date (self, draft);
  take_decisions (self, draft);
  /* A date that no row has is asked for once, not in every row. */
  if (draft->mapping != NULL && self->day_where == NULL)
    self->missing = g_strdup (_("The file says no date. Give the date of its figures."));
}

/* A sheet that cannot be read as long as its columns are not known. */
static void
take_failure (IkdPlanSheet *self, const GError *error)
{
  if (error->code == IKD_ERROR_INVALID)
    self->layout = IKD_LAYOUT_UNKNOWN;
  self->missing = g_strdup (error->message);
  g_ptr_array_set_size (self->decisions, 0);
}

static void
take_failures (IkdImportPlan *self, const Run *run)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const GError *error = run->errors != NULL ? g_ptr_array_index (run->errors, i) : NULL;
      IkdPlanSheet *sheet = ikd_import_plan_at (self, i);

      g_clear_pointer (&sheet->missing, g_free);
      if (error != NULL)
        take_failure (sheet, error);
    }
}

static void
take (IkdImportPlan *self, Run *run)
{
  const IkdImportFile *file = run->job->file;

  take_failures (self, run);
  for (guint i = 0; i < file->parts->len; i++)
    {
      const IkdImportPart *part = ikd_import_file_get_part (file, i);

      take_sheet (ikd_import_plan_at (self, part->number), part->draft);
    }
  take_questions (self, file);
  g_ptr_array_unref (self->notes);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  for (guint i = 0; i < run->job->receipt->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (run->job->receipt->problems, i);

      if (problem->severity == IKD_SEVERITY_NOTE)
        g_ptr_array_add (self->notes, ikd_problem_copy (problem));
    }
  ikd_receipt_free (self->receipt);
  self->receipt = g_steal_pointer (&run->job->receipt);
  take_items (self, run->job->items);
}

/* No sheet can be read. */
static void
take_nothing (IkdImportPlan *self, const Run *run, const GError *error)
{
  g_autoptr (IkdImportItems) none = ikd_import_items_new ();
  IkdPlanSheet *sheet = ikd_import_plan_at (self, self->sheet);

  take_failures (self, run);
  if (sheet->missing == NULL)
    sheet->missing = g_strdup (error->message);
  g_ptr_array_set_size (self->questions, 0);
  g_ptr_array_set_size (self->notes, 0);
  g_clear_pointer (&self->receipt, ikd_receipt_free);
  take_items (self, none);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  IkdImportPlan *self = IKD_IMPORT_PLAN (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  /* A later answer is being worked out. */
  if (self->running != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->running);
  if (error == NULL)
    take (self, g_task_get_task_data (G_TASK (result)));
  else if (error->domain == IKD_ERROR && !ikd_error_code_is_file (error->code))
    take_nothing (self, g_task_get_task_data (G_TASK (result)), error);
  else
    g_signal_emit_by_name (self, "failed", error->message);
  g_object_notify (G_OBJECT (self), "busy");
  g_signal_emit_by_name (self, "changed");
}

void
ikd_import_plan_work (IkdImportPlan *self)
{
  gboolean was_busy = self->running != NULL;

  if (was_busy)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  run (self, TRUE, self->running, worked_cb, NULL);
  if (!was_busy)
    g_object_notify (G_OBJECT (self), "busy");
}

void
ikd_import_plan_stop (IkdImportPlan *self)
{
  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  if (self->running == NULL)
    return;
  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_object_notify (G_OBJECT (self), "busy");
}

/* --- storing --- */

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Run *self = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_steal_pointer (&self->job->receipt),
                           (GDestroyNotify) ikd_receipt_free);
  else
    g_task_return_error (task, error);
}

gboolean
ikd_import_plan_can_commit (IkdImportPlan *self)
{
  g_return_val_if_fail (IKD_IS_IMPORT_PLAN (self), FALSE);

  return self->running == NULL && self->receipt != NULL && self->receipt->accepted > 0
         && !ikd_session_is_read_only (self->session);
}

void
ikd_import_plan_commit_async (IkdImportPlan *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = NULL;

  g_return_if_fail (IKD_IS_IMPORT_PLAN (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ikd_import_plan_commit_async);
  run (self, FALSE, cancellable, committed_cb, task);
}

IkdReceipt *
ikd_import_plan_commit_finish (IkdImportPlan *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- the parts that a plan is made with --- */

IkdPlanSheet *
ikd_plan_sheet_new (IkdSheet *sheet)
{
  IkdPlanSheet *self = g_new0 (IkdPlanSheet, 1);

  self->sheet = g_object_ref (sheet);
  self->input = ikd_import_input_new ();
  self->decisions = g_ptr_array_new_with_free_func (free_decision);
  self->day = IKD_DAY_NONE;
  return self;
}

void
ikd_plan_sheet_free (IkdPlanSheet *self)
{
  g_object_unref (self->sheet);
  ikd_import_input_free (self->input);
  g_ptr_array_unref (self->decisions);
  g_free (self->missing);
  g_free (self->day_where);
  g_free (self);
}

static void
begin_sheet (IkdPlanSheet *self, const IkdImportLearnt *learnt)
{
  g_autoptr (IkdMapping) proposed = NULL;
  g_autoptr (IkdMapping) known = NULL;

  self->layout = ikd_layout_recognise (self->sheet, &proposed);
  known = ikd_import_learnt_mapping (learnt, proposed);
  self->remembered = known != NULL;
  self->wanted = self->remembered || self->layout != IKD_LAYOUT_UNKNOWN;
  self->input->mapping = known != NULL ? g_steal_pointer (&known) : g_steal_pointer (&proposed);
}

void
ikd_import_plan_begin (IkdImportPlan *self)
{
  gboolean any = FALSE;

  self->questions = g_ptr_array_new_with_free_func (free_question);
  for (guint i = 0; i < self->sheets->len; i++)
    {
      begin_sheet (ikd_import_plan_at (self, i), self->learnt);
      if (!any && ikd_import_plan_at (self, i)->wanted)
        self->sheet = i;
      any = any || ikd_import_plan_at (self, i)->wanted;
    }
  /* Where none is understood, a person begins with the first. */
  if (!any)
    ikd_import_plan_at (self, self->sheet)->wanted = TRUE;
  ikd_import_plan_work (self);
}
