/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Second keying in a data file: what is keyed, what is kept, and that both names are found. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-keying-service.h"

typedef struct
{
  Desk          desk;
  IkdSheetQuery query;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  desk_set_up (&self->desk, data);
  self->query = (IkdSheetQuery){ "ikd", desk_region (&self->desk, "33.01"), { IKD_ACTIVE }, 1, "",
                                 ikd_day_new (2026, 6, 5) };
  ikd_session_set_operator (self->desk.session, "Ani");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  desk_tear_down (&self->desk, data);
}

static void
enter (Fixture *self, IkdEntry entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = NULL;

  entry.indicator = IKD_ACTIVE;
  review = ikd_entry_save (self->desk.session, &entry, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
store (Fixture *self, const char *code, const char *date, const char *value)
{
  enter (self, (IkdEntry){ .region = desk_region (&self->desk, code), .date = date, .value = value,
                           .source_kind = "siak", .note = "from paper" });
}

static IkdSecondKeying *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  IkdSecondKeying *keying = ikd_second_keying_load (self->desk.session, &self->query, NULL, &error);

  g_assert_no_error (error);
  return keying;
}

static guint
find (IkdSecondKeying *keying, const char *code)
{
  for (guint i = 0; i < keying->cells->len; i++)
    if (g_str_equal (ikd_region_get_code (ikd_second_keying_get (keying, i)->region), code))
      return i;
  g_assert_not_reached ();
}

static IkdKeyingState
key (Fixture *self, IkdSecondKeying *keying, const char *code, const char *text)
{
  guint index = find (keying, code);
  g_autoptr (GError) error = NULL;
  IkdKeyingState state;
  IkdKeyed keyed;

  g_assert_true (ikd_second_keying_read (ikd_second_keying_get (keying, index), text, &keyed,
                                         &error));
  g_assert_no_error (error);
  state = ikd_second_keying_key (keying, index, keyed);
  if (ikd_keying_state_is_settled (state))
    {
      ikd_second_keying_save (self->desk.session, &self->query, keying, index, text, NULL, &error);
      g_assert_no_error (error);
    }
  return state;
}

static GPtrArray *
history (Fixture *self, const char *code, IkdIndicator indicator, IkdDay start)
{
  const IkdFigureKey at = { desk_region (&self->desk, code), indicator, "", start,
                            self->query.day, 0 };
  g_autoptr (GError) error = NULL;
  GPtrArray *figures = ikd_history_load (self->desk.session, &at, NULL, &error);

  g_assert_no_error (error);
  return figures;
}

/* Only what was keyed is keyed again; a reason given by somebody else hides the keyer not. */
static void
loading (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = load (self);
  g_autoptr (GPtrArray) keyers = NULL;

  g_assert_cmpuint (keying->cells->len, ==, 0);
  g_clear_object (&keying);

  store (self, "33.01.01", "2026-06-05", "7131");
  store (self, "33.01.02", "2026-06-05", "b");
  store (self, "33.01.06", "2026-06-05", "1,5 juta");
  enter (self, (IkdEntry){ .region = desk_region (&self->desk, "33.01.03"), .date = "2026-06-05",
                           .value = "2,7%", .percent_of = "unknown" });
  ikd_session_set_operator (self->desk.session, "Budi");
  store (self, "33.01.04", "2026-06-05", "500");
  store (self, "33.01.06", "2026-06-05", "1,4 juta");
  enter (self, (IkdEntry){ .region = desk_region (&self->desk, "33.01.01"), .date = "2026-06-05",
                           .value = "7131", .source_kind = "siak", .reason = "Sesuai sumber" });

  keying = load (self);
  g_assert_cmpuint (keying->cells->len, ==, 4);
  g_assert_cmpstr (ikd_second_keying_get (keying, find (keying, "33.01.01"))->keyer, ==, "Ani");
  g_assert_cmpstr (ikd_second_keying_get (keying, find (keying, "33.01.04"))->keyer, ==, "Budi");
  g_assert_cmpstr (ikd_second_keying_get (keying, find (keying, "33.01.06"))->keyer, ==, "Budi");
  keyers = ikd_second_keying_list_keyers (keying);
  g_assert_cmpuint (keyers->len, ==, 2);

  g_assert_cmpint (key (self, keying, "33.01.01", "7.131"), ==, IKD_KEYING_AGREED);
  g_assert_cmpint (key (self, keying, "33.01.02", "B"), ==, IKD_KEYING_AGREED);
  g_assert_cmpint (key (self, keying, "33.01.06", "1400000"), ==, IKD_KEYING_AGREED);
}

static void
refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char  *text;
    IkdErrorCode code;
  } cases[] = {
    { "-", IKD_ERROR_BAD_NUMBER },   { "banyak", IKD_ERROR_BAD_NUMBER },
    { "", IKD_ERROR_NO_VALUE },      { "14,049", IKD_ERROR_AMBIGUOUS_NUMBER },
    { "-35", IKD_ERROR_NEGATIVE },   { "2,7%", IKD_ERROR_BAD_NUMBER },
    { "+35", IKD_ERROR_BAD_NUMBER },
  };
  g_autoptr (IkdSecondKeying) keying = NULL;

  store (self, "33.01.01", "2026-06-05", "7131");
  keying = load (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdKeyed keyed;

      g_assert_false (ikd_second_keying_read (ikd_second_keying_get (keying, 0), cases[i].text,
                                              &keyed, &error));
      g_assert_error (error, IKD_ERROR, (int) cases[i].code);
      g_assert_null (strstr (error->message, "7131"));
    }
}

