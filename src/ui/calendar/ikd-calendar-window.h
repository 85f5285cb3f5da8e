/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* Hari Kerja: the days of a year that are not worked, edited in place. Each change is kept at once,
 * and undone by Ctrl+Z. Alt+Page Up and Alt+Page Down go through the years, Ctrl+N begins a new
 * day, Escape closes it. */
#define IKD_TYPE_CALENDAR_WINDOW (ikd_calendar_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdCalendarWindow, ikd_calendar_window, IKD, CALENDAR_WINDOW, AdwWindow)

GtkWidget *ikd_calendar_window_new (GtkWindow *parent, IkdContext *context);

G_END_DECLS
