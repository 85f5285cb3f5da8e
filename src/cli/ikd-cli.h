/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "ikd-session.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* Exit statuses, interface.md §4. */
enum
{
  IKD_EXIT_DONE = 0,
  IKD_EXIT_DATA = 1,
  IKD_EXIT_USAGE = 2,
  IKD_EXIT_FILE = 3,
};

/* One run of capaianctl: what every command may use. */
typedef struct
{
  const char  *command;         /* its name */
  char        *db;              /* --db, nullable: the application's own file */
  char        *author;          /* --author, nullable */
  gboolean     json;            /* --json */
  char       **arguments;       /* positional, NULL-terminated */
  guint        n_arguments;
  IkdSession  *session;         /* opened by ikd_cli_session() */
} IkdCli;

/* The data file of --db, opened once with the operator of --author. transfer none; NULL with
 * @error set. */
IkdSession  *ikd_cli_session      (IkdCli *cli, GError **error);
/* A region by its code; transfer full. */
IkdRegion   *ikd_cli_region       (IkdCli *cli, const char *code, GError **error);
/* A date option: today where @text is NULL. */
gboolean     ikd_cli_day          (const char *text, IkdDay *day, GError **error);
/* An indicator's id; UNKNOWN_INDICATOR names those there are. */
gboolean     ikd_cli_indicator    (const char *id, IkdIndicator *indicator, GError **error);
/* A stock's id for --base; NONE where @id is NULL. */
gboolean     ikd_cli_base         (const char *id, IkdIndicator *base, GError **error);
/* A target kind's id; national where @id is NULL. */
gboolean     ikd_cli_target_kind  (const char *id, IkdTargetKind *kind, GError **error);

/* One line on standard output. */
void         ikd_cli_print        (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* How many cells have moved on since and stay, if any. @moved: of IkdFigure */
void         ikd_cli_print_moved  (GPtrArray *moved);
/* The whole JSON answer: the builder's root, on standard output. */
void         ikd_cli_print_json   (JsonBuilder *builder);
/* One sentence on standard error, never with an identity number. */
void         ikd_cli_complain     (const char *sentence);

G_END_DECLS
