/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define IKD_ERROR (ikd_error_quark ())

/**
 * IkdErrorCode:
 *
 * What a person, a file or a disk can cause. The codes up to %IKD_ERROR_SUM_DIFFERS are those that
 * checks and imports report by name (see ikd_error_code_to_string()); the rest concern the file
 * and the way a command was called.
 */
typedef enum
{
  IKD_ERROR_UNKNOWN_REGION,
  IKD_ERROR_AMBIGUOUS_REGION,
  IKD_ERROR_UNKNOWN_INDICATOR,
  IKD_ERROR_BAD_DATE,
  IKD_ERROR_FUTURE_DATE,
  IKD_ERROR_TOO_EARLY,
  IKD_ERROR_BAD_NUMBER,
  IKD_ERROR_AMBIGUOUS_NUMBER,
  IKD_ERROR_NEGATIVE,
  IKD_ERROR_IDENTITY_NUMBER,
  IKD_ERROR_NO_VALUE,
  IKD_ERROR_OVERLAP,            /* two flows of one kind whose periods overlap */
  IKD_ERROR_FALLING,            /* from here: a reason is owed */
  IKD_ERROR_ORDER,
  IKD_ERROR_OUTLIER,
  IKD_ERROR_TENFOLD,
  IKD_ERROR_SUM_DIFFERS,
  IKD_ERROR_REASON_OWED,        /* not stored, because the reason was not given */
  IKD_ERROR_INVALID,            /* any other input that is refused (empty name, bad target …) */
  IKD_ERROR_NOT_FOUND,          /* no such figure, action, batch, target */
  IKD_ERROR_NOTHING_TO_UNDO,
  IKD_ERROR_UNVERIFIED,         /* a copy that failed verification */
  IKD_ERROR_USAGE,              /* wrong usage of a command */
  IKD_ERROR_FILE,               /* from here: the file cannot be opened, read or written */
  IKD_ERROR_EXISTS,
  IKD_ERROR_READ_ONLY,
  IKD_ERROR_NEWER_SCHEMA,
  IKD_ERROR_NOT_OURS,           /* an SQLite file of another application, or no SQLite file */
  IKD_ERROR_DAMAGED,
  IKD_ERROR_LOCKED,
  IKD_ERROR_FULL,
  IKD_ERROR_NETWORK_FILE_SYSTEM,
} IkdErrorCode;

GQuark       ikd_error_quark          (void);

/* "unknown-region", "falling", …: the name in JSON and receipts; static. */
const char  *ikd_error_code_to_string (IkdErrorCode code);

/* TRUE for FALLING … SUM_DIFFERS: stored, but a reason is owed. */
gboolean     ikd_error_code_owes      (IkdErrorCode code);

/* TRUE for FILE and all after it: exit status 3 of capaianctl. */
gboolean     ikd_error_code_is_file   (IkdErrorCode code);

G_END_DECLS
