/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-grid-model.h"
#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* What the grid of a second keying shows: a row for each region with a chosen cell; code, name, a
 * column for each thing that is keyed, the state. First values are in none of its texts. */
#define IKD_TYPE_RETYPE_MODEL (ikd_retype_model_get_type ())
G_DECLARE_FINAL_TYPE (IkdRetypeModel, ikd_retype_model, IKD, RETYPE_MODEL, GObject)

IkdRetypeModel *ikd_retype_model_new       (IkdSecondKeying *keying);

/* Which cell of the keying stands there; FALSE: none. */
gboolean        ikd_retype_model_find_cell (IkdRetypeModel *self, guint row, guint column,
                                            guint *index);
/* The next open cell after a place, down its column first, then through the others, around the
 * end; FALSE: nothing is open. */
gboolean        ikd_retype_model_next_open (IkdRetypeModel *self, guint row, guint column,
                                            guint *next_row, guint *next_column);

/* What the cell shows: what was keyed (@text, nullable), and whether it was refused as it is. */
void            ikd_retype_model_show      (IkdRetypeModel *self, guint index, const char *text,
                                            gboolean refused);
/* Whether some text was refused and stands there still. */
gboolean        ikd_retype_model_has_refused (IkdRetypeModel *self);

G_END_DECLS
