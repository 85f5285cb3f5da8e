/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Simulations, groups that cannot be reached, the ledger of targets and the draft of a request: as
 * the faces ask for them, and all undone. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-reach-service.h"
#include "ikd-revision-service.h"
#include "ikd-what-if-service.h"

/* The numbers of domain.md §5: 14,049 of about 1.5 million on 6 June 2023. */
static void
set_up (Desk *self, gconstpointer data)
{
  desk_set_up (self, data);
  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-06", "sekira 1.5 juta");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
}

static IkdOverviewQuery
query_of (Desk *self)
{
  return (IkdOverviewQuery){ desk_region (self, "33.01"), ikd_day_new (2023, 6, 6),
                             IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE, g_intern_string ("") };
}

static void
get_counts (Desk *self, gint64 *figures, gint64 *revisions, guint *targets)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdVerification) verification = ikd_verify (self->session, NULL, &error);
  g_autoptr (GPtrArray) list = ikd_target_list (self->session, 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (verification->ok);
  *figures = verification->figures;
  *revisions = verification->revisions;
  *targets = list->len;
}

static void
undo (Desk *self)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *undone = ikd_undo (self->session, FALSE, NULL, &error);

  g_assert_no_error (error);
  ikd_reverted_free (undone);
}

static guint
count_kept (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ikd_simulation_list (self->session, desk_region (self, "33.01"),
                                                    NULL, &error);

  g_assert_no_error (error);
  return list->len;
}

