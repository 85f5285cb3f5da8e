/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: two views of one name are told apart by what they show; the button says which view it
 * deletes, also to those who do not see it. */

#include "config.h"

#include "ikd-view-row.h"

#include <glib/gi18n.h>

struct _IkdViewRow
{
  AdwBin     parent_instance;

  GtkLabel  *name;
  GtkLabel  *about;
  GtkWidget *rename_button;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (IkdViewRow, ikd_view_row, ADW_TYPE_BIN)

static void
ikd_view_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_VIEW_ROW);

  G_OBJECT_CLASS (ikd_view_row_parent_class)->dispose (object);
}

static void
ikd_view_row_class_init (IkdViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_view_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/region/ikd-view-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdViewRow, name);
  gtk_widget_class_bind_template_child (widget_class, IkdViewRow, about);
  gtk_widget_class_bind_template_child (widget_class, IkdViewRow, rename_button);
  gtk_widget_class_bind_template_child (widget_class, IkdViewRow, button);
}

static void
ikd_view_row_init (IkdViewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ikd_view_row_new (void)
{
  return g_object_new (IKD_TYPE_VIEW_ROW, NULL);
}

static void
set_button (GtkWidget *button, const char *label, const char *action, IkdSavedView *view)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", view->record);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

void
ikd_view_row_show (IkdViewRow *self, IkdAtlas *atlas, IkdSavedView *view)
{
  g_autofree char *about = ikd_view_describe (atlas, view);
  /* Translators: the parameter is the name of a saved view. */
  g_autofree char *delete = g_strdup_printf (_("Delete the view “%s”"), view->name);
  /* Translators: the parameter is the name of a saved view. */
  g_autofree char *rename = g_strdup_printf (_("Rename the view “%s” (F2)"), view->name);

  g_return_if_fail (IKD_IS_VIEW_ROW (self));

  gtk_label_set_label (self->name, view->name);
  gtk_label_set_label (self->about, about);
  set_button (self->rename_button, rename, "region-list.rename-view", view);
  set_button (self->button, delete, "region-list.delete-view", view);
}

char *
ikd_view_describe (IkdAtlas *atlas, IkdSavedView *view)
{
  IkdRegion *region = ikd_atlas_by_code (atlas, view->code);
  /* Translators: what a saved view shows coverage of. */
  const char *base = view->base != IKD_INDICATOR_NONE ? ikd_indicator_phrase (view->base)
                                                      : _("the target’s base");
  g_autofree char *day = view->day != IKD_DAY_NONE ? ikd_day_format_short (view->day) : NULL;

  return g_strdup_printf ("%s · %s · %s%s%s%s%s",
                          region != NULL ? ikd_region_get_name (region) : view->code, base,
                          ikd_target_kind_label (view->kind), *view->segment != '\0' ? " · " : "",
                          view->segment, day != NULL ? " · " : "", day != NULL ? day : "");
}
