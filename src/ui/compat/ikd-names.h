/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* From now on every widget that comes up is looked at, once for the program. */
void ikd_names_install (void);

G_END_DECLS
