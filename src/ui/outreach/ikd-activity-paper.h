/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Prints the sheet that goes along on the activity @record; what goes wrong is told by @pane. */
void ikd_activity_paper_print (IkdPane *pane, gint64 record);

G_END_DECLS
