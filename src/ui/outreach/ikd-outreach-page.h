/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane-page.h"

G_BEGIN_DECLS

/* Jemput Bola: how the office goes to the residents; each of its sides a pane. */
#define IKD_TYPE_OUTREACH_PAGE (ikd_outreach_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdOutreachPage, ikd_outreach_page, IKD, OUTREACH_PAGE, IkdPanePage)

G_END_DECLS
