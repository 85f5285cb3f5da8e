/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The targets of a region. The list is read again whenever the context changes; a row opens the
 * form
 * that revises it, and taking one back can be undone. */

#include "config.h"

#include "ikd-target-page.h"

#include <glib/gi18n.h>

#include "ikd-plan-service.h"
#include "ikd-target-window.h"

struct _IkdTargetPage
{
  IkdPage              parent_instance;

  AdwComboRow         *kind_row;
  AdwComboRow         *base_row;
  AdwPreferencesGroup *in_force;
  AdwPreferencesGroup *proposed;
  AdwPreferencesGroup *expired;
  GtkWidget           *empty;
  GtkWidget           *add_button;
  GPtrArray           *rows;            /* of GtkWidget, in the three groups */
  gboolean             filling;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdTargetPage, ikd_target_page, IKD_TYPE_PAGE)

static AdwPreferencesGroup *
group_of (IkdTargetPage *self, IkdTarget *target)
{
  if (target->deadline < ikd_day_today ())
    return self->expired;
  return target->state == IKD_TARGET_PROPOSED ? self->proposed : self->in_force;
}

static void
clear_rows (IkdTargetPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
open_window (IkdTargetPage *self, IkdTarget *target)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_present (GTK_WINDOW (ikd_target_window_new (
    GTK_WINDOW (root), ikd_page_get_context (IKD_PAGE (self)), target)));
}

static void
row_activated_cb (GtkWidget *row, gpointer data)
{
  IkdTargetPage *self = IKD_TARGET_PAGE (gtk_widget_get_ancestor (row, IKD_TYPE_TARGET_PAGE));

  open_window (self, g_object_get_data (G_OBJECT (row), "target"));
}

static void
withdrawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdTargetPage) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_target_save_finish (IKD_SESSION (source), result, &error))
    ikd_page_toast_undo (IKD_PAGE (self), _("Target withdrawn"));
  else
    ikd_page_report_error (IKD_PAGE (self), error);
}

static void
withdraw_cb (GtkWidget *button, gpointer data)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  IkdTargetPage *self = IKD_TARGET_PAGE (gtk_widget_get_ancestor (button, IKD_TYPE_TARGET_PAGE));
  g_autoptr (IkdTarget) target = ikd_target_copy (g_object_get_data (G_OBJECT (row), "target"));

  target->record = ((IkdTarget *) g_object_get_data (G_OBJECT (row), "target"))->record;
  target->withdrawn = TRUE;
  ikd_target_save_async (ikd_page_get_session (IKD_PAGE (self)), target, NULL, withdrawn_cb,
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

/* "Indonesia · Nasional · 1 Januari 2026 – 31 Desember 2026 · source" */
static char *
subtitle_of (IkdTargetPage *self, IkdTarget *target)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (ikd_page_get_session (IKD_PAGE (self)));
  IkdRegion *scope = ikd_atlas_by_id (atlas, target->scope);
  g_autofree char *from = ikd_day_format (target->valid_from);
  g_autofree char *deadline = ikd_day_format (target->deadline);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s – %s",
                          scope != NULL ? ikd_region_get_name (scope) : target->scope_code,
                          ikd_target_kind_label (target->kind), from, deadline);
  if (target->source != NULL && target->source->title != NULL && *target->source->title != '\0')
    g_string_append_printf (text, "\n%s", target->source->title);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (IkdTargetPage *self, IkdTarget *target)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = ikd_target_label (target);
  g_autofree char *subtitle = subtitle_of (self, target);
  gboolean writable = !ikd_session_is_read_only (ikd_page_get_session (IKD_PAGE (self)));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_object_set_data_full (G_OBJECT (row), "target", g_object_ref (target), g_object_unref);
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
show (IkdTargetPage *self, GPtrArray *targets)
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
  g_autoptr (IkdTargetPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) targets = ikd_target_list_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_page_get_session (IKD_PAGE (self)) != IKD_SESSION (source))
    return;
  if (targets != NULL)
    show (self, targets);
  else
    ikd_page_report_error (IKD_PAGE (self), error);
}

static void
changed_cb (IkdTargetPage *self)
{
  IkdContext *context = ikd_page_get_context (IKD_PAGE (self));
  IkdSession *session = ikd_page_get_session (IKD_PAGE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL)
    return;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->kind_row, ikd_context_get_kind (context));
  adw_combo_row_set_selected (self->base_row, ikd_context_get_base (context) + 1);
  self->filling = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "target.add",
                                 !ikd_session_is_read_only (session));
  self->cancellable = g_cancellable_new ();
  ikd_target_list_async (session, ikd_context_get_region (context), self->cancellable, loaded_cb,
                         g_object_ref (self));
}

static void
kind_cb (IkdTargetPage *self)
{
  if (!self->filling)
    ikd_context_set_kind (ikd_page_get_context (IKD_PAGE (self)),
                          (IkdTargetKind) adw_combo_row_get_selected (self->kind_row));
}

/* The first choice is the target's own base, which stands for none. */
static void
base_cb (IkdTargetPage *self)
{
  if (!self->filling)
    ikd_context_set_base (ikd_page_get_context (IKD_PAGE (self)),
                          (IkdIndicator) ((int) adw_combo_row_get_selected (self->base_row) - 1));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_window (IKD_TARGET_PAGE (widget), NULL);
}

static void
ikd_target_page_focus_first (IkdPage *page)
{
  gtk_widget_grab_focus (IKD_TARGET_PAGE (page)->add_button);
}

static void
ikd_target_page_constructed (GObject *object)
{
  IkdTargetPage *self = IKD_TARGET_PAGE (object);

  G_OBJECT_CLASS (ikd_target_page_parent_class)->constructed (object);

  g_signal_connect_object (ikd_page_get_context (IKD_PAGE (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
ikd_target_page_dispose (GObject *object)
{
  IkdTargetPage *self = IKD_TARGET_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TARGET_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_target_page_parent_class)->dispose (object);
}

static void
ikd_target_page_class_init (IkdTargetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_target_page_constructed;
  object_class->dispose = ikd_target_page_dispose;
  IKD_PAGE_CLASS (klass)->focus_first = ikd_target_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/target/ikd-target-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, base_row);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, in_force);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, proposed);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, expired);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, empty);
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, add_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, base_cb);
  gtk_widget_class_install_action (widget_class, "target.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "target.add",
                                       NULL);
}

static void
ikd_target_page_init (IkdTargetPage *self)
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
