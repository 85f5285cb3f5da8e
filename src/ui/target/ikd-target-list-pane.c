/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The targets of a region. The list is read again whenever the context changes; a row opens the
 * form that revises it, a button of it the one that proposes another, and taking one back can be
 * undone. */

#include "config.h"

#include "ikd-target-list-pane.h"

#include <glib/gi18n.h>

#include "ikd-letter-window.h"
#include "ikd-revision-service.h"
#include "ikd-target-window.h"

struct _IkdTargetListPane
{
  IkdPane              parent_instance;

  GtkWidget           *content;
  AdwComboRow         *kind_row;
  AdwComboRow         *base_row;
  AdwPreferencesGroup *in_force;
  AdwPreferencesGroup *proposed;
  AdwPreferencesGroup *expired;
  GtkWidget           *empty;
  GPtrArray           *rows;            /* of GtkWidget, in the three groups */
  gboolean             filling;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdTargetListPane, ikd_target_list_pane, IKD_TYPE_PANE)

static AdwPreferencesGroup *
group_of (IkdTargetListPane *self, IkdTarget *target)
{
  if (target->deadline < ikd_day_today ())
    return self->expired;
  return target->state == IKD_TARGET_PROPOSED ? self->proposed : self->in_force;
}

static void
clear_rows (IkdTargetListPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWindow *
get_window (IkdTargetListPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static IkdTargetListPane *
pane_of (GtkWidget *widget)
{
  return IKD_TARGET_LIST_PANE (gtk_widget_get_ancestor (widget, IKD_TYPE_TARGET_LIST_PANE));
}

static IkdTarget *
target_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW);

  return g_object_get_data (G_OBJECT (row), "target");
}

static void
open_window (IkdTargetListPane *self, IkdTarget *target)
{
  gtk_window_present (GTK_WINDOW (ikd_target_window_new (
    get_window (self), ikd_pane_get_context (IKD_PANE (self)), target)));
}

static void
propose_cb (GtkWidget *button, gpointer data)
{
  IkdTargetListPane *self = pane_of (button);

  gtk_window_present (GTK_WINDOW (ikd_target_window_new_proposal (
    get_window (self), ikd_pane_get_context (IKD_PANE (self)), target_of (button))));
}

static void
letter_cb (GtkWidget *button, gpointer data)
{
  IkdTargetListPane *self = pane_of (button);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdTarget *proposal = target_of (button);
  IkdLetterQuery query = { .trial = ikd_trial_of_target (proposal), .proposal = proposal };

  ikd_context_fill_query (context, &query.query);
  query.query.region = proposal->scope;
  query.query.kind = proposal->kind;
  query.query.base = IKD_INDICATOR_NONE;
  gtk_window_present (GTK_WINDOW (ikd_letter_window_new (
    get_window (self), ikd_pane_get_session (IKD_PANE (self)), &query)));
}

static void
row_activated_cb (GtkWidget *row, gpointer data)
{
  open_window (pane_of (row), g_object_get_data (G_OBJECT (row), "target"));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetListPane) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_target_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (IKD_PANE (self), _("Target withdrawn"));
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
withdraw_cb (GtkWidget *button, gpointer data)
{
  IkdTargetListPane *self = pane_of (button);
  g_autoptr (IkdTarget) target = ikd_target_copy (target_of (button));

  target->withdrawn = TRUE;
  ikd_target_save_async (ikd_pane_get_session (IKD_PANE (self)), target, NULL, withdrawn_cb,
                         g_object_ref (self));
}

static GtkWidget *
withdraw_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Withdraw this target"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Withdraw this target"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (withdraw_cb), NULL);
  return button;
}

static GtkWidget *
text_button (const char *label, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", clicked, NULL);
  return button;
}

