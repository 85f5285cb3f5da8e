/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdActivityList:
 *
 * A table of activities, one of them chosen; a header sorts.
 *
 * Signals: "activate" (): Enter or a double click on the chosen one; "chosen" (): another one is.
 */
#define IKD_TYPE_ACTIVITY_LIST (ikd_activity_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityList, ikd_activity_list, IKD, ACTIVITY_LIST, GtkWidget)

/* @rows: of IkdActivityRow. What was chosen stays so, if it is among them. */
void            ikd_activity_list_show         (IkdActivityList *self, GPtrArray *rows);
/* nullable, transfer none */
IkdActivityRow *ikd_activity_list_get_selected (IkdActivityList *self);

G_END_DECLS
