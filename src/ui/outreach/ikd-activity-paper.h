/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-pane.h"

G_BEGIN_DECLS

/* The sheet that goes along on an activity. What comes of it is said in a toast of @pane. */

/* Asks for a printer. */
void ikd_activity_paper_print (IkdPane *pane, IkdActivity *activity);
/* Asks for a place and writes it there as PDF. */
void ikd_activity_paper_save  (IkdPane *pane, IkdActivity *activity);

G_END_DECLS
