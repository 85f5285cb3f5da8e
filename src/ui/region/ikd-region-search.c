/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the focus stays in the entry while arrows move the selection; Enter chooses what is
 * selected; no more rows are made than a person reads. */

#include "ikd-region-search.h"

#include "ikd-region-row.h"

#define MOST_ROWS 100
#define PAGE_ROWS 8

struct _IkdRegionSearch
{
  AdwBin parent_instance;

  IkdAtlas *atlas;
  IkdRegion *region;
  int max_level;

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

static gboolean
offers (IkdRegionSearch *self, IkdRegion *region)
{
  return ikd_region_get_level (region) <= self->max_level;
}

/* Without a word: the way up from the chosen region, itself, and what lies in it (or beside it). */
static GPtrArray *
find_around (IkdRegionSearch *self)
{
  GPtrArray *found = g_ptr_array_new ();
  IkdRegion *here = NULL;
  GPtrArray *children;

  if (self->region != NULL)
    here = ikd_atlas_by_id (self->atlas, ikd_region_get_id (self->region));
  if (here == NULL)
    here = ikd_atlas_by_code (self->atlas, "ID");
  if (here == NULL)
    return found;
  for (IkdRegion *up = here; up != NULL; up = ikd_atlas_parent (self->atlas, up))
    g_ptr_array_insert (found, 0, up);
  children = ikd_atlas_children (self->atlas, here);
  if ((children->len == 0 || ikd_region_get_level (here) >= self->max_level)
      && ikd_atlas_parent (self->atlas, here) != NULL)
    {
      g_ptr_array_remove_index (found, found->len - 1);
      children = ikd_atlas_children (self->atlas, ikd_atlas_parent (self->atlas, here));
    }
  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (children, i));
  return found;
}

static void
select_row (IkdRegionSearch *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
select_best (IkdRegionSearch *self, gboolean searched)
{
  guint position = 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  for (guint i = 0; !searched && self->region != NULL && i < n; i++)
    {
      g_autoptr (IkdRegion) region = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (ikd_region_get_id (region) == ikd_region_get_id (self->region))
        position = i;
    }
  if (n > 0)
    select_row (self, position);
}

static void
refill (IkdRegionSearch *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) offered = g_ptr_array_new ();
  gboolean searched = *text != '\0';

  if (self->atlas != NULL)
    found = searched ? ikd_atlas_search (self->atlas, text, G_MAXUINT) : find_around (self);
  for (guint i = 0; found != NULL && i < found->len && offered->len < MOST_ROWS; i++)
    if (offers (self, g_ptr_array_index (found, i)))
      g_ptr_array_add (offered, g_ptr_array_index (found, i));

  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                       offered->pdata, offered->len);
  gtk_stack_set_visible_child_name (self->stack,
                                    offered->len > 0 || !searched ? "list" : "nothing");
  select_best (self, searched);
}

static void
choose (IkdRegionSearch *self, guint position)
{
  g_autoptr (IkdRegion) region = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (region == NULL)
    return;
  ikd_region_search_set_region (self, region);
  g_signal_emit (self, chosen_signal, 0, region);
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
entry_key_cb (IkdRegionSearch *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  int step = 0;
  int at;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step = 1;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step = -1;
  else if (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down)
    step = PAGE_ROWS;
  else if (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up)
    step = -PAGE_ROWS;
  if (step == 0)
    return GDK_EVENT_PROPAGATE;

  at = (int) gtk_single_selection_get_selected (self->selection) + step;
  if (n > 0)
    select_row (self, (guint) CLAMP (at, 0, (int) n - 1));
  return GDK_EVENT_STOP;
}

static void
row_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkListItem *item)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
row_released_cb (GtkGesture *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *self = gtk_widget_get_ancestor (row, IKD_TYPE_REGION_SEARCH);

  if (self != NULL && gtk_widget_contains (row, x, y))
    choose (IKD_REGION_SEARCH (self), gtk_list_item_get_position (item));
}

/* Not the list's own single click: with it, a pointer that rests there selects while one types. */
static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, IkdRegionSearch *self)
{
  GtkWidget *row = ikd_region_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (row_pressed_cb), item, 0);
  g_signal_connect_object (click, "released", G_CALLBACK (row_released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, IkdRegionSearch *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  IkdRegion *region = gtk_list_item_get_item (item);
  g_autofree char *path = ikd_atlas_path (self->atlas, region);

  ikd_region_row_show (IKD_REGION_ROW (row), self->atlas, region);
  /* The focus goes to what the list puts around the row. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, path, -1);
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
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
}

static void
ikd_region_search_class_init (IkdRegionSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_region_search_get_property;
  object_class->set_property = ikd_region_search_set_property;
  object_class->dispose = ikd_region_search_dispose;
  widget_class->grab_focus = ikd_region_search_grab_focus;

  properties[PROP_ATLAS] = g_param_spec_object ("atlas", NULL, NULL, IKD_TYPE_ATLAS, flags);
  properties[PROP_REGION] = g_param_spec_object ("region", NULL, NULL, IKD_TYPE_REGION,
                                                 flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MAX_LEVEL] = g_param_spec_int ("max-level", NULL, NULL, 0, 4, 4, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REGION);

  g_type_ensure (IKD_TYPE_REGION);
  bind_template (widget_class);
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
ikd_region_search_start (IkdRegionSearch *self)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  gtk_editable_set_text (self->entry, "");
  refill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
