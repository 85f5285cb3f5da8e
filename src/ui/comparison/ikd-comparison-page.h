/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/* How regions stand beside each other: ranked, with what has changed since an earlier day, as a
 * table and as small charts. */
#define IKD_TYPE_COMPARISON_PAGE (ikd_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdComparisonPage, ikd_comparison_page, IKD, COMPARISON_PAGE, IkdPage)

IkdPage *ikd_comparison_page_new (IkdContext *context);

G_END_DECLS
