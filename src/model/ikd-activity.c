/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Activities. Guarantees: nothing is done on a day that has not come; what is done is changed only
 * by a revision that says why. */

#include "ikd-activity.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

#define PHONE_INADEQUATE "phone-inadequate"

G_DEFINE_FINAL_TYPE (IkdActivity, ikd_activity, IKD_TYPE_OUTREACH)

static const char *const state_ids[IKD_N_ACTIVITY_STATES + 1] = {
  [IKD_ACTIVITY_PLANNED] = "planned",
  [IKD_ACTIVITY_DONE] = "done",
  [IKD_ACTIVITY_CANCELLED] = "cancelled",
};

static const char *const state_labels[IKD_N_ACTIVITY_STATES] = {
  [IKD_ACTIVITY_PLANNED] = NC_ ("activity", "Planned"),
  [IKD_ACTIVITY_DONE] = NC_ ("activity", "Done"),
  [IKD_ACTIVITY_CANCELLED] = NC_ ("activity", "Cancelled"),
};

#define OFFSET(member) G_STRUCT_OFFSET (IkdActivity, member)

static const IkdField fields[] = {
  { "date", "Tanggal", N_ ("date"), IKD_FIELD_DAY, OFFSET (date), NULL, FALSE },
  { "kind", "Jenis", N_ ("kind"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, kind), NULL,
    FALSE },
  { "place", "Instansi/Tempat", N_ ("place"), IKD_FIELD_TEXT, OFFSET (place), NULL, FALSE },
  { "state", "Keadaan", N_ ("state"), IKD_FIELD_CHOICE, OFFSET (state), state_ids, FALSE },
  { "present", "Hadir", N_ ("present"), IKD_FIELD_COUNT, OFFSET (present), NULL, FALSE },
  { "enrolled", "Perekaman", N_ ("enrolled"), IKD_FIELD_COUNT, OFFSET (enrolled), NULL, FALSE },
  { "activated", "Aktivasi", N_ ("activated"), IKD_FIELD_COUNT, OFFSET (activated), NULL, FALSE },
  { "minutes", "Menit", N_ ("minutes"), IKD_FIELD_INTEGER, OFFSET (minutes), NULL, FALSE },
  { "officers", "Petugas", N_ ("officers"), IKD_FIELD_COUNT, OFFSET (officers), NULL, FALSE },
  { "nonresidents", "Penduduk Luar", N_ ("non-residents served"), IKD_FIELD_COUNT,
    OFFSET (nonresidents), NULL, FALSE },
  { "failed", "Gagal", N_ ("failed"), IKD_FIELD_COUNT, OFFSET (failed), NULL, FALSE },
  { "phone_inadequate", "HP Tidak Memadai", N_ ("phone not adequate"), IKD_FIELD_COUNT,
    OFFSET (phone_inadequate), NULL, FALSE },
  { "absent", "Tidak Hadir", N_ ("absent"), IKD_FIELD_COUNT, OFFSET (absent), NULL, FALSE },
  { "village", "Desa/Kelurahan", N_ ("village"), IKD_FIELD_TEXT, OFFSET (village), NULL, FALSE },
  { "rw", "RW", N_ ("RW"), IKD_FIELD_TEXT, OFFSET (rw), NULL, FALSE },
  { "rt", "RT", N_ ("RT"), IKD_FIELD_TEXT, OFFSET (rt), NULL, FALSE },
  { "segment", "Kelompok", N_ ("group"), IKD_FIELD_TEXT, OFFSET (segment), NULL, FALSE },
  { "obstacles", "Kendala", N_ ("obstacles"), IKD_FIELD_TEXT, OFFSET (obstacles), NULL, FALSE },
  { "institution", NULL, N_ ("institution"), IKD_FIELD_INTEGER, OFFSET (institution), NULL, TRUE },
  IKD_OUTREACH_FIELDS,
};

const char *
ikd_activity_state_to_id (IkdActivityState state)
{
  g_return_val_if_fail (state < IKD_N_ACTIVITY_STATES, NULL);

  return state_ids[state];
}

const char *
ikd_activity_state_label (IkdActivityState state)
{
  g_return_val_if_fail (state < IKD_N_ACTIVITY_STATES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "activity", state_labels[state]);
}

gboolean
ikd_activity_each_obstacle (IkdActivity *self, IkdObstacleFunc func, gpointer data)
{
  g_auto (GStrv) parts = g_strsplit (self->obstacles != NULL ? self->obstacles : "", ";", -1);

  if (func != NULL && self->phone_inadequate.known && self->phone_inadequate.value > 0)
    func (PHONE_INADEQUATE, self->phone_inadequate.value, data);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (g_strstrip (parts[i]), "=", 2);
      gint64 count = 0;

      if (pair[0] == NULL || *pair[0] == '\0')
        continue;
      if (pair[1] == NULL || g_str_equal (g_strstrip (pair[0]), PHONE_INADEQUATE)
          || !g_ascii_string_to_signed (g_strstrip (pair[1]), 10, 0, G_MAXINT32, &count, NULL))
        return FALSE;
      if (func != NULL)
        func (pair[0], count, data);
    }
  return TRUE;
}

void
ikd_activity_add_obstacle (IkdActivity *self, const char *kind, gint64 count)
{
  g_autofree char *before = self->obstacles;

  self->obstacles = g_strdup_printf ("%s%s%s=%" G_GINT64_FORMAT, before != NULL ? before : "",
                                     before != NULL && *before != '\0' ? ";" : "", kind, count);
}

