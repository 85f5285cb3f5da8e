/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-backups.h"

G_BEGIN_DECLS

/**
 * IkdFailure:
 *
 * Why the file cannot be opened, and what can be done.
 */
#define IKD_TYPE_FAILURE (ikd_failure_get_type ())
G_DECLARE_FINAL_TYPE (IkdFailure, ikd_failure, IKD, FAILURE, AdwBin)

void ikd_failure_set_sentence (IkdFailure *self, const char *sentence);
/* The copy that could take the file's place; NULL: none. */
void ikd_failure_set_rescue   (IkdFailure *self, IkdBackup *rescue);

G_END_DECLS
