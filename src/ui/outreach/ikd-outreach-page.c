/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a pane is known to the page by its one line here. Panes have their buttons
 * themselves: the header has room for their names alone. */

#include "config.h"

#include "ikd-outreach-page.h"

#include <glib/gi18n.h>

#include "ikd-activity-pane.h"
#include "ikd-funnel-pane.h"
#include "ikd-group-pane.h"
#include "ikd-institution-pane.h"
#include "ikd-neighbourhood-pane.h"
#include "ikd-obstacle-pane.h"

struct _IkdOutreachPage
{
  IkdPanePage parent_instance;
};

G_DEFINE_FINAL_TYPE (IkdOutreachPage, ikd_outreach_page, IKD_TYPE_PANE_PAGE)

static const IkdPaneEntry panes[] = {
  { "institutions", N_("Institutions"), "capaian-institution-symbolic",
    ikd_institution_pane_get_type },
  { "activities", N_("Activities"), "x-office-calendar-symbolic", ikd_activity_pane_get_type },
  /* Translators: groups of people, such as civil servants. */
  { "groups", N_("Groups"), "system-users-symbolic", ikd_group_pane_get_type },
  { "obstacles", N_("Obstacles"), "capaian-obstacle-symbolic", ikd_obstacle_pane_get_type },
  /* Translators: from residents to active IKD, each stage narrower than the one before. */
  { "funnel", N_("Funnel"), "capaian-funnel-symbolic", ikd_funnel_pane_get_type },
  { "neighbourhoods", N_("Neighbourhoods"), "capaian-neighbourhood-symbolic",
    ikd_neighbourhood_pane_get_type },
};

static void
ikd_outreach_page_constructed (GObject *object)
{
  IkdPanePage *self = IKD_PANE_PAGE (object);

  G_OBJECT_CLASS (ikd_outreach_page_parent_class)->constructed (object);

  ikd_pane_page_add (self, panes, G_N_ELEMENTS (panes));
}

static void
ikd_outreach_page_class_init (IkdOutreachPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = ikd_outreach_page_constructed;
}

static void
ikd_outreach_page_init (IkdOutreachPage *self)
{
}
