/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * IkdAlert:
 *
 * A modal question with its answers as buttons. Closing it (Escape) is the first answer, so that
 * one must be harmless. It is gone after the answer.
 *
 * Signal "answered" (string id).
 */
#define IKD_TYPE_ALERT (ikd_alert_get_type ())
G_DECLARE_FINAL_TYPE (IkdAlert, ikd_alert, IKD, ALERT, AdwWindow)

IkdAlert *ikd_alert_new        (GtkWindow *parent, const char *heading, const char *body);
/* @style: a CSS class of the button ("suggested-action", "destructive-action"), nullable. The last
 * one added is the default for Enter. */
void      ikd_alert_add_answer (IkdAlert *self, const char *id, const char *label,
                                const char *style);

G_END_DECLS
