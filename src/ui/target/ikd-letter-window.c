/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The draft of a request for revision. What is written into it stays in the window: the file keeps
 * the proposal, not the letter. */

#include "config.h"

#include "ikd-letter-window.h"

#include <glib/gi18n.h>

struct _IkdLetterWindow
{
  AdwWindow        parent_instance;

  AdwToastOverlay *toasts;
  GtkTextView     *view;
  GCancellable    *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdLetterWindow, ikd_letter_window, ADW_TYPE_WINDOW)

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdLetterWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ikd_letter_draft_finish (IKD_SESSION (source), result, &error);

  /* Closed before it was ready. */
  if (self->view == NULL)
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view),
                            text != NULL ? text : error->message, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.copy", text != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdLetterWindow *self = IKD_LETTER_WINDOW (widget);
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Text copied")));
}

static void
ikd_letter_window_dispose (GObject *object)
{
  IkdLetterWindow *self = IKD_LETTER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_LETTER_WINDOW);

  G_OBJECT_CLASS (ikd_letter_window_parent_class)->dispose (object);
}

static void
ikd_letter_window_class_init (IkdLetterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_letter_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/target/ikd-letter-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdLetterWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterWindow, view);
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "letter.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_letter_window_init (IkdLetterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.copy", FALSE);
}

GtkWidget *
ikd_letter_window_new (GtkWindow *parent, IkdSession *session, const IkdLetterQuery *query)
{
  IkdLetterWindow *self = g_object_new (IKD_TYPE_LETTER_WINDOW, "transient-for", parent, NULL);

  ikd_letter_draft_async (session, query, self->cancellable, drafted_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
