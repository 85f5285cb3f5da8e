/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What other sources say for the same date, a row each; hidden where there are none. */
#define IKD_TYPE_RIVAL_GROUP (ikd_rival_group_get_type ())
G_DECLARE_FINAL_TYPE (IkdRivalGroup, ikd_rival_group, IKD, RIVAL_GROUP, AdwPreferencesGroup)

/* @rivals: of IkdFigure */
void ikd_rival_group_show (IkdRivalGroup *self, GPtrArray *rivals);

G_END_DECLS
