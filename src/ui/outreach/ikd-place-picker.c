/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the list is led from the search field, so that a name is found without leaving the
 * keys; nothing known leaves nothing to open. */

#include "config.h"

#include "ikd-place-picker.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ikd-region.h"

struct _IkdPlacePicker
{
  GtkWidget   parent_instance;

  GtkWidget  *button;
  GtkWidget  *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (IkdPlacePicker, ikd_place_picker, GTK_TYPE_WIDGET)

static guint picked_signal;

static IkdInstitutionRow *
get_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "institution");
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  IkdPlacePicker *self = data;
  const IkdInstitutionRow *shown = get_row (row);
  g_autofree char *wanted = ikd_name_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *name = ikd_name_fold (shown->institution->name);

  return *wanted == '\0' || strstr (name, wanted) != NULL;
}

/* The first one that is shown from @row on, or before it. */
static GtkListBoxRow *
find_shown (IkdPlacePicker *self, int at, int step)
{
  for (GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, at); row != NULL;
       row = gtk_list_box_get_row_at_index (self->list, at))
    {
      if (filter_cb (row, self))
        return row;
      at += step;
      if (at < 0)
        break;
    }
  return NULL;
}

static void
search_cb (IkdPlacePicker *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, find_shown (self, 0, 1));
}

static void
pick (IkdPlacePicker *self, GtkListBoxRow *row)
{
  g_autoptr (IkdInstitution) institution = NULL;

  if (row == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  institution = g_object_ref (get_row (row)->institution);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, picked_signal, 0, institution);
}

static void
activated_cb (IkdPlacePicker *self, GtkListBoxRow *row)
{
  pick (self, row);
}

static void
enter_cb (IkdPlacePicker *self)
{
  pick (self, gtk_list_box_get_selected_row (self->list));
}

static void
stop_cb (IkdPlacePicker *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        IkdPlacePicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;
  int at = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  if (step == 0)
    return FALSE;
  row = at >= 0 ? find_shown (self, at, step) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return TRUE;
}

static void
shown_cb (IkdPlacePicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_cb (self);
  gtk_widget_grab_focus (self->search);
}

static gboolean
ikd_place_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IKD_PLACE_PICKER (widget)->button);
}

static void
ikd_place_picker_dispose (GObject *object)
{
  g_clear_pointer (&IKD_PLACE_PICKER (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_place_picker_parent_class)->dispose (object);
}

static void
ikd_place_picker_class_init (IkdPlacePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_place_picker_dispose;
  widget_class->grab_focus = ikd_place_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_INSTITUTION);
}

static GtkWidget *
make_list (IkdPlacePicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "region-list");
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Known institutions"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scroller), 320);
  return scroller;
}

static GtkWidget *
make_popover (IkdPlacePicker *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search institutions"), -1);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static void
ikd_place_picker_init (IkdPlacePicker *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-list-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, _("Choose a known institution"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a known institution"), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_sensitive (self->button, FALSE);
}

void
ikd_place_picker_set_institutions (IkdPlacePicker *self, GPtrArray *institutions)
{
  g_return_if_fail (IKD_IS_PLACE_PICKER (self) && institutions != NULL);

  for (guint i = 0; i < institutions->len; i++)
    {
      IkdInstitutionRow *shown = g_ptr_array_index (institutions, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *where = g_strdup_printf ("%s · %s", shown->kind_label, shown->region_name);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown->institution->name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "institution", g_object_ref (shown),
                              g_object_unref);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_sensitive (self->button, institutions->len > 0);
}

void
ikd_place_picker_popup (IkdPlacePicker *self)
{
  g_return_if_fail (IKD_IS_PLACE_PICKER (self));

  if (gtk_widget_get_sensitive (self->button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}
