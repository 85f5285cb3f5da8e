/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes away the apostrophe that ikd_csv_append() put before a formula sign; borrowed from
 * @cell. */
const char *ikd_csv_unguard (const char *cell);

G_END_DECLS
