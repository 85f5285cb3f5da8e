/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/* Ringkasan: one page for any region at any level. Action "overview.up" goes to the parent
 * region. */
#define IKD_TYPE_OVERVIEW_PAGE (ikd_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdOverviewPage, ikd_overview_page, IKD, OVERVIEW_PAGE, IkdPage)

IkdPage *ikd_overview_page_new (IkdContext *context);

G_END_DECLS
