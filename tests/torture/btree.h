/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a row lies in an SQLite file. */
typedef struct
{
  gsize start;
  gsize length;
  guint table;                  /* index into the names asked for */
} BtreeSpan;

/* The rows of these tables as far as they lie on one page: a row's length, its id where it has one,
 * and its content. @bytes: the whole file, which nobody has open; of BtreeSpan, transfer full.
 * Source: sqlite.org/fileformat2.html, §1.6. */
GArray *btree_list_rows (const char *path, const guint8 *bytes, gsize length,
                         const char *const *tables, guint n);

G_END_DECLS
