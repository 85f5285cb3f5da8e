/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The draft of a request for the revision of a target. Put together from whole sentences; every
 * number comes from the figures of one moment, and where one is not known the letter says so. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-reach-service.h"
#include "ikd-relay.h"
#include "ikd-revision-service.h"

/* Where the office writes by hand. */
#define OPEN "……………"

typedef struct
{
  IkdQuestionJob job;
  IkdTrial       trial;
  IkdTarget     *proposal;      /* nullable */
  const char    *mark;          /* nullable, translated, static */
} Draft;

static Draft *
new_draft (IkdSession *session, const IkdLetterQuery *query)
{
  Draft *self = g_new0 (Draft, 1);
  const char *mark = ikd_session_get_mark (session);

  ikd_question_job_init (&self->job, session, &query->query);
  self->trial = query->trial;
  self->proposal = query->proposal != NULL ? g_object_ref (query->proposal) : NULL;
  self->mark = mark != NULL ? ikd_session_mark_text (mark) : NULL;
  return self;
}

static void
free_draft (Draft *self)
{
  ikd_question_job_clear (&self->job);
  g_clear_object (&self->proposal);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, free_draft)

IkdTrial
ikd_trial_of_target (IkdTarget *target)
{
  gboolean absolute = ikd_target_is_absolute (target);

  return (IkdTrial){ target->percent, absolute ? target->count : IKD_NUMBER_UNKNOWN,
                     absolute ? IKD_INDICATOR_NONE : target->base, target->deadline };
}

static G_GNUC_PRINTF (2, 3) void
add_line (GString *text, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_string_append_vprintf (text, format, list);
  va_end (list);
  g_string_append_c (text, '\n');
}

/* Whoever set the target decides on its revision. */
static const char *
addressee_of (IkdTargetKind kind)
{
  switch (kind)
    {
    case IKD_TARGET_PROVINCIAL:
      return _("The Governor");
    case IKD_TARGET_REGENCY:
    case IKD_TARGET_OWN:
      return _("The Regent or Mayor");
    case IKD_TARGET_NATIONAL:
    case IKD_TARGET_PUBLISHED:
    default:
      return _("The Director-General of Population and Civil Registration, Ministry of Home "
               "Affairs");
    }
}

static void
add_head (GString *text, const Draft *self, const IkdAttainment *state)
{
  if (self->mark != NULL)
    add_line (text, "%s\n", self->mark);
  add_line (text, _("Number: %s"), OPEN);
  add_line (text, _("Nature: Important"));
  add_line (text, _("Attachments: %s"), OPEN);
  /* Translators: the name of a region */
  add_line (text, _("Subject: Request to Revise the Target of IKD Activations of %s"),
            ikd_region_get_name (state->region));
  add_line (text, "\n%s", _("To:"));
  add_line (text, "%s", addressee_of (self->job.query.kind));
  /* Translators: a place that is left open */
  add_line (text, _("in %s"), OPEN);
  add_line (text, "%s", "");
}

static void
add_opening (GString *text, IkdAttainment *state)
{
  g_autofree char *label = NULL;
  g_autofree char *deadline = NULL;
  g_autofree char *basis = NULL;

  if (state->target == NULL)
    {
      add_line (text, "%s", _("In connection with the target of IKD activations, we respectfully "
                                "report the following."));
      return;
    }
  label = ikd_target_label (state->target);
  deadline = ikd_day_format (state->target->deadline);
  basis = ikd_target_basis_text (state->target);
  if (basis != NULL)
    /* Translators: a target ("30% of ID-obliged residents"), a date, a source */
    add_line (text, _("In connection with the target of IKD activations of %s until %s (%s), we "
                      "respectfully report the following."), label, deadline, basis);
  else
    /* Translators: a target ("30% of ID-obliged residents"), a date */
    add_line (text, _("In connection with the target of IKD activations of %s until %s, we "
                      "respectfully report the following."), label, deadline);
}

static void
add_count (GString *text, IkdAttainment *state)
{
  g_autofree char *headline = NULL;
  g_autofree char *count = NULL;
  g_autofree char *base = NULL;
  g_autofree char *share = NULL;
  g_autofree char *date = ikd_period_format (state->active.as_of);

  if (!ikd_value_is_total (&state->active) || !state->coverage.known
      || !state->base.number.known)
    {
      /* What is not known has its own words. */
      headline = ikd_headline_text (state);
      add_line (text, "1. %s", headline);
      return;
    }
  count = ikd_count_format_words (state->active.number);
  base = ikd_count_format_words (state->base.number);
  share = ikd_percent_format_words (state->coverage.value, 2);
  /* Translators: a date, a number of residents, the name of a region, a percentage, the number of
   * the base, the base in running text ("ID-obliged residents") */
  add_line (text, _("1. As of %s, %s residents of %s have activated IKD, %s of %s %s."), date,
            count, ikd_region_get_name (state->region), share, base,
            ikd_indicator_phrase (state->base_indicator));
}

static void
add_gap (GString *text, const IkdAttainment *state)
{
  g_autofree char *count = ikd_count_format_words (state->target_count);
  g_autofree char *share = ikd_percent_format_words (state->achievement.value, 2);
  g_autofree char *gap = ikd_count_format_words (state->gap);

  if (!state->gap.known || !state->achievement.known)
    add_line (text, "2. %s", _("What the target amounts to cannot be computed yet, because a "
                               "figure is missing."));
  else
    /* Translators: a number of people, a percentage, a number of people */
    add_line (text, _("2. The target amounts to %s people. %s of it has been reached; %s people "
                      "are missing."), count, share, gap);
}

