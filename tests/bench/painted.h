/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* At the end of the first frame of @window in which @shows gives TRUE (NULL: of its first), prints
 * the microseconds since @since (of g_get_monotonic_time () of any process), the resident memory in
 * kB and the longest time, in microseconds, that the main loop was away since this was called; and
 * ends the process. */
void painted_report (GtkWindow *window, gint64 since, gboolean (*shows) (GtkWidget *window));

G_END_DECLS
