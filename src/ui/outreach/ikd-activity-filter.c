/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what was chosen is not lost where the same is offered again. */

#include "config.h"

#include "ikd-activity-filter.h"

#include <glib/gi18n.h>

#include "ikd-activity-calendar.h"
#include "ikd-names.h"

struct _IkdActivityFilter
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkDropDown *period;
  GtkDropDown *state;
  GtkDropDown *kind;
  GtkDropDown *district;
  GPtrArray   *kinds;           /* of IkdChoice, nullable */
  GPtrArray   *codes;           /* of char *: the region, then its parts */
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (IkdActivityFilter, ikd_activity_filter, GTK_TYPE_WIDGET)

static guint changed_signal;

static const char *const labels_of_periods[IKD_N_ACTIVITY_PERIODS] = {
  [IKD_ACTIVITY_PERIOD_ALL] = NC_ ("period", "All months"),
  [IKD_ACTIVITY_PERIOD_YEAR] = NC_ ("period", "12 months"),
  [IKD_ACTIVITY_PERIOD_MONTH] = NC_ ("period", "This month alone"),
};

void
ikd_activity_period_days (IkdActivityPeriod period, IkdDay month, IkdDay *from, IkdDay *to)
{
  *from = IKD_DAY_NONE;
  *to = IKD_DAY_NONE;
  if (period == IKD_ACTIVITY_PERIOD_ALL)
    return;
  *from = ikd_calendar_add_months (ikd_day_month (month).start,
                                   period == IKD_ACTIVITY_PERIOD_YEAR ? -11 : 0);
  *to = ikd_day_month (month).day;
}

static char *
dup_chosen (GtkDropDown *drop_down)
{
  GObject *item = gtk_drop_down_get_selected_item (drop_down);

  return item != NULL && gtk_drop_down_get_selected (drop_down) > 0
           ? g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item))) : NULL;
}

/* Offers @all, then @labels; what was chosen by its label stays so. */
static void
offer (IkdActivityFilter *self, GtkDropDown *drop_down, const char *all, GPtrArray *labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *before = dup_chosen (drop_down);
  guint selected = 0;

  gtk_string_list_append (list, all);
  for (guint i = 0; i < labels->len; i++)
    {
      gtk_string_list_append (list, g_ptr_array_index (labels, i));
      if (g_strcmp0 (g_ptr_array_index (labels, i), before) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop_down, selected);
  ikd_names_look_below (GTK_WIDGET (drop_down));
  self->filling = FALSE;
}

static void
changed_cb (IkdActivityFilter *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

static void
ikd_activity_filter_dispose (GObject *object)
{
  IkdActivityFilter *self = IKD_ACTIVITY_FILTER (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_ACTIVITY_FILTER);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_activity_filter_parent_class)->dispose (object);
}

static void
ikd_activity_filter_class_init (IkdActivityFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_activity_filter_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/outreach/ikd-activity-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdActivityFilter, box);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityFilter, period);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityFilter, state);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityFilter, kind);
  gtk_widget_class_bind_template_child (widget_class, IkdActivityFilter, district);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_activity_filter_init (IkdActivityFilter *self)
{
  g_autoptr (GtkStringList) periods = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < IKD_N_ACTIVITY_PERIODS; i++)
    gtk_string_list_append (periods, g_dpgettext2 (NULL, "period", labels_of_periods[i]));
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (periods));
  for (int i = 0; i < IKD_N_ACTIVITY_STATES; i++)
    g_ptr_array_add (states, (gpointer) ikd_activity_state_label ((IkdActivityState) i));
  offer (self, self->state, C_ ("activity", "All states"), states);
}

void
ikd_activity_filter_set_region (IkdActivityFilter *self, IkdAtlas *atlas, gint64 region)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  IkdRegion *parent;
  GPtrArray *children;

  g_return_if_fail (IKD_IS_ACTIVITY_FILTER (self));

  parent = ikd_atlas_by_id (atlas, region);
  g_ptr_array_set_size (self->codes, 0);
  if (parent == NULL)
    return;
  children = ikd_atlas_children (atlas, parent);
  g_ptr_array_add (self->codes, g_strdup (ikd_region_get_code (parent)));
  for (guint i = 0; i < children->len; i++)
    {
      IkdRegion *child = g_ptr_array_index (children, i);

      g_ptr_array_add (self->codes, g_strdup (ikd_region_get_code (child)));
      g_ptr_array_add (names, (gpointer) ikd_region_get_name (child));
    }
  offer (self, self->district, ikd_region_get_name (parent), names);
}

void
ikd_activity_filter_set_kinds (IkdActivityFilter *self, GPtrArray *kinds)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_return_if_fail (IKD_IS_ACTIVITY_FILTER (self) && kinds != NULL);

  for (guint i = 0; i < kinds->len; i++)
    g_ptr_array_add (labels, ((IkdChoice *) g_ptr_array_index (kinds, i))->label);
  offer (self, self->kind, C_ ("activity", "All kinds"), labels);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  self->kinds = g_ptr_array_ref (kinds);
}

gboolean
ikd_activity_filter_fill (IkdActivityFilter *self, IkdOutreachFilter *filter)
{
  guint state;
  guint kind;
  guint district;

  g_return_val_if_fail (IKD_IS_ACTIVITY_FILTER (self), FALSE);

  if (self->codes->len == 0)
    return FALSE;
  state = gtk_drop_down_get_selected (self->state);
  kind = gtk_drop_down_get_selected (self->kind);
  district = gtk_drop_down_get_selected (self->district);
  filter->region_code = g_ptr_array_index (self->codes, MIN (district, self->codes->len - 1));
  if (state > 0 && state <= IKD_N_ACTIVITY_STATES)
    filter->state = ikd_activity_state_to_id ((IkdActivityState) (state - 1));
  if (self->kinds != NULL && kind > 0 && kind <= self->kinds->len)
    filter->kind = ((IkdChoice *) g_ptr_array_index (self->kinds, kind - 1))->id;
  return TRUE;
}

IkdActivityPeriod
ikd_activity_filter_get_period (IkdActivityFilter *self)
{
  g_return_val_if_fail (IKD_IS_ACTIVITY_FILTER (self), IKD_ACTIVITY_PERIOD_ALL);

  return (IkdActivityPeriod) gtk_drop_down_get_selected (self->period);
}

gboolean
ikd_activity_filter_is_set (IkdActivityFilter *self)
{
  g_return_val_if_fail (IKD_IS_ACTIVITY_FILTER (self), FALSE);

  return gtk_drop_down_get_selected (self->period) > 0
         || gtk_drop_down_get_selected (self->state) > 0
         || gtk_drop_down_get_selected (self->kind) > 0
         || gtk_drop_down_get_selected (self->district) > 0;
}
