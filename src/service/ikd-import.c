/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Importing a file. Guarantees: one transaction, one action; rows = accepted + unchanged +
 * rejected; the same file again changes nothing; a dry run leaves no trace. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-guard.h"
#include "ikd-reference.h"
#include "ikd-session-private.h"

void
ikd_receipt_free (IkdReceipt *receipt)
{
  if (receipt == NULL)
    return;

  g_free (receipt->file);
  g_ptr_array_unref (receipt->problems);
  g_free (receipt);
}

/* --- finding regions --- */

/* A name is looked for among the regions of the file first; a village may have to come from the
 * list. */
static IkdRegion *
find_region (const char *code, const char *name, gpointer data, GError **error)
{
  IkdAtlas *atlas = data;
  g_autoptr (IkdAtlas) all = NULL;
  g_autofree char *quoted = ikd_guard_quote (code);
  IkdRegion *region = NULL;

  if (*code != '\0')
    region = ikd_atlas_by_code (atlas, code);
  else
    region = ikd_atlas_by_name (atlas, name, NULL, NULL);
  if (region != NULL)
    return g_object_ref (region);

  if (*code != '\0' && ikd_code_level (code) != 4)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                   _("There is no region with the code %s. Look the code up, and try again."),
                   quoted);
      return NULL;
    }
  all = ikd_reference_atlas (TRUE, error);
  if (all == NULL)
    return NULL;
  if (*code == '\0')
    region = ikd_atlas_by_name (all, name, NULL, error);
  else if ((region = ikd_atlas_by_code (all, code)) == NULL)
    g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                 _("There is no region with the code %s. Look the code up, and try again."),
                 quoted);
  return region != NULL ? g_object_ref (region) : NULL;
}

/* --- storing --- */

typedef struct
{
  const IkdDraft         *draft;
  const IkdImportOptions *options;
  IkdReceipt             *receipt;
  char                   *operator_name;
  IkdAtlas               *atlas;        /* of the session, then with the villages that were added */
  IkdCalendar            *calendar;
  IkdDay                  today;

  IkdDatabase            *db;
  gint64                  action;
  GPtrArray              *targets;
  GHashTable             *regencies;    /* whose villages were added */
} Import;

static gboolean
ensure_region (Import *self, const char *code, GError **error)
{
  g_autofree char *regency = NULL;
  guint n = 0;

  if (ikd_atlas_by_code (self->atlas, code) != NULL)
    return TRUE;

  regency = g_strndup (code, 5);
  if (g_hash_table_contains (self->regencies, regency))
    return TRUE;
  if (!ikd_villages_merge (self->db, regency, &n, error))
    return FALSE;
  g_hash_table_add (self->regencies, g_steal_pointer (&regency));
  g_clear_object (&self->atlas);
  self->atlas = ikd_region_table_load (self->db, error);
  return self->atlas != NULL;
}

static void
report (Import *self, const IkdDraftRow *row, const char *column, const IkdProblem *problem)
{
  g_ptr_array_add (self->receipt->problems,
                   ikd_problem_new (row->row, column, problem->severity, problem->code,
                                    problem->message));
}

/* Finds the claim that the figure revises (domain.md §4): that of the same source, else the next
 * free one. *current: what stands there, nullable */
static gboolean
find_claim (Import *self, IkdFigure *figure, IkdFigure **current, GError **error)
{
  g_autoptr (GPtrArray) claims = ikd_figure_table_claims (self->db, &figure->key, error);
  gboolean given = figure->key.claim >= 0;
  int free_claim = 0;

  *current = NULL;
  if (claims == NULL)
    return FALSE;
  for (guint i = 0; i < claims->len && *current == NULL; i++)
    {
      IkdFigure *claim = g_ptr_array_index (claims, i);

      if (given ? claim->key.claim == figure->key.claim
                : ikd_source_equal (claim->source, figure->source))
        *current = g_object_ref (claim);
      if (claim->key.claim == free_claim)
        free_claim++;
    }
  if (*current != NULL)
    figure->key.claim = (*current)->key.claim;
  else if (!given)
    figure->key.claim = free_claim;
  return TRUE;
}

/* Stores one figure of a row. *changed: it was new or different. A refusal is a problem of the
 * row. */
