/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a reason: one of the ready ones by its digit, or one's own. A modal window; Escape
 * closes it without one. Signal "given" (string reason): it is gone after that. */
#define IKD_TYPE_REASON_WINDOW (ikd_reason_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdReasonWindow, ikd_reason_window, IKD, REASON_WINDOW, AdwWindow)

/* @heading: what is asked; @body: what the reason is for */
GtkWidget *ikd_reason_window_new (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
