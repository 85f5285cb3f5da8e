/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* What cells hold now. Known to the table of figures alone. All are of the open action. */

/* The revision that the cell holds; *@revision 0: it never had one. */
gboolean ikd_figure_current_find (IkdDatabase *db, const IkdFigureKey *key, gint64 *revision,
                                  GError **error);
/* What was just written is what its cell holds; figure->replaces is what was found. */
gboolean ikd_figure_current_put  (IkdDatabase *db, const IkdFigure *figure, GError **error);
/* There is a figure of @key now, or soon. */
void     ikd_figure_current_note (IkdDatabase *db, const IkdFigureKey *key);

G_END_DECLS
