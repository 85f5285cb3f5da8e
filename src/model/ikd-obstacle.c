/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Estimates of obstacles. Guarantees: each names its source and its date. */

#include "ikd-obstacle.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdObstacle, ikd_obstacle, IKD_TYPE_OUTREACH)

#define OFFSET(member) G_STRUCT_OFFSET (IkdObstacle, member)

static const IkdField fields[] = {
  { "kind", "Kendala", N_ ("kind"), IKD_FIELD_TEXT, G_STRUCT_OFFSET (IkdOutreach, kind), NULL,
    FALSE },
  { "affected", "Jumlah Terdampak", N_ ("people affected"), IKD_FIELD_COUNT, OFFSET (affected),
    NULL, FALSE },
  { "date", "Tanggal", N_ ("date"), IKD_FIELD_DAY, OFFSET (date), NULL, FALSE },
  { "segment", "Kelompok", N_ ("group"), IKD_FIELD_TEXT, OFFSET (segment), NULL, FALSE },
  IKD_OUTREACH_FIELDS,
};

static void
check (IkdOutreach *outreach, IkdOutreach *before, IkdDay today, GPtrArray *problems)
{
  const IkdObstacle *self = IKD_OBSTACLE (outreach);

  if (self->date == IKD_DAY_NONE)
    g_ptr_array_add (problems,
                     ikd_problem_new (0, "date", IKD_SEVERITY_ERROR, IKD_ERROR_BAD_DATE,
                                      _("The estimate has no date. Give one.")));
  ikd_outreach_check_day (self->date, today, "date", problems);
  if (outreach->source == NULL || *outreach->source == '\0')
    g_ptr_array_add (problems,
                     ikd_problem_new (0, "source_title", IKD_SEVERITY_ERROR, IKD_ERROR_INVALID,
                                      _("The estimate has no source. Say where it comes from.")));
}

static char *
make_label (IkdOutreach *outreach)
{
  const IkdObstacle *self = IKD_OBSTACLE (outreach);
  g_autofree char *day = self->date != IKD_DAY_NONE ? ikd_day_format (self->date) : g_strdup ("");

  return g_strdup_printf (_("%s, %s"), outreach->kind, day);
}

static void
ikd_obstacle_class_init (IkdObstacleClass *klass)
{
  IkdOutreachClass *outreach_class = IKD_OUTREACH_CLASS (klass);

  outreach_class->record_kind = "obstacle-estimate";
  outreach_class->list = "obstacle";
  outreach_class->fields = fields;
  outreach_class->n_fields = G_N_ELEMENTS (fields);
  outreach_class->check = check;
  outreach_class->label = make_label;
}

static void
ikd_obstacle_init (IkdObstacle *self)
{
}

IkdObstacle *
ikd_obstacle_new (void)
{
  return g_object_new (IKD_TYPE_OBSTACLE, NULL);
}
