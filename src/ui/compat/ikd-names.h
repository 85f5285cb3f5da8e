/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From now on every widget that comes up is looked at, once for the program. */
void ikd_names_install (void);

/* Names what is below @widget now: what was made while it was not on the screen. */
void ikd_names_look_below (GtkWidget *widget);

/* Shows a picture alone in @button, which libadwaita 1.7 leaves without a name then; @name is what
 * it is called. */
void ikd_names_show_icon (AdwSplitButton *button, const char *icon_name, const char *name);
/* Shows @label instead, which is its name. */
void ikd_names_show_label (AdwSplitButton *button, const char *label);

G_END_DECLS
