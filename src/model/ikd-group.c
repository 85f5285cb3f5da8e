/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups within a region. Guarantees: that a group is at its target is kept as what was said, not
 * as a count that nobody gave. */

#include "ikd-group.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdGroup, ikd_group, IKD_TYPE_OUTREACH)

static const char *const answers[] = { "no", "yes", NULL };

#define OFFSET(member) G_STRUCT_OFFSET (IkdGroup, member)

static const IkdField fields[] = {
  { "kind", "Kelompok", N_ ("group"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, kind), NULL,
    FALSE },
  { "name", "Nama", N_ ("name"), IKD_FIELD_TEXT, OFFSET (name), NULL, FALSE },
  { "at_target", "Sudah Mencapai Target", N_ ("at its target"), IKD_FIELD_CHOICE,
    OFFSET (at_target), answers, FALSE },
  { "date", "Tanggal", N_ ("date"), IKD_FIELD_DAY, OFFSET (date), NULL, FALSE },
  { "overlaps", NULL, N_ ("overlaps"), IKD_FIELD_TEXT, OFFSET (overlaps), NULL, FALSE },
  IKD_OUTREACH_FIELDS,
};

static void
check (IkdOutreach *outreach, IkdOutreach *before, IkdDay today, GPtrArray *problems)
{
  const IkdGroup *self = IKD_GROUP (outreach);

  if (self->at_target != 0 && self->date == IKD_DAY_NONE)
    g_ptr_array_add (problems,
                     ikd_problem_new (0, "date", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_DATE,
                                      _("Give the date on which the group was at its target.")));
  ikd_outreach_check_day (self->date, today, "date", problems);
}

static char *
make_label (IkdOutreach *outreach)
{
  const IkdGroup *self = IKD_GROUP (outreach);

  return g_strdup (self->name != NULL ? self->name : outreach->kind);
}

static void
ikd_group_class_init (IkdGroupClass *klass)
{
  IkdOutreachClass *outreach_class = IKD_OUTREACH_CLASS (klass);

  outreach_class->record_kind = "group";
  outreach_class->list = "segment";
  outreach_class->fields = fields;
  outreach_class->n_fields = G_N_ELEMENTS (fields);
  outreach_class->check = check;
  outreach_class->label = make_label;
}

static void
ikd_group_init (IkdGroup *self)
{
}

IkdGroup *
ikd_group_new (void)
{
  return g_object_new (IKD_TYPE_GROUP, NULL);
}
