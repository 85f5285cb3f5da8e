/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pages.h"

G_BEGIN_DECLS

/* What is known of a visit before it is made. Texts are translated and ready to print; what is NULL
 * or not known becomes a line to write on. */
typedef struct
{
  const char *office;           /* "Kabupaten Cilacap" */
  const char *mark;             /* printed at the head: invented figures; nullable */
  const char *place;
  const char *kind;
  const char *district;
  const char *neighbourhood;    /* "Kroya, RW 3, RT 2" */
  gint64      record;           /* the activity's number */
  gint64      officers;         /* how many; 0: not said */
  IkdDay      date;
  IkdDay      printed;
} IkdAssignment;

/**
 * IkdAssignmentSheet:
 *
 * The sheet that goes along on a visit: where to and when, and boxes for what it comes to. Names of
 * people are never printed, only lines to write them on. One page. Read-only.
 */
#define IKD_TYPE_ASSIGNMENT_SHEET (ikd_assignment_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IkdAssignmentSheet, ikd_assignment_sheet, IKD, ASSIGNMENT_SHEET, GObject)

/* Copies what it is given. */
IkdAssignmentSheet *ikd_assignment_sheet_new (const IkdAssignment *assignment);

G_END_DECLS
