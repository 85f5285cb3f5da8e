/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-exchange-service.h"

G_BEGIN_DECLS

/**
 * IkdImportDone:
 *
 * The last step of an import: what was stored, and the receipt to be saved and printed.
 *
 * Actions: "receipt.save", "receipt.print". Signal "noted" (sentence): for a toast.
 */
#define IKD_TYPE_IMPORT_DONE (ikd_import_done_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportDone, ikd_import_done, IKD, IMPORT_DONE, AdwBin)

/* @receipt: (transfer full); @summary: the sentence of counts */
void ikd_import_done_set_receipt (IkdImportDone *self, IkdReceipt *receipt, const char *summary);
void ikd_import_done_focus       (IkdImportDone *self);

/* Writes the receipt: CSV where the name of @file ends in ".csv", else sentences. */
void ikd_import_done_save        (IkdImportDone *self, GFile *file);

G_END_DECLS
