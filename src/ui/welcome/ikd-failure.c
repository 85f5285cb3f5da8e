/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a file that cannot be opened is no dead end: it can be tried again, and a good copy
 * is offered where there is one. */

#include "ikd-failure.h"

#include "ikd-backup-words.h"
#include "ikd-main-menu.h"

struct _IkdFailure
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkButton *rescue;
  GtkWidget *retry;
};

G_DEFINE_FINAL_TYPE (IkdFailure, ikd_failure, ADW_TYPE_BIN)

static void
ikd_failure_dispose (GObject *object)
{
  /* Before the template takes it: the bin must not keep a child that is gone. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_FAILURE);

  G_OBJECT_CLASS (ikd_failure_parent_class)->dispose (object);
}

static void
ikd_failure_class_init (IkdFailureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_failure_dispose;
  g_type_ensure (IKD_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/welcome/ikd-failure.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdFailure, page);
  gtk_widget_class_bind_template_child (widget_class, IkdFailure, rescue);
  gtk_widget_class_bind_template_child (widget_class, IkdFailure, retry);
}

static void
ikd_failure_init (IkdFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_failure_set_sentence (IkdFailure *self, const char *sentence)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (IKD_IS_FAILURE (self));

  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->page, escaped);
}

void
ikd_failure_set_rescue (IkdFailure *self, IkdBackup *rescue)
{
  g_autofree char *offer = NULL;

  g_return_if_fail (IKD_IS_FAILURE (self));

  offer = ikd_backup_offer (rescue);
  gtk_button_set_label (self->rescue, offer);
  gtk_widget_set_visible (GTK_WIDGET (self->rescue), rescue != NULL);
  /* One of them is what to do first. */
  if (rescue != NULL)
    gtk_widget_remove_css_class (self->retry, "suggested-action");
  else
    gtk_widget_add_css_class (self->retry, "suggested-action");
}