static void
add_pace (GString *text, const IkdAttainment *state)
{
  g_autofree char *days = ikd_count_format (state->working_days_left);
  g_autofree char *pace = ikd_count_format_words (state->required_pace);
  const IkdPace *recent = &state->recent;

  if (state->required_pace.known)
    /* Translators: a number of working days, a number of activations */
    add_line (text, _("3. %s working days remain until the deadline, so that an average of %s "
                      "activations per working day is needed."), days, pace);
  else
    add_line (text, "3. %s", _("How many activations per working day are needed cannot be "
                               "computed."));
  if (recent->known)
    {
      const gint64 rate = ikd_div_nearest (recent->delta, 1, recent->days);
      g_autofree char *from = ikd_day_format (recent->from);
      g_autofree char *to = ikd_day_format (recent->to);
      g_autofree char *reached = ikd_count_format (rate);

      /* Translators: two dates, a number of activations */
      add_line (text, _("4. From %s to %s the average was %s activations per working day."), from,
                to, reached);
    }
  else
    {
      add_line (text, "4. %s", _("The recent average cannot be computed yet, because there is no "
                                 "earlier figure."));
    }
}

static void
add_reach (GString *text, IkdReachState *reach)
{
  g_autofree char *sentence = NULL;

  if (reach->groups->len == 0)
    return;
  sentence = ikd_reach_sentence (reach);
  add_line (text, "5. %s", sentence);
  for (guint i = 0; i < reach->groups->len; i++)
    {
      const IkdReachGroup *group = g_ptr_array_index (reach->groups, i);
      g_autofree char *number = ikd_count_format_words (group->number);

      /* Translators: who the group are, a number of people, where the number comes from */
      add_line (text, _("   – %s: %s people (%s)"), group->group, number, group->source);
    }
}

static void
add_proposal (GString *text, const Draft *self, IkdWhatIf *what_if)
{
  const IkdAttainment *after = what_if->after;
  g_autofree char *label = ikd_target_label (after->target);
  g_autofree char *deadline = ikd_day_format (after->target->deadline);
  g_autofree char *from = self->proposal != NULL ? ikd_day_format (self->proposal->valid_from)
                                                 : NULL;
  g_autofree char *basis = self->proposal != NULL ? ikd_target_basis_text (self->proposal) : NULL;
  g_autofree char *count = ikd_count_format_words (after->target_count);
  g_autofree char *meaning = ikd_what_if_text (what_if);

  if (from != NULL)
    /* Translators: a target ("10% of ID-obliged residents"), two dates */
    add_line (text, _("We therefore propose that the target be set at %s, from %s until %s."),
              label, from, deadline);
  else
    /* Translators: a target ("10% of ID-obliged residents"), a date */
    add_line (text, _("We therefore propose that the target be set at %s, until %s."), label,
              deadline);
  if (after->target_count.known)
    /* Translators: a number of people, and whole sentences about what the proposal means */
    add_line (text, _("The proposal amounts to %s people. %s"), count, meaning);
  if (basis != NULL)
    /* Translators: a letter, its date, and who asked */
    add_line (text, _("The proposal rests on: %s."), basis);
}

static void
add_closing (GString *text, const IkdAttainment *state)
{
  g_autofree char *today = ikd_day_format (ikd_day_today ());
  const IkdSource *source = state->active.figure != NULL ? state->active.figure->source : NULL;

  if (source != NULL && source->title != NULL && *source->title != '\0')
    /* Translators: where a figure comes from */
    add_line (text, _("Source of the count: %s."), source->title);
  add_line (text, "\n%s\n", _("We submit this request for your consideration. Thank you for your "
                              "attention and approval."));
  /* Translators: a place that is left open, and a date */
  add_line (text, _("%s, %s"), OPEN, today);
  /* Translators: the name of a region */
  add_line (text, _("Head of the Office of Population and Civil Registration of %s"),
            ikd_region_get_name (state->region));
  add_line (text, "\n\n%s", OPEN);
}

static gpointer
draft_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Draft *self = data;
  IkdQuestionJob *job = &self->job;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdWhatIf) what_if = NULL;
  g_autoptr (IkdReachState) reach = NULL;

  if (!ikd_question_job_begin (job, db, error))
    return NULL;
  what_if = ikd_what_if_compute (job->book, job->region, &job->question, &self->trial, error);
  reach = what_if != NULL ? ikd_reach_job (job, db, error) : NULL;
  if (reach == NULL || !ikd_question_job_end (job, error))
    return NULL;

  add_head (text, self, what_if->before);
  add_opening (text, what_if->before);
  add_line (text, "%s", "");
  add_count (text, what_if->before);
  add_gap (text, what_if->before);
  add_pace (text, what_if->before);
  add_reach (text, reach);
  add_line (text, "%s", "");
  add_proposal (text, self, what_if);
  add_closing (text, what_if->before);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_letter_draft (IkdSession *session, const IkdLetterQuery *query, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (Draft) draft = new_draft (session, query);

  return ikd_store_read (ikd_session_get_store (session), draft_job, draft, g_free, cancellable,
                         error);
}

void
ikd_letter_draft_async (IkdSession *session, const IkdLetterQuery *query,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ikd_relay_read (session, draft_job, new_draft (session, query), (GDestroyNotify) free_draft,
                  g_free, cancellable, callback, user_data);
}

char *
ikd_letter_draft_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
