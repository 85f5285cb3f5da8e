/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-what-if-service.h"

G_BEGIN_DECLS

/* The tables of a simulation. Each takes the place of what is in @box. */

/* The region by the target that holds and by the one that is tried. */
void ikd_simulation_table_states   (GtkBox *box, IkdWhatIf *what_if);
/* Those within it: who meets the target, and what each is short of. */
void ikd_simulation_table_children (GtkBox *box, IkdWhatIf *what_if);
/* The simulations that are kept, side by side with the target that holds. The name of each is a
 * button with the action "simulation.open", and where @writable a second one with
 * "simulation.remove"; the parameter of both is the record. @outcomes: of IkdSimulationOutcome */
void ikd_simulation_table_kept     (GtkBox *box, GPtrArray *outcomes, gboolean writable);

G_END_DECLS
