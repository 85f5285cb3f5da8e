/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-mapping.h"

G_BEGIN_DECLS

/* For those who make mappings. Known to the room alone. */

/* One whose header is that row of the sheet, without columns. */
IkdMapping *ikd_mapping_new        (guint header);
/* A further column; @header: transfer full */
void        ikd_mapping_add        (IkdMapping *self, char *header);
void        ikd_mapped_column_take (IkdMappedColumn *column, IkdColumnRole role,
                                    const char *reason);

G_END_DECLS
