/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-pages.h"

G_BEGIN_DECLS

/* A file that a person names, and that is written without waiting. */

/* What is asked for: see ikd_file_picker_export_async(). */
typedef struct
{
  const char *title;
  const char *name;
  const char *kind;
  const char *suffix;
} IkdSaverQuestion;

/* What is written; static. */
typedef struct
{
  /* Begins to write @data to @path. */
  void     (*write)  (gpointer data, const char *path, GAsyncReadyCallback callback,
                      gpointer user_data);
  /* What came of it; FALSE with an error that names the file. */
  gboolean (*finish) (gpointer data, GAsyncResult *result, GError **error);
  void     (*free)   (gpointer data);
} IkdSaverFuncs;

/* Asks over @parent (nullable), and writes @data, which is freed when it is done. */
void  ikd_saver_run_async  (GtkWindow *parent, const IkdSaverQuestion *question,
                            const IkdSaverFuncs *funcs, gpointer data,
                            GAsyncReadyCallback callback, gpointer user_data);
/* "Saved as “report.pdf”"; transfer full. NULL with the error of writing; with CANCELLED of GIO,
 * where no file was chosen; with INVALID, where it has no path. */
char *ikd_saver_run_finish (GAsyncResult *result, GError **error);

/* The same over the window of @owner, which says in a toast what came of it. */
void  ikd_saver_save       (GtkWidget *owner, const IkdSaverQuestion *question,
                            const IkdSaverFuncs *funcs, gpointer data);

/* Of pages, as a PDF of @paper. @title: of the chooser; @name: a proposal */
void  ikd_saver_run_pages_async (GtkWindow *parent, IkdPages *pages, IkdPaper paper,
                                 const char *title, const char *name,
                                 GAsyncReadyCallback callback, gpointer user_data);
void  ikd_saver_save_pages      (GtkWidget *owner, IkdPages *pages, IkdPaper paper,
                                 const char *title, const char *name);

G_END_DECLS
