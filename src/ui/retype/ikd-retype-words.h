/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* The words of a second keying. None of them tells a first value. */

const char *ikd_retype_words_state   (IkdKeyingState state);    /* translated; static */
const char *ikd_retype_words_mark    (IkdKeyingState state);    /* a shape; static */
const char *ikd_retype_words_column  (const IkdKeyingCell *cell);       /* of what; static */
/* What somebody keyed: "14.515", "not yet reported". transfer full */
char       *ikd_retype_words_keyed   (IkdKeyed keyed);
/* What came of a cell, for the status line; @again: it differed before. transfer full */
char       *ikd_retype_words_result  (const IkdKeyingCell *cell, gboolean again);
/* "Ani, Budi". transfer full */
char       *ikd_retype_words_keyers  (IkdSecondKeying *keying);
/* "7 of 24 cells". transfer full */
char       *ikd_retype_words_cells   (guint cells, guint of);

G_END_DECLS
