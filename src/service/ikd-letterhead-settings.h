/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-letterhead.h"
#include "ikd-paper.h"

G_BEGIN_DECLS

/* The letterhead of this user, from the user's own settings: it is in no data file and in no
 * export. Empty where the settings are not installed. Its logo is not read yet. transfer full */
IkdLetterhead *ikd_letterhead_settings_read (void);

/* Keeps it. Errors: INVALID (the NIP), IDENTITY_NUMBER (in any other field); nothing is kept
 * then. */
gboolean       ikd_letterhead_settings_keep (const IkdLetterhead *letterhead, GError **error);

/* The paper that the user prints on, and keeping it. */
IkdPaper       ikd_paper_settings_read      (void);
void           ikd_paper_settings_keep      (IkdPaper paper);

G_END_DECLS
