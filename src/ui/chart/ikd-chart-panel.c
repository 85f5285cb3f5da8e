/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A chart and how it is shown. The panel holds the last overview it was given and makes the picture
 * of it anew whenever it is to be shown in another way; what it does not have it asks for. */

#include "config.h"

#include "ikd-chart-panel-private.h"

#include <glib/gi18n.h>

#include "ikd-chart-menu.h"
#include "ikd-menu.h"

G_DEFINE_FINAL_TYPE (IkdChartPanel, ikd_chart_panel, GTK_TYPE_WIDGET)

static const char *const children_ids[] = {
  [IKD_CHILDREN_NONE] = "none",
  [IKD_CHILDREN_HIGHEST] = "highest",
  [IKD_CHILDREN_LOWEST] = "lowest",
  [IKD_CHILDREN_ALL] = "all",
};

static void
set_state (IkdChartPanel *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* @afresh: of another region or day. */
static void
show_picture (IkdChartPanel *self, gboolean afresh)
{
  IkdChartData *data = self->overview->chart;
  IkdChartOptions options = self->options;
  gboolean only = ikd_chart_data_is_percent_only (data);
  g_autoptr (IkdBurnup) burnup = NULL;
  g_autofree char *heading = NULL;

  if (only)
    options.unit = IKD_UNIT_PERCENT;
  options.children = self->children;
  burnup = ikd_chart_data_make_burnup (data, &options);
  if (afresh)
    ikd_burnup_view_set_burnup (self->view, burnup);
  else
    ikd_burnup_view_change (self->view, burnup);
  /* Translators: the parameter is what a percentage is of: "ID-obliged residents". */
  heading = g_strdup_printf (_("Percent of %s"), ikd_indicator_phrase (data->base));
  gtk_label_set_text (self->heading, options.unit == IKD_UNIT_PERCENT
                                       ? heading : _("Realisation and target"));
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "table"))
    ikd_chart_table_show (self->table, burnup);
}

static void
show_menu (IkdChartPanel *self)
{
  IkdSession *session = ikd_context_get_session (self->context);
  IkdRegion *region = self->overview->attainment->region;
  gboolean any = self->overview->ranking->len > 0;
  g_autoptr (GMenuModel) menu
    = ikd_chart_menu_new (self->overview->chart,
                          any ? ikd_level_noun (ikd_region_get_level (region) + 1, TRUE) : NULL,
                          session != NULL && !ikd_session_is_read_only (session));

  ikd_menu_set (self->menu_button, menu);
}

static void
children_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdChartPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) children
    = ikd_chart_children_load_finish (IKD_SESSION (source), result, &error);

  if (children == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
      return;
    }
  if (self->overview == NULL)
    return;
  g_clear_pointer (&self->children, g_ptr_array_unref);
  self->children = g_steal_pointer (&children);
  show_picture (self, FALSE);
}

static void
load_children (IkdChartPanel *self)
{
  IkdSession *session = ikd_context_get_session (self->context);
  IkdOverviewQuery query;

  if (self->options.show == IKD_CHILDREN_NONE || self->children != NULL || session == NULL
      || self->overview == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ikd_context_fill_query (self->context, &query);
  query.region = ikd_region_get_id (self->overview->attainment->region);
  query.day = self->overview->attainment->day;
  query.base = self->overview->chart->base;
  ikd_chart_children_load_async (session, &query, self->cancellable, children_loaded_cb,
                                 g_object_ref (self));
}

/* --- how it is shown --- */

static void
follow_target_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;

  g_simple_action_set_state (action, state);
  ikd_burnup_view_set_scale (self->view, g_variant_get_boolean (state) ? IKD_SCALE_TARGET
                                                                      : IKD_SCALE_REALISATION);
}

static void
percent_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;

  g_simple_action_set_state (action, state);
  self->options.unit = g_variant_get_boolean (state) ? IKD_UNIT_PERCENT : IKD_UNIT_PEOPLE;
  if (self->overview != NULL)
    show_picture (self, FALSE);
}

static void
last_year_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;

  g_simple_action_set_state (action, state);
  self->options.last_year = g_variant_get_boolean (state);
  if (self->overview != NULL)
    show_picture (self, FALSE);
}

static void
activities_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;

  g_simple_action_set_state (action, state);
  self->options.quiet = !g_variant_get_boolean (state);
  if (self->overview != NULL)
    show_picture (self, FALSE);
}

static void
table_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;
  gboolean table = g_variant_get_boolean (state);
  gboolean inside = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  g_simple_action_set_state (action, state);
  ikd_chart_table_show (self->table, table ? ikd_burnup_view_get_burnup (self->view) : NULL);
  gtk_stack_set_visible_child_name (self->stack, table ? "table" : "chart");
  if (inside)
    gtk_widget_grab_focus (table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->view));
}