/* "Indonesia · Nasional · 1 Januari 2026 – 31 Desember 2026 · source" */
static char *
subtitle_of (IkdTargetListPane *self, IkdTarget *target)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_pane_get_session (IKD_PANE (self)));
  IkdRegion *scope = ikd_atlas_by_id (atlas, target->scope);
  g_autofree char *from = ikd_day_format (target->valid_from);
  g_autofree char *deadline = ikd_day_format (target->deadline);
  g_autofree char *basis = ikd_target_basis_text (target);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s – %s",
                          scope != NULL ? ikd_region_get_name (scope) : target->scope_code,
                          ikd_target_kind_label (target->kind), from, deadline);
  if (basis != NULL)
    g_string_append_printf (text, "\n%s", basis);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (IkdTargetListPane *self, IkdTarget *target)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = ikd_target_label (target);
  g_autofree char *subtitle = subtitle_of (self, target);
  gboolean writable = !ikd_session_is_read_only (ikd_pane_get_session (IKD_PANE (self)));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_object_set_data_full (G_OBJECT (row), "target", g_object_ref (target), g_object_unref);
  if (target->state == IKD_TARGET_PROPOSED)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               text_button (_("Letter…"), _("Draft of the Request for Revision"),
                                            G_CALLBACK (letter_cb)));
  else if (writable && target->deadline >= ikd_day_today ())
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               text_button (_("Propose a Revision…"),
                                            _("Propose Another Target in the Place of This One"),
                                            G_CALLBACK (propose_cb)));
  if (writable)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), withdraw_button ());
    }
  adw_preferences_group_add (group_of (self, target), row);
  g_ptr_array_add (self->rows, row);
}

static void
show (IkdTargetListPane *self, GPtrArray *targets)
{
  AdwPreferencesGroup *groups[] = { self->in_force, self->proposed, self->expired };

  clear_rows (self);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (GTK_WIDGET (groups[i]), FALSE);
  for (guint i = 0; i < targets->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (targets, i);

      add_row (self, target);
      gtk_widget_set_visible (GTK_WIDGET (group_of (self, target)), TRUE);
    }
  gtk_widget_set_visible (self->empty, targets->len == 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetListPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = ikd_target_list_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (targets != NULL)
    show (self, targets);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
ikd_target_list_pane_changed (IkdPane *pane)
{
  IkdTargetListPane *self = IKD_TARGET_LIST_PANE (pane);
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL)
    return;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->kind_row, ikd_context_get_kind (context));
  adw_combo_row_set_selected (self->base_row, ikd_context_get_base (context) + 1);
  self->filling = FALSE;
  self->cancellable = g_cancellable_new ();
  ikd_target_list_async (session, ikd_context_get_region (context), self->cancellable, loaded_cb,
                         g_object_ref (self));
}

static void
kind_cb (IkdTargetListPane *self)
{
  if (!self->filling)
    ikd_context_set_kind (ikd_pane_get_context (IKD_PANE (self)),
                          (IkdTargetKind) adw_combo_row_get_selected (self->kind_row));
}

/* The first choice is the target's own base, which stands for none. */
static void
base_cb (IkdTargetListPane *self)
{
  if (!self->filling)
    ikd_context_set_base (ikd_pane_get_context (IKD_PANE (self)),
                          (IkdIndicator) ((int) adw_combo_row_get_selected (self->base_row) - 1));
}

static void
ikd_target_list_pane_focus_first (IkdPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (IKD_TARGET_LIST_PANE (pane)->kind_row));
}

static void
ikd_target_list_pane_constructed (GObject *object)
{
  IkdTargetListPane *self = IKD_TARGET_LIST_PANE (object);

  G_OBJECT_CLASS (ikd_target_list_pane_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_target_list_pane_dispose (GObject *object)
{
  IkdTargetListPane *self = IKD_TARGET_LIST_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TARGET_LIST_PANE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_target_list_pane_parent_class)->dispose (object);
}

static void
ikd_target_list_pane_class_init (IkdTargetListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_target_list_pane_constructed;
  object_class->dispose = ikd_target_list_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_target_list_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_target_list_pane_focus_first;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/target/ikd-target-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, content);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, kind_row);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, base_row);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, in_force);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, proposed);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, expired);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetListPane, empty);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, base_cb);
}

static void
ikd_target_list_pane_init (IkdTargetListPane *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) bases = gtk_string_list_new (NULL);

  self->rows = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < IKD_N_TARGET_KINDS; i++)
    gtk_string_list_append (kinds, ikd_target_kind_label (i));
  gtk_string_list_append (bases, _("As the target says"));
  for (int i = 0; i < IKD_ACTIVE; i++)
    gtk_string_list_append (bases, ikd_indicator_label (i));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->base_row, G_LIST_MODEL (bases));
  self->filling = FALSE;
}
