/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdOpener:
 *
 * Opens, makes and copies data files for a window without holding it up. One thing at a time: what
 * is asked for later takes the place of what was under way.
 *
 * Signals: "opening"; "opened" (IkdSession); "missing" (path: there is no such file yet, it can be
 * made); "failed" (path, sentence, #IkdErrorCode or -1:
 * nothing was opened); "noted" (sentence: for a toast);
 * "picked" (path, flags): a person chose a file to open.
 */
#define IKD_TYPE_OPENER (ikd_opener_get_type ())
G_DECLARE_FINAL_TYPE (IkdOpener, ikd_opener, IKD, OPENER, GObject)

IkdOpener *ikd_opener_new         (GtkWindow *window);  /* the window owns it */

void       ikd_opener_open        (IkdOpener *self, const char *path, IkdDatabaseFlags flags);
/* @mark: "sample", "training" */
void       ikd_opener_open_marked (IkdOpener *self, const char *mark);
void       ikd_opener_create      (IkdOpener *self, const char *path, const IkdSetup *setup);
/* Gives a file that has none its office, and then reports it as opened. */
void       ikd_opener_settle      (IkdOpener *self, IkdSession *session, const char *code,
                                   int week_days);

void       ikd_opener_pick        (IkdOpener *self, IkdDatabaseFlags flags);
void       ikd_opener_save_copy   (IkdOpener *self, IkdSession *session);

G_END_DECLS
