/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that are put down one after the other, and looked up where they were put. */
typedef struct _IkdSpool IkdSpool;

/* @n_blocks: of 2 MiB each, stand in memory; those after them in a file */
IkdSpool   *ikd_spool_new  (guint n_blocks);
void        ikd_spool_free (IkdSpool *self);
/* Puts down @length bytes, at most IKD_MOST_CELL, and a 0 after them. Returns their place: the
 * first one is 0. */
guint32     ikd_spool_add  (IkdSpool *self, const char *bytes, gsize length);
/* Valid until something is put down. Several threads may look up at the same time. */
const char *ikd_spool_get  (IkdSpool *self, guint32 place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdSpool, ikd_spool_free)

G_END_DECLS
