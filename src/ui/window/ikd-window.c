/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: nothing typed is lost without a question; who has a file open stays in it when
 * another cannot be opened; the title names the office, and the file's mark where it has one. */

#include "config.h"

#include "ikd-window-private.h"

#include <glib/gi18n.h>

#include "ikd-error.h"
#include "ikd-operator-switch.h"
#include "ikd-page-list.h"
#include "ikd-raise.h"
#include "ikd-window-file.h"
#include "ikd-window-state.h"
#include "ikd-window-windows.h"

G_DEFINE_FINAL_TYPE (IkdWindow, ikd_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_shell (IkdWindow *self, gboolean shell)
{
  gtk_stack_set_visible_child_name (self->stack, shell ? "shell" : "start");
}

static void
update (IkdWindow *self)
{
  ikd_window_file_update (GTK_WINDOW (self), self->context, ikd_window_get_path (self),
                          self->flags);
}

/* --- pages --- */

static void
called_cb (IkdWindow *self)
{
  IkdPage *page = ikd_window_get_page (self);
  gboolean called;

  g_object_get (self->shell, "called", &called, NULL);
  if (called)
    ikd_sidebar_focus_page (self->sidebar);
  else if (page != NULL && !ikd_shell_get_beside (self->shell))
    ikd_pane_focus_first (IKD_PANE (page));
}

static void
show_first_page (IkdWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-page");
  const IkdPageEntry *entry = ikd_page_list_find (last);
  guint n;

  if (entry == NULL)
    entry = ikd_page_list_get (&n);
  ikd_window_show_page (self, entry->id);
}

/* --- the file --- */

static gboolean
in_shell (IkdWindow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "shell");
}

static void
leave_session (IkdWindow *self)
{
  IkdSession *session = ikd_context_get_session (self->context);

  if (session == NULL)
    return;
  g_object_ref (session);
  ikd_context_set_session (self->context, NULL);
  ikd_session_close (session);
  g_object_unref (session);
}

static void
show_welcome (IkdWindow *self, const char *path)
{
  g_autofree char *name = g_settings_get_string (self->settings, "operator");

  g_free (self->path);
  self->path = g_strdup (path);
  show_shell (self, FALSE);
  ikd_raise_now (GTK_WIDGET (self));
  ikd_start_show_welcome (self->start, *name != '\0' ? name : g_get_user_name ());
  update (self);
}

static void
opened_cb (IkdWindow *self, IkdSession *session)
{
  if (session != ikd_context_get_session (self->context))
    leave_session (self);
  g_free (self->path);
  self->path = g_strdup (ikd_session_get_path (session));
  ikd_operator_apply (session);
  ikd_context_set_session (self->context, session);
  ikd_undo_set_session (self->undo, session);
  ikd_keeper_watch (self->keeper);
  if (ikd_window_file_needs_office (session))
    {
      show_welcome (self, ikd_session_get_path (session));
      return;
    }
  update (self);
  /* A page that is made now knows of it. */
  ikd_context_tell_now (self->context);
  show_shell (self, TRUE);
  show_first_page (self);
}

static void
missing_cb (IkdWindow *self, const char *path)
{
  leave_session (self);
  show_welcome (self, path);
}

/* Who has a file open, or is being welcomed, stays there. */
static void
failed_cb (IkdWindow *self, const char *path, const char *sentence, int code)
{
  if (in_shell (self) || ikd_start_is_welcome (self->start))
    {
      ikd_window_toast (self, sentence, NULL, NULL);
      return;
    }
  g_clear_pointer (&self->path, g_free);
  ikd_start_show_failure (self->start, sentence);
  ikd_raise_now (GTK_WIDGET (self));
  if (code == IKD_ERROR_DAMAGED || code == IKD_ERROR_NOT_OURS)
    ikd_keeper_look (self->keeper, path);
  update (self);
}

static void
damaged_cb (IkdWindow *self)
{
  ikd_start_offer (self->start, ikd_context_get_rescue (self->context));
  update (self);
}

/* The file is opened again when it is done. */
static void
restoring_cb (IkdWindow *self)
{
  leave_session (self);
  show_shell (self, FALSE);
  ikd_start_show_loading (self->start);
}

static void
opening_cb (IkdWindow *self)
{
  if (!in_shell (self) && !ikd_start_is_welcome (self->start))
    ikd_start_show_loading (self->start);
}

static void
noted_cb (IkdWindow *self, const char *sentence)
{
  ikd_window_toast (self, sentence, NULL, NULL);
}

static void
moved_cb (IkdWindow *self, const char *heading, const char *lines)
{
  ikd_window_windows_tell (GTK_WINDOW (self), heading, lines);
}

static void
picked_cb (IkdWindow *self, const char *path, int flags)
{
  ikd_window_open (self, path, (IkdDatabaseFlags) flags);
}

