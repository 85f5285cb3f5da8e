/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* The JSON that a bound "SELECT json_object (…)" gives; transfer full, NULL with @error. */
char *ikd_record_json (IkdDatabase *db, sqlite3_stmt *statement, GError **error);

G_END_DECLS
