/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Brings up @window: at once where it is up already, otherwise when ikd_raise_now() says that it
 * has something to show, and without that within half a second. */
void ikd_raise     (GtkWindow *window);
/* The window of @widget has something to show. */
void ikd_raise_now (GtkWidget *widget);

G_END_DECLS
