/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each other claim stands there with its source, none is dropped for the one that is
 * used. */

#include "config.h"

#include "ikd-rival-group.h"

#include <glib/gi18n.h>

#include "ikd-figure.h"

struct _IkdRivalGroup
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows;
  gboolean             choosable;
};

G_DEFINE_FINAL_TYPE (IkdRivalGroup, ikd_rival_group, ADW_TYPE_PREFERENCES_GROUP)

static guint chosen_signal;

static void
ikd_rival_group_finalize (GObject *object)
{
  g_clear_pointer (&IKD_RIVAL_GROUP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_rival_group_parent_class)->finalize (object);
}

static void
ikd_rival_group_class_init (IkdRivalGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_rival_group_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_FIGURE);
}

static void
ikd_rival_group_init (IkdRivalGroup *self)
{
  self->rows = g_ptr_array_new ();
}

static void
clicked_cb (GtkWidget *button, IkdFigure *figure)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, IKD_TYPE_RIVAL_GROUP);

  g_signal_emit (self, chosen_signal, 0, figure);
}

static GtkWidget *
make_button (IkdFigure *figure, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (_("Use This Figure…"));
  /* Translators: the label of a button for those who do not see it; the parameter is a figure. */
  g_autofree char *label = g_strdup_printf (_("Use This Figure: %s"), text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), g_object_ref (figure),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  return button;
}

static GtkWidget *
make_row (IkdRivalGroup *self, IkdFigure *figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = ikd_figure_text (figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (figure->source != NULL && figure->source->title != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), figure->source->title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (self->choosable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (figure, text));
  return row;
}

/**
 * ikd_rival_group_show:
 * @self: the group
 * @rivals: (element-type IkdFigure): the claims beside the one that is used
 */
void
ikd_rival_group_show (IkdRivalGroup *self, GPtrArray *rivals)
{
  g_return_if_fail (IKD_IS_RIVAL_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < rivals->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (rivals, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), rivals->len > 0);
}

void
ikd_rival_group_set_choosable (IkdRivalGroup *self, gboolean choosable)
{
  g_return_if_fail (IKD_IS_RIVAL_GROUP (self));

  self->choosable = choosable;
}
