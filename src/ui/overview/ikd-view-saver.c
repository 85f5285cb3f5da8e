/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a view has a name; who takes the name of another one of the region is told before it
 * is replaced. */

#include "config.h"

#include "ikd-view-saver.h"

#include <glib/gi18n.h>

#include "ikd-guard.h"

struct _IkdViewSaver
{
  AdwBin         parent_instance;

  GtkStack      *stack;
  GtkWidget     *open_button;
  GtkWidget     *save_button;
  GtkEditable   *entry;
  GtkLabel      *hint;

  IkdSavedViews *views;
  IkdSavedView  *view;
};

G_DEFINE_FINAL_TYPE (IkdViewSaver, ikd_view_saver, ADW_TYPE_BIN)

static guint saved_signal;

static char *
dup_name (IkdViewSaver *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
entry_changed_cb (IkdViewSaver *self)
{
  g_autofree char *name = dup_name (self);
  gboolean taken = self->view != NULL && ikd_saved_views_has (self->views, name, self->view->code);
  g_autoptr (GError) error = NULL;
  gboolean allowed = ikd_guard_check (name, _("Name of the view"), &error);

  gtk_widget_set_sensitive (self->save_button, allowed && *name != '\0');
  gtk_label_set_label (self->hint, !allowed ? error->message
                                   : taken ? _("Replaces the view of this name") : "");
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
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  IkdViewSaver *self = IKD_VIEW_SAVER (widget);
  g_autofree char *name = dup_name (self);
  g_autoptr (IkdSavedView) view = NULL;

  if (self->view == NULL || *name == '\0' || ikd_guard_has_identity_number (name))
    return;
  view = ikd_saved_view_new (name, self->view->code, self->view->kind, self->view->base,
                             self->view->segment);
  if (ikd_saved_views_add (self->views, view))
    {
      g_signal_emit (self, saved_signal, 0, name);
    }
  else
    {
      gtk_label_set_label (self->hint,
                           _("Not saved: the settings of this computer are locked"));
      gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
    }
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

void
ikd_view_saver_open (IkdViewSaver *self)
{
  g_return_if_fail (IKD_IS_VIEW_SAVER (self));

  if (self->view == NULL)
    return;
  gtk_editable_set_text (self->entry, self->view->name);
  entry_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
