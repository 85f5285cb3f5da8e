/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-page.h"
#include "ikd-overview.h"
#include "ikd-pages.h"

G_BEGIN_DECLS

#define IKD_TYPE_CHART_PICTURE (ikd_chart_picture_get_type ())
G_DECLARE_FINAL_TYPE (IkdChartPicture, ikd_chart_picture, IKD, CHART_PICTURE, GObject)

/**
 * IkdChartPicture:
 *
 * A chart on its way to a file, a clipboard or a printer, with its words; it may outlive the
 * window. On paper it is one page that lies. Read-only.
 */
struct _IkdChartPicture
{
  GObject       parent_instance;

  IkdBurnup    *burnup;
  char         *title;
  char         *mark;
  char         *footer;
  IkdChartPage  page;           /* borrows all of the above */
};

/* @frame: nullable, all days. transfer full */
IkdChartPicture *ikd_chart_picture_new  (IkdSession *session, IkdChartData *data,
                                         IkdBurnup *burnup, const IkdBurnupFrame *frame);

/* "kabupaten-cilacap-2026-06-05.png"; transfer full */
char            *ikd_chart_picture_propose_name (IkdChartPicture *self, IkdChartData *data,
                                                 IkdPictureKind kind);

/* Draws the file and puts it there whole or not at all; of the same data, the same bytes. Errors:
 * USAGE (a name that ends otherwise), FULL, FILE. */
gboolean         ikd_chart_picture_write        (IkdChartPicture *self, const char *path,
                                                 GError **error);
/* On a thread of its own. */
void             ikd_chart_picture_write_async  (IkdChartPicture *self, const char *path,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean         ikd_chart_picture_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