/* The history says both names; the source and the note before are kept; one undo takes it back. */
static void
correction (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GError) error = NULL;
  const IkdFigure *second;

  store (self, "33.01.06", "2026-06-04", "14484");
  store (self, "33.01.06", "2026-06-05", "14151");        /* falls: owes a reason */
  ikd_session_set_operator (self->desk.session, "Budi");
  keying = load (self);
  g_assert_cmpint (key (self, keying, "33.01.06", "14515"), ==, IKD_KEYING_DIFFERS);
  figures = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_cmpuint (figures->len, ==, 1);
  g_clear_pointer (&figures, g_ptr_array_unref);

  g_assert_cmpint (key (self, keying, "33.01.06", "+31"), ==, IKD_KEYING_CORRECTED);
  figures = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_cmpuint (figures->len, ==, 2);
  second = figures->pdata[1];
  g_assert_cmpstr (((IkdFigure *) figures->pdata[0])->author, ==, "Ani");
  g_assert_cmpstr (second->author, ==, "Budi");
  g_assert_cmpint (second->number.value, ==, 14515);
  g_assert_cmpstr (second->note, ==, "from paper; second keying; first keyed by Ani");
  g_assert_cmpstr (second->reason, ==, "Typing error corrected");
  g_assert_cmpstr (second->source->kind, ==, "siak");
  g_assert_cmpuint (second->owes, ==, 0);
  g_clear_pointer (&figures, g_ptr_array_unref);

  ikd_reverted_free (ikd_undo (self->desk.session, FALSE, NULL, &error));
  g_assert_no_error (error);
  figures = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_cmpint (((IkdFigure *) figures->pdata[figures->len - 1])->number.value, ==, 14151);

  /* It has moved on: it is open again, and Ani keyed it. */
  g_clear_object (&keying);
  keying = load (self);
  g_assert_cmpint (ikd_second_keying_get (keying, 0)->state, ==, IKD_KEYING_TO_KEY);
}

/* Of an addition the addition is keyed, and the stock follows it. */
static void
addition (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GPtrArray) flows = NULL;
  g_autoptr (GPtrArray) stocks = NULL;
  const IkdFigure *stock;

  store (self, "33.01.06", "2026-06-04", "14484");
  enter (self, (IkdEntry){ .region = desk_region (&self->desk, "33.01.06"), .date = "2026-06-05",
                           .value = "13", .flow = TRUE });
  ikd_session_set_operator (self->desk.session, "Budi");
  keying = load (self);
  g_assert_true (ikd_second_keying_get (keying, 0)->addition);
  g_assert_cmpint (key (self, keying, "33.01.06", "31"), ==, IKD_KEYING_DIFFERS);
  g_assert_cmpint (key (self, keying, "33.01.06", "31"), ==, IKD_KEYING_CORRECTED);

  flows = history (self, "33.01.06", IKD_ACTIVATED, self->query.day);
  stocks = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_cmpint (((IkdFigure *) flows->pdata[flows->len - 1])->number.value, ==, 31);
  stock = stocks->pdata[stocks->len - 1];
  g_assert_cmpint (stock->number.value, ==, 14515);
  g_assert_true (stock->derived);
  g_assert_cmpstr (stock->note, ==, "second keying; first keyed by Ani");
  g_clear_object (&keying);

  keying = load (self);
  g_assert_cmpint (ikd_second_keying_get (keying, 0)->state, ==, IKD_KEYING_CORRECTED);
}

/* What was taken over from the day before is no longer, once it is keyed. */
static void
carried (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  enter (self, (IkdEntry){ .region = desk_region (&self->desk, "33.01.06"), .date = "2026-06-05",
                           .value = "14484", .source_kind = IKD_SOURCE_CARRIED });
  keying = load (self);
  key (self, keying, "33.01.06", "14515");
  key (self, keying, "33.01.06", "14515");
  figures = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_null (((IkdFigure *) figures->pdata[1])->source);
  g_assert_cmpstr (((IkdFigure *) figures->pdata[1])->note, ==,
                   "second keying by the same person, Ani");
}

