/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-what-if.h"

G_BEGIN_DECLS

#define IKD_TYPE_SIMULATION (ikd_simulation_get_type ())
G_DECLARE_FINAL_TYPE (IkdSimulation, ikd_simulation, IKD, SIMULATION, GObject)

/**
 * IkdSimulation:
 *
 * A what-if that somebody keeps under a name: what was tried, not what came out, so that it is
 * always of the figures as they are. Filled by its maker, read-only ever after.
 */
struct _IkdSimulation
{
  GObject         parent_instance;

  gint64          record;       /* 0 while not stored */
  char           *region_code;
  char           *name;
  IkdDay          day;          /* as of; IKD_DAY_NONE: the newest figure's */
  IkdTargetKind   kind;
  IkdTrial        trial;
  gboolean        withdrawn;
  char           *author;       /* of the action; nullable while not stored */
  gint64          at;           /* seconds since 1970 UTC */
};

IkdSimulation *ikd_simulation_new   (const char *region_code, const char *name);
/* Errors: INVALID with the remedy. */
gboolean       ikd_simulation_check (IkdSimulation *self, GError **error);
/* What a trial changes: "10% of ID-obliged residents, until 31 December 2026"; translated, transfer
 * full */
char          *ikd_trial_label      (const IkdTrial *trial);

G_END_DECLS
