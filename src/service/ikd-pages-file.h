/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-pages.h"

G_BEGIN_DECLS

/* ikd_pages_write_pdf() on a thread of its own; the source of @callback is @pages. */
void     ikd_pages_file_write_async  (IkdPages *pages, IkdPaper paper, const char *path,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean ikd_pages_file_write_finish (IkdPages *pages, GAsyncResult *result, GError **error);

G_END_DECLS
