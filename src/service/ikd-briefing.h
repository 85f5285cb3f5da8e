/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"

G_BEGIN_DECLS

/* What to say of a region tomorrow, in official language: how far it is, of what target, what that
 * takes, where it leads, who leads and who is behind; and, where anything was done in this month or
 * the one before, what came of it. Translated; the same overview always gives the same words. */

/* One sentence each; a village has no regions below it and so four, every other region five; one
 * more where there were activities. transfer full */
GStrv  ikd_briefing_sentences (IkdOverview *overview);

/* All of them, each on a line of its own; before them, where @mark (nullable, of the file) says
 * that the figures are invented or a sample, that they are. transfer full */
char  *ikd_briefing_text      (IkdOverview *overview, const char *mark);

G_END_DECLS
