/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: an estimate is told with its date and its source. */

#include "config.h"

#include "ikd-estimate-list.h"

#include <glib/gi18n.h>

#include "ikd-obstacle-window.h"
#include "ikd-obstacle-words.h"
#include "ikd-pane.h"
#include "ikd-reach-window.h"

struct _IkdEstimateList
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows;            /* of GtkWidget, in the group */
};

G_DEFINE_FINAL_TYPE (IkdEstimateList, ikd_estimate_list, ADW_TYPE_BIN)

#define OBSTACLE "obstacle"     /* of a row: its IkdObstacle */
#define LABEL "obstacle-label"  /* of a row: what the obstacle is called */

static IkdPane *
get_pane (GtkWidget *widget)
{
  return IKD_PANE (gtk_widget_get_ancestor (widget, IKD_TYPE_PANE));
}

static IkdObstacle *
obstacle_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return g_object_get_data (G_OBJECT (row), OBSTACLE);
}

static void
row_activated_cb (GtkWidget *row, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (row);

  gtk_window_present (GTK_WINDOW (ikd_obstacle_window_new (
    GTK_WINDOW (root), ikd_pane_get_context (get_pane (row)), obstacle_of (row))));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPane) pane = data;
  g_autoptr (GError) error = NULL;

  if (ikd_outreach_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (pane, _("Estimate withdrawn"));
  else
    ikd_pane_report_error (pane, error);
}

static void
withdraw_cb (GtkWidget *button, gpointer data)
{
  IkdPane *pane = get_pane (button);
  g_autoptr (IkdOutreach) record = ikd_outreach_copy (IKD_OUTREACH (obstacle_of (button)));

  record->withdrawn = TRUE;
  ikd_outreach_save_async (ikd_pane_get_session (pane), record, FALSE, NULL, withdrawn_cb,
                           g_object_ref (pane));
}

/* Those who cannot activate are no part of who can be reached: proposed in the form for that. */
static void
deduct_cb (GtkWidget *button, gpointer data)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  IkdObstacle *obstacle = obstacle_of (button);
  const IkdOutreach *record = IKD_OUTREACH (obstacle);
  g_autoptr (IkdReachGroup) group
    = ikd_reach_group_new (record->region_code, obstacle->date, IKD_REACH_CANNOT,
                           g_object_get_data (G_OBJECT (row), LABEL));

  group->number = obstacle->affected;
  group->source = g_strdup (record->source);
  gtk_window_present (GTK_WINDOW (ikd_reach_window_new (
    GTK_WINDOW (gtk_widget_get_root (button)), ikd_pane_get_context (get_pane (button)), group,
    IKD_DAY_NONE)));
}

static void
add_button (GtkWidget *row, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", clicked, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* "Kabupaten Cilacap, 6 June 2023" over source and note. */
static char *
subtitle_of (IkdObstacleRow *row)
{
  const IkdOutreach *record = IKD_OUTREACH (row->obstacle);
  g_autofree char *day = ikd_day_format (row->obstacle->date);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s", row->region_name, day, record->source);
  if (record->note != NULL && *record->note != '\0')
    g_string_append_printf (text, "\n%s", record->note);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (IkdEstimateList *self, IkdObstacleRow *obstacle_row, gboolean writable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *affected = ikd_obstacle_affected_text (obstacle_row->obstacle);
  g_autofree char *title = g_strdup_printf ("%s: %s", obstacle_row->kind_label, affected);
  g_autofree char *subtitle = subtitle_of (obstacle_row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_object_set_data_full (G_OBJECT (row), OBSTACLE, g_object_ref (obstacle_row->obstacle),
                          g_object_unref);
  g_object_set_data_full (G_OBJECT (row), LABEL, g_strdup (obstacle_row->kind_label), g_free);
  if (writable)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);
      if (obstacle_row->obstacle->affected.known)
        add_button (row, "capaian-reach-symbolic",
                    _("Use as a deduction from who can be reached"), G_CALLBACK (deduct_cb));
      add_button (row, "user-trash-symbolic", _("Withdraw this estimate"),
                  G_CALLBACK (withdraw_cb));
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

void
ikd_estimate_list_show (IkdEstimateList *self, GPtrArray *rows)
{
  IkdPane *pane;
  gboolean writable;

  g_return_if_fail (IKD_IS_ESTIMATE_LIST (self));

  pane = get_pane (GTK_WIDGET (self));
  writable = !ikd_session_is_read_only (ikd_pane_get_session (pane));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i), writable);
  gtk_widget_set_visible (GTK_WIDGET (self), rows->len > 0);
}

static void
ikd_estimate_list_finalize (GObject *object)
{
  g_ptr_array_unref (IKD_ESTIMATE_LIST (object)->rows);

  G_OBJECT_CLASS (ikd_estimate_list_parent_class)->finalize (object);
}

static void
ikd_estimate_list_class_init (IkdEstimateListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_estimate_list_finalize;
}

static void
ikd_estimate_list_init (IkdEstimateList *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Estimates"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}
