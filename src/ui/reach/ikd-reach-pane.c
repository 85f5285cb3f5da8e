/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who can be reached: a sentence, the sum that leads to it, and the groups with their sources. Read
 * again whenever the context changes; a row opens the form that revises the group, and removing one
 * can be undone. */

#include "config.h"

#include "ikd-reach-pane.h"

#include <glib/gi18n.h>

#include "ikd-reach-service.h"
#include "ikd-reach-window.h"

struct _IkdReachPane
{
  IkdPane              parent_instance;

  GtkWidget           *content;
  GtkLabel            *sentence;
  GtkLabel            *precision;
  AdwPreferencesGroup *sum_group;
  AdwPreferencesGroup *groups_group;
  GPtrArray           *sum_rows;        /* of GtkWidget */
  GPtrArray           *group_rows;      /* of GtkWidget */
  IkdDay               day;             /* that is shown */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (IkdReachPane, ikd_reach_pane, IKD_TYPE_PANE)

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

/* "1.5 million (1,450,000–1,549,999)" */
static char *
number_text (IkdNumber number)
{
  g_autofree char *words = ikd_count_format_words (number);
  g_autofree char *range = NULL;

  if (!number.known)
    return g_strdup (C_("number", "not known"));
  if (ikd_number_is_exact (number))
    return g_steal_pointer (&words);
  range = ikd_count_format_range (number);
  return g_strdup_printf ("%s (%s)", words, range);
}

static void
add_sum_row (IkdReachPane *self, const char *title, const char *sign, IkdNumber number)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = number_text (number);
  g_autofree char *shown = g_strdup_printf ("%s%s", sign, text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->sum_group, row);
  g_ptr_array_add (self->sum_rows, row);
}

static void
show_sum (IkdReachPane *self, const IkdReachState *state)
{
  const IkdReach *reach = &state->reach;

  clear_rows (self->sum_group, self->sum_rows);
  add_sum_row (self, ikd_indicator_label (state->attainment->base_indicator), "", reach->base);
  add_sum_row (self, _("less those who cannot activate"), "− ", reach->cannot);
  add_sum_row (self, _("less the rest of saturated groups"), "− ", reach->saturated);
  add_sum_row (self, _("Can be reached"), "= ", reach->reachable);
  add_sum_row (self, _("of them not active yet"), "", reach->left);
  if (state->attainment->target == NULL)
    return;
  add_sum_row (self, _("Target"), "", reach->target);
  add_sum_row (self, _("of it can be reached"), "", reach->attainable);
}

static IkdReachPane *
pane_of (GtkWidget *widget)
{
  return IKD_REACH_PANE (gtk_widget_get_ancestor (widget, IKD_TYPE_REACH_PANE));
}

static void
activated_cb (GtkWidget *row, gpointer data)
{
  IkdReachPane *self = pane_of (row);

  gtk_window_present (GTK_WINDOW (ikd_reach_window_new (
    GTK_WINDOW (gtk_widget_get_root (row)), ikd_pane_get_context (IKD_PANE (self)),
    g_object_get_data (G_OBJECT (row), "group"), self->day)));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReachPane) self = data;
  g_autoptr (GError) error = NULL;

  if (ikd_reach_save_finish (IKD_SESSION (source), result, &error))
    ikd_pane_toast_undo (IKD_PANE (self), _("Group removed"));
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
remove_cb (GtkWidget *button, gpointer data)
{
  IkdReachPane *self = pane_of (button);
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  const IkdReachGroup *group = g_object_get_data (G_OBJECT (row), "group");
  g_autoptr (IkdReachGroup) gone = ikd_reach_group_new (group->region_code, group->day,
                                                        group->kind, group->group);

  gone->record = group->record;
  gone->withdrawn = TRUE;
  ikd_reach_save_async (ikd_pane_get_session (IKD_PANE (self)), gone, NULL, removed_cb,
                        g_object_ref (self));
}

static GtkWidget *
remove_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove this group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove this group"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), NULL);
  return button;
}

static void
add_group_row (IkdReachPane *self, IkdReachGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = number_text (group->number);
  g_autofree char *date = ikd_day_format (group->day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s · %s", number,
                                               ikd_reach_kind_label (group->kind), date,
                                               group->source);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->group);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data_full (G_OBJECT (row), "group", g_object_ref (group), g_object_unref);
  if (!ikd_session_is_read_only (ikd_pane_get_session (IKD_PANE (self))))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove_button ());
    }
  adw_preferences_group_add (self->groups_group, row);
  g_ptr_array_add (self->group_rows, row);
}

