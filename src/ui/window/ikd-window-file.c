/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: nothing is offered that the open file does not allow. */

#include "ikd-window-file.h"

#include "ikd-file-bars.h"

/* Not where one only reads, nor into a file that can be made again at any time. */
static gboolean
may_restore (IkdContext *context, const char *path, IkdDatabaseFlags flags)
{
  IkdSession *session = ikd_context_get_session (context);

  if (path == NULL || (flags & IKD_DATABASE_READ_ONLY) != 0)
    return FALSE;
  if (session == NULL || ikd_context_get_damaged (context))
    return TRUE;
  return !ikd_session_is_read_only (session) && ikd_session_get_mark (session) == NULL;
}

void
ikd_window_file_update (GtkWindow *window, IkdContext *context, const char *path,
                        IkdDatabaseFlags flags)
{
  GtkWidget *widget = GTK_WIDGET (window);
  IkdSession *session = ikd_context_get_session (context);
  g_autofree char *title = ikd_file_bars_title (session);
  gboolean writable = session != NULL && !ikd_session_is_read_only (session);
  gboolean restorable = may_restore (context, path, flags);

  gtk_window_set_title (window, title);
  gtk_widget_action_set_enabled (widget, "win.save-copy", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.export", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.restore", restorable);
  gtk_widget_action_set_enabled (widget, "win.restore-last",
                                 restorable && ikd_context_get_rescue (context) != NULL);
  gtk_widget_action_set_enabled (widget, "win.saved", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", writable);
  gtk_widget_action_set_enabled (widget, "win.redo", writable);
  gtk_widget_action_set_enabled (widget, "win.preferences", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.show-page", session != NULL);
  gtk_widget_action_set_enabled (widget, "win.go-region", session != NULL);
}

gboolean
ikd_window_file_needs_office (IkdSession *session)
{
  return ikd_session_get_office (session) == NULL && ikd_session_get_mark (session) == NULL
         && !ikd_session_is_read_only (session);
}
