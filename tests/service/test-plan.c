/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Targets, holidays, lists and the check of the whole file, as the faces ask for them. */

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-plan-service.h"

static guint
count_targets (Desk *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ikd_target_list (self->session,
                                                code != NULL ? desk_region (self, code) : 0, NULL,
                                                &error);

  g_assert_no_error (error);
  return list->len;
}

static IkdTarget *
make_target (Desk *self)
{
  IkdTarget *target = ikd_target_new ();

  target->scope = desk_region (self, "33.01");
  target->scope_code = g_strdup ("33.01");
  target->kind = IKD_TARGET_OWN;
  target->segment = g_intern_string ("");
  target->percent = 25 * IKD_PERCENT;
  target->base = IKD_KTP_ENROLLED;
  target->valid_from = ikd_day_new (2023, 1, 1);
  target->deadline = ikd_day_new (2023, 12, 31);
  return target;
}

/* The four national ones and that of Sumedang. */
static void
shipped (Desk *self, gconstpointer data)
{
  static const struct
  {
    int          year;
    gint64       percent;
    IkdIndicator base;
  } national[] = {
    { 2023, 25, IKD_KTP_ENROLLED }, { 2024, 30, IKD_KTP_ENROLLED },
    { 2025, 30, IKD_KTP_OBLIGED },  { 2026, 30, IKD_KTP_OBLIGED },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ikd_target_list (self->session, desk_region (self, "33.01"), NULL,
                                                &error);

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (national));
  for (guint i = 0; i < list->len; i++)
    {
      const IkdTarget *target = g_ptr_array_index (list, i);

      g_assert_cmpint (target->kind, ==, IKD_TARGET_NATIONAL);
      g_assert_cmpint (target->percent, ==, national[i].percent * IKD_PERCENT);
      g_assert_cmpint (target->base, ==, national[i].base);
      g_assert_cmpint (target->valid_from, ==, ikd_day_new (national[i].year, 1, 1));
      g_assert_cmpint (target->deadline, ==, ikd_day_new (national[i].year, 12, 31));
      g_assert_nonnull (target->source);
    }
  g_assert_cmpuint (count_targets (self, NULL), ==, 5);
  g_assert_cmpuint (count_targets (self, "32.11"), ==, 5);
}

/* 25 % of about 1.5 million, 14,049 active: the numbers of domain.md §5. */
static void
preview (Desk *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = make_target (self);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  IkdTargetPreview preview;

  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-06", "sekira 1.5 juta");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  ikd_target_preview_async (self->session, target, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_target_preview_finish (self->session, result, &preview, &error));
  g_object_unref (result);
  g_assert_cmpint (preview.count.value, ==, 375000);
  g_assert_cmpint (preview.count.low, ==, 362500);
  g_assert_cmpint (preview.gap.value, ==, 360951);
  g_assert_cmpint (preview.as_of, ==, ikd_day_new (2023, 6, 6));
  g_assert_cmpuint (count_targets (self, NULL), ==, 5);
}

static void
saving (Desk *self, gconstpointer data)
{
  g_autoptr (IkdTarget) target = make_target (self);
  g_autoptr (IkdTarget) bad = ikd_target_copy (target);
  g_autoptr (IkdTarget) numbered = ikd_target_copy (target);
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autoptr (GError) error = NULL;

  bad->deadline = bad->valid_from - 1;
  g_assert_false (ikd_target_save (self->session, bad, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  numbered->source = ikd_source_new ("letter", number);
  g_assert_false (ikd_target_save (self->session, numbered, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, number));
  g_clear_error (&error);
  g_assert_cmpuint (count_targets (self, "33.01"), ==, 4);

  g_assert_true (ikd_target_save (self->session, target, NULL, &error));
  g_assert_cmpint (target->record, >, 0);
  g_assert_cmpuint (count_targets (self, "33.01"), ==, 5);
  target->withdrawn = TRUE;
  g_assert_true (ikd_target_save (self->session, target, NULL, &error));
  g_assert_cmpuint (count_targets (self, "33.01"), ==, 4);
}

/* 2027: 18 holidays and 8 days of leave. A day that an office closes takes one from the count. */
static void
holidays (Desk *self, gconstpointer data)
{
  g_autofree char *path = desk_path (self, "more.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IkdCalendar) before = ikd_session_dup_calendar (self->session);
  g_autoptr (IkdCalendar) after = NULL;
  g_autoptr (GError) error = NULL;
  const IkdDay from = ikd_day_new (2023, 6, 6);
  const IkdDay to = ikd_day_new (2023, 12, 31);
  guint n = 0;

  list = ikd_holiday_list (self->session, 2027, NULL, &error);
  g_assert_cmpuint (list->len, ==, 26);
  g_assert_cmpint (ikd_calendar_working_days (before, from, to), ==, 140);
  g_assert_true (g_file_set_contents (path, "date,kind,name\n2023-06-07,closure,Pindah kantor\n",
                                      -1, NULL));
  g_assert_true (ikd_holiday_import (self->session, file, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 1);
  desk_reopen (self);
  after = ikd_session_dup_calendar (self->session);
  g_assert_cmpint (ikd_calendar_working_days (after, from, to), ==, 139);
  g_assert_true (ikd_holiday_import (self->session, file, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 0);
}

/* As many as domain.md §8 names. */
static void
lists (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    guint       n;
    const char *first;
    const char *last;
  } cases[] = {
    { "segment", 15, "ASN", "umum" },
    { "obstacle", 19, "HP tidak memadai", "lainnya" },
    { "institution-kind", 22, "OPD", "PKK/posyandu/komunitas" },
    { "activity-kind", 17, "loket dinas", "sosialisasi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *result = NULL;

      ikd_list_load_async (self->session, cases[i].name, NULL, desk_ready_cb, &result);
      desk_wait (&result);
      items = ikd_list_load_finish (self->session, result, &error);
      g_object_unref (result);
      g_assert_no_error (error);
      g_assert_cmpuint (items->len, ==, cases[i].n);
      g_assert_cmpint (g_ascii_strcasecmp (
                         ((IkdListItem *) g_ptr_array_index (items, 0))->label_id,
                         cases[i].first), ==, 0);
      g_assert_cmpint (g_ascii_strcasecmp (
                         ((IkdListItem *) g_ptr_array_index (items, items->len - 1))->label_id,
                         cases[i].last), ==, 0);
    }
}

static void
verification (Desk *self, gconstpointer data)
{
  g_autoptr (IkdVerification) result = NULL;
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.050");
  result = ikd_verify (self->session, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (result->ok);
  g_assert_cmpint (result->figures, ==, 1);
  g_assert_cmpint (result->revisions, ==, 2);
  g_assert_cmpuint (result->problems->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/plan/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("shipped", shipped);
  ADD ("preview", preview);
  ADD ("saving", saving);
  ADD ("holidays", holidays);
  ADD ("lists", lists);
  ADD ("verification", verification);

  return g_test_run ();
}
