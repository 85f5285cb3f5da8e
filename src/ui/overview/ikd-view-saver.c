/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a view has a name; who takes the name of another one of the region is told before it
 * is replaced, or, renaming, that it cannot be. */

#include "config.h"

#include "ikd-view-saver.h"

#include <glib/gi18n.h>

#include "ikd-guard.h"
#include "ikd-view-service.h"

struct _IkdViewSaver
{
  AdwBin         parent_instance;

  GtkStack      *stack;
  GtkWidget     *open_button;
  GtkWidget     *save_button;
  GtkEditable   *entry;
  GtkLabel      *hint;

  IkdSavedViews *views;
  IkdSavedView  *view;          /* what is looked at */
  IkdSavedView  *renamed;       /* nullable: a saved one that is being renamed */
};

G_DEFINE_FINAL_TYPE (IkdViewSaver, ikd_view_saver, ADW_TYPE_BIN)

static guint saved_signal;

static char *
dup_name (IkdViewSaver *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static IkdSavedView *
get_view (IkdViewSaver *self)
{
  return self->renamed != NULL ? self->renamed : self->view;
}

static void
entry_changed_cb (IkdViewSaver *self)
{
  IkdSavedView *view = get_view (self);
  g_autofree char *name = dup_name (self);
  gboolean taken = view != NULL && ikd_saved_views_has (self->views, name, view);
  g_autoptr (GError) error = NULL;
  gboolean allowed = ikd_guard_check (name, _("Name of the view"), &error);

  gtk_widget_set_sensitive (self->save_button, allowed && *name != '\0'
                                               && (!taken || self->renamed == NULL));
  gtk_label_set_label (self->hint, !allowed ? error->message
                                   : !taken ? ""
                                   : self->renamed != NULL ? _("Another view has this name")
                                                           : _("Replaces the view of this name"));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), taken || !allowed);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ikd_view_saver_open (IKD_VIEW_SAVER (widget));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdViewSaver *self = IKD_VIEW_SAVER (widget);

  gtk_stack_set_visible_child_name (self->stack, "button");
  gtk_widget_grab_focus (self->open_button);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdViewSaver) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_name (self);

  if (ikd_view_save_finish (IKD_SESSION (source), result, &error))
    {
      g_signal_emit (self, saved_signal, 0, name);
    }
  else
    {
      gtk_label_set_label (self->hint, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
    }
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdViewSaver *self = IKD_VIEW_SAVER (widget);
  IkdSession *session = ikd_saved_views_get_session (self->views);
  IkdSavedView *shown = get_view (self);
  g_autofree char *name = dup_name (self);
  g_autoptr (IkdSavedView) view = NULL;

  if (shown == NULL || session == NULL || !gtk_widget_get_sensitive (self->save_button))
    return;
  view = ikd_saved_view_copy (shown, name);
  ikd_view_save_async (session, view, NULL, saved_cb, g_object_ref (self));
}

/* Each time the list opens, with the button alone. */
static void
ikd_view_saver_map (GtkWidget *widget)
{
  gtk_stack_set_visible_child_name (IKD_VIEW_SAVER (widget)->stack, "button");

  GTK_WIDGET_CLASS (ikd_view_saver_parent_class)->map (widget);
}

static void
ikd_view_saver_dispose (GObject *object)
{
  IkdViewSaver *self = IKD_VIEW_SAVER (object);

  /* The template's children go with it: the bin is not to be left with one. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_VIEW_SAVER);
  g_clear_object (&self->views);
  g_clear_object (&self->view);
  g_clear_object (&self->renamed);

  G_OBJECT_CLASS (ikd_view_saver_parent_class)->dispose (object);
}

static void
ikd_view_saver_class_init (IkdViewSaverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_view_saver_dispose;
  widget_class->map = ikd_view_saver_map;

  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/overview/ikd-view-saver.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdViewSaver, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdViewSaver, open_button);
  gtk_widget_class_bind_template_child (widget_class, IkdViewSaver, save_button);
  gtk_widget_class_bind_template_child (widget_class, IkdViewSaver, entry);
  gtk_widget_class_bind_template_child (widget_class, IkdViewSaver, hint);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_install_action (widget_class, "saver.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "saver.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "saver.cancel", NULL, cancel_cb);
}

static void
ikd_view_saver_init (IkdViewSaver *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_view_saver_set_views (IkdViewSaver *self, IkdSavedViews *views)
{
  g_return_if_fail (IKD_IS_VIEW_SAVER (self));

  g_set_object (&self->views, views);
}

void
ikd_view_saver_offer (IkdViewSaver *self, IkdSavedView *view)
{
  g_return_if_fail (IKD_IS_VIEW_SAVER (self));

  g_set_object (&self->view, view);
}

static void
begin (IkdViewSaver *self, IkdSavedView *renamed)
{
  g_set_object (&self->renamed, renamed);
  if (get_view (self) == NULL)
    return;
  gtk_editable_set_text (self->entry, get_view (self)->name);
  entry_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
ikd_view_saver_open (IkdViewSaver *self)
{
  g_return_if_fail (IKD_IS_VIEW_SAVER (self));

  begin (self, NULL);
}

void
ikd_view_saver_rename (IkdViewSaver *self, IkdSavedView *view)
{
  g_return_if_fail (IKD_IS_VIEW_SAVER (self));

  begin (self, view);
}
