/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-overview.h"

G_BEGIN_DECLS

/* Rincian Hitungan: how each number of a state came about. A modal window; Escape closes it. */
#define IKD_TYPE_EXPLAIN_WINDOW (ikd_explain_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdExplainWindow, ikd_explain_window, IKD, EXPLAIN_WINDOW, AdwWindow)

GtkWidget *ikd_explain_window_new (GtkWindow *parent, IkdOverview *overview);

G_END_DECLS
