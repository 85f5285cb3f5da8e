/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: only what was verified can be chosen; what is damaged stays in the list and says so.
 * The copies are examined one after another, newest first, and that ends with the window. */

#include "ikd-restore-window.h"

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-backup-words.h"
#include "ikd-file-picker.h"

struct _IkdRestoreWindow
{
  AdwWindow parent_instance;

  char *path;
  GCancellable *cancellable;
  GPtrArray *backups;           /* of IkdBackup, as the rows */
  GPtrArray *rows;              /* of AdwActionRow, borrowed of the list */
  guint next;                   /* to be examined */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkListBox *list;
  GtkProgressBar *progress;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (IkdRestoreWindow, ikd_restore_window, ADW_TYPE_WINDOW)

static guint chosen_signal;

static void examine_next (IkdRestoreWindow *self);

static void
toast (IkdRestoreWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
add_row (IkdRestoreWindow *self, IkdBackup *backup)
{
  g_autofree char *title = ikd_backup_title (backup);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Waits to be checked"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_sign (AdwActionRow *row, const char *icon)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  adw_action_row_add_suffix (row, image);
}

static void
show_examined (IkdRestoreWindow *self, guint index, const GError *error)
{
  AdwActionRow *row = g_ptr_array_index (self->rows, index);
  g_autofree char *facts = NULL;

  if (error == NULL)
    {
      facts = ikd_backup_facts (g_ptr_array_index (self->backups, index));
      adw_action_row_set_subtitle (row, facts);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      add_sign (row, "go-next-symbolic");
      return;
    }
  adw_action_row_set_subtitle (row, _("Damaged, and cannot be restored"));
  add_sign (row, "dialog-warning-symbolic");
}

static void
examined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRestoreWindow) self = data;
  g_autoptr (GError) error = NULL;

  ikd_backup_examine_finish (IKD_BACKUP (source), result, &error);
  if (self->list == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show_examined (self, self->next++, error);
  examine_next (self);
}

static void
examine_next (IkdRestoreWindow *self)
{
  guint n = self->backups->len;

  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) self->next / n : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->next < n);
  if (self->next == n)
    return;
  adw_action_row_set_subtitle (g_ptr_array_index (self->rows, self->next), _("Being checked…"));
  ikd_backup_examine_async (g_ptr_array_index (self->backups, self->next), self->cancellable,
                            examined_cb, g_object_ref (self));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRestoreWindow) self = data;
  GPtrArray *backups = ikd_backups_list_finish (result, NULL);

  /* Only being cancelled keeps it from being a list. */
  if (backups == NULL)
    return;
  self->backups = backups;
  for (guint i = 0; i < backups->len; i++)
    add_row (self, g_ptr_array_index (backups, i));
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "empty");
  gtk_widget_grab_focus (backups->len > 0 ? g_ptr_array_index (self->rows, 0) : self->other);
  examine_next (self);
}

static void
activated_cb (IkdRestoreWindow *self, GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0,
                 g_ptr_array_index (self->backups, (guint) gtk_list_box_row_get_index (row)));
}

/* --- another file --- */

static void
other_examined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRestoreWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = ikd_backup_examine_finish (IKD_BACKUP (source), result, &error);

  if (self->toasts == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->other, TRUE);
  if (good)
    g_signal_emit (self, chosen_signal, 0, source);
  else
    toast (self, error->message);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdRestoreWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);
  g_autoptr (IkdBackup) backup = NULL;

  if (self->toasts == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      toast (self, file == NULL ? error->message
                                : _("This place is not on this computer. "
                                    "Copy the file here first, then open it."));
      return;
    }
  gtk_widget_set_sensitive (self->other, FALSE);
  backup = ikd_backup_new (g_file_peek_path (file));
  ikd_backup_examine_async (backup, self->cancellable, other_examined_cb, g_object_ref (self));
}

static void
other_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdRestoreWindow *self = IKD_RESTORE_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GFile) start = g_file_new_for_path (folder);

  ikd_file_picker_open_async (GTK_WINDOW (self), _("Restore from a File"), start,
                              self->cancellable, picked_cb, g_object_ref (self));
}

static void
ikd_restore_window_dispose (GObject *object)
{
  IkdRestoreWindow *self = IKD_RESTORE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_RESTORE_WINDOW);

  G_OBJECT_CLASS (ikd_restore_window_parent_class)->dispose (object);
}

static void
ikd_restore_window_finalize (GObject *object)
{
  IkdRestoreWindow *self = IKD_RESTORE_WINDOW (object);

  g_free (self->path);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (ikd_restore_window_parent_class)->finalize (object);
}

static void
ikd_restore_window_class_init (IkdRestoreWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_restore_window_dispose;
  object_class->finalize = ikd_restore_window_finalize;

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_BACKUP);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/restore/ikd-restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, group);
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, list);
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, IkdRestoreWindow, other);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "restore.other", NULL, other_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_restore_window_init (IkdRestoreWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

IkdRestoreWindow *
ikd_restore_window_new (GtkWindow *parent, const char *path)
{
  IkdRestoreWindow *self = g_object_new (IKD_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of a data file. */
  g_autofree char *title = g_strdup_printf (_("Backups of “%s”"), shown);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  self->path = g_strdup (path);
  adw_preferences_group_set_title (self->group, escaped);
  ikd_backups_list_async (path, self->cancellable, listed_cb, g_object_ref (self));
  return self;
}

void
ikd_restore_window_dismiss (GtkWindow *parent)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *at = toplevels; at != NULL; at = at->next)
    if (IKD_IS_RESTORE_WINDOW (at->data)
        && gtk_window_get_transient_for (GTK_WINDOW (at->data)) == parent)
      gtk_window_destroy (GTK_WINDOW (at->data));
}
