/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/**
 * IkdFileBars:
 *
 * What a reader must know about the open file: that its figures are invented or a sample, that it
 * is read only, that a newer version wrote it, that it is damaged or in trouble. Property
 * "context".
 */
#define IKD_TYPE_FILE_BARS (ikd_file_bars_get_type ())
G_DECLARE_FINAL_TYPE (IkdFileBars, ikd_file_bars, IKD, FILE_BARS, AdwBin)

/* What a window of the file is called: the office and the mark; transfer full; session nullable */
char *ikd_file_bars_title (IkdSession *session);

G_END_DECLS
