/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sum.h"

G_BEGIN_DECLS

/* Sums as bytes. Known to the table of sums alone. transfer full */
GByteArray *ikd_sum_encode (const IkdSum *sum);
/* transfer full; NULL: these bytes are no sums */
IkdSum     *ikd_sum_decode (const guint8 *bytes, gsize length);

G_END_DECLS
