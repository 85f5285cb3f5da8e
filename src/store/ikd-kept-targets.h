/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-tables.h"

G_BEGIN_DECLS

/* As ikd_target_table_list(), read again only where the file has new records: for who asks with
 * each figure. The targets are not to be changed. transfer full */
GPtrArray *ikd_kept_targets (IkdDatabase *db, GError **error);

G_END_DECLS
