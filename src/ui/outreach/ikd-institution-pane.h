/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Instansi: the institutions of the region and how each of them stands. */
#define IKD_TYPE_INSTITUTION_PANE (ikd_institution_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionPane, ikd_institution_pane, IKD, INSTITUTION_PANE, IkdPane)

G_END_DECLS
