/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * The error domain. Guarantees a stable name for every code: receipts and JSON carry it, so a name
 * once published is never changed.
 */

#include "ikd-error.h"

G_DEFINE_QUARK (ikd-error-quark, ikd_error)

static const char *const names[] = {
  [IKD_ERROR_UNKNOWN_REGION] = "unknown-region",
  [IKD_ERROR_AMBIGUOUS_REGION] = "ambiguous-region",
  [IKD_ERROR_UNKNOWN_INDICATOR] = "unknown-indicator",
  [IKD_ERROR_BAD_DATE] = "bad-date",
  [IKD_ERROR_FUTURE_DATE] = "future-date",
  [IKD_ERROR_TOO_EARLY] = "too-early",
  [IKD_ERROR_BAD_NUMBER] = "bad-number",
  [IKD_ERROR_AMBIGUOUS_NUMBER] = "ambiguous-number",
  [IKD_ERROR_NEGATIVE] = "negative",
  [IKD_ERROR_IDENTITY_NUMBER] = "identity-number",
  [IKD_ERROR_NO_VALUE] = "no-value",
  [IKD_ERROR_OVERLAP] = "overlap",
  [IKD_ERROR_FALLING] = "falling",
  [IKD_ERROR_ORDER] = "order",
  [IKD_ERROR_OUTLIER] = "outlier",
  [IKD_ERROR_TENFOLD] = "tenfold",
  [IKD_ERROR_SUM_DIFFERS] = "sum-differs",
  [IKD_ERROR_REASON_OWED] = "reason-owed",
  [IKD_ERROR_INVALID] = "invalid",
  [IKD_ERROR_NOT_FOUND] = "not-found",
  [IKD_ERROR_NOTHING_TO_UNDO] = "nothing-to-undo",
  [IKD_ERROR_UNVERIFIED] = "unverified",
  [IKD_ERROR_USAGE] = "usage",
  [IKD_ERROR_FILE] = "file",
  [IKD_ERROR_EXISTS] = "exists",
  [IKD_ERROR_READ_ONLY] = "read-only",
  [IKD_ERROR_NEWER_SCHEMA] = "newer-schema",
  [IKD_ERROR_NOT_OURS] = "not-ours",
  [IKD_ERROR_DAMAGED] = "damaged",
  [IKD_ERROR_LOCKED] = "locked",
  [IKD_ERROR_FULL] = "full",
  [IKD_ERROR_NETWORK_FILE_SYSTEM] = "network-file-system",
};

/**
 * ikd_error_code_to_string:
 * @code: a code of the domain %IKD_ERROR
 *
 * Returns: (transfer none): the name in JSON and receipts, never translated
 */
const char *
ikd_error_code_to_string (IkdErrorCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (names), NULL);

  return names[code];
}

/**
 * ikd_error_code_owes:
 * @code: a code of the domain %IKD_ERROR
 *
 * Returns: whether a value with this finding is stored while a reason for it is owed
 */
gboolean
ikd_error_code_owes (IkdErrorCode code)
{
  return code >= IKD_ERROR_FALLING && code <= IKD_ERROR_SUM_DIFFERS;
}

/**
 * ikd_error_code_is_file:
 * @code: a code of the domain %IKD_ERROR
 *
 * Returns: whether the code is about the data file as a whole
 */
gboolean
ikd_error_code_is_file (IkdErrorCode code)
{
  return code >= IKD_ERROR_FILE;
}
