/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* Feeds a revision to the digest of the action that is open. @code: of its region; nullable.
 * @source: its id, 0: it has none. */
void ikd_figure_hash (IkdOpenAction *open, const IkdFigure *figure, const char *code,
                      gint64 source);

G_END_DECLS
