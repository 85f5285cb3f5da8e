/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What another target would mean, read on a worker; and what it comes to in words. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-question-job.h"
#include "ikd-relay.h"
#include "ikd-what-if-service.h"

typedef struct
{
  IkdQuestionJob job;
  IkdTrial       trial;
} Work;

static Work *
new_work (IkdSession *session, const IkdOverviewQuery *query, const IkdTrial *trial)
{
  Work *self = g_new0 (Work, 1);

  ikd_question_job_init (&self->job, session, query);
  self->trial = *trial;
  return self;
}

static void
free_work (Work *self)
{
  ikd_question_job_clear (&self->job);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, free_work)

static gpointer
what_if_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *self = data;
  g_autoptr (IkdWhatIf) what_if = NULL;

  if (!ikd_question_job_begin (&self->job, db, error))
    return NULL;
  what_if = ikd_what_if_compute (self->job.book, self->job.region, &self->job.question,
                                 &self->trial, error);
  if (what_if == NULL || !ikd_question_job_end (&self->job, error))
    return NULL;
  return g_steal_pointer (&what_if);
}

IkdWhatIf *
ikd_what_if_load (IkdSession *session, const IkdOverviewQuery *query, const IkdTrial *trial,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (Work) work = new_work (session, query, trial);

  return ikd_store_read (ikd_session_get_store (session), what_if_job, work, g_object_unref,
                         cancellable, error);
}

void
ikd_what_if_load_async (IkdSession *session, const IkdOverviewQuery *query, const IkdTrial *trial,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ikd_relay_read (session, what_if_job, new_work (session, query, trial),
                  (GDestroyNotify) free_work, g_object_unref, cancellable, callback, user_data);
}

IkdWhatIf *
ikd_what_if_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- words --- */

static const char *
difference_format (const IkdNumber *difference)
{
  if (difference->value > 0)
    /* Translators: %s is a number of people */
    return g_dngettext (GETTEXT_PACKAGE, "The target asks %s person more than before.",
                        "The target asks %s people more than before.",
                        (gulong) difference->value);
  /* Translators: %s is a number of people */
  return g_dngettext (GETTEXT_PACKAGE, "The target asks %s person fewer than before.",
                      "The target asks %s people fewer than before.",
                      (gulong) -difference->value);
}

static char *
difference_sentence (IkdWhatIf *self)
{
  const IkdNumber difference = ikd_what_if_difference (self);
  IkdNumber amount = difference;
  g_autofree char *people = NULL;
  g_auto (GStrv) parts = NULL;

  if (!difference.known)
    return g_strdup (_("The base has no figure, so the number of people is not known."));
  if (difference.value == 0)
    return g_strdup (_("The target asks as many people as before."));

  if (difference.value < 0)
    amount = (IkdNumber){ TRUE, -difference.value, -difference.high, -difference.low };
  people = ikd_count_format_words (amount);
  parts = g_strsplit (difference_format (&difference), "%s", 2);
  return g_strjoinv (people, parts);
}

static char *
pace_sentence (const IkdAttainment *after)
{
  g_autofree char *gap = NULL;
  g_autofree char *pace = NULL;

  if (after->gap.known && after->gap.value == 0)
    return g_strdup (_("It is met."));
  if (!after->required_pace.known)
    return NULL;

  gap = ikd_count_format_words (after->gap);
  pace = ikd_count_format_words (after->required_pace);
  /* Translators: a number of people, a number of activations */
  return g_strdup_printf (_("Then %s people are missing, which takes %s per working day until the "
                            "deadline."), gap, pace);
}

static char *
children_sentence (IkdWhatIf *self)
{
  const IkdWhatIfCount count = ikd_what_if_count (self);
  g_autofree char *after = ikd_count_format (count.met_after);
  g_autofree char *before = ikd_count_format (count.met_before);
  g_autofree char *all = ikd_count_format (self->children->len);
  const char *noun = ikd_level_noun (ikd_region_get_level (self->before->region) + 1, TRUE);

  if (self->children->len == 0 || count.unknown == self->children->len)
    return NULL;
  if (count.met_after == 0 && count.met_before == 0)
    /* Translators: a number of regions, a level in the plural ("districts"). */
    return g_strdup_printf (_("None of %s %s meets it, as before."), all, noun);
  /* Translators: two numbers of regions, a level in the plural ("districts"), and the number that
   * met the target before. */
  return g_strdup_printf (_("%s of %s %s meet it, %s before."), after, all, noun, before);
}

char *
ikd_what_if_text (IkdWhatIf *what_if)
{
  g_autofree char *difference = difference_sentence (what_if);
  g_autofree char *pace = pace_sentence (what_if->after);
  g_autofree char *children = children_sentence (what_if);

  return g_strconcat (difference, pace != NULL ? " " : "", pace != NULL ? pace : "",
                      children != NULL ? " " : "", children != NULL ? children : "", NULL);
}
