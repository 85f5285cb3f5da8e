/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-chart-file.h"

G_BEGIN_DECLS

/* A print job of a chart, on one page that lies; takes @picture. To be run by the caller; transfer
 * full */
GtkPrintOperation *ikd_chart_printer_new (IkdChartPicture *picture);

G_END_DECLS