/* Of unlike size, regions are compared by their coverage. */
static void
children_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;
  gboolean before = self->options.show != IKD_CHILDREN_NONE;

  g_simple_action_set_state (action, state);
  for (guint i = 0; i < G_N_ELEMENTS (children_ids); i++)
    if (g_str_equal (children_ids[i], g_variant_get_string (state, NULL)))
      self->options.show = i;
  if (!before && self->options.show != IKD_CHILDREN_NONE)
    {
      self->options.unit = IKD_UNIT_PERCENT;
      set_state (self, "percent", g_variant_new_boolean (TRUE));
    }
  if (self->overview == NULL)
    return;
  show_picture (self, FALSE);
  load_children (self);
}

static void
line_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdChartPanel *self = data;
  guint bit = 1u << g_ascii_digit_value (g_action_get_name (G_ACTION (action))[5]);

  g_simple_action_set_state (action, state);
  self->options.lines = g_variant_get_boolean (state) ? self->options.lines | bit
                                                      : self->options.lines & ~bit;
  if (self->overview != NULL)
    show_picture (self, FALSE);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ikd_burnup_view_zoom (((IkdChartPanel *) data)->view, 0.5);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ikd_burnup_view_zoom (((IkdChartPanel *) data)->view, 2);
}

static void
zoom_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ikd_burnup_view_zoom (((IkdChartPanel *) data)->view, 0);
}

static void
add_actions (IkdChartPanel *self)
{
  static const GActionEntry entries[] = {
    { .name = "follow-target", .state = "false", .change_state = follow_target_cb },
    { .name = "percent", .state = "false", .change_state = percent_cb },
    { .name = "last-year", .state = "false", .change_state = last_year_cb },
    { .name = "activities", .state = "true", .change_state = activities_cb },
    { .name = "table", .state = "false", .change_state = table_cb },
    { .name = "children", .parameter_type = "s", .state = "'none'", .change_state = children_cb },
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
    { .name = "zoom-all", .activate = zoom_all_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  for (guint i = 1; i <= IKD_CHART_MENU_LINES; i++)
    {
      g_autofree char *name = g_strdup_printf ("line-%u", i);
      const GActionEntry line = { .name = name, .state = "false", .change_state = line_cb };

      g_action_map_add_action_entries (G_ACTION_MAP (self->actions), &line, 1, self);
    }
  ikd_chart_panel_add_deeds (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (self->actions));
}

static void
ikd_chart_panel_dispose (GObject *object)
{
  IkdChartPanel *self = IKD_CHART_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_CHART_PANEL);
  g_clear_object (&self->actions);
  g_clear_object (&self->overview);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ikd_chart_panel_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_t, 0, "chart.follow-target" },
    { GDK_KEY_percent, 0, "chart.percent" },
    { GDK_KEY_percent, GDK_SHIFT_MASK, "chart.percent" },
    { GDK_KEY_c, 0, "chart.last-year" },
    { GDK_KEY_a, 0, "chart.activities" },
    { GDK_KEY_d, 0, "chart.table" },
    { GDK_KEY_n, 0, "chart.add-annotation" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy-numbers" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "chart.print" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

static void
ikd_chart_panel_class_init (IkdChartPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_chart_panel_dispose;
  g_type_ensure (IKD_TYPE_BURNUP_VIEW);
  g_type_ensure (IKD_TYPE_CHART_TABLE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/chart/ikd-chart-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, header);
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, view);
  gtk_widget_class_bind_template_child (widget_class, IkdChartPanel, table);
  add_keys (widget_class);
}

static void
ikd_chart_panel_init (IkdChartPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
}

void
ikd_chart_panel_set_context (IkdChartPanel *self, IkdContext *context)
{
  g_return_if_fail (IKD_IS_CHART_PANEL (self));

  g_set_object (&self->context, context);
}

static gboolean
is_same (IkdOverview *a, IkdOverview *b)
{
  return a != NULL
         && ikd_region_get_id (a->attainment->region) == ikd_region_get_id (b->attainment->region)
         && a->attainment->day == b->attainment->day;
}

/* Lines are told by their place among those of the region, so the choice ends with it. */
void
ikd_chart_panel_show (IkdChartPanel *self, IkdOverview *overview)
{
  gboolean same;

  g_return_if_fail (IKD_IS_CHART_PANEL (self) && IKD_IS_OVERVIEW (overview));

  same = is_same (self->overview, overview);
  g_set_object (&self->overview, overview);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  if (!same)
    {
      self->options.lines = 0;
      for (guint i = 1; i <= IKD_CHART_MENU_LINES; i++)
        {
          g_autofree char *name = g_strdup_printf ("line-%u", i);

          set_state (self, name, g_variant_new_boolean (FALSE));
        }
    }
  show_menu (self);
  show_picture (self, !same);
  load_children (self);
}
