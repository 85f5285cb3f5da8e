/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-page.h"
#include "ikd-overview.h"

G_BEGIN_DECLS

/* A chart on its way to a file, a clipboard or a printer, with its words; it may outlive the
 * window. */
typedef struct
{
  IkdBurnup    *burnup;
  char         *title;
  char         *mark;
  char         *footer;
  IkdChartPage  page;           /* borrows all of the above */
} IkdChartPicture;

/* @frame: nullable, all days. transfer full */
IkdChartPicture *ikd_chart_picture_new  (IkdSession *session, IkdChartData *data,
                                         IkdBurnup *burnup, const IkdBurnupFrame *frame);
void             ikd_chart_picture_free (IkdChartPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdChartPicture, ikd_chart_picture_free)

/* "kabupaten-cilacap-2026-06-05.png"; transfer full */
char            *ikd_chart_picture_propose_name (IkdChartPicture *self, IkdChartData *data,
                                                 IkdPictureKind kind);

/* Draws the file and puts it there whole or not at all; of the same data, the same bytes. Errors:
 * USAGE (a name that ends otherwise), FILE. */
gboolean         ikd_chart_picture_write        (IkdChartPicture *self, const char *path,
                                                 GError **error);
/* On a thread of its own; takes @self. */
void             ikd_chart_picture_write_async  (IkdChartPicture *self, const char *path,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean         ikd_chart_picture_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
