/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* Looks at the bytes of the rows in the file; adds what is wrong to @problems. FALSE with
 * @error: it could not be read. */
gboolean ikd_verify_rows (IkdDatabase *db, GPtrArray *problems, GError **error);

G_END_DECLS