/* What was settled stays so without a confirmation, in the same sample, for the same person. */
static void
resuming (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  char *first[8] = { NULL };

  for (guint i = 1; i <= 8; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02u", i);

      store (self, code, "2026-06-05", "100");
    }
  ikd_session_set_operator (self->desk.session, "Budi");
  keying = load (self);
  ikd_second_keying_choose (keying, 50);
  for (guint i = 0, n = 0; i < keying->cells->len; i++)
    if (ikd_second_keying_get (keying, i)->chosen)
      first[n++] = g_strdup (ikd_region_get_code (ikd_second_keying_get (keying, i)->region));
  key (self, keying, first[0], "100");
  key (self, keying, first[1], "200");
  key (self, keying, first[1], "200");
  key (self, keying, first[2], "300");
  g_clear_object (&keying);

  keying = load (self);
  g_assert_cmpuint (keying->share, ==, 50);
  g_assert_cmpuint (ikd_second_keying_count (keying).chosen, ==, 5);
  for (guint i = 0; first[i] != NULL; i++)
    {
      const IkdKeyingCell *cell = ikd_second_keying_get (keying, find (keying, first[i]));
      IkdKeyingState state = i == 0 ? IKD_KEYING_AGREED
                             : i == 1 ? IKD_KEYING_CORRECTED : IKD_KEYING_TO_KEY;

      g_assert_true (cell->chosen);
      g_assert_cmpint (cell->state, ==, state);
      g_assert_cmpstr (cell->keyer, ==, "Ani");
      g_free (first[i]);
    }
  g_clear_object (&keying);

  ikd_session_set_operator (self->desk.session, "Citra");
  keying = load (self);
  g_assert_cmpuint (ikd_second_keying_count (keying).open, ==, 8);
}

/* Somebody else was there in between: nothing is said of a figure that was not compared. */
static void
meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GError) error = NULL;

  store (self, "33.01.06", "2026-06-05", "14151");
  keying = load (self);
  store (self, "33.01.06", "2026-06-05", "14161");
  ikd_second_keying_key (keying, 0, (IkdKeyed){ IKD_STATE_VALUE, 9 });
  g_assert_cmpint (ikd_second_keying_key (keying, 0, (IkdKeyed){ IKD_STATE_VALUE, 9 }), ==,
                   IKD_KEYING_CORRECTED);
  g_assert_false (ikd_second_keying_save (self->desk.session, &self->query, keying, 0, "9", NULL,
                                          &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  figures = history (self, "33.01.06", IKD_ACTIVE, self->query.day);
  g_assert_cmpuint (figures->len, ==, 2);
}

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_remark_table_list (db, IKD_REMARK_CONFIRMATION, "33.01", *(IkdDay *) data, error);
}

static GPtrArray *
confirm (Fixture *self, IkdSecondKeying *keying)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *remarks;

  ikd_second_keying_confirm (self->desk.session, &self->query, keying, NULL, &error);
  g_assert_no_error (error);
  remarks = ikd_store_read (ikd_session_get_store (self->desk.session), list_job, &self->query.day,
                            NULL, NULL, &error);
  g_assert_no_error (error);
  return remarks;
}

static void
confirmation (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdSecondKeying) keying = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  const IkdRemark *remark;

  store (self, "33.01.01", "2026-06-05", "7131");
  store (self, "33.01.06", "2026-06-05", "14151");
  ikd_session_set_operator (self->desk.session, "Budi");
  store (self, "33.01.07", "2026-06-05", "77");
  keying = load (self);
  key (self, keying, "33.01.01", "7131");
  key (self, keying, "33.01.06", "14515");
  remarks = confirm (self, keying);
  remark = remarks->pdata[0];
  g_assert_cmpstr (remark->text, ==,
                   "whole sheet; agreed 1, corrected 0, open 2; first keyed by Ani, Budi; "
                   "in part by the same person");
  g_clear_pointer (&remarks, g_ptr_array_unref);
  g_clear_object (&keying);

  /* With open cells it goes on; said again, it is one confirmation still. */
  keying = load (self);
  g_assert_cmpint (ikd_second_keying_count (keying).agreed, ==, 1);
  key (self, keying, "33.01.06", "14515");
  key (self, keying, "33.01.06", "14515");
  key (self, keying, "33.01.07", "77");
  remarks = confirm (self, keying);
  g_assert_cmpuint (remarks->len, ==, 1);
  remark = remarks->pdata[0];
  g_assert_cmpstr (remark->subject, ==, "ikd");
  g_assert_cmpstr (remark->author, ==, "Budi");
  g_assert_cmpint (remark->number.value, ==, 2);
  g_assert_nonnull (strstr (remark->text, "agreed 2, corrected 1, open 0"));
  g_clear_object (&keying);

  keying = load (self);
  g_assert_cmpuint (ikd_second_keying_count (keying).open, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/second-keying/loading", Fixture, NULL, set_up, loading, tear_down);
  g_test_add ("/second-keying/refused", Fixture, NULL, set_up, refused, tear_down);
  g_test_add ("/second-keying/correction", Fixture, NULL, set_up, correction, tear_down);
  g_test_add ("/second-keying/addition", Fixture, NULL, set_up, addition, tear_down);
  g_test_add ("/second-keying/carried", Fixture, NULL, set_up, carried, tear_down);
  g_test_add ("/second-keying/resuming", Fixture, NULL, set_up, resuming, tear_down);
  g_test_add ("/second-keying/meanwhile", Fixture, NULL, set_up, meanwhile, tear_down);
  g_test_add ("/second-keying/confirmation", Fixture, NULL, set_up, confirmation, tear_down);

  return g_test_run ();
}
