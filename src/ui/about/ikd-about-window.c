/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: names the licence of the program and of the data that are shipped with it. */

#include "ikd-about-window.h"

#include "config.h"

#include <glib/gi18n.h>

struct _IkdAboutWindow
{
  AdwWindow parent_instance;

  GtkLabel *version;
};

G_DEFINE_FINAL_TYPE (IkdAboutWindow, ikd_about_window, ADW_TYPE_WINDOW)

static void
ikd_about_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ABOUT_WINDOW);

  G_OBJECT_CLASS (ikd_about_window_parent_class)->dispose (object);
}

static void
ikd_about_window_class_init (IkdAboutWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_about_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/about/ikd-about-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdAboutWindow, version);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_about_window_init (IkdAboutWindow *self)
{
  g_autofree char *version = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Translators: the number of the version */
  version = g_strdup_printf (_("Version %s"), PACKAGE_VERSION);
  gtk_label_set_label (self->version, version);
}
