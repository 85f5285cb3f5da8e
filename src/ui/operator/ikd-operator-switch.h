/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdOperatorSwitch:
 *
 * Says whose name is written beside each change, and lets it be changed. Property "context".
 */
#define IKD_TYPE_OPERATOR_SWITCH (ikd_operator_switch_get_type ())
G_DECLARE_FINAL_TYPE (IkdOperatorSwitch, ikd_operator_switch, IKD, OPERATOR_SWITCH, GtkWidget)

/* Keeps @name (an empty one: the login name again) in the user's settings and gives it to @session
 * (nullable). Errors: IDENTITY_NUMBER. */
gboolean ikd_operator_keep  (const char *name, IkdSession *session, GError **error);
/* Gives the kept name to @session; the session has the login name while none is kept. */
void     ikd_operator_apply (IkdSession *session);

G_END_DECLS
