/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the regions are read once, on a worker, and only where the welcome is shown. */

#include "ikd-start.h"

#include "ikd-backup-words.h"
#include "ikd-main-menu.h"
#include "ikd-welcome.h"

struct _IkdStart
{
  AdwBin parent_instance;

  GCancellable *cancellable;    /* of reading the regions; NULL until it has begun */

  GtkStack *stack;
  GtkSpinner *spinner;
  IkdWelcome *welcome;
  AdwStatusPage *failure;
  GtkButton *rescue;
  GtkWidget *retry;
};

G_DEFINE_FINAL_TYPE (IkdStart, ikd_start, ADW_TYPE_BIN)

static guint begin_signal;

static void
show (IkdStart *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "loading"));
}

static void
atlas_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdStart) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAtlas) atlas = ikd_reference_atlas_finish (result, &error);

  if (atlas != NULL && self->welcome != NULL)
    ikd_welcome_set_atlas (self->welcome, atlas);
  else if (atlas == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ikd_start_show_failure (self, error->message);
}

static void
begin_cb (IkdStart *self, IkdRegion *office, const char *name, int week_days)
{
  g_signal_emit (self, begin_signal, 0, office, name, week_days);
}

static void
ikd_start_dispose (GObject *object)
{
  IkdStart *self = IKD_START (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* Before the template takes it: the bin must not keep a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_START);

  G_OBJECT_CLASS (ikd_start_parent_class)->dispose (object);
}

static void
ikd_start_class_init (IkdStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_start_dispose;
  begin_signal = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 3, IKD_TYPE_REGION, G_TYPE_STRING, G_TYPE_INT);

  g_type_ensure (IKD_TYPE_MAIN_MENU);
  g_type_ensure (IKD_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/welcome/ikd-start.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdStart, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, spinner);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, welcome);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, failure);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, rescue);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, retry);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
ikd_start_init (IkdStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_start_show_loading (IkdStart *self)
{
  g_return_if_fail (IKD_IS_START (self));

  show (self, "loading");
}

void
ikd_start_show_failure (IkdStart *self, const char *sentence)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (IKD_IS_START (self));

  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->failure, escaped);
  show (self, "failure");
}

void
ikd_start_offer (IkdStart *self, IkdBackup *rescue)
{
  g_autofree char *offer = NULL;

  g_return_if_fail (IKD_IS_START (self));

  offer = ikd_backup_offer (rescue);
  gtk_button_set_label (self->rescue, offer);
  gtk_widget_set_visible (GTK_WIDGET (self->rescue), rescue != NULL);
  /* One of them is what to do first. */
  if (rescue != NULL)
    gtk_widget_remove_css_class (self->retry, "suggested-action");
  else
    gtk_widget_add_css_class (self->retry, "suggested-action");
}

void
ikd_start_show_welcome (IkdStart *self, const char *operator_name)
{
  g_return_if_fail (IKD_IS_START (self));

  if (self->cancellable == NULL)
    {
      self->cancellable = g_cancellable_new ();
      ikd_reference_atlas_async (self->cancellable, atlas_cb, g_object_ref (self));
    }
  show (self, "welcome");
  ikd_welcome_start (self->welcome, operator_name);
}

gboolean
ikd_start_is_welcome (IkdStart *self)
{
  g_return_val_if_fail (IKD_IS_START (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "welcome");
}
