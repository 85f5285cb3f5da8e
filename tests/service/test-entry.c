/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One figure: looked at without keeping, kept, owed a reason, taken back and forth, also after a
 * restart. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"

#define DAY ikd_day_new (2023, 6, 7)

static void
set_up (Desk *self, gconstpointer data)
{
  desk_set_up (self, data);
  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-01", "sekira 1,5 juta");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
}

static IkdEntry
entry_of (Desk *self, const char *value)
{
  return (IkdEntry){ .region = desk_region (self, "33.01"), .indicator = IKD_ACTIVE,
                     .date = "7 Juni 2023", .value = value };
}

static gint64
standing (Desk *self)
{
  g_autoptr (IkdFigure) figure = desk_get (self, "33.01", IKD_ACTIVE, DAY);

  return figure != NULL && figure->state == IKD_STATE_VALUE ? figure->number.value : -1;
}

/* What would become of it: nothing is kept. */
static void
review (Desk *self, gconstpointer data)
{
  const IkdEntry good = entry_of (self, "14.100");
  const IkdEntry bad = entry_of (self, "14,100");
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) allowed = ikd_entry_review (self->session, &good, NULL, &error);
  g_autoptr (IkdReview) refused = ikd_entry_review (self->session, &bad, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (allowed->figure->number.value, ==, 14100);
  g_assert_cmpint (allowed->previous->number.value, ==, 14049);
  g_assert_null (allowed->current);
  g_assert_cmpuint (allowed->problems->len, ==, 0);
  /* 14,100 of [1,450,000, 1,549,999] */
  g_assert_cmpint (allowed->coverage.value, ==, 940000);
  g_assert_cmpint (allowed->coverage.low, ==, 909678);
  g_assert_cmpint (allowed->coverage.high, ==, 972414);
  g_assert_cmpint (allowed->coverage_of.indicator, ==, IKD_KTP_ENROLLED);

  g_assert_null (refused->figure);
  g_assert_error (refused->error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_NUMBER);
  g_assert_cmpint (standing (self), ==, -1);
}

/* A fall is kept and marked, or, asked strictly, not kept without its reason. */
static void
owed (Desk *self, gconstpointer data)
{
  IkdEntry entry = entry_of (self, "14.000");
  g_autoptr (IkdReview) strict = NULL;
  g_autoptr (IkdReview) marked = NULL;
  g_autoptr (IkdReview) given = NULL;
  g_autoptr (GError) error = NULL;

  strict = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);
  g_assert_null (strict);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_REASON_OWED);
  g_clear_error (&error);
  g_assert_cmpint (standing (self), ==, -1);

  marked = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (marked->figure->owes, ==, 1u << IKD_ERROR_FALLING);
  g_assert_cmpint (standing (self), ==, 14000);

  entry.reason = "Reset akun";
  given = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (given->figure->owes, ==, 0);
  g_assert_cmpint (given->figure->replaces, ==, marked->figure->revision);
}

/* The same once more is no revision. */
static void
unchanged (Desk *self, gconstpointer data)
{
  const IkdEntry entry = entry_of (self, "14.100");
  const IkdFigureKey key = { entry.region, IKD_ACTIVE, g_intern_string (""), DAY, DAY, 0 };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.100");
  g_autoptr (IkdReview) again = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->figure->revision, ==, 0);
  history = ikd_history_load (self->session, &key, NULL, &error);
  g_assert_cmpuint (history->len, ==, 1);
}

static void
undo (Desk *self, gboolean redo, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = ikd_undo (self->session, redo, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reverted->moved->len, ==, 0);
  ikd_reverted_free (reverted);
  g_assert_cmpint (standing (self), ==, expected);
}

/* Step by step, also after a restart; new work ends what can be redone; another operator's steps
 * are theirs. */
static void
steps (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.100");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.110");
  undo (self, FALSE, 14100);
  desk_reopen (self);
  undo (self, FALSE, -1);
  undo (self, TRUE, 14100);
  desk_reopen (self);
  undo (self, TRUE, 14110);

  undo (self, FALSE, 14100);
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.120");
  g_assert_null (ikd_undo (self->session, TRUE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOTHING_TO_UNDO);
  g_clear_error (&error);
  ikd_session_set_operator (self->session, "Operator 02");
  g_assert_null (ikd_undo (self->session, FALSE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOTHING_TO_UNDO);
}

/* A cell that someone else has changed since stays, and is named. */
static void
moved (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.100");
  ikd_session_set_operator (self->session, "Operator 02");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.200");
  ikd_session_set_operator (self->session, "Operator 01");
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reverted->moved->len, ==, 1);
  g_assert_cmpint (standing (self), ==, 14200);
  ikd_reverted_free (reverted);
}

static void
withdrawn (Desk *self, gconstpointer data)
{
  const IkdFigureKey key = { desk_region (self, "33.01"), IKD_ACTIVE, g_intern_string (""), DAY,
                             DAY, 0 };
  g_autoptr (IkdFigure) figure = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ikd_entry_withdraw (self->session, &key, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-07", "14.100");
  g_assert_true (ikd_entry_withdraw (self->session, &key, NULL, &error));
  figure = desk_get (self, "33.01", IKD_ACTIVE, DAY);
  g_assert_cmpint (figure->state, ==, IKD_STATE_WITHDRAWN);
  undo (self, FALSE, 14100);
}

/* Each text of an entry; made up here, so that the number stands nowhere. */
static void
identity (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  const gsize texts[] = {
    G_STRUCT_OFFSET (IkdEntry, segment), G_STRUCT_OFFSET (IkdEntry, date),
    G_STRUCT_OFFSET (IkdEntry, value), G_STRUCT_OFFSET (IkdEntry, percent_of),
    G_STRUCT_OFFSET (IkdEntry, source_kind), G_STRUCT_OFFSET (IkdEntry, source_title),
    G_STRUCT_OFFSET (IkdEntry, source_publisher), G_STRUCT_OFFSET (IkdEntry, source_date),
    G_STRUCT_OFFSET (IkdEntry, source_url), G_STRUCT_OFFSET (IkdEntry, base_word),
    G_STRUCT_OFFSET (IkdEntry, note), G_STRUCT_OFFSET (IkdEntry, reason),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      IkdEntry entry = entry_of (self, "14.100");
      g_autoptr (IkdReview) review = NULL;
      g_autoptr (GError) error = NULL;

      G_STRUCT_MEMBER (const char *, &entry, texts[i]) = number;
      review = ikd_entry_save (self->session, &entry, FALSE, NULL, &error);
      g_assert_null (review);
      g_test_message ("%u: %s", i, error->message);
      g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (error->message, number));
      g_assert_cmpint (standing (self), ==, -1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/entry/" name, Desk, NULL, set_up, function, desk_tear_down)

  ADD ("review", review);
  ADD ("owed", owed);
  ADD ("unchanged", unchanged);
  ADD ("steps", steps);
  ADD ("moved", moved);
  ADD ("withdrawn", withdrawn);
  ADD ("identity", identity);

  return g_test_run ();
}
