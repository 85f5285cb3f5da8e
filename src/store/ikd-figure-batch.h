/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* New figures on their way into the file. Known to the files of the store alone. */

/* Takes a figure in, of a cell that never held a revision, and gives it its number. @code: of its
 * region; it stays until the batch is settled. FALSE: it, or one before it, could not be stored. */
gboolean ikd_figure_batch_add    (IkdDatabase *db, IkdFigure *figure, const char *code,
                                  gint64 source, GError **error);

G_END_DECLS
