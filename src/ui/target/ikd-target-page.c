/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The panes about targets. */

#include "config.h"

#include "ikd-target-page.h"

#include <glib/gi18n.h>

#include "ikd-reach-pane.h"
#include "ikd-simulation-pane.h"
#include "ikd-target-history-pane.h"
#include "ikd-target-list-pane.h"
#include "ikd-target-window.h"

struct _IkdTargetPage
{
  IkdPanePage  parent_instance;

  GtkWidget   *add_button;
};

G_DEFINE_FINAL_TYPE (IkdTargetPage, ikd_target_page, IKD_TYPE_PANE_PAGE)

static const IkdPaneEntry panes[] = {
  /* Translators: the targets there are. */
  { "list", N_("List"), "view-list-symbolic", ikd_target_list_pane_get_type },
  /* Translators: what was changed of targets. */
  { "history", N_("History"), "document-open-recent-symbolic", ikd_target_history_pane_get_type },
  /* Translators: what another target would mean. */
  { "simulation", N_("Simulation"), "capaian-simulation-symbolic", ikd_simulation_pane_get_type },
  /* Translators: what of the target can be reached at all. */
  { "reach", N_("Reachable"), "capaian-reach-symbolic", ikd_reach_pane_get_type },
};

/* The pane of groups, where it is shown; else NULL. */
static IkdReachPane *
get_reach (IkdTargetPage *self)
{
  IkdPane *pane = ikd_pane_page_get_shown (IKD_PANE_PAGE (self));

  return IKD_IS_REACH_PANE (pane) ? IKD_REACH_PANE (pane) : NULL;
}

static void
update (IkdTargetPage *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  const char *label = get_reach (self) != NULL
                        ? _("Add a Group That Cannot Be Reached (Ctrl+N)")
                        : _("Add a Target (Ctrl+N)");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "target.add",
                                 session != NULL && !ikd_session_is_read_only (session));
  gtk_widget_set_tooltip_text (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
ikd_target_page_switched (IkdPanePage *page, IkdPane *pane)
{
  update (IKD_TARGET_PAGE (page));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdTargetPage *self = IKD_TARGET_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));

  if (get_reach (self) != NULL)
    ikd_reach_pane_add (get_reach (self));
  else
    gtk_window_present (GTK_WINDOW (ikd_target_window_new (window, context, NULL)));
}

static void
ikd_target_page_changed (IkdPane *pane)
{
  update (IKD_TARGET_PAGE (pane));
}

static void
ikd_target_page_constructed (GObject *object)
{
  IkdPanePage *self = IKD_PANE_PAGE (object);

  G_OBJECT_CLASS (ikd_target_page_parent_class)->constructed (object);

  ikd_pane_page_add (self, panes, G_N_ELEMENTS (panes));
}

static void
ikd_target_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_TARGET_PAGE);

  G_OBJECT_CLASS (ikd_target_page_parent_class)->dispose (object);
}

static void
ikd_target_page_class_init (IkdTargetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_target_page_constructed;
  object_class->dispose = ikd_target_page_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_target_page_changed;
  IKD_PANE_PAGE_CLASS (klass)->switched = ikd_target_page_switched;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/target/ikd-target-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdTargetPage, add_button);
  gtk_widget_class_install_action (widget_class, "target.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "target.add",
                                       NULL);
}

static void
ikd_target_page_init (IkdTargetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
