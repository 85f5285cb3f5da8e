/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-recap.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* Inside a job: the overview of a region with the month by its children, both of one moment.
 * @query->day must be a day. *@recap: transfer full, set only where an overview is returned. */
IkdOverview *ikd_overview_recapitulate (IkdDatabase *db, const IkdOverviewQuery *query,
                                        IkdAtlas *atlas, IkdCalendar *calendar, IkdRecap **recap,
                                        GError **error);

G_END_DECLS
