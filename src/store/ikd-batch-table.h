/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* A figure on its way into the file. */
typedef struct
{
  IkdFigure *figure;            /* owned; its revision is given */
  gint64     source;            /* its id, 0: none */
  const char *code;             /* of its region; borrowed */
} IkdBatchRow;

/* The rows that the table "batch" shows. */
typedef struct _IkdBatchRows
{
  const IkdBatchRow *rows;
  guint  n;
  gint64 action;
} IkdBatchRows;

/* Lets statements of the connection read from "batch" what stands in @shown; borrowed, as long as
 * the connection has such statements. */
gboolean ikd_batch_table_make (IkdDatabase *db, IkdBatchRows *shown, GError **error);

G_END_DECLS
