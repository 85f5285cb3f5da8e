/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* What a long import knows ahead, so that it need not wait for the figures on their way whenever it
 * comes to another region. Known to the files of the store alone. */

/* *place: of @region; valid until the action ends. NULL without error: it is not known ahead. */
gboolean ikd_ahead_find  (IkdDatabase *db, gint64 region, const IkdKnownRegion **place,
                          GError **error);
/* *empty: TRUE where it is known ahead that @region has no figure, nor had one. */
gboolean ikd_ahead_empty (IkdDatabase *db, gint64 region, gboolean *empty, GError **error);
/* The open action gives @region a figure. */
void     ikd_ahead_note  (IkdDatabase *db, gint64 region);

G_END_DECLS
