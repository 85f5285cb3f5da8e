/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_INSTITUTION_NOT_YET,      /* "not-yet" */
  IKD_INSTITUTION_PLANNED,      /* "planned" */
  IKD_INSTITUTION_UNDER_WAY,    /* "under-way" */
  IKD_INSTITUTION_DONE,         /* "done" */
  IKD_N_INSTITUTION_STATES,
} IkdInstitutionState;

const char *ikd_institution_state_to_id (IkdInstitutionState state);   /* static */
/* translated; static */
const char *ikd_institution_state_label (IkdInstitutionState state);

#define IKD_TYPE_INSTITUTION (ikd_institution_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitution, ikd_institution, IKD, INSTITUTION, IkdOutreach)

/**
 * IkdInstitution:
 * @name: as the office calls it
 * @headcount: people who work or learn there
 * @activated: how many of them had an active IKD on @date; its history are the record's revisions
 * @state: as the office says; what it comes to with the activities is for
 *   ikd_institution_standing()
 * @next_visit: a day agreed on, where no activity is planned yet
 * @segment: the group its people belong to; nullable
 *
 * An institution whose people are visited where they are. Its kind is of "institution-kind".
 */
struct _IkdInstitution
{
  IkdOutreach  parent_instance;

  char        *name;
  IkdNumber    headcount;
  IkdDay       headcount_date;
  char        *headcount_source;
  IkdNumber    activated;
  IkdDay       date;
  int          state;           /* IkdInstitutionState */
  IkdDay       next_visit;
  char        *segment;
};

IkdInstitution *ikd_institution_new (void);

G_END_DECLS
