/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* What of a sheet is to be keyed a second time, with who keyed it first. */
#define IKD_TYPE_RETYPE_CHOICE (ikd_retype_choice_get_type ())
G_DECLARE_FINAL_TYPE (IkdRetypeChoice, ikd_retype_choice, IKD, RETYPE_CHOICE, AdwBin)

/* Chooses of @keying what is selected, now and whenever that changes. @name: who keys now. */
void ikd_retype_choice_fill (IkdRetypeChoice *self, IkdSecondKeying *keying, const char *name);

G_END_DECLS
