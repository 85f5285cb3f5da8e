/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What other sources say for the same date, a row each; hidden where there are none. Signal
 * "chosen" (IkdFigure): a person wants one to be used. */
#define IKD_TYPE_RIVAL_GROUP (ikd_rival_group_get_type ())
G_DECLARE_FINAL_TYPE (IkdRivalGroup, ikd_rival_group, IKD, RIVAL_GROUP, AdwPreferencesGroup)

/* @rivals: of IkdFigure */
void ikd_rival_group_show          (IkdRivalGroup *self, GPtrArray *rivals);
/* Whether each row offers to use its figure; not at first. */
void ikd_rival_group_set_choosable (IkdRivalGroup *self, gboolean choosable);

G_END_DECLS
