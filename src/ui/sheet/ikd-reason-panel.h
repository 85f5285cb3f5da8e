/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * IkdReasonPanel:
 *
 * Asks for what a cell owes, to be answered by one digit: a ready reason, or what becomes of a sum
 * whose earlier part was corrected. Escape leaves it.
 *
 * Signals: "reason-chosen" (string reason, gboolean all), "settled" (gboolean recompute, gboolean
 * all), "left".
 */
#define IKD_TYPE_REASON_PANEL (ikd_reason_panel_get_type ())
G_DECLARE_FINAL_TYPE (IkdReasonPanel, ikd_reason_panel, IKD, REASON_PANEL, GtkWidget)

/* @what: the cell in words; @n: how many cells owe the same. Takes the focus. */
void     ikd_reason_panel_ask      (IkdReasonPanel *self, const char *what, gboolean sum, guint n);
/* Adds why, once it is known. */
void     ikd_reason_panel_set_why  (IkdReasonPanel *self, const char *why);

G_END_DECLS
