/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a menu that is never opened is never made. */

#include "ikd-menu.h"

#define MODEL "ikd-menu"
#define PATH "ikd-menu-path"

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  GMenuModel *model = ikd_menu_get (button);

  if (gtk_menu_button_get_menu_model (button) != model)
    gtk_menu_button_set_menu_model (button, model);
}

void
ikd_menu_set (GtkMenuButton *button, GMenuModel *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && G_IS_MENU_MODEL (model));

  g_object_set_data_full (G_OBJECT (button), MODEL, g_object_ref (model), g_object_unref);
  gtk_menu_button_set_create_popup_func (button, open_cb, NULL, NULL);
}

void
ikd_menu_set_resource (GtkMenuButton *button, const char *path)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && path != NULL);

  g_object_set_data (G_OBJECT (button), PATH, (gpointer) g_intern_string (path));
  gtk_menu_button_set_create_popup_func (button, open_cb, NULL, NULL);
}

GMenuModel *
ikd_menu_get (GtkMenuButton *button)
{
  const char *path;

  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  path = g_object_get_data (G_OBJECT (button), PATH);
  if (path != NULL && g_object_get_data (G_OBJECT (button), MODEL) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

      g_object_set_data_full (G_OBJECT (button), MODEL,
                              g_object_ref (gtk_builder_get_object (builder, "menu")),
                              g_object_unref);
    }
  return g_object_get_data (G_OBJECT (button), MODEL);
}
