/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what was typed into the fields counts only once it was kept. */

#include "config.h"

#include "ikd-source-button.h"

#include <glib/gi18n.h>

#define N_FIELDS 4

struct _IkdSourceButton
{
  GtkWidget    parent_instance;

  GtkWidget   *button;
  GtkLabel    *label;
  GtkPopover  *popover;
  GtkEditable *title;
  GtkEditable *publisher;
  GtkEditable *date;
  GtkEditable *url;

  IkdSource   *source;          /* as kept */
};

G_DEFINE_FINAL_TYPE (IkdSourceButton, ikd_source_button, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_label (IkdSourceButton *self)
{
  const char *title = self->source->title != NULL ? self->source->title : self->source->publisher;
  g_autofree char *label = NULL;

  gtk_label_set_text (self->label, title != NULL ? title : C_("source", "Source"));
  /* Translators: the source that is kept with what is typed. */
  label = g_strdup_printf (_("Source of this sheet: %s"),
                           title != NULL ? title : C_("source", "none"));
  gtk_widget_set_tooltip_text (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
fill_fields (IkdSourceButton *self)
{
  const char *texts[N_FIELDS] = { self->source->title, self->source->publisher, self->source->date,
                                  self->source->url };
  GtkEditable *fields[N_FIELDS] = { self->title, self->publisher, self->date, self->url };

  for (guint i = 0; i < N_FIELDS; i++)
    gtk_editable_set_text (fields[i], texts[i] != NULL ? texts[i] : "");
}

static char *
dup_field (GtkEditable *field)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (field)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
keep_cb (IkdSourceButton *self)
{
  g_autoptr (IkdSource) source = ikd_source_new (NULL, NULL);

  source->title = dup_field (self->title);
  source->publisher = dup_field (self->publisher);
  source->date = dup_field (self->date);
  source->url = dup_field (self->url);
  gtk_popover_popdown (self->popover);
  if (ikd_source_equal (source, self->source))
    return;
  ikd_source_free (self->source);
  self->source = g_steal_pointer (&source);
  show_label (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ikd_source_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_SOURCE_BUTTON);

  G_OBJECT_CLASS (ikd_source_button_parent_class)->dispose (object);
}

static void
ikd_source_button_finalize (GObject *object)
{
  ikd_source_free (IKD_SOURCE_BUTTON (object)->source);

  G_OBJECT_CLASS (ikd_source_button_parent_class)->finalize (object);
}

static void
ikd_source_button_class_init (IkdSourceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_source_button_dispose;
  object_class->finalize = ikd_source_button_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/sheet/ikd-source-button.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, button);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, label);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, popover);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, title);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, publisher);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, date);
  gtk_widget_class_bind_template_child (widget_class, IkdSourceButton, url);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  signals[CHOSEN] = g_signal_new ("chosen", IKD_TYPE_SOURCE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_source_button_init (IkdSourceButton *self)
{
  self->source = ikd_source_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "map", G_CALLBACK (fill_fields), self,
                           G_CONNECT_SWAPPED);
  show_label (self);
}

void
ikd_source_button_set_source (IkdSourceButton *self, const IkdSource *source)
{
  IkdSource *copy;

  g_return_if_fail (IKD_IS_SOURCE_BUTTON (self));

  copy = source != NULL ? ikd_source_copy (source) : ikd_source_new (NULL, NULL);
  ikd_source_free (self->source);
  self->source = copy;
  show_label (self);
}

IkdSource *
ikd_source_button_dup_source (IkdSourceButton *self)
{
  g_return_val_if_fail (IKD_IS_SOURCE_BUTTON (self), NULL);

  return ikd_source_copy (self->source);
}
