/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdReportWindow:
 *
 * A chat message, an article or an e-mail, and the figures that it tells, each with the words that
 * it came from. Nothing is stored before a person takes it.
 *
 * Signal "stored" (guint n): so many values were stored, as one action; the window closes after it.
 */
#define IKD_TYPE_REPORT_WINDOW (ikd_report_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdReportWindow, ikd_report_window, IKD, REPORT_WINDOW, AdwWindow)

/* @text: (nullable): read at once */
GtkWidget *ikd_report_window_new (GtkWindow *parent, IkdContext *context, const char *text);

G_END_DECLS
