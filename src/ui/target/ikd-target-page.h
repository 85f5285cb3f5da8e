/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane-page.h"

G_BEGIN_DECLS

/* Target: those there are ("list"), what was changed of them ("history"), what another would mean
 * ("simulation"), and what of it can be reached ("reach"); each a pane. Action "target.add" adds
 * what the pane shown holds: a target, or a group that cannot be reached. */
#define IKD_TYPE_TARGET_PAGE (ikd_target_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetPage, ikd_target_page, IKD, TARGET_PAGE, IkdPanePage)

G_END_DECLS
