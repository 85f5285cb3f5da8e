/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* What came of a second keying. */
#define IKD_TYPE_RETYPE_SUMMARY (ikd_retype_summary_get_type ())
G_DECLARE_FINAL_TYPE (IkdRetypeSummary, ikd_retype_summary, IKD, RETYPE_SUMMARY, AdwBin)

/* @name: who keyed now. */
void ikd_retype_summary_fill (IkdRetypeSummary *self, IkdSecondKeying *keying, const char *name);

G_END_DECLS
