/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How far is the region, is it on pace, who is behind: read at one glance. The page holds the last
 * overview it was given and asks for a new one whenever the context changes; an answer that comes
 * after the next question is dropped. */

#include "config.h"

#include "ikd-overview-page-private.h"

#include <glib/gi18n.h>

#include "ikd-columns.h"
#include "ikd-date-button.h"
#include "ikd-menu.h"
#include "ikd-raise.h"
#include "ikd-tiles.h"

G_DEFINE_FINAL_TYPE (IkdOverviewPage, ikd_overview_page, IKD_TYPE_PAGE)

static IkdRegion *
dup_parent (IkdOverviewPage *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  g_autoptr (IkdRegion) region = ikd_context_dup_region (ikd_pane_get_context (IKD_PANE (self)));
  g_autoptr (IkdAtlas) atlas = NULL;
  IkdRegion *parent = NULL;

  if (session == NULL || region == NULL)
    return NULL;

  atlas = ikd_session_dup_atlas (session);
  parent = ikd_atlas_parent (atlas, region);
  return parent != NULL ? g_object_ref (parent) : NULL;
}

static void
show_header (IkdOverviewPage *self, IkdOverview *overview)
{
  g_autoptr (IkdAtlas) atlas =
    ikd_session_dup_atlas (ikd_pane_get_session (IKD_PANE (self)));
  g_autoptr (IkdRegion) parent = dup_parent (self);
  IkdRegion *region = overview->attainment->region;
  g_autoptr (IkdSavedView) view = ikd_view_chooser_make_view (self->view_chooser, region,
                                                              overview->ranking_base);

  ikd_view_chooser_show (self->view_chooser, atlas, region, view);
  ikd_date_button_set_day (IKD_DATE_BUTTON (self->date_button), overview->attainment->day);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.up", parent != NULL);
  if (parent != NULL)
    {
      /* Translators: the parameter is the name of the parent region. */
      g_autofree char *tooltip = g_strdup_printf (_("Up to %s (Alt+↑)"),
                                                  ikd_region_get_name (parent));

      gtk_widget_set_tooltip_text (self->up_button, tooltip);
    }
}

static void
show_old_bar (IkdOverviewPage *self, IkdOverview *overview)
{
  gboolean old = overview->newest != IKD_DAY_NONE
                 && ikd_day_today () - overview->newest > IKD_STALE_DAYS;

  if (old)
    {
      g_autofree char *date = ikd_day_format (overview->newest);
      /* Translators: the parameter is the date of the newest figure. */
      g_autofree char *text = g_strdup_printf (_("Newest data: %s"), date);
      g_autofree char *whole = ikd_day_keep_together (text);

      gtk_label_set_text (self->old_label, whole);
    }
  gtk_revealer_set_reveal_child (self->old_bar, old);
}

static void
show_words (IkdOverviewPage *self, IkdAttainment *state)
{
  g_autofree char *markup = ikd_headline_markup (state);
  g_autofree char *headline = ikd_day_keep_together (markup);
  g_autofree char *words = ikd_headline_source (state);
  g_autofree char *source = ikd_day_keep_together (words);

  gtk_label_set_markup (self->headline, headline);
  gtk_label_set_text (self->source, source != NULL ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), source != NULL && *source != '\0');
}

static void
show_empty (IkdOverviewPage *self, IkdRegion *region)
{
  g_autofree char *title = g_strdup_printf (
    /* Translators: the parameter is the name of a region. */
    _("No figures of %s yet"), ikd_region_get_name (region));
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_status_page_set_title (self->empty, escaped);
}

/* What is missing elsewhere is not this office's to enter. */
static void
show_base_card (IkdOverviewPage *self, IkdOverview *overview)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdRegion *office = ikd_session_get_office (session);
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  gboolean own = office != NULL
                 && ikd_atlas_is_within (atlas, overview->attainment->region, office);

  ikd_base_card_show (self->base_card, own ? overview->ranking : NULL, overview->ranking_base,
                      !ikd_session_is_read_only (session));
}

/* The first of the list; where there is none, the date, so that the keys of the page go on. */
static void
focus (IkdOverviewPage *self)
{
  if (!ikd_rank_list_focus (self->children))
    gtk_widget_child_focus (self->date_button, GTK_DIR_TAB_FORWARD);
}

