/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* A data file in a folder of its own. */
typedef struct
{
  char        *folder;
  char        *path;
  IkdDatabase *db;              /* NULL while it is not open */
  gint64       country;         /* the one region of a fresh file */
} Scratch;

/* The folder, without the file. */
void   scratch_make      (Scratch *self);
/* The folder with an open file, which has one region: Indonesia. */
void   scratch_set_up    (Scratch *self, gconstpointer data);
/* Closes the file and removes it with its folder, in which nothing else may lie. */
void   scratch_remove    (Scratch *self);
/* The same once the file is verified. */
void   scratch_tear_down (Scratch *self, gconstpointer data);

/* An action by @who in a transaction of its own. Returns: its id, both times. */
gint64 scratch_begin     (IkdDatabase *db, IkdActionKind kind, const char *who);
gint64 scratch_end       (IkdDatabase *db, gint64 action);

G_END_DECLS
