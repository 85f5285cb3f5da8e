/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What gtk_menu_button_set_menu_model() does, when the menu is opened: the widgets of a menu are
 * many, and most menus are never looked at. */
void        ikd_menu_set          (GtkMenuButton *button, GMenuModel *model);
/* The same with the object "menu" of a resource, read when the menu is opened. */
void        ikd_menu_set_resource (GtkMenuButton *button, const char *path);
GMenuModel *ikd_menu_get          (GtkMenuButton *button);

G_END_DECLS
