/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Institutions, activities, obstacles and groups: what is refused, what is owed a reason, and
 * fields as text. */

#include "ikd-activity.h"
#include "ikd-error.h"
#include "ikd-group.h"
#include "ikd-institution.h"
#include "ikd-obstacle.h"

#include "fixture.h"

#include <string.h>

static const char *const kinds[] = { "prison", "regional-bank", NULL };

/* Sets the fields of @words ("headcount=120", …). */
static gpointer
make (GType type, const char *words)
{
  IkdOutreach *self = g_object_new (type, NULL);
  g_auto (GStrv) pairs = g_strsplit (words, "|", -1);

  self->region_code = g_strdup ("33.01");
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], ":", 2);
      g_autoptr (GError) error = NULL;

      if (*pairs[i] == '\0')
        continue;
      g_assert_nonnull (ikd_outreach_field (type, pair[0]));
      ikd_field_from_text (ikd_outreach_field (type, pair[0]), self, pair[1],
                           IKD_SEPARATORS_INDONESIAN, &error);
      g_assert_no_error (error);
    }
  return self;
}

/* "error:bad-date@date reason-needed:order@activated" */
static char *
describe (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%s:%s@%s", i > 0 ? " " : "",
                              ikd_severity_to_id (problem->severity),
                              ikd_error_code_to_string (problem->code), problem->column);
    }
  return g_strdup (text->str);
}

typedef struct
{
  const char *before;           /* NULL: it is new */
  const char *words;
  const char *problems;
} Case;

static void
run (GType type, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (IkdOutreach) self = make (type, cases[i].words);
      g_autoptr (IkdOutreach) before = cases[i].before != NULL ? make (type, cases[i].before)
                                                               : NULL;
      g_autoptr (GPtrArray) problems = ikd_outreach_check (self, before, kinds,
                                                           day_of ("2023-06-06"));
      g_autofree char *found = describe (problems);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].problems);
    }
}

static void
institutions (void)
{
  static const Case cases[] = {
    { NULL, "name:BPR BKK|kind:regional-bank", "" },
    { NULL, "kind:prison", "error:invalid@name" },
    { NULL, "name:Lapas|kind:castle", "error:invalid@kind" },
    { NULL, "name:L|kind:prison|headcount:120|activated:120|date:2023-06-05",
      "" },
    { NULL, "name:L|kind:prison|headcount:120|activated:121|date:2023-06-05",
      "reason-needed:order@activated" },
    /* About 100 may be 104: 104 is not more for certain, 105 is. */
    { NULL,
      "name:L|kind:prison|headcount:100 (95–104)|activated:104|date:2023-06-05", "" },
    { NULL,
      "name:L|kind:prison|headcount:100 (95–104)|activated:105|date:2023-06-05",
      "reason-needed:order@activated" },
    { NULL, "name:L|kind:prison|activated:5", "error:bad-date@date" },
    { NULL, "name:L|kind:prison|activated:5|date:2021-12-31",
      "error:too-early@date" },
    { NULL, "name:L|kind:prison|activated:5|date:2023-06-07",
      "error:future-date@date" },
    /* Headcounts are older than IKD. */
    { NULL, "name:L|kind:prison|headcount:5|headcount_date:2020-01-01", "" },
    { NULL, "name:L|kind:prison|headcount:5|headcount_date:2023-06-07",
      "error:future-date@headcount_date" },
    { "name:L|kind:prison|activated:50|date:2023-06-01",
      "name:L|kind:prison|activated:49|date:2023-06-05", "reason-needed:falling@activated" },
    { "name:L|kind:prison|activated:50|date:2023-06-01",
      "name:L|kind:prison|activated:50|date:2023-06-05", "" },
    { NULL, "name:3301010101010001|kind:prison",
      "error:identity-number@name" },
  };

  run (IKD_TYPE_INSTITUTION, cases, G_N_ELEMENTS (cases));
}

