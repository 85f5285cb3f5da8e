/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Simulasi: another percentage, count, base or deadline for the region that is looked at, before
 * and after; kept under a name, compared, and taken into the draft of a request. Nothing of it
 * touches figures or targets. */
#define IKD_TYPE_SIMULATION_PANE (ikd_simulation_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdSimulationPane, ikd_simulation_pane, IKD, SIMULATION_PANE, IkdPane)

G_END_DECLS
