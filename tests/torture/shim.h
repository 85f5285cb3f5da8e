/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk and a memory that fail when they are told to: a VFS of SQLite's over the usual one, and an
 * allocator over the usual one. Counts and failures hold for all threads of the process. */

typedef enum
{
  SHIM_WRITE,
  SHIM_SYNC,
  SHIM_READ,
  SHIM_MEMORY,
} ShimCall;
#define SHIM_CALLS 4

/* Before the first use of SQLite. */
void  shim_install (void);

/* The @nth call of this kind from now on (1: the next) fails, with @stays all that follow too.
 * @full: as a full disk, of SHIM_WRITE alone. */
void  shim_fail    (ShimCall call, gint64 nth, gboolean stays, gboolean full);
/* The power goes at the @nth write from now on: nothing reaches the disk any more. */
void  shim_cut     (gint64 nth);
/* Whether what was asked for last has come to pass. */
gboolean shim_fired (void);
/* Everything works again; counts begin anew. */
void  shim_mend    (void);
/* Calls since the last of the functions above. */
gint64 shim_count  (ShimCall call);

/* After a cut, when every file is closed: of what was written and not synced, some sectors arrived
 * and some did not, as @random has it. */
void  shim_tear    (GRand *random);

G_END_DECLS
