/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/**
 * IkdCompletenessPane:
 *
 * Who reported on which days: the children of the context's region (of the office, where it has
 * none) and the last days on which they count, up to the context's day.
 *
 * Signal "cell-activated" (gint64 region, int day): the report of that region and day is to be
 * opened.
 */
#define IKD_TYPE_COMPLETENESS_PANE (ikd_completeness_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdCompletenessPane, ikd_completeness_pane, IKD, COMPLETENESS_PANE, IkdPane)

G_END_DECLS
