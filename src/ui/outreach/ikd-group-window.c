/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the form for a group asks for, and what is told of its past. */

#include "config.h"

#include "ikd-group-window.h"

#include <glib/gi18n.h>

static const IkdFormRow rows[] = {
  { IKD_FORM_HEADING, NULL, "", NULL, 0 },
  { IKD_FORM_KIND, "kind", N_ ("Group"), NULL, 0 },
  { IKD_FORM_ENTRY, "name", N_ ("What it is called here"), NULL, 0 },
  { IKD_FORM_HEADING, NULL, N_ ("Said without a number"), NULL, 0 },
  { IKD_FORM_SWITCH, "at_target", N_ ("Has reached its target"), NULL, 0 },
  { IKD_FORM_ENTRY, "date", N_ ("Said on"), NULL, 0 },
  { IKD_FORM_HEADING, NULL, N_ ("More"), NULL, 0 },
  { IKD_FORM_SEGMENTS, "overlaps", N_ ("Shares people with"), NULL, 0 },
  { IKD_FORM_ENTRY, "source_title", N_ ("Source"), NULL, 0 },
  { IKD_FORM_ENTRY, "note", N_ ("Note"), NULL, 0 },
};

static char *
history (IkdOutreach *record)
{
  const IkdGroup *self = IKD_GROUP (record);
  g_autofree char *label = ikd_outreach_label (record);
  g_autofree char *date = self->date != IKD_DAY_NONE ? ikd_day_format (self->date) : NULL;

  if (self->at_target == 0 || date == NULL)
    return g_steal_pointer (&label);
  /* Translators: the name of a group, and the date on which that was said. */
  return g_strdup_printf (_("%s: at its target, said on %s"), label, date);
}

static const IkdRecordLayout layout = {
  .get_type = ikd_group_get_type,
  .add_title = N_ ("Add a Group"),
  .edit_title = N_ ("Group"),
  .withdraw = N_ ("Withdraw What Is Said of This Group"),
  .withdrawn = N_ ("What was said of the group is withdrawn"),
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .history = history,
};

GtkWidget *
ikd_group_window_new (GtkWindow *parent, IkdContext *context, IkdGroup *group)
{
  return ikd_record_window_new (parent, context, &layout,
                                group != NULL ? IKD_OUTREACH (group) : NULL);
}