static void
describe (IkdReachPane *self, const IkdReachState *state)
{
  const char *text = state->groups->len > 0
                       ? _("Of each group the latest estimate counts. Nobody may be in two groups.")
                       : _("Add those who cannot activate or are saturated, each with an estimate "
                           "and its source.");
  g_autofree char *later = ikd_count_format (state->later);
  g_autofree char *day = ikd_day_format (state->attainment->day);
  /* Translators: a number of estimates, and the day that is shown */
  g_autofree char *left = g_strdup_printf (
    ngettext ("%s estimate is of a day after %s and does not count yet.",
              "%s estimates are of days after %s and do not count yet.", state->later), later, day);
  g_autofree char *both = g_strdup_printf ("%s %s", text, left);

  adw_preferences_group_set_description (self->groups_group, state->later > 0 ? both : text);
}

static void
show (IkdReachPane *self, IkdReachState *state)
{
  g_autofree char *sentence = ikd_reach_sentence (state);
  g_autofree char *low = ikd_percent_format (state->reach.share.low, 2);
  g_autofree char *high = ikd_percent_format (state->reach.share.high, 2);
  /* Translators: two percentages */
  g_autofree char *between = g_strdup_printf (
    _("Between %s and %s of the target, as exactly as the estimates are."), low, high);
  gboolean exact = !state->reach.share.known || ikd_number_is_exact (state->reach.share);

  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->precision, between);
  gtk_widget_set_visible (GTK_WIDGET (self->precision), !exact && !state->reach.contradicts);
  show_sum (self, state);
  clear_rows (self->groups_group, self->group_rows);
  for (guint i = 0; i < state->groups->len; i++)
    add_group_row (self, g_ptr_array_index (state->groups, i));
  self->day = state->attainment->day;
  describe (self, state);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdReachPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReachState) state = ikd_reach_load_finish (IKD_SESSION (source), result, &error);

  /* The file may have been left meanwhile. */
  if (ikd_pane_get_session (IKD_PANE (self)) != IKD_SESSION (source))
    return;
  if (state != NULL)
    show (self, state);
  else
    ikd_pane_report_error (IKD_PANE (self), error);
}

static void
ikd_reach_pane_changed (IkdPane *pane)
{
  IkdReachPane *self = IKD_REACH_PANE (pane);
  IkdSession *session = ikd_pane_get_session (IKD_PANE (self));
  IkdContext *context = ikd_pane_get_context (IKD_PANE (self));
  IkdOverviewQuery query = { 0, };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || ikd_context_get_region (context) == 0)
    return;
  ikd_context_fill_query (context, &query);
  self->cancellable = g_cancellable_new ();
  ikd_reach_load_async (session, &query, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
ikd_reach_pane_focus_first (IkdPane *pane)
{
  IkdReachPane *self = IKD_REACH_PANE (pane);
  GPtrArray *rows = self->group_rows->len > 0 ? self->group_rows : self->sum_rows;

  if (rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (rows, 0));
}

static void
ikd_reach_pane_constructed (GObject *object)
{
  IkdReachPane *self = IKD_REACH_PANE (object);

  G_OBJECT_CLASS (ikd_reach_pane_parent_class)->constructed (object);

  ikd_pane_catch_up (IKD_PANE (self));
}

static void
ikd_reach_pane_dispose (GObject *object)
{
  IkdReachPane *self = IKD_REACH_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_REACH_PANE);
  g_clear_pointer (&self->sum_rows, g_ptr_array_unref);
  g_clear_pointer (&self->group_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_reach_pane_parent_class)->dispose (object);
}

static void
ikd_reach_pane_class_init (IkdReachPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ikd_reach_pane_constructed;
  object_class->dispose = ikd_reach_pane_dispose;
  IKD_PANE_CLASS (klass)->changed = ikd_reach_pane_changed;
  IKD_PANE_CLASS (klass)->focus_first = ikd_reach_pane_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/reach/ikd-reach-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdReachPane, content);
  gtk_widget_class_bind_template_child (widget_class, IkdReachPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, IkdReachPane, precision);
  gtk_widget_class_bind_template_child (widget_class, IkdReachPane, sum_group);
  gtk_widget_class_bind_template_child (widget_class, IkdReachPane, groups_group);
}

static void
ikd_reach_pane_init (IkdReachPane *self)
{
  self->day = IKD_DAY_NONE;
  self->sum_rows = g_ptr_array_new ();
  self->group_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_reach_pane_add (IkdReachPane *self)
{
  IkdContext *context;

  g_return_if_fail (IKD_IS_REACH_PANE (self));

  context = ikd_pane_get_context (IKD_PANE (self));
  if (ikd_context_get_region (context) != 0)
    gtk_window_present (GTK_WINDOW (ikd_reach_window_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), context, NULL, self->day)));
}
