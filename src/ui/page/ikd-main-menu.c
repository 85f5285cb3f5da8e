/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one and the same menu in every header bar. */

#include "ikd-main-menu.h"

struct _IkdMainMenu
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (IkdMainMenu, ikd_main_menu, ADW_TYPE_BIN)

static void
ikd_main_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_MAIN_MENU);

  G_OBJECT_CLASS (ikd_main_menu_parent_class)->dispose (object);
}

static void
ikd_main_menu_class_init (IkdMainMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ikd_main_menu_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/id/capaian/Capaian/page/ikd-main-menu.ui");
}

static void
ikd_main_menu_init (IkdMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
