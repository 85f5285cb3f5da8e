/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pieces.h"
#include "ikd-sheet.h"

G_BEGIN_DECLS

/* Reads CSV or TSV of which nothing was read yet; see ikd_csv_read(). transfer full */
IkdSheet *ikd_csv_read_pieces (IkdPieces *pieces, GError **error);

G_END_DECLS
