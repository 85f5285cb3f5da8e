/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdWindow:
 *
 * A window with one data file: the welcome while there is none, then the sidebar and the pages.
 * What is typed is kept before the file or the window is left.
 */
#define IKD_TYPE_WINDOW (ikd_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdWindow, ikd_window, IKD, WINDOW, AdwApplicationWindow)

IkdWindow  *ikd_window_new         (GtkApplication *application);

/* Opens the file; where there is none, the welcome offers to make it. */
void        ikd_window_open        (IkdWindow *self, const char *path, IkdDatabaseFlags flags);
/* The file that is open, or that the welcome would make; nullable. */
const char *ikd_window_get_path    (IkdWindow *self);
IkdContext *ikd_window_get_context (IkdWindow *self);

void        ikd_window_show_page   (IkdWindow *self, const char *id);
/* The page that is shown; nullable. */
IkdPage    *ikd_window_get_page    (IkdWindow *self);

G_END_DECLS
