/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* Compares the tables, indexes and triggers of the file with those that its schema has; adds what
 * is wrong to @problems. FALSE with @error: they could not be read. */
gboolean ikd_verify_schema (IkdDatabase *db, GPtrArray *problems, GError **error);

G_END_DECLS
