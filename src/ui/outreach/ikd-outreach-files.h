/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Asks where to, and writes the records of @type in the region that the window looks at; the pane
 * says what became of it. @name: what the file is proposed to be called, before the region. */
void  ikd_outreach_files_export (IkdPane *pane, GType type, const char *name);
/* The same with funnels as they stand in a table; of IkdFunnelRow. */
void  ikd_outreach_files_export_funnels (IkdPane *pane, GPtrArray *rows, const char *name);

/* The code of that region; transfer full, NULL: all of the file. */
char *ikd_outreach_files_region (IkdPane *pane);

G_END_DECLS
