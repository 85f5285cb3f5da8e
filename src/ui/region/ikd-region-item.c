/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each row has an accessible name that says all that is seen; headings are neither
 * selected nor activated. */

#include "config.h"

#include "ikd-region-item.h"

#include "ikd-region-row.h"
#include "ikd-view-row.h"

static void
row_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkListItem *item)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
row_released_cb (GtkGesture *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_widget_contains (row, x, y))
    gtk_widget_activate_action (row, "list.activate-item", "u", gtk_list_item_get_position (item));
}

/* Not the list's own single click: with it, a pointer that rests there selects while one types. */
static void
add_click (GtkWidget *row, GtkListItem *item)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (row_pressed_cb), item, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (row_released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
make_heading (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* The row that fits the item: the one it has, where that is of its kind. */
static GtkWidget *
ensure_row (GtkListItem *item, GType type)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (row != NULL && G_OBJECT_TYPE (row) == type)
    return row;
  if (type == GTK_TYPE_LABEL)
    {
      row = make_heading ();
    }
  else
    {
      row = type == IKD_TYPE_VIEW_ROW ? ikd_view_row_new () : ikd_region_row_new ();
      add_click (row, item);
    }
  gtk_list_item_set_child (item, row);
  return row;
}

static char *
show_view (GtkListItem *item, IkdAtlas *atlas, IkdSavedView *view)
{
  g_autofree char *about = ikd_view_describe (atlas, view);

  ikd_view_row_show (IKD_VIEW_ROW (ensure_row (item, IKD_TYPE_VIEW_ROW)), atlas, view);
  return g_strdup_printf ("%s: %s", view->name, about);
}

void
ikd_region_item_show (GtkListItem *item, IkdAtlas *atlas)
{
  GObject *shown = gtk_list_item_get_item (item);
  gboolean heading = GTK_IS_STRING_OBJECT (shown);
  g_autofree char *label = NULL;

  gtk_list_item_set_selectable (item, !heading);
  gtk_list_item_set_activatable (item, !heading);
  if (heading)
    {
      label = g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (shown)));
      gtk_label_set_label (GTK_LABEL (ensure_row (item, GTK_TYPE_LABEL)), label);
    }
  else if (IKD_IS_SAVED_VIEW (shown))
    {
      label = show_view (item, atlas, IKD_SAVED_VIEW (shown));
    }
  else
    {
      label = ikd_atlas_path (atlas, IKD_REGION (shown));
      ikd_region_row_show (IKD_REGION_ROW (ensure_row (item, IKD_TYPE_REGION_ROW)), atlas,
                           IKD_REGION (shown));
    }
  /* The focus goes to what the list puts around the row. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
