/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: each group stands alone: nothing here is a sum of groups. */

#include "config.h"

#include "ikd-group-pane.h"

#include <glib/gi18n.h>

#include "ikd-group-figures.h"
#include "ikd-group-window.h"
#include "ikd-group-words.h"
#include "ikd-narrow.h"
#include "ikd-outreach-files.h"
#include "ikd-region-chooser.h"
#include "ikd-table.h"
#include "ikd-target-window.h"

/* The second of ikd_group_columns (). */
#define REGION_COLUMN 1

struct _IkdGroupPane
{
  IkdPane           parent_instance;

  GtkWidget        *box;
  IkdRegionChooser *region;
  GtkStack         *stack;
  GtkLabel         *overlaps;
  GtkColumnView    *view;

  GListStore       *store;      /* of IkdSegmentRow */
  gboolean          focus;      /* wanted as soon as there is something */
  GCancellable     *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdGroupPane, ikd_group_pane, IKD_TYPE_PANE)

static gboolean
is_writable (IkdGroupPane *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  return session != NULL && !ikd_session_is_read_only (session);
}

/* --- what is shown --- */

/* Where all are of the region that is chosen, the column says nothing. */
static void
show_region_column (IkdGroupPane *self, GPtrArray *rows)
{
  gint64 region = ikd_context_get_region (ikd_pane_get_context (IKD_PANE (self)));
  gboolean wanted = FALSE;

  for (guint i = 0; i < rows->len; i++)
    wanted |= region != ikd_region_get_id (((IkdSegmentRow *) g_ptr_array_index (rows, i))
                                             ->attainment->region);
  ikd_narrow_set_wanted (self->view, REGION_COLUMN, wanted);
}

static void
show_rows (IkdGroupPane *self, GPtrArray *rows)
{
  gboolean selectable = rows->len > 0 && is_writable (self);
  g_autofree char *overlaps = ikd_group_words_overlaps (rows);

  ikd_table_fill (self->view, self->store, rows);
  show_region_column (self, rows);
  gtk_label_set_text (self->overlaps, overlaps);
  gtk_widget_set_visible (GTK_WIDGET (self->overlaps), *overlaps != '\0');
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.figures", selectable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.target", selectable);
  if (self->focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->focus = !ikd_table_focus (self->view);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdGroupPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ikd_outreach_load_finish (IKD_SESSION (source), result, &error);

  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (rows != NULL)
    show_rows (self, rows);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
show_region (IkdGroupPane *self, IkdSession *session)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_pane_get_context (IKD_PANE (self)));

  ikd_region_chooser_set_atlas (self->region, atlas);
  ikd_region_chooser_set_region (self->region, region);
}

static void
ikd_group_pane_changed (IkdPane *pane)
{
  IkdGroupPane *self = IKD_GROUP_PANE (pane);
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autofree char *region = ikd_outreach_files_region (IKD_PANE (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.add", is_writable (self));
  if (session == NULL)
    return;
  show_region (self, session);
  filter.region_code = region;
  filter.day = ikd_context_get_day (ikd_pane_get_context (IKD_PANE (self)));
  self->cancellable = g_cancellable_new ();
  ikd_outreach_load_async (session, IKD_OUTREACH_SEGMENTS, &filter, self->cancellable, loaded_cb,
                           g_object_ref (self));
}

static void
region_cb (IkdGroupPane *self, IkdRegion *region)
{
  ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (region));
}

/* --- doing --- */

static GtkWindow *
get_window (IkdGroupPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
open_window (IkdGroupPane *self, IkdGroup *group)
{
  gtk_window_present (GTK_WINDOW (ikd_group_window_new (
    get_window (self), ikd_pane_get_context (IKD_PANE (self)), group)));
}

/* One of which nothing but figures is known begins with what it is. */
static void
activate_cb (IkdGroupPane *self, guint position)
{
  g_autoptr (IkdSegmentRow) row = ikd_table_dup_row (self->view, position);
  g_autoptr (IkdGroup) group = NULL;

  if (row == NULL)
    return;
  if (row->group != NULL)
    {
      open_window (self, row->group);
      return;
    }
  group = ikd_group_new ();
  IKD_OUTREACH (group)->kind = g_strdup (row->segment);
  IKD_OUTREACH (group)->region_code = g_strdup (ikd_region_get_code (row->attainment->region));
  open_window (self, group);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_window (IKD_GROUP_PANE (widget), NULL);
}

static void
figures_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdGroupPane *self = IKD_GROUP_PANE (widget);
  g_autoptr (IkdSegmentRow) row = ikd_table_dup_selected (self->view);

  if (row != NULL)
    gtk_window_present (GTK_WINDOW (ikd_group_figures_new (
      get_window (self), ikd_pane_get_context (IKD_PANE (self)), row)));
}

static void
target_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdGroupPane *self = IKD_GROUP_PANE (widget);
  g_autoptr (IkdSegmentRow) row = ikd_table_dup_selected (self->view);
  IkdTarget *target = NULL;
  GtkWidget *window = NULL;

  if (row == NULL)
    return;
  /* One that was set for a region around it stays what it is. */
  if (row->attainment->target != NULL
      && row->attainment->target->scope == ikd_region_get_id (row->attainment->region))
    target = row->attainment->target;
  window = ikd_target_window_new (get_window (self), ikd_pane_get_context (IKD_PANE (self)),
                                  target);
  ikd_target_window_set_group (IKD_TARGET_WINDOW (window), row->attainment->region, row->segment,
                               ikd_group_words_name (row));
  gtk_window_present (GTK_WINDOW (window));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: how a file with groups is proposed to be called. */
  ikd_outreach_files_export (IKD_PANE (widget), IKD_TYPE_GROUP, _("groups"));
}

static void
ikd_group_pane_focus_first (IkdPane *pane)
{
  IkdGroupPane *self = IKD_GROUP_PANE (pane);

  self->focus = !ikd_table_focus (self->view);
}

/* --- the widget --- */

static void
ikd_group_pane_constructed (GObject *object)
{
  IkdGroupPane *self = IKD_GROUP_PANE (object);

  G_OBJECT_CLASS (ikd_group_pane_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_group_pane_dispose (GObject *object)
{
  IkdGroupPane *self = IKD_GROUP_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_GROUP_PANE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ikd_group_pane_parent_class)->dispose (object);
}

static void
ikd_group_pane_class_init (IkdGroupPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ikd_group_pane_constructed;
  G_OBJECT_CLASS (klass)->dispose = ikd_group_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_group_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_group_pane_focus_first;

  g_type_ensure (IKD_TYPE_REGION_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/outreach/ikd-group-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdGroupPane, box);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupPane, region);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupPane, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupPane, overlaps);
  gtk_widget_class_bind_template_child (widget_class, IkdGroupPane, view);
  gtk_widget_class_bind_template_callback (widget_class, region_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "group.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "group.figures", NULL, figures_cb);
  gtk_widget_class_install_action (widget_class, "group.target", NULL, target_cb);
  gtk_widget_class_install_action (widget_class, "group.export", NULL, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "group.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "group.figures", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "group.target",
                                       NULL);
}

static void
ikd_group_pane_init (IkdGroupPane *self)
{
  const IkdTableColumn *columns;
  guint n;

  self->store = g_list_store_new (IKD_TYPE_SEGMENT_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  columns = ikd_group_columns (&n);
  ikd_table_set_up (self->view, columns, n, self->store);
}