/* 10 % of 1,500,000 less 14,049 is 135,951; in 140 working days 972. */
static void
what_if (Desk *self, gconstpointer data)
{
  IkdOverviewQuery query = query_of (self);
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 before[2];
  gint64 after[2];
  guint targets[2];

  get_counts (self, &before[0], &before[1], &targets[0]);
  trial.percent = 10 * IKD_PERCENT;
  loaded = ikd_what_if_load (self->session, &query, &trial, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (loaded->after->gap.value, ==, 135951);
  g_assert_cmpint (loaded->after->required_pace.value, ==, 972);
  g_assert_cmpuint (loaded->children->len, ==, 24);
  text = ikd_what_if_text (loaded);
  g_assert_cmpstr (text, ==, "The target asks about 225,000 people fewer than before. Then "
                             "about 136,000 people are missing, which takes about 972 per "
                             "working day until the deadline.");
  get_counts (self, &after[0], &after[1], &targets[1]);
  g_assert_cmpint (after[0], ==, before[0]);
  g_assert_cmpint (after[1], ==, before[1]);
  g_assert_cmpuint (targets[1], ==, targets[0]);

  trial.deadline = ikd_day_new (2023, 1, 1);
  g_assert_null (ikd_what_if_load (self->session, &query, &trial, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
}

/* Kept as what was tried: a figure that comes later is in it. Undone and redone like all else; the
 * figures and targets stay as they are. */
static void
simulations (Desk *self, gconstpointer data)
{
  g_autoptr (IkdSimulation) simulation = ikd_simulation_new ("33.01", "Sepuluh persen");
  g_autoptr (IkdSimulation) bad = ikd_simulation_new ("33.01", "");
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  IkdSimulationOutcome *outcome;
  gint64 figures[2];
  gint64 revisions[2];
  guint targets[2];

  get_counts (self, &figures[0], &revisions[0], &targets[0]);
  g_assert_false (ikd_simulation_save (self->session, bad, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (ikd_simulation_save (self->session, simulation, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);       /* nothing is tried */
  g_clear_error (&error);

  simulation->trial.percent = 10 * IKD_PERCENT;
  simulation->day = ikd_day_new (2023, 6, 6);
  bad->name = (g_free (bad->name), g_strdup (number));
  bad->trial = simulation->trial;
  g_assert_false (ikd_simulation_save (self->session, bad, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, number));
  g_clear_error (&error);
  g_assert_true (ikd_simulation_save (self->session, simulation, NULL, &error));

  get_counts (self, &figures[1], &revisions[1], &targets[1]);
  g_assert_cmpint (figures[1], ==, figures[0]);
  g_assert_cmpint (revisions[1], ==, revisions[0]);
  g_assert_cmpuint (targets[1], ==, targets[0]);
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "15.000");
  desk_reopen (self);
  list = ikd_simulation_list (self->session, desk_region (self, "33.01"), NULL, &error);
  g_assert_cmpuint (list->len, ==, 1);
  outcome = g_ptr_array_index (list, 0);
  g_assert_cmpstr (outcome->simulation->name, ==, "Sepuluh persen");
  g_assert_cmpint (outcome->simulation->day, ==, ikd_day_new (2023, 6, 6));
  g_assert_cmpint (outcome->what_if->after->gap.value, ==, 135000);

  simulation->withdrawn = TRUE;
  g_assert_true (ikd_simulation_save (self->session, simulation, NULL, &error));
  g_assert_cmpuint (count_kept (self), ==, 0);
  undo (self);
  g_assert_cmpuint (count_kept (self), ==, 1);
}

/* 900,000 [850,000, 950,000] cannot: 600,000 can, all of the 375,000; with 300,000 saturated
 * 300,000, 80 %. */
static void
reach (Desk *self, gconstpointer data)
{
  IkdOverviewQuery query = query_of (self);
  g_autoptr (IkdReachGroup) cannot = ikd_reach_group_new ("33.01", ikd_day_new (2023, 5, 1),
                                                          IKD_REACH_CANNOT, "Tanpa ponsel pintar");
  g_autoptr (IkdReachGroup) rest = ikd_reach_group_new ("33.01", ikd_day_new (2023, 5, 1),
                                                        IKD_REACH_SATURATED, "Perantau");
  g_autoptr (IkdReachState) none = ikd_reach_load (self->session, &query, NULL, NULL);
  g_autoptr (IkdReachState) some = NULL;
  g_autoptr (IkdReachState) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *all = ikd_reach_sentence (none);
  g_autofree char *part = NULL;

  g_assert_cmpstr (all, ==, "All of the about 375,000 people that the target asks can be reached: "
                            "there are about 1.5 million.");
  cannot->number = (IkdNumber){ TRUE, 900000, 850000, 950000 };
  g_assert_false (ikd_reach_save (self->session, cannot, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);       /* without source */
  g_clear_error (&error);
  cannot->source = g_strdup ("Survei dinas 2023");
  g_assert_true (ikd_reach_save (self->session, cannot, NULL, &error));
  rest->number = ikd_number_exact (300000);
  rest->source = g_strdup ("Perkiraan dinas");
  g_assert_true (ikd_reach_save (self->session, rest, NULL, &error));

  some = ikd_reach_load (self->session, &query, NULL, &error);
  part = ikd_reach_sentence (some);
  g_assert_cmpstr (part, ==, "Of the about 375,000 people that the target asks, about 300,000 "
                             "can be reached, 80.00%.");
  g_assert_cmpuint (some->groups->len, ==, 2);
  g_assert_cmpstr (((IkdReachGroup *) g_ptr_array_index (some->groups, 0))->source, ==,
                   "Survei dinas 2023");
  undo (self);
  again = ikd_reach_load (self->session, &query, NULL, &error);
  g_assert_cmpuint (again->groups->len, ==, 1);
  g_assert_cmpint (again->reach.reachable.value, ==, 600000);
}

static IkdTarget *
propose (Desk *self)
{
  IkdTarget *target = ikd_target_new ();

  target->scope = desk_region (self, "33.01");
  target->scope_code = g_strdup ("33.01");
  target->state = IKD_TARGET_PROPOSED;
  target->percent = 10 * IKD_PERCENT;
  target->base = IKD_KTP_ENROLLED;
  target->valid_from = ikd_day_new (2023, 7, 1);
  target->deadline = ikd_day_new (2023, 12, 31);
  target->source = ikd_source_new ("letter", "Surat 470/123");
  target->source->date = g_strdup ("2023-06-12");
  target->source->publisher = g_strdup ("Kepala Dinas");
  return target;
}

static void
ledger (Desk *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = propose (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const struct
  {
    gboolean    withdrawn;
    const char *text;
  } expected[] = {
    { TRUE, "withdrawn" },
    { FALSE, "amount: 10% of residents enrolled for e-KTP → 12.5% of residents enrolled for "
             "e-KTP; state: Proposed → In force" },
    { FALSE, "proposed" },
    { FALSE, "added" },
  };

  target->revises = 1;
  g_assert_true (ikd_target_save (self->session, target, NULL, &error));
  target->percent = 12500000;
  target->state = IKD_TARGET_IN_FORCE;
  g_assert_true (ikd_target_save (self->session, target, NULL, &error));
  target->withdrawn = TRUE;
  g_assert_true (ikd_target_save (self->session, target, NULL, &error));
  desk_reopen (self);
  list = ikd_target_ledger (self->session, desk_region (self, "33.01"), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 7);          /* four national ones shipped */
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      IkdTargetRevision *revision = g_ptr_array_index (list, i);
      g_autofree char *text = ikd_target_revision_text (revision);

      g_assert_cmpint (revision->withdrawn, ==, expected[i].withdrawn);
      g_assert_cmpstr (text, ==, expected[i].text);
    }
  g_assert_cmpstr (((IkdTargetRevision *) g_ptr_array_index (list, 0))->author, ==, "Operator 01");
  g_assert_cmpint (((IkdTargetRevision *) g_ptr_array_index (list, 2))->target->revises, ==, 1);
}

/* Every figure that the request needs stands in it; what is not known is said. */
static void
letter (Desk *self, gconstpointer data)
{
  static const char *const parts[] = {
    "Subject: Request to Revise the Target of IKD Activations of Kabupaten Cilacap",
    "The Director-General of Population and Civil Registration",
    "25% of residents enrolled for e-KTP until 31 December 2023",
    "As of 6 June 2023, 14,049 residents of Kabupaten Cilacap have activated IKD, 0.94 percent of "
    "about 1.5 million residents enrolled for e-KTP.",
    "The target amounts to about 375,000 people. 3.75 percent of it has been reached; about "
    "361,000 people are missing.",
    "140 working days remain until the deadline, so that an average of about 2,580 activations",
    "The recent average cannot be computed yet",
    "be set at 10% of residents enrolled for e-KTP, from 1 July 2023 until 31 December 2023.",
    "amounts to about 150,000 people. The target asks about 225,000 people fewer than before. "
    "Then about 136,000 people are missing, which takes about 972 per working day",
    "The proposal rests on: Surat 470/123, 12 June 2023, Kepala Dinas.",
  };
  g_autoptr (IkdTarget) proposal = propose (self);
  const IkdLetterQuery query = { query_of (self), ikd_trial_of_target (proposal), proposal };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ikd_letter_draft (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not in:\n%s", parts[i], text);
  g_assert_null (strstr (text, "(null)"));
}

/* 10 in 2 working days, 5 and 6 June 2023: the 1st to the 4th were free. */
static void
letter_pace (Desk *self, gconstpointer data)
{
  IkdTrial trial = IKD_TRIAL_NOTHING;
  IkdLetterQuery query = { query_of (self), trial, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-05-31", "14.039");
  query.trial.count = ikd_number_exact (47000);
  text = ikd_letter_draft (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "From 31 May 2023 to 6 June 2023 the average was 5 activations"));
  g_assert_nonnull (strstr (text, "be set at 47,000 people, until 31 December 2023."));
}

/* A closure takes a day from what is left, and undo gives it back at once. */
static void
closure (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2023, 6, 7);
  g_autoptr (IkdHoliday) closed = ikd_holiday_new (day, IKD_HOLIDAY_CLOSURE, "Pindah kantor");
  g_autoptr (IkdHoliday) twice = ikd_holiday_new (day, IKD_HOLIDAY_CLOSURE, "Lagi");
  g_autoptr (IkdHoliday) nameless = ikd_holiday_new (day, IKD_HOLIDAY_LEAVE, "");
  IkdOverviewQuery query = query_of (self);
  const gint64 expected[] = { 139, 140, 139, 140 };
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_holiday_save (self->session, closed, NULL, &error));
  g_assert_cmpint (closed->record, >, 0);
  g_assert_false (ikd_holiday_save (self->session, twice, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (ikd_holiday_save (self->session, nameless, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (IkdAttainment) state = NULL;

      if (i == 1)
        undo (self);
      closed->withdrawn = i == 3;
      if (i >= 2)
        g_assert_true (ikd_holiday_save (self->session, closed, NULL, &error));
      desk_reopen (self);
      query.region = desk_region (self, "33.01");
      state = ikd_status_load (self->session, &query, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (state->working_days_left, ==, expected[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/what-if/" name, Desk, NULL, set_up, function, desk_tear_down)

  ADD ("what-if", what_if);
  ADD ("simulations", simulations);
  ADD ("reach", reach);
  ADD ("ledger", ledger);
  ADD ("letter", letter);
  ADD ("letter-pace", letter_pace);
  ADD ("closure", closure);

  return g_test_run ();
}
