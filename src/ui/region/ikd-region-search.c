/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the focus stays in the entry while arrows move the selection, through views and
 * regions alike; Enter chooses what is selected. */

#include "ikd-region-search.h"

#include "ikd-region-finds.h"
#include "ikd-region-list.h"

struct _IkdRegionSearch
{
  AdwBin parent_instance;

  IkdAtlas *atlas;
  IkdRegion *region;
  int max_level;

  GtkEditable *entry;
  GtkStack *stack;
  IkdRegionList *list;
};

G_DEFINE_FINAL_TYPE (IkdRegionSearch, ikd_region_search, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MAX_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;
static guint view_chosen_signal;
static guint rename_view_signal;

static void
refill (IkdRegionSearch *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  guint rows = ikd_region_list_fill (self->list, self->atlas, self->region, self->max_level, text);

  gtk_stack_set_visible_child_name (self->stack, rows > 0 || *text == '\0' ? "list" : "nothing");
}

static void
chosen_cb (IkdRegionSearch *self, GObject *chosen)
{
  if (IKD_IS_SAVED_VIEW (chosen))
    {
      g_signal_emit (self, view_chosen_signal, 0, chosen);
    }
  else
    {
      ikd_region_search_set_region (self, IKD_REGION (chosen));
      g_signal_emit (self, chosen_signal, 0, chosen);
    }
}

static void
rename_cb (IkdRegionSearch *self, IkdSavedView *view)
{
  g_signal_emit (self, rename_view_signal, 0, view);
}

/* The focus may have been in the row of a deleted view. */
static void
outdated_cb (IkdRegionSearch *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  refill (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_changed_cb (IkdRegionSearch *self)
{
  refill (self);
}

static void
entry_activate_cb (IkdRegionSearch *self)
{
  ikd_region_list_choose (self->list);
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
  int step = ikd_region_finds_rows (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    return !has_letter_after (self->entry) && ikd_region_list_delete (self->list);
  if (keyval == GDK_KEY_F2)
    return ikd_region_list_rename (self->list);
  if (step == 0)
    return GDK_EVENT_PROPAGATE;

  ikd_region_list_step (self->list, step);
  return GDK_EVENT_STOP;
}

static gboolean
ikd_region_search_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IKD_REGION_SEARCH (widget)->entry));
}

static void
ikd_region_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdRegionSearch *self = IKD_REGION_SEARCH (object);

  if (id != PROP_MAX_LEVEL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->max_level = g_value_get_int (value);
  refill (self);
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
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, outdated_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_MAX_LEVEL] = g_param_spec_int ("max-level", NULL, NULL, 0, 4, 4,
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (object_class), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, IKD_TYPE_REGION);
  view_chosen_signal = g_signal_new ("view-chosen", G_TYPE_FROM_CLASS (object_class),
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     IKD_TYPE_SAVED_VIEW);
  rename_view_signal = g_signal_new ("rename-view", G_TYPE_FROM_CLASS (object_class),
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     IKD_TYPE_SAVED_VIEW);
}

static void
ikd_region_search_class_init (IkdRegionSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ikd_region_search_set_property;
  object_class->dispose = ikd_region_search_dispose;
  widget_class->grab_focus = ikd_region_search_grab_focus;

  install_properties (object_class);
  g_type_ensure (IKD_TYPE_REGION_LIST);
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

  g_set_object (&self->region, region);
}

void
ikd_region_search_set_views (IkdRegionSearch *self, IkdSavedViews *views)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  ikd_region_list_set_views (self->list, views);
}

void
ikd_region_search_start (IkdRegionSearch *self)
{
  g_return_if_fail (IKD_IS_REGION_SEARCH (self));

  gtk_editable_set_text (self->entry, "");
  refill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
