/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What menus, keys and pages ask of the window. */

#include "config.h"

#include "ikd-window-private.h"

#include <glib/gi18n.h>

#include "ikd-window-windows.h"

/* The actions are the window's alone. */
static IkdWindow *
window_of (GtkWidget *widget)
{
  return (IkdWindow *) widget;
}

static void
file_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);
  g_autofree char *office = NULL;

  if (g_str_equal (action, "win.open"))
    ikd_opener_pick (self->opener, 0);
  else if (g_str_equal (action, "win.open-copy"))
    ikd_opener_pick (self->opener, IKD_DATABASE_READ_ONLY);
  else if (g_str_equal (action, "win.save-copy"))
    ikd_opener_save_copy (self->opener, ikd_context_get_session (self->context));
  else if (g_str_equal (action, "win.start-office"))
    {
      office = ikd_session_default_path ();
      ikd_window_open (self, office, 0);
    }
  else if (self->wanted != NULL)
    ikd_window_open (self, self->wanted, self->flags);
}

static void
marked_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);

  if (ikd_window_may_leave (self))
    ikd_opener_open_marked (self->opener,
                            g_str_equal (action, "win.open-sample") ? "sample" : "training");
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);

  if (!ikd_window_may_leave (self))
    return;
  if (g_str_equal (action, "win.restore"))
    ikd_keeper_present (self->keeper, ikd_window_get_path (self));
  else
    ikd_keeper_rescue (self->keeper);
}

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_window_show_page (window_of (widget), g_variant_get_string (parameter, NULL));
}

static void
go_region_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);

  ikd_context_set_region (self->context, g_variant_get_int64 (parameter));
  ikd_window_show_page (self, "overview");
}

static void
toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean undo = g_str_equal (action, "win.toast-undo");

  ikd_window_toast (window_of (widget), g_variant_get_string (parameter, NULL),
                    undo ? _("Undo") : NULL, "win.undo");
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_undo_start (window_of (widget)->undo, g_str_equal (action, "win.redo"));
}

static void
saved_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);

  if (ikd_page_stack_flush (self->pages))
    ikd_window_toast (self, _("All entries are already saved"), NULL, NULL);
}

static void
sidebar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_shell_toggle (window_of (widget)->shell);
}

static void
window_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdWindow *self = window_of (widget);

  ikd_window_windows_present (GTK_WINDOW (self), self->context, action + strlen ("win."));
}

void
ikd_window_add_actions (GtkWidgetClass *widget_class)
{
  static const char *const files[] = { "win.open", "win.open-copy", "win.save-copy",
                                       "win.start-office", "win.retry" };
  static const char *const marked[] = { "win.open-sample", "win.open-training" };
  static const char *const restoring[] = { "win.restore", "win.restore-last" };
  static const char *const windows[] = { "win.export", "win.preferences", "win.shortcuts",
                                         "win.about" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    gtk_widget_class_install_action (widget_class, files[i], NULL, file_action_cb);
  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    gtk_widget_class_install_action (widget_class, marked[i], NULL, marked_cb);
  for (guint i = 0; i < G_N_ELEMENTS (restoring); i++)
    gtk_widget_class_install_action (widget_class, restoring[i], NULL, restore_cb);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    gtk_widget_class_install_action (widget_class, windows[i], NULL, window_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.go-region", "x", go_region_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.saved", NULL, saved_cb);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_cb);

  /* Not application-wide accelerators: those would come before the undo of a text field. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}
