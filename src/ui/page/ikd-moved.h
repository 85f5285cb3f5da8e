/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-session.h"

G_BEGIN_DECLS

/* How to tell that cells stayed as they are where something was taken back: a heading, and a line
 * for each of @moved (of IkdFigure); more than a few are counted. */
const char *ikd_moved_heading   (void);
char       *ikd_moved_dup_lines (IkdSession *session, GPtrArray *moved);

G_END_DECLS
