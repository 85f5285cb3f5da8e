/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The ledger of targets: read again whenever the context changes. */

#include "config.h"

#include "ikd-target-history-pane.h"

#include <glib/gi18n.h>

#include "ikd-revision-service.h"

struct _IkdTargetHistoryPane
{
  IkdPane              parent_instance;

  GtkWidget           *content;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;    /* of GtkWidget, in the group */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdTargetHistoryPane, ikd_target_history_pane, IKD_TYPE_PANE)

static void
clear_rows (IkdTargetHistoryPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* "Indonesia · National · until 31 December 2026" */
static char *
scope_text (IkdTargetHistoryPane *self, const IkdTarget *target)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_pane_get_session (IKD_PANE (self)));
  IkdRegion *scope = ikd_atlas_by_id (atlas, target->scope);
  g_autofree char *deadline = ikd_day_format (target->deadline);
  g_autofree char *until = g_strdup_printf (_("until %s"), deadline);

  return g_strdup_printf ("%s · %s · %s",
                          scope != NULL ? ikd_region_get_name (scope) : target->scope_code,
                          ikd_target_kind_label (target->kind), until);
}

static void
add_row (IkdTargetHistoryPane *self, IkdTargetRevision *revision)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = ikd_target_label (revision->target);
  g_autofree char *done = ikd_target_revision_text (revision);
  g_autofree char *scope = scope_text (self, revision->target);
  g_autofree char *basis = ikd_target_basis_text (revision->target);
  g_autofree char *moment = ikd_moment_format (revision->at);
  /* Translators: a target, and what was done with it: "30% of ID-obliged residents: withdrawn" */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), label, done);
  gboolean shipped = revision->author == NULL || *revision->author == '\0';
  g_autofree char *subtitle = g_strdup_printf ("%s · %s\n%s%s%s", moment,
                                               shipped ? _("shipped with Capaian")
                                                       : revision->author, scope,
                                               basis != NULL ? "\n" : "",
                                               basis != NULL ? basis : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetHistoryPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ledger = ikd_target_ledger_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (ledger == NULL)
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      return;
    }
  clear_rows (self);
  for (guint i = 0; i < ledger->len; i++)
    add_row (self, g_ptr_array_index (ledger, i));
  adw_preferences_group_set_description (
    self->group, ledger->len > 0 ? _("Nothing is overwritten: each change is one entry.")
                                 : _("No target has been added yet."));
}

static void
ikd_target_history_pane_changed (IkdPane *pane)
{
  IkdTargetHistoryPane *self = IKD_TARGET_HISTORY_PANE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  ikd_target_ledger_async (session, ikd_context_get_region (ikd_pane_get_context (IKD_PANE (self))),
                           self->cancellable, loaded_cb, g_object_ref (self));
}

static void
ikd_target_history_pane_focus_first (IkdPane *pane)
{
  IkdTargetHistoryPane *self = IKD_TARGET_HISTORY_PANE (pane);

  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static void
ikd_target_history_pane_constructed (GObject *object)
{
  IkdTargetHistoryPane *self = IKD_TARGET_HISTORY_PANE (object);

  G_OBJECT_CLASS (ikd_target_history_pane_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_target_history_pane_dispose (GObject *object)
{
  IkdTargetHistoryPane *self = IKD_TARGET_HISTORY_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TARGET_HISTORY_PANE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_target_history_pane_parent_class)->dispose (object);
}

static void
ikd_target_history_pane_class_init (IkdTargetHistoryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_target_history_pane_constructed;
  object_class->dispose = ikd_target_history_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_target_history_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_target_history_pane_focus_first;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/target/ikd-target-history-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTargetHistoryPane, content);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetHistoryPane, group);
}

static void
ikd_target_history_pane_init (IkdTargetHistoryPane *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
