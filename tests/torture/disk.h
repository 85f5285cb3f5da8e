/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "torture.h"

G_BEGIN_DECLS

/* Each round works on a full disk of its own. Where nothing may be mounted it says so, and one
 * round stands for all: the disk of the fault rows is full as well. */
void disk_run  (Torture *self, guint rounds, int scale);

/* The process; returns its status. */
int  disk_work (const char *template_path, const char *argument);

G_END_DECLS