static gboolean
store_figure (Import *self, const IkdDraftRow *row, const IkdDraftFigure *draft, gboolean *changed,
              gboolean *refused, GError **error)
{
  g_autoptr (IkdFigure) figure = ikd_figure_copy (draft->figure);
  g_autoptr (IkdFigure) current = NULL;
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const char *code = ikd_region_get_code (draft->region);

  if (!ensure_region (self, code, error))
    return FALSE;
  figure->key.region = ikd_region_get_id (ikd_atlas_by_code (self->atlas, code));
  if (!find_claim (self, figure, &current, error))
    return FALSE;
  if (current != NULL && ikd_figure_same_content (current, figure))
    return TRUE;

  book = ikd_store_book_new (self->db);
  problems = ikd_check_figure (book, self->atlas, self->calendar, figure, self->today, FALSE);
  if (!ikd_book_check (book, error))
    return FALSE;
  figure->owes = figure->reason != NULL ? 0 : ikd_problems_owed (problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      *refused = *refused || problem->severity == IKD_SEVERITY_ERROR;
      if (figure->reason == NULL || problem->severity != IKD_SEVERITY_REASON_NEEDED)
        report (self, row, draft->column, problem);
    }
  if (*refused)
    return TRUE;

  *changed = TRUE;
  return ikd_figure_table_add (self->db, self->action, figure, error);
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

static gboolean
store_row (Import *self, const IkdDraftRow *row, GError **error)
{
  IkdReceipt *receipt = self->receipt;
  gboolean changed = FALSE;
  gboolean refused = FALSE;

  for (guint i = 0; i < row->figures->len && !refused; i++)
    if (!store_figure (self, row, g_ptr_array_index (row->figures, i), &changed, &refused, error))
      return FALSE;
  for (guint i = 0; i < row->targets->len && !refused; i++)
    if (!store_target (self, g_ptr_array_index (row->targets, i), &changed, error))
      return FALSE;

  receipt->rejected += refused;
  receipt->accepted += !refused && changed;
  receipt->unchanged += !refused && !changed;
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
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->draft->rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (self->draft->rows, i);

      self->receipt->rows++;
      for (guint j = 0; j < row->problems->len; j++)
        {
          const IkdProblem *problem = g_ptr_array_index (row->problems, j);

          report (self, row, problem->column, problem);
        }
      if (ikd_draft_row_rejected (row))
        self->receipt->rejected++;
      else
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, by_day);
  return rows;
}

static gpointer
import_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *self = data;
  g_autoptr (GPtrArray) rows = sort_rows (self);

  self->db = db;
  self->targets = ikd_target_table_list (db, error);
  if (self->targets == NULL
      || !ikd_action_table_begin (db, IKD_ACTION_IMPORT, self->operator_name, self->draft->name,
                                  self->draft->sha256, 0, &self->action, error))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !store_row (self, g_ptr_array_index (rows, i), error))
      return NULL;
  if (!ikd_action_table_end (db, &self->receipt->batch, error))
    return NULL;

  /* A dry run has done everything, and takes it all back. */
  if (self->options->dry_run)
    {
      self->receipt->batch = 0;
      ikd_database_rollback (db);
      if (!ikd_database_begin (db, error))
        return NULL;
    }
  g_ptr_array_sort (self->receipt->problems, by_row);
  return self->receipt;
}

static IkdDraft *
read_draft (IkdSession *session, GFile *file, const IkdImportOptions *options,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdWorkbook) workbook = ikd_workbook_read (file, cancellable, error);
  const IkdReading reading = { find_region, atlas, ikd_day_today (), options->as_of,
                               options->indicator };

  return workbook != NULL ? ikd_draft_read_workbook (workbook, &reading, cancellable, error) : NULL;
}

/**
 * ikd_import_file:
 * @session: where the figures go
 * @file: a file of a layout that is understood
 *
 * Returns: (transfer full): the receipt, with every row accounted for
 */
IkdReceipt *
ikd_import_file (IkdSession *session, GFile *file, const IkdImportOptions *options,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdDraft) draft = read_draft (session, file, options, cancellable, error);
  g_autoptr (IkdReceipt) receipt = NULL;
  Import import = { .draft = draft, .options = options, .today = ikd_day_today () };
  gpointer done = NULL;

  if (draft == NULL)
    return NULL;

  receipt = g_new0 (IkdReceipt, 1);
  receipt->file = g_strdup (draft->name);
  receipt->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  import.receipt = receipt;
  import.operator_name = g_strdup (ikd_session_get_operator (session));
  import.atlas = ikd_session_dup_atlas (session);
  import.calendar = ikd_session_dup_calendar (session);
  import.regencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  done = ikd_store_write (ikd_session_get_store (session), import_job, &import, cancellable, error);

  g_free (import.operator_name);
  g_clear_object (&import.atlas);
  g_clear_object (&import.calendar);
  g_clear_pointer (&import.targets, g_ptr_array_unref);
  g_hash_table_unref (import.regencies);
  if (done == NULL || !ikd_session_refresh (session, error))
    return NULL;
  return g_steal_pointer (&receipt);
}

/* --- rolling back --- */

typedef struct
{
  gint64     batch;
  char      *operator_name;
  GPtrArray *moved;
} Rollback;

static gpointer
rollback_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Rollback *self = data;
  g_autoptr (IkdAction) action = ikd_action_table_get (db, self->batch, error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->batch);
  gint64 id = 0;

  if (action == NULL)
    return NULL;
  if (action->kind != IKD_ACTION_IMPORT || action->reverted_by != 0)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                   action->kind != IKD_ACTION_IMPORT
                     ? _("Action %s is no import. Take the number from the receipt of the import.")
                     : _("Import %s is rolled back already."), number);
      return NULL;
    }
  return ikd_action_table_revert (db, self->batch, IKD_ACTION_ROLLBACK, self->operator_name, &id,
                                  &self->moved, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_import_rollback (IkdSession *session, gint64 batch, GPtrArray **moved,
                     GCancellable *cancellable, GError **error)
{
  Rollback data = { batch, (char *) ikd_session_get_operator (session), NULL };

  if (ikd_store_write (ikd_session_get_store (session), rollback_job, &data, cancellable, error)
      == NULL)
    return FALSE;
  *moved = data.moved;
  return TRUE;
}
