/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the regions are read once, on a worker, and only where the welcome is shown; who
 * opens a file that is there pays for no more than a spinner. */

#include "ikd-start.h"

#include "ikd-failure.h"
#include "ikd-welcome.h"

struct _IkdStart
{
  AdwBin parent_instance;

  GCancellable *cancellable;    /* of reading the regions; NULL until it has begun */

  GtkStack *stack;
  GtkSpinner *spinner;
  IkdWelcome *welcome;          /* made when it is first shown; nullable, the stack's */
  IkdFailure *failure;          /* the same */
};

G_DEFINE_FINAL_TYPE (IkdStart, ikd_start, ADW_TYPE_BIN)

static guint begin_signal;

static void
show (IkdStart *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "loading"));
}

static IkdFailure *
ensure_failure (IkdStart *self)
{
  if (self->failure == NULL)
    {
      self->failure = g_object_new (IKD_TYPE_FAILURE, NULL);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->failure), "failure");
    }
  return self->failure;
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
  self->welcome = NULL;
  self->failure = NULL;
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/welcome/ikd-start.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdStart, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdStart, spinner);
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
  g_return_if_fail (IKD_IS_START (self));

  ikd_failure_set_sentence (ensure_failure (self), sentence);
  show (self, "failure");
}

void
ikd_start_offer (IkdStart *self, IkdBackup *rescue)
{
  g_return_if_fail (IKD_IS_START (self));

  if (rescue != NULL || self->failure != NULL)
    ikd_failure_set_rescue (ensure_failure (self), rescue);
}

static void
ensure_welcome (IkdStart *self)
{
  if (self->welcome != NULL)
    return;
  self->welcome = g_object_new (IKD_TYPE_WELCOME, NULL);
  g_signal_connect_object (self->welcome, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->welcome), "welcome");
  self->cancellable = g_cancellable_new ();
  ikd_reference_atlas_async (self->cancellable, atlas_cb, g_object_ref (self));
}

void
ikd_start_show_welcome (IkdStart *self, const char *operator_name)
{
  g_return_if_fail (IKD_IS_START (self));

  ensure_welcome (self);
  show (self, "welcome");
  ikd_welcome_start (self->welcome, operator_name);
}

gboolean
ikd_start_is_welcome (IkdStart *self)
{
  g_return_val_if_fail (IKD_IS_START (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "welcome");
}
