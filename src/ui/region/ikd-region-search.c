/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the focus stays in the entry while arrows move the selection, through views and
 * regions alike; Enter chooses what is selected. */

#include "config.h"

#include "ikd-region-search.h"

#include <glib/gi18n.h>

#include "ikd-region-finds.h"
#include "ikd-region-item.h"

struct _IkdRegionSearch
{
  AdwBin parent_instance;

  IkdAtlas *atlas;
  IkdRegion *region;
  IkdSavedViews *views;
  int max_level;
  guint frames; /* until new rows have their places */

  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *store;
};

G_DEFINE_FINAL_TYPE (IkdRegionSearch, ikd_region_search, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ATLAS,
  PROP_REGION,
  PROP_MAX_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;
static guint view_chosen_signal;

static void
select_row (IkdRegionSearch *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
frame_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  IkdRegionSearch *self = data;

  if (self->frames > 0 && --self->frames > 0)
    return G_SOURCE_CONTINUE;
  select_row (self, gtk_single_selection_get_selected (self->selection));
  return G_SOURCE_REMOVE;
}

/* New rows have no height yet: from the top on, and to the selected one when they have. */
static void
select_new (IkdRegionSearch *self, guint position)
{
  select_row (self, 0);
  gtk_single_selection_set_selected (self->selection, position);
  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), frame_cb, self, NULL);
  self->frames = 2;
}

static void
refill (IkdRegionSearch *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GListModel *views = self->views != NULL ? ikd_saved_views_get_list (self->views) : NULL;
  GListModel *list = G_LIST_MODEL (self->store);
  g_autoptr (GPtrArray) finds = NULL;
  gboolean searched = *text != '\0';

  if (self->atlas == NULL)
    {
      g_list_store_remove_all (self->store);
      return;
    }
  finds = ikd_region_finds_make (self->atlas, self->region, self->max_level, views, text);
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (list), finds->pdata, finds->len);
  gtk_stack_set_visible_child_name (self->stack, finds->len > 0 || !searched ? "list" : "nothing");
  if (finds->len > 0)
    select_new (self, ikd_region_finds_best (list, searched ? NULL : self->region));
}

static void
choose (IkdRegionSearch *self, guint position)
{
  g_autoptr (GObject) chosen = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (IKD_IS_SAVED_VIEW (chosen))
    {
      g_signal_emit (self, view_chosen_signal, 0, chosen);
    }
  else if (IKD_IS_REGION (chosen))
    {
      ikd_region_search_set_region (self, IKD_REGION (chosen));
      g_signal_emit (self, chosen_signal, 0, chosen);
    }
}

static void
delete_view (IkdRegionSearch *self, IkdSavedView *view)
{
  if (!ikd_saved_views_remove (self->views, view))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("The view stays: the settings of this computer are locked."));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
delete_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (IkdSavedView) view = ikd_saved_view_from_variant (parameter);

  if (view != NULL)
    delete_view (IKD_REGION_SEARCH (widget), view);
}

/* Deletes the selected view; what takes its place is selected. FALSE: no view is selected. */
static gboolean
delete_selected (IkdRegionSearch *self)
{
  guint at = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), at);

  if (!IKD_IS_SAVED_VIEW (item))
    return FALSE;
  delete_view (self, IKD_SAVED_VIEW (item));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0)
    select_row (self, ikd_region_finds_step (G_LIST_MODEL (self->store), at, 0));
  return TRUE;
}

static void
entry_changed_cb (IkdRegionSearch *self)
{
  refill (self);
}

static void
entry_activate_cb (IkdRegionSearch *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
entry_stop_cb (IkdRegionSearch *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  else
    gtk_editable_set_text (self->entry, "");
}

static gboolean
is_delete (guint keyval)
{
  return keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete;
}

/* Whether Delete would delete a letter. */
static gboolean
has_letter_after (GtkEditable *entry)
{
  int length = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);

  return gtk_editable_get_selection_bounds (entry, NULL, NULL)
         || gtk_editable_get_position (entry) < length;
}

