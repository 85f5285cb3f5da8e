/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is shown never looks like a choice. */

#include "ikd-rows.h"

GtkWidget *
ikd_rows_make_label (gboolean numeric, gboolean expand)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), numeric ? 1 : 0);
  if (numeric)
    gtk_widget_add_css_class (label, "numeric");
  if (expand)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

void
ikd_rows_set_class (GtkWidget *label, const char *const *classes, guint n, guint at)
{
  g_return_if_fail (GTK_IS_WIDGET (label) && at < n);

  for (guint i = 0; i < n; i++)
    if (classes[i] != NULL)
      gtk_widget_remove_css_class (label, classes[i]);
  if (classes[at] != NULL)
    gtk_widget_add_css_class (label, classes[at]);
}

void
ikd_rows_show_check (GtkListItem *list_item, GCallback toggled, gboolean active,
                     gboolean sensitive, const char *label)
{
  GtkWidget *check;
  GtkWidget *cell;

  g_return_if_fail (GTK_IS_LIST_ITEM (list_item));

  check = gtk_list_item_get_child (list_item);
  cell = gtk_widget_get_parent (check);
  g_signal_handlers_block_by_func (check, toggled, list_item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_handlers_unblock_by_func (check, toggled, list_item);
  gtk_widget_set_sensitive (check, sensitive);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  /* The row has the focus where the check cannot. */
  if (cell != NULL && gtk_widget_get_parent (cell) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The first of @type below a row that can be used now. */
static GtkWidget *
find_usable (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_usable (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
ikd_rows_use (GtkWidget *focus)
{
  for (GtkWidget *at = focus; at != NULL && !GTK_IS_LIST_VIEW (at) && !GTK_IS_COLUMN_VIEW (at);
       at = gtk_widget_get_parent (at))
    {
      GtkWidget *drop = find_usable (at, GTK_TYPE_DROP_DOWN);
      GtkWidget *check = find_usable (at, GTK_TYPE_CHECK_BUTTON);

      if (drop != NULL)
        return gtk_widget_grab_focus (drop) && gtk_widget_activate (drop);
      if (check != NULL)
        {
          gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                       !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
          return TRUE;
        }
    }
  return FALSE;
}
