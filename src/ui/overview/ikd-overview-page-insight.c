/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the overview's numbers mean beyond themselves: how they came about, why they moved, what was
 * said of them in public, and what to say tomorrow. */

#include "config.h"

#include "ikd-overview-page-private.h"

#include <glib/gi18n.h>

#include "ikd-briefing.h"
#include "ikd-change-window.h"
#include "ikd-explain-window.h"
#include "ikd-names.h"
#include "ikd-release-service.h"
#include "ikd-release-window.h"

/* What the change looks back on where nothing says better. */
#define FOUR_WEEKS 28

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

/* What the page shows, with the day that it is of. */
static IkdOverviewQuery
get_query (IkdOverviewPage *self)
{
  IkdOverviewQuery query;

  ikd_context_fill_query (ikd_pane_get_context (IKD_PANE (self)), &query);
  query.region = ikd_region_get_id (self->overview->attainment->region);
  query.day = self->overview->attainment->day;
  return query;
}

static void
explain_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = (IkdOverviewPage *) widget;

  if (self->overview != NULL)
    gtk_window_present (GTK_WINDOW (ikd_explain_window_new (get_window (widget),
                                                            self->overview)));
}

/* --- what to say --- */

static char *
make_text (IkdOverviewPage *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));

  return ikd_briefing_text (self->overview,
                            session != NULL ? ikd_session_get_mark (session) : NULL);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = (IkdOverviewPage *) widget;
  g_autofree char *text = NULL;

  if (self->overview == NULL)
    return;

  text = make_text (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ikd_pane_toast (IKD_PANE (self), _("Text copied"));
}

/* --- why it moved --- */

static void
show_change (IkdOverviewPage *self, IkdDay from, IkdDay to)
{
  IkdOverviewQuery query = get_query (self);

  query.day = to;
  gtk_window_present (GTK_WINDOW (
    ikd_change_window_new (get_window (GTK_WIDGET (self)), ikd_pane_get_session (IKD_PANE (self)),
                           &query, from)));
}

static void
explain_change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = (IkdOverviewPage *) widget;
  int from = 0;
  int to = 0;

  g_variant_get (parameter, "(ii)", &from, &to);
  if (self->overview != NULL)
    show_change (self, from, to);
}

/* Since the last release, else since the pace is measured, else four weeks. */
static void
why_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = (IkdOverviewPage *) widget;
  const IkdAttainment *state = NULL;
  const IkdRelease *release = NULL;
  IkdDay from = IKD_DAY_NONE;

  if (self->overview == NULL)
    return;

  state = self->overview->attainment;
  release = self->overview->release;
  if (release != NULL && release->day < state->day)
    from = release->day;
  else
    from = state->recent.known ? state->recent.from : state->day - FOUR_WEEKS;
  show_change (self, from, state->day);
}

/* --- what was released --- */

static void
stored_cb (IkdOverviewPage *self, const char *text)
{
  ikd_pane_toast_undo (IKD_PANE (self), text);
}

static void
release_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IkdOverviewPage *self = (IkdOverviewPage *) widget;
  IkdOverviewQuery query;
  GtkWidget *window;

  if (self->overview == NULL)
    return;

  query = get_query (self);
  window = ikd_release_window_new (get_window (widget), ikd_pane_get_session (IKD_PANE (self)),
                                   &query);
  g_signal_connect_object (window, "stored", G_CALLBACK (stored_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_release (IkdOverviewPage *self)
{
  IkdOverview *overview = self->overview;
  g_autofree char *text = overview->release != NULL
                            ? ikd_release_revision_text (overview->release, &overview->revision)
                            : NULL;
  g_autofree char *whole = ikd_day_keep_together (text);

  gtk_label_set_text (self->release, whole != NULL ? whole : "");
  gtk_widget_set_visible (GTK_WIDGET (self->release), text != NULL);
}

/* Where the sidebar has no room, the name of the region needs that of the word. */
static void
fit_copy_button (IkdOverviewPage *self)
{
  gboolean wide = FALSE;

  g_object_get (self, "sidebar-shown", &wide, NULL);
  if (wide)
    ikd_names_show_label (ADW_SPLIT_BUTTON (self->copy_button), _("Copy Text"));
  else
    ikd_names_show_icon (ADW_SPLIT_BUTTON (self->copy_button), "edit-copy-symbolic",
                         _("Copy Text"));
}

void
ikd_overview_page_prepare_insight (IkdOverviewPage *self)
{
  g_signal_connect (self, "notify::sidebar-shown", G_CALLBACK (fit_copy_button), NULL);
  fit_copy_button (self);
}

void
ikd_overview_page_show_insight (IkdOverviewPage *self)
{
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  const char *segment = ikd_context_get_segment (ikd_pane_get_context (IKD_PANE (self)));
  g_autofree char *text = make_text (self);
  g_autoptr (GString) apart = g_string_new (text);
  g_autofree char *whole = NULL;

  g_string_replace (apart, "\n", "\n\n", 0);
  whole = ikd_day_keep_together (apart->str);
  gtk_label_set_text (self->briefing, whole);
  show_release (self);
  /* Of a group within the region nothing is released. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "overview.release",
                                 !ikd_session_is_read_only (session) && *segment == '\0');
}

void
ikd_overview_page_install_insight (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "overview.explain", NULL, explain_cb);
  gtk_widget_class_install_action (widget_class, "overview.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "overview.why", NULL, why_cb);
  gtk_widget_class_install_action (widget_class, "overview.explain-change", "(ii)",
                                   explain_change_cb);
  gtk_widget_class_install_action (widget_class, "overview.release", NULL, release_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK,
                                       "overview.explain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "overview.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "overview.why",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "overview.release",
                                       NULL);
}
