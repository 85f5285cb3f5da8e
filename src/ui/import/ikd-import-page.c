/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a file goes through the steps in their order, and back as long as it is not stored;
 * what a person has said about it is not lost without a question. */

#include "config.h"

#include "ikd-import-page.h"

#include <glib/gi18n.h>

#include "ikd-file-picker.h"
#include "ikd-import-page-private.h"

G_DEFINE_FINAL_TYPE (IkdImportPage, ikd_import_page, IKD_TYPE_PAGE)

/* --- actions --- */

static void
file_cb (IkdImportPage *self, GFile *file)
{
  ikd_import_page_begin_file (self, file);
}

static void
text_cb (IkdImportPage *self, const char *text)
{
  ikd_import_page_begin_text (self, text);
}

static void
noted_cb (IkdImportPage *self, const char *sentence)
{
  ikd_pane_toast (IKD_PANE (self), sentence);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);

  if (file != NULL)
    ikd_import_page_begin_file (self, file);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdImportPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && *text != '\0')
    ikd_import_page_begin_text (self, text);
  else if (self->session != NULL)
    ikd_pane_toast (IKD_PANE (self),
                    _("The clipboard holds no text. Copy the rows or the message first."));
}

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (widget);

  if (g_str_equal (action, "import.choose"))
    ikd_file_picker_import_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                  _("Choose a File to Import"), NULL, picked_cb,
                                  g_object_ref (self));
  else
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                   g_object_ref (self));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (widget);

  ikd_import_page_put_away (self);
  ikd_import_page_next_file (self);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (widget);

  if (g_str_equal (action, "import.back"))
    ikd_import_page_go (self, IKD_IMPORT_AT_RECOGNISE);
  else if (self->place == IKD_IMPORT_AT_RECOGNISE)
    ikd_import_page_go (self, IKD_IMPORT_AT_REVIEW);
  else if (self->place == IKD_IMPORT_AT_REVIEW)
    ikd_import_page_commit (self);
  else
    ikd_import_page_next_file (self);
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_import_page_take_back (IKD_IMPORT_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
forget_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_import_page_forget (IKD_IMPORT_PAGE (widget), g_variant_get_int64 (parameter));
}

/* --- the file that is open --- */

static void
leave_session (IkdImportPage *self, IkdSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_queue_clear_full (&self->waiting, g_object_unref);
  ikd_import_page_put_away (self);
  ikd_import_page_go (self, IKD_IMPORT_AT_START);
}

static void
ikd_import_page_changed (IkdPane *pane)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  gboolean shut = session != NULL && ikd_session_is_read_only (session);

  leave_session (self, session);
  ikd_import_start_set_shut (
    self->start,
    shut ? _("This file is open for reading only: nothing in it can be changed.") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose", !shut);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.paste", !shut);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take-back", !shut);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.forget", !shut);
  ikd_import_page_load_past (self);
}

/* --- the class --- */

static void
ikd_import_page_focus_first (IkdPane *pane)
{
  ikd_import_page_focus_place (IKD_IMPORT_PAGE (pane));
}

/* What was said about a file is there again on coming back, but not in another window. */
static gboolean
ikd_import_page_flush (IkdPane *pane)
{
  return !IKD_IMPORT_PAGE (pane)->touched;
}

static void
ikd_import_page_constructed (GObject *object)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (object);

  G_OBJECT_CLASS (ikd_import_page_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_import_page_dispose (GObject *object)
{
  IkdImportPage *self = IKD_IMPORT_PAGE (object);

  g_cancellable_cancel (self->life);
  g_clear_object (&self->life);
  if (self->recognise != NULL)
    ikd_import_page_put_away (self);
  g_queue_clear_full (&self->waiting, g_object_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_IMPORT_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ikd_import_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, start_buttons);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, steps_box);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, steps);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, start);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, status_reading);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, status_failed);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, other_button);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, recognise);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, review);
  gtk_widget_class_bind_template_child (widget_class, IkdImportPage, done);
  gtk_widget_class_bind_template_callback (widget_class, file_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
}

static void
ikd_import_page_class_init (IkdImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_import_page_constructed;
  object_class->dispose = ikd_import_page_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_import_page_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_import_page_focus_first;
  IKD_PANE_CLASS (klass)->flush = ikd_import_page_flush;

  g_type_ensure (IKD_TYPE_IMPORT_START);
  g_type_ensure (IKD_TYPE_IMPORT_STEPS);
  g_type_ensure (IKD_TYPE_IMPORT_RECOGNISE);
  g_type_ensure (IKD_TYPE_IMPORT_REVIEW);
  g_type_ensure (IKD_TYPE_IMPORT_DONE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/import/ikd-import-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "import.take-back", "x", take_back_cb);
  gtk_widget_class_install_action (widget_class, "import.forget", "x", forget_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "import.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "import.next", NULL);
}

static void
ikd_import_page_init (IkdImportPage *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_import_page_open (IkdImportPage *self, GFile *file)
{
  g_return_if_fail (IKD_IS_IMPORT_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  ikd_import_page_begin_file (self, file);
}

void
ikd_import_page_take_text (IkdImportPage *self, const char *text)
{
  g_return_if_fail (IKD_IS_IMPORT_PAGE (self));
  g_return_if_fail (text != NULL);

  ikd_import_page_begin_text (self, text);
}