/* The minutes after a colon; −1: there are none, or they are no minutes. */
static int
read_minutes (const char *text)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) || text[2] != '\0')
    return -1;
  return (text[0] - '0') * 10 + text[1] - '0';
}

gboolean
ikd_hours_parse (const char *text, gint64 *minutes, GError **error)
{
  g_autofree char *number = g_strdelimit (g_strstrip (g_strdup (text)), ",", '.');
  char *end = NULL;
  double hours = g_ascii_strtod (number, &end);
  int rest = *end == ':' ? read_minutes (end + 1) : *end == '\0' ? 0 : -1;

  if (end > number && rest >= 0 && rest < 60 && hours >= 0 && hours * 60 + rest > 0
      && hours * 60 + rest <= IKD_ACTIVITY_MINUTES_MOST)
    {
      *minutes = (gint64) (hours * 60 + 0.5) + rest;
      return TRUE;
    }
  g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
               _("“%s” is no number of hours up to 24. Write 2,5."), text);
  return FALSE;
}

char *
ikd_hours_format (gint64 minutes)
{
  g_autofree char *hours = ikd_count_format (minutes / 60);

  if (minutes % 60 == 0)
    return g_steal_pointer (&hours);
  return g_strdup_printf ("%s:%02d", hours, (int) (minutes % 60));
}

static void
report (GPtrArray *problems, const char *column, IkdSeverity severity, IkdErrorCode code,
        const char *message)
{
  g_ptr_array_add (problems, ikd_problem_new (0, column, severity, code, message));
}

static void
check_part (IkdNumber part, const char *column, const char *format, IkdNumber present,
            GPtrArray *problems)
{
  g_autofree char *count = ikd_count_format_words (part);
  g_autofree char *people = ikd_count_format_words (present);
  g_autofree char *sentence = NULL;

  if (!part.known || !present.known || part.low <= present.high)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (format, count, people);
#pragma GCC diagnostic pop
  report (problems, column, IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_ORDER, sentence);
}

static void
check_numbers (IkdActivity *self, GPtrArray *problems)
{
  /* Translators: two numbers of people. */
  check_part (self->activated, "activated",
              _("%s activated, more than the %s who were present. Correct one of them, or give the "
                "reason."), self->present, problems);
  /* Translators: two numbers of people. */
  check_part (self->enrolled, "enrolled",
              _("%s were enrolled, more than the %s who were present. Correct one of them, or give "
                "the reason."), self->present, problems);
  if (!ikd_activity_each_obstacle (self, NULL, NULL))
    report (problems, "obstacles", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_NUMBER,
            _("The obstacles are not understood. Write KIND=COUNT, with ; between them; phones "
              "that are not adequate have a field of their own."));
}

static void
check_minutes (gint64 minutes, GPtrArray *problems)
{
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;

  if (minutes <= IKD_ACTIVITY_MINUTES_MOST)
    return;
  count = ikd_count_format (minutes);
  /* Translators: a number of minutes. */
  sentence = g_strdup_printf (_("%s minutes are more than a day. Give how long the activity took."),
                              count);
  report (problems, "minutes", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_NUMBER, sentence);
}

static void
check (IkdOutreach *outreach, IkdOutreach *before, IkdDay today, GPtrArray *problems)
{
  IkdActivity *self = IKD_ACTIVITY (outreach);
  gboolean locked = before != NULL && IKD_ACTIVITY (before)->state == IKD_ACTIVITY_DONE;

  if (self->date == IKD_DAY_NONE)
    report (problems, "date", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_DATE,
            _("The activity has no date. Give one."));
  /* A plan may lie in the future. */
  ikd_outreach_check_day (self->date,
                          self->state == IKD_ACTIVITY_DONE ? today : MAX (today, self->date),
                          "date", problems);
  if (self->place == NULL || *self->place == '\0')
    report (problems, "place", IKD_SEVERITY_ERROR, IKD_ERROR_INVALID,
            _("The activity has no institution or place. Name it."));
  if (locked && (outreach->reason == NULL || *outreach->reason == '\0')
      && !ikd_outreach_same (outreach, before))
    report (problems, "reason", IKD_SEVERITY_ERROR, IKD_ERROR_REASON_OWED,
            _("The activity is done and locked. Give the reason for the correction."));
  check_numbers (self, problems);
  check_minutes (self->minutes, problems);
}

static char *
make_label (IkdOutreach *outreach)
{
  const IkdActivity *self = IKD_ACTIVITY (outreach);
  g_autofree char *day = self->date != IKD_DAY_NONE ? ikd_day_format (self->date) : g_strdup ("");

  /* Translators: a place and a date. */
  return g_strdup_printf (_("%s, %s"), self->place, day);
}

static void
ikd_activity_class_init (IkdActivityClass *klass)
{
  IkdOutreachClass *outreach_class = IKD_OUTREACH_CLASS (klass);

  outreach_class->record_kind = "activity";
  outreach_class->list = "activity-kind";
  outreach_class->fields = fields;
  outreach_class->n_fields = G_N_ELEMENTS (fields);
  outreach_class->check = check;
  outreach_class->label = make_label;
}

static void
ikd_activity_init (IkdActivity *self)
{
}

IkdActivity *
ikd_activity_new (void)
{
  return g_object_new (IKD_TYPE_ACTIVITY, NULL);
}
