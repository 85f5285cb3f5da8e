/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one and the same menu in every header bar. */

#include "ikd-main-menu.h"

#include "ikd-menu.h"

struct _IkdMainMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (IkdMainMenu, ikd_main_menu, ADW_TYPE_BIN)

static void
ikd_main_menu_dispose (GObject *object)
{
  /* Before the template takes it: the bin must not keep a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_MAIN_MENU);

  G_OBJECT_CLASS (ikd_main_menu_parent_class)->dispose (object);
}

static void
ikd_main_menu_class_init (IkdMainMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_main_menu_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/page/ikd-main-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdMainMenu, button);
}

static void
ikd_main_menu_init (IkdMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ikd_menu_set_resource (self->button, "/id/capaian/Capaian/page/ikd-main-menu-items.ui");
}
