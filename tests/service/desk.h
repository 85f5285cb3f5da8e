/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"
#include "ikd-exchange-service.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* A data file in a folder of its own, opened. */
typedef struct
{
  char       *folder;
  IkdSession *session;
} Desk;

/* A fresh file of the office @data ("33.01" where it is NULL), used by Operator 01. */
void       desk_set_up        (Desk *self, gconstpointer data);
/* The same, of 33.01, with the mark @data, without the rows that belong to it. */
void       desk_set_up_marked (Desk *self, gconstpointer data);
/* The file with the published figures, used by Operator 01. */
void       desk_set_up_sample (Desk *self, gconstpointer data);
/* A fresh file of the nation with the published figures alone, read in by Operator 01. */
void       desk_set_up_published (Desk *self, gconstpointer data);
void       desk_tear_down     (Desk *self, gconstpointer data);

/* A path in the folder; transfer full. */
char      *desk_path          (Desk *self, const char *name);
/* A file of @text in the folder; transfer full. */
GFile     *desk_write         (Desk *self, const char *name, const char *text);
/* Reads a file in, which must be read: each of its rows is in one of the numbers. transfer full */
IkdReceipt *desk_import       (Desk *self, GFile *file, gboolean dry_run);
/* What is said is in @language ("id", "en") from now on. */
void       desk_use_language  (const char *language);
/* Closes the file and opens it again. */
void       desk_reopen        (Desk *self);

gint64     desk_region        (Desk *self, const char *code);
/* Keeps one figure, which must be allowed. */
void       desk_keep          (Desk *self, const char *code, IkdIndicator indicator,
                               const char *date, const char *value);
/* What stands there, NULL: nothing; transfer full. */
IkdFigure *desk_get           (Desk *self, const char *code, IkdIndicator indicator, IkdDay day);

/* The callback of an asynchronous form, with the place of a GAsyncResult as its data; and waiting
 * until it stands there. */
void       desk_ready_cb      (GObject *source, GAsyncResult *result, gpointer place);
void       desk_wait          (GAsyncResult **place);

G_END_DECLS
