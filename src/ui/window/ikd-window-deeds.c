/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a window does when it is asked, by its own parts or from outside. Guarantees: what is typed
 * is kept before another file takes the place of this one. */

#include "config.h"

#include "ikd-window-private.h"

#include <glib/gi18n.h>

#include "ikd-window-windows.h"

void
ikd_window_open (IkdWindow *self, const char *path, IkdDatabaseFlags flags)
{
  g_return_if_fail (self != NULL);

  if (!ikd_window_may_leave (self))
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (path);
  self->flags = flags;
  ikd_opener_open (self->opener, path, flags);
}

const char *
ikd_window_get_path (IkdWindow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path != NULL ? self->path : self->wanted;
}

IkdContext *
ikd_window_get_context (IkdWindow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->context;
}

void
ikd_window_show_page (IkdWindow *self, const char *id)
{
  g_return_if_fail (self != NULL);

  if (id == NULL || ikd_context_get_session (self->context) == NULL)
    return;
  if (!ikd_page_stack_show (self->pages, id))
    return;
  ikd_sidebar_set_page (self->sidebar, id);
  ikd_shell_dismiss (self->shell);
  g_settings_set_string (self->settings, "last-page", id);
}

IkdPage *
ikd_window_get_page (IkdWindow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return ikd_page_stack_get_page (self->pages);
}

void
ikd_window_toast (IkdWindow *self, const char *text, const char *button, const char *action)
{
  ikd_window_windows_toast (self->toasts, text, button, action);
}

gboolean
ikd_window_may_leave (IkdWindow *self)
{
  if (ikd_page_stack_flush (self->pages))
    return TRUE;
  ikd_window_toast (self, _("Finish or clear what is typed first, then open another file."), NULL,
                    NULL);
  return FALSE;
}
