/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what the libraries put into their own widgets and leave without a name has one for
 * those who do not see it: the items of lists and the rows that expand are called what is written
 * in them, a picture alone on a button has a word, and what only scrolls does not take the focus
 * from what it holds. */

#include "ikd-names.h"

static GtkWidget *
find_label (GtkWidget *widget, const char *css_class)
{
  if (GTK_IS_LABEL (widget)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child, css_class);

      if (label != NULL)
        return label;
    }
  return NULL;
}

static void
name_after (GtkWidget *widget, GtkWidget *label)
{
  if (label != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
}

static void
look_at (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    name_after (widget, find_label (widget, "title"));
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    name_after (widget, find_label (widget, NULL));
  else if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_focusable (widget))
    gtk_widget_set_focusable (widget, FALSE);
}

void
ikd_names_look_below (GtkWidget *widget)
{
  look_at (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ikd_names_look_below (child);
}

void
ikd_names_show_icon (AdwSplitButton *button, const char *icon_name, const char *name)
{
  g_return_if_fail (ADW_IS_SPLIT_BUTTON (button));

  adw_split_button_set_icon_name (button, icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
ikd_names_show_label (AdwSplitButton *button, const char *label)
{
  g_return_if_fail (ADW_IS_SPLIT_BUTTON (button));

  adw_split_button_set_label (button, label);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))),
                                 GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* What is hidden in these is told of as well. */
static gboolean
hides_some (GtkWidget *widget)
{
  return GTK_IS_WINDOW (widget) || GTK_IS_POPOVER (widget) || GTK_IS_STACK (widget)
         || GTK_IS_DROP_DOWN (widget) || ADW_IS_COMBO_ROW (widget) || ADW_IS_EXPANDER_ROW (widget);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (hides_some (widget))
    ikd_names_look_below (widget);
  else
    look_at (widget);
  return TRUE;
}

void
ikd_names_install (void)
{
  static gsize installed = 0;

  if (g_once_init_enter (&installed))
    {
      g_autoptr (GTypeClass) class = g_type_class_ref (GTK_TYPE_WIDGET);

      g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
      g_once_init_leave (&installed, 1);
    }
}
