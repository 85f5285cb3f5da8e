/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach.h"

G_BEGIN_DECLS

/* Of one activity: a day. */
#define IKD_ACTIVITY_MINUTES_MOST (24 * 60)

typedef enum
{
  IKD_ACTIVITY_PLANNED,         /* "planned" */
  IKD_ACTIVITY_DONE,            /* "done": locked */
  IKD_ACTIVITY_CANCELLED,       /* "cancelled" */
  IKD_N_ACTIVITY_STATES,
} IkdActivityState;

const char *ikd_activity_state_to_id   (IkdActivityState state);        /* static */
const char *ikd_activity_state_label   (IkdActivityState state);        /* translated; static */

#define IKD_TYPE_ACTIVITY (ikd_activity_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivity, ikd_activity, IKD, ACTIVITY, IkdOutreach)

/**
 * IkdActivity:
 * @date: the day
 * @place: the institution or place
 * @present, @enrolled, @activated: who came, who was enrolled for e-KTP, who activated: residents
 * @minutes: how long it took; 0: not said
 * @officers: how many officers were there
 * @nonresidents: residents of elsewhere who were served; they are in none of the other numbers
 * @failed, @phone_inadequate, @absent: activations that failed, phones that were not adequate,
 *   people who had been expected
 * @village, @rw, @rt: down to the neighbourhood, as text
 * @segment: the group that was visited; nullable
 * @obstacles: other obstacles and how often each was met: "server=3;signal=2"; nullable. Phones
 *   that are not adequate have a member of their own
 * @institution: record of the institution it was at; 0 none
 *
 * One visit, planned or done. A done one is locked: changed by a revision that gives its reason.
 * Its kind is of "activity-kind".
 */
struct _IkdActivity
{
  IkdOutreach  parent_instance;

  IkdDay       date;
  char        *place;
  int          state;           /* IkdActivityState */
  IkdNumber    present;
  IkdNumber    enrolled;
  IkdNumber    activated;
  gint64       minutes;
  IkdNumber    officers;
  IkdNumber    nonresidents;
  IkdNumber    failed;
  IkdNumber    phone_inadequate;
  IkdNumber    absent;
  char        *village;
  char        *rw;
  char        *rt;
  char        *segment;
  char        *obstacles;
  gint64       institution;
};

IkdActivity *ikd_activity_new       (void);

/* Walks @obstacles, phones that are not adequate among them. FALSE: the text is not understood, and
 * @func was not called for what follows. @func nullable */
typedef void (*IkdObstacleFunc) (const char *kind, gint64 count, gpointer data);
gboolean     ikd_activity_each_obstacle (IkdActivity *self, IkdObstacleFunc func, gpointer data);
/* Adds to @obstacles that @kind was met @count times. */
void         ikd_activity_add_obstacle  (IkdActivity *self, const char *kind, gint64 count);

/* @minutes from hours as people write them, up to 24: "2,5", "2.5", "2:30", "3". Errors:
 * BAD_NUMBER */
gboolean     ikd_hours_parse            (const char *text, gint64 *minutes, GError **error);
/* The same the other way, in the language of the messages: "2:30", "3"; transfer full */
char        *ikd_hours_format           (gint64 minutes);

G_END_DECLS