static gboolean
entry_key_cb (IkdRegionSearch *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint at = gtk_single_selection_get_selected (self->selection);
  int step = ikd_region_finds_rows (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (is_delete (keyval))
    return !has_letter_after (self->entry) && delete_selected (self);
  if (step == 0)
    return GDK_EVENT_PROPAGATE;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0)
    select_row (self, ikd_region_finds_step (G_LIST_MODEL (self->store), at, step));
  return GDK_EVENT_STOP;
}

static gboolean
list_key_cb (IkdRegionSearch *self, guint keyval, guint keycode, GdkModifierType state)
{
  return is_delete (keyval) && delete_selected (self);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, IkdRegionSearch *self)
{
  ikd_region_item_show (item, self->atlas);
}

static void
row_activate_cb (IkdRegionSearch *self, guint position)
{
  choose (self, position);
}

static gboolean
ikd_region_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_REGION_SEARCH (widget)->entry));
}

static void
ikd_region_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdRegionSearch *self = IKD_REGION_SEARCH (object);

  switch (id)
    {
    case PROP_ATLAS:
      g_value_set_object (value, self->atlas);
      break;
    case PROP_REGION:
      g_value_set_object (value, self->region);
      break;
    case PROP_MAX_LEVEL:
      g_value_set_int (value, self->max_level);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drop_views (IkdRegionSearch *self)
{
  if (self->views != NULL)
    g_signal_handlers_disconnect_by_func (ikd_saved_views_get_list (self->views), refill, self);
  g_clear_object (&self->views);
}

static void
ikd_region_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdRegionSearch *self = IKD_REGION_SEARCH (object);

  switch (id)
    {
    case PROP_ATLAS:
      ikd_region_search_set_atlas (self, g_value_get_object (value));
      break;
    case PROP_REGION:
      ikd_region_search_set_region (self, g_value_get_object (value));
      break;
    case PROP_MAX_LEVEL:
      self->max_level = g_value_get_int (value);
      refill (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_region_search_dispose (GObject *object)
{
  IkdRegionSearch *self = IKD_REGION_SEARCH (object);

  drop_views (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), IKD_TYPE_REGION_SEARCH);
  g_clear_object (&self->region);
  g_clear_object (&self->atlas);

  G_OBJECT_CLASS (ikd_region_search_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/region/ikd-region-search.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdRegionSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionSearch, list);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionSearch, selection);
  gtk_widget_class_bind_template_child (widget_class, IkdRegionSearch, store);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_ATLAS] = g_param_spec_object ("atlas", NULL, NULL, IKD_TYPE_ATLAS, flags);
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, IKD_TYPE_REGION,
                                                 flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MAX_LEVEL] = g_param_spec_int ("max-level", NULL, NULL, 0, 4, 4, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REGION);
  view_chosen_signal = g_signal_new ("view-chosen", G_TYPE_FROM_CLASS (object_class),
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     IKD_TYPE_SAVED_VIEW);
}

static void
ikd_region_search_class_init (IkdRegionSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ikd_region_search_get_property;
  object_class->set_property = ikd_region_search_set_property;
  object_class->dispose = ikd_region_search_dispose;
  widget_class->grab_focus = ikd_region_search_grab_focus;

  install_properties (object_class);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "region-search.delete-view",
                                   IKD_SAVED_VIEW_FORMAT, delete_view_cb);
}

static void
ikd_region_search_init (IkdRegionSearch *self)
{
  self->max_level = 4;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_region_search_set_atlas (IkdRegionSearch *self, IkdAtlas *atlas)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  if (g_set_object (&self->atlas, atlas))
    refill (self);
}

void
ikd_region_search_set_region (IkdRegionSearch *self, IkdRegion *region)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  if (g_set_object (&self->region, region))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGION]);
}

IkdRegion *
ikd_region_search_get_region (IkdRegionSearch *self)
{
  g_return_val_if_fail (IKD_IS_REGION_SEARCH (self), NULL);

  return self->region;
}

void
ikd_region_search_set_views (IkdRegionSearch *self, IkdSavedViews *views)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  if (views == self->views)
    return;
  drop_views (self);
  if (views != NULL)
    {
      self->views = g_object_ref (views);
      g_signal_connect_swapped (ikd_saved_views_get_list (views), "items-changed",
                                G_CALLBACK (refill), self);
    }
  refill (self);
}

void
ikd_region_search_start (IkdRegionSearch *self)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  gtk_editable_set_text (self->entry, "");
  refill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
