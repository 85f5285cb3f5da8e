/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdSidebar:
 *
 * The list of the pages there are, the number of reports that are owed today beside the one
 * that takes them, and at its foot the operator. Activating an entry is the action
 * win.show-page.
 *
 * Property "context".
 */
#define IKD_TYPE_SIDEBAR (ikd_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (IkdSidebar, ikd_sidebar, IKD, SIDEBAR, AdwBin)

/* Marks the page that is shown. */
void ikd_sidebar_set_page   (IkdSidebar *self, const char *id);
void ikd_sidebar_focus_page (IkdSidebar *self);

G_END_DECLS
