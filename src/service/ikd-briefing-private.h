/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"

G_BEGIN_DECLS

/* --- the words of official texts; translated --- */

/* After a count: "residents who have enrolled for the e-KTP"; static */
const char *ikd_briefing_people   (IkdIndicator base);
/* After a percentage and "of": "e-KTP enrolment"; static */
const char *ikd_briefing_base     (IkdIndicator base);
/* "Kabupaten Cilacap", "Kroya District", "the Province of Jawa Tengah"; transfer full */
char       *ikd_briefing_name     (IkdRegion *region);
/* "0.94 percent", "about 0.94 percent"; transfer full */
char       *ikd_briefing_percent  (IkdNumber percent);

/* --- the sentences; transfer full --- */

char       *ikd_briefing_pace     (IkdOverview *overview);
char       *ikd_briefing_outlook  (IkdOverview *overview);
/* NULL for a village */
char       *ikd_briefing_children (IkdOverview *overview);

G_END_DECLS
