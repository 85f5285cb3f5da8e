/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"
#include "ikd-sheet.h"

G_BEGIN_DECLS

/* The date that a title says: "KEADAAN PER 5 JUNI 2026", "Bulan Mei 2026", "Tahun 2026". FALSE: it
 * says none. */
gboolean ikd_title_date_read (const char *text, IkdDay today, IkdPeriod *period);
/* The first and most exact one in the lines above @header; *row where it stands. */
gboolean ikd_title_date_find (IkdSheet *sheet, guint header, IkdDay today, IkdPeriod *period,
                              guint *row);

G_END_DECLS
