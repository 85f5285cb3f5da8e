/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: nothing is kept before it is right; what is wrong is said above the fields. */

#include "config.h"

#include "ikd-letterhead-window.h"

#include <glib/gi18n.h>

#include "ikd-file-picker.h"
#include "ikd-form.h"
#include "ikd-letterhead-settings.h"

#define N_LINES 4
#define N_ROLES 2

struct _IkdLetterheadWindow
{
  AdwWindow     parent_instance;

  AdwEntryRow  *lines[N_LINES];
  AdwEntryRow  *place;
  AdwEntryRow  *roles[N_ROLES];
  AdwEntryRow  *name;
  AdwEntryRow  *nip;
  AdwActionRow *logo_row;
  GtkWidget    *remove_button;
  GtkLabel     *message;
  char         *logo;
};

G_DEFINE_FINAL_TYPE (IkdLetterheadWindow, ikd_letterhead_window, ADW_TYPE_WINDOW)

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
set_lines (AdwEntryRow **rows, guint n, const char *text)
{
  g_auto (GStrv) lines = ikd_letterhead_split (text);
  guint given = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    ikd_form_set_text (rows[i], i < given ? lines[i] : NULL);
}

static char *
dup_lines (AdwEntryRow **rows, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = dup_text (rows[i]);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_logo (IkdLetterheadWindow *self)
{
  gboolean there = self->logo != NULL && *self->logo != '\0';
  g_autofree char *name = there ? g_filename_display_basename (self->logo) : NULL;

  adw_action_row_set_subtitle (self->logo_row, there ? name : C_("logo", "None"));
  gtk_widget_set_visible (self->remove_button, there);
}

static void
say (IkdLetterheadWindow *self, const char *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

/* --- actions --- */

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdLetterheadWindow *self = IKD_LETTERHEAD_WINDOW (widget);
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_new ();
  g_autoptr (GError) error = NULL;

  letterhead->lines = dup_lines (self->lines, N_LINES);
  letterhead->logo = g_strdup (self->logo);
  letterhead->place = dup_text (self->place);
  letterhead->role = dup_lines (self->roles, N_ROLES);
  letterhead->name = dup_text (self->name);
  letterhead->nip = dup_text (self->nip);
  if (!ikd_letterhead_settings_keep (letterhead, &error))
    {
      say (self, error->message);
      return;
    }
  g_signal_emit (self, signals[KEPT], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdLetterheadWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ikd_file_picker_finish_path (result, &error);

  /* Closed meanwhile, or nothing chosen. */
  if (self->message == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (path == NULL)
    {
      say (self, error->message);
      return;
    }
  g_free (self->logo);
  self->logo = g_steal_pointer (&path);
  show_logo (self);
}

static void
choose_logo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_file_picker_picture_async (GTK_WINDOW (widget), _("Choose a Logo"), NULL, picked_cb,
                                 g_object_ref (widget));
}

static void
remove_logo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdLetterheadWindow *self = IKD_LETTERHEAD_WINDOW (widget);

  g_clear_pointer (&self->logo, g_free);
  show_logo (self);
}

/* --- the window --- */

static void
ikd_letterhead_window_dispose (GObject *object)
{
  g_clear_pointer (&IKD_LETTERHEAD_WINDOW (object)->logo, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_LETTERHEAD_WINDOW);

  G_OBJECT_CLASS (ikd_letterhead_window_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  static const char *const lines[N_LINES] = { "line1", "line2", "line3", "line4" };
  static const char *const roles[N_ROLES] = { "role1", "role2" };

  for (guint i = 0; i < N_LINES; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, lines[i], FALSE,
      G_STRUCT_OFFSET (IkdLetterheadWindow, lines) + i * sizeof (AdwEntryRow *));
  for (guint i = 0; i < N_ROLES; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, roles[i], FALSE,
      G_STRUCT_OFFSET (IkdLetterheadWindow, roles) + i * sizeof (AdwEntryRow *));
}

static void
ikd_letterhead_window_class_init (IkdLetterheadWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_letterhead_window_dispose;
  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/document/ikd-letterhead-window.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, place);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, name);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, nip);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, logo_row);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, IkdLetterheadWindow, message);
  gtk_widget_class_install_action (widget_class, "letterhead.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "letterhead.choose-logo", NULL, choose_logo_cb);
  gtk_widget_class_install_action (widget_class, "letterhead.remove-logo", NULL, remove_logo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ikd_letterhead_window_init (IkdLetterheadWindow *self)
{
  g_autoptr (IkdLetterhead) letterhead = ikd_letterhead_settings_read ();

  gtk_widget_init_template (GTK_WIDGET (self));
  set_lines (self->lines, N_LINES, letterhead->lines);
  set_lines (self->roles, N_ROLES, letterhead->role);
  ikd_form_set_text (self->place, letterhead->place);
  ikd_form_set_text (self->name, letterhead->name);
  ikd_form_set_text (self->nip, letterhead->nip);
  self->logo = g_steal_pointer (&letterhead->logo);
  show_logo (self);
}

GtkWidget *
ikd_letterhead_window_new (GtkWindow *parent)
{
  IkdLetterheadWindow *self = g_object_new (IKD_TYPE_LETTERHEAD_WINDOW, "transient-for", parent,
                                            NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->lines[0]));
  return GTK_WIDGET (self);
}
