/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-keying-service.h"

G_BEGIN_DECLS

/* The setting that holds what an operator settled of a sheet and did not confirm: the share, then
 * the revisions that agreed ("a123") or were made by correcting ("c124"). transfer full */
char *ikd_second_keying_progress_key (IkdAtlas *atlas, const IkdSheetQuery *query,
                                      const char *operator_name);

G_END_DECLS
