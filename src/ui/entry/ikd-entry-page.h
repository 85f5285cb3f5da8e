/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane-page.h"

G_BEGIN_DECLS

/* Entri Data: the sheet of a day, what is complete, and one figure alone; each a pane. */
#define IKD_TYPE_ENTRY_PAGE (ikd_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdEntryPage, ikd_entry_page, IKD, ENTRY_PAGE, IkdPanePage)

/* @id: "sheet", "completeness", "figure". What was typed into the pane before is kept. */
void     ikd_entry_page_show_pane (IkdEntryPage *self, const char *id);
IkdPane *ikd_entry_page_get_pane  (IkdEntryPage *self);         /* the one shown; transfer none */

G_END_DECLS
