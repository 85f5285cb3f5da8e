/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * IkdApplication:
 *
 * The running program. Called a second time, the first process opens the window: `--db FILE` has a
 * window of its own for each file; without it the user's own file is opened.
 */
#define IKD_TYPE_APPLICATION (ikd_application_get_type ())
G_DECLARE_FINAL_TYPE (IkdApplication, ikd_application, IKD, APPLICATION, AdwApplication)

IkdApplication *ikd_application_new (GApplicationFlags flags);

G_END_DECLS