static void
show (IkdOverviewPage *self, IkdOverview *overview)
{
  IkdAttainment *state = overview->attainment;
  gboolean any = overview->newest != IKD_DAY_NONE;
  /* Whoever goes down by keyboard goes on from the list. */
  gboolean in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->children)) != NULL;

  g_set_object (&self->overview, overview);
  show_header (self, overview);
  show_old_bar (self, overview);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !any);
  gtk_widget_set_visible (self->words, any);
  gtk_widget_set_visible (self->figures, any);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), any);
  if (!any)
    show_empty (self, state->region);

  show_words (self, state);
  ikd_overview_page_show_insight (self);
  show_base_card (self, overview);
  ikd_tiles_show_active (self->active_tile, state, overview->revision.revised);
  ikd_tiles_show_coverage (self->coverage_tile, state, overview->revision.revised);
  ikd_tiles_show_achievement (self->achievement_tile, state);
  ikd_tiles_show_pace (self->pace_tile, state);
  ikd_rival_group_show (self->rivals, overview->rivals);
  ikd_chart_panel_show (self->chart, overview);
  ikd_rank_list_show (self->children, overview);
  gtk_stack_set_visible_child_name (self->stack, "content");
  ikd_raise_now (GTK_WIDGET (self));
  if (in_list || self->wants_focus)
    focus (self);
  self->wants_focus = FALSE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdOverviewPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdOverview) overview =
    ikd_overview_load_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (overview != NULL)
    show (self, overview);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      ikd_pane_report_error (IKD_PANE (self), error);
      ikd_raise_now (GTK_WIDGET (self));
    }
}

static void
ikd_overview_page_changed (IkdPane *pane)
{
  IkdOverviewPage *self = IKD_OVERVIEW_PAGE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdOverviewQuery query;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || ikd_context_get_region (ikd_pane_get_context (IKD_PANE (self))) == 0)
    return;

  ikd_context_fill_query (ikd_pane_get_context (IKD_PANE (self)), &query);
  self->cancellable = g_cancellable_new ();
  ikd_overview_load_async (session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
day_chosen_cb (IkdOverviewPage *self, int day)
{
  ikd_context_set_day (ikd_pane_get_context (IKD_PANE (self)), day);
}

static void
up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = IKD_OVERVIEW_PAGE (widget);
  g_autoptr (IkdRegion) parent = dup_parent (self);

  if (parent != NULL)
    ikd_context_set_region (ikd_pane_get_context (IKD_PANE (self)), ikd_region_get_id (parent));
}

static void
save_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ikd_view_chooser_save (IKD_OVERVIEW_PAGE (widget)->view_chooser);
}

static void
ikd_overview_page_focus_first (IkdPane *pane)
{
  IkdOverviewPage *self = IKD_OVERVIEW_PAGE (pane);

  self->wants_focus = self->overview == NULL;
  focus (self);
}

static void
ikd_overview_page_constructed (GObject *object)
{
  IkdOverviewPage *self = IKD_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (ikd_overview_page_parent_class)->constructed (object);

  ikd_view_chooser_set_context (self->view_chooser, ikd_pane_get_context (IKD_PANE (self)));
  ikd_chart_panel_set_context (self->chart, ikd_pane_get_context (IKD_PANE (self)));
  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_overview_page_dispose (GObject *object)
{
  IkdOverviewPage *self = IKD_OVERVIEW_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (ikd_overview_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, up_button);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, view_chooser);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, old_bar);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, old_label);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, empty);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, words);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, figures);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, base_card);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, headline);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, source);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, release);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, briefing);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, active_tile);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, coverage_tile);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, achievement_tile);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, pace_tile);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, rivals);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, chart);
  gtk_widget_class_bind_template_child (widget_class, IkdOverviewPage, children);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
ikd_overview_page_class_init (IkdOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_overview_page_constructed;
  object_class->dispose = ikd_overview_page_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_overview_page_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_overview_page_focus_first;
  IKD_PAGE_CLASS (klass)->fills = TRUE;

  g_type_ensure (IKD_TYPE_BASE_CARD);
  g_type_ensure (IKD_TYPE_CHART_PANEL);
  g_type_ensure (IKD_TYPE_COLUMNS);
  g_type_ensure (IKD_TYPE_DATE_BUTTON);
  g_type_ensure (IKD_TYPE_RANK_LIST);
  g_type_ensure (IKD_TYPE_RIVAL_GROUP);
  g_type_ensure (IKD_TYPE_TILE);
  g_type_ensure (IKD_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/id/capaian/Capaian/overview/ikd-overview-page.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "overview.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "overview.save-view", NULL, save_view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "overview.up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "overview.up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "overview.save-view", NULL);
  ikd_overview_page_install_insight (widget_class);
}

static void
ikd_overview_page_init (IkdOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ikd_menu_set_resource (self->menu_button,
                         "/id/capaian/Capaian/overview/ikd-overview-menu.ui");
  ikd_overview_page_prepare_insight (self);
}

/**
 * ikd_overview_page_new:
 * @context: (transfer none): what the window looks at
 */
IkdPage *
ikd_overview_page_new (IkdContext *context)
{
  return g_object_new (IKD_TYPE_OVERVIEW_PAGE, "context", context, NULL);
}
