/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Storing what a person took from a report. Guarantees: one action, all or nothing; the same report
 * again changes nothing; a figure never takes the place of another source's. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-check.h"
#include "ikd-claim-find.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-relay.h"
#include "ikd-report-service.h"
#include "ikd-session-private.h"

typedef struct
{
  GPtrArray   *proposals;       /* of IkdProposal, copies */
  IkdSource   *source;
  IkdAtlas    *atlas;
  IkdCalendar *calendar;
  IkdDay       today;
  char        *operator_name;

  IkdDatabase      *db;
  gint64            action;
  GPtrArray        *targets;
  IkdReportReceipt *receipt;
} StoreData;

static int
by_day (gconstpointer a, gconstpointer b)
{
  const IkdProposal *first = *(IkdProposal *const *) a;
  const IkdProposal *second = *(IkdProposal *const *) b;

  return (first->as_of.day > second->as_of.day) - (first->as_of.day < second->as_of.day);
}

static StoreData *
new_data (IkdSession *session, GPtrArray *proposals, const IkdSource *source)
{
  StoreData *data = g_new0 (StoreData, 1);

  data->proposals = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < proposals->len; i++)
    g_ptr_array_add (data->proposals, ikd_proposal_copy (g_ptr_array_index (proposals, i)));
  /* A count falls only in the order of its dates. */
  g_ptr_array_sort (data->proposals, by_day);
  data->source = source != NULL ? ikd_source_copy (source) : ikd_source_new ("press", NULL);
  data->atlas = ikd_session_dup_atlas (session);
  data->calendar = ikd_session_dup_calendar (session);
  data->today = ikd_day_today ();
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_data (StoreData *data)
{
  g_ptr_array_unref (data->proposals);
  ikd_source_free (data->source);
  g_object_unref (data->atlas);
  g_object_unref (data->calendar);
  g_free (data->operator_name);
  g_clear_pointer (&data->targets, g_ptr_array_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreData, free_data)

/* --- what may be stored --- */

static gboolean
check_source (const IkdSource *source, GError **error)
{
  return ikd_guard_check (source->title, _("source"), error)
         && ikd_guard_check (source->publisher, _("publisher"), error)
         && ikd_guard_check (source->date, _("date of the source"), error)
         && ikd_guard_check (source->url, _("address"), error);
}

static gboolean
check_proposal (StoreData *self, IkdProposal *proposal, IkdRegion **region, GError **error)
{
  *region = proposal->region != NULL
              ? ikd_atlas_by_code (self->atlas, ikd_region_get_code (proposal->region)) : NULL;
  if (*region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("A figure has no region. Choose it, or leave the figure out."));
      return FALSE;
    }
  if (proposal->as_of.day == IKD_DAY_NONE)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                           _("A figure has no date. Choose it, or leave the figure out."));
      return FALSE;
    }
  return ikd_guard_check (proposal->base_word, _("word for the base"), error)
         && ikd_period_check (proposal->as_of, self->today,
                              ikd_indicator_is_ikd (proposal->indicator), error);
}

/* --- figures --- */

static IkdFigure *
make_figure (StoreData *self, IkdProposal *proposal, IkdRegion *region)
{
  IkdFigureKey key = { ikd_region_get_id (region), proposal->indicator, g_intern_string (""),
                       proposal->as_of.start, proposal->as_of.day, -1 };
  IkdFigure *figure = ikd_figure_new (&key);

  figure->number = proposal->number;
  figure->rounded = proposal->number.low < proposal->number.high;
  figure->of = proposal->of;
  figure->percent = proposal->percent;
  figure->half = proposal->half;
  figure->source = ikd_source_copy (self->source);
  g_free (figure->source->base_word);
  figure->source->base_word = g_strdup (proposal->base_word);
  return figure;
}

static gboolean
store_figure (StoreData *self, IkdProposal *proposal, IkdRegion *region, GError **error)
{
  g_autoptr (IkdFigure) figure = make_figure (self, proposal, region);
  g_autoptr (IkdFigure) current = NULL;
  g_autoptr (IkdBook) book = ikd_store_book_new (self->db);
  g_autoptr (GPtrArray) problems = NULL;

  if (!ikd_claim_find (self->db, figure, &current, error))
    return FALSE;
  if (current != NULL && ikd_figure_same_content (current, figure))
    {
      self->receipt->unchanged++;
      return TRUE;
    }
  problems = ikd_check_figure (book, self->atlas, self->calendar, figure, self->today, FALSE);
  if (!ikd_book_check (book, error) || !ikd_problems_allow (problems, error))
    return FALSE;

  figure->owes = ikd_problems_owed (problems);
  self->receipt->owing += figure->owes != 0;
  self->receipt->stored++;
  return ikd_figure_table_add (self->db, self->action, figure, error);
}

