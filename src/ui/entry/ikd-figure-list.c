/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who kept what, when and why. */

#include "config.h"

#include "ikd-figure-list.h"

#include <glib/gi18n.h>

struct _IkdFigureList
{
  GtkWidget            parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (IkdFigureList, ikd_figure_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

/* What the figure took the place of, where that is among @figures; nullable, transfer full. */
static char *
replaced_by (IkdFigure *figure, GPtrArray *figures)
{
  for (guint i = 0; figure->replaces != 0 && i < figures->len; i++)
    {
      IkdFigure *other = g_ptr_array_index (figures, i);
      g_autofree char *text = NULL;

      if (other->revision != figure->replaces)
        continue;
      text = ikd_figure_text (other);
      /* Translators: in a history: what the figure took the place of. */
      return g_strdup_printf (_("before it: %s"), text);
    }
  return NULL;
}

/* "5 June 2026, 14:03 · operator · before it: 14,484 · reason · source · note" */
static char *
subtitle_of (IkdFigure *figure, GPtrArray *figures)
{
  g_autofree char *moment = ikd_moment_format (figure->at);
  g_autofree char *replaced = replaced_by (figure, figures);
  g_autoptr (GString) text = g_string_new (moment);
  const IkdSource *source = figure->source;
  const char *parts[] = { figure->author, figure->key.claim > 0 ? _("beside the one in use") : NULL,
                          replaced, figure->reason, source != NULL ? source->title : NULL,
                          source != NULL ? source->publisher : NULL, figure->note };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, " · %s", parts[i]);
  if (figure->owes != 0)
    g_string_append_printf (text, " · %s", _("▲ a reason is owed"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
title_of (IkdFigure *figure, IkdAtlas *atlas)
{
  g_autofree char *value = ikd_figure_text (figure);
  g_autofree char *date = NULL;
  IkdRegion *region = NULL;

  if (atlas == NULL)
    return g_steal_pointer (&value);
  region = ikd_atlas_by_id (atlas, figure->key.region);
  date = ikd_period_format ((IkdPeriod){ figure->key.start, figure->key.day });
  return g_strdup_printf ("%s · %s · %s: %s",
                          region != NULL ? ikd_region_get_name (region) : "",
                          ikd_indicator_label (figure->key.indicator), date, value);
}

static void
activated_cb (GtkWidget *row, gpointer data)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, IKD_TYPE_FIGURE_LIST);

  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "figure"));
}

void
ikd_figure_list_show (IkdFigureList *self, GPtrArray *figures, IkdAtlas *atlas)
{
  g_return_if_fail (IKD_IS_FIGURE_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; figures != NULL && i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = title_of (figure, atlas);
      g_autofree char *subtitle = subtitle_of (figure, figures);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), atlas != NULL ? 2 : 4);
      g_object_set_data_full (G_OBJECT (row), "figure", g_object_ref (figure), g_object_unref);
      if (atlas != NULL)
        {
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
          g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
        }
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
ikd_figure_list_dispose (GObject *object)
{
  IkdFigureList *self = IKD_FIGURE_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_figure_list_parent_class)->dispose (object);
}

static void
ikd_figure_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, adw_preferences_group_get_title (IKD_FIGURE_LIST (object)->group));
}

static void
ikd_figure_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  adw_preferences_group_set_title (IKD_FIGURE_LIST (object)->group, g_value_get_string (value));
}

static void
ikd_figure_list_class_init (IkdFigureListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ikd_figure_list_dispose;
  object_class->get_property = ikd_figure_list_get_property;
  object_class->set_property = ikd_figure_list_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_FIGURE);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ikd_figure_list_init (IkdFigureList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
