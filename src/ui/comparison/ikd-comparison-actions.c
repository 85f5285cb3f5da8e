/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Choices in menus. The context and the list keep them; an action's state only shows them. */

#include "config.h"

#include "ikd-comparison-actions.h"

#include <glib/gi18n.h>

#include "ikd-peer-cells.h"

/* What may be the base of a coverage. */
static const IkdIndicator bases[] = {
  IKD_INDICATOR_NONE, IKD_KTP_OBLIGED, IKD_KTP_ENROLLED, IKD_KTP_OWNED, IKD_POPULATION,
};

/* Orders that are asked for; ids as of ikd_peer_list_set_sort(). */
static const struct
{
  const char *id;
  const char *label;
} orders[] = {
  { "", N_("By Rank") },
  { "-gap", N_("Largest Gap First") },
  { "-coverage", N_("Highest Coverage First") },
  { "coverage", N_("Lowest Coverage First") },
  { "pace", N_("Slowest Against the Pace Needed First") },
  { "-change", N_("Largest Change First") },
  { "-climb", N_("Most Places Won First") },
  { "region", N_("By Name") },
};

typedef struct
{
  IkdContext  *context;
  IkdPeerList *list;
} Targets;

static const char *
base_id (IkdIndicator base)
{
  return base != IKD_INDICATOR_NONE ? ikd_indicator_to_id (base) : "";
}

static void
base_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const Targets *targets = data;

  ikd_context_set_base (targets->context,
                        ikd_indicator_from_id (g_variant_get_string (value, NULL)));
}

static void
kind_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const Targets *targets = data;
  IkdTargetKind kind = IKD_TARGET_NATIONAL;

  if (ikd_target_kind_from_id (g_variant_get_string (value, NULL), &kind))
    ikd_context_set_kind (targets->context, kind);
}

static void
sort_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const Targets *targets = data;

  ikd_peer_list_set_sort (targets->list, g_variant_get_string (value, NULL));
  g_simple_action_set_state (action, value);
}

static void
column_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const Targets *targets = data;
  const char *id = g_action_get_name (G_ACTION (action));
  g_autofree char *shown = ikd_peer_list_dup_columns (targets->list);
  g_autoptr (GString) columns = g_string_new (NULL);
  g_auto (GStrv) ids = shown != NULL ? g_strsplit (shown, ",", -1) : NULL;

  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    {
      const char *other = ikd_peer_cells_get_id (i);
      gboolean wanted = ids == NULL || g_strv_contains ((const char *const *) ids, other);

      if (g_str_equal (other, id))
        wanted = g_variant_get_boolean (value);
      if (wanted)
        g_string_append_printf (columns, "%s%s", columns->len > 0 ? "," : "", other);
    }
  ikd_peer_list_set_columns (targets->list, columns->str);
  g_simple_action_set_state (action, value);
}

static void
add (GSimpleActionGroup *group, const char *name, const GVariantType *type, GVariant *state,
     GCallback callback, gpointer data)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect (action, "change-state", callback, data);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

GSimpleActionGroup *
ikd_comparison_actions_new (IkdContext *context, IkdPeerList *list)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  Targets *targets = g_new0 (Targets, 1);

  targets->context = context;
  targets->list = list;
  g_object_set_data_full (G_OBJECT (group), "targets", targets, g_free);
  add (group, "base", G_VARIANT_TYPE_STRING, g_variant_new_string (""), G_CALLBACK (base_cb),
       targets);
  add (group, "kind", G_VARIANT_TYPE_STRING, g_variant_new_string (""), G_CALLBACK (kind_cb),
       targets);
  add (group, "sort", G_VARIANT_TYPE_STRING, g_variant_new_string (""), G_CALLBACK (sort_cb),
       targets);
  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    if (ikd_peer_cells_is_free (i))
      add (group, ikd_peer_cells_get_id (i), NULL, g_variant_new_boolean (TRUE),
           G_CALLBACK (column_cb), targets);
  return group;
}

static void
set_state (GSimpleActionGroup *group, const char *name, GVariant *state)
{
  g_simple_action_set_state (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), state);
}

void
ikd_comparison_actions_show (GSimpleActionGroup *group, IkdContext *context, IkdPeerList *list)
{
  g_autofree char *sort = ikd_peer_list_dup_sort (list);
  g_autofree char *shown = ikd_peer_list_dup_columns (list);
  g_auto (GStrv) ids = shown != NULL ? g_strsplit (shown, ",", -1) : NULL;

  set_state (group, "base", g_variant_new_string (base_id (ikd_context_get_base (context))));
  set_state (group, "kind",
             g_variant_new_string (ikd_target_kind_to_id (ikd_context_get_kind (context))));
  set_state (group, "sort", g_variant_new_string (sort != NULL ? sort : ""));
  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    {
      const char *id = ikd_peer_cells_get_id (i);

      if (ikd_peer_cells_is_free (i))
        set_state (group, id, g_variant_new_boolean (
          ids == NULL || g_strv_contains ((const char *const *) ids, id)));
    }
}

static void
add_choice (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *detailed = g_strconcat ("compare.", action, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, detailed, "s", target);
  else
    g_menu_item_set_detailed_action (item, detailed);
  g_menu_append_item (menu, item);
}

GMenuModel *
ikd_comparison_measure_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) base = g_menu_new ();
  g_autoptr (GMenu) kind = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    add_choice (base,
                bases[i] != IKD_INDICATOR_NONE ? ikd_indicator_label (bases[i])
                                               : _("The Target’s Base"),
                "base", base_id (bases[i]));
  for (int i = 0; i < IKD_N_TARGET_KINDS; i++)
    add_choice (kind, ikd_target_kind_label ((IkdTargetKind) i), "kind",
                ikd_target_kind_to_id ((IkdTargetKind) i));
  g_menu_append_section (menu, _("Base of the coverage"), G_MENU_MODEL (base));
  g_menu_append_section (menu, _("Kind of target"), G_MENU_MODEL (kind));
  return G_MENU_MODEL (menu);
}

GMenuModel *
ikd_comparison_table_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) views = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    add_choice (order, _(orders[i].label), "sort", orders[i].id);
  for (guint i = 0; i < ikd_peer_cells_get_n (); i++)
    if (ikd_peer_cells_is_free (i))
      add_choice (columns, ikd_peer_cells_get_title (i), ikd_peer_cells_get_id (i), NULL);
  g_menu_append_submenu (views, _("_Order"), G_MENU_MODEL (order));
  g_menu_append_submenu (views, _("_Columns"), G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (views));
  g_menu_append (out, _("_Copy Table"), "comparison.copy");
  g_menu_append (out, _("_Print Table…"), "comparison.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  return G_MENU_MODEL (menu);
}