static void
activities (void)
{
  static const Case cases[] = {
    { NULL, "place:Lapas|kind:prison|date:2023-06-05|state:done", "" },
    { NULL, "place:Lapas|kind:prison|date:2023-06-07|state:done",
      "error:future-date@date" },
    { NULL, "place:Lapas|kind:prison|date:2023-06-07|state:planned", "" },
    { NULL, "place:Lapas|kind:prison|date:2021-12-31|state:planned",
      "error:too-early@date" },
    { NULL, "kind:prison", "error:bad-date@date error:invalid@place" },
    { NULL, "place:L|kind:prison|date:2023-06-05|present:40|activated:41",
      "reason-needed:order@activated" },
    { NULL, "place:L|kind:prison|date:2023-06-05|present:40|enrolled:41",
      "reason-needed:order@enrolled" },
    { NULL, "place:L|kind:prison|date:2023-06-05|minutes:1440", "" },
    { NULL, "place:L|kind:prison|date:2023-06-05|minutes:1441", "error:bad-number@minutes" },
    { NULL, "place:L|kind:prison|date:2023-06-05|obstacles:server=3;signal=2",
      "" },
    { NULL, "place:L|kind:prison|date:2023-06-05|obstacles:server",
      "error:bad-number@obstacles" },
    { NULL, "place:L|kind:prison|date:2023-06-05|obstacles:phone-inadequate=3",
      "error:bad-number@obstacles" },
    { NULL, "place:L|kind:prison|date:2023-06-05|rt:3301-0101-0101-0001",
      "error:identity-number@rt" },
    /* Done is locked; a reason opens it; the same again changes nothing. */
    { "place:L|kind:prison|date:2023-06-05|state:done|activated:40",
      "place:L|kind:prison|date:2023-06-05|state:done|activated:41",
      "error:reason-owed@reason" },
    { "place:L|kind:prison|date:2023-06-05|state:done|activated:40",
      "place:L|kind:prison|date:2023-06-05|state:planned", "error:reason-owed@reason" },
    { "place:L|kind:prison|date:2023-06-05|state:done|activated:40",
      "place:L|kind:prison|date:2023-06-05|state:done|activated:41|reason:salah hitung", "" },
    { "place:L|kind:prison|date:2023-06-05|state:done|activated:40",
      "place:L|kind:prison|date:2023-06-05|state:done|activated:40", "" },
    { "place:L|kind:prison|date:2023-06-05|state:planned",
      "place:L|kind:prison|date:2023-06-05|state:done|activated:41", "" },
  };

  run (IKD_TYPE_ACTIVITY, cases, G_N_ELEMENTS (cases));
}

static void
obstacles (void)
{
  static const Case cases[] = {
    { NULL, "kind:prison|date:2023-06-05|source_title:Radar", "" },
    { NULL, "kind:prison|affected:5", "error:bad-date@date error:invalid@source_title" },
  };

  run (IKD_TYPE_OBSTACLE, cases, G_N_ELEMENTS (cases));
}

static void
groups (void)
{
  static const Case cases[] = {
    { NULL, "kind:prison|at_target:yes|date:2023-06-05", "" },
    { NULL, "kind:prison|at_target:yes", "error:bad-date@date" },
  };

  run (IKD_TYPE_GROUP, cases, G_N_ELEMENTS (cases));
}

/* The sentence names those there are, and never a number that looks like an identity number. */
static void
sentences (void)
{
  g_autoptr (IkdOutreach) castle = make (IKD_TYPE_INSTITUTION, "name:L|kind:castle");
  g_autoptr (IkdOutreach) number = make (IKD_TYPE_INSTITUTION, "name:L|kind:3301010101010001");
  g_autoptr (GPtrArray) problems = ikd_outreach_check (castle, NULL, kinds, day_of ("2023-06-06"));
  g_autoptr (GPtrArray) numbered = ikd_outreach_check (number, NULL, kinds, day_of ("2023-06-06"));
  g_autoptr (IkdOutreach) nowhere = make (IKD_TYPE_INSTITUTION, "name:L|kind:prison");
  g_autoptr (GPtrArray) placeless = NULL;

  g_assert_nonnull (strstr (((IkdProblem *) g_ptr_array_index (problems, 0))->message, "castle"));
  g_assert_nonnull (strstr (((IkdProblem *) g_ptr_array_index (problems, 0))->message,
                            "prison, regional-bank"));
  for (guint i = 0; i < numbered->len; i++)
    g_assert_null (strstr (((IkdProblem *) g_ptr_array_index (numbered, i))->message, "33010101"));
  g_clear_pointer (&nowhere->region_code, g_free);
  placeless = ikd_outreach_check (nowhere, NULL, kinds, day_of ("2023-06-06"));
  g_assert_cmpint (((IkdProblem *) g_ptr_array_index (placeless, 0))->code, ==,
                   IKD_ERROR_UNKNOWN_REGION);
}

