/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-activity.h"

G_BEGIN_DECLS

/* The rows of the form that are typed into, and the fields they are. */
enum
{
  IKD_ACTIVITY_DATE,
  IKD_ACTIVITY_PLACE,
  IKD_ACTIVITY_PRESENT,
  IKD_ACTIVITY_ENROLLED,
  IKD_ACTIVITY_ACTIVATED,
  IKD_ACTIVITY_HOURS,
  IKD_ACTIVITY_N_OFFICERS,
  IKD_ACTIVITY_VILLAGE,
  IKD_ACTIVITY_RW,
  IKD_ACTIVITY_RT,
  IKD_ACTIVITY_NONRESIDENTS,
  IKD_ACTIVITY_FAILED,
  IKD_ACTIVITY_PHONE,
  IKD_ACTIVITY_ABSENT,
  IKD_ACTIVITY_NOTE,
  IKD_ACTIVITY_REASON,
  IKD_ACTIVITY_N_ROWS,
};

/* Its id in the template; static */
const char *ikd_activity_row_id    (guint row);
/* The row that is the field called @field; IKD_ACTIVITY_N_ROWS: none is. */
guint       ikd_activity_row_find  (const char *field);

/* Puts what @activity says into the rows. */
void        ikd_activity_rows_fill (AdwEntryRow *const *rows, IkdActivity *activity);
/* Puts what the rows say into @activity. FALSE with @error: the row *@at is not understood. */
gboolean    ikd_activity_rows_read (AdwEntryRow *const *rows, IkdActivity *activity, guint *at,
                                    GError **error);

G_END_DECLS
