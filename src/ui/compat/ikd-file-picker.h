/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a data file that exists. @start: (nullable): the folder to begin in. */
void   ikd_file_picker_open_async (GtkWindow *parent, const char *title, GFile *start,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);

/* Asks for a file with figures to be imported: tables of any kind that is read. */
void   ikd_file_picker_import_async (GtkWindow *parent, const char *title,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);

/* Asks for a picture, a PNG. */
void   ikd_file_picker_picture_async (GtkWindow *parent, const char *title,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);

/* Asks for the place of a new file, with @name as proposal. */
void   ikd_file_picker_save_async (GtkWindow *parent, const char *title, const char *name,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);

/* The same for a file of another kind: @kind is what such files are called ("PDF documents"), and
 * @suffix how their names end. */
void   ikd_file_picker_export_async (GtkWindow *parent, const char *title, const char *name,
                                     const char *kind, const char *suffix,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);

/* Any of them. Returns: (transfer full): the file; NULL with G_IO_ERROR_CANCELLED if none was
 * chosen. */
GFile *ikd_file_picker_finish      (GAsyncResult *result, GError **error);
/* The same for what is read or written by its path. Errors: also INVALID, where it has none.
 * Returns: (transfer full) */
char  *ikd_file_picker_finish_path (GAsyncResult *result, GError **error);
/* "Saved as “report.pdf”"; transfer full */
char  *ikd_file_picker_saved_text  (const char *path);

G_END_DECLS