/* What is written is read back; what people write is understood. */
static void
texts (void)
{
  static const struct
  {
    const char *field;
    const char *typed;
    const char *written;        /* NULL: refused */
  } cases[] = {
    { "headcount", "1.204", "1204" },
    { "headcount", "sekira 1.5 juta", "1500000 (1450000–1549999)" },
    { "headcount", "40000 (39500–40499)", "40000 (39500–40499)" },
    { "headcount", "40000 (40500–40600)", NULL },
    { "headcount", "banyak", NULL },
    { "date", "5 Juni 2023", "2023-06-05" },
    { "date", "2023-06", NULL },
    { "state", "Under-Way", "under-way" },
    { "state", "finished", NULL },
    { "name", "Lapas Pasir Putih", "Lapas Pasir Putih" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdInstitution) self = ikd_institution_new ();
      const IkdField *field = ikd_outreach_field (IKD_TYPE_INSTITUTION, cases[i].field);
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;

      g_assert_cmpint (ikd_field_from_text (field, IKD_OUTREACH (self), cases[i].typed,
                                            IKD_SEPARATORS_INDONESIAN, &error), ==,
                       cases[i].written != NULL);
      g_assert_cmpint (error != NULL, ==, cases[i].written == NULL);
      if (cases[i].written == NULL)
        continue;
      written = ikd_field_to_text (field, IKD_OUTREACH (self));
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* A number that may be somebody's is no count, with bounds or without, and is not said again. */
static void
identity_numbers (void)
{
  static const char *const forms[] = { "%s", "%s (1–9)", "%s (1–%s)", "1 (1–%s)" };
  g_autofree char *number = g_strconcat ("9999", "9901", "0101", "0001", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (IkdInstitution) self = ikd_institution_new ();
      g_auto (GStrv) parts = g_strsplit (forms[i], "%s", -1);
      g_autofree char *text = g_strjoinv (number, parts);
      g_autoptr (GError) error = NULL;

      g_assert_false (ikd_field_from_text (ikd_outreach_field (IKD_TYPE_INSTITUTION, "headcount"),
                                           IKD_OUTREACH (self), text, IKD_SEPARATORS_INDONESIAN,
                                           &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (error->message, number));
    }
}

static void
copies (void)
{
  g_autoptr (IkdActivity) self = make (IKD_TYPE_ACTIVITY,
                                       "place:Lapas|kind:prison|date:2023-06-05|state:done|"
                                       "present:50|minutes:90|officers:3|rw:03|reason:x");
  g_autoptr (IkdActivity) copy = NULL;

  self->parent_instance.record = 7;
  self->parent_instance.author = g_strdup ("Operator 01");
  copy = IKD_ACTIVITY (ikd_outreach_copy (IKD_OUTREACH (self)));
  g_assert_cmpint (copy->parent_instance.record, ==, 7);
  g_assert_null (copy->parent_instance.author);
  g_assert_cmpstr (copy->place, ==, "Lapas");
  g_assert_true (ikd_outreach_same (IKD_OUTREACH (self), IKD_OUTREACH (copy)));
  /* A reason is of its revision. */
  g_assert_null (copy->parent_instance.reason);
  copy->minutes = 91;
  g_assert_false (ikd_outreach_same (IKD_OUTREACH (self), IKD_OUTREACH (copy)));
}

static void
within (void)
{
  g_assert_true (ikd_code_is_within ("33.01", "33.01"));
  g_assert_true (ikd_code_is_within ("33.01.06.2005", "33.01"));
  g_assert_true (ikd_code_is_within ("33.01", "ID"));
  g_assert_false (ikd_code_is_within ("33.01", "33.01.06"));
  g_assert_false (ikd_code_is_within ("33.10", "33.1"));
}

static void
hours (void)
{
  static const struct
  {
    const char *text;
    gint64      minutes;        /* −1: refused */
    const char *written;
  } cases[] = {
    { "3", 180, "3" },
    { "2,5", 150, "2:30" },
    { "2.25", 135, "2:15" },
    { "2:05", 125, "2:05" },
    { " 24 ", 1440, "24" },
    { "0:45", 45, "0:45" },
    { "0", -1, NULL },
    { "", -1, NULL },
    { "24:01", -1, NULL },
    { "2:60", -1, NULL },
    { "2:5", -1, NULL },
    { "dua", -1, NULL },
    { "-1", -1, NULL },
    { "3 jam", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;
      gint64 minutes = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ikd_hours_parse (cases[i].text, &minutes, &error), ==,
                       cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      if (minutes < 0)
        {
          g_assert_error (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER);
          continue;
        }
      written = ikd_hours_format (minutes);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
sum_cb (const char *kind, gint64 count, gpointer data)
{
  g_string_append_printf (data, "%s %d\n", kind, (int) count);
}

static void
obstacles_added (void)
{
  g_autoptr (IkdActivity) activity = ikd_activity_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  ikd_activity_add_obstacle (activity, "server", 3);
  ikd_activity_add_obstacle (activity, "signal", 2);
  g_assert_cmpstr (activity->obstacles, ==, "server=3;signal=2");
  g_assert_true (ikd_activity_each_obstacle (activity, sum_cb, found));
  g_assert_cmpstr (found->str, ==, "server 3\nsignal 2\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outreach/institutions", institutions);
  g_test_add_func ("/outreach/activities", activities);
  g_test_add_func ("/outreach/obstacles", obstacles);
  g_test_add_func ("/outreach/groups", groups);
  g_test_add_func ("/outreach/sentences", sentences);
  g_test_add_func ("/outreach/texts", texts);
  g_test_add_func ("/outreach/identity-numbers", identity_numbers);
  g_test_add_func ("/outreach/copies", copies);
  g_test_add_func ("/outreach/within", within);
  g_test_add_func ("/outreach/hours", hours);
  g_test_add_func ("/outreach/obstacles-added", obstacles_added);

  return g_test_run ();
}