static void
begin_cb (IkdWindow *self, IkdRegion *office, const char *name, int week_days)
{
  IkdSession *session = ikd_context_get_session (self->context);
  IkdSetup setup = { ikd_region_get_code (office), week_days, NULL };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (!ikd_operator_keep (name, session, &error))
    {
      ikd_window_toast (self, error->message, NULL, NULL);
      return;
    }
  path = self->path != NULL ? g_strdup (self->path) : ikd_session_default_path ();
  if (session != NULL)
    ikd_opener_settle (self->opener, session, setup.office, week_days);
  else
    ikd_opener_create (self->opener, path, &setup);
}

/* --- closing --- */

static gboolean
close_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

static void
busy_cb (IkdWindow *self)
{
  if (!self->waiting || ikd_page_stack_get_busy (self->pages))
    return;
  self->waiting = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->pages), TRUE);
  if (ikd_window_get_page (self) != NULL)
    ikd_pane_focus_first (IKD_PANE (ikd_window_get_page (self)));
  /* The page must have learned first whether it was kept: closing asks it again. */
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (self), g_object_unref);
}

static void
leave_answered_cb (IkdWindow *self, const char *answer)
{
  if (!g_str_equal (answer, "leave"))
    return;
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
ikd_window_close_request (GtkWindow *window)
{
  IkdWindow *self = IKD_WINDOW (window);

  if (!self->leaving && !ikd_page_stack_flush (self->pages))
    {
      ikd_window_windows_ask_leave (window, G_CALLBACK (leave_answered_cb));
      return GDK_EVENT_STOP;
    }
  if (ikd_page_stack_get_busy (self->pages))
    {
      self->waiting = TRUE;
      /* What becomes insensitive while it has the focus never learns that it lost it. */
      gtk_window_set_focus (window, NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (self->pages), FALSE);
      return GDK_EVENT_STOP;
    }
  ikd_window_state_keep (window, self->settings);
  leave_session (self);
  return GTK_WINDOW_CLASS (ikd_window_parent_class)->close_request (window);
}

static void
ikd_window_dispose (GObject *object)
{
  IkdWindow *self = IKD_WINDOW (object);

  if (self->keeper != NULL)
    g_object_run_dispose (G_OBJECT (self->keeper));
  g_clear_object (&self->keeper);
  if (self->opener != NULL)
    g_object_run_dispose (G_OBJECT (self->opener));
  g_clear_object (&self->opener);
  g_clear_object (&self->undo);
  if (self->context != NULL)
    leave_session (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_WINDOW);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ikd_window_parent_class)->dispose (object);
}

static void
ikd_window_finalize (GObject *object)
{
  IkdWindow *self = IKD_WINDOW (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (ikd_window_parent_class)->finalize (object);
}

static void
ikd_window_class_init (IkdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_window_dispose;
  object_class->finalize = ikd_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ikd_window_close_request;
  ikd_window_add_actions (widget_class);

  g_type_ensure (IKD_TYPE_PAGE_STACK);
  g_type_ensure (IKD_TYPE_SHELL);
  g_type_ensure (IKD_TYPE_SIDEBAR);
  g_type_ensure (IKD_TYPE_START);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/window/ikd-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, start);
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, IkdWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, busy_cb);
  gtk_widget_class_bind_template_callback (widget_class, called_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
follow (IkdWindow *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
connect_helpers (IkdWindow *self)
{
  self->opener = ikd_opener_new (GTK_WINDOW (self));
  follow (self, self->opener, "opening", G_CALLBACK (opening_cb));
  follow (self, self->opener, "opened", G_CALLBACK (opened_cb));
  follow (self, self->opener, "missing", G_CALLBACK (missing_cb));
  follow (self, self->opener, "failed", G_CALLBACK (failed_cb));
  follow (self, self->opener, "noted", G_CALLBACK (noted_cb));
  follow (self, self->opener, "picked", G_CALLBACK (picked_cb));

  self->keeper = ikd_keeper_new (GTK_WINDOW (self), self->context, self->opener);
  follow (self, self->keeper, "restoring", G_CALLBACK (restoring_cb));
  follow (self, self->context, "notify::damaged", G_CALLBACK (damaged_cb));

  self->undo = ikd_undo_new ();
  follow (self, self->undo, "noted", G_CALLBACK (noted_cb));
  follow (self, self->undo, "moved", G_CALLBACK (moved_cb));
}

static void
ikd_window_init (IkdWindow *self)
{
  self->context = ikd_context_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->sidebar, "context", self->context, NULL);
  g_object_set (self->pages, "context", self->context, NULL);
  g_settings_bind (self->settings, "sidebar-visible", self->shell, "pinned",
                   G_SETTINGS_BIND_DEFAULT);
  ikd_window_state_restore (GTK_WINDOW (self), self->settings);
  follow (self, self->context, "changed", G_CALLBACK (update));
  connect_helpers (self);
  update (self);
}

IkdWindow *
ikd_window_new (GtkApplication *application)
{
  return g_object_new (IKD_TYPE_WINDOW, "application", application, NULL);
}
