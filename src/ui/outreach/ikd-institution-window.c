/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the form for an institution asks for, and what is told of its past. */

#include "config.h"

#include "ikd-institution-window.h"

#include <glib/gi18n.h>

static const char *
state_label (int state)
{
  return ikd_institution_state_label ((IkdInstitutionState) state);
}

static const IkdFormRow rows[] = {
  { IKD_FORM_HEADING, NULL, "", NULL, 0 },
  { IKD_FORM_ENTRY, "name", N_ ("Name"), NULL, 0 },
  { IKD_FORM_KIND, "kind", N_ ("Kind of institution"), NULL, 0 },
  { IKD_FORM_CHOICE, "state", N_ ("State of the institution"), state_label,
    IKD_N_INSTITUTION_STATES },
  { IKD_FORM_HEADING, NULL, N_ ("How many people"), NULL, 0 },
  { IKD_FORM_ENTRY, "headcount", N_ ("Staff or members"), NULL, 0 },
  { IKD_FORM_ENTRY, "headcount_date", N_ ("Counted on"), NULL, 0 },
  { IKD_FORM_ENTRY, "headcount_source", N_ ("Source of that number"), NULL, 0 },
  { IKD_FORM_HEADING, NULL, N_ ("Activated so far"), NULL, 0 },
  { IKD_FORM_ENTRY, "activated", N_ ("Activated"), NULL, 0 },
  { IKD_FORM_ENTRY, "date", N_ ("As of"), NULL, 0 },
  { IKD_FORM_ENTRY, "next_visit", N_ ("Next visit"), NULL, 0 },
  { IKD_FORM_HEADING, NULL, N_ ("More"), NULL, 0 },
  { IKD_FORM_SEGMENT, "segment", N_ ("Group its people belong to"), NULL, 0 },
  { IKD_FORM_ENTRY, "source_title", N_ ("Source"), NULL, 0 },
  { IKD_FORM_ENTRY, "note", N_ ("Note"), NULL, 0 },
};

/* "Under way · 45 of 120 on 5 June 2026" */
static char *
history (IkdOutreach *record)
{
  const IkdInstitution *self = IKD_INSTITUTION (record);
  g_autoptr (GString) text = g_string_new (state_label (self->state));

  if (self->headcount.known)
    {
      g_autofree char *headcount = ikd_count_format_words (self->headcount);

      /* Translators: how many people are at an institution. */
      g_string_append_printf (text, _(" · %s people"), headcount);
    }
  if (self->activated.known)
    {
      g_autofree char *activated = ikd_count_format_words (self->activated);
      g_autofree char *date = ikd_day_format (self->date);

      /* Translators: how many have activated, and until which date. */
      g_string_append_printf (text, _(" · %s activated until %s"), activated, date);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const IkdRecordLayout layout = {
  .get_type = ikd_institution_get_type,
  .add_title = N_ ("Add an Institution"),
  .edit_title = N_ ("Institution"),
  .withdraw = N_ ("Withdraw This Institution"),
  .withdrawn = N_ ("Institution withdrawn"),
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .history = history,
};

GtkWidget *
ikd_institution_window_new (GtkWindow *parent, IkdContext *context, IkdInstitution *institution)
{
  return ikd_record_window_new (parent, context, &layout,
                                institution != NULL ? IKD_OUTREACH (institution) : NULL);
}
