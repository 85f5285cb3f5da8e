/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A real capaianctl process on a folder of its own. */
typedef struct
{
  char *folder;
  char *db;                     /* folder/office.db */
  char *out;                    /* of the last run */
  char *err;
  int   status;                 /* exit status of the last run */
  JsonNode *json;               /* parsed output of the last run with --json; NULL otherwise */
} Ctl;

void        ctl_set_up    (Ctl *self, gconstpointer data);
void        ctl_tear_down (Ctl *self, gconstpointer data);

/* Runs capaianctl with the words of @line ("status 33.01 --json"): split as a shell does; DB stands
 * for the data file, DIR/… for a file in the folder, SAMPLE for the published figures; --db is
 * added unless the line names one. Asserts the exit status. */
void        ctl_run       (Ctl *self, int status, const char *line, ...) G_GNUC_PRINTF (3, 4);

/* The data file of an office that has entered nothing yet, as init makes it. */
void        ctl_make      (Ctl *self, const char *office);

/* A member of the last answer by path: "coverage.percent", "0.problems.1.code", "#" for an array's
 * length. */
double      ctl_number    (Ctl *self, const char *path);
const char *ctl_text      (Ctl *self, const char *path);   /* NULL for null */
gboolean    ctl_is_null   (Ctl *self, const char *path);

/* Asserts lines such as "coverage.percent=0.9366" (to the digits given), "active.origin=own",
 * "active.value=null". */
void        ctl_expect    (Ctl *self, const char *const *lines);

/* Writes a file into the folder; its path is DIR/name. */
void        ctl_write     (Ctl *self, const char *name, const char *text);

G_END_DECLS
