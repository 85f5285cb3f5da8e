/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-revision-service.h"

G_BEGIN_DECLS

/* The draft of a request for the revision of a target: to be completed by hand and copied. Escape
 * closes it. */
#define IKD_TYPE_LETTER_WINDOW (ikd_letter_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdLetterWindow, ikd_letter_window, IKD, LETTER_WINDOW, AdwWindow)

GtkWidget *ikd_letter_window_new (GtkWindow *parent, IkdSession *session,
                                  const IkdLetterQuery *query);

G_END_DECLS
