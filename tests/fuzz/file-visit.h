/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All kinds of records that a data file holds, by their names there. */
#define FILE_KINDS                                                                         \
  "target", "holiday", "segment", "annotation", "reach", "simulation", "view", "release",  \
  "completion", "control", "follow-up", "confirmation", "sheet", "alias", "mapping",       \
  "institution", "activity", "group", "obstacle-estimate"

/* Makes a small data file with some figures and a record of each kind. */
void file_make  (const char *path);
/* Opens it and reads everything in it, as the program does. Aborts where a refusal has no
 * sentence. */
void file_visit (const char *path);

G_END_DECLS