/* --- targets --- */

static IkdIndicator
national_base (StoreData *self, IkdRegion *region, IkdDay day)
{
  gboolean expired = FALSE;
  IkdTarget *target = ikd_target_choose (self->targets, self->atlas, region, IKD_TARGET_NATIONAL,
                                         g_intern_string (""), day, &expired);

  return target != NULL && !ikd_target_is_absolute (target) ? target->base : IKD_KTP_OBLIGED;
}

static IkdTarget *
make_target (StoreData *self, IkdProposal *proposal, IkdRegion *region)
{
  IkdTarget *target = ikd_target_new ();
  gboolean share = proposal->of.kind == IKD_OF_INDICATOR || !proposal->number.known;
  int year = 0;

  target->scope = ikd_region_get_id (region);
  g_free (target->scope_code);
  target->scope_code = g_strdup (ikd_region_get_code (region));
  target->kind = IKD_TARGET_PUBLISHED;
  target->state = IKD_TARGET_PROPOSED;
  target->segment = g_intern_string ("");
  ikd_day_get (proposal->as_of.day, &year, NULL, NULL);
  target->valid_from = ikd_day_new (year, 1, 1);
  target->deadline = proposal->deadline != IKD_DAY_NONE ? proposal->deadline
                                                        : ikd_day_new (year, 12, 31);
  target->base = IKD_INDICATOR_NONE;
  if (!share)
    target->count = proposal->number;
  else
    {
      target->percent = proposal->percent;
      target->base = proposal->of.kind == IKD_OF_INDICATOR
                       ? proposal->of.indicator
                       : national_base (self, region, proposal->as_of.day);
      if (proposal->of.kind != IKD_OF_INDICATOR)
        target->note = g_strdup (_("The source does not say what it is a percentage of."));
    }
  target->source = ikd_source_copy (self->source);
  g_free (target->source->base_word);
  target->source->base_word = g_strdup (proposal->base_word);
  return target;
}

static gboolean
store_target (StoreData *self, IkdProposal *proposal, IkdRegion *region, GError **error)
{
  g_autoptr (IkdTarget) target = make_target (self, proposal, region);

  if (!ikd_target_check (target, error))
    return FALSE;
  for (guint i = 0; i < self->targets->len; i++)
    if (ikd_target_same_content (g_ptr_array_index (self->targets, i), target))
      {
        self->receipt->unchanged++;
        return TRUE;
      }
  self->receipt->stored++;
  return ikd_target_table_add (self->db, self->action, target, error);
}

/* --- the action --- */

static gpointer
store_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  StoreData *self = job_data;
  g_autofree IkdReportReceipt *receipt = g_new0 (IkdReportReceipt, 1);
  g_autofree char *number = ikd_count_format (self->proposals->len);
  /* Translators: what was done, for undo; %s is a number. */
  g_autofree char *label = g_strdup_printf (ngettext ("report of %s value", "report of %s values",
                                                      self->proposals->len), number);

  self->db = db;
  self->receipt = receipt;
  self->targets = ikd_target_table_list (db, error);
  if (self->targets == NULL || !check_source (self->source, error)
      || !ikd_action_table_begin (db, IKD_ACTION_IMPORT, self->operator_name, label, NULL, 0,
                                  &self->action, error))
    return NULL;
  for (guint i = 0; i < self->proposals->len; i++)
    {
      IkdProposal *proposal = g_ptr_array_index (self->proposals, i);
      IkdRegion *region = NULL;

      if (!check_proposal (self, proposal, &region, error)
          || !(proposal->is_target ? store_target (self, proposal, region, error)
                                   : store_figure (self, proposal, region, error)))
        return NULL;
    }
  if (!ikd_action_table_end (db, &self->action, error))
    return NULL;
  return g_steal_pointer (&receipt);
}

IkdReportReceipt *
ikd_report_store (IkdSession *session, GPtrArray *proposals, const IkdSource *source,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (StoreData) data = new_data (session, proposals, source);

  return ikd_store_write (ikd_session_get_store (session), store_job, data, g_free, cancellable,
                          error);
}

void
ikd_report_store_async (IkdSession *session, GPtrArray *proposals, const IkdSource *source,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ikd_relay_write (session, store_job, new_data (session, proposals, source),
                   (GDestroyNotify) free_data, g_free, cancellable, callback, user_data);
}

IkdReportReceipt *
ikd_report_store_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
