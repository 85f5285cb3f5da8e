/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/* Target: those that hold for the region or within it, in force, proposed and expired, and which
 * kind
 * the pages go by. Action "target.add" opens the form. */
#define IKD_TYPE_TARGET_PAGE (ikd_target_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetPage, ikd_target_page, IKD, TARGET_PAGE, IkdPage)

G_END_DECLS
