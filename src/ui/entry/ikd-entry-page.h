/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/* Entri Data: one figure, checked while it is typed, kept with Enter. */
#define IKD_TYPE_ENTRY_PAGE (ikd_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdEntryPage, ikd_entry_page, IKD, ENTRY_PAGE, IkdPage)

G_END_DECLS
