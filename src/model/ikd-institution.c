/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Institutions. Guarantees: more activations than people, and fewer than were noted before, are
 * kept only with a reason; an institution may be done without a number, as offices say it. */

#include "ikd-institution.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdInstitution, ikd_institution, IKD_TYPE_OUTREACH)

static const char *const state_ids[IKD_N_INSTITUTION_STATES + 1] = {
  [IKD_INSTITUTION_NOT_YET] = "not-yet",
  [IKD_INSTITUTION_PLANNED] = "planned",
  [IKD_INSTITUTION_UNDER_WAY] = "under-way",
  [IKD_INSTITUTION_DONE] = "done",
};

static const char *const state_labels[IKD_N_INSTITUTION_STATES] = {
  [IKD_INSTITUTION_NOT_YET] = NC_ ("institution", "Not yet"),
  [IKD_INSTITUTION_PLANNED] = NC_ ("institution", "Planned"),
  [IKD_INSTITUTION_UNDER_WAY] = NC_ ("institution", "Under way"),
  [IKD_INSTITUTION_DONE] = NC_ ("institution", "Done"),
};

#define OFFSET(member) G_STRUCT_OFFSET (IkdInstitution, member)

static const IkdField fields[] = {
  { "name", "Instansi", N_ ("name"), IKD_FIELD_TEXT, OFFSET (name), NULL, FALSE },
  { "kind", "Jenis", N_ ("kind"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, kind), NULL,
    FALSE },
  { "headcount", "Jumlah Orang", N_ ("headcount"), IKD_FIELD_COUNT, OFFSET (headcount), NULL,
    FALSE },
  { "headcount_date", NULL, N_ ("date of the headcount"), IKD_FIELD_DAY, OFFSET (headcount_date),
    NULL, FALSE },
  { "headcount_source", NULL, N_ ("source of the headcount"), IKD_FIELD_TEXT,
    OFFSET (headcount_source), NULL, FALSE },
  { "activated", "Aktivasi", N_ ("activated"), IKD_FIELD_COUNT, OFFSET (activated), NULL, FALSE },
  { "date", "Tanggal", N_ ("date"), IKD_FIELD_DAY, OFFSET (date), NULL, FALSE },
  { "state", "Keadaan", N_ ("state"), IKD_FIELD_CHOICE, OFFSET (state), state_ids, FALSE },
  { "next_visit", "Kunjungan Berikutnya", N_ ("next visit"), IKD_FIELD_DAY, OFFSET (next_visit),
    NULL, FALSE },
  { "segment", "Kelompok", N_ ("group"), IKD_FIELD_TEXT, OFFSET (segment), NULL, FALSE },
  IKD_OUTREACH_FIELDS,
};

const char *
ikd_institution_state_to_id (IkdInstitutionState state)
{
  g_return_val_if_fail (state < IKD_N_INSTITUTION_STATES, NULL);

  return state_ids[state];
}

const char *
ikd_institution_state_label (IkdInstitutionState state)
{
  g_return_val_if_fail (state < IKD_N_INSTITUTION_STATES, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "institution", state_labels[state]);
}

static void
report (GPtrArray *problems, const char *column, IkdSeverity severity, IkdErrorCode code,
        const char *message)
{
  g_ptr_array_add (problems, ikd_problem_new (0, column, severity, code, message));
}

static void
check_activated (const IkdInstitution *self, const IkdInstitution *before, GPtrArray *problems)
{
  g_autofree char *activated = ikd_count_format_words (self->activated);
  g_autofree char *sentence = NULL;

  if (self->activated.known && self->headcount.known
      && self->activated.low > self->headcount.high)
    {
      g_autofree char *headcount = ikd_count_format_words (self->headcount);

      /* Translators: two numbers of people. */
      sentence = g_strdup_printf (_("%s have activated, more than the %s who are there. Correct "
                                    "one of them, or give the reason."), activated, headcount);
      report (problems, "activated", IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_ORDER, sentence);
    }
  else if (before != NULL && self->activated.known && before->activated.known
           && self->activated.high < before->activated.low && self->date >= before->date)
    {
      g_autofree char *former = ikd_count_format_words (before->activated);

      /* Translators: two numbers of people. */
      sentence = g_strdup_printf (_("%s have activated, fewer than the %s noted before. Correct "
                                    "it, or give the reason."), activated, former);
      report (problems, "activated", IKD_SEVERITY_REASON_NEEDED, IKD_ERROR_FALLING, sentence);
    }
}

static void
check (IkdOutreach *outreach, IkdOutreach *before, IkdDay today, GPtrArray *problems)
{
  const IkdInstitution *self = IKD_INSTITUTION (outreach);
  g_autoptr (GError) error = NULL;
  const IkdPeriod counted = { self->headcount_date, self->headcount_date };

  if (self->name == NULL || *self->name == '\0')
    report (problems, "name", IKD_SEVERITY_ERROR, IKD_ERROR_INVALID,
            _("The institution has no name. Give one."));
  if (self->activated.known && self->date == IKD_DAY_NONE)
    report (problems, "date", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_DATE,
            _("Give the date on which so many had activated."));
  ikd_outreach_check_day (self->date, today, "date", problems);
  if (self->headcount_date != IKD_DAY_NONE && !ikd_period_check (counted, today, FALSE, &error))
    report (problems, "headcount_date", IKD_SEVERITY_ERROR, error->code, error->message);
  check_activated (self, before != NULL ? IKD_INSTITUTION (before) : NULL, problems);
}

static char *
make_label (IkdOutreach *outreach)
{
  return g_strdup (IKD_INSTITUTION (outreach)->name);
}

static void
ikd_institution_class_init (IkdInstitutionClass *klass)
{
  IkdOutreachClass *outreach_class = IKD_OUTREACH_CLASS (klass);

  outreach_class->record_kind = "institution";
  outreach_class->list = "institution-kind";
  outreach_class->fields = fields;
  outreach_class->n_fields = G_N_ELEMENTS (fields);
  outreach_class->check = check;
  outreach_class->label = make_label;
}

static void
ikd_institution_init (IkdInstitution *self)
{
}

IkdInstitution *
ikd_institution_new (void)
{
  return g_object_new (IKD_TYPE_INSTITUTION, NULL);
}
