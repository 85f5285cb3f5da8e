/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"
#include "ikd-session.h"

G_BEGIN_DECLS

typedef struct _TortureRow TortureRow;

/* What all rounds share. */
typedef struct
{
  char       *folder;           /* everything is made in here */
  char       *reference;        /* a small part of the shipped data: one province */
  char       *template_path;    /* a data file, closed; copied for each round */
  char       *program;          /* this one, for processes of its own */
  GRand      *random;
  GPtrArray  *codes;            /* of char *: the districts of the office */

  const TortureRow *row;        /* the one that runs; of it: */
  guint       rounds;
  guint       survived;
  GPtrArray  *failures;         /* of char *, the first few, for standard error */
} Torture;

/* One row of the table. @full: how many rounds at 100 %; 0: as many as there are places to fail, of
 * which @run takes fewer where less is asked for. @data: of those that share a @run. */
struct _TortureRow
{
  const char   *name;
  const char   *what;
  guint         full;
  void        (*run) (Torture *self, guint rounds, int scale);
  gconstpointer data;
};

/* The one call to fail at, for a look with a debugger; 0: all. */
extern gint64 torture_at;

extern const TortureRow torture_kill_rows[];
extern const TortureRow torture_fault_rows[];
extern const TortureRow torture_place_rows[];
extern const TortureRow torture_byte_rows[];
extern const TortureRow torture_person_rows[];

/* The process of a kill row: works until it is killed. */
int         torture_work      (const char *job, const char *path);
/* The migration of a kill row, as the process does it. */
gboolean    torture_migrate   (const char *path, GError **error);

/* Counts a round; @failure (transfer full, nullable) says why it was not survived. */
void        torture_count     (Torture *self, char *failure);

/* A path in the folder; transfer full. */
char       *torture_path      (Torture *self, const char *name);
/* A fresh copy of the template under @name, without what an earlier round left; transfer full. */
char       *torture_copy      (Torture *self, const char *name);
/* Removes a file or a folder with all that is in it. */
void        torture_remove    (const char *path);
/* Of the folder, those whose name has @part in it; of char *, transfer full */
GPtrArray  *torture_list      (Torture *self, const char *part);
void        torture_remove_matching (Torture *self, const char *part);

/* The codes of the districts of the office; of char *, transfer full */
GPtrArray  *torture_list_codes (const char *path);

/* Opens the file, and verifies it; NULL, or why it is not whole. transfer full */
char       *torture_verify    (const char *path);

/* Keeps one count of active IKD. */
gboolean    torture_keep      (IkdSession *session, const char *code, const char *date,
                               gint64 value, GError **error);
/* What stands there; -1: nothing, -2 with @error. */
gint64      torture_get       (IkdSession *session, const char *code, const char *date,
                               GError **error);
/* Writes a CSV of @n districts × @days to import; values begin at @value. */
char       *torture_csv       (Torture *self, const char *name, guint days, gint64 value);

G_END_DECLS
