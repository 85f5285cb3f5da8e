/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a second call brings up the window that is already there. */

#include "ikd-window-windows.h"

#include <glib/gi18n.h>

#include "ikd-about-window.h"
#include "ikd-alert.h"
#include "ikd-export-window.h"
#include "ikd-preferences-window.h"
#include "ikd-shortcuts-window.h"

static GType
type_of (const char *name)
{
  if (g_str_equal (name, "export"))
    return IKD_TYPE_EXPORT_WINDOW;
  if (g_str_equal (name, "preferences"))
    return IKD_TYPE_PREFERENCES_WINDOW;
  if (g_str_equal (name, "shortcuts"))
    return IKD_TYPE_SHORTCUTS_WINDOW;
  return IKD_TYPE_ABOUT_WINDOW;
}

static GtkWindow *
find (GtkWindow *parent, GType type)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *at = toplevels; at != NULL; at = at->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (at->data, type)
        && gtk_window_get_transient_for (GTK_WINDOW (at->data)) == parent)
      return GTK_WINDOW (at->data);
  return NULL;
}

void
ikd_window_windows_present (GtkWindow *parent, IkdContext *context, const char *name)
{
  GType type = type_of (name);
  GtkWindow *window = find (parent, type);

  if (window == NULL && (type == IKD_TYPE_PREFERENCES_WINDOW || type == IKD_TYPE_EXPORT_WINDOW))
    window = g_object_new (type, "transient-for", parent, "context", context, NULL);
  else if (window == NULL)
    window = g_object_new (type, "transient-for", parent, NULL);
  gtk_window_present (window);
}

void
ikd_window_windows_toast (AdwToastOverlay *toasts, const char *text, const char *button,
                          const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *shown = adw_toast_new (escaped);

  if (button != NULL)
    {
      adw_toast_set_button_label (shown, button);
      adw_toast_set_action_name (shown, action);
    }
  adw_toast_overlay_add_toast (toasts, shown);
}

void
ikd_window_windows_tell (GtkWindow *parent, const char *heading, const char *lines)
{
  IkdAlert *alert = ikd_alert_new (parent, heading, lines);

  ikd_alert_add_answer (alert, "close", _("_Close"), NULL);
  gtk_window_present (GTK_WINDOW (alert));
}

void
ikd_window_windows_ask_leave (GtkWindow *parent, GCallback answered)
{
  IkdAlert *alert = ikd_alert_new (parent, _("Close Without Keeping What Is Typed?"),
                                   _("What is typed is not complete or was refused, and so is not "
                                     "saved. Everything else is saved."));

  ikd_alert_add_answer (alert, "stay", _("_Go Back"), NULL);
  ikd_alert_add_answer (alert, "leave", _("_Close Anyway"), "destructive-action");
  g_signal_connect_object (alert, "answered", answered, parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (alert));
}
