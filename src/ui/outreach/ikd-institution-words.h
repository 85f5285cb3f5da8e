/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"
#include "ikd-table.h"

G_BEGIN_DECLS

/* The columns of IkdInstitutionRow. */
const IkdTableColumn *ikd_institution_columns (guint *n);

/* "◐ Under way" */
char *ikd_institution_words_state (IkdInstitutionState state);
/* "Regional bank: 5 of 7 done; the rest is expected to bring 412 activations (as 5 done ones)." */
char *ikd_institution_words_kind  (const IkdKindRow *row);
/* The same of all kinds together: how many are done. @kinds: of IkdKindRow */
char *ikd_institution_words_all   (GPtrArray *kinds);

G_END_DECLS
